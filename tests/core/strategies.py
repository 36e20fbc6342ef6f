"""Random facts: any at all for the codec, and such as a clerk might record for the machine."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind, SettingAside
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.brought_forward import CarriedAction
from clerk_app.meeting.decisions import Ballot, Outcome, Vote, VoteMethod
from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind
from clerk_app.meeting.minute_correction import MinuteCorrection
from clerk_app.meeting.motions import motion_of
from clerk_app.meeting.notes import MAX_DEPTH, NoteKind, NoteText
from clerk_app.meeting.questions import Question
from clerk_app.meeting.review import Comment, CommentKind, SentLine
from clerk_app.meeting.state import MeetingState
from clerk_app.record.codec import KINDS
from tests.builders import EVERYONE, OFFICER

HOSTILE = (
    "<b>bold</b> & <para>",
    "a < b && c > d",
    "family 👩‍👩‍👧 and ✓",
    "שלום עולם",
    "e\u0301a\u0308o\u0302\u0323",
    "whole\x00not cut",
    "half \ud83d of a pair",
    "'; drop table entries; --",
    "\u202eright to left\u202c",
    "line\nline\r\nline\tend",
)
"""Text that has broken programs before."""

_zones = st.sampled_from((UTC, timezone(timedelta(hours=1)), timezone(-timedelta(hours=9, minutes=30))))
instants = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=_zones)  # noqa: DTZ001 - zones are drawn
texts = st.text(max_size=30) | st.sampled_from(HOSTILE)

st.register_type_strategy(datetime, instants)
st.register_type_strategy(str, texts)


def any_fact(kind: type[Any]) -> st.SearchStrategy[Any]:
    """A fact of the kind with any particulars that its types allow."""
    return st.from_type(kind)


# -- what a clerk might record ---------------------------------------------------------------------------------

_people = st.sampled_from((*EVERYONE, "noakes", "birtwhistle", "visitor", OFFICER))
_maybe = st.sampled_from(("", "a reason", "10.40"))
_words = st.sampled_from(("Seven hubs had opened.", "that the report be noted", " ", *HOSTILE))
_paragraphs = st.lists(st.integers(1, 8), max_size=2, unique=True).map(tuple)
_seconds = st.integers(-60, 300)


def _items(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(item.id for item in state.agenda.items), "item-none"))


def _some_items(state: MeetingState) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(_items(state), max_size=3, unique=True).map(tuple)


def _notes(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(note.id for note in state.notes), "note-none"))


def _asked(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(q.id for q in state.questions.queue), "question-none"))


def _gaps(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(gap.id for gap in state.gaps), "gap-none"))


def _motions(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from(("motion-1", *(d.motion for d in state.decisions)))


def _agenda_item(state: MeetingState) -> st.SearchStrategy[AgendaItem]:
    ids = st.sampled_from(("item-4", "item-a", "item-b", "item-c"))
    return st.builds(AgendaItem, ids, st.just("3a"), _words, st.sampled_from(ItemKind), on_the_day=st.booleans())


def _note_text(state: MeetingState) -> st.SearchStrategy[NoteText]:
    people = st.lists(_people, max_size=2).map(tuple)
    kind, depth = st.sampled_from(NoteKind), st.integers(0, MAX_DEPTH)
    moved = (motion_of(note) for note in state.notes if note.content.kind is NoteKind.RESOLUTION)
    motion = st.sampled_from(("", *moved))
    return st.builds(NoteText, kind, _words, depth, people, motion=motion, check_later=st.booleans(), check_why=_maybe)


def _vote() -> st.SearchStrategy[Vote]:
    named = st.dictionaries(_people, st.sampled_from(Ballot), min_size=1, max_size=4).map(
        lambda ballots: Vote.named(tuple(ballots.items()), tuple(ballots))
    )
    count = st.integers(0, 7)
    method = st.sampled_from((VoteMethod.HANDS, VoteMethod.NO_VOTE, VoteMethod.UNANIMOUS))
    eligible = st.sampled_from(((), EVERYONE[:7]))
    required = st.lists(st.tuples(_people, st.sampled_from(Ballot)), max_size=2).map(tuple)
    casting = st.none() | st.sampled_from(Ballot)
    hands = st.builds(
        Vote, method, count, count, eligible=eligible, reason=_maybe, casting=casting, required=required,
        casting_declined=st.booleans(),
    )  # fmt: skip
    return named | hands


def _order(state: MeetingState) -> st.SearchStrategy[tuple[str, ...]]:
    return st.permutations(tuple(q.id for q in state.questions.queue)).map(tuple)


def _question() -> st.SearchStrategy[Question]:
    ids = st.sampled_from(("question-1", "question-2", "question-3"))
    return st.builds(Question, ids, st.sampled_from(("Mr T Rowe", "Dr W Osei-Hart", "")))


def _answer(state: MeetingState) -> st.SearchStrategy[Answer]:
    by, days = _people | _maybe, st.none() | st.dates()
    return st.builds(Answer, _asked(state), _words, by, _maybe, _maybe, st.booleans(), by, days)


def _visitor() -> st.SearchStrategy[Person]:
    return st.builds(Person, st.sampled_from(("visitor", "hale")), st.sampled_from(("Marsh", "Tresco", "")))


_whether_exempt = st.sampled_from((None, True, False))
_corrections = st.lists(st.builds(MinuteCorrection, _maybe, _maybe, _maybe, _maybe, _whether_exempt), max_size=2).map(
    tuple
)
_lines = st.lists(st.builds(SentLine, _words, _maybe, _maybe), max_size=3).map(tuple)
_comments = st.lists(
    st.builds(Comment, st.sampled_from(CommentKind), st.integers(-1, 3), _maybe, _maybe, _maybe), max_size=2
).map(tuple)


def _sent(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(each.id for each in state.review.sent), "sent-none"))


def _returned(state: MeetingState) -> st.SearchStrategy[str]:
    return st.sampled_from((*(each.id for each in state.review.returned), "returned-none"))


Maker = Callable[[MeetingState], st.SearchStrategy[Any]]

PLAUSIBLE: dict[type[Any], Maker] = {
    facts.MeetingArranged: lambda s: st.builds(facts.MeetingArranged, st.dates(), st.none() | st.times()),
    facts.MeetingOpened: lambda s: st.builds(facts.MeetingOpened),
    facts.MeetingAdjourned: lambda s: st.builds(facts.MeetingAdjourned, _maybe, st.none() | st.times()),
    facts.MeetingReconvened: lambda s: st.builds(facts.MeetingReconvened),
    facts.MeetingClosed: lambda s: st.builds(facts.MeetingClosed),
    facts.GapSettled: lambda s: st.builds(facts.GapSettled, _gaps(s), st.booleans()),
    facts.PublicExcluded: lambda s: st.builds(facts.PublicExcluded, _some_items(s), _paragraphs, _people, _people),
    facts.PublicReadmitted: lambda s: st.builds(facts.PublicReadmitted),
    facts.ItemAdded: lambda s: st.builds(facts.ItemAdded, _agenda_item(s), st.none() | st.just("") | _items(s)),
    facts.ItemWithdrawn: lambda s: st.builds(facts.ItemWithdrawn, _items(s)),
    facts.ItemBegun: lambda s: st.builds(facts.ItemBegun, _items(s)),
    facts.ItemsTakenTogether: lambda s: st.builds(
        facts.ItemsTakenTogether, st.just(s.agenda.current) | _items(s), _some_items(s)
    ),
    facts.ItemSetAside: lambda s: st.builds(
        facts.ItemSetAside, _items(s), st.none() | st.sampled_from(SettingAside), _maybe
    ),
    facts.MinutesApproved: lambda s: st.builds(
        facts.MinutesApproved, _items(s), st.booleans(), _maybe, corrections=_corrections
    ),
    facts.PersonIntroduced: lambda s: st.builds(facts.PersonIntroduced, _visitor(), st.booleans()),
    facts.RollMarked: lambda s: st.builds(facts.RollMarked, _people, st.sampled_from(RollMark), _maybe),
    facts.ApologyReceived: lambda s: st.builds(facts.ApologyReceived, st.builds(Apology, _people, by=_maybe)),
    facts.SubstituteNamed: lambda s: st.builds(
        facts.SubstituteNamed, st.builds(Substitution, _people, _people | st.just(""))
    ),
    facts.PersonArrived: lambda s: st.builds(facts.PersonArrived, _people),
    facts.PersonJoinedOnline: lambda s: st.builds(facts.PersonJoinedOnline, _people),
    facts.PersonLeft: lambda s: st.builds(facts.PersonLeft, _people, _maybe),
    facts.PresenceStated: lambda s: st.builds(facts.PresenceStated, _people, st.none() | _some_items(s)),
    facts.ChairTaken: lambda s: st.builds(facts.ChairTaken, _people | st.just(""), st.just("") | _items(s)),
    facts.InterestDeclared: lambda s: st.builds(
        facts.InterestDeclared,
        st.builds(
            Declaration,
            _people,
            st.just("") | _items(s),
            st.sampled_from(InterestKind).map(str),
            dispensation=st.sampled_from(Dispensation),
            will_do=st.none() | st.sampled_from(Consequence),
            unregistered=st.booleans(),
        ),
    ),
    facts.QuestionRegistered: lambda s: st.builds(facts.QuestionRegistered, _question()),
    facts.QuestionWithdrawn: lambda s: st.builds(facts.QuestionWithdrawn, _asked(s)),
    facts.QueueOrdered: lambda s: st.builds(facts.QueueOrdered, _order(s)),
    facts.SlotOpened: lambda s: st.builds(facts.SlotOpened, _items(s), st.just(900)),
    facts.SpeakerBegan: lambda s: st.builds(facts.SpeakerBegan, _asked(s), st.just(180)),
    facts.SpeakerFinished: lambda s: st.builds(facts.SpeakerFinished),
    facts.ClockPaused: lambda s: st.builds(facts.ClockPaused),
    facts.ClockResumed: lambda s: st.builds(facts.ClockResumed),
    facts.TimeGiven: lambda s: st.builds(facts.TimeGiven, _seconds, _maybe),
    facts.SlotExtended: lambda s: st.builds(facts.SlotExtended, _seconds, _maybe),
    facts.SlotEnded: lambda s: st.builds(facts.SlotEnded),
    facts.QuestionAnswered: lambda s: st.builds(facts.QuestionAnswered, _answer(s)),
    facts.NoteKept: lambda s: st.builds(facts.NoteKept, _items(s), _note_text(s)),
    facts.NoteMoved: lambda s: st.builds(facts.NoteMoved, _notes(s), st.just("") | _notes(s)),
    facts.NoteFlagged: lambda s: st.builds(facts.NoteFlagged, _notes(s), st.booleans(), _maybe),
    facts.DecisionRecorded: lambda s: st.builds(
        facts.DecisionRecorded, _motions(s), _items(s), st.sampled_from(Outcome), _people | st.just(""), _people
    ),
    facts.VoteTaken: lambda s: st.builds(facts.VoteTaken, _motions(s), _items(s), _vote()),
    facts.ActionSettled: lambda s: st.builds(facts.ActionSettled, _notes(s), st.booleans()),
    facts.HouseStyleChosen: lambda _: st.builds(facts.HouseStyleChosen, st.sampled_from(("", "plain")), _maybe),
    facts.FirstMinuteNumbered: lambda _: st.builds(facts.FirstMinuteNumbered, st.integers(0, 9)),
    facts.DraftSent: lambda s: st.builds(facts.DraftSent, st.integers(1, 3), _people | _maybe, _lines, st.booleans()),
    facts.CommentsRead: lambda s: st.builds(facts.CommentsRead, _sent(s), _maybe, _comments),
    facts.MinutesReopened: lambda _: st.builds(facts.MinutesReopened, _maybe),
    facts.CommentSettled: lambda s: st.builds(
        facts.CommentSettled, _returned(s), st.integers(-1, 2), st.booleans(), st.just("") | _notes(s)
    ),
    facts.ActionsBroughtForward: lambda s: st.builds(
        facts.ActionsBroughtForward,
        st.lists(st.builds(CarriedAction, _notes(s), _maybe, _maybe), max_size=2, unique_by=lambda a: a.id).map(tuple),
    ),
}
"""How to make each kind of fact that a clerk records, from what the meeting knows."""

PROGRAMS_OWN = {
    facts.BodyCopied,
    facts.BankHolidaysCopied,
    facts.CopyTaken,
    facts.ApprovalCopied,
    facts.CorrectionsLookedAt,
    facts.MinutesCountedOn,
    facts.ProgramRestarted,
    facts.ProgramStoodStill,
    facts.ClockJumped,
}
CHANGES = {facts.Struck, facts.Restored, facts.Corrected}

assert {*PLAUSIBLE, *PROGRAMS_OWN, *CHANGES} == set(KINDS.values()), "a kind of fact that no test makes"


def plausible_fact(state: MeetingState, kind: type[Any] | None = None) -> st.SearchStrategy[Any]:
    """A fact that a clerk might try to record, mostly one that the rules allow."""
    if kind is not None:
        return PLAUSIBLE[kind](state)
    # The commonest things a clerk does come more often.
    kinds = (*PLAUSIBLE, facts.NoteKept, facts.NoteKept, facts.MeetingOpened, facts.ItemBegun, facts.PersonArrived)
    return st.sampled_from(kinds).flatmap(lambda k: PLAUSIBLE[k](state))
