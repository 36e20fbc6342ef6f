"""Numbers before items in the styles that councils use."""

import pytest

from clerk_app.packs.lists.numbering import bullet, numbered, roman, step
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed


def piece(text):
    return whole(printed(text).lines[0])


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("7. Minutes", "7", "Minutes"),
        ("7) Minutes", "7", "Minutes"),
        ("7  Minutes", "7", "Minutes"),
        ("7 Minutes", "7", "Minutes"),
        ("1.Minutes", "1", "Minutes"),
        ("Item 7 Minutes", "7", "Minutes"),
        ("Agenda item 7: Minutes", "7", "Minutes"),
        ("Item 3 – 2025 budget", "3", "2025 budget"),
        ("Item 3 –", "3", ""),
        ("A1  Apologies", "A1", "Apologies"),
        ("E.1 Call-ins", "E.1", "Call-ins"),
        ("2023/45 Minutes", "2023/45", "Minutes"),
        ("196/20 Minutes", "196/20", "Minutes"),
        ("19.07.04 Minutes", "19.07.04", "Minutes"),
        ("FC23/045  Minutes", "FC23/045", "Minutes"),
        ("20/F01 Minutes", "20/F01", "Minutes"),
        ("2024/P7 Minutes", "2024/P7", "Minutes"),
        ("F&GP/23/4  Minutes", "F&GP/23/4", "Minutes"),
        ("P&F12 Minutes", "P&F12", "Minutes"),
        ("(a) Minutes", "a", "Minutes"),
        ("2485. Police report", "2485", "Police report"),
        ("7. 2025 Model Standing Orders", "7", "2025 Model Standing Orders"),
        ("3.0 Minutes for Noting", "3.0", "Minutes for Noting"),
        ("4a Land at Mill Lane", "4a", "Land at Mill Lane"),
        ("12.", "12", ""),
        ("VIII  Calendar", "VIII", "Calendar"),
        ("iv. Calendar", "iv", "Calendar"),
        ("70 / 2023 Minutes", "70 / 2023", "Minutes"),
        ("2023 / 045. Minutes", "2023 / 045", "Minutes"),
        ("12/ 21 – Minutes", "12/ 21", "Minutes"),
        ("2023/24 / 012  Minutes", "2023/24 / 012", "Minutes"),
        ("FC 23 / 1 Minutes", "FC 23 / 1", "Minutes"),
        ("FC 23/1 Minutes", "FC 23/1", "Minutes"),
        ("FC23 / 1 - Minutes", "FC23 / 1", "Minutes"),
        ("FC 12 Minutes", "FC 12", "Minutes"),
        ("C.12 / 23 Minutes", "C.12 / 23", "Minutes"),
        ("C. 12/23 Minutes", "C. 12/23", "Minutes"),
        ("001/01/18.C   Minutes", "001/01/18.C", "Minutes"),
        ("12/2021/P Minutes", "12/2021/P", "Minutes"),
        ("21.05.03C Minutes", "21.05.03C", "Minutes"),
        ("PL 23/014F. Minutes", "PL 23/014F", "Minutes"),
        ("45/23-FC  Minutes", "45/23-FC", "Minutes"),
        ("45/23.Minutes", "45/23", "Minutes"),
        ("6. 6.     Minutes", "6", "Minutes"),
        ("6. 7. Minutes", "6", "7. Minutes"),
        ("ii)Minutes", "ii", "Minutes"),
        ("ii.Minutes", "ii", "Minutes"),
        ("22/FC/05 Minutes", "22/FC/05", "Minutes"),
        ("No 12 - 2021 Minutes", "12 - 2021", "Minutes"),
        ("No. 12/2021: Minutes", "12/2021", "Minutes"),
        ("Minute 12/23 Minutes", "12/23", "Minutes"),
        ("Min. Ref. FC23/045 Minutes", "FC23/045", "Minutes"),
        ("Item: 5 Minutes", "5", "Minutes"),
        ("5 ) Minutes", "5", "Minutes"),
        ("( 5 ) Minutes", "5", "Minutes"),
        ("5 . Minutes", "5", "Minutes"),
        ("1APOLOGIES To receive them", "1", "APOLOGIES To receive them"),
        ("2Declarations of interest", "2", "Declarations of interest"),
        ("AA. Minutes", "AA", "Minutes"),
        ("V – Minutes", "V", "Minutes"),
        ("I - Minutes", "I", "Minutes"),
        ("B – Minutes", "B", "Minutes"),
        ("C | Minutes", "C", "Minutes"),
        ("bb) Minutes", "bb", "Minutes"),
        ("(ab) Minutes", "ab", "Minutes"),
    ],
)
def test_a_number_is_known_by_its_form(text, number, rest):
    first = numbered(piece(text))[0]

    assert (first.printed, first.rest.text) == (number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Minutes",
        "7.30pm in the hall",
        "8th May 2025",
        "12 noon",
        "3 minutes for each speaker",
        "3 March 2025",
        "15% of the precept",
        "I will move that",
        "A report",
        "PART 2: PRIVATE",
        "PAGE 3",
        "MAY 12 in the hall",
        "No 12 Mill Lane",
        "Minute 12 was read",
        "Mill Lane 23 / 45",
        "24/0123/F Mill Lane",
        "AA Minutes",
        "A-level results",
        "I will – if I may",
        "CC: All members",
        "No. Minutes",
        "Re. the mill",
    ],
)
def test_what_only_begins_like_a_number_is_none(text):
    assert numbered(piece(text)) == ()


