"""The words of a motion in quotation marks, and what an agenda says below them of what is done then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clerk_app.packs.business.blocks import Block

_QUOTATION = re.compile(r"[\"“][^\"“”]+[\"”]\W*")
_THEN = re.compile(
    r"(?:the|a|an|members?|councillors?|there)\b(?! (?:council|committee) (?:resolves|notes|believes|calls|agrees))",
    re.IGNORECASE,
)
"""How a paragraph begins that is no more of the motion."""
_PARAGRAPH = 6
"""Words."""


def behind_quotation(blocks: Sequence[Block]) -> int:
    """How many paragraphs below the whole words of a motion say what is done then."""
    if _QUOTATION.fullmatch(blocks[0].text) is None:
        return 0
    done = (_is_done_then(block) for block in blocks[1:])
    return next((at for at, said in enumerate(done) if not said), len(blocks) - 1)


def _is_done_then(block: Block) -> bool:
    return not block.listed and len(block.text.split()) >= _PARAGRAPH and _THEN.match(block.text) is not None
