"""Printed roles as seats: chairman, vice-chairman, member, co-opted, and for whom somebody sits."""

from __future__ import annotations

import re

from clerk_app.meeting.body import MemberRole

ROLE_WORDS = {
    MemberRole.CHAIRMAN: "Chairman",
    MemberRole.VICE_CHAIRMAN: "Vice-Chairman",
    MemberRole.MEMBER: "Member",
    MemberRole.CO_OPTED: "Co-opted",
    MemberRole.SUBSTITUTE: "Substitute",
}
"""The word for each part that a person can play."""

_VICE = re.compile(r"\b(?:vice|deputy|depute)\b.{0,12}\b(?:chair\w*|convenor|convener|mayor|president|provost)")
_CHAIR = re.compile(r"\b(?:chair|chairman|chairwoman|chairperson|convenor|convener)\b")
_SUBSTITUTE = re.compile(r"\b(?:substitute|reserve|named deputy)\b")
_FOR = re.compile(
    r"^\W*(?:representing|representative of|rep(?:resentative)?\.? for|on behalf of)\s+(?:the\s+)?", re.IGNORECASE
)
_CO_OPTED = re.compile(
    r"^\W*(?:co-?opted|non-?elected|independent)\s*(?:members?|person)?\W*(?:[-–(]\s*)?", re.IGNORECASE
)
_EDUCATION = re.compile(
    r"\b(?:parent governors?|dioces\w+|church (?:of|representatives?)|roman catholic)\b", re.IGNORECASE
)


def seat_role(printed: str) -> MemberRole | None:
    """The part that a printed role names, `None` where it names none of those with a name of their own."""
    words = " ".join(printed.casefold().split())
    if _VICE.search(words):
        return MemberRole.VICE_CHAIRMAN
    if _CHAIR.search(words) and not words.startswith(("former", "past")):
        return MemberRole.CHAIRMAN
    return MemberRole.SUBSTITUTE if _SUBSTITUTE.search(words) else None


def represents(printed: str) -> str:
    """For whom a co-opted member sits, by the printed role: 'representing parent governors' is 'parent governors'."""
    words = _CO_OPTED.sub("", _FOR.sub("", " ".join(printed.split()))).strip(" ()")
    return "" if seat_role(words) else words


def is_limited(for_whom: str) -> bool:
    """Whether a seat is of those whose vote is limited to education: of parent governors and of the churches."""
    return bool(_EDUCATION.search(for_whom))
