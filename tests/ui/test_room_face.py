"""What the room sees can be read: nothing is cut on any screen, nothing overlaps, colours and shapes tell the state."""

import itertools

import pytest
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPixmap

import resources
from clerk_app.meeting.room_view import RoomScene, RoomView
from ui.shapes import SHAPES
from ui.tokens import contrast, parse_tokens
from ui.widgets.room_face import RoomFace
from ui.widgets.room_layout import room_picture

ROOM = parse_tokens(resources.read_text("tokens.toml")).room
COMMITTEE = "Children and Families Scrutiny Committee"
LONG_COMMITTEE = (
    "Joint Health and Adult Social Care Policy and Scrutiny Committee for Wexcombe and the Eastern Districts"
)
LONG_TITLE = (
    "Report of the Task and Finish Group on the future of early years provision, holiday activities and food, and of "
    "short breaks for disabled children in the county"
)
LONG_NAME = "Mrs Alexandrina Featherstonehaugh-Cholmondeley"
SCREENS = [(1920, 1080), (1280, 1024), (1024, 768), (800, 600), (2160, 3840), (3840, 2160), (1440, 900), (320, 240)]


def speaking(scene=RoomScene.SPEAKING, word="Speaking", figures="1:12", **other) -> RoomView:
    usual = {
        "beside": "Question 2 of 5", "foot": "Mrs A Bright", "foot_beside": "Slot 8:40 left", "widest": "+9:59",
        "share": 0.4,
    }  # fmt: skip
    return RoomView(scene, word, figures, **{**usual, **other})


VIEWS = {
    "speaking": speaking(),
    "last seconds": speaking(RoomScene.LAST_SECONDS, "Please finish", "0:24"),
    "over": speaking(RoomScene.OVER, "Time is up", "+9:59", share=None),
    "far over": speaking(
        RoomScene.OVER, "Time is up", "+12:17", share=None, widest="+99:59", beside="Question 12 of 15",
        foot=LONG_NAME, foot_beside="Slot +12:11 over",
    ),
    "hours over": speaking(
        RoomScene.OVER, "Time is up", "+123:17", share=None, widest="+999:59", beside="Question 112 of 115",
        foot_beside="Slot +112:11 over",
    ),
    "paused": speaking(RoomScene.PAUSED, "Paused", foot=""),
    "finished": speaking(RoomScene.FINISHED, "Finished", "0:09", foot="Ng"),
    "adjourned until": RoomView(
        RoomScene.ADJOURNED, "Adjourned", "12.30pm", "since 11.20am", "We start again at", "Now 11.24am",
        LONG_COMMITTEE, "12.30pm",
    ),
    "adjourned": RoomView(RoomScene.ADJOURNED, "Adjourned", COMMITTEE, "since 11.20am", "", "Now 12 noon"),
    "between": RoomView(
        RoomScene.BETWEEN, "In session", "Family hubs: first-year review", "Item 4", COMMITTEE, "Now 11.24am",
        "Slot 15:00 left",
    ),
    "long title": RoomView(RoomScene.BETWEEN, "In session", LONG_TITLE, "Item 14(b)", LONG_COMMITTEE, "Now 11.24am"),
    "one long word": RoomView(
        RoomScene.BETWEEN, "In session", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Item 4",
        COMMITTEE, "Now 9.00am",
    ),
    "before": RoomView(
        RoomScene.BEFORE, "Not yet open", "10.15am", "", "We start at", "Now 9.58am", COMMITTEE, "10.15am"
    ),
    "closed": RoomView(
        RoomScene.CLOSED, "Closed", "The meeting has closed", "", "", "Now 12.24pm", "Thursday 12 March 2026"
    ),
    "private": RoomView(RoomScene.PRIVATE, "", "The meeting is in private session"),
}  # fmt: skip


