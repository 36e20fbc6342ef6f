"""House styles as data: what each says, what each chooses, and what cannot be used."""

import re
import tomllib
from dataclasses import fields, replace
from datetime import time

import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Committee, CommitteeRules, MemberRole, Person
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.notes import NoteKind
from clerk_app.minutes.layout import AlsoPresent, Form, Layout, Listed
from clerk_app.minutes.numbering import PartMarks
from clerk_app.minutes.wording import DEFAULT_STYLE, read_wording
from tests.builders import DAY, OFFICER, at, clock_at, in_session, new_session, sample_body
from tests.core.composed import decide, keep
from tests.core.minuted import lines_of, minute_of
from tests.reenactment.meetings import MEETINGS

STYLES = drafting.house_styles()


def test_the_style_of_a_new_committee_comes_first_and_each_has_a_name_of_its_own():
    assert list(STYLES) == ["plain", "committee-2014", "committee-2018", DEFAULT_STYLE, "committee-2020"]
    assert len({style.name for style in STYLES.values()}) == len(STYLES)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_has_every_phrase_and_none_that_nobody_says(style):
    assert STYLES[style].phrases.keys() == STYLES[DEFAULT_STYLE].phrases.keys()


def test_the_usual_style_makes_every_choice_of_layout():
    made = tomllib.loads(drafting.style_text(DEFAULT_STYLE))["layout"]
    assert made == {field.name: field.default for field in fields(Layout)}


@pytest.mark.parametrize("style", STYLES)
def test_a_whole_meeting_can_be_minuted_in_every_style(library, style):
    session = in_session(library, clock_at(), body=sample_body(house_style=style))
    assert lines_of(session)[-1] == ("Chair" if style == "plain" else "Chairman")
    assert drafting.draft_pdf(session.state).startswith(b"%PDF")


def test_what_a_style_does_not_say_is_said_as_usual():
    usual = drafting.style_text(DEFAULT_STYLE)
    text = "name = 'x'\nabout = 'y'\n[layout]\nmember_columns = 3\n[phrases]\nclosed = 'Closed at {time}.'"
    style = read_wording(text, [("signature", "Mayor")], usual)
    assert (style.member_columns, style.members, style.part_marks) == (3, Listed.PRESENT, PartMarks.ROMAN)
    assert style.say("closed", time="noon") == "Closed at noon."
    assert style.phrases["signature"] == "Mayor"
    assert style.phrases["conclusion"] == "Conclusion"


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("colums = 2", "no choice of layout called 'colums'"),
        ("member_columns = 0", "member_columns cannot be 0"),
        ("member_columns = true", "member_columns cannot be True"),
        ("member_columns = 'two'", "member_columns cannot be 'two'"),
        ("members = 'nobody'", "members is 'nobody' and not one of present, everyone"),
        ("apologies = 1", "apologies is '1' and not one of sentence, table"),
        ("noon = 12", "noon cannot be 12"),
    ],
)
def test_a_choice_that_there_is_not_is_told(choice, told):
    text = f"name = 'x'\nabout = 'y'\n[layout]\n{choice}\n[phrases]\n"
    with pytest.raises(ExportError, match=told) as caught:
        read_wording(text)
    assert "Choose another for the committee." in str(caught.value)


@pytest.mark.parametrize(
    ("style", "clock", "said"),
    [
        ("committee-2019", "10:00", "10am"),
        ("committee-2019", "12:25", "12.25pm"),
        ("committee-2014", "10:00", "10.00 am"),
        ("committee-2014", "12:25", "12:25 pm"),
        ("committee-2014", "00:05", "12:05 am"),
        ("committee-2014", "12:00", "12.00 noon"),
    ],
)
def test_times(style, clock, said):
    assert STYLES[style].time(time.fromisoformat(clock)) == STYLES[style].time(at(clock)) == said


@pytest.mark.parametrize(
    ("style", "printed", "said"),
    [
        ("committee-2019", "5", "5"),
        ("committee-2019", "5.", "5."),
        ("committee-2014", "5", "5."),
        ("committee-2014", "5.", "5."),
        ("committee-2014", "", ""),
    ],
)
def test_item_numbers(style, printed, said):
    assert STYLES[style].number_of(printed) == said


@pytest.mark.parametrize(
    ("style", "numbers", "said"),
    [
        ("committee-2019", "", ""),
        ("committee-2019", "5", "item 5 only"),
        ("committee-2019", "5 6", "items 5 and 6"),
        ("committee-2019", "5 6 7", "items 5, 6 and 7"),
        ("committee-2014", "5", "Item 5 only"),
        ("committee-2014", "5 6", "Items 5 & 6"),
        ("committee-2014", "5 6 7", "Items 5, 6 & 7"),
    ],
)
def test_the_items_of_a_visitor(style, numbers, said):
    assert STYLES[style].items(numbers.split()) == said


def test_the_style_of_2014_chooses_columns():
    style = STYLES["committee-2014"]
    assert (style.members, style.also_present, style.apologies) == (Listed.EVERYONE, AlsoPresent.TABLE, Form.TABLE)


