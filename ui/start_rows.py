"""What the start page says of each meeting; no widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from clerk_app.meeting.dates import long_date, short_date
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.review import Approved
from clerk_app.meeting.state import MeetingState, Phase
from clerk_app.meeting.summary import MeetingSummary
from ui.models.rows import Cell, Row, Run, mark_cell, text_cell
from ui.tokens import ColourName

COMING, PAST = "group:coming", "group:past"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Where an open meeting stopped: the printed number of its item and whether a line was being typed."""

    item_number: str = ""
    has_draft: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """The meetings as the start page parts them."""

    open: tuple[MeetingSummary, ...] = ()
    coming: tuple[MeetingSummary, ...] = ()
    past: tuple[MeetingSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class _State:
    mark: str
    colour: ColourName
    words: str


def where_it_stopped(state: MeetingState, drafts: Sequence[Draft] = ()) -> Unfinished:
    """Where an open meeting stopped, read from its state and its drafts."""
    item = state.agenda.item(state.agenda.current)
    typed = any(draft.place == LINE and draft.text.strip() for draft in drafts)
    return Unfinished(item.number if item else "", typed)


def parted(summaries: Sequence[MeetingSummary], today: date) -> Lists:
    """The open meetings, those to come with the nearest first, and those that are past with the latest first."""
    is_open = [s for s in summaries if s.phase in (Phase.IN_SESSION, Phase.ADJOURNED)]
    coming = [s for s in summaries if s.phase is Phase.NOT_OPENED and s.held_on >= today]
    past = [s for s in summaries if s not in is_open and s not in coming]
    return Lists(
        tuple(sorted(is_open, key=lambda s: s.last_written, reverse=True)),
        tuple(sorted(coming, key=_when)),
        tuple(sorted(past, key=_when, reverse=True)),
    )


def _when(summary: MeetingSummary) -> tuple[date, str]:
    return summary.held_on, str(summary.start or "")


def heading(lists: Lists, today: date) -> str:
    """The state of affairs in one line."""
    if len(lists.open) == 1:
        return "One meeting is still open"
    if lists.open:
        return f"{len(lists.open)} meetings are still open"
    if lists.coming:
        first = lists.coming[0]
        when = "today" if first.held_on == today else short_date(first.held_on, today)
        return f"Next: {_name(first)}, {when}"
    return "No meeting is coming" if lists.past else "No meetings yet"


def matching(summaries: Sequence[MeetingSummary], words: str) -> tuple[MeetingSummary, ...]:
    """Those meetings whose committee and date have every one of the words."""
    wanted = words.casefold().split()
    return tuple(s for s in summaries if all(word in _searched(s) for word in wanted))


def _searched(summary: MeetingSummary) -> str:
    return f"{summary.committee_name} {long_date(summary.held_on)} {summary.held_on:%d/%m/%Y}".casefold()


def stopped_sentence(summary: MeetingSummary, stopped: Unfinished, apart: str = "") -> str:
    """The line under an open meeting's name; `apart` tells it from another that looks like it."""
    how = "stopped without closing at" if summary.phase is Phase.IN_SESSION else "adjourned, last written at"
    parts = [long_date(summary.held_on), *([apart] if apart else []), f"{how} {summary.last_written:%H:%M:%S}"]
    if stopped.item_number:
        parts.append(f"item {stopped.item_number} of {summary.items}")
    if stopped.has_draft:
        parts.append("your unfinished line is kept")
    return " · ".join(parts)


def meeting_rows(
    lists: Lists, today: date, apart: Mapping[str, str] = MappingProxyType({}), *, narrow: bool = False
) -> tuple[Row, ...]:
    """The coming and the past meetings under their headings; `narrow` puts the state under the name.

    `apart` has the words that tell one from another that looks like it.
    """
    rows: list[Row] = []
    for key, title, summaries in ((COMING, "Coming", lists.coming), (PAST, "Past", lists.past)):
        if summaries:
            rows.append(Row(key, (Cell((Run(title, "minute", "ink", 600),)),), title, group=True))
            rows += [_row(summary, today, apart.get(summary.id, ""), narrow=narrow) for summary in summaries]
    return tuple(rows)


def _row(summary: MeetingSummary, today: date, apart: str, *, narrow: bool) -> Row:
    state = _state(summary, today)
    when = "Today" if summary.held_on == today else short_date(summary.held_on, today)
    if summary.held_on == date.min:
        when = "No date"
    left = (text_cell(when, weight=600), text_cell(_name(summary)))
    right = (
        mark_cell(state.mark, state.colour, 13 if state.mark == "ring" else 15),
        text_cell(state.words, colour="ink_2"),
    )
    spoken = ", ".join(part for part in (when, _name(summary), apart, state.words.replace(" · ", ", ")) if part)
    under = " · ".join(part for part in (state.words if narrow else "", apart) if part)
    sub = (Run(under, "caption", "ink_2"),) if under else ()
    return Row(summary.id, (right[0], *left) if narrow else (*left, *right), spoken, sub=sub)


def _state(summary: MeetingSummary, today: date) -> _State:
    if summary.phase is Phase.CLOSED:
        return _minutes_state(summary)
    if summary.phase is not Phase.NOT_OPENED:
        return _State("triangle-alert", "amber_text", "Still open")
    if summary.held_on < today:
        return _State("ring", "ink_2", "Never opened")
    if not summary.items:
        return _State("triangle-alert", "amber_text", "No agenda yet")
    parts = [_counted(summary.items, "item", "items")]
    if summary.apologies:
        parts.append(_counted(summary.apologies, "apology", "apologies"))
    return _State("check", "green_text", " · ".join(("Ready", *parts)))


def _minutes_state(summary: MeetingSummary) -> _State:
    if summary.approval is Approved.SIGNED:
        return _State("check", "green_text", "Minutes approved and signed")
    if summary.approval is Approved.APPROVED:
        return _State("check", "ink_2", "Minutes approved, not yet signed")
    sent = f", version {summary.sent} sent" if summary.sent else ""
    return _State("ring", "ink_2", f"Draft minutes{sent}")


def copy_sentence(last_backup: datetime | None, today: date) -> str:
    """When the last copy was opened and checked."""
    if last_backup is None:
        return "No checked copy yet"
    if last_backup.date() == today:
        return f"Last copy opened and checked {last_backup:%H:%M}"
    return f"Last copy opened and checked {short_date(last_backup.date(), today)}, {last_backup:%H:%M}"


def stops(details: Mapping[str, Unfinished], meeting: str) -> Unfinished:
    """Where that meeting stopped, as far as it is known."""
    return details.get(meeting, Unfinished())


def _name(summary: MeetingSummary) -> str:
    return summary.committee_name or "A meeting with no committee"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