def words_of(view: RoomView) -> str:
    return " ".join(
        part for part in (view.word, view.beside, view.lead, view.headline, view.foot, view.foot_beside) if part
    )


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", VIEWS)
def test_every_word_stands_whole_on_every_screen_and_on_no_other(qapp, theme, name, size):
    view, page = VIEWS[name], QRectF(0, 0, *size)
    picture = room_picture(view, page.size(), ROOM)

    said = " ".join(text.words for text in picture.texts)
    assert sorted(said.split()) == sorted(words_of(view).split()), "no word is left out"
    inks = [text.ink for text in picture.texts]
    assert all(page.contains(ink) for ink in inks), [t.words for t in picture.texts if not page.contains(t.ink)]
    boxes = [*inks, SHAPES[picture.shape](picture.shape_box).boundingRect()]
    assert page.contains(boxes[-1])
    meeting = [(a, b) for a, b in itertools.combinations(boxes, 2) if a.intersects(b)]
    assert not meeting


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "one long word"])
def test_it_can_be_read_from_fifteen_metres(qapp, theme, name):
    """10 minutes of arc: 8.9 % of the screen's height; a long title or name may be smaller, as much as it must."""
    picture = room_picture(VIEWS[name], QSizeF(1920, 1080), ROOM)
    small = {COMMITTEE, LONG_COMMITTEE, LONG_TITLE, LONG_NAME, "Thursday 12 March 2026"}
    small_words = {word for words in small for word in words.split()}

    for text in picture.texts:
        if not set(text.words.split()) <= small_words:
            assert text.pixels >= 0.088 * 1080, text.words
        assert text.pixels >= 30, text.words


def test_figures_have_the_size_of_the_drawing(qapp, theme):
    picture = room_picture(VIEWS["over"], QSizeF(1920, 1080), ROOM)
    figures = next(text for text in picture.texts if text.words == "+9:59")

    assert figures.pixels == int(0.59 * 1080)
    assert 430 <= figures.ink.height() <= 470


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 1024), (1024, 768)])
def test_a_name_is_not_torn_in_two_without_need(qapp, theme, size):
    picture = room_picture(VIEWS["speaking"], QSizeF(*size), ROOM)

    assert "Mrs A Bright" in [text.words for text in picture.texts]


@pytest.mark.parametrize("size", SCREENS)
def test_figures_never_jump(qapp, theme, size):
    """Same size and same left edge of the colon whatever is left, until ten minutes."""
    placed = []
    for figures in ("3:00", "1:11", "0:24", "0:00"):
        picture = room_picture(speaking(figures=figures), QSizeF(*size), ROOM)
        placed.append(next(text for text in picture.texts if text.words == figures))

    assert len({(text.pixels, text.at.x(), text.at.y()) for text in placed}) == 1
    over = room_picture(VIEWS["over"], QSizeF(*size), ROOM)
    assert next(text for text in over.texts if text.words == "+9:59").pixels == placed[0].pixels


def test_head_and_foot_never_jump_while_the_state_turns(qapp, theme):
    places = []
    for name in ("speaking", "last seconds", "over", "paused"):
        picture = room_picture(VIEWS[name], QSizeF(1024, 768), ROOM)
        places.append([(t.pixels, t.at) for t in picture.texts if t.words in ("Question 2 of 5", "Slot 8:40 left")])

    assert len(places[0]) == 2
    assert all(place == places[0] for place in places)


# ---------------------------------------------------------------------- colours


@pytest.mark.parametrize("scene", RoomScene)
def test_words_stand_out_from_the_ground_of_every_scene(scene):
    colours = ROOM.scene[scene.value]

    assert contrast(colours.ink, colours.ground) >= 7
    assert colours.shape in SHAPES


@pytest.mark.parametrize(("scene", "least"), [("speaking", 10.3), ("last_seconds", 10.0), ("over", 7.6)])
def test_the_three_states_of_a_speaker_have_the_ratios_of_the_drawing(scene, least):
    colours = ROOM.scene[scene]

    assert contrast(colours.ink, colours.ground) >= least - 0.06


def test_the_foot_and_its_quiet_words_stand_out():
    assert contrast(ROOM.foot_ink, ROOM.foot_ground) >= 15
    assert contrast(ROOM.foot_quiet, ROOM.foot_ground) >= 10


def test_a_change_of_state_is_seen_without_colour():
    """Dark, light, dark again, and a shape of its own each."""
    green, amber, red = (ROOM.scene[name] for name in ("speaking", "last_seconds", "over"))

    assert contrast(amber.ground, green.ground) >= 4.5
    assert contrast(amber.ground, red.ground) >= 3
    assert len({green.shape, amber.shape, red.shape, ROOM.scene["paused"].shape, ROOM.scene["finished"].shape}) == 5


