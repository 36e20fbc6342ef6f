"""What may be recorded of who is in the room."""

from __future__ import annotations

from clerk_app.errors import RuleError
from clerk_app.meeting import eligibility, facts, roll
from clerk_app.meeting.attendance import RollMark
from clerk_app.meeting.demands import known_item
from clerk_app.meeting.state import MeetingState, Phase


def check_room(  # noqa: C901, PLR0912 - one arm a fact
    state: MeetingState, fact: facts.RoomFact
) -> None:
    """RuleError where the fact would make it false who is in the room."""
    room = state.attendance
    match fact:
        case facts.PersonIntroduced(person):
            if not person.surname.strip():
                raise RuleError("A person needs a surname.")
        case facts.RollMarked(person_id, mark):
            if state.phase is Phase.CLOSED and mark is RollMark.PRESENT:
                # It would be a presence that began after the meeting, and so stand in no list of the minutes.
                raise RuleError("The meeting has closed. Ctrl+Z takes the close back if it came too soon.")
            if state.opened and mark is RollMark.NOT_CALLED and room.presence(person_id).spans:
                raise RuleError("The meeting has opened. F4 records that somebody left.")
        case facts.ApologyReceived(apology) if state.opened and room.presence(apology.person).here:
            raise RuleError(f"{state.body.person(apology.person).initial_name} is here. F4 records that somebody left.")
        case facts.SubstituteNamed(substitution):
            _check_substitution(state, substitution.member, substitution.substitute)
        case facts.PersonArrived(person_id) if (found := room.presence(person_id)).here and not found.online:
            raise RuleError(f"{state.body.person(person_id).initial_name} is here already.")
        case facts.PersonJoinedOnline(person_id) if room.presence(person_id).is_online:
            raise RuleError(f"{state.body.person(person_id).initial_name} is online already.")
        case facts.PersonLeft(person_id) if not (room.presence(person_id).here or room.presence(person_id).observes):
            raise RuleError(f"{state.body.person(person_id).initial_name} is not here.")
        case facts.PresenceStated(_, items):
            for item in items or ():
                known_item(state, item)
        case facts.ChairTaken(person_id, item_id):
            if item_id:
                known_item(state, item_id)
            if person_id and state.opened and not room.presence(person_id).here:
                raise RuleError(f"{state.body.person(person_id).initial_name} is not here, so cannot preside.")
            if person_id and person_id not in eligibility.with_a_vote(state.room):
                raise RuleError(f"{state.body.person(person_id).initial_name} has no seat here, so cannot preside.")
        case facts.InterestDeclared(declaration) if declaration.item:
            known_item(state, declaration.item)
        case _:
            return


def _check_substitution(state: MeetingState, member: str, substitute: str) -> None:
    if member == substitute:
        raise RuleError("Nobody can substitute for himself or herself.")
    if substitute in {seat.person for seat in state.body.councillors}:
        name = state.body.person(substitute).initial_name
        raise RuleError(f"{name} is a member of the committee and cannot be a substitute.")
    if substitute and (why := roll.no_substitute_for(state, member)):
        raise RuleError(why)
