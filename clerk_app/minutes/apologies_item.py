"""What stands at the head of an item of apologies, as the house style has it: the report, who was away, interests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from clerk_app.meeting.lines import ComposedLine, Topic
from clerk_app.minutes.document import Block, BulletItem, BulletList, Paragraph, plain
from clerk_app.minutes.layout import Opening
from clerk_app.minutes.wording import Wording


def opening_blocks(lines: Sequence[ComposedLine], wording: Wording) -> Iterator[Block]:
    """The sentences in one paragraph, in one for each topic, or the first with the others as its points.

    Declarations that the style has in a list of their own come after all that.
    """
    listed = [line for line in lines if is_listed(line, wording)]
    yield from _told([line for line in lines if line not in listed], wording)
    yield from declared_list(listed, wording)


def is_listed(line: ComposedLine, wording: Wording) -> bool:
    """Whether a sentence is a declaration that stands in a list."""
    return wording.declarations_listed and line.topic is Topic.DECLARATIONS and bool(line.source)


def declared_list(lines: Sequence[ComposedLine], wording: Wording) -> Iterator[Block]:
    """The declarations as bullets under the sentence that leads in, nothing where there are none."""
    if lines:
        yield Paragraph(plain(wording.phrases["declarations_lead"]))
        yield BulletList(tuple(BulletItem(plain(line.text), source=line.source) for line in lines))


def _told(lines: Sequence[ComposedLine], wording: Wording) -> Iterator[Block]:
    match wording.apologies_item:
        case Opening.PARAGRAPH:
            yield from _paragraphs([lines])
        case Opening.PARAGRAPHS:
            yield from _paragraphs(_by_topic(lines))
        case Opening.POINTS:
            received = [line for line in lines if line.topic is Topic.RECEIVED]
            yield from _paragraphs([received])
            points = [_joined(run) for run in _by_topic([line for line in lines if line not in received])]
            items = tuple(BulletItem(plain(text)) for text in points if text)
            if items:
                yield BulletList(items, numbering=wording.point_numbering)


def with_membership(
    lines: Sequence[ComposedLine], said: Sequence[tuple[str, str]], wording: Wording
) -> list[ComposedLine]:  # fmt: skip
    """The sentences with those about the membership (each with its entry) where the style has them."""
    before = (Topic.RECEIVED,) if wording.membership_first else (Topic.RECEIVED, Topic.APOLOGIES)
    place = next((i for i, line in enumerate(lines) if line.topic not in before), len(lines))
    told = [ComposedLine(words, entry, topic=Topic.MEMBERSHIP) for entry, words in said if words]
    return [*lines[:place], *told, *lines[place:]]


def _by_topic(lines: Sequence[ComposedLine]) -> list[list[ComposedLine]]:
    # Who is new on the committee is told with the report that says so.
    said_with = {Topic.MEMBERSHIP: Topic.RECEIVED}
    return [list(run) for _, run in groupby(lines, key=lambda line: said_with.get(line.topic, line.topic))]


def _paragraphs(runs: Sequence[Sequence[ComposedLine]]) -> Iterator[Block]:
    return (Paragraph(plain(text)) for text in map(_joined, runs) if text)


def _joined(lines: Sequence[ComposedLine]) -> str:
    return " ".join(line.text for line in lines)
