"""What a truth says in the words of its paper."""

import html
import re
from collections.abc import Iterator

from tests.packs.pack_files import Pack
from tests.packs.scoring import DASHES, QUOTES, Truth


def letters(words: str) -> str:
    """What is left of words when layout, marks and capitals are gone."""
    bare = re.sub(r"<[^>]*>", "", html.unescape(words)).translate(QUOTES)
    return re.sub(r"[^a-z0-9]", "", DASHES.sub("-", bare).casefold())


def words_of(meeting: Truth) -> Iterator[str]:
    """All that a truth says in the words of the paper."""
    yield from (meeting[key] or "" for key in ("committee", "place"))
    for person in [*meeting["members"], *meeting["co_opted"], *meeting["officers"]]:
        yield from (re.sub(r"^(Councillor|Cllr\.?) ", "", person["name"]), person["role"] or "")
    for item in meeting["items"]:
        yield from (item[key] or "" for key in ("number", "title", "description", "pages", "report_ref"))
        yield from item.get("sub_items", [])


def not_printed(pack: Pack) -> list[str]:
    """What a truth says and is nowhere in one run in the paper."""
    printed = letters(pack.file.read_text(encoding="utf-8"))
    said = [words for meeting in pack.truth["meetings"] for words in words_of(meeting)]
    if pack.truth["body_in_text"]:
        said.append(pack.truth["body"] or "")
    return [words for words in said if letters(words) not in printed]
