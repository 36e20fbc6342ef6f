"""What of the slot is struck out, put back and moved: nobody has time that was another's."""

from datetime import timedelta

import pytest

from clerk_app.errors import RuleError
from clerk_app.meeting import facts
from clerk_app.meeting.speaker_clock import next_change
from tests.builders import at, sample_questions

OPEN = facts.SlotOpened("item-3", 900)
FINISHED, PAUSED, RESUMED, ENDED = (
    facts.SpeakerFinished(), facts.ClockPaused(), facts.ClockResumed(), facts.SlotEnded(),
)  # fmt: skip
EXCLUDED = facts.PublicExcluded(("item-10",), (3,))


def begin(number: int) -> facts.SpeakerBegan:
    return facts.SpeakerBegan(f"question-{number}", 180)


@pytest.fixture
def asked(session):
    """In session with five questions registered."""
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    return session


def play(session, script):
    """Record each fact at its second after 10:20."""
    for second, fact in script:
        session.clock.set(at("10:20") + timedelta(seconds=second))
        session.record(fact)


class TestPutBack:
    """What was struck out comes back only where it could be recorded."""

    @pytest.fixture
    def struck(self, asked):
        """The second speaker is struck out, whom nobody heard; the entry."""
        play(asked, [(0, OPEN), (0, begin(1)), (50, FINISHED), (60, begin(2))])
        began = asked.entries[-1].id
        asked.strike(began)
        return began

    def back(self, asked, entry):
        asked.record(facts.Restored((entry,)))

    def refused(self, asked, entry, why):
        before = asked.state
        with pytest.raises(RuleError, match=rf"^It no longer fits what counts now\. {why}"):
            self.back(asked, entry)
        assert asked.state == before

    def test_a_speaker(self, asked, struck):
        self.back(asked, struck)
        assert [s.question for s in asked.state.questions.slot.speeches] == ["question-1", "question-2"]

    def test_not_one_who_withdrew(self, asked, struck):
        asked.record(facts.QuestionWithdrawn("question-2"))
        self.refused(asked, struck, "That question is not registered")

    def test_not_one_who_would_take_time_from_another(self, asked, struck):
        asked.strike(next(e.id for e in reversed(asked.entries) if isinstance(e.fact, facts.SpeakerFinished)))
        self.refused(asked, struck, "The time of Mr Jonah Prewett would be another, or gone")

    def test_not_an_end_before_a_speaker(self, asked, struck):
        play(asked, [(70, ENDED)])
        ended = asked.entries[-1].id
        asked.strike(ended)
        play(asked, [(80, begin(3))])
        self.refused(asked, ended, "The time of Mr T Rowe would be another, or gone")

    @pytest.mark.parametrize("fact", [FINISHED, facts.TimeGiven(60)])
    def test_not_what_was_the_time_of_one_struck_out_since(self, asked, fact):
        play(asked, [(0, OPEN), (0, begin(1)), (50, FINISHED), (60, begin(2)), (70, fact)])
        began, his = (entry.id for entry in asked.entries[-2:])
        asked.strike(his, began)
        self.refused(asked, his, "Nobody is being timed")
        asked.record(facts.Restored((his, began)))
        assert asked.state.questions.slot.speech.question == "question-2"

    def test_not_a_slot_beside_another(self, asked):
        play(asked, [(0, OPEN)])
        opened = asked.entries[-1].id
        asked.strike(opened)
        play(asked, [(30, OPEN)])
        other = asked.entries[-1].id
        asked.strike(other)
        self.back(asked, opened)
        self.refused(asked, other, "The public question slot has been opened already")


class TestWhileNobodyCanSpeak:
    """No clock is moved into an adjournment or private session, where none runs."""

    @pytest.fixture(params=[
        (facts.MeetingAdjourned(), facts.MeetingReconvened(), "the meeting was adjourned"),
        (EXCLUDED, facts.PublicReadmitted(), "press and public were excluded"),
    ])  # fmt: skip
    def away(self, request, asked):
        leave, come, why = request.param
        play(asked, [(0, OPEN), (0, begin(1)), (60, leave), (120, come), (150, PAUSED), (160, RESUMED)])
        play(asked, [(170, FINISHED), (180, begin(2))])
        return f"{why} from 10:21:00 to 10:22:00"

    def entry(self, asked, kind):
        return next(e.id for e in reversed(asked.entries) if isinstance(e.fact, kind))

    def test_a_pause(self, asked, away):
        paused, before = self.entry(asked, facts.ClockPaused), asked.state
        with pytest.raises(RuleError, match=f"stood still then anyway: {away}. Give a time outside that, or strike"):
            asked.correct(paused, at("10:21:30"))
        assert asked.state == before
        asked.correct(paused, at("10:20:50"))
        asked.correct(paused, at("10:22"))
        assert asked.state.questions.slot.pauses[0].start == at("10:22")

    def test_a_speaker(self, asked, away):
        play(asked, [(190, FINISHED)])
        asked.strike(*(e.id for e in asked.entries if isinstance(e.fact, facts.ClockPaused | facts.ClockResumed)))
        began = asked.state.questions.slot.speeches[0].began
        with pytest.raises(RuleError, match=f"Nobody could begin then: {away}. Give a time outside that"):
            asked.correct(began, at("10:21:30"))

    def test_nobody_begins_in_private(self, asked):
        asked.clock.set(at("10:20"))
        asked.record(EXCLUDED)
        for fact in (OPEN, begin(1)):
            with pytest.raises(RuleError, match=r"Press and public are excluded\. Shift\+F8 lets them in"):
                asked.record(fact)
        asked.record(facts.PublicReadmitted())
        play(asked, [(30, OPEN), (30, begin(1)), (60, EXCLUDED)])
        with pytest.raises(RuleError, match="stand still already: press and public are excluded"):
            asked.record(PAUSED)

    def test_no_sign_of_life_is_left(self, asked):
        """A sleep while press and public are out asks nothing."""
        play(asked, [(0, OPEN), (0, begin(1)), (60, EXCLUDED)])
        assert next_change(asked.state, at("10:22")) is None
        asked.keep_time()
        assert asked.draft("alive") is None
