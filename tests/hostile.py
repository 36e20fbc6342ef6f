"""Text that people really paste, and a document that has it everywhere."""

from clerk_app.minutes.document import (
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
    plain,
)
from tests.documents import minutes

ARABIC = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645"
HOSTILE = {
    "markup": "a <b> c </i> & &amp; &#60; {x} %s <img src='/x'/> <para> <w:p> ]]> \\ (( ) --> {{y}}",
    "welsh": "Ŵyr, tŷ, ŵ ŷ Ŷ",
    "combining": "w\u0302 y\u0302 e\u0301 q\u0308",
    "emoji": "well done \U0001f600 \u2713 \u2611 \U0001f469\u200d\U0001f4bb",
    "arabic": f"she said {ARABIC} twice",
    "hebrew": "\u05e9\u05dc\u05d5\u05dd",
    "han beyond our fonts": "𠮮漢",
    "controls": "a\x00b\x07c\x1bd\x7fe\x80f",
    "joiners": "a\u200db\u200cc\u00add\u202ee\ufefff",
    "spaces": "  a \n\n b\t\tc\u00a0d \u2028 e ",
    "noncharacters": "a\ufffeb\uffffc\ufdd0",
    "surrogate": "a\ud800b",
    "private": "a\ue000b",
    "long": "x" * 10_000,
    "long welsh": "ŵ" * 10_000,
    "words": "one fact after another " * 440,
}


def everywhere(text: str) -> MinutesDocument:
    """The text in every kind of block and in what the file says of itself."""
    cell = plain(f"{text} x")
    return minutes(
        Heading(cell, 2, "1."),
        Paragraph((*cell, Strong(text))),
        NameList((cell, cell), indented=True),
        NameList((cell, cell, cell), columns=2),
        PairList(((cell, cell),)),
        BulletList((BulletItem(cell, (BulletItem(cell),)),)),
        Table(cell, (cell, cell), ((cell, ()),)),
        Signature(cell),
        title=f"Minutes {text}",
        committee=text,
    )


def long_table(rows: int = 300) -> MinutesDocument:
    """A table over many pages."""
    cells = tuple((plain(f"Councillor {n}"), plain("For" if n % 2 else ""), plain("&" * (n % 9))) for n in range(rows))
    return minutes(Table(plain("Votes"), (plain("Who"), plain("How"), plain("Why")), cells))
