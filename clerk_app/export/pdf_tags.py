"""Tagged PDF on ReportLab's platypus, which cannot tag by itself.

The tree of elements is built from the document, in reading order, while the story is made; a
flowable only holds its element and opens a marked-content sequence for it when it is drawn. So
reading order cannot depend on drawing order, and a paragraph over two pages simply adds a second
sequence to the same element. All that belongs to one build lives on the canvas.

This leans on ReportLab's internals: its version is pinned exactly, and the tests hold the result.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from clerk_app.export.pdf_metadata import SRGB_PROFILE, FixedTime, Metadata
from clerk_app.minutes.document import Place

PDF_VERSION: Final = (1, 7)
_ARTIFACT: Final = "artifact"


@dataclass(eq=False, slots=True)
class Element:
    """An element of the structure tree: its PDF tag, what is in it, and its attributes."""

    tag: str
    parent: Element | None = None
    attributes: dict[str, Any] | None = None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take the next place under the parent."""
        if self.parent is not None:
            self.parent.children.append(self)


class _Raw(PDFObject):
    """Ready-made parts of an object: far cheaper than a PDFDictionary for each element."""

    def __init__(self, parts: list[Any]) -> None:
        self.parts = parts

    def format(self, document: Any) -> bytes:
        return "".join(
            part if isinstance(part, str) else part.format(document).decode("latin-1") for part in self.parts
        ).encode("latin-1")


class TaggedCanvas(Canvas):
    """A canvas that knows which element each piece of content belongs to."""

    def __init__(self, *arguments: Any, root: Element, metadata: Metadata, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._doc._pdfVersion = PDF_VERSION  # noqa: SLF001 (no other way in)
        self._doc._timeStamp = FixedTime(metadata.when)  # noqa: SLF001
        self._root = root
        self._metadata = metadata
        self._open: Element | str | None = None
        self._page_elements: list[Element] = []  # one for each sequence on the current page
        self._pages: list[list[Element]] = []
        self._content: dict[Element, list[tuple[str, int]]] = {}  # page name and sequence
        self.progress: dict[Element, int] = {}  # how much of an element's text has been drawn
        self.places: list[Place] = []
        self._headings = 0

    # -- marking content

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Everything drawn inside belongs to the element; inside an artifact nothing does."""
        if self._open is not None:
            yield
            return
        self._begin(element)
        try:
            yield
        finally:
            self._end()

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """Everything drawn inside is decoration or page furniture: it is not read out."""
        if self._open is not None:
            yield
            return
        self._open = _ARTIFACT
        more = f" /Subtype /{subtype}" if subtype else ""
        self._code.append(f"/Artifact <</Type /{kind}{more}>> BDC")
        try:
            yield
        finally:
            self._end()

    def switch(self, element: Element) -> None:
        """What follows belongs to another element: from a bullet's mark to its text."""
        if isinstance(self._open, Element):
            self._code.append("EMC")
            self._begin(element)

    def is_drawn(self, element: Element) -> bool:
        """Whether something of the element stands on a page already."""
        return element in self._content

    def note_place(self, source: str, words: str, width: float, height: float) -> None:
        """Remember where an entry is shown with these words: at the current origin, of that size."""
        left, bottom = self.absolutePosition(0, 0)
        top = self._pagesize[1] - bottom - height
        self.places.append(Place(source, words, self.getPageNumber(), left, top, left + width, top + height))

    def note_heading(self, level: int, text: str, height: float) -> None:
        """Put a heading of that height at the current origin into the outline, which then leads to its top."""
        self._headings += 1
        key = f"heading{self._headings}"
        _, top = self.absolutePosition(0, height)
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self.addOutlineEntry(text, key, level)

    def _begin(self, element: Element) -> None:
        number = len(self._page_elements)
        self._page_elements.append(element)
        self._content.setdefault(element, []).append((self._doc.thisPageName(), number))
        self._open = element
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")

    def _end(self) -> None:
        self._code.append("EMC")
        self._open = None

    # -- the file

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802 (ReportLab's own name)
        super()._setAnnotations(page)
        if isinstance(page, pdfdoc.PDFPage):  # and not the form that holds the number of pages
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = len(self._pages)
            page.Tabs = PDFName("S")
            self._pages.append(self._page_elements)
            self._page_elements = []

    def save(self) -> None:
        """Close the last page, write the tree, what the file says about itself, and the file."""
        if self._code:
            self.showPage()
        self._write_tree()
        self._write_metadata()
        super().save()

    def _write_tree(self) -> None:
        references = _TreeWriter(self._doc, self._content).write(self._root)
        numbers: list[Any] = []
        for index, elements in enumerate(self._pages):
            on_page = PDFArray([references[element] for element in elements])
            numbers += [index, self._doc.Reference(on_page, f"ParentTree{index}")]
        tree = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": references[self._root],
                "ParentTree": self._doc.Reference(PDFDictionary({"Nums": PDFArray(numbers)}), "ParentTree"),
                "ParentTreeNextKey": len(self._pages),
            }
        )
        self._doc.Catalog.StructTreeRoot = tree
        self._doc.Reference(tree, "StructTreeRoot")
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _write_metadata(self) -> None:
        catalog = self._doc.Catalog
        packet = self._metadata.xmp()
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: packet)
        profile = PDFStream(PDFDictionary({"N": 3}), SRGB_PROFILE, filters=[pdfdoc.PDFZCompress])
        intent = PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": PDFString("sRGB"),
                "Info": PDFString("sRGB IEC61966-2.1"),
                "DestOutputProfile": self._doc.Reference(profile, "ICCProfile"),
            }
        )
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.OutputIntents = PDFArray([intent])


class _TreeWriter:
    """Turns elements that have content into objects of the file."""

    def __init__(self, document: Any, content: dict[Element, list[tuple[str, int]]]) -> None:
        self._document = document
        self._content = content
        self._references: dict[Element, Any] = {}
        self._first_page: dict[Element, str] = {}

    def write(self, root: Element) -> dict[Element, Any]:
        """Write the tree under the root; returns each element's reference."""
        self._element(root, PDFObjectReference("StructTreeRoot"))
        return self._references

    def _element(self, element: Element, parent: Any) -> None:
        name = f"SE{len(self._references) + 1}"
        reference = self._references[element] = PDFObjectReference(name)
        children = [child for child in element.children if self._is_used(child)]
        for child in children:
            self._element(child, reference)
        content = self._content.get(element, [])
        page = self._page_of(content, children)
        parts: list[Any] = [f"<</Type/StructElem/S/{element.tag}/P ", parent]
        if page:
            self._first_page[element] = page
            parts += ["/Pg ", PDFObjectReference(page)]
        parts.append("/K[")
        for on_page, number in content:
            if on_page == page:
                parts.append(f" {number}")
            else:
                other = PDFObjectReference(on_page)
                parts += [f"<</Type/MCR/MCID {number}/Pg ", other, ">>"]
        for child in children:
            parts += [" ", self._references[child]]
        parts.append("]")
        if element.attributes:
            parts += ["/A ", PDFDictionary(element.attributes)]
        self._document.Reference(_Raw([*parts, ">>"]), name)

    def _is_used(self, element: Element) -> bool:
        """An empty cell stays, or its row would be short."""
        return element in self._content or bool(element.children) or element.tag in {"TD", "TH"}

    def _page_of(self, content: list[tuple[str, int]], children: list[Element]) -> str:
        """The page that an element's content starts on."""
        if content:
            return content[0][0]
        return next((self._first_page[c] for c in children if c in self._first_page), "")
