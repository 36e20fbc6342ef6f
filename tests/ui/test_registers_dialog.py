"""Committees and people, kept as they are typed."""

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from clerk_app.meeting.body import MemberRole, Person
from tests import builders
from ui.dialogs.registers import PEOPLE, RegistersDialog
from ui.widgets.labels import MarkLabel

KEY = "children-and-families"
PHRASES = {
    "committee-2019": {
        "apologies": "Apologies had been received from {people}.",
        "closed": "The meeting closed at {time}.",
    },
    "committee-2014": {"opened": "The meeting opened at {time}.", "present": ""},
}
STYLES = [("committee-2019", "Committee’s own, 2019"), ("committee-2014", "Committee’s own, 2014")]


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library)
    yield library
    library.close()


@pytest.fixture
def registers(library):
    return library.registers


@pytest.fixture
def dialog(theme, registers, qtbot):
    dialog = RegistersDialog(theme, registers, PHRASES, house_styles=STYLES)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    return dialog


def leave_with(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.clearFocus()


def committee(registers):
    return registers.body(KEY).committee


# ---------------------------------------------------------------- particulars


@pytest.mark.parametrize(
    ("field", "typed", "attribute", "value"),
    [
        ("name", "Harbour Committee", "name", "Harbour Committee"),
        ("kind", "Sub-committee", "kind", "Sub-committee"),
        ("quorum", "5", "quorum", 5),
        ("quorum", "", "quorum", None),
        ("place", "The barn", "place", "The barn"),
        ("start", "2pm", "start_time", time(14)),
        ("start", "", "start_time", None),
        ("prefix", "HC", "report_prefix", "HC"),
    ],
)
def test_each_field_is_kept_as_it_is_left(dialog, registers, qtbot, field, typed, attribute, value):
    with qtbot.waitSignal(dialog.registers_changed):
        leave_with(qtbot, dialog.particulars.fields()[field], typed)
    assert getattr(committee(registers), attribute) == value
    assert dialog.remark == "✓ Saved"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "A committee needs a name."),
        ("quorum", "four", "Type a number"),
        ("start", "late", "is not a time"),
    ],
)
def test_a_refusal_stands_under_its_field_and_the_words_stay(dialog, registers, qtbot, field, typed, said):
    before = committee(registers)
    leave_with(qtbot, dialog.particulars.fields()[field], typed)
    assert said in dialog.particulars.help_of(field)
    assert dialog.particulars.fields()[field].text() == typed
    assert committee(registers) == before


def test_what_is_refused_is_not_said_to_be_saved_and_has_a_cross(dialog, qtbot):
    fields = dialog.particulars.fields()

    def crosses():
        return [mark for mark in dialog.particulars.findChildren(MarkLabel) if mark.isVisible()]

    leave_with(qtbot, fields["place"], "The barn")
    assert (dialog.remark, crosses()) == ("✓ Saved", [])
    leave_with(qtbot, fields["start"], "late")
    assert dialog.remark == ""
    assert len(crosses()) == 1
    leave_with(qtbot, fields["kind"], "Panel")
    assert dialog.remark == "✓ Saved, but not what is marked ✗"
    leave_with(qtbot, fields["start"], "2pm")
    assert (dialog.remark, crosses()) == ("✓ Saved", [])


def test_a_refusal_on_another_page_is_not_spoken_of(dialog, qtbot):
    leave_with(qtbot, dialog.particulars.fields()["start"], "late")
    dialog.show_tab("questions")
    leave_with(qtbot, dialog.questions.fields()["slot"], "20")
    assert dialog.remark == "✓ Saved"


@pytest.mark.parametrize("page", ["members", "officers"])
def test_nobody_is_moved_or_removed_in_an_empty_list(dialog, registers, page):
    dialog.show_tab(page)
    people = getattr(dialog, page).people
    assert all(button.isEnabled() for button in people.buttons)
    registers.set_seats(committee(registers).id, (), ())
    dialog.refresh()
    assert not people.list.rows.rows
    assert not any(button.isEnabled() for button in people.buttons)


def test_what_is_typed_is_kept_when_the_dialog_is_left_from_the_field(dialog, registers, qtbot):
    field = dialog.particulars.fields()["place"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "The barn")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert committee(registers).place == "The barn"


def test_a_quarter_is_help_only(dialog):
    assert dialog.particulars.help_of("quorum") == "Empty where none is set. A quarter of 14 is 4"


def test_own_wording_is_kept_and_given_back(dialog, registers, qtbot):
    dialog.show_tab("wording")
    dialog.wording.list.set_current_key("closed")
    leave_with(qtbot, dialog.wording.own, "We closed at {time}.")
    assert committee(registers).wording == (("closed", "We closed at {time}."),)
    assert "own sentence" in dialog.wording.list.rows.rows[1].spoken
    leave_with(qtbot, dialog.wording.own, "")
    assert committee(registers).wording == ()


