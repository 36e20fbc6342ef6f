"""The registers as ordinary tables: committees, people, memberships and officers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import time
from typing import TYPE_CHECKING, TypeVar

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting.body import (
    Body,
    Committee,
    CommitteeRules,
    MemberRole,
    Membership,
    Person,
)
from clerk_app.meeting.question_scheme import QuestionScheme
from clerk_app.meeting.writing_helps import WritingHelps
from clerk_app.record import codec
from clerk_app.record.writing_tables import read_glossary, read_helps, write_glossary, write_helps

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")


class SqliteRegisters:
    """Committees and people, editable at any time; a meeting copies what it needs."""

    def __init__(self, db: Database, where: str) -> None:
        self._db = db
        self._where = where

    def committees(self) -> tuple[Committee, ...]:
        """Every committee by name."""
        rows = self._db["committees"]
        return self._read(lambda: tuple(_committee(row) for row in rows.rows_where(order_by="name")))

    def people(self) -> tuple[Person, ...]:
        """Everyone by surname."""
        rows, order = self._db["people"], "surname, forename, initials"
        return self._read(lambda: tuple(_person(row) for row in rows.rows_where(order_by=order)))

    def body(self, committee_id: str) -> Body:
        """A committee with its seats, its officers and the people they name; RecordError if it is not there."""
        committee = next((c for c in self.committees() if c.id == committee_id), None)
        if committee is None:
            raise RecordError("That committee is not in the register. Choose another under Committees and people.")
        memberships = self._read(lambda: tuple(_membership(row) for row in self._of("memberships", committee_id)))
        officers = self._read(lambda: tuple(str(row["person"]) for row in self._of("officers", committee_id)))
        named = {*(m.person for m in memberships), *officers}
        return Body(committee, tuple(p for p in self.people() if p.id in named), memberships, officers)

    def _of(self, table: str, committee_id: str) -> Iterator[dict[str, object]]:
        return self._db[table].rows_where("committee = ?", [committee_id], order_by="place")

    def save_committee(self, committee: Committee) -> None:
        """Add a committee or give it new particulars; RuleError where it has no name."""
        if not committee.name.strip():
            raise RuleError("A committee needs a name.")
        row: dict[str, object] = {
            "id": committee.id,
            "name": committee.name,
            "kind": committee.kind,
            "quorum": committee.quorum,
            "place": committee.place,
            "start_time": committee.start_time.isoformat("minutes") if committee.start_time else None,
            "report_prefix": committee.report_prefix,
            "house_style": committee.house_style,
            "questions": codec.dump(committee.questions),
            "wording": codec.dump(committee.wording),
            "rules": codec.dump(committee.rules),
        }
        self._write("committees", [row])

    def save_person(self, person: Person) -> None:
        """Add a person or give them new particulars; RuleError where there is no surname."""
        if not person.surname.strip():
            raise RuleError("A person needs a surname.")
        row: dict[str, object] = {
            "id": person.id,
            "surname": person.surname,
            "forename": person.forename,
            "initials": person.initials,
            "title": person.title,
            "role": person.role,
            "body": person.body,
            "misspellings": codec.dump(person.misspellings),
            "interests": codec.dump(person.interests),
            "pronoun": person.pronoun,
        }
        self._write("people", [row])

    def set_seats(self, committee_id: str, memberships: Sequence[Membership], officers: Sequence[str]) -> None:
        """Who sits on a committee and which officers serve it, in order, in place of what was there."""
        seats = [
            {
                "committee": committee_id,
                "person": seat.person,
                "role": seat.role.value,
                "represents": codec.storable(seat.represents),
                "limited_vote": int(seat.limited_vote),
                "substitutable": None if seat.substitutable is None else int(seat.substitutable),
                "place": place,
            }
            for place, seat in enumerate(memberships)
        ]
        serving = [
            {"committee": committee_id, "person": person, "place": place} for place, person in enumerate(officers)
        ]
        try:
            with self._db.atomic():
                self._db.execute("delete from memberships where committee = ?", [committee_id])
                self._db.execute("delete from officers where committee = ?", [committee_id])
                self._db.table("memberships").insert_all(seats)
                self._db.table("officers").insert_all(serving)
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def remove_person(self, person_id: str) -> None:
        """Take somebody out of the register; RuleError while they sit on a committee. Old meetings keep them."""
        sql = "select c.name from memberships m join committees c on c.id = m.committee where m.person = ?"
        sql += " union select c.name from officers o join committees c on c.id = o.committee where o.person = ?"
        seats = [name for (name,) in self._read(lambda: self._db.execute(sql, [person_id, person_id]).fetchall())]
        if seats:
            raise RuleError(f"Still named on {' and '.join(seats)}. Take the person off there first.")
        self._delete("people", person_id)

    def remove_committee(self, committee_id: str) -> None:
        """Take a committee out of the register with its seats; its meetings stay as they are."""
        try:
            with self._db.atomic():
                self._db.execute("delete from memberships where committee = ?", [committee_id])
                self._db.execute("delete from officers where committee = ?", [committee_id])
                self._db.execute("delete from committees where id = ?", [committee_id])
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def writing_helps(self, committee_id: str) -> WritingHelps:
        """A committee's own phrases and abbreviations."""
        return self._read(lambda: read_helps(self._db, committee_id))

    def save_writing_helps(self, committee_id: str, helps: WritingHelps) -> None:
        """Give a committee these phrases and abbreviations."""
        self._told(lambda: write_helps(self._db, committee_id, helps))

    def glossary(self) -> tuple[str, ...]:
        """The words of the place, which no dictionary has."""
        return self._read(lambda: read_glossary(self._db))

    def save_glossary(self, words: Sequence[str]) -> None:
        """Put these words in place of what was there."""
        self._told(lambda: write_glossary(self._db, words))

    def _told(self, write: Callable[[], None]) -> None:
        try:
            write()
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def _write(self, table: str, rows: list[dict[str, object]]) -> None:
        rows = [{k: codec.storable(v) if isinstance(v, str) else v for k, v in row.items()} for row in rows]
        try:
            with self._db.atomic():
                self._db.table(table).upsert_all(rows, pk="id")
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def _delete(self, table: str, row_id: str) -> None:
        try:
            with self._db.atomic():
                self._db.table(table).delete(row_id)
        except sqlite3.Error as error:
            raise self._refused(error) from error

    def _read(self, read: Callable[[], T]) -> T:
        try:
            return read()
        except (sqlite3.Error, ValueError) as error:
            raise RecordError(
                f"The registers in {self._where} cannot be read ({error}). Nothing was changed. "
                "Close Clerk, keep a copy of the file, and start again."
            ) from error

    def _refused(self, error: sqlite3.Error) -> RecordError:
        return RecordError(
            f"The registers in {self._where} took nothing new ({error}). All before is kept. "
            "Make sure that the disk has space and its folder may be written to, and go on."
        )


