"""The minutes as lines, for tests that look at one part of them."""

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.session import MeetingSession


def lines_of(session: MeetingSession) -> list[str]:
    """The lines of the draft minutes that have words."""
    return [line for line in plain_text(drafting.draft_minutes(session.state)).split("\n") if line.strip()]


def head_of(session: MeetingSession) -> list[str]:
    """The lines before the first item."""
    lines, first = lines_of(session), session.state.agenda.items[0].title
    return lines[: next(n for n, line in enumerate(lines) if line.endswith(first))]


def minute_of(session: MeetingSession, item: str) -> list[str]:
    """The lines of one item, without its heading."""
    lines, items = lines_of(session), session.state.agenda.items
    headings = [n for n, line in enumerate(lines) if any(line.endswith(i.title) for i in items)]
    start = headings[session.state.agenda.position(item)]
    end = next((n for n in headings if n > start), len(lines))
    closing = next((n for n, line in enumerate(lines) if "meeting closed at" in line), len(lines) - 1)
    return lines[start + 1 : min(end, closing)]
