"""The room of the real meeting of 13 November 2014: facts in, the published blocks out, word for word."""

import re
import subprocess
from datetime import timedelta
from shutil import which

import pytest

from clerk_app import drafting
from clerk_app.clock import ScriptedClock
from clerk_app.export.text import plain_text
from clerk_app.meeting import presence
from clerk_app.meeting.public_version import Version
from clerk_app.session import MeetingSession
from tests import room_2014


@pytest.fixture
def room(shared):
    return room_2014.read(shared)


@pytest.fixture
def clock(room):
    return ScriptedClock(room.at("09:00"))


@pytest.fixture
def session(library, clock):
    return MeetingSession(library.record, "2014", clock)


@pytest.fixture
def movements(room, session, clock):
    """The meeting recorded; the entries of the visitors' comings and goings."""
    return room_2014.record(room, session, clock)


def head_of(text):
    """The lines that have words, up to the first item of substance."""
    lines = [line for line in text.split("\n") if line.strip()]
    return tuple(lines[: next(n for n, line in enumerate(lines) if line.startswith("5. "))])


def without_furniture(read):
    """What was read from pages without the lines at their heads and feet."""
    furniture = re.compile(r"\s*DRAFT\s*|\s*Page \d+ of \d+\s+Initials \.+\s*|\f")
    return "\n".join(line for line in read.split("\n") if not furniture.fullmatch(line.strip("\f")))


@pytest.mark.usefixtures("movements")
def test_who_was_there_comes_out_word_for_word(room, session):
    assert head_of(plain_text(drafting.draft_minutes(session.state))) == room.published


@pytest.mark.usefixtures("movements")
@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed (Debian: poppler-utils)")
def test_the_page_says_the_same_as_another_program_reads_it(room, session, tmp_path):
    file = tmp_path / "minutes.pdf"
    file.write_bytes(drafting.draft_pdf(session.state))
    read = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    shown = without_furniture(read)
    assert " ".join(head_of(shown)).split() == " ".join(room.published).split()
    rows = {" ".join(line.split()) for line in shown.split("\n")}
    beside = [line for line in room.published if "\t" in line]
    assert [line for line in beside if " ".join(line.split()) not in rows] == [], "what stands side by side stays so"


@pytest.mark.slow
@pytest.mark.usefixtures("movements")
@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
def test_the_word_file_has_them_in_the_same_columns_as_libreoffice_prints_it(room, session, tmp_path):
    file = tmp_path / "minutes.docx"
    drafting.write_draft(session.replay, file, Version.PUBLIC)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    read = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "minutes.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    assert " ".join(head_of(without_furniture(read))).split() == " ".join(room.published).split()


@pytest.mark.usefixtures("movements")
def test_who_is_in_neither_list_is_asked_about(room, session):
    missing = [person.id for person in room.body.people if person.id in presence.unaccounted(session.state)]
    excused = {member for member, _ in room.apologies}
    assert missing == [s.person for s in room.body.co_opted if s.person not in excused]
    assert len(missing) == 1


def line_of(session, visitor):
    lines = plain_text(drafting.draft_minutes(session.state)).split("\n")
    return next(line.split("\t")[1] for line in lines if line.startswith(f"Councillor {visitor.person.initial_name}\t"))


def test_a_corrected_time_changes_the_line(room, session, movements):
    once = next(v for v in room.visitors if len(v.numbers) == 1)
    left = movements[once.person.id, "PersonLeft"]
    assert line_of(session, once) == "Item 5 only"
    session.correct(left, room.begun("6") + timedelta(minutes=1))
    assert line_of(session, once) == "Items 5 & 6"
    session.correct(left, room.begun("6") - timedelta(seconds=1))
    assert line_of(session, once) == "Item 5 only"
    session.correct(movements[once.person.id, "PersonArrived"], room.begun("4") + timedelta(seconds=10))
    assert line_of(session, once) == "Items 4 & 5"


def test_a_corrected_arrival_takes_an_item_away(room, session, movements):
    visitor = next(v for v in room.visitors if len(v.numbers) > 1)
    arrived = movements[visitor.person.id, "PersonArrived"]
    assert line_of(session, visitor) == "Items 5, 6 & 7"
    session.correct(arrived, room.begun("6") + timedelta(minutes=1))
    assert line_of(session, visitor) == "Items 6 & 7"
    session.correct(arrived, room.begun("7") + timedelta(minutes=1))
    assert line_of(session, visitor) == "Item 7 only"


def test_who_stays_away_after_all_loses_the_asterisk_and_nothing_else(room, session, movements):
    assert movements
    before = head_of(plain_text(drafting.draft_minutes(session.state)))
    roll = next(e for e in session.entries if getattr(e.fact, "person", "") == room.present[1] and "Roll" in repr(e))
    session.strike(roll.id)
    after = head_of(plain_text(drafting.draft_minutes(session.state)))
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][1] == changed[0][0].replace("* ", "", 1)
