"""The same records in every house style: other words and another layout, and never another fact."""

import re
from dataclasses import dataclass, replace

import pytest

from clerk_app import drafting, rehearsal, sample
from clerk_app.clock import ScriptedClock
from clerk_app.meeting import facts
from clerk_app.meeting.notes import NoteKind
from clerk_app.minutes.compose import compose
from clerk_app.minutes.document import (
    Block,
    Heading,
    MinutesDocument,
    NameList,
    Paragraph,
    Title,
    lines_of,
    plain,
    words,
)  # fmt: skip
from clerk_app.minutes.layout import Listed
from clerk_app.minutes.wording import DEFAULT_STYLE, length_in_words
from clerk_app.session import MeetingSession
from tests.builders import open_library
from tests.reenactment.meetings import MEETINGS
from tests.reenactment.reading import play

STYLES = drafting.house_styles()
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ABOVE = (Title(plain("Minutes")), Heading(plain("Part")))
TIME = r"\b(\d{1,2})(?:[.:](\d\d))? ?(am|pm)\b|\b(?:12(?:\.00)? ?)?(noon)\b"
LENGTHS = {length_in_words(minutes): minutes for minutes in range(1, 181)}
_SAID = {"carried": "agreed|carried", "accepted": "agreed|accepted"}
NOT_PRINTED = (NoteKind.SCRATCH, NoteKind.SUMMARY)
NAMES_ONLY = (NoteKind.JOINED, NoteKind.REMAINED, NoteKind.LEFT, NoteKind.MEMBERSHIP)
"""Kinds of which not the words but the people are printed."""


@dataclass(frozen=True)
class Part:
    """What the head of the minutes or the minute of an item tells, whatever its words: nothing hangs on the style."""

    people: frozenset[str]
    times: frozenset[str]
    days: frozenset[str]
    figures: frozenset[str]
    outcomes: tuple[str, ...]
    """Those of the item's decisions that it says; how heavy the word is set is the style's own matter."""


def parts_of(document: MinutesDocument, state) -> dict[str, Part]:
    """What each item tells, by its title; the head of the minutes has none."""
    blocks: dict[str, list[Block]] = {}
    title = ""
    for block in document.blocks:
        if isinstance(block, Heading) and block.number:
            title = words(block.line)
        else:
            shown = Paragraph(block.line) if isinstance(block, Title) else block
            blocks.setdefault(title, []).append(shown)
    titles = {item.id: item.title for item in state.agenda.items}
    decided = [(titles.get(decision.item, ""), decision.outcome.value) for decision in state.decisions]
    return {
        title: _part(
            replace(document, blocks=(*ABOVE, *own)), state, [what for where, what in decided if where == title]
        )
        for title, own in blocks.items()
    }


def _part(document: MinutesDocument, state, outcomes) -> Part:
    lines = list(lines_of(document))
    text = " ".join(words(line) for line in lines)
    rest, times = _taken(TIME, text, _clock)
    times |= _later(text)
    rest, days = _taken(rf"\b0?(\d{{1,2}}) ({MONTHS}) (\d{{4}})\b", rest, lambda found: " ".join(found).casefold())
    return Part(
        frozenset(p.surname for p in state.body.people if re.search(rf"\b{re.escape(p.surname)}\b", text)),
        times,
        days,
        frozenset(re.findall(r"\d+", rest)),
        tuple(outcome for outcome in outcomes if re.search(_SAID.get(outcome, outcome), text, re.IGNORECASE)),
    )


def _taken(pattern, text, read):
    """The text without what the pattern finds, and all that it found."""
    found = frozenset(read(match.groups(default="")) for match in re.finditer(pattern, text, re.IGNORECASE))
    return re.sub(pattern, " ", text, flags=re.IGNORECASE), found


def _later(text):
    """The times at which a meeting went on 'ten minutes later' than it adjourned."""
    found = re.finditer(rf"(?:{TIME}) and reconvened ([\w ]+?) later", text, re.IGNORECASE)
    spans = [(_clock(match.groups(default="")[:4]).split(":"), LENGTHS[match.groups()[4]]) for match in found]
    ends = [int(hour) * 60 + int(minute) + length for (hour, minute), length in spans]
    return {f"{end // 60}:{end % 60:02}" for end in ends}


