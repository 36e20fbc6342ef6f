"""Colours, fonts and sizes as they are now: light or dark, more contrast or not, text size."""

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

import resources
from ui.icons import IconCache, Mark
from ui.tokens import ColourName, FontRole, Palette, Tokens, parse_tokens

FAMILY = "IBM Plex Sans"
SMALLEST_SCALE = 0.9
LARGEST_SCALE = 2.0
_FONT_FILES = ("IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf", "IBMPlexSans-Bold.ttf")


class Preference(StrEnum):
    """What the clerk chose in Preferences."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The one giver of colours, fonts, sizes and icons; handed to every widget."""

    changed = Signal()

    def __init__(self, app: QApplication, tokens: Tokens | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.tokens = tokens or parse_tokens(resources.read_text("tokens.toml"))
        self._icons = IconCache()
        self._preference = Preference.SYSTEM
        self._scale = 1.0
        self._dense = True
        self._more_contrast = False
        self._palette = self.tokens.light
        self._fonts: dict[tuple[FontRole, int | None], tuple[QFont, QFontMetricsF]] = {}
        self._style_text = resources.read_text("style.qss")
        self._build()
        self._connect()

    def _build(self) -> None:
        for name in _FONT_FILES:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
        self._app.setStyle("Fusion")
        self._more_contrast = self._system_wants_contrast()
        self._apply()

    def _connect(self) -> None:
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    # ------------------------------------------------------------------ what is chosen

    @property
    def preference(self) -> Preference:
        """What the clerk chose: follow the system, light, dark."""
        return self._preference

    def set_preference(self, preference: Preference) -> None:
        """Follow the system, or be light or dark whatever it says."""
        if preference != self._preference:
            self._preference = preference
            self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown."""
        if self._preference is Preference.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._preference is Preference.DARK

    @property
    def more_contrast(self) -> bool:
        """Whether the system asks for more contrast: then state blocks get an ink border."""
        return self._more_contrast

    def set_more_contrast(self, wanted: bool) -> None:
        """Show more contrast, as the system would ask for it."""
        if wanted != self._more_contrast:
            self._more_contrast = wanted
            self._apply()

    @property
    def scale(self) -> float:
        """The text size, 1.0 being 100 %."""
        return self._scale

    def set_scale(self, scale: float) -> None:
        """Set the text size, kept between 0.9 and 2.0."""
        wanted = min(LARGEST_SCALE, max(SMALLEST_SCALE, round(scale, 2)))
        if wanted != self._scale:
            self._scale = wanted
            self._apply()

    @property
    def dense(self) -> bool:
        """Whether rows are 22 px (window under 900 px high) and not 25 px."""
        return self._dense

    def set_dense(self, dense: bool) -> None:
        """Choose rows for a low or a high window."""
        if dense != self._dense:
            self._dense = dense
            self.changed.emit()

    # ------------------------------------------------------------------ what is given

    @property
    def palette(self) -> Palette:
        """The colours as they are now."""
        return self._palette

    def color(self, name: ColourName) -> QColor:
        """Return the colour with that name as it is now."""
        return QColor(self.palette.of(name))

    def px(self, size: float) -> int:
        """Return a size given in px at 100 % for the text size as it is now."""
        return round(size * self._scale)

    @property
    def row_height(self) -> int:
        """The height of a row of one line, in px."""
        size = self.tokens.size
        return self.px(size.row_dense if self._dense else size.row_wide)

    def font(self, role: FontRole, weight: int | None = None) -> QFont:
        """Return the font of a role; `weight` 400, 600 or 700 where it is not the role's own."""
        return QFont(self._measured(role, weight)[0])

    def metrics(self, role: FontRole, weight: int | None = None) -> QFontMetricsF:
        """Return the measures of the font of a role."""
        return self._measured(role, weight)[1]

    def _measured(self, role: FontRole, weight: int | None) -> tuple[QFont, QFontMetricsF]:
        # A window asks some thousand times while it opens, for a dozen fonts.
        if (role, weight) not in self._fonts:
            font = self._made(role, weight)
            self._fonts[role, weight] = font, QFontMetricsF(font)
        return self._fonts[role, weight]

    def _made(self, role: FontRole, weight: int | None) -> QFont:
        tokens = self.tokens.type[role]
        exact = tokens.points * 96 / 72 * self._scale
        font = QFont(FAMILY)
        # Qt draws whole pixels only: the spacing makes up for the rounding, so that lines break
        # where they do at the exact size.
        font.setPixelSize(round(exact))
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * exact / round(exact))
        font.setWeight(QFont.Weight(weight or tokens.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line_height(self, role: FontRole, *, bar: bool = False) -> float:
        """Return the height of a line of text in that role, in px."""
        leading = self.tokens.bar_leading if bar else self.tokens.text_leading
        return self.tokens.type[role].points * 96 / 72 * self._scale * leading

    def pixmap(self, name: str, colour: ColourName = "ink", size: int = 16, stroke: float = 2.0) -> QPixmap:
        """Return a Lucide icon or a state shape in a colour; `size` in px at 100 %."""
        ratio = self._app.devicePixelRatio()
        return self._icons.pixmap(name, self.color(colour), self.px(size), ratio, stroke)

    def icon(self, name: str, colour: ColourName = "ink", size: int = 16) -> QIcon:
        """Return a Lucide icon or a state shape for a button or a menu."""
        return self._icons.icon(
            name,
            self.color(colour),
            self.color("strong"),
            self.px(size),
            self._app.devicePixelRatio(),
        )

    def paint_mark(self, painter: QPainter, mark: Mark, box: QRectF, colour: ColourName | None = None) -> None:
        """Draw a mark inside `box`, in its own colour or another."""
        self._icons.paint(painter, mark.name, box, self.color(colour or mark.colour), mark.stroke)

    # ------------------------------------------------------------------ telling Qt

    @Slot()
    def _on_system_changed(self) -> None:
        self._more_contrast = self._system_wants_contrast()
        self._apply()

    def _system_wants_contrast(self) -> bool:
        hints = self._app.styleHints()
        if not hasattr(hints, "accessibility"):
            return False
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _apply(self) -> None:
        self._icons.clear()
        self._fonts.clear()
        palette = self.tokens.dark if self.is_dark else self.tokens.light
        self._palette = palette.with_more_contrast() if self._more_contrast else palette
        self._app.setFont(self.font("body"))
        self._app.setPalette(self._qt_palette())
        sizes = {
            name: str(self.px(value))
            for name, value in (
                ("radius", self.tokens.size.radius),
                ("control", self.tokens.size.control - 2),
                ("menu", self.tokens.size.menu),
                ("tab", self.tokens.size.tab),
                ("px1", 1), ("px2", 2), ("px4", 4), ("px6", 6), ("px8", 8), ("px12", 12),
            )
        }  # fmt: skip
        text = Template(self._style_text).substitute(self.palette.as_dict() | sizes)
        # Taken away and put on again: Qt dresses each widget twice then, and else once for each that it is inside of.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(text)
        self.changed.emit()

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        colours: dict[QPalette.ColorRole, ColourName] = {
            role.Window: "surface", role.Base: "surface", role.AlternateBase: "sunken",
            role.Button: "surface", role.ToolTipBase: "surface",
            role.WindowText: "ink", role.Text: "ink", role.ButtonText: "ink",
            role.ToolTipText: "ink", role.BrightText: "red_text",
            role.PlaceholderText: "ink_3",
            role.Highlight: "accent", role.HighlightedText: "on_accent", role.Accent: "accent",
            role.Link: "accent", role.LinkVisited: "accent",
            role.Light: "line", role.Midlight: "line", role.Mid: "strong",
            role.Dark: "strong", role.Shadow: "strong",
        }  # fmt: skip
        for where, name in colours.items():
            palette.setColor(where, self.color(name))
        dim = QPalette.ColorGroup.Disabled
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(dim, where, self.color("ink_3"))
        return palette
