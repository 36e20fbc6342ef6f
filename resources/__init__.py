"""Files that ship with the program, and the only two ways to them."""

from pathlib import Path, PurePosixPath

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return where the file or folder `name` lies, such as `icons/lock.svg`.

    Raises ValueError for a name that leads out of the resources, FileNotFoundError for one that
    is not there.
    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or ":" in name:
        raise ValueError(f"{name!r} is not the name of a resource")
    found = _HERE.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"There is no resource {name!r}")
    return found


def read_text(name: str) -> str:
    """Return the text of the resource `name`, which is UTF-8.

    Raises the same errors as `path`.
    """
    return path(name).read_text(encoding="utf-8")
