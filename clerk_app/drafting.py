"""From a meeting's state to the bytes of its draft minutes, in the committee's own house style."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from clerk_app.errors import ExportError
from clerk_app.export import leaks, pdf
from clerk_app.export.file_kinds import FRAGMENT, KINDS, PDF, TEXT, kind_of
from clerk_app.export.text import plain_text
from clerk_app.export.write import write
from clerk_app.handover.public_data import ENDING as DATA
from clerk_app.handover.public_data import write_public_data
from clerk_app.handover.reading import ENDING as HAND_OVER
from clerk_app.handover.writing import is_hand_over
from clerk_app.house_styles import SHIPPED, HouseStyles, shipped, shipped_text, style_of, worded
from clerk_app.meeting.body import Committee
from clerk_app.meeting.exempt_words import blanked, tokens, unprintable_words
from clerk_app.meeting.privacy import has_private_matter
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.compose import compose, extract
from clerk_app.minutes.document import Drawn, MinutesDocument
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.minutes.paper_sheet import paper_sheet
from clerk_app.minutes.same_day_note import same_day_note
from clerk_app.minutes.timing_sheet import timing_sheet as sheet_of
from clerk_app.minutes.wording import Wording
from clerk_app.telling import Told, tell_nobody

Composes = Callable[[MeetingState, Wording, Version], MinutesDocument]
"""How a paper is made of a meeting's state in one version."""


def wording_of(state: MeetingState, style: str = "", styles: HouseStyles = SHIPPED) -> Wording:
    """The house style of a meeting with its committee's own sentences; ExportError where its file is damaged.

    A `style` named here is looked at in place of the one that was chosen for the meeting or is its committee's.
    `styles`: those that there are, a council's own among them. One that was deleted has another in its place, which
    `style_gone` tells.
    """
    return styles.wording(style or _style_there(state, styles), state.body.committee.wording)


def wording_at_hand(state: MeetingState, styles: HouseStyles = SHIPPED) -> Wording:
    """As `wording_of`, and where its file is damaged that of a new committee: the meeting goes on, its export tells."""
    try:
        return wording_of(state, styles=styles)
    except ExportError:
        return styles.wording(Committee("", "").house_style, state.body.committee.wording)


def _style_there(state: MeetingState, styles: HouseStyles) -> str:
    """The first that is there of the meeting's house style, its committee's and that of a new committee."""
    wanted = (style_of(state), state.body.committee.house_style)
    return next(filter(styles.has, wanted), Committee("", "").house_style)


def style_gone(state: MeetingState, styles: HouseStyles = SHIPPED) -> str:
    """That the meeting's house style was deleted and which one its minutes have instead; '' where it is there."""
    wanted = style_of(state)
    if styles.has(wanted):
        return ""
    names = {style: name for style, name, _ in styles.told()}
    there = _style_there(state, styles)
    return f"The house style “{wanted}” is not here any more. The minutes are in “{names.get(there, there)}” instead."


def style_text(style: str) -> str:
    """The text of a shipped house style; ExportError where its name is not known."""
    return shipped_text(style)


def house_styles() -> Mapping[str, Wording]:
    """Every house style that ships, by its id, first the one that a new committee gets."""
    return shipped()


def draft_minutes(
    state: MeetingState, version: Version = Version.FULL, style: str = "", styles: HouseStyles = SHIPPED
) -> MinutesDocument:
    """The draft minutes as a document; one version only where nothing in the meeting is private."""
    return compose(state, wording_of(state, style, styles), version)


def versions(state: MeetingState) -> tuple[Version, ...]:
    """The versions that there are: the public one, and where anything is private the full one."""
    return (Version.PUBLIC, Version.FULL) if has_private_matter(state) else (Version.PUBLIC,)


def draft_pdf(state: MeetingState, version: Version = Version.FULL) -> bytes:
    """The draft minutes as a PDF."""
    return draft_pages(state, version).data


