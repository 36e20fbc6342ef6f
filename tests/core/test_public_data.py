"""The public data say what the public minutes say, whole and in the words of Popolo, and no private word."""

import json
import re

import pytest

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export.text import plain_text
from clerk_app.handover import public_data
from clerk_app.handover.public_data import in_data
from clerk_app.meeting import facts
from clerk_app.meeting.attendance import Apology, RollMark, Substitution
from clerk_app.meeting.body import Person
from clerk_app.meeting.decisions import Ballot, Outcome, Vote
from clerk_app.meeting.declarations import Declaration
from clerk_app.meeting.exempt_words import tokens
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme
from clerk_app.session import MeetingSession
from tests.builders import MEETING, at, clock_at, in_session, new_session, sample_body, sample_questions
from tests.core.private_meetings import PrivateMeeting
from tests.core.strategies import HOSTILE


@pytest.fixture
def written(tmp_path):
    """Writes the public data of a meeting and reads them again."""

    def write(replay):
        target = tmp_path / "data.json"
        drafting.write_draft(replay, target, Version.PUBLIC)
        return json.loads(target.read_bytes())

    return write


def decide(session):
    """A motion with an amendment, moved, seconded and put to a named vote."""
    resolution = NoteText(NoteKind.RESOLUTION, "the report be noted")
    (motion,) = session.record(facts.NoteKept("item-4", resolution))
    amendment = NoteText(NoteKind.AMENDMENT, "add “with thanks”", motion=motion.id)
    (amended,) = session.record(facts.NoteKept("item-4", amendment))
    ballots = (("thornbury", Ballot.FOR), ("hale", Ballot.AGAINST), ("quint", Ballot.ABSTAINED))
    session.record(
        facts.DecisionRecorded(amended.id, "item-4", Outcome.WITHDRAWN),
        facts.DecisionRecorded(motion.id, "item-4", Outcome.RECOMMENDED, "shah", "wray", "the Cabinet Member"),
        facts.VoteTaken(motion.id, "item-4", Vote.named(ballots, tuple(who for who, _ in ballots), "eleven were out")),
    )
    return motion.id, amended.id


def test_motions_and_votes_have_the_words_of_popolo(session, written):
    motion, amendment = decide(session)
    said = written(session.replay)["motions"]
    assert [(each["id"], each["classification"], each["result"]) for each in said] == [
        (motion, "motion", "recommended"),
        (amendment, "amendment", "withdrawn"),
    ]
    assert said[1]["amends_id"] == motion
    assert (said[0]["creator_id"], said[0]["seconder_id"]) == ("shah", "wray")
    (vote,) = said[0]["vote_events"]
    assert vote["start_date"] == "2026-03-12T10:15:00+00:00"
    assert vote["counts"] == [
        {"option": "yes", "value": 1},
        {"option": "no", "value": 1},
        {"option": "abstain", "value": 1},
        {"option": "not voting", "value": 0},
    ]
    assert {"voter_id": "hale", "option": "no"} in vote["votes"]


def test_every_id_that_is_named_is_that_of_somebody_or_something_in_the_file(library, written):
    session = new_session(library, clock_at())
    session.record(
        facts.ApologyReceived(Apology("lindqvist")), facts.SubstituteNamed(Substitution("lindqvist", "noakes"))
    )
    here = ("thornbury", "hale", "quint", "shah", "wray", "noakes", "ashdown")
    session.record(*(facts.RollMarked(who, RollMark.PRESENT) for who in here))
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    decide(session)
    session.record(facts.InterestDeclared(Declaration("hale", "item-6", nature="her employer")))
    said = written(session.replay)
    assert {"person_id": "noakes", "status": "present", "substitute_for_id": "lindqvist"} in said["attendance"]
    assert {"person_id": "lindqvist", "status": "apologies"} in said["attendance"]
    known = {each["id"] for part in ("persons", "agenda", "motions", "posts", "organizations") for each in said[part]}
    named = re.findall(r'"\w+_id": "([^"]+)"', json.dumps(said))
    assert len(named) > 50
    assert set(named) <= known


def test_who_was_there_and_who_was_not(library, written):
    clock = clock_at()
    session = in_session(library, clock)
    session.record(facts.PersonLeft("hale"))
    clock.set(at("10:30"))
    session.record(facts.MeetingClosed())
    statuses = {each["person_id"]: each["status"] for each in written(session.replay)["attendance"]}
    assert statuses["thornbury"] == statuses["ashdown"] == "present"
    assert "fenner" not in statuses
    assert "absent" not in statuses.values()


