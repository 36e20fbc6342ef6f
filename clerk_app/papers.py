"""The papers of a meeting: minutes, timing sheet, paper sheet, same-day note, extracts, and the hand-over file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from clerk_app import drafting
from clerk_app.handover.carried_style import left_behind
from clerk_app.handover.hand_over import HandedOver
from clerk_app.handover.reading import ENDING
from clerk_app.handover.writing import write_hand_over
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.paper import Paper

NOT_PUBLIC: Final = "not for publication"


def papers(styles: HouseStyles = SHIPPED) -> Mapping[str, Paper[Replay]]:
    """Every paper that is of the whole meeting, by a name for programs."""
    kinds, said_of = drafting.file_kinds(), partial(_said_of, styles)
    write_draft = partial(drafting.write_draft, styles=styles)
    write_timing_sheet = partial(drafting.write_timing_sheet, styles=styles)
    write_paper_sheet = partial(drafting.write_paper_sheet, styles=styles)
    public, full = Version.PUBLIC, Version.FULL
    return {
        "minutes": Paper(
            "Export the draft minutes",
            "Draft minutes",
            partial(_named, drafting.file_name, public),
            partial(_written, write_draft, public),
            (*kinds, drafting.DATA_KIND),
            said_of=said_of,
        ),
        "full_minutes": Paper(
            f"Export the full minutes, {NOT_PUBLIC}",
            "Draft minutes",
            partial(_named, drafting.file_name, full),
            partial(_written, write_draft, full),
            kinds,
            said_of=said_of,
        ),
        "timing_sheet": Paper(
            "Export the timing sheet", "Timing sheet", _sheet_name, write_timing_sheet, kinds, said_of=said_of
        ),
        "paper_sheet": Paper("Export the paper sheet", "Paper sheet", _paper_sheet_name, write_paper_sheet, kinds),
        "note": _note("Export the same-day note", public, styles),
        "full_note": _note(f"Export the same-day note with exempt matter, {NOT_PUBLIC}", full, styles),
    }


def extract_of(item: str, version: Version, styles: HouseStyles = SHIPPED) -> Paper[Replay]:
    """The extract of one item."""
    mark = f" with exempt matter, {NOT_PUBLIC}" if version is Version.FULL else ""

    def name(record: Replay) -> str:
        return drafting.extract_name(record.state, item, version)

    def write(record: Replay, target: Path) -> None:
        drafting.write_extract(record, item, target, version, styles)

    said_of = partial(_said_of, styles)
    return Paper(
        f"Export the extract of the item{mark}", "Extract", name, write, drafting.file_kinds(), said_of=said_of
    )


def hand_over(styles: HouseStyles = SHIPPED) -> Paper[HandedOver]:
    """The whole record, for a colleague; its name always says that it is not for publication."""
    return Paper(
        f"Hand the meeting over: the whole record, {NOT_PUBLIC}",
        "Hand-over file",
        _hand_over_name,
        partial(write_hand_over, styles=styles),
        ((f"The whole record, {NOT_PUBLIC}", ENDING),),
        "It is not for publication. Contact details of members of the public are not in it.",
        said_of=partial(_left_behind, styles),
    )


def _note(title: str, version: Version, styles: HouseStyles) -> Paper[Replay]:
    name = partial(_named, drafting.note_name, version)
    write = partial(_written, partial(drafting.write_note, styles=styles), version)
    return Paper(title, "Same-day note", name, write, drafting.file_kinds(), said_of=partial(_said_of, styles))


def _said_of(styles: HouseStyles, record: Replay) -> str:
    return drafting.style_gone(record.state, styles)


def _left_behind(styles: HouseStyles, whole: HandedOver) -> str:
    return left_behind(Replay.of(whole.entries).state, styles)


def _named(name: Callable[[MeetingState, Version], str], version: Version, record: Replay) -> str:
    return name(record.state, version)


def _written(write: Callable[[Replay, Path, Version], None], version: Version, record: Replay, target: Path) -> None:
    write(record, target, version)


def _sheet_name(record: Replay) -> str:
    return drafting.timing_sheet_name(record.state)


def _paper_sheet_name(record: Replay) -> str:
    return drafting.paper_sheet_name(record.state)


def _hand_over_name(whole: HandedOver) -> str:
    return drafting.hand_over_name(Replay.of(whole.entries).state)
