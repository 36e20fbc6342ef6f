"""The items of a pack as agenda items: what each is for, its report, its pages, whether it is private."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from clerk_app.meeting import dates
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.item_kinds import kind_of
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import ReadItem, ReadMeeting
from clerk_app.proposal.item_references import Context, label_of, put_references
from clerk_app.proposal.values import UNREAD, ProposedValue, Sheet, beside, doubted, found_value
from clerk_app.typed_fields import paragraphs_in

_ALIKE = 0.6
"""A likeness over which two titles under one number are one item's."""
LONGEST_NOTE = 1000
"""Letters of a description that are kept as the note under a title."""

KIND_WORDS = {
    ItemKind.APOLOGIES: "Apologies",
    ItemKind.DECLARATIONS: "Declarations",
    ItemKind.MINUTES: "Minutes to approve",
    ItemKind.QUESTIONS: "Public questions",
    ItemKind.NEXT_MEETING: "Next meeting",
    ItemKind.URGENT: "Urgent business",
}
"""What an item is for, in two words; ordinary items have none."""

_NUMBERED = re.compile(r"(?=\S{0,11}[0-9]|[A-Za-z][.)])(\S{1,12})[.)]\s+(\S.*)")
"""A number with a full stop or bracket behind it, then a title."""
_ABOUT = re.compile(
    r"\breport\s*\(?[A-Z0-9/.-]{3,20}\)?,?\s+((?:on|about|regarding|concerning|setting out)\s[^.;:]{3,200})"
)


def items_of(sheet: Sheet, read: ReadMeeting, context: Context, new_id: Callable[[], str]) -> tuple[AgendaItem, ...]:
    """The agenda as it would be; an item that is arranged already keeps its identity and what the pack does not say."""
    old = context.old
    printed = {_plainly(item.title.value) for item in read.items}
    found: list[AgendaItem] = []
    taken: set[str] = set()
    for place, item in enumerate(read.items):
        before = _same_item(item, [o for o in old if o.id not in taken], printed)
        new = _item(sheet, read, item, place, context, before or AgendaItem(new_id(), "", ""))
        if new is not None:
            taken.add(new.id)
            found.append(new)
    put_references(sheet, read, found, context)
    return _with_old(sheet, found, [item for item in old if item.id not in taken])


def _plainly(title: str) -> str:
    return " ".join(title.casefold().split())


def _same_item(item: ReadItem, old: Sequence[AgendaItem], printed: set[str]) -> AgendaItem | None:
    """The arranged item that a printed one is: by its title or report, else by its number and a title much like it."""
    title = _plainly(item.title.value)
    named = [o for o in old if _plainly(o.title) == title]
    ref = item.report_ref.value if item.report_ref else ""
    reported = [o for o in old if ref and o.report_ref == ref]
    number = item.number.value if item.number else ""
    same_number = [o for o in [*named, *reported] if o.number == number]
    # The words of a title are mended between one pack and the next.
    free = (o for o in old if o.number == number and number and _plainly(o.title) not in printed)
    mended = [o for o in free if SequenceMatcher(None, _plainly(o.title), title, autojunk=False).ratio() >= _ALIKE]
    return next(iter((*same_number, *named, *reported, *mended)), None)


