"""Reading a hand-over file with care: a damaged, foreign, huge or newer one is refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from clerk_app.errors import HandOverError, RecordError
from clerk_app.handover import public_data
from clerk_app.handover.carried_style import carried_style
from clerk_app.handover.hand_over import FORMAT, VERSION, HandedOver
from clerk_app.handover.json_text import checksum
from clerk_app.handover.readable import readable
from clerk_app.meeting.draft import Draft
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.replay import Replay
from clerk_app.record import codec
from clerk_app.telling import Told, tell_nobody

ENDING: Final = ".not-for-publication.json"
"""How the names of hand-over files end, so that whoever is about to publish one reads it there."""

LARGEST: Final = 64 * 1024 * 1024
"""Bytes that are looked at; a day's meeting with everything in it has less than two million."""

_LONGEST_ID: Final = 200
_LARGEST_NUMBER: Final = 10**9
_ODD: Final = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a value raises that no meeting has."""


def read_hand_over(path: Path, told: Told = tell_nobody) -> HandedOver:
    """The meeting that a file hands over; HandOverError, a sentence that says what is the matter, where it is none.

    `told` hears of each entry that is read, of twice as many: they are to be written too.
    """
    return hand_over_of(_bytes_of(path), path.name, told)


def hand_over_of(data: bytes, name: str, told: Told = tell_nobody) -> HandedOver:
    """The meeting that the bytes of a file of that name hand over; HandOverError and `told` as above."""
    whole = _parsed(data, name)
    _check_kind(whole, name)
    try:
        record = whole["record"]
        _check_sum(record, whole["checksum"], name)
        style = carried_style(record, name)
        handed = HandedOver(_id(record["meeting"]), tuple(_entries(record, told)), tuple(_drafts(record)), style)
        _check_whole(handed)
    except RecordError as error:
        raise HandOverError(_newer(name)) from error
    except _ODD as error:
        raise HandOverError(
            f"The record in {name} does not fit together ({_why(error)}). Nothing was changed. "
            "Ask for the file to be written and sent again."
        ) from error
    return handed


def _check_sum(record: object, told: object, name: str) -> None:
    if told != checksum(record):
        raise HandOverError(
            f"{name} is not as Clerk wrote it: its checksum does not fit its record. Nothing was changed. "
            "Ask for the file to be sent again."
        )


def _why(error: Exception) -> str:
    return str(error)[:200] or type(error).__name__


def _newer(name: str) -> str:
    return (
        f"{name} was written by a newer version of Clerk, or holds something that is no fact of a meeting. "
        "Nothing was changed. Install the version that wrote it and import the file again."
    )


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise HandOverError(
            f"{path.name} cannot be read ({error.strerror}). Nothing was changed. Choose another file."
        ) from error
    if len(data) > LARGEST:
        raise HandOverError(
            f"{path.name} is larger than any hand-over file ({LARGEST // 1024 // 1024} MB). Nothing was changed. "
            "Choose another file."
        )
    return data


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise HandOverError(
            f"{name} is damaged, not whole, or no hand-over file. Nothing was changed. "
            "If it came by mail or on a stick, ask for it to be sent again."
        ) from error
    return whole if isinstance(whole, dict) else {}


def _check_kind(whole: dict[str, Any], name: str) -> None:
    kind, version = whole.get("format"), whole.get("version")
    if kind == public_data.FORMAT:
        raise HandOverError(
            f"{name} is the public data of a meeting, from which it cannot be restored. Nothing was changed. "
            f"Ask for the hand-over file, whose name ends in {ENDING}."
        )
    if kind != FORMAT:
        raise HandOverError(
            f"{name} is no hand-over file of Clerk. Nothing was changed. "
            f"Choose the file that was handed over; its name ends in {ENDING}."
        )
    if type(version) is not int or not 1 <= version <= VERSION:
        raise HandOverError(_newer(name))


def _entries(record: dict[str, Any], told: Told) -> Iterator[Entry]:
    rows = record["entries"]
    for number, row in enumerate(rows, 1):
        told(number, 2 * len(rows))
        _check_numbers(row["fact"])
        fact = codec.decode(_text(row["kind"]), _number(row["version"]), json.dumps(row["fact"]))
        _check_instants(fact)
        times = _instant(row["happened"]), _instant(row["written"])
        yield Entry(number, _id(row["id"]), _id(row["act"]), *times, fact)


def _check_numbers(value: object) -> None:
    """Seconds, counts, paragraphs: none is so large that nobody could reckon with it."""
    if isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        raise ValueError(f"{str(value)[:20]}… is no number of a meeting")
    for each in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        _check_numbers(each)


def _check_instants(value: object) -> None:
    """Every instant says how far it is from UTC, or it could be compared with no other."""
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(f"{value} has no offset")
    if is_dataclass(value):
        for field in fields(value):
            _check_instants(getattr(value, field.name))
    elif isinstance(value, tuple):
        for each in value:
            _check_instants(each)


def _drafts(record: dict[str, Any]) -> Iterator[tuple[Draft, datetime]]:
    for row in record["drafts"]:
        typed = dict(row)
        written = _instant(typed.pop("written"))
        draft: Draft = codec.load(Draft, json.dumps(typed))
        yield draft, written


def _check_whole(handed: HandedOver) -> None:
    if not handed.entries:
        raise ValueError("it has no entries")
    if len({entry.id for entry in handed.entries}) < len(handed.entries):
        raise ValueError("two entries have one id")
    if len({draft.place for draft, _ in handed.drafts}) < len(handed.drafts):
        raise ValueError("two texts stand in one field")
    # What no meeting has, such as a time without its offset or a number past all counting, shows here at the latest.
    readable(Replay.of(handed.entries).state)


def _id(value: object) -> str:
    text = _text(value)
    if not text.strip() or len(text) > _LONGEST_ID or text != codec.storable(text):
        raise ValueError(f"'{text[:20]}' is no id")
    return text


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r} is no number")
    return value


def _instant(value: object) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError(f"{value} has no offset")
    return at
