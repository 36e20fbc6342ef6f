"""Each fact in plain words, for the running record, the last act and what undo takes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from clerk_app.meeting import facts, quorum
from clerk_app.meeting.action_points import NOTIFY, brought_forward, follow_up, owner_name, written_answer_words
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import RollMark, here_count
from clerk_app.meeting.dates import plain_date
from clerk_app.meeting.decision_words import OUTCOMES, vote_particulars, vote_words
from clerk_app.meeting.entry import Entry
from clerk_app.meeting.exempt import paragraph_words
from clerk_app.meeting.minutes_words import minutes_choice
from clerk_app.meeting.motions import is_amendment
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.review_words import approved_words, review_words
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.typed_action import action_text
from clerk_app.meeting.typed_part import part_text

__all__ = ["OUTCOMES", "vote_words"]
"""What is said next door and belongs here too."""


@dataclass(frozen=True, slots=True)
class Described:
    """A fact's kind in a word or two ('Left') and its particulars ('C Yelland')."""

    kind: str
    words: str

    @property
    def sentence(self) -> str:
        """Kind and words on one line."""
        return f"{self.kind}: {self.words}" if self.words else self.kind


NOTE_KINDS = {
    NoteKind.NOTE: "Note",
    NoteKind.HEADING: "Heading",
    NoteKind.PARAGRAPH: "Paragraph",
    NoteKind.JOINED: "Joined",
    NoteKind.REMAINED: "Remained",
    NoteKind.LEFT: "Left",
    NoteKind.RESOLUTION: "Resolution",
    NoteKind.ACTION: "Action",
    NoteKind.CLERKS_NOTE: "Clerk’s note",
    NoteKind.SCRATCH: "Scratch",
    NoteKind.AMENDMENT: "Amendment",
    NoteKind.TABLED: "Tabled",
    NoteKind.URGENCY: "Urgent because",
    NoteKind.SUMMARY: "Public summary",
    NoteKind.DISCUSSION: "Discussion",
    NoteKind.POINT: "Point",
    NoteKind.MEMBERSHIP: "Membership",
}
"""The word for each kind of entry, as chips and lists show it."""

_MARKS = {
    RollMark.PRESENT: "Present",
    RollMark.EXPECTED: "Expected late",
    RollMark.ABSENT: "Not here",
    RollMark.NOT_CALLED: "Not called",
}


def describe(  # noqa: PLR0911 - one arm a group
    fact: facts.Fact, state: MeetingState
) -> Described:
    """What a fact says, with the names that the state knows."""
    if isinstance(fact, facts.Change):
        return _change(fact)
    if isinstance(fact, facts.LifeFact):
        return _life(fact)
    if isinstance(fact, facts.TimeFact):
        return _time(fact, state)
    if isinstance(fact, facts.AgendaFact):
        return _agenda(fact, state)
    if isinstance(fact, facts.RoomFact):
        return _room(fact, state)
    if isinstance(fact, facts.QuestionFact):
        return _questions(fact, state)
    if isinstance(fact, facts.MinuteFact):
        return _minute(fact, state)
    if isinstance(fact, facts.MinutesFact):
        return Described(*minutes_choice(fact))
    if isinstance(fact, facts.ReviewFact):
        kind, words = review_words(fact, state)
        return Described(kind, words)
    assert_never(fact)


def act_sentence(entries: tuple[Entry, ...], state: MeetingState) -> str:
    """One line for the act just done, such as 'C Yelland left the room, 10:58. 12 of 14 here.'."""
    main = principal(entries)
    sentence = f"{_as_done(main, state)}{_more(entries, main)}, {main.happened:%H:%M}."
    if isinstance(main.fact, _COUNTED) and state.opened:
        here, seats = here_count(state.attendance, state.body), len(state.body.councillors)
        lost = quorum.lost_since(state) is not None
        sentence += f" {here} of {seats} here.{' There is no quorum.' if lost else ''}"
    return sentence


_COUNTED = facts.PersonLeft | facts.PersonArrived | facts.PersonJoinedOnline | facts.RollMarked
"""After these it is said how many are here."""


def undone_sentence(entries: tuple[Entry, ...], state: MeetingState) -> str:
    """One line for an act just undone, without its stop: 'S Shah arrived, 10:42'."""
    main = principal(entries)
    return f"{_as_done(main, state)}{_more(entries, main)}, {main.happened:%H:%M}"


