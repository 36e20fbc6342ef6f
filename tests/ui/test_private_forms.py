"""Words typed into a form in private stay private, though the form is kept after press and public came in."""

import pytest
from PySide6.QtTest import QTest

from clerk_app import drafting
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.answers import Answer
from clerk_app.meeting.closing import findings
from clerk_app.meeting.decisions import Outcome
from clerk_app.meeting.public_version import Version
from tests import builders
from ui.dialogs.correct import CorrectPanel
from ui.dialogs.edit_item import EditItemDialog
from ui.private_words import PUBLIC_ALL_THE_SAME, TYPED_IN_PRIVATE

HERE, NEXT = "item-4", "item-5"
WORD = "Brightwater"


@pytest.fixture
def desk(open_desk):
    """The window on an item that no resolution to exclude the public names."""
    desk = open_desk(opened=True, item=HERE)
    desk.tick(seconds=2)
    desk.press("Ctrl+Enter")
    return desk


def go_private(desk):
    desk.press("Shift+F8", "Tab", "Ctrl+A", "10", "Enter")
    assert desk.state.in_private
    assert HERE not in desk.state.exclusions[-1].items
    desk.tick(seconds=2)


def let_in(desk):
    desk.press("Shift+F8")
    assert not desk.state.in_private
    desk.tick(seconds=2)


def public_words(desk):
    return plain_text(drafting.draft_minutes(desk.state, Version.PUBLIC))


def full_words(desk):
    return plain_text(drafting.draft_minutes(desk.state, Version.FULL))


def start_again(desk):
    desk.main.show_start()
    desk.main.open_meeting(builders.MEETING)
    desk.settle()


# ---------------------------------------------------------------------- a decision


def refer(desk, to_whom):
    """Take down that the motion is referred, and to whom; nothing is recorded yet."""
    desk.press("F9")
    head = desk.meeting.decisions.head
    head.outcome.activated.emit(head.outcome.findData(Outcome.REFERRED))
    head.to_whom.setFocus()
    desk.press(to_whom)
    assert head.to_whom.text() == to_whom


def with_motion(desk):
    desk.press("!", "that the walls be raised", "Enter", "Enter", "Enter")


@pytest.mark.parametrize("restarted", [False, True])
def test_to_whom_it_is_referred_is_typed_in_private_and_recorded_in_public(desk, restarted):
    with_motion(desk)
    go_private(desk)
    refer(desk, f"{WORD} Ltd")
    let_in(desk)
    if restarted:
        start_again(desk)
    assert desk.meeting.decisions.form.private.isVisibleTo(desk.meeting.decisions.form)
    desk.meeting.decisions.record()
    (decision,) = desk.state.decisions
    assert (decision.to_whom, decision.private) == (f"{WORD} Ltd", True)
    assert WORD not in public_words(desk)
    assert WORD in full_words(desk)
    assert "that the walls be raised" in public_words(desk)
    assert not desk.meeting.decisions.form.private.isVisibleTo(desk.meeting.decisions.form)


def test_a_decision_that_was_taken_down_in_public_is_public(desk):
    with_motion(desk)
    go_private(desk)
    let_in(desk)
    refer(desk, f"{WORD} Ltd")
    assert not desk.meeting.decisions.form.private.isVisibleTo(desk.meeting.decisions.form)
    desk.meeting.decisions.record()
    assert WORD in public_words(desk)


def test_a_decision_without_words_that_was_begun_in_private_is_private(desk):
    go_private(desk)
    desk.press("F9")
    let_in(desk)
    desk.meeting.decisions.record()
    (decision,) = desk.state.decisions
    assert decision.private


# ---------------------------------------------------------------------- an item set aside, an item added


def test_why_an_item_is_deferred(desk):
    desk.press("Ctrl+PgDown", "Ctrl+K", "defer the item", "Enter")
    go_private(desk)
    desk.meeting.agenda.aside_form.reason.setFocus()
    desk.press(f"{WORD} withdrew")
    assert desk.meeting.agenda.aside_form.told == TYPED_IN_PRIVATE
    let_in(desk)
    desk.meeting.agenda.aside_form.reason.setFocus()
    desk.press("Enter")
    aside = desk.state.agenda.aside(NEXT)
    assert (aside.reason, aside.private) == (f"{WORD} withdrew", True)
    assert WORD not in public_words(desk)
    assert WORD in full_words(desk)


