"""What the meeting bar says of a meeting at an instant; no widget is touched here."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from clerk_app.meeting import facts, quorum
from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.state import MeetingState, Phase
from ui.bar_view import BarView, MeetingLook
from ui.clock_cell import clock_cell

_LOOKS = {
    Phase.NOT_OPENED: (MeetingLook.NOT_OPENED, "Not opened"),
    Phase.IN_SESSION: (MeetingLook.IN_SESSION, "In session"),
    Phase.ADJOURNED: (MeetingLook.ADJOURNED, "Adjourned"),
    Phase.CLOSED: (MeetingLook.CLOSED, "Closed"),
}
_MODES = {
    facts.MeetingMode.IN_PERSON: "in person",
    facts.MeetingMode.ONLINE: "online",
    facts.MeetingMode.HYBRID: "hybrid",
}


@dataclass(frozen=True, slots=True)
class Saving:
    """When something last reached the disk, and since when and why nothing does."""

    at: datetime | None = None
    failing_since: datetime | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """Where the room display is, 'on screen 2', and whether it waits for its screen; nowhere while it is off."""

    where: str = ""
    waits: bool = False


def bar_view(state: MeetingState, now: datetime, saving: Saving, showing: Showing = Showing()) -> BarView:
    """Everything that the bar shows."""
    look, word = _look(state)
    private = state.in_private
    closed = state.phase is Phase.CLOSED
    name = state.body.committee.name
    failing = saving.failing_since
    display, display_sub = _display(state, showing)
    return BarView(
        look=look,
        state=word,
        state_sub=_state_sub(state, now),
        state_sub_short=_private_since(state) if look is MeetingLook.PRIVATE else "",
        public=_draft_word(state) if closed else "Public out" if private else "Public",
        public_sub=_draft_sub(state) if closed else "and the press" if private else "press and public in",
        public_short=_draft_sub(state) if closed else "and the press" if private else "public in",
        committee=name,
        committee_short=_short(name),
        line2=_line2(state),
        line2_short=plain_date(state.arranged.on) if state.arranged else "",
        here=f"{here_count(state.attendance, state.body)} of {len(state.body.councillors)}",
        here_sub=_here_sub(state),
        here_short=_here_sub(state, short=True),
        here_least=_here_sub(state, short=True).removeprefix("here · "),
        quorum_lost=_quorum_lost(state),
        saved="Not saved" if failing else "Saved",
        saved_sub=f"since {failing:%H:%M:%S} · {saving.why}" if failing else _seconds(saving.at),
        save_failed=failing is not None,
        clock=clock_cell(state, now),
        now=now,
        display=display,
        display_sub=display_sub,
        display_on=bool(showing.where) and not private,
        private=private,
        state_short=("Adjourned" if look is MeetingLook.ADJOURNED else "Private") if private else "",
    )


def _display(state: MeetingState, showing: Showing) -> tuple[str, str]:
    if showing.waits:
        return "Display hidden", "no screen for it"
    if not showing.where:
        return "", ""
    return ("Display blank", "until you go back") if state.in_private else ("Room display", showing.where)


def _draft_word(state: MeetingState) -> str:
    approval = state.review.approval
    return "Approved" if approval and not approval.reopened else "Draft"


def _draft_sub(state: MeetingState) -> str:
    """Where the draft is."""
    approval = state.review.approval
    if approval:
        return "changed since approval" if approval.reopened else "and signed" if approval.signed else "not yet signed"
    sent = state.review.sent
    return f"version {sent[-1].number} sent" if sent else "not yet sent"


def _look(state: MeetingState) -> tuple[MeetingLook, str]:
    if state.in_private and state.phase is Phase.IN_SESSION:
        return MeetingLook.PRIVATE, "Private session"
    look, word = _LOOKS[state.phase]
    return look, f"{word}, in private" if state.in_private else word


def window_title(state: MeetingState) -> str:
    """'Children and Families Scrutiny Committee, Thursday 12 March 2026 – Clerk', in private PRIVATE first.

    That it is a copy stands behind the day.
    """
    day = f", {state.arranged.on:%A} {plain_date(state.arranged.on)}" if state.arranged else ""
    day += f", copy imported {plain_date(state.copied.date())} at {state.copied:%H:%M}" if state.copied else ""
    return f"{'PRIVATE – ' if state.in_private else ''}{state.body.committee.name}{day} – Clerk"


def _state_sub(state: MeetingState, now: datetime) -> str:
    match state.phase:
        case Phase.NOT_OPENED:
            start = state.arranged.start if state.arranged else None
            return f"printed start {_spoken(start)}" if start else "no start time printed"
        case Phase.IN_SESSION:
            since = f"since {state.opened:%H:%M}" if state.opened else ""
            if state.in_private:
                return f"{_private_since(state)} · in session {since}"
            return since
        case Phase.ADJOURNED:
            last = state.adjournments[-1]
            until = f", until {_spoken(last.until)}" if last.until else ""
            return f"for {_minutes(last.span.length(now))}{until}"
        case Phase.CLOSED:
            if state.closed is None or state.opened is None:
                return ""
            hours, minutes = divmod(int((state.closed - state.opened).total_seconds()) // 60, 60)
            return f"{_spoken(state.closed)}, {hours} h {minutes} min"


def _private_since(state: MeetingState) -> str:
    return f"since {_spoken(state.exclusions[-1].span.start)}"


def _here_sub(state: MeetingState, *, short: bool = False) -> str:
    wanted = state.body.committee.quorum
    if state.phase is Phase.CLOSED:
        return "at the close"
    if wanted is None:
        return "here"
    if quorum.is_met(state):
        return "here · quorum met" if short else f"here · quorum {wanted} met"
    if state.phase is Phase.NOT_OPENED or quorum.is_uncertain(state):
        return f"here · {wanted} needed"
    since = quorum.lost_since(state)
    if short or since is None:
        return f"no quorum, {wanted} needed"
    return f"no quorum since {since:%H:%M}, {wanted} needed"


def _quorum_lost(state: MeetingState) -> bool:
    sitting = state.phase in (Phase.IN_SESSION, Phase.ADJOURNED)
    return sitting and not quorum.is_met(state) and not quorum.is_uncertain(state)


def _line2(state: MeetingState) -> str:
    if state.arranged is None:
        return ""
    day = f"{state.arranged.on:%A} {plain_date(state.arranged.on)}"
    return " · ".join(part for part in (day, state.arranged.place, _MODES[state.arranged.mode]) if part)


def _short(name: str) -> str:
    for ending in (" Scrutiny Committee", " Policy and Scrutiny Committee", " Sub-Committee", " Committee", " Panel"):
        if name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    return name


def _seconds(at: datetime | None) -> str:
    return f"{at:%H:%M:%S}" if at else "nothing to save yet"


def _minutes(length: timedelta) -> str:
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def _spoken(at: datetime | time) -> str:
    hour = at.hour % 12 or 12
    half = "am" if at.hour < 12 else "pm"
    return f"{hour}.{at.minute:02}{half}"
