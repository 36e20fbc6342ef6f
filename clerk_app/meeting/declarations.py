"""Declarations of interest: who, on which item, of what kind, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class InterestKind(StrEnum):
    """Kinds of the model code (Localism Act 2011 s.31 and local codes); a committee's list is its own."""

    PECUNIARY = "pecuniary"
    OTHER_REGISTRABLE = "other_registrable"
    NON_REGISTRABLE = "non_registrable"
    CODE = "code"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Declaration:
    """An interest declared by a member, on an item ('' for a general one)."""

    person: str
    item: str = ""
    kind: InterestKind = InterestKind.UNNAMED
    nature: str = ""
    sensitive: bool = False

    @property
    def must_leave(self) -> bool:
        """Whether the kind asks the member to leave for the item; the program says so and never forbids."""
        return self.kind is InterestKind.PECUNIARY


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration as recorded, under the id of its entry."""

    id: str
    declaration: Declaration
