"""Corrections to earlier minutes that are listed or typed and not recorded: as text for the disk, back, and told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.draft import APPROVAL, Draft, left_place
from clerk_app.meeting.facts import MinutesApproved
from clerk_app.meeting.finding import Finding
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.state import MeetingState

_NOTHING: Final = MinuteCorrection()


@dataclass(frozen=True, slots=True)
class ApprovalDraft:
    """What is listed of corrections, what stands in the fields of another, and whether the minutes were signed.

    `private`: something of it was typed in private session.
    """

    corrections: tuple[MinuteCorrection, ...] = ()
    typed: MinuteCorrection = _NOTHING
    signed: bool = True
    private: bool = False

    @staticmethod
    def of(was: MinutesApproved) -> ApprovalDraft:
        """What an approval that is recorded says."""
        return ApprovalDraft(was.corrections, signed=was.signed)

    def says_more(self, was: MinutesApproved) -> bool:
        """Whether anything is typed or listed here that the record does not say."""
        return replace(self, private=False) != ApprovalDraft.of(was)


def approval_text(draft: ApprovalDraft) -> str:
    """The draft as JSON."""
    return json.dumps(asdict(draft), ensure_ascii=False)


def read_approval(text: str) -> ApprovalDraft | None:
    """The draft that a text holds; `None` where it cannot be read, for it was never recorded."""
    try:
        told = json.loads(text)
        corrections = tuple(map(_correction, told["corrections"]))
        return ApprovalDraft(corrections, _correction(told["typed"]), bool(told["signed"]), bool(told["private"]))
    except (KeyError, TypeError, ValueError):
        return None


def _correction(told: Any) -> MinuteCorrection:  # noqa: ANN401 - whatever stands in the text
    page, minute, old, new = (str(told[name]) for name in ("page", "minute", "old", "new"))
    exempt = told.get("exempt")
    asked = tuple(map(str, told.get("asked", ())))
    return MinuteCorrection(page, minute, old, new, exempt if isinstance(exempt, bool) else None, asked)


def last_approval(state: MeetingState, item: str) -> MinutesApproved | None:
    """The approval that holds at an item, `None` where the minutes were not approved."""
    return next((each for each in reversed(state.approved) if each.item == item), None)


def unrecorded_approvals(state: MeetingState, drafts: Iterable[Draft]) -> Iterator[Finding]:
    """That corrections were typed and the approval not recorded, for each item of which it is so."""
    kept = {draft.place: draft.text for draft in drafts if draft.text}
    for item in state.agenda.items:
        draft = read_approval(kept.get(left_place(APPROVAL, item.id), ""))
        was = last_approval(state, item.id) or MinutesApproved(item.id)
        if draft is not None and item.refers_to is not None and draft.says_more(was):
            words = f"Corrections to the minutes of {plain_date(item.refers_to)} are typed and not recorded"
            yield Finding(words, f"item:{item.id}")
