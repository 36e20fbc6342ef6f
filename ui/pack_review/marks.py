"""Where values stand on the pages: boxes for the chosen and the doubtful, lines under the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from clerk_app.packs.found import Certainty, Place
from clerk_app.proposal.values import ProposedValue
from ui.theme import Theme


class Look(Enum):
    """How a value is marked on its page."""

    READ = "read"
    DOUBT = "doubt"
    CHOSEN = "chosen"
    CHOSEN_DOUBT = "chosen doubt"


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place and how it is marked."""

    place: Place
    look: Look


def place_marks(values: Sequence[ProposedValue], chosen: str) -> tuple[PlaceMark, ...]:
    """A mark for each place of each value, the chosen one's last, so that they are painted over the others."""
    found = [PlaceMark(place, _look(value, chosen)) for value in values for place in value.places]
    order = list(Look)
    return tuple(sorted(dict.fromkeys(found), key=lambda mark: order.index(mark.look)))


def _look(value: ProposedValue, chosen: str) -> Look:
    doubted = value.certainty is Certainty.DOUBTFUL and value.is_open
    if value.key == chosen:
        return Look.CHOSEN_DOUBT if doubted else Look.CHOSEN
    return Look.DOUBT if doubted else Look.READ


def paint_mark(painter: QPainter, theme: Theme, box: QRectF, look: Look) -> None:
    """Draw a mark round or under words that stand in `box`."""
    if look is Look.READ:
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.drawLine(box.bottomLeft() + QPointF(0, 1), box.bottomRight() + QPointF(0, 1))
        return
    doubted = look in (Look.DOUBT, Look.CHOSEN_DOUBT)
    colour = theme.color("amber_line" if doubted else "accent")
    frame = box.adjusted(-2, -1, 2, 2)
    if doubted:
        ground = QColor(theme.color("amber"))
        ground.setAlpha(60)
        painter.fillRect(frame, ground)
    painter.setPen(QPen(colour, 1 if look is Look.DOUBT else 2))
    painter.drawRect(frame)


def united(boxes: Sequence[QRectF]) -> QRectF:
    """What holds all boxes; nothing where there are none."""
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    return whole


def words_of(line: str, place: Place) -> str:
    """The words of a line that a place means."""
    return line[place.start : place.end] if place.end else line


def by_page(marks: Sequence[PlaceMark]) -> Iterator[int]:
    """The pages on which something is marked, each once, in order."""
    yield from sorted({mark.place.page for mark in marks})