def _item(
    sheet: Sheet, read: ReadMeeting, item: ReadItem, place: int, context: Context, base: AgendaItem
) -> AgendaItem | None:
    key, label = f"item:{place}", label_of(item, place)
    typed = sheet.corrected(key)
    if typed is not None and not typed.strip():
        sheet.put(replace(found_value(key, label, "", item.title, typed=item.title.value), empty="Left out"))
        return None
    number, title = _number_and_title(item, typed)
    kind = base.kind if base.title == title else kind_of(title)
    value = _title_value(key, label, item, number, title)
    if value.certainty is Certainty.SURE and kind in KIND_WORDS:
        value = replace(value, verdict=KIND_WORDS[kind])
    was = base if context.old else None
    sheet.put(_beside_title(value, was))
    if item.number is not None and not _stands_with_title(item):
        number = _text(sheet, f"{key}:number", f"{label}, number", item.number)
    note = item.description.value[:LONGEST_NOTE].strip() if item.description else base.note
    about = _ABOUT.search(note)
    new = replace(
        base,
        number=number,
        title=title,
        kind=kind,
        note=note,
        report_ref=item.report_ref.value if item.report_ref else "",
        report_about=about[1].strip() if about and not base.report_about else base.report_about,
        pages=_text(sheet, f"{key}:pages", f"{label}, pages", item.pages, was.pages if was and was.title else None),
    )
    new = _with_privacy(sheet, key, label, item, new)
    return _with_date(sheet, read, item, key, label, context, new)


def _stands_with_title(item: ReadItem) -> bool:
    """Whether the number needs no row of its own: there is no other doubt of it, and it is corrected with the title."""
    number, title = item.number, item.title
    return number is None or number.certainty is Certainty.SURE or (number.doubt == title.doubt != "")


def _title_value(key: str, label: str, item: ReadItem, number: str, title: str) -> ProposedValue:
    if item.number is None or not _stands_with_title(item):
        return found_value(key, label, title, item.title)
    value = found_value(key, label, title, item.title, typed=f"{number}. {title}" if number else title)
    return replace(value, places=(*item.title.places, *item.number.places))


def _number_and_title(item: ReadItem, typed: str | None) -> tuple[str, str]:
    """Both as printed, or as they were typed in one line: '4A. Family hubs'."""
    number = item.number.value if item.number else ""
    if typed is None:
        return number, item.title.value
    match = _NUMBERED.fullmatch(typed)
    if match is not None and _stands_with_title(item):
        return match[1], match[2].strip()
    return number, typed


def _beside_title(value: ProposedValue, was: AgendaItem | None) -> ProposedValue:
    """The title beside the arranged item's; one that has no title yet is new on the agenda."""
    if was is None:
        return value
    if was.title == value.value:
        settled = replace(value, certainty=Certainty.SURE, verdict="As arranged", remark="")
        return value if value.certainty is Certainty.SURE else settled
    if value.certainty is Certainty.DOUBTFUL:
        return value
    if not was.title:
        return replace(value, verdict="New item", remark="It was not on the agenda before.", changed=True)
    return beside(value, f"‘{was.title}’")


def _text(sheet: Sheet, key: str, what: str, found: Found[str] | None, before: str | None = None) -> str:
    """A value that is plain words; only what is printed has a row."""
    if found is None:
        return sheet.corrected(key) or ""
    typed = sheet.corrected(key)
    words = found.value if typed is None else typed.strip()
    sheet.put(beside(found_value(key, what, words, found, empty="None"), before))
    return words


# -- private items ---------------------------------------------------------------------------------------------


def _with_privacy(sheet: Sheet, key: str, label: str, item: ReadItem, new: AgendaItem) -> AgendaItem:
    """The item as public or private, with the paragraphs of Schedule 12A that are printed."""
    key = f"{key}:private"
    typed = sheet.corrected(key)
    found = item.exempt_paragraphs or item.exempt
    if found is None and typed is None:
        return new
    if typed is not None:
        exempt, paragraphs = _typed_privacy(typed)
    else:
        exempt = bool(item.exempt and item.exempt.value) or item.exempt_paragraphs is not None
        paragraphs = item.exempt_paragraphs.value if item.exempt_paragraphs else ()
    if not exempt and typed is None and (item.exempt is None or item.exempt.certainty is Certainty.SURE):
        return replace(new, exempt=False, exempt_paragraphs=())
    shown = _privacy_words(exempt, paragraphs)
    value = found_value(key, f"{label}, private", shown, found, typed=", ".join(map(str, paragraphs)) or shown)
    if exempt and not paragraphs and typed is None:
        value = replace(value, remark=value.remark or "No paragraph of Schedule 12A is printed beside it.")
    sheet.put(value)
    return replace(new, exempt=exempt, exempt_paragraphs=paragraphs)


