"""An own style while it is being made, and its parts in plain words."""

from dataclasses import fields

import pytest

from clerk_app.house_styles import shipped, worded
from clerk_app.minutes.layout import Layout
from clerk_app.minutes.own_style import Blanks, OwnStyle, blanks_of, trouble_in_choice
from clerk_app.minutes.style_draft import StyleDraft
from clerk_app.minutes.style_parts import BLANKS, CHOICES, GROUPS, grouped
from clerk_app.style_phrases import phrase_words

PLAIN = shipped()["plain"]
FRESH = StyleDraft(OwnStyle("Ours", "plain"))
TIME = Blanks(frozenset({"time"}), frozenset({"time"}))


@pytest.mark.parametrize(
    ("typed", "kept", "refused"),
    [
        ("Closed at {time}.", {"closed": "Closed at {time}."}, {}),
        ("Closed at {tim}.", {}, {"closed": "Closed at {tim}."}),
        ("Closed.", {}, {"closed": "Closed."}),
        ("  ", {}, {}),
        (PLAIN.phrases["closed"], {}, {}),
    ],
)
def test_words_are_kept_wait_or_are_the_bases_own(typed, kept, refused):
    draft = FRESH.worded("closed", typed, PLAIN, TIME)
    assert (draft.style.phrases, draft.refused) == (kept, refused)
    assert draft.phrase("closed", PLAIN) == (typed if kept or refused else PLAIN.phrases["closed"])


def test_refused_words_leave_the_last_good_ones_in_use_and_mended_ones_take_their_place():
    good = FRESH.worded("closed", "Done at {time}.", PLAIN, TIME)
    bad = good.worded("closed", "Done at {t.", PLAIN, TIME)
    assert bad.style == good.style
    assert bad.phrase("closed", PLAIN) == "Done at {t."
    assert bad.worded("closed", "Over at {time}.", PLAIN, TIME) == FRESH.worded(
        "closed", "Over at {time}.", PLAIN, TIME
    )


def test_a_phrase_that_is_not_printed_and_printed_again():
    silent = FRESH.worded("closed", "Done {t", PLAIN, TIME).silenced("closed", True, PLAIN)
    assert silent.is_silent("closed")
    assert worded(silent.style).phrases["closed"] == ""
    assert silent.silenced("closed", False, PLAIN) == FRESH


def test_the_bases_own_choice_is_none_of_the_styles():
    chosen = FRESH.chosen("member_columns", 2, PLAIN)
    assert worded(chosen.style).member_columns == chosen.choice("member_columns", PLAIN) == 2
    assert chosen.chosen("member_columns", PLAIN.member_columns, PLAIN) == FRESH


def test_every_phrase_and_every_choice_stands_in_one_group():
    groups = grouped(PLAIN.phrases)
    assert [phrase for _, _, phrases in groups for phrase in phrases] == list(shipped()["committee-2019"].phrases)
    assert [phrases[0] for _, _, phrases in groups] == [first for _, first, _ in GROUPS]
    choices = [choice for _, each, _ in groups for choice in each]
    assert sorted(choices) == sorted(CHOICES) == sorted(field.name for field in fields(Layout))


def test_every_phrase_has_a_name_of_its_own_and_a_line_that_says_where_it_is_printed():
    told = phrase_words()
    assert list(told) == list(shipped()["committee-2019"].phrases)
    assert len({words.name for words in told.values()}) == len(told)
    assert [key for key, words in told.items() if "_" in words.name or not words.name[0].isupper()] == []
    assert [key for key, words in told.items() if len(words.name) > 36 or len(words.help) > 90] == []
    assert [key for key, words in told.items() if not words.help.endswith((".", "…"))] == []


def test_everything_that_is_offered_can_be_chosen():
    troubles = [trouble_in_choice(choice, value) for choice, (_, offered) in CHOICES.items() for value, _ in offered]
    assert not any(troubles)


@pytest.mark.parametrize("style", shipped())
def test_every_choice_of_a_shipped_style_is_offered(style):
    offered = {choice: [value for value, _ in values] for choice, (_, values) in CHOICES.items()}
    assert [c for c in CHOICES if getattr(shipped()[style], c) not in offered[c]] == []


def test_every_blank_is_explained():
    blanks = blanks_of(wording.phrases for wording in shipped().values())
    assert set(BLANKS) == {blank for each in blanks.values() for blank in each.known}
