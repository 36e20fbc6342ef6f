"""The pages and the report's reference behind a title."""

import pytest

from clerk_app.packs.business.report_refs import report_ref
from clerk_app.packs.lists.item_pages import is_heading_of_pages, take_pages
from clerk_app.packs.pieces import whole
from tests.packs.agenda_items import items
from tests.packs.printed import printed


def piece(text):
    return whole(printed(text).lines[0])


@pytest.mark.parametrize(
    ("text", "rest", "pages"),
    [
        ("Minutes (Pages 3 - 8)", "Minutes", "3 - 8"),
        ("Minutes Page(s) 5-10", "Minutes", "5-10"),
        ("Minutes ........ 5 - 10", "Minutes", "5 - 10"),
        ("Minutes ........ 5", "Minutes", "5"),
        ("Minutes ........", "Minutes", None),
        ("Minutes . . . . . .", "Minutes", None),
        ("Minutes………", "Minutes", None),
        ("Minutes (if any) ............", "Minutes (if any)", None),
        ("Minutes ...", "Minutes ...", None),
        ("Minutes of May.", "Minutes of May.", None),
        ("Minutes [5-10]", "Minutes", "5-10"),
        ("Play for those of ages 5 - 10", "Play for those of ages 5 - 10", None),
        ("Plots 5-10", "Plots 5-10", None),
        ("Fair of 1 - 31", "Fair of 1 - 31", None),
        ("To hear of it.   p.1-14", "To hear of it.", "1-14"),
        ("To hear of it   p. 7", "To hear of it", "7"),
        ("To hear of it (p 7-9)", "To hear of it", "7-9"),
        ("To hear of step p7", "To hear of step p7", None),
        ("Minutes of 3 May p 7", "Minutes of 3 May", "7"),
        ("Trees   p 31", "Trees", "31"),
        ("Car park of 40 P 3", "Car park of 40 P 3", None),
        ("Trees, copy herewith / 6", "Trees, copy herewith", "6"),
        ("Trees (Minute 4).   / 15", "Trees (Minute 4).", "15"),
        ("Trees /6 - 9", "Trees", "6 - 9"),
        ("Plan 2008 / 09", "Plan 2008 / 09", None),
        ("Mill Lane/6", "Mill Lane/6", None),
        ("Cofnodion / Minutes (Tudalennau / Pages 3 - 8)", "Cofnodion / Minutes", "3 - 8"),
        ("Minutes (Pages/Tudalennau 3 - 8)", "Minutes", "3 - 8"),
        ("Minutes   Tudalen/Page 7", "Minutes", "7"),
        ("Minutes (PAGES 1 TO 14)", "Minutes", "1 TO 14"),
        ("Minutes pp 5–12", "Minutes", "5–12"),
        ("Minutes   5 - 9", "Minutes", "5 - 9"),
        ("To approve the minutes.        p.1-14", "To approve the minutes.", "1-14"),
        ("Minutes (p. 5)", "Minutes", "5"),
        ("Minutes   i - iii", "Minutes", "i - iii"),
        ("Minutes (Pages i-iii)", "Minutes", "i-iii"),
        ("To confirm the minutes (pages A1 to A15).", "To confirm the minutes", "A1 to A15"),
        ("By-election (page B1)", "By-election", "B1"),
        ("Minutes 65 - 81", "Minutes", "65 - 81"),
        ("Budget 2025-26", "Budget 2025-26", None),
        ("Dates 2025 - 2026", "Dates 2025 - 2026", None),
        ("Minutes   19", "Minutes 19", None),
        ("Minutes (copy enclosed - pages 94 to 97)", "Minutes (copy enclosed - pages 94 to 97)", None),
        ("Minutes (pages 94-97) attached", "Minutes", "94-97"),
        ("Minutes - pages 94-97 enclosed", "Minutes -", "94-97"),
        ("Minutes - pages 94-97 attached to the report", "Minutes - pages 94-97 attached to the report", None),
        ("Minutes   (To follow)", "Minutes", None),
        ("Minutes   Verbal", "Minutes", None),
        ("Minutes (to follow)", "Minutes (to follow)", None),
        ("Ref   Site   Approve   9 - 31", "Ref Site Approve 9 - 31", None),
    ],
)
def test_pages_at_the_end_of_a_line(text, rest, pages):
    left, found = take_pages(piece(text), column=False)

    assert left.text.replace("\t", " ") == rest
    assert (found and found.pieces[0].text) == pages


