"""Where the program keeps its one folder."""

from __future__ import annotations

from pathlib import Path

import platformdirs

NAME = "Clerk"
"""The name of the data folder."""

PREFERENCES = "preferences.json"
"""The file of the clerk's own choices, in the data folder beside the record."""

STYLES = "styles"
"""The folder of the council's own house styles, in the data folder."""


def data_folder(chosen: Path | None = None) -> Path:
    """The data folder: the one that `--data` names, else the usual one of this system."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    return platformdirs.user_data_path(NAME, appauthor=False)


def preferences_file(folder: Path) -> Path:
    """The file of preferences in a data folder."""
    return folder / PREFERENCES


def styles_folder(folder: Path) -> Path:
    """Where a council's own house styles are kept in a data folder, each in a file of its own."""
    return folder / STYLES


def shown_folder(folder: Path, home: Path | None = None) -> str:
    """A folder as the start page shows it: 'Documents / Clerk' inside the home folder, else from the root on."""
    home = home or Path.home()
    if folder != home and folder.is_relative_to(home):
        return " / ".join(folder.relative_to(home).parts)
    return str(folder)
