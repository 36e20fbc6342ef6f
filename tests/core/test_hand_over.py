"""A meeting handed over is the same meeting elsewhere, over nothing that is there; odd files do no harm."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_app import drafting, rehearsal, script
from clerk_app.approvals import copied_approval, kept_back
from clerk_app.clock import ScriptedClock
from clerk_app.errors import ExportError, HandOverError, RecordError, RuleError
from clerk_app.export.text import plain_text
from clerk_app.handing_over import handed_over
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.json_text import checksum
from clerk_app.handover.reading import LARGEST, hand_over_of, read_hand_over
from clerk_app.handover.restoring import Outcome, restore
from clerk_app.handover.taking_over import take_over
from clerk_app.handover.writing import is_hand_over, write_hand_over
from clerk_app.house_styles import HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem, ItemKind
from clerk_app.meeting.body import Membership, Person
from clerk_app.meeting.draft import COMMENT, LINE, Draft, left_place
from clerk_app.meeting.look_alikes import told_apart
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.state import Phase
from clerk_app.meeting.vote_draft import VoteDraft
from clerk_app.meeting.vote_draft_text import drafts_text, read_drafts
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.record.library import FILE_NAME
from clerk_app.session import ALIVE, MeetingSession, new_id
from clerk_app.telling import Cancelled
from tests.builders import (
    DAY,
    MEETING,
    at,
    clock_at,
    fill_registers,
    in_session,
    new_session,
    open_library,
    sample_body,
    sample_questions,
)
from tests.core.strategies import HOSTILE, plausible_fact

NEXT = date(2026, 5, 14)
NAME = "x.not-for-publication.json"


@pytest.fixture
def elsewhere(tmp_path):
    """The record of a colleague, with nothing in it."""
    library = open_library(tmp_path / "elsewhere")
    yield library
    library.close()


def handed(library, meeting=MEETING):
    return HandedOver.of(library.record, meeting)


def read_again(whole):
    return hand_over_of(hand_over(whole), NAME)


def everything_in(library):
    """All that stands in a database, table by table."""
    tables = [table for table in library._db.table_names() if not table.startswith("sqlite")]
    return {table: sorted(map(repr, library._db[table].rows)) for table in tables}


# ---------------------------------------------------------------- the same meeting elsewhere


def test_the_rehearsal_is_the_same_elsewhere_to_the_last_byte(library, elsewhere, tmp_path):
    sample = script.load(None)
    clock = ScriptedClock(rehearsal.hour_before(sample.arranged))
    session = MeetingSession(library.record, new_id(), clock)
    session.record(*sample.setting_up)
    rehearsal.Player(session, clock).play(sample.acts)
    file = tmp_path / NAME
    write_hand_over(handed(library, session.meeting), file)

    restored = restore(elsewhere, read_hand_over(file))
    there = MeetingSession(elsewhere.record, session.meeting, clock)
    assert (restored.outcome, restored.meeting) == (Outcome.ADDED, session.meeting)
    assert there.state == session.state
    assert there.history == session.history
    for version in Version:
        assert drafting.draft_pdf(there.state, version) == drafting.draft_pdf(session.state, version)
    assert hand_over(handed(elsewhere, session.meeting)) == file.read_bytes()


@settings(max_examples=6, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_random_meetings_are_the_same_elsewhere(tmp_path_factory, data):
    here, there = (open_library(tmp_path_factory.mktemp("hand-over")) for _ in range(2))
    clock = clock_at()
    session = new_session(here, clock)
    session.record(facts.MeetingOpened(), facts.ItemBegun("item-1"))
    for _ in range(data.draw(st.integers(8, 20))):
        clock.step(seconds=30)
        act = data.draw(st.sampled_from(("record", "record", "record", "late", "correct", "strike", "undo")))
        do_something(session, act, data)
    session.keep_draft(Draft(LINE, "item-1", text=data.draw(st.sampled_from(HOSTILE))))
    data = hand_over(handed(here))
    restore(there, hand_over_of(data, NAME))
    assert hand_over(handed(there)) == data
    assert pdf_or_sentence(there) == pdf_or_sentence(here)
    for library in (here, there):
        library.close()


def do_something(session, act, data):
    entry = data.draw(st.sampled_from(session.entries))
    try:
        match act:
            case "record":
                session.record(data.draw(plausible_fact(session.state)))
            case "late":
                session.record(data.draw(plausible_fact(session.state)), at=session.now() - timedelta(minutes=3))
            case "correct":
                session.correct(entry.id, entry.happened - timedelta(minutes=1))
            case "strike":
                session.strike(entry.id)
            case _:
                session.undo()
    except RuleError:
        pass


def pdf_or_sentence(library):
    state = MeetingSession(library.record, MEETING, clock_at()).state
    try:
        return drafting.draft_pdf(state)
    except ExportError as error:
        return str(error)


def test_an_import_tells_how_far_it_is_and_cancelled_at_any_time_leaves_nothing(library, elsewhere, tmp_path):
    session = in_session(library, clock_at(), body=sample_body(house_style="ours"))
    session.record(*(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, f"Note {n}.")) for n in range(1200)))
    ours, theirs = HouseStyles(tmp_path / "ours"), HouseStyles(tmp_path / "theirs")
    ours.keep(OwnStyle("Ours", "plain"))
    file = tmp_path / NAME
    file.write_bytes(hand_over(handed(library), ours))
    whole, before = len(session.entries), everything_in(elsewhere)
    steps = [*range(1, whole + 1), whole, whole + 500, whole + 1000, 2 * whole]

    def taken_over_until(step):
        heard = []

        def told(*how_far):
            heard.append(how_far)
            if len(heard) == step:
                raise Cancelled

        take_over(elsewhere, theirs, file, told)
        return heard

    for step in (1, whole, whole + 2, len(steps)):
        with pytest.raises(Cancelled):
            taken_over_until(step)
        assert everything_in(elsewhere) == before
        assert theirs.own() == ({}, ())
    assert taken_over_until(0) == [(step, 2 * whole) for step in steps]
    assert hand_over(handed(elsewhere), theirs) == file.read_bytes()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_whole(library, elsewhere, text):
    session = in_session(library, clock_at())
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.SCRATCH, text)))
    restore(elsewhere, read_again(handed(library)))
    assert elsewhere.record.entries(MEETING) == session.entries


def test_a_meeting_in_session_is_gone_on_with(library, elsewhere):
    clock = clock_at("10:15")
    session = in_session(library, clock)
    session.keep_draft(Draft(LINE, "item-1", text="the officers said", cursor=3))
    restore(elsewhere, read_again(handed(library)))
    clock.set(at("10:40"))
    there = MeetingSession(elsewhere.record, MEETING, clock)
    assert there.draft(LINE) == session.draft(LINE)
    assert there.resume()
    there.record(facts.MeetingClosed())
    assert there.state.phase is Phase.CLOSED


def test_neither_contact_details_nor_the_sign_of_life_travel(library, elsewhere, tmp_path):
    session = in_session(library, clock_at())
    question = sample_questions()[0]
    session.record(facts.QuestionRegistered(question))
    session.type_contact(question.id, "jonah@wexcombe.example")
    session.keep_contact(question.id)
    session.type_contact("another", "01632 960 001")
    session.keep_draft(Draft(ALIVE, text="here I am"))
    file = tmp_path / NAME
    write_hand_over(handed(library), file)
    said = file.read_text(encoding="utf-8")
    assert [word for word in ("jonah@", "960 001", "here I am") if word in said] == []
    assert "Contact details of members of the public are in no file" in said
    restore(elsewhere, read_hand_over(file))
    assert elsewhere.record.contacts.held() == {}


# ---------------------------------------------------------------- what is here already


@pytest.fixture
def both(library, elsewhere):
    """The same meeting in session here and there, and the clocks of both."""
    clock = clock_at()
    here = in_session(library, clock)
    restore(elsewhere, read_again(handed(library)))
    clock.set(at("10:30"))
    return here, MeetingSession(elsewhere.record, MEETING, clock)


def say(session, words):
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, words)))


def test_the_same_file_twice_does_nothing(both, library, elsewhere):
    before = everything_in(elsewhere)
    restored = restore(elsewhere, read_again(handed(library)))
    assert restored.outcome is Outcome.KNOWN
    assert restored.words.endswith("is here already, the same entry for entry. Nothing was changed.")
    assert everything_in(elsewhere) == before


def test_a_colleague_who_went_on_hands_it_back(both, library, elsewhere):
    here, there = both
    say(there, "The covering colleague took this down.")
    restored = restore(library, read_again(handed(elsewhere)))
    assert restored.outcome is Outcome.CONTINUED
    assert "goes on from where it stood here, with 1 entry more." in restored.words
    assert library.record.entries(MEETING)[-1].id == there.entries[-1].id
    assert hand_over(handed(library)) == hand_over(handed(elsewhere))
    assert len(here.entries) + 1 == len(library.record.entries(MEETING))


def test_an_older_file_changes_nothing(both, library, elsewhere):
    old = handed(library)
    say(both[1], "Taken down later.")
    before = everything_in(elsewhere)
    restored = restore(elsewhere, read_again(old))
    assert restored.words.endswith("is here already and has gone on since, by 1 entry. Nothing was changed.")
    assert everything_in(elsewhere) == before


def test_where_both_have_gone_on_neither_is_written_over(both, library, elsewhere):
    say(both[0], "Said here.")
    say(both[1], "Said there.")
    say(both[1], "And there.")
    before = everything_in(library)
    restored = restore(library, read_again(handed(elsewhere)))
    assert (restored.outcome, restored.done) == (Outcome.APART, False)
    assert (
        "has other entries since 10:15 on 12 March 2026: 1 here, 2 in the file. Nothing was changed." in restored.words
    )
    assert everything_in(library) == before


def test_both_can_be_kept_each_whole(both, library, elsewhere):
    (motion,) = both[1].record(facts.NoteKept("item-4", NoteText(NoteKind.RESOLUTION, "that the report be noted")))
    both[1].record(facts.DecisionRecorded(motion.id, "item-4"))
    say(both[0], "Said here.")
    file = read_again(handed(elsewhere))
    restored = restore(library, file, keep_both=at("10:40"))
    assert restored.outcome is Outcome.ADDED
    assert "There is another meeting of this committee on that day" in restored.words
    assert library.record.entries(MEETING) == both[0].entries
    copy = MeetingSession(library.record, restored.meeting, clock_at())
    assert plain_text(drafting.draft_minutes(copy.state)) == plain_text(drafting.draft_minutes(both[1].state))
    assert copy.state.decisions[0].motion == copy.entries[-3].id != motion.id
    assert copy.entries[-1].fact == facts.CopyTaken(MEETING)
    summaries = library.record.meetings()
    assert {each.id: each.copied for each in summaries} == {MEETING: None, restored.meeting: at("10:40")}
    assert told_apart(summaries)[restored.meeting] == "copy, imported 12 March 2026 at 10:40"
    again = restore(library, file, keep_both=at("10:40"))
    assert (again.outcome, again.meeting) == (Outcome.KNOWN, restored.meeting)


def test_what_is_typed_here_stays_where_it_is(both, library, elsewhere):
    both[0].keep_draft(Draft(LINE, "item-1", text="typed here"))
    say(both[1], "Gone on.")
    both[1].keep_draft(Draft(LINE, "item-1", text="typed there"))
    restored = restore(library, read_again(handed(elsewhere)))
    assert MeetingSession(library.record, MEETING, clock_at()).draft(LINE) == both[0].draft(LINE)
    assert "What was typed there and not kept was left out" in restored.words


def stands(session, place=LINE):
    """What stands in an editor."""
    draft = session.draft(place)
    return draft.text if draft else ""


TYPED = {
    "nothing stands here": ("", "newer there", "newer there", "is here now: “newer there”."),
    "the file goes on from it": ("typed", "typed and more", "typed and more", "is here now: “typed and more”."),
    "the file has less": ("typed and more", "typed", "typed and more", ""),
    "both say the same": ("typed", "typed", "typed", ""),
    "each says something": ("typed here", "typed there", "typed here", "left out, for something typed here stands in"),
}


@pytest.mark.parametrize(("here", "there", "after", "told"), TYPED.values(), ids=TYPED)
def test_a_meeting_that_is_known_takes_what_is_typed_and_not_kept(both, library, elsewhere, here, there, after, told):
    for session, text in ((both[0], here), (both[1], there)):
        session.keep_draft(Draft(LINE, "item-1", text=text))
    entries = library.record.entries(MEETING)
    restored = restore(library, read_again(handed(elsewhere)))
    assert restored.outcome is Outcome.KNOWN
    assert library.record.entries(MEETING) == entries
    assert stands(MeetingSession(library.record, MEETING, clock_at())) == after
    assert told in restored.words
    assert ("What was typed" in restored.words) is bool(told)
    assert ("Nothing was changed." in restored.words) is (after == here)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (("item-2", "no"), ("item-1", "Mrs Grey knows of none")),
        (("item-2", "no"), ("item-1", "none")),
        (("item-1", "no"), ("item-1", "Mrs Grey knows of none")),
        (("item-1", "Mrs Grey knows of none"), ("item-1", "no")),
        (("item-1", "none"), ("item-2", "no")),
    ],
)
def test_a_line_that_only_holds_what_is_typed_here_does_not_take_its_place(both, library, elsewhere, here, there):
    for session, (item, text) in ((both[0], here), (both[1], there)):
        session.keep_draft(Draft(LINE, item, text=text))
    restored = restore(library, read_again(handed(elsewhere)))
    draft = MeetingSession(library.record, MEETING, clock_at()).draft(LINE)
    assert draft
    assert (draft.item, draft.text) == here
    assert f"it is in the file: “{there[1]}”." in restored.words


@pytest.mark.parametrize("kept", [True, False])
def test_an_older_line_does_not_come_back_and_is_told_where_its_words_are_nowhere(both, library, elsewhere, kept):
    both[1].keep_draft(Draft(LINE, "item-1", text="typed  there"))
    old = read_again(handed(elsewhere))
    say(both[1], "It was typed there, and kept." if kept else "Something else.")
    both[1].keep_draft(Draft(LINE, "item-1"))
    restored = restore(elsewhere, old)
    assert not stands(MeetingSession(elsewhere.record, MEETING, clock_at()))
    left_out = "was left out, for the meeting has gone on here since; it is in the file: “typed there”."
    assert (left_out in restored.words) is not kept


def test_what_is_typed_goes_with_a_copy_to_its_own_entries(both, library, elsewhere):
    (motion,) = both[1].record(facts.NoteKept("item-4", NoteText(NoteKind.RESOLUTION, "that the report be noted")))
    vote = replace(VoteDraft.of(both[1].state, motion.id, "item-4"), mover="shah")
    both[1].keep_draft(Draft("votes", text=drafts_text([vote])))
    both[1].keep_draft(Draft(left_place(COMMENT, f"{motion.id} 3"), text="Other words."))
    both[1].keep_draft(Draft(LINE, "item-1", text='["a line that looks like data"]'))
    say(both[0], "Said here.")
    restored = restore(library, read_again(handed(elsewhere)), keep_both=at("10:40"))
    copy = MeetingSession(library.record, restored.meeting, clock_at())
    (note,) = copy.state.notes
    assert [each.motion for each in read_drafts(stands(copy, "votes"))] == [note.id]
    assert stands(copy, left_place(COMMENT, f"{note.id} 3")) == "Other words."
    assert stands(copy) == '["a line that looks like data"]'


def test_the_same_words_typed_in_both_are_not_told_as_left_out(both, library, elsewhere):
    for session in both:
        session.keep_draft(Draft(LINE, "item-1", text="typed in both"))
    say(both[1], "Gone on.")
    assert "left out" not in restore(library, read_again(handed(elsewhere))).words


# ---------------------------------------------------------------- what hangs on other meetings


def test_approved_minutes_are_approved_elsewhere_where_the_meeting_that_approved_them_is_not(library, elsewhere):
    clock = clock_at("10:15")
    in_session(library, clock).record(facts.MeetingClosed())
    clock.set(at("10:15", NEXT))
    items = (AgendaItem("minutes", "2", "Minutes", ItemKind.MINUTES, refers_to=DAY),)
    later = in_session(library, clock, items=items, meeting="meeting-2")
    later.record(facts.MeetingArranged(NEXT), facts.MinutesApproved("minutes"))

    restore(elsewhere, read_again(handed_over(library.record, MEETING, clock)))
    here, there = (MeetingSession(each.record, MEETING, clock) for each in (library, elsewhere))
    assert not there.state.review.is_draft
    assert copied_approval(elsewhere.record, there.replay, kept_back) == ()
    assert drafting.draft_pdf(there.state) == drafting.draft_pdf(here.state)
    later.strike(later.entries[-1].id)
    assert copied_approval(library.record, here.replay, kept_back)[0].meeting == ""


# ---------------------------------------------------------------- the registers


def test_committee_and_people_come_along(library, elsewhere):
    in_session(library, clock_at())
    restored = restore(elsewhere, read_again(handed(library)))
    assert elsewhere.registers.body(sample_body().committee.id).memberships == sample_body().memberships
    assert set(elsewhere.registers.people()) == set(sample_body().people)
    assert "Its committee and people are in the register now." in restored.words


def test_what_the_register_says_otherwise_stays_and_is_told(library, elsewhere):
    in_session(library, clock_at())
    married = Person("hale", "Hale-Brown", "Ruth")
    fill_registers(elsewhere, replace(sample_body(), people=(*sample_body().people[:-1],), officers=()))
    elsewhere.registers.save_person(married)
    elsewhere.registers.save_committee(replace(sample_body().committee, quorum=5))
    restored = restore(elsewhere, read_again(handed(library)))
    assert married in elsewhere.registers.people()
    assert elsewhere.registers.body(sample_body().committee.id).committee.quorum == 5
    assert elsewhere.registers.body(sample_body().committee.id).officers == ()
    assert "New in the register: Iris Fenner." in restored.words
    told = "The register here says otherwise of the committee’s own settings, its seats and Ruth Hale, and was kept"
    assert told in restored.words
    assert MeetingSession(elsewhere.record, MEETING, clock_at()).state.body.committee.quorum == 4


# ---------------------------------------------------------------- all or nothing


def test_a_disk_that_refuses_in_the_middle_leaves_nothing_behind(library, elsewhere, monkeypatch):
    session = in_session(library, clock_at())
    session.keep_draft(Draft(LINE, "item-1", text="half a sentence"))
    whole, before = read_again(handed(library)), everything_in(elsewhere)

    def full(*_):
        raise RecordError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(elsewhere.record, "keep_draft", full)
        with pytest.raises(RecordError, match="The disk is full"):
            restore(elsewhere, whole)
    assert everything_in(elsewhere) == before
    assert restore(elsewhere, whole).outcome is Outcome.ADDED
    assert hand_over(handed(elsewhere)) == hand_over(handed(library))


def test_entries_of_another_meeting_are_refused(library, elsewhere):
    in_session(library, clock_at())
    whole = read_again(handed(library))
    restore(elsewhere, whole)
    before = everything_in(elsewhere)
    with pytest.raises(HandOverError, match="holds entries of another meeting"):
        restore(elsewhere, replace(whole, meeting="stolen"))
    assert everything_in(elsewhere) == before
    assert elsewhere.record.entries("stolen") == ()


def test_a_committee_that_seats_somebody_unknown_is_refused(library, elsewhere):
    stranger = Membership("nobody")
    body = replace(sample_body(), memberships=(*sample_body().memberships, stranger))
    in_session(library, clock_at(), body)
    before = everything_in(elsewhere)
    with pytest.raises(HandOverError, match="names people whom it does not have"):
        restore(elsewhere, read_again(handed(library)))
    assert everything_in(elsewhere) == before


# ---------------------------------------------------------------- files that are none


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A good file, taken apart."""
    library = open_library(tmp_path_factory.mktemp("good"))
    in_session(library, clock_at()).record(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "Said.")))
    whole = json.loads(hand_over(handed(library)))
    library.close()
    return whole


