"""Looks words up on a thread of its own, so that neither the dictionary nor a hard word ever holds up the keyboard."""

import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class Speller(Protocol):
    """A dictionary."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right."""
        ...

    def suggest(self, word: str, names: Iterable[str] = ()) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        ...


class Spelling(QObject):
    """What the dictionary says of words, remembered; the thread begins with the first word that is asked about."""

    judged = Signal()
    """More words were looked up."""
    suggested = Signal(str, tuple)
    """A word, and what may have been meant by it."""

    def __init__(self, dictionary: Callable[[], Speller], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dictionary = dictionary
        self._known: dict[str, bool] = {}
        self._asked: set[str] = set()
        # Not a QThreadPool: destroyed by Python while it works, that would wait for a thread that waits for Python.
        self._thread: ThreadPoolExecutor | None = None
        self._is_closed = False

    def is_in_doubt(self, word: str) -> bool:
        """Whether the dictionary lacks a word, as far as it was asked about already."""
        return not self._known.get(word, True)

    def ask(self, words: Iterable[str]) -> None:
        """Look up those that were not looked up before; `judged` tells when it is done."""
        new = [word for word in dict.fromkeys(words) if word not in self._known and word not in self._asked]
        if new:
            self._asked.update(new)
            self._do(self._look_up, new)

    def suggest(self, word: str, names: tuple[str, ...]) -> None:
        """Find what may have been meant; `suggested` tells it."""
        self._do(self._find, word, names)

    def close(self) -> None:
        """Tell nothing more and end the thread; what it has not begun is left out."""
        self._is_closed = True
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable[..., None], *arguments: object) -> None:
        if self._is_closed:
            return
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")
        self._thread.submit(self._safely, work, *arguments)

    # ------------------------------------------------------------------ on the thread

    def _safely(self, work: Callable[..., None], *arguments: object) -> None:
        try:
            work(*arguments)
        except Exception:  # noqa: BLE001 (a meeting goes on without its speller, and the log says why)
            _log.exception("The spelling could not be looked up.")

    def _look_up(self, words: list[str]) -> None:
        speller = self._dictionary()
        for word in words:
            if self._is_closed:
                return
            self._known[word] = speller.knows(word)
        self.judged.emit()

    def _find(self, word: str, names: tuple[str, ...]) -> None:
        found = self._dictionary().suggest(word, names)
        if not self._is_closed:
            self.suggested.emit(word, found)
