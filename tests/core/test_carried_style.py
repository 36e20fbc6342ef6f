"""A council's own house style goes along in the hand-over file, over none that is there; odd ones are refused."""

import json
import sqlite3
from contextlib import contextmanager
from dataclasses import replace

import pytest

from clerk_app import drafting, papers
from clerk_app.errors import ExportError, HandOverError, RecordError
from clerk_app.handover.carried_style import CarriedStyle
from clerk_app.handover.hand_over import HandedOver, hand_over
from clerk_app.handover.json_text import checksum, text_of
from clerk_app.handover.public_data import public_data
from clerk_app.handover.reading import hand_over_of
from clerk_app.handover.restoring import Outcome, restore
from clerk_app.handover.writing import write_hand_over
from clerk_app.house_styles import SHIPPED, HouseStyles
from clerk_app.meeting import facts
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.session import MeetingSession
from tests.builders import MEETING, at, clock_at, in_session, open_library, sample_body

NAME = "x.not-for-publication.json"
OURS = OwnStyle(
    "Our town",
    "committee-2018",
    "Short",
    {"signature": "Mayor “X” \\ \x7f\t", "conclusion": ""},
    {"member_columns": 2, "print_movements": False},
    ("It was said that", "Members"),
)


@pytest.fixture
def styles(tmp_path):
    there = HouseStyles(tmp_path / "here")
    there.keep(OURS)
    return there


@pytest.fixture
def session(library):
    return in_session(library, clock_at(), body=sample_body(house_style="our-town"))


@pytest.fixture
def file(library, session, styles):
    """The bytes of a meeting in the council's own style."""
    return hand_over(HandedOver.of(library.record, MEETING), styles)


@pytest.fixture
def elsewhere(tmp_path):
    library = open_library(tmp_path / "elsewhere")
    yield library
    library.close()


@pytest.fixture
def theirs(tmp_path):
    """The styles of the colleague, of which there are none yet."""
    return HouseStyles(tmp_path / "elsewhere" / "styles")


def everything(styles):
    return {file.name: file.read_bytes() for file in styles.folder.rglob("*.toml")} if styles.folder.exists() else {}


def changed(file, **changes):
    """The file with another style in it, as a program would write it."""
    whole = json.loads(file)
    whole["record"]["house_style"].update(changes)
    whole["checksum"] = checksum(whole["record"])
    return text_of(whole)


def test_the_style_is_there_after_an_import_and_the_minutes_are_the_same_to_the_last_byte(
    file, session, styles, elsewhere, theirs
):
    restored = restore(elsewhere, hand_over_of(file, NAME), styles=theirs)
    assert "Its house style “Our town” is here now." in restored.told
    assert theirs.own() == ({"our-town": OURS}, ())
    there = MeetingSession(elsewhere.record, MEETING, clock_at())
    both = [drafting.draft_pages(s.state, styles=of).data for s, of in ((session, styles), (there, theirs))]
    assert both[0] == both[1]
    assert hand_over(HandedOver.of(elsewhere.record, MEETING), theirs) == file


def test_the_same_file_twice_changes_nothing(file, elsewhere, theirs):
    handed = hand_over_of(file, NAME)
    restore(elsewhere, handed, styles=theirs)
    before = everything(theirs)
    again = restore(elsewhere, handed, styles=theirs)
    assert (again.outcome, len(again.told)) == (Outcome.KNOWN, 1)
    assert everything(theirs) == before


def test_a_style_that_comes_later_to_a_meeting_that_is_here_is_no_change_of_nothing(file, elsewhere, theirs):
    handed = hand_over_of(file, NAME)
    restore(elsewhere, handed)
    assert "Nothing was changed" not in restore(elsewhere, handed, styles=theirs).words
    assert restore(elsewhere, handed, styles=theirs).words.endswith("Nothing was changed.")


