"""Corrections to earlier minutes that quote what those minutes keep from the public."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.minute_correction import MinuteCorrection


def quoted_back(correction: MinuteCorrection, kept_back: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a correction that the earlier minutes keep back; those stand under their compared form."""
    return tuple(word for form, word in tokens(f"{correction.old} {correction.new}").items() if form in kept_back)


def unasked(correction: MinuteCorrection, kept_back: Mapping[str, str]) -> frozenset[str]:
    """The words that it quotes of those and about which the clerk has not decided, in their compared form."""
    return quoted_forms(correction, kept_back) - {*correction.asked}


def quoted_forms(correction: MinuteCorrection, kept_back: Mapping[str, str]) -> frozenset[str]:
    """The words that it quotes of those, in their compared form."""
    return frozenset(tokens(f"{correction.old} {correction.new}")) & kept_back.keys()


def decided(correction: MinuteCorrection, kept_back: Mapping[str, str]) -> MinuteCorrection:
    """The correction as the clerk leaves it, who was asked about all the words that it quotes of those."""
    return replace(correction, asked=tuple(sorted(quoted_forms(correction, kept_back))))


def looked_at(corrections: Iterable[MinuteCorrection], kept_back: Mapping[str, str]) -> tuple[MinuteCorrection, ...]:
    """The corrections, each marked as exempt that quotes such words about which the clerk has not decided."""
    return tuple(
        replace(each, exempt=True) if not each.exempt and unasked(each, kept_back) else each for each in corrections
    )
