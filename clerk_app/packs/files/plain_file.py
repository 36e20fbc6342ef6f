"""Plain text and Markdown, with what web pages and converters leave in it, as the text of a pack."""

from __future__ import annotations

import re
from typing import Final

from clerk_app.packs.files.bold_titles import parted_titles
from clerk_app.packs.files.columns import cells_of
from clerk_app.packs.files.html_file import write_html
from clerk_app.packs.files.letters import clean
from clerk_app.packs.files.line_writer import LONGEST, LineWriter
from clerk_app.packs.files.list_marks import mended
from clerk_app.packs.files.marks import BREAK_TAG, plain_line
from clerk_app.packs.files.run_on_text import lines_in
from clerk_app.packs.files.site_rows import site_rows
from clerk_app.packs.pack_text import PackText
from clerk_app.telling import Told, tell_nobody

_PAGE_RULE: Final = re.compile(r"\s{0,3}-{3}\s*\Z")
_RULE: Final = re.compile(r"[-=_*\s|:+.~]{3,}\Z")
_LEFT_OUT: Final = re.compile(r"\(?\[?(?:image|picture) (?:omitted|removed)\]?\)?\Z", re.IGNORECASE)
_SOURCE: Final = re.compile(r"\[[^\[\]]{1,100}\]\(\S{1,1000}\)\s*\Z")
_SPACED = re.compile(
    r"[^\s]{1,30}(?:  [^\s]{1,30}){3,12}"
    r"|(?:[A-Z][A-Z.&’'-]{1,30}  ){1,6}(?:COUNCIL|COMMITTEE|AUTHORITY|BOARD|MEETING)"
)
"""Words with two spaces between any two: a heading that is spaced out, and no row of a table."""
_TITLE: Final = re.compile(r"title:\s*[\"']?(.{1,300}?)[\"']?\s*\Z")
_TABLE: Final = re.compile(r"\s{0,4}(?:[-*]\s+)?\|")
_TAGGED_TABLE: Final = re.compile(r"\s{0,8}<table\b", re.IGNORECASE)
_TAGGED_END: Final = re.compile(r"</table\s*>", re.IGNORECASE)
_BARS: Final = re.compile(r"\s{0,4}\|{1,3}\s*\Z")
_CELL: Final = re.compile(r"(?<!\\)\|")
MOST_ROW_LINES: Final = 60
"""A row of a table that is not closed by then was no row."""
FRONT_LINES: Final = 60
TELL_EVERY: Final = 2_000


def read_plain(text: str, name: str, told: Told = tell_nobody) -> PackText:
    """The lines of a text; a page ends at a form feed or a rule of three dashes."""
    lines = BREAK_TAG.sub("\n", clean(text)).replace("\f", "\n\f").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = parted_titles(site_rows(mended(lines)))
    writer = LineWriter()
    at = _front_matter(lines, writer)
    while at < len(lines):
        if at % TELL_EVERY < MOST_ROW_LINES:
            told(0, 1)
        at = _one(lines, at, writer)
    told(1, 1)
    return writer.finished(name)


def _one(lines: list[str], at: int, writer: LineWriter) -> int:
    """Write what stands at a line; where the next begins."""
    line = lines[at].rstrip()
    if line.startswith("\f"):
        writer.end_page()
        line = line[1:]
    if not line.strip():
        writer.blank()
    elif _PAGE_RULE.match(line):
        if writer.lines:
            writer.end_page()
    elif _BARS.match(line) and at and lines[at - 1].rstrip()[-1:] not in ("", "|"):
        writer.blank()  # the end of a row whose cells stand on lines of their own
    elif _TABLE.match(line):
        return _table(lines, at, writer)
    elif _TAGGED_TABLE.match(line):
        return _tagged_table(lines, at, writer)
    elif len(line) < LONGEST and _RULE.match(line):
        writer.blank()
    elif not _LEFT_OUT.match(line.strip()):
        _plain(line, writer)
    return at + 1


