"""The command line: exit statuses, sentences on standard error, and nothing left broken."""

import json
import os
import signal
import subprocess
import sys

import pytest

from clerk_app.__main__ import main
from clerk_app.meeting import facts
from clerk_app.meeting.draft import LINE, Draft
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.record.library import FILE_NAME
from clerk_app.session import MeetingSession
from tests.builders import clock_at, in_session, open_library, sample_body, sample_items


@pytest.fixture
def data(tmp_path):
    """A data folder with one meeting in session."""
    folder = tmp_path / "data"
    library = open_library(folder)
    in_session(library, clock_at(), meeting="abcdef0123456789")
    library.close()
    return folder


def run(*arguments, **more):
    command = [sys.executable, "-m", "clerk_app", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120, **more)


def test_meetings_are_listed(data, capsys):
    assert main(["meetings", "--data", str(data)]) == 0
    assert capsys.readouterr().out == "abcdef01  2026-03-12  in session  Children and Families Scrutiny Committee\n"


def test_a_name_that_the_terminal_has_no_letters_for_stops_nothing(tmp_path):
    library = open_library(tmp_path)
    in_session(library, clock_at(), sample_body(name="Pwyllgor Tŷ"))
    library.close()
    done = run("meetings", "--data", tmp_path, env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Pwyllgor T?\n")


def test_an_empty_folder_is_told_and_not_filled(tmp_path, capsys):
    assert main(["meetings", "--data", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "No meetings yet" in printed.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wanted", ["abcdef0123456789", "abc", "2026-03-12"])
def test_a_meeting_is_exported_by_id_or_day(data, tmp_path, wanted, capsys):
    target = tmp_path / "minutes.pdf"
    assert main(["--data", str(data), "export", wanted, "--out", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out.strip() == str(target)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("minutes.docx", b"PK\x03\x04"),
        ("minutes.html", b"<!DOCTYPE html>"),
        ("minutes.fragment.html", b'<div lang="en-GB">'),
        ("minutes.TXT", b"Minutes of the meeting"),
        ("minutes.json", b'{\n "notice": "For the public: '),
    ],
)
def test_the_ending_says_what_the_minutes_are_written_as(data, tmp_path, name, begins, capsys):
    target = tmp_path / name
    assert main(["--data", str(data), "export", "abc", "--out", str(target)]) == 0
    assert target.read_bytes().startswith(begins)
    assert capsys.readouterr().err == ""


def test_letters_that_a_file_does_not_show_are_told_for_that_kind_of_file(tmp_path, capsys):
    library = open_library(tmp_path)
    in_session(library, clock_at(), meeting="abc").record(
        facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "Mr 𠮮 rang\x07 the bell."))
    )
    library.close()
    for name, told in (("a.pdf", "U+0007 U+20BAE"), ("a.docx", "U+0007"), ("a.html", "U+0007"), ("a.txt", "U+0007")):
        assert main(["--data", str(tmp_path), "export", "abc", "--out", str(tmp_path / name)]) == 0
        said = capsys.readouterr().err
        assert said.endswith(f"stands there: {told}\n"), name


def test_exporting_reads_while_another_program_writes(data, tmp_path):
    library = open_library(data)
    session = MeetingSession(library.record, "abcdef0123456789", clock_at("10:20"))
    session.record(facts.MeetingAdjourned())
    assert main(["--data", str(data), "export", "abc", "--out", str(tmp_path / "m.pdf")]) == 0
    session.record(facts.MeetingReconvened())
    library.close()


def test_the_doctor_says_what_is_odd_and_how_grave_it_is(data, capsys):
    library = open_library(data)
    session = MeetingSession(library.record, "abcdef0123456789", clock_at("10:20"))
    session.record(facts.NoteKept("item-1", NoteText(NoteKind.NOTE, "It began at 12pm.")))
    session.keep_draft(Draft(LINE, "item-1", text="half a"))
    library.close()
    assert main(["--data", str(data), "doctor", "abc"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Missing    The meeting is not closed, so its minutes give no closing time"
    assert "Look at    A line is typed and not kept, item 1: “half a”" in lines
    assert "Look at    “12pm” can be read as noon or as midnight: “It began at 12pm.”" in lines


def test_the_doctor_finds_nothing_in_a_sound_record(tmp_path, capsys):
    library = open_library(tmp_path)
    clock = clock_at()
    session = in_session(library, clock, items=sample_items()[:1], meeting="abc")
    clock.step(minutes=5)
    session.record(facts.MeetingClosed())
    library.close()
    assert main(["--data", str(tmp_path), "doctor", "abc"]) == 0
    assert capsys.readouterr().out == "Nothing found.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["doctor", "zzz"], "There is no meeting 'zzz'"),
        (["export", "zzz", "--out", "x.pdf"], "There is no meeting 'zzz'"),
        (["export", "abc", "--out", "nowhere/x.pdf"], "does not exist"),
        (["export", "abc", "--out", "minutes.odt"], "ends in .pdf, .docx, .html or .txt"),
        (["rehearse", "--out", "x", "--script", "missing.toml"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(data, tmp_path, arguments, said, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["--data", str(data), *arguments]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("clerk-app: ")
    assert said in printed.err
    assert "Traceback" not in printed.err
    assert printed.out == ""


def test_an_id_that_fits_two_meetings_asks_for_more(data, tmp_path, capsys):
    library = open_library(data)
    in_session(library, clock_at(), meeting="abcdef9999")
    library.close()
    assert main(["--data", str(data), "export", "abc", "--out", str(tmp_path / "x.pdf")]) == 1
    assert "fits 2 meetings" in capsys.readouterr().err


def test_no_record_is_told(tmp_path, capsys):
    assert main(["--data", str(tmp_path), "export", "abc", "--out", str(tmp_path / "x.pdf")]) == 1
    assert "There is no record" in capsys.readouterr().err
    assert not (tmp_path / FILE_NAME).exists()


def test_a_wrong_command_line_is_status_2(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["exprt"])
    assert stopped.value.code == 2
    assert "exprt" in capsys.readouterr().err


@pytest.mark.parametrize(("more", "is_private"), [([], False), (["--full"], True)])
def test_the_public_minutes_are_written_unless_all_are_asked_for(tmp_path, more, is_private):
    library = open_library(tmp_path)
    session = in_session(library, clock_at(), meeting="abc")
    session.record(facts.PublicExcluded(("item-10",), (3,)))
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "Brightwater had the lower tender.")))
    library.close()
    target = tmp_path / "minutes.txt"
    assert main(["export", "abc", "--data", str(tmp_path), "--out", str(target), *more]) == 0
    assert ("Brightwater" in target.read_text(encoding="utf-8")) == is_private


def test_the_paper_sheet_is_written(data, tmp_path, capsys):
    target = tmp_path / "sheet.txt"
    assert main(["--data", str(data), "export", "abc", "--paper-sheet", "--out", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith("Paper sheet: Children and Families Scrutiny Committee\n")
    assert capsys.readouterr().out == f"{target}\n"


def test_the_timing_sheet_is_written_where_there_was_a_slot(data, tmp_path, capsys):
    target = tmp_path / "sheet.txt"
    arguments = ["--data", str(data), "export", "abc", "--timing-sheet", "--out", str(target)]
    assert main(arguments) == 1
    assert "No public question slot" in capsys.readouterr().err
    library = open_library(data)
    session = MeetingSession(library.record, "abcdef0123456789", clock_at("10:21"))
    session.record(facts.SlotOpened("item-3", 900), facts.SlotEnded())
    library.close()
    assert main(arguments) == 0
    assert target.read_text(encoding="utf-8").startswith("Timing sheet of public questions")


def test_the_note_and_the_extract_of_an_item_are_written(data, tmp_path, capsys):
    for more, begins in ((["--note"], "Same-day note: Children"), (["--item", "4"], "Extract of the Minutes of")):
        target = tmp_path / "paper.txt"
        assert main(["--data", str(data), "export", "abc", "--out", str(target), *more]) == 0
        assert target.read_text(encoding="utf-8").startswith(begins)
    assert main(["--data", str(data), "export", "abc", "--out", str(tmp_path / "x.txt"), "--item", "44"]) == 1
    assert "There is no item '44' on the agenda. There are: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10." in capsys.readouterr().err
    whole = ["--out", str(tmp_path / "x.not-for-publication.json"), "--note"]
    assert main(["--data", str(data), "export", "abc", *whole]) == 1
    assert "which is always the whole record" in capsys.readouterr().err
    for wrong in (["--note", "--item", "4"], ["--full", "--timing-sheet"], ["--full", "--paper-sheet"]):
        with pytest.raises(SystemExit) as stopped:
            main(["--data", str(data), "export", "abc", "--out", str(tmp_path / "x.txt"), *wrong])
        assert stopped.value.code == 2


def test_a_meeting_is_handed_over_and_taken_over(data, tmp_path, capsys):
    file, there = tmp_path / "a.not-for-publication.json", tmp_path / "there"
    assert main(["--data", str(data), "export", "abc", "--out", str(file)]) == 0
    assert main(["import", str(file), "--data", str(there)]) == 0
    assert (
        capsys.readouterr().out.splitlines()[1].startswith("Children and Families Scrutiny Committee, 12 March 2026,")
    )
    assert main(["import", str(file), "--data", str(there)]) == 0
    assert "Nothing was changed." in capsys.readouterr().out
    for folder, at in ((data, "10:20"), (there, "10:21")):
        library = open_library(folder)
        MeetingSession(library.record, "abcdef0123456789", clock_at(at)).record(facts.MeetingAdjourned())
        library.close()
    assert main(["--data", str(there), "export", "abc", "--out", str(file)]) == 0
    capsys.readouterr()
    assert main(["import", str(file), "--data", str(data)]) == 1
    assert "With --keep-both the file’s comes beside it" in capsys.readouterr().err
    assert main(["import", str(file), "--keep-both", "--data", str(data)]) == 0
    assert main(["meetings", "--data", str(data)]) == 0
    listed = capsys.readouterr().out
    for told in ("copy, imported", "last written 12 March 2026 at 10:20"):
        assert listed.count(f"Children and Families Scrutiny Committee ({told}") == 1


@pytest.mark.parametrize("more", [[], ["--keep-both"]])
def test_what_is_no_hand_over_file_makes_no_record(tmp_path, more, capsys):
    file = tmp_path / "public.json"
    file.write_text('{"format": "clerk-public-minutes"}')
    assert main(["import", str(file), "--data", str(tmp_path / "there"), *more]) == 1
    assert "is the public data of a meeting" in capsys.readouterr().err
    assert not (tmp_path / "there").exists()


def test_the_rehearsal_writes_its_minutes(tmp_path, capsys):
    assert main(["rehearse", "--out", str(tmp_path / "new" / "folder")]) == 0
    public, full = sorted((tmp_path / "new" / "folder").iterdir(), key=lambda file: len(file.name))
    assert capsys.readouterr().out.splitlines() == [str(public), str(full)]
    assert ("NOT FOR PUBLICATION" in public.name, "NOT FOR PUBLICATION" in full.name) == (False, True)
    assert all(file.read_bytes().startswith(b"%PDF") for file in (public, full))


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ({"at": "10:00", "do": "juggle"}, "There is no act called 'juggle'."),
        ({"do": "open"}, "lacks 'at'"),
        ({"at": "25:00", "do": "open"}, "Act 1 of the script (open, 25:00)"),
        ({"at": "10:00", "do": "close"}, "has not opened yet"),
        ({"at": "10:00", "do": "item", "number": "9"}, "There is no item 9."),
        ({"at": "10:00", "do": "roll"}, "lacks 'person'"),
    ],
)
def test_a_script_that_cannot_be_played_names_the_act(tmp_path, act, said, capsys):
    script = {
        "body": {"committee": {"id": "c", "name": "Committee"}},
        "arranged": {"on": "2026-03-12", "start": "10:00"},
        "acts": [act],
    }
    file = tmp_path / "script.json"
    file.write_text(json.dumps(script), encoding="utf-8")
    assert main(["rehearse", "--out", str(tmp_path), "--script", str(file)]) == 1
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("text", ["{", '{"acts": []}', '{"body": {"committee": {"id": 1, "nonsense": 2}}}', "[]"])
def test_a_script_that_is_none_is_told(tmp_path, text, capsys):
    file = tmp_path / "script.json"
    file.write_text(text, encoding="utf-8")
    assert main(["rehearse", "--out", str(tmp_path), "--script", str(file)]) == 1
    assert capsys.readouterr().err.startswith("clerk-app: The script is not right")


def test_the_self_check_says_what_works(tmp_path, capsys):
    assert main(["--self-check", "--data", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert lines[-1] == "Everything works."


def test_the_self_check_finds_a_damaged_record(data, capsys):
    file = data / FILE_NAME
    file.write_bytes(b"not a database at all" * 500)
    for beside in data.glob("clerk.db-*"):
        beside.unlink()
    assert main(["--self-check", "--data", str(data)]) == 1
    assert "FAILED  Data folder" in capsys.readouterr().out


def test_without_a_screen_the_headless_command_is_named():
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    told = run(env=bare)
    assert told.returncode == 1
    assert "rehearse --out FOLDER" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_reader_that_has_seen_enough_is_no_fault(data):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "clerk_app", "meetings", "--data", str(data)]
    told = subprocess.run(command, check=False, stdout=write, stderr=subprocess.PIPE, text=True, timeout=60)
    os.close(write)
    assert "Traceback" not in told.stderr
    assert told.returncode == 128 + signal.SIGPIPE
