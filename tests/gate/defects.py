"""Defects that a slip in the tagged layer could bring into a file, planted one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.gate.surgery import Patient

_PLANTS: list[tuple[str, Callable[[Patient], bool]]] = []


@dataclass(frozen=True)
class Defect:
    """One fault: its name and how it gets into a sound file."""

    name: str
    plant: Callable[[Patient], bool]

    def planted(self, data: bytes) -> bytes:
        """The file with the fault in it; AssertionError where the file has nothing that could be damaged so."""
        patient = Patient(data)
        assert self.plant(patient), f"nothing to damage: {self.name}"
        return patient.closed()


def _swap(name: str, old: bytes, new: bytes, where: bytes = b"") -> Defect:
    return Defect(name, lambda patient: patient.change(old, new, where=where))


def _redraw(name: str, pattern: bytes, new: bytes, count: int = 1) -> Defect:
    """Change what the first page draws."""
    swap = re.compile(pattern, re.DOTALL)
    return Defect(name, lambda patient: patient.change_page(lambda data: swap.sub(new, data, count=count)))


def _reword(name: str, old: bytes, new: bytes) -> Defect:
    """Change what the file says of itself in XMP."""
    return Defect(name, lambda patient: patient.change_stream(b"/Subtype /XML", lambda data: data.replace(old, new)))


def _children(tag: bytes, reorder: Callable[[list[bytes]], list[bytes]], least: int) -> Callable[[Patient], bool]:
    """Change the children of the first element of that tag that has so many."""

    def plant(patient: Patient) -> bool:
        for number, body in patient.objects.items():
            kids = re.search(rb"/K\[([^\]]*)\]", body)
            if b"/S/%s/" % tag not in body or kids is None:
                continue
            found = re.findall(rb"\d+ 0 R", kids[1])
            if len(found) >= least:
                new = b"/K[ " + b" ".join(reorder(found)) + b"]"
                patient.objects[number] = body.replace(kids[0], new)
                return reorder(found) != found
        return False

    return plant


def _shared_sequence(patient: Patient) -> bool:
    """Two elements claim the same piece of the page, and one piece nobody."""
    return patient.change(b"/K[ 2]", b"/K[ 1]")


def _drawn_twice(patient: Patient) -> bool:
    """Two pieces of the page carry the same number."""
    return patient.change_page(lambda data: data.replace(b"/MCID 2>>", b"/MCID 1>>", 1))


def _no_font_file(patient: Patient) -> bool:
    return patient.change(b"/FontFile2", b"/FontFyle2")


def _letter_without_meaning(patient: Patient) -> bool:
    """A letter of a font that says U+0000 is what it means."""
    number = patient.reference(rb"/ToUnicode")
    return patient.change_number(number, lambda data: re.sub(rb"(<\w\w> <)\w{4}>", rb"\g<1>0000>", data, count=1))


def _runs_a_script(patient: Patient) -> bool:
    number = patient.add(b"<</S/JavaScript/JS(app.beep\\(0\\))>>")
    return patient.change(b"/Type /Catalog", b"/OpenAction %d 0 R /Type /Catalog" % number)


def _encloses_a_file(patient: Patient) -> bool:
    held = patient.add(b"<</Type/EmbeddedFile/Length 5>>\nstream\nhello\r\nendstream")
    spec = patient.add(b"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F %d 0 R>>>>" % held)
    return patient.change(b"/Type /Catalog", b"/Names<</EmbeddedFiles<</Names[(a.txt) %d 0 R]>>>>/Type /Catalog" % spec)


DEFECTS = (
    _swap("no language", b"/Lang (en-GB)", b"/Lbng (en-GB)"),
    _swap("not marked as tagged", b"/Marked true", b"/Marked false"),
    _swap("title not shown", b"/DisplayDocTitle true", b"/DisplayDocTitle false"),
    _swap("no output intent", b"/OutputIntents", b"/OutputIntenst"),
    _swap("no parent tree", b"/ParentTree 7", b"/ParentTrie 7"),
    _swap("no tab order", b"/Tabs /S", b"/Tabz /S"),
    _swap("page without its elements", b"/StructParents 0", b"/StructPoronts 0"),
    _swap("no structure", b"/StructTreeRoot", b"/StructTroeRoot", where=b"/Type /Catalog"),
    _swap("heading of a column without scope", b"/Scope /Column", b"/Sbope /Column"),
    _swap("heading level skipped", b"/S/H2/", b"/S/H4/"),
    _swap("paragraph among the children of a list’s entry", b"/S/LBody/", b"/S/P/"),
    _swap("row that is no row", b"/S/TR/", b"/S/P/"),
    _swap("unknown kind of element", b"/S/Caption/", b"/S/Kaption/"),
    _swap("list without a kind of marks", b"/ListNumbering /Disc", b"/ListNumboring /Disc"),
    _swap("outline lost", b"/Outlines", b"/Outlynes", where=b"/Type /Catalog"),
    _swap("another title in the properties", b"/Title (Draft: ", b"/Title (Drift: ", where=b"/Producer"),
    _swap("another day in the properties", b"/ModDate (D:2026", b"/ModDate (D:2025"),
    Defect("font not in the file", _no_font_file),
    Defect("letter without a meaning", _letter_without_meaning),
    Defect("row one cell short", _children(b"TR", lambda kids: kids[:-1], 2)),
    Defect("read in another order", _children(b"Document", lambda kids: [kids[0], *reversed(kids[1:])], 5)),
    Defect("paragraph not read", _children(b"Document", lambda kids: [*kids[:2], *kids[3:]], 5)),
    Defect("two elements share a piece of the page", _shared_sequence),
    Defect("two pieces of the page share a number", _drawn_twice),
    Defect("runs a script", _runs_a_script),
    Defect("encloses a file", _encloses_a_file),
    _redraw("text that belongs to nothing", rb"/P <</MCID 2>> BDC(.*?)EMC", rb"\1"),
    _redraw("footer is no artifact", rb"/Artifact <</Type /Pagination /Subtype /Footer>> BDC(.*?)EMC", rb"\1"),
    _redraw("footer of no kind", rb"/Artifact <</Type /Pagination /Subtype /Footer>>", rb"/Artifact <<>>"),
    _redraw("furniture read as a paragraph", rb"/Artifact <</Type /Pagination /Subtype /Header>>", rb"/P <</MCID 2>>"),
    _redraw("words joined where a line ends", rb"Families \) Tj", rb"Families) Tj"),
    _redraw("letters of no shipped font", rb"/F2\+0 12 Tf", rb"/Helv 12 Tf"),
    _redraw("word left out", rb"\(Present:\)", rb"()"),
    _reword("no claim to be PDF/UA", b"pdfuaid:part", b"pdfuaid:port"),
    _reword("claims another PDF/A", b"<pdfaid:part>2", b"<pdfaid:part>7"),
    _reword("no title in the metadata", b"dc:title", b"dc:tytle"),
)
