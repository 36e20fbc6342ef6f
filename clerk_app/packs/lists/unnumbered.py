"""Agendas whose items have no numbers: a list with bullets, or one heading after the other."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from clerk_app.packs.lists.agenda_calls import (
    LEAST_STANDING,
    TOP,
    calls,
    is_agenda_heading,
    is_order_of_business,
    opening,
)
from clerk_app.packs.lists.labelled import labelled
from clerk_app.packs.lists.layout import Layout, layout_of
from clerk_app.packs.lists.numbering import bullet
from clerk_app.packs.lists.part_headings import heading_kind
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    is_motion,
    is_prose,
    is_remark,
    is_sentence,
    is_unfinished,
    opens_description,
)
from clerk_app.packs.lists.series import LEAST, Series, Start
from clerk_app.packs.lists.standing_items import is_standing
from clerk_app.packs.lists.tails import STILL, WELCOMES, begins_tail, ends_agenda, heads_paper
from clerk_app.packs.lists.timed import timed
from clerk_app.packs.lists.title_line import has_title_in_capitals
from clerk_app.packs.lists.web_marks import begins_documents, has_file_behind, without_marks
from clerk_app.packs.pack_text import Line
from clerk_app.packs.pieces import Piece, whole

_TABLE = re.compile(r"no\.?\tagenda items?|no\.?\titems?", re.IGNORECASE)
_PART = re.compile(
    r"(?:part|section)\s+\w{1,3}\b\W*(?:(?:public|open|private|exempt|confidential|unrestricted|restricted|business|items?"
    r"|session)\b\W*){0,3}",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"(?:confidential|exempt|private|restricted) (?:items?|business|session|matters)\W*", re.IGNORECASE
)
"""The heading of the private part, which is no item."""
_LONGEST_HEADING, _LONGEST_CALL = 90, 400
_REPEATED = re.compile(r"1[.)]\s+")
_MOST = 60
"""Items that an agenda without numbers may have: more is another list."""
_NEAR = 4
"""Lines below the heading in which the first item of a list stands."""
_OF_THE_SITE = re.compile(
    r"(?:(?:view|watch) )?(?:the )?(?:webcasts?|live ?stream)|documents|meeting(?: details| documents)?"
    r"|date(?: of meeting)?|committee|venue|status",
    re.IGNORECASE,
)
"""What a site prints around an agenda, and how the columns of its tables are headed."""
_LAST = re.compile(
    r"(?:any|such)(?: other)?(?: urgent| relevant| competent| further)? (?:items?|business|matters?|issues?)\b",
    re.IGNORECASE,
)
"""How the last item begins, be it a whole sentence: 'Any other urgent items which the Chair may take'."""
_LAST_TITLE = re.compile(
    r"\b(?:urgent|other|emergency|late) (?:items?|business|matters?|issues?)\b|\burgency\b", re.IGNORECASE
)
"""A title that such a sentence describes."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),?(?: \d{{4}})?"
    r"(?:,? (?:at |from |@ ?)?\d{1,2}(?:[.:]\d{2})?(?: ?[ap]\.?m\b\.?)?)?(?: (?:at|in) .{3,60})?\W*"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}\W*",
    re.IGNORECASE,
)
"""A day, and the hour and the place with it, below the title on the next meeting."""
_INDENT, _SET_IN = 3.0, 6.0
_LONG_SENTENCE = 140
_LEADS, _TAIL = re.compile(r":\s?[–—-]$"), 10
"""How a row ends that leads over to those below it, each of which is a row of its own."""
_MOST_LINES, _STILL_WITH_LOOK = 250, 12
_HARDLY = 0.15
_IN_A_ROW = 3
_NEARLY_ALL = 0.75
_SOME = 0.3
_MOSTLY = 0.6
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s*){2,4}")


def unnumbered(lines: Sequence[Line]) -> Series | None:
    """The items of an agenda that has no numbers."""
    headings = calls(lines)
    opens, least = (None, LEAST_STANDING) if headings else opening(lines)
    if headings or opens is not None:
        first = headings[-1] + 1 if headings else opens or 0
        listed = _listed(lines, first)
        by_hour = timed(lines, first)
        ways = (
            [by_hour]
            if _is_agenda(by_hour)
            else [listed]
            if _is_agenda(listed)
            else [_bullets(lines, first), _headings(lines, first), labelled(lines, first)]
        )
    else:
        ways = [_bullets_at_the_top(lines)]
    found = max(ways, key=_standing)
    return Series(tuple(found[:_MOST]), 0.0) if _is_agenda(found) and _standing(found) >= least else None


