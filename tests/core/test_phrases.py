"""Phrases filled from the facts at hand, the gaps that are left, and the lists that a committee keeps of its own."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.at_hand import PLACES, facts_at_hand
from clerk_app.meeting.blanks import filled, gaps, next_gap, wanted_words
from clerk_app.meeting.body import Membership, Person
from clerk_app.meeting.closing import of_entries
from clerk_app.meeting.decisions import Ballot, Outcome, Vote
from clerk_app.meeting.finding import Gravity
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.writing_helps import (
    Abbreviation,
    WritingHelps,
    abbreviation_lines,
    read_abbreviations,
    read_lines,
)
from clerk_app.phrase_book import phrase_book, ready
from tests import builders


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.fixture
def session(library):
    session = builders.in_session(library, builders.clock_at("10:15"))
    session.record(facts.ItemBegun("item-4"))
    return session


def known(session, line="", item="item-4"):
    return facts_at_hand(session.state, item, line, "10.15am")


# -------------------------------------------------------------------------------------------- gaps


@pytest.mark.parametrize(
    ("phrase", "values", "said"),
    [
        ("{member} asked", {"member": "Councillor Shah"}, "Councillor Shah asked"),
        ("{member} asked", {}, "‹member› asked"),
        ("{member} asked", {"member": ""}, "‹member› asked"),
        ("on {next_meeting}", {}, "on ‹next meeting›"),
        ("by {date of the answer}", {"date": "12 March"}, "by ‹date of the answer›"),
        ("{} and {a\nb}", {"": "x"}, "{} and {a\nb}"),
        ("{member}", {"member": "{item}", "item": "x"}, "{item}"),
    ],
)
def test_a_place_is_filled_or_left_as_a_gap(phrase, values, said):
    assert filled(phrase, values) == said


def test_gaps_are_gone_through_one_after_the_other_and_round_the_end():
    text = "‹who› asked ‹what›."
    first, second = gaps(text)
    assert (text[first.start : first.end], second.wanted) == ("‹who›", "what")
    assert next_gap(text, 0) == first
    assert next_gap(text, first.end) == second
    assert next_gap(text, second.end) == first
    assert next_gap(text, second.start, -1) == first
    assert next_gap(text, first.start, -1) == second
    assert next_gap("no gap <here> «nor here»", 0) is None
    assert wanted_words(text) == "who and what"
    assert wanted_words("‹a› ‹b› ‹c›") == "a, b and c"


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [("asked whether", "asked whether "), ("It was agreed.", "It was agreed."), ("noted:", "noted:"), ("so, ", "so, ")],
)
def test_a_sentence_that_goes_on_has_a_space_behind(phrase, shown):
    assert ready(phrase) == shown


def test_a_kept_entry_with_a_gap_is_pointed_out_until_it_is_filled(session):
    (note,) = session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "‹member› asked at ‹time›.")))
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.SCRATCH, "‹anything›")))
    (found,) = of_entries(session.state)
    assert found.words == "A phrase is not filled in, item 4 (member and time): “‹member› asked at ‹time›.”"
    assert (found.place, found.gravity) == (f"note:{note.id}", Gravity.WRONG)
    new = facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Councillor Shah asked."))
    session.record(facts.Corrected(note.id, None, new))
    assert of_entries(session.state) == ()


# -------------------------------------------------------------------------------------------- facts at hand


def test_what_is_known_of_the_meeting_and_the_item(session):
    found = known(session)
    assert found["chairman"] == "Councillor Thornbury"
    assert found["item"] == session.state.agenda.item("item-4").title
    assert (found["number"], found["time"]) == ("4", "10.15am")
    assert found["date"] == "12 March 2026"
    assert "member" not in found
    assert "votes" not in found
    assert set(found) <= set(PLACES)


def test_whoever_presides_is_meant_by_the_chairman(session):
    session.record(facts.ChairTaken("hale"))
    assert known(session)["chairman"] == "Councillor Hale"


def test_the_member_is_the_one_named_last_in_the_line_then_in_the_item(session):
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.NOTE, "Councillor Hale and S Shah spoke; R Hale again.")))
    assert known(session)["member"] == "Councillor Hale"
    assert known(session, "S Shah thought so;")["member"] == "Councillor Shah"
    assert known(session, "Halewood and shahs")["member"] == "Councillor Hale"
    assert "member" not in known(session, item="item-5")
    assert known(session, "Mrs Ashdown")["member"] == "Mrs Ashdown"


def test_what_was_private_is_not_put_into_a_public_line(session):
    session.record(facts.PublicExcluded(("item-4",), (3,)))
    content = NoteText(NoteKind.RESOLUTION, "R Hale be told", motion="m")
    session.record_as((("m", facts.NoteKept("item-4", content)), ("d", facts.DecisionRecorded("m", "item-4"))))
    assert known(session)["member"] == "Councillor Hale"
    assert known(session)["outcome"] == "agreed"
    session.record(facts.PublicReadmitted())
    assert "member" not in known(session)
    assert "outcome" not in known(session)


def test_a_name_that_fits_two_is_left_open(library):
    body = builders.sample_body()
    twin = Person("twin", "Hale", "Petra", "P", "Mrs")
    body = replace(body, people=(*body.people, twin), memberships=(*body.memberships, Membership("twin")))
    session = builders.new_session(library, builders.clock_at("09:00"), body)
    assert "member" not in known(session, "Hale spoke")
    assert known(session, "R Hale spoke")["member"] == "Councillor R Hale"


def test_the_motion_decided_last_gives_outcome_votes_mover_and_seconder(session):
    content = NoteText(NoteKind.RESOLUTION, "the report be noted", motion="m")
    ballots = tuple((p, Ballot.FOR if p != "hale" else Ballot.AGAINST) for p in builders.COUNCILLORS)
    session.record_as((("m", facts.NoteKept("item-4", content)),))
    assert "outcome" not in known(session)
    session.record(
        facts.DecisionRecorded("m", "item-4", Outcome.AGREED, "hale", "shah"),
        facts.VoteTaken("m", "item-4", Vote.named(ballots, builders.COUNCILLORS)),
    )
    found = known(session)
    assert (found["mover"], found["seconder"], found["outcome"]) == ("Councillor Hale", "Councillor Shah", "agreed")
    assert found["votes"] == "13 for, 1 against"


def test_the_phrases_are_the_committees_own_and_then_those_of_its_house_style(session):
    now, own = session.now(), ("At {time} {member} said",)
    found = phrase_book(session.state, "item-4", "Cllr Hale ", now, own)
    assert found[0] == "At 10.15am Councillor Hale said "
    assert "Councillor Hale asked whether " in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize("style", list(drafting.house_styles()))
def test_every_house_style_has_phrases_with_places_that_are_known_or_plainly_to_be_typed(style):
    palette = drafting.house_styles()[style].palette
    assert len(palette) >= 5
    places = {gap.wanted for phrase in palette for gap in gaps(filled(phrase, {}))}
    typed = {place for place in places if place.replace(" ", "_") not in PLACES}
    assert typed <= {"what", "who", "name", "date of the answer", "date wanted"}, typed


# -------------------------------------------------------------------------------------------- lists of one's own


def test_lists_are_read_one_a_line():
    assert read_lines("  one \n\n two\r\none\n") == ("one", "two")
    read = read_abbreviations("cha = The Chairman\n;CFS= Children = Families\n\n")
    assert read == (Abbreviation("cha", "The Chairman"), Abbreviation("cfs", "Children = Families"))
    assert read_abbreviations(abbreviation_lines(read)) == read


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("cha The Chairman", "“cha The Chairman” has no words"),
        ("cha =", "“cha =” has no words"),
        ("= The Chairman", "is no short form"),
        ("two words = x", "“two words” is no short form"),
        ("cha = a\n;CHA = b", "“cha” stands there twice"),
    ],
)
def test_a_line_that_is_no_abbreviation_is_named(text, why):
    with pytest.raises(RuleError, match=why):
        read_abbreviations(text)


def test_the_registers_keep_them_by_committee_and_the_glossary_for_all(tmp_path):
    library = builders.open_library(tmp_path)
    registers = library.registers
    assert registers.writing_helps("cfs") == WritingHelps()
    helps = WritingHelps(("b", "a"), (Abbreviation("cha", "The Chairman"),))
    registers.save_writing_helps("cfs", helps)
    registers.save_writing_helps("other", WritingHelps(("c",)))
    registers.save_glossary(("Wexcombe", "SEND", "Wexcombe"))
    library.close()
    library = builders.open_library(tmp_path)
    assert library.registers.writing_helps("cfs") == helps
    assert library.registers.glossary() == ("SEND", "Wexcombe")
    library.registers.save_writing_helps("cfs", WritingHelps())
    assert library.registers.writing_helps("cfs") == WritingHelps()
    assert library.registers.writing_helps("other").phrases == ("c",)
    library.close()