def test_one_that_says_otherwise_here_is_kept_and_the_files_is_put_beside_it_once(file, elsewhere, theirs):
    mine = replace(OURS, phrases={"signature": "Speaker"})
    theirs.keep(mine)
    handed = hand_over_of(file, NAME)
    told = restore(elsewhere, handed, styles=theirs).told[-1]
    assert told == (
        "The house style “Our town” here says otherwise than the file’s, and was kept; the file’s is beside it as "
        "“Our town (handed over)”."
    )
    beside = replace(OURS, name="Our town (handed over)")
    assert theirs.own()[0] == {"our-town": mine, "our-town-handed-over": beside}
    assert len(restore(elsewhere, handed, styles=theirs).told) == 1
    other = hand_over_of(changed(file, about="Another"), NAME)
    assert "“Our town (handed over, 2)”" in restore(elsewhere, other, styles=theirs).words
    assert len(theirs.own()[0]) == 3


def test_a_file_without_a_style_is_read_as_before_and_a_shipped_style_does_not_travel(library, elsewhere, theirs):
    in_session(library, clock_at())
    file = hand_over(HandedOver.of(library.record, MEETING), theirs)
    assert "house_style" not in json.loads(file)["record"]
    assert hand_over_of(file, NAME).style is None
    restore(elsewhere, hand_over_of(file, NAME), styles=theirs)
    assert everything(theirs) == {}


def test_the_style_chosen_for_the_meeting_goes_before_the_committees(library, session, styles):
    styles.keep(OwnStyle("Special", "plain"))
    session.record(facts.HouseStyleChosen("special", "Special"))
    handed = hand_over_of(hand_over(HandedOver.of(library.record, MEETING), styles), NAME)
    assert handed.style == CarriedStyle("special", OwnStyle("Special", "plain"))


def test_a_style_that_cannot_be_read_here_stays_here(library, session, styles, tmp_path):
    (tmp_path / "here" / "our-town.toml").write_text("[", encoding="utf-8")
    write_hand_over(HandedOver.of(library.record, MEETING), tmp_path / NAME, styles)
    assert hand_over_of((tmp_path / NAME).read_bytes(), NAME).style is None


def test_the_public_data_carry_no_style(session, styles):
    data = public_data(session.state, drafting.wording_of(session.state, styles=styles))
    assert b"house_style" not in text_of(data)
    assert b"It was said that" not in text_of(data)


def test_a_meeting_kept_beside_brings_it_too_and_is_the_same_one_again(file, elsewhere, theirs):
    handed = hand_over_of(file, NAME)
    restore(elsewhere, replace(handed, entries=handed.entries[:-1]))
    MeetingSession(elsewhere.record, MEETING, clock_at("11:00")).record(facts.MeetingAdjourned())
    assert restore(elsewhere, handed, styles=theirs).outcome is Outcome.APART
    assert everything(theirs) == {}
    restore(elsewhere, handed, keep_both=at("10:40"), styles=theirs)
    assert theirs.own()[0] == {"our-town": OURS}
    other = hand_over_of(changed(file, about="Another"), NAME)
    assert restore(elsewhere, other, keep_both=at("10:40"), styles=theirs).outcome is Outcome.KNOWN
    assert len(elsewhere.record.meetings()) == 2


def test_where_the_disk_takes_no_style_nothing_of_the_meeting_is_there(file, elsewhere, theirs, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="The disk is full"):
        restore(elsewhere, hand_over_of(file, NAME), styles=theirs)
    monkeypatch.undo()
    assert elsewhere.record.meetings() == ()
    assert elsewhere.registers.committees() == ()
    assert everything(theirs) == {}
    assert restore(elsewhere, hand_over_of(file, NAME), styles=theirs).outcome is Outcome.ADDED