def _standing(found: Sequence[Start]) -> int:
    return sum(is_standing(start.title) for start in found)


def _is_agenda(found: Sequence[Start]) -> bool:
    standing = _standing(found)
    return standing >= LEAST_STANDING and (len(found) >= LEAST or standing == len(found))


def _bullets_at_the_top(lines: Sequence[Line]) -> list[Start]:
    first = next((at for at, line in enumerate(lines[:TOP]) if _marked(line) is not None), None)
    return [] if first is None else _bullets(lines, first)


def _bullets(lines: Sequence[Line], first: int) -> list[Start]:
    """The lines of one list with bullets, without those that are set in more deeply or have another mark."""
    read: list[Start] = []
    for index in range(first, len(lines)):
        body = _marked(lines[index])
        if (
            body is None
            or _OF_THE_SITE.fullmatch(body.text)
            or (read and lines[index].left > lines[read[0].index].left + _INDENT)
        ):
            continue
        if read and _mark(lines[index]) != _mark(lines[read[0].index]):
            continue
        if not read and index > first + _NEAR:
            break
        read.append(Start(index, body, None, body.text))
    return _without_points(read)


def _without_points(read: list[Start]) -> list[Start]:
    """The items without points below them that have the same bullet, where the items are in capitals."""
    capitals = [start for start in read if start.title.split(" – ", maxsplit=1)[0].isupper()]
    if len(capitals) < max(LEAST, _MOSTLY * len(read)):
        return read
    return [start for start in read if start in capitals or is_standing(start.title)]


def _marked(line: Line) -> Piece | None:
    """What stands behind a bullet, or behind the '1.' that a list without numbers has before each line."""
    piece = whole(line)
    if (mark := _REPEATED.match(piece.text)) is not None:
        return piece.part(mark.end())
    return bullet(piece)


def _mark(line: Line) -> str:
    """What stands before the words; all dashes are one."""
    mark = whole(line).text[:1]
    return "-" if mark in "–—" else mark


def _listed(lines: Sequence[Line], first: int) -> list[Start]:
    """The items of a site's list: the rows below 'No. | Item', or what stands behind each list of papers."""
    papers = [at for at in range(first, len(lines)) if begins_documents(whole(lines[at]).text)]
    rows = [first, *(at for at in range(first + 1, len(lines)) if lines[at].gap)]
    in_rows = 0 < first < len(lines) and _TABLE.fullmatch(whole(lines[first - 1]).text) is not None
    if in_rows and (len(rows) >= LEAST or len(papers) < LEAST):
        begins = rows
    elif len(papers) >= LEAST:
        begins = [first, *(at + 1 for at in papers[:-1])]
    else:
        return []
    bodies = [(at, without_marks(whole(lines[at]))) for at in begins]
    return [Start(at, body, None, body.text) for at, body in bodies if body.text]


def _headings(lines: Sequence[Line], first: int) -> list[Start]:
    """Lines that look like titles, one after the other."""
    layout = layout_of(lines[first:])
    bare, every = _has_titles_only(lines[first:]), _most_in_a_row(lines[first:]) >= _IN_A_ROW
    alone = [line for line in lines[first:] if line.gap] if layout.gap_tells or layout.close_tells else []
    look, edge = _look_of_titles(lines[first:]), _edge_of_titles(lines[first:])
    still = _STILL_WITH_LOOK if look else STILL
    posted = _is_posted(lines[first:])
    in_blocks = layout.gap_tells and _are_blocks(lines[first:])
    bold = not layout.bold_tells and sum(line.bold for line in alone) > _NEARLY_ALL * len(alone) > 0
    apart = bold or (not every and _most_in_a_row(alone) >= _IN_A_ROW)
    read: list[Start] = []
    for index in range(first, len(lines)):
        body = without_marks(whole(lines[index]))
        if heads_paper(body.text) or (len(read) >= LEAST and ends_agenda(lines, index, body.text, still)):
            read = read[:-1] if read and _signs(index, read) else read
            break
        if not body.text or _goes_on(lines, index, read) or (apart and read and not lines[index].gap):
            continue
        if (bold and not lines[index].bold) or _is_set_in(lines[index], body.text, edge):
            continue
        if look and _is_point(lines[index], body.text, layout, look):
            continue
        tasks = every or apart
        is_item = _may_be_task(lines[index], body.text) if tasks else _is_title(lines[index], body.text, layout, bare)
        heads = posted or (in_blocks and lines[index].gap)
        is_item = is_item or (heads and _may_be_posted(lines[index], body.text))
        is_order = bool(read) and is_order_of_business(body.text)
        if is_item or is_order or _is_labelled(body.text, read) or _is_last(lines[index], body.text, read):
            read.append(Start(index, body, None, body.text))
    return _apart(read, lines, look) if layout.gap_tells else read


