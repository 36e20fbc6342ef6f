"""What a house style may choose of layout; a choice that it does not make is made as in the first style of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from clerk_app.minutes.numbering import MarkForm, PartMarks


class Listed(StrEnum):
    """Who stands in the list of members: those present, or everyone with a mark before those present."""

    PRESENT = "present"
    EVERYONE = "everyone"


class Form(StrEnum):
    """Whether something is told in a sentence or in columns."""

    SENTENCE = "sentence"
    TABLE = "table"


class AlsoPresent(StrEnum):
    """How those are told who were there besides the members: in sentences, in one, in columns, or line by line."""

    SENTENCE = "sentence"
    ONE_SENTENCE = "one_sentence"
    TABLE = "table"
    LIST = "list"


class Opening(StrEnum):
    """How an item of apologies tells what it tells: in one paragraph, in one a topic, or in numbered points."""

    PARAGRAPH = "paragraph"
    PARAGRAPHS = "paragraphs"
    POINTS = "points"


class Parts(StrEnum):
    """Whether the parts of a resolution run on in its paragraph or stand one below another."""

    RUN_ON = "run_on"
    LIST = "list"


class NameForm(StrEnum):
    """How councillors are named in a sentence; surnames have as much before them as tells two apart."""

    SURNAME = "surname"
    INITIALS = "initials"
    FULL = "full"


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The choices of layout, each with its usual.

    `clock` writes a time of day from {hour}, {minute} and {half}, `clock_on_the_hour` one on the full hour, `noon`
    twelve o'clock. `item_number` is written round the bare {number}; '' leaves it as the agenda prints it.
    `present_mark` stands before the names of those present where everyone is listed. `items_and` stands before the
    last of several items. `date_form` writes a day from {day} (or {dd}, always two figures), {month} and {year}.
    Points are what is counted in a discussion, or where apologies are told; parts are those of a resolution.
    `councillors_together`: 'Councillors A and B' and not each with the word before the name.
    `titles_with_roles`: 'Mr' stands before a name that a role follows. `membership_first`: who is new on the committee
    is told before apologies. `co_opted_as_registered`: co-opted members in the register's order, not by surname.
    `conclusion_holds_thanks`: the paragraphs before a decision stand under the heading of the conclusion.
    """

    part_marks: PartMarks = PartMarks.ROMAN
    part_mark_form: MarkForm = MarkForm.BRACKETS
    part_separator: str = " "
    point_marks: PartMarks = PartMarks.NUMBERS
    point_mark_form: MarkForm = MarkForm.STOP
    parts: Parts = Parts.RUN_ON
    conclusion_runs_on: bool = True
    conclusion_holds_thanks: bool = True
    print_movements: bool = True
    clock: str = "{hour}.{minute}{half}"
    clock_on_the_hour: str = "{hour}{half}"
    noon: str = "12noon"
    date_form: str = "{day} {month} {year}"
    title_in_capitals: bool = False
    item_number: str = ""
    members: Listed = Listed.PRESENT
    present_mark: str = "* "
    member_columns: int = 1
    vice_chairmen_marked: bool = True
    co_opted_represent: bool = True
    co_opted_as_registered: bool = False
    also_present: AlsoPresent = AlsoPresent.SENTENCE
    apologies: Form = Form.SENTENCE
    apologies_item: Opening = Opening.PARAGRAPH
    declarations_listed: bool = False
    items_and: str = " and "
    councillor_names: NameForm = NameForm.SURNAME
    councillors_together: bool = True
    titles_with_roles: bool = True
    membership_first: bool = True


def choices(table: Mapping[str, object]) -> dict[str, Any]:
    """The choices of a style from its table, for the fields of `Layout`.

    ValueError, a sentence: there is no such choice, or what is chosen is none of those there are.
    """
    usual = {field.name: field.default for field in fields(Layout)}
    unknown = sorted(table.keys() - usual.keys())
    if unknown:
        raise ValueError(f"there is no choice of layout called '{unknown[0]}'")
    return {name: _choice(name, value, usual[name]) for name, value in table.items()}


_MOST = 9
"""The most that can be counted in a layout, such as columns."""


def _choice(name: str, value: object, usual: object) -> object:
    kind = type(usual)
    if issubclass(kind, StrEnum):
        known = [str(each) for each in kind]
        if value not in known:
            raise ValueError(f"{name} is '{value!s:.40}' and not one of {', '.join(known)}")
        return kind(value)
    # A truth value is a number too, but no number of columns.
    if type(value) is not kind or (kind is int and isinstance(value, int) and not 1 <= value <= _MOST):
        raise ValueError(f"{name} cannot be {value!r:.40}")
    return value
