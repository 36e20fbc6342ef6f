"""A file that came back, compared with what was sent: every change, of one line each."""

from datetime import timedelta

import pytest

from clerk_app.meeting.returned import Remark, ReturnedParagraph, comments_of, which
from clerk_app.meeting.review import Comment, CommentKind, LinePart, ReviewState, Sent, SentLine
from tests.builders import at

TITLE, ROOF, FEES, CLOSE = "Minutes of 12 March", "The roof leaks.", "The fees rose by a tenth.", "It closed at noon."
LINES = (TITLE, ROOF, FEES, CLOSE)


def sent(*texts, number=1):
    lines = tuple(SentLine(text, part=LinePart.TEXT if place else LinePart.TITLE) for place, text in enumerate(texts))
    return Sent(f"sent-{number}", number, at("12:00") + timedelta(days=number), "thornbury", lines)


def plain(text, **more):
    return ReturnedParagraph(text, text, **more)


def changed(was, text, by="A Elm", **more):
    return ReturnedParagraph(text, was, (by,), **more)


T, R, F, C = map(plain, LINES)
CHANGED, ADDED, REMOVED, REMARK = CommentKind
BLANK = plain("  ")


@pytest.mark.parametrize(
    ("came_back", "wanted"),
    [
        ((T, R, F, C), ()),
        ((T, BLANK, plain(" The  roof\tleaks. "), F, C), ()),
        ((T, changed(ROOF, "The roof is sound."), F, C), (Comment(CHANGED, 1, ROOF, "The roof is sound.", "A Elm"),)),
        ((T, R, plain("The fees rose by a fifth."), C), (Comment(CHANGED, 2, FEES, "The fees rose by a fifth."),)),
        ((T, R, C), (Comment(REMOVED, 2, FEES),)),
        ((T, R, changed(FEES, ""), C), (Comment(REMOVED, 2, FEES, "", "A Elm"),)),
        ((T, R, F, changed("", "A vote was taken."), C), (Comment(ADDED, 2, "", "A vote was taken.", "A Elm"),)),
        ((T, plain("Another thing."), R, F, C), (Comment(ADDED, 0, "", "Another thing."),)),
        ((plain("Before all."), T, R, F, C), (Comment(ADDED, -1, "", "Before all."),)),
        # Put in beside the very words of another line.
        ((T, R, changed("", ROOF), F, C), (Comment(ADDED, 1, "", ROOF, "A Elm"),)),
        (
            (T, ReturnedParagraph("The roof", "The roof", ("A Elm",), split=True), plain("leaks."), F, C),
            (Comment(CHANGED, 1, ROOF, "The roof", "A Elm"), Comment(ADDED, 1, "", "leaks.", "A Elm")),
        ),
        (
            (T, ReturnedParagraph(ROOF, ROOF, ("A Elm",), joined=True), F, C),
            (Comment(CHANGED, 1, ROOF, f"{ROOF} {FEES}", "A Elm"), Comment(REMOVED, 2, FEES)),
        ),
        (
            (T, R, plain(FEES, remarks=(Remark("Is it?", "B Ash"), Remark("Yes."))), C),
            (Comment(REMARK, 2, FEES, "Is it?", "B Ash"), Comment(REMARK, 2, FEES, "Yes.")),
        ),
        (
            (T, changed(ROOF, "", remarks=(Remark("Not said.", "A Elm"),)), F, C),
            (Comment(REMOVED, 1, ROOF, "", "A Elm"), Comment(REMARK, 1, ROOF, "Not said.", "A Elm")),
        ),
    ],
)
def test_every_change_is_told_once(came_back, wanted):
    assert comments_of(sent(*LINES), came_back) == wanted


def test_the_newest_of_the_drafts_that_fit_best_is_the_one_it_is_of():
    first, second = sent(*LINES), sent(TITLE, "The roof is sound.", FEES, CLOSE, number=2)
    third = sent(*LINES, number=3)
    review = ReviewState((first, second, third))
    assert which(review, (T, R, F, C)) == third
    assert which(review, (T, plain("The roof is sound."), F, C)) == second
    # With all its changes taken back it is the first draft, whatever it says now.
    assert which(ReviewState((first, second)), (T, changed(ROOF, "The roof is sound."), F, C)) == first


@pytest.mark.parametrize(
    ("came_back", "fits"),
    [
        ((T, plain("All"), plain("is"), plain("new.")), True),
        ((plain("Minutes of 9 April"), R, F, C), True),
        ((plain("Minutes of 9 April"), plain("Other."), F, C), False),
        ((plain("A letter"),), False),
        ((), False),
    ],
)
def test_a_file_is_of_a_draft_by_its_heading_or_by_most_of_its_lines(came_back, fits):
    assert (which(ReviewState((sent(*LINES),)), came_back) is not None) is fits
