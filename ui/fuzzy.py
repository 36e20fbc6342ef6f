"""Finding what is meant by a few letters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Match:
    """How well letters fit a text (less is better), and where they stand in it."""

    rank: int
    places: tuple[int, ...]


def match(typed: str, text: str) -> Match | None:
    """Return how the typed letters fit: the start of a word first, then inside one, then scattered."""
    wanted, where = typed.strip().casefold(), text.casefold()
    if not wanted:
        return Match(0, ())
    if len(where) != len(text):  # some letters grow when folded; then nothing is marked
        return Match(30, ()) if wanted in where else None
    at = _word_start(wanted, where)
    if at is not None:
        return Match(0 if at == 0 else 10, tuple(range(at, at + len(wanted))))
    at = where.find(wanted)
    if at >= 0:
        return Match(20, tuple(range(at, at + len(wanted))))
    return _words(wanted, where) or _scattered(wanted, where)


def _word_start(wanted: str, where: str) -> int | None:
    at = where.find(wanted)
    while at >= 0:
        if at == 0 or not where[at - 1].isalnum():
            return at
        at = where.find(wanted, at + 1)
    return None


def _words(wanted: str, where: str) -> Match | None:
    """Each typed word begins a word, in any order."""
    places: set[int] = set()
    for part in wanted.split():
        at = _word_start(part, where)
        if at is None:
            return None
        places |= set(range(at, at + len(part)))
    return Match(25, tuple(sorted(places)))


def _scattered(wanted: str, where: str) -> Match | None:
    """The letters begin words or follow one another, in order; only a start of a word may be jumped to."""
    places: list[int] = []
    for letter in wanted.replace(" ", ""):
        start = places[-1] + 1 if places else 0
        if places and start < len(where) and where[start] == letter:
            places.append(start)
            continue
        found = (n for n in range(start, len(where)) if where[n] == letter and (n == 0 or not where[n - 1].isalnum()))
        at = next(found, None)
        if at is None:
            return None
        places.append(at)
    return Match(40, tuple(places))
