"""How many words of the real meetings were typed, and how many composed; the table that the command prints."""

import pytest

from tests.reenactment import __main__ as command
from tests.reenactment.counting import count_words
from tests.reenactment.meetings import MEETINGS
from tests.reenactment.reading import play


@pytest.mark.parametrize("day", MEETINGS)
def test_no_word_is_counted_twice_and_much_of_the_head_is_composed(shared, library, day):
    words = count_words(play(MEETINGS[day](shared), library).state)
    assert 0 < words.typed < words.total
    assert 0 < words.agenda < words.composed
    assert words.composed == words.total - words.typed
    assert words.composed > 200, "present list, opening items and formulae"


def test_the_command_prints_a_line_for_each_meeting(shared, capsys):
    assert command.main([str(shared)]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert [line[:18].strip() for line in lines[1:] if line] == list(MEETINGS)


def test_the_command_says_where_there_are_no_real_meetings(tmp_path, capsys):
    assert command.main([str(tmp_path / "none")]) == 2
    assert "are not here" in capsys.readouterr().out
