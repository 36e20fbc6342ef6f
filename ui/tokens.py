"""The look in numbers, read once from resources/tokens.toml."""

import tomllib
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

ColourName = Literal[
    "canvas", "surface", "sunken", "selected", "line", "strong",
    "ink", "ink_2", "ink_3", "accent", "on_accent",
    "green", "green_text", "on_green", "green_soft",
    "amber", "amber_text", "on_amber", "amber_soft", "amber_line",
    "red", "red_text", "on_red", "red_soft",
    "purple", "purple_text", "on_purple", "purple_soft",
    "slate", "on_slate",
]  # fmt: skip
FontRole = Literal["caption", "body", "minute", "value", "title", "page", "clock", "speaker"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mode, each as #RRGGBB."""

    canvas: str
    surface: str
    sunken: str
    selected: str
    line: str
    strong: str
    ink: str
    ink_2: str
    ink_3: str
    accent: str
    on_accent: str
    green: str
    green_text: str
    on_green: str
    green_soft: str
    amber: str
    amber_text: str
    on_amber: str
    amber_soft: str
    amber_line: str
    red: str
    red_text: str
    on_red: str
    red_soft: str
    purple: str
    purple_text: str
    on_purple: str
    purple_soft: str
    slate: str
    on_slate: str

    def of(self, name: ColourName) -> str:
        """Return the colour with that name."""
        return str(getattr(self, name))

    def as_dict(self) -> dict[str, str]:
        """Return every colour by its name."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}

    def with_more_contrast(self) -> "Palette":
        """Return the same colours without soft tints and faint greys."""
        return replace(
            self,
            selected=self.surface,
            sunken=self.surface,
            green_soft=self.surface,
            amber_soft=self.surface,
            red_soft=self.surface,
            purple_soft=self.surface,
            line=self.strong,
            strong=self.ink,
            ink_2=self.ink,
            # Not ink itself: what is only offered or cannot be done must still be told from the rest.
            ink_3=self.ink_2,
        )


@dataclass(frozen=True, slots=True)
class TypeRole:
    """The size in points at 96 dpi and the weight of one role of text."""

    points: float
    weight: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and widths in px at 100 % text size."""

    row_dense: int
    row_wide: int
    control: int
    tab: int
    bar: int
    legend: int
    menu: int
    radius: int
    focus: int
    accent_bar: int


@dataclass(frozen=True, slots=True)
class SceneColours:
    """One scene of the room's screen: its ground, what stands on it, the bar and the rest of the bar, and its shape."""

    ground: str
    ink: str
    fill: str
    rest: str
    shape: str


@dataclass(frozen=True, slots=True)
class RoomTokens:
    """The room's screen: sizes in % of its height; `scene` by the name of what is shown."""

    margin: float
    band: float
    tall_band: float
    bar_top: float
    foot_top: float
    line: float
    digits: float
    time: float
    title: float
    word: float
    tall_word: float
    lead: float
    committee: float
    shape: float
    tall_shape: float
    foot_ground: str
    foot_ink: str
    foot_quiet: str
    foot_line: str
    scene: dict[str, SceneColours]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything the look is made of."""

    type: dict[str, TypeRole]
    text_leading: float
    bar_leading: float
    size: Sizes
    light: Palette
    dark: Palette
    room: RoomTokens


def parse_tokens(text: str) -> Tokens:
    """Return the tokens written in `text` (TOML); a missing or unknown name raises TypeError."""
    raw: dict[str, Any] = tomllib.loads(text)
    return Tokens(
        type={name: TypeRole(**role) for name, role in raw["type"].items()},
        text_leading=float(raw["leading"]["text"]),
        bar_leading=float(raw["leading"]["bar"]),
        size=Sizes(**raw["size"]),
        light=Palette(**raw["light"]),
        dark=Palette(**raw["dark"]),
        room=_room(**raw["room"]),
    )


def _room(scene: dict[str, dict[str, str]], **sizes: Any) -> RoomTokens:  # noqa: ANN401 - RoomTokens names them
    return RoomTokens(**sizes, scene={name: SceneColours(**colours) for name, colours in scene.items()})


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2 reckons it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
