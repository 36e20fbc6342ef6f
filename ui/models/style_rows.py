"""The parts of a house style as rows, in groups, as far as they fit what is looked for."""

from collections.abc import Iterable

from clerk_app.minutes.own_style import Value
from clerk_app.minutes.style_draft import StyleDraft
from clerk_app.minutes.style_parts import BLANKS, CHOICES, grouped
from clerk_app.minutes.wording import Wording
from clerk_app.style_phrases import phrase_words
from ui.models.rows import Row, Run, group_row, text_cell

NOT_PRINTED = "Not printed"
GROUP = "group:"
CHOICE = "choice:"
"""Before the name of a choice in the key of its row: a phrase may have the same name."""


def style_rows(draft: StyleDraft, base: Wording, looked_for: str = "") -> list[Row]:
    """Each group that has a fitting part, with its parts."""
    words = looked_for.casefold().split()
    rows: list[Row] = []
    for title, choices, phrases in grouped(base.phrases):
        keys = [*(CHOICE + choice for choice in choices), *phrases]
        found = [row for key in keys if _fits(words, title, row := _row(key, draft, base))]
        if found:
            own = sum(_is_own(row.key, draft) for row in found)
            rows += [group_row(GROUP + title, title, f"{own} of your own" if own else ""), *found]
    return rows


def options(choice: str, value: Value) -> tuple[tuple[Value, str], ...]:
    """What can be chosen; what a style has that is not among it comes last."""
    known = CHOICES[choice][1]
    return known if any(value == each for each, _ in known) else (*known, (value, f"{value}".strip() or "Nothing"))


def chosen_words(choice: str, value: Value) -> str:
    """What is chosen, in words."""
    return next(words for each, words in options(choice, value) if each == value)


def blanks_told(blanks: Iterable[str]) -> str:
    """The words in braces with what is filled in for each."""
    return " · ".join(f"{{{blank}}} {BLANKS.get(blank, blank)}" for blank in sorted(blanks))


def part_title(key: str) -> str:
    """What the phrase or the choice of a row is called."""
    part = key.removeprefix(CHOICE)
    return CHOICES[part][0] if key != part else phrase_words()[part].name


def part_help(key: str) -> str:
    """Where the phrase of a row is printed, in a sentence; '' for a choice."""
    return "" if key.startswith(CHOICE) else phrase_words()[key].help


def _fits(words: list[str], group: str, row: Row) -> bool:
    told = f"{group} {row.spoken} {part_help(row.key)}".casefold()
    return all(word in told for word in words)


def _row(key: str, draft: StyleDraft, base: Wording) -> Row:
    part = key.removeprefix(CHOICE)
    said = chosen_words(part, draft.choice(part, base)) if key != part else draft.phrase(part, base) or NOT_PRINTED
    title, refused, own = part_title(key), key in draft.refused, _is_own(key, draft)
    told = "cannot be used so" if refused else "your own" if own else "as shipped"
    sub = (Run("cannot be used so", "caption", "red_text"),) if refused else ()
    sub = (Run("your own", "caption", "accent"),) if own and not refused else sub
    cells = (text_cell(title, weight=600 if own else 400), text_cell(said, colour="ink" if own else "ink_2"))
    return Row(key, cells, f"{title}, {told}: {said}", sub=sub)


def _is_own(key: str, draft: StyleDraft) -> bool:
    if key.startswith(CHOICE):
        return key.removeprefix(CHOICE) in draft.style.layout
    return key in draft.style.phrases or key in draft.refused
