"""The page about the JSON files names every field that they have, and none that they have not."""

import json
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from clerk_app import drafting, rehearsal, script
from clerk_app.clock import ScriptedClock
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.json_text import text_of
from clerk_app.handover.public_data import public_data
from clerk_app.record.codec import KINDS
from clerk_app.session import MeetingSession
from tests.builders import MEETING, open_library

OWN_SHAPE = {"fact", "rules", "question_scheme", "wording"}
"""What is told of elsewhere on the page, or has keys that a committee chooses."""


@pytest.fixture(scope="module")
def page(root):
    return (root / "packaging" / "json.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Both files of the rehearsal."""
    library = open_library(tmp_path_factory.mktemp("data"))
    sample = script.load(None)
    clock = ScriptedClock(rehearsal.hour_before(sample.arranged))
    session = MeetingSession(library.record, MEETING, clock)
    session.record(*sample.setting_up)
    rehearsal.Player(session, clock).play(sample.acts)
    public = text_of(public_data(session.state, drafting.wording_of(session.state)))
    whole = hand_over(HandedOver.of(library.record, MEETING))
    library.close()
    return json.loads(whole), json.loads(public)


def names_in(value):
    if isinstance(value, list):
        return {name for each in value for name in names_in(each)}
    if not isinstance(value, dict):
        return set()
    inside = (names_in(each) for name, each in value.items() if name not in OWN_SHAPE)
    return set(value).union(*inside)


def test_every_field_of_a_file_is_on_the_page(page, files):
    told = set(re.findall(r"`(\w+)`", page))
    for file in files:
        assert names_in(file) - told == set()


def test_every_field_on_the_page_is_written_by_the_program(page, root):
    hand_written = page.partition("## Facts")[0].partition("## The hand-over file")[2]
    named = set(re.findall(r"`(\w+)`", hand_written))
    source = "\n".join(file.read_text(encoding="utf-8") for file in (root / "clerk_app" / "handover").glob("*.py"))
    written = set(re.findall(r"\b(\w+)=", source)) | set(re.findall(r'"(\w+)"', source))
    values = {member.value for kind in _kinds_of_value() if issubclass(kind, Enum) for member in kind}
    others = {"CommitteeRules", "QuestionScheme", "sha256", "place", "item", "depth", "text", "cursor", "draft"}
    others |= {"not_opened", "in_session", "adjourned", "closed"}
    assert named - written - values - others == set()


def test_the_first_fields_are_in_the_order_of_the_page(files):
    whole, public = files
    assert list(whole) == ["notice", "format", "version", "left_out", "readable", "record", "checksum"]
    assert list(public)[:6] == ["notice", "format", "version", "status", "language", "title"]
    assert set(public) - set(whole["readable"]) - set(list(public)[:6]) == {"debate_sections"}


def test_the_page_has_every_fact_with_its_fields(page):
    assert _first_columns(fact_tables()) == _first_columns(page[page.index("| kind | fields |") :]), (
        "Write its tables anew with: python -m tests.packaging.test_json_page"
    )


def _first_columns(tables: str) -> list[str]:
    return [line.rpartition("` |")[0] for line in tables.splitlines()]


# ---------------------------------------------------------------- the tables of the facts


def fact_tables() -> str:
    """The last part of the page, from the facts themselves."""
    types = _kinds_of_value()
    rows = ["| kind | fields | what it says |", "|---|---|---|", *map(_row, KINDS.values())]
    rows += ["", "The values that facts are made of:", "", "| value | fields | what it is |", "|---|---|---|"]
    rows += [_row(kind) for kind in types if is_dataclass(kind)]
    rows += ["", "The words of which a field has one:", "", "| words | | |", "|---|---|---|"]
    rows += [
        f"| `{kind.__name__}` | {_names(e.value for e in kind)} | {_said(kind)} |" for kind in types if _is_words(kind)
    ]
    return "\n".join(rows) + "\n"


def _is_words(kind: type[Any]) -> bool:
    return issubclass(kind, Enum)


def _row(kind: type[Any]) -> str:
    return f"| `{kind.__name__}` | {_names(f.name for f in fields(kind) if f.init)} | {_said(kind)} |"


def _names(names) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _said(kind: type[Any]) -> str:
    return " ".join((kind.__doc__ or "").split()).replace("|", "\\|")


def _kinds_of_value() -> list[type[Any]]:
    """The dataclasses and enumerations within facts, by name."""
    found: dict[str, type[Any]] = {}
    waiting: list[Any] = [hint for kind in KINDS.values() for hint in _hints(kind)]
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if not isinstance(kind, type) or kind.__name__ in {*found, *KINDS}:
            continue
        if is_dataclass(kind) or issubclass(kind, Enum):
            found[kind.__name__] = kind
            waiting += _hints(kind) if is_dataclass(kind) else []
    return [found[name] for name in sorted(found)]


def _hints(kind: type[Any]) -> list[Any]:
    hints = get_type_hints(kind)
    return [hints[f.name] for f in fields(kind) if f.init]


if __name__ == "__main__":
    target = Path("packaging/json.md")
    head = target.read_text(encoding="utf-8").partition("| kind | fields |")[0]
    target.write_text(head + fact_tables(), encoding="utf-8")
