"""The parts of a pack: its meetings, each with head, agenda and what belongs to it below, and what is left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerk_app.packs.found import Place
from clerk_app.packs.lists.added_items import completed
from clerk_app.packs.lists.agenda_calls import agenda_headings, calls, is_agenda_heading, is_site_heading
from clerk_app.packs.lists.few_items import few_items, is_announced, item_of_letters
from clerk_app.packs.lists.layout import layout_of
from clerk_app.packs.lists.lettered import in_lettered_parts
from clerk_app.packs.lists.numbering import numbered, step
from clerk_app.packs.lists.overtaken import own_items
from clerk_app.packs.lists.points import begins_again, with_whole_numbers, without_notes
from clerk_app.packs.lists.records import without_records
from clerk_app.packs.lists.series import LEAST, Series, Start, best, starts
from clerk_app.packs.lists.sources import without_sources
from clerk_app.packs.lists.supplements import supplement
from clerk_app.packs.lists.tails import end_of_last_item
from clerk_app.packs.lists.timed import behind_hour, is_timed
from clerk_app.packs.lists.unnumbered import unnumbered
from clerk_app.packs.pack_text import Line, PackText
from clerk_app.packs.paper.furniture import without_furniture
from clerk_app.packs.paper.meeting_headings import REMARK, calls_another, calls_between, is_heading_of_meeting
from clerk_app.packs.paper.other_papers import BEHIND, MINUTES, NOTICE, PaperStart, paper_starts
from clerk_app.packs.paper.repeated_heads import without_repeated_heads
from clerk_app.packs.pieces import whole
from clerk_app.packs.values.dates import dates_in

_HEAD_OF_MEETING = re.compile(
    r"\b(?:council|committee|panel|board|forum|cabinet|meeting|cyngor|pwyllgor|cyfarfod)\b|\bagenda\b|summon",
    re.IGNORECASE,
)
_FOLLOWED_BY = re.compile(
    r"\W*(?:to be |and |then )?(?:immediately )?followed(?: immediately)?(?: at .{1,20})? by(?: the| an?)?\W*",
    re.IGNORECASE,
)
"""Above the name of what meets next: 'followed at 8.00 pm by the'."""
_OPENS = re.compile(r"\bapolog|\bwelcome\b|\bthose present\b", re.IGNORECASE)
_ANOTHER = 3.5
"""What a further series must be worth to be the agenda of another meeting, and the share of standing items in it."""
_ANOTHER_STANDING = 0.3
_RIVAL = 0.5
_FRONT, _MOST = 2_000, 8_000
"""Lines in which the agenda is looked for: at first those of the front, for it is nearly always there."""
_LONGEST_TAIL = 120
"""Lines below an agenda that can still be of the meeting."""
_MUCH = 1.5
"""By how much more standing items an agenda without numbers must have than one with numbers."""
_HALF = 0.5
_NEARLY_ALL = 0.75
_TEN = 10
_CLOSE = 4
_FIRST_WORDS = 20
_ABOVE = 15
"""Lines above the heading 'Agenda' behind minutes that can call the meeting."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines from which nothing is read, and why."""

    first: Place
    last: Place
    reason: str
    """For the clerk: 'minutes of an earlier meeting'."""


@dataclass(frozen=True, slots=True)
class MeetingText:
    """The lines of a pack that are about one meeting."""

    head: tuple[Line, ...]
    """Above the first item: body, committee, date, place, members on a front page."""
    agenda: tuple[Line, ...]
    """From the first item to the end of the last."""
    tail: tuple[Line, ...] = ()
    """Below the last item and still of this meeting: members, signature, remarks."""
    left_out: tuple[LeftOut, ...] = ()
    """Behind the tail of the last meeting."""
    begins: tuple[Start, ...] = ()
    """Where the items begin, their lines counted within the agenda."""
    rival: bool = False
    """Whether another list in the same part looks much like an agenda too."""


def split(text: PackText) -> tuple[MeetingText, ...]:
    """The meetings that a pack calls, in the order of their lines; none where no agenda is found."""
    for most in (_FRONT, _MOST):
        if meetings := _split(text.lines[:most], text.lines[-1:]):
            return meetings
        if len(text.lines) <= most:
            break
    return ()


def _split(printed: Sequence[Line], end: Sequence[Line]) -> tuple[MeetingText, ...]:
    """The meetings in these lines; `end` is the last line of the file."""
    lines = without_repeated_heads(without_furniture(printed))
    papers = paper_starts(lines)
    edges = [0, *(paper.index for paper in papers), len(lines)]
    for at, (first, behind) in enumerate(pairwise(edges)):
        begin = first if at == 0 else _agenda_within(lines, first, behind, papers[at - 1])
        if begin is not None and (meetings := _meetings(lines[begin:behind])):
            return (*meetings[:-1], _with_left_out(meetings[-1], lines, papers[at:], end))
    return ()


