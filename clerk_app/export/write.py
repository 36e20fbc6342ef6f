"""Writing a finished document: all of it or nothing, and never over the old one by halves."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from clerk_app.errors import ExportError

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write(target: Path, data: bytes, check: Callable[[bytes], None] | None = None) -> None:
    """Write `data` to `target`, replacing what is there in one step.

    `check` is given what was written, read again, before it takes the target's place; it may raise an ExportError.
    Raises ExportError when it cannot; then nothing is left behind and an old file is as it was.
    """
    _check(target)
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(temporary.read_bytes())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except OSError as trouble:
        raise ExportError(_sentence(target, trouble)) from trouble
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _check(target: Path) -> None:
    folder = target.parent
    if not folder.is_dir():
        raise ExportError(f"The folder {folder} does not exist. Nothing was written. Choose another folder.")
    if target.is_dir():
        raise ExportError(f"{target} is a folder, not a file. Nothing was written. Choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise ExportError(f"{target} is write-protected. It was kept as it is. Choose another name.")


def _mode(target: Path) -> int:
    """What a new file would get, or what the old one has: mkstemp's own is for secrets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sentence(target: Path, trouble: OSError) -> str:
    kept = "The file that was there is kept." if target.exists() else "Nothing was written."
    if trouble.errno in _FULL:
        return (
            f"The disk is full, so {target.name} could not be written to {target.parent}. {kept} "
            "Make room or choose another disk."
        )
    if trouble.errno == errno.EACCES and target.exists() and os.access(target.parent, os.W_OK):
        # Windows refuses so while the old file is shown by a PDF reader.
        return (
            f"{target} could not be replaced; it may be open in another program. {kept} "
            "Close it there, or choose another name."
        )
    if trouble.errno in _REFUSED:
        return (
            f"The folder {target.parent} is not writable, so {target.name} could not be written. "
            f"{kept} Choose another folder."
        )
    reason = trouble.strerror or type(trouble).__name__
    return f"{target} could not be written ({reason}). {kept} Choose another folder or name."
