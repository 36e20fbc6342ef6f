"""What the minutes say of a declaration, and that a sensitive nature is in no file that is written."""

import subprocess
from dataclasses import replace
from shutil import which
from typing import Any

import pytest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.decisions import Ballot, Vote, VoteMethod
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind, InterestRule
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.declarations import interest_of_kind
from tests.builders import COUNCILLORS, EVERYONE, at, clock_at, in_session, open_library
from tests.core.minuted import minute_of

DPI = InterestKind.PECUNIARY
WITH_KIND = "{person} declared {an_interest}{in_item}{dispensation}{did}{nature}."
SECRET = "Quillfeather"
TAX = "under section 106 of the Local Government Finance Act 1992 (council tax arrears)"


@pytest.fixture
def clock():
    return clock_at("10:17")


@pytest.fixture
def session(tmp_path, clock):
    library = open_library(tmp_path)
    yield in_session(library, clock)
    library.close()


def declare(session, **more):
    particulars: dict[str, Any] = {"person": "hale", "item": "item-6", **more}
    (entry,) = session.record(facts.InterestDeclared(Declaration(**particulars)))
    return entry.id


def with_own(body, **phrases):
    return replace(body, committee=replace(body.committee, wording=tuple(phrases.items())))


def with_wording(session, words):
    session.record(facts.BodyCopied(with_own(session.state.body, declaration=words)))


def text_of(session):
    return plain_text(drafting.draft_minutes(session.state))


@pytest.mark.parametrize(
    ("particulars", "sentence"),
    [
        ({}, "Councillor Hale declared an interest in item 6."),
        ({"item": ""}, "Councillor Hale declared an interest."),
        (
            {"kind": DPI, "nature": "owns it."},
            "Councillor Hale declared a disclosable pecuniary interest in item 6: owns it.",
        ),
        (
            {"kind": InterestKind.CODE, "nature": "is a friend"},
            "Councillor Hale declared a code interest in item 6: is a friend.",
        ),
        ({"kind": "gone"}, "Councillor Hale declared an interest in item 6."),
        ({"nature": "owns it", "sensitive": True}, "Councillor Hale declared an interest in item 6."),
        (
            {"kind": InterestKind.COUNCIL_TAX, "nature": "two months behind"},
            f"Councillor Hale declared an interest in item 6 {TAX}.",
        ),
        (
            {"kind": InterestKind.COUNCIL_TAX, "item": ""},
            f"Councillor Hale declared an interest {TAX} and did not vote.",
        ),
        (
            {"dispensation": Dispensation.SPEAK},
            "Councillor Hale declared an interest in item 6 and had a dispensation to speak.",
        ),
        (
            {"dispensation": Dispensation.SPEAK_AND_VOTE, "nature": "owns it"},
            "Councillor Hale declared an interest in item 6 and had a dispensation to speak and vote: owns it.",
        ),
    ],
)
def test_the_sentence_of_the_style_that_is_shipped(session, particulars, sentence):
    declare(session, **particulars)
    assert sentence in text_of(session)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (InterestKind.UNNAMED, "an interest"),
        (DPI, "a disclosable pecuniary interest"),
        (InterestKind.OTHER_REGISTRABLE, "an other registrable interest"),
        (InterestKind.NON_REGISTRABLE, "a non-registrable interest"),
        (InterestKind.CODE, "a code interest"),
    ],
)
def test_every_kind_is_named(session, kind, words):
    declare(session, kind=kind)
    assert f"Councillor Hale declared {words} in item 6." in text_of(session)


def test_a_committees_own_words_for_a_kind_are_printed_and_its_own_sentence_may_name_none(session):
    session.record(facts.BodyCopied(with_own(session.state.body, interest_pecuniary="a prejudicial interest")))
    declare(session, kind=DPI)
    assert "Councillor Hale declared a prejudicial interest in item 6." in text_of(session)
    with_wording(session, "{person} declared an interest{in_item}.")
    assert "Councillor Hale declared an interest in item 6." in text_of(session)


def test_a_kind_of_the_committees_own_keeps_its_capitals(session):
    wording = drafting.wording_of(session.state)
    assert interest_of_kind(InterestRule("x", "DPI"), wording) == "a DPI interest"
    assert interest_of_kind(InterestRule("x", " "), wording) == "an interest"


