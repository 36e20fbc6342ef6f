"""The plan of the public question slot in words."""

from __future__ import annotations

from clerk_app.meeting.slot_plan import Fit, Line, SlotPlan, answer_limit
from clerk_app.meeting.speaker_clock import SpeakerClock

TITLES = frozenset(
    ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Rev", "Revd", "Reverend", "Sir", "Dame", "Lord",
     "Lady", "Cllr", "Councillor", "Canon", "Father", "Sister")
)  # fmt: skip


def short_length(seconds: int) -> str:
    """Minutes and seconds as a clock shows them: '2:51'."""
    minutes, rest = divmod(abs(seconds), 60)
    return f"{minutes}:{rest:02}"


def countdown_text(left: int) -> str:
    """What is left, '1:12', or what is over, counted up: '+0:17'."""
    return f"+{short_length(left)}" if left < 0 else short_length(left)


def speaker_time(clock: SpeakerClock) -> str:
    """What the speaker's clock shows: what is left or over, or what was spoken where there is no limit."""
    if clock.left is None:
        return short_length(clock.spoken)
    return "+0:00" if clock.is_over and clock.left == 0 else countdown_text(clock.left)


def limit_words(seconds: int | None) -> str:
    """'limit 3:00', or 'no limit'."""
    return "no limit" if seconds is None else f"limit {short_length(seconds)}"


def short_name(name: str) -> str:
    """Title, initials and surname of 'Mr Jonah Prewett'; a name with no title stays as it was given."""
    title, *rest = name.split() or [""]
    if title.rstrip(".") not in TITLES or not rest[:-1]:
        return name
    initials = "".join(word[0] for word in rest[:-1])
    return f"{title} {initials} {rest[-1]}"


def spoken_name(name: str) -> str:
    """As one is called: 'Mr Prewett'; a name with no title stays as it was given."""
    title, *rest = name.split() or [""]
    return f"{title} {rest[-1]}" if rest and title.rstrip(".") in TITLES else name


def fit_words(line: Line, plan: SlotPlan) -> str:
    """Whether and how a speaker is heard, such as 'Heard, 2:51' or 'Fits, from 10:30'."""
    match line.fit:
        case Fit.HEARD:
            return f"Heard, {short_length(line.seconds)}"
        case Fit.SPEAKING:
            word = "Paused" if plan.paused else "Speaking"
            return f"{word}, {short_length(line.seconds)}"
        case Fit.FITS:
            if plan.opened:
                return f"Fits, from {plan.at(line.start):%H:%M}"
            return f"Fits, {short_length(line.start)} in" if line.start else "Fits, at the start"
        case Fit.CUT_SHORT:
            return f"Cut short at {short_length(line.seconds)}"
        case Fit.AT_RISK:
            return "At risk: not reached"
        case Fit.NOT_REACHED:
            return "Not reached"
        case Fit.IN_WRITING:
            return "In writing"


def reckoned(plan: SlotPlan) -> str:
    """How the plan was reckoned, and what would let those be heard in full who are not."""
    if not plan.lines:
        return ""
    if plan.opened and not plan.running:
        return _ended(plan)
    if not plan.waiting:
        return "Nobody waits. F5 ends the slot." if plan.running else ""
    average = "the average so far" if plan.answers_timed else "none timed so far"
    how = f"Reckoned at {short_length(plan.each)} each and {short_length(plan.answer)} an answer, {average}."
    return f"{how} {_outlook(plan)}"


def _ended(plan: SlotPlan) -> str:
    heard = len(plan.lines) - len(plan.waiting)
    sentence = f"The slot ended after {short_length(plan.used)}; {heard} of {len(plan.lines)} heard."
    return f"{sentence} {_questions(plan.waiting)} not reached." if plan.waiting else sentence


def _outlook(plan: SlotPlan) -> str:
    short = [line for line in plan.waiting if line.fit is not Fit.FITS]
    if not short:
        return "Everyone who waits fits."
    limits = [(line, answer_limit(plan, line)) for line in short]
    conditions = [
        f"question {line.number} has its full time if answers stay under {short_length(limit)}"
        for line, limit in limits[:1]
        if limit is not None
    ]
    hopeless = tuple(line for line, limit in limits if limit is None)
    if hopeless:
        verb = "needs" if len(hopeless) == 1 else "need"
        words = _questions(hopeless)
        conditions.append(f"{words[0].lower()}{words[1:]} {verb} a longer slot")
    sentence = "; ".join(conditions)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _questions(lines: tuple[Line, ...]) -> str:
    """'Question 5', 'Questions 4 and 5', 'Questions 5 to 8'; they stand one after the other."""
    first, last = lines[0].number, lines[-1].number
    if first == last:
        return f"Question {first}"
    return f"Questions {first} {'and' if last == first + 1 else 'to'} {last}"
