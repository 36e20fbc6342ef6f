"""A council's own house styles: what a file may say, what is refused, and how they stand beside those that ship."""

from dataclasses import replace

import pytest

from clerk_app import drafting, papers, reviewing
from clerk_app.errors import ExportError
from clerk_app.export.text import plain_text
from clerk_app.house_styles import HouseStyles, shipped, worded
from clerk_app.meeting import facts
from clerk_app.meeting.public_version import Version
from clerk_app.minutes.own_style import (
    OwnStyle,
    blanks_of,
    own_style_text,
    read_own_style,
    trouble_in_choice,
    trouble_in_phrase,
)
from tests.builders import clock_at, in_session, sample_body

PHRASES = {style: wording.phrases for style, wording in shipped().items()}
BLANKS = blanks_of(PHRASES.values())
OURS = OwnStyle(
    "Our town",
    "plain",
    "Short",
    {"closed": "Closed at {time} – “done” \\ \x7f\t.", "conclusion": ""},
    {"member_columns": 3, "print_movements": False, "noon": "noon"},
    ("It was said that",),
)


@pytest.fixture
def styles(tmp_path):
    return HouseStyles(tmp_path / "styles")


def test_a_style_written_and_read_again_is_the_same():
    assert read_own_style(own_style_text(OURS), PHRASES) == OURS


def test_what_an_own_style_does_not_say_is_said_as_in_its_base():
    wording = worded(OURS, [("signature", "Mayor")])
    plain = shipped()["plain"]
    assert wording.say("closed", time="noon").startswith("Closed at noon")
    assert (wording.member_columns, wording.print_movements, wording.palette) == (3, False, OURS.palette)
    assert (wording.phrases["conclusion"], wording.phrases["signature"]) == ("", "Mayor")
    assert (wording.phrases["apologies"], wording.parts) == (plain.phrases["apologies"], plain.parts)
    assert wording.phrases.keys() == plain.phrases.keys()
    assert worded(OwnStyle("x", "committee-2014")).palette == shipped()["committee-2014"].palette


@pytest.mark.parametrize(
    ("phrase", "words", "told"),
    [
        ("closed", "Closed at {time}.", ""),
        ("closed", "", ""),
        ("closed", "Closed at {tme}.", "Nothing can be filled in for {tme}. Here there are: {time}."),
        ("closed", "Closed.", "{time} is missing."),
        ("closed", "Closed at {time.", "A brace stands alone."),
        ("closed", "Closed at {the time}.", "A brace stands alone."),
        ("closed", "Closed at {time}, {}.", "Nothing can be filled in for {}."),
        ("present", "Here: {people}", "Nothing can be filled in for {people}. Here there are none."),
        ("agreed", "**AGREED: {parts}", "Two asterisks stand alone."),
        ("title", "Minutes of the {committee} at {place} on {date}", ""),
        ("title", "Minutes of the {committee} at {time} in {place}", "{date} is missing."),
        ("adjourned_reconvened", "Adjourned {time} to {reconvened}.", ""),
        ("speaker_extended", "{name} was given {length} more{reason}.", ""),
        ("left_all_thanked", "The witnesses were thanked and left.", ""),
    ],
)
def test_what_a_phrase_may_say(phrase, words, told):
    assert trouble_in_phrase(words, BLANKS[phrase]).startswith(told)
    assert bool(told) == bool(trouble_in_phrase(words, BLANKS[phrase]))


@pytest.mark.parametrize("style", PHRASES)
def test_every_shipped_phrase_and_choice_might_be_a_councils_own(style):
    assert {p: t for p, words in PHRASES[style].items() if (t := trouble_in_phrase(words, BLANKS[p]))} == {}


@pytest.mark.parametrize(
    ("choice", "value", "told"),
    [
        ("clock", "{hour}:{minute}{half}", ""),
        ("clock", "{hours}", "Nothing can be filled in for {hours}."),
        ("clock", "{hour!x}", "A brace stands alone."),
        ("date_form", "{dd} {month}", ""),
        ("members", "nobody", "members is 'nobody'"),
        ("colums", 2, "there is no choice of layout"),
    ],
)
def test_what_a_choice_may_be(choice, value, told):
    assert trouble_in_choice(choice, value).startswith(told)
    assert bool(told) == bool(trouble_in_choice(choice, value))


def test_kept_styles_stand_behind_those_that_ship(styles, tmp_path):
    assert styles.keep(OURS) == "our-town"
    assert [told[:2] for told in styles.told()][-1] == ("our-town", "Our town")
    assert len(styles.told()) == len(PHRASES) + 1
    assert HouseStyles(tmp_path / "styles").wording("our-town").member_columns == 3
    assert styles.keep(OwnStyle("Our town", "plain"), "our-town") == "our-town"
    assert styles.own() == ({"our-town": OwnStyle("Our town", "plain")}, ())
    assert styles.keep(OwnStyle("Our, town!", "plain")) == "our-town-2"


@pytest.mark.parametrize(
    ("name", "told"),
    [(" ", "Give the house style a name."), ("PLAIN", "There is a house style called “PLAIN” already.")],
)
def test_a_name_that_cannot_be_taken(styles, tmp_path, name, told):
    with pytest.raises(ExportError, match=told):
        styles.keep(OwnStyle(name, "plain"))
    assert not (tmp_path / "styles").exists()


