"""What is said in a file of elements, whoever wrote it there, and what of it every file of ours says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import product
from typing import Any, Final

from lxml.etree import QName

from clerk_app.export.leak_places import OTHER
from clerk_app.minutes.document import (
    DEEPEST_HEADING,
    Block,
    BulletItem,
    BulletList,
    Heading,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Strong,
    Table,
    Title,
    plain,
)
from clerk_app.minutes.numbering import MarkForm, Numbering, PartMarks

_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Said:
    """A text and where it stands: `where` for us (element and attribute), `place` for the clerk."""

    where: str
    text: str
    place: str

    @property
    def form(self) -> tuple[str, str]:
        """What is compared with what every file of ours says; the numbers of an attribute are lengths and counts."""
        return self.where, _NUMBER.sub("0", self.text) if "@" in self.where else self.text


Read = Callable[[bytes], Iterator[Said]]
Render = Callable[[MinutesDocument], bytes]


def foreign(said: Iterable[Said], own: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each text with its place, without those that every file of ours says at just that point."""
    return ((each.place, each.text) for each in said if each.text.strip() and each.form not in own)


def own_forms(document: MinutesDocument, render: Render, read: Read) -> frozenset[tuple[str, str]]:
    """What every file of ours says by itself that has the marks, foot and language of this one."""
    flags = (document.draft, document.exempt, document.initialled, document.extract)
    return _own(render, read, flags, document.language)


def names_in(root: Any) -> Iterator[Said]:
    """The names of elements and attributes, which can be words as well."""
    found = [each for each in root.iter() if isinstance(each.tag, str)]
    named = dict.fromkeys(name for each in found for name in (each.tag, *each.attrib))
    return (Said("name", QName(name).localname, OTHER) for name in named)


@cache
def _own(render: Render, read: Read, flags: tuple[bool, bool, bool, bool], language: str) -> frozenset[tuple[str, str]]:
    draft, exempt, initialled, extract = flags
    about = MinutesDocument("x", "x", date(2000, 1, 1), (Title(plain("x")),), datetime(2000, 1, 1, tzinfo=UTC))
    specimen = replace(about, blocks=_blocks(), draft=draft, exempt=exempt, initialled=initialled, extract=extract)
    return frozenset(each.form for each in read(render(replace(specimen, language=language))))


def _blocks() -> tuple[Block, ...]:
    """Every block in every look it can have, with an x for each word."""
    x, strong, long = plain("x"), (Strong("x"),), plain("x" * 100)
    looks = product((False, True), (1, 2), ("", "x "))
    names = [NameList((x, plain("x x")), indented, "", columns, mark) for indented, columns, mark in looks]
    bullets = BulletItem(x, (BulletItem(x, (BulletItem(x),)),))
    tables = [Table(plain(caption), (x, long), ((x, ()), (long, x))) for caption in ("x", "x:")]
    return (
        Title(x),
        *(Heading(x) for _ in range(3)),
        *(Heading(x, level) for level in range(2, DEEPEST_HEADING + 1)),
        Paragraph(strong, leads=True),
        Paragraph(plain("x-x")),
        *(block for each in names for block in (each, Paragraph(x))),
        *(PairList(((x, x), (x, ())), first=first) for first in (0.5, 0.4)),
        BulletList((bullets,)),
        *(BulletList((bullets,), numbering=Numbering(*kind)) for kind in product(PartMarks, MarkForm)),
        *(block for table in tables for block in (table, table, Paragraph(x))),
        Signature(x),
    )
