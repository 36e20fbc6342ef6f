"""The minutes of a meeting on an item of its own, for tests that look at what is composed."""

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import AgendaItem
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.session import new_id
from tests.builders import in_session


def text_of(session):
    return plain_text(drafting.draft_minutes(session.state))


def item_text(session, title):
    """The minute of one item, from its heading to the next."""
    blocks = text_of(session).strip().split("\n\n")
    start = next(i for i, block in enumerate(blocks) if block.endswith(title))
    titles = {f"{i.number} {i.title}" for i in session.state.agenda.items} | {"Chairman"}
    end = next(
        i for i in range(start + 1, len(blocks)) if blocks[i] in titles or blocks[i].startswith("There being no")
    )
    return "\n".join(blocks[start + 1 : end])


def on_sea_walls(library, clock):
    """In session, on item 11 since five minutes after the opening."""
    session = in_session(library, clock)
    clock.step(minutes=5)
    session.record(facts.ItemAdded(AgendaItem("item-x", "11", "Sea walls")))
    session.record(facts.ItemBegun("item-x"))
    return session


def keep(session, kind, text, item="item-x", **more):
    (entry,) = session.record(facts.NoteKept(item, NoteText(kind, text, **more)))
    return entry.id


def decide(session, outcome=Outcome.AGREED, parts=("the walls be raised",), item="item-x", **more):
    motion = new_id()
    notes = [
        (motion if i == 0 else new_id(), facts.NoteKept(item, NoteText(NoteKind.RESOLUTION, part, motion=motion)))
        for i, part in enumerate(parts)
    ]
    session.record_as([*notes, (new_id(), facts.DecisionRecorded(motion, item, outcome, **more))])
    return motion
