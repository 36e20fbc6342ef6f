"""The clerk's own choices in one small file; a damaged one never stops the program."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from clerk_app.errors import ClerkError

SMALLEST_TEXT, LARGEST_TEXT = 0.9, 2.0


class PreferencesError(ClerkError):
    """The preferences cannot be written; the program goes on with what was chosen."""


class ThemeChoice(StrEnum):
    """Which colours to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the clerk chose; `text_scale` 1.0 is 100 %.

    `last_export_folder` and `last_export_ending` ('.docx') are '' where nothing was exported yet.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: float = 1.0
    bell: bool = False
    last_export_folder: str = ""
    last_export_ending: str = ""


class PreferencesFile:
    """The file, read at the start and written after each choice."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Preferences, str]:
        """The choices, and a sentence for the clerk where the file could not be used ('' if all is well)."""
        try:
            text = self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return Preferences(), ""
        except (OSError, UnicodeDecodeError):
            return Preferences(), self._put_aside()
        try:
            return _from_table(json.loads(text)), ""
        except (ValueError, TypeError, AttributeError):
            return Preferences(), self._put_aside()

    def write(self, preferences: Preferences) -> None:
        """Put the choices in place of the old ones in one step; PreferencesError where the disk refuses."""
        beside = self.path.with_name(self.path.name + ".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("w", encoding="utf-8") as file:
                json.dump(asdict(preferences), file, indent=2)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise PreferencesError(
                f"The preferences could not be kept in {self.path} ({error.strerror}). "
                "They hold until Clerk closes. See that the disk has space and the folder may be written to."
            ) from error

    def _put_aside(self) -> str:
        aside = self.path.with_name(self.path.name + ".damaged")
        try:
            self.path.replace(aside)
        except OSError:
            return f"The preferences in {self.path} cannot be read, so the usual ones are used."
        return f"The preferences could not be read, so the usual ones are used. The old file is kept as {aside}."


def _from_table(table: dict[str, Any]) -> Preferences:
    """What a file says; a choice that it does not name, or that this version does not know, is the usual one."""
    usual = Preferences()
    scale = table.get("text_scale", usual.text_scale)
    choice = table.get("theme", usual.theme)
    return Preferences(
        theme=ThemeChoice(choice) if choice in set(ThemeChoice) else usual.theme,
        text_scale=min(LARGEST_TEXT, max(SMALLEST_TEXT, float(scale))),
        bell=bool(table.get("bell", usual.bell)),
        last_export_folder=str(table.get("last_export_folder", usual.last_export_folder)),
        last_export_ending=str(table.get("last_export_ending", usual.last_export_ending)),
    )
