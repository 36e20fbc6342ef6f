"""Reads our own PDFs to the letter: which element holds which text, with no guessing of spaces.

Readers such as pdfium put in a space where glyphs stand apart; a test of word breaks must not.
"""

import re
import zlib
from dataclasses import dataclass, field

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n")
_PIECE = re.compile(
    rb"\((?P<text>(?:\\.|[^\\()])*)\)\s*Tj"
    rb"|/(?P<font>\S+) [\d.]+ Tf"
    rb"|/(?P<tag>\w+) <</MCID (?P<number>\d+)>> BDC"
    rb"|(?P<artifact>/Artifact) <<[^>]*>> BDC"
    rb"|(?P<end>\bEMC\b)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_KID = re.compile(rb"<</Type/MCR/MCID (\d+)/Pg (\d+) 0 R>>|(\d+) 0 R|(\d+)")


@dataclass
class Node:
    """An element as a screen reader meets it: its tag, its own text, what is inside."""

    tag: str
    text: str = ""
    children: list["Node"] = field(default_factory=list)
    sequences: list[tuple[int, int]] = field(default_factory=list)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def outline(self, depth: int = 0) -> str:
        """The subtree as indented lines, for a golden file."""
        own = f"{'  ' * depth}{self.tag}{': ' + self.text if self.text else ''}\n"
        return own + "".join(child.outline(depth + 1) for child in self.children)


class PdfReader:
    """The parts of a file made by clerk_app.export.pdf that tests ask about."""

    def __init__(self, data: bytes) -> None:
        starts = list(_OBJECT.finditer(data))
        ends = [m.start() for m in starts[1:]] + [len(data)]
        self.objects = {int(m[1]): data[m.end() : end] for m, end in zip(starts, ends, strict=True)}
        self.pages = [number for number, body in self.objects.items() if b"/Type /Page\n" in body]
        self.sequences: dict[tuple[int, int], str] = {}
        self.marked: list[tuple[int, int]] = []  # as drawn, repeats included
        self.untagged: list[str] = []
        self.artifacts: list[str] = []
        self._fonts = self._read_fonts()
        for page in self.pages:
            self._read_page(page)
        root = next(b for b in self.objects.values() if b"/Type /StructTreeRoot" in b)
        self.tree = self._node(int(_first(rb"/K (\d+) 0 R", root)))

    def spoken(self) -> list[str]:
        """All text in the order in which it is read aloud, bullets' marks left out."""
        return [n.text for n in self.tree.walk() if n.text and n.tag != "Lbl"]

    def stream(self, number: int) -> bytes:
        body = self.objects[number]
        length = int(_first(rb"/Length (\d+)", body))
        start = body.index(b"stream\n") + 7
        return zlib.decompress(body[start : start + length])

    def _read_fonts(self) -> dict[str, dict[int, str]]:
        fonts = {}
        for name, number in re.findall(rb"/(F\d+\+\d+) (\d+) 0 R", b"".join(self._heads())):
            reference = _first(rb"/ToUnicode (\d+) 0 R", self.objects[int(number)])
            pairs = re.findall(rb"<(\w\w)> <(\w{4,})>", self.stream(int(reference)))
            fonts[name.decode()] = {
                int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs
            }
        return fonts

    def _heads(self):
        return (body[: body.find(b"stream\n")] for body in self.objects.values())

    def _read_page(self, page: int) -> None:
        content = int(_first(rb"/Contents (\d+) 0 R", self.objects[page]))
        font: dict[int, str] = {}
        place: tuple[int, int] | str | None = None
        for piece in _PIECE.finditer(self.stream(content)):
            if piece["font"]:
                font = self._fonts.get(piece["font"].decode(), {})
            elif piece["tag"] or piece["artifact"]:
                assert place is None, "marked content inside marked content"
                place = "artifact" if piece["artifact"] else (page, int(piece["number"]))
                if piece["tag"]:
                    self.marked.append((page, int(piece["number"])))
                    self.sequences.setdefault((page, int(piece["number"])), "")
            elif piece["end"]:
                place = None
            else:
                text = "".join(font[code] for code in _ESCAPE.sub(_unescape, piece["text"]))
                self._keep(place, text)

    def _keep(self, place: tuple[int, int] | str | None, text: str) -> None:
        if isinstance(place, tuple):
            self.sequences[place] += text
        else:
            (self.untagged if place is None else self.artifacts).append(text)

    def _node(self, number: int) -> Node:
        body = self.objects[number]
        node = Node(_first(rb"/S/(\w+)", body).decode())
        page = re.findall(rb"/Pg (\d+) 0 R/K", body)
        for other, on, child, own in _KID.findall(_first(rb"/K\[(.*?)\]", body)):
            if child:
                node.children.append(self._node(int(child)))
            else:
                node.sequences.append((int(on or page[0]), int(other or own)))
        node.text = "".join(self.sequences[place] for place in node.sequences)
        return node


def _unescape(match: re.Match[bytes]) -> bytes:
    what = match[1]
    if what[:1].isdigit():
        return bytes([int(what, 8)])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}.get(what, what)


def _first(pattern: bytes, body: bytes) -> bytes:
    found = re.search(pattern, body, re.DOTALL)
    assert found, pattern
    return found[1]
