"""What Clerk does without a screen: rehearse, export, list, look a record over."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from clerk_app import drafting, paths, rehearsal, script
from clerk_app.approvals import as_approved, kept_back
from clerk_app.clock import ScriptedClock, SystemClock
from clerk_app.doctor.check import findings
from clerk_app.errors import ClerkError
from clerk_app.handing_over import handed_over
from clerk_app.handover.carried_style import left_behind
from clerk_app.handover.reading import read_hand_over
from clerk_app.handover.restoring import Outcome, restore
from clerk_app.handover.writing import is_hand_over, write_hand_over
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting.draft import LINE
from clerk_app.meeting.finding import GRAVITIES
from clerk_app.meeting.look_alikes import told_apart
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.summary import MeetingSummary
from clerk_app.record.library import FILE_NAME, Library
from clerk_app.session import MeetingSession, new_id

PHASES = {
    Phase.NOT_OPENED: "not opened",
    Phase.IN_SESSION: "in session",
    Phase.ADJOURNED: "adjourned",
    Phase.CLOSED: "closed",
}
"""Where a meeting stands, in words."""


def rehearse(out: Path, script_file: Path | None = None) -> int:
    """Re-enact a meeting in a record of its own and write its draft minutes into a folder."""
    meeting = script.load(script_file)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClerkError(
            f"The folder {out} cannot be made ({error.strerror}). Nothing was written. Choose another."
        ) from error
    with tempfile.TemporaryDirectory(prefix="clerk-rehearsal-") as folder:
        library = Library.open(Path(folder))
        try:
            clock = ScriptedClock(rehearsal.hour_before(meeting.arranged))
            session = MeetingSession(library.record, new_id(), clock)
            session.record(*meeting.setting_up)
            rehearsal.Player(session, clock).play(meeting.acts)
            for version in drafting.versions(session.state):
                target = out / drafting.file_name(session.state, version)
                drafting.write_draft(session.replay, target, version)
                print(target)
                _tell_unshowable(session.state, version, target)
        finally:
            library.close()
    return 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written: the draft minutes, as the public may read them, unless it says otherwise.

    `item`: the extract of the item with that printed number.
    """

    full: bool = False
    timing_sheet: bool = False
    paper_sheet: bool = False
    note: bool = False
    item: str = ""


def export(data: Path | None, wanted: str, target: Path, what: Wanted = Wanted()) -> int:
    """Write the draft minutes of one meeting or another of its papers; the hand-over file where the name says so."""
    folder = paths.data_folder(data)
    library = _existing(folder)
    styles = HouseStyles(paths.styles_folder(folder))
    try:
        meeting = _find(library.record.meetings(), wanted)
        session = MeetingSession(library.record, meeting.id, ScriptedClock(meeting.last_written))
        if is_hand_over(target):
            _check_whole(what, target)
            write_hand_over(handed_over(library.record, meeting.id, SystemClock(), styles), target, styles)
            of_style = left_behind(session.state, styles)
        else:
            _write(_as_known(library, session.replay, styles), target, what, styles)
            of_style = drafting.style_gone(session.state, styles)
        if of_style:
            print(f"clerk-app: {of_style}", file=sys.stderr)
        print(target)
    finally:
        library.close()
    return 0


def _as_known(library: Library, record: Replay, styles: HouseStyles) -> Replay:
    return as_approved(library.record, record, partial(kept_back, styles=styles))


def _write(record: Replay, target: Path, what: Wanted, styles: HouseStyles) -> None:
    version = Version.FULL if what.full else Version.PUBLIC
    if what.timing_sheet:
        drafting.write_timing_sheet(record, target, styles)
    elif what.paper_sheet:
        drafting.write_paper_sheet(record, target, styles)
    elif what.note:
        drafting.write_note(record, target, version, styles)
    elif what.item:
        drafting.write_extract(record, _item(record.state, what.item), target, version, styles)
    else:
        drafting.write_draft(record, target, version, styles)
        _tell_unshowable(record.state, version, target, styles)


