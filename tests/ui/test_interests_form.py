"""A committee's own list of kinds of interest."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from clerk_app.meeting.declarations import DEFAULT_INTERESTS, Consequence, InterestKind
from tests import builders
from ui.dialogs.registers import RegistersDialog

KEY = "children-and-families"


@pytest.fixture
def registers(tmp_path):
    library = builders.open_library(tmp_path)
    builders.fill_registers(library)
    yield library.registers
    library.close()


@pytest.fixture
def dialog(theme, registers, qtbot):
    dialog = RegistersDialog(theme, registers, {}, house_styles=(("committee-2019", "Committee’s own, 2019"),))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.show_tab("interests")
    return dialog


@pytest.fixture
def form(dialog):
    return dialog.interests


def kinds(registers):
    return registers.body(KEY).committee.rules.interests


def leave_with(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    field.clearFocus()


def test_it_begins_with_the_usual_list(form):
    assert [row.spoken for row in form.list.rows.rows] == [
        "Kind not said, stays and takes part",
        "Disclosable pecuniary, leaves the room, in the register",
        "Other registrable, speaks, then leaves",
        "Non-registrable, stays and takes part",
        "Code interest, stays and takes part",
        "Council tax arrears, section 106, stays, does not vote, nature not asked",
    ]


def test_the_words_and_what_follows_are_kept_at_once(form, registers, qtbot):
    form.list.set_current_key(InterestKind.CODE)
    leave_with(qtbot, form.words, "Prejudicial")
    form.follows.set_key(Consequence.LEAVE.value)
    form.follows.chosen.emit(form.follows.key)
    form.register.click()
    form.nature.click()
    kind = next(k for k in kinds(registers) if k.id == InterestKind.CODE)
    assert (kind.words, kind.consequence, kind.register, kind.asks_nature) == (
        "Prejudicial", Consequence.LEAVE, True, False,
    )  # fmt: skip
    assert len(kinds(registers)) == len(DEFAULT_INTERESTS)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "A kind of interest needs words."), ("other REGISTRABLE", "“other REGISTRABLE” is on the list already.")],
)
def test_a_refusal_stands_under_the_words_and_nothing_typed_is_lost(form, registers, qtbot, typed, said):
    form.list.set_current_key(InterestKind.CODE)
    leave_with(qtbot, form.words, typed)
    assert form.help_words == said
    assert form.words.text() == typed
    assert kinds(registers) == DEFAULT_INTERESTS


def test_a_kind_is_added_moved_and_removed_by_keyboard_and_put_back(dialog, form, registers, qtbot):
    form.list.setFocus()
    qtbot.keyClick(form.list, Qt.Key.Key_Insert)
    assert form.words.hasFocus()
    qtbot.keyClicks(form.words, "Bias")
    form.words.clearFocus()
    assert kinds(registers)[-1].words == "Bias"
    new = kinds(registers)[-1].id
    form.list.setFocus()
    qtbot.keyClick(form.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kinds(registers)[-2].id == new
    qtbot.keyClick(form.list, Qt.Key.Key_Delete)
    assert new not in [kind.id for kind in kinds(registers)]
    assert "Bias taken off the list" in dialog.remark
    dialog.put_back()
    assert kinds(registers)[-2].id == new
    assert form.list.rows.number_of(new) is not None


def test_the_usual_list_is_put_back_and_the_own_one_again(dialog, form, registers):
    form.remove_kind()
    own = kinds(registers)
    form.put_back_usual()
    assert kinds(registers) == DEFAULT_INTERESTS
    dialog.put_back()
    assert kinds(registers) == own


def test_the_last_kind_stays(form, registers):
    for _ in DEFAULT_INTERESTS:
        form.remove_kind()
    assert len(kinds(registers)) == 1
    assert form.refusal == "A committee needs one kind of interest at least."


def test_rules_kept_on_another_page_meanwhile_stay(form, registers):
    committee = registers.body(KEY).committee
    registers.save_committee(replace(committee, quorum=7, rules=replace(committee.rules, online_counts=True)))
    form.remove_kind()
    committee = registers.body(KEY).committee
    assert (committee.quorum, committee.rules.online_counts) == (7, True)
    assert len(committee.rules.interests) == len(DEFAULT_INTERESTS) - 1


def test_every_control_has_a_name(form):
    for control in (form.words, form.follows, form.register, form.nature, *form.buttons):
        assert control.accessibleName()