@pytest.mark.parametrize(
    ("one", "other", "by"),
    [
        ("7. a", "8. b", 1),
        ("7. a", "10. b", 3),
        ("7. a", "11. b", 4),
        ("7. a", "12. b", 0),
        ("8. a", "7. b", 0),
        ("2023/45 a", "2023/46 b", 1),
        ("45/23 a", "46/23 b", 1),
        ("A2 a", "A3 b", 1),
        ("A3 a", "B1 b", 1),
        ("A3 a", "B2 b", 0),
        ("(a) a", "(b) b", 1),
        ("1. a", "(2) b", 0),
        ("70 / 2023 a", "71 / 2023 b", 1),
        ("70 / 2023 a", "71/2023 b", 1),
        ("12 - 2021 a", "13 – 2021 b", 1),
        ("FC 23/1 a", "FC23/2 b", 1),
        ("FC 12 a", "PC 13 b", 0),
        ("001/01/18.C a", "002/01/18.C b", 1),
        ("001/01/18.C a", "001/01/18.1.C b", 0),
        ("Z. a", "AA. b", 1),
        ("z) a", "aa) b", 1),
        ("AA. a", "BB. b", 1),
        ("AA. a", "AB. b", 1),
        ("A. a", "AA. b", 0),
    ],
)
def test_a_number_follows_the_one_before_it_in_its_own_style(one, other, by):
    assert step(numbered(piece(one))[0], numbered(piece(other))[0]) == by


def test_a_year_behind_a_dash_is_half_of_the_number_or_of_the_title():
    ways = [(one.printed, one.rest.text) for one in numbered(piece("12 - 2021 Budget"))]

    assert ways == [("12 - 2021", "Budget"), ("12", "- 2021 Budget")]


@pytest.mark.parametrize(
    ("letters", "value"), [("i", 1), ("iv", 4), ("IX", 9), ("xiv", 14), ("abc", None), ("iiii", None)]
)
def test_roman_numbers(letters, value):
    assert roman(letters) == value


def test_a_bullet_is_taken_from_before_the_words():
    body = bullet(piece("- Apologies"))

    assert body is not None
    assert body.text == "Apologies"
    assert bullet(piece("Apologies")) is None


@pytest.mark.parametrize("mark", "•●▪○§·–*o➢►✓❖□»Øü.")
def test_a_bullet_may_look_like_this(mark):
    body = bullet(piece(f"{mark} to settle the rent"))

    assert body is not None
    assert body.text == "to settle the rent"


@pytest.mark.parametrize("text", ["...", ".5 miles of lane", "Ø", "üppig", "»", "•"])
def test_such_a_mark_without_words_behind_it_is_none(text):
    assert bullet(piece(f"{text}x" if text == "üppig" else text)) is None


@pytest.mark.parametrize("text", ["20/F0123 Minutes", "20/F01A Minutes", "A&B Minutes", "20/F01/2 Minutes"])
def test_a_plan_and_a_firm_are_no_numbers_of_a_committee(text):
    assert all(each.rest.text != "Minutes" for each in numbered(piece(text)))
