"""British spelling: which words are looked at, which are known, and what is suggested for the rest."""

from dataclasses import replace

import pytest

from clerk_app.meeting import facts
from clerk_app.meeting.body import Person
from clerk_app.meeting.questions import Question
from clerk_app.meeting.spelled import is_vouched_for, known_words, misspelt, names_in, words_in
from clerk_app.spelling import dictionary, read_dictionary
from tests import builders
from tests.core.played import opened, played


@pytest.fixture(scope="module")
def british():
    return dictionary()


# -------------------------------------------------------------------------------------------- which words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bus’s stop.", ["The", "bus’s", "stop"]),
        ("Members' well-being (SEND) at 10.15am", ["Members", "well-being", "at"]),
        ("MPs and a CFS/14/26 report on the 12th", ["and", "report", "on", "the"]),
        ("write to clerk@wexcombe.gov.uk or www.wexcombe.gov.uk", ["write", "to", "or"]),
        ("‹member› askd ‹date of the answr›", ["askd"]),
        (";cha said & so", ["said", "so"]),
        ("x" * 10_000, []),
        ("end.Next", []),
        ("", []),
    ],
)
def test_only_words_are_looked_at(text, words):
    found = list(words_in(text))
    assert [word.text for word in found] == words
    assert [text[word.start : word.end] for word in found] == words


# -------------------------------------------------------------------------------------------- the dictionary


@pytest.mark.parametrize(
    "word",
    [
        "organisation", "programme", "colour", "practise", "Councillors", "re-elected", "co-ordinated",
        "committee’s", "well-being", "London", "recommend", "happiest", "cities", "disagree",
    ],
)  # fmt: skip
def test_what_is_spelt_right_is_known(british, word):
    assert british.knows(word)


@pytest.mark.parametrize(
    "word", ["organization", "color", "recieve", "comittee", "london", "seperate", "well-bieng", "Wexcombe", "th"]
)
def test_what_is_not_is_in_doubt(british, word):
    assert not british.knows(word)


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("recieve", "receive"), ("comittee", "committee"), ("organize", "organise"), ("acheived", "achieved"),
        ("Councilors", "Councillors"), ("accomodation", "accommodation"), ("teh", "the"), ("liason", "liaison"),
        ("london", "London"), ("definately", "definitely"), ("Wexcome", "Wexcombe"), ("comittee’s", "committee’s"),
    ],
)  # fmt: skip
def test_the_likeliest_spelling_comes_first(british, word, first):
    assert british.suggest(word, ("Wexcombe", "Shah"))[0] == first


def test_a_word_in_small_letters_is_hardly_a_name(british):
    assert british.suggest("commitee", ("Committee",))[:2] == ("committee", "Committee")
    assert british.suggest("Commitee", ("Committee",))[0] == "Committee"


def test_at_most_five_are_suggested_each_once_and_none_for_a_jumble(british):
    found = british.suggest("programm")
    assert 0 < len(found) <= 5
    assert len(set(found)) == len(found)
    assert british.suggest("qqqqzzzzjjjj") == ()


def test_what_the_list_does_not_suggest_is_not_suggested():
    small = read_dictionary("SFX S Y 1\nSFX S 0 s .\n", "2\nbat/S!\nbar/S\n")
    assert small.knows("bats")
    assert "bat" not in small.suggest("baf")
    assert "bar" in small.suggest("baf")


def test_affixes_cross_only_where_the_list_says_so():
    rules = "PFX U Y 1\nPFX U 0 un .\nSFX D Y 1\nSFX D 0 ed [^e]\nSFX N N 1\nSFX N e ion e\n"
    small = read_dictionary(rules, "2\ntest/UD\nrelate/UN\n")
    assert all(small.knows(word) for word in ("test", "tested", "untest", "untested", "relation", "unrelate"))
    assert not small.knows("unrelation")


# -------------------------------------------------------------------------------------------- names and places


def test_names_and_places_of_registers_agenda_and_record_are_known():
    asker = Question("q", "Mr Idris Tregarth", "item-4", town="Polwhele")
    newcomer = facts.PersonIntroduced(Person("n", "Quillfeather", role="Ombudsperson"))
    state = played(opened(), ("10:20", newcomer), ("10:21", facts.QuestionRegistered(asker)))
    known = known_words(state, ("Saltmarsh",))
    names = ("Okafor-Lyle", "Lyle", "Wexcombe", "Tregarth", "Polwhele", "Quillfeather’s", "Saltmarsh", "Ombudsperson")
    for word in names:
        assert is_vouched_for(word, known), word
    assert not is_vouched_for("wexcombe", known)
    assert not is_vouched_for("Wexcombee", known)
    assert "Tregarth" in names_in(known)


def test_a_known_misspelling_is_in_doubt_and_leads_to_the_name():
    body = builders.sample_body()
    people = tuple(replace(p, misspellings=("Yeland",)) if p.id == "yelland" else p for p in body.people)
    state = played(opened(), body=replace(body, people=people))
    assert misspelt(state) == {"Yeland": "Yelland"}
    assert not is_vouched_for("Yeland", known_words(state, ("Yeland",)))
