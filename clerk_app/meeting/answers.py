"""What was answered to a question from the public: at the meeting, to a supplementary one, and in writing."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Answer:
    """What is taken down of the answer to one question.

    `by` and `written_by` are a person's id or words that name somebody. `written`: an answer in writing was promised,
    or the question is not called and gets nothing else. `written_due` None: as the committee's scheme reckons.
    `private`: taken down in private session, so that the public minutes have `in_public` in its place: what stood there
    in public before, if anything did; `open_again`: see `marks`. `owner_withheld`: the public may not read who owes the
    answer in writing; never so in a record.
    """

    question: str
    answer: str = ""
    by: str = ""
    supplementary: str = ""
    supplementary_answer: str = ""
    written: bool = False
    written_by: str = ""
    written_due: date | None = None
    private: bool = False
    in_public: Answer | None = None
    open_again: bool = False
    owner_withheld: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing is taken down yet."""
        words = (self.answer, self.by, self.supplementary, self.supplementary_answer, self.written_by)
        return not (any(map(str.strip, words)) or self.written or self.written_due)

    @property
    def owner(self) -> str:
        """Who owes an answer in writing: whoever answered at the meeting, unless somebody else is named or withheld."""
        return "" if self.owner_withheld else self.written_by or self.by

    @property
    def said_in_public(self) -> Answer:
        """What the public heard of it, blank where nothing."""
        if not self.private:
            return replace(self, in_public=None, open_again=False)
        return self.in_public or Answer(self.question)


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as recorded, under the id of its entry."""

    id: str
    answer: Answer


def with_answer(answers: tuple[Answered, ...], new: Answered) -> tuple[Answered, ...]:
    """The answers with one more; what was taken down of the same question before gives way to it."""
    return (*(each for each in answers if each.answer.question != new.answer.question), new)


def public_answer(answer: Answer, known: Container[str]) -> Answer:
    """An answer as the public may read it; `known` are the people whose name they may read.

    That a reply in writing is owed, and by when, is no exempt matter, so it is in both minutes or in neither.
    """
    if not answer.private:
        return answer
    said = answer.said_in_public
    owed = bool(answer.written or answer.written_by)
    named = answer.owner if owed and (answer.owner in known or answer.owner in (said.by, said.written_by)) else ""
    return replace(
        said,
        written=answer.written,
        written_by=named,
        written_due=answer.written_due,
        # Or whoever answered in public would be named for it.
        owner_withheld=owed and not named,
    )


def withholds(answer: Answer, known: Container[str]) -> bool:
    """Whether the public may read less of an answer than was taken down."""
    return _told(public_answer(answer, known)) != _told(answer)


def _told(answer: Answer) -> tuple[str, ...]:
    in_writing = answer.written or answer.written_by
    by = answer.owner if in_writing else answer.by
    return answer.answer, answer.supplementary, answer.supplementary_answer, by
