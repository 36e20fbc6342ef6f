"""A council's own style reaches every way out of the program: it is handed to each of them, and kept nowhere else."""

import pytest

from clerk_app.house_styles import HouseStyles
from clerk_app.meeting import facts
from clerk_app.meeting.minute_versions import versions_of
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.own_style import OwnStyle
from clerk_app.phrase_book import phrase_book, words_for
from clerk_app.telling import tell_nobody
from tests.builders import at, clock_at, in_session, open_library, sample_body
from ui.app import composed_of, make_drafting, make_reviewing

OURS = OwnStyle("Ours", "plain", phrases={"signature": "Mayor"}, layout={"clock": "{hour}:{minute} {half}"},
                palette=("It was said by the river that",))  # fmt: skip


@pytest.fixture
def styles(tmp_path):
    return HouseStyles(tmp_path / "styles")


@pytest.fixture(autouse=True)
def no_others(monkeypatch, styles):
    """Whoever forgot to hand them on would ask those that ship, and quietly get another style."""
    wording = HouseStyles.wording

    def asked(self, style, own=()):
        assert self == styles
        return wording(self, style, own)

    monkeypatch.setattr(HouseStyles, "wording", asked)


@pytest.fixture
def ours(tmp_path, styles):
    """A closed meeting in a style that is nowhere but in the folder of this test."""
    styles.keep(OURS)
    library = open_library(tmp_path / "data")
    session = in_session(library, clock_at(), body=sample_body(house_style="ours"))
    session.record(facts.ItemBegun("item-3"), facts.SlotOpened("item-3", 900))
    session.record(facts.SlotEnded())
    session.record(facts.MeetingClosed())
    yield session
    library.close()


def test_every_paper_is_made_in_it(ours, styles, tmp_path):
    record, state, made = ours.replay, ours.state, make_drafting(styles)
    for version in Version:
        assert made.pdf(state, version, tell_nobody).places
        assert made.pdf_in(state, version, "", tell_nobody).places
        assert made.unshowable(state, version) == ()
        made.write(record, tmp_path / "minutes.txt", version)
        assert "Mayor" in (tmp_path / "minutes.txt").read_text(encoding="utf-8")
        made.extract("item-3", version).write(record, tmp_path / "extract.txt")
    for paper in made.papers.values():
        paper.write(record, tmp_path / "paper.txt")
    made.write(record, tmp_path / "minutes.json", Version.PUBLIC)
    assert "Mayor" in made.to_paste(record)[1]
    assert made.wording(state).phrases["signature"] == "Mayor"


def test_the_round_of_the_draft_goes_in_it(ours, styles, tmp_path):
    record, going_round = ours.replay, make_reviewing(styles)
    now = versions_of(record)[-1]
    said = (
        going_round.lines_of(record, Version.PUBLIC),
        going_round.draft_sent(record, "somebody", Version.PUBLIC).lines,
        going_round.version_lines(record, now),
        going_round.placed_lines(record),
    )
    assert [lines[-1].text for lines in said] == ["Mayor"] * len(said)
    going_round.draft_to_send(1, Version.PUBLIC).write(record, tmp_path / "sent.docx")
    going_round.paper_of(now).write(record, tmp_path / "version.txt")
    assert "Mayor" in (tmp_path / "version.txt").read_text(encoding="utf-8")


def test_what_is_offered_while_writing_is_of_it(ours, styles):
    state, now = ours.state, at("10:20")
    assert "It was said by the river that " in phrase_book(state, "item-3", "", now, styles=styles)
    assert words_for(state, "item-3", "", now, "At {time}", styles) == "At 10:20 am"
    assert [line.text for line in composed_of(styles, state, "item-3")]
