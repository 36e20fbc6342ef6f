"""The council's own house style, made beside the minutes."""

from threading import Event

import pytest
from PySide6.QtCore import Qt

from clerk_app.house_styles import HouseStyles, shipped
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.minutes.style_draft import StyleDraft
from clerk_app.record.library import Library
from tests.builders import at, clock_at, in_session, sample_body
from tests.ui.drafting_builder import real_drafting
from ui.dialogs.style_editor import LEFT, UNSAVED, StyleEditor
from ui.models.style_rows import style_rows
from ui.tab_order import focus_chain
from ui.widgets.style_choice import StyleChoice

NOW = at("10:00")
TOWN = OwnStyle("Our town", "plain", phrases={"signature": "Mayor"})


@pytest.fixture
def styles(tmp_path):
    return HouseStyles(tmp_path / "styles")


@pytest.fixture
def make(theme, qtbot, tmp_path, styles):
    """Opens the editor on a meeting whose committee has a style of its own or a shipped one."""
    editors = []
    library = Library.open(tmp_path / "data")

    def editor(house_style="plain", used_by=()):
        session = in_session(library, clock_at(), body=sample_body(house_style=house_style))
        editors.append(StyleEditor(theme, styles, real_drafting(), session.state, used_by=lambda _: used_by))
        qtbot.addWidget(editors[-1])
        editors[-1].show()
        return editors[-1]

    yield editor
    for each in editors:
        each.beside.close_thread()
    library.close()


def pages(editor):
    view = editor.beside.pages
    return " ".join(" ".join(view.text(page + 1) for page in range(view.page_count)).split())


def typed(qtbot, editor, part, words):
    editor.parts.go_to(part)
    editor.parts.field.selectAll()
    qtbot.keyClicks(editor.parts.field, words)
    editor.tick(NOW)


