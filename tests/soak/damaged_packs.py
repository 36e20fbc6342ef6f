"""Packs as no council sends them: invented ones, damaged in many ways by a fixed chance, and traps built on purpose."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.packs.docx_maker import NAMES, RELATIONS, levels, para, table
from tests.packs.layouts import can_be_laid, lay_out
from tests.packs.pack_files import INVENTED, packs_in

KINDS = (".txt", ".html", ".docx", ".pdf")
SHARES = (40, 20, 30, 10)
"""Out of a hundred files; a PDF takes the longest, since a process is started for it."""

Chance = random.Random


@dataclass(frozen=True)
class Damaged:
    """A file to read: what it pretends to be, and what was done to it."""

    number: int
    ending: str
    way: str
    data: bytes


def damaged(seed: int, number: int) -> Damaged:
    """The file of a number; the same for the same seed."""
    chance = Chance(f"{seed}/{number}")
    ending = chance.choices(KINDS, SHARES)[0]
    way = chance.choice(_WAYS[ending])
    return Damaged(number, ending, way.__name__, way(chance, chance.choice(_whole(ending))))


@cache
def _whole(ending: str) -> tuple[bytes, ...]:
    """Undamaged packs of a kind."""
    if ending in (".docx", ".pdf"):
        return _laid(ending)
    files = sorted(INVENTED.glob(f"*{ending}"))
    files += sorted(INVENTED.glob("*.md")) if ending == ".txt" else []
    return tuple(file.read_bytes() for file in files)


def _laid(ending: str) -> tuple[bytes, ...]:
    from tempfile import TemporaryDirectory

    packs = [pack for pack in packs_in(INVENTED) if can_be_laid(pack)][:6]
    with TemporaryDirectory() as folder:
        return tuple(
            lay_out(pack, house, ending, Path(folder)).file.read_bytes()
            for pack, house in zip(packs, _houses() * 2, strict=True)
        )


def _houses() -> list[str]:
    from tests.packs.laid import HOUSES

    return list(HOUSES)


def _size(chance: Chance, small: int, large: int, huge: int) -> int:
    """Mostly small, so that the time goes into many files and not into a few; now and then without measure."""
    return chance.choices((small, large, huge), (9, 3, 1))[0]


# ---------------------------------------------------------------- any kind of file


def flipped(chance: Chance, data: bytes) -> bytes:
    """Single bits are turned."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 40, 200))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(chance: Chance, data: bytes) -> bytes:
    """It ends too early."""
    return data[: chance.randrange(1, len(data))]


def hole(chance: Chance, data: bytes) -> bytes:
    """A stretch is missing, or is zeros, or noise."""
    start = chance.randrange(len(data))
    size = min(chance.choice((1, 16, 500, 5_000)), len(data) - start)
    return data[:start] + chance.choice((b"", bytes(size), chance.randbytes(size))) + data[start + size :]


def doubled(chance: Chance, data: bytes) -> bytes:
    """A stretch stands there many times."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.choice((1, 40, 900))]
    return data[:start] + piece * _size(chance, 2, 50, 2_000) + data[start:]


def shuffled(chance: Chance, data: bytes) -> bytes:
    """Stretches changed places."""
    size = max(1, len(data) // 20)
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def noise(chance: Chance, data: bytes) -> bytes:
    """Only its beginning is what it says."""
    return data[: chance.choice((8, 100, 1_000))] + chance.randbytes(chance.choice((10, 5_000, 100_000)))


# ---------------------------------------------------------------- text and web pages

_WORDS = (b"Councillor ", b"1. ", b"14 January 2027 ", b"10.15 am ", b"PAF/1/2 ", b"(", b"Cllr ", b"12 - 14 ", b"a, ")
_TAGS = (b"<div>", b"<table><tr><td>", b"<ul><li>", b"<b>", b"<p>", b"<ol>", b"</td>", b"<span style='a'>", b"<br>")
_ODD_TAGS = (*_TAGS, b"</table>", b"<!--", b"<script>", b"&lt;", b"<td colspan=99999 rowspan=9999>")


def endless_line(chance: Chance, data: bytes) -> bytes:
    """One line that goes on and on."""
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(_WORDS) * _size(chance, 500, 20_000, 200_000) + data[at:]


def endless_lines(chance: Chance, data: bytes) -> bytes:
    """Short lines without end."""
    at = chance.randrange(len(data))
    lines = b"\n".join(chance.choice(_WORDS) + b"%d" % number for number in range(_size(chance, 300, 8_000, 60_000)))
    return data[:at] + b"\n" + lines + data[at:]


def huge_table(chance: Chance, data: bytes) -> bytes:
    """A table of Markdown with very many rows or columns."""
    wide, long = chance.choice(((3, 500), (3, 500), (3, 5_000), (2_000, 5), (60, 90)))
    return data + b"\n" + (b"|" + b" cell |" * wide + b"\n") * long


def marks(chance: Chance, data: bytes) -> bytes:
    """Marks of Markdown and tags, half open, in heaps."""
    mark = chance.choice((b"*", b"**", b"_", b"[", b"](", b"\\", b"<", b"&#", b"> ", b"- ", b"`", b"|", b"\t", b"  "))
    at = chance.randrange(len(data))
    return data[:at] + mark * _size(chance, 5, 300, 30_000) + data[at:]


def deep_tags(chance: Chance, data: bytes) -> bytes:
    """Tags in tags in tags."""
    depth = _size(chance, 20, 400, 20_000)
    return b"<html><body>" + chance.choice(_TAGS) * depth + data + chance.choice((b"", b"</div>" * depth))


def tags_everywhere(chance: Chance, data: bytes) -> bytes:
    """Tags thrown in where they do not belong."""
    changed = bytearray(data)
    for _ in range(chance.choice((3, 30, 300))):
        at = chance.randrange(len(changed))
        changed[at:at] = chance.choice(
            (*_TAGS, b"</table>", b"<!--", b"<script>", b"&lt;", b"<td colspan=99999 rowspan=9999>")
        )
    return bytes(changed)


# ---------------------------------------------------------------- Word files


def _packed(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()


def _word(body: str, numbering: str = "", **more: str) -> bytes:
    parts: dict[str, bytes | str] = {
        "_rels/.rels": RELATIONS,
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {NAMES}>{numbering}</w:numbering>",
    }
    return _packed(parts | {f"word/{name}.xml": part for name, part in more.items()})


def damaged_part(chance: Chance, data: bytes) -> bytes:
    """The file is whole, one of its parts is not."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts: dict[str, bytes | str] = {name: packed.read(name) for name in packed.namelist()}
    name = chance.choice([name for name in parts if name.startswith("word/") and name.endswith(".xml")])
    part = bytes(parts[name])  # type: ignore[arg-type]
    parts[name] = chance.choice((flipped, cut, hole, doubled))(chance, part)
    return _packed(parts)


