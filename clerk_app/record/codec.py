"""Facts to JSON and back, by their types; a kind or field from a newer program is refused, never dropped."""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin, get_type_hints

from clerk_app.errors import RecordError
from clerk_app.meeting import facts

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Set

    Builder = Callable[[Any], Any]

VERSION = 1
"""Version of the facts' shapes, written with each entry."""

KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(facts.Fact)}
"""Every kind of fact by the name under which it is written."""


def kind_of(fact: facts.Fact) -> str:
    """The name under which a fact is written."""
    return type(fact).__name__


def encode(fact: facts.Fact) -> str:
    """The fact's particulars as JSON."""
    return dump(fact)


def decode(kind: str, version: int, text: str) -> facts.Fact:
    """The fact that was written; RecordError where only a newer program can read it."""
    if kind not in KINDS or version > VERSION:
        raise RecordError(
            f"This record holds an entry of a kind ('{kind}') that this version of Clerk does not know. "
            "Nothing was changed. Open it with the newer version that wrote it."
        )
    fact: facts.Fact = load(KINDS[kind], text)
    return fact


def dump(value: object) -> str:
    """Any value made of the core's types as JSON."""
    plain = _plain(value)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair, which a paste can bring, has no UTF-8; as an escape it is kept whole.
    return text if storable(text) == text else json.dumps(plain, separators=(",", ":"))


def storable(text: str) -> str:
    """The text with a question mark for each half of a surrogate pair, which SQLite cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def load(kind: Any, text: str) -> Any:
    """A value of the given type from its JSON; RecordError where it is not one."""
    try:
        return _builder(kind)(json.loads(text))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise RecordError(
            f"An entry of this record cannot be read ({error}). Nothing was changed. "
            "Open it with the newer version that wrote it, put the last good copy back, or ask for help."
        ) from error


def _plain(value: object) -> Any:
    kind = type(value)
    if is_dataclass(value) and not isinstance(value, type):
        plain = {name: _plain(getattr(value, name)) for name in _names(cast("Hashable", kind))}
        if isinstance(value, facts.Corrected) and value.fact is not None:
            plain["fact"] = {"kind": kind_of(value.fact), **plain["fact"]}
        return plain
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, tuple | frozenset):
        return [_plain(part) for part in value]
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.init)


@cache
def _builder(kind: Any) -> Builder:
    """What builds a value of that kind; worked out once, since a record is thousands of values of few kinds."""
    origin = get_origin(kind)
    if origin is Union or origin is types.UnionType:
        return _union_builder(get_args(kind))
    if origin is tuple:
        return _tuple_builder(get_args(kind))
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_builder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if isinstance(kind, type) and issubclass(kind, datetime | date | time):
        return kind.fromisoformat
    return partial(_exactly, kind)


def _exactly(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not of the kind {kind.__name__}")
    return value


def _union_builder(parts: tuple[Any, ...]) -> Builder:
    kinds = [kind for kind in parts if kind is not type(None)]
    # The only union of many types in the facts is a correction's new particulars, which carry their kind.
    build = _builder(kinds[0]) if len(kinds) == 1 else _build_particulars
    if len(kinds) == len(parts):
        return build
    return lambda value: None if value is None else build(value)


def _build_particulars(value: Any) -> Any:
    particulars = dict(value)
    name = particulars.pop("kind")
    if name not in KINDS:
        return decode(name, VERSION, "{}")
    return _builder(cast("Hashable", KINDS[name]))(particulars)


def _tuple_builder(parts: tuple[Any, ...]) -> Builder:
    builders = [_builder(part) for part in parts if part is not Ellipsis]

    def build(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is not a list")
        if len(builders) < len(parts):
            return tuple(map(builders[0], value))
        return tuple(one(v) for one, v in zip(builders, value, strict=True))

    return build


def _dataclass_builder(kind: type[Any]) -> Builder:
    needed = {f.name for f in fields(kind) if f.init and f.default is MISSING and f.default_factory is MISSING}

    def build(value: Any) -> Any:
        if isinstance(value, str) and hasattr(kind, "of_words"):
            return kind.of_words(value)  # an older record has words where there is now more to tell
        # Only now: a kind can have values of its own kind in it.
        builders = _builders(cast("Hashable", kind))
        _check_names(value.keys(), builders.keys(), needed)
        return kind(**{name: builders[name](v) for name, v in value.items()})

    return build


@cache
def _builders(kind: Any) -> dict[str, Builder]:
    hints = get_type_hints(kind)
    return {name: _builder(hints[name]) for name in _names(kind)}


def _check_names(given: Set[str], known: Set[str], needed: Set[str]) -> None:
    if unknown := given - known:
        raise RecordError(
            f"This record holds particulars ('{min(unknown)}') that this version of Clerk does not know. "
            "Nothing was changed. Open it with the newer version that wrote it."
        )
    if missing := needed - given:
        raise RecordError(
            f"An entry of this record lacks its '{min(missing)}', so it cannot be read. "
            "Nothing was changed. Put the last good copy back, or ask for help."
        )
