"""The command that says what a pack says: exit statuses, sentences, nothing created."""

import json
from datetime import date

import pytest

from clerk_app.__main__ import main
from clerk_app.packs import reading_out
from clerk_app.packs.found import Found, Place
from clerk_app.packs.reading import MeetingStatus, PackKind, Reading, ReadItem, ReadMeeting


def found(value):
    return Found(value, (Place(1, 1),))


def test_what_is_no_agenda_is_status_3_and_a_sentence_also_as_json(tmp_path, capsys):
    picture = tmp_path / "agenda.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert main(["read-pack", str(picture), "--json"]) == 3
    printed = capsys.readouterr()
    data = json.loads(printed.out)
    assert (data["kind"], data["meetings"]) == ("unknown", [])
    assert printed.err == f"clerk-app: {data['sentence']}\n"
    assert "a picture" in data["sentence"]


def test_a_file_that_is_not_there_is_status_1(tmp_path, capsys):
    assert main(["read-pack", str(tmp_path / "none.pdf")]) == 1
    assert "cannot be opened" in capsys.readouterr().err


@pytest.mark.parametrize(("kind", "status"), [(PackKind.AGENDA, 0), (PackKind.CANCELLED, 3), (PackKind.MINUTES, 3)])
def test_the_status_says_whether_a_meeting_is_to_be_held(kind, status, tmp_path, capsys, monkeypatch):
    sentence = "" if kind is PackKind.AGENDA else "This is something else."
    meeting = ReadMeeting(on=found(date(2027, 1, 14)), status=MeetingStatus.CANCELLED)
    monkeypatch.setattr(reading_out, "recognised", lambda file: Reading(file.name, kind, sentence, meetings=(meeting,)))
    assert main(["read-pack", str(tmp_path / "x.txt"), "--json"]) == status
    printed = capsys.readouterr()
    assert json.loads(printed.out)["meetings"][0]["status"] == "cancelled"
    assert printed.err == (f"clerk-app: {sentence}\n" if sentence else "")


def test_the_gist_is_a_few_lines():
    items = (
        ReadItem(found("Minutes"), number=found("2"), pages=found("5 - 9")),
        ReadItem(found("X"), exempt=found(True)),
    )
    meeting = ReadMeeting(committee=found("Oak Committee"), on=found(date(2027, 1, 14)), quorum=found(4), items=items)
    assert list(reading_out.gist(Reading("x", PackKind.AGENDA, body=found("Oak Council"), meetings=(meeting,)))) == [
        "Oak Council, Oak Committee",
        "  Thursday 14 January 2027, no time read, no place read",
        "  Quorum 4",
        "     2  Minutes  (5 - 9)",
        "        X  (exempt)",
        "",
    ]