def _clock(groups):
    hour, minute, half, noon = groups
    return "12:00" if noon else f"{int(hour) % 12 + 12 * (half.lower() == 'pm')}:{minute or '00'}"


def _present(document, state, style):
    """The members in the lists of those present, with their mark where everyone is listed."""
    leads = {style.phrases["councillors"], style.phrases["co_opted"]}
    lists = [
        block
        for before, block in zip(document.blocks, document.blocks[1:], strict=False)
        if isinstance(block, NameList) and isinstance(before, Paragraph) and words(before.line) in leads
    ]
    lines = [words(line) for block in lists for line in block.lines if words(line).startswith(block.mark)]
    seats = {state.body.person(p) for p in (*(s.person for s in state.body.memberships),)}
    return frozenset(p.surname for p in seats for line in lines if re.search(rf"\b{re.escape(p.surname)}\b", line))


def _typed(state):
    for note in state.notes:
        if note.content.kind not in (*NOT_PRINTED, *NAMES_ONLY):
            yield note.content.text
    yield from (d.declaration.nature for d in state.declarations if not d.declaration.sensitive)


def _plain(text):
    # A part of a resolution begins and ends as the sentence around it wants it.
    return re.sub(r"[\s.;]+", " ", text).strip().casefold()


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory):
    """The invented meeting with a private item, declarations, votes, questions and adjournments."""
    library = open_library(tmp_path_factory.mktemp("record"))
    setting_up = sample.sample_facts()
    arranged = next(fact for fact in setting_up if isinstance(fact, facts.MeetingArranged))
    clock = ScriptedClock(rehearsal.hour_before(arranged))
    session = MeetingSession(library.record, "rehearsal", clock)
    session.record(*setting_up)
    rehearsal.Player(session, clock).play(sample.rehearsal_acts())
    yield session.state
    library.close()


def check(state, style):
    """Compare what is told in a style with what is told in the usual one."""
    state = replace(state, body=replace(state.body, committee=replace(state.body.committee, wording=())))
    usual = STYLES[DEFAULT_STYLE]
    here, there = compose(state, style), compose(state, usual)
    text = _plain(" ".join(words(line) for line in lines_of(here)))
    assert [typed for typed in _typed(state) if _plain(typed) not in text] == []
    assert _present(here, state, style) == _present(there, state, usual)
    told, wanted = parts_of(here, state), parts_of(there, state)
    assert told.keys() == wanted.keys()
    # A style may tell in its heading when the meeting was to begin, or in a line when it did; where everyone is listed,
    # it tells of members who were neither here nor sent apologies.
    begun = {f"{at.hour}:{at.minute:02}" for at in (state.arranged.start, state.opened) if at}
    members = {state.body.person(seat.person).surname for seat in state.body.memberships}
    more = members if style.members is Listed.EVERYONE else set()
    head, usual_head = told.pop(""), wanted.pop("")
    assert head.times ^ usual_head.times <= begun
    assert usual_head.people <= head.people <= usual_head.people | more
    assert replace(head, times=usual_head.times, people=usual_head.people) == usual_head
    assert told == wanted


@pytest.mark.parametrize("style", [style for style in STYLES if style != DEFAULT_STYLE])
def test_the_rehearsal(rehearsed, style):
    check(rehearsed, STYLES[style])


@pytest.mark.parametrize("day", MEETINGS)
def test_a_real_meeting_in_every_style(shared, library, day):
    state = play(MEETINGS[day](shared), library).state
    for style in STYLES.values():
        check(state, style)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("adjourned_reconvened", "The meeting adjourned for a while."),
        ("vote_counts", "There was a vote."),
        ("next_meeting", "There would be another."),
        ("agreed", "It was agreed."),
        ("apologies", "Some had sent apologies."),
        ("considered", "A report was considered."),
        ("clerks_note", ""),
        ("declaration", "{person} declared an interest."),
    ],
)
def test_a_style_that_kept_a_fact_back_would_be_found(rehearsed, phrase, words):
    usual = STYLES[DEFAULT_STYLE]
    with pytest.raises(AssertionError):
        check(rehearsed, replace(usual, phrases={**usual.phrases, phrase: words}))
