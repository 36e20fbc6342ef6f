"""The first cell of a heading, which has a number or an address in a column beside it."""

from __future__ import annotations

from clerk_app.packs.passage import Passage


def fills_first_cell(passage: Passage, start: int, end: int) -> bool:
    """Whether words in capitals are all of the first cell of their line: 'OVERTON HALL TRUST' and 'Charity 210'."""
    cell, gap, _ = passage.line_text(passage.index_at(start)).partition("\t")
    words = passage.text[start:end]
    return bool(gap) and words.isupper() and words == cell.strip()
