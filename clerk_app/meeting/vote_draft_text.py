"""Decisions that are taken down and not recorded, as text for the disk, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from clerk_app.meeting.decisions import Ballot, Outcome, VoteMethod
from clerk_app.meeting.vote_draft import Hands, Required, VoteDraft


def drafts_text(drafts: Iterable[VoteDraft]) -> str:
    """The drafts as JSON; '' where there are none."""
    told = [asdict(draft) for draft in drafts]
    return json.dumps(told, ensure_ascii=False) if told else ""


def read_drafts(text: str) -> tuple[VoteDraft, ...]:
    """The drafts that a text holds; what cannot be read is left out, for it was never recorded."""
    try:
        told = json.loads(text) if text else []
    except ValueError:
        return ()
    found = (_draft(one) for one in told) if isinstance(told, list) else ()
    return tuple(draft for draft in found if draft is not None)


def _draft(told: Any) -> VoteDraft | None:  # noqa: ANN401 - whatever stands in the text
    try:
        return VoteDraft(
            **{name: str(told[name]) for name in _WORDS},
            outcome=Outcome(told["outcome"]),
            method=VoteMethod(told["method"]),
            ballots=_votes(told, "ballots"),
            hands=_hands(told),
            casting=Ballot(told["casting"]) if told["casting"] else None,
            required=_votes(told, "required"),
            voters=None if told["voters"] is None else tuple(str(person) for person in told["voters"]),
            outcome_chosen=bool(told["outcome_chosen"]),
            private=bool(told.get("private")),  # neither stands in drafts of before
            casting_declined=bool(told.get("casting_declined")),
        )
    except (KeyError, TypeError, ValueError):
        return None


_WORDS = ("motion", "item", "to_whom", "mover", "seconder", "reason", "casting_by")


def _votes(told: Mapping[str, Any], name: str) -> Required:
    return tuple((str(person), Ballot(ballot)) for person, ballot in told[name])


def _hands(told: Mapping[str, Any]) -> Hands:
    for_, against, abstained = (None if count is None else int(count) for count in told["hands"])
    return for_, against, abstained