def test_the_words_are_those_of_the_public_minutes(session, written):
    decide(session)
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "Seven hubs had opened.")))
    parts = written(session.replay)["debate_sections"]
    told = [
        f"{part.get('num', '')} {part['heading']}".strip() + "\n\n" + "\n\n".join(part.get("p", ())) for part in parts
    ]
    minutes = plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))
    assert "\n\n".join(each.strip() for each in told).split() == minutes.split()


@pytest.mark.parametrize(("naming", "named"), [(NamingRule.NAME, True), (NamingRule.MEMBER_OF_THE_PUBLIC, False)])
def test_the_public_are_named_as_the_scheme_says(library, written, naming, named):
    session = in_session(library, clock_at(), sample_body(questions=QuestionScheme(naming=naming)))
    session.record(*map(facts.QuestionRegistered, sample_questions()))
    session.record(facts.SlotOpened("item-3", 900), facts.SpeakerBegan("question-1", 180), facts.SlotEnded())
    said = json.dumps(written(session.replay))
    assert ("Prewett" in said, "Osei-Hart" in said) == (named, named)


def test_neither_scratch_notes_nor_register_of_interests_nor_what_is_private(library, written):
    body = sample_body()
    hale = Person("hale", "Hale", "Ruth", misspellings=("Hail",), interests=("Owns Thistledown Ltd",))
    session = in_session(library, clock_at(), body.with_person(hale))
    session.record(
        facts.NoteKept("item-1", NoteText(NoteKind.SCRATCH, "Ask about the biscuits.")),
        facts.InterestDeclared(Declaration("hale", "item-4", nature="a sickness", sensitive=True)),
        facts.PublicExcluded(("item-10",), (3,)),
    )
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "Brightwater had the lower tender.")))
    said = json.dumps(written(session.replay))
    words = ("biscuits", "Thistledown", "Hail", "sickness", "Brightwater")
    assert [word for word in words if word in said] == []
    assert '"without_public": [{' in said


@pytest.mark.parametrize("seeds", [range(start, start + 10) for start in range(0, 20, 10)])
def test_random_meetings_with_private_matter_have_no_private_word_in_their_data(seeds, tmp_path):
    written = 0
    for seed in seeds:
        meeting = PrivateMeeting(seed)
        if meeting.replay.state.arranged is None:  # struck out: there are no minutes to write
            continue
        target = tmp_path / f"{seed}.json"
        drafting.write_draft(meeting.replay, target, Version.PUBLIC)
        assert tokens(target.read_text(encoding="utf-8")).keys() & meeting.forbidden == set()
        written += 1
    assert written > 5


def test_a_build_that_leaks_writes_nothing_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(public_data, "public_state", lambda state, _in_place: state)
    with pytest.raises(ExportError, match=r"only in private entries.*in its part “") as refused:
        drafting.write_draft(PrivateMeeting(7).replay, tmp_path / "data.json", Version.PUBLIC)
    assert "Nothing was written." in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_a_planted_word_is_found_wherever_it_stands_but_in_an_id():
    data = {"title": "a Bright one", "event": {"id": "bright", "x": [{"y_id": "bright", "z": "BRIGHT"}]}, "n": 1}
    found = in_data(json.dumps(data).encode(), {"bright": "Bright"})
    assert [leak.place for leak in found] == ["its part “title”", "its part “event”"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_whole(session, written, text):
    session.record(facts.NoteKept("item-4", NoteText(NoteKind.RESOLUTION, text)))
    (motion,) = written(session.replay)["motions"]
    assert motion["text"] == text.strip()


def test_the_first_words_say_that_it_is_for_the_public(session, tmp_path):
    drafting.write_draft(session.replay, tmp_path / "data.json", Version.PUBLIC)
    first = (tmp_path / "data.json").read_text(encoding="utf-8").splitlines()[1]
    assert first.startswith(' "notice": "For the public: ')


def test_the_same_record_gives_the_same_data(library, tmp_path):
    session = in_session(library, clock_at())
    for name in ("a.json", "b.JSON"):
        again = MeetingSession(library.record, MEETING, clock_at("11:00"))
        drafting.write_draft(again.replay, tmp_path / name, Version.PUBLIC)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.JSON").read_bytes()
    assert session.state.body.committee.name in (tmp_path / "a.json").read_text(encoding="utf-8")
