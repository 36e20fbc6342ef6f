"""The clerk's own choices on disk."""

import os

import pytest

from clerk_app import paths
from clerk_app.preferences import Preferences, PreferencesError, PreferencesFile, ThemeChoice


@pytest.fixture
def file(tmp_path):
    return PreferencesFile(paths.preferences_file(tmp_path / "data"))


def test_at_first_they_are_the_usual_ones(file):
    assert file.read() == (Preferences(), "")


def test_what_was_chosen_is_read_again(file):
    chosen = Preferences(ThemeChoice.DARK, 1.4, bell=True, last_export_folder="/tmp/ŵ", last_export_ending=".docx")
    file.write(chosen)
    assert file.read() == (chosen, "")
    assert [f.name for f in file.path.parent.iterdir()] == ["preferences.json"]


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b'{"text_scale": "large"}', b'{"text_scale": []}']
)
def test_a_damaged_file_is_put_aside_and_said(file, text):
    file.path.parent.mkdir()
    file.path.write_bytes(text)
    preferences, told = file.read()
    assert preferences == Preferences()
    assert "could not be read" in told
    assert file.path.with_name("preferences.json.damaged").read_bytes() == text
    assert file.read() == (Preferences(), "")


def test_what_this_version_does_not_know_is_passed_over(file):
    file.path.parent.mkdir()
    file.path.write_text('{"theme": "sepia", "text_scale": 9, "later": 1, "bell": true}')
    assert file.read() == (Preferences(text_scale=2.0, bell=True), "")


def test_a_disk_that_refuses_is_said_and_the_old_file_stays(file):
    file.path.parent.write_text("in the way")
    with pytest.raises(PreferencesError, match="could not be kept"):
        file.write(Preferences(bell=True))


def test_a_folder_in_the_way_is_said(file):
    file.path.mkdir(parents=True)
    assert "usual ones" in file.read()[1] or not file.path.exists()


def test_the_data_folder_is_the_chosen_one_or_the_systems(tmp_path, own_home):
    assert paths.data_folder(tmp_path) == tmp_path
    assert paths.data_folder().name == "Clerk"
    assert paths.data_folder().is_relative_to(own_home) or os.name == "nt"


def test_a_folder_is_shown_from_home_on(tmp_path):
    assert paths.shown_folder(tmp_path / "Documents" / "Clerk", tmp_path) == "Documents / Clerk"
    assert paths.shown_folder(tmp_path, tmp_path) == str(tmp_path)
