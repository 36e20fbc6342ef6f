"""Decisions in words: the outcome with its lettered parts, who moved it, and how the votes fell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.decision_words import OF_AMENDMENT, in_running_text, opens_itself, vote_words
from clerk_app.meeting.decisions import Ballot, Decision, Outcome, Vote, VoteMethod
from clerk_app.meeting.motions import Motion, amendments, is_amended, is_amendment, motion_of
from clerk_app.meeting.no_vote import NoVote, without_vote
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Block, BulletItem, BulletList, Line, Paragraph, Strong, Text, plain, words
from clerk_app.minutes.layout import Parts
from clerk_app.minutes.people import in_sentence
from clerk_app.minutes.wording import Wording, emphasised, with_stop

_END = re.compile(r"[\s.;,:]*(?:\s+(?:and|or))?\s*$")
"""What ends a part, before which stands whoever is to see to it."""

_GOES_ON = re.compile(r"[;,:](?:\s+(?:and|or))?$")
"""What ends a part that the next one goes on from: no full stop comes behind it."""


def blocks(state: MeetingState, first: Note, wording: Wording) -> Iterator[Block]:
    """The resolution that a note opens, all its parts in one paragraph, then mover and vote.

    Where there were amendments the mover stands first, then each amendment with its fate, then what was decided.
    """
    motion = motion_of(first)
    parts = parts_of(state, motion)
    decision = state.decision(motion) or Decision(motion, first.item)
    amended = amendments(state, motion)
    decided = tuple(_decided(state, decision, parts, first, wording))
    if not amended:
        yield from decided
        yield from _around(state, decision, wording)
        return
    yield from _moved(state, decision, wording, "motion_")
    for amendment in amended:
        yield from amendment_blocks(state, amendment, wording)
    if is_amended(state, motion):
        yield Paragraph(plain(wording.phrases["motion_as_amended"]), motion)
    yield from decided
    yield from _votes(state, decision, wording)


def _decided(
    state: MeetingState, decision: Decision, parts: tuple[Note, ...], first: Note, wording: Wording
) -> Iterator[Block]:  # fmt: skip
    """The resolution in one paragraph, or with its parts one below another where the style has it so."""
    phrase, led = decision.outcome.value, all(opens_itself(part.content.text.strip()) for part in parts)
    in_list = (
        wording.parts is Parts.LIST and len(parts) > 1 and wording.phrases[phrase].rstrip(". ").endswith("{parts}")
    )
    if not in_list:
        said = _said(phrase, decision, wording, _lettered(state, parts, wording, led=led), led=led)
        yield Paragraph(_stopped(said), first.id)
        return
    head = _said(phrase, decision, wording, (), led=led)
    yield Paragraph((*_without_end(head), Text(":")), first.id, leads=True)
    said_each = [_part(state, part, wording).rstrip() for part in parts]
    ended = [text if _GOES_ON.search(text) else with_stop(text) for text in said_each]
    items = tuple(BulletItem(plain(text), source=part.id) for text, part in zip(ended, parts, strict=True))
    yield BulletList(items, numbering=wording.part_numbering)


def _without_end(line: Line) -> Line:
    """The line without what stands at its end for the parts to follow."""
    *others, last = line
    ended = type(last)(last.text.rstrip(" .:"))
    return (*others, ended) if ended.text else tuple(others)


def amendment_blocks(state: MeetingState, amendment: Motion, wording: Wording) -> Iterator[Block]:
    """An amendment in one paragraph: who moved it, its words, the vote and what became of it."""
    decision = state.decision(amendment.id)
    mover, seconder = _movers(state, decision, wording)
    phrase = wording.phrases[_by_whom("amendment", mover, seconder)]
    said = _stopped(
        filled(phrase, mover=plain(mover), seconder=plain(seconder), text=plain(" ".join(amendment.words.split())))
    )
    if decision is not None:
        sentences = _vote_sentences(state, decision, wording)
        outcome = decision.outcome if decision.outcome in OF_AMENDMENT else Outcome.CARRIED
        fate = filled(wording.phrases[f"amendment_{outcome.value}"])
        said = (*said, *plain("".join(f" {sentence}" for sentence in sentences)), Text(" "), *fate)
    yield Paragraph(said, amendment.id)


def bare(state: MeetingState, item: str, wording: Wording) -> Iterator[Block]:
    """Decisions of an item that have no words of their own; a noted report says so where it is considered."""
    agenda_item = state.agenda.item(item)
    has_report = agenda_item is not None and bool(agenda_item.report_ref)
    for decision in state.decisions:
        if decision.item != item or parts_of(state, decision.motion) or is_amendment(state, decision.motion):
            continue
        if not (decision.outcome is Outcome.NOTED and has_report):
            yield Paragraph(_said(f"bare_{decision.outcome.value}", decision, wording, ()), decision.motion)
        yield from _around(state, decision, wording)


def parts_of(state: MeetingState, motion: str) -> tuple[Note, ...]:
    """The typed parts of a motion in the clerk's order."""
    return tuple(n for n in state.notes if n.content.kind is NoteKind.RESOLUTION and motion_of(n) == motion)


