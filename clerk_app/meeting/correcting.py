"""What of an entry can be corrected, and the correction that follows from what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Final, cast

from clerk_app.errors import RuleError
from clerk_app.meeting import dates, facts, times
from clerk_app.meeting.decision_words import OF_AMENDMENT, OF_MOTION, OUTCOMES
from clerk_app.meeting.decisions import Outcome, Vote, VoteMethod
from clerk_app.meeting.entry import Entry, struck_out
from clerk_app.meeting.marks import is_open_again
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.state import MeetingState

TIME: Final = "time"
"""The name of the field for the time of happening."""


class FieldKind(StrEnum):
    """What is typed into a field."""

    TIME = "time"
    CLOCK = "clock"
    DATE = "date"
    LINE = "line"
    TEXT = "text"
    PERSON = "person"
    WHO = "who"
    """A person, or words that name somebody."""
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a correction; `value` is what it holds now (a person's id), `was` what it first held if another.

    `choices` are the keys and words of a choice.
    """

    name: str
    label: str
    kind: FieldKind
    value: str
    was: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class FieldRefused(RuleError):  # noqa: N818 - a refusal, not a fault
    """What was typed into one field cannot be understood or be true."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


_Spec = tuple[str, str, FieldKind]
_TALLY: Final = ("for_", "against", "abstained")
_LINE, _TEXT, _PERSON, _WHO = FieldKind.LINE, FieldKind.TEXT, FieldKind.PERSON, FieldKind.WHO

_MARK: Final = ("private", "Its words", FieldKind.CHOICE)

_FIELDS: Final[dict[type, tuple[_Spec, ...]]] = {
    facts.MeetingArranged: (
        ("on", "Date", FieldKind.DATE),
        ("start", "Start", FieldKind.CLOCK),
        ("place", "Place", _LINE),
        ("budget", "Budget meeting", FieldKind.CHOICE),
    ),
    facts.MeetingAdjourned: (("reason", "Reason", _LINE), ("until", "Until", FieldKind.CLOCK)),
    facts.ItemAdded: (
        ("item.number", "Number", _LINE),
        ("item.title", "Title", _LINE),
        ("item.note", "Note", _LINE),
        ("item.report_ref", "Report", _LINE),
    ),
    facts.ItemSetAside: (("reason", "Reason", _LINE), _MARK),
    facts.MinutesApproved: (("amended", "Amendment", _TEXT), _MARK),
    facts.PersonIntroduced: (
        ("person.title", "Title", _LINE),
        ("person.forename", "Forename", _LINE),
        ("person.initials", "Initials", _LINE),
        ("person.surname", "Surname", _LINE),
        ("person.role", "Role", _LINE),
        ("person.body", "Body", _LINE),
    ),
    facts.RollMarked: (("expected", "Expected", _LINE),),
    facts.ApologyReceived: (("apology.received", "Received", _LINE), ("apology.by", "Sent by", _LINE)),
    facts.SubstituteNamed: (("substitution.notified", "Notified", _LINE),),
    facts.PersonArrived: (("person", "Who", _PERSON),),
    facts.PersonJoinedOnline: (("person", "Who", _PERSON),),
    facts.ChairTaken: (("person", "Who", _PERSON),),
    facts.PersonLeft: (("person", "Who", _PERSON), ("reason", "Reason", _LINE)),
    facts.InterestDeclared: (
        ("declaration.person", "Who", _PERSON),
        ("declaration.nature", "Nature", _TEXT),
        ("declaration.private", "Its nature", FieldKind.CHOICE),
    ),
    facts.QuestionRegistered: (
        ("question.name", "Name", _LINE),
        ("question.town", "Town", _LINE),
        ("question.text", "Question", _TEXT),
    ),
    facts.QuestionAnswered: (
        ("answer.answer", "Answer", _TEXT),
        ("answer.by", "Answered by", _WHO),
        ("answer.supplementary", "Supplementary", _TEXT),
        ("answer.supplementary_answer", "Its answer", _TEXT),
        ("answer.written_by", "Reply from", _WHO),
        ("answer.written_due", "In writing by", FieldKind.DATE),
        ("answer.private", "Its words", FieldKind.CHOICE),
    ),
    facts.FirstMinuteNumbered: (("first", "First number", FieldKind.NUMBER),),
    facts.TimeGiven: (("reason", "Reason", _LINE),),
    facts.SlotExtended: (("reason", "Reason", _LINE),),
    facts.DecisionRecorded: (
        ("outcome", "Outcome", FieldKind.CHOICE),
        ("mover", "Moved", _PERSON),
        ("seconder", "Seconded", _PERSON),
        ("to_whom", "To whom", _LINE),
        _MARK,
    ),
}
_COMING_AND_GOING: Final = (facts.PersonArrived, facts.PersonJoinedOnline, facts.PersonLeft, facts.ChairTaken)
"""Facts of which nine corrections in ten are of the time."""

_NO_TIME: Final = (
    facts.MeetingArranged,
    facts.ItemAdded,
    facts.ItemWithdrawn,
    facts.PersonIntroduced,
    facts.QueueOrdered,
    facts.QuestionAnswered,
    facts.NoteMoved,
    facts.NoteFlagged,
    facts.BodyCopied,
    facts.BankHolidaysCopied,
    facts.CopyTaken,
    facts.HouseStyleChosen,
    facts.MinutesCountedOn,
    facts.FirstMinuteNumbered,
    facts.ProgramRestarted,
    facts.ProgramStoodStill,
    facts.ClockJumped,
    facts.GapSettled,
    facts.DraftSent,
    facts.CommentsRead,
    facts.CommentSettled,
    facts.ApprovalCopied,
    facts.CorrectionsLookedAt,
    facts.MinutesReopened,
    facts.Struck,
    facts.Restored,
    facts.Corrected,
)
"""Facts of which nobody asks when they happened, and those that the program writes by itself."""

_TO_THE_SECOND: Final = (
    facts.SlotOpened,
    facts.SpeakerBegan,
    facts.SpeakerFinished,
    facts.ClockPaused,
    facts.ClockResumed,
    facts.SlotEnded,
)
"""Facts that a clock is reckoned from: a minute of their time is too coarse."""


def fields_of(entry: Entry, original: Entry | None = None) -> tuple[Field, ...]:
    """The fields of an entry as it stands; `original` is the entry as it was first written.

    Empty where there is nothing that a clerk could correct.
    """
    first = original or entry
    found: list[Field] = []
    if not isinstance(entry.fact, _NO_TIME):
        shown = "%H:%M:%S" if isinstance(entry.fact, _TO_THE_SECOND) else "%H:%M"
        was = f"{first.happened:{shown}}" if first.happened != entry.happened else ""
        found.append(Field(TIME, "Time", FieldKind.TIME, f"{entry.happened:{shown}}", was))
    for name, label, kind in _specs(entry.fact):
        value = _text(_get(entry.fact, name))
        before = _text(_get(first.fact, name)) if type(first.fact) is type(entry.fact) else value
        if is_mark(name) and is_open_again(first.fact):
            # It was written down as what it turns out to be.
            before = value if is_open_again(entry.fact) else str(False)
        was = before if before != value else ""
        found.append(
            Field(name, label, kind, value, was, _choices(entry.fact, name) if kind is FieldKind.CHOICE else ())
        )
    return tuple(found)


def begins_with(entry: Entry) -> str:
    """The name of the field in which a correction begins: the words, but of who came or went the time; else ''."""
    names = [field.name for field in fields_of(entry)]
    came_or_went = isinstance(entry.fact, _COMING_AND_GOING)
    if TIME in names and (came_or_went or len(names) == 1):
        return TIME
    return next((name for name in names if name != TIME), "")


def corrected(entry: Entry, values: Mapping[str, str], now: datetime) -> facts.Corrected:
    """The correction that makes an entry (as it stands) say what was typed.

    FieldRefused: a field that cannot be read, with the sentence to show under it. RuleError: nothing was changed.
    """
    happened: datetime | None = None
    fact: Any = entry.fact
    for field in fields_of(entry):
        typed = values.get(field.name, field.value).strip()
        if typed == field.value.strip():
            continue
        if field.kind is FieldKind.TIME:
            happened = _happened(entry, typed, now)
        else:
            fact = _put(fact, field.name, _value(field, fact, typed, now))
        if is_mark(field.name) and isinstance(fact, facts.QuestionAnswered):
            # Whoever chooses the mark chooses it for all that was answered.
            fact = _put(fact, "answer.in_public", None)
    if happened == entry.happened:
        happened = None
    if happened is None and fact == entry.fact:
        raise RuleError("There is nothing to correct yet.")
    new = cast("facts.MeetingFact", fact) if fact != entry.fact else None
    return facts.Corrected(entry.id, happened, new)


def why_not(entries: Sequence[Entry], entry_id: str) -> str:
    """Why an entry cannot be corrected, as a sentence; '' where it can."""
    entry = next((e for e in entries if e.id == entry_id), None)
    if entry is None:
        return "That entry is not in this record."
    if entry_id in struck_out(entries):
        return "That entry is struck out, so there is nothing to correct."
    return "" if fields_of(entry) else "There is nothing to correct in that entry."


def newest_correctable(entries: Sequence[Entry]) -> str:
    """The id of the entry written last that counts and can be corrected, '' if there is none."""
    struck = struck_out(entries)
    for entry in sorted(entries, key=lambda e: e.number, reverse=True):
        if entry.id not in struck and fields_of(entry):
            return entry.id
    return ""


def people_named(state: MeetingState) -> tuple[str, ...]:
    """Everybody who can be named in a correction, members first."""
    seats = [seat.person for seat in (*state.body.councillors, *state.body.co_opted, *state.body.substitute_pool)]
    return tuple(dict.fromkeys((*seats, *(person.id for person in state.body.people))))


def is_mark(field: str) -> bool:
    """Whether a field says if the public minutes have the words of an entry."""
    return field.rpartition(".")[2] == "private"


# -- inside --------------------------------------------------------------------------------------------------


def _specs(fact: facts.Fact) -> tuple[_Spec, ...]:
    if isinstance(fact, facts.NoteKept):
        return _note_specs(fact.content)
    if isinstance(fact, facts.VoteTaken):
        return _vote_specs(fact.vote)
    return _FIELDS.get(type(fact), ())


def _vote_specs(vote: Vote) -> tuple[_Spec, ...]:
    if vote.method is VoteMethod.NO_VOTE:
        return (_MARK,)
    counted = tuple((f"vote.{name}", name.strip("_").capitalize(), FieldKind.NUMBER) for name in _TALLY)
    reason: _Spec = ("vote.reason", "Reason", _LINE)
    # Names are turned in the Decisions pane, where each counts once.
    return (*(counted if vote.method is VoteMethod.HANDS else ()), reason, _MARK)


def _choices(fact: facts.Fact, name: str) -> tuple[tuple[str, str], ...]:
    if is_mark(name):
        return (str(False), "In the public minutes"), (str(True), "Private: the public minutes leave them out")
    if isinstance(fact, facts.MeetingArranged):
        return (str(False), "No"), (str(True), "Yes: names are recorded for every vote")
    if not isinstance(fact, facts.DecisionRecorded):
        return ()
    fitting = [group for group in (OF_MOTION, OF_AMENDMENT) if fact.outcome in group]
    outcomes = dict.fromkeys(outcome for group in fitting for outcome in group)
    return tuple((outcome.value, OUTCOMES[outcome]) for outcome in outcomes)


def _note_specs(content: NoteText) -> tuple[_Spec, ...]:
    words = _LINE if content.kind is NoteKind.HEADING else _TEXT
    text: _Spec = ("content.text", "Words", words)
    if content.kind in (NoteKind.ACTION, NoteKind.RESOLUTION):
        return text, ("content.owner", "Owner", _LINE), ("content.due", "By", FieldKind.DATE)
    if content.people:
        return text, ("content.purpose", "For", _LINE)
    return (text,)


def _happened(entry: Entry, typed: str, now: datetime) -> datetime:
    relative = typed.casefold() == "now" or typed[:1] in ("-", "−", "–")
    # After the day of the meeting, a bare time still means that day.
    past_day = entry.happened.date() < now.date() and not relative
    until = entry.happened.replace(hour=23, minute=59, second=59, microsecond=0) if past_day else now
    try:
        return times.parse_time(typed, until)
    except RuleError as refusal:
        raise FieldRefused(TIME, str(refusal)) from None


def _value(field: Field, fact: facts.Fact, typed: str, now: datetime) -> object:
    if field.kind is FieldKind.CLOCK:
        clock = times.clock_time(typed) if typed else None
        if typed and clock is None:
            raise FieldRefused(field.name, f"“{typed}” is not a time. Type a time as 1042 or 10.42.")
        return clock
    if field.kind is FieldKind.CHOICE:
        is_yes_or_no = is_mark(field.name) or isinstance(fact, facts.MeetingArranged)
        return typed == str(True) if is_yes_or_no else Outcome(typed)
    if field.kind is FieldKind.NUMBER:
        if not (typed.isascii() and typed.isdecimal()):
            raise FieldRefused(field.name, f"“{typed}” is not a number." if typed else "Type a number, 0 for nobody.")
        return int(typed)
    if field.kind is FieldKind.DATE:
        day = dates.read_date(typed, now.date()) if typed else None
        if day is None and (typed or isinstance(fact, facts.MeetingArranged)):
            not_one = f"“{typed}” is not a date. " if typed else ""
            raise FieldRefused(field.name, not_one + dates.HOW_TO_TYPE)
        return day
    return typed


def _text(value: object) -> str:
    if isinstance(value, date):
        return dates.plain_date(value)
    if isinstance(value, int):
        return str(value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value or "")


def _get(value: Any, path: str) -> Any:  # noqa: ANN401 - facts of every kind
    for name in path.split("."):
        value = getattr(value, name)
    return value


def _put(value: Any, path: str, new: object) -> Any:  # noqa: ANN401 - facts of every kind
    name, _, rest = path.partition(".")
    return replace(value, **{name: _put(getattr(value, name), rest, new) if rest else new})
