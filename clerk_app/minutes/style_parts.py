"""The parts of a house style in groups, with plain words for its choices and for what is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from clerk_app.minutes.own_style import Value

GROUPS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("Heading, times and dates", "title",
     ("title_in_capitals", "clock", "clock_on_the_hour", "noon", "date_form")),
    ("Present", "present",
     ("members", "present_mark", "member_columns", "vice_chairmen_marked", "co_opted_represent",
      "co_opted_as_registered")),
    ("Also present", "also_present_throughout_one", ("also_present", "items_and")),
    ("Opening and membership", "opened",
     ("membership_first", "councillor_names", "councillors_together", "titles_with_roles")),
    ("Apologies and substitutes", "apologies", ("apologies", "apologies_item")),
    ("Declarations of interest", "declarations_lead", ("declarations_listed",)),
    ("Minutes of the last meeting", "minutes_approved_signed", ()),
    ("Public questions", "no_questions", ()),
    ("Items and reports", "considered", ("item_number",)),
    ("Who came and went", "joined_one", ("print_movements",)),
    ("Discussion", "lead_in",
     ("point_marks", "point_mark_form", "conclusion_runs_on", "conclusion_holds_thanks")),
    ("Members arriving and leaving", "member_arrived", ()),
    ("Chair and quorum", "chair_for_item", ()),
    ("Items set aside, urgent business", "item_withdrawn", ()),
    ("Decisions", "agreed", ("parts", "part_marks", "part_mark_form", "part_separator")),
    ("Motions and amendments", "motion_moved_and_seconded", ()),
    ("Votes", "vote_counts", ()),
    ("Actions, notes and adjournments", "action", ()),
    ("Exempt matter", "excluded", ()),
    ("Next meeting, close and signature", "next_meeting_lead", ()),
)  # fmt: skip
"""Each with the phrase that it begins with, in the order of the style's file, and the choices that belong to it."""

_YES_NO: Final = ((True, "Yes"), (False, "No"))
_MARKS: Final = (("roman", "i, ii, iii"), ("letters", "a, b, c"), ("numbers", "1, 2, 3"))
_FORMS: Final = (("brackets", "(1)"), ("bracket", "1)"), ("stop", "1."))
CHOICES: Final[Mapping[str, tuple[str, tuple[tuple[Value, str], ...]]]] = {
    "title_in_capitals": ("Heading in capitals", _YES_NO),
    "clock": ("Times", (
        ("{hour}.{minute}{half}", "10.15am"), ("{hour}.{minute} {half}", "10.15 am"),
        ("{hour}:{minute}{half}", "10:15am"), ("{hour}:{minute} {half}", "10:15 am"),
    )),
    "clock_on_the_hour": ("Times on the hour", (
        ("{hour}{half}", "10am"), ("{hour} {half}", "10 am"), ("{hour}.{minute}{half}", "10.00am"),
        ("{hour}.{minute} {half}", "10.00 am"), ("{hour}:{minute}{half}", "10:00am"),
        ("{hour}:{minute} {half}", "10:00 am"),
    )),
    "noon": ("Noon", tuple((word, word) for word in ("12noon", "12 noon", "12pm", "12.00 noon", "noon"))),
    "date_form": ("Dates", (
        ("{day} {month} {year}", "8 February 2018"), ("{dd} {month} {year}", "08 February 2018"),
    )),
    "members": ("List of members", (("present", "Those present"), ("everyone", "Everyone, with a mark"))),
    "present_mark": ("Mark before those present", (("* ", "*"), ("✓ ", "✓"), ("P ", "P"))),
    "member_columns": ("Columns of members", ((1, "One"), (2, "Two"), (3, "Three"))),
    "vice_chairmen_marked": ("Vice chairmen marked", _YES_NO),
    "co_opted_represent": ("Say for whom co-opted members sit", _YES_NO),
    "co_opted_as_registered": ("Order of co-opted members", ((True, "As in the register"), (False, "By surname"))),
    "also_present": ("Others who were there", (
        ("sentence", "In sentences"), ("one_sentence", "In one sentence"), ("table", "In columns"),
        ("list", "Line by line"),
    )),
    "items_and": ("Between two items", ((" and ", "5 and 6"), (" & ", "5 & 6"))),
    "membership_first": ("New members told", ((True, "Before apologies"), (False, "After apologies"))),
    "councillor_names": ("Councillors in a sentence", (
        ("surname", "By surname"), ("initials", "With initials"), ("full", "In full"),
    )),
    "councillors_together": ("Several councillors", (
        (True, "Councillors A and B"), (False, "Councillor A and Councillor B"),
    )),
    "titles_with_roles": ("Mr or Ms before a name with a role", _YES_NO),
    "apologies": ("Apologies", (("sentence", "In a sentence"), ("table", "In a table"))),
    "apologies_item": ("Item of apologies", (
        ("paragraph", "In one paragraph"), ("paragraphs", "A paragraph a topic"), ("points", "In numbered points"),
    )),
    "declarations_listed": ("Declarations", ((True, "As bullets"), (False, "In sentences"))),
    "item_number": ("Item numbers", (
        ("", "As on the agenda"), ("{number}", "5"), ("{number}.", "5."), ("{number})", "5)"),
    )),
    "print_movements": ("Members coming and going in the text", _YES_NO),
    "point_marks": ("Points of a discussion", _MARKS),
    "point_mark_form": ("Marks of points", _FORMS),
    "conclusion_runs_on": ("Thanks before a decision", (
        (True, "In its paragraph"), (False, "In their own paragraph"),
    )),
    "conclusion_holds_thanks": ("Thanks under the conclusion’s heading", _YES_NO),
    "parts": ("Parts of a decision", (("run_on", "In one paragraph"), ("list", "One below another"))),
    "part_marks": ("Counted", _MARKS),
    "part_mark_form": ("Marks of parts", _FORMS),
    "part_separator": ("Between parts", ((" ", "A space"), ("; ", "A semicolon"), (", ", "A comma"))),
}  # fmt: skip
"""What each choice is called, and what can be chosen."""

