"""Where the title of an item ends."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerk_app.packs.lists.broken_lines import (
    closes_bracket,
    completes,
    goes_on_in_column,
    had_room,
    has_cell_behind,
    is_broken_in_its_block,
    is_broken_off,
    is_last_in_capitals,
    is_set_below,
    may_go_on,
)
from clerk_app.packs.lists.layout import Layout
from clerk_app.packs.lists.prose import (
    VERB,
    begins_list,
    calls_for_words,
    is_motion,
    is_prose,
    is_remark,
    is_sentence,
    is_unfinished,
    opens_description,
)
from clerk_app.packs.lists.rules_behind import sentence_behind
from clerk_app.packs.lists.short_lines import has_label, names_presenter, names_rule
from clerk_app.packs.lists.standing_items import is_day_of_next
from clerk_app.packs.lists.stopped_titles import end_at_stop
from clerk_app.packs.lists.title_line import LISTED, end_within
from clerk_app.packs.pack_text import CELL_GAP
from clerk_app.packs.pieces import Piece, joined

_RATHER_LONG = 45
"""Letters of a title from which on its only further line is more likely its end than a list of one."""
_PAIR = 2
_MOST_LINES = 12
_SHORT_REMARK = 20
_TELLS_PART = re.compile(r"(?:including|includes|incl|namely|viz|such as|e\.?g|i\.?e|with particular)\b", re.IGNORECASE)
"""How words begin that say more of a title and may be its description."""
_IN_BRACKETS = 90
"""Letters of a line that can be the end of a bracket."""
LONGEST_TITLE = 400
"""Letters from which on a title is doubtful."""

_CLOSED = re.compile(r"(?:\s*:\s*[-–—]?|\s+[-–—]{1,2})\s*$")
_TIGHT = re.compile(r"(?<=[^\W\d_]{2})[-–—]{1,2}\s*$")
"""A dash right behind the last word: like a colon before a list, or a word that was broken there."""
_DASHED = re.compile(r"\s[-–—]\s*$")
_BRACKET_BEHIND = re.compile(r":\s+(?P<remark>[(\[][^()\[\]]{1,140}[)\]]\.?)$")
"""A remark in brackets behind a colon: it is of the title as one without a colon is."""
_CAPITALS_GO_ON = re.compile(
    r"(?!(?:NOTE|PLEASE|N\.?B|ITEM|REPORT|APPENDIX|FOR|TO)\b)[A-Z][A-Z’'&]*,?"
    r"(?: [A-Z0-9&(][A-Z0-9&’'(),/-]*){1,14} [–-] (?=[A-Z][a-z])"
)
"""The rest of a title in capitals, with 'Report by ...' behind its dash."""
_SAID_BEHIND_DASH = re.compile(r"\s[–—-]\s(?P<said>[A-Z][a-z].{0,300})$")
_RESOLVED = re.compile(r"(?:resolution|motion|proposal|recommendation|resolved|proposed)\s*:\s+\w", re.IGNORECASE)
_FIRST = re.compile(r"(?<=\S)\s+\(?(?:a|i|1)\)\s")
_POINTS = re.compile(r"(?<=\S)\s+(?P<whole>\d{1,4})\.1\s(?=.{1,400}\s(?P=whole)\.2\s)")
"""'4.1 ... 4.2 ...' in the line of the title."""
_SECOND = re.compile(r"\(?(?:b|ii|2)\)\s")
_OPEN_A, _OPEN_B = re.compile(r"a\s+[A-Z]"), re.compile(r"b\s+[A-Z]")
"""A list whose letters have neither bracket nor full stop."""
_DASH = re.compile(r"\s+[-–—]\s+(?=\S)")
_SENTENCES = re.compile(r"[a-z]{2}[.?!]\s[A-Z]")
_SET_IN = 20.0
_BY_SOMEBODY = re.compile(r"(?:proposed|moved|submitted|tabled|presented|asked) by\b", re.IGNORECASE)
_ENDS_IN_BRACKET = re.compile(r"\([a-z][^()]{3,60}\)\.")
"""A remark with the full stop of the sentence above behind it, so that it may be of that: '(previously circulated).'"""
_BRACKET_GOES_ON = re.compile(
    r"\([^()]{1,80}\)\s(?:[–—-]\s\S|(?:and|or|to|for|which|that|in|of|on|by)\s[a-z]"
    r"|(?:Act|Order|Regulations|Rules|Measure)\s(?:\d{4}|\([A-Z]))"
)
"""Words in brackets that are no remark of their own: '(Section 33 of the Act) – in writing', '(ref. 5) and to say'.