def _with_sum(whole):
    return {**whole, "checksum": checksum(whole["record"])}


def _changed(whole, change):
    record = json.loads(json.dumps(whole["record"]))
    change(record)
    return _with_sum({**whole, "record": record})


DAMAGES = {
    "one letter": (
        lambda whole: {**whole, "record": {**whole["record"], "meeting": "another"}},
        "its checksum does not fit",
    ),
    "no record": (lambda whole: {k: v for k, v in whole.items() if k != "record"}, "does not fit together"),
    "a newer version": (lambda whole: {**whole, "version": 2}, "was written by a newer version of Clerk"),
    "a version that is none": (lambda whole: {**whole, "version": True}, "was written by a newer version of Clerk"),
    "something else": (lambda _: {"format": "invoice"}, "is no hand-over file of Clerk"),
    "a list": (lambda _: [1, 2], "is no hand-over file of Clerk"),
    "a fact of the future": (
        lambda whole: _changed(whole, lambda r: r["entries"][-1].update(kind="MinutesSung")),
        "newer version of Clerk",
    ),
    "a fact with more to it": (
        lambda whole: _changed(whole, lambda r: r["entries"][-1]["fact"].update(colour="red")),
        "newer version of Clerk",
    ),
    "no entries": (lambda whole: _changed(whole, lambda r: r.update(entries=[])), "it has no entries"),
    "an entry twice": (
        lambda whole: _changed(whole, lambda r: r["entries"].append(r["entries"][0])),
        "two entries have one id",
    ),
    "a time without its offset": (
        lambda whole: _changed(whole, lambda r: r["entries"][0].update(happened="2026-03-12T10:15:00")),
        "has no offset",
    ),
    "a time within a fact without its offset": (
        lambda whole: _changed(
            whole,
            lambda r: r["entries"][-1].update(
                kind="QuestionRegistered",
                fact={"question": {"id": "q", "name": "Mr Rowe", "received_at": "2026-03-11T11:00:00"}},
            ),
        ),
        "has no offset",
    ),
    "a time that is none": (
        lambda whole: _changed(whole, lambda r: r["entries"][0].update(written="noon")),
        "does not fit together",
    ),
    "no id": (lambda whole: _changed(whole, lambda r: r.update(meeting=" ")), "is no id"),
    "a number past all counting": (
        lambda whole: _changed(
            whole,
            lambda r: r["entries"].append(
                {**r["entries"][-1], "id": "b", "kind": "SlotOpened", "fact": {"item": "item-1", "allowed": 10**40}}
            ),
        ),
        "is no number of a meeting",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_or_foreign_file_is_a_sentence_and_changes_nothing(good, damage, tmp_path):
    change, said = DAMAGES[damage]
    file = tmp_path / NAME
    file.write_text(json.dumps(change(good)), encoding="utf-8")
    with pytest.raises(HandOverError) as refused:
        read_hand_over(file)
    assert said in str(refused.value)
    assert "Nothing was changed." in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\x00", b"{", b"[" * 2_000_000, b'{"a":' * 200_000, b'{"version": ' + b"9" * 10_000 + b"}", b"null"],
    ids=["empty", "no text", "cut short", "nested lists", "nested objects", "a long number", "nothing"],
)
def test_bytes_that_are_no_file_of_ours_are_a_sentence(data):
    with pytest.raises(HandOverError, match=r"Nothing was changed\."):
        hand_over_of(data, NAME)


def test_every_way_of_cutting_a_file_short_is_seen(good):
    data = json.dumps(good).encode()
    hand_over_of(data, NAME)
    for end in range(0, len(data), 997):
        with pytest.raises(HandOverError):
            hand_over_of(data[:end], NAME)


def test_a_file_too_large_and_one_that_is_not_there_are_sentences(tmp_path):
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(HandOverError, match="larger than any hand-over file"):
        read_hand_over(large)
    for missing in (tmp_path / "none.json", tmp_path):
        with pytest.raises(HandOverError, match="cannot be read"):
            read_hand_over(missing)


def test_public_data_cannot_be_imported(session, tmp_path):
    target = tmp_path / "public.json"
    drafting.write_draft(session.replay, target, Version.PUBLIC)
    with pytest.raises(HandOverError, match="is the public data of a meeting, from which it cannot be restored"):
        read_hand_over(target)


# ---------------------------------------------------------------- nobody publishes the wrong one


def test_its_name_and_its_first_words_say_what_it_is(library, tmp_path):
    session = in_session(library, clock_at())
    first = hand_over(handed(library)).decode().splitlines()[1]
    assert first.startswith(' "notice": "NOT FOR PUBLICATION. This is the whole record of a meeting')
    assert "exempt information (Local" not in first
    session.record(facts.PublicExcluded(("item-10",), (3,)))
    assert "exempt information (Local" in hand_over(handed(library)).decode().splitlines()[1]
    for name in ("minutes.json", "hand-over.json", "minutes.pdf"):
        with pytest.raises(ExportError, match=r"ends in \.not-for-publication\.json"):
            write_hand_over(handed(library), tmp_path / name)
    assert [file for file in tmp_path.iterdir() if file.suffix in (".json", ".pdf")] == []
    assert is_hand_over(tmp_path / "A.NOT-FOR-PUBLICATION.JSON")


@pytest.mark.parametrize(
    ("name", "version"), [("full.json", Version.FULL), (NAME, Version.PUBLIC), (NAME, Version.FULL)]
)
def test_minutes_are_not_written_under_the_other_ones_name(session, tmp_path, name, version):
    with pytest.raises(ExportError, match="the whole record, by “Hand the meeting over”"):
        drafting.write_draft(session.replay, tmp_path / name, version)
    assert not (tmp_path / name).exists()


def test_a_meeting_without_a_record_is_not_handed_over(library, tmp_path):
    with pytest.raises(ExportError, match="nothing to hand over"):
        write_hand_over(handed(library, "nobody"), tmp_path / NAME)
    assert [file.name for file in tmp_path.iterdir() if not file.name.startswith(FILE_NAME)] == []
