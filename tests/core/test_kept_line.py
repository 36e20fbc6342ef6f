"""From a typed line to facts and back."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, AgendaState
from clerk_app.meeting.body import Body, Committee, Membership, Person
from clerk_app.meeting.decisions import Vote, VoteMethod
from clerk_app.meeting.kept_line import (
    correct_note,
    joined_text,
    keep_line,
    keep_lines,
    mode_of,
    motion_of,
    strike_with,
    typed_text,
)
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import Note, NoteKind, NoteText
from clerk_app.meeting.state import MeetingState
from tests.builders import at

TODAY = date(2026, 3, 12)
SHAHS = (Person("s1", "Shah", "Samir"), Person("s2", "Shah", initials="P"))
BODY = Body(Committee("c", "C"), SHAHS, (Membership("s1"), Membership("s2")))
STATE = MeetingState(body=BODY, agenda=AgendaState((AgendaItem("i", "4", "Hubs"),)))


def ids():
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"


def keep(mode, text, state=STATE):
    return keep_line("i", mode, text, state, TODAY, ids())


def note_of(new, state=STATE):
    entry_id, fact = next((i, f) for i, f in new if isinstance(f, facts.NoteKept))
    return Note(entry_id, fact.item, at("10:46"), fact.content)


@pytest.mark.parametrize(
    "kind", [k for k in NoteKind if k not in (NoteKind.RESOLUTION, NoteKind.AMENDMENT, NoteKind.ACTION)]
)
def test_plain_kinds_are_kept_as_typed(kind):
    new = keep(LineMode(kind, 1), "  The bus stopped.??")
    assert note_of(new).content.text == "The bus stopped."
    assert note_of(new).content.check_later
    assert note_of(new).content.depth == 1


def test_the_first_part_of_a_resolution_opens_the_motion_and_later_parts_join_it():
    first = keep(LineMode(NoteKind.RESOLUTION), "the report be noted;")
    assert [type(fact) for _, fact in first] == [facts.NoteKept, facts.DecisionRecorded]
    (entry_id, kept), (_, decision) = first
    assert kept.content.motion == decision.motion == entry_id == motion_of(first)
    later = keep(LineMode(NoteKind.RESOLUTION, motion="m"), "members be told.")
    assert [fact.content.motion for _, fact in later] == ["m"]


def test_pasted_parts_share_one_motion():
    new = keep_lines("i", LineMode(NoteKind.RESOLUTION), ("one;", "two;", "three."), STATE, TODAY, ids())
    kept = [fact for _, fact in new if isinstance(fact, facts.NoteKept)]
    assert {fact.content.motion for fact in kept} == {motion_of(new)}
    assert sum(isinstance(fact, facts.DecisionRecorded) for _, fact in new) == 1


def test_somebody_new_is_introduced_in_the_same_act():
    new = keep(LineMode(NoteKind.JOINED), "Una Pike, Youth Offending to present the report")
    (_, introduced), (_, kept) = new
    assert introduced.person.full_name == "Una Pike"
    assert not introduced.officer
    assert kept.content.people == (introduced.person.id,)
    assert kept.content.purpose == "to present the report"


def test_two_pasted_lines_about_one_new_person_introduce_her_once():
    new = keep_lines("i", LineMode(NoteKind.JOINED), ("Una Pike, Officer", "Una Pike"), STATE, TODAY, ids())
    assert sum(isinstance(fact, facts.PersonIntroduced) for _, fact in new) == 1


def test_new_particulars_of_an_officer_leave_her_an_officer():
    state = replace(STATE, officers=("s1",))
    (_, introduced), _ = keep(LineMode(NoteKind.JOINED), "Samir Shah, Clerk", state)
    assert introduced.officer


def test_an_ambiguous_name_is_asked_about():
    with pytest.raises(RuleError, match=r"Shah fits Samir Shah and P Shah. Type more of the name."):
        keep(LineMode(NoteKind.LEFT), "Shah")


def test_an_action_is_taken_apart_and_put_together():
    new = keep(LineMode(NoteKind.ACTION), "S Shah, by 27 March 2026: send it")
    content = note_of(new).content
    assert (content.owner, content.due, content.text) == ("S Shah", date(2026, 3, 27), "send it")
    assert typed_text(note_of(new)) == "S Shah, by 27 March 2026: send it"


def test_a_correction_gives_other_words_and_keeps_flag_and_motion():
    note = Note("n", "i", at("10:46"), NoteText(NoteKind.RESOLUTION, "one", motion="m", check_later=True))
    ((_, correction),) = correct_note(note, mode_of(note), "two", STATE, TODAY, ids())
    assert correction == facts.Corrected("n", None, facts.NoteKept("i", replace(note.content, text="two")))
    assert correct_note(note, mode_of(note), "one", STATE, TODAY, ids()) == ()
    with pytest.raises(RuleError, match="needs words"):
        correct_note(note, mode_of(note), "  ", STATE, TODAY, ids())


def test_joining_puts_the_line_behind_the_entry():
    note = Note("n", "i", at("10:46"), NoteText(NoteKind.NOTE, "The bus "))
    both = joined_text(note, " stopped. ??ask Ann")
    ((_, correction),) = correct_note(note, mode_of(note), both, STATE, TODAY, ids())
    assert isinstance(correction, facts.Corrected)
    assert isinstance(correction.fact, facts.NoteKept)
    content = correction.fact.content
    # What is to be checked of the line is to be checked of the entry.
    assert (content.text, content.check_later, content.check_why) == ("The bus stopped.", True, "ask Ann")


def test_the_last_part_of_a_motion_takes_its_fate_along():
    first = Note("a", "i", at("10:46"), NoteText(NoteKind.RESOLUTION, "one", motion="a"))
    second = Note("b", "i", at("10:47"), NoteText(NoteKind.RESOLUTION, "two", motion="a"))
    fate = (
        ("d", facts.DecisionRecorded("a", "i")),
        ("e", facts.DecisionRecorded("z", "i")),
        ("v", facts.VoteTaken("a", "i", Vote(VoteMethod.NO_VOTE))),
    )
    assert strike_with(first, replace(STATE, notes=(first, second)), fate) == ("a",)
    assert strike_with(second, replace(STATE, notes=(second,)), fate) == ("b", "d", "v")
    plain = Note("n", "i", at("10:46"), NoteText(NoteKind.NOTE, "The bus"))
    assert strike_with(plain, replace(STATE, notes=(plain,)), fate) == ("n",)
