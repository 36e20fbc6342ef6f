"""A meeting proposed from what was read in a pack."""

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_app.errors import ClerkError, RecordError
from clerk_app.meeting import facts
from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.body import MemberRole
from clerk_app.packs.found import Certainty
from clerk_app.packs.reading import MeetingStatus, ReadQuestionScheme
from clerk_app.proposal.creating import create, new_facts, summary
from clerk_app.proposal.known import Known
from clerk_app.proposal.proposal import propose
from clerk_app.proposal.troubles import trouble
from clerk_app.proposal.values import Answer, ValueState
from clerk_app.session import MeetingSession
from tests import builders
from tests.core.pack_readings import (
    TODAY,
    corrected,
    found,
    item,
    kept,
    meeting,
    members,
    new_id,
    person,
    proposed,
    reading,
)


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    yield library
    library.close()


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("date", "", "The meeting needs a date."),
        ("date", "soon", "“soon” is not a date. Type a date as 12 March 2026 or 12/3/26."),
        ("date", "12/3/26", ""),
        ("start", "noonish", "“noonish” is not a time. Type it as 10.15 or 2pm."),
        ("start", "", ""),
        ("quorum", "four", "“four” is not a number from 1 to 200."),
        ("quorum", "4", ""),
        ("quorum", "", ""),
        ("questions:total", "0", "“0” is not a number from 1 to 240."),
        ("questions:deadline", "noon on the day before", ""),
        ("committee", " ", "The committee needs a name."),
        ("item:3", "", "An item needs a title. Delete leaves the item out."),
        ("item:3:date", "31/2/26", "“31/2/26” is not a date. Type a date as 12 March 2026 or 12/3/26."),
        ("item:3:private", "perhaps", "“perhaps” names no paragraph. Type 3, or private, or public."),
        ("item:3:private", "1 and 3", ""),
        ("item:3:report", "", ""),
        ("place", "", ""),
    ],
)
def test_a_correction_is_held_against_the_rules_of_the_form(key, text, said):
    assert trouble(key, text, TODAY) == said


@pytest.fixture
def registered(library):
    builders.fill_registers(library)
    return library


def known(library):
    return Known.of(library)


def open_keys(proposal):
    return [value.key for value in proposal.open_values]


def the(proposal, key):
    value = proposal.value(key)
    assert value is not None, [each.key for each in proposal.values]
    return value


def state_of(library, meeting_id):
    return MeetingSession(library.record, meeting_id, builders.clock_at("09:00")).state


# ---------------------------------------------------------------- a pack of a committee that is known


def test_a_pack_that_says_what_the_register_says_needs_no_check(registered):
    proposal = proposed(known(registered))

    assert open_keys(proposal) == []
    assert proposal.refusal == ""
    assert proposal.register is None
    assert the(proposal, "quorum").verdict == "Sure, as registered"
    assert the(proposal, "questions:deadline").verdict == "Sure, as registered"
    assert the(proposal, "questions:deadline").value == "noon on Wednesday 11 March 2026"
    assert the(proposal, "date").value == "Thursday 12 March 2026"


def test_what_is_created_is_the_meeting_of_the_pack(registered):
    meeting_id = create(registered, proposed(known(registered)), builders.clock_at("09:00"))

    state = state_of(registered, meeting_id)
    assert state.arranged == facts.MeetingArranged(builders.DAY, time(10, 15), "Committee Room 2")
    assert state.body.committee == builders.sample_committee()
    assert len(state.body.councillors) == 14
    kinds = {item.number: item.kind for item in state.agenda.items}
    assert kinds["1"] is ItemKind.APOLOGIES
    assert kinds["2"] is ItemKind.MINUTES
    assert kinds["3"] is ItemKind.QUESTIONS
    assert kinds["6"] is ItemKind.NEXT_MEETING
    by_number = {item.number: item for item in state.agenda.items}
    assert by_number["2"].refers_to == date(2026, 2, 12)
    assert by_number["6"].refers_to == date(2026, 5, 14)
    assert (by_number["5"].report_ref, by_number["5"].pages) == ("CFS/15/26", "41 - 58")
    assert (by_number["7"].exempt, by_number["7"].exempt_paragraphs) == (True, (3,))


def test_the_doubtful_come_first_then_the_likely_then_the_sure(registered):
    read = meeting(
        place=found("Room 2", 3, certainty=Certainty.LIKELY),
        start=found(time(10), 3, certainty=Certainty.DOUBTFUL, doubt="Page 4 says 11am."),
    )
    values = proposed(known(registered), read).values
    assert [value.key for value in values[:2]] == ["start", "place"]
    assert values[0].remark == "Page 4 says 11am."
    assert values[0].state is ValueState.TO_CHECK


