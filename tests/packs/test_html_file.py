"""Web pages: what a reader sees of them, as lines."""

import pytest

from clerk_app.errors import PackError
from clerk_app.packs.files.html_file import is_html, read_html


def lines(page: str):
    return read_html(page, "x.html").lines


def texts(page: str) -> list[str]:
    return [line.text for line in lines(page)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("<!DOCTYPE html>\n<p>x", True),
        ("<html><body>x", True),
        ("<p>One</p>\n<p>Two</p>\n<ul><li>Three</li></ul>", True),
        ("One\nTwo\nThree\nFour\n<table><tr><td>x</td></tr></table>", False),
        ("<strong>ANNUAL</strong><br />\n814. One<br />815. Two", False),
        ("Ordinary words < and >", False),
    ],
)
def test_a_page_is_known_by_its_tags(text, verdict):
    assert is_html(text) is verdict


def test_the_site_around_the_page_is_left_out():
    page = (
        "<html><head><title>Site</title><style>p{}</style></head><body><nav>Home</nav><p>Agenda</p>"
        "<script>var x = '<p>no</p>';</script><div style='display: none'>hidden<br>words</div><p hidden>no</p>"
        "<footer>Cookies</footer><p>End</p></body></html>"
    )
    assert texts(page) == ["Agenda", "End"]


def test_words_of_one_block_are_one_line():
    page = "<p>Thursday,\n  14<sup>th</sup>&nbsp;January <b>2027</b></p><h2>Agenda</h2><p><b>One</b> <i>two</i></p>"
    assert [(line.text, line.bold) for line in lines(page)] == [
        ("Thursday, 14th January 2027", False),
        ("Agenda", True),
        ("One two", False),
    ]


def test_lists_are_counted_as_a_browser_counts_them():
    page = (
        "<ol start='3'><li>Three<ol type='a'><li>first</li><li>second</li></ol></li><li value='9'>Nine</li><li>Ten</li>"
        "</ol><ol type='i'><li>x</li><li>y</li></ol><ul><li>dot</li></ul>"
    )
    assert texts(page) == ["3. Three", "a. first", "b. second", "9. Nine", "10. Ten", "i. x", "ii. y", "• dot"]


def test_a_list_that_a_word_processor_saved_in_pieces_counts_on():
    page = "<ol start='12'><li>A</li></ol><p>x</p><ol start='12'><li>B<ol type='a'><li>c</li></ol></li></ol>"
    assert texts(f"{page}<p>y</p><ol start='12'><li>D</li></ol>") == ["12. A", "x", "13. B", "a. c", "y", "14. D"]
    assert texts("<ol start='2'><li>A</li></ol><ol start='5'><li>B</li></ol>") == ["2. A", "5. B"]


@pytest.mark.parametrize(
    "mark",
    [
        '<sup><a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></sup>',
        '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
        "<del>urgently</del>",
    ],
)
def test_marks_of_notes_and_what_was_struck_out_are_left_out(mark):
    assert texts(f"<p>Matters arising{mark}</p>") == ["Matters arising"]


def test_a_table_has_rows_of_cells():
    page = (
        "<table><tr><th>Item</th><th>Title</th><th>Page</th></tr>"
        "<tr><td>1</td><td><p>Minutes</p><p>To approve.</p></td><td>5 - 9</td></tr></table><p>After"
    )
    read = lines(page)
    assert [line.text for line in read] == ["Item\tTitle\tPage", "1\tMinutes\t5 - 9", "To approve.", "After"]
    assert [line.bold for line in read] == [True, False, False, False]
    assert read[1].row == read[2].row > read[0].row
    assert read[2].left == read[1].cells[1].left


def test_cells_that_reach_over_others_keep_the_columns():
    page = (
        "<table><tr><td rowspan=2>A</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>"
        "<tr><td colspan=2>wide</td><td>f</td></tr></table>"
    )
    first, second, third = lines(page)
    assert second.left == first.cells[1].left
    assert third.cells[1].left == first.cells[2].left


def test_a_table_that_holds_tables_only_lays_the_page_out():
    page = "<table><tr><td>Menu<br>More</td><td><h1>Agenda</h1><table><tr><td>1</td><td>Apologies</td></tr></table>End"
    assert texts(page) == ["Menu\tAgenda", "More", "1\tApologies", "End"]


def test_columns_of_a_page_are_read_one_after_the_other():
    left, right = ("<br>".join(f"{side}{number}" for number in range(20)) for side in "ab")
    assert texts(f"<table><tr><td>{left}</td><td>{right}</td></tr></table>") == [
        *(f"a{number}" for number in range(20)),
        *(f"b{number}" for number in range(20)),
    ]


def test_lines_typed_as_they_stand_are_kept():
    assert texts("<pre>1  Apologies\n2  Minutes\n</pre>") == ["1 Apologies", "2 Minutes"]


def test_elements_in_elements_without_measure_are_refused():
    with pytest.raises(PackError, match="web page is damaged"):
        texts("<b>" * 20_000 + "deep")


def test_elements_without_end_or_beginning_harm_nothing():
    assert texts("<div>" * 2_000 + "deep</li></td></ol>" + "</table>" * 50 + "<p>on") == ["deep", "on"]
