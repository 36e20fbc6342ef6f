"""Every kind of document that the program exports, and the ugliest that it could be asked for."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_app import drafting
from clerk_app.meeting import facts
from clerk_app.meeting.body import Body, MemberRole, Membership, Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.compose import compose, extract
from clerk_app.minutes.document import MinutesDocument
from clerk_app.minutes.paper_sheet import paper_sheet
from clerk_app.minutes.same_day_note import same_day_note
from tests.bench.bench_pdf import rehearsed
from tests.builders import DAY, sample_committee
from tests.core.played import closed, opened, played, taken
from tests.documents import every_look, long_minutes, minutes, whole_minutes
from tests.hostile import HOSTILE, everywhere, long_table

MANY = 90
_LONG = 1000


def papers() -> Iterator[tuple[str, MinutesDocument]]:
    """Each document with its name; those of many pages are `long_papers`."""
    yield "one of everything", whole_minutes()
    yield "every look", every_look()
    yield "a few pages", long_minutes(14)
    yield "title alone", minutes()
    yield "not a draft, not for publication", minutes(draft=False, exempt=True)
    yield "table of three hundred rows", long_table()
    yield from ((f"hostile: {kind}", everywhere(text)) for kind, text in HOSTILE.items() if len(text) < _LONG)
    yield from _meeting_papers(rehearsed())
    yield "vote of ninety members", compose(ninety_members_voting(), drafting.wording_of(ninety_members_voting()))


def long_papers() -> Iterator[tuple[str, MinutesDocument]]:
    """Those that take a while to make."""
    yield "two hundred pages", long_minutes(550)
    yield from ((f"hostile: {kind}", everywhere(text)) for kind, text in HOSTILE.items() if len(text) >= _LONG)


def _meeting_papers(record: Replay) -> Iterator[tuple[str, MinutesDocument]]:
    for style, wording in drafting.house_styles().items():
        for version in Version:
            yield f"meeting in style {style}, {version}", compose(record.state, wording, version)
    wording = drafting.wording_of(record.state)
    for version in Version:
        yield f"same-day note, {version}", same_day_note(record.state, wording, version)
        yield f"extract of an item, {version}", extract(record.state, "item-4", wording, version)
    yield "timing sheet", drafting.timing_sheet(record)
    yield "paper sheet", paper_sheet(record)


def ninety_members_voting() -> MeetingState:
    """A meeting of a full council at which a vote is recorded by name."""
    people = tuple(Person(f"p{n}", f"Member{n:02}", initials="A") for n in range(MANY))
    seats = tuple(Membership(p.id, MemberRole.CHAIRMAN if p is people[0] else MemberRole.MEMBER) for p in people)
    body = Body(sample_committee(quorum=30), people, seats)
    ballots = tuple((p.id, (Ballot.FOR, Ballot.AGAINST, Ballot.ABSTAINED)[n % 3]) for n, p in enumerate(people))
    third = MANY // 3
    motion = NoteText(NoteKind.RESOLUTION, "the budget be set as the papers have it.", motion="budget")
    return played(
        ("09:00", facts.MeetingArranged(DAY)),
        opened(),
        *taken("10:20", 4),
        ("10:20", facts.NoteKept("item-4", motion)),
        ("10:21", facts.VoteTaken("budget", "item-4", Vote(VoteMethod.NAMED, third, third, third, ballots=ballots))),
        ("10:21", facts.DecisionRecorded("budget", "item-4", Outcome.LOST)),
        closed("10:30"),
        body=body,
        here=[p.id for p in people],
    )
