"""Reports that are called by a reference, below titles and in what is read of the items."""

import pytest

from clerk_app.packs.business.report_refs import report_ref
from clerk_app.packs.found import Certainty
from clerk_app.packs.pieces import whole
from tests.packs.agenda_items import items
from tests.packs.printed import printed


def third(title, below):
    return items(f"1  Apologies\n\n2  Interests\n\n3  {title}\n   {below}\n\n4  Roads\n\n5  Trees\n")[2]


@pytest.mark.parametrize(
    "below",
    [
        "Report CAB/09/61 of the Director of Resources",
        "Report L/14/07 by the Licensing Manager",
        "Report No. FIN-12 of the Treasurer",
        "Report PS.41/98 from the Warden",
        "Report CAB/09/64 attached",
    ],
)
def test_a_report_called_by_its_reference_is_below_the_title_and_no_part_of_it(below):
    item = third("The mill, the barn and the bridge from 2009/10 to 2013/14", below)
    assert item.title.value == "The mill, the barn and the bridge from 2009/10 to 2013/14"
    assert item.description is None or item.description.value == below


@pytest.mark.parametrize("below", ["Report THE END of the mill", "Report cards of the school and of the mill"])
def test_other_words_behind_report_are_no_reference(below):
    assert third("Reference from the committee on the barn and the ford of the mill: the", below).report_ref is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("To consider the report of the warden (Report PS.41/98).", "PS.41/98"),
        ("Report of the warden (Report PS.42/98 - for members only).", "PS.42/98"),
        ("Report on the A.41/98 road", None),
        ("Report of the warden. PS.41/98", None),
    ],
)
def test_the_letters_of_a_reference_may_end_with_a_full_stop(text, wanted):
    piece = whole(printed(text).lines[0])
    found = report_ref([piece])
    assert (found and found.text) == wanted


def test_a_description_whose_line_ends_with_pages_is_not_sure():
    item = third("Taxi fares", "Report of the Licensing Manager (pages 1-9)")
    assert item.pages is not None
    assert item.description is not None
    assert item.description.certainty is Certainty.LIKELY


@pytest.mark.parametrize("cell", ["[Key decision]", "(Key Decision)", "KEY DECISION", "Non-key decision"])
def test_that_it_is_a_key_decision_is_no_part_of_a_title(cell):
    assert third(f"Park and ride: choice of a site                {cell}", "").title.value == (
        "Park and ride: choice of a site"
    )


def test_an_initial_below_the_title_of_a_councillor_begins_no_list():
    item = third(
        "NOTICE OF MOTION ON THE MILL",
        "To consider the following question, of which notice has been given by Councillor\n"
        "   A. Ash in accordance with the standing orders of the Council.",
    )
    assert item.description is not None
    assert item.description.value.endswith("Councillor A. Ash in accordance with the standing orders of the Council.")


def test_a_report_apart_below_a_list_is_of_the_whole_item():
    item = items(
        "1.  Apologies\n\n2.  Interests\n\n3.  AREA BUDGET\n\n    (a) Position statement\n    (b) Applications:\n"
        "        (i)  The mill - £450\n        (ii) The barn - £300\n\n"
        "    Report of the Warden of the Mill (Report No. 15) enclosed.\n\n4.  Roads\n\n5.  Trees\n"
    )[2]
    assert item.description is not None
    assert item.description.value == "Report of the Warden of the Mill (Report No. 15) enclosed."
    assert item.report_ref is not None
    assert item.report_ref.value == "15"


def test_what_is_raised_under_a_heading_is_said_of_the_last_item():
    last = items(
        "1  Apologies\n\n2  Interests\n   Members are asked to declare any interests in the matters on this agenda.\n\n"
        "3  Roads\n\n4  Any other urgent business\n"
        "   Notice of items to be raised under this heading must be given in writing to the clerk.\n\nAnn Ash\nClerk\n"
    )[-1]
    assert last.description is not None
    assert last.description.value.startswith("Notice of items")


def test_the_next_meeting_told_below_the_last_item_is_not_of_it():
    last = items(
        "1  Apologies\n\n2  Interests\n\nMembers are asked to declare any interests in the matters on this agenda.\n\n"
        "3  Roads\n\nTo consider the report of the warden on the roads.\n\n4  Trees\n\n"
        "The next meeting of the Cabinet will be on 16 March 2026.\n"
    )[-1]
    assert last.description is None


def test_a_report_may_be_named_by_a_letter_and_a_number_in_a_line_below_each_description():
    first, _, third_of_them = items(
        "1.\nMill\nTo hear of the mill\nReport No. R47\n7 - 12\n\n"
        "2.\nBarn\n\n3.\nFord\nReport No. R49\n13 - 14\n\n4.\nTrees\n"
    )[:3]
    assert first.report_ref is not None
    assert first.report_ref.value == "R47"
    assert first.description is not None
    assert first.description.value == "To hear of the mill"
    assert third_of_them.report_ref is not None
    assert third_of_them.description is None


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ("(Report No. PL 12/03)", "PL 12/03"),
        ("(Report No. R12)", "R12"),
        ("EPS.1/98", "EPS.1/98"),
        ("(Report to follow)", None),
        ("(Plot 7)", None),
    ],
)
def test_a_reference_may_stand_in_a_bracket_beside_a_title(beside, wanted):
    reference = items(f"1.   Apologies\n\n2.   Mill                      {beside}\n\n3.   Trees\n")[1].report_ref
    assert (reference and reference.value) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("To set the budget (report of the Treasurer, ref. UTC/18/41).", "UTC/18/41"),
        ("To hear a report by the warden, no 4 of six.", None),
    ],
)
def test_a_reference_may_stand_behind_whose_report_it_is(text, wanted):
    found = report_ref([whole(printed(text).lines[0])])
    assert (found and found.text) == wanted


def test_references_behind_whose_the_reports_are_stand_at_several_items():
    text = (
        "1  Apologies\n\n2  Outturn\n   Report of the Treasurer ELM/15/22\n\n"
        "3  Debrief\n   Report of the Chief Officer ELM/15/23\n\n4  Roads\n   Report of the Warden\n\n5  Trees\n"
    )
    read = items(text)
    assert [each.report_ref.value if each.report_ref else None for each in read] == [
        None, "ELM/15/22", "ELM/15/23", None, None,
    ]  # fmt: skip
    assert read[1].report_ref.certainty is Certainty.LIKELY


@pytest.mark.parametrize(
    ("below", "ref"),
    [
        ("Repairs to the mill. To be approved.\n\n   Report PC20/21-15", "PC20/21-15"),
        ("Repairs to the mill. To be approved.\n\n   Report PC20/21-15\n\n   Strategy", "PC20/21-15"),
        ("Report PC20/21-15\n\n   Report PC20/21-16", None),
    ],
)
def test_a_line_that_names_the_report_and_no_more_is_asked_for_it(below, ref):
    read = third("The mill", below).report_ref
    assert (read.value if read else None) == ref
