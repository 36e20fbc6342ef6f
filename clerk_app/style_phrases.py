"""What the phrases of a house style are called, and where each is printed, for whoever words them otherwise."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import resources


class PhraseWords(NamedTuple):
    """A phrase in plain words."""

    name: str
    help: str
    """Where it is printed, in a sentence."""


@cache
def phrase_words() -> Mapping[str, PhraseWords]:
    """Every phrase by its key, in the order of a style's file."""
    groups = tomllib.loads(resources.read_text("style_phrases.toml"))
    return {key: PhraseWords(*told) for group in groups.values() for key, told in group.items()}