def named(hales):
    return {"ballots": tuple((p, hales if p == "hale" else Ballot.FOR) for p in COUNCILLORS)}


class TestCouncilTax:
    """Section 106: said by its name, and that the member did not vote once that is what the record says."""

    BARE = f"Councillor Hale declared an interest in item 6 {TAX}."
    WITHOUT_A_VOTE = f"Councillor Hale declared an interest in item 6 {TAX} and did not vote."

    @pytest.fixture
    def session(self, session, clock):
        declare(session, kind=InterestKind.COUNCIL_TAX)
        clock.step(minutes=5)
        return session

    def decide(self, session, **more):
        particulars: dict[str, Any] = {"method": VoteMethod.HANDS, **more}
        motion = NoteText(NoteKind.RESOLUTION, "that it be noted")
        (entry,) = session.record(facts.NoteKept("item-6", motion))
        here = tuple(p for p in COUNCILLORS if p != "hale")
        vote = Vote(**{"for_": 13, "eligible": here, "reason": "as announced", **particulars})
        session.record(facts.VoteTaken(entry.id, "item-6", vote), facts.DecisionRecorded(entry.id, "item-6"))

    def test_before_the_item_nothing_is_said_of_a_vote(self, session):
        assert self.BARE in text_of(session)

    @pytest.mark.parametrize("style", drafting.house_styles())
    def test_in_every_style_and_beside_a_sentence_of_the_committees_own(self, session, style):
        styled(session, style)
        with_wording(session, "{person} declared an interest{in_item}.")
        session.record(facts.ItemBegun("item-6"))
        # Whatever comes before the surname in that style.
        assert self.WITHOUT_A_VOTE.removeprefix("Councillor ") in text_of(session)

    @pytest.mark.parametrize(
        "vote",
        [
            {},
            {"method": VoteMethod.NO_VOTE, "for_": 0, "eligible": EVERYONE},
            {"method": VoteMethod.NAMED, "ballots": tuple((p, Ballot.FOR) for p in COUNCILLORS if p != "hale")},
            {"method": VoteMethod.NAMED, "eligible": COUNCILLORS, **named(Ballot.NOT_VOTING), "not_voting": 1},
        ],
    )
    def test_after_a_vote_in_which_the_member_took_no_part(self, session, vote):
        session.record(facts.ItemBegun("item-6"))
        self.decide(session, **vote)
        assert self.WITHOUT_A_VOTE in text_of(session)

    @pytest.mark.parametrize(
        "vote",
        [
            {"eligible": COUNCILLORS, "for_": 14},
            {"eligible": COUNCILLORS, "for_": 13, "against": 1, "required": (("hale", Ballot.AGAINST),)},
            {"method": VoteMethod.NAMED, "eligible": COUNCILLORS, **named(Ballot.ABSTAINED), "abstained": 1},
        ],
    )
    def test_the_minutes_do_not_say_so_of_whoever_voted_all_the_same(self, session, vote):
        session.record(facts.ItemBegun("item-6"))
        self.decide(session, **vote)
        assert self.BARE in text_of(session)

    def test_nor_where_the_member_was_free_to_vote(self, session, clock):
        declare(session, person="shah", kind=InterestKind.COUNCIL_TAX, will_do=Consequence.NONE)
        session.record(facts.ItemBegun("item-6"))
        assert self.BARE.replace("Hale", "Shah") in text_of(session)


def test_a_style_may_say_that_the_member_left(session, clock):
    with_wording(session, WITH_KIND)
    entry = declare(session, kind=DPI, nature="owns it")
    clock.set(at("12:04"))
    session.record(facts.ItemBegun("item-6"))
    session.record(facts.PersonLeft("hale", interest=entry))
    sentence = (
        "Councillor Hale declared a disclosable pecuniary interest in item 6 and left the meeting for it: owns it."
    )
    assert sentence in text_of(session)


def test_an_item_without_a_number_is_named_by_its_title(session):
    item = session.state.agenda.item("item-6")
    session.record(facts.ItemAdded(replace(item, number="")))
    declare(session)
    assert f"declared an interest in item ‘{item.title}’." in text_of(session)