_ALONGSIDE = facts.PersonIntroduced | facts.SlotOpened | facts.DecisionRecorded
"""Facts that only go along with what the clerk did, where they are not all of it."""


def principal(entries: tuple[Entry, ...]) -> Entry:
    """The entry that says what an act was about."""
    opening = next((e for e in entries if isinstance(e.fact, facts.MeetingOpened)), None)
    return opening or next((e for e in entries if not isinstance(e.fact, _ALONGSIDE)), entries[0])


def _more(entries: tuple[Entry, ...], main: Entry) -> str:
    more = sum(type(e.fact) is type(main.fact) for e in entries) - 1
    return f" and {more} more" if more else ""


def _as_done(entry: Entry, state: MeetingState) -> str:  # noqa: PLR0911 - one arm a fact
    name = state.body.person
    match entry.fact:
        case facts.PersonArrived(person):
            before = any(span.start < entry.happened for span in state.attendance.presence(person).spans)
            return f"{name(person).initial_name} {'returned' if before else 'arrived'}"
        case facts.PersonJoinedOnline(person):
            return f"{name(person).initial_name} joined online"
        case facts.PersonLeft(person):
            return f"{name(person).initial_name} left the room"
        case facts.ChairTaken(person, item_id):
            again = "" if person else " again"
            where = f" for item {_number(item_id, state)}" if item_id else ""
            return f"{name(person or state.body.chairman).initial_name} took the chair{again}{where}"
        case facts.RollMarked(person, mark):
            return f"{name(person).initial_name} {_MARKS[mark].lower()}"
        case facts.MeetingOpened() | facts.MeetingAdjourned() | facts.MeetingReconvened() | facts.MeetingClosed():
            return f"The meeting {describe(entry.fact, state).kind.lower()}"
        case facts.ApologyReceived(apology):
            return f"{name(apology.person).initial_name} sent apologies"
        case facts.PublicExcluded():
            return "Private session began"
        case facts.PublicReadmitted():
            return "Back in public"
        case fact:
            # The time follows, so the words' own full stop goes.
            return describe(fact, state).sentence.rstrip(".")


def _change(fact: facts.Change) -> Described:
    match fact:
        case facts.Struck(entries, by_undo):
            return Described("Undone" if by_undo else "Struck out", _entries(len(entries)))
        case facts.Restored(entries, by_undo):
            return Described("Put back", _entries(len(entries)))
        case facts.Corrected(_, happened, new):
            if isinstance(new, facts.VoteTaken):
                return Described("Corrected", f"vote, {vote_words(new.vote)}")
            what = "time and words" if happened and new else "time" if happened else "words"
            return Described("Corrected", what)
        case _:
            assert_never(fact)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _life(fact: facts.LifeFact) -> Described:  # noqa: C901, PLR0911 - one arm a fact
    match fact:
        case facts.MeetingArranged(on, start, place, _, budget):
            when = f"{on:%A} {plain_date(on)}" + (f" at {start:%H:%M}" if start else "")
            told = (when, place, "budget meeting" if budget else "")
            return Described("Arranged", ", ".join(part for part in told if part))
        case facts.BodyCopied(body):
            return Described("Register", f"copied for {body.committee.name}")
        case facts.BankHolidaysCopied(days):
            return Described("Bank holidays", f"copied, {len(days)} around the day" if days else "none near the day")
        case facts.CopyTaken():
            return Described("Copy", "taken from a hand-over file beside the meeting that was here")
        case facts.MeetingOpened():
            return Described("Opened", "The meeting opened")
        case facts.MeetingAdjourned(reason, until):
            parts = [reason, f"until {until:%H:%M}" if until else ""]
            return Described("Adjourned", ", ".join(p for p in parts if p) or "The meeting adjourned")
        case facts.MeetingReconvened():
            return Described("Reconvened", "The meeting went on")
        case facts.MeetingClosed():
            return Described("Closed", "The meeting closed")
        case facts.PublicExcluded(_, paragraphs):
            under = f", {paragraph_words(paragraphs)}" if paragraphs else ""
            return Described("Private", f"press and public excluded{under}")
        case facts.PublicReadmitted():
            return Described("Public", "press and public let in again")
        case _:
            assert_never(fact)