class TestTheVirtualStyle:
    """What is particular to meetings held by video conference."""

    @pytest.fixture
    def session(self, library):
        rules = CommitteeRules(online_counts=True)
        body = sample_body(house_style="committee-2020", rules=rules)
        people = (
            Person("rooke", "Rooke", "Ivy", title="Councillor"),
            Person("amber", "Amber", "Noor", body="Saltmarsh Trust"),
        )
        body = replace(body, people=(*body.people, *people))
        session = new_session(library, clock_at("10:00"), body)
        session.record(facts.MeetingArranged(DAY, time(10, 15), mode=facts.MeetingMode.ONLINE))
        here = ("amber", "rooke", "thornbury", "corrie", "ashdown", "wray", OFFICER)
        session.record(*(facts.PersonJoinedOnline(person) for person in here), facts.MeetingOpened())
        session.record(facts.ItemBegun("item-1"))
        return session

    def test_nobody_need_be_marked_as_online_and_all_others_stand_in_one_sentence(self, session):
        lines = lines_of(session)
        assert lines[0].startswith("Minutes of the virtual meeting of the")
        assert "A Thornbury (Chairman)" in lines
        assert not any("(online)" in line or ", online" in line for line in lines)
        others = "Councillor Ivy Rooke, Noor Amber from Saltmarsh Trust and Iris Fenner, Democratic Services Officer,"
        assert [line for line in lines if line.endswith("also present.")] == [f"{others} were also present."]

    def test_co_opted_members_stand_as_the_register_has_them(self, session):
        lines = lines_of(session)
        seats = [seat.person for seat in session.state.body.memberships if seat.role is MemberRole.CO_OPTED]
        named = [session.state.body.person(person).surname for person in seats]
        said = [line for line in lines if any(f" {name} (" in line for name in named)]
        assert [line.split(" (")[0].rsplit(" ", 1)[1] for line in said] == [
            n for n in named if n in ("Ashdown", "Corrie")
        ]

    def test_declarations_are_bullets_and_who_is_new_is_welcomed(self, session):
        keep(session, NoteKind.MEMBERSHIP, "Ashdown", item="item-1", people=("ashdown",))
        session.record(facts.InterestDeclared(Declaration("wray", nature="she is a governor of a school.")))
        assert minute_of(session, "item-1")[1:] == [
            "There were no apologies.",
            "The following declarations of interest were noted:",
            "- Councillor Karen Wray declared an interest in that she is a governor of a school.",
        ]
        assert minute_of(session, "item-1")[0].startswith("Beryl Ashdown, Diocese, was welcomed to her first meeting.")

    def test_an_item_of_declarations_has_them_as_bullets_too(self, session):
        item = AgendaItem("item-x", "1a", "Declarations", ItemKind.DECLARATIONS)
        session.record(facts.ItemAdded(item, "item-1"), facts.ItemBegun("item-x"))
        session.record(facts.InterestDeclared(Declaration("wray", nature="he owns the hall")))
        assert minute_of(session, "item-x") == [
            "The following declarations of interest were noted:",
            "- Councillor Karen Wray declared an interest in that he owns the hall.",
        ]

    def test_the_conclusion_holds_only_what_was_decided_and_the_thanks_come_after_it(self, session):
        session.record(facts.ItemBegun("item-4"))
        keep(session, NoteKind.JOINED, "", item="item-4", people=("amber", "rooke"))
        keep(session, NoteKind.NOTE, "The hubs had opened.", item="item-4")
        keep(session, NoteKind.PARAGRAPH, "A concern was raised.", item="item-4")
        decide(session, parts=("a further report be brought.",), item="item-4")
        keep(session, NoteKind.LEFT, "all", item="item-4", people=("amber", "rooke"), thanked=True)
        assert minute_of(session, "item-4")[-4:] == [
            "A concern was raised.",
            "Conclusion:",
            "It was agreed that a further report be brought.",
            "The witnesses were thanked for their attendance by the Chairman and then left the meeting.",
        ]


@pytest.mark.parametrize("day", MEETINGS)
def test_no_style_holds_the_name_of_anybody_at_a_real_meeting(shared, day):
    names = {person.surname for person in MEETINGS[day](shared).body.people}
    said = {word for style in STYLES for word in re.findall(r"\w+", drafting.style_text(style))}
    assert names & said == set()


class TestThePlainStyle:
    """What a council without a style of its own gets."""

    @pytest.fixture
    def session(self, library):
        return in_session(library, clock_at(), body=sample_body(house_style="plain"))

    def test_a_new_committee_has_it(self):
        assert STYLES[Committee("new", "New committee").house_style].name == "Plain"

    def test_it_speaks_of_the_chair(self, session):
        lines = lines_of(session)
        assert "A Thornbury (Chair)" in lines
        assert lines[-1] == "Chair"
        assert [phrase for phrase in STYLES["plain"].phrases.values() if "hairman" in phrase] == []

    def test_parts_stand_one_below_another_with_one_mark_at_their_ends(self, session):
        session.record(facts.ItemBegun("item-4"))
        decide(session, parts=("the report be noted;", "the hub be thanked; and", "a report be brought"), item="item-4")
        assert minute_of(session, "item-4")[-4:] == [
            "It was agreed that:",
            "(a) the report be noted;",
            "(b) the hub be thanked; and",
            "(c) a report be brought.",
        ]
