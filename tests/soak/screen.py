"""A virtual screen of its own, with a window manager, a keyboard that has accents, and real key presses."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = {"Xvfb": "xvfb", "xdotool": "xdotool", "xkbcomp": "x11-xkb-utils"}
"""Programs by the Debian packages that bring them; openbox is used where it is there."""

SIZE = (1366, 768)

_KEYBOARD = """
xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols {
    include "pc+us+inet(evdev)"
    key <LSGT> { [ eacute, Eacute ] };
    key <HENK> { [ ccedilla, odiaeresis ] };
    key <MUHE> { [ endash, oe ] };
  };
};
"""


def missing() -> str:
    """A sentence that says what is not installed, '' where all is there."""
    lacking = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if not lacking:
        return ""
    return f"A virtual screen with a keyboard is missing: apt-get install {' '.join(lacking)} openbox"


def steady() -> float:
    """Seconds of a clock that only goes forward."""
    return time.monotonic()  # noqa: TID251 - measures the program from outside


def wait(seconds: float) -> None:
    """Let the other program work."""
    threading.Event().wait(seconds)


@dataclass
class Screen:
    """A running virtual screen."""

    environment: dict[str, str]
    hands: "subprocess.Popen[str]"

    def do(self, *commands: str) -> None:
        """Give commands to xdotool, and come back when it has done them."""
        assert self.hands.stdin is not None
        assert self.hands.stdout is not None
        # Where the mouse is tells that all before has been done.
        self.hands.stdin.write("\n".join([*commands, "getmouselocation", ""]))
        self.hands.stdin.flush()
        if not self.hands.stdout.readline():
            raise RuntimeError("xdotool ended")

    def window(self, name: str) -> str:
        """The id of a visible window whose title matches, '' where there is none."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.split()[0] if found.stdout.split() else ""

    def has_focus(self, window: str) -> bool:
        """Whether keys go to that window."""
        focused = subprocess.run(
            ["xdotool", "getwindowfocus"], env=self.environment, capture_output=True, text=True, check=False
        )
        return focused.stdout.strip() == window


@contextmanager
def this_screen() -> Iterator[Screen]:
    """The screen that DISPLAY names, with hands of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    hands = subprocess.Popen(
        ["xdotool", "-"], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    try:
        yield Screen(environment, hands)
    finally:
        hands.terminate()
        hands.communicate(timeout=10)


@contextmanager
def virtual_screen(home: Path) -> Iterator[Screen]:
    """Start a screen with everything on it, and end it whatever happens; `home` is the program's home."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    others: list[subprocess.Popen[str]] = []
    try:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        environment = _environment(f":{number}", home)
        subprocess.run(["xkbcomp", "-w0", "-", f":{number}"], input=_KEYBOARD, text=True, check=True)
        if shutil.which("openbox"):
            others.append(_quietly(["openbox"], environment))
        hands = subprocess.Popen(
            ["xdotool", "-"], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        others.append(hands)
        yield Screen(environment, hands)
    finally:
        for process in reversed(others):
            process.terminate()
            process.communicate(timeout=10)
        server.terminate()
        server.wait(10)


def _quietly(command: list[str], environment: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True
    )  # fmt: skip


def _environment(display: str, home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE")}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        kept[name] = str(home / name.lower())
    return {**kept, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
