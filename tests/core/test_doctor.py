"""What the doctor finds: for each line a record that has the fault and one that has not."""

from dataclasses import replace
from datetime import date

import pytest

from clerk_app.doctor.check import findings
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology
from clerk_app.meeting.body import MemberRole, Membership, Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.finding import Gravity
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.questions import Question
from tests.builders import COUNCILLORS, DAY, EVERYONE, sample_body, sample_items
from tests.core.played import came, closed, opened, played, taken, went

ALL = tuple(act for n in range(1, 11) for act in taken(f"10:{20 + n}", n))
START = (("09:00", facts.MeetingArranged(DAY)), opened(), *ALL, ("10:31", facts.MinutesApproved("item-2")))
END = closed("12:30")


def told(*acts, **more):
    return [f.words for f in findings(played(*START, *acts, END, **more))]


def note(text, item="item-4", kind=NoteKind.NOTE, clock="11:00", **more):
    return clock, facts.NoteKept(item, NoteText(kind, text, **more))


def voted(vote, item="item-6"):
    return ("11:00", facts.VoteTaken("m", item, vote)), ("11:01", facts.DecisionRecorded("m", item))


def hands(for_=12, against=2, eligible=COUNCILLORS, **more):
    return voted(Vote(VoteMethod.HANDS, for_, against, eligible=eligible, **more))


def by_name(listed=COUNCILLORS, **changes):
    ballots = tuple((p, Ballot.AGAINST if p in ("hale", "shah") else Ballot.FOR) for p in listed)
    return voted(replace(Vote.named(ballots, COUNCILLORS), **changes))


def with_item(number, **changes):
    return [replace(item, **changes) if item.id == f"item-{number}" else item for item in sample_items()]


def numbered(*numbers):
    return [replace(item, number=number) for item, number in zip(sample_items(), numbers, strict=False)]


def with_people(*people, seats=(), misspelt=()):
    body = sample_body()
    known = [replace(p, misspellings=tuple(misspelt)) if p.id == "brackett" else p for p in body.people]
    return replace(body, people=(*known, *people), memberships=(*body.memberships, *seats))


def resolved(text, outcome=Outcome.AGREED, **more):
    return (
        note(text, kind=NoteKind.RESOLUTION, motion="m", **more),
        ("11:01", facts.DecisionRecorded("m", "item-4", outcome)),
    )


def interest(clock, person="hale", kind=InterestKind.PECUNIARY):
    return clock, facts.InterestDeclared(Declaration(person, "item-6", kind))


MARTIN = "Members then made some comments, and Mr Rowe and Ms Vane responded to questions:"
NUMBERS = ("52", "53", "54", "55", "56", "57", "58", "59", "60", "61")