@pytest.mark.parametrize("kind", list(InterestKind))
def test_a_sensitive_nature_is_in_no_file(session, tmp_path, clock, kind):
    """Not in text, PDF bytes, or what another program reads from the PDF."""
    with_wording(session, WITH_KIND)
    entry = declare(session, kind=kind, nature=f"{SECRET} lives there", sensitive=True, unregistered=True)
    declare(session, person="shah", nature="Starling Street is theirs")
    session.record(facts.ItemBegun("item-6"))
    session.record(facts.PersonLeft("hale", interest=entry))
    session.correct(entry, happened=at("10:16"))
    session.record(facts.MeetingClosed())
    document = drafting.draft_minutes(session.state)
    pdf = drafting.draft_pdf(session.state)
    for written in (plain_text(document), repr(document), pdf.decode("latin-1")):
        assert SECRET not in written
    target = tmp_path / "minutes.pdf"
    target.write_bytes(pdf)
    if (reader := which("pdftotext")) is None:
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    read = subprocess.run([reader, "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
    assert "Starling" in read, "an interest that is not sensitive is read"
    assert SECRET not in read


# -- made in the middle of the meeting -----------------------------------------------------------------------------

LATE = "Councillor Hale declared an interest in item 6: her employer"


def styled(session, style):
    body = session.state.body
    session.record(facts.BodyCopied(replace(body, committee=replace(body.committee, house_style=style))))


def keep(session, item, words):
    session.record(facts.NoteKept(item, NoteText(NoteKind.PARAGRAPH, words)))


@pytest.mark.parametrize("style", drafting.house_styles())
def test_a_late_declaration_stands_once_among_the_entries_of_the_item_under_which_it_was_made(session, clock, style):
    styled(session, style)
    declare(session, person="shah", item="item-4")
    clock.step(minutes=5)
    session.record(facts.ItemBegun("item-6"))
    keep(session, "item-6", "Before it.")
    clock.step(minutes=1)
    declare(session, nature="her employer")
    clock.step(minutes=1)
    keep(session, "item-6", "After it.")
    (late,) = (line for line in minute_of(session, "item-6") if "declared" in line)
    assert "Hale declared an interest in item 6" in late
    assert late.endswith("her employer.")
    assert minute_of(session, "item-6")[1:4] == ["Before it.", late, "After it."]
    assert text_of(session).count(late) == 1
    assert text_of(session).count("Shah declared an interest in item 4.") == 1


def test_a_declaration_before_or_in_its_own_item_is_said_once(session, clock):
    declare(session, nature="her employer")
    clock.step(minutes=1)
    declare(session, person="shah")
    session.record(facts.ItemBegun("item-6"))
    clock.step(minutes=5)
    session.record(facts.ItemBegun("item-1"))
    declare(session, person="wray")
    assert text_of(session).count(LATE) == 1
    assert [text_of(session).count(f"Councillor {name} declared") for name in ("Shah", "Wray")] == [1, 1]


def test_with_no_item_for_declarations_it_stands_only_where_it_was_made(session, clock):
    session.record(facts.ItemAdded(replace(session.state.agenda.items[0], kind=ItemKind.ORDINARY)))
    clock.step(minutes=5)
    session.record(facts.ItemBegun("item-6"))
    declare(session)
    assert minute_of(session, "item-6")[1] == "Councillor Hale declared an interest in item 6."
    assert text_of(session).count("Councillor Hale declared an interest in item 6.") == 1


def test_one_made_under_another_item_about_an_earlier_one_is_not_printed_under_that(session, clock):
    clock.step(minutes=5)
    session.record(facts.ItemBegun("item-4"))
    clock.step(minutes=1)
    declare(session, item="item-1")
    said = "Councillor Hale declared an interest in item 1."
    assert [said in " ".join(minute_of(session, item)) for item in ("item-1", "item-4")] == [False, True]
    assert text_of(session).count(said) == 1


def test_a_late_one_made_in_private_stands_at_the_same_place_without_its_nature(session, clock):
    clock.step(minutes=5)
    session.record(facts.ItemBegun("item-6"))
    session.record(facts.PublicExcluded(("item-6",), (1,), "hale", "shah", public_interest=True))
    clock.step(minutes=1)
    declare(session, nature=SECRET)
    public = plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
    full = plain_text(drafting.draft_minutes(session.state, Version.FULL))
    assert (public.count("Councillor Hale declared an interest in item 6."), public.count(SECRET)) == (1, 0)
    assert full.count(SECRET) == 1