Or of the name of a law: '(Admission to Meetings) Act 1960'.
"""


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of an item, cut where its title ends."""

    title: tuple[Piece, ...]
    behind: Piece | None
    """What follows the title in its last line."""
    rest: tuple[Piece, ...]
    """The lines below."""
    closed: bool = False
    """Whether a colon or a dash stood behind the title, as before a list."""
    sure: bool = True
    """Whether the title ends where a line ends, or where a colon or a dash says so."""


def cut(lines: Sequence[Piece], layout: Layout) -> Cut:
    """The title of an item, and what comes behind it."""
    first, rest = lines[0], tuple(lines[1:])
    places = (_list_within(lines), _gap_before_list(lines), _dash_before_list(lines))
    if (at := next((place for place in places if place is not None), None)) is not None:
        return replace(_closed((first.part(0, at),), first.part(at), rest), sure=False)
    if (mark := _BRACKET_BEHIND.search(first.text)) is not None and is_remark(mark["remark"]):
        return Cut((first,), None, rest, closed=True, sure=False)
    if (found := end_within(first.text) or _said_behind(first.text, layout)) is not None:
        end, begin, closed = found
        return Cut((first.part(0, end),), first.part(begin), rest, closed, sure=closed)
    title, sure = [first], _is_resolution(first) is None
    while rest and len(title) < _MOST_LINES and _goes_on_below(title, rest, layout):
        following, rest = rest[0], rest[1:]
        sure = sure and _must_go_on(title[-1], following, layout)
        title.append(following)
    sure = sure and not (rest and may_go_on(title[-1], rest[0], layout)) and not _TIGHT.search(title[-1].text)
    sure = sure and not (rest and _ENDS_IN_BRACKET.fullmatch(rest[0].text) and title[-1].text[-1:].isalnum())
    return replace(_closed(tuple(title), None, rest), sure=sure)


def _said_behind(text: str, layout: Layout) -> tuple[int, int, bool] | None:
    """Where something is said behind the title, if it is behind those of several items."""
    if layout.stops and (stopped := end_at_stop(text)) is not None:
        return (*stopped, False)
    found = sentence_behind(text) if layout.runs_on else None
    return None if found is None else (*found, False)


def _goes_on_below(title: Sequence[Piece], rest: Sequence[Piece], layout: Layout) -> bool:
    """Whether the next line is of the title; behind a dash at its last word only if it is the rest of that."""
    last, following = title[-1], rest[0]
    had_no_room = layout.is_full(last) or layout.runs_over(last, following)
    if _TIGHT.search(last.text) and not (following.text[0].islower() or had_no_room):
        return False
    return _continues(title, rest, layout)


def _must_go_on(last: Piece, following: Piece, layout: Layout) -> bool:
    """Whether the words themselves, or letters that are bold for titles alone, say that it goes on in the next line."""
    bold = layout.bold_tells and following.line.bold
    if _TELLS_PART.match(following.text) and not (layout.is_full(last) or layout.breaks(last, following)):
        return False  # the line above had room for it
    return following.text[0].islower() or is_unfinished(last.text, following.text) or bold


def _closed(title: tuple[Piece, ...], behind: Piece | None, rest: tuple[Piece, ...]) -> Cut:
    """The cut with the colon or the dash at the end of the title taken away."""
    last = title[-1]
    mark = _CLOSED.search(last.text) or _TIGHT.search(last.text)
    if mark is None or mark.start() == 0:
        return Cut(title, behind, rest)
    return Cut((*title[:-1], last.part(0, mark.start())), behind, rest, closed=True)


def _list_within(lines: Sequence[Piece]) -> int | None:
    """Where a list begins in the line of the title that goes on below: 'Election of a) Chair' above 'b) Vice-Chair'."""
    if (points := _POINTS.search(lines[0].text)) is not None:
        return points.start()
    mark = _FIRST.search(lines[0].text)
    if mark is None or not any(_SECOND.match(piece.text) for piece in lines[1:]):
        return None
    return mark.start()


def _dash_before_list(lines: Sequence[Piece]) -> int | None:
    """Where a dash parts the title from a list whose further lines are set in below its first."""
    mark = None if LISTED.search(lines[0].text) else _DASH.search(lines[0].text)
    if mark is None or len(lines) == 1 or lines[1].left < lines[0].left + _SET_IN:
        return None
    below = lines[1].text
    return None if below[:1].islower() or begins_list(lines[1]) or is_sentence(below) else mark.start()