# ---------------------------------------------------------------- people


def test_a_spelling_that_differs_is_offered_and_never_joined_silently(registered):
    printed = (*members()[:7], person("Councillor V Lindquist", 8), *members()[8:])
    proposal = proposed(known(registered), meeting(members=printed))

    assert open_keys(proposal) == ["member:7"]
    assert the(proposal, "member:7").remark == "The register has V Lindqvist. Same person?"
    assert the(proposal, "member:7").verdict == "Spelling differs"
    assert proposal.register is None
    assert proposal.people == ()


def test_a_name_looked_over_before_the_register_had_a_like_one_is_asked_about_still(registered):
    printed = (*members()[:7], person("Councillor V Lindquist", 8, certainty=Certainty.LIKELY), *members()[8:])
    looked_over = "member:7", Answer(ValueState.KEPT, certainty=Certainty.LIKELY)
    proposal = proposed(known(registered), meeting(members=printed), [looked_over])
    assert open_keys(proposal) == ["member:7"]
    assert the(proposal, "member:7").state is ValueState.TO_CHECK
    assert not any(person.misspellings for person in proposal.people)


def test_whoever_registered_somebody_has_settled_what_was_only_likely(registered):
    likely = [person(each.name.value, certainty=Certainty.LIKELY) for each in members()[2:9]]
    unknown = person("Councillor Zoe Quillfeather", certainty=Certainty.LIKELY)
    proposal = proposed(known(registered), meeting(members=(*members()[:2], *likely, *members()[9:], unknown)))
    sat = [the(proposal, f"member:{at}") for at in range(2, 9)]
    assert {(value.certainty, value.verdict) for value in sat} == {(Certainty.SURE, "Sure, as registered")}
    assert the(proposal, "member:14").certainty is Certainty.LIKELY


def test_so_has_whoever_registered_an_officer_who_keeps_the_first_name(registered):
    printed = (person("Eve White", role="Committee Officer", certainty=Certainty.LIKELY),)
    create(registered, proposed(known(registered), meeting(officers=printed)), builders.clock_at("09:00"))
    again = the(proposed(known(registered), meeting(officers=printed, on=found(date(2026, 4, 16)))), "officer:0")
    assert (again.value, again.verdict) == ("Eve White, Committee Officer", "Sure, as registered")


def test_the_same_person_under_another_spelling_is_known_by_it_from_then_on(registered):
    printed = (*members()[:7], person("Councillor V Lindquist", 8), *members()[8:])
    read = meeting(members=printed)
    proposal = proposed(known(registered), read, [kept("member:7")])
    create(registered, proposal, builders.clock_at("09:00"))

    (lindqvist,) = [p for p in registered.registers.people() if p.id == "lindqvist"]
    assert lindqvist.misspellings == ("Lindquist",)
    assert len(registered.registers.people()) == len(builders.sample_body().people)
    again = proposed(known(registered), replace(read, on=found(date(2026, 4, 16)), questions=ReadQuestionScheme()))
    assert open_keys(again) == []


def test_somebody_typed_in_place_of_a_doubtful_name_is_somebody_new(registered):
    printed = (*members()[:7], person("Councillor V Lindquist", 8), *members()[8:])
    answers = [corrected("member:7", "Councillor V Lindquist")]
    proposal = proposed(known(registered), meeting(members=printed), answers)
    assert [p.surname for p in proposal.people] == ["Lindquist"]
    assert the(proposal, "gone:lindqvist").state is ValueState.TO_CHECK


def test_a_typed_name_keeps_the_order_of_its_words(registered):
    proposal = proposed(known(registered), None, [corrected("member:7", "Councillor Ann B")])
    assert proposal.plan is not None
    assert any((each.forename, each.surname) == ("Ann", "B") for each in proposal.people)


@pytest.mark.parametrize(
    "name",
    ["Cllr Vera Lindqvist", "Councillor LINDQVIST", "Vera Lindqvist MBE", "Cllr. Mrs V. Lindqvist", "V Lindqvist"],
)
def test_every_form_of_a_name_is_the_same_member(registered, name):
    printed = (*members()[:7], person(name, 8), *members()[8:])
    proposal = proposed(known(registered), meeting(members=printed))
    assert open_keys(proposal) == []
    assert proposal.people == ()


