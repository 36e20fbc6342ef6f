"""Exempt matter in the minutes: said to be left out of the public version, marked where it stands in the full one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import note_is_private, paragraphs_of, private_motions, title_is_private
from clerk_app.meeting.public_version import InPlace, Withheld
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.document import Block, BulletList, Heading, Paragraph, Strong, line, walk_bullets
from clerk_app.minutes.wording import Wording, listed


def in_place(wording: Wording) -> InPlace:
    """The house style's words where private ones were."""
    return InPlace(wording.phrases["exempt_title"], wording.phrases["exempt_amendment"])


def withheld_sentence(withheld: Withheld, wording: Wording) -> str:
    """What the public minutes say of what they leave out of an item."""
    return _with_paragraphs("exempt_minute" if withheld.whole else "exempt_part", withheld.paragraphs, wording)


def with_marks(state: MeetingState, wording: Wording) -> MeetingState:
    """The state as the full minutes print it: private words within a sentence marked, summaries labelled."""

    def exempt(text: str, *, private: bool) -> str:
        return wording.say("exempt_words", text=text.rstrip(".")) if text and private else text

    declarations = tuple(
        replace(each, declaration=replace(d, nature=exempt(d.nature, private=d.private)))
        for each in state.declarations
        for d in (each.declaration,)
    )
    aside = tuple(replace(each, reason=exempt(each.reason, private=each.private)) for each in state.agenda.set_aside)
    notes = tuple(_labelled(note, wording) for note in state.notes)
    agenda = replace(state.agenda, set_aside=aside)
    mark = partial(exempt, private=True)
    approved = tuple(_marked_approval(each, mark) for each in state.approved)
    approval = state.review.approval
    if approval is not None:
        approval = replace(approval, corrections=_marked_corrections(approval.corrections, mark, private=False))
    answers = tuple(replace(each, answer=_marked_answer(each.answer, mark)) for each in state.questions.answers)
    questions = replace(state.questions, answers=answers)
    return replace(
        state,
        declarations=declarations,
        agenda=agenda,
        approved=approved,
        notes=notes,
        questions=questions,
        review=replace(state.review, approval=approval),
    )


def _marked_approval(each: facts.MinutesApproved, exempt: Callable[[str], str]) -> facts.MinutesApproved:
    corrections = _marked_corrections(each.corrections, exempt, private=each.private)
    return replace(each, amended=exempt(each.amended) if each.private else each.amended, corrections=corrections)


def _marked_corrections(
    corrections: Sequence[MinuteCorrection], exempt: Callable[[str], str], *, private: bool
) -> tuple[MinuteCorrection, ...]:
    return tuple(
        replace(each, old=exempt(each.old), new=exempt(each.new)) if private or each.exempt else each
        for each in corrections
    )


def _marked_answer(answer: Answer, exempt: Callable[[str], str]) -> Answer:
    said = answer.said_in_public

    def mark(text: str, known: str) -> str:
        return text if text == known else exempt(text)

    return replace(
        answer,
        answer=mark(answer.answer, said.answer),
        supplementary=mark(answer.supplementary, said.supplementary),
        supplementary_answer=mark(answer.supplementary_answer, said.supplementary_answer),
    )


def _labelled(note: Note, wording: Wording) -> Note:
    if note.content.kind is not NoteKind.SUMMARY:
        return note
    return replace(note, content=replace(note.content, text=wording.say("public_summary", text=note.content.text)))


def marked_passages(
    state: MeetingState, item: AgendaItem, blocks: Sequence[Block], wording: Wording
) -> Iterator[Block]:
    """An item's minute with a mark where exempt matter begins and one where it ends."""
    begins = _with_paragraphs("exempt_begins", paragraphs_of(state, item.id), wording)
    heading, *minute = blocks
    yield _with_mark(heading, begins) if title_is_private(item) else heading
    is_private = False
    for block, private in zip(minute, _privacy(state, item, minute), strict=True):
        if private and not is_private:
            yield Paragraph(line(Strong(begins)), leads=True)
        elif is_private and not private:
            yield Paragraph(line(Strong(wording.phrases["exempt_ends"])))
        is_private = private
        yield block
    if is_private:
        yield Paragraph(line(Strong(wording.phrases["exempt_ends"])))


def _with_mark(heading: Block, mark: str) -> Block:
    return replace(heading, line=line(*heading.line, f" {mark}")) if isinstance(heading, Heading) else heading


def _privacy(state: MeetingState, item: AgendaItem, blocks: Sequence[Block]) -> list[bool]:
    """For each block whether it is exempt; a lead-in or a heading of our own goes with what follows it."""
    private = {n.id for n in state.notes_of(item.id) if note_is_private(state, n)} | private_motions(state)
    following, found = item.exempt, list[bool]()
    for block in reversed(blocks):
        sources = {source for source in _sources(block) if source}
        following = bool(sources & private) if sources else following
        found.append(following)
    return found[::-1]


def _sources(block: Block) -> tuple[str, ...]:
    if isinstance(block, BulletList):
        return tuple(bullet.source for _, bullet in walk_bullets(block.items))
    return (block.source,)


def _with_paragraphs(phrase: str, paragraphs: tuple[int, ...], wording: Wording) -> str:
    if not paragraphs:
        return wording.phrases[f"{phrase}_bare"]
    named = "excluded_paragraph" if len(paragraphs) == 1 else "excluded_paragraphs"
    numbers = listed(map(str, sorted(paragraphs)))
    return wording.say(phrase, paragraphs=wording.say(named, numbers=numbers))
