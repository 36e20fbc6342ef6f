"""Who is in the chair, when somebody is wanted there, and who is proposed."""

import pytest

from clerk_app.meeting import facts, roll
from clerk_app.meeting.attendance import Apology
from clerk_app.meeting.declarations import Declaration, InterestKind
from clerk_app.meeting.presiding import ChairWanted, chair_wanted, may_go_back
from tests.builders import EVERYONE, sample_body
from tests.core.played import came, closed, opened, played, taken, went

CHAIRMAN, VICE = "thornbury", "okafor-lyle"
START = (opened(), *taken("10:20", 4))
INTEREST = ("10:12", facts.InterestDeclared(Declaration(CHAIRMAN, "item-5", InterestKind.PECUNIARY)))
VICES_OWN = ("10:13", facts.InterestDeclared(Declaration(VICE, "item-5", InterestKind.PECUNIARY)))


def chair(clock, person, item=""):
    return clock, facts.ChairTaken(person, item)


def without(*people):
    return tuple(p for p in EVERYONE if p not in people)


CASES = [
    ("all well", START, EVERYONE, CHAIRMAN, None),
    ("not opened", (), without(CHAIRMAN), "", None),
    (
        "excused",
        (("10:11", facts.ApologyReceived(Apology(CHAIRMAN))), *START),
        without(CHAIRMAN),
        "",
        ChairWanted(CHAIRMAN, VICE),
    ),
    ("not called yet", START, without(CHAIRMAN), "", None),
    ("left", (*START, went("10:30", CHAIRMAN)), EVERYONE, "", ChairWanted(CHAIRMAN, VICE)),
    ("left and back", (*START, went("10:30", CHAIRMAN), came("10:40", CHAIRMAN)), EVERYONE, CHAIRMAN, None),
    ("passed", (*START, went("10:30", CHAIRMAN), chair("10:31", VICE)), EVERYONE, VICE, None),
    (
        "who took it left",
        (*START, went("10:30", CHAIRMAN), chair("10:31", VICE), went("10:40", VICE)),
        EVERYONE,
        "",
        ChairWanted(VICE, ""),
    ),
    (
        "who took it left, the chairman is here",
        (*START, chair("10:31", VICE), went("10:40", VICE)),
        EVERYONE,
        CHAIRMAN,
        None,
    ),
    ("a member took it", (*START, went("10:30", CHAIRMAN), chair("10:31", "hale")), EVERYONE, "hale", None),
    (
        "no vice-chairman either",
        (*START, went("10:30", CHAIRMAN), went("10:30", VICE)),
        EVERYONE,
        "",
        ChairWanted(CHAIRMAN, ""),
    ),
    ("given back", (*START, chair("10:31", VICE), chair("10:40", "")), EVERYONE, CHAIRMAN, None),
    ("for an item", (*START, chair("10:31", VICE, "item-4")), EVERYONE, VICE, None),
    (
        "for an item that was left",
        (*START, chair("10:31", VICE, "item-4"), *taken("10:40", 6)),
        EVERYONE,
        CHAIRMAN,
        None,
    ),
    ("an interest elsewhere", (INTEREST, *START), EVERYONE, CHAIRMAN, None),
    (
        "an interest in the item",
        (INTEREST, *START, *taken("10:40", 5)),
        EVERYONE,
        CHAIRMAN,
        ChairWanted(CHAIRMAN, VICE, "item-5"),
    ),
    (
        "an interest, gone out",
        (INTEREST, *START, *taken("10:40", 5), went("10:41", CHAIRMAN)),
        EVERYONE,
        "",
        ChairWanted(CHAIRMAN, VICE, "item-5"),
    ),
    (
        "an interest in an item taken together",
        (INTEREST, *START, *taken("10:40", 6, 5)),
        EVERYONE,
        CHAIRMAN,
        ChairWanted(CHAIRMAN, VICE, "item-6"),
    ),
    (
        "both withdrawn",
        (INTEREST, VICES_OWN, *START, *taken("10:40", 5)),
        EVERYONE,
        CHAIRMAN,
        ChairWanted(CHAIRMAN, "", "item-5"),
    ),
    (
        "passed for the item",
        (INTEREST, *START, *taken("10:40", 5), chair("10:41", VICE, "item-5")),
        EVERYONE,
        VICE,
        None,
    ),
    ("after that item", (INTEREST, *START, *taken("10:40", 5), *taken("10:50", 6)), EVERYONE, CHAIRMAN, None),
    ("adjourned", (*START, went("10:30", CHAIRMAN), ("10:31", facts.MeetingAdjourned())), EVERYONE, "", None),
    ("closed", (*START, went("10:30", CHAIRMAN), closed("10:31")), EVERYONE, "", None),
    ("nobody here", START, (), "", None),
]


@pytest.mark.parametrize(("what", "acts", "here", "presiding", "wanted"), CASES, ids=[c[0] for c in CASES])
def test_who_presides_and_who_is_wanted(what, acts, here, presiding, wanted):
    state = played(*acts, here=here)
    assert state.presiding == presiding
    assert chair_wanted(state) == wanted
    if wanted and wanted.proposed:
        answered = played(*acts, chair("11:00", wanted.proposed, wanted.item), here=here)
        assert chair_wanted(answered) is None
        assert answered.presiding == wanted.proposed


def test_a_committee_without_a_chairman_asks_who_presides():
    body = sample_body()
    seats = tuple(m for m in body.memberships if m.person not in (CHAIRMAN, VICE))
    body = type(body)(body.committee, body.people, seats, body.officers)
    assert chair_wanted(played(*START, body=body)) == ChairWanted("", "")
    assert chair_wanted(played(*START, body=body, here=())) is None


def test_the_vice_chairmen_are_the_first_who_could_preside():
    state = played(*START, went("10:30", "brackett"))
    assert roll.could_preside(state)[:2] == (VICE, "dunmere")
    assert CHAIRMAN not in roll.could_preside(state), "who presides already"
    assert "ashdown" not in roll.could_preside(state), "a co-opted member"


GO_BACK = [
    ("came late", (*START, chair("10:31", VICE), came("10:40", CHAIRMAN)), without(CHAIRMAN), True),
    ("came back", (*START, went("10:30", CHAIRMAN), chair("10:31", VICE), came("10:40", CHAIRMAN)), EVERYONE, True),
    ("was here all along", (*START, chair("10:31", VICE)), EVERYONE, False),
    ("for an item", (*START, chair("10:31", VICE, "item-4"), came("10:40", CHAIRMAN)), without(CHAIRMAN), False),
    ("not here", (*START, chair("10:31", VICE)), without(CHAIRMAN), False),
    (
        "given back",
        (*START, chair("10:31", VICE), came("10:40", CHAIRMAN), chair("10:41", "")),
        without(CHAIRMAN),
        False,
    ),
    (
        "an interest in the item",
        (INTEREST, opened(), *taken("10:20", 5), chair("10:31", VICE), came("10:40", CHAIRMAN)),
        without(CHAIRMAN),
        False,
    ),
    ("nobody ever took it", START, EVERYONE, False),
]


@pytest.mark.parametrize(("what", "acts", "here", "back"), GO_BACK, ids=[c[0] for c in GO_BACK])
def test_when_the_chair_could_go_back(what, acts, here, back):
    assert may_go_back(played(*acts, here=here)) is back