def test_a_new_member_joins_and_whoever_is_not_printed_is_asked_for(registered):
    printed = (*members()[:8], person("Councillor B Newsome", 8), *members()[9:])
    read = meeting(members=printed)
    proposal = proposed(known(registered), read)

    assert the(proposal, "member:8").what == "New member"
    assert the(proposal, "member:8").verdict == "Joins the register"
    question = the(proposal, "gone:marchbank").remark
    assert question == "D Marchbank is not printed, and B Newsome is new. Has B Newsome replaced D Marchbank?"
    assert proposal.plan is not None
    assert proposal.plan.body.membership("marchbank") is not None

    agreed = proposed(known(registered), read, [kept("gone:marchbank")])
    meeting_id = create(registered, agreed, builders.clock_at("09:00"))
    state = state_of(registered, meeting_id)
    assert state.body.membership("marchbank") is None
    assert registered.registers.body("children-and-families").membership("marchbank") is None
    assert [note.content.text for note in state.notes] == [
        "Councillor B Newsome had replaced Councillor D Marchbank on the committee."
    ]
    assert state.notes[0].item == state.agenda.items[0].id


def test_the_first_members_of_all_have_joined_nobody(library):
    builders.fill_registers(library, replace(builders.sample_body(), memberships=()))
    proposal = proposed(known(library))
    assert proposal.sentence == ""
    assert proposal.register is not None
    assert len(proposal.register.councillors) == 14


def test_a_few_printed_names_are_no_list_of_the_members(registered):
    proposal = proposed(known(registered), meeting(members=members()[:3]))
    assert not [value for value in proposal.values if value.key.startswith("gone:")]


def test_another_chairman_is_asked_for_and_there_is_only_one(registered):
    printed = (person("Councillor A Thornbury", 7), *members()[1:12], person("Cllr K Wray", 9, "Chair"), members()[13])
    read = meeting(members=printed)
    before = proposed(known(registered), read)
    assert the(before, "member:12:role").remark == "The register has A Thornbury in the chair. K Wray now?"
    assert before.register is None

    after = proposed(known(registered), read, [kept("member:12:role")]).register
    assert after is not None
    assert after.chairman == "wray"
    assert [seat.role for seat in after.memberships].count(MemberRole.CHAIRMAN) == 1


def test_somebody_new_does_not_take_the_chair_unasked(registered):
    printed = (person("Cllr B Newsome", 7, "Chairman"), *members()[1:])
    read = meeting(members=printed)
    before = proposed(known(registered), read).register
    assert before is not None
    assert before.chairman == "thornbury"
    after = proposed(known(registered), read, [kept("member:0:role")]).register
    assert after is not None
    assert after.person(after.chairman).surname == "Newsome"


def test_a_new_co_opted_member_sits_for_somebody_and_votes_on_education_only(registered):
    co_opted = (person("Mrs B Ashdown", 14), person("Mr N Oddie", 14, "representing parent governors"))
    proposal = proposed(known(registered), meeting(co_opted=co_opted))
    assert the(proposal, "co_opted:1").value == "Mr N Oddie, parent governors"
    assert proposal.register is not None
    seat = proposal.register.membership(proposal.people[0].id)
    assert seat is not None
    assert (seat.role, seat.represents, seat.limited_vote) == (MemberRole.CO_OPTED, "parent governors", True)


def test_a_name_that_was_read_by_mistake_can_be_taken_out(registered):
    read = meeting(members=(*members(), person("Committee Room", 9)))
    proposal = proposed(known(registered), read, [corrected("member:14", "")])
    assert proposal.people == ()


# ---------------------------------------------------------------- the committee


def test_a_committee_that_nobody_knows_is_made_with_its_people(library):
    meeting_id = create(library, proposed(known(library)), builders.clock_at("09:00"))

    (committee,) = library.registers.committees()
    assert (committee.name, committee.quorum, committee.place) == (meeting().committee.value, 4, "Committee Room 2")
    assert (committee.start_time, committee.questions.slot_minutes) == (time(10, 15), 15)
    assert committee.rules.report_pattern == "CFS/nn/yy"
    body = state_of(library, meeting_id).body
    assert body.person(body.chairman).initial_name == "A Thornbury"
    assert len(body.councillors) == 14


