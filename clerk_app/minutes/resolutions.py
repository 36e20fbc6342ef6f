"""Decisions in words: the outcome with its lettered parts, who moved it, and how the votes fell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.meeting.decisions import Ballot, Decision, Outcome, Vote, VoteMethod
from clerk_app.meeting.describe import vote_words
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Block, Line, Paragraph, Strong, Text, plain, words
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.wording import Wording, emphasised, with_stop


def blocks(state: MeetingState, first: Note, wording: Wording) -> Iterator[Block]:
    """The resolution that a note opens, all its parts in one paragraph, then mover and vote."""
    motion = motion_of(first)
    parts = parts_of(state, motion)
    decision = state.decision(motion) or Decision(motion, first.item)
    said = _said(decision.outcome.value, decision, wording, _lettered(parts, wording))
    yield Paragraph(_stopped(said), first.id)
    yield from _around(state, decision, wording)


def bare(state: MeetingState, item: str, wording: Wording) -> Iterator[Block]:
    """Decisions of an item that have no words of their own; a noted report says so where it is considered."""
    agenda_item = state.agenda.item(item)
    has_report = agenda_item is not None and bool(agenda_item.report_ref)
    for decision in state.decisions:
        if decision.item != item or parts_of(state, decision.motion):
            continue
        if not (decision.outcome is Outcome.NOTED and has_report):
            yield Paragraph(_said(f"bare_{decision.outcome.value}", decision, wording, ()), decision.motion)
        yield from _around(state, decision, wording)


def parts_of(state: MeetingState, motion: str) -> tuple[Note, ...]:
    """The typed parts of a motion in the clerk's order."""
    notes = (n for n in state.notes if n.content.kind is NoteKind.RESOLUTION)
    return tuple(n for n in notes if motion in (n.id, n.content.motion))


def _lettered(parts: tuple[Note, ...], wording: Wording) -> Line:
    texts = [
        f"{wording.part_mark(number, len(parts))}{note.content.text.strip()}" for number, note in enumerate(parts, 1)
    ]
    return plain(wording.part_separator.join(texts))


def _said(phrase: str, decision: Decision, wording: Wording, parts: Line) -> Line:
    to_whom = f" to {decision.to_whom}" if decision.to_whom else ""
    return filled(wording.phrases[phrase], to_whom=plain(to_whom), parts=parts)


def filled(phrase: str, **values: Line) -> Line:
    """A phrase with its emphasis; what is put in its places stands as it is, never read as markup."""
    line: list[Text | Strong] = []
    for span in emphasised(phrase):
        for text in re.split(r"(\{\w+\})", span.text):
            name = text.strip("{}")
            if text.startswith("{") and name in values:
                line += values[name]
            elif text:
                line.append(type(span)(text))
    return tuple(line)


def _stopped(line: Line) -> Line:
    missing = with_stop(words(line)) != words(line).rstrip()
    return (*line, Text(".")) if missing else line


def _around(state: MeetingState, decision: Decision, wording: Wording) -> Iterator[Block]:
    mover, seconder = (in_sentence([p], state.body) if p else "" for p in (decision.mover, decision.seconder))
    phrase = {(True, True): "moved_and_seconded", (True, False): "moved", (False, True): "seconded"}
    key = phrase.get((bool(mover), bool(seconder)))
    if key:
        yield Paragraph(plain(wording.say(key, mover=mover, seconder=seconder)), decision.motion)
    if decision.vote and decision.vote.method is not VoteMethod.NO_VOTE:
        yield from _vote(state, decision.motion, decision.vote, wording)


def _vote(state: MeetingState, motion: str, vote: Vote, wording: Wording) -> Iterator[Block]:
    *others, last = vote_words(vote).split(", ")
    counts = f"{', '.join(others)} and {last}" if others else last
    sentences = [wording.say("vote_counts", counts=counts)]
    for ballot in Ballot:
        people = [person for person, given in vote.ballots if given is ballot]
        if people:
            sentences.append(wording.say(f"votes_{ballot.value}", people=in_sentence(people, state.body)))
    if vote.casting:
        sentences.append(wording.say("casting_vote", ballot=vote.casting.value))
    if vote.reason:
        sentences.append(wording.say("vote_reason", reason=vote.reason))
    yield Paragraph(plain(" ".join(sentences)), motion)
