"""A clerk in a hurry: types lines, corrects, undoes, picks people, runs clocks and clicks about."""

import random
from collections.abc import Callable, Iterator

from tests.soak.ledger import Typing
from tests.soak.screen import Screen, steady, wait
from tests.soak.witness_log import Shown, WitnessLog

_KEYSYMS = {
    " ": "space", ",": "comma", ".": "period", "-": "minus", "'": "apostrophe", ":": "colon", "(": "parenleft",
    ")": "parenright", "?": "question", "&": "ampersand", "£": "sterling", "#": "numbersign", "!": "exclam",
    ">": "greater", "<": "less", "=": "equal", "@": "at", "[": "bracketleft", "~": "asciitilde",
    "é": "eacute", "É": "Eacute", "ç": "ccedilla", "ö": "odiaeresis", "–": "endash", "œ": "oe",
}  # fmt: skip

_WORDS = (
    "members asked whether the café at the family hub would stay open on Saturdays",
    "the report set out façade works, Köln exchange visits and 14 placements – all within budget",
    "it was noted (page 37) that attendance had risen by 2.4 points, the figure's source is on file",
    "officers would write to Élan Trust & partners before 27 March",
)
_SIGNS = ("", "", "", "", "#", ".", "!", "[", "~", "@", ">", "<", "=")
_PEOPLE = frozenset("<>=")

_BUSINESS = 4 * (("F5",), ("F5",), ("F7",), ("shift+F7",), ("F8",), ("F8",), ("F12",), ("shift+F12",))

_ACTS = (
    ("shift+F5",), ("F3", "t", "Return"), ("F4", "b", "Return"), ("F4", "s", "h", "Return"), ("F3", "Return"), ("F9",),
    ("ctrl+s",), ("ctrl+Next",), ("ctrl+Prior",), ("alt+Prior",), ("shift+F2",), ("F6",), ("F6", "F6"),
    ("ctrl+1", "Down"), ("ctrl+2", "p", "Down", "a"), ("ctrl+2", "Down", "e"), ("ctrl+3",), ("ctrl+4",),
    ("ctrl+5", "Down"), ("ctrl+6",), ("ctrl+7",), ("ctrl+8",), ("ctrl+9", "Down", "Up"), ("ctrl+k",), ("F1",),
)  # fmt: skip


class GoneError(Exception):
    """The program is no more."""


