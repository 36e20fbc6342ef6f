"""The house styles there are: those that ship, and a council's own in a folder, each in a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import resources
from clerk_app.errors import ExportError
from clerk_app.export.write import write
from clerk_app.meeting.body import Committee
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.own_style import OwnStyle, own_style_of, own_style_text, read_own_style
from clerk_app.minutes.wording import DEFAULT_STYLE, Wording, read_wording

ENDING = ".toml"
ASIDE: Final = "put aside"
"""The folder, in that of the styles, of those that were deleted: nothing in it is a style, and nothing is destroyed."""
LONGEST_NAME: Final = 80
"""Letters of a style's name: one that is longer does not go along where a meeting is handed over."""
_KEPT = "The record is kept. Choose another style under Committees and people, or for this meeting in the preview."


@dataclass(frozen=True, slots=True)
class HouseStyles:
    """Finds a style by its id and keeps a council's own; without a folder there are those that ship."""

    folder: Path | None = None
    """Where the council's own styles are; it is made when the first is kept."""

    def wording(self, style: str, own: Iterable[tuple[str, str]] = ()) -> Wording:
        """A style by its id with a committee's own sentences; ExportError where there is none such."""
        if style in shipped():
            return read_wording(shipped_text(style), own, shipped_text(DEFAULT_STYLE))
        return worded(self._own_style(style), own)

    def has(self, style: str) -> bool:
        """Whether there is a style of that id, whatever stands in its file."""
        return style in shipped() or any(file.stem == style for file in self._files())

    def own(self) -> tuple[dict[str, OwnStyle], tuple[str, ...]]:
        """The council's own styles by their ids, and a sentence about each file that is none."""
        found: dict[str, OwnStyle] = {}
        troubles = []
        for file in self._files():
            try:
                found[file.stem] = self._read(file)
            except ExportError as error:
                troubles.append(str(error))
        return found, tuple(troubles)

    def told(self) -> tuple[tuple[str, str, str], ...]:
        """Every style there is: its id, what it is called and what it is like; those that ship come first."""
        told = [(style, wording.name, wording.about) for style, wording in shipped().items()]
        names = {name.casefold() for _, name, _ in told}
        for style, own in self.own()[0].items():
            # Two files may have come with the same name.
            name = f"{own.name} ({style}{ENDING})" if own.name.casefold() in names else own.name
            names.add(own.name.casefold())
            told.append((style, name, own.about or f"Based on {shipped()[own.base].name}"))
        return tuple(told)

    def phrases(self) -> dict[str, Mapping[str, str]]:
        """The phrases of every style there is, by its id."""
        return {style: self.wording(style).phrases for style, _, _ in self.told()}

    def keep(self, style: OwnStyle, style_id: str = "") -> str:
        """Write an own style whole or not at all and return its id; one without an id gets one from its name.

        ExportError, a sentence, where it cannot be kept; then the file that was there is as it was.
        """
        if self.folder is None:
            raise ExportError("There is no data folder to keep a house style in. Nothing was written.")
        name = style.name.strip()
        if not name:
            raise ExportError("Give the house style a name.")
        if len(name) > LONGEST_NAME:
            raise ExportError(
                f"Give the house style a name of {LONGEST_NAME} letters at most. This one has {len(name)}."
            )
        others = {other: told for other, told, _ in self.told() if other != style_id}
        if name.casefold() in {told.casefold() for told in others.values()}:
            raise ExportError(f"There is a house style called “{name}” already. Give it another name.")
        return self.put(style_id or self._free(name), style).stem

    def put(self, style_id: str, style: OwnStyle) -> Path:
        """Write an own style under that id, whatever its name is; the file. ExportError as for `keep`."""
        text = own_style_text(style)
        read_own_style(text, _phrases())
        target = self.file(style_id)
        self._make_folder(target.parent)
        write(target, text.encode())
        return target

    def put_aside(self, style: str) -> Path:
        """Delete an own style: its file goes into a folder beside the others; where it is now.

        ExportError, a sentence, where it cannot be; then it is as it was.
        """
        file = self.file(style)
        folder = file.parent / ASIDE
        self._make_folder(folder)
        aside, number = folder / file.name, 2
        while aside.exists():
            aside, number = folder / f"{style}-{number}{ENDING}", number + 1
        self._move(file, aside)
        return aside

    def put_back(self, aside: Path, style: str) -> None:
        """Take a deleted style back under its old id; ExportError where it cannot be, or another has the id now."""
        file = self.file(style)
        if file.exists():
            raise ExportError(f"There is another {file.name} in {file.parent} now. Both were left where they are.")
        self._move(aside, file)

    def _own_style(self, style: str) -> OwnStyle:
        files = {file.stem: file for file in self._files()}
        if style not in files:
            where = f" in {self.folder}" if self.folder else ""
            raise ExportError(
                f"There is no house style '{style}'{where}. {_KEPT} Or put the file {style}{ENDING} back there."
            )
        return self._read(files[style])

    def _read(self, file: Path) -> OwnStyle:
        if file.stem in shipped():
            raise ExportError(f"{file} has the name of a style that ships and is not used. Give the file another name.")
        try:
            return read_own_style(file.read_text(encoding="utf-8"), _phrases())
        except UnicodeDecodeError as error:
            raise ExportError(f"{file} cannot be used as a house style. It is not text in UTF-8. {_KEPT}") from error
        except (OSError, ValueError) as error:
            raise ExportError(f"{file} cannot be used as a house style. {error} {_KEPT}") from error

    def _files(self) -> list[Path]:
        if self.folder is None or not self.folder.is_dir():
            return []
        return sorted(file for file in self.folder.glob(f"*{ENDING}") if not file.name.startswith("."))

    def file(self, style: str) -> Path:
        """Where an own style of that id stands, or would."""
        return (self.folder or Path()) / f"{style}{ENDING}"

    def _free(self, name: str) -> str:
        """An id that there is not yet, called after the style."""
        stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40] or "style"
        taken = {*shipped(), *(file.stem for file in self._files())}
        number = 2
        free = stem
        while free in taken:
            free, number = f"{stem}-{number}", number + 1
        return free

    @staticmethod
    def _move(file: Path, to: Path) -> None:
        try:
            file.rename(to)
        except OSError as error:
            raise ExportError(
                f"{file} could not be put into {to.parent} ({error.strerror}). It was left as it is. "
                "See that both folders may be written to."
            ) from error

    @staticmethod
    def _make_folder(folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                f"The folder {folder} cannot be made ({error.strerror}). Nothing was written. Make it by hand."
            ) from error


