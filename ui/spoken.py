"""What a screen reader says: announcements, and times and lengths in words."""

from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


class Urgency(Enum):
    """Whether an announcement waits until the reader is silent."""

    POLITELY = "politely"
    AT_ONCE = "at once"


def announce(widget: QObject, words: str, urgency: Urgency = Urgency.POLITELY) -> None:
    """Have a screen reader say something that nobody asked for."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    levels = QAccessible.AnnouncementPoliteness
    polite = urgency is Urgency.POLITELY
    event.setPoliteness(levels.Polite if polite else levels.Assertive)
    QAccessible.updateAccessibility(event)


def spoken_time(time: datetime) -> str:
    """Return '10 42', which a reader says as a time; seconds are never said."""
    return f"{time:%H} {time:%M}"


def spoken_clock(text: str) -> str:
    """Return a written time such as '10:42' or '11.30am' as it is said."""
    return text.replace(":", " ").replace(".", " ")


def spoken_length(length: timedelta) -> str:
    """Return '2 minutes 5 seconds'."""
    minutes, seconds = divmod(max(0, round(length.total_seconds())), 60)
    parts = [_counted(minutes, "minute")] if minutes else []
    if seconds or not minutes:
        parts.append(_counted(seconds, "second"))
    return " ".join(parts)


def spoken_key(cap: str) -> str:
    """Return the name of a key as it is said: 'Control Shift W', 'Page Down'."""
    words = {"Ctrl": "Control", "PgDn": "Page Down", "PgUp": "Page Up", "Esc": "Escape", "": "plus"}
    arrows = {"↑": "Up", "↓": "Down"}
    said = " ".join(words.get(part, part) for part in cap.split("+"))
    return "".join(arrows.get(letter, letter) for letter in said)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
