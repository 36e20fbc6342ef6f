"""What the room asks about: the quorum lost and regained, an empty chair, votes that a correction puts in doubt."""

from datetime import datetime

from clerk_app.meeting import doubts, facts, quorum
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.presiding import ChairWanted, chair_wanted, may_go_back
from clerk_app.meeting.state import MeetingState, Phase
from ui.prompt import Prompt, Tone


def room_prompts(state: MeetingState) -> list[Prompt]:
    """The quorum first, then the chair, then each vote in doubt."""
    return [*_quorum(state), *_chair(state), *_doubts(state)]


# -- the quorum --------------------------------------------------------------------------------------------------


def _quorum(state: MeetingState) -> list[Prompt]:
    if state.phase is not Phase.IN_SESSION:
        return []
    lost = quorum.lost_since(state)
    if lost is None:
        return _regained(state)
    # No business may be done now, so the one key offers what ends it.
    words = f"There is no quorum since {lost:%H:%M}: {_there(state)}, {state.body.committee.quorum} needed."
    act = facts.MeetingAdjourned("no quorum")
    return [Prompt(f"quorum-{lost.isoformat()}", words, "Adjourn", "users", Tone.WARN, (act,))]


def _there(state: MeetingState) -> str:
    here, part = here_count(state.attendance, state.body), quorum.taking_part(state)
    if part == here:
        return f"{here} here"
    return f"{part} of the {here} here may take part in {_item(state.agenda.item(state.agenda.current))}"


def _item(item: AgendaItem | None) -> str:
    return f"item {item.number.rstrip('.')}" if item and item.number else "this item"


def _regained(state: MeetingState) -> list[Prompt]:
    gaps, periods = quorum.gaps_in_all(state), quorum.periods_without(state)
    if not gaps or not periods or gaps[-1].end is None or periods[-1].start < gaps[-1].start:
        return []
    lost, back = gaps[-1].start, gaps[-1].end
    if lost == state.opened:
        words = f"There has been a quorum since {back:%H:%M}, {_length(lost, back)} after the opening."
    else:
        words = f"The quorum was regained at {back:%H:%M}, after {_length(lost, back)}."
    return [Prompt(f"regained-{back.isoformat()}", words, "Put away", "users")]


def _length(start: datetime, end: datetime) -> str:
    # It agrees with the times as they are shown, which have no seconds.
    whole = (end.replace(second=0, microsecond=0) - start.replace(second=0, microsecond=0)).total_seconds()
    minutes = int(whole // 60)
    return {0: "less than a minute", 1: "1 minute"}.get(minutes, f"{minutes} minutes")


# -- the chair ---------------------------------------------------------------------------------------------------


def _chair(state: MeetingState) -> list[Prompt]:
    wanted = chair_wanted(state)
    if wanted is not None:
        return [_wanted(state, wanted)]
    if may_go_back(state):
        name = state.body.person(state.body.chairman).initial_name
        since = state.attendance.presence(state.body.chairman).spans[-1].start
        words = f"The Chairman is here. Does {name} take the chair again?"
        act = (facts.ChairTaken(""),)
        return [Prompt(f"chair-back-{since.isoformat()}", words, "Takes the chair", "gavel", Tone.ASK, act)]
    return []


def _wanted(state: MeetingState, wanted: ChairWanted) -> Prompt:
    item = _item(state.agenda.item(wanted.item))
    why = f"{_who(state, wanted.out)} takes no part in {item}." if wanted.item else _not_here(state, wanted.out)
    spans = state.attendance.presence(wanted.out).spans
    # Whoever goes out again is asked about again.
    prompt_id = f"chair-{wanted.out}-{wanted.item}-{wanted.proposed}-{len(spans)}"
    if not wanted.proposed:
        asked = f"Who presides for {item}?" if wanted.item else "Who presides?"
        return Prompt(prompt_id, f"{why} {asked}", "Choose", "gavel", Tone.ASK, command="take_chair", stays=True)
    name = state.body.person(wanted.proposed).initial_name
    asked = f"Does {name} preside{' for it' if wanted.item else ''}?"
    act = facts.ChairTaken(wanted.proposed, wanted.item)
    return Prompt(prompt_id, f"{why} {asked}", f"{name} presides", "gavel", Tone.ASK, (act,))


def _who(state: MeetingState, person: str) -> str:
    return "The Chairman" if person == state.body.chairman else state.body.person(person).initial_name


def _not_here(state: MeetingState, person: str) -> str:
    if not person:
        return "Nobody is in the chair."
    if person == state.body.chairman:
        return "The Chairman is not here."
    return f"{_who(state, person)}, who was in the chair, is not here."


# -- votes in doubt ----------------------------------------------------------------------------------------------


def _doubts(state: MeetingState) -> list[Prompt]:
    found = []
    for doubt in doubts.unsettled(state):
        prompt_id = "-".join(("doubt", doubt.motion, *doubt.counted, "", *doubt.missed))
        place = f"decision:{doubt.motion}"
        found.append(Prompt(prompt_id, doubt.words, "Decisions", "vote", Tone.ASK, command=place))
    return found
