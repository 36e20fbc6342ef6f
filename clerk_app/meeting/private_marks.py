"""Facts taken down in private carry the mark themselves, so that they stay private whatever is corrected later."""

from __future__ import annotations

from dataclasses import replace

from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.marks import hanging, is_marked, is_open_again, with_marks
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import Note, NoteKind
from clerk_app.meeting.privacy import is_exempt, is_private_now, known_in_public, taken_in_private
from clerk_app.meeting.state import MeetingState


def kept_private(state: MeetingState, fact: facts.Fact, before: facts.Fact | None = None) -> facts.Fact:
    """A fact whose words were typed in private, marked whatever the moment; a summary is for the public and stays so.

    A correction is marked where it says other words than the entry did `before`.
    """
    match fact:
        case facts.Corrected(_, _, new) if new is not None:
            return replace(fact, fact=_with_private(state, new, before)) if _says_more(state, new, before) else fact
        case facts.Struck() | facts.Restored() | facts.Corrected():
            return fact
        case _:
            return _with_private(state, fact)


def has_mark(fact: facts.Fact) -> bool:
    """Whether the words of an entry can be marked, so that the public minutes leave them out."""
    return _with_mark(fact) is not None


def _with_mark(fact: facts.Fact) -> facts.MeetingFact | None:
    """The fact with the mark that its words are private, `None` where it has none."""
    match fact:
        case facts.NoteKept(_, content) if content.kind is NoteKind.SUMMARY:
            return None
        case facts.NoteKept() | facts.InterestDeclared() | facts.QuestionAnswered():
            return with_marks(fact, private=True)
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            return with_marks(fact, private=True)
        case _:
            return None


def _with_private(state: MeetingState, fact: facts.MeetingFact, before: facts.Fact | None = None) -> facts.MeetingFact:
    match fact:
        case facts.QuestionAnswered(answer):
            return replace(fact, answer=_private_answer(state, answer, before))
        case facts.PersonIntroduced():
            return with_marks(fact, private=True)
        case facts.ItemAdded(item) if state.agenda.item(item.id) is None and not item.exempt:
            # What comes up behind closed doors is exempt, its title too, until the clerk says otherwise (F2).
            paragraphs = state.exclusions[-1].paragraphs if state.exclusions else ()
            return replace(fact, item=replace(item, exempt=True, exempt_paragraphs=paragraphs, on_the_day=True))
        case _:
            return _with_mark(fact) or fact


def _private_answer(state: MeetingState, answer: Answer, before: facts.Fact | None) -> Answer:
    """An answer of which something is private, beside what was said in public before."""
    latest = state.questions.answer_to(answer.question)
    was = before.answer if isinstance(before, facts.QuestionAnswered) else latest.answer if latest else None
    said = was.said_in_public if was is not None else Answer(answer.question)
    if answer.private or not _says_more(state, facts.QuestionAnswered(answer), facts.QuestionAnswered(said)):
        return answer
    return replace(answer, private=True, open_again=False, in_public=None if said.is_blank else said)


def _says_more(state: MeetingState, new: facts.Fact, before: facts.Fact | None) -> bool:
    """Whether a fact has other words than it had before."""
    known = _words(state, before) if before is not None else set()
    return bool(_words(state, new) - known - {""})


def _words(state: MeetingState, fact: facts.Fact) -> set[str]:
    """The words of a fact that its mark keeps out of the public minutes."""
    match fact:
        case facts.NoteKept(_, content):
            return {content.text, content.purpose}
        case facts.DecisionRecorded():
            return {fact.to_whom}
        case facts.VoteTaken():
            return {fact.vote.reason}
        case facts.MinutesApproved():
            return {fact.amended, *(words for each in fact.corrections for words in (each.old, each.new))}
        case facts.ItemSetAside():
            return {fact.reason}
        case facts.InterestDeclared(declaration):
            return {declaration.nature}
        case facts.QuestionAnswered(answer):
            names = {answer.by, answer.written_by} - known_in_public(state)
            return {answer.answer, answer.supplementary, answer.supplementary_answer, *names}
        case _:
            # The rest has no mark, or is corrected in public where it was said in public.
            return set()


def with_mark(entry: Entry, note: Note, *, private: bool) -> facts.MeetingFact | None:
    """What an entry of the record is to say so that a note is private or public; `None` where it stays as it is.

    With the words of a motion goes what came of it: outcome and vote.
    """
    match entry.fact:
        case facts.NoteKept(_, content) if entry.id == note.id and content.private is not private:
            return with_marks(entry.fact, private=private)
        case facts.DecisionRecorded(motion) | facts.VoteTaken(motion):
            is_its = motion == motion_of(note) and entry.fact.private is not private
            return with_marks(entry.fact, private=private) if is_its else None
        case _:
            return None


def marked(state: MeetingState, fact: facts.Fact, before: facts.Fact | None = None) -> facts.Fact:
    """The fact as it is to be written: marked private where it is taken down in private or on an exempt item.

    What is taken down once press and public are in again is marked so that it is public unless they turn out to have
    been out. `before` is what the entry said that a correction corrects.
    """
    match fact:
        case facts.Struck() | facts.Restored():
            return fact
        case facts.Corrected(entry, _, new):
            return fact if new is None else replace(fact, fact=_corrected(state, entry, new, before))
        case _ if _is_said_in_private(state, fact):
            return kept_private(state, fact)
        case _:
            return _kept_open_again(state, fact)


def _corrected(state: MeetingState, entry: str, new: facts.MeetingFact, before: facts.Fact | None) -> facts.MeetingFact:
    if _is_first_made(state, entry, new):
        return _with_private(state, new) if _is_said_in_private(state, new) else _kept_open_again(state, new)
    # A public entry of the minute that is corrected in private stays public: the clerk is told.
    is_note = isinstance(new, facts.NoteKept)
    if not is_note and _is_said_in_private(state, new) and _says_more(state, new, before):
        new = _with_private(state, new, before)
    hangs = before is not None and is_open_again(before) and not is_marked(before)
    # It hangs on times only as long as nobody says otherwise.
    return hanging(new) if hangs and not is_marked(new) else with_marks(new, private=is_marked(new))


def _kept_open_again(state: MeetingState, fact: facts.MeetingFact) -> facts.MeetingFact:
    """What is said once press and public are in again: the record may come to have them out at that time."""
    if not state.exclusions or is_marked(fact) or isinstance(fact, facts.ItemAdded):
        return fact
    new = _with_private(state, fact)
    return hanging(new) if is_marked(new) else fact


def _is_said_in_private(state: MeetingState, fact: facts.Fact) -> bool:
    match fact:
        case facts.NoteKept(item):
            # Scratch too: it is in no minutes, until it is made something else.
            return is_private_now(state, item)
        case facts.DecisionRecorded() | facts.VoteTaken() | facts.MinutesApproved() | facts.ItemSetAside():
            return is_private_now(state, fact.item)
        case facts.InterestDeclared(Declaration(_, item)):
            # Before it an interest in an exempt item is declared in public.
            return state.in_private or (item in taken_in_private(state) and is_exempt(state, item))
        case _:
            return state.in_private


def _is_first_made(state: MeetingState, entry: str, new: facts.MeetingFact) -> bool:
    """Whether scratch or a summary becomes an entry of the minute, which takes down what is said now."""
    aside = (NoteKind.SCRATCH, NoteKind.SUMMARY)
    note = state.note(entry)
    made = isinstance(new, facts.NoteKept) and new.content.kind not in aside
    return made and note is not None and note.content.kind in aside
