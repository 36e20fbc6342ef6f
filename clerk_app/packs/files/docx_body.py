"""The body of a Word file, told element by element: its paragraphs and tables are written down as lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from clerk_app.errors import PackError
from clerk_app.packs.files.columns import cells_of
from clerk_app.packs.files.docx_header import FirstSection
from clerk_app.packs.files.docx_numbers import BULLET, Numbers
from clerk_app.packs.files.docx_styles import HALVES, Style, is_on, local, whole
from clerk_app.packs.files.letters import clean, has_word, one_line
from clerk_app.packs.files.line_writer import LONGEST, LineWriter
from clerk_app.packs.files.side_by_side import Table
from clerk_app.packs.pack_text import Cell
from clerk_app.packs.sentences import DAMAGED_WORD

_LEFT_OUT: Final = {"del", "moveFrom", "Fallback", "rt", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange"}
"""What was struck out, what is there twice for old programs, how things looked before a change."""
_SIGNS: Final = {"noBreakHyphen": "-", "cr": "\n", "tab": "\t", "sym": "•"}
_NEW_PAGE: Final = {"", "nextPage", "oddPage", "evenPage"}
TWIPS: Final = 20
"""Twentieths of a point, in which Word measures."""


@dataclass
class _Paragraph:
    """A paragraph that is being read."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    list_id: str | None = None
    level: int | None = None
    left: float = 0.0
    bold: bool = True
    """As long as no word was other."""
    size: float = 0.0
    ends_page: bool = False
    struck_out: bool = False


@dataclass
class _Run:
    """A stretch of letters that look alike."""

    bold: bool | None = None
    style: str = ""
    hidden: bool = False
    size: float = 0.0


