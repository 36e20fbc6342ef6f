"""Which committee a pack is of, and what it prints of the committee's own rules: quorum and questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from clerk_app import bank_holidays
from clerk_app.meeting.body import Body, Committee
from clerk_app.meeting.question_deadline import deadline, deadline_words, england
from clerk_app.meeting.question_scheme import QuestionScheme, RegisterBy, RegisterRule
from clerk_app.meeting.working_days import working_day_before
from clerk_app.packs.found import Certainty, Found
from clerk_app.packs.reading import ReadMeeting, ReadQuestionScheme
from clerk_app.proposal.known import Known, committee_named
from clerk_app.proposal.values import ProposedValue, Sheet, doubted, found_value

_JOINS = "Joins the register"
_SAME = "Sure, as registered"
_MINUTE = 60
_WITHOUT_HOUR = ("No hour", "The paper has the day and no hour. Type by when questions are to be handed in.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The committee that meets, as the register has it or new."""

    body: Body
    is_new: bool = False
    refusal: str = ""
    """Why nothing can be created yet."""


def choose(
    sheet: Sheet, read: ReadMeeting, council: Found[str] | None, known: Known, new_id: Callable[[], str]
) -> Chosen:
    """The committee by its printed name: one of the register, or a new one; a like name waits for the clerk's word."""
    typed = sheet.corrected("committee")
    printed = read.committee or council
    name = (printed.value if printed else "") if typed is None else typed.strip()
    committee, certain = committee_named(name, [body.committee for body in known.bodies]) if name else (None, True)
    value = found_value("committee", "Committee", name, printed, empty="No committee yet")
    if read.committee is None:
        value = doubted(value, "Not printed", _unnamed(printed))
    if not name:
        sheet.put(value)
        return Chosen(Body(Committee(new_id(), "")), True, "The committee needs a name.")
    if committee is not None and not certain and typed is None and not sheet.agreed("committee"):
        question = f"The register has {committee.name}. Same committee?"
        sheet.put(doubted(value, "Name differs", question, keep="Same committee", asks=True))
        refusal = f"Say first whether {name} is {committee.name}, which the register has."
        return Chosen(Body(replace(_new(new_id(), name))), True, refusal)
    if committee is None or (not certain and typed is not None):
        words = _JOINS if known.bodies else "New committee"
        sheet.put(replace(value, verdict=words if value.certainty is not Certainty.DOUBTFUL else value.verdict))
        return Chosen(Body(_new(new_id(), name)), True)
    if not certain:
        value = doubted(value, "Name differs", f"The register has {committee.name}.", keep="Same committee")
    elif value.certainty is Certainty.SURE:
        value = replace(value, verdict=_SAME)
    sheet.put(value)
    body = known.body(committee.id)
    return Chosen(body or Body(committee))


def _unnamed(council: Found[str] | None) -> str:
    if council is None:
        return "No committee was found in the pack."
    return "No committee is printed, so it may be a meeting of the whole council."


def _new(committee_id: str, name: str) -> Committee:
    return Committee(committee_id, name, kind="Committee")


# -- quorum ----------------------------------------------------------------------------------------------------


def with_quorum(sheet: Sheet, found: Found[int] | None, chosen: Chosen) -> Committee:
    """The committee with the quorum that is printed; where the register has another, only if the clerk agrees."""
    committee = chosen.body.committee
    typed = sheet.corrected("quorum")
    if typed is not None:
        quorum = int(typed) if typed.strip() else None
        sheet.put(_quorum(quorum, found))
        return replace(committee, quorum=quorum)
    if found is None:
        sheet.put(
            replace(_quorum(committee.quorum, None), verdict="As registered" if committee.quorum else "Not printed")
        )
        return committee
    value = _quorum(found.value, found)
    if committee.quorum in (None, found.value):
        words = _SAME if committee.quorum else value.verdict if chosen.is_new else _JOINS
        sheet.put(replace(value, verdict=words) if value.certainty is Certainty.SURE else value)
        return replace(committee, quorum=found.value)
    own = committee.quorum
    remark = f"The register says {own}. Kept, {found.value} goes into the register; left, {own} stays."
    sheet.put(doubted(value, "Differs", remark, asks=True))
    return replace(committee, quorum=found.value) if sheet.agreed("quorum") else committee


def _quorum(quorum: int | None, found: Found[int] | None) -> ProposedValue:
    value = found_value("quorum", "Quorum", str(quorum or ""), found, empty="No quorum yet")
    if quorum is None and found is None:
        return replace(value, remark="Left empty. Type a number if the committee has a quorum.")
    return value


# -- the scheme for questions ----------------------------------------------------------------------------------


