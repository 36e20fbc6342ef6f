"""Agendas, mostly of web pages, that print what is said of an item right behind its title, without a mark between."""

import pytest

from tests.packs.agenda_items import items

OTHERS = "2. Apologies To accept apologies.\n3. Minutes To agree those of May.\n4. Roads To hear of Mill Lane.\n"
PLAIN = "2. Apologies\n3. Minutes\n4. Roads To hear of Mill Lane.\n"


def first(line, others):
    item = items(f"1. {line}\n{others}5. Close\n")[0]
    return item.title.value, item.description.value if item.description else None


@pytest.mark.parametrize(
    ("line", "title", "description"),
    [
        (
            "Choosing the Warden The old one will ask for names.",
            "Choosing the Warden",
            "The old one will ask for names.",
        ),
        ("Talks Each person may talk once and no more.", "Talks", "Each person may talk once and no more."),
        ("Next meeting Tuesday 12 August 2025.", "Next meeting", "Tuesday 12 August 2025."),
        ("Date of next meeting Tuesday 12 August 2025.", "Date of next meeting", "Tuesday 12 August 2025."),
        ("Friends of The old Mill", "Friends of The old Mill", None),
        ("Letter from The Mill Trust of May.", "Letter from The Mill Trust of May.", None),
        ("The oak and the elm", "The oak and the elm", None),
    ],
)
def test_a_sentence_behind_a_title_is_its_description_where_others_have_theirs_so(line, title, description):
    assert first(line, OTHERS) == (title, description)


@pytest.mark.parametrize(
    "line", ["Choosing the Warden The old one will ask for names.", "Next meeting Tuesday 12 August 2025."]
)
def test_in_any_other_agenda_it_may_be_the_title(line):
    assert first(line, PLAIN) == (line, None)
