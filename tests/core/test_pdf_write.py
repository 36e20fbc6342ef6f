"""Writing: the whole file or none, and a sentence that says which and what to do."""

import errno
import os
import tempfile
from pathlib import Path

import pytest

from clerk_app.errors import ClerkError, ExportError
from clerk_app.export.write import write


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_file_is_written_and_an_old_one_replaced(tmp_path):
    target = tmp_path / "minutes.pdf"
    write(target, b"one")
    assert target.read_bytes() == b"one"
    target.chmod(0o640)
    write(target, b"two")
    assert target.read_bytes() == b"two"
    assert target.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["minutes.pdf"]


def test_a_new_file_can_be_read_by_others_as_the_mask_says(tmp_path):
    before = os.umask(0o022)
    try:
        write(tmp_path / "minutes.pdf", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "minutes.pdf").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "open in another program"),
        (errno.EROFS, "not writable"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, code, words):
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"old")

    def refuse(_descriptor):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ExportError, match=words) as caught:
        write(target, b"new")
    assert "kept" in str(caught.value)
    assert str(caught.value).endswith(".")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["minutes.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_really_full_device_is_told_as_such(tmp_path, monkeypatch):
    def on_full(**_options):
        return os.open("/dev/full", os.O_WRONLY), str(tmp_path / ".x.part")

    monkeypatch.setattr(tempfile, "mkstemp", on_full)
    with pytest.raises(ExportError, match="disk is full"):
        write(tmp_path / "minutes.pdf", b"new")
    assert names(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ExportError, match="does not exist") as caught:
        write(tmp_path / "gone" / "minutes.pdf", b"x")
    assert str(tmp_path / "gone") in str(caught.value)
    assert names(tmp_path) == []


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path):
    with pytest.raises(ExportError, match="is a folder"):
        write(tmp_path, b"x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_writable_is_named(tmp_path):
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(ExportError, match="not writable"):
            write(tmp_path / "minutes.pdf", b"x")
    finally:
        tmp_path.chmod(0o755)


def test_a_write_protected_file_is_kept(tmp_path, monkeypatch):
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"signed")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(ExportError, match="write-protected"):
        write(target, b"new")
    assert target.read_bytes() == b"signed"


def test_an_export_trouble_is_one_that_the_clerk_is_told_about():
    assert issubclass(ExportError, ClerkError)