def with_questions(
    sheet: Sheet, read: ReadQuestionScheme, committee: Committee, on: date | None, start: time | None, *, is_new: bool
) -> Committee:
    """The committee with the scheme for questions that is printed; another one than its own only if agreed."""
    scheme = committee.questions
    total = _minutes(sheet, "questions:total", "Questions, all", read.total_minutes, scheme.slot_minutes, is_new=is_new)
    if total is not None:
        scheme = replace(scheme, slot_minutes=total)
    own = None if scheme.speaker_seconds is None else scheme.speaker_seconds // _MINUTE
    each = _minutes(sheet, "questions:speaker", "Questions, each", read.per_speaker_minutes, own, is_new=is_new)
    if each is not None:
        scheme = replace(scheme, speaker_seconds=each * _MINUTE)
    if read.deadline is not None and on is not None:
        scheme = replace(scheme, register_by=_register_by(sheet, read.deadline, scheme, on, start, is_new=is_new))
    return replace(committee, questions=scheme)


def _minutes(
    sheet: Sheet, key: str, what: str, found: Found[int] | None, own: int | None, *, is_new: bool
) -> int | None:
    """Minutes to take into the scheme, `None` where nothing changes in it."""
    if found is None:
        return None
    typed = sheet.corrected(key)
    minutes = found.value if typed is None else int(typed or 0)
    value = found_value(key, what, _minutes_words(minutes), found, typed=str(minutes or ""), empty="No limit")
    if minutes == own or is_new or typed is not None:
        same = minutes == own and value.certainty is Certainty.SURE and not is_new
        sheet.put(replace(value, verdict=_SAME) if same else value)
        return minutes or None
    before = "no limit" if own is None else _minutes_words(own)
    remark = f"The committee’s scheme says {before}. Kept, it is changed; left, it stays."
    sheet.put(doubted(value, "Differs", remark, asks=True))
    return minutes if sheet.agreed(key) else None


def _minutes_words(minutes: int) -> str:
    return f"{minutes} minute{'' if minutes == 1 else 's'}" if minutes else ""


def _register_by(
    sheet: Sheet, found: Found[str], scheme: QuestionScheme, on: date, start: time | None, *, is_new: bool
) -> RegisterBy:
    """By when questions are registered: the printed moment as a rule of the scheme."""
    key, what = "questions:deadline", "Questions by"
    typed = sheet.corrected(key)
    if typed is not None:
        by = RegisterBy.of_words(typed) if typed.strip() else scheme.register_by
        sheet.put(found_value(key, what, str(by), found))
        return by
    due, holidays = _instant(found.value), bank_holidays.around(on) or ()
    if due is None:
        sheet.put(doubted(found_value(key, what, found.value, found), *_WITHOUT_HOUR, asks=True))
        return scheme.register_by
    own = scheme.register_by
    by = _rule_for(due, on, holidays, own)
    value = found_value(key, what, deadline_words(due), found, typed=str(by))
    if deadline(own, on, start, holidays) == due or (own.rule is RegisterRule.OWN_WORDS and not is_new):
        same = own.rule is not RegisterRule.OWN_WORDS and value.certainty is Certainty.SURE and not is_new
        sheet.put(replace(value, verdict=_SAME) if same else value)
        return own
    if is_new:
        sheet.put(value)
        return by
    if by.rule is RegisterRule.OWN_WORDS:
        # A moment of this meeting alone is no rule for the next one.
        sheet.put(doubted(value, "Differs", f"The committee’s scheme says {own}, and it stays."))
        return own
    remark = f"The committee’s scheme says {own}. Kept, it becomes {by}; left, it stays."
    sheet.put(doubted(value, "Differs", remark, asks=True))
    return by if sheet.agreed(key) else scheme.register_by


def _instant(text: str) -> datetime | None:
    if "T" not in text:  # a day alone would be taken for the midnight with which it begins
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read.replace(tzinfo=england()) if read.tzinfo is None else read


def _rule_for(due: datetime, on: date, holidays: tuple[date, ...], own: RegisterBy) -> RegisterBy:
    """The rule of a scheme that gives this moment: the committee's own kind of rule if it fits."""
    local = due.astimezone(england())
    fitting = [
        rule
        for rule, day in (
            (RegisterRule.WORKING_DAY_BEFORE, working_day_before(on, holidays)),
            (RegisterRule.DAY_BEFORE, on - timedelta(days=1)),
        )
        if day == local.date()
    ]
    if not fitting:
        return RegisterBy(RegisterRule.OWN_WORDS, words=deadline_words(due))
    return RegisterBy(own.rule if own.rule in fitting else fitting[0], local.time().replace(tzinfo=None))
