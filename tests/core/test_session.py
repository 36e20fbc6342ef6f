"""The one door: checked, durable, folded, told; and nothing changes when the disk refuses."""

import pytest

from clerk_app.errors import RecordError, RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.state import Phase
from clerk_app.session import Change, MeetingSession, new_id
from tests.builders import MEETING, at, clock_at, in_session, new_session

NOTE = facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "A note."))


class FailingStore:
    """A real record whose disk refuses while `refuses` is set."""

    def __init__(self, store):
        self.store = store
        self.contacts = store.contacts
        self.refuses = False

    def entries(self, meeting):
        return self.store.entries(meeting)

    def drafts(self, meeting):
        return self.store.drafts(meeting)

    def append(self, meeting, new, drop_draft=""):
        self._edge()
        return self.store.append(meeting, new, drop_draft)

    def keep_draft(self, meeting, draft, written):
        self._edge()
        self.store.keep_draft(meeting, draft, written)

    def _edge(self):
        if self.refuses:
            raise RecordError("The disk is full. All before is kept.")


@pytest.fixture
def store(library):
    in_session(library, clock_at("10:15"))
    return FailingStore(library.record)


@pytest.fixture
def failing(store):
    return MeetingSession(store, MEETING, clock_at("10:20"))


class TooLongStore(FailingStore):
    """A record whose disk has room for short drafts only while `refuses` is set."""

    def append(self, meeting, new, drop_draft=""):
        return self.store.append(meeting, new, drop_draft)

    def keep_draft(self, meeting, draft, written):
        if len(draft.text) > 10:
            self._edge()
        self.store.keep_draft(meeting, draft, written)


def test_nothing_is_called_saved_while_one_draft_waits(library):
    in_session(library, clock_at("10:15"))
    store, clock = TooLongStore(library.record), clock_at("10:20")
    session = MeetingSession(store, MEETING, clock)
    store.refuses = True
    with pytest.raises(RecordError):
        session.keep_draft(Draft(LINE, text="a long sentence"))
    clock.step(minutes=1)

    session.keep_draft(Draft("reason", text="lunch"))
    session.record(NOTE)

    assert session.failing_since == at("10:20"), "another thing was written, the sentence was not"
    assert not session.catch_up()
    store.refuses = False
    assert session.catch_up()
    assert session.failing_since is None
    assert library.record.drafts(MEETING)[0][0].text == "a long sentence"
    assert not session.catch_up(), "nothing waits"


def test_a_refused_draft_that_became_an_entry_waits_no_more(library):
    in_session(library, clock_at("10:15"))
    store = TooLongStore(library.record)
    session = MeetingSession(store, MEETING, clock_at("10:20"))
    store.refuses = True
    with pytest.raises(RecordError):
        session.keep_draft(Draft(LINE, text="a long sentence"))

    session.record(NOTE, drop_draft=LINE)

    assert session.failing_since is None
    assert session.draft(LINE) is None


@pytest.mark.parametrize(
    "act",
    [
        lambda s: s.record(NOTE),
        lambda s: s.record(NOTE, drop_draft=LINE),
        lambda s: s.record(facts.MeetingClosed(), NOTE),
        lambda s: s.strike(s.state.last.id),
        lambda s: s.correct(s.state.last.id, at("10:00")),
        lambda s: s.undo(),
        lambda s: s.redo(),
        lambda s: s.resume(),
        lambda s: s.notice_clock(at("12:00")),
    ],
)
def test_nothing_changes_when_the_disk_refuses(failing, store, act):
    failing.record(NOTE)
    failing.undo()
    failing.keep_draft(Draft(LINE, text="half a sen"))
    told: list[Change] = []
    failing.listen(told.append)
    before = failing.state, failing.entries, failing.history, failing.draft(LINE), failing.saved_at
    failing.clock.step(minutes=1)
    store.refuses = True

    with pytest.raises(RecordError):
        act(failing)

    assert (failing.state, failing.entries, failing.history, failing.draft(LINE), failing.saved_at) == before
    assert told == []
    assert failing.failing_since == at("10:21")
    assert "disk is full" in str(failing.failure)
    failing.clock.step(minutes=1)
    with pytest.raises(RecordError):
        act(failing)
    assert failing.failing_since == at("10:21"), "since when it fails, not when it failed last"

    store.refuses = False
    act(failing)
    assert (failing.failing_since, failing.failure, failing.saved_at) == (None, None, at("10:22"))
    assert len(told) >= 1
    assert store.entries(MEETING) == failing.entries


def test_a_draft_stays_in_memory_when_the_disk_refuses(failing, store):
    store.refuses = True
    with pytest.raises(RecordError):
        failing.keep_draft(Draft(LINE, text="half a sentence"))
    assert failing.draft(LINE) == Draft(LINE, text="half a sentence")
    assert store.drafts(MEETING) == ()