BLANKS: Final[Mapping[str, str]] = {
    "He": "the chairman as he or she", "about": "what the report is about", "amended": "as what they were amended",
    "an_interest": "the kind of interest", "at": "at what time", "ballot": "which way", "body": "Committee, Panel …",
    "committee": "the committee’s name", "corrections": "the corrections", "count": "how many",
    "counts": "the votes each way", "date": "the date", "did_not_vote": "that there was no vote",
    "dispensation": "the dispensation", "end": "until when", "from_body": "from which body",
    "from_whom": "from whom", "him": "him or her", "his": "his or her", "in_item": "in which item",
    "it_involves": "it involves, they involve", "items": "the items’ numbers", "kind": "the kind of interest",
    "length": "how long", "member": "the member", "minute": "the minute’s number", "mover": "who moved it",
    "name": "the name", "nature": "the nature of the interest", "new": "the new one", "number": "the number",
    "numbers": "the numbers", "old": "the one before", "on_item": "on which item", "other": "the other item",
    "owner": "who is to do it", "page": "the page", "paragraphs": "the paragraphs of the Act",
    "parts": "what was decided", "people": "the names", "person": "the person’s name", "place": "the place",
    "public_interest": "the public interest test", "purpose": "what they came for", "reason": "the reason",
    "reconvened": "the time it went on", "ref": "the report’s reference", "represents": "whom they represent",
    "seconder": "who seconded it", "signer": "who signed", "start": "since when", "substitute": "the substitute",
    "surname": "the surname", "text": "the words as typed", "time": "the time", "title": "Mr, Ms, Dr …",
    "to_whom": "to whom", "weekday": "the day of the week", "who": "who", "withdrew": "how many withdrew",
    "words": "what is to be done",
}  # fmt: skip
"""What is filled in for each word in braces."""


def grouped(phrases: Iterable[str]) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Each group: its title, its choices, and the phrases from its first to the next group's first."""
    begins = {first: place for place, (_, first, _) in enumerate(GROUPS)}
    found: list[list[str]] = [[] for _ in GROUPS]
    place = 0
    for phrase in phrases:
        place = begins.get(phrase, place)
        found[place].append(phrase)
    return tuple((title, choices, tuple(each)) for (title, _, choices), each in zip(GROUPS, found, strict=True))
