"""A meeting created from its pack on the command line, with the real reader of packs."""

import pytest

from clerk_app.__main__ import main
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.session import MeetingSession
from tests import builders

PACK = """\
Wexcombe County Council

Harbour and Coast Scrutiny Committee

Thursday, 12 March 2026
10.15am
Committee Room 2, Wexcombe County Hall

Quorum: 3

Membership

Councillor A Thornbury     Chairman
Councillor P Okafor        Vice-Chairman
Councillor N Brackett
Councillor M Dunmere

AGENDA
                                                            Pages

1    Apologies and substitutions

2    Declarations of interest

3    Minutes of the meeting held on 12 February 2026        5 - 9

4    Harbour dues: first-year review (HCS/14/26)            10 - 21

5    Date of next meeting
     To note that the next meeting will be held on 14 May 2026.

6    Urgent business
"""


@pytest.fixture
def pack(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(PACK)
    return path


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def run(data, path, capsys):
    status = main(["new-meeting", "--from-pack", str(path), "--data", str(data)])
    told = capsys.readouterr()
    return status, told.out, told.err


def library(data):
    return builders.open_library(data)


def test_a_pack_becomes_a_meeting_with_its_committee(data, pack, capsys):
    status, out, _ = run(data, pack, capsys)
    assert status == 0
    assert out.startswith(
        "A meeting is created: Harbour and Coast Scrutiny Committee, Thursday 12 March 2026, 10:15, 6 items.\n"
    )
    kept = library(data)
    (meeting,) = kept.record.meetings()
    assert f"Its id is {meeting.id[:8]}." in out
    state = MeetingSession(kept.record, meeting.id, builders.clock_at()).state
    assert [item.kind for item in state.agenda.items] == [
        ItemKind.APOLOGIES, ItemKind.DECLARATIONS, ItemKind.MINUTES, ItemKind.ORDINARY, ItemKind.NEXT_MEETING,
        ItemKind.URGENT,
    ]  # fmt: skip
    (committee,) = kept.registers.committees()
    assert (committee.name, committee.quorum) == ("Harbour and Coast Scrutiny Committee", 3)
    assert len(kept.registers.people()) == 4
    kept.close()


def test_the_same_pack_again_makes_no_second_meeting(data, pack, capsys):
    run(data, pack, capsys)
    status, out, _ = run(data, pack, capsys)
    assert status == 0
    assert out.startswith("The meeting is arranged as the pack says: Harbour and Coast Scrutiny Committee")
    kept = library(data)
    assert len(kept.record.meetings()) == 1
    kept.close()


def test_doubts_are_told_apart_from_what_was_done_and_change_no_register(data, pack, capsys):
    run(data, pack, capsys)
    pack.write_text(PACK.replace("Councillor M Dunmere", "Councillor M Dunmore").replace("Quorum: 3", "Quorum: 5"))
    status, _, err = run(data, pack, capsys)
    assert status == 0
    assert "The register has M Dunmere. Same person? Left as it was." in err
    assert "To check: Quorum, 5 (page 1, line " in err
    kept = library(data)
    assert len(kept.registers.people()) == 4
    assert kept.registers.committees()[0].quorum == 3
    kept.close()


def test_a_meeting_that_has_opened_is_refused(data, pack, capsys):
    run(data, pack, capsys)
    kept = library(data)
    (meeting,) = kept.record.meetings()
    MeetingSession(kept.record, meeting.id, builders.clock_at()).record(facts.MeetingOpened())
    kept.close()
    status, out, err = run(data, pack, capsys)
    assert (status, out) == (1, "")
    assert "has opened already. A pack cannot change it any more. Nothing was created." in err


def test_what_is_no_agenda_is_named_and_nothing_is_made(data, tmp_path, capsys):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir\n\nThank you for your letter.\n\nYours faithfully\n")
    status, out, err = run(data, letter, capsys)
    assert (status, out) == (3, "")
    assert err.rstrip().endswith("Nothing was created.")
    assert not data.exists()


def test_a_file_that_is_not_there_is_a_sentence(data, tmp_path, capsys):
    status, _, err = run(data, tmp_path / "gone.pdf", capsys)
    assert status == 1
    assert "cannot be opened" in err