def draft_pages(
    state: MeetingState,
    version: Version = Version.FULL,
    style: str = "",
    styles: HouseStyles = SHIPPED,
    told: Told = tell_nobody,
) -> Drawn:
    """The draft minutes as a PDF to be looked at, in the meeting's house style or another one; `told` of each page."""
    return pdf.render_with_places(draft_minutes(state, version, style, styles), told)


def draft_pages_as(state: MeetingState, version: Version, style: OwnStyle, told: Told = tell_nobody) -> Drawn:
    """The draft minutes as a PDF to be looked at, in a style that is still being made; `told` of each page."""
    return pdf.render_with_places(compose(state, worded(style, state.body.committee.wording), version), told)


def unshowable_letters(
    state: MeetingState, version: Version = Version.FULL, target: Path | None = None, styles: HouseStyles = SHIPPED
) -> tuple[str, ...]:
    """Letters of the draft that a file of that name does not show as they are; without a name, a PDF."""
    if target is not None and _is_data(target):
        return ()
    return (kind_of(target) if target else PDF).unshowable(draft_minutes(state, version, styles=styles))


def file_kinds() -> tuple[tuple[str, str], ...]:
    """Every kind of file that a document is written as: its name and its ending, the usual one first."""
    return tuple((kind.name, kind.ending) for kind in KINDS)


DATA_KIND: Final = ("Data for other programs, as the public may read them", DATA)
"""The kind of file that only public minutes are written as."""


def write_draft(record: Replay, target: Path, version: Version, styles: HouseStyles = SHIPPED) -> None:
    """Write the draft minutes as the kind of file that its name's ending says.

    What was written is read again before it takes the file's place, and searched for words that it must not hold.
    An older file is replaced only when the new one is whole and clean; ExportError otherwise.
    """
    if not _is_data(target):
        document = draft_minutes(record.state, version, styles=styles)
        write_document(document, target, version, forbidden_words(record, version, styles=styles))
    elif version is Version.FULL or is_hand_over(target):
        raise ExportError(
            f"{target.name} was not written: as data there are the public minutes, whose name does not say otherwise, "
            "and the whole record, by “Hand the meeting over”. Choose one of them."
        )
    else:
        write_public_data(record, wording_of(record.state, styles=styles), target)


def _is_data(target: Path) -> bool:
    return target.name.casefold().endswith(DATA)


def draft_to_paste(record: Replay, styles: HouseStyles = SHIPPED) -> tuple[str, str]:
    """The public draft minutes as HTML and as text, for other programs to take; searched like what is written."""
    document = draft_minutes(record.state, Version.PUBLIC, styles=styles)
    forbidden = forbidden_words(record, Version.PUBLIC, styles=styles)
    made = [(kind, kind.render(document)) for kind in (FRAGMENT, TEXT)]
    if found := [leak for kind, data in made for leak in kind.search(data, document, forbidden)]:
        raise ExportError(leaks.sentence(found, None, Version.PUBLIC))
    return made[0][1].decode(), made[1][1].decode()


def timing_sheet(record: Replay, styles: HouseStyles = SHIPPED) -> MinutesDocument:
    """The timing sheet of the public question slot as a document; ExportError where there was no slot."""
    return sheet_of(record, wording_of(record.state, styles=styles))


def write_timing_sheet(record: Replay, target: Path, styles: HouseStyles = SHIPPED) -> None:
    """Write the timing sheet as the kind of file that its name's ending says, read again like the minutes."""
    document = timing_sheet(record, styles)
    # All that the sheet says by itself is in itself: it holds no word that anybody typed in private.
    write_document(document, target, Version.PUBLIC, forbidden_words(record, Version.PUBLIC, styles=styles))


def timing_sheet_name(state: MeetingState) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee timing sheet.pdf'."""
    return f"{_file_stem(state)} timing sheet.pdf"


