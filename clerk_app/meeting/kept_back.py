"""Corrections to earlier minutes that quote what those minutes keep from the public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.minute_correction import MinuteCorrection


def quoted_back(correction: MinuteCorrection, kept_back: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a correction that the earlier minutes keep back; those stand under their compared form."""
    return tuple(word for form, word in tokens(f"{correction.old} {correction.new}").items() if form in kept_back)


def looked_at(corrections: Iterable[MinuteCorrection], kept_back: Mapping[str, str]) -> tuple[MinuteCorrection, ...]:
    """The corrections, each of which nobody has said yet marked as exempt where it quotes such words."""
    return tuple(
        replace(each, exempt=True) if each.exempt is None and quoted_back(each, kept_back) else each
        for each in corrections
    )
