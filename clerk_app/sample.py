"""The invented committee, its meeting and the script of a rehearsal, as shipped in resources/sample."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import resources
from clerk_app import bank_holidays
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Body, Committee, MemberRole, Membership, Person
from clerk_app.meeting.facts import MeetingMode
from clerk_app.meeting.question_deadline import deadline
from clerk_app.meeting.questions import Question
from clerk_app.ports import Registers
from clerk_app.setting_up import Plan, new_meeting

PRACTICE_SPEAKERS: Final = 4
"""How many have registered a question in the meeting that is practised on."""


def sample_body() -> Body:
    """The sample committee with its members, substitutes and officers."""
    table = _table("committee.toml")
    people = tuple(_person(row) for row in table["people"])
    seats = tuple(
        Membership(
            row["person"],
            MemberRole(row.get("role", "member")),
            row.get("represents", ""),
            bool(row.get("limited_vote", False)),
        )
        for row in table["seats"]
    )
    return Body(_committee(table["committee"]), people, seats, tuple(table["officers"]))


def load_committee(registers: Registers) -> Body:
    """Put the sample committee and its people into the registers; they are found there under the same ids again."""
    body = sample_body()
    for person in body.people:
        registers.save_person(person)
    registers.save_committee(body.committee)
    registers.set_seats(body.committee.id, body.memberships, body.officers)
    return body


def sample_plan() -> Plan:
    """The sample meeting: its day, its place and its ten items."""
    table = _table("meeting.toml")
    items = tuple(_item(row) for row in table["items"])
    return Plan(
        sample_body(), table["on"], table["start"], table["place"], MeetingMode(table.get("mode", "in_person")), items
    )


def sample_facts() -> tuple[facts.MeetingFact, ...]:
    """The facts that set the sample meeting up."""
    return new_meeting(sample_plan())


def practice_facts(today: date) -> tuple[facts.MeetingFact, ...]:
    """The sample meeting as if it were today's, with four speakers who registered in time, to practise on."""
    plan = replace(sample_plan(), on=today)
    scheme = plan.body.committee.questions
    due = deadline(scheme.register_by, today, plan.start, bank_holidays.around(today) or ())
    asked = [act for act in rehearsal_acts() if act["do"] == "question"][:PRACTICE_SPEAKERS]
    return (*new_meeting(plan), *(facts.QuestionRegistered(_question(n, row, due)) for n, row in enumerate(asked)))


def rehearsal_acts() -> tuple[dict[str, Any], ...]:
    """The script of the rehearsal: timed acts from the roll call to the close."""
    return tuple(_table("rehearsal.toml")["acts"])


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text(f"sample/{name}"))


def _person(row: dict[str, Any]) -> Person:
    return Person(**{**row, "misspellings": tuple(row.get("misspellings", ()))})


def _committee(row: dict[str, Any]) -> Committee:
    start: time | None = row.get("start_time")
    return Committee(**{**row, "start_time": start})


def _question(place: int, row: dict[str, Any], due: datetime | None) -> Question:
    received = due - timedelta(minutes=20 * (PRACTICE_SPEAKERS - place)) if due else None
    return Question(f"practice-{place}", row["name"], f"item-{row['item']}", row["text"], received_at=received)


def _item(row: dict[str, Any]) -> AgendaItem:
    number = str(row["number"])
    refers_to: date | None = row.get("refers_to")
    return AgendaItem(
        id=f"item-{number}",
        number=number,
        title=row["title"],
        kind=ItemKind(row.get("kind", "ordinary")),
        note=row.get("note", ""),
        report_ref=row.get("report_ref", ""),
        report_about=row.get("report_about", ""),
        pages=row.get("pages", ""),
        refers_to=refers_to,
        exempt=bool(row.get("exempt", False)),
        exempt_paragraphs=tuple(row.get("exempt_paragraphs", ())),
        education=bool(row.get("education", False)),
    )