def test_the_next_reason_is_not_told_of(desk):
    desk.press("Ctrl+PgDown", "Ctrl+K", "defer the item", "Enter")
    go_private(desk)
    form = desk.meeting.agenda.aside_form
    form.reason.setFocus()
    desk.press("words", "Esc")
    let_in(desk)
    desk.press("Ctrl+K", "defer the item", "Enter")
    assert (form.is_open, form.told) == (True, "")
    desk.press("to May", "Enter")
    assert not desk.state.agenda.aside(NEXT).private


def test_the_title_of_a_new_item(desk):
    go_private(desk)
    agenda = desk.meeting.agenda
    agenda.add_item()
    desk.press(f"The {WORD} contract")
    assert agenda.form.told == TYPED_IN_PRIVATE
    let_in(desk)
    agenda.form.words.setFocus()
    desk.press("Enter")
    item = next(i for i in desk.state.agenda.items if WORD in i.title)
    assert (item.exempt, item.exempt_paragraphs) == (True, (3,))
    assert WORD not in public_words(desk)


# ---------------------------------------------------------------------- a declaration, a newcomer


@pytest.mark.parametrize("restarted", [False, True])
@pytest.mark.parametrize("more", [False, True])
def test_the_nature_of_an_interest(desk, restarted, more):
    go_private(desk)
    desk.meeting.declarations.declare("hale", HERE)
    desk.meeting.declarations.form.nature.setFocus()
    desk.press(f"works for {WORD}")
    assert desk.meeting.declarations.form.told == TYPED_IN_PRIVATE
    let_in(desk)
    if restarted:
        start_again(desk)
    form = desk.meeting.declarations.form
    assert (form.is_open, form.told, form.nature.text()) == (True, TYPED_IN_PRIVATE, f"works for {WORD}")
    form.nature.setFocus()
    desk.press(*(["Shift+Enter"] if more else []), "Enter")
    declared = [d.declaration for d in desk.state.declarations]
    assert [(d.item, d.private) for d in declared] == [(HERE, True), (NEXT, True)][: len(declared)]
    assert len(declared) == 1 + more
    assert WORD not in public_words(desk)


def test_a_public_declaration_given_another_nature_in_private(desk):
    pane = desk.meeting.declarations
    pane.declare("hale", HERE)
    pane.form.nature.setFocus()
    desk.press("is a governor", "Enter")
    assert "is a governor" in public_words(desk)
    go_private(desk)
    pane.edit(desk.state.declarations[0].id)
    pane.form.nature.setFocus()
    desk.press(f" with {WORD}", "Enter")
    (declared,) = desk.state.declarations
    assert declared.declaration.private
    assert WORD not in public_words(desk)


def test_what_a_newcomer_is(desk):
    go_private(desk)
    attendance = desk.meeting.attendance
    attendance.form.ask()
    desk.press("Lena Marsh")
    attendance.form.role.setFocus()
    desk.press(f"Director of {WORD}")
    assert attendance.form.told == TYPED_IN_PRIVATE
    let_in(desk)
    attendance.form.role.setFocus()
    desk.press("Enter")
    assert any(p.surname == "Marsh" for p in desk.state.body.people)
    assert "Marsh" in public_words(desk)
    assert WORD not in public_words(desk)


# ---------------------------------------------------------------------- corrections


def panel_on(desk, entry):
    desk.meeting.go_to(f"entry:{entry}")
    desk.settle()
    return desk.main.findChildren(CorrectPanel)[-1]


@pytest.mark.parametrize("let_in_first", [False, True])
def test_the_words_of_an_entry_corrected_in_private_are_private_and_it_is_told(desk, let_in_first):
    desk.press("Members asked.", "Enter")
    go_private(desk)
    panel = panel_on(desk, desk.state.notes[-1].id)
    edit = panel.rows["content.text"].edit
    edit.setFocus()
    assert panel.told.isHidden()
    QTest.keyClicks(edit, f" {WORD} ")
    assert panel.told.text() == TYPED_IN_PRIVATE
    assert panel.told.isVisible()
    if let_in_first:
        desk.session.record(facts.PublicReadmitted())
    panel.keep()
    (note,) = desk.state.notes
    assert WORD in note.content.text
    assert note.content.private
    assert WORD not in public_words(desk)


