"""One copy on one data folder, tried with real processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from ui.single_instance import ALREADY_OPEN, LOCK_FILE, SingleInstance

COPY = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.single_instance import SingleInstance

app = QApplication([])
single = SingleInstance(Path(sys.argv[1]))
if not single.acquire():
    print(single.sentence, flush=True)
    sys.exit(1)

def raised():
    print("raised", flush=True)

single.raise_requested.connect(raised)
print("open", flush=True)
if sys.argv[2] == "deaf":
    sys.stdin.read()  # the window hangs: nothing is answered
app.exec()
"""


@pytest.fixture
def start(root):
    running = []

    def start(folder, how="live"):
        copy = subprocess.Popen(
            [sys.executable, "-c", COPY, str(folder), how],
            cwd=root,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(copy)
        return copy

    yield start
    for copy in running:
        copy.kill()
        copy.communicate()


def said(copy):
    return copy.stdout.readline().strip()


def test_a_second_copy_brings_the_first_one_forward_and_ends(start, tmp_path):
    first = start(tmp_path / "data")
    assert said(first) == "open"

    second = start(tmp_path / "data")
    assert said(second) == ALREADY_OPEN
    assert second.wait(10) == 1
    assert said(first) == "raised"

    # Another way to the same folder is the same folder.
    (tmp_path / "link").symlink_to(tmp_path / "data")
    third = start(tmp_path / "link")
    assert said(third) == ALREADY_OPEN
    assert said(first) == "raised"


def test_a_copy_that_was_killed_is_taken_over_at_once(start, tmp_path):
    first = start(tmp_path)
    assert said(first) == "open"
    first.kill()
    first.wait(10)
    assert (tmp_path / LOCK_FILE).exists()

    second = start(tmp_path)
    assert said(second) == "open"
    third = start(tmp_path)
    assert said(third) == ALREADY_OPEN
    assert said(second) == "raised"


def test_two_folders_are_two_programs(start, tmp_path):
    assert said(start(tmp_path / "one")) == "open"
    assert said(start(tmp_path / "two")) == "open"


@pytest.mark.slow
def test_a_copy_that_hangs_is_told(start, tmp_path):
    first = start(tmp_path, "deaf")
    assert said(first) == "open"

    second = start(tmp_path)
    sentence = said(second)
    assert sentence.startswith("Clerk is already open on this data folder, but its window does not answer.")
    assert str(tmp_path / LOCK_FILE) in sentence
    assert second.wait(10) == 1


def test_several_at_once_make_one(start, tmp_path):
    copies = [start(tmp_path) for _ in range(4)]
    answers = sorted(said(copy) for copy in copies)
    assert answers == [ALREADY_OPEN] * 3 + ["open"]


def test_another_computer_s_lock_is_told_in_its_own_sentence(qapp, tmp_path):
    lines = ["4711", "python3", "council-laptop", "0" * 32, "1" * 36]
    (tmp_path / LOCK_FILE).write_text("\n".join(lines) + "\n")

    single = SingleInstance(tmp_path)
    assert not single.acquire()
    assert single.sentence == (
        "Clerk is open on this data folder on another computer, council-laptop. Close it there, or choose another "
        f"folder with --data FOLDER. If it is no longer running there, delete {tmp_path / LOCK_FILE}."
    )
    assert (tmp_path / LOCK_FILE).exists()


def test_a_lock_from_before_the_computer_started_again_is_taken_over(qapp, tmp_path):
    machine = bytes(QSysInfo.machineUniqueId().data()).decode()
    lines = [str(os.getpid()), Path(sys.executable).name, QSysInfo.machineHostName(), machine, "1" * 36]
    (tmp_path / LOCK_FILE).write_text("\n".join(lines) + "\n")

    single = SingleInstance(tmp_path)
    assert single.acquire()
    assert single.sentence == ""
    single.release()
    assert not (tmp_path / LOCK_FILE).exists()


def test_a_folder_that_cannot_be_made_or_written_is_a_sentence(qapp, tmp_path):
    (tmp_path / "file").write_text("")
    single = SingleInstance(tmp_path / "file" / "data")
    assert not single.acquire()
    assert single.sentence.endswith("Choose another with --data FOLDER.")

    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    if os.access(shut, os.W_OK):
        pytest.skip("nothing is closed to the superuser")
    single = SingleInstance(shut)
    assert not single.acquire()
    assert single.sentence.startswith(f"The data folder {shut} may not be written to.")
