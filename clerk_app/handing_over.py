"""Making a meeting ready to be handed over: what other meetings say of it goes into its own record first."""

from __future__ import annotations

from functools import partial

from clerk_app.approvals import bring_up, kept_back
from clerk_app.clock import Clock
from clerk_app.handover.hand_over import HandedOver
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.ports import MeetingStore


def handed_over(store: MeetingStore, meeting: str, clock: Clock, styles: HouseStyles = SHIPPED) -> HandedOver:
    """A meeting that no window shows, as it is handed over; RecordError where its record cannot be read or written.

    That a later meeting approved its minutes is copied when it is opened: elsewhere that other record is not to be had.
    """
    bring_up(store, meeting, clock, partial(kept_back, styles=styles))
    return HandedOver.of(store, meeting)