def test_a_new_style_is_typed_beside_the_pages_saved_and_used(make, qtbot, styles):
    editor = make()
    qtbot.keyClicks(editor.name, "Our town")
    typed(qtbot, editor, "signature", "Mayor")
    qtbot.waitUntil(lambda: "Mayor" in pages(editor))
    typed(qtbot, editor, "present", "Here {people}")
    assert editor.parts.help_words.startswith("Nothing can be filled in for {people}.")
    assert editor.draft.style.phrases == {"signature": "Mayor", "present": "Here "}
    editor.save()
    assert editor.refusal.startswith("Mend the words")
    assert styles.own() == ({}, ())
    assert editor.parts.field.text() == "Here {people}"
    editor.parts.field.selectAll()
    qtbot.keyClick(editor.parts.field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(editor.kept, check_params_cb=bool) as kept:
        editor.save_and_use()
    assert kept.args == ["our-town"]
    assert styles.own() == ({"our-town": TOWN}, ())
    assert not editor.isVisible()


def test_what_other_words_were_drawn_for_comes_into_view(make, qtbot):
    editor = make()
    editor.resize(1000, 420)
    editor.tick(NOW)
    place = editor.beside.pages.verticalScrollBar()
    qtbot.waitUntil(lambda: "Present" in pages(editor) and place.maximum() > 0)
    assert place.value() == 0
    typed(qtbot, editor, "signature", "Mayor")
    qtbot.waitUntil(lambda: "Mayor" in pages(editor))
    assert place.value() > 0, "the signature is at the end"
    typed(qtbot, editor, "present", "Here were")
    qtbot.waitUntil(lambda: "Here were" in pages(editor))
    assert place.value() < 200, "and those present at the beginning"
    editor.reject()
    editor.reject()


def test_an_own_style_is_changed_undone_and_thrown_away_only_when_asked_twice(make, qtbot, styles):
    styles.keep(TOWN)
    editor = make("our-town")
    assert (editor.source.currentText(), editor.name.text()) == ("Change Our town", "Our town")
    before = editor.draft
    typed(qtbot, editor, "signature", "Lady Mayor")
    editor.parts.list.set_current_key("choice:member_columns")
    editor.parts.choice.set_key("1")
    editor.parts.choice.activated.emit(1)
    assert editor.draft.style.layout == {"member_columns": 2}
    editor.reject()
    assert (editor.isVisible(), editor.remark) == (True, UNSAVED)
    editor.undo()
    editor.undo()
    assert editor.draft == before
    typed(qtbot, editor, "signature", "X")
    editor.source.set_key("new:plain")
    editor.source.chosen.emit("new:plain")
    assert (editor.name.text(), editor.draft.style.phrases, editor.remark) == ("", {}, LEFT)
    editor.undo()
    assert editor.draft.style.phrases == {"signature": "X"}
    editor.reject()
    editor.reject()
    assert not editor.isVisible()
    assert styles.own()[0] == {"our-town": TOWN}


def test_a_style_is_renamed_and_its_committee_keeps_it(make, qtbot, styles):
    styles.keep(TOWN)
    editor = make("our-town")
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Our city")
    editor.save()
    assert styles.own()[0]["our-town"].name == "Our city"
    assert editor.source.currentText() == "Change Our city"


def test_a_name_that_is_too_long_to_go_along_is_refused_where_it_is_typed(make, styles):
    editor = make()
    editor.name.setText("x" * 81)
    editor.name.textEdited.emit("x" * 81)
    editor.save()
    assert editor.refusal == "Give the house style a name of 80 letters at most. This one has 81."
    assert (editor.focusWidget(), editor.name.text()) == (editor.name, "x" * 81)
    assert styles.own() == ({}, ())
    editor.reject()
    editor.reject()


def test_a_style_is_deleted_only_when_asked_twice_and_undo_has_it_back(make, qtbot, styles, tmp_path):
    styles.keep(TOWN)
    editor = make("our-town", used_by=["Town Planning"])
    typed(qtbot, editor, "closed", "Over at {time}.")
    before = editor.draft
    delete = editor._delete
    assert (delete.isVisible(), delete.accessibleName()) == (True, "Delete Our town")
    editor.delete()
    assert editor.remark == (
        "Delete “Our town”? Undo brings it back. It is the style of Town Planning, whose minutes will have another and "
        f"say so. “{delete.words}” does it; Esc keeps it."
    )
    assert styles.own()[0] == {"our-town": TOWN}
    editor.reject()
    assert (editor.isVisible(), editor.remark, delete.words) == (True, "", "Delete…")
    editor.delete()
    with qtbot.waitSignal(editor.kept):
        editor.delete()
    aside = tmp_path / "styles" / "put aside" / "our-town.toml"
    assert editor.remark == "“Our town” is deleted. Undo brings it back; its file is in “put aside”."
    assert aside.is_file()
    assert styles.own() == ({}, ())
    assert (delete.isVisible(), editor.draft) == (False, StyleDraft(OwnStyle("", "plain")))
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert styles.own()[0] == {"our-town": TOWN}
    assert (editor.draft, editor.remark) == (before, "“Our town” is back.")
    assert not aside.exists()
    editor.reject()
    assert (editor.isVisible(), editor.remark) == (True, UNSAVED)
    editor.reject()


@pytest.mark.parametrize("first", ["plain", "our-town"])
def test_what_is_deleted_is_what_is_shown_also_after_undo(make, styles, first):
    styles.keep(TOWN)
    styles.keep(OwnStyle("Second", "plain"))
    before = styles.own()
    editor = make(first)
    editor.name.textEdited.emit("Half typed")
    editor.source.chosen.emit("change:second")
    editor.undo()
    shown = editor.draft
    assert (shown.style.name, editor._delete.isVisible()) == ("Half typed", first == "our-town")
    if shown.style_id:
        assert editor._delete.accessibleName() == "Delete Our town"
        editor.delete()
        editor.delete()
        assert [*styles.own()[0]] == ["second"]
        editor.undo()
        assert (editor.draft, editor.refusal) == (shown, "")
    assert styles.own() == before
    editor.reject()
    editor.reject()


def test_a_style_whose_file_is_gone_stays_chosen_and_one_that_was_made_is_offered(theme, qtbot):
    choice = StyleChoice(theme, [("plain", "Plain", "")])
    qtbot.addWidget(choice)
    choice.offer([("plain", "Plain", "")], "ours")
    choice.show_style("ours", own=False)
    assert (choice.style_box.key, choice.style_box.currentText()) == ("ours", "ours (not found)")
    choice.offer([("plain", "Plain", ""), ("ours", "Our town", "Short")], "ours")
    assert (choice.style_box.key, choice.style_box.currentText()) == ("ours", "Our town")


def test_what_is_looked_for_is_chosen_before_its_neighbours(make, qtbot):
    editor = make()
    qtbot.keyClicks(editor.parts.look_for, "signature")
    assert editor.parts.list.current_key() == "signature"


def test_many_pages_are_counted_while_they_are_drawn_and_closing_does_not_wait_for_them(make, qtbot):
    editor = make()
    editor.tick(NOW)
    qtbot.waitUntil(lambda: editor.beside.pages.page_count > 0)
    begun, go_on = Event(), Event()

    def draw(_state, _version, _style, told):
        for page in range(100):
            told(page, 0)
            if page == 40:
                begun.set()
                assert go_on.wait(10)
        raise AssertionError("it was drawn to the end")

    editor.beside._worker._drafting = real_drafting(pdf_as=draw)
    editor.name.setText("Ours")
    editor.name.textEdited.emit("Ours")
    editor.tick(NOW)
    assert begun.wait(10)
    qtbot.waitUntil(lambda: editor.beside.about == "Ours · drawing, 40 pages so far")
    pool = editor.beside._worker._thread
    end = pool.shutdown

    def shutdown(**how):
        go_on.set()
        end(**how)

    pool.shutdown = shutdown
    editor.reject()
    editor.reject()
    assert not editor.isVisible()


def test_each_phrase_says_in_plain_words_where_it_is_printed(make):
    editor = make()
    editor.parts.go_to("title_bare")
    field, told = editor.parts.field, "The first line, where neither time nor place was set."
    assert field.accessibleName() == "Heading with the date alone, your words"
    assert field.accessibleDescription().startswith(f"{told} Filled from the record: ")
    assert editor.parts.about_words == told


def test_tab_goes_from_what_is_typed_to_the_buttons(make):
    editor = make()
    chain = focus_chain(editor)
    wanted = [editor.source, editor.name, *editor.parts.in_order, editor.beside.pages, editor._use]
    assert sorted(wanted, key=chain.index) == wanted


def test_a_file_that_is_no_style_is_told(make, styles, tmp_path):
    styles.keep(TOWN)
    (tmp_path / "styles" / "broken.toml").write_text("[", encoding="utf-8")
    assert "broken.toml cannot be used as a house style." in make().refusal


@pytest.mark.parametrize(
    ("looked_for", "keys"),
    [
        ("mayor", ["group:Next meeting, close and signature", "signature"]),
        ("your own", ["group:Next meeting, close and signature", "signature"]),
        (
            "apologies sentence",
            ["group:Apologies and substitutes", "choice:apologies", "apologies", "apologies_substituted"],
        ),
        ("neither time nor place", ["group:Heading, times and dates", "title_bare"]),
        ("12 noon", ["group:Heading, times and dates", "choice:noon"]),
        ("cannot be used", ["group:Next meeting, close and signature", "closed"]),
        ("xyzzy", []),
    ],
)
def test_what_is_looked_for(looked_for, keys):
    draft = StyleDraft(TOWN, refused={"closed": "Closed {x}"})
    rows = style_rows(draft, shipped()["plain"], looked_for)
    assert [row.key for row in rows] == keys
