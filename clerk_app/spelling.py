"""British spelling: the SCOWL word list 'en_GB-ise' in Hunspell's format, read into a set of all its forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

import resources
from clerk_app.meeting.spelled import plain_word

MOST_SUGGESTED = 5
_FEW = 2
"""With fewer than these at one slip, words at two slips are looked for."""

_LETTERS = "etaoinsrhldcumfpgwybvkxjqz'"
_LONGEST_TWICE = 14
"""At two slips a longer word has too many neighbours."""

_UNSUGGESTED, _IN_COMPOUNDS = "!", "c"
"""The flags that the list uses for words it does not suggest, and for parts such as the 'th' of '12th'."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way in which an affix changes a word; `crosses`: it goes with one at the other end."""

    strip: str
    add: str
    fits: Callable[[str], object] | None
    crosses: bool


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Every form of every word; which of them are never suggested; and what is often written for what."""

    words: frozenset[str]
    unsuggested: frozenset[str]
    slips: tuple[tuple[str, str], ...]

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right, as it stands or with a capital; with hyphens also its parts or all of it."""
        plain = plain_word(word)
        if self._has(plain):
            return True
        if "-" not in plain:
            return False
        return self._has(plain.replace("-", "")) or all(self._has(part) for part in plain.split("-"))

    def _has(self, word: str) -> bool:
        return word in self.words or (word.istitle() and word.lower() in self.words)

    def suggest(self, word: str, names: Iterable[str] = ()) -> tuple[str, ...]:
        """What may have been meant, the likeliest first: words at one slip, then two; of a name, names first."""
        plain = plain_word(word)
        ending = word[len(plain) :] if word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").startswith(plain) else ""
        near = [name for name in names if _slips_apart(plain.lower(), name.lower()) <= _slips_allowed(plain)]
        near.sort(key=lambda name: _slips_apart(plain.lower(), name.lower()))
        small = plain.lower()
        at_one = [each for each in self._at_one(small) if each not in self.unsuggested]
        at_two = self._at_two(small) if len(near) + len(at_one) < _FEW else ()
        found = chain(near, at_one, at_two) if plain[:1].isupper() else chain(at_one, near, at_two)
        as_typed = (_as_begun(plain, each) if each not in near else each for each in found)
        return tuple(f"{each}{ending}" for each in islice(dict.fromkeys(as_typed), MOST_SUGGESTED))

    def _at_one(self, small: str) -> Iterator[str]:
        """Known words one slip away: frequent slips first, two words run together last."""
        tried = chain(self._frequent(small), _neighbours(small))
        yield from dict.fromkeys(form for each in tried for form in self._forms(each))
        splits = ((small[:n], small[n:]) for n in range(1, len(small)))
        yield from (f"{one} {two}" for one, two in splits if one in self.words and two in self.words and len(two) > 1)

    def _forms(self, small: str) -> Iterator[str]:
        """A word in small letters as the list has it: 'london' is there as London only."""
        if " " in small and all(part in self.words for part in small.split(" ")):
            yield small
        yield from (form for form in (small, small.capitalize()) if form in self.words)

    def _frequent(self, small: str) -> Iterator[str]:
        for wrong, right in self.slips:
            at = small.find(wrong)
            while at >= 0:
                yield small[:at] + right + small[at + len(wrong) :]
                at = small.find(wrong, at + 1)

    def _at_two(self, small: str) -> Iterator[str]:
        if len(small) > _LONGEST_TWICE:
            return
        seen: set[str] = set()
        for once in _neighbours(small):
            if once[:1] != small[:1]:  # the first letter is hardly ever wrong
                continue
            for twice in _neighbours(once):
                if twice in self.words and twice not in seen and twice not in self.unsuggested:
                    seen.add(twice)
                    yield twice


@lru_cache(maxsize=1)
def dictionary() -> Dictionary:
    """The dictionary, read once; it takes some tenths of a second and belongs on a thread."""
    return read_dictionary(resources.read_text("spelling/en_GB-ise.aff"), resources.read_text("spelling/en_GB-ise.dic"))


def read_dictionary(affixes: str, entries: str) -> Dictionary:
    """A dictionary from the two texts of Hunspell's format, as far as English needs it."""
    prefixes, suffixes, slips = _rules(affixes)
    words: set[str] = set()
    unsuggested: set[str] = set()
    for line in entries.splitlines()[1:]:
        word, _, flags = line.partition("/")
        if not word or _IN_COMPOUNDS in flags:
            continue
        forms = list(_forms_of(word, flags, prefixes, suffixes))
        words.update(forms)
        if _UNSUGGESTED in flags:
            unsuggested.update(forms)
    return Dictionary(frozenset(words), frozenset(unsuggested), slips)


_Rules = dict[str, list[_Rule]]


def _rules(affixes: str) -> tuple[_Rules, _Rules, tuple[tuple[str, str], ...]]:
    prefixes: _Rules = {}
    suffixes: _Rules = {}
    slips: list[tuple[str, str]] = []
    crossing: dict[str, bool] = {}
    for line in affixes.splitlines():
        match line.split():
            case ["PFX" | "SFX", flag, "Y" | "N" as crosses, _]:
                crossing[flag] = crosses == "Y"
            case ["PFX", flag, strip, add, condition]:
                prefixes.setdefault(flag, []).append(_rule(strip, add, condition, "^{}", crosses=crossing[flag]))
            case ["SFX", flag, strip, add, condition]:
                suffixes.setdefault(flag, []).append(_rule(strip, add, condition, "{}$", crosses=crossing[flag]))
            case ["REP", wrong, right] if not wrong.isdecimal():
                slips.append((wrong, right.replace("_", " ")))
            case _:
                continue
    return prefixes, suffixes, tuple(slips)


def _rule(strip: str, add: str, condition: str, where: str, *, crosses: bool) -> _Rule:
    fits = None if condition == "." else re.compile(where.format(condition)).search
    return _Rule("" if strip == "0" else strip, "" if add == "0" else add, fits, crosses)


def _forms_of(word: str, flags: str, prefixes: _Rules, suffixes: _Rules) -> Iterator[str]:
    yield word
    crossed = [word]
    for flag in flags:
        for rule in suffixes.get(flag, ()):
            if rule.fits is None or rule.fits(word):
                form = word.removesuffix(rule.strip) + rule.add
                yield form
                if rule.crosses:
                    crossed.append(form)
    for flag in flags:
        for rule in prefixes.get(flag, ()):
            yield from (rule.add + form.removeprefix(rule.strip) for form in crossed)


# -- what is near ------------------------------------------------------------------------------------------------


def _neighbours(word: str) -> Iterator[str]:
    """Every string one slip away: two letters changed about, one left out, put in or wrong."""
    halves = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1)
    yield from (a + letter + b for a, b in halves for letter in _LETTERS)
    yield from (a + b[1:] for a, b in halves if b)
    yield from (a + letter + b[1:] for a, b in halves if b for letter in _LETTERS)


def _slips_allowed(word: str) -> int:
    return 1 if len(word) < 6 else 2  # noqa: PLR2004 - in a short name two slips are another name


def _slips_apart(one: str, two: str) -> int:
    """How many letters must be changed, put in, left out or changed about; 9 where they are plainly different."""
    if abs(len(one) - len(two)) > 2 or one[:1] != two[:1]:  # noqa: PLR2004 - as above
        return 9
    rows = [list(range(len(two) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, other in enumerate(two, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]


def _as_begun(typed: str, word: str) -> str:
    """A word with a capital where the typed one has it."""
    return f"{word[:1].upper()}{word[1:]}" if typed[:1].isupper() else word
