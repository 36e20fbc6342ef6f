"""Plain text and Markdown: lines, columns, marks, tables, pages."""

import pytest

from clerk_app.packs.files.columns import cells_of
from clerk_app.packs.files.marks import plain_line
from clerk_app.packs.files.plain_file import read_plain


def texts(words: str) -> list[str]:
    return [line.text for line in read_plain(words, "x.txt").lines]


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ("12.  Any other business", ["12.", "Any other business"]),
        ("10:15\tThursday, 11 April\tRoom 1", ["10:15", "Thursday, 11 April", "Room 1"]),
        ("We met.  Then we left.", ["We met. Then we left."]),
        ("Privacy,  data", ["Privacy, data"]),
        ("Draft Budget 2021/22.  To set it", ["Draft Budget 2021/22. To set it"]),
        ("As of May 2021.  To note it", ["As of May 2021. To note it"]),
        ("2021/22.  Apologies", ["2021/22.", "Apologies"]),
        ("Minute 14.  Apologies", ["Minute 14.", "Apologies"]),
        ("Meeting of 3rd May 2013.  7.00pm at the mill", ["Meeting of 3rd May 2013.", "7.00pm at the mill"]),
        ("   Chairman     ", ["Chairman"]),
        ("1     ", ["1"]),
        ("a. \t  b", ["a.", "b"]),
    ],
)
def test_columns_stand_apart_by_tabs_or_several_spaces(typed, cells):
    assert [cell.text for cell in cells_of(typed)] == cells


def test_a_cell_knows_where_it_begins_and_ends():
    (first, second) = cells_of("  ab    cd")
    assert (first.left, first.right) == (12, 24)
    assert (second.left, second.right) == (48, 60)


def test_a_tab_reaches_to_the_next_eighth_letter():
    assert [cell.left for cell in cells_of("ab\tcd\tef")] == [0, 48, 96]


@pytest.mark.parametrize(
    ("typed", "plain", "bold"),
    [
        ("**15th** **September, 2027.**", "15th September, 2027.", True),
        ("held on **3rd** **May**", "held on 3rd May", False),
        ("## Agenda ##", "Agenda", True),
        ("**11 Urgent business", "11 Urgent business", True),
        ("11 Urgent business**", "11 Urgent business", True),
        ("5. Questions **", "5. Questions **", False),
        ("5. Questions ***", "5. Questions ***", False),
        ("**5. Questions **", "5. Questions ", True),
        ("Minutes (items marked *** are for decision).", "Minutes (items marked *** are for decision).", False),
        ("Those marked ** are private", "Those marked ** are private", False),
        ("Reports with *** are for decision", "Reports with *** are for decision", False),
        ("Private items (***)", "Private items (***)", False),
        ("Items shown by ‘**’ are private", "Items shown by ‘**’ are private", False),
        ("***4.*To let the barn**", "4.To let the barn", True),
        ("***The Barn *Committee***", "The Barn Committee", True),
        ("**See the *barn***", "See the barn", True),
        ("***To let* the barn** by May", "To let the barn by May", False),
        ("(i) which ends ** oddly", "(i) which ends  oddly", False),
        ("Quorum: 4**Membership**", "Quorum: 4\tMembership", False),
        ("the *Oak* room", "the Oak room", False),
        ("2 * 3 * 4", "2 * 3 * 4", False),
        ("snake_case_name", "snake_case_name", False),
        (r"1\. Fish \& chips \*", "1. Fish & chips *", False),
        (r"ref\_1 and \__x", "ref_1 and __x", False),
        ("Fish &amp; chips &#163;5 &pound;6 AT&T;", "Fish & chips £5 £6 AT&T;", False),
        ("- apples", "• apples", False),
        ("- 10 Date of next meeting", "10 Date of next meeting", False),
        ("- (a) to note", "(a) to note", False),
        ("> quoted", "quoted", False),
        ("<strong>Annual meeting</strong>", "Annual meeting", True),
        ("<small>note</small> <x@y.example> <https://a.example/b>", "note x@y.example https://a.example/b", False),
        ("[the paper](https://a.example/b_(c)) ![](x.png)", "the paper ", False),
        ("The plan (Opens in a new window) - to see", "The plan - to see", False),
        ("a < b and c > d", "a < b and c > d", False),
        ("Signed: ________ Date", "Signed: ________ Date", False),
    ],
)
def test_marks_are_taken_away(typed, plain, bold):
    assert plain_line(typed) == (plain, bold)


def test_what_a_site_says_of_a_page_is_left_out_but_its_title():
    page = '---\ntitle: "PARISH MEETING - AGENDA"\ndate: "2027-04-02"\ncategories: \n  - "parish"\n---\n\n**AGENDA**\n'
    assert texts(page) == ["PARISH MEETING - AGENDA", "AGENDA"]


def test_a_link_to_the_original_stands_before_the_first_page():
    read = read_plain("[Original file](https://a.example/b)\n\n---\nOne\n---\n2\n\nTwo", "x.md")
    assert [(line.page, line.number, line.text) for line in read.lines] == [(1, 1, "One"), (2, 1, "2"), (2, 2, "Two")]
    assert read.pages == 2