def _gap_before_list(lines: Sequence[Piece]) -> int | None:
    """Where a wide gap parts the title from a list that goes on below; a gap in a line of its own parts nothing."""
    text = lines[0].text
    at = text.find(CELL_GAP)
    if at <= 0 or _is_blank_in_sentence(text, at):
        return None
    behind = text[at:].strip(" \t-–—:")
    if behind[:1] == "(" and behind[-1:] == ")":
        return None
    if opens_description(behind):
        return at
    below = lines[1].text if len(lines) > 1 else ""
    if text[:at].isupper() and _is_said_beside(text[at:], below):
        return at
    if below and not below[:1].islower() and not opens_description(below) and not begins_list(lines[1]):
        return at
    return None


def _is_said_beside(cells: str, below: str) -> bool:
    """Whether the only cell beside a title in capitals is a sentence, or begins one that goes on in the next line."""
    said = cells.strip(" \t-–—:")
    if cells.count(CELL_GAP) > 1 or said.isupper() or not said[:1].isupper():
        return False
    return is_sentence(said) or (_BY_SOMEBODY.match(said) is not None and below[:1].islower())


def _is_blank_in_sentence(text: str, at: int) -> bool:
    """Whether a wide gap is only one of those by which a line is stretched to the margin, or stands behind a dash."""
    before, behind = text[:at], text[at:].lstrip(CELL_GAP)
    return is_unfinished(before) or (behind[:1].islower() and not opens_description(behind))


def _is_resolution(first: Piece) -> re.Match[str] | None:
    """Whether the title is the words of a resolution, 'Resolution: That ...', up to their full stop."""
    return _RESOLVED.match(first.text)


def _continues(title: Sequence[Piece], rest: Sequence[Piece], layout: Layout) -> bool:
    """Whether the next line is still of the title."""
    last, following = title[-1], rest[0]
    text, before = following.text, last.text
    if before.count("(") > before.count(")") and len(text) < _IN_BRACKETS:
        return not _is_purpose(text) and (closes_bracket(rest) or not _is_on_paper(text))
    off = goes_on_in_column(last, rest) or is_broken_off(last, rest, layout) or _is_open_dash(title, rest)
    off = off or is_broken_in_its_block(title, following, layout) or _goes_on_in_capitals(last, rest)
    if off or _is_broken(last, following, layout):
        return off or not begins_list(following)
    if _names_its_rule(last, following, layout) or _CLOSED.search(before) or _begins_other(title, rest):
        return False
    if is_remark(text) and not completes(before, text):
        begun = text.strip("(")[:1].islower() and len(text) < _SHORT_REMARK
        return begun and layout.is_full(last) and not (following.line.gap or has_cell_behind(last))
    if layout.bold_tells and last.line.bold != following.line.bold:
        return following.line.bold and last.start > 0 and not following.line.gap  # the number is not bold, the title is
    if before.isupper() and not text.isupper() and not before.rstrip().endswith((",", "&")):
        return not following.line.gap and _CAPITALS_GO_ON.match(text) is not None
    open_resolution = _is_resolution(title[0]) and before.rstrip()[-1:] not in ".?!;"
    if (
        (text[0].islower() and not is_set_below(title, following))
        or text[0] == "&"
        or open_resolution
        or (is_unfinished(before, text) and not text.startswith("("))
        or (_BRACKET_GOES_ON.match(text) and before[-1:].isalpha() and not following.line.gap)
    ):
        return True
    return _is_paragraph(title, following, layout) or (
        not _ends(before, following, layout) and _goes_on(title, rest, layout)
    )


def _is_paragraph(title: Sequence[Piece], following: Piece, layout: Layout) -> bool:
    """Whether a title that runs over several sentences was broken by the margin right behind one of them."""
    if len(title) < _PAIR or following.line.gap or not layout.is_full(title[-1]):
        return False
    text = joined(title)
    return _SENTENCES.search(text[:LONGEST_TITLE]) is not None and is_prose(text)


def _names_its_rule(last: Piece, following: Piece, layout: Layout) -> bool:
    """Whether a line apart names the Act by which the item is taken, though it begins with a small letter."""
    apart = following.line.gap and not layout.is_full(last) and not layout.runs_over(last, following)
    return apart and not is_unfinished(last.text) and names_rule(following.text)