def test_a_name_like_a_committees_waits_for_a_word(registered):
    read = meeting(committee=found("Children and Family Scrutiny Committee", 2))
    waiting = proposed(known(registered), read)
    assert the(waiting, "committee").remark == f"The register has {builders.sample_committee().name}. Same committee?"
    assert "Say first whether" in waiting.refusal
    assert waiting.plan is None

    same = proposed(known(registered), read, [kept("committee")])
    assert same.plan is not None
    assert same.plan.body.committee.id == "children-and-families"
    other = proposed(known(registered), read, [corrected("committee", "Children and Family Scrutiny Committee")])
    assert other.plan is not None
    assert other.plan.body.committee.id != "children-and-families"


def test_another_quorum_changes_the_register_only_where_it_is_agreed(registered):
    read = meeting(quorum=found(5, 5))
    left = proposed(known(registered), read)
    assert left.plan is not None
    assert (left.plan.body.committee.quorum, open_keys(left)) == (4, ["quorum"])
    agreed = proposed(known(registered), read, [kept("quorum")])
    assert agreed.register is not None
    assert agreed.register.committee.quorum == 5


def test_a_quorum_that_is_not_printed_stays_the_committees_own(registered):
    value = the(proposed(known(registered), meeting(quorum=None)), "quorum")
    assert (value.value, value.verdict, value.places) == ("4", "As registered", ())


def test_another_scheme_for_questions_is_asked_for(registered):
    scheme = ReadQuestionScheme(found(20, 40), None, found("2026-03-11T17:00", 41))
    read = meeting(questions=scheme)
    left = proposed(known(registered), read)
    assert set(open_keys(left)) == {"questions:total", "questions:deadline"}
    assert left.register is None
    agreed = proposed(known(registered), read, [kept("questions:total"), kept("questions:deadline")])
    assert agreed.register is not None
    assert agreed.register.committee.questions.slot_minutes == 20
    assert str(agreed.register.committee.questions.register_by) == "5pm on the working day before"


def test_a_deadline_that_is_no_rule_leaves_the_scheme_as_it_is(registered):
    read = meeting(questions=ReadQuestionScheme(None, None, found("2026-03-09T12:00", 41)))
    before = proposed(known(registered), read)
    said = "The committee’s scheme says noon on the working day before, and it stays."
    assert the(before, "questions:deadline").remark == said
    assert proposed(known(registered), read, [kept("questions:deadline")]).register is None


def test_a_deadline_without_an_hour_is_asked_for_and_is_no_midnight(registered):
    proposal = proposed(known(registered), meeting(questions=ReadQuestionScheme(None, None, found("2026-03-09", 41))))
    value = the(proposal, "questions:deadline")
    assert (value.verdict, value.remark.split(".")[0]) == ("No hour", "The paper has the day and no hour")
    assert proposal.register is None


# ---------------------------------------------------------------- items


def test_an_odd_reference_is_pointed_out_and_never_changed(registered):
    agenda = (*meeting().items[:4], item("5", "School attendance", 24, "CFS/15/2026"), *meeting().items[5:])
    proposal = proposed(known(registered), meeting(items=agenda))
    odd = the(proposal, "item:4:report")
    assert (odd.verdict, odd.value, odd.remark) == (
        "Odd one out",
        "CFS/15/2026",
        "CFS/15/2026 does not look like CFS/nn/yy.",
    )
    mended = proposed(known(registered), meeting(items=agenda), [corrected("item:4:report", "CFS/15/26")])
    assert mended.plan is not None
    assert mended.plan.items[4].report_ref == "CFS/15/26"


def test_a_committee_without_a_pattern_learns_it_from_the_pack(library):
    agenda = [item(str(n), f"Report {n}", 20 + n, f"HBR/{n:02}/26") for n in range(1, 4)]
    read = meeting(items=(*agenda, item("4", "Report 4", 24, "HBR/04/62")))
    assert the(proposed(known(library), read), "item:3:report").remark == (
        "HBR/04/62 is of the year 62, and the meeting is in 2026."
    )


def test_minutes_of_another_day_than_the_last_meeting_are_a_doubt(registered):
    hold(registered, date(2026, 2, 19))
    proposal = proposed(known(registered))
    assert the(proposal, "item:1:date").remark == "By the record the committee met last on 19 February 2026."


def test_minutes_without_a_date_are_those_of_the_last_meeting(registered):
    hold(registered, date(2026, 2, 19))
    proposal = proposed(known(registered), meeting(previous_minutes=()))
    assert proposal.plan is not None
    assert proposal.plan.items[1].refers_to == date(2026, 2, 19)
    assert the(proposal, "item:1:date").verdict == "As recorded"


