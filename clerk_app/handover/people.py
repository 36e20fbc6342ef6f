"""Who sits, serves and came, in the words of Popolo: organizations, posts, people and memberships."""

from __future__ import annotations

import json

from clerk_app.handover.json_text import Data, moment, told
from clerk_app.meeting.attendance import Presence, attended, seated
from clerk_app.meeting.body import Committee, MemberRole, Person
from clerk_app.meeting.spans import Span
from clerk_app.meeting.state import MeetingState
from clerk_app.record import codec

_LABELS = {
    MemberRole.CHAIRMAN: "Chairman",
    MemberRole.VICE_CHAIRMAN: "Vice-Chairman",
    MemberRole.MEMBER: "Member",
    MemberRole.CO_OPTED: "Co-opted member",
    MemberRole.SUBSTITUTE: "Substitute",
}
_OFFICER = "officer"


def organization(committee: Committee) -> Data:
    """The committee by name and kind."""
    return told(id=committee.id, name=committee.name, classification=committee.kind, quorum=committee.quorum)


def whole_organization(committee: Committee) -> Data:
    """The committee with its rules, its public question scheme, its house style and its own wording."""
    return organization(committee) | told(
        place=committee.place,
        start_time=committee.start_time.isoformat("minutes") if committee.start_time else None,
        report_prefix=committee.report_prefix,
        house_style=committee.house_style,
        wording=dict(committee.wording),
        rules=json.loads(codec.dump(committee.rules)),
        question_scheme=json.loads(codec.dump(committee.questions)),
    )


def posts(state: MeetingState) -> list[Data]:
    """The parts that are played on the committee, one for each that is."""
    committee = state.body.committee.id
    roles = [role for role in MemberRole if any(seat.role is role for seat in state.body.memberships)]
    found = [(role.value, _LABELS[role]) for role in roles]
    found += [(_OFFICER, "Officer")] if state.officers else []
    return [{"id": key, "label": label, "role": key, "organization_id": committee} for key, label in found]


def persons(state: MeetingState) -> list[Data]:
    """Everybody whom the meeting knows by name."""
    return [_person(person) for person in sorted(state.body.people, key=lambda p: state.body.sort_key(p.id))]


def whole_persons(state: MeetingState) -> list[Data]:
    """The same with every form of their names and what stands in the register of interests."""
    people = sorted(state.body.people, key=lambda p: state.body.sort_key(p.id))
    return [_person(person) | _particulars(person) for person in people]


def _person(person: Person) -> Data:
    return told(
        id=person.id,
        name=person.full_name,
        family_name=person.surname,
        given_name=person.forename,
        initials=person.initials,
        honorific_prefix=person.title,
        summary=", ".join(part for part in (person.role, person.body) if part),
    )


def _particulars(person: Person) -> Data:
    return told(
        other_names=[{"name": name, "note": "mis-spelling"} for name in person.misspellings],
        interests=list(person.interests),
    )


def memberships(state: MeetingState) -> list[Data]:
    """Each seat and each officer."""
    committee, known = state.body.committee.id, state.body.by_id
    seats = [
        told(
            person_id=seat.person,
            organization_id=committee,
            post_id=seat.role.value,
            role=_LABELS[seat.role],
            on_behalf_of=seat.represents,
            limited_vote=seat.limited_vote or None,
        )
        for seat in state.body.memberships
        if seat.person in known
    ]
    officers = [
        told(person_id=who, organization_id=committee, post_id=_OFFICER, role=known[who].role)
        for who in state.officers
        if who in known
    ]
    return seats + officers


def attendance(state: MeetingState) -> list[Data]:
    """Who was present, who only observed online and who sent apologies; substitutes with the member for whom they sat.

    Somebody whom the minutes do not name is in none of them.
    """
    room, known = state.attendance, state.body.by_id
    here = attended(room, state.opened, state.closed)
    sitting = seated(room, state.body)
    found = [_present(state, who) for who in (*sitting, *_others(state, sitting)) if who in here and who in known]
    observed = [who for who, presence in room.presences if presence.observing and who not in here and who in known]
    found += [told(person_id=who, status="observed online") for who in observed]
    sent = [apology.person for apology in room.apologies if apology.person not in here and apology.person in known]
    return found + [told(person_id=who, status="apologies") for who in sent]


def _others(state: MeetingState, sitting: tuple[str, ...]) -> list[str]:
    return [who for who, _ in state.attendance.presences if who not in sitting]


def _present(state: MeetingState, who: str) -> Data:
    sits_for = state.attendance.substituting(who)
    return told(person_id=who, status="present", substitute_for_id=sits_for.member if sits_for else None)


def whole_attendance(state: MeetingState) -> list[Data]:
    """The same with every time of coming and going, and the members of whom nothing was heard as absent."""
    room = state.attendance
    found = [each | _times(room.presence(str(each["person_id"]))) for each in attendance(state)]
    named = {each["person_id"] for each in found}
    seats = [seat.person for seat in (*state.body.councillors, *state.body.co_opted)]
    return found + [told(person_id=who, status="absent") for who in seats if who not in named]


def _times(presence: Presence) -> Data:
    online = "online" if presence.online else None
    return told(periods=[period(span) for span in (*presence.spans, *presence.observing)], mode=online)


def period(span: Span) -> Data:
    """From when to when; no end while it lasts."""
    return told(start_date=moment(span.start), end_date=moment(span.end))