def test_a_form_feed_begins_a_page():
    read = read_plain("One\n\fTwo\fThree", "x.txt")
    assert [(line.page, line.text) for line in read.lines] == [(1, "One"), (2, "Two"), (3, "Three")]


def test_an_empty_line_and_a_rule_are_gaps():
    read = read_plain("One\nTwo\n\nThree\n------\nFour\n(Image omitted)\nFive", "x.txt")
    assert [(line.text, line.gap) for line in read.lines] == [
        ("One", False),
        ("Two", False),
        ("Three", True),
        ("Four", True),
        ("Five", False),
    ]


def test_a_table_row_may_run_over_lines_and_keeps_its_columns():
    table = "- | | | |\n|---|--|---|\n| 2 | Minutes\nTo approve them. | 5 - 9 |\n| 3 | **Questions** | |\n\nAfter"
    read = read_plain(table, "x.md")
    assert [line.text for line in read.lines] == ["2\tMinutes\t5 - 9", "To approve them.", "3\tQuestions", "After"]
    minutes, approve, questions, after = read.lines
    assert minutes.row == approve.row != questions.row
    assert approve.left == minutes.cells[1].left == questions.cells[1].left
    assert after.row == 0


def test_a_row_that_is_never_closed_is_no_end_of_the_text():
    assert texts("| 1 | Apologies\n\n2 Minutes\n3 Reports") == ["1\tApologies", "2 Minutes", "3 Reports"]


def test_a_table_left_as_tags_is_a_table():
    words = "Before\n<table><tr><td>1</td><td>Apologies</td></tr>\n<tr><td>2</td><td>Minutes</td></tr></table>\nAfter"
    assert texts(words) == ["Before", "1\tApologies", "2\tMinutes", "After"]


@pytest.mark.parametrize("tag", ["<br>", "<br />", "<BR/>", "<br /"])
def test_a_break_left_as_a_tag_breaks_the_line(tag):
    assert texts(f"814.Apologies{tag}<b>815.Minutes</b>") == ["814.Apologies", "815.Minutes"]


def test_an_endless_line_goes_on_in_the_next():
    read = read_plain("word " * 5_000, "x.txt")
    assert max(len(line.text) for line in read.lines) <= 2_000
    assert sum(line.text.count("word") for line in read.lines) == 5_000


def test_spaces_and_letters_that_are_not_plain_are_made_so():
    assert texts("o\u00adf\u00a0\ufb01sh\u200b\n\uf0b7 one") == ["of fish", "• one"]


def test_bars_at_the_ends_of_rows_that_stand_on_lines_of_their_own_are_left_out():
    words = "1. |\nApologies and who is away\n|\n2. |\n12 Acre Farm |\n3. |\nPond |\n"
    assert texts(words) == ["1.", "Apologies and who is away", "2.", "12 Acre Farm", "3.", "Pond"]


@pytest.mark.parametrize("begin", ["", "# ", "- ", "| ", "> ", "Opens in a new "])
def test_a_line_of_many_spaces_is_read_like_any_other(begin):
    """Looked for anew from each space, the end of this line would take minutes."""
    long = begin + "a" + " " * 200_000 + "b"
    lines = read_plain(f"Agenda\n{long}\n1. Apologies", "a.txt").lines
    assert lines[-1].text.endswith("Apologies")


ROWS = """Venue: Old Mill
No. | Item | |||||||
Apologies for Absence Minutes: [Councillor Brown in the chair].
There were no apologies. |
Approval of Minutes: 5 May Additional documents: Minutes: They were agreed. |
Any other business To hear of anything urgent. Decision: None. |
"""


def test_the_rows_of_a_site_s_table_end_at_their_bar_and_what_was_recorded_is_apart():
    lines = read_plain(ROWS, "x.txt").lines
    assert [line.text for line in lines[2:]] == [
        "Apologies for Absence",
        "Minutes:",
        "[Councillor Brown in the chair].",
        "There were no apologies.",
        "Approval of Minutes: 5 May",
        "Additional documents:",
        "Minutes:",
        "They were agreed.",
        "Any other business To hear of anything urgent.",
        "Decision:",
        "None.",
    ]
    assert [line.text for line in lines[3:] if line.gap] == [
        "Approval of Minutes: 5 May",
        "Any other business To hear of anything urgent.",
    ]


def test_behind_the_size_of_a_paper_the_words_below_the_title_are_apart():
    rows = (
        "No. | Item |\nTrees (Pages 9 - 12) PDF 41 KB  To hear of them.  Report: TC/1/2 |\n"
        "Ponds PDF 1.2 MB |\nRoads Additional documents: Map PDF 41 KB  Plan PDF 9 KB |\n"
    )
    assert [line.text for line in read_plain(rows, "x.txt").lines[1:]] == [
        "Trees (Pages 9 - 12) PDF 41 KB",
        "To hear of them.",
        "Report: TC/1/2",
        "Ponds PDF 1.2 MB",
        "Roads",
        "Additional documents:",
        "Map PDF 41 KB\tPlan PDF 9 KB",
    ]


@pytest.mark.parametrize("line", ["Minutes: To agree them |", "1. Trees Minutes: a note"])
def test_without_the_head_of_such_a_table_a_line_stays_whole(line):
    assert len(read_plain(f"AGENDA\n{line}\n", "x.txt").lines) == 2