def test_a_style_that_cannot_be_written_leaves_the_old_one(styles, monkeypatch):
    styles.keep(OURS)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="The disk is full"):
        styles.keep(OwnStyle("Our town", "plain"), "our-town")
    assert styles.own() == ({"our-town": OURS}, ())


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("x.toml", b"not toml [", "It is not written as TOML"),
        ("x.toml", b"\xff\xfe", "It is not text in UTF-8."),
        ("x.toml", b"base = 'plain'", "It has no name."),
        ("x.toml", b"name = 3\nbase = 'plain'", "It has no name."),
        ("x.toml", b"name = 'X'\nbase = 'fancy'", "It is based on “fancy”."),
        ("x.toml", b"name = 'X'\nbase = 'plain'\nphrases = 3", "not in tables"),
        ("x.toml", b"name = 'X'\nbase = 'plain'\n[phrases]\nclose = 'x'", "There is no phrase called “close”."),
        ("x.toml", b"name = 'X'\nbase = 'plain'\n[phrases]\nclosed = 'x'", "closed: {time} is missing."),
        ("x.toml", b"name = 'X'\nbase = 'plain'\n[layout]\nclock = '{h}'", "clock: Nothing can be filled in"),
        ("x.toml", b"name = 'X'\nbase = 'plain'\n[palette]\nphrases = [1]", "not a list of words"),
        ("plain.toml", b"name = 'X'\nbase = 'plain'", "has the name of a style that ships"),
    ],
)
def test_a_file_that_is_no_style_is_told_and_the_others_are_used(styles, tmp_path, file, text, told):
    styles.keep(OURS)
    (tmp_path / "styles" / file).write_bytes(text)
    found, troubles = styles.own()
    assert list(found) == ["our-town"]
    assert len(troubles) == 1
    assert told in troubles[0]
    assert file in troubles[0]
    assert styles.wording("plain") == shipped()["plain"]


def test_two_files_with_one_name_are_told_apart(styles, tmp_path):
    styles.keep(OURS)
    (tmp_path / "styles" / "gift.toml").write_text("name = 'Our Town'\nbase = 'plain'", encoding="utf-8")
    assert [name for _, name, _ in styles.told()][-2:] == ["Our Town", "Our town (our-town.toml)"]


def test_a_meeting_is_minuted_in_an_own_style_and_nothing_is_lost_where_its_file_is_gone(library, styles, tmp_path):
    def last_line():
        return plain_text(drafting.draft_minutes(session.state, styles=styles)).split("\n")[-2]

    styles.keep(OwnStyle("Ours", "plain", phrases={"signature": "Mayor"}))
    session = in_session(library, clock_at(), body=sample_body(house_style="ours"))
    assert last_line() == "Mayor"
    assert drafting.style_gone(session.state, styles) == ""
    aside = styles.put_aside("ours")
    told = "The house style “ours” is not here any more. The minutes are in “Plain” instead."
    assert (last_line(), drafting.style_gone(session.state, styles)) == ("Chair", told)
    sent = reviewing.draft_to_send(1, Version.PUBLIC, styles)
    assert {paper.said_of(session.replay) for paper in (papers.papers(styles)["minutes"], sent)} == {told}
    with pytest.raises(ExportError, match=r"There is no house style 'ours' in .*styles\. The record is kept\."):
        drafting.draft_minutes(session.state, style="ours", styles=styles)
    session.record(facts.HouseStyleChosen("committee-2014", "Committee’s own, 2014"))
    assert (last_line(), drafting.style_gone(session.state, styles)) == ("Chairman", "")
    styles.put_back(aside, "ours")
    session.record(facts.HouseStyleChosen())
    assert (last_line(), drafting.style_gone(session.state, styles)) == ("Mayor", "")


def test_the_committees_style_comes_before_any_other_where_that_of_the_meeting_is_gone(library, styles):
    styles.keep(OwnStyle("Ours", "plain", phrases={"signature": "Mayor"}))
    session = in_session(library, clock_at(), body=sample_body(house_style="ours"))
    session.record(facts.HouseStyleChosen("special", "Special"))
    told = "The house style “special” is not here any more. The minutes are in “Ours” instead."
    assert drafting.style_gone(session.state, styles) == told
    assert drafting.wording_of(session.state, styles=styles).phrases["signature"] == "Mayor"


def test_a_damaged_file_is_told_and_no_style_takes_its_place_in_an_export(library, styles, tmp_path):
    styles.keep(OwnStyle("Ours", "plain"))
    session = in_session(library, clock_at(), body=sample_body(house_style="ours"))
    (tmp_path / "styles" / "ours.toml").write_text("[", encoding="utf-8")
    with pytest.raises(ExportError, match=r"ours\.toml cannot be used as a house style"):
        drafting.wording_of(session.state, styles=styles)
    assert drafting.wording_at_hand(session.state, styles).phrases["signature"] == "Chair"


def test_a_deleted_style_is_put_aside_and_can_be_had_back(styles, tmp_path):
    styles.keep(OURS)
    first = styles.put_aside("our-town")
    assert first == tmp_path / "styles" / "put aside" / "our-town.toml"
    assert styles.own() == ({}, ())
    assert not styles.has("our-town")
    styles.keep(OwnStyle("Our town", "plain"))
    with pytest.raises(ExportError, match=r"There is another our-town\.toml in .*styles now\."):
        styles.put_back(first, "our-town")
    assert styles.put_aside("our-town").name == "our-town-2.toml"
    styles.put_back(first, "our-town")
    assert styles.own() == ({"our-town": OURS}, ())
    with pytest.raises(ExportError, match="could not be put into"):
        styles.put_aside("never-there")


def test_a_renamed_style_stays_the_style_of_whoever_has_it(styles):
    style = styles.keep(OURS)
    assert styles.keep(replace(OURS, name="Our city"), style) == style
    assert [told[:2] for told in styles.told()][-1] == (style, "Our city")
