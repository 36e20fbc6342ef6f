"""A council's own house style: what it says and chooses otherwise than the shipped style that it is based on."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from clerk_app.minutes.layout import choices
from clerk_app.minutes.wording import parsed_style

_BLANK: Final = re.compile(r"\{(\w*)\}")
_BRACE: Final = re.compile(r"[{}]")
_DISPENSABLE: Final = frozenset({"He", "him", "his", "it_involves", "purpose", "title", "weekday"})
"""Blanks that a style may leave out without leaving a fact out."""
_NOT_SHIPPED: Final = {"speaker_extended": frozenset({"name", "length", "reason"})}
"""Blanks of a phrase that no shipped style prints."""
PATTERNS: Final[Mapping[str, Mapping[str, str]]] = {
    "clock": {"hour": "10", "minute": "15", "half": "am"},
    "clock_on_the_hour": {"hour": "10", "minute": "00", "half": "am"},
    "date_form": {"day": "8", "dd": "08", "month": "February", "year": "2018"},
    "item_number": {"number": "5"},
}
"""Choices that are written with blanks, each blank with an example."""

Value = str | int
"""What a choice of layout holds: words, a number, or a truth value."""


@dataclass(frozen=True, slots=True)
class OwnStyle:
    """What the file of an own style holds; a phrase of '' is not printed."""

    name: str
    base: str
    """The id of the shipped style that it is based on."""
    about: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)
    layout: Mapping[str, Value] = field(default_factory=dict)
    palette: tuple[str, ...] = ()
    """Turns of phrase for the line; none: those of the base."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Which words in braces a phrase can be filled with, and which it has to have."""

    known: frozenset[str]
    needed: frozenset[str]


def blanks_of(shipped: Iterable[Mapping[str, str]]) -> Mapping[str, Blanks]:
    """The blanks of each phrase: those of any shipped style are known, those that every one prints are needed."""
    found: dict[str, list[frozenset[str]]] = {}
    for phrases in shipped:
        for phrase, words in phrases.items():
            found.setdefault(phrase, []).extend([frozenset(_BLANK.findall(words))] if words else [])
    blanks = {}
    for phrase, each in found.items():
        known = frozenset[str]().union(*each, _NOT_SHIPPED.get(phrase, ()))
        blanks[phrase] = Blanks(known, known.intersection(*each) - _DISPENSABLE if each else frozenset())
    return blanks


def trouble_in_phrase(words: str, blanks: Blanks) -> str:
    """Why a phrase cannot be worded so, in a sentence; '' where it can."""
    used = frozenset(_BLANK.findall(words))
    if unknown := sorted(used - blanks.known):
        there = f"Here there are: {_braced(blanks.known)}." if blanks.known else "Here there are none."
        return f"Nothing can be filled in for {{{unknown[0]}}}. {there}"
    if _BRACE.search(_BLANK.sub("", words)):
        return "A brace stands alone. Write a blank as one word between two braces, such as {date}."
    if words and (missing := blanks.needed - used):
        return f"{_braced(missing)} is missing. Without it the minutes would leave out what was recorded."
    if words.count("**") % 2:
        return "Two asterisks stand alone. Put ** before the words in bold and ** behind them."
    return ""


def trouble_in_choice(choice: str, value: object) -> str:
    """Why a choice of layout cannot be made so; '' where it can."""
    try:
        choices({choice: value})
    except ValueError as error:
        return f"{error}"
    if choice not in PATTERNS:
        return ""
    blanks = Blanks(frozenset(PATTERNS[choice]), frozenset())
    return trouble_in_phrase(str(value), blanks)


def read_own_style(text: str, shipped: Mapping[str, Mapping[str, str]]) -> OwnStyle:
    """An own style from the text of its file; ValueError, a sentence, where it is none that can be used.

    `shipped`: the phrases of each shipped style by its id.
    """
    try:
        data = parsed_style(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"It is not written as TOML ({error}).") from error
    return own_style_of(data, shipped)


def own_style_of(data: Mapping[str, Any], shipped: Mapping[str, Mapping[str, str]]) -> OwnStyle:
    """An own style from the tables of its file; ValueError and `shipped` as for `read_own_style`."""
    name, base, about = (data.get(key, "") for key in ("name", "base", "about"))
    if not isinstance(name, str) or not name.strip() or not isinstance(about, str):
        raise ValueError("It has no name.")
    if not isinstance(base, str) or base not in shipped:
        raise ValueError(f"It is based on “{base!s:.40}”. It can be based on one of {', '.join(shipped)}.")
    phrases, layout, offered = (data.get(key, {}) for key in ("phrases", "layout", "palette"))
    if not all(isinstance(table, dict) for table in (phrases, layout, offered)):
        raise ValueError("Its phrases and choices are not in tables.")
    palette = offered.get("phrases", [])
    if not isinstance(palette, list) or not all(isinstance(words, str) for words in palette):
        raise ValueError("What it offers for the line is not a list of words.")
    _check_all(phrases, layout, blanks_of(shipped.values()))
    return OwnStyle(name.strip(), base, about, phrases, layout, tuple(palette))


def _check_all(phrases: Mapping[str, object], layout: Mapping[str, object], blanks: Mapping[str, Blanks]) -> None:
    for phrase, words in phrases.items():
        if phrase not in blanks:
            raise ValueError(f"There is no phrase called “{phrase:.40}”.")
        if not isinstance(words, str):
            raise ValueError(f"{phrase}: What it says is no text.")
        if trouble := trouble_in_phrase(words, blanks[phrase]):
            raise ValueError(f"{phrase}: {trouble}")
    for choice, value in layout.items():
        if trouble := trouble_in_choice(choice, value):
            raise ValueError(f"{choice}: {trouble}")


def own_style_text(style: OwnStyle) -> str:
    """The text of an own style's file."""
    lines = [
        "# A house style of the council’s own. What it does not say is said as in the one that it is based on.",
        '# A phrase of "" is not printed; {words} in braces are filled from the record.',
        "",
        *(f"{key} = {_toml(value)}" for key, value in _head(style).items()),
    ]
    for title, table in (("layout", style.layout), ("phrases", style.phrases)):
        if table:
            lines += ["", f"[{title}]", *(f"{key} = {_toml(value)}" for key, value in table.items())]
    if style.palette:
        lines += ["", "[palette]", "phrases = [", *(f"    {_toml(words)}," for words in style.palette), "]"]
    return "\n".join(lines) + "\n"


def _head(style: OwnStyle) -> dict[str, str]:
    return {"name": style.name, "about": style.about, "base": style.base}


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    # JSON escapes what TOML wants escaped, but for the one control character behind the letters.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
