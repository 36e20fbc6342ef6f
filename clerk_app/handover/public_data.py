"""The public data of a meeting: what its public minutes say, for other programs, and no word more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from clerk_app.errors import ExportError
from clerk_app.export import leaks
from clerk_app.export.leaks import Leak
from clerk_app.export.text import block_text
from clerk_app.export.write import write
from clerk_app.handover import business, people, votes
from clerk_app.handover.json_text import Data, text_of, told
from clerk_app.meeting.exempt_words import blanked, tokens, unprintable_words
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.meeting.replay import Replay
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.actions import printed_actions
from clerk_app.minutes.compose import compose
from clerk_app.minutes.document import FIRST_HEADING, Heading, MinutesDocument, Title, words
from clerk_app.minutes.exempt_passages import in_place
from clerk_app.minutes.wording import Wording

FORMAT: Final = "clerk-public-minutes"
"""What the file says that it is."""

VERSION: Final = 1

ENDING: Final = ".json"
"""How the names of such files end."""

NOTICE: Final = (
    "For the public: what the public minutes of a meeting say, as data. The meeting cannot be restored from it; "
    "that takes the hand-over file, which is not for publication."
)


def public_data(state: MeetingState, wording: Wording) -> Data:
    """The public minutes as data; ExportError where nothing is known of the meeting yet."""
    document = compose(state, wording, Version.PUBLIC)
    public = public_state(state, in_place(wording))
    return {
        "notice": NOTICE,
        "format": FORMAT,
        "version": VERSION,
        "status": "draft" if state.review.is_draft else "approved",
        "language": document.language,
        "title": document.title,
        "event": business.event(public),
        "organizations": [people.organization(public.body.committee)],
        "posts": people.posts(public),
        "persons": people.persons(public),
        "memberships": people.memberships(public),
        "attendance": people.attendance(public),
        "agenda": business.agenda(public),
        "declarations": business.declarations(public),
        "questions": business.questions(public),
        "motions": votes.motions_of(public),
        "actions": business.actions(printed_actions(public, wording)),
        "debate_sections": _sections(document),
    }


def write_public_data(record: Replay, wording: Wording, target: Path) -> None:
    """Write the public data to a file, read again and searched before it takes the file's place; ExportError else."""
    forbidden = _forbidden(record, wording)

    def check(written: bytes) -> None:
        if found := in_data(written, forbidden):
            raise ExportError(leaks.sentence(found, target, Version.PUBLIC))

    write(target, text_of(public_data(record.state, wording)), check if forbidden else None)


def in_data(data: bytes, forbidden: Mapping[str, str]) -> tuple[Leak, ...]:
    """Every forbidden word of a file of public data, once for each of its parts."""
    parts: dict[str, object] = json.loads(data)
    texts = ((f"its part “{name}”", text) for name, part in parts.items() for text in _texts(part))
    return leaks.found_in(texts, forbidden)


def _forbidden(record: Replay, wording: Wording) -> dict[str, str]:
    """The words that the file must not hold: those of the facts that are private, less what the file says by itself."""
    private = unprintable_words(record.entries, Version.PUBLIC)
    if not private:
        return {}
    own = public_data(blanked(record.state, record.entries), wording)
    said = frozenset(form for text in _texts(own) for form in tokens(text))
    return {form: word for form, word in private.items() if form not in said}


def _texts(value: object) -> Iterator[str]:
    """Every text but the ids, which nobody typed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name != "id" and not name.endswith(("_id", "_ids")):
                yield from _texts(each)


def _sections(document: MinutesDocument) -> list[Data]:
    """The minutes part by part, each part's paragraphs as plain text has them."""
    sections: list[tuple[str, str, list[str]]] = []
    for block in document.blocks:
        if isinstance(block, Title):
            sections.append(("", words(block.line), []))
        elif isinstance(block, Heading) and block.level == FIRST_HEADING:
            sections.append((block.number, words(block.line), []))
        elif text := block_text(block):
            sections[-1][2].append(text)
    return [told(num=number, heading=heading, p=paragraphs) for number, heading, paragraphs in sections]
