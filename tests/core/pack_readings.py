"""Readings as if a pack had been read: an invented pack of the invented committee."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from itertools import count

from clerk_app.packs.found import Certainty, Found, Place
from clerk_app.packs.reading import PackKind, Reading, ReadItem, ReadMeeting, ReadPerson, ReadQuestionScheme
from clerk_app.proposal.known import Known
from clerk_app.proposal.proposal import Proposal, propose
from clerk_app.proposal.values import Answer, ValueState
from tests import builders

TODAY = date(2026, 3, 3)
COMMITTEE = "Children and Families Scrutiny Committee"


def found(value, line=1, *, certainty=Certainty.SURE, doubt="", page=1, start=0, end=0):
    return Found(value, (Place(page, line, start, end),), certainty, doubt)


def person(name, line=7, role=None, certainty=Certainty.SURE):
    return ReadPerson(found(name, line, certainty=certainty), found(role, line) if role else None)


def item(number, title, line, ref="", pages="", **changes):
    return ReadItem(
        found(title, line),
        found(number, line) if number else None,
        report_ref=found(ref, line) if ref else None,
        pages=found(pages, line) if pages else None,
        **changes,
    )


def members():
    """The fourteen as they are printed, the chairman first."""
    body = builders.sample_body()
    roles = {"thornbury": "Chairman", "okafor-lyle": "Vice-Chairman"}
    return tuple(
        person(f"Councillor {body.person(key).initial_name}", 7 + n // 5, roles.get(key))
        for n, key in enumerate(builders.COUNCILLORS)
    )


def items():
    return (
        item("1", "Apologies, substitutes and declarations", 20, pages="3"),
        item("2", "Minutes of the meeting held on 12 February 2026", 21, pages="5"),
        item("3", "Questions from the public", 22),
        item("4", "Family hubs: first-year review", 23, "CFS/14/26", "21 - 40"),
        item("5", "School attendance and exclusions", 24, "CFS/15/26", "41 - 58"),
        item("6", "Date of next meeting", 25),
        item(
            "7",
            "Placement contracts",
            28,
            exempt=found(True, 27),
            exempt_paragraphs=found((3,), 29),
        ),
    )


def meeting(**changes):
    read = ReadMeeting(
        committee=found(COMMITTEE, 2),
        on=found(builders.DAY, 3),
        start=found(time(10, 15), 3),
        place=found("Committee Room 2", 3),
        quorum=found(4, 5),
        members=members(),
        items=items(),
        previous_minutes=(found(date(2026, 2, 12), 21),),
        next_meeting=found(date(2026, 5, 14), 25),
        questions=ReadQuestionScheme(found(15, 40), found(3, 40), found("2026-03-11T12:00", 41)),
    )
    return replace(read, **changes)


def reading(*meetings, name="wexcombe-cfs.pdf"):
    return Reading(name, PackKind.AGENDA, body=found("Wexcombe County Council"), meetings=meetings or (meeting(),))


NUMBERS = count(1)


def new_id():
    """An id that no other proposal of this run has."""
    return f"new-{next(NUMBERS)}"


def proposed(known: Known, read: ReadMeeting | None = None, answers: Sequence[tuple[str, Answer]] = ()) -> Proposal:
    return propose(reading(meeting() if read is None else read), 0, known, dict(answers), TODAY, new_id)


def kept(key):
    return key, Answer(ValueState.KEPT)


def corrected(key, text):
    return key, Answer(ValueState.CORRECTED, text)