def test_a_draft_is_there_after_a_restart_and_gone_when_it_became_an_entry(library, session):
    draft = Draft(LINE, "item-1", NoteKind.ACTION, 1, "send the time", 13, "motion-1")
    session.keep_draft(Draft(LINE, text="s"))
    session.keep_draft(draft)
    session.keep_draft(Draft("vote", text="9"))
    again = MeetingSession(library.record, MEETING, session.clock)
    assert again.draft(LINE) == draft
    assert again.draft("nowhere") is None
    again.record(NOTE, drop_draft=LINE)
    assert again.draft(LINE) is None
    assert [d.place for d, _ in library.record.drafts(MEETING)] == ["vote"]


def test_listeners_hear_of_each_change_until_they_stop(session):
    told: list[Change] = []
    stop = session.listen(told.append)
    written = session.record(NOTE)
    undone, redone = session.undo(), session.redo()
    assert told[0].entries == written
    assert told[1].undone == undone
    assert told[2].redone == redone
    assert told[-1].state is session.state
    stop()
    session.record(NOTE)
    assert len(told) == 3


def test_facts_of_one_act_may_rest_on_one_another(session):
    motion = new_id()
    content = NoteText(NoteKind.RESOLUTION, "that the report be noted", motion=motion)
    session.record_as(
        [(motion, facts.NoteKept("item-1", content)), (new_id(), facts.DecisionRecorded(motion, "item-1"))]
    )
    assert session.state.decision(motion)
    entries = session.entries[-2:]
    assert {e.act for e in entries} == {motion}
    assert session.entry(motion) == entries[0]
    assert session.entry("none") is None


def test_an_act_of_which_one_fact_is_refused_is_refused_whole(session):
    before = session.entries
    with pytest.raises(RuleError):
        session.record(NOTE, facts.PersonArrived("hale"))
    assert session.entries == before


def test_nothing_recorded_is_nothing_done(session):
    before = session.entries
    assert session.record() == ()
    assert session.entries == before


def test_a_time_still_to_come_is_refused(session):
    with pytest.raises(RuleError, match=r"It is 10:15 now\. A time still to come cannot be recorded\."):
        session.record(NOTE, at=at("10:16"))


def test_written_late_it_has_two_times_and_its_place(session):
    session.clock.step(minutes=30)
    session.record(facts.PersonLeft("hale"))
    session.record(facts.PersonLeft("quint"), at=at("10:30"))
    last = session.entries[-1]
    assert (last.happened, last.written) == (at("10:30"), at("10:45"))
    assert session.state.attendance.presence("quint").spans[-1].end == at("10:30")
    session.record(facts.PersonArrived("quint"))
    assert session.state == MeetingSession(session._store, MEETING, session.clock).state


def test_a_restart_is_said_only_of_an_unfinished_meeting(library):
    clock = clock_at("10:00")
    session = new_session(library, clock)
    assert not session.resume()
    session.record(facts.MeetingOpened())
    clock.step(minutes=1)
    session.keep_draft(Draft(LINE, text="typed"))
    clock.step(seconds=40)
    again = MeetingSession(library.record, MEETING, clock)
    assert again.saved_at == at("10:01"), "the draft counts"
    assert again.resume()
    assert again.entries[-1].fact == facts.ProgramRestarted(at("10:01"))
    again.record(facts.MeetingAdjourned())
    assert MeetingSession(library.record, MEETING, clock).resume()
    again = MeetingSession(library.record, MEETING, clock)
    again.record(facts.MeetingClosed())
    assert not MeetingSession(library.record, MEETING, clock).resume()
    assert not MeetingSession(library.record, "no-such-meeting", clock).resume()


def test_the_time_never_runs_behind_the_record(session):
    session.clock.step(minutes=-30)
    assert session.now() == at("10:15")
    session.record(NOTE)
    assert session.entries[-1].written == at("10:15")


@pytest.mark.parametrize("seconds", [0, 2, -2])
def test_a_little_drift_is_no_jump(session, seconds):
    assert session.notice_clock(at(f"10:15:{seconds:02}" if seconds >= 0 else "10:14:58")) is None


def test_a_set_clock_is_said_once_and_when_it_is_set_again(session):
    jump = session.notice_clock(at("11:15"))
    assert jump == facts.ClockJumped(3600, at("11:15"))
    assert session.notice_clock(at("11:15:01")) is None
    assert session.notice_clock(at("10:15")) == facts.ClockJumped(0, at("10:15"))
    assert [type(e.fact) for e in session.entries[-2:]] == [facts.ClockJumped] * 2


def test_a_set_clock_before_the_meeting_is_not_recorded(library):
    session = new_session(library, clock_at())
    before = session.entries
    assert session.notice_clock(at("12:00")) is not None
    assert session.entries == before


def test_the_phases(session):
    phases = [session.state.phase]
    for act in (facts.MeetingAdjourned(), facts.MeetingClosed()):
        session.record(act)
        phases.append(session.state.phase)
    session.undo()
    phases.append(session.state.phase)
    assert phases == [Phase.IN_SESSION, Phase.ADJOURNED, Phase.CLOSED, Phase.ADJOURNED]
