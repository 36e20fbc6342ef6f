"""The paper sheet: what is printed, what is left for the pen, and what has no business on it."""

from io import BytesIO

import docx
import lxml.html
import pytest
from docx.shared import Pt

from clerk_app.errors import ExportError
from clerk_app.export.docx import render as word
from clerk_app.export.html import render as web
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, SettingAside
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.replay import Replay
from clerk_app.minutes.document import Table, words
from clerk_app.minutes.paper_sheet import paper_sheet
from tests.builders import at, clock_at, in_session, new_session, sample_questions


def table(document, caption):
    return next(b for b in document.blocks if isinstance(b, Table) and words(b.caption).startswith(caption))


def rows(document, caption):
    return [[words(cell) for cell in row] for row in table(document, caption).rows]


@pytest.fixture
def before(library):
    return new_session(library, clock_at("09:30"))


class Running:
    """A meeting in session from 10:15 in which things happen at their times."""

    def __init__(self, library):
        self.clock = clock_at("10:15")
        self.session = in_session(library, self.clock)

    def do(self, when, *new):
        self.clock.set(at(when))
        self.session.record(*new)

    @property
    def sheet(self):
        return paper_sheet(self.session.replay)


@pytest.fixture
def running(library):
    return Running(library)


def test_before_the_meeting_every_seat_has_a_row_and_every_item_its_room(before):
    sheet = paper_sheet(before.replay)
    body = before.state.body
    members = rows(sheet, "Members")
    assert [row[0].split(" (")[0].split()[-1] for row in members] == [
        body.person(seat.person).surname.split()[-1] for seat in (*body.councillors, *body.co_opted)
    ]
    assert members[0] == ["A Thornbury (Chairman)", "", "", "", "", ""]
    for item in before.state.agenda.items:
        assert all(not any(row) for row in rows(sheet, f"Minute of item {item.number}"))
    votes = [b for b in sheet.blocks if isinstance(b, Table) and words(b.caption) == "Decisions and votes"]
    assert len(votes) == 7, "no votes on apologies, questions and the next meeting"


def test_what_was_entered_the_night_before_is_printed(before):
    before.record(
        facts.ApologyReceived(Apology("brackett")),
        facts.RollMarked("shah", RollMark.EXPECTED, "11:00"),
        facts.SubstituteNamed(Substitution("brackett", "stowe")),
        *(facts.QuestionRegistered(q) for q in sample_questions()[:2]),
    )
    sheet = paper_sheet(before.replay)
    told = {row[0]: row[1] for row in rows(sheet, "Members")}
    assert told["N Brackett"] == "Apologies"
    assert told["S Shah"] == "Expected"
    assert any(row[0].endswith("for N Brackett") for row in rows(sheet, "Substitutes"))
    assert rows(sheet, "Public questions: 15 minutes in all, 3:00 a speaker")[:3] == [
        ["Mr Jonah Prewett", "4", "", "", "", ""],
        ["Mrs Adaeze Bright", "5", "", "", "", ""],
        [""] * 6,
    ]


def test_in_the_meeting_what_is_in_the_record_is_not_asked_for_again(running):
    running.do("10:16", *(facts.QuestionRegistered(q) for q in sample_questions()[:2]))
    running.do("10:20", facts.ItemBegun("item-3"), facts.SlotOpened("item-3", 900))
    running.do("10:21", facts.SpeakerBegan("question-1", 180))
    running.do("10:30", facts.PersonLeft("shah"))
    running.do("10:40", facts.PersonArrived("shah"))
    running.do("10:41", facts.ItemSetAside("item-7", SettingAside.DEFERRED))
    sheet = running.sheet
    told = {row[0]: row[1:] for row in rows(sheet, "Members")}
    assert told["S Shah"] == ["Yes", "10:15", "10:30", "10:40", ""]
    assert rows(sheet, "Public questions")[0][0] == "Mrs Adaeze Bright", "the first has begun"
    text = plain_text(sheet)
    assert "In the record\titems 1, 7" in text
    assert "Opened at\t10:15" in text
    assert "Work programme" not in text
    assert "3. Questions from the public" in text, "it is being taken"


@pytest.mark.parametrize("private", [False, True])
def test_only_what_the_public_may_know_is_printed(running, private):
    running.do("10:20", facts.ItemBegun("item-10"))
    if private:
        running.do("10:21", facts.PublicExcluded(("item-10",), (3,)))
    running.do("10:22", facts.PersonIntroduced(Person("witness", "Zorvelkin")))
    running.do("10:23", facts.PersonArrived("witness"), facts.ItemAdded(AgendaItem("late", "11", "Quelithdra tender")))
    text = plain_text(running.sheet)
    assert ("Zorvelkin" in text) is not private
    assert ("Quelithdra" in text) is not private


def test_a_meeting_without_a_date_has_no_sheet():
    with pytest.raises(ExportError, match="no date yet"):
        paper_sheet(Replay())


def test_every_kind_of_file_leaves_room_for_the_pen(before):
    sheet = paper_sheet(before.replay)
    made = docx.Document(BytesIO(word(sheet)))
    roll = next(t for t in made.tables if t.rows[0].cells[0].text == "Name")
    assert {row.height for row in roll.rows[1:]} == {Pt(20)}
    page = lxml.html.fromstring(web(sheet))
    heights = {row.get("style") for row in page.xpath("//table[1]/tbody/tr")}
    assert heights == {"height:2em"}
