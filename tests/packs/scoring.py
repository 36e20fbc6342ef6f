"""How much of a pack was read rightly, value by value, and which of what is wrong was shown as sure."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path
from typing import Any

from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import Reading, ReadItem, ReadMeeting, ReadPerson

Truth = Mapping[str, Any]
Same = Callable[[object, object], bool]

DASHES = re.compile(r"[\u2010-\u2015]")
QUOTES = str.maketrans("‘’“”", "''\"\"")
TITLES = re.compile(r"\b(county|councillor|cllr|clr|mr|mrs|ms|miss|dr|sir|rev|reverend|prof)\b\.?")
CLOSE = 0.9
"""Two descriptions as alike as this are the same: a hyphen at a line's end is nobody's mistake."""


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    OMITTED = "omitted"
    INVENTED = "invented"


@dataclass(frozen=True)
class Mark:
    """What became of one value that is printed or was read."""

    verdict: Verdict
    where: str
    want: object = None
    got: object = None
    sure: bool = False

    @property
    def misleads(self) -> bool:
        """Whether a clerk would be told that it is sure, though it is not so."""
        return self.sure and self.verdict in {Verdict.WRONG, Verdict.INVENTED}

    def __str__(self) -> str:
        sure = " (shown as sure)" if self.misleads else ""
        return f"{self.verdict:8} {self.where}: want {self.want!r}, got {self.got!r}{sure}"


@dataclass
class Score:
    """The marks of one pack."""

    marks: list[Mark] = field(default_factory=list)

    def count(self, verdict: Verdict) -> int:
        return Counter(mark.verdict for mark in self.marks)[verdict]

    @property
    def right(self) -> float:
        """The share of all values that is right, from nought to one; one where there is no value."""
        return self.count(Verdict.RIGHT) / len(self.marks) if self.marks else 1.0

    @property
    def invented(self) -> float:
        """The share of all values that nobody printed."""
        return self.count(Verdict.INVENTED) / len(self.marks) if self.marks else 0.0

    @property
    def misleading(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.misleads]

    @property
    def amiss(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.verdict is not Verdict.RIGHT]


def read_truth(path: Path) -> Truth:
    """What is printed in a pack, as somebody wrote it down."""
    truth: Truth = json.loads(path.read_text(encoding="utf-8"))
    return truth


def plain(value: object) -> str:
    """Without the differences that nobody minds: kinds of dash and quote, spaces, capitals, marks at the ends."""
    text = DASHES.sub("-", str(value).translate(QUOTES))
    return re.sub(r"\s+", " ", text).strip(" .;:,").casefold()


def alike(want: object, got: object) -> bool:
    return plain(want) == plain(got)


def within(want: object, got: object) -> bool:
    """One is part of the other: 'Council' and 'Ordinary Meeting of the Council'."""
    return plain(want) in plain(got) or plain(got) in plain(want)


def numbers(value: object) -> str:
    return "-".join(re.findall(r"\d+", str(value)))


def person(name: object) -> str:
    """A name without its titles."""
    bare = TITLES.sub(" ", re.sub(r"\(.*?\)", " ", plain(name)))
    return re.sub(r"\s+", " ", bare.replace(".", " ")).strip()


def role(value: object) -> str:
    return plain(value or "").replace("-", " ").replace("chairperson", "chair").replace("chairman", "chair")


def similar_role(want: object, got: object) -> bool:
    return role(want) in role(got) or role(got) in role(want)


def missing(value: object) -> bool:
    return value is None or value is False or value in ("", [], ())


def value_of(found: Found[Any] | None) -> object:
    """The value as a truth writes it: a day as 2021-01-14, an hour as 10:15."""
    value: object = None if found is None else found.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value


def is_sure(found: Found[Any] | None) -> bool:
    return found is not None and found.certainty is Certainty.SURE


class Scorer:
    """Collects the marks of one pack."""

    def __init__(self) -> None:
        self.score = Score()

    def mark(self, verdict: Verdict, where: str, want: object, got: object, sure: bool = False) -> None:
        self.score.marks.append(Mark(verdict, where, want, got, sure))

    def one(self, where: str, want: object, found: Found[Any] | None, same: Same = alike) -> None:
        self.two(where, want, value_of(found), is_sure(found), same)

    def two(self, where: str, want: object, got: object, sure: bool, same: Same = alike) -> None:
        if missing(want) and missing(got):
            return
        if missing(want):
            self.mark(Verdict.INVENTED, where, want, got, sure)
        elif missing(got):
            self.mark(Verdict.OMITTED, where, want, got)
        else:
            self.mark(Verdict.RIGHT if same(want, got) else Verdict.WRONG, where, want, got, sure)

    def people(self, where: str, wanted: Iterable[Truth], read: Iterable[ReadPerson]) -> None:
        left = {person(one.name.value): one for one in read}
        for want in wanted:
            found = left.pop(person(want["name"]), None)
            if found is None:
                self.mark(Verdict.OMITTED, where, want["name"], None)
                continue
            self.mark(Verdict.RIGHT, where, want["name"], found.name.value)
            self.one(f"{where} role of {want['name']}", want.get("role"), found.role, similar_role)
        for one in left.values():
            self.mark(Verdict.INVENTED, where, None, one.name.value, is_sure(one.name))

    def items(self, wanted: Sequence[Truth], read: Sequence[ReadItem]) -> None:
        pairs = paired(wanted, read)
        for index, want in enumerate(wanted):
            where = f"item {want.get('number') or index + 1}"
            if index not in pairs:
                self.mark(Verdict.OMITTED, where, want["title"], None)
            else:
                self.item(where, want, read[pairs[index]])
        for index, item in enumerate(read):
            if index not in pairs.values():
                self.mark(Verdict.INVENTED, "item", None, item.title.value, is_sure(item.title))

    def item(self, where: str, want: Truth, got: ReadItem) -> None:
        self.one(f"{where} number", want.get("number"), got.number, same_number)
        self.one(f"{where} title", want["title"], got.title)
        whole = plain(f"{got.title.value} {value_of(got.description) or ''}")
        wanted = plain(f"{want['title']} {want.get('description') or ''}")
        self.one(
            f"{where} description",
            want.get("description"),
            got.description,
            lambda a, b: SequenceMatcher(None, plain(a), plain(b)).ratio() > CLOSE or whole == wanted,
        )
        self.one(f"{where} pages", want.get("pages"), got.pages, lambda a, b: numbers(a) == numbers(b))
        if not in_the_report(want, got):
            self.one(f"{where} report_ref", want.get("report_ref"), got.report_ref, within)
        self.one(f"{where} exempt", want.get("exempt"), got.exempt, lambda a, b: a == b)

    def meeting(self, tag: str, want: Truth, got: ReadMeeting) -> None:
        self.one(f"{tag}committee", want.get("committee"), got.committee, within)
        self.one(f"{tag}date", want.get("date"), got.on)
        self.one(f"{tag}start_time", want.get("start_time"), got.start)
        self.one(f"{tag}place", want.get("place"), got.place, within)
        self.one(f"{tag}quorum", want.get("quorum"), got.quorum)
        self.people(f"{tag}member", want.get("members") or [], got.members)
        self.people(f"{tag}co-opted", want.get("co_opted") or [], got.co_opted)
        self.items(want.get("items") or [], got.items)
        self.one(f"{tag}next meeting", (want.get("next_meeting") or {}).get("date"), got.next_meeting)
        dates = sorted(str(value_of(found)) for found in got.previous_minutes)
        sure = any(map(is_sure, got.previous_minutes))
        self.two(f"{tag}previous minutes", sorted(want.get("previous_minutes_dates") or []), dates, sure, same_list)
        scheme = want.get("public_participation") or {}
        for name in ("total_minutes", "per_speaker_minutes", "deadline"):
            self.one(f"{tag}{name}", scheme.get(name), getattr(got.questions, name))


def same_number(want: object, got: object) -> bool:
    return plain(want).rstrip(").") == plain(got).rstrip(").")


def same_list(want: object, got: object) -> bool:
    return want == got


def in_the_report(want: Truth, got: ReadItem) -> bool:
    """Whether the reference was read where only the report prints it: neither asked for nor forbidden."""
    printed = want.get("report_ref_in_report")
    return got.report_ref is not None and printed is not None and alike(printed, got.report_ref.value)


def paired(wanted: Sequence[Truth], read: Sequence[ReadItem]) -> dict[int, int]:
    """Which item read stands for which item printed: of the likest title, the same number and near it in order."""
    pairs: dict[int, int] = {}
    titles = [plain(item.title.value) for item in read]
    for index, want in enumerate(wanted):
        title, free = plain(want["title"]), [at for at in range(len(read)) if at not in pairs.values()]
        if not free:
            break
        best = max(free, key=lambda at: nearness(want, title, index, read[at], titles[at], at))
        if SequenceMatcher(None, title, titles[best]).ratio() > 0.5 or title[:25] == titles[best][:25]:
            pairs[index] = best
    return pairs


def nearness(want: Truth, title: str, index: int, item: ReadItem, read_title: str, at: int) -> float:
    same = alike(want.get("number"), value_of(item.number))
    return SequenceMatcher(None, title, read_title).ratio() + (0.3 if same else 0.0) - 0.02 * abs(index - at)


def score(truth: Truth, reading: Reading) -> Score:
    """Each value that is printed or was read has one mark."""
    scorer = Scorer()
    wanted = truth.get("meetings") or []
    if truth.get("body_in_text", True):
        scorer.one("body", truth.get("body"), reading.body)
    for index, want in enumerate(wanted):
        got = reading.meetings[index] if index < len(reading.meetings) else ReadMeeting()
        scorer.meeting(f"meeting {index + 1} " if len(wanted) > 1 else "", want, got)
    for spare in reading.meetings[len(wanted) :]:
        scorer.mark(Verdict.INVENTED, "meeting", None, value_of(spare.committee), is_sure(spare.committee))
    return scorer.score
