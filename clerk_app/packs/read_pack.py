"""A whole pack read: what sort of paper it is and, of an agenda, all that it says of each meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from clerk_app.bank_holidays import around
from clerk_app.packs.business.first_hour import hour_of_first
from clerk_app.packs.business.items import read_items
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.item_text import ItemText, item_texts
from clerk_app.packs.lists.prose import begins_list
from clerk_app.packs.pack_text import Line, PackText
from clerk_app.packs.paper.furniture import is_page_number
from clerk_app.packs.paper.item_records import without_field_names
from clerk_app.packs.paper.kind_of_paper import kind_of
from clerk_app.packs.paper.margin_columns import without_margin_columns
from clerk_app.packs.paper.regions import MeetingText, split
from clerk_app.packs.paper.skimming import skimmed
from clerk_app.packs.paper.tongues import english_ones, in_english
from clerk_app.packs.passage import Passage
from clerk_app.packs.people.members import People, people
from clerk_app.packs.people.name_blocks import block_members
from clerk_app.packs.people.officers import bare_name, officers
from clerk_app.packs.people.roles import is_secretary
from clerk_app.packs.people.signing_chair import signing_chair
from clerk_app.packs.people.told_members import listed_members, members_by_ward, summoned_members, told_members
from clerk_app.packs.pieces import whole
from clerk_app.packs.reading import MeetingStatus, PackKind, Reading, ReadItem, ReadMeeting, ReadPerson
from clerk_app.packs.values.bodies import body, council_of
from clerk_app.packs.values.committees import committee
from clerk_app.packs.values.dates import dates_in
from clerk_app.packs.values.head_text import head_text
from clerk_app.packs.values.joint_bodies import (
    are_hosts,
    board_of_services,
    body_of_its_own,
    headed_by_joint,
    is_joint,
    joins,
)
from clerk_app.packs.values.meeting_date import meeting_date
from clerk_app.packs.values.next_meeting import next_meeting
from clerk_app.packs.values.places import place
from clerk_app.packs.values.previous_minutes import previous_minutes
from clerk_app.packs.values.question_scheme import Holidays, question_scheme
from clerk_app.packs.values.quorum import quorum
from clerk_app.packs.values.start_time import start_time

_T = TypeVar("_T")

_SENTENCES = {
    PackKind.MINUTES: "These are the minutes of a meeting, not an agenda. Choose the agenda of the meeting to come.",
    PackKind.REPORT: "This is a report to a meeting, not an agenda. Choose the agenda that the report is for.",
    PackKind.SCAN: "There is no text in this file, only pictures of pages. Ask for the file that was printed.",
    PackKind.UNKNOWN: "No agenda was found in this file. Choose the agenda of the meeting to come.",
    PackKind.CANCELLED: "This is the notice of a meeting that is cancelled, so nothing is set up from it.",
}
_MEMBERSHIP = re.compile(r"\W*(?:committee )?membership\b", re.IGNORECASE)
_COUNCILLOR = re.compile(r"(?:councillor|cllr)\b", re.IGNORECASE)
_EXECUTIVE = re.compile(r"\W*(?:the )?(?:cabinet|executive)(?: committee| board)?\W*$", re.IGNORECASE)
_NEXT = re.compile(
    r"\W*(?:(?:date|dates) (?:and time )?of (?:the )?next meeting|(?:the )?next (?:\w+ ){0,2}meeting is scheduled"
    r"|(?:the )?(?:following|next) one (?:is|will be))\b",
    re.IGNORECASE,
)
_THE_NEXT = re.compile(
    r"\W*(?:the )?next (?:[\w-]+ )?meeting (?:of [^.]{3,60} )?(?:will be|will take place|is|takes place|has been)\b",
    re.IGNORECASE,
)
"""May speak of this meeting too, as the next one that there is."""
_MINUTES_BEGIN = re.compile(r"\W*(?:draft )?minutes of\b|\W*present\s?:", re.IGNORECASE)
_TOP = 40
_FOOT = 6
_LISTED = 3
"""Members from which on a list of them was read."""
_BESIDE = 3
"""Lines above the first and below the last that is kept."""
_TOP_LINES = 250
_LAST_LINES = 100
_FAR = 150
"""Lines behind the agenda within which its first report lists the members."""


def read_pack(text: PackText, holidays: Holidays = around) -> Reading:
    """What a pack says; nothing that is not printed in it."""
    apart = without_margin_columns(skimmed(text))
    bare = without_field_names(apart.text)
    english = in_english(bare.text)
    return apart.placed(bare.placed(english.placed(_read(english.text, holidays))))


def _read(text: PackText, holidays: Holidays) -> Reading:
    texts = split(text)
    kind = kind_of(text, texts)
    if kind in (PackKind.CANCELLED, PackKind.AGENDA) and not texts:
        texts = (MeetingText(text.lines[:_TOP], ()),)
    if kind not in (PackKind.AGENDA, PackKind.CANCELLED):
        of_minutes = body(Passage.of(text.lines[:_TOP])) if kind is PackKind.MINUTES else None
        return Reading(text.name, kind, _SENTENCES[kind], of_minutes)
    texts = tuple(_with_heads(_whole(texts, text)))
    council = _body(texts, text)
    texts = english_ones(texts)
    meetings: list[ReadMeeting] = []
    for each in texts:
        read = _meeting(each, text, council, holidays)
        meetings.append(_inherited(read, meetings[-1], council) if meetings else read)
    own = next(filter(None, (body_of_its_own(each.committee) for each in meetings)), None)
    if any(is_joint(each.committee) for each in meetings):
        council = own if own and (are_hosts(texts[0].head) or joins(own, council)) else _less_sure(council)
        council = headed_by_joint(texts[0].head, meetings[0].committee) or council
    council = council or own
    if kind is PackKind.CANCELLED:
        meetings = [replace(each, status=MeetingStatus.CANCELLED) for each in meetings]
    return Reading(text.name, kind, _SENTENCES.get(kind, ""), council, tuple(meetings))


def _with_heads(texts: Sequence[MeetingText]) -> Iterator[MeetingText]:
    """The meetings, a second one with the lines above its heading that call it for a day."""
    above: tuple[Line, ...] = ()
    for each in texts:
        each = replace(each, head=_short(each.head), tail=_short(each.tail))  # noqa: PLW2901 (nothing else is read)
        calls = above and not dates_in(Passage.of(each.head).text) and dates_in(Passage.of(above).text)
        yield replace(each, head=(*above, *each.head)) if calls else each
        above = each.tail


def _whole(texts: Sequence[MeetingText], pack: PackText) -> tuple[MeetingText, ...]:
    """The meetings with those lines of their first and last page that look like running heads and feet.

    A title may head every page, and the last line of a list may stand at the foot of two.
    """
    if not texts:
        return ()
    first, last = texts[0], texts[-1]
    whole = list(texts)
    if first.head:
        at = first.head[0]
        missing = _missing(pack, first.head, range(at.number - _BESIDE, at.number), at.page)
        whole[0] = replace(first, head=(*missing, *first.head))
    if last.tail:
        at = last.tail[-1]
        missing = _missing(pack, last.tail, range(at.number + 1, at.number + 1 + _BESIDE), at.page)
        other = min(((each.first.page, each.first.line) for each in last.left_out), default=None)
        mine = [line for line in missing if other is None or (line.page, line.number) < other]
        whole[-1] = replace(whole[-1], tail=(*last.tail, *mine))
    return tuple(whole)


def _missing(pack: PackText, kept: Sequence[Line], numbers: range, page: int) -> tuple[Line, ...]:
    known = {(line.page, line.number) for line in kept}
    near = (line for line in pack.on_page(page) if line.number in numbers)
    return tuple(line for line in near if (line.page, line.number) not in known and not is_page_number(line.text))


def _short(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines in which something may stand: no head or foot of an agenda is longer."""
    return lines if len(lines) <= _TOP_LINES + _LAST_LINES else (*lines[:_TOP_LINES], *lines[-_LAST_LINES:])


