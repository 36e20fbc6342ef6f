"""The room's window: on which screen it opens, what closes it, what becomes of it when its screen is unplugged."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests import builders
from ui.command_set import CommandSet
from ui.layout_memory import LayoutMemory
from ui.legend import Legend
from ui.screens import Place, Screens

LAPTOP = Place("LVDS-1", 1, QRect(0, 0, 1366, 768))
ROOM = Place("HDMI-1", 2, QRect(1366, 0, 1920, 1080))
OTHER = Place("DP-2", 3, QRect(3286, 0, 1280, 1024))


class FakeScreens(Screens):
    """Screens that are plugged in and out by the test; the desk stands on the first."""

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self.plugged = places
        self.desk_on = LAPTOP

    def places(self) -> tuple[Place, ...]:
        return self.plugged

    def place_of(self, window) -> Place:
        return self.desk_on if self.desk_on in self.plugged else self.plugged[0]

    def follow(self, window) -> None:
        pass

    def put(self, window, place: Place) -> None:
        window.setGeometry(place.area)

    def plug(self, *places: Place) -> None:
        self.plugged = places
        self.changed.emit()


@pytest.fixture
def screens(qapp):
    screens = FakeScreens(LAPTOP, ROOM)
    yield screens
    screens.deleteLater()


@pytest.fixture
def desk(open_desk, screens):
    return open_desk(screens=screens)


def window_of(desk):
    return desk.meeting.display.window


def bar_of(desk):
    cell = desk.main._bar.display
    return (cell.value, cell.sub) if not cell.isHidden() else None


def note_of(desk):
    note = desk.meeting.notes.strip.note
    return note.sentence if note else ""


def give_keyboard(desk):
    """As a click on it does."""
    window_of(desk).activateWindow()
    desk.wait_until(lambda: QApplication.activeWindow() is window_of(desk))


# ---------------------------------------------------------------------- on and off


@pytest.fixture(scope="class")
def screens_of_class(qapp):
    screens = FakeScreens(LAPTOP, ROOM)
    yield screens
    screens.deleteLater()


@pytest.fixture(scope="class")
def desk_of_class(screens_of_class, open_desk_of_class):
    return open_desk_of_class(screens=screens_of_class)


class TestSwitchedOnAndUnplugged:
    """At one desk: each test begins with both screens plugged in and the display off."""

    @pytest.fixture
    def screens(self, screens_of_class):
        return screens_of_class

    @pytest.fixture
    def desk(self, desk_of_class, screens):
        assert bar_of(desk_of_class) is None
        yield desk_of_class
        if desk_of_class.meeting.display.is_on:
            desk_of_class.meeting.display.toggle()
        screens.desk_on = LAPTOP
        screens.plug(LAPTOP, ROOM)
        desk_of_class.main.activateWindow()
        desk_of_class.settle()
        assert not window_of(desk_of_class).isVisible()

    def test_it_fills_the_other_screen_and_the_bar_says_so(self, desk):
        assert bar_of(desk) is None
        desk.press("F11")
        assert window_of(desk).isFullScreen()
        assert desk.meeting.display.where == "on screen 2"
        assert bar_of(desk) == ("Room display", "on screen 2")
        assert window_of(desk).hint == ""
        desk.press("F11")
        assert not window_of(desk).isVisible()
        assert bar_of(desk) is None

    def test_it_does_not_ask_for_the_keyboard(self, desk):
        """The screen that is none hands it over all the same, so only the window’s wish can be seen here."""
        assert window_of(desk).testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
    def test_a_key_in_its_window_closes_it(self, desk, key):
        desk.press("F11")
        give_keyboard(desk)
        QTest.keyClick(window_of(desk), key)

        assert not desk.meeting.display.is_on
        assert not window_of(desk).isVisible()
        desk.wait_until(lambda: QApplication.activeWindow() is desk.main)

    def test_closing_it_with_the_mouse_switches_it_off(self, desk):
        desk.press("F11")
        window_of(desk).close()

        assert not desk.meeting.display.is_on
        assert bar_of(desk) is None

    def test_the_menu_says_what_the_key_does_now(self, desk):
        commands = desk.main.findChild(CommandSet)
        assert (commands.text("room_display"), commands.about("room_display").menu) == ("Room display", "View")
        desk.press("F11")
        assert commands.text("room_display") == "Close the room display"

    def test_after_the_room_screen_is_gone_the_window_stands_whole_on_the_desk_screen(self, desk, screens):
        desk.press("F11", "F11")
        screens.plug(LAPTOP)
        desk.press("F11")

        assert LAPTOP.area.contains(window_of(desk).geometry())
        assert not window_of(desk).isFullScreen()

    def test_while_it_is_hidden_the_key_switches_it_off(self, desk, screens):
        desk.press("F11")
        screens.plug(LAPTOP)
        desk.press("F11")

        assert bar_of(desk) is None
        screens.plug(LAPTOP, ROOM)
        assert not window_of(desk).isVisible()

    def test_another_screen_takes_over_when_its_own_is_unplugged(self, desk, screens):
        screens.plug(LAPTOP, ROOM, OTHER)
        desk.press("F11")
        assert window_of(desk).geometry() == ROOM.area
        screens.plug(LAPTOP, OTHER)

        assert window_of(desk).geometry() == OTHER.area
        assert bar_of(desk) == ("Room display", "on screen 3")

    def test_a_screen_that_changes_its_size_is_filled_again(self, desk, screens):
        desk.press("F11")
        smaller = Place("HDMI-1", 2, QRect(1366, 0, 1024, 768))
        screens.plug(LAPTOP, smaller)

        assert window_of(desk).geometry() == smaller.area

    def test_when_the_desk_own_screen_goes_the_display_does_not_cover_the_desk(self, desk, screens):
        desk.press("F11")
        screens.plug(ROOM)

        assert not window_of(desk).isVisible()
        assert bar_of(desk) == ("Display hidden", "no screen for it")

    def test_when_the_desk_moves_to_its_screen_they_change_places(self, desk, screens):
        desk.press("F11")
        screens.desk_on = ROOM
        screens.changed.emit()

        assert window_of(desk).geometry() == LAPTOP.area
        assert bar_of(desk) == ("Room display", "on screen 1")

    def test_whoever_does_not_want_to_wait_presses_the_key_twice(self, desk, screens):
        desk.press("F11")
        screens.plug(LAPTOP)
        screens.plug(LAPTOP, OTHER)
        assert not window_of(desk).isVisible()
        desk.press("F11", "F11")
        assert window_of(desk).geometry() == OTHER.area

    def test_two_screens_of_one_name_are_told_apart(self, desk, screens):
        twin = Place(LAPTOP.name, 2, ROOM.area)
        screens.plug(LAPTOP, twin)
        desk.press("F11")

        assert window_of(desk).geometry() == twin.area


def test_closing_the_desk_closes_it(desk):
    desk.press("F11")
    window = window_of(desk)
    desk.main.close()

    assert not window.isVisible()


def test_the_start_page_has_none(desk):
    desk.press("F11")
    window = window_of(desk)
    desk.main.show_start()

    assert not window.isVisible()
    commands = desk.main.findChild(CommandSet)
    assert not commands.is_enabled("room_display")


def test_its_key_is_in_the_legend_until_it_is_on(desk):
    legend = desk.main.findChild(Legend)
    for act in ("F5", "Alt+5"):
        desk.press(act)  # at the line, and in the pane of questions
        assert "Display" in legend.visible_words
    desk.press("F11")
    assert "Display" not in legend.visible_words
    assert "Adjourn" in legend.visible_words
    desk.press("F11")
    assert "Display" in legend.visible_words


# ---------------------------------------------------------------------- one screen only


def test_on_the_only_screen_it_is_an_ordinary_window_that_names_its_keys(open_desk, screens):
    screens.plugged = (LAPTOP,)
    desk = open_desk(screens=screens)
    desk.press("F11")
    window = window_of(desk)

    assert window.isVisible()
    assert not window.isFullScreen()
    assert bar_of(desk) == ("Room display", "in a window")
    assert "Enter" in window.hint
    assert "Esc" in window.hint
    give_keyboard(desk)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert not window.isFullScreen()
    assert window.hint
    QTest.keyClick(window, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_window_goes_to_the_room_screen_when_that_is_plugged_in(open_desk, screens):
    screens.plugged = (LAPTOP,)
    desk = open_desk(screens=screens)
    desk.press("F11")
    screens.plug(LAPTOP, ROOM)

    assert window_of(desk).isFullScreen()
    assert bar_of(desk) == ("Room display", "on screen 2")


def test_unplugged_it_hides_with_a_note_and_comes_back(desk, screens):
    desk.press("F11")
    before = note_of(desk)
    screens.plug(LAPTOP)

    assert not window_of(desk).isVisible()
    assert "room display is hidden" in " ".join(note.sentence for note in desk.meeting.notes.strip._notes)
    assert bar_of(desk) == ("Display hidden", "no screen for it")
    screens.plug(LAPTOP, ROOM)
    assert window_of(desk).isVisible()
    assert window_of(desk).isFullScreen()
    assert note_of(desk) == before
    assert bar_of(desk) == ("Room display", "on screen 2")


# ---------------------------------------------------------------------- remembered


def test_it_is_on_again_at_the_next_start_and_on_the_same_screen(desk, screens, tmp_path):
    screens.plug(LAPTOP, ROOM, OTHER)
    LayoutMemory(tmp_path / "data").keep_room(on=False, screen="DP-2")
    desk.main.show_start()
    desk.main.open_meeting(builders.MEETING)
    assert not desk.meeting.display.is_on
    desk.press("F11")
    assert window_of(desk).geometry() == OTHER.area
    desk.main.show_start()
    desk.main.open_meeting(builders.MEETING)

    assert window_of(desk).geometry() == OTHER.area
    assert window_of(desk).isVisible()
    desk.press("F11")
    desk.main.show_start()
    desk.main.open_meeting(builders.MEETING)
    assert not desk.meeting.display.is_on


def test_without_its_screen_it_waits_and_disturbs_nobody(desk, screens):
    desk.press("F11")
    desk.main.show_start()
    screens.plugged = (LAPTOP,)
    desk.main.open_meeting(builders.MEETING)

    assert not window_of(desk).isVisible()
    assert bar_of(desk) == ("Display hidden", "no screen for it")
    assert all("room display" not in note.sentence for note in desk.meeting.notes.strip._notes)
    screens.plug(LAPTOP, ROOM)
    assert window_of(desk).isVisible()


def test_it_waits_for_its_own_screen_where_another_is_plugged_in(desk, screens):
    desk.press("F11")
    desk.main.show_start()
    screens.plugged = (LAPTOP, OTHER)
    desk.main.open_meeting(builders.MEETING)

    assert not window_of(desk).isVisible()
    assert bar_of(desk) == ("Display hidden", "no screen for it")
    screens.plug(LAPTOP)
    screens.plug(LAPTOP, OTHER)
    assert not window_of(desk).isVisible()
    screens.plug(LAPTOP, OTHER, ROOM)
    assert window_of(desk).geometry() == ROOM.area


# ---------------------------------------------------------------------- what it shows


def test_private_session_blanks_it_and_the_desk_says_so(desk):
    desk.press("F11")
    face = window_of(desk).face
    assert face.view.headline == "Family hubs: first-year review"
    desk.press("Shift+F8")
    desk.press("Enter")
    desk.wait_until(lambda: desk.state.in_private)

    assert (face.view.word, face.view.headline) == ("", "The meeting is in private session")
    assert window_of(desk).windowTitle() == "Room display: The meeting is in private session"
    assert bar_of(desk) == ("Display blank", "until you go back")
    desk.press("Shift+F8")
    assert face.view.headline == "Family hubs: first-year review"


def test_desk_and_room_show_one_and_the_same_second(desk):
    desk.press("F11")
    desk.clock.step(milliseconds=370)
    desk.press("F5")
    face, bar, pane = window_of(desk).face, desk.main._bar, desk.meeting.questions
    seen = set()
    for _ in range(60):
        desk.tick(milliseconds=90)
        assert face.view.headline == bar.view.clock.value == pane._countdown.view.text
        assert face.view.foot_beside.split()[1] in bar.view.clock.sub
        seen.add(face.view.headline)
    assert len(seen) == 6


def test_it_changes_on_the_speakers_own_second(desk):
    desk.press("F11")
    desk.clock.set(desk.clock.now().replace(microsecond=640_000))
    desk.press("F5")
    face = window_of(desk).face
    began = desk.clock.now()
    desk.tick(began + timedelta(milliseconds=990))
    assert face.view.headline == "3:00"
    desk.tick(began + timedelta(milliseconds=1001))
    assert face.view.headline == "2:59"


def test_the_title_says_the_state_without_seconds(desk):
    desk.press("F11", "F5")
    titles = set()
    for _ in range(5):
        desk.tick(seconds=1)
        titles.add((window_of(desk).windowTitle(), window_of(desk).accessibleName()))
    said = "Room display: Speaking, Question 1 of 5, Mr J Prewett"
    assert titles == {(said, said)}
