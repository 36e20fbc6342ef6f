"""What was answered to a question from the public: at the meeting, to a supplementary one, and in writing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Answer:
    """What is taken down of the answer to one question.

    `by` and `written_by` are a person's id or words that name somebody. `written`: an answer in writing was promised,
    or the question is not called and gets nothing else. `written_due` None: as the committee's scheme reckons.
    `private`: taken down in private session, so that the public minutes are without it.
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

    @property
    def is_blank(self) -> bool:
        """Whether nothing is taken down yet."""
        words = (self.answer, self.by, self.supplementary, self.supplementary_answer, self.written_by)
        return not (any(map(str.strip, words)) or self.written or self.written_due)


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer as recorded, under the id of its entry."""

    id: str
    answer: Answer


def with_answer(answers: tuple[Answered, ...], new: Answered) -> tuple[Answered, ...]:
    """The answers with one more; what was taken down of the same question before gives way to it."""
    return (*(each for each in answers if each.answer.question != new.answer.question), new)
