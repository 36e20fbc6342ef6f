"""The rows of a named vote: seat key, name, vote."""

from collections.abc import Iterable, Mapping
from typing import Final

from clerk_app.meeting.body import Body
from clerk_app.meeting.decisions import Ballot
from clerk_app.meeting.names import plain
from clerk_app.meeting.voting import voter_name
from ui.models.rows import Cell, Row, mark_cell, text_cell

BALLOTS: Final = {
    Ballot.FOR: ("check", "For"),
    Ballot.AGAINST: ("x", "Against"),
    Ballot.ABSTAINED: ("ring", "Abstained"),
    Ballot.NOT_VOTING: ("minus", "Not voting"),
}
"""The mark and the word for each vote; they have no colours, the record does not take sides."""


def vote_rows(ballots: Iterable[tuple[str, Ballot]], keys: Mapping[str, str], body: Body) -> list[Row]:
    """Return a row for each voter; whoever is not for stands out."""
    return [_row(person, ballot, keys.get(person, ""), voter_name(body, person)) for person, ballot in ballots]


def _row(person: str, ballot: Ballot, key: str, name: str) -> Row:
    mark, word = BALLOTS[ballot]
    exception = ballot is not Ballot.FOR
    weight = 600 if exception else 400
    cells = (
        Cell(cap=key),
        text_cell(name, weight=weight),
        mark_cell(mark, "ink_2", 14 if mark != "ring" else 13),
        text_cell(word, colour="ink" if exception else "ink_2", weight=weight),
    )
    spoken = f"{name}, {word.lower()}" + (f", key {key}" if key else "")
    return Row(person, cells, spoken, tint="selected" if exception else None)


def named_by(letters: str, surnames: Mapping[str, str]) -> str:
    """Return the first person whose surname begins with the letters, '' for nobody."""
    wanted = plain(letters)
    return next((person for person, surname in surnames.items() if plain(surname).startswith(wanted)), "")