def _look_of_titles(lines: Sequence[Line]) -> Callable[[str], bool] | None:
    """How the usual business looks, so that other lines without a gap are points: in capitals, 'Trees:'."""
    texts = [whole(line).text for line in lines[:_MOST_LINES]]
    usual = [text for text in texts if _is_usual_title(text)]
    enough = max(LEAST, _NEARLY_ALL * len(usual))
    if sum(map(_is_in_capitals, usual)) >= enough:
        return _is_in_capitals
    return _has_colon if sum(text.endswith(":") for text in usual) >= enough else None


def _edge_of_titles(lines: Sequence[Line]) -> float:
    """From where across the page nearly all usual business begins; without end where it is set otherwise."""
    lefts = Counter(round(line.left) for line in lines[:_MOST_LINES] if _is_usual_title(whole(line).text))
    edge, count = lefts.most_common(1)[0] if lefts else (0, 0)
    return float(edge) if count >= max(LEAST, _NEARLY_ALL * lefts.total()) else math.inf


def _is_set_in(line: Line, text: str, edge: float) -> bool:
    """Whether a line stands in as a point below a title does, and is no usual business itself."""
    return line.left > edge + _SET_IN and not is_standing(text)


def _is_usual_title(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and is_standing(text) and not is_prose(text)


def _is_in_capitals(text: str) -> bool:
    return re.split(r"\s[–—-]\s|:|\(", text, maxsplit=1)[0].isupper()


def _has_colon(text: str) -> bool:
    return ":" in text[:_LONGEST_HEADING]


def _is_point(line: Line, text: str, layout: Layout, look: Callable[[str], bool]) -> bool:
    """Whether a line is a point below a title, where titles have a look of their own."""
    if look(text) or has_title_in_capitals(text):
        return False
    return not line.gap or not (layout.gap_tells or is_standing(text))


def _apart(read: list[Start], lines: Sequence[Line], look: Callable[[str], bool] | None) -> list[Start]:
    """The items without lines that stand close below one, where nearly all usual business stands apart."""
    usual = [start for start in read[1:] if is_standing(start.title)]
    if len(usual) < LEAST or sum(lines[start.index].gap for start in usual) < _NEARLY_ALL * len(usual):
        return read
    return [
        start
        for at, start in enumerate(read)
        if not at or lines[start.index].gap or (look and _is_below_points(start, lines, look))
    ]


def _is_below_points(start: Start, lines: Sequence[Line], look: Callable[[str], bool]) -> bool:
    """Whether a title is usual business, or stands right below points that look otherwise."""
    return is_standing(start.title) or not look(whole(lines[start.index - 1]).text)


def _has_titles_only(lines: Sequence[Line]) -> bool:
    """Whether hardly a line is a sentence, so that 'Report of the Warden' is a title and stands below none."""
    sentences = sum(1 for line in lines if is_sentence(whole(line).text, openings=False))
    return sentences <= _HARDLY * len(lines)


def _is_posted(lines: Sequence[Line]) -> bool:
    """Whether each line up to those of the site stands apart and none says what another is for, as in a short post."""
    site = next((at for at, line in enumerate(lines) if _is_of_the_site(whole(line).text)), len(lines))
    posted = lines[:site]
    apart = all(line.gap for line in posted[1:])
    return apart and len(posted) >= LEAST and all(_may_be_posted(line, whole(line).text) for line in posted)


def _are_blocks(lines: Sequence[Line]) -> bool:
    """Whether each line that stands apart could be a title, up to the first that is below the agenda."""
    end = next((at for at, line in enumerate(lines) if ends_agenda(lines, at, whole(line).text)), len(lines))
    heads = [line for line in lines[:end] if line.gap]
    usual = sum(is_standing(whole(line).text) for line in heads)
    alike = all(_may_be_posted(line, whole(line).text) for line in heads)
    return alike and len(heads) < end and usual >= max(LEAST, _SOME * len(heads))


def _is_of_the_site(text: str) -> bool:
    return begins_tail(text) and (WELCOMES.match(text) is not None or not is_standing(text))


def _may_be_posted(line: Line, text: str) -> bool:
    ended = text.rstrip()[-1:] in ".:;!"
    return len(text) <= _LONGEST_HEADING and not (ended or opens_description(text)) and _may_be_title(line, text)


def _signs(index: int, read: Sequence[Start]) -> bool:
    """Whether the last line that was taken is the name above 'Chairman' or 'Clerk'."""
    title = read[-1].title
    return read[-1].index == index - 1 and _NAME.fullmatch(title) is not None and not is_standing(title)


def _most_in_a_row(lines: Sequence[Line]) -> int:
    """How many lines in a row begin with 'To receive' and the like: as descriptions they would stand one by one."""
    most = row = 0
    for line in lines:
        if not begins_list(whole(line)) and not whole(line).text[:1].islower():
            row = row + 1 if VERB.match(whole(line).text) else 0
            most = max(most, row)
    return most


def _may_be_title(line: Line, text: str) -> bool:
    if any(pattern.fullmatch(text) for pattern in (_PRIVATE, _OF_THE_SITE, _PART, _DAY)):
        return False
    return not (begins_list(whole(line)) or is_remark(text) or is_motion(text) or text[:1].islower() or text[:1] == "(")


def _may_be_task(line: Line, text: str) -> bool:
    """Whether a line can be one of those that begin 'To receive': no long sentence that says what is the rule."""
    rule = len(text) > _LONG_SENTENCE and is_prose(text) and text.endswith(".") and VERB.match(text) is None
    return _may_be_title(line, text) and not rule


def _is_title(line: Line, text: str, layout: Layout, bare: bool) -> bool:
    if not _may_be_title(line, text):
        return False
    if has_file_behind(whole(line)) and len(text) < _LONGEST_CALL:
        return True
    if is_agenda_heading(text) or heading_kind(whole(line)) is not None:
        return is_standing(text) and not is_agenda_heading(text)
    if bare:
        return not is_sentence(text, openings=False) or _is_usual(text) or (line.gap and has_title_in_capitals(text))
    if layout.bold_tells:
        return line.bold
    return (
        not is_prose(text)
        or (line.gap and layout.gap_tells and _is_usual(text))
        or has_title_in_capitals(text)
        or (text.isupper() and (line.gap or not opens_description(text)))
    )


def _is_usual(text: str) -> bool:
    """Whether words with many small letters name usual business: 'Minutes of the meeting held on 11 February'."""
    return is_standing(text) and not opens_description(text) and text.rstrip()[-1:] not in ".:;?!,"


def _is_labelled(text: str, read: Sequence[Start]) -> bool:
    """Whether usual business ends with a colon as the title above it does: 'Minutes to be confirmed:'."""
    alike = bool(read) and read[-1].title.endswith(":") and text.endswith(":")
    return alike and len(text) <= _LONGEST_HEADING and is_standing(text)


def _is_last(line: Line, text: str, read: Sequence[Start]) -> bool:
    """Whether a sentence is the item on other business, and not what stands below its title."""
    if not 0 < len(read) < _MOST or not line.gap or _LAST.match(text) is None or begins_list(whole(line)):
        return False
    return not any(_LAST_TITLE.search(start.title) for start in read)


def _goes_on(lines: Sequence[Line], index: int, read: Sequence[Start]) -> bool:
    """Whether the line goes on with the one above it: with a title, or with words that have only begun."""
    above = whole(lines[index - 1]).text if index else ""
    if _LEADS.search(above[-_TAIL:]) and lines[index].gap:
        return False
    return bool(read) and is_unfinished(above) and (read[-1].index == index - 1 or not lines[index].gap)
