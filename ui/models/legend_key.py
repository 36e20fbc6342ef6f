"""A key in the legend, as a plain value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegendKey:
    """A key and the word for what it does now; `act` is a command id or the pane's own key name."""

    cap: str
    words: str
    act: str = ""
    enabled: bool = True
    strong: bool = False
