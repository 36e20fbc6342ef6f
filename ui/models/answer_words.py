"""What the list of speakers shows of an answer: who gave it, and by when one in writing is due."""

from clerk_app.meeting.action_points import owner_name
from clerk_app.meeting.state import MeetingState
from clerk_app.meeting.written_answers import written_answer
from ui.icons import Mark
from ui.models.rows import Run

_ICON = 12


def answer_runs(state: MeetingState, question_id: str) -> tuple[Run, ...]:
    """Return the second line of a speaker's row: a mark and a name, a mark and a day; nothing where there is none."""
    answered, wanted = state.questions.answer_to(question_id), written_answer(state, question_id)
    runs = []
    if answered is not None and (answered.answer.answer or answered.answer.by):
        who = owner_name(state, answered.answer.by) or "answered"
        runs.append(Run(who, "caption", "ink_2", mark=Mark("message-square", "ink_2", _ICON)))
    if wanted is not None:
        due = f"{wanted.due.day} {wanted.due:%b}" if wanted.due else "in writing"
        head = "  " if runs else ""
        if head:
            runs.append(Run(head, "caption"))
        runs.append(Run(due.replace(" ", "\u00a0"), "caption", "ink_2", mark=Mark("mail", "ink_2", _ICON)))
    return tuple(runs)


def answer_spoken(state: MeetingState, question_id: str) -> str:
    """Return what a screen reader says of the answer, '' where there is none."""
    answered, wanted = state.questions.answer_to(question_id), written_answer(state, question_id)
    parts = []
    if answered is not None and (answered.answer.answer or answered.answer.by):
        who = owner_name(state, answered.answer.by)
        parts.append(f"answered by {who}" if who else "answered")
    if wanted is not None:
        whose = f" from {owner_name(state, wanted.owner)}" if wanted.owner else ""
        due = f" by {wanted.due.day} {wanted.due:%B}" if wanted.due else ""
        parts.append(f"written answer{whose}{due}")
    return ", ".join(parts)


def answer_tip(state: MeetingState, question_id: str) -> str:
    """Return the words of the answer, as far as they were taken down."""
    answered = state.questions.answer_to(question_id)
    if answered is None:
        return ""
    answer = answered.answer
    return "\n".join(words for words in (answer.answer, answer.supplementary, answer.supplementary_answer) if words)