def test_a_single_number_is_a_page_only_in_a_column_of_pages():
    assert is_heading_of_pages("No.\tPage")
    _, found = take_pages(piece("Minutes   19"), column=True)

    assert found is not None
    assert found.pieces[0].text == "19"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("To consider report PAF/09/19", "PAF/09/19"),
        ("Report No. FIN-12", "FIN-12"),
        ("Report of the Chief Executive (CE/19/45) attached", "CE/19/45"),
        ("Paper CSO/01/15 attached", "CSO/01/15"),
        ("To consider report CAB 23/45", "CAB 23/45"),
        ("Report in Appendix A", None),
        ("24/00123 Porch at Mill Lane", None),
        ("Planning application (DM/24/0123) Mill Lane", None),
        ("Report on 2024/15", None),
        ("Help for shops (COVID-19)", None),
        ("Care of trees (Paper No. 31-207)", "31-207"),
        ("Care of trees - Report by the Warden (copy herewith 13/89)", "13/89"),
        ("Care of trees (herewith – 21/34)", "21/34"),
        ("Care of trees (copy attached, G/21/34)", "G/21/34"),
        ("Care of trees (copy enclosed: Report No 21/34)", "21/34"),
        ("Care of trees (21/34 – copy herewith)", "21/34"),
        ("Care of trees - Report by Depute Director (Environment) (12/345)", "12/345"),
        ("Planning report by the Warden (copy herewith 13/89)", "13/89"),
        ("Care of trees (attached)", None),
        ("Report by the Warden on 24/0123/FUL", None),
        ("Letters (3/4)", None),
        ("Mill Lane - Order for the ford (HW07(18/19)", "HW07(18/19)"),
        ("Order for the ford (HW07(18/19))", "HW07(18/19)"),
        ("Order for the ford HW7 (18/19)", "HW7 (18/19)"),
        ("Order for the ford - MILL/12(18-19)", "MILL/12(18-19)"),
        ("Help for shops COVID19 (20/21)", None),
        ("Money of Q3 (18/19)", None),
        ("Money of the year (18/19)", None),
        ("Report of the Head of Trees - TC/04/38", "TC/04/38"),
        ("Joint report of the Warden and the Clerk. TCS/16/21", "TCS/16/21"),
        ("Report by the Warden, G/24/31.", "G/24/31"),
        ("Report by the Warden on G/24/31.", None),
        ("Report of the Head of Trees TC/04/38", None),
        ("Letter of the Head of Trees - TC/04/38", None),
        ("Accounts of the trees (ISA 260)", None),
        ("(Report C-16-14 attached)", "C-16-14"),
        ("Report C/16/14", "C/16/14"),
        ("MONEY REPORT APRIL 2020-21", None),
        ("MONEY REPORT FOR 2020/21", None),
        ("MONEY REPORT TO 2021", None),
        ("REPORT ON 2020/21", None),
        ("REPORT MARCH 2021", None),
        ("REPORT PHASE 2", None),
        ("REPORT AS AT 2020", None),
        ("REPORT MILL 20/21", "MILL 20/21"),
    ],
)
def test_the_reference_of_a_report(text, reference):
    found = report_ref([piece(text)])

    assert (found and found.text) == reference


def test_a_reference_of_one_shape_behind_several_titles_is_that_of_reports():
    read = items(
        "1. Apologies\n2. Roads OSX21-014\n3. Trees OSX21-015.\n4. Ponds ZZ21-016\n5. Plan OSX22/01 for a porch\n"
    )

    assert [item.report_ref.value if item.report_ref else None for item in read] == [
        None, "OSX21-014", "OSX21-015", None, None,
    ]  # fmt: skip
    assert {str(item.report_ref.certainty) for item in read if item.report_ref} == {"likely"}


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        (["Roads - ACX/11/01", "Minutes - MIN/10/04"], ["ACX/11/01", "MIN/10/04"]),
        (["Minutes (ACX/MIN/66)", "Roads (ACX/907)", "Trees (ACX/908)"], ["ACX/MIN/66", "ACX/907", "ACX/908"]),
        (["Minutes ACX/96/MIN", "Roads. ACX/97/1"], ["ACX/96/MIN", "ACX/97/1"]),
        (["Lanes ACX/97/1", "Roads. ACX/97/2", "Application: oak ACX/97/3"], ["ACX/97/1", "ACX/97/2", "ACX/97/3"]),
        (["Roads OSX21-014", "Trees"], [None, None]),
        (["Help COVID-19", "Trees"], [None, None]),
    ],
)
def test_references_of_one_look_at_the_ends_of_titles(titles, wanted):
    read = items("".join(f"{at}. {title}\n" for at, title in enumerate([*titles, "Next meeting"], start=1)))

    assert [item.report_ref and item.report_ref.value for item in read] == [*wanted, None]
    assert [item.title.value for item in read] == [*titles, "Next meeting"]


