"""The tables, by migrations that sqlite-utils keeps count of."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from clerk_app.record.writing_tables import TABLES

APPLICATION_ID = 0x436C726B  # 'Clrk'
"""SQLite's application id of our files."""

SCHEMA_VERSION = 8
"""SQLite's user_version of our files; a higher one was written by a newer program."""

migrations = Migrations("clerk")
"""Every step from an empty file to the present shape."""

_ENTRIES = """
create table meetings (
    id text primary key,
    committee text not null,
    committee_name text not null,
    held_on text not null,
    start text,
    phase text not null,
    opened text,
    closed text,
    last_written text not null,
    items integer not null,
    apologies integer not null
) strict;
create table entries (
    number integer primary key autoincrement,
    meeting text not null references meetings(id),
    id text not null unique,
    act text not null,
    kind text not null,
    version integer not null,
    happened text not null,
    written text not null,
    fact text not null
) strict;
create index entries_of_meeting on entries(meeting, number);
create trigger entries_never_change before update on entries
begin select raise(abort, 'the record is append-only'); end;
create trigger entries_never_go before delete on entries
begin select raise(abort, 'the record is append-only'); end;
create table drafts (
    meeting text not null references meetings(id),
    place text not null,
    item text not null,
    kind text not null,
    depth integer not null,
    text text not null,
    cursor integer not null,
    motion text not null,
    written text not null,
    primary key (meeting, place)
) strict;
create table people (
    id text primary key,
    surname text not null,
    forename text not null default '',
    initials text not null default '',
    title text not null default '',
    role text not null default '',
    body text not null default '',
    misspellings text not null default '[]'
) strict;
create table committees (
    id text primary key,
    name text not null,
    kind text not null,
    quorum integer,
    place text not null,
    start_time text,
    report_prefix text not null,
    house_style text not null,
    questions text not null,
    wording text not null
) strict;
create table memberships (
    committee text not null references committees(id),
    person text not null references people(id),
    role text not null,
    represents text not null default '',
    limited_vote integer not null default 0,
    place integer not null,
    primary key (committee, person)
) strict;
create table officers (
    committee text not null references committees(id),
    person text not null references people(id),
    place integer not null,
    primary key (committee, person)
) strict;
"""


_CONTACTS = """
create table contacts (
    meeting text not null references meetings(id),
    question text not null,
    kept text not null,
    typed text,
    written text not null,
    primary key (meeting, question)
) strict;
create table contact_purges (
    number integer primary key autoincrement,
    meeting text not null references meetings(id),
    people integer not null,
    purged text not null,
    cleared integer not null
) strict;
create trigger purges_never_change before update of number, meeting, people, purged on contact_purges
begin select raise(abort, 'what was purged stays said'); end;
create trigger purges_never_go before delete on contact_purges
begin select raise(abort, 'what was purged stays said'); end;
"""


@migrations()
def the_first_tables(db: Database) -> None:
    """The record, the drafts and the registers."""
    db.executescript(_ENTRIES)


@migrations()
def the_committees_own_rules(db: Database) -> None:
    """A committee's rules (JSON of `CommitteeRules`), and whether somebody may sit for a member (null: as usual)."""
    db.execute("alter table committees add column rules text not null default '{}'")
    db.execute("alter table memberships add column substitutable integer")


@migrations()
def contact_details_apart(db: Database) -> None:
    """Contact details of the public, which can be deleted, and the count of those that were."""
    db.executescript(_CONTACTS)


@migrations()
def known_interests(db: Database) -> None:
    """The interests of people in the public register (JSON, a list of texts)."""
    db.execute("alter table people add column interests text not null default '[]'")


@migrations()
def he_or_she(db: Database) -> None:
    """What a house style that says 'he' or 'she' instead of the name says of somebody ('' where it is not known)."""
    db.execute("alter table people add column pronoun text not null default ''")


@migrations()
def help_while_writing(db: Database) -> None:
    """A committee's phrases and abbreviations, and the glossary."""
    db.executescript(TABLES)


@migrations()
def where_the_minutes_stand(db: Database) -> None:
    """How many drafts of the minutes were sent, and whether they are 'approved' or 'signed'; rebuilt from the facts."""
    db.execute("alter table meetings add column sent integer not null default 0")
    db.execute("alter table meetings add column approval text not null default ''")


@migrations()
def copies(db: Database) -> None:
    """When a meeting was imported beside the same one that had gone on otherwise; rebuilt from the facts."""
    db.execute("alter table meetings add column copied text")


def bring_up_to_date(db: Database) -> None:
    """Give a new or older file its present shape, and mark it as ours; a file that has it is left untouched."""
    if not migrations.pending(db):
        return
    # First of all the mark: a program killed half-way through a first start must know its own file again.
    _set(db, "application_id", APPLICATION_ID)
    migrations.apply(db)
    _set(db, "user_version", SCHEMA_VERSION)


def _set(db: Database, pragma: str, value: int) -> None:
    if db.execute(f"pragma {pragma}").fetchone()[0] != value:
        db.execute(f"pragma {pragma} = {value}")