def _item(state: MeetingState, number: str) -> str:
    """The id of the item with a printed number."""
    found = [item.id for item in state.agenda.items if item.number.rstrip(".") == number.rstrip(".")]
    if not found:
        numbers = ", ".join(item.number for item in state.agenda.items if item.number) or "none with a number"
        raise ClerkError(f"There is no item '{number}' on the agenda. There are: {numbers}.")
    return found[0]


def _check_whole(what: Wanted, target: Path) -> None:
    if replace(what, full=False) != Wanted():
        raise ClerkError(
            f"{target.name} was not written: by its name it is a hand-over file, which is always the whole record. "
            "Choose another name, or ask for no part."
        )


def take_over(data: Path | None, file: Path, *, keep_both: bool = False) -> int:
    """Put the meeting of a hand-over file into the record, and say what became of it."""
    handed = read_hand_over(file)
    folder = paths.data_folder(data)
    library = Library.open(folder)
    try:
        now = SystemClock().now() if keep_both else None
        restored = restore(library, handed, keep_both=now, styles=HouseStyles(paths.styles_folder(folder)))
    finally:
        library.close()
    if restored.outcome is Outcome.APART:
        raise ClerkError(f"{restored.words} With --keep-both the file’s comes beside it, as a meeting of its own.")
    print(restored.words)
    return 0


def doctor(data: Path | None, wanted: str) -> int:
    """Say what is unfinished or odd about the record of one meeting, the gravest first."""
    library = _existing(paths.data_folder(data))
    try:
        meeting = _find(library.record.meetings(), wanted)
        session = MeetingSession(library.record, meeting.id, ScriptedClock(meeting.last_written))
        found = findings(session.state, session.draft(LINE), session.entries, session.drafts)
    finally:
        library.close()
    width = max(map(len, GRAVITIES.values()))
    for each in found:
        print(f"{GRAVITIES[each.gravity]:<{width}}  {each.words}")
    if not found:
        print("Nothing found.")
    return 0


def meetings(data: Path | None) -> int:
    """List the meetings, the latest day first: id, day, state, committee."""
    folder = paths.data_folder(data)
    found: tuple[MeetingSummary, ...] = ()
    if (folder / FILE_NAME).exists():
        library = Library.open(folder)
        try:
            found = library.record.meetings()
        finally:
            library.close()
    apart = told_apart(found)
    for meeting in found:
        told = f" ({apart[meeting.id]})" if meeting.id in apart else ""
        print(f"{meeting.id[:8]}  {meeting.held_on}  {PHASES[meeting.phase]:<10}  {meeting.committee_name}{told}")
    if not found:
        print(f"No meetings yet in {folder}.", file=sys.stderr)
    return 0


def _existing(folder: Path) -> Library:
    """The library of a folder that has one; to read a meeting is no reason to make a record."""
    if not (folder / FILE_NAME).exists():
        raise ClerkError(f"There is no record in {folder}. Name its folder with --data FOLDER.")
    return Library.open(folder)


def _find(found: tuple[MeetingSummary, ...], wanted: str) -> MeetingSummary:
    fitting = [m for m in found if (wanted and m.id.startswith(wanted)) or m.held_on == _day(wanted)]
    if not fitting:
        raise ClerkError(f"There is no meeting '{wanted}'. 'clerk-app meetings' lists them.")
    if len(fitting) > 1:
        ids = ", ".join(m.id[:8] for m in fitting)
        raise ClerkError(f"'{wanted}' fits {len(fitting)} meetings: {ids}. Give more of the id.")
    return fitting[0]


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _tell_unshowable(state: MeetingState, version: Version, target: Path, styles: HouseStyles = SHIPPED) -> None:
    letters = drafting.unshowable_letters(state, version, target, styles)
    if letters:
        told = " ".join(" ".join(f"U+{ord(part):04X}" for part in letter) for letter in letters)
        print(
            f"clerk-app: these are not shown as they are; a sign or their number stands there: {told}", file=sys.stderr
        )