# ---------------------------------------------------------------- members and officers


def test_a_new_member_is_named_and_seated_by_keyboard(dialog, registers, qtbot):
    dialog.show_tab("members")
    field = dialog.members.people.line.field
    field.setFocus()
    qtbot.keyClicks(field, "Cllr Zoe Ashe")
    assert dialog.members.people.line.offer == "Enter adds Cllr Zoe Ashe as somebody new."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    body = registers.body(KEY)
    new = body.person(body.memberships[-1].person)
    assert (new.title, new.forename, new.surname) == ("Councillor", "Zoe", "Ashe")
    assert dialog.members.people.list.current_key() == new.id


def test_somebody_in_the_register_is_found_by_a_few_letters(dialog, registers, qtbot):
    registers.save_person(Person("marsh", "Marsh", "Lena", title="Dr", role="Director"))
    dialog.show_tab("members")
    field = dialog.members.people.line.field
    qtbot.keyClicks(field, "mar")
    assert "Enter adds Dr Lena Marsh, Director" in dialog.members.people.line.offer
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert registers.body(KEY).membership("marsh") is not None
    qtbot.keyClicks(field, "Marsh")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "share a surname" in dialog.members.people.note


def test_the_role_of_a_member_is_kept_at_once(dialog, registers):
    dialog.show_tab("members")
    dialog.members.people.list.set_current_key("wray")
    role, represents, limited = dialog.members.details
    assert not represents.isVisible()
    role.set_key(MemberRole.CO_OPTED.value)
    role.chosen.emit(role.key)
    assert represents.isVisible()
    represents.setText("Diocese")
    represents.editingFinished.emit()
    seat = registers.body(KEY).membership("wray")
    assert (seat.role, seat.represents, seat.limited_vote) == (MemberRole.CO_OPTED, "Diocese", True)
    role.set_key(MemberRole.CHAIRMAN.value)
    role.chosen.emit(MemberRole.CHAIRMAN.value)
    assert registers.body(KEY).membership("wray").limited_vote is False, "a chairman votes on everything"
    role.set_key(MemberRole.CO_OPTED.value)
    role.chosen.emit(MemberRole.CO_OPTED.value)
    assert registers.body(KEY).membership("wray").limited_vote is True
    limited.click()  # a co-opted member with a full vote
    assert registers.body(KEY).membership("wray").limited_vote is False


def test_a_member_taken_off_is_put_back(dialog, registers, qtbot):
    dialog.show_tab("members")
    before = registers.body(KEY).memberships
    people = dialog.members.people.list
    people.setFocus()
    people.set_current_key("shah")
    qtbot.keyClick(people, Qt.Key.Key_Delete)
    assert registers.body(KEY).membership("shah") is None
    assert "Samir Shah taken off" in dialog.remark
    dialog.put_back()
    assert registers.body(KEY).memberships == before
    assert not dialog._undo.isVisible()


