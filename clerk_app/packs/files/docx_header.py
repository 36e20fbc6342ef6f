"""Which header of a Word file is printed on its first page: a letterhead stands there more often than in the body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from clerk_app.packs.files.docx_styles import is_on


@dataclass
class FirstSection:
    """What the first section of a file says of its headers."""

    _headers: dict[str, str] = field(default_factory=dict)
    """By the pages on which they are printed, the names under which the file refers to them."""
    _has_title_page: bool = False
    _ended: bool = False

    @property
    def header(self) -> str | None:
        """The name under which the file refers to the header of its first page."""
        return self._headers.get("first" if self._has_title_page else "default")

    def refer(self, given: Mapping[str, str]) -> None:
        """A header is named."""
        if not self._ended:
            self._headers.setdefault(given.get("type", "default"), given.get("id", ""))

    def has_title_page(self, given: Mapping[str, str]) -> None:
        """The first page has a header of its own, or none."""
        if not self._ended:
            self._has_title_page = is_on(given.get("val"))

    def end(self) -> None:
        """What is said from here on is said of other sections."""
        self._ended = True