def _lettered(state: MeetingState, parts: tuple[Note, ...], wording: Wording, *, led: bool) -> Line:
    said = [_part(state, note, wording) for note in parts]
    texts = [
        f"{wording.part_mark(number, len(parts))}{in_running_text(text) if led else text}"
        for number, text in enumerate(said, 1)
    ]
    return plain(wording.part_separator.join(texts))


def _part(state: MeetingState, note: Note, wording: Wording) -> str:
    content = note.content
    text = content.text.strip()
    due, owner = wording.date(content.due) if content.due else "", owner_name(state, content.owner)
    phrase = {(True, True): "part_owner_and_date", (True, False): "part_owner", (False, True): "part_date"}
    key = phrase.get((bool(owner), bool(due)))
    if key is None:
        return text
    end = _END.search(text)
    cut = end.start() if end else len(text)
    return f"{text[:cut]} {wording.say(key, owner=owner, date=due)}{text[cut:]}"


def _said(phrase: str, decision: Decision, wording: Wording, parts: Line, *, led: bool = False) -> Line:
    to_whom = f" to {decision.to_whom}" if decision.to_whom else ""
    words_around = wording.phrases[phrase]
    if led:  # The parts bring their own 'that'.
        words_around = words_around.replace(" that {parts}", " {parts}")
    return filled(words_around, to_whom=plain(to_whom), parts=parts)


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
    yield from _moved(state, decision, wording)
    yield from _votes(state, decision, wording)


def _moved(state: MeetingState, decision: Decision, wording: Wording, head: str = "") -> Iterator[Block]:
    mover, seconder = _movers(state, decision, wording)
    if mover or seconder:
        key = head + _by_whom("", mover, seconder)
        yield Paragraph(plain(wording.say(key, mover=mover, seconder=seconder)), decision.motion)


def _movers(state: MeetingState, decision: Decision | None, wording: Wording) -> tuple[str, str]:
    people = (decision.mover, decision.seconder) if decision else ("", "")
    mover, seconder = (in_sentence([p], state, wording) if p else "" for p in people)
    return mover, seconder


def _by_whom(head: str, mover: str, seconder: str) -> str:
    tail = "_and_".join(word for word, who in (("moved", mover), ("seconded", seconder)) if who)
    return "_".join(part for part in (head, tail) if part)


def _votes(state: MeetingState, decision: Decision, wording: Wording) -> Iterator[Block]:
    sentences = _vote_sentences(state, decision, wording)
    if sentences:
        yield Paragraph(plain(" ".join(sentences)), decision.motion)


def _vote_sentences(state: MeetingState, decision: Decision, wording: Wording) -> list[str]:
    """The vote, the casting vote apart from it, and whose own vote is recorded because he or she required it."""
    vote = decision.vote
    if vote is None:
        return []
    sentences = [] if vote.method is VoteMethod.NO_VOTE else _counted(state, decision, vote, wording)
    for person, ballot in vote.required:
        key = "abstention_required" if ballot is Ballot.ABSTAINED else "vote_required"
        sentences.append(wording.say(key, person=in_sentence([person], state, wording), ballot=ballot.value))
    return sentences


def _counted(state: MeetingState, decision: Decision, vote: Vote, wording: Wording) -> list[str]:
    *others, last = vote_words(vote).split(", ")
    counts = f"{', '.join(others)} and {last}" if others else last
    sentences = [wording.say("vote_counts", counts=counts)]
    given = [(ballot.value, [p for p, own in vote.ballots if own is ballot]) for ballot in Ballot]
    missed = without_vote(state, decision)
    given += [(why.value, [p for p, own in missed if own is why]) for why in NoVote]
    names = (
        wording.say(f"votes_{which}", people=in_sentence(people, state, wording)) for which, people in given if people
    )
    sentences += [sentence for sentence in names if sentence]
    if vote.casting:
        by = in_sentence([vote.casting_by], state, wording) if vote.casting_by else ""
        key = "casting_vote_by" if by else "casting_vote"
        sentences.append(wording.say(key, ballot=vote.casting.value, person=by))
    elif vote.tied:
        sentences.append(wording.phrases["tie"])
    if vote.reason:
        sentences.append(wording.say("vote_reason", reason=vote.reason))
    return sentences