CASES = [
    # what, the acts of the fault, the acts without it, what else differs of either, what is said
    (
        "a member in no list",
        (),
        (),
        {"here": [p for p in EVERYONE if p != "shah"]},
        {},
        "S Shah is in no list: neither present nor with apologies",
    ),
    (
        "present and with apologies",
        (("11:00", facts.ApologyReceived(Apology("shah"))),),
        (went("11:00"),),
        {},
        {},
        "S Shah was here and has sent apologies",
    ),
    (
        "two seats",
        (),
        (),
        {"body": with_people(seats=(Membership("shah", MemberRole.CO_OPTED),))},
        {"body": with_people(seats=())},
        "S Shah has two seats on the committee",
    ),
    (
        "a member and an officer",
        (("10:00", facts.PersonIntroduced(Person("shah", "Shah", "Samir"), officer=True)),),
        (("10:00", facts.PersonIntroduced(Person("carne", "Carne", "Ada"), officer=True)),),
        {},
        {},
        "S Shah is in the list of members and in that of officers",
    ),
    (
        "two people nearly alike",
        (),
        (),
        {"body": with_people(Person("x", "Bracket", initials="N"))},
        {"body": with_people(Person("x", "Bracket", initials="P"))},
        "Nora Brackett and N Bracket: is that one person in two spellings?",
    ),
    (
        "one person twice",
        (),
        (),
        {"body": with_people(Person("x", "Brackett", "Nora"))},
        {"body": with_people(Person("x", "Brackett", "Norman"))},
        "Nora Brackett is there twice: is that one person?",
    ),
    (
        "a surname with a letter less",
        (note("It was said by Ms Bracket that it had."),),
        (note("It was said by Ms Brackett that it had."),),
        {},
        {},
        "“Bracket” is spelt Brackett in the registers: “It was said by Ms Bracket that it had.”",
    ),
    (
        "a surname with letters exchanged",
        (note("It was said that Lindqvits's view had changed."),),
        (note("It was said that Lindqvist's view had changed."),),
        {},
        {},
        "“Lindqvits” is spelt Lindqvist in the registers: “It was said that Lindqvits's view had changed.”",
    ),
    (
        "a spelling known to be wrong",
        (note("Prackit spoke."),),
        (note("Brackett spoke."),),
        {"body": with_people(misspelt=("N Prackit",))},
        {"body": with_people(misspelt=("N Prackit",))},
        "“Prackit” is spelt Brackett in the registers: “Prackit spoke.”",
    ),
    (
        "a councillor whom nobody knows",
        (note("It was asked by Cllr T Smith, who left."),),
        (note("It was asked by Cllr R Hale, who left, and Councillor Samir Shah."),),
        {},
        {},
        "“Cllr T Smith” is in none of the registers: “It was asked by Cllr T Smith, who left.”",
    ),
    (
        "somebody present without a name",
        (came("10:40", "nobody"),),
        (came("10:40", "noakes"),),
        {},
        {},
        "Somebody in the lists of those present and of apologies is in none of the registers",
    ),
    (
        "somebody named without a name",
        (note("", kind=NoteKind.JOINED, people=("nobody",)),),
        (note("", kind=NoteKind.JOINED, people=("noakes",)),),
        {},
        {},
        "Somebody named in an entry in item 4 is in none of the registers",
    ),
    (
        "a mover without a name",
        (("11:00", facts.DecisionRecorded("m", "item-4", mover="nobody")),),
        (("11:00", facts.DecisionRecorded("m", "item-4", mover="hale", seconder="shah")),),
        {},
        {},
        "Somebody who moved, seconded or voted in item 4 is in none of the registers",
    ),
    (
        "more votes than people",
        hands(13),
        hands(12),
        {},
        {},
        "The vote in item 6 (13 for, 2 against) accounts for 15 of 14: 1 too many",
    ),
    (
        "somebody missing from a vote",
        hands(11),
        hands(11, reason="one did not raise a hand"),
        {},
        {},
        "The vote in item 6 (11 for, 2 against) accounts for 13 of 14: who is missing?",
    ),
    (
        "counted twice",
        by_name(listed=(*COUNCILLORS, "hale")),
        by_name(),
        {},
        {},
        "The vote in item 6 (12 for, 3 against) counts R Hale twice",
    ),
    (
        "a tally other than its names",
        by_name(for_=13),
        by_name(),
        {},
        {},
        "The vote in item 6 (13 for, 2 against) differs from its names, which make 12 for, 2 against",
    ),
    (
        "a stranger among the names",
        by_name(listed=(*COUNCILLORS, "noakes")),
        by_name(),
        {},
        {},
        "The vote in item 6 (13 for, 2 against) names A Noakes, who is not among those who could vote",
    ),
    (
        "counted and gone",
        (went("10:58", "hale"), *hands()),
        (went("11:02", "hale"), *hands()),
        {},
        {},
        "The vote in item 6 (12 for, 2 against) counted R Hale, who had left at 10:58",
    ),
    (
        "a co-opted member where it is not education",
        (*taken("10:50", 6), *hands(13, eligible=(*COUNCILLORS, "ashdown"))),
        (
            *taken("10:50", 5),
            ("11:00", facts.VoteTaken("m", "item-5", Vote(VoteMethod.HANDS, 17, eligible=EVERYONE))),
        ),
        {},
        {},
        "The vote in item 6 (13 for, 2 against) counted Mrs Ashdown, who votes on education only",
    ),
    (
        "an interest declared, and voting",
        (interest("10:40"), *hands()),
        (interest("10:40", kind=InterestKind.NON_REGISTRABLE), *hands()),
        {},
        {},
        "The vote in item 6 (12 for, 2 against) counted R Hale, who had declared an interest",
    ),
    (
        "an interest declared after the vote",
        (*hands(), interest("11:05")),
        (*hands(), interest("11:05", kind=InterestKind.NON_REGISTRABLE)),
        {},
        {},
        "The vote in item 6 (12 for, 2 against) counted R Hale, who declared an interest afterwards, at 11:05",
    ),
    (
        "adjourned until it closed",
        (("12:00", facts.MeetingAdjourned()),),
        (("12:00", facts.MeetingAdjourned()), ("12:10", facts.MeetingReconvened())),
        {},
        {},
        "Adjourned at 12:00, and closed without having reconvened",
    ),
    (
        "an action of nobody",
        (note("ask for figures", kind=NoteKind.ACTION),),
        (note("ask for figures", kind=NoteKind.ACTION, owner="hale", due=date(2026, 4, 1)),),
        {},
        {},
        "An action has no owner and no date, item 4: “ask for figures”",
    ),
    (
        "agreed with nobody to do it",
        resolved("that an update be brought back"),
        resolved("that the report be noted"),
        {},
        {},
        "Something to do was agreed in item 4 with no owner and no date: “that an update be brought back”",
    ),
    (
        "agreed with an owner and no date",
        resolved("that parents be told", owner="hale"),
        resolved("that parents be told", owner="hale", due=date(2026, 4, 1)),
        {},
        {},
        "Something to do was agreed in item 4 with no date: “that parents be told”",
    ),
    (
        "lost, so that nobody is to do it",
        resolved("that figures be provided"),
        resolved("that figures be provided", outcome=Outcome.LOST),
        {},
        {},
        "Something to do was agreed in item 4 with no owner and no date: “that figures be provided”",
    ),
    (
        "urgent without circumstances",
        (note("The roof had fallen in.", "item-9"),),
        (note("The roof had fallen in.", "item-9"), note("It was raining.", "item-9", NoteKind.URGENCY)),
        {},
        {},
        "Item 9 is urgent business without its special circumstances",
    ),
    (
        "a reference with the year in full",
        (),
        (),
        {"items": with_item(5, report_ref="CFS/28/2020")},
        {"items": with_item(5, report_ref="CFS/28/26")},
        "Item 5: CFS/28/2020 does not look like CFS/nn/yy",
    ),
    (
        "a sentence of another item",
        (note(MARTIN), note(f"One thing. {MARTIN.upper()}", "item-6")),
        (note(MARTIN), note(MARTIN), note(MARTIN, "item-6", NoteKind.SCRATCH), note("Members agreed.", "item-6")),
        {},
        {},
        "A sentence in item 6 already stands in item 4: “MEMBERS THEN MADE SOME COMMENTS, AND MR ROWE AND MS VANE RE…”",
    ),
    (
        "twelve of either half of the day",
        (note("It was to begin at 12pm."),),
        (note("It was to begin at 12 noon, and at 12.25pm."),),
        {},
        {},
        "“12pm” can be read as noon or as midnight: “It was to begin at 12pm.”",
    ),
    (
        "a time of both clocks",
        (note("It was to begin at 13:30pm."),),
        (note("It was to begin at 13:30, not at 1.30pm."),),
        {},
        {},
        "“13:30pm” is a time of both clocks: “It was to begin at 13:30pm.”",
    ),
    (
        "a number left out",
        (),
        (),
        {"items": numbered("1", "2", "4", "5")},
        {"items": numbered("1.", "2.", "2a", "3.")},
        "Item 2 is followed by item 4",
    ),
    (
        "a number twice",
        (),
        (),
        {"items": numbered("1", "2", "2", "3")},
        {"items": numbered("1", "2", "2a", "3")},
        "Two items have the number 2",
    ),
    (
        "a number astray",
        (),
        (),
        {"items": numbered(*NUMBERS[:4], "6", *NUMBERS[5:])},
        {"items": numbered(*NUMBERS)},
        "Item 55 is followed by item 6",
    ),
    (
        "the next meeting today",
        (),
        (),
        {"items": with_item(8, refers_to=DAY)},
        {"items": with_item(8, refers_to=None)},
        "The next meeting in item 8 has the date of this one",
    ),
    (
        "the next meeting before",
        (),
        (),
        {"items": with_item(8, refers_to=date(2025, 5, 14))},
        {"items": with_item(8, refers_to=date(2026, 3, 13))},
        "The next meeting in item 8 is given as 14 May 2025, before this one",
    ),
    (
        "minutes of another date in the title",
        (),
        (),
        {"items": with_item(2, refers_to=date(2026, 1, 12))},
        {"items": with_item(2, title="Minutes of last time")},
        "Item 2 is titled ‘Minutes of 12 February 2026’, and approves those of 12 January 2026",
    ),
    (
        "minutes of the same day",
        (),
        (),
        {"items": with_item(2, title="Minutes", refers_to=DAY)},
        {"items": with_item(2, title="Minutes")},
        "Item 2 approves minutes of a meeting on the day of this meeting",
    ),
    (
        "minutes of another date in the minute",
        (note("The minutes of 12 February 2025 were approved.", "item-2"),),
        (note("The minutes of 12 February 2026 were approved on 12 March 2026.", "item-2"),),
        {},
        {},
        "The agenda asks to approve the minutes of 12 February 2026, and the minute says 12 February 2025",
    ),
]