def _typed_privacy(typed: str) -> tuple[bool, tuple[int, ...]]:
    paragraphs = paragraphs_in(typed)
    public = typed.strip().casefold() in ("", "public", "no", "none", "open")
    return not public, paragraphs


def _privacy_words(exempt: bool, paragraphs: Sequence[int]) -> str:
    if not exempt:
        return "Public"
    if not paragraphs:
        return "Private"
    noun = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"Private, {noun} {' and '.join(map(str, paragraphs))}"


# -- the dates that items speak of -----------------------------------------------------------------------------


def _with_date(
    sheet: Sheet, read: ReadMeeting, item: ReadItem, key: str, label: str, context: Context, new: AgendaItem
) -> AgendaItem:
    """The date of the minutes to approve, or of the next meeting."""
    if new.kind is ItemKind.MINUTES:
        printed = _printed_date(read.previous_minutes, item)
        return replace(new, refers_to=_minutes_date(sheet, f"{key}:date", label, printed, context, new))
    if new.kind is ItemKind.NEXT_MEETING:
        on = _date(sheet, f"{key}:date", f"{label}, next", read.next_meeting, context, new)
        return replace(new, refers_to=on)
    return replace(new, refers_to=None)


def _printed_date(previous: Sequence[Found[date]], item: ReadItem) -> Found[date] | None:
    """The date printed for these minutes: the one that the item's own words name, else the first."""
    words = f"{item.title.value} {item.description.value if item.description else ''}"
    own = dates.date_within(words)
    return next((found for found in previous if found.value == own), next(iter(previous), None))


def _minutes_date(
    sheet: Sheet, key: str, label: str, printed: Found[date] | None, context: Context, was: AgendaItem
) -> date | None:
    what, last = f"{label}, minutes of", context.last
    if printed is None and sheet.corrected(key) is None:
        if last is not None:
            value = found_value(key, what, dates.plain_date(last), None)
            sheet.put(replace(value, verdict="As recorded", remark="Not printed; the committee met last on that day."))
        return last
    on = _value_of(sheet, key, printed, context.on)
    value = found_value(key, what, dates.plain_date(on) if on else "", printed, empty="No date")
    if last is not None and on not in (None, last) and sheet.corrected(key) is None:
        value = doubted(value, "Another day", f"By the record the committee met last on {dates.plain_date(last)}.")
    sheet.put(beside(value, dates.plain_date(was.refers_to) if was.refers_to else None))
    return on


def _date(
    sheet: Sheet, key: str, what: str, found: Found[date] | None, context: Context, was: AgendaItem
) -> date | None:
    on = _value_of(sheet, key, found, context.on)
    if found is not None or on is not None:
        value = found_value(key, what, dates.long_date(on) if on else "", found, empty="No date")
        sheet.put(beside(value, dates.long_date(was.refers_to) if was.refers_to else None))
    return on


def _value_of(sheet: Sheet, key: str, found: Found[date] | None, on: date) -> date | None:
    typed = sheet.corrected(key)
    if typed is not None:
        return dates.read_date(typed, on)
    return found.value if found else None


# -- what is arranged and not in the pack ----------------------------------------------------------------------


def _with_old(sheet: Sheet, new: list[AgendaItem], left: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Items of the arranged meeting that the pack has not: they stay unless the clerk takes them off."""
    for item in left:
        key, label = f"old:{item.id}", f"Item {item.number}" if item.number else "Item"
        value = found_value(key, label, item.title, UNREAD)
        question = "It is on the agenda as arranged and not in the pack. Take it off?"
        sheet.put(doubted(value, "Not in the pack", question, keep="Take it off", correctable=False, asks=True))
        if not sheet.agreed(key):
            new = [*new, item]
    return tuple(new)