@dataclass
class Body:
    """Is told of each element by the parser, and writes the lines."""

    writer: LineWriter
    styles: Mapping[str, Style]
    numbers: Numbers
    first_section: FirstSection = field(default_factory=FirstSection)
    _path: list[str] = field(default_factory=list)
    _left_out: int = 0
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    _run: _Run | None = None
    _tables: list[Table] = field(default_factory=list)
    _page_begun: bool = True
    """Nothing stands on the page yet, so a further break would be the same."""
    _pages_in_row: int = 0
    _placeholder: bool = False

    def __post_init__(self) -> None:
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "p": self._begin_paragraph,
            "r": self._begin_run,
            "br": self._break,
            "lastRenderedPageBreak": self._break_page,
            "tbl": self._begin_table,
            "tr": self._begin_row,
            "tc": self._begin_cell,
            "type": self._section_says,
            "headerReference": self.first_section.refer,
            "titlePg": self.first_section.has_title_page,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "tc": self._end_cell,
            "tr": self._end_row,
            "tbl": self._end_table,
            "sdtContent": self._end_content,
            "sectPr": self.first_section.end,
        }

    # ---- what the parser calls, for each element its beginning and its end

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._left_out or name in _LEFT_OUT:
            self._left_out += 1
            if parent == "rPr" and name in ("del", "moveFrom") and self._paragraphs and self._run is None:
                self._paragraphs[-1].struck_out = True
            return
        given = {local(key): text for key, text in attributes.items()}
        if parent in ("pPr", "numPr"):
            self._paragraph_says(name, given)
        elif parent == "rPr":
            self._run_says(name, given)
        elif name in self._starts:
            self._starts[name](given)
        elif parent == "r" and name in _SIGNS:
            self._words(_SIGNS[name])
        elif parent in ("tcPr", "trPr", "tblGrid", "sdtPr"):
            self._table_says(name, given)

    def end(self, _tag: str) -> None:
        """An element ends."""
        name = self._path.pop()
        if self._left_out:
            self._left_out -= 1
        elif name in self._ends:
            self._ends[name]()

    def data(self, text: str) -> None:
        """Letters stand here."""
        if not self._left_out and self._path and self._path[-1] == "t":
            self._words(text)

    def doctype(self, *_: object) -> None:
        """No Word writes one; what stands in it could make a mountain of a word."""
        raise PackError(DAMAGED_WORD)

    def close(self) -> None:
        """The body is at its end."""
        while self._paragraphs:
            self._end_paragraph()
        while self._tables:
            self._tables.pop().write(self.writer)

    # ---- paragraphs

    def _begin_paragraph(self, _given: Mapping[str, str]) -> None:
        self._paragraphs.append(_Paragraph())
        self._run = None

    def _paragraph_says(self, name: str, given: Mapping[str, str]) -> None:
        if not self._paragraphs:
            return
        here = self._paragraphs[-1]
        if name == "pStyle":
            here.style = given.get("val", "")
        elif name == "numId":
            here.list_id = given.get("val", "")
        elif name == "ilvl":
            here.level = whole(given.get("val"))
        elif name == "ind":
            here.left = max(0, whole(given.get("left", given.get("start"))) or 0) / TWIPS
        elif name == "pageBreakBefore" and is_on(given.get("val")):
            self._break_page()
        elif name == "sectPr":
            here.ends_page = True

    def _section_says(self, given: Mapping[str, str]) -> None:
        if self._paragraphs and "sectPr" in self._path:
            self._paragraphs[-1].ends_page = given.get("val", "") in _NEW_PAGE

    def _end_paragraph(self) -> None:
        here = self._paragraphs.pop()
        self._run = None
        text = clean("".join(here.words))
        label = "" if here.struck_out and not has_word(text) else self._label(here)
        if label or has_word(text):
            self._write(here, label, text)
        elif not self._tables:
            self.writer.blank()
        if here.ends_page:
            self._break_page()

    def _label(self, here: _Paragraph) -> str:
        """The number or bullet that Word prints before the paragraph."""
        style = self.styles.get(here.style, Style())
        list_id = style.list_id if here.list_id is None else here.list_id
        if not list_id:
            return ""
        level = style.level if here.level is None else here.level
        return self.numbers.next(list_id, self.numbers.level_of(list_id, here.style) if level is None else level)

    def _write(self, here: _Paragraph, label: str, text: str) -> None:
        style = self.styles.get(here.style, Style())
        bold = style.heading or (here.bold and has_word(text))
        for at, line in enumerate(text.split("\n")):
            label = label if at == 0 else ""
            if self._tables and not self._tables[-1].laid_open:
                if words := one_line(f"{label} {line}"):
                    self._tables[-1].add(words, bold=bold)
                continue
            shown = f"{label}{' ' if label == BULLET else chr(9)}{line.strip(' ')}" if label else line
            if len(shown) > LONGEST:
                self.writer.write_text(one_line(shown), left=here.left, bold=bold, size=here.size or style.size)
                continue
            cells = [Cell(cell.text, cell.left + here.left, cell.right + here.left) for cell in cells_of(shown)]
            self.writer.write(cells, bold=bold, size=here.size or style.size)

    # ---- letters

    def _begin_run(self, _given: Mapping[str, str]) -> None:
        self._run = _Run()

    def _run_says(self, name: str, given: Mapping[str, str]) -> None:
        if self._run is None:
            return
        if name == "b":
            self._run.bold = is_on(given.get("val"))
        elif name in ("vanish", "webHidden"):
            self._run.hidden = is_on(given.get("val"))
        elif name == "rStyle":
            self._run.style = given.get("val", "")
        elif name == "sz":
            self._run.size = (whole(given.get("val")) or 0) / HALVES

    def _words(self, text: str) -> None:
        if not self._paragraphs or self._placeholder or (self._run and self._run.hidden):
            return
        here = self._paragraphs[-1]
        here.words.append(text)
        if has_word(text):
            self._page_begun = False
            run = self._run or _Run()
            styles = (self.styles.get(run.style, Style()), self.styles.get(here.style, Style()))
            here.bold = here.bold and (any(style.bold for style in styles) if run.bold is None else run.bold)
            here.size = here.size or run.size

    def _break(self, given: Mapping[str, str]) -> None:
        if given.get("type") == "page":
            self._break_page()
        else:
            self._words("\n")

    def _break_page(self, _given: Mapping[str, str] | None = None) -> None:
        """Word says where its pages ended when it last printed them; a break that was typed stands there as well."""
        if self._page_begun:
            return
        self._page_begun = True
        if self._tables:
            self._pages_in_row += 1
            return
        if self._paragraphs and has_word("".join(self._paragraphs[-1].words)):
            here = self._paragraphs[-1]
            self._write(here, self._label(here), clean("".join(here.words)))
            here.words, here.list_id, here.style = [], "0", ""
        self.writer.end_page()

    # ---- tables

    def _begin_table(self, _given: Mapping[str, str]) -> None:
        if self._tables and not self._tables[-1].laid_open:  # those further out are laid open already
            self._tables[-1].write(self.writer)
            self._tables[-1].laid_open = True
        self._tables.append(Table())

    def _begin_row(self, _given: Mapping[str, str]) -> None:
        if self._tables:
            self._tables[-1].begin_row()

    def _begin_cell(self, _given: Mapping[str, str]) -> None:
        if self._tables:
            self._tables[-1].begin_cell()

    def _table_says(self, name: str, given: Mapping[str, str]) -> None:
        if name == "showingPlcHdr":
            self._placeholder = is_on(given.get("val"))
        if not self._tables:
            return
        table = self._tables[-1]
        if name == "gridSpan":
            table.reach(whole(given.get("val")) or 1)
        elif name == "gridBefore":
            for _ in range(min(whole(given.get("val")) or 0, len(table.widths))):
                table.begin_cell()
        elif name == "gridCol":
            table.widths.append(max(0, whole(given.get("w")) or 0) / TWIPS)

    def _end_cell(self) -> None:
        if self._tables:
            self._tables[-1].end_cell()

    def _end_row(self) -> None:
        if self._tables and self._pages_in_row:
            self._tables[-1].write(self.writer)
            self._end_pages()

    def _end_table(self) -> None:
        if self._tables:
            self._tables.pop().write(self.writer)
        if not self._tables:
            self._end_pages()

    def _end_pages(self) -> None:
        for _ in range(self._pages_in_row):
            self.writer.end_page()
        self._pages_in_row = 0

    def _end_content(self) -> None:
        self._placeholder = False