def missing_part(chance: Chance, data: bytes) -> bytes:
    """A part is not there."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
        lost = chance.choice(names)
        return _packed({name: packed.read(name) for name in names if name != lost})


def deep_tables(chance: Chance, _data: bytes) -> bytes:
    """Tables in tables."""
    depth = _size(chance, 5, 60, 3_000)
    inside = para("Agenda")
    return _word("<w:tbl><w:tr><w:tc>" * depth + inside + "</w:tc></w:tr></w:tbl>" * chance.choice((depth, depth // 2)))


def huge_word_table(chance: Chance, _data: bytes) -> bytes:
    """A table with very many rows or cells."""
    wide, long = chance.choice(((3, 3_000), (800, 10), (63, 300)))
    return _word(table(*[["cell"] * wide] * long))


def endless_paragraph(chance: Chance, _data: bytes) -> bytes:
    """A paragraph of a million words, in one run or in many."""
    words = chance.choice(("1. Councillor Elm ", "word ", "\u00ad\u200b"))
    if chance.random() < 0.5:
        return _word(para(words * _size(chance, 1_000, 100_000, 600_000)))
    return _word(para(*[words] * chance.choice((100, 20_000))))


def mountain(chance: Chance, _data: bytes) -> bytes:
    """A small file that unpacks to hundreds of megabytes."""
    size = _size(chance, 10, 70, 300) * 1_000_000
    where = chance.choice(("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/media/image1.png"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        packed.writestr("_rels/.rels", RELATIONS)
        if where != "word/document.xml":
            packed.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{para('Agenda')}</w:body></w:document>")
        with packed.open(where, "w") as part:
            part.write(f"<w:document {NAMES}><w:body>".encode())
            piece = chance.choice((b" " * 1_000_000, para("x").encode() * 20_000))
            for _ in range(max(1, size // len(piece))):
                part.write(piece)
    return out.getvalue()


def bomb_of_names(_chance: Chance, _data: bytes) -> bytes:
    """Abbreviations that stand for abbreviations."""
    names = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "bang"}">' for at in range(9))
    body = f"<w:document {NAMES}><w:body>{para('&a8;')}</w:body></w:document>"
    return _packed({"_rels/.rels": RELATIONS, "word/document.xml": f"<!DOCTYPE x [{names}]>{body}"})


def odd_lists(chance: Chance, _data: bytes) -> bytes:
    """Lists that count from anywhere, in any style, of levels that are not there."""
    styles = ("decimal", "lowerRoman", "upperLetter", "chicago", "bullet", "none", "decimalZero")
    pattern = levels(*((chance.choice(styles), "%1.%2.%9" * chance.choice((1, 40))) for _ in range(9)))
    pattern = pattern.replace('w:val="1"/>', f'w:val="{chance.choice((0, -5, 4000, 999999999))}"/>')
    lists = f'<w:abstractNum w:abstractNumId="0">{pattern}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at % 2}"/></w:num>' for at in range(9)
    )
    body = "".join(para("x", num=str(chance.randrange(12)), level=str(chance.randrange(-1, 12))) for _ in range(300))
    return _word(body, lists)


# ---------------------------------------------------------------- PDFs


def _pdf(content: bytes, more: str = "", page: str = "", pages: int = 1, kids: str = "3 0 R ") -> bytes:
    """A PDF by hand; readers make good what is missing at its end."""
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    head = (
        f"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Kids[{kids * min(pages, 5_000)}]/Count {pages}>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}/Contents 4 0 R"
        f"/Resources<</Font<</F {font}>>/XObject<</X0 10 0 R>>>>>>endobj\n{more}"
    ).encode()
    stream = b"4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n" % (len(content), content)
    return head + stream + b"trailer<</Root 1 0 R>>\n%%EOF"


def forms_in_forms(chance: Chance, _data: bytes) -> bytes:
    """Each drawing draws the next ten times."""
    depth, each = chance.choice(((3, 5), (6, 10), (12, 10)))
    more = ""
    for at in range(depth):
        draws = f"/X{at + 1} Do " * each if at + 1 < depth else "BT /F 9 Tf (Agenda) Tj ET"
        inner = f"/XObject<</X{at + 1} {at + 11} 0 R>>" if at + 1 < depth else ""
        more += (
            f"{at + 10} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F <</Type/Font"
            f"/Subtype/Type1/BaseFont/Helvetica>>>>{inner}>>/Length {len(draws)}>>stream\n{draws}\nendstream endobj\n"
        )
    return _pdf(b"/X0 Do", more)


def full_page(chance: Chance, _data: bytes) -> bytes:
    """A page with very many words, lines or both."""
    count = _size(chance, 500, 20_000, 300_000)
    piece = chance.choice(
        (b"BT /F 1 Tf 1 %d Td (Cllr) Tj ET\n", b"%d 1 m 9 9 l S\n", b"%d 5 3 3 re f\n", b"q %d 0 0 1 0 0 cm\n")
    )
    return _pdf(b"".join(piece % (at % 800) for at in range(count)))


def flate_mountain(chance: Chance, _data: bytes) -> bytes:
    """What is drawn unpacks to hundreds of megabytes."""
    size = _size(chance, 5, 200, 900) * 1_000_000
    packer = zlib.compressobj(1)
    piece = chance.choice((b" " * 1_000_000, b"BT /F 9 Tf (Cllr) Tj ET\n" * 40_000))
    packed = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    plain = _pdf(b"")
    stream = b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream endobj\n" % (len(packed), packed)
    return plain[: plain.index(b"4 0 obj")] + stream + plain[plain.index(b"trailer") :]


def odd_pages(chance: Chance, _data: bytes) -> bytes:
    """Pages that are many, are each other's parents, or have no size."""
    words = b"BT /F 11 Tf 72 700 Td (Agenda) Tj ET"
    return chance.choice(
        (
            _pdf(words, pages=4_000),
            _pdf(words, pages=2_000_000_000),
            _pdf(words, pages=150),
            _pdf(words, kids="2 0 R "),
            _pdf(words, page="/MediaBox[0 0 1e30 -1e30]"),
            _pdf(words, page="/MediaBox[0 0 0 0]/Rotate 45"),
            _pdf(words, page=f"/Rotate {chance.choice((90, -90, 270, 1_000_000_007))}"),
            _pdf(b"BT /F 1e30 Tf 1e30 0 0 1e-30 0 0 Tm (Agenda) Tj ET"),
            _pdf(b"BT /F 11 Tf " + b"(" * 50_000 + b"Tj ET"),
            _pdf(b"[" * 100_000),
        )
    )