@pytest.mark.parametrize(
    ("typed", "number", "title"),
    [
        ("4. Family hubs", "4", "Family hubs"),
        ("4A) Family hubs", "4A", "Family hubs"),
        ("2023/45. Family hubs", "2023/45", "Family hubs"),
        ("Family hubs", "4", "Family hubs"),
        ("2026 review of family hubs", "4", "2026 review of family hubs"),
        ("b. Family hubs", "b", "Family hubs"),
    ],
)
def test_number_and_title_are_corrected_in_one_line(registered, typed, number, title):
    proposal = proposed(known(registered), None, [corrected("item:3", typed)])
    assert proposal.plan is not None
    assert (proposal.plan.items[3].number, proposal.plan.items[3].title) == (number, title)
    assert the(proposed(known(registered)), "item:3").typed == "4. Family hubs: first-year review"


def test_a_number_that_is_in_doubt_has_a_row_of_its_own(registered):
    doubtful = replace(meeting().items[3], number=found("l4", 23, certainty=Certainty.DOUBTFUL, doubt="Is it 4?"))
    read = meeting(items=(*meeting().items[:3], doubtful))
    assert the(proposed(known(registered), read), "item:3:number").remark == "Is it 4?"
    mended = proposed(known(registered), read, [corrected("item:3:number", "4")])
    assert mended.plan is not None
    assert mended.plan.items[3].number == "4"


def test_an_item_can_be_left_out(registered):
    proposal = proposed(known(registered), None, [corrected("item:3", "")])
    assert proposal.plan is not None
    assert [i.number for i in proposal.plan.items] == ["1", "2", "3", "5", "6", "7"]
    assert proposal.plan.items[3].report_ref == "CFS/15/26"


def test_a_private_item_without_a_paragraph_says_so_and_takes_one(registered):
    agenda = (*meeting().items[:6], item("7", "Placement contracts", 28, exempt=found(True, 27)))
    read = meeting(items=agenda)
    assert the(proposed(known(registered), read), "item:6:private").value == "Private"
    mended = proposed(known(registered), read, [corrected("item:6:private", "1 and 3")])
    assert mended.plan is not None
    assert mended.plan.items[6].exempt_paragraphs == (1, 3)
    public = proposed(known(registered), read, [corrected("item:6:private", "public")])
    assert public.plan is not None
    assert not public.plan.items[6].exempt


# ---------------------------------------------------------------- the same pack again


def test_the_same_pack_again_changes_nothing(registered):
    create(registered, proposed(known(registered)), builders.clock_at("09:00"))
    again = proposed(known(registered))
    assert again.meeting
    assert new_facts(again) == ()
    assert the(again, "start").verdict == "As arranged"
    assert open_keys(again) == []


def test_a_later_pack_changes_the_meeting_and_shows_what(registered):
    first = create(registered, proposed(known(registered)), builders.clock_at("09:00"))
    items = state_of(registered, first).agenda.items
    agenda = (*meeting().items[:4], item("4A", "Extra report", 24, "CFS/18/26"), *meeting().items[5:])
    read = meeting(start=found(time(10, 30), 3), items=agenda)
    proposal = proposed(known(registered), read)

    assert (the(proposal, "start").verdict, the(proposal, "start").remark) == ("Changed", "Was 10.15am.")
    gone = f"old:{items[4].id}"
    assert the(proposal, gone).remark == "It is on the agenda as arranged and not in the pack. Take it off?"
    assert create(registered, proposed(known(registered), read, [kept(gone)]), builders.clock_at("09:05")) == first
    state = state_of(registered, first)
    assert state.arranged is not None
    assert state.arranged.start == time(10, 30)
    assert [i.number for i in state.agenda.items] == ["1", "2", "3", "4", "4A", "6", "7"]
    assert state.agenda.items[0].id == items[0].id
    assert len(registered.record.meetings()) == 1


def test_titles_pages_and_references_that_changed_are_shown_with_what_they_were(registered):
    create(registered, proposed(known(registered)), builders.clock_at("09:00"))
    old = meeting().items
    agenda = (
        *old[:3],
        item("4", "Family hubs: second-year review", 23, "CFS/14/26", "21 - 44"),
        item("5", "School attendance and exclusions", 24, "CFS/19/26", "45 - 58"),
        *old[5:],
        item("8", "Extra report", 30),
    )
    proposal = proposed(known(registered), meeting(items=agenda))
    changed = {value.key: (value.verdict, value.remark) for value in proposal.values if value.changed}
    assert changed == {
        "item:3": ("Changed", "Was ‘Family hubs: first-year review’."),
        "item:3:pages": ("Changed", "Was 21 - 40."),
        "item:4:pages": ("Changed", "Was 41 - 58."),
        "item:4:report": ("Changed", "Was CFS/15/26."),
        "item:7": ("New item", "It was not on the agenda before."),
    }
    assert [value.key for value in proposal.values][: len(changed)] == list(changed)
    assert not open_keys(proposal)