def test_where_the_record_takes_no_meeting_no_style_stays_either(file, elsewhere, theirs):
    handed = hand_over_of(file, NAME)
    restore(elsewhere, handed)
    with pytest.raises(HandOverError, match="entries of another meeting"):
        restore(elsewhere, replace(handed, meeting="another"), styles=theirs)
    assert everything(theirs) == {}


def fail_at_the_end(monkeypatch, library, is_end):
    """The latest time at which a record can go wrong: all is written and the style is kept."""
    atomic = library._db.atomic

    @contextmanager
    def full():
        with atomic():
            yield
            if is_end():
                raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(library._db, "atomic", full)


@pytest.mark.parametrize("known", [True, False])
def test_where_the_record_is_not_written_to_the_end_no_style_stays_either(file, elsewhere, theirs, known, monkeypatch):
    handed = hand_over_of(file, NAME)
    if known:
        restore(elsewhere, handed)
    fail_at_the_end(monkeypatch, elsewhere, lambda: theirs.has("our-town"))
    with pytest.raises(RecordError, match="disk is full"):
        restore(elsewhere, handed, styles=theirs)
    assert everything(theirs) == {}


def damaged(styles):
    styles.folder.mkdir(parents=True)
    target = styles.file("our-town")
    target.write_text("nonsense", encoding="utf-8")
    return target


def test_a_damaged_file_here_gives_way_to_the_style_of_the_meeting(file, session, styles, elsewhere, theirs):
    target = damaged(theirs)
    restored = restore(elsewhere, hand_over_of(file, NAME), styles=theirs)
    assert restored.told[-1] == (
        "our-town.toml here could not be used as a house style and was put into “put aside”; the file’s “Our town” "
        "is in its place."
    )
    assert theirs.own() == ({"our-town": OURS}, ())
    assert (target.parent / "put aside" / target.name).read_text(encoding="utf-8") == "nonsense"
    there = MeetingSession(elsewhere.record, MEETING, clock_at())
    both = [drafting.draft_pages(s.state, styles=of).data for s, of in ((session, styles), (there, theirs))]
    assert both[0] == both[1]


@pytest.mark.parametrize("late", [True, False])
def test_a_damaged_file_here_stays_where_the_import_fails(file, elsewhere, theirs, late, monkeypatch):
    damaged(theirs)

    def full(*_):
        raise ExportError("The disk is full.")

    handed = hand_over_of(file, NAME)
    restore(elsewhere, handed)
    if late:
        fail_at_the_end(monkeypatch, elsewhere, lambda: theirs.own()[0])
    else:
        monkeypatch.setattr(HouseStyles, "put", full)
    with pytest.raises((ExportError, RecordError)):
        restore(elsewhere, handed, styles=theirs)
    assert everything(theirs) == {"our-town.toml": b"nonsense"}


LONG = "The " + "very " * 16 + "long name"


def test_a_name_too_long_to_go_along_is_refused_and_one_that_is_there_is_told(library, session, styles, tmp_path):
    with pytest.raises(ExportError, match=r"a name of 80 letters at most\. This one has 93\."):
        styles.keep(replace(OURS, name=LONG), "our-town")
    paper, handed = papers.hand_over(styles), HandedOver.of(library.record, MEETING)
    assert paper.said_of(handed) == ""
    styles.put("our-town", replace(OURS, name=LONG))
    told = f"The house style “{LONG}” does not go along. Its name is longer than 80 letters or has"
    assert paper.said_of(handed).startswith(told)
    styles.file("our-town").write_text("[", encoding="utf-8")
    assert paper.said_of(handed) == "The house style “our-town” does not go along. Its file cannot be used."
    styles.file("our-town").unlink()
    assert paper.said_of(handed) == "The house style “our-town” does not go along. It is not here any more."


