"""The items of an invented agenda, below the head of a council."""

from clerk_app.packs.business.items import read_items
from clerk_app.packs.paper.regions import split
from tests.packs.printed import printed

HEAD = "THORNBY DISTRICT COUNCIL\nCABINET\nMonday 3 March 2025 at 7.30pm\n\nAGENDA\n"


def items(agenda):
    """What is read below the heading of the agenda."""
    (meeting,) = split(printed(HEAD + agenda))
    return read_items(meeting)


def titles(agenda: str) -> list[tuple[str | None, str]]:
    """The number and the title of each."""
    return [(item.number.value if item.number else None, item.title.value) for item in items(agenda)]


def exempt(agenda: str) -> list[bool]:
    """Of each whether it is private."""
    return [item.exempt is not None for item in items(agenda)]