def changed_number(chance: Chance, data: bytes) -> bytes:
    """A number of the file is another."""
    numbers = list(re.finditer(rb"\b\d+\b", data[:200_000]))
    for _ in range(chance.choice((1, 5, 30))):
        found = chance.choice(numbers)
        new = str(chance.choice((0, 1, 7, 65_535, 99_999_999, 2**31 - 1))).encode()[: len(found[0])]
        data = data[: found.start()] + new.rjust(len(found[0])) + data[found.end() :]
    return data


Way = Callable[[Chance, bytes], bytes]
_ANY: tuple[Way, ...] = (flipped, flipped, cut, cut, hole, doubled, shuffled, noise)
_TYPED: tuple[Way, ...] = (endless_line, endless_lines, marks, tags_everywhere)
_WAYS: dict[str, tuple[Way, ...]] = {
    ".txt": (*_ANY, *_TYPED, huge_table),
    ".html": (*_ANY, *_TYPED, deep_tags),
    ".docx": (
        *_ANY,
        *(damaged_part, damaged_part, missing_part, deep_tables, huge_word_table, endless_paragraph),
        *(mountain, bomb_of_names, odd_lists),
    ),
    ".pdf": (*_ANY, changed_number, changed_number, forms_in_forms, full_page, flate_mountain, odd_pages),
}