def _is_open_dash(title: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether a long line ends with one more dash of those in it, and the only line below is what stands behind it."""
    before, text = title[-1].text, rest[0].text
    alone = len(title) + len(rest) <= _PAIR or (before.isupper() and is_last_in_capitals(rest))
    if not alone or len(before) < _RATHER_LONG or _DASHED.search(before) is None:
        return False
    several = len(re.findall(r"\s[-–—](?=\s|$)", before)) > 1
    return several and not (begins_list(rest[0]) or opens_description(text) or is_remark(text))


def _goes_on_in_capitals(last: Piece, rest: Sequence[Piece]) -> bool:
    """Whether a long title in capitals with a colon has its other half close below: 'THE MILLS: ' above 'A PLAN'."""
    text = last.text.rstrip()
    if not (text.endswith(":") and text.isupper() and len(text) >= _RATHER_LONG and is_last_in_capitals(rest)):
        return False
    return not (has_cell_behind(last) or is_remark(rest[0].text)) and len(rest[0].text.split()) > 1


def _is_on_paper(text: str) -> bool:
    """Whether a line says who brings the item, or that its paper is enclosed."""
    return is_remark(text) or opens_description(text)


def _opens_list(rest: Sequence[Piece]) -> bool:
    """Whether a list begins, be it that its letters 'a', 'b' stand without a bracket or a full stop."""
    letters = _OPEN_A.match(rest[0].text) and any(_OPEN_B.match(piece.text) for piece in rest[1:])
    return bool(letters) or begins_list(rest[0])


def _begins_other(title: Sequence[Piece], rest: Sequence[Piece]) -> bool:
    """Whether the next line is by itself something else: a list, what a label tells, a motion, a purpose."""
    text = rest[0].text
    moves = is_motion(text) and not _is_being_said(title, text)
    return _opens_list(rest) or has_label(text) or moves or _is_purpose(text)


def _is_being_said(title: Sequence[Piece], text: str) -> bool:
    """Whether a line goes on with what the title began to quote: 'Motion – “I will move' above 'that the barn ...'."""
    said = "".join(piece.text for piece in title)
    return text[0].islower() and said.count("“") > said.count("”")


def _is_broken(last: Piece, following: Piece, layout: Layout) -> bool:
    """Whether the margin broke a line in the middle of what it says."""
    text, before = following.text, last.text
    if following.line.gap:
        return False
    if _DASHED.search(before) or (before.isupper() and text.isupper()):
        return layout.is_full(last) or layout.runs_over(last, following)
    return text[0].islower() and is_unfinished(before, text)


def _is_purpose(text: str) -> bool:
    """Whether a line begins 'To receive ...', as no line does that goes on with another."""
    return text[0] == "T" and not text.isupper() and VERB.match(text) is not None


def _breaks_sentence(title: Sequence[Piece], following: Piece, layout: Layout) -> bool:
    """Whether the margin broke a sentence behind a dash that has not ended yet: 'ROADS – Report by the Head'."""
    if following.line.gap or not (layout.is_full(title[-1]) or (layout.gap_tells and layout.wide < math.inf)):
        return False
    text = joined(title)
    said = _SAID_BEHIND_DASH.search(text[-LONGEST_TITLE:])
    return said is not None and opens_description(said["said"]) and text.rstrip()[-1:] not in ".;:?!)"


def _ends(before: str, following: Piece, layout: Layout) -> bool:
    """Whether something says that the title is complete."""
    text = following.text
    return (
        opens_description(text)
        or is_day_of_next(before, text)
        or names_presenter(text)
        or text.startswith("[")
        or (text.startswith("(") and not (before.isupper() and text.isupper()) and not _is_close(following, layout))
        or before.rstrip()[-1:] in ".?!"
        or (layout.gap_tells and following.line.gap)
    )


def _has_its_pages_below(last: Piece, following: Piece) -> bool:
    """Whether only a word or two stand below a long line, and the pages of the item behind those."""
    few = len(following.text.split()) <= _PAIR and not (following.line.gap or is_sentence(following.text))
    return few and len(last.text) >= _RATHER_LONG and has_cell_behind(following) and not has_cell_behind(last)


def _is_close(following: Piece, layout: Layout) -> bool:
    """Whether a line stands close below a title where what is said below the others stands apart."""
    return layout.titles_apart and not following.line.gap


def _goes_on(title: Sequence[Piece], rest: Sequence[Piece], layout: Layout) -> bool:
    """Whether the title was broken by the margin, or its only further line can be nothing else."""
    last, following = title[-1], rest[0]
    if layout.bold_tells and last.line.bold and following.line.bold:
        return True
    if calls_for_words(joined(title)) or had_room(last):
        return False
    if layout.gap_tells and not following.line.gap and last.text.isupper() and following.text.isupper():
        return True
    close = layout.close_tells and not following.line.gap
    if (close or _is_close(following, layout)) and not is_sentence(following.text):
        return True
    if layout.runs_over(last, following) or _has_its_pages_below(last, following):
        return True
    if _breaks_sentence(title, following, layout):
        return True
    if layout.is_full(last):
        return not is_sentence(following.text) or is_prose(joined(title))
    return (
        len(rest) == 1
        and len(title) == 1
        and (layout.wide < math.inf or bool(layout.columns) or has_cell_behind(last))
        and not following.line.gap
        and len(last.text) >= _RATHER_LONG
        and not is_sentence(following.text)
    )
