"""Lines among the items that are of none, and titles that a column or the margin broke behind a whole word."""

import pytest

from clerk_app.packs.found import Certainty
from tests.packs.test_below_titles import items, said

LONG = "Land beside the old barn and the mill pond, to the west of Ash" + " " * 14

BELOW = {
    "whom to ask, with a telephone": (
        "To note it.\n\nContact:   Ann Brown\n           The Mill\nTel:       01632 960001\nE-Mail:   a@b.example",
        "To note it.",
    ),
    "whom to ask, an officer": ("To note it.\n\nContact Officer: Ann Brown\nTelephone: 01632 960001", "To note it."),
    "whom to ask, in a sentence": (
        "To note it.\n\nFor further information please contact Ann Brown\nEmail: a@b.example",
        "To note it.",
    ),
    "contact as a word": ("Contact with the mill is to be sought.", "Contact with the mill is to be sought."),
    "contact without a telephone": (
        "To note it. Contact: the mill keeper is asked to come to the hall.",
        "To note it. Contact: the mill keeper is asked to come to the hall.",
    ),
    "who presents it, with a post": ("Presented by Ann Brown, Head of Mills", None),
    "who presents it, and a sentence": (
        "Presented by Ann Brown, who asks for a roof of slate.",
        "Presented by Ann Brown, who asks for a roof of slate.",
    ),
    "papers that are of no item": ("Enclosed for information:\n\n(i) A plan of the mill\n(ii) A map of the lane", None),
    "papers for members alone": ("Papers circulated for members' information only\n\n(i) A plan\n(ii) A map", None),
    "what is read out": (
        "The Chairman will read the following announcement:\n\n“This is filmed.\n\nSwitch your telephones to silent.”",
        "The Chairman will read the following announcement: “This is filmed. Switch your telephones to silent.”",
    ),
}


@pytest.mark.parametrize(("below", "wanted"), BELOW.values(), ids=BELOW)
def test_only_the_words_of_an_item_describe_it(below, wanted):
    lines = below.replace("\n", "\n    ")
    read = items(f"1.  Apologies\n\n2.  Mill\n\n    {lines}\n\n3.  Roads\n\n4.  Trees\n")
    assert [item.title.value for item in read] == ["Apologies", "Mill", "Roads", "Trees"]
    assert said(read[1]) == wanted


@pytest.mark.parametrize(
    ("links", "wanted"),
    [
        (("Mill accounts", "Forward plan", "Lane update"), (None, None, None)),
        (
            ("Mill accounts", "Update on the woods", "The warden reports."),
            ("Mill accounts", "Update on the woods", "The warden reports."),
        ),
        (("Mill accounts", "Forward plan", "To look at the lane."), (None, None, "To look at the lane.")),
    ],
)
def test_links_that_repeat_titles_are_no_descriptions(links, wanted):
    titles = ("Mill accounts - attached", "Forward plan - attached", "Lane and its trees")
    agenda = "".join(f"{at} {title}\n  {link}\n" for at, (title, link) in enumerate(zip(titles, links, strict=True), 2))
    assert [said(item) for item in items(f"1 Apologies\n{agenda}5 Trees\n")[1:4]] == list(wanted)


@pytest.mark.parametrize(
    ("below", "title", "description"),
    [
        ("Lane, Overton - OV/1", "{long} Lane, Overton - OV/1", None),
        ("Lane and Mill Lane (copy herewith)", "{long} Lane and Mill Lane (copy herewith)", None),
        ("To look at the plan of it.", "{long}", "To look at the plan of it."),
        (
            "\n     The warden has seen the barn and asks for it.",
            "{long}",
            "The warden has seen the barn and asks for it.",
        ),
    ],
)
def test_a_title_with_pages_in_a_column_behind_it_goes_on_in_the_line_below(below, title, description):
    other = (
        "     All who have an interest in whatever is on this agenda are asked to say so when the item is called, " * 2
    )
    read = items(
        f"1    Apologies\n\n2    Interests\n\n{other}\n\n3    {LONG}7 - 9\n     {below}\n\n"
        f"4    Trees{' ' * 71}10 - 12\n"
    )
    assert (read[2].title.value, said(read[2])) == (title.format(long=LONG.strip()), description)
    assert not title.count("OV") or read[2].title.certainty is Certainty.LIKELY


def test_a_title_that_is_a_paragraph_goes_on_behind_a_sentence_that_ends_with_its_line():
    title = (
        "Interests: Whoever has an interest in the mill, in the barn or in any of the lanes\n"
        "     has to say so. Members may ask the warden for advice on it before they come here.\n"
        "     This should be done in good time. No advice is given on the day of a meeting."
    )
    read = items(
        f"1    {title}\n\n2    Roads\n\n3    Trees\n\n4    Whatever else the members bring\n     of the mill\n"
    )
    assert read[0].title.value == " ".join(title.split())
    assert read[0].title.certainty is Certainty.LIKELY
    assert read[0].description is None


def test_brackets_within_a_sentence_hold_no_reference_of_a_report():
    read = items(
        "1. Apologies\n\n2. Mill\n\nWith the grant of May (ABC/23/15) the barn has got a roof.\n\n3. Lane (ABC/23/16)\n"
    )
    assert [item.report_ref and item.report_ref.value for item in read] == [None, None, "ABC/23/16"]


@pytest.mark.parametrize("pages", ["(Pages 4 - 11)", "(Pages 4 -", "(Page 4)"])
def test_pages_in_brackets_before_the_hour_end_a_title(pages):
    rows = [
        ("1.", "Welcome", "6.00 pm"),
        ("2.", "Apologies", "6.05 pm"),
        ("3.", f"Business report on the woods and the mill at Overton {pages}", "6.50 pm"),
        ("", "11)" if pages.endswith("-") else "Ann Brown", ""),
        ("", "Ann Brown" if pages.endswith("-") else "", ""),
        ("4.", "Any other business", "7.25 pm"),
    ]
    text = "\n".join(f"{number:5}{title:75}{hour}".rstrip() for number, title, hour in rows)
    assert items(text)[2].title.value == "Business report on the woods and the mill at Overton"