@pytest.mark.parametrize(
    ("fault", "none", "faulty", "sound", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_line_is_there_with_its_fault_and_not_without(fault, none, faulty, sound, words):
    assert words in told(*fault, **faulty)
    assert words not in told(*none, **sound)


def test_nothing_is_found_in_a_sound_meeting():
    assert told() == []
    assert told(*hands(), note("Members noted it."), *resolved("that the report be noted")) == []


def test_a_meeting_without_a_close_gives_no_closing_time():
    words = "The meeting is not closed, so its minutes give no closing time"
    assert [f.words for f in findings(played(*START))] == [words]
    assert told() == []


def test_before_the_opening_only_the_agenda_is_looked_at():
    arranged = START[0]
    assert findings(played(arranged, here=())) == ()
    wrong = with_item(8, refers_to=DAY)
    assert [f.words for f in findings(played(arranged, here=(), items=wrong))] == [
        "The next meeting in item 8 has the date of this one"
    ]


def test_an_astray_number_is_told_once():
    items = numbered(*NUMBERS[:4], "6", *NUMBERS[5:])
    assert told(items=items) == ["Item 55 is followed by item 6"]


def test_numbers_that_run_on_in_parts_or_by_year_are_no_jump():
    for numbers in (("5.1", "5.2", "6.1"), ("23/2019", "24/2019"), ("R2018-162", "R2018-170"), ("", "", "7", "8")):
        assert told(items=numbered(*numbers)) == []


def test_what_is_often_said_in_two_items_is_no_repetition():
    named = "Dr Lena Marsh, Director of Services for Children and Families"
    thanked = "that the report be noted and the officers be thanked"
    for kind, text in ((NoteKind.JOINED, named), (NoteKind.HEADING, named), (NoteKind.RESOLUTION, thanked)):
        said = [note(text, item, kind) for item in ("item-4", "item-6")]
        assert not any("already stands" in words for words in told(*said)), kind


def test_a_month_is_no_name_spelt_wrongly():
    body = with_people(Person("marsh", "Marsh", "Lena"))
    assert told(note("It was done in March."), body=body) == []
    assert told(note("It was done by Marsk."), body=body) != []


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("the Cabinet Member be asked to keep it", True),
        ("to write to the Secretary of State", True),
        ("Request figures of the trust", True),
        ("that officers report back, and members to provide questions", True),
        ("the rise asked for be refused", False),
        ("the grant be kept until the review", False),
        ("that the update be welcomed", False),
    ],
)
def test_only_what_asks_for_something_asks_for_an_owner(text, asks):
    assert any("was agreed" in words for words in told(*resolved(text))) is asks


