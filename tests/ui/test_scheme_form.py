"""The committee's scheme for public questions, kept field by field."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerk_app.meeting.question_scheme import NamingRule, QuestionScheme, RegisterBy, RegisterRule
from tests import builders
from ui.dialogs.keeper import Keeper
from ui.dialogs.scheme_form import SchemeForm

KEY = "children-and-families"


@pytest.fixture
def registers(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library)
    yield library.registers
    library.close()


@pytest.fixture
def form(theme, registers, qtbot):
    form = SchemeForm(theme, Keeper(registers, None))
    qtbot.addWidget(form)
    form.set_body(registers.body(KEY))
    form.show()
    form.activateWindow()
    return form


def scheme(registers) -> QuestionScheme:
    questions: QuestionScheme = registers.body(KEY).committee.questions
    return questions


def leave_with(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.clearFocus()


def choose(qtbot, choice, key):
    """Choose with the arrows alone."""
    choice.setFocus()
    keys = [choice.itemData(n) for n in range(choice.count())]
    steps = keys.index(key) - choice.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(choice, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("slot", "20", "slot_minutes", 20),
        ("speaker", "120", "speaker_seconds", 120),
        ("speaker", "", "speaker_seconds", None),
        ("warning", "15", "warning_seconds", 15),
        ("at", "5pm", "register_by", RegisterBy(at=time(17))),
        ("at", "9.30am", "register_by", RegisterBy(at=time(9, 30))),
        ("words", "50", "words_limit", 50),
        ("days", "5", "written_answer_days", 5),
        ("months", "6", "contact_months", 6),
    ],
)
def test_each_field_is_kept_as_it_is_left(form, registers, qtbot, field, typed, attribute, value):
    leave_with(qtbot, form.fields()[field], typed)
    assert scheme(registers) == replace(QuestionScheme(), **{attribute: value})


def test_what_was_kept_is_shown_again(form, registers, qtbot):
    kept = QuestionScheme(
        20, None, 15, RegisterBy(RegisterRule.DAY_BEFORE, time(17)), must_name_item=True, statements=False,
        supplementary=False, words_limit=50, naming=NamingRule.NAME_AND_TOWN, written_answer_days=5, contact_months=6,
    )  # fmt: skip
    body = registers.body(KEY)
    form.set_body(replace(body, committee=replace(body.committee, questions=kept)))
    shown = {name: field.text() for name, field in form.fields().items()}
    assert shown == {
        "slot": "20", "speaker": "", "warning": "15", "at": "5pm", "by": "", "words": "50", "days": "5", "months": "6",
    }  # fmt: skip
    assert (form._rule.key, form._naming.key) == ("day_before", "name_and_town")
    boxes = (form._must_name, form._statements, form._supplementary)
    assert [box.isChecked() for box in boxes] == [True, False, False]
    # One more field is changed, and all the others stay.
    leave_with(qtbot, form.fields()["days"], "8")
    assert scheme(registers) == replace(kept, written_answer_days=8)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("slot", "0", "Type a number over nought."),
        ("slot", "", "Type a number over nought."),
        ("speaker", "three", "Type a number over nought."),
        ("words", "-5", "Type a number over nought."),
        ("days", "61", "Type at most 60 working days."),
        ("at", "teatime", "“teatime” is not a time. Type it as noon, 10.30am or 5pm."),
    ],
)
def test_a_refusal_stands_under_its_field_and_the_words_stay(form, registers, qtbot, field, typed, said):
    leave_with(qtbot, form.fields()[field], typed)
    assert form.help_of(field) == said
    assert form.fields()[field].text() == typed
    assert form.fields()[field].accessibleDescription() == said
    assert scheme(registers) == QuestionScheme()


def test_a_refusal_goes_when_the_field_is_right(form, qtbot):
    leave_with(qtbot, form.fields()["days"], "61")
    leave_with(qtbot, form.fields()["days"], "20")
    assert form.help_of("days") == "Working days after the meeting, for whoever was not reached"


def test_the_deadline_by_keys(form, registers, qtbot):
    at, by = form.fields()["at"], form.fields()["by"]
    assert (at.isVisible(), by.isVisible()) == (True, False)
    choose(qtbot, form._rule, "day_before")
    assert scheme(registers).register_by == RegisterBy(RegisterRule.DAY_BEFORE)
    choose(qtbot, form._rule, "on_arrival")
    assert scheme(registers).register_by.rule is RegisterRule.ON_ARRIVAL
    assert (at.isVisible(), by.isVisible()) == (False, False)
    choose(qtbot, form._rule, "own_words")
    assert (at.isVisible(), by.isVisible()) == (False, True)
    leave_with(qtbot, by, "three clear days before")
    assert str(scheme(registers).register_by) == "three clear days before"
    assert "nobody is marked late" in form._form.help_of(form._rule)


def test_own_words_that_say_a_rule_become_the_rule(form, registers, qtbot):
    choose(qtbot, form._rule, "own_words")
    leave_with(qtbot, form.fields()["by"], "5pm on the day before the meeting")
    assert scheme(registers).register_by == RegisterBy(RegisterRule.DAY_BEFORE, time(17))
    assert form._rule.key == "day_before"
    assert form.fields()["at"].text() == "5pm"


def test_boxes_and_the_naming_by_keys(form, registers, qtbot):
    for box in (form._must_name, form._statements, form._supplementary):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    choose(qtbot, form._naming, "member_of_the_public")
    assert scheme(registers) == replace(
        QuestionScheme(), must_name_item=True, statements=False, supplementary=False,
        naming=NamingRule.MEMBER_OF_THE_PUBLIC,
    )  # fmt: skip


def test_an_older_register_is_shown(registers, form):
    body = registers.body(KEY)
    old = replace(body.committee.questions, register_by=RegisterBy.of_words("noon on Monday"))
    form.set_body(replace(body, committee=replace(body.committee, questions=old)))
    assert form.fields()["by"].text() == "noon on Monday"
    assert form.fields()["by"].isVisible()


def test_every_control_has_a_name_and_tab_reaches_each(form, qtbot):
    controls = [*form.fields().values(), form._rule, form._naming, form._must_name, form._statements]
    assert all(control.accessibleName() for control in controls)
    form.fields()["slot"].setFocus()
    passed = []
    for _ in range(20):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(passed[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() is passed[0]:
            break
    reached = {id(each) for each in passed}
    assert {id(each) for each in controls if each.isVisible()} <= reached
