"""What is asked of every exported PDF: by a validator, and by us, since no validator knows what should be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import page as validator
import pypdf
import pypdfium2

from clerk_app.export.letters import tidy, tidy_line
from clerk_app.export.pdf import unshowable
from clerk_app.minutes.document import Heading, MinutesDocument, Title
from tests.documents import names_down
from tests.gate.verapdf import FLAVOURS
from tests.pdf_reader import PdfReader

_SHIPPED = ("LiberationSans", "DejaVuSans")
_LIMITS = validator.SafetyLimits(max_reference_depth=4_000)
"""An outline of many headings is a long chain of references."""
_ARTIFACTS = re.compile(rb"/Artifact <<([^>]*)>> BDC")


def findings(data: bytes, document: MinutesDocument) -> list[str]:
    """Everything that is wrong with the file of that document; nothing where it may be published."""
    return [*_validator_findings(data), *_own_findings(data, document)]


def read_lines(document: MinutesDocument) -> list[str]:
    """The pieces of text as they are to be read aloud: a letter that no font has by its number."""
    numbered = {ord(letter): f"[U+{ord(letter):04X}]" for letter in unshowable(document)}
    lines = names_down(document).replace("\t", "\n").replace("\u00a0", " ").translate(numbered).split("\n")
    return [text for text in (line.strip().removeprefix("- ") for line in lines) if text]


def _validator_findings(data: bytes) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "minutes.pdf"
        file.write_bytes(data)
        for flavour in FLAVOURS:
            result = validator.validate_pdf(str(file), profile=flavour, limits=_LIMITS)
            yield from (f"{flavour}: {failure}" for failure in result.failures)
            if not result.is_compliant and not result.failures:
                yield f"{flavour}: not compliant"


def _own_findings(data: bytes, document: MinutesDocument) -> Iterator[str]:
    try:
        reader = PdfReader(data)
    except (AssertionError, KeyError, StopIteration, UnicodeDecodeError) as trouble:
        yield f"cannot be read to the letter: {trouble!r}"
        return
    claimed = [place for node in reader.tree.walk() for place in node.sequences]
    if reader.spoken() != read_lines(document):
        yield "is not read aloud as it was written"
    if len(reader.marked) != len(set(reader.marked)):
        yield "two pieces of a page share a number"
    if sorted(claimed) != sorted(reader.marked):
        yield "an element claims what is not its own, or a piece of a page belongs to nothing"
    if reader.untagged:
        yield f"text that belongs to nothing: {reader.untagged[:2]}"
    for page in reader.pages:
        kinds = _ARTIFACTS.findall(reader.stream(_contents(reader, page)))
        if any(b"/Type" not in kind for kind in kinds):
            yield "furniture of no kind"
    yield from _tree_findings(reader)
    fonts = set(re.findall(rb"/BaseFont /\w+\+(\w+)", data))
    if foreign := [f for f in fonts if not f.decode().startswith(_SHIPPED)] or b"/BaseFont /Helv" in data:
        yield f"fonts that are not ours: {foreign}"
    yield from _outline_findings(data, document)
    yield from _properties_findings(data)


def _tree_findings(reader: PdfReader) -> Iterator[str]:
    """What leads from a page to its elements, and what a list says of its marks: no validator misses them."""
    whole = b"".join(reader.objects.values())
    parents = _after(rb"/ParentTree (\d+) 0 R", whole)
    numbers = dict(re.findall(rb"(\d+) (\d+) 0 R", reader.objects.get(int(parents or 0), b"")))
    for page in reader.pages:
        body = reader.objects[page]
        elements = reader.objects.get(int(numbers.get(_after(rb"/StructParents (\d+)", body), b"0")), b"")
        if elements.count(b" 0 R") != sum(on == page for on, _ in reader.marked):
            yield "a page does not lead to its elements"
        if b"/Tabs /S" not in body:
            yield "a page without tab order"
    if any(b"/S/L/" in body and b"/ListNumbering" not in body for body in reader.objects.values()):
        yield "a list without a kind of marks"


def _after(pattern: bytes, body: bytes) -> bytes:
    found = re.search(pattern, body)
    return found[1] if found else b""


def _properties_findings(data: bytes) -> Iterator[str]:
    """The two places in which a file speaks of itself say the same."""
    reader = pypdf.PdfReader(BytesIO(data))
    about, told = reader.metadata, reader.xmp_metadata
    assert about is not None
    if told is None:
        yield "no metadata"
        return
    if (told.dc_title or {}).get("x-default") != about.title:
        yield "two titles"
    if about.modification_date is None or told.xmp_modify_date != about.modification_date.replace(tzinfo=None):
        yield "two days of the last change"


def _contents(reader: PdfReader, page: int) -> int:
    found = re.search(rb"/Contents (\d+) 0 R", reader.objects[page])
    assert found
    return int(found[1])


def _outline_findings(data: bytes, document: MinutesDocument) -> Iterator[str]:
    headings = [tidy_line(b.full_line if isinstance(b, Heading) else b.line) for b in document.blocks
                if isinstance(b, (Title, Heading))]  # fmt: skip
    with pypdfium2.PdfDocument(data) as opened:
        if [entry.get_title() for entry in opened.get_toc()] != [text for text in headings if text]:
            yield "the outline has other headings than the document"
        if tidy(document.title) not in opened.get_metadata_value("Title"):
            yield "the title is another"
