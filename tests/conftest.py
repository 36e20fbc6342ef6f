"""What holds for every test: its own home, no warnings, nothing of Qt left behind."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("clerk", deadline=None, print_blob=True)
settings.load_profile("clerk")

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files with slow tests first, then those with most windows: no core waits for one of them at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path not in slow, item.path.parent.name != "ui", -tests[item.path]))


def pytest_collection_finish() -> None:
    """What was loaded stays to the end: it need not be looked through for rubbish again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5000, 10, 10)


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of the tests' own, so that no test can reach the records of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("XDG_DOCUMENTS_DIR", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        yield home


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real meetings beside the checkout; never part of the project."""
    folder = Path(os.environ.get("CLERK_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"the real meetings are not here ({folder}); CLERK_SHARED names their folder")
    return folder


@pytest.fixture(scope="module", autouse=True)
def nothing_left_of_the_file() -> Iterator[None]:
    """Fails the last test of a file when a window that several of its tests looked at is still there."""
    yield
    _fail_for_what_is_left(set())


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fails the test that leaves a window on the screen or a timer running, but for what it found there."""
    shown = _shown()
    found = {*shown, *_running()} if shown else set()  # no timer runs without a window: the last test saw to that
    yield
    _fail_for_what_is_left(found)


def _fail_for_what_is_left(found: set[Any]) -> None:
    if not _has_windows():
        return
    left = [*_visible_windows(found), *_running_timers(found)]
    if left:
        pytest.fail("left behind: " + ", ".join(left))


def _has_windows() -> bool:
    """Whether Qt is there at all."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None


def _shown() -> list[Any]:
    """The windows that are on the screen."""
    if not _has_windows():
        return []
    widgets = sys.modules["PySide6.QtWidgets"]
    return [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]


def _running() -> list[Any]:
    """The timers that run."""
    if not _has_windows():
        return []
    from PySide6.QtCore import QTimer
    from shiboken6 import Shiboken

    # What Qt for Python keeps count of itself: to look through all objects of Python took longer than most tests.
    return [timer for timer in Shiboken.getAllValidWrappers() if isinstance(timer, QTimer) and timer.isActive()]


def _visible_windows(found: set[Any]) -> list[str]:
    """Name the windows that are still shown, and take them away for the next test."""
    shown = [window for window in _shown() if window not in found]
    named = [f"the window {window!r}" for window in shown]
    for window in shown:
        window.hide()
        window.deleteLater()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return named


def _running_timers(found: set[Any]) -> list[str]:
    """Name the timers that still run, and stop them for the next test."""
    gc.collect(0)
    running = [timer for timer in _running() if timer not in found]
    for timer in running:
        timer.stop()
    return [f"a timer of {timer.interval()} ms owned by {timer.parent()!r}" for timer in running]
