"""The soak's own reckoning: it finds what is lost, and nothing else."""

from tests.soak.ledger import Seen, Typing, slowest


def typed(words: str, place: str = "line") -> Typing:
    typing = Typing(place)
    for number in range(len(words)):
        typing.press(10.0 + number / 10, words[: number + 1])
    return typing


def lost(typing: Typing, killed: float, drafts=(), entries=()) -> int:
    return typing.lost(typing.owed(killed), drafts, entries)


def test_what_was_typed_half_a_second_before_is_owed():
    assert typed("hub").owed(10.6) == "hu"
    assert typed("hub").owed(10.4) == ""


def test_a_draft_or_an_entry_with_the_words_is_enough():
    assert lost(typed("hub"), 20, drafts=["hub"]) == 0
    assert lost(typed("hub "), 20, entries=["hub"]) == 0


def test_words_that_were_changed_since_are_not_lost():
    typing = typed("hub")
    typing.press(10.3, "hu")
    assert lost(typing, 10.75, drafts=["hu"]) == 0


def test_a_letter_that_is_not_there_is_counted():
    assert lost(typed("hubs"), 20, drafts=["hu"]) == 2
    assert lost(typed("hubs"), 20) == 4
    assert lost(typed("hubs"), 20, drafts=["hubs and more"]) == 1, "other words are not these"


def test_what_was_undone_on_purpose_is_not_owed():
    typing = typed("hub")
    typing.unsure = True
    assert lost(typing, 20) == 0


def test_the_slowest_key_is_measured_to_when_it_could_be_read():
    seen = [Seen(10.01, ("h",)), Seen(10.16, ("hu",)), Seen(10.22, ("hub",))]
    assert round(slowest([typed("hub")], seen), 3) == 0.06