def test_members_are_moved_by_key(dialog, registers, qtbot):
    dialog.show_tab("members")
    people = dialog.members.people.list
    people.setFocus()
    people.set_current_key("wray")
    qtbot.keyClick(people, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    order = [seat.person for seat in registers.body(KEY).memberships]
    assert order.index("wray") == order.index("shah") - 1


def test_officers_are_added_and_taken_off(dialog, registers, qtbot):
    dialog.show_tab("officers")
    qtbot.keyClicks(dialog.officers.people.line.field, "Ruth Calder")
    qtbot.keyClick(dialog.officers.people.line.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert len(registers.body(KEY).officers) == 2
    dialog.officers.remove_person(builders.OFFICER)
    assert builders.OFFICER not in registers.body(KEY).officers


# ---------------------------------------------------------------- people


def test_every_form_of_a_name_is_kept(dialog, registers, qtbot):
    dialog.show_tab(PEOPLE)
    dialog.people.list.set_current_key("lindqvist")
    fields = dialog.people.form.fields()
    for name, text in (("title", "Councillor"), ("initials", "V M"), ("misspellings", "Lindquist, Lindkvist")):
        leave_with(qtbot, fields[name], text)
    person = next(p for p in registers.people() if p.id == "lindqvist")
    assert (person.title, person.initials, person.misspellings) == ("Councillor", "V M", ("Lindquist", "Lindkvist"))


def test_he_or_she_is_kept_as_it_is_chosen(dialog, registers):
    dialog.show_tab(PEOPLE)
    dialog.people.list.set_current_key("lindqvist")
    choice = dialog.people.form.pronoun
    assert choice.key == ""
    choice.set_key("she")
    choice.chosen.emit("she")
    assert next(p for p in registers.people() if p.id == "lindqvist").pronoun == "she"
    dialog.people.list.set_current_key("hale")
    assert choice.key == ""


def test_interests_in_the_register_are_kept_apart_by_semicolons(dialog, registers, qtbot):
    dialog.show_tab(PEOPLE)
    dialog.people.list.set_current_key("lindqvist")
    leave_with(qtbot, dialog.people.form.fields()["interests"], "Harbour Farm; governor, Dunes School ")
    person = next(p for p in registers.people() if p.id == "lindqvist")
    assert person.interests == ("Harbour Farm", "governor, Dunes School")


def test_a_person_without_a_surname_is_refused_in_place(dialog, registers, qtbot):
    dialog.show_tab(PEOPLE)
    dialog.people.list.set_current_key("lindqvist")
    leave_with(qtbot, dialog.people.form.fields()["surname"], "")
    assert dialog.people.form.help_of("surname") == "A person needs a surname."
    assert any(p.surname == "Lindqvist" for p in registers.people())


def test_people_are_found_added_and_removed(dialog, registers, qtbot):
    dialog.show_tab(PEOPLE)
    qtbot.keyClicks(dialog.people.search, "Priya Nandavar")
    assert dialog.people.list.rows.rows == ()
    dialog.people.add_person()
    new = dialog.people.list.current_key()
    assert any(p.id == new and p.surname == "Nandavar" for p in registers.people())
    dialog.people.remove_person()
    assert all(p.id != new for p in registers.people())
    dialog.put_back()
    assert any(p.id == new for p in registers.people())


def test_somebody_with_a_seat_is_not_removed_and_it_is_said_there(dialog, registers):
    dialog.show_tab(PEOPLE)
    dialog.people.list.set_current_key("shah")
    dialog.people.remove_person()
    assert "Still named on" in dialog.people._refusal.sentence
    assert any(p.id == "shah" for p in registers.people())


# ---------------------------------------------------------------- committees


def test_a_committee_is_added_removed_and_put_back_with_its_seats(dialog, registers, qtbot):
    dialog.add_committee()
    name = dialog.particulars.fields()["name"]
    assert dialog.focusWidget() is name
    leave_with(qtbot, name, "Audit Committee")
    assert [c.name for c in registers.committees()] == ["Audit Committee", builders.sample_committee().name]

    before = registers.body(KEY)
    dialog.show_committee(KEY)
    dialog.remove_committee()
    assert [c.name for c in registers.committees()] == ["Audit Committee"]
    dialog.put_back()
    assert registers.body(KEY) == before


def test_another_house_style_is_kept_and_its_phrases_are_offered(dialog, registers, qtbot):
    dialog.show_committee(KEY)
    style = next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "House style")
    assert [style.itemText(n) for n in range(style.count())] == [name for _, name in STYLES]
    qtbot.keyClick(style, Qt.Key.Key_Down)
    assert registers.body(KEY).committee.house_style == "committee-2014"
    dialog.show_tab("wording")
    rows = dialog.wording.list.rows.rows
    assert [row.key for row in rows] == ["opened", "present"]
    assert rows[1].spoken == "Present, house style: Not printed in this house style"


def test_a_house_style_that_was_deleted_is_told_until_another_is_chosen(theme, registers, qtbot):
    registers.save_committee(replace(registers.body(KEY).committee, house_style="ours"))
    dialog = RegistersDialog(theme, registers, PHRASES, house_styles=STYLES)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_committee(KEY)
    form = dialog.particulars
    style = next(box for box in form.findChildren(QComboBox) if box.accessibleName() == "House style")
    assert style.currentText() == "ours (not found)"
    assert form.help_of("style").startswith("It is not here any more. Minutes have the plain style instead")
    assert style.accessibleDescription() == form.help_of("style")
    qtbot.keyClick(style, Qt.Key.Key_Home)
    assert registers.body(KEY).committee.house_style == "committee-2019"
    assert form.help_of("style").startswith("How the minutes are worded")


def test_empty_registers_begin_with_nobody(theme, tmp_path, qtbot):
    library = builders.open_library(tmp_path / "empty")
    dialog = RegistersDialog(theme, library.registers, PHRASES, house_styles=STYLES)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [row.spoken for row in dialog.list.rows.rows] == ["Committees, 0", "People", "Nobody yet"]
    dialog.add_committee()
    assert len(library.registers.committees()) == 1
    dialog.hide()
    library.close()


def test_two_members_with_the_same_surname_get_a_quiet_note(dialog, registers):
    registers.save_person(replace(registers.body(KEY).person("quint"), surname="Shah"))
    dialog.show_tab("members")
    assert "Laura Shah and Samir Shah share a surname" in dialog.members.people.note


@pytest.mark.parametrize("tab", ["particulars", "members", "officers", "questions", "wording", PEOPLE])
def test_every_control_has_a_name(dialog, tab):
    dialog.show_tab(tab)
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        unnamed = [w for w in dialog.findChildren(kind) if w.isVisible() and not w.accessibleName()]
        assert not unnamed
