"""A finished file opened again and searched for words that it must not hold, wherever a file can hold words."""

from __future__ import annotations

import io
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, Final

import pypdf
import pypdfium2
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    StreamObject,
    TextStringObject,
)

from clerk_app.errors import ExportError
from clerk_app.export import leak_places as places
from clerk_app.export import pdf
from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.document import MinutesDocument, Title, plain

_SHOWN: Final = 3
"""How many words the sentence names."""

_PLACES: Final = {
    "/Alt": places.SPOKEN,
    "/ActualText": places.SPOKEN,
    "/E": places.SPOKEN,
    "/V": places.FIELD,
    "/DV": places.FIELD,
    "/TU": places.FIELD,
    "/T": places.FIELD,
    "/Contents": places.ANNOTATION,
    "/F": places.ATTACHMENT,
    "/UF": places.ATTACHMENT,
    "/Desc": places.ATTACHMENT,
}
_INFO: Final = frozenset(("/Author", "/Subject", "/Keywords", "/Creator", "/Producer"))
# In the drawing of a page an element may carry words that are not drawn.
_IN_CONTENT: Final = re.compile(rb"/(?:ActualText|Alt|E|Contents)\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Leak:
    """A word that must not stand in the file, as it was typed, and where it was found."""

    word: str
    place: str


def in_pdf(data: bytes, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of a PDF, once for each place; ExportError where the file cannot be read."""
    try:
        return found_in(_pdf_texts(data), forbidden)
    except (pypdf.errors.PyPdfError, pypdfium2.PdfiumError, ValueError, KeyError, RecursionError) as trouble:
        raise unreadable(trouble) from trouble


def in_text(data: bytes, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of a text file."""
    return found_in(iter([(places.TEXT, data.decode())]), forbidden)


def unreadable(trouble: Exception) -> ExportError:
    """What is raised where a finished file cannot be searched."""
    return ExportError(
        f"The minutes could not be read again after they were made ({trouble}), so they were not written. "
        "The record is kept."
    )


def sentence(found: Collection[Leak], target: Path | None, version: Version) -> str:
    """What was found, what became of the file (None: of the clipboard) and what to do."""
    words = list(dict.fromkeys(leak.word for leak in found))
    where_found = list(dict.fromkeys(leak.place for leak in found))
    named = ", ".join(f"“{word}”" for word in words[:_SHOWN])
    more = f" and {len(words) - _SHOWN} more words" if len(words) > _SHOWN else ""
    stands = "stands" if len(words) == 1 else "stand"
    it = "it" if len(words) == 1 else "them"
    done, kept = _fate(target)
    where = "private entries" if version is Version.PUBLIC else "scratch notes or the nature of a sensitive interest"
    which = "public minutes" if version is Version.PUBLIC else "minutes"
    return (
        f"The {which} were not {done}: {named}{more} {stands} only in {where}, and {_was(words)} found "
        f"{' and '.join(map(_at, where_found[:_SHOWN]))}. {kept} {_what_to_do(where_found, it)}"
    )


def _fate(target: Path | None) -> tuple[str, str]:
    if target is None:
        return "copied", "The clipboard is as it was."
    return "written", "The file that was there is kept." if target.exists() else "Nothing was written."


def _at(place: str) -> str:
    return f"on {place}" if _is_page(place) else f"in {place}"


def _is_page(place: str) -> bool:
    return place.startswith(places.PAGE)


def _what_to_do(where_found: Collection[str], it: str) -> str:
    if any(_is_page(place) or place == places.TEXT for place in where_found):
        return (
            f"Change {it} in the entry that shows {it} there, or say {it} in an open entry if the public may read {it}."
        )
    return (
        f"No entry shows {it} there, so the program is at fault: export under a name that ends in .txt, "
        "and tell whoever looks after the program."
    )


def _was(words: list[str]) -> str:
    return "was" if len(words) == 1 else "were"


@cache
def own_words(*, exempt: bool) -> frozenset[str]:
    """The words that every file of ours holds, whatever the meeting."""
    empty = MinutesDocument("x", "x", date(2000, 1, 1), (Title(plain("x")),), datetime(2000, 1, 1, tzinfo=UTC))
    data = pdf.render(empty if not exempt else _exempt(empty))
    return frozenset(form for _, text in _pdf_texts(data) for form in tokens(text))


def _exempt(document: MinutesDocument) -> MinutesDocument:
    return MinutesDocument(
        document.title, document.committee, document.date, document.blocks, document.produced_at, exempt=True
    )


def found_in(texts: Iterator[tuple[str, str]], forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of some texts, each of them with its place, once for each place."""
    leaks = (Leak(forbidden[form], place) for place, text in texts for form in tokens(text) if form in forbidden)
    return tuple(dict.fromkeys(leaks))


# -- everything that a PDF says


def _pdf_texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Each text in the file and the place it has there, in words."""
    yield from _pages(data)
    reader = pypdf.PdfReader(io.BytesIO(data))
    information = _resolved(reader.trailer, "/Info")
    for each in _objects(reader):
        yield from _texts(each, "", is_information=each is information)


def _resolved(holder: DictionaryObject, key: str) -> object:
    return holder[key] if key in holder else None  # noqa: SIM401 - pypdf's own get does not follow references


def _pages(data: bytes) -> Iterator[tuple[str, str]]:
    """What can be drawn, the invisible too."""
    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document, 1):
            words = page.get_textpage()
            # A hyphen where a line ends is told as one of these: the word has two parts, as it was typed.
            text = words.get_text_range()
            yield f"{places.PAGE}{number}", text.replace("\u00ad", " ").replace("\ufffe", " ")


def _objects(reader: pypdf.PdfReader) -> Iterator[Any]:
    """Every object of the file, whether anything leads to it or not."""
    numbers = [(number, generation) for generation, found in reader.xref.items() for number in found]
    numbers += [(number, 0) for number in reader.xref_objStm]
    for number, generation in numbers:
        found = reader.get_object(IndirectObject(number, generation, reader)) if number else None
        if found is not None and not isinstance(found, NullObject):
            yield found


def _texts(value: Any, place: str, *, is_information: bool = False) -> Iterator[tuple[str, str]]:
    if isinstance(value, DictionaryObject):
        for key, inside in dict.items(value):
            yield from _texts(inside, _place(str(key), place, is_information=is_information))
        if isinstance(value, StreamObject):
            yield from _stream(value)
    elif isinstance(value, ArrayObject):
        for inside in list.__iter__(value):
            yield from _texts(inside, place)
    elif isinstance(value, TextStringObject):
        yield place or places.OTHER, str(value)
    elif isinstance(value, ByteStringObject):
        yield place or places.OTHER, bytes(value).decode("latin-1")


def _place(key: str, outer: str, *, is_information: bool) -> str:
    if key == "/Title":
        return places.TITLE if is_information else places.OUTLINE
    if is_information or key in _INFO:
        return places.PROPERTIES
    return _PLACES.get(key, outer)


def _stream(value: StreamObject) -> Iterator[tuple[str, str]]:
    kind = value.get("/Type")
    if kind == "/Metadata":
        for text in places.readings(value.get_data()):
            yield places.PROPERTIES, unescape(text)
    elif kind == "/EmbeddedFile":
        for text in places.readings(value.get_data()):
            yield places.ATTACHMENT, text
    elif "/Length1" not in value and kind not in ("/ObjStm", "/XRef") and value.get("/Subtype") != "/Image":
        for found in _IN_CONTENT.findall(value.get_data()):
            yield places.SPOKEN, _string(found)


def _string(found: bytes) -> str:
    read = pypdf.generic.read_hex_string_from_stream if found[:1] == b"<" else pypdf.generic.read_string_from_stream
    return str(read(io.BytesIO(found)))
