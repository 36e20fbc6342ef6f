"""What a house style may choose, each choice in the words that come of it."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.minutes.compose import compose
from clerk_app.minutes.document import NameList, words
from clerk_app.minutes.layout import AlsoPresent, NameForm, Opening
from clerk_app.minutes.people import in_sentence, pronouns
from clerk_app.minutes.wording import DEFAULT_STYLE
from tests.builders import OFFICER, clock_at, new_session, sample_items

STYLES = drafting.house_styles()
USUAL = STYLES[DEFAULT_STYLE]


@pytest.fixture
def session(library):
    """Two have sent apologies, one of them has a substitute; the first item is being taken."""
    session = new_session(library, clock_at())
    here = ("thornbury", "okafor-lyle", "brackett", "noakes")
    session.record(
        facts.ApologyReceived(Apology("lindqvist")),
        facts.ApologyReceived(Apology("marchbank")),
        facts.SubstituteNamed(Substitution("lindqvist", "noakes")),
        facts.PersonArrived(OFFICER),
        *(facts.RollMarked(person, RollMark.PRESENT) for person in here),
        facts.MeetingOpened(),
        facts.ItemBegun("item-1"),
    )
    return session


def lines(session, style=USUAL, **choices):
    phrases = {**style.phrases, **choices.pop("phrases", {})}
    made = compose(session.state, replace(style, phrases=phrases, **choices))
    return [line for line in plain_text(made).split("\n") if line]


def item_lines(session, **choices):
    told = lines(session, **choices)
    return told[
        told.index("1 Apologies, substitutes and declarations") + 1 : told.index("2 Minutes of 12 February 2026")
    ]


@pytest.mark.parametrize(
    ("form", "together", "said"),
    [
        (NameForm.SURNAME, True, "Councillors Hale and Quint and Beryl Ashdown, Diocese"),
        (NameForm.INITIALS, True, "Councillors R Hale and L Quint and Beryl Ashdown, Diocese"),
        (NameForm.FULL, False, "Councillor Ruth Hale, Councillor Laura Quint and Beryl Ashdown, Diocese"),
    ],
)
def test_councillors_in_a_sentence(session, form, together, said):
    style = replace(USUAL, councillor_names=form, councillors_together=together)
    assert in_sentence(["hale", "quint", "ashdown"], session.state, style) == said


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([Person("a", "Hale", title="Mr")], "he him his"),
        ([Person("a", "Hale", title="Mrs.")], "she her her"),
        ([Person("a", "Hale", title="Councillor")], "they them their"),
        ([Person("a", "Hale", title="Councillor", pronoun="she")], "she her her"),
        ([Person("a", "Hale", title="Mr", pronoun="they")], "they them their"),
        ([Person("a", "Hale", title="Mr"), Person("b", "Quint", title="Mr")], "they them their"),
    ],
)
def test_he_or_she(people, said):
    assert " ".join(pronouns(people).values()) == said


def test_apologies_may_name_the_substitute_with_the_member(session):
    phrases = {"apologies_substituted": "{member} had sent {his} apologies and was substituted by {substitute}."}
    assert " ".join(item_lines(session, phrases=phrases)) == (
        "Councillor Lindqvist had sent their apologies and was substituted by Councillor Noakes. "
        "Apologies for absence had also been received from Councillor Marchbank. "
        "No declarations of interest were made."
    )


RECEIVED = "The report on this was received and noted."
APOLOGIES = (
    "Apologies for absence had been received from Councillors Lindqvist and Marchbank. "
    "Councillor Noakes substituted for Councillor Lindqvist."
)
NONE = "No declarations of interest were made."


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (Opening.PARAGRAPH, [f"{RECEIVED} {APOLOGIES} {NONE}"]),
        (Opening.PARAGRAPHS, [RECEIVED, APOLOGIES, NONE]),
        (Opening.POINTS, [RECEIVED, f"1. {APOLOGIES}", f"2. {NONE}"]),
    ],
)
def test_the_item_of_apologies(session, form, said):
    session.record(facts.ItemAdded(replace(sample_items()[0], report_about="this")))
    assert item_lines(session, apologies_item=form) == said


def test_officers_line_by_line(session):
    made = compose(session.state, replace(USUAL, also_present=AlsoPresent.LIST))
    names = [block for block in made.blocks if isinstance(block, NameList)]
    assert [words(line) for line in names[1].lines] == ["Iris Fenner, Democratic Services Officer"]


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("on hubs", "The Committee considered report CFS/14/26 on hubs."),
        ("which was. It was late.", "The Committee considered report CFS/14/26 which was. It was late."),
        ("", "The Committee considered report CFS/14/26."),
        ("on hubs: what next?", "The Committee considered report CFS/14/26 on hubs: what next?"),
        ("the annual report of the hubs", "The Committee considered the annual report of the hubs, CFS/14/26."),
        ("their first year", "The Committee considered their first year, CFS/14/26."),
        ("theatres", "The Committee considered report CFS/14/26 theatres."),
    ],
)  # fmt: skip
def test_a_report(session, about, said):
    session.record(
        facts.ItemAdded(AgendaItem("item-4", "4", "Family hubs", report_ref="CFS/14/26", report_about=about))
    )
    assert said in lines(session)


def test_a_style_whose_sentence_has_no_full_stop_prints_what_the_agenda_says(session):
    item = AgendaItem("item-4", "4", "Family hubs", report_ref="CFS/14/26", report_about="on hubs")
    session.record(facts.ItemAdded(item))
    phrases = {"considered": "The {body} considered report ({ref}) {about}"}
    assert "The Committee considered report (CFS/14/26) on hubs" in lines(session, phrases=phrases)


@pytest.mark.parametrize(
    ("style", "at", "place", "said"),
    [
        ("committee-2019", None, "", ["The date of the next meeting was scheduled for Friday 8 May 2026."]),
        ("committee-2019", time(9, 30), "Room 2",
         ["The date of the next meeting was scheduled for Friday 8 May 2026 at 9.30am in Room 2."]),
        ("committee-2014", None, "Room 2",
         ["The Committee noted the date of the next meeting:", "Friday 8 May 2026, in Room 2."]),
    ],
)  # fmt: skip
def test_the_next_meeting(session, style, at, place, said):
    on = date(2026, 5, 8)
    item = AgendaItem("item-8", "8", "Date of next meeting", ItemKind.NEXT_MEETING, refers_to=on)
    session.record(facts.ItemAdded(replace(item, next_time=at, next_place=place)))
    told = lines(session, style=STYLES[style])
    at_item = next(n for n, line in enumerate(told) if line.startswith("8"))
    assert told[at_item + 1 : at_item + 1 + len(said)] == said


def test_days_in_two_figures(session):
    session.record(facts.ItemAdded(replace(sample_items()[7], refers_to=date(2026, 5, 8))))
    told = lines(session, date_form="{dd} {month} {year}")
    assert "The date of the next meeting was scheduled for Friday 08 May 2026." in told
