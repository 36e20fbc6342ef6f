"""Invented minutes for tests of documents and their renderers."""

import datetime as dt
from dataclasses import replace
from itertools import product
from typing import Any

from clerk_app.export.text import plain_text
from clerk_app.minutes.document import (
    Block,
    BulletItem,
    BulletList,
    Heading,
    MinutesDocument,
    NameList,
    PairList,
    Paragraph,
    Signature,
    Strong,
    Table,
    Title,
    line,
    plain,
)
from clerk_app.minutes.numbering import MarkForm, Numbering, PartMarks

PRODUCED = dt.datetime(2026, 3, 12, 12, 58, tzinfo=dt.UTC)
HEADING = (
    "Minutes of the meeting of the Children and Families Scrutiny Committee, held at 10.15am in "
    "Committee Room 2, Wexcombe County Hall on Thursday, 12 March 2026"
)


def minutes(*blocks: Block, **changes) -> MinutesDocument:
    """A document with a title and these blocks."""
    values: dict[str, Any] = {
        "title": "Minutes of the Children and Families Scrutiny Committee, 12 March 2026",
        "committee": "Children and Families Scrutiny Committee",
        "date": dt.date(2026, 3, 12),
        "blocks": (Title(plain(HEADING)), *blocks),
        "produced_at": PRODUCED,
    }
    return MinutesDocument(**(values | changes))


def bullets(*texts: str) -> BulletList:
    return BulletList(tuple(BulletItem(plain(text)) for text in texts))


def item(number: int) -> tuple[Block, ...]:
    """An item as a meeting has it; about a third of a page."""
    return (
        Heading(plain(f"Family hubs: review {number}"), 2, f"{number}.", f"item-{number}"),
        Paragraph(
            plain(f"The Committee considered report CFS/{number:02}/26 on the family hubs."),
            source=f"lead-in-{number}",
        ),
        Paragraph(plain("During discussion the following was highlighted:")),
        bullets(
            *(
                f"Point {point} of item {number}: hubs had opened in eleven villages, and the cost "
                "for each family was put at £212, twice the figure of the old centres."
                for point in range(4)
            )
        ),
        Paragraph(line("It was ", Strong("agreed"), " that the report be noted.")),
    )


def long_minutes(items: int) -> MinutesDocument:
    """Minutes of that many items; three make a little more than a page."""
    return minutes(*(block for number in range(1, items + 1) for block in item(number)))


def whole_minutes() -> MinutesDocument:
    """Minutes with one of everything."""
    return minutes(
        Heading(plain("Present:")),
        Paragraph(plain("County Councillors:")),
        NameList((plain("A Thornbury (Chairman)"), plain("P Okafor-Lyle (Vice Chairman)"))),
        PairList(((plain("Iris Fenner"), plain("Democratic Services Officer")), (plain("Owen Tresco"), ()))),
        Heading(plain("Family hubs: first-year review"), 2, "4.", "item-4"),
        Paragraph(plain("The following joined the meeting to introduce the item:")),
        NameList(
            (
                plain("Dr Lena Marsh, Director of Children’s Services;"),
                plain("Owen Tresco, Family Hubs Manager."),
            ),
            indented=True,
        ),
        BulletList(
            (
                BulletItem(
                    plain("Seven hubs had opened since April 2025."),
                    (
                        BulletItem(
                            plain("4,310 families had used a hub at least once."),
                            (BulletItem(plain("Of them 38 per cent had a child under one.")),),
                        ),
                        BulletItem(plain("Fathers made up 14 per cent of visits.")),
                    ),
                    source="note-1",
                ),
                BulletItem(plain("Ŵyr and tŷ, Welsh words, and a tick ✓, were in the report.")),
            )
        ),
        Heading(plain("Conclusion"), 3),
        Paragraph(
            line(
                "It was ",
                Strong("agreed"),
                " that (a) the report be noted and the hub staff be thanked; (b) the Cabinet "
                "Member be asked to keep outreach at Saltmarsh until March 2027; and (c) a joint "
                "report on transport come back to the Committee in the autumn, with ",
                Strong("figures for each hub"),
                ".",
            ),
            source="resolution-1",
        ),
        Table(
            plain("How members voted"),
            (plain("Councillor"), plain("Vote")),
            ((plain("A Thornbury"), plain("For")), (plain("N Brackett"), ())),
        ),
        Signature(plain("Chairman")),
    )


def every_look(**changes) -> MinutesDocument:
    """Minutes with every block in every look that it can have, and many of each."""
    return minutes(
        *(block for level in range(2, 7) for block in (Heading(plain(f"Level {level}"), level, f"{level}."),)),
        *(
            block
            for number, look in enumerate(product((False, True), (1, 2, 3), ("", "* ")))
            for block in _names(number, *look)
        ),
        PairList(tuple((plain(f"Visitor {n}"), plain(f"Items {n} & {n + 1}" if n % 3 else "")) for n in range(7))),
        PairList(((plain("Iris Fenner"), plain("Democratic Services Officer")),), first=0.3),
        *whole_minutes().blocks[1:],
        Table(plain("The following apologies were reported:"), (plain("Apologies"),), ((plain("A Hale"),),)),
        Table(plain("Votes"), (plain("Councillor"), plain("Vote")), ((plain("P Shah"), ()), ((), plain("For")))),
        Paragraph(line(Strong("Agreed"), " after the table"), leads=True),
        *(_counted(Numbering(*kind)) for kind in product(PartMarks, MarkForm)),
        Table(plain("The last"), (plain("One"),), ()),
        **changes,
    )


def _counted(numbering: Numbering) -> BulletList:
    first = BulletItem(plain("Counted"), (BulletItem(plain("and a bullet below it")),))
    return BulletList((first, *(BulletItem(plain(f"as {n}")) for n in range(2, 9))), numbering=numbering)


def _names(number: int, indented: bool, columns: int, mark: str) -> tuple[Block, ...]:
    shown = tuple(plain(f"{mark * (n % 2)}Name {number}.{n}") for n in range(columns * 4 + 1))
    return Paragraph(plain(f"List {number}:")), NameList(shown, indented, f"names-{number}", columns, mark)


def in_reading_order(document: MinutesDocument) -> list[str]:
    """The words of the plain text without bullets and counts, names down their columns as they are read."""
    return " ".join(text.strip().removeprefix("- ") for text in names_down(document).split("\n")).split()


def names_down(document: MinutesDocument) -> str:
    """The plain text without counts, names down their columns, as they are read."""
    blocks = [replace(block, columns=1) if isinstance(block, NameList) else block for block in document.blocks]
    blocks = [replace(block, numbering=None) if isinstance(block, BulletList) else block for block in blocks]
    return plain_text(replace(document, blocks=tuple(blocks)))