def _committee(row: dict[str, object]) -> Committee:
    start = row["start_time"]
    quorum = row["quorum"]
    return Committee(
        id=str(row["id"]),
        name=str(row["name"]),
        kind=str(row["kind"]),
        quorum=int(str(quorum)) if quorum is not None else None,
        place=str(row["place"]),
        start_time=time.fromisoformat(str(start)) if start else None,
        report_prefix=str(row["report_prefix"]),
        house_style=str(row["house_style"]),
        questions=codec.load(QuestionScheme, str(row["questions"])),
        wording=codec.load(tuple[tuple[str, str], ...], str(row["wording"])),
        rules=codec.load(CommitteeRules, str(row["rules"])),
    )


def _person(row: dict[str, object]) -> Person:
    return Person(
        id=str(row["id"]),
        surname=str(row["surname"]),
        forename=str(row["forename"]),
        initials=str(row["initials"]),
        title=str(row["title"]),
        role=str(row["role"]),
        body=str(row["body"]),
        misspellings=codec.load(tuple[str, ...], str(row["misspellings"])),
        interests=codec.load(tuple[str, ...], str(row["interests"])),
        pronoun=str(row["pronoun"]),
    )


def _membership(row: dict[str, object]) -> Membership:
    role = MemberRole(str(row["role"]))
    told = row["substitutable"]
    substitutable = None if told is None else bool(told)
    return Membership(str(row["person"]), role, str(row["represents"]), bool(row["limited_vote"]), substitutable)
