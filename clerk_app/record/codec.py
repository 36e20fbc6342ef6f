"""Facts to JSON and back, by their types; a kind or field from a newer program is refused, never dropped."""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, cast, get_args, get_origin, get_type_hints

from clerk_app.errors import RecordError
from clerk_app.meeting import facts

if TYPE_CHECKING:
    from collections.abc import Hashable

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
        return _build(kind, json.loads(text))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise RecordError(
            f"An entry of this record cannot be read ({error}). Nothing was changed. "
            "Open it with the newer version that wrote it, put the last good copy back, or ask for help."
        ) from error


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        plain = {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.init}
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


def _build(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin is Union or origin is types.UnionType:
        if value is None and type(None) in get_args(kind):
            return None
        return _build_one_of([k for k in get_args(kind) if k is not type(None)], value)
    if origin is tuple:
        return _build_tuple(get_args(kind), value)
    if is_dataclass(kind) and isinstance(kind, type):
        if isinstance(value, str) and hasattr(kind, "of_words"):
            return kind.of_words(value)  # an older record has words where there is now more to tell
        return _build_dataclass(kind, value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if isinstance(kind, type) and issubclass(kind, datetime | date | time):
        return kind.fromisoformat(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is not of the kind {kind.__name__}")
    return value


def _build_one_of(kinds: list[Any], value: Any) -> Any:
    if len(kinds) == 1:
        return _build(kinds[0], value)
    # The only union of many types in the facts is a correction's new particulars, which carry their kind.
    particulars = dict(value)
    name = particulars.pop("kind")
    if name not in KINDS:
        return decode(name, VERSION, "{}")
    return _build_dataclass(KINDS[name], particulars)


def _build_tuple(parts: tuple[Any, ...], value: list[Any]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is not a list")
    if parts[-1:] == (Ellipsis,):
        return tuple(_build(parts[0], v) for v in value)
    return tuple(_build(part, v) for part, v in zip(parts, value, strict=True))


@cache
def _shape(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind) if f.init}


def _build_dataclass(kind: type[Any], value: dict[str, Any]) -> Any:
    shape: dict[str, Any] = _shape(cast("Hashable", kind))
    unknown = set(value) - set(shape)
    if unknown:
        raise RecordError(
            f"This record holds particulars ('{min(unknown)}') that this version of Clerk does not know. "
            "Nothing was changed. Open it with the newer version that wrote it."
        )
    missing = {f.name for f in fields(kind) if f.init and f.default is MISSING and f.default_factory is MISSING}
    if missing - set(value):
        raise RecordError(
            f"An entry of this record lacks its '{min(missing - set(value))}', so it cannot be read. "
            "Nothing was changed. Put the last good copy back, or ask for help."
        )
    return kind(**{name: _build(shape[name], v) for name, v in value.items()})
