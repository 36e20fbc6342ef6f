"""Where everything stands on the room's screen, for a screen of any size and shape."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from clerk_app.meeting.room_view import RoomScene, RoomView
from ui.shapes import SHAPES
from ui.tokens import RoomTokens, SceneColours
from ui.widgets.fitted_text import LEADING, PlacedText, cap_of, fitted, fitted_whole, width_of

REGULAR, STRONG, BOLD = 400, 600, 700
UPRIGHT_UNDER: Final = 1.2
"""Narrower than this, width to height, what stands side by side stands one above the other."""

_WIDEST_WORD, _WIDEST_COUNT, _WIDEST_SLOT = "Please finish", "Question 20 of 20", "Slot +20:00 over"
_CLOCKS: Final = frozenset(
    (RoomScene.SPEAKING, RoomScene.LAST_SECONDS, RoomScene.OVER, RoomScene.PAUSED, RoomScene.FINISHED)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoomPicture:
    """What is painted, from the ground up: coloured boxes, the state's shape, and lines of words."""

    fills: tuple[tuple[QRectF, str], ...]
    texts: tuple[PlacedText, ...]
    shape: str
    shape_box: QRectF
    shape_colour: str


def room_picture(view: RoomView, size: QSizeF, tokens: RoomTokens) -> RoomPicture:
    """Everything of the view placed on a screen of that size."""
    page = _Page(view, size, tokens)
    if view.scene is RoomScene.PRIVATE:
        return page.private()
    return page.clock() if view.scene in _CLOCKS else page.board()


@dataclass(frozen=True, slots=True)
class _Words:
    """Words, the widest that may stand in their place, and how they are set."""

    words: str
    size: float
    weight: int
    colour: str
    widest: str = ""
    lines: int = 1
    whole: bool = False
    """Whether they stay on one line if at all possible."""

    @property
    def reserved(self) -> float:
        return max(width_of(self.words, self.weight), width_of(self.widest, self.weight))


