"""The two commands: read by the shell, saying in a sentence what they cannot do."""

import os
import subprocess
from shutil import which

import pytest

SCRIPTS = ["packaging/run", "packaging/test", "packaging/setup", ".ci/run"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the two commands are shell scripts")


def run(root, *words, **environment):
    """Call a script without a screen and with no more of our environment than it needs."""
    bare = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **environment}
    return subprocess.run([*words], cwd=root, env=bare, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_shell_can_read_the_scripts(root, shell, script):
    if which(shell) is None:
        pytest.skip(f"{shell} is not here")
    done = run(root, shell, "-n", script)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("script", ["packaging/run", "packaging/test", ".ci/run"])
def test_the_commands_may_be_run(root, script):
    assert os.access(root / script, os.X_OK)


@pytest.mark.parametrize("arguments", [[], ["--data", "somewhere"]], ids=["nothing", "a data folder"])
def test_without_a_screen_the_window_is_refused_and_the_headless_command_named(root, arguments):
    done = run(root, "packaging/run", *arguments)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "There is no screen here" in done.stderr
    assert "packaging/run rehearse --out FOLDER" in done.stderr


def test_continuous_integration_calls_the_tests_and_nothing_else(root):
    lines = (root / ".ci/run").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ['exec "$(dirname -- "$0")/../packaging/test" "$@"']


def test_the_windows_script_says_that_it_was_not_run(root):
    assert "NOT RUN BY US" in (root / "packaging/run.ps1").read_text()
