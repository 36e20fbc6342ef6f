"""Who signs below a list of members, and is none of them."""

import pytest

from clerk_app.packs.people.members import people
from tests.packs.head_text import lines

MEMBERS = "Members: Councillors Ash (Chairman), Birch and Elm\n"


def named(text):
    found = people(lines(text))
    return [each.name.value for each in (*found.members, *found.co_opted)]


@pytest.mark.parametrize(
    "post",
    [
        "Secretary",
        "Clerk to the Board",
        "Head of Democratic Services",
        "HEAD OF LAW",
        "Director of Finance and Law",
        "Monitoring Officer",
        "General Manager",
    ],
)
@pytest.mark.parametrize("behind", ["", "\nAGENDA\n"])
def test_a_name_apart_above_the_post_of_an_officer_signs(post, behind):
    assert named(f"{MEMBERS}\nAnn Oak\n{post}\n{behind}") == ["Ash", "Birch", "Elm"]


@pytest.mark.parametrize(
    ("below", "wanted"),
    [
        ("Co-opted members:\n\nAnn Oak\nChief Officer\n", ["Ann Oak"]),
        ("Co-opted members:\nAnn Oak\nChief Officer\n\nBob Fir\nFinance Officer\n", ["Ann Oak", "Bob Fir"]),
        ("Co-opted members:\nAnn Oak\n\nBob Fir\nMill Ward\n", ["Ann Oak", "Bob Fir"]),
    ],
)
def test_names_of_a_list_with_posts_below_them_do_not(below, wanted):
    assert named(f"{MEMBERS}\n{below}") == ["Ash", "Birch", "Elm", *wanted]
