"""The rows of the apologies list, from the state of the meeting."""

from __future__ import annotations

from clerk_app.meeting.attendance import Apology, Substitution
from clerk_app.meeting.state import MeetingState
from ui.models.rows import Cell, Row, Run, text_cell


def excused(state: MeetingState) -> tuple[str, ...]:
    """Who sent apologies or has a substitute, in the order of the registers."""
    room, body = state.attendance, state.body
    people = {a.person for a in room.apologies} | {s.member for s in room.substitutions}
    seats = [seat.person for seat in (*body.councillors, *body.co_opted)]
    known = [person for person in dict.fromkeys(seats) if person in people]
    return (*known, *sorted(people - set(known), key=body.sort_key))


def apologies_rows(state: MeetingState) -> list[Row]:
    """One row a member: when and by whom the apologies came, who substitutes, and late notice."""
    return [_row(state, member) for member in excused(state)]


def received_words(apology: Apology | None) -> str:
    """When apologies were received and from whom: 'Tuesday, by his wife'."""
    if apology is None:
        return "No apology"
    by = f"from {apology.by}" if apology.by else ""
    return ", ".join(part for part in (apology.received, by) if part) or "Received"


def _row(state: MeetingState, member: str) -> Row:
    room, body = state.attendance, state.body
    apology, substitution = room.apology(member), room.substitution_for(member)
    seat = body.membership(member)
    name = body.person(member).titled_name if seat and seat in body.co_opted else body.person(member).initial_name
    received = received_words(apology)
    substitute = body.person(substitution.substitute).initial_name if substitution else ""
    late = substitution is not None and substitution.late_notice
    cells = (
        text_cell(name),
        text_cell(received, "caption", "ink_2" if apology and (apology.received or apology.by) else "ink_3"),
        _substitute_cell(substitute),
        Cell((Run("late notice", "caption", "amber_text", 600),)) if late else Cell(),
    )
    return Row(member, cells, _spoken(name, received, substitution, substitute), tip=_tip(received, substitution))


def _substitute_cell(substitute: str) -> Cell:
    if not substitute:
        return text_cell("No substitute", "caption", "ink_3")
    return Cell((Run("Sub ", "caption", "ink_3"), Run(substitute, "caption", "ink")))


def _tip(received: str, substitution: Substitution | None) -> str:
    notified = substitution.notified if substitution else ""
    return f"{received}. Substitute notified {notified}." if notified else received


def _spoken(name: str, received: str, substitution: Substitution | None, substitute: str) -> str:
    parts = [name, f"apologies {received}" if received not in ("Received", "No apology") else received.lower()]
    parts.append(f"substitute {substitute}" if substitute else "no substitute")
    if substitution and substitution.late_notice:
        parts.append("late notice")
    return ", ".join(parts)