def test_a_word_that_begins_a_sentence_may_be_any_word():
    assert told(note("Brackets were put up. Brackets fell.")) == []
    assert told(note("“Brackets” fell, then Brackets fell.")) != []
    assert told(note("It was said in mid-sentence by brackets.")) == []


def test_the_public_are_known_by_name():
    asked = ("09:30", facts.QuestionRegistered(Question("q", "Mr Jonah Brackets", "item-4")))
    said = note("It was put by Mr Brackets that it had.")
    assert any(words.startswith("“Brackets” is spelt") for words in told(said))
    assert not any("spelt" in words for words in told(asked, said))


def test_the_gravest_comes_first_and_each_leads_to_its_place():
    state = played(*START, note("At 12pm."), went("10:58", "hale"), *hands(), note("ask", kind=NoteKind.ACTION))
    found = [(f.gravity, f.place.partition(":")[0]) for f in findings(state)]
    assert found == [
        (Gravity.WRONG, "item"),
        (Gravity.MISSING, "note"),
        (Gravity.MISSING, "close"),
        (Gravity.ODD, "note"),
    ]


def test_a_name_that_nobody_knows_is_asked_about_once():
    said = ("Councillor Terry Smith came.", "Cllr Smith and Cllr Jones asked.", "Cllr T Smith left.")
    asked = [words.split("”")[0] for words in told(*map(note, said)) if "none of the registers" in words]
    assert asked == ["“Councillor Terry Smith", "“Cllr Jones"]
