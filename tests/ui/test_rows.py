"""The rows model tells views only what changed, and keeps Qt's rules."""

import pytest
from PySide6.QtCore import Qt

from ui.models.rows import ROW_ROLE, Row, RowsModel, group_row, text_cell


def row(key: str, words: str = "") -> Row:
    return Row(key, (text_cell(words or key),), f"spoken {words or key}")


def rows(keys: str) -> list[Row]:
    return [row(key) for key in keys]


def keys(model: RowsModel) -> str:
    return "".join(item.key for item in model.rows)


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = RowsModel()
    model.set_rows([group_row("g", "Councillors", "2 of 3 here"), *rows("abc")])
    qtmodeltester.check(model)
    model.set_rows(rows("cadx"))
    qtmodeltester.check(model)


def test_one_changed_row_tells_of_one_row(qtbot):
    model = RowsModel()
    model.set_rows(rows("abcd"))
    seen = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    model.set_rows([row("a"), row("b", "left"), row("c", "left"), row("d")])
    assert seen == [(1, 2)]


def test_equal_rows_tell_nothing(qtbot):
    model = RowsModel()
    model.set_rows(rows("abc"))
    with qtbot.assertNotEmitted(model.updated):
        model.set_rows(rows("abc"))


@pytest.mark.parametrize("after", ["bc", "abcd", "axbc", "cba", "", "xyz", "bxcya"])
def test_any_list_can_follow_any_list(after, qtmodeltester):
    model = RowsModel()
    model.set_rows(rows("abc"))
    model.set_rows(rows(after))
    assert keys(model) == after
    qtmodeltester.check(model)


def test_no_reset_when_a_row_is_put_in(qtbot):
    model = RowsModel()
    model.set_rows(rows("abc"))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as inserted:
        model.set_rows(rows("axbc"))
    assert inserted.args[1:] == [1, 1]


def test_two_rows_with_one_key_are_refused():
    with pytest.raises(ValueError, match="same key"):
        RowsModel().set_rows(rows("aa"))


def test_a_screen_reader_gets_the_spoken_text():
    model = RowsModel()
    model.set_rows(rows("a"))
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "spoken a"
    assert index.data(ROW_ROLE) is model.row_at(0)


def test_headings_cannot_be_chosen():
    model = RowsModel()
    model.set_rows([group_row("g", "Co-opted")])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