def style_of(state: MeetingState) -> str:
    """The id of the house style of a meeting: the one chosen for it, else its committee's."""
    return state.house_style or state.body.committee.house_style or DEFAULT_STYLE


def own_style_of_data(data: Mapping[str, object]) -> OwnStyle:
    """An own style from the tables of its file, however they came here; ValueError, a sentence, where it is none."""
    return own_style_of(data, _phrases())


SHIPPED: Final = HouseStyles()
"""The styles that ship and no others: for minutes of which a council's own is no part."""


def shipped_text(style: str) -> str:
    """The text of a style that ships; ExportError where there is none such."""
    try:
        return resources.read_text(f"wording/{style}{ENDING}")
    except (OSError, ValueError) as error:
        raise ExportError(f"There is no house style '{style}'. {_KEPT}") from error


@cache
def shipped() -> Mapping[str, Wording]:
    """Every house style that ships, by its id, first the one that a new committee gets."""
    new = Committee("", "").house_style
    files = sorted(resources.path("wording").glob(f"*{ENDING}"), key=lambda file: (file.stem != new, file.stem))
    usual = shipped_text(DEFAULT_STYLE)
    return {file.stem: read_wording(file.read_text(encoding="utf-8"), (), usual) for file in files}


def worded(style: OwnStyle, own: Iterable[tuple[str, str]] = ()) -> Wording:
    """An own style over the one that it is based on, with a committee's own sentences."""
    return read_wording(own_style_text(style), own, shipped_text(style.base), shipped_text(DEFAULT_STYLE))


def _phrases() -> dict[str, Mapping[str, str]]:
    return {style: wording.phrases for style, wording in shipped().items()}
