"""From a meeting's state to the bytes of its draft minutes, in the committee's own house style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import resources
from clerk_app.errors import ExportError
from clerk_app.export import pdf
from clerk_app.export.write import write
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.compose import compose, has_exempt_matter
from clerk_app.minutes.document import MinutesDocument
from clerk_app.minutes.wording import DEFAULT_STYLE, Wording, read_wording


def wording_of(state: MeetingState) -> Wording:
    """The house style of the meeting's committee with its own sentences; ExportError where there is none such."""
    committee = state.body.committee
    return _wording(style_text(committee.house_style or DEFAULT_STYLE), committee.wording)


def style_text(style: str) -> str:
    """The text of a shipped house style; ExportError where its name is not known."""
    try:
        return resources.read_text(f"wording/{style}.toml")
    except (OSError, ValueError) as error:
        raise ExportError(
            f"There is no house style '{style}'. The record is kept. Choose another under Committees and people."
        ) from error


def house_styles() -> dict[str, Wording]:
    """Every house style that ships, by its id, the usual one first."""
    files = sorted(resources.path("wording").glob("*.toml"), key=lambda file: (file.stem != DEFAULT_STYLE, file.stem))
    return {file.stem: _wording(file.read_text(encoding="utf-8")) for file in files}


def _wording(text: str, own: Iterable[tuple[str, str]] = ()) -> Wording:
    return read_wording(text, own, style_text(DEFAULT_STYLE))


def draft_minutes(state: MeetingState) -> MinutesDocument:
    """The draft minutes as a document."""
    return compose(state, wording_of(state))


def draft_pdf(state: MeetingState) -> bytes:
    """The draft minutes as a PDF."""
    return pdf.render(draft_minutes(state))


def unshowable_letters(state: MeetingState) -> tuple[str, ...]:
    """Letters of the draft that no font of ours can show; the page shows their numbers."""
    return pdf.unshowable(draft_minutes(state))


def write_draft(state: MeetingState, target: Path) -> None:
    """Write the draft minutes, replacing an older file only when the new one is whole; ExportError otherwise."""
    write(target, draft_pdf(state))


def file_name(state: MeetingState) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee draft minutes.pdf'."""
    day = f"{state.arranged.on.isoformat()} " if state.arranged else ""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", state.body.committee.name).strip() or "Meeting"
    mark = " NOT FOR PUBLICATION" if has_exempt_matter(state) else ""
    return f"{day}{' '.join(name.split())[:120]} draft minutes{mark}.pdf"
