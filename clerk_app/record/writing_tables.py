"""What helps while writing, as ordinary tables: phrases and abbreviations by committee, one glossary for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from clerk_app.meeting.writing_helps import Abbreviation, WritingHelps
from clerk_app.record import codec

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = """
create table phrases (
    committee text not null,
    place integer not null,
    words text not null,
    primary key (committee, place)
) strict;
create table abbreviations (
    committee text not null,
    place integer not null,
    short text not null,
    words text not null,
    primary key (committee, short)
) strict;
create table glossary (
    word text primary key
) strict;
"""
"""A committee that is taken out of the register keeps its own: it may be put back."""


def read_helps(db: Database, committee: str) -> WritingHelps:
    """A committee's own phrases and abbreviations in its order."""
    phrases = db.execute("select words from phrases where committee = ? order by place", [committee])
    short = db.execute("select short, words from abbreviations where committee = ? order by place", [committee])
    return WritingHelps(tuple(words for (words,) in phrases), tuple(Abbreviation(*row) for row in short))


def write_helps(db: Database, committee: str, helps: WritingHelps) -> None:
    """Put these in place of what was there."""
    phrases = [(committee, n, codec.storable(words)) for n, words in enumerate(helps.phrases)]
    short = [(committee, n, a.short, codec.storable(a.words)) for n, a in enumerate(helps.abbreviations)]
    with db.atomic():
        db.execute("delete from phrases where committee = ?", [committee])
        db.execute("delete from abbreviations where committee = ?", [committee])
        db.conn.executemany("insert into phrases values (?, ?, ?)", phrases)
        db.conn.executemany("insert into abbreviations values (?, ?, ?, ?)", short)


def read_glossary(db: Database) -> tuple[str, ...]:
    """The words that are spelt right though no dictionary has them."""
    return tuple(word for (word,) in db.execute("select word from glossary order by word collate nocase"))


def write_glossary(db: Database, words: Iterable[str]) -> None:
    """Put these words in place of what was there."""
    with db.atomic():
        db.execute("delete from glossary")
        db.conn.executemany("insert or ignore into glossary values (?)", [(codec.storable(w),) for w in words])