def _agenda_within(lines: Sequence[Line], first: int, behind: int, paper: PaperStart) -> int | None:
    """Where an agenda begins behind the heading of another paper; None where only that paper stands there."""
    if paper.what == NOTICE:
        return first
    if paper.what != MINUTES:
        return None
    heading = next((at for at in range(first + 1, behind) if is_agenda_heading(whole(lines[at]).text)), None)
    if heading is None:
        return None
    same_page = next(at for at in range(first, heading + 1) if lines[at].page == lines[heading].page)
    recorded = max((at for at in range(first, heading) if numbered(whole(lines[at]))), default=first)
    return max(recorded + 1, heading - _ABOVE, same_page)


def _with_left_out(
    meeting: MeetingText, lines: Sequence[Line], papers: Sequence[PaperStart], end: Sequence[Line]
) -> MeetingText:
    """The last meeting with what stands behind it and is not read."""
    tail, behind = meeting.tail[:_LONGEST_TAIL], meeting.tail[_LONGEST_TAIL:]
    left = [LeftOut(whole(behind[0]).place, whole(behind[-1]).place, BEHIND)] if behind else []
    ends = [*(lines[paper.index - 1] for paper in papers[1:]), *end]
    for paper, last in zip(papers, ends, strict=False):
        left.append(LeftOut(whole(lines[paper.index]).place, whole(last).place, paper.what))
    return replace(meeting, tail=tail, left_out=tuple(left))


# ---------------------------------------------------------------- the meetings of one part


def _meetings(lines: Sequence[Line]) -> tuple[MeetingText, ...]:
    """The meetings in lines that hold no other paper."""
    found, rival = _all_series(lines)
    plain = unnumbered(lines) if _may_be_another(found, lines) else None
    if plain is not None and (not found or _is_better(plain, found)):
        found = [plain]
    if not found and (added := supplement(lines)):
        found, rival = [added], True
    meetings: list[MeetingText] = []
    head = 0
    for at, series in enumerate(found):
        behind = found[at + 1].first if at + 1 < len(found) else len(lines)
        begun = [start.index for start in series.starts]
        end = end_of_last_item(
            lines[:behind], begun, layout_of(lines[series.first : series.last + 1], lines[: series.first])
        )
        tail = _next_head(lines, end, behind) if at + 1 < len(found) else behind
        begins = tuple(start.moved(series.first) for start in series.starts)
        agenda = tuple(lines[series.first : end])
        above, below = tuple(lines[head : series.first]), tuple(lines[end:tail])
        meetings.append(MeetingText(above, agenda, below, (), begins, rival))
        head = tail
    return tuple(meetings)


def _may_be_another(found: Sequence[Series], lines: Sequence[Line]) -> bool:
    """Whether a list without numbers could be better than those found: one above their numbers, or one with hours.

    Most agendas begin right below their heading; to look for other lists there takes a quarter of the time.
    """
    if sum(len(series.starts) for series in found) < LEAST:
        return True
    headings = calls(lines)
    above = not headings or headings[-1] + 1 < found[0].first
    return above or sum(behind_hour(line) is not None for line in lines) >= LEAST


def _is_better(plain: Series, found: Sequence[Series]) -> bool:
    """Whether the list without numbers is the agenda, and those with numbers are lists within it."""
    taken = {start.index for series in found for start in series.starts}
    if all(_is_alone(start) for series in found for start in series.starts):
        return False
    if len(taken) < LEAST and len(taken) < len(plain.starts) and taken <= {start.index for start in plain.starts}:
        return True  # every item is '1.'
    if taken <= {start.index for start in plain.starts} and is_timed(plain):
        return True  # the hours are no numbers
    if any(start.index in taken for start in plain.starts) or any(map(_has_noughts, found)):
        return False
    if sum(start.index - 1 in taken for start in plain.starts) > _HALF * len(plain.starts):
        return False  # what stands below the titles with numbers
    bare = [start for start in plain.starts if not start.body.start]  # titles with a bullet need no number above them
    inside = [start for start in bare if found[0].first < start.index <= found[-1].last + 1]
    if len(inside) >= LEAST and sum(start.index - 1 in taken for start in inside) >= _HALF * len(inside):
        return False  # so do those below numbers, though letter and signature above have been taken for items too
    if any(_heads_lists(series, plain) for series in found):
        return False
    standing = sum(series.standing * len(series.starts) for series in found)
    return plain.first < found[0].first and plain.standing * len(plain.starts) > _MUCH * standing


def _has_noughts(series: Series) -> bool:
    """Whether its numbers are '01', '02', '03', as those of no list within an item are."""
    low = [start.number.printed for start in series.starts if start.number and start.number.values < (_TEN,)]
    return len(low) >= LEAST and all(printed[0] == "0" and printed.isdigit() for printed in low)


def _heads_lists(series: Series, plain: Series) -> bool:
    """Whether the lines without numbers are what stands below the titles of nearly each number that counts on."""
    begun = [start.index for start in series.starts]
    if len(begun) <= LEAST or any(
        step(one.number, other.number) != 1 for one, other in pairwise(series.starts) if one.number and other.number
    ):
        return False
    behind = [bisect_right(begun, start.index) for start in plain.starts]
    return len({at for at in behind if at}) >= _NEARLY_ALL * len(begun)