def _time(fact: facts.TimeFact, state: MeetingState) -> Described:
    match fact:
        case facts.ProgramRestarted(last_written, known):
            how = "" if known else ", nobody can tell how long after"
            return Described("Restarted", f"The program stopped after {last_written:%H:%M:%S} and started again{how}")
        case facts.ProgramStoodStill(since, asleep):
            who = "The computer had slept" if asleep else "The program had stood still"
            return Described("Woke" if asleep else "Went on", f"{who} since {since:%H:%M:%S}")
        case facts.GapSettled(gap_id, still):
            return Described("Clocks", f"{'stood still' if still else 'ran on'}{_gap(gap_id, state)}")
        case facts.ClockJumped(seconds, computer_says):
            way = "behind" if seconds < 0 else "ahead of"
            size = _duration(abs(seconds))
            return Described("Clock", f"The computer’s clock, {computer_says:%H:%M:%S}, is {size} {way} the record")
        case _:
            assert_never(fact)


def _gap(gap_id: str, state: MeetingState) -> str:
    gap = next((g for g in state.gaps if g.id == gap_id), None)
    if gap is None or gap.span.end is None:
        return ""
    return f" from {gap.span.start:%H:%M:%S} to {gap.span.end:%H:%M:%S}"


def _duration(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = [f"{n} {unit}" for n, unit in ((minutes, "min"), (rest, "s")) if n]
    return " ".join(parts) or "0 s"


def _agenda(fact: facts.AgendaFact, state: MeetingState) -> Described:
    match fact:
        case facts.ItemAdded(item):
            return Described("Item", f"{item.number} {item.title}".strip())
        case facts.ItemWithdrawn(item_id):
            return Described("Item withdrawn", _item(item_id, state))
        case facts.ItemBegun(item_id):
            return Described("Item begun", _item(item_id, state))
        case facts.ItemsTakenTogether(item_id, others):
            numbers = [_number(i, state) for i in (item_id, *others)]
            return Described("Items together" if others else "Item on its own", " and ".join(numbers))
        case facts.ItemSetAside(item_id, how, reason):
            why = f", {reason.strip().rstrip('.')}" if reason.strip() else ""
            return Described(f"Item {how.value}" if how else "Item to be taken", _item(item_id, state) + why)
        case facts.MinutesApproved(item_id):
            return Described("Minutes", f"{approved_words(fact)}, {_item(item_id, state)}")
        case _:
            assert_never(fact)


def _number(item_id: str, state: MeetingState) -> str:
    item = state.agenda.item(item_id)
    return (item.number.rstrip(".") or item.title) if item else "an item taken off the agenda"


def _item(item_id: str, state: MeetingState) -> str:
    item = state.agenda.item(item_id)
    return f"{item.number} {item.title}".strip() if item else "an item taken off the agenda"


def _room(fact: facts.RoomFact, state: MeetingState) -> Described:  # noqa: C901, PLR0911 - one arm a fact
    body = state.body
    match fact:
        case facts.PersonIntroduced(person):
            role = f", {person.role}" if person.role else ""
            return Described("Person", f"{person.full_name}{role}")
        case facts.RollMarked(person_id, mark, expected):
            tail = f", {expected}" if expected else ""
            return Described(_MARKS[mark], body.person(person_id).initial_name + tail)
        case facts.ApologyReceived(apology):
            return Described("Apologies", body.person(apology.person).initial_name)
        case facts.SubstituteNamed(substitution):
            member = body.person(substitution.member).initial_name
            if not substitution.substitute:
                return Described("Substitute", f"none for {member}")
            late = ", late notice" if substitution.late_notice else ""
            return Described("Substitute", f"{body.person(substitution.substitute).initial_name} for {member}{late}")
        case facts.PersonArrived(person_id):
            return Described("Arrived", body.person(person_id).initial_name)
        case facts.PersonJoinedOnline(person_id):
            return Described("Joined", f"{body.person(person_id).initial_name}, online")
        case facts.PresenceStated(person_id, items):
            numbers = "as the times say" if items is None else ", ".join(_number(i, state) for i in items) or "none"
            return Described("Items present", f"{body.person(person_id).initial_name}, {numbers}")
        case facts.ChairTaken(person_id, item_id):
            tail = f", for item {_number(item_id, state)}" if item_id else ""
            return Described("Chair", body.person(person_id or body.chairman).initial_name + tail)
        case facts.PersonLeft(person_id, reason, interest):
            reason = reason or ("interest declared" if interest else "")
            tail = f", {reason}" if reason else ""
            return Described("Left", body.person(person_id).initial_name + tail)
        case facts.InterestDeclared(declaration):
            item = state.agenda.item(declaration.item)
            on = f" in item {item.number}" if item else ""
            return Described("Interest", f"{body.person(declaration.person).initial_name}{on}")
        case _:
            assert_never(fact)


def _questions(  # noqa: C901, PLR0911, PLR0912 - one arm a fact
    fact: facts.QuestionFact, state: MeetingState
) -> Described:
    match fact:
        case facts.QuestionRegistered(question):
            return Described("Question", f"{question.name} registered")
        case facts.QuestionWithdrawn(question_id):
            return Described("Question", f"{_asker(question_id, state)} taken off the list")
        case facts.QueueOrdered():
            return Described("Questions", "put in another order")
        case facts.SlotOpened(_, allowed):
            return Described("Slot", f"Public questions began, {allowed // 60} minutes")
        case facts.SpeakerBegan(question_id):
            return Described("Speaking", _asker(question_id, state))
        case facts.SpeakerFinished():
            return Described("Finished", "The speaker finished")
        case facts.ClockPaused():
            return Described("Clock paused", "")
        case facts.ClockResumed():
            return Described("Clock went on", "")
        case facts.TimeGiven(seconds, reason):
            way = "more" if seconds >= 0 else "less"
            return Described("Time", f"{_duration(abs(seconds))} {way}" + (f", {reason}" if reason else ""))
        case facts.SlotExtended(seconds, reason):
            way = "more" if seconds >= 0 else "less"
            return Described("Slot", f"{_duration(abs(seconds))} {way}" + (f", {reason}" if reason else ""))
        case facts.SlotEnded():
            return Described("Slot", "Public questions ended")
        case facts.QuestionAnswered(answer):
            return Described("Answer", f"to {_asker(answer.question, state)}{_answerer(answer, state)}")
        case _:
            assert_never(fact)


def _answerer(answer: Answer, state: MeetingState) -> str:
    return f", {owner_name(state, answer.by)}" if answer.by else ", in writing" if answer.written else ""


def _asker(question_id: str, state: MeetingState) -> str:
    question = state.questions.registrant(question_id)
    return question.name if question else "a question taken off the list"


def _minute(fact: facts.MinuteFact, state: MeetingState) -> Described:
    match fact:
        case facts.NoteKept(_, content):
            return Described(NOTE_KINDS[content.kind], _note(content, state))
        case facts.NoteMoved(note_id):
            return Described("Moved", _note_words(note_id, state))
        case facts.NoteFlagged(note_id, settled, why):
            words = ": ".join(part for part in (_note_words(note_id, state), why) if part)
            return Described("Settled" if settled else "Check later", words)
        case facts.DecisionRecorded():
            return _decision(fact, state)
        case facts.VoteTaken(motion, _, vote):
            kind = "Vote on the amendment" if is_amendment(state, motion) else "Vote"
            return Described(kind, vote_particulars(vote, state.body))
        case facts.ActionsBroughtForward(actions):
            return Described("Brought forward", "; ".join(action.what for action in actions) or "nothing")
        case facts.ActionSettled(note_id, done):
            return Described("Action done" if done else "Action open", _note_words(note_id, state))
        case _:
            assert_never(fact)


def _decision(fact: facts.DecisionRecorded, state: MeetingState) -> Described:
    names = [("moved by ", fact.mover), ("seconded by ", fact.seconder)]
    words = [f"to {fact.to_whom}"] if fact.to_whom else []
    words += [head + state.body.person(p).initial_name for head, p in names if p]
    word = OUTCOMES[fact.outcome]
    kind = f"Amendment {word.lower()}" if is_amendment(state, fact.motion) else word
    return Described(kind, ", ".join(words))


def _note_words(note_id: str, state: MeetingState) -> str:
    note, declared = state.note(note_id), follow_up(state, note_id)
    asked, carried = state.questions.question(note_id), brought_forward(state, note_id)
    if carried is not None:
        return carried.what
    if asked is not None:
        return written_answer_words(asked)
    if declared is not None:
        return f"{owner_name(state, declared.declaration.person)} to {NOTIFY}"
    return _note(note.content, state) if note else "an entry struck out"


def _note(content: NoteText, state: MeetingState) -> str:
    if content.people and not content.text:
        return "; ".join(state.body.person(p).full_name for p in content.people)
    typed = part_text if content.kind is NoteKind.RESOLUTION else action_text
    return typed(owner_name(state, content.owner), content.due, " ".join(content.text.split()))
