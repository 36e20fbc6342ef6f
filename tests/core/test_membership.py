"""Who is new on the committee and who has left it: as typed, as kept, and in the minutes of every house style."""

from dataclasses import replace
from itertools import count

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.kept_line import keep_line
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.typed_membership import ONE_KIND, read_membership
from tests.builders import DAY, clock_at, in_session, sample_body
from tests.core.minuted import lines_of

BODY = sample_body()


def fresh(what="new"):
    numbers = count(1)
    return lambda: f"{what}-{next(numbers)}"


@pytest.mark.parametrize(
    ("typed", "joined", "gone"),
    [
        ("Hale", ["hale"], []),
        ("Hale; Quint", ["hale", "quint"], []),
        ("Cllr Hale left", [], ["hale"]),
        ("Hale; Quint have left.", [], ["hale", "quint"]),
        ("Hale is no longer a member", [], ["hale"]),
        ("Ruth Hale for Laura Quint", ["hale"], ["quint"]),
        ("Cllr Hale for Cllr Quint; Shah in place of Wray", ["hale", "shah"], ["quint", "wray"]),
        ("Hale for Cllr Joan Oldfield", ["hale"], ["new-1"]),
        ("Joan Oldfield for Tom Oldacre", ["new-1"], ["new-2"]),
    ],
)
def test_typed(typed, joined, gone):
    read = read_membership(typed, BODY, fresh())
    assert ([p.id for p in read.joined], [p.id for p in read.gone]) == (joined, gone)
    assert {p.id for p in read.new} == {person for person in (*joined, *gone) if person.startswith("new")}


def test_pairs_do_not_stand_with_single_names():
    with pytest.raises(RuleError) as refused:
        read_membership("Hale for Quint; Shah", BODY, fresh())
    assert str(refused.value) == ONE_KIND


def minuted(library, style, *typed, pronoun=""):
    body = sample_body(house_style=style)
    people = tuple(replace(p, pronoun=pronoun) if p.id == "thornbury" else p for p in body.people)
    session = in_session(library, clock_at(), body=replace(body, people=people))
    for words in typed:
        kept = keep_line("item-1", LineMode(NoteKind.MEMBERSHIP), words, session.state, DAY, fresh(words))
        session.record_as(list(kept))
    told = lines_of(session)
    start = next(n for n, line in enumerate(told) if "Apologies, substitutes" in line)
    return told[start + 1 : next(n for n, line in enumerate(told) if "Minutes of 12" in line)]


@pytest.mark.parametrize(
    ("style", "typed", "said"),
    [
        ("committee-2019", ["Cllr Joan Oldfield left"],
         "The Chairman noted that Councillor Oldfield was no longer a member of the Committee."),
        ("committee-2019", ["Hale; Quint"],
         "The Chairman welcomed Councillors Hale and Quint as new members of the Committee."),
        ("committee-2019", ["Hale for Joan Oldfield"],
         "Councillor Hale had replaced Councillor Oldfield as a member of the Committee."),
        ("committee-2018", ["Hale for Joan Oldfield"],
         "1. Cllr Ruth Hale has replaced Cllr Joan Oldfield as a Member of the Committee."),
        ("committee-2014", ["Hale"], "The Chairman welcomed Councillor Hale as a new Committee member."),
    ],
)  # fmt: skip
def test_each_style_says_it(library, style, typed, said):
    told = minuted(library, style, *typed)
    assert said in " ".join(told)


@pytest.mark.parametrize(
    ("pronoun", "who"), [("", "The Chairman"), ("he", "He"), ("she", "She"), ("they", "The Chairman")]
)
def test_what_follows_speaks_of_the_chairman_as_he_or_she_where_that_is_known(library, pronoun, who):
    told = minuted(library, "committee-2014", "Joan Oldfield; Tom Oldacre left", "Hale; Quint", pronoun=pronoun)
    said = (
        "The Chairman noted that Councillors Oldfield and Oldacre were no longer members of the Committee. "
        f"{who} welcomed Councillors Hale and Quint as new Committee members."
    )
    assert said in " ".join(told)


def test_it_stands_before_or_behind_apologies_as_the_style_has_it(library):
    told = minuted(library, "committee-2019", "Hale")
    assert told[0].index("welcomed") < told[0].index("There were no apologies")


def test_a_vice_chairman_who_presides_welcomes(library):
    session = in_session(library, clock_at())
    session.record(facts.ChairTaken("okafor-lyle"))
    facts_kept = keep_line("item-1", LineMode(NoteKind.MEMBERSHIP), "Hale", session.state, DAY, fresh())
    session.record_as(list(facts_kept))
    assert "The Vice Chairman welcomed Councillor Hale" in " ".join(lines_of(session))


def test_what_is_not_under_apologies_stands_where_it_was_typed(library):
    session = in_session(library, clock_at())
    session.record(facts.ItemBegun("item-4"))
    session.record_as(list(keep_line("item-4", LineMode(NoteKind.MEMBERSHIP), "Hale", session.state, DAY, fresh())))
    assert "The Chairman welcomed Councillor Hale as a new member of the Committee." in lines_of(session)


def test_words_that_name_nobody_stand_as_they_were_typed(library):
    session = in_session(library, clock_at())
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.MEMBERSHIP, "No change")))
    assert "No change. There were no apologies for absence." in " ".join(lines_of(session))
