"""What there is room for: how the panes stand in a window of a given size, and what is remembered of it."""

from dataclasses import dataclass

from ui.docks import DockBoard
from ui.layout_memory import LayoutMemory

SIDE_BY_SIDE_FROM = 1600
COLUMN_APART_UNDER = 1200
AGENDA_APART_UNDER = 1000


@dataclass(frozen=True, slots=True)
class Room:
    """How the panes stand round the minute."""

    side_by_side: bool
    """People and business stand beside each other, each full height."""
    column_apart: bool
    """People and business are one column of tabs that opens over the minute."""
    agenda_apart: bool
    """So does the agenda."""

    @property
    def is_whole(self) -> bool:
        """Whether every pane has its place beside the minute, so that the places are worth remembering."""
        return not self.column_apart


def room_for(width: float) -> Room:
    """Return what there is room for in a window of that width, px at 100 %."""
    return Room(width >= SIDE_BY_SIDE_FROM, width < COLUMN_APART_UNDER, width < AGENDA_APART_UNDER)


class RoomKeeper:
    """Fits the panes of one meeting to the window, and remembers small and large windows apart."""

    def __init__(self, board: DockBoard, layout: LayoutMemory) -> None:
        self._board = board
        self._layout = layout
        self._room: Room | None = None
        self._size = (0.0, 0.0)

    def fit(self, width: float, height: float) -> bool:
        """Choose what there is room for, in px at 100 %; whether the panes stand elsewhere now."""
        if (width, height) == self._size:
            return False
        self._size = (width, height)
        room = room_for(width)
        moved = room != self._room
        if moved:
            self.keep()
            self._room = room
            self._place(room)
        self._board.resize_groups()
        return moved

    def keep(self) -> None:
        """Remember where the panes are."""
        if self._room is not None and self._room.is_whole:
            self._layout.keep_docks(self._board.save(), large=self._room.side_by_side)

    def _place(self, room: Room) -> None:
        self._board.set_drawers(agenda=room.agenda_apart, column=room.column_apart)
        placed = self._board.set_side_by_side(room.side_by_side)
        kept = self._layout.docks(large=room.side_by_side) if room.is_whole else None
        if kept is not None:
            placed = self._board.restore(kept)
        if not placed:
            self._board.put_back()
