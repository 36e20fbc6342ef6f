"""What leads in to an item's bullets, with and without the place where its discussion began."""

from dataclasses import replace

import pytest

from clerk_app import drafting
from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.kept_line import correct_note, keep_line
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind
from clerk_app.minutes.lead_ins import lead_in_places
from clerk_app.session import new_id
from tests.builders import DAY, clock_at
from tests.core.composed import item_text, keep, on_sea_walls

NOTE, HEADING, PARAGRAPH, DISCUSSION = NoteKind.NOTE, NoteKind.HEADING, NoteKind.PARAGRAPH, NoteKind.DISCUSSION
WORDING = drafting.house_styles()["committee-2019"]
ALL, FIRST, THEN = (WORDING.phrases[k] for k in ("lead_in", "lead_in_introduction", "lead_in_discussion"))


@pytest.mark.parametrize(
    ("kinds", "places"),
    [
        ([], {}),
        ([PARAGRAPH, NOTE, NOTE], {1: ALL}),
        ([None, HEADING, NOTE, HEADING, NOTE], {1: ALL}),
        ([NOTE, DISCUSSION, NOTE], {0: FIRST, 1: THEN}),
        ([HEADING, NOTE, DISCUSSION, PARAGRAPH, NOTE, NOTE], {0: FIRST, 2: THEN}),
        ([PARAGRAPH, DISCUSSION, HEADING, NOTE], {1: ALL}),
        ([NOTE, DISCUSSION, PARAGRAPH], {0: FIRST}),
        ([NOTE, DISCUSSION, NOTE, DISCUSSION, NOTE], {0: FIRST, 1: THEN}),
        ([DISCUSSION], {}),
    ],
)
def test_where_the_lead_ins_stand(kinds, places):
    assert lead_in_places(kinds, WORDING) == places


def test_a_style_that_has_none_prints_none():
    assert lead_in_places([NOTE, DISCUSSION, NOTE], drafting.house_styles()["committee-2014"]) == {}


class TestAtAnItem:
    @pytest.fixture
    def session(self, library):
        return on_sea_walls(library, clock_at())

    @staticmethod
    def type(session, kind, words):
        session.record_as(keep_line("item-x", LineMode(kind), words, session.state, DAY, new_id))

    def test_the_mark_needs_no_words_and_prints_the_styles(self, session):
        keep(session, NOTE, "The wall was tired.")
        self.type(session, DISCUSSION, "")
        keep(session, NOTE, "Members wished it well.")
        assert item_text(session, "Sea walls").split("\n") == [
            FIRST, "- The wall was tired.", THEN, "- Members wished it well.",
        ]  # fmt: skip

    def test_words_of_the_clerks_own_stand_in_its_place(self, session):
        keep(session, NOTE, "The wall was tired.")
        self.type(session, DISCUSSION, "Members asked about the wall:")
        keep(session, NOTE, "It would be mended.")
        assert item_text(session, "Sea walls").split("\n")[2] == "Members asked about the wall:"
        assert THEN not in item_text(session, "Sea walls")

    def test_any_other_entry_needs_words(self, session):
        with pytest.raises(RuleError, match="nothing to keep"):
            self.type(session, NOTE, "")


class TestWhoLeft:
    @pytest.fixture
    def session(self, library):
        session = on_sea_walls(library, clock_at())
        TestAtAnItem.type(session, NoteKind.JOINED, "Ann Marsh, Engineer; Bo Tresco, Surveyor; Di Penn, Mason")
        return session

    @pytest.mark.parametrize(
        "typed",
        ["all, thanked", "All thanked.", "thanked", "they, with thanks", "Ann Marsh; Di Penn; Bo Tresco, thanked"],
    )
    def test_all_who_came_are_thanked_and_leave(self, session, typed):
        TestAtAnItem.type(session, NoteKind.LEFT, typed)
        content = session.state.notes_of("item-x")[-1].content
        assert content.thanked
        assert len(content.people) == 3
        assert item_text(session, "Sea walls").endswith("were thanked by the Chairman and left the meeting.")

    def test_all_are_those_who_are_still_there(self, session):
        TestAtAnItem.type(session, NoteKind.LEFT, "Bo Tresco")
        TestAtAnItem.type(session, NoteKind.LEFT, "all")
        assert item_text(session, "Sea walls").split("\n")[-2:] == [
            "Bo Tresco left the meeting.", "Ann Marsh and Di Penn left the meeting.",
        ]  # fmt: skip

    def test_nobody_can_leave_who_has_not_come(self, session):
        TestAtAnItem.type(session, NoteKind.LEFT, "all")
        with pytest.raises(RuleError, match="Nobody is down as having joined"):
            TestAtAnItem.type(session, NoteKind.LEFT, "all")

    def test_the_entry_is_corrected_as_it_was_typed(self, session):
        TestAtAnItem.type(session, NoteKind.LEFT, "all")
        note = session.state.notes_of("item-x")[-1]
        new = correct_note(note, LineMode(NoteKind.LEFT), "all, thanked", session.state, DAY, new_id)
        session.record_as(new)
        content = session.state.notes_of("item-x")[-1].content
        assert (content.thanked, len(content.people)) == (True, 3)
        assert isinstance(new[-1][1], facts.Corrected)

    def test_a_style_may_say_it_without_names_only_of_all_of_them(self, session):
        TestAtAnItem.type(session, NoteKind.LEFT, "Bo Tresco; Di Penn")
        body = session.state.body
        own = (("left_all", "They left."), ("left_many", "Some left: {people}."))
        session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, wording=own))))
        TestAtAnItem.type(session, NoteKind.LEFT, "all")
        assert item_text(session, "Sea walls").split("\n")[-2:] == [
            "Some left: Bo Tresco and Di Penn.", "Ann Marsh left the meeting.",
        ]  # fmt: skip
        keep(session, NoteKind.JOINED, "", people=("shah", "yelland"))
        TestAtAnItem.type(session, NoteKind.LEFT, "all")
        assert item_text(session, "Sea walls").endswith("They left.")
