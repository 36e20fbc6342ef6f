"""Numbers of items that do not look alike, or have others beside them."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "THORNBY PARISH COUNCIL\nMeeting on Monday 3 March 2025 at 7.30pm\n\nAGENDA\n\n"


def titles(agenda):
    (meeting,) = split(printed(HEAD + agenda))
    return [(item.number and item.number.value, item.title.value) for item in read_items(meeting)]


PREFACES = {
    "labels": "Apologies: to receive them.\n\nPublic session: to hear the public.\n\nMinutes: to sign them.\n\n",
    "titles": "Apologies\n\nDeclarations of interest\n\nMinutes\n\n",
    "tasks": "To receive apologies\n\nTo receive declarations of interest\n\nTo sign the minutes\n\n",
    "bullets": "• Apologies\n• Declarations of interest\n• Minutes\n\n",
    "capitals": "APOLOGIES\n\nMINUTES\n\nCORRESPONDENCE\n\n",
    "one": "Welcome and apologies\n\n",
}


@pytest.mark.parametrize("preface", PREFACES.values(), ids=PREFACES)
@pytest.mark.parametrize("close", ["", ".", ")"])
def test_numbers_with_a_nought_are_the_items_whatever_stands_above_without_one(preface, close):
    agenda = preface + (
        f"01{close}  Footpaths\n  1. To hear of the stile.\n  2. Any other path.\n\n02{close}  Roads\n  1. To hear.\n\n"
        f"04{close}  Benches\n  1. The bench\n\n05{close}  Web site\n  1. To hear of it.\n06{close}  Ponds\n"
        "  1. The mill pond\n  1. The green pond\n"
    )

    assert titles(agenda) == [
        ("01", "Footpaths"), ("02", "Roads"), ("04", "Benches"), ("05", "Web site"), ("06", "Ponds"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "at"),
    [
        (["21.20", "22/20", "23/20", "24/20"], "first"),
        (["21/20", "22.20", "23/20", "24/20"], "within"),
        (["21/20", "22/20", "23/20", "24-20"], "last"),
        (["21-20", "22/20", "23/20", "24/20"], "first with a dash"),
        (["2020/21", "2020.22", "2020/23", "2020/24"], "year first"),
        (["FC21/20", "FC22-20", "FC23/20", "FC24/20"], "letters"),
        (["21.20", "22.20", "23/20", "24.20"], "a stroke among points"),
        (["24.212", "24.231", "24.214", "24.215"], "two figures changed places"),
        (["2021/07", "2021/80", "2021/09", "2021/10"], "the same with the year first"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_number_with_another_mark_within_is_one_of_the_series(numbers, at):
    agenda = "".join(
        f"{number} {title}\n" for number, title in zip(numbers, ["Apologies", "Minutes", "Roads", "Trees"], strict=True)
    )

    assert [number for number, _ in titles(agenda)] == numbers


@pytest.mark.parametrize("point", ["22.1 The stile", "22.5 The stile", "22.2020 The stile", "22.20m of lane"])
def test_a_point_of_an_item_is_none_of_the_series(point):
    agenda = f"21/20 Apologies\n22/20 Roads\n{point}\n23/20 Trees\n24/20 Minutes\n"

    assert [number for number, _ in titles(agenda)] == ["21/20", "22/20", "23/20", "24/20"]


def test_letters_go_on_behind_z():
    letters = [chr(ord("A") + at) for at in range(26)] + ["AA", "BB", "CC"]
    agenda = "".join(f"{letter}. Mill {at}\n" for at, letter in enumerate(letters))

    assert [number for number, _ in titles(agenda.replace("Mill 0", "Apologies"))] == letters


TITLES = ["Apologies", "Interests", "Minutes", "Roads", "Next meeting"]


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ("{}_ ", "{}"), ("No{} ", "{}"), ("Item{} ", "{}"), ("Agenda {} ", "{}"), ("<{}> ", "{}"), ("*{}* ", "{}"),
        ("{}, ", "{}"), ("{}; ", "{}"), ("{}º ", "{}"), ("{}° ", "{}"), ("{}* ", "{}"), ("{} = ", "{}"),
        ("{} • ", "{}"), ("110325/{} ", "110325/{}"), ("1103250{} ", "1103250{}"), ("11032025-0{}. ", "11032025-0{}"),
        ("{}(25) ", "{}(25)"), ("(25){} ", "(25){}"), ("25/26:{} ", "25/26:{}"),
        ("{} – ", "{}"), ("#{}. ", "{}"), ("M25/0{} ", "M25/0{}"), ("{}.25 ", "{}.25"), ("Eitem {} ", "{}"),
    ],
)  # fmt: skip
def test_numbers_in_odd_forms_are_known_by_those_that_follow(form, number):
    agenda = "".join(f"{form.format(at)}{title}\n" for at, title in enumerate(TITLES, start=1))

    assert titles(agenda) == [(number.format(at), title) for at, title in enumerate(TITLES, start=1)]


@pytest.mark.parametrize(
    "numbers",
    [
        ["One.", "Two.", "Three.", "Four.", "Five."],
        ["ONE –", "TWO –", "THREE –", "FOUR –", "FIVE –"],
        ["①", "②", "③", "④", "⑤"],
        ["⑴", "⑵", "⑶", "⑷", "⑸"],
        ["I –", "II –", "III –", "IV –", "V –"],
        ["A –", "B –", "C –", "D –", "E –"],
    ],
    ids=lambda numbers: numbers[1],
)
def test_numbers_in_words_and_signs_are_read_as_printed(numbers):
    agenda = "".join(f"{number} {title}\n" for number, title in zip(numbers, TITLES, strict=True))

    assert titles(agenda) == [(number.rstrip(" .–"), title) for number, title in zip(numbers, TITLES, strict=True)]


@pytest.mark.parametrize(
    "line", ["3* Hotel", "10°C in the hall", "Two: the mill", "01234 567890 A Brown", "5; Mill Lane"]
)
def test_one_such_line_alone_is_no_item(line):
    agenda = f"1. Apologies\n2. Interests\n3. Minutes\n{line}\n4. Roads\n"

    assert [number for number, _ in titles(agenda)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("form", ["3{}", "3{}.", "3.{}", "3.{})", "3.{}.", "3{})"])
def test_letters_behind_a_number_alone_in_their_lines_are_items_below_it(form):
    parts = [f"{form.format('a')}\n\nOf the mill\n\n", f"{form.format('b')}\n\nOf the barn\n\n"]
    rest = "4.\n\nTrees\n\n"
    read = titles("1.\n\nApologies\n\n2.\n\nMinutes\n\n3.\n\nLeases\n\n" + "".join(parts) + rest)

    assert [number for number, _ in read] == ["1", "2", "3", *(form.format(at).rstrip(".)") for at in "ab"), "4"]
    assert [title for _, title in read[3:5]] == ["Of the mill", "Of the barn"]


@pytest.mark.parametrize("form", ["3({})", "3 ({})", "3.({})", "3({}).", "3({}):"])
@pytest.mark.parametrize(
    ("first", "second", "items"),
    [
        ("Report No. 4 of the Warden - Lease of the mill", "Report No. 5 of the Warden - Lease of the barn", True),
        ("To let the mill", "To let no barn", False),
        ("To agree the lease of the mill", "To note the lease of the barn", True),
        ("Approval of the lease of the mill", "Update on the barn", True),
        ("Motion on the mill", "Question on the barn", True),
        ("Petitions", "Apologies of the mill", True),
        ("9 March 2016", "13 April 2016 (Extraordinary Meeting)", False),
        ("24 Mill Lane, Overton", "The Old Barn, Thornby", False),
        ("Report of the Warden", "The Old Barn, Thornby", False),
    ],
)
def test_letters_in_brackets_are_items_only_with_business_behind_them(form, first, second, items):
    parts = f"{form.format('a')}\n\n{first}\n\n{form.format('b')}\n\n{second}\n\n4.\n\nTrees\n\n"
    (meeting,) = split(printed(HEAD + "1.\n\nApologies\n\n2.\n\nMinutes\n\n3.\n\nLeases\n\n" + parts))
    read = read_items(meeting)

    assert len(read) == (6 if items else 4)
    assert all(str(item.title.certainty) == "doubtful" for item in read[3:-1])


@pytest.mark.parametrize(
    ("behind", "numbers"),
    [
        ("NOTICES OF MOTION\n2. Motion by Councillor Ash\n", ["1", "2", "3", "2"]),
        ("QUESTIONS\n2. Question by Councillor Ash\n", ["1", "2", "3", "2"]),
        ("NOTICES OF MOTION\n1. Motion by Councillor Ash\n", ["1", "2", "3"]),
        ("THE PLANS\n2. Plan of the mill\n", ["1", "2", "3"]),
        ("NOTICES OF MOTION\n2. Motion by Councillor Ash\n3. Motion by Councillor Elm\n", ["1", "2", "3"]),
    ],
)
def test_a_number_one_too_low_below_the_heading_of_motions_is_an_item_in_doubt(behind, numbers):
    (meeting,) = split(printed(f"{HEAD}1. Apologies\n2. Minutes\n3. Roads\n\n{behind}"))
    read = read_items(meeting)

    assert [item.number.value for item in read if item.number] == numbers
    assert len(read) == len(numbers)
    assert (read[-1].title.certainty is Certainty.DOUBTFUL) == (numbers[-1] == "2")