def test_what_was_in_doubt_and_arranged_all_the_same_is_not_asked_again(registered):
    doubtful = replace(meeting().items[3], title=found("Family hubs", 23, certainty=Certainty.DOUBTFUL, doubt="Lost?"))
    read = meeting(items=(*meeting().items[:3], doubtful, item("9", "Odd", 24, "CFS/15/2026")))
    assert open_keys(proposed(known(registered), read)) == ["item:3", "item:4:report"]
    create(registered, proposed(known(registered), read), builders.clock_at("09:00"))
    assert open_keys(proposed(known(registered), read)) == []


def test_two_meetings_of_one_day_are_two(registered):
    annual = meeting(items=(item("1", "Election of Chairman", 5), item("2", "Apologies", 6), item("3", "Outside", 7)))
    both = reading(annual, meeting())
    created = []
    for place in (0, 1):
        proposal = propose(both, place, known(registered), {}, TODAY, new_id)
        assert not proposal.meeting
        created.append(create(registered, proposal, builders.clock_at("09:00")))
    assert len(set(created)) == 2
    for place in (0, 1):  # and each is found again
        again = propose(both, place, known(registered), {}, TODAY, new_id)
        assert again.meeting == created[place]
        assert new_facts(again) == ()


def test_a_membership_that_changes_in_a_later_pack_is_written_once(registered):
    create(registered, proposed(known(registered)), builders.clock_at("09:00"))
    printed = (*members()[:8], person("Councillor B Newsome", 8), *members()[9:])
    read = meeting(members=printed)
    first = create(registered, proposed(known(registered), read, [kept("gone:marchbank")]), builders.clock_at("09:05"))
    assert [note.content.text for note in state_of(registered, first).notes] == [
        "Councillor B Newsome had replaced Councillor D Marchbank on the committee."
    ]
    again = proposed(known(registered), read)
    assert new_facts(again) == ()


def test_a_meeting_that_has_opened_is_never_touched(registered):
    meeting_id = create(registered, proposed(known(registered)), builders.clock_at("09:00"))
    session = MeetingSession(registered.record, meeting_id, builders.clock_at("10:15"))
    session.record(facts.MeetingOpened())
    before = session.entries

    proposal = proposed(known(registered))
    assert "has opened already" in proposal.refusal
    with pytest.raises(ClerkError, match="Nothing was created"):
        create(registered, proposal, builders.clock_at("10:20"))
    assert registered.record.entries(meeting_id) == before


# ---------------------------------------------------------------- all or nothing


def test_a_disk_that_refuses_leaves_neither_people_nor_meeting(library, monkeypatch):
    def full(*_args):
        raise RecordError("The disk is full.")

    monkeypatch.setattr(library.record, "append", full)
    with pytest.raises(RecordError):
        create(library, proposed(known(library)), builders.clock_at("09:00"))
    assert library.registers.people() == ()
    assert library.registers.committees() == ()
    assert library.record.meetings() == ()


def test_without_a_date_nothing_is_created(registered):
    proposal = proposed(known(registered), meeting(on=None))
    assert proposal.refusal == "The meeting needs a date."
    typed = proposed(known(registered), meeting(on=None), [corrected("date", "12/3/26")])
    assert typed.plan is not None
    assert typed.plan.on == builders.DAY


def test_a_cancelled_meeting_is_not_set_up(registered):
    assert "cancelled" in proposed(known(registered), meeting(status=MeetingStatus.CANCELLED)).refusal


def test_the_summary_says_what_would_be_done(library):
    told = summary(proposed(known(library)))
    assert told[0] == (
        "A meeting is created: Children and Families Scrutiny Committee, Thursday 12 March 2026, 10:15, 7 items."
    )
    assert "A Thornbury" in told[1]


def hold(library, on):
    """A meeting of the committee that was opened and closed on that day."""
    session = MeetingSession(library.record, f"held-{on}", builders.clock_at("10:00", on))
    session.record(facts.BodyCopied(builders.sample_body()), facts.MeetingArranged(on, time(10, 15)))
    session.record(facts.MeetingOpened())
    session.record(facts.MeetingClosed())
