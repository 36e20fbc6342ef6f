"""Our own faults: logged, told once, and the window stays, since the clerk is in the middle of a meeting."""

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LOG_NAME = "clerk.log"
"""The log beside the record: faults of the program, never what was typed."""

_LOG_BYTES = 500_000

log = logging.getLogger("clerk")


class Faults(QObject):
    """Catches whatever nobody else caught."""

    occurred = Signal(str)
    """A sentence for the clerk."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._telling = False

    def watch(self) -> None:
        """Catch everything from now on."""
        try:
            handler = RotatingFileHandler(
                self._folder / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
            )
            handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            log.addHandler(handler)
        except OSError:
            log.addHandler(logging.StreamHandler())
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a fault and say it once; Ctrl+C ends the program as it should."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        # Words of the meeting may be in the message of an error, so only its kind and place are logged.
        places = "".join(traceback.format_tb(trace))
        log.error("%s\n%s", kind.__name__, places)
        if self._telling:
            return
        self._telling = True
        try:
            self.occurred.emit(
                f"Something went wrong inside Clerk ({kind.__name__}). Everything saved is kept. "
                f"Go on, and start Clerk again when there is time; {LOG_NAME} in the data folder says where it was."
            )
        finally:
            self._telling = False