def test_every_scene_has_its_colours_and_no_other_has():
    assert set(ROOM.scene) == {scene.value for scene in RoomScene}


# ---------------------------------------------------------------------- the widget


class CountingFace(RoomFace):
    """Counts how often it is painted."""

    times = pixels = 0

    def paintEvent(self, event):
        self.times += 1
        self.pixels = sum(box.width() * box.height() for box in event.region())
        super().paintEvent(event)


@pytest.fixture
def face(theme, qtbot):
    face = CountingFace(theme)
    qtbot.addWidget(face)
    face.resize(QSize(960, 540))
    with qtbot.waitExposed(face):
        face.show()
    qtbot.waitUntil(lambda: face.times > 0)
    face.times = 0
    return face


def colour_at(face, x, y):
    return face.grab().toImage().pixelColor(x, y)


@pytest.mark.parametrize(
    ("name", "colour"),
    [("speaking", "#0A4A31"), ("last seconds", "#F3B53A"), ("over", "#A3201A"), ("private", "#000000")],
)
def test_the_ground_has_the_colour_of_the_state(face, name, colour):
    face.set_view(VIEWS[name])

    assert colour_at(face, 3, 200) == QColor(colour)


def test_the_bar_is_as_long_as_the_time_left_and_gone_when_over(face):
    face.set_view(VIEWS["speaking"])
    assert colour_at(face, 380, 438) == QColor("#7FE0B4")
    assert colour_at(face, 388, 438) == QColor("#316752")
    face.set_view(VIEWS["over"])
    assert colour_at(face, 3, 438) == QColor("#A3201A")


def test_private_session_is_black_but_for_a_padlock_and_one_sentence(face):
    face.set_view(VIEWS["private"])

    image = face.grab().toImage()
    shades = {image.pixelColor(x, y).name() for x in range(0, 960, 7) for y in range(0, 540, 7)}
    assert all(QColor(shade).saturation() == 0 for shade in shades)
    assert "#000000" in shades
    assert "#ffffff" in shades


def test_it_is_painted_only_when_something_changes(face, qtbot):
    for figures, times in (("1:12", 1), ("1:12", 1), ("1:11", 2)):
        face.set_view(speaking(figures=figures))
        qtbot.wait(20)
        assert face.times == times


def far_apart(one: QPixmap, other: QPixmap) -> int:
    """By how much the shades of a pixel differ at most: letters as large as these have no edge that is exactly so."""
    images = [pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32) for pixmap in (one, other)]
    if images[0] == images[1]:
        return 0
    one_by_one = zip(*(bytes(image.constBits()) for image in images), strict=True)
    return max(abs(int(a) - int(b)) for a, b in one_by_one)


def test_what_is_painted_anew_leaves_nothing_of_what_was_there_before(face, qtbot):
    seconds = [speaking(figures=f"{left // 60}:{left % 60:02}", share=left / 180) for left in range(71, 55, -1)]
    slots = [speaking(foot_beside=f"Slot {left}:00 left") for left in (11, 10, 9)]
    scenes = itertools.chain.from_iterable((view, speaking(figures="1:09")) for view in VIEWS.values())
    for view in (*seconds, *slots, *scenes, *VIEWS.values()):
        face.set_view(view)
        qtbot.waitUntil(lambda view=view: face.painted == view)
        shown = face.screen().grabWindow(face.winId())
        assert far_apart(shown, face.grab()) < 40, view


def test_of_a_second_only_figures_and_bar_are_painted_anew(face, qtbot):
    face.set_view(speaking(figures="1:12", share=0.4))
    qtbot.wait(20)
    face.set_view(speaking(figures="1:11", share=0.39))
    qtbot.wait(20)
    assert face.pixels < 0.4 * face.width() * face.height()


def test_its_name_says_the_state_without_seconds(face):
    names = set()
    for figures in ("1:12", "1:11", "1:10"):
        face.set_view(speaking(figures=figures))
        names.add(face.accessibleName())
    assert names == {"Speaking, Question 2 of 5, Mrs A Bright"}