def _body(texts: Sequence[MeetingText], pack: PackText) -> Found[str] | None:
    """The council as the first head that names it does, else the lines below the agenda, or the foot of a web page."""
    heads = (body(head_text(each.head)) for each in texts)
    foot = [line for line in pack.lines[-_FOOT:] if not begins_list(whole(line))] if pack.pages == 1 else ()
    below = (body(Passage.of(()), lines) for lines in (*(each.tail for each in texts), foot))
    found = next((found for found in (*heads, *below) if found), None)
    return found and (council_of(found, [line for each in texts for line in each.tail]) or found)


@dataclass(frozen=True, slots=True)
class _Read:
    """What several of the readers of one meeting need."""

    text: MeetingText
    head: Passage
    items: tuple[ReadItem, ...]
    item_texts: tuple[ItemText, ...]


def _meeting(each: MeetingText, pack: PackText, council: Found[str] | None, holidays: Holidays) -> ReadMeeting:
    items = read_items(each)
    read = _Read(each, head_text(each.head), items, item_texts(items, each.agenda))
    day, day_printed = meeting_date(read.head, _days(each))
    start = start_time(read.head, day_printed)
    around_agenda = (*each.head, *each.tail)
    called = board_of_services(committee(read.head, council), council)
    executive = called is not None and bool(_EXECUTIVE.search(called.value))
    found, of_people = _people(each, pack, executive=executive)
    of_officers = officers(around_agenda)
    members = _without_officers(found.members, of_officers)
    on = day.value if day else None
    told_above = [line for line in each.head if _names_the_next(line, on)]
    below = (*each.tail, *told_above) if each.agenda else around_agenda
    return ReadMeeting(
        committee=called,
        on=day,
        start=start[0] if start else hour_of_first(each.begins, each.agenda),
        place=place(read.head, day_printed, start[1] if start else None),
        quorum=quorum((*around_agenda, *of_people), each.agenda),
        members=members,
        co_opted=found.co_opted,
        officers=_others(of_officers, members),
        items=items,
        next_meeting=next_meeting(read.item_texts, below, on),
        previous_minutes=previous_minutes(read.item_texts, on, _meets(called, council)),
        questions=question_scheme(read.item_texts, around_agenda, on, holidays),
    )


