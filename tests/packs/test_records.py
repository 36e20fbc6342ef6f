"""Pages of meetings that have been held: what was recorded of an item is no item."""

import pytest

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "Agenda and minutes\nOverton Council - Monday, 3rd March, 2025 7.30 pm\nVenue: Corn Barn\n\nNo. Item\n\n"
TITLES = ("Apologies", "Minutes", "Grants for the mill", "Trees")


def titles(text):
    (meeting,) = split(printed(text))
    return [(item.number and item.number.value, item.title.value) for item in read_items(meeting)]


@pytest.mark.parametrize(
    "label", ["Minutes:", "Draft minutes:", "Decision:", "Decisions taken:", "Record of the decision:", "Resolved:"]
)
@pytest.mark.parametrize("number", ["CM {}/23", "{}.", "{}/24", "{}"], ids=["CM", "stop", "year", "bare"])
def test_the_number_over_what_was_recorded_begins_no_item(label, number):
    rows = enumerate(TITLES, start=3)
    said = {at: f"{number.format(at)}\n\n{title}\n\n{label}\n\n{number.format(at)}\n\n" for at, title in rows}
    words = ("The Mayor made mention of", "One was sent by Cllr Ash.", "It was moved by Cllr Elm that", "None.")

    read = titles(HEAD + "".join(f"{each}{word}\n\n" for each, word in zip(said.values(), words, strict=True)))

    assert read == [(number.format(at).rstrip("."), title) for at, title in enumerate(TITLES, start=3)]


def test_another_number_below_such_a_label_is_an_item():
    agenda = "1.\n\nApologies\n\n2.\n\nMinutes:\n\n3.\n\nRoads\n\n4.\n\nTrees\n"

    assert [number for number, _ in titles(HEAD + agenda)] == ["1", "2", "3", "4"]


LETTER = "OVERTON COUNCIL\nThe next meeting is on Monday 3 March 2025 at 7pm.\n{}\nAnn Brown\nClerk\n\n{}\n\n"
FOUR = "1. Apologies\n2. Minutes\n3. Roads\n4. Trees\n"


@pytest.mark.parametrize(
    ("says", "heading", "read"),
    [
        ("The Agenda for the Meeting is attached at Appendix ‘A’.", "APPENDIX A", True),
        ("The agenda is set out in Annex 1.", "ANNEX 1", True),
        ("The business to be transacted is shown in the attached Appendix 1", "APPENDIX 1", True),
        ("The agenda is enclosed as Appendix B.", "APPENDIX B", True),
        ("The items of business are given on Annex A", "ANNEX A:", True),
        ("Please come.", "APPENDIX A - AGENDA", True),
        ("Please come.", "ANNEX 1: Agenda", True),
        ("The plan is attached at Appendix A.", "APPENDIX A", False),
        ("The agenda is attached at Appendix A.", "APPENDIX B", False),
        ("The agenda was agreed. The plan is at Appendix A.", "APPENDIX A", False),
    ],
)
def test_an_appendix_is_the_agenda_if_the_letter_says_so(says, heading, read):
    assert len(split(printed(LETTER.format(says, heading) + FOUR))) == read