def test_a_long_name_is_still_short_enough_beside_another(file, elsewhere, theirs):
    theirs.put("our-town", replace(OURS, about="Another"))
    restored = restore(elsewhere, hand_over_of(changed(file, name="x" * 80), NAME), styles=theirs)
    assert f"“{'x' * 66} (handed over)”" in restored.words


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "../../our-town"}, "“../../our-town” is no name for its file."),
        ({"id": "..\\x"}, "is no name for its file."),
        ({"id": "/etc/passwd"}, "is no name for its file."),
        ({"id": "C:x"}, "is no name for its file."),
        ({"id": ".hidden"}, "is no name for its file."),
        ({"id": "x\0y"}, "is no name for its file."),
        ({"id": "nul"}, "is no name for its file."),
        ({"id": "COM1.x"}, "is no name for its file."),
        ({"id": "x."}, "is no name for its file."),
        ({"id": ""}, "is no name for its file."),
        ({"id": "x" * 200}, "is no name for its file."),
        ({"id": "Plain"}, "“Plain” is the name of a style that ships."),
        ({"id": 7}, "It has no id."),
        ({"name": ["x"]}, "It has no name."),
        ({"name": " "}, "It has no name."),
        ({"name": "x" * 81}, "Its name is longer than 80 letters"),
        ({"name": "x\ny"}, "or has signs that cannot be seen."),
        ({"about": "x" * 2001}, "What is said about it is longer than 2000 letters."),
        ({"about": "x\ud800"}, "What is said about it has half a letter in it."),
        ({"base": ["plain"]}, "It is based on “['plain']”."),
        ({"base": "x" * 9000}, "It can be based on one of plain"),
        ({"phrases": ["closed"]}, "Its phrases and choices are not in tables."),
        ({"phrases": {"signature": "x" * 2001}}, "signature is longer than 2000 letters."),
        ({"phrases": {"signature": ["x"]}}, "signature: What it says is no text."),
        ({"phrases": {"shell": "rm"}}, "There is no phrase called “shell”"),
        ({"phrases": {"closed": "{0.__class__}"}}, "closed: A brace stands alone."),
        ({"phrases": {"closed": "Closed."}}, "closed: {time} is missing."),
        ({"layout": {"member_columns": 10**9}}, "member_columns: member_columns cannot be 1000000000."),
        ({"layout": {"member_columns": True}}, "member_columns cannot be True."),
        ({"layout": {"members": ["x"]}}, "members is '['x']' and not one of"),
        ({"layout": {"clock": "{hour}" * 1000}}, "clock is longer than 2000 letters."),
        ({"palette": ["x"]}, "Its phrases and choices are not in tables."),
        ({"palette": {"phrases": ["x", 7]}}, "not a list of words"),
        ({"palette": {"phrases": ["x"] * 201}}, "It offers more than 200 turns of phrase."),
    ],
)
def test_a_hostile_style_is_refused_in_a_sentence(file, elsewhere, theirs, changes, told):
    with pytest.raises(HandOverError) as refused:
        hand_over_of(changed(file, **changes), NAME)
    sentence = str(refused.value)
    assert sentence.startswith(f"The house style in {NAME} cannot be used. ")
    assert told in sentence
    assert "Nothing was changed. Ask for the file" in sentence
    assert len(sentence) < 400


@pytest.mark.parametrize("style", [7, None, [], "plain", {}])
def test_what_is_no_style_at_all_is_refused(file, style):
    whole = json.loads(file)
    whole["record"]["house_style"] = style
    whole["checksum"] = checksum(whole["record"])
    with pytest.raises(HandOverError, match=r"cannot be used\. It has no id\."):
        hand_over_of(text_of(whole), NAME)


def test_a_style_that_is_changed_on_the_way_is_no_longer_the_file_that_was_written(file):
    with pytest.raises(HandOverError, match="checksum"):
        hand_over_of(file.replace(b"Mayor", b"Mover"), NAME)


def test_without_a_folder_for_styles_none_is_kept(file, elsewhere):
    assert restore(elsewhere, hand_over_of(file, NAME), styles=SHIPPED).outcome is Outcome.ADDED
