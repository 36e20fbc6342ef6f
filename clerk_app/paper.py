"""Something that can be written of a meeting, as whoever asks for its file needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")


def _nothing(_: object) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Paper(Generic[T]):
    """One kind of paper, made of a T: what it is called, under what name, and how it is written.

    `title` heads the question for the file, `what` begins the sentence that says where it is, `more` follows it, and
    what is to be said of the T that it was made of.
    `kinds` are the kinds of file that it can be, each with the ending that says so, the usual one first.
    """

    title: str
    what: str
    name: Callable[[T], str]
    write: Callable[[T, Path], None]
    kinds: tuple[tuple[str, str], ...]
    more: str = ""
    said_of: Callable[[T], str] = _nothing
