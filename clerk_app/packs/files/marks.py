"""The marks of Markdown, and stray tags, in a line of text: taken away, and what they said of it kept."""

from __future__ import annotations

import html
import re
from typing import Final

BREAK_TAG: Final = re.compile(r"<\s*/?\s*br\b[^<>\n]{0,40}(?:>|(?=<))", re.IGNORECASE)
"""A line break as a web page writes it, also where its end was forgotten."""

_STRONG_TAG: Final = re.compile(r"</?(?:strong|b)(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_SITE: Final = re.compile(r"\s{0,4}\(?\bOpens in (?:a )?new (?:window|tab)\b\)?", re.IGNORECASE)
"""What a site says of its own links."""
_TAG: Final = re.compile(
    r"</?(?:i|em|u|span|font|small|big|sup|sub|a|p|div|center|ins|mark|h[1-6])(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_PICTURE: Final = re.compile(r"!\[[^\[\]]{0,200}\]\([^()\s]{0,1000}\)")
_LINK: Final = re.compile(r"\[([^\[\]]{1,300})\]\((?:[^()\s]|\([^()\s]{0,100}\)){0,1000}\)")
_ADDRESS: Final = re.compile(r"<((?:https?://|mailto:)?[^\s<>@]{1,200}[@.][^\s<>]{1,500})>")
_ENTITY: Final = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[A-Za-z]\w{1,20});")
_STRONG: Final = re.compile(r"\*\*+|(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_])")
_FOOTNOTE: Final = re.compile(
    r"(?<=[\w)\]] )\*{2,3}(?=\s*\Z)|(?<=[\w)\],] )\*{3}(?=[\s).,;:])"
    r"|(?:(?<=marked )|(?<= with )|(?<= by ))\*\*(?=[\s).,;:])|(?<=[(\[“‘'\"])\*{2,3}(?=[)\]”’'\"])"
)
"""Stars that stand apart behind a word, or in brackets, and close nothing: 'items marked *** are for decision'."""
_EMPHASIS: Final = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*(?!\w)")
_SLANT_BEGINS_IT: Final = re.compile(r"(?<!\*)\*\*\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*(?!\*)")
_SLANT_ENDS_IT: Final = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*\*\*(?!\*)")
"""Slanted letters at one end of bold ones: '***3.*To consider**'."""
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~&<$])")
_HELD: Final = re.compile(r"\\([*_])")
_HEADING: Final = re.compile(r"\s{0,3}#{1,6}\s+(.*)\Z")
_QUOTE: Final = re.compile(r"(?:\s{0,3}>\s?)+(?!\S*@)")
_BULLET: Final = re.compile(r"(\s*)[-*+]\s+(?=\S)")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,4}(?:\.\d{1,3})*\s|\|")
_HELD_STAR, _HELD_LINE = "\ue000", "\ue001"


def _without_closing(heading: str) -> str:
    """A heading without the marks behind it: '## Agenda ##'."""
    words = heading.rstrip("#")
    return words.rstrip() if words[-1:].isspace() else heading


def plain_line(line: str) -> tuple[str, bool]:
    """The line without its marks, and whether all of it is bold or a heading."""
    line = _SITE.sub("", _without_tags(line)) if "pens in" in line else _without_tags(line)
    heading = _HEADING.match(line)
    if heading:
        line = _without_closing(heading[1].rstrip())
    line = _bullets(_QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line)
    line = _HELD.sub(lambda found: _HELD_STAR if found[1] == "*" else _HELD_LINE, line)
    if line.count("**") == 1:
        line = _FOOTNOTE.sub(lambda found: _HELD_STAR * len(found[0]), line)
    if "***" in line:
        line = _SLANT_ENDS_IT.sub(r"\1**", _SLANT_BEGINS_IT.sub(r"**\1", line))
    line, bold = _without_strong(line)
    if "*" in line:
        line = _EMPHASIS.sub(r"\1", line)
    line = _ESCAPE.sub(r"\1", line) if "\\" in line else line
    line = line.replace(_HELD_STAR, "*").replace(_HELD_LINE, "_")
    if "&" in line:
        line = _ENTITY.sub(lambda found: html.unescape(found[0]), line)
    return line, bold or heading is not None


def _without_tags(line: str) -> str:
    if "<" in line:
        line = _TAG.sub("", _STRONG_TAG.sub("**", line))
        line = _ADDRESS.sub(r"\1", line)
    if "](" in line:
        line = _LINK.sub(r"\1", _PICTURE.sub("", line))
    return line


def _bullets(line: str) -> str:
    """A bullet is a bullet; before a number it is only what a program made of a list."""
    found = _BULLET.match(line)
    if not found:
        return line
    rest = line[found.end() :]
    return found[1] + (rest if _NUMBERED.match(rest) else f"• {rest}")


def _without_strong(line: str) -> tuple[str, bool]:
    """Bold marks come in pairs; a lone one at the end or the beginning speaks for the whole line."""
    parts = _STRONG.split(line)
    if len(parts) == 1:
        return line, False
    if len(parts) % 2 == 0:  # a lone mark
        whole = not parts[0].strip(" \t•") or not parts[-1].strip()
        return _joined(parts), whole
    return _joined(parts), not any(_has_letters(part) for part in parts[::2])


def _joined(parts: list[str]) -> str:
    """Bold words that begin right behind others were a line or cell of their own."""
    text = parts[0]
    for part in parts[1:]:
        apart = text[-1:].isalnum() and part[:1].isupper()
        text += ("\t" if apart else "") + part
    return text


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))