def test_a_public_entry_that_is_corrected_over_the_end_of_the_private_session_becomes_private(desk):
    desk.press("Members asked.", "Enter")
    go_private(desk)
    assert desk.meeting.minute.correct_entry(desk.state.notes[-1].id)
    desk.press(f" {WORD}", "Shift+F8")
    assert not desk.state.in_private
    desk.press("Enter")
    (note,) = desk.state.notes
    assert note.content.private
    assert "is private now: words in it were typed in private." in desk.last_act
    assert WORD not in public_words(desk)
    desk.meeting.minute.correct_entry(note.id)
    desk.press(" more", "Enter")
    assert "is private now" not in desk.last_act


def test_a_title_corrected_in_private_is_told_to_be_public_beside_the_fields_and_before_the_close(desk):
    go_private(desk)
    entry = next(e.id for e in desk.session.entries if isinstance(e.fact, facts.ItemAdded) and e.fact.item.id == HERE)
    panel = panel_on(desk, entry)
    edit = panel.rows["item.title"].edit
    QTest.keyClicks(edit, f" {WORD}")
    assert panel.told.text() == PUBLIC_ALL_THE_SAME
    panel.keep()
    found = findings(desk.state, None, desk.session.entries)
    assert any(f.words.startswith("Changed in private session, and public (item 4)") for f in found)


@pytest.mark.parametrize(
    ("field", "typed", "told", "private"),
    [
        ("answer.supplementary", WORD, TYPED_IN_PRIVATE, True),
        ("answer.written_due", "20 April 2026", PUBLIC_ALL_THE_SAME, False),
    ],
)
def test_the_panel_says_of_an_answer_what_it_writes(desk, field, typed, told, private):
    question = builders.sample_questions()[0]
    (_, entry) = desk.session.record(
        facts.QuestionRegistered(question), facts.QuestionAnswered(Answer(question.id, "It had."))
    )
    go_private(desk)
    panel = panel_on(desk, entry.id)
    edit = panel.rows[field].edit
    edit.clear()
    QTest.keyClicks(edit, typed)
    assert panel.told.text() == told
    assert "answer.private" in panel.rows
    panel.keep()
    answer = desk.state.questions.answer_to(question.id).answer
    assert (answer.private, answer.answer) == (private, "It had.")
    assert WORD not in public_words(desk)


@pytest.mark.parametrize(("item", "words"), [(HERE, PUBLIC_ALL_THE_SAME), ("item-10", "")])
def test_the_particulars_of_a_public_item_are_told_to_be_public(desk, item, words):
    for private, told in ((False, ""), (True, words)):
        if private:
            go_private(desk)
        desk.meeting.dialogs.edit_item(item)
        dialog = desk.main.findChildren(EditItemDialog)[-1]
        assert dialog.told == told
        dialog.reject()


def test_the_check_list_leads_to_a_decision_and_its_words_are_made_private(desk):
    with_motion(desk)
    desk.tick(seconds=60)
    refer(desk, f"{WORD} Ltd")
    desk.meeting.decisions.record()
    desk.tick(seconds=60)
    go_private(desk)
    desk.session.correct(desk.state.exclusions[-1].id, builders.at("10:01:30"))
    (place,) = [f.place for f in findings(desk.state, None, desk.session.entries) if WORD in f.words]
    desk.meeting.go_to(place)
    desk.settle()
    panel = desk.main.findChildren(CorrectPanel)[-1]
    panel.rows["private"].edit.set_key("True")
    panel.keep()
    assert [f for f in findings(desk.state, None, desk.session.entries) if WORD in f.words] == []
    assert WORD not in public_words(desk)


def test_where_nothing_is_private_a_correction_does_not_ask_about_it(desk):
    with_motion(desk)
    refer(desk, "Cabinet")
    desk.meeting.decisions.record()
    entry = next(e.id for e in desk.session.entries if isinstance(e.fact, facts.DecisionRecorded))
    assert "private" not in panel_on(desk, entry).rows