def write_paper_sheet(record: Replay, target: Path, styles: HouseStyles = SHIPPED) -> None:
    """Write the sheet to go on by hand with, made of what the public may know and searched like the rest."""
    forbidden = forbidden_words(record, Version.PUBLIC, styles=styles)
    write_document(paper_sheet(record), target, Version.PUBLIC, forbidden)


def paper_sheet_name(state: MeetingState) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee paper sheet.pdf'."""
    return f"{_file_stem(state)} paper sheet.pdf"


def write_note(record: Replay, target: Path, version: Version, styles: HouseStyles = SHIPPED) -> None:
    """Write the same-day note of that version, read again and searched like the minutes."""
    _compose_and_write(record, target, version, same_day_note, styles)


def note_name(state: MeetingState, version: Version) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee same-day note.pdf'."""
    return _name(state, "same-day note", version)


def write_extract(record: Replay, item: str, target: Path, version: Version, styles: HouseStyles = SHIPPED) -> None:
    """Write the minute of one item by itself, read again and searched like the minutes."""

    def make(state: MeetingState, wording: Wording, version: Version) -> MinutesDocument:
        return extract(state, item, wording, version)

    _compose_and_write(record, target, version, make, styles)


def extract_name(state: MeetingState, item: str, version: Version) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee extract, item 6.pdf'."""
    found = state.agenda.item(item)
    number = re.sub(r"[^\w]+", " ", found.number).strip() if found else ""
    return _name(state, f"extract, item {number}" if number else "extract", version)


def hand_over_name(state: MeetingState) -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee hand-over.not-for-publication.json'."""
    return f"{_file_stem(state)} hand-over{HAND_OVER}"


def _compose_and_write(record: Replay, target: Path, version: Version, make: Composes, styles: HouseStyles) -> None:
    document = make(record.state, wording_of(record.state, styles=styles), version)
    write_document(document, target, version, forbidden_words(record, version, make, styles))


def write_document(document: MinutesDocument, target: Path, version: Version, forbidden: dict[str, str]) -> None:
    """Write a document as the kind of file that its name's ending says, searched for words that it must not hold."""
    kind = kind_of(target)
    data = kind.render(document)

    def check(written: bytes) -> None:
        if found := kind.search(written, document, forbidden):
            raise ExportError(leaks.sentence(found, target, version))

    write(target, data, check if forbidden else None)


def forbidden_words(
    record: Replay, version: Version, make: Composes | None = None, styles: HouseStyles = SHIPPED
) -> dict[str, str]:
    """The words that the file of that version must not hold, each under its compared form.

    They come from the facts alone. What the program says by itself is composed with an x for every word of the record:
    of the minutes, or of another paper as it is made.
    """
    words = unprintable_words(record.entries, version)
    if not words:
        return {}
    wording = wording_of(record.state, styles=styles)
    own = (make or compose)(blanked(record.state, record.entries), wording, version)
    said = (plain_text(own), own.title, own.date.isoformat(), own.produced_at.isoformat(), *wording.phrases.values())
    printable = leaks.own_words(exempt=own.exempt).union(*map(tokens, said))
    return {form: word for form, word in words.items() if form not in printable}


def file_name(state: MeetingState, version: Version = Version.FULL, which: str = "") -> str:
    """A name for the file: '2026-03-12 Children and Families Scrutiny Committee draft minutes.pdf'.

    `which` says which draft it is, with the space before it.
    """
    what = "draft minutes" if state.review.is_draft else "minutes"
    return _name(state, f"{what}{which}", version)


def _name(state: MeetingState, what: str, version: Version) -> str:
    mark = " NOT FOR PUBLICATION" if version is Version.FULL and has_private_matter(state) else ""
    return f"{_file_stem(state)} {what}{mark}.pdf"


def _file_stem(state: MeetingState) -> str:
    day = f"{state.arranged.on.isoformat()} " if state.arranged else ""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", state.body.committee.name).strip() or "Meeting"
    return f"{day}{' '.join(name.split())[:120]}"