def _next_head(lines: Sequence[Line], end: int, behind: int) -> int:
    """Where, behind the agenda of one meeting, the head of the next begins."""
    for at in range(end, behind):
        text = whole(lines[at]).text
        if _HEAD_OF_MEETING.search(text[:200]) and not REMARK.match(text):
            return at - (at > end and _FOLLOWED_BY.fullmatch(whole(lines[at - 1]).text) is not None)
    return behind


def _all_series(lines: Sequence[Line]) -> tuple[list[Series], bool]:
    """The agendas with numbers in these lines, and whether another list looks much like one too."""
    candidates = without_records(without_sources(starts(lines), lines), lines)
    titles = {start.index + 1 for start in candidates if start.number and start.number.alone}
    walls = [at for at in agenda_headings(lines) if at not in titles]
    called = calls_between(candidates, lines)
    main = _of_a_site(candidates, walls, lines) or best(candidates, sorted((*walls, *called)))
    main = item_of_letters(main, candidates, walls, lines) or main or few_items(candidates, walls, lines)
    main = main and without_notes(with_whole_numbers(main, candidates, walls), candidates, lines)
    if main is None or not (_is_agenda(main, walls) or is_announced(main, lines)):
        return [], False
    own = own_items(main, candidates, walls, lines)
    main = own.series
    before = [start for start in candidates if start.index < main.first]
    behind = [start for start in candidates if start.index > main.last]
    found, rival = [main], own.unsure or begins_again(main, candidates)
    for others in (before, behind):
        other = best(others, walls)
        if other is not None and _is_another(lines, main, other):
            found.append(other)
        elif other is not None and other.score >= _RIVAL * main.score and other.standing >= _ANOTHER_STANDING:
            rival = True
    found.sort(key=lambda series: series.first)
    whole_ones = _one_behind_the_other([completed(series, candidates, lines) for series in found])
    return [part for series in whole_ones for part in _sittings(series, walls, lines)], rival


def _sittings(series: Series, walls: Sequence[int], lines: Sequence[Line]) -> list[Series]:
    """The series parted where another sitting is called between its items, though the numbers go on."""
    above = {whole(line).text for line in lines[: series.first]}
    for at, (one, other) in enumerate(pairwise(series.starts), start=1):
        wall = next((wall for wall in walls if one.index < wall < other.index), None)
        if wall is not None and any(
            is_heading_of_meeting(line) and dates_in(whole(line).text) and whole(line).text not in above
            for line in lines[max(one.index + 1, wall - _CLOSE) : wall]
        ):
            first, rest = replace(series, starts=series.starts[:at]), replace(series, starts=series.starts[at:])
            return [first, *_sittings(rest, walls, lines)]
    return [series]


def _one_behind_the_other(found: Sequence[Series]) -> list[Series]:
    """The series without those that begin within another, as in a text that is there twice."""
    kept: list[Series] = []
    for series in found:
        if not kept or series.first > kept[-1].last:
            kept.append(series)
    return kept


def _of_a_site(candidates: Sequence[Start], walls: Sequence[int], lines: Sequence[Line]) -> Series | None:
    """The items below the head of a site's table, whose numbers stand on lines of their own, be they only two."""
    wall = next((wall for wall in walls if is_site_heading(whole(lines[wall]).text)), None)
    if wall is None:
        return None
    own = [start for start in candidates if start.index > wall and _is_alone(start)]
    series = in_lettered_parts(own) or best(own, least=1)
    return series if series is not None and series.first <= wall + _CLOSE else None


def _is_alone(start: Start) -> bool:
    """Whether a number stands on a line of its own, as a site prints that of an item and of no list within it."""
    number = start.number
    return number is not None and number.alone and (bool(number.close) or len(number.values) > 1)


def _is_agenda(series: Series, walls: Sequence[int]) -> bool:
    return series.standing > 0 or any(wall < series.first for wall in walls)


def _is_another(lines: Sequence[Line], main: Series, other: Series) -> bool:
    """Whether the other series is the agenda of a meeting of its own."""
    if other.score < _ANOTHER or other.standing < _ANOTHER_STANDING:
        return False
    one, two = sorted((main, other), key=lambda series: series.first)
    between = lines[one.last + 1 : two.first]
    return any(map(calls_another, between)) or (len(between) <= _CLOSE and _begins_anew(one, two))


def _begins_anew(one: Series, two: Series) -> bool:
    """Whether a list right below another opens a meeting as that one does, and is not the same list again."""
    titles = {start.title.casefold() for start in one.starts}
    again = sum(start.title.casefold() in titles for start in two.starts)
    opened = any(_OPENS.search(start.title[:_FIRST_WORDS]) for start in one.starts[:2])
    return bool(_OPENS.search(two.starts[0].title[:_FIRST_WORDS])) and opened and again * 2 <= len(two.starts)