class Typist:
    """Works until the program is killed, and remembers what was typed when."""

    def __init__(self, screen: Screen, log: WitnessLog, chance: random.Random, alive: Callable[[], bool]) -> None:
        self._screen, self._log, self._chance, self._alive = screen, log, chance, alive
        self._line = Typing("line")
        self._sign = ""
        self._pace = 0.02
        self.typings: list[Typing] = [self._line]
        self.presses = 0

    def work(self, shown: Shown, names: Iterator[str]) -> None:
        """Go on from what the restart shows, until the program is gone."""
        try:
            self._take_up(shown)
            while True:
                self._pace = self._chance.choice((0.004, 0.015, 0.03, 0.06))
                todo = self._chance.choices((self._lines, self._undo, self._correct, self._acts, self._click), _WEIGHTS)
                todo[0](names)
        except GoneError:
            return

    # ------------------------------------------------------------------ keys

    def _press(self, key: str) -> float:
        if not self._alive():
            raise GoneError
        at = steady()
        self._screen.do(f"key --delay 0 {key}")
        self.presses += 1
        return at

    def _pause(self, seconds: float) -> None:
        wait(seconds)
        if not self._alive():
            raise GoneError

    def _waits(self, wanted: Callable[[Shown], bool], seconds: float = 1.0) -> bool:
        until = steady() + seconds
        while steady() < until:
            if self._log.wait_for(wanted, 0.05):
                return True
            self._pause(0)
        return False

    def _type(self, typing: Typing, words: str) -> None:
        for letter in words:
            at = self._press(_KEYSYMS.get(letter, letter))
            typing.press(at, typing.words + letter)
            self._pause(self._pace * self._chance.uniform(0.3, 1.7))
            if self._chance.random() < 0.02 and len(typing.words) > 8:
                typing.press(self._press("BackSpace"), typing.words[:-1])

    def _sentence(self) -> str:
        words = self._chance.choice(_WORDS).split()
        start = self._chance.randrange(len(words) - 3)
        return " " + " ".join(words[start : start + self._chance.randrange(2, 7)])

    # ------------------------------------------------------------------ the line

    def _take_up(self, shown: Shown) -> None:
        if shown["edited"]:
            self._press("Escape")  # leaves the entry as it was, on purpose
        if shown["line"].strip():
            self._press("ctrl+End")
            self._line.press(steady(), shown["line"])
            self._type(self._line, self._sentence())
            self._enter()
        else:
            self._press("Return")

    def _new(self, place: str) -> Typing:
        typing = Typing(place)
        self.typings.append(typing)
        return typing

    def _lines(self, names: Iterator[str]) -> None:
        if not self._begin(next(names)):
            return
        for _ in range(self._chance.randrange(2)):
            self._type(self._line, self._sentence())
            if not self._enter():
                return
            # Straight on, without looking: the key presses follow one another as they come.
            self._line = self._new("line")
            self._sign = self._sign if self._sign != "#" else ""
            self._type(self._line, next(names))
        self._type(self._line, self._sentence())
        if self._chance.random() < 0.7:
            self._enter()

    def _begin(self, name: str) -> bool:
        """Begin a line, and see that the keyboard is in it; whether it is."""
        self._settle()
        if self._sign and self._log.latest()["line"] == "":
            self._press("Return")  # an empty line becomes a note again
        self._sign = self._chance.choice(_SIGNS)
        if self._sign:
            self._press(_KEYSYMS[self._sign])
        at = self._press(name[0])
        if not self._waits(lambda shown: shown["line"] == name[0]):
            self._press("Escape")
            return False
        self._line = self._new("line")
        self._line.press(at, name[0])
        self._type(self._line, name[1:])
        return True

    def _enter(self) -> bool:
        """Keep the line; whether it was kept for certain."""
        self._line.entered = self._press("Return")
        if self._sign not in _PEOPLE and self._chance.random() < 0.5:
            return True
        return self._waits(lambda shown: shown["line"] == "", 2.0)

    def _settle(self) -> None:
        """Come back to an empty line from wherever the keyboard is."""
        for _ in range(3):
            self._press("Escape")
        self._pause(0.05)
        if self._log.latest()["line"].strip() and not self._line.entered:
            self._line.entered = self._press("Return")
        if not self._waits(lambda shown: not shown["line"].strip(), 1.0):
            # Refused, for two people of one name perhaps.
            self._line.unsure = True
            self._press("ctrl+a")
            self._press("BackSpace")
            self._waits(lambda shown: not shown["line"].strip(), 1.0)

    # ------------------------------------------------------------------ everything else

    def _undo(self, _names: Iterator[str]) -> None:
        self._line.unsure = True
        for key in self._chance.choice((("ctrl+z",), ("ctrl+z", "ctrl+z", "ctrl+y"), ("ctrl+z", "ctrl+shift+z"))):
            self._press(key)
            self._pause(self._chance.uniform(0.0, 0.1))
        self._settle()

    def _correct(self, names: Iterator[str]) -> None:
        self._settle()
        self._press("Up")
        self._press("F2")
        if not self._waits(lambda shown: shown["keyboard"] in ("entry", "elsewhere"), 1.5):
            return
        if not self._log.latest()["edited"]:  # a sentence of the program's: its particulars are in a small window
            self._press("Escape")
            self._waits(lambda shown: shown["keyboard"] == "line", 1.0)
            return
        typing = self._new("correction")
        self._press("ctrl+End")
        typing.press(steady(), self._log.latest()["words"])
        self._type(typing, f" {next(names)}{self._sentence()}")
        if self._chance.random() < 0.7:
            typing.entered = self._press("Return")
            self._waits(lambda shown: not shown["edited"], 1.0)
        typing.unsure = typing.entered is None
        self._press("Escape")

    def _acts(self, names: Iterator[str]) -> None:
        for _ in range(self._chance.randrange(1, 5)):
            self._act(names)

    def _act(self, names: Iterator[str]) -> None:
        keys = self._chance.choice((*_BUSINESS, *_ACTS))
        for key in keys:
            if len(key) == 1:
                self._line.unsure = True  # a letter goes into the line where the pane had the keyboard before
            self._press(key)
            self._pause(self._chance.uniform(0.0, 0.08))
        if keys == ("F8",) and self._waits(lambda shown: "eason" in shown["keyboard"], 0.3):
            typing = self._new("reason")
            self._press("ctrl+a")
            self._type(typing, next(names))
            typing.entered = self._press("Return") if self._chance.random() < 0.5 else None

    def _click(self, _names: Iterator[str]) -> None:
        x, y = self._chance.randrange(10, 1350), self._chance.randrange(90, 690)
        if not self._alive():
            raise GoneError
        self._screen.do(f"mousemove {x} {y} click 1")
        self._pause(self._chance.uniform(0.02, 0.15))
        for _ in range(3):  # whatever the click opened
            self._press("Escape")


_WEIGHTS = (0.35, 0.06, 0.1, 0.4, 0.09)
