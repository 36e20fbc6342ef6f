"""Words set as large as they may be in the room that they have, on one line or several; nothing is ever cut."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from ui.theme import FAMILY

LEADING: Final = 1.18
"""From one line to the next, in heights of the type."""

_MEASURED_AT: Final = 200
_SMALLER: Final = 0.97
_LITTLE_LESS: Final = 0.6


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One line of words: where its baseline begins, how large in px, how heavy, in which colour."""

    words: str
    at: QPointF
    pixels: int
    weight: int
    colour: str

    @property
    def font(self) -> QFont:
        """The font that it is painted in."""
        return room_font(self.pixels, self.weight)

    @property
    def ink(self) -> QRectF:
        """The box round what is painted."""
        return QFontMetricsF(self.font).tightBoundingRect(self.words).translated(self.at)


def room_font(pixels: int, weight: int) -> QFont:
    """The font of the room's screen, which knows no text size: it follows the screen's height."""
    font = QFont(FAMILY)
    font.setPixelSize(max(pixels, 1))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Type as large as this stands too far apart otherwise.
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, (-0.012 if weight >= 700 else -0.005) * pixels)
    return font


@lru_cache(maxsize=512)
def width_of(words: str, weight: int) -> float:
    """How wide words are in heights of the type."""
    return QFontMetricsF(room_font(_MEASURED_AT, weight)).horizontalAdvance(words) / _MEASURED_AT


@lru_cache(maxsize=4)
def cap_of(weight: int) -> float:
    """How high capitals and figures are in heights of the type."""
    return QFontMetricsF(room_font(_MEASURED_AT, weight)).capHeight() / _MEASURED_AT


def wrapped(words: str, weight: int, width: float) -> list[str]:
    """The lines into which words break, `width` in heights of the type; a word too long for a line has its own."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fitted(words: str, weight: int, room: QRectF, largest: float, most_lines: int = 1) -> tuple[int, list[str]]:
    """The size in px, at most `largest`, at which words fit into the room, and their lines."""
    pixels = max(largest, 1.0)
    while True:
        lines = wrapped(words, weight, room.width() / pixels) if most_lines > 1 else [words]
        # The first line takes its capitals only, the last one what hangs under it as well.
        high = (len(lines) - 1) * LEADING + 1
        widest = max((width_of(line, weight) for line in lines), default=0.0)
        if pixels <= 1 or (
            len(lines) <= most_lines and high * pixels <= room.height() and widest * pixels <= room.width()
        ):
            return int(pixels), _even(words, weight, lines)
        pixels *= _SMALLER


def fitted_whole(words: str, weight: int, room: QRectF, largest: float, most_lines: int) -> tuple[int, list[str]]:
    """As `fitted`, but on one line while that takes only a little of the size: a name is not torn in two."""
    pixels, lines = fitted(words, weight, room, largest)
    return (pixels, lines) if pixels >= _LITTLE_LESS * largest else fitted(words, weight, room, largest, most_lines)


def _even(words: str, weight: int, lines: list[str]) -> list[str]:
    """The same number of lines, as even as they can be, so that no word is left alone on the last."""
    if len(lines) < 2:
        return lines
    width = max(width_of(line, weight) for line in lines)
    while len(narrower := wrapped(words, weight, width * _SMALLER)) == len(lines):
        if max(width_of(line, weight) for line in narrower) > width:
            break  # a single long word
        width *= _SMALLER
        lines = narrower
    return lines
