"""A Word file that came back, compared with the draft that was sent: what it changes, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from clerk_app.meeting.line_changes import normal, pairs
from clerk_app.meeting.review import Comment, CommentKind, LinePart, ReviewState, Sent

_ENOUGH: Final = 0.6
"""The share of a draft's lines that a file must have where its heading is another."""
_LEAST: Final = 0.2
"""The share that a file with the draft's own heading must have."""
_HEAD: Final = 8
"""The heading stands among so many paragraphs."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the margin, and whose it is."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedParagraph:
    """A paragraph of the file: `text` with every change in it taken, `was` with none.

    `by`: whoever changed it, where the file tells; `split`: its end was put in, so that it was one with the next;
    `joined`: its end was taken out, so that it is now one with the next.
    """

    text: str
    was: str
    by: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    split: bool = False
    joined: bool = False


def which(review: ReviewState, paragraphs: Sequence[ReturnedParagraph]) -> Sent | None:
    """The draft that a file is of, the newest of those that fit best; `None` where it is of none."""
    before = {normal(paragraph.was) for paragraph in paragraphs}
    head = {normal(paragraph.was) for paragraph in paragraphs[:_HEAD]}
    found: list[tuple[float, int, Sent]] = []
    for place, sent in enumerate(review.sent):
        lines = {normal(line.text) for line in sent.lines}
        share = len(lines & before) / len(lines) if lines else 0.0
        titled = any(normal(line.text) in head for line in sent.lines if line.part is LinePart.TITLE)
        if share >= (_LEAST if titled else _ENOUGH):
            found.append((share, place, sent))
    return max(found, key=lambda each: each[:2])[2] if found else None


def comments_of(sent: Sent, paragraphs: Sequence[ReturnedParagraph]) -> tuple[Comment, ...]:
    """Everything that a file changes of a draft, in reading order, and every remark in its margin."""
    lines = [normal(line.text) for line in sent.lines]
    groups = [group for group in _groups(paragraphs) if group.was or any(group.now) or group.remarks]
    # What was put in is no line of the draft, and must not be taken for one.
    were = [number for number, group in enumerate(groups) if group.was]
    paired = {}
    found: list[tuple[int, int, Comment]] = []
    for line, place in pairs(lines, [groups[number].was for number in were]):
        if place is None and line is not None:
            found.append((line, -1, Comment(CommentKind.REMOVED, line, lines[line])))
        elif place is not None and line is not None:
            paired[were[place]] = line
    last = -1
    for number, group in enumerate(groups):
        is_line = number in paired
        last = paired.get(number, last)
        found += [(last, number, each) for each in _of_group(group, last, lines, is_line=is_line)]
    found.sort(key=lambda each: each[:2])
    return tuple(comment for _, _, comment in found)


@dataclass(slots=True)
class _Group:
    """What was one paragraph of the draft, and the paragraphs that it is now."""

    was: str
    now: list[str]
    by: tuple[str, ...]
    remarks: tuple[Remark, ...]
    joined: bool = field(default=False)

    @property
    def names(self) -> str:
        return ", ".join(self.by)


def _groups(paragraphs: Sequence[ReturnedParagraph]) -> list[_Group]:
    groups: list[_Group] = []
    goes_on = False
    for paragraph in paragraphs:
        text = normal(paragraph.text)
        if goes_on:
            group = groups[-1]
            group.was = normal(f"{group.was} {paragraph.was}")
            group.now += [text] if text else []
            group.by = tuple(dict.fromkeys((*group.by, *paragraph.by)))
            group.remarks = (*group.remarks, *paragraph.remarks)
        else:
            now = [text] if text else []
            groups.append(_Group(normal(paragraph.was), now, paragraph.by, paragraph.remarks))
        groups[-1].joined = paragraph.joined
        goes_on = paragraph.split
    return _put_together(groups)


def _put_together(groups: list[_Group]) -> list[_Group]:
    """The words of a paragraph whose end before it was taken out stand with those before them."""
    for number in range(len(groups) - 1, 0, -1):
        above, group = groups[number - 1], groups[number]
        if above.joined and above.now and group.now:
            above.now[-1] = f"{above.now[-1]} {group.now[0]}"
            group.now = group.now[1:]
    return groups


def _of_group(group: _Group, line: int, lines: Sequence[str], *, is_line: bool) -> Iterator[Comment]:
    old = lines[line] if is_line else ""
    now = list(group.now)
    if is_line and not now:
        yield Comment(CommentKind.REMOVED, line, old, "", group.names)
    elif is_line:
        first = now.pop(0)
        if first != old:
            yield Comment(CommentKind.CHANGED, line, old, first, group.names)
    for text in now:
        yield Comment(CommentKind.ADDED, line, "", text, group.names)
    for remark in group.remarks:
        yield Comment(CommentKind.REMARK, line, old, remark.text, remark.by)