def _meets(*names: Found[str] | None) -> tuple[str, ...]:
    """Who meets and of which council, as far as it is printed."""
    return tuple(found.value for found in names if found)


def _names_the_next(line: Line, on: date | None) -> bool:
    """Whether a line above the agenda is about the next meeting and not about this one."""
    if _NEXT.match(line.text):
        return True
    days = [printed.on for printed in dates_in(line.text)] if on and _THE_NEXT.match(line.text) else []
    return len(days) == 1 and days[0] is not None and on is not None and days[0] > on


def _days(each: MeetingText) -> tuple[date, ...]:
    """The days named in agenda and tail, near which the meeting is."""
    found = dates_in(Passage.of((*each.agenda, *each.tail)).text)
    return tuple(printed.on for printed in found if printed.on)


def _people(each: MeetingText, pack: PackText, *, executive: bool) -> tuple[People, tuple[Line, ...]]:
    """The members, from the head, from below the agenda, or from a report behind it that lists them, with its lines."""
    for lines in (each.head, each.tail):
        if (found := people(lines, executive=executive, front=lines is each.head)).members:
            return _or_more(found, block_members(each.head, executive=executive)), ()
    told = told_members(each.agenda) or told_members(each.head) or listed_members(each.head)
    if told := told or members_by_ward(each.head) or summoned_members(each.head):
        return People(told), ()
    report = _membership_report(each, pack)
    if (found := people(report, executive=executive, front=False)).members:
        return found, report
    block = block_members(each.head, executive=executive)
    return replace(found, members=block or signing_chair(each.head, each.tail)), report


def _or_more(found: People, block: tuple[ReadPerson, ...]) -> People:
    """The members found; where they are one or two, those of a block of names in which they are too."""
    co_opted = {each.name.value for each in found.co_opted}
    block = tuple(each for each in block if each.name.value not in co_opted)
    names = {each.name.value for each in block}
    more = len(found.members) < _LISTED <= len(names) and all(each.name.value in names for each in found.members)
    return replace(found, members=block) if more else found


def _without_officers(members: Sequence[ReadPerson], of_officers: Sequence[ReadPerson]) -> tuple[ReadPerson, ...]:
    """The members without whoever signs below a list of councillors."""
    signed = {person.name.value for person in of_officers if person.role}
    titled = sum(1 for member in members if _COUNCILLOR.match(member.name.value))
    if titled * 2 <= len(members):
        return tuple(members)
    return tuple(each for each in members if _COUNCILLOR.match(each.name.value) or each.name.value not in signed)


def _others(of_officers: Sequence[ReadPerson], members: Sequence[ReadPerson]) -> tuple[ReadPerson, ...]:
    """The officers who are no members, unless they are a member who is the secretary."""
    known = {bare_name(each.name.value) for each in members if not (each.role and is_secretary(each.role.value))}
    return tuple(person for person in of_officers if bare_name(person.name.value) not in known)


def _membership_report(each: MeetingText, pack: PackText) -> tuple[Line, ...]:
    """The lines below the heading 'Membership' in the papers right behind the agenda, up to the minutes."""
    last = (each.tail or each.agenda or each.head)[-1:]
    if not last:
        return ()
    spot = (last[0].page, last[0].number)
    behind = [line for line in pack.lines if (line.page, line.number) > spot][:_FAR]
    begin = next((at for at, line in enumerate(behind) if _MEMBERSHIP.match(line.text)), None)
    end = next((at for at, line in enumerate(behind) if _MINUTES_BEGIN.match(line.text)), len(behind))
    return tuple(behind[begin:end]) if begin is not None and begin < end else ()


def _inherited(meeting: ReadMeeting, first: ReadMeeting, council: Found[str] | None) -> ReadMeeting:
    """A second meeting of the file, which is on the day and in the place of the first where it names no day itself."""
    if meeting.on is not None:
        return meeting
    return replace(
        meeting,
        committee=meeting.committee or _less_sure(council),
        on=_less_sure(first.on),
        place=meeting.place or _less_sure(first.place),
    )


def _less_sure(found: Found[_T] | None) -> Found[_T] | None:
    if found is None or found.certainty is Certainty.DOUBTFUL:
        return found
    return replace(found, certainty=Certainty.LIKELY)
