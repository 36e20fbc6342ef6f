"""The council's own house style that a meeting is minuted in: it goes along in the hand-over file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from clerk_app.errors import ExportError, HandOverError
from clerk_app.house_styles import LONGEST_NAME, HouseStyles, own_style_of_data, shipped, style_of
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.minutes.wording import with_stop

if TYPE_CHECKING:
    from clerk_app.handover.json_text import Data
    from clerk_app.meeting.state import MeetingState

_LONGEST: Final = 2_000
_MOST_OFFERED: Final = 200
_NO_FILE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]|^\s|^\.|[\s.]$')
_TAKEN: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What Windows has for devices, whatever stands behind the full stop."""


@dataclass(frozen=True, slots=True)
class CarriedStyle:
    """An own style with the id by which the meeting's record knows it."""

    id: str
    style: OwnStyle

    @staticmethod
    def of(state: MeetingState, styles: HouseStyles) -> CarriedStyle | None:
        """The own style of a meeting; None where it has a shipped one, or its file cannot be used or carried."""
        carried = _own_style(state, styles)
        return carried if carried is not None and not _trouble(carried) else None

    def data(self) -> Data:
        """The style as the file has it: its id, and what stands in its own file, table by table."""
        style = self.style
        return {
            "id": self.id,
            "name": style.name,
            "about": style.about,
            "base": style.base,
            "layout": dict(style.layout),
            "phrases": dict(style.phrases),
            "palette": {"phrases": list(style.palette)},
        }


def left_behind(state: MeetingState, styles: HouseStyles) -> str:
    """That the own style of a meeting does not go along with it, and why; '' where it does or a shipped one is used."""
    style_id, carried = style_of(state), _own_style(state, styles)
    if style_id in shipped():
        return ""
    if carried is None:
        why = "Its file cannot be used." if styles.has(style_id) else "It is not here any more."
        return f"The house style “{style_id}” does not go along. {why}"
    trouble = _trouble(carried)
    return f"The house style “{carried.style.name}” does not go along. {trouble}" if trouble else ""


def _own_style(state: MeetingState, styles: HouseStyles) -> CarriedStyle | None:
    style_id = style_of(state)
    own = styles.own()[0] if style_id not in shipped() else {}
    return CarriedStyle(style_id, own[style_id]) if style_id in own else None


def carried_style(record: Mapping[str, object], name: str) -> CarriedStyle | None:
    """The style that the record of a file brings along; HandOverError, a sentence, where it cannot be used."""
    if "house_style" not in record:
        return None
    data = record["house_style"]
    try:
        if not isinstance(data, dict) or not isinstance(data.get("id"), str):
            raise ValueError("It has no id.")
        carried = CarriedStyle(data["id"], own_style_of_data(data))
        if trouble := _trouble(carried):
            raise ValueError(trouble)
    except ValueError as error:
        raise HandOverError(
            f"The house style in {name} cannot be used. {with_stop(str(error))} Nothing was changed. "
            "Ask for the file to be written again by the same version of Clerk as this one."
        ) from error
    return carried


def _trouble(carried: CarriedStyle) -> str:
    """Why a style cannot travel, in a sentence; '' where it can."""
    style_id, style = carried.id, carried.style
    if len(style_id) > LONGEST_NAME or _NO_FILE.search(style_id) or _TAKEN.match(style_id) or not style_id:
        return f"“{style_id[:40]}” is no name for its file."
    if style_id.casefold() in shipped():
        return f"“{style_id}” is the name of a style that ships."
    if len(style.name) > LONGEST_NAME or not style.name.isprintable():
        return f"Its name is longer than {LONGEST_NAME} letters or has signs that cannot be seen."
    if len(style.palette) > _MOST_OFFERED:
        return f"It offers more than {_MOST_OFFERED} turns of phrase."
    for what, words in _texts(style):
        if len(words) > _LONGEST:
            return f"{what} is longer than {_LONGEST} letters."
        if any("\ud800" <= letter <= "\udfff" for letter in words):
            return f"{what} has half a letter in it."
    return ""


def _texts(style: OwnStyle) -> Iterator[tuple[str, str]]:
    yield "What is said about it", style.about
    yield from style.phrases.items()
    yield from ((choice, value) for choice, value in style.layout.items() if isinstance(value, str))
    yield from (("A turn of phrase", words) for words in style.palette)


@dataclass(frozen=True, slots=True)
class KeptStyle:
    """What became of the style of a file: a sentence, '' where nothing is to be said, and the file that was made."""

    words: str = ""
    file: Path | None = None
    aside: Path | None = None
    """Where the file is now that stood in its place and could not be used."""

    def take_back(self) -> None:
        """Leave no file of a meeting that could not be put in, and each that was here where it was."""
        if self.file is None:
            return
        with suppress(OSError):
            if self.aside is None:
                self.file.unlink()
            else:
                self.aside.replace(self.file)


def keep_style(styles: HouseStyles, carried: CarriedStyle | None) -> KeptStyle:
    """Put the style of a file beside those that are here, over none of them; ExportError where it cannot be written.

    One that is here already, under its id or beside another of that id from the time before, is not written again.
    A file of its id that cannot be used gives way to it and is put aside.
    """
    if carried is None or styles.folder is None:
        return KeptStyle()
    own, _ = styles.own()
    if not styles.has(carried.id):
        file = styles.put(carried.id, carried.style)
        return KeptStyle(f"Its house style “{carried.style.name}” is here now.", file)
    if carried.id not in own:
        return _in_place_of_damaged(styles, carried)
    if own.get(carried.id) == carried.style or any(_is_same(each, carried.style) for each in own.values()):
        return KeptStyle()
    here = {style: told for style, told, _ in styles.told()}.get(carried.id, carried.id)
    name = _free_name(carried.style.name, {told.casefold() for _, told, _ in styles.told()})
    style_id = styles.keep(replace(carried.style, name=name))
    return KeptStyle(
        f"The house style “{here}” here says otherwise than the file’s, and was kept; the file’s is beside it as "
        f"“{name}”.",
        styles.file(style_id),
    )


def _in_place_of_damaged(styles: HouseStyles, carried: CarriedStyle) -> KeptStyle:
    file = styles.file(carried.id)
    aside = styles.put_aside(carried.id)
    try:
        styles.put(carried.id, carried.style)
    except ExportError:
        styles.put_back(aside, carried.id)
        raise
    return KeptStyle(
        f"{file.name} here could not be used as a house style and was put into “{aside.parent.name}”; the file’s "
        f"“{carried.style.name}” is in its place.",
        file,
        aside,
    )


def _is_same(one: OwnStyle, other: OwnStyle) -> bool:
    return replace(one, name="") == replace(other, name="")


def _free_name(name: str, taken: set[str]) -> str:
    free, number = _marked(name, " (handed over)"), 2
    while free.casefold() in taken:
        free, number = _marked(name, f" (handed over, {number})"), number + 1
    return free


def _marked(name: str, mark: str) -> str:
    return f"{name[: LONGEST_NAME - len(mark)].rstrip()}{mark}"