class _Page:
    """One view on one screen."""

    def __init__(self, view: RoomView, size: QSizeF, tokens: RoomTokens) -> None:
        self._view, self._tokens = view, tokens
        self._width, self._height = size.width(), size.height()
        self._colours: SceneColours = tokens.scene[view.scene.value]
        self._margin = min(self._part(tokens.margin), 0.05 * self._width)
        self._upright = self._width < UPRIGHT_UNDER * self._height
        self._fills: list[tuple[QRectF, str]] = []
        self._texts: list[PlacedText] = []
        self._shape = self._shape_ink = QRectF()

    def _part(self, percent: float) -> float:
        return self._height * percent / 100

    # ------------------------------------------------------------------ the three pages

    def clock(self) -> RoomPicture:
        """The speaker's time, whose it is, and the slot's."""
        view, tokens, ink = self._view, self._tokens, self._colours.ink
        foot = self._part(tokens.foot_top)
        self._fill(0, foot, self._colours.ground)
        self._fill(foot, self._height, tokens.foot_ground)
        self._bar()
        self._head(
            self._part(tokens.band), self._part(tokens.shape),
            _Words(view.word, tokens.word, BOLD, ink, _WIDEST_WORD),
            _Words(view.beside, tokens.word, REGULAR, ink, _WIDEST_COUNT),
        )  # fmt: skip
        self._figures(QRectF(0, self._part(tokens.band), self._width, foot - self._part(tokens.band)))
        self._pair(
            self._between(foot, self._height),
            _Words(view.foot, tokens.word, REGULAR, tokens.foot_ink, lines=2, whole=True),
            _Words(view.foot_beside, tokens.word, STRONG, tokens.foot_ink, _WIDEST_SLOT),
        )
        return self._picture()

    def board(self) -> RoomPicture:
        """The state on a band, what the room wants to know, and the time of day."""
        view, tokens = self._view, self._tokens
        band, foot = self._part(tokens.tall_band), self._part(tokens.foot_top)
        self._fill(0, band, self._colours.ground)
        self._fill(band, self._height, tokens.foot_ground)
        self._fills.append((QRectF(0, foot, self._width, max(1.0, self._part(tokens.line))), tokens.foot_line))
        self._head(
            band, self._part(tokens.tall_shape),
            _Words(view.word, tokens.tall_word, BOLD, self._colours.ink),
            _Words(view.beside, tokens.word, REGULAR, self._colours.ink),
        )  # fmt: skip
        self._middle(band, foot)
        slot = view.scene is RoomScene.BETWEEN
        beside = _Words(view.foot_beside, tokens.committee, REGULAR, tokens.foot_quiet, lines=2)
        if slot:
            beside = _Words(view.foot_beside, tokens.word, STRONG, tokens.foot_ink, _WIDEST_SLOT)
        self._pair(
            self._between(foot, self._height),
            _Words(view.foot, tokens.word, REGULAR, tokens.foot_ink, "Now 12.00pm"),
            beside,
        )
        return self._picture()

    def private(self) -> RoomPicture:
        """One sentence on black, and the padlock."""
        tokens = self._tokens
        self._fill(0, self._height, self._colours.ground)
        side = min(self._part(2 * tokens.tall_shape), 0.2 * self._width)
        self._shape = QRectF((self._width - side) / 2, self._part(22), side, side)
        room = self._between(self._shape.bottom() + self._part(6), self._part(92))
        pixels, lines = fitted(self._view.headline, STRONG, room, self._part(tokens.tall_word), 4)
        for number, line in enumerate(lines):
            left = (self._width - width_of(line, STRONG) * pixels) / 2
            middle = room.top() + (0.5 + number * LEADING) * pixels
            self._write(line, left, middle, pixels, STRONG, self._colours.ink)
        return self._picture()

    def _picture(self) -> RoomPicture:
        colours = self._colours
        return RoomPicture(tuple(self._fills), tuple(self._texts), colours.shape, self._shape, colours.ink)

    # ------------------------------------------------------------------ their parts

    def _fill(self, top: float, bottom: float, colour: str) -> None:
        self._fills.append((QRectF(0, top, self._width, bottom - top), colour))

    def _between(self, top: float, bottom: float) -> QRectF:
        return QRectF(self._margin, top, self._width - 2 * self._margin, bottom - top)

    def _bar(self) -> None:
        share = self._view.share
        if share is None:
            return
        top, bottom = self._part(self._tokens.bar_top), self._part(self._tokens.foot_top)
        self._fill(top, bottom, self._colours.rest)
        self._fills.append((QRectF(0, top, round(self._width * share), bottom - top), self._colours.fill))

    def _figures(self, room: QRectF) -> None:
        view, tokens = self._view, self._tokens
        narrow = QRectF(0, 0, self._width - 2 * self._margin, room.height())
        pixels, _ = fitted(view.widest, BOLD, narrow, self._part(tokens.digits))
        # Set by the capitals: the line box of type as large as this has much air in it.
        left = (self._width - width_of(view.headline, BOLD) * pixels) / 2
        self._write(view.headline, left, room.center().y(), pixels, BOLD, self._colours.ink)

    def _middle(self, band: float, foot: float) -> None:
        view, tokens = self._view, self._tokens
        gap = self._part(5)
        room = self._between(band + 1.5 * gap, foot - gap)
        if view.lead:
            lead = QRectF(room.topLeft(), QSizeF(room.width(), 2 * self._part(tokens.lead)))
            words = _Words(view.lead, tokens.lead, REGULAR, tokens.foot_quiet, lines=3 if self._upright else 2)
            room.setTop(self._lines(lead, words) + gap)
        if view.widest:
            # Figures hang nothing under the line.
            high = QRectF(0, 0, room.width(), room.height() / cap_of(BOLD))
            pixels, _ = fitted(view.headline, BOLD, high, self._part(tokens.time))
            self._write(view.headline, room.left(), room.center().y(), pixels, BOLD, tokens.foot_ink)
        else:
            self._block(
                room, _Words(view.headline, tokens.title, BOLD, tokens.foot_ink, lines=8 if self._upright else 4)
            )

    def _lines(self, room: QRectF, words: _Words) -> float:
        """Write lines from the top of the room down; return where the last one ends."""
        pixels, lines = fitted(words.words, words.weight, room, self._part(words.size), words.lines)
        middle = room.top() + cap_of(words.weight) * pixels / 2
        for line in lines:
            self._write(line, room.left(), middle, pixels, words.weight, words.colour)
            middle += LEADING * pixels
        return middle - LEADING * pixels + cap_of(words.weight) * pixels / 2

    def _head(self, band: float, shape: float, left: _Words, right: _Words) -> None:
        """Shape and word at the left, the other words at the right, or under them on an upright screen."""
        room = self._between(0, band)
        stacked = self._upright and bool(right.words)
        rows = (room, room)
        if stacked:
            rows = (self._between(0.04 * band, 0.54 * band), self._between(0.5 * band, 0.96 * band))
        size = self._part(left.size)
        side = min(shape, 0.7 * rows[0].height())
        gap = 0.44  # between shape and word, in parts of the shape
        widths = (side / size * (1 + gap) + left.reserved, right.reserved * right.size / left.size)
        taken = max(widths) if stacked else sum(widths) + (0.5 if right.words else 0.0)
        scale = min(1.0, room.width() / (size * taken))
        self._place_shape(QRectF(room.left(), rows[0].center().y() - side * scale / 2, side * scale, side * scale))
        start = self._shape_ink.right() + gap * side * scale
        text = QRectF(start, rows[0].top(), room.right() - start, rows[0].height())
        pixels, _ = fitted(left.words, left.weight, text, size * scale)
        self._write(left.words, start, text.center().y(), pixels, left.weight, left.colour)
        if right.words:
            pixels, _ = fitted(right.words, right.weight, rows[1], self._part(right.size) * scale)
            start = room.left() if stacked else room.right() - width_of(right.words, right.weight) * pixels
            self._write(right.words, start, rows[1].center().y(), pixels, right.weight, right.colour)

    def _place_shape(self, box: QRectF) -> None:
        """Put the shape's own edge where the words begin, whatever air its box has."""
        path = SHAPES[self._colours.shape]
        self._shape = box.translated(box.left() - path(box).boundingRect().left(), 0)
        self._shape_ink = path(self._shape).boundingRect()

    def _pair(self, room: QRectF, left: _Words, right: _Words) -> None:
        """Words at the left and at the right of the foot; what may break takes what the other leaves."""
        if self._upright and left.words and right.words:
            half = room.height() / 2
            self._block(QRectF(room.left(), room.top(), room.width(), half), left)
            self._block(QRectF(room.left(), room.top() + half, room.width(), half), right)
            return
        gap = 2 * self._margin if left.words and right.words else 0.0
        fixed = right if left.lines > 1 else left
        taken = min(fixed.reserved * self._part(fixed.size), 0.6 * room.width()) if fixed.words else 0.0
        rest = room.width() - taken - gap
        widths = (rest, taken) if fixed is right else (taken, rest)
        self._block(QRectF(room.left(), room.top(), widths[0], room.height()), left)
        self._block(QRectF(room.right() - widths[1], room.top(), widths[1], room.height()), right, to_right=True)

    def _block(self, room: QRectF, words: _Words, *, to_right: bool = False) -> None:
        """Lines in the middle of the room's height."""
        if not words.words:
            return
        narrow = QRectF(0, 0, room.width(), 0.86 * room.height())
        fit = fitted_whole if words.whole else fitted
        pixels, lines = fit(words.words, words.weight, narrow, self._part(words.size), words.lines)
        middle = room.center().y() - (len(lines) - 1) * LEADING * pixels / 2
        for line in lines:
            left = room.right() - width_of(line, words.weight) * pixels if to_right else room.left()
            self._write(line, left, middle, pixels, words.weight, words.colour)
            middle += LEADING * pixels

    def _write(self, words: str, left: float, middle: float, pixels: int, weight: int, colour: str) -> None:
        """Write one line whose capitals have their middle at that height."""
        if words:
            baseline = middle + cap_of(weight) * pixels / 2
            self._texts.append(PlacedText(words, QPointF(left, baseline), pixels, weight, colour))
