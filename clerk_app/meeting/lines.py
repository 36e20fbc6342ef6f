"""Sentences that the program writes from facts, placed among the typed entries of a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Topic(StrEnum):
    """What a sentence begins, where the minute at the desk marks it; or what it tells of in an item of apologies."""

    NONE = ""
    QUESTION = "question"
    ANSWER = "answer"
    WRITTEN = "written"
    RECEIVED = "received"
    MEMBERSHIP = "membership"
    APOLOGIES = "apologies"
    DECLARATIONS = "declarations"


@dataclass(frozen=True, slots=True)
class ComposedLine:
    """A sentence composed from facts: `source` is the entry behind it ('' for several facts together).

    It stands behind the typed entry `after`; '' puts it above them all. `strong`
    is the word in it that carries weight, '' for none. `in_table`: the printed minutes have it in a table. `alone`: it
    never runs on in a paragraph with others. `at`: when it happened, where the minute at the desk shows it.
    """

    text: str
    source: str = ""
    after: str = ""
    strong: str = ""
    in_table: bool = False
    alone: bool = False
    at: datetime | None = None
    topic: Topic = Topic.NONE