def _plain(line: str, writer: LineWriter) -> None:
    words, bold = plain_line(_without_bar_behind(line))
    if len(words) > LONGEST or _SPACED.fullmatch(words.strip()) or len(lines_in(" ".join(words.split()))) > 1:
        writer.write_text(" ".join(words.split()), bold=bold)
    else:
        writer.write(cells_of(words), bold=bold)


def _without_bar_behind(line: str) -> str:
    """The line without the bar of a table apart at its end, found from there: a line may be sixty thousand spaces."""
    bare = line.rstrip()
    return bare[:-1].rstrip() if bare[-1:] == "|" and bare[-2:-1].isspace() else line


# ---------------------------------------------------------------- what stands before the page


def _front_matter(lines: list[str], writer: LineWriter) -> int:
    """Where the page itself begins, behind what a site says of it; of that only the title is kept."""
    begin = next((at for at, line in enumerate(lines[:FRONT_LINES]) if line.strip()), 0)
    if not lines[begin:]:
        return begin
    rules = (at for at in range(begin + 1, min(len(lines), FRONT_LINES)) if _PAGE_RULE.match(lines[at]))
    end = next(rules, None)
    if end is None:
        return begin
    inside = [line for line in lines[begin + 1 : end] if line.strip()]
    if _PAGE_RULE.match(lines[begin]) and all(re.match(r"[\w-]{1,40}:|\s+-|\s{2}|-\s", line) for line in inside):
        for title in filter(None, (_TITLE.match(line) for line in inside)):
            writer.write_text(title[1].strip(), bold=True)
            writer.blank()
        return end + 1
    if _SOURCE.match(lines[begin]) and not inside:
        return end + 1
    return begin


# ---------------------------------------------------------------- tables


def _table(lines: list[str], at: int, writer: LineWriter) -> int:
    """Write the table that begins here; where the text goes on."""
    rows: list[list[list[str]]] = []
    bold: list[bool] = []
    while at < len(lines) and _TABLE.match(lines[at]) and len(rows) < LONGEST:
        words, at = _row(lines, at)
        cells = [_cell(cell) for cell in _CELL.split(words)]
        if any(text for cell, _ in cells for text in cell):
            rows.append([cell for cell, _ in cells])
            bold.append(all(heavy for cell, heavy in cells if any(cell)))
    writer.write_table(rows, bold)
    writer.blank()
    return at


def _tagged_table(lines: list[str], at: int, writer: LineWriter) -> int:
    """Write a table that a converter left as tags; where the text goes on."""
    end = at
    while end < len(lines) and not _TAGGED_END.search(lines[end]):
        end += 1
    write_html("\n".join(lines[at : end + 1]), writer)
    writer.blank()
    return end + 1


def _row(lines: list[str], at: int) -> tuple[str, int]:
    """A row's words between its outer bars, and the line behind it; a row may run over several lines."""
    first = lines[at][_end_of_bar(lines[at]) :]
    if first.rstrip().endswith("|"):
        return first.rstrip()[:-1], at + 1
    for end in range(at + 1, min(len(lines), at + MOST_ROW_LINES)):
        if _TABLE.match(lines[end]) or not lines[end].strip():
            break
        if lines[end].rstrip().endswith("|"):
            return "\n".join((first, *lines[at + 1 : end + 1])).rstrip()[:-1], end + 1
    return first, at + 1


def _end_of_bar(line: str) -> int:
    found = _TABLE.match(line)
    return found.end() if found else 0


def _cell(words: str) -> tuple[list[str], bool]:
    """The lines of a cell, and whether all are bold; of a rule nothing is left."""
    read = [plain_line(line) for line in words.split("\n") if not _RULE.match(line)]
    lines = [" ".join(text.split()) for text, _ in read]
    return lines, all(bold for text, bold in read if text.strip())
