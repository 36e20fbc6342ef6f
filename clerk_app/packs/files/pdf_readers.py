"""The processes that read a PDF: started, listened to, given up when one says nothing any more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Final, cast

from clerk_app.errors import PackError
from clerk_app.packs.files.pdf_told import BLOCK, PageRead
from clerk_app.telling import Told

LARGE: Final = 150_000
"""Bytes of a file that two processes read together."""
TELL_EVERY: Final = 0.1
"""Seconds, while nothing is heard."""
PATIENCE: Final = 40 if os.name == "nt" else 300
"""Times that nothing is heard before a process is given up: half a minute, since most systems end one that works too
long on a page (see PAGE_SECONDS) and only a busy machine is slower; Windows does not, so there four seconds."""
PATIENCE_AT_FIRST: Final = 90 if os.name == "nt" else 300
"""The same before the first word: on a busy machine a process takes seconds to start, and no page is lost by that."""
MOST_LOST: Final = 2
"""Pages that may be lost before the file is."""
_ROOT: Final = str(Path(__file__).resolve().parents[2])
_KEPT: Final = {"MALLOC_TOP_PAD_": "8000000", "MALLOC_MMAP_THRESHOLD_": "8000000"}
"""For GNU's library: what a page took in memory is kept for the next one, or a third of the time goes into asking the
system for it again. Other libraries know nothing of it."""
LOST: Final = "This PDF is damaged: pdfium cannot read its pages. Ask for it again, or print it to a new PDF."
RUN: Final = "import sys; from clerk_app.packs.files.pdf_pages import main; main(sys.argv[1], *map(int, sys.argv[2:]))"


class PdfReaders:
    """One or two processes that read the pages of a file, block by block in turn."""

    def __init__(self, path: Path, told: Told) -> None:
        self._path = path
        self._told = told
        self._shares = 2 if path.stat().st_size > LARGE and (os.cpu_count() or 1) > 1 else 1
        self._running: dict[int, _Reader] = {}
        self._ready: dict[int, PageRead] = {}
        self._pages = 0
        self._lost = 0
        self._heard: Queue[tuple[_Reader, bytes]] = Queue()

    def __enter__(self) -> PdfReaders:
        for share in range(self._shares):
            self._start(share, 0)
        return self

    def __exit__(self, *_: object) -> None:
        for reader in self._running.values():
            reader.stop()

    def pages(self) -> Iterator[PageRead]:
        """What is told of each page, in order; of a file that cannot be opened, that."""
        at = 0
        while at == 0 or at < self._pages:
            read = self._wait_for(at)
            yield read
            if "page" not in read:
                return
            at += 1

    def _wait_for(self, wanted: int) -> PageRead:
        """A page, or what is wrong with the file; what is heard of other pages meanwhile is kept."""
        silence = 0
        reader = self._running[wanted // BLOCK % self._shares]
        while wanted not in self._ready:
            self._told(wanted + len(self._ready), max(self._pages, 1))
            if reader.ended or silence >= (PATIENCE if self._pages else PATIENCE_AT_FIRST):
                return self._lose(reader, wanted)
            try:
                silence, read = 0, self._hear()
            except Empty:
                silence += 1
                continue
            if "page" in read:
                self._ready[read["page"]] = read
            elif "error" in read:
                return read
        return self._ready.pop(wanted)

    def _hear(self) -> PageRead:
        """The next that a process says; Empty where none says anything for a while."""
        reader, line = self._heard.get(timeout=TELL_EVERY)
        if not line.endswith(b"\n"):  # it has ended, perhaps in the middle of a word
            reader.ended = True
            return {}
        if reader is not self._running[reader.share]:
            return {}
        read: PageRead = json.loads(line)
        self._pages = read.get("pages", self._pages)
        return read

    def _lose(self, reader: _Reader, wanted: int) -> PageRead:
        """Give a page up and go on behind it."""
        reader.stop()
        self._lost += 1
        if self._lost > MOST_LOST or not self._pages:
            raise PackError(LOST)
        self._start(reader.share, wanted + 1)
        return {"page": wanted, "pages": self._pages, "picture": True}

    def _start(self, share: int, page: int) -> None:
        self._running[share] = _Reader(self._path, share, self._shares, page, self._heard)


class _Reader:
    """A process, and a thread that listens to it."""

    def __init__(self, path: Path, share: int, shares: int, page: int, heard: Queue[tuple[_Reader, bytes]]) -> None:
        self.share = share
        self.ended = False
        self._heard = heard
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-P", "-c", RUN, str(path), str(share), str(shares), str(page)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | _KEPT | {"PYTHONPATH": os.pathsep.join((_ROOT, *filter(None, sys.path)))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._thread = Thread(target=self._listen, name="pdf reader", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def _listen(self) -> None:
        with cast("IO[bytes]", self._process.stdout) as told:
            for line in told:
                self._heard.put((self, line))
        self._heard.put((self, b""))
