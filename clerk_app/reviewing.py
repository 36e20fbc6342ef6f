"""The round of the draft: what is sent, what came back, and every version of the minutes that there was."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from clerk_app import drafting
from clerk_app.errors import PackError
from clerk_app.export.letters import tidy
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.minute_versions import MinutesVersion
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.returned import comments_of, which
from clerk_app.meeting.review import SentLine
from clerk_app.minutes.document import MinutesDocument
from clerk_app.minutes.sent_lines import plain_blocks, sent_lines
from clerk_app.packs.files.returned_word import read_returned
from clerk_app.paper import Paper
from clerk_app.telling import Told, tell_nobody

NOT_SENT: Final = "No draft was sent yet, so there is nothing to compare this file with. Send the draft first."


def lines_of(record: Replay, version: Version, styles: HouseStyles = SHIPPED) -> tuple[SentLine, ...]:
    """The lines of the minutes as any file of them shows them; ExportError where there are none yet."""
    document = drafting.draft_minutes(record.state, version, styles=styles)
    return _tidied(sent_lines(document, [item.id for item in record.state.agenda.items]))


def draft_sent(record: Replay, to: str, version: Version, styles: HouseStyles = SHIPPED) -> facts.DraftSent:
    """The fact that keeps what is sent now."""
    lines = lines_of(record, version, styles)
    full = version is Version.FULL and len(drafting.versions(record.state)) > 1
    return facts.DraftSent(record.state.review.next_number, to, lines, full)


def comments_read(record: Replay, path: Path, told: Told = tell_nobody) -> facts.CommentsRead:
    """What a Word file that came back changes of the draft that it is of.

    PackError, a sentence for the clerk, where it is no Word file, is damaged, or is of other minutes. `told` hears how
    much of it is read.
    """
    review = record.state.review
    if not review.sent:
        raise PackError(NOT_SENT)
    paragraphs = tuple(replace(each, text=tidy(each.text), was=tidy(each.was)) for each in read_returned(path, told))
    told(0, 0)
    sent = which(review, paragraphs)
    if sent is None:
        head = next((each.text.strip() for each in paragraphs if each.text.strip()), "")
        begins = f" It begins “{head[:_HEAD].rstrip()}{'…' if len(head) > _HEAD else ''}”." if head else ""
        raise PackError(
            f"{path.name} is not one of the drafts of these minutes that were sent.{begins} "
            "Open the meeting that it is of, or choose another file."
        )
    comments = comments_of(sent, paragraphs)
    told(1, 1)
    return facts.CommentsRead(sent.id, path.name, comments)


_HEAD: Final = 80


def version_lines(record: Replay, version: MinutesVersion, styles: HouseStyles = SHIPPED) -> tuple[SentLine, ...]:
    """The lines of one version of the minutes: as they were sent, else as the record said them then."""
    sent = record.state.review.draft(version.key)
    return sent.lines if sent is not None else lines_of(_as_it_was(record, version), _which(version), styles)


def version_document(record: Replay, version: MinutesVersion, styles: HouseStyles = SHIPPED) -> MinutesDocument:
    """One version of the minutes as a document that can be exported again."""
    then = _as_it_was(record, version)
    document = drafting.draft_minutes(then.state, _which(version), styles=styles)
    sent = record.state.review.draft(version.key)
    if sent is None or lines_of(then, _which(version), styles) == sent.lines:
        return document
    # The house style would word it otherwise today: what was sent stands as it was, in a plain layout.
    return replace(document, blocks=plain_blocks(sent.lines), exempt=sent.full)


def draft_to_send(number: int, version: Version, styles: HouseStyles = SHIPPED) -> Paper[Replay]:
    """The Word file that is sent as the draft of that number."""

    def name(record: Replay) -> str:
        return drafting.file_name(record.state, version, f" version {number}")

    def write(record: Replay, target: Path) -> None:
        drafting.write_draft(record, target, version, styles)

    word = tuple(kind for kind in drafting.file_kinds() if kind[1] == ".docx")
    return Paper(
        f"The draft to send, version {number}",
        f"Version {number} of the draft",
        name,
        write,
        word,
        said_of=partial(_said_of, styles),
    )


def paper_of(version: MinutesVersion, styles: HouseStyles = SHIPPED) -> Paper[Replay]:
    """One version of the minutes, exported again."""

    def write(record: Replay, target: Path) -> None:
        write_version(record, version, target, styles)

    return Paper(
        f"Export the minutes: {version.name}", version.name, partial(version_name, version), write,
        drafting.file_kinds(), said_of=partial(_said_of, styles),
    )  # fmt: skip


def _said_of(styles: HouseStyles, record: Replay) -> str:
    return drafting.style_gone(record.state, styles)


def write_version(record: Replay, version: MinutesVersion, target: Path, styles: HouseStyles = SHIPPED) -> None:
    """Write one version as the kind of file that its name's ending says, searched like every export.

    What has become private since is not published by an old version; ExportError then, or where it cannot be written.
    """
    said = Replay.of([entry for entry in record.entries if not isinstance(entry.fact, _COMMENTS)])
    which_one = _which(version)
    forbidden = drafting.forbidden_words(said, which_one, styles=styles)
    drafting.write_document(version_document(record, version, styles), target, which_one, forbidden)


_COMMENTS: Final = (facts.CommentsRead, facts.CommentSettled)
"""What came back may quote words of the old version, which are printed there."""


def version_name(version: MinutesVersion, record: Replay) -> str:
    """A name for the file of one version, as its minutes were then: what was exempt may have been struck out since."""
    mark = f" {version.name.lower()}"
    return drafting.file_name(_as_it_was(record, version).state, _which(version), mark)


def _as_it_was(record: Replay, version: MinutesVersion) -> Replay:
    return Replay.of([entry for entry in record.entries if entry.number <= version.upto])


def _which(version: MinutesVersion) -> Version:
    return Version.FULL if version.full else Version.PUBLIC


def _tidied(lines: tuple[SentLine, ...]) -> tuple[SentLine, ...]:
    return tuple(replace(line, text=tidy(line.text).strip()) for line in lines)