def test_numbers_behind_a_title_are_no_pages_where_those_are_called_so():
    read = items("1. Apologies\n2. Minutes (Pages 3 - 8)\n3. Youth club 11 - 18\n4. Roads   19 - 24\n")

    assert [item.pages.value if item.pages else None for item in read] == [None, "3 - 8", None, "19 - 24"]
    assert read[2].title.value == "Youth club 11 - 18"


def test_pages_that_only_a_blank_parts_from_the_title_are_not_held_for_sure():
    read = items("1. Apologies\n2. Minutes 3 - 8\n3. Roads 9 - 12\n4. Trees\n")

    assert [str(item.pages.certainty) if item.pages else None for item in read] == [None, "likely", "likely", None]


def test_pages_behind_each_line_of_a_list_are_not_those_of_the_item():
    read = items("1. Apologies\n2. Minutes\nPanel of March (Pages 3 - 8)\nPanel of April (Pages 9 - 12)\n3. Roads\n")

    assert [item.pages for item in read] == [None, None, None]


RIGHT = " " * 50


@pytest.mark.parametrize(
    ("below", "pages"),
    [
        (f"   a) Oak\n   b) Mill\n{RIGHT}(pages 10-12)", "10-12"),
        (f"   a) Oak\n   b) Mill\n{RIGHT}10-12", None),
        ("   a) Oak\n   b) Mill\n   (pages 10-12)", None),
        (f"   a) Oak (pages 3-5)\n   b) Mill\n{RIGHT}(pages 10-12)", None),
        (f"   a) Oak\n{RIGHT}(pages 10-12)\n   b) Mill", None),
    ],
)
def test_pages_far_at_the_right_below_a_list_are_those_of_the_item(below, pages):
    read = items(f"1. Apologies\n2. Trees\n   To appoint members to the following:\n{below}\n3. Roads\n")[1]

    assert (read.pages.value if read.pages else None) == pages


@pytest.mark.parametrize(
    ("heading", "below", "pages"),
    [
        ("Page", f"{RIGHT}45", "45"),
        ("Page", "   45", None),
        ("Page", f"{RIGHT}1999", None),
        ("", f"{RIGHT}45", None),
    ],
)
def test_a_number_alone_below_an_item_is_its_page_only_in_a_column_of_them(heading, below, pages):
    read = items(
        f"{RIGHT}{heading}\n1. Apologies\n\n2. Trees{RIGHT[8:]}27\n\n3. Roads\n   The warden will come for this item.\n"
        f"{below}\n\n4. Lanes{RIGHT[8:]}53\n"
    )[2]

    assert (read.pages.value if read.pages else None) == pages


def test_pages_in_a_column_make_no_table_that_would_take_the_words_of_a_list_away():
    read = items(
        "                            Page\n1. Apologies            1 - 2\n2. Interests            3 - 4\n"
        "   To declare those that are named here:\n   (a)   Oak\n   (b)   Mill\n3. Minutes   5 - 6\n"
    )

    assert [sub.value for sub in read[1].sub_items] == ["Oak", "Mill"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Annual Plan for Mills 2017/18 (CHIL549)", "CHIL549"),
        ("Word of the Treasurer (FIN0553)", "FIN0553"),
        ("Mills (COVID2019)", None),
        ("Application for a mill (FUL0553)", None),
        ("The (FIN553) rule on mills", None),
        ("The road to Overton (A303)", None),
    ],
)
def test_letters_and_figures_in_brackets_at_the_end_of_a_title_are_a_reference(title, wanted):
    found = report_ref([piece(title)])
    assert (found and found.text) == wanted


@pytest.mark.parametrize(
    "name",
    [
        "Appendix 1.1 – Study of where the young oaks could stand",
        "Annex B: the terms on which the hall is let to clubs",
        "Enclosure 2 - what the auditor said of the accounts of the year",
        "Attachment A – how the money was spent in the last year",
        "Schedule 3: sites at which the council is to plant trees",
    ],
)
def test_the_name_of_a_paper_is_no_description(name):
    read = items(f"1. Apologies\n2. Trees\n{name}\nAppendix 1.2 – Oaks\n3. Roads\n4. Hall\n")

    assert read[1].description is None


@pytest.mark.parametrize(
    ("text", "rest", "pages"),
    [
        ("Flexible working (pages 13-15, members only)", "Flexible working", "13-15"),
        ("Flexible working (pages 13-15; board members only)", "Flexible working", "13-15"),
        ("Roads (page 12, attached)", "Roads", "12"),
        ("Roads (page 12, line 3)", "Roads (page 12, line 3)", None),
    ],
)
def test_pages_may_say_within_their_bracket_for_whom_they_are(text, rest, pages):
    left, found = take_pages(piece(text), column=False)

    assert left.text == rest
    assert (found.pieces[0].text if found else None) == pages
