"""A web page as the text of a pack: what a reader of the page would take for the agenda, without the site around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from clerk_app.errors import PackError
from clerk_app.packs.files.letters import clean, has_word, one_line
from clerk_app.packs.files.line_writer import LineWriter
from clerk_app.packs.files.list_numbers import DECIMAL, LOWER_LETTER, LOWER_ROMAN, UPPER_LETTER, UPPER_ROMAN, in_style
from clerk_app.packs.files.side_by_side import Table
from clerk_app.packs.pack_text import PackText
from clerk_app.telling import Told, tell_nobody

_HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
_APART: Final = _HEADINGS | {"blockquote", "div", "dl", "hr", "ol", "p", "pre", "section", "table", "ul"}
"""More than the usual space stands above and below."""
_BREAKING: Final = _APART | {
    *("address", "article", "aside", "body", "br", "caption", "center", "dd", "details", "dt", "fieldset", "figure"),
    *("figcaption", "form", "header", "legend", "li", "main", "summary", "td", "th", "tr"),
}
_UNSEEN: Final = {
    *("audio", "button", "canvas", "datalist", "del", "footer", "head", "iframe", "map", "nav", "noscript", "object"),
    *("script", "select", "style", "svg", "template", "textarea", "title", "video"),
}
_HEAVY: Final = _HEADINGS | {"b", "strong", "th"}
_NOTE: Final = re.compile(r"#(?:sdfootnote|sdendnote|_ftn|_edn)\d")
"""Where the mark of a footnote leads in a page that a word processor has saved."""
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCTURE: Final = re.compile(r"</(?:p|div|table|td|tr|li|ul|ol|h[1-6]|body|html)\s*>", re.IGNORECASE)
_BEGINS: Final = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
PIECE: Final = 65_536
DEEPEST: Final = 3_000
"""Elements inside each other; each more is looked through for each that follows."""
DAMAGED_PAGE: Final = "This web page is damaged. Print it to a PDF from the browser, and read that."
LOOKED_AT: Final = 20_000
_STYLES: Final = {"a": LOWER_LETTER, "A": UPPER_LETTER, "i": LOWER_ROMAN, "I": UPPER_ROMAN}


def is_html(text: str) -> bool:
    """Whether a text is in truth a web page or a part of one; a text with a few tables of tags is none."""
    if _BEGINS.match(text[:4_000]):
        return True
    lines = [line for line in text[:LOOKED_AT].split("\n") if line.strip()]
    tagged = sum(1 for line in lines if _STRUCTURE.search(line))
    return tagged * 3 > len(lines)


def read_html(text: str, name: str, told: Told = tell_nobody) -> PackText:
    """The lines of a web page; all of it is one page."""
    writer = LineWriter()
    write_html(text, writer, told)
    told(1, 1)
    return writer.finished(name)


def write_html(text: str, writer: LineWriter, told: Told = tell_nobody) -> None:
    """Write the lines of a page, or of a part of one, down."""
    page = _Page(writer)
    parser = etree.HTMLParser(target=page, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    data = clean(text).encode("utf-8", "replace")
    for at in range(0, len(data), PIECE):
        told(0, 1)
        parser.feed(data[at : at + PIECE])
    parser.close()


@dataclass
class _List:
    """A list that is open: how it counts, and up to where it has."""

    style: str = ""
    count: int = 0
    start: int = 1


@dataclass
class _Page:
    """Is told of each element by the parser, and writes the lines."""

    writer: LineWriter
    _words: list[str] = field(default_factory=list)
    _all_bold: bool = True
    _gap: bool = False
    _depth: int = 0
    _heavy: int = 0
    _unseen: int = 0
    _kept: int = 0
    """Elements that are open: bold ones, those that nobody sees, those whose line breaks count."""
    _lists: list[_List] = field(default_factory=list)
    _last_list: _List = field(default_factory=_List)
    """That was closed."""
    _mark: str = ""
    _tables: list[Table] = field(default_factory=list)

    # ---- what the parser calls, for each element its beginning and its end

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise PackError(DAMAGED_PAGE)
        if self._unseen or tag in _UNSEEN or _is_hidden(attributes) or _is_note(tag, attributes):
            self._unseen += 1
            return
        if tag in _BREAKING:
            self._end_line(apart=tag in _APART)
        self._heavy += tag in _HEAVY
        self._kept += tag == "pre"
        if tag in ("ol", "ul"):
            self._begin_list(tag, attributes)
        elif tag == "li":
            self._begin_item(attributes)
        elif tag == "table":
            self._begin_table()
        elif tag == "tr" and self._tables:
            self._tables[-1].begin_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].begin_cell(_number(attributes.get("colspan"), 1), _number(attributes.get("rowspan"), 1))

    def end(self, tag: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._unseen:
            self._unseen -= 1
            return
        if tag in _BREAKING:
            self._end_line(apart=tag in _APART)
        self._heavy -= tag in _HEAVY
        self._kept -= tag == "pre"
        if tag in ("ol", "ul"):
            closed = self._lists.pop()
            self._last_list = self._last_list if self._lists else closed
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].end_cell()
        elif tag == "table":
            self._tables.pop().write(self.writer)

    def data(self, text: str) -> None:
        """Words stand here."""
        if self._unseen:
            return
        if self._kept and "\n" in text:
            *lines, text = text.split("\n")
            for line in lines:
                self._add(line)
                self._end_line()
        self._add(text)

    def close(self) -> None:
        """The page is at its end."""
        self._end_line()
        while self._tables:
            self._tables.pop().write(self.writer)

    # ---- lines

    def _add(self, text: str) -> None:
        self._words.append(text)
        if not self._heavy and has_word(text):
            self._all_bold = False

    def _end_line(self, *, apart: bool = False) -> None:
        """Write the words so far as a line; an element that stands apart has a gap before its next line."""
        text = one_line("".join(self._words))
        self._words.clear()
        if text:
            text = f"{self._mark} {text}" if self._mark else text
            self._write(text)
            self._mark, self._gap = "", False
        self._all_bold = True
        self._gap = self._gap or apart

    def _write(self, text: str) -> None:
        if self._tables and not self._tables[-1].laid_open:
            self._tables[-1].add(text, bold=self._all_bold, apart=self._gap)
            return
        if self._gap:
            self.writer.blank()
        self.writer.write_text(text, bold=self._all_bold)

    # ---- lists and tables

    def _begin_list(self, tag: str, attributes: dict[str, str]) -> None:
        """A list begins; one with the same number above 1 as the last goes on, as word processors save such lists."""
        start, last = _number(attributes.get("start"), 1), self._last_list
        style = _style(tag, attributes)
        goes_on = not self._lists and start > 1 and (start, style) == (last.start, last.style)
        self._lists.append(_List(style, last.count if goes_on else start - 1, start))

    def _begin_item(self, attributes: dict[str, str]) -> None:
        if not self._lists:
            self._mark = "•"
            return
        here = self._lists[-1]
        here.count = _number(attributes.get("value"), here.count + 1)
        self._mark = f"{in_style(here.count, here.style)}." if here.style else "•"

    def _begin_table(self) -> None:
        """A table inside another: the outer one only holds the page together."""
        if self._tables and not self._tables[-1].laid_open:  # those further out are laid open already
            self._tables[-1].write(self.writer)
            self._tables[-1].laid_open = True
        self._tables.append(Table())


def _is_note(tag: str, attributes: dict[str, str]) -> bool:
    return tag == "a" and _NOTE.match(attributes.get("href", "")) is not None


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")[:1_000]) is not None


def _style(tag: str, attributes: dict[str, str]) -> str:
    """How a list counts; not at all where it has bullets."""
    if tag == "ul":
        return ""
    return _STYLES.get(attributes.get("type", "1"), DECIMAL)


def _number(text: str | None, otherwise: int) -> int:
    text = (text or "").strip()
    return int(text) if re.fullmatch(r"\d{1,6}", text, re.ASCII) else otherwise
