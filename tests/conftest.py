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


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fails the test that leaves a window on the screen or a timer running."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [*_visible_windows(widgets), *_running_timers()]
    if left:
        pytest.fail("left behind: " + ", ".join(left))


def _visible_windows(widgets: Any) -> list[str]:
    """Name the windows that are still shown, and take them away for the next test."""
    shown = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    named = [f"the window {window!r}" for window in shown]
    for window in shown:
        window.hide()
        window.deleteLater()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return named


def _running_timers() -> list[str]:
    """Name the timers that still run, and stop them for the next test."""
    from PySide6.QtCore import QTimer
    from shiboken6 import Shiboken

    gc.collect(0)
    # What Qt for Python keeps count of itself: to look through all objects of Python took longer than most tests.
    running = [timer for timer in Shiboken.getAllValidWrappers() if isinstance(timer, QTimer) and timer.isActive()]
    for timer in running:
        timer.stop()
    return [f"a timer of {timer.interval()} ms owned by {timer.parent()!r}" for timer in running]
