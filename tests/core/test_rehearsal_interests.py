"""What a script can say of declared interests."""

import pytest

from clerk_app.meeting.declarations import Consequence, Declaration, Dispensation, InterestKind
from clerk_app.rehearsal import Player
from clerk_app.script import ScriptError
from tests.builders import clock_at, in_session, open_library


@pytest.fixture
def played(tmp_path):
    library = open_library(tmp_path)

    def play(*acts):
        clock = clock_at("10:15")
        session = in_session(library, clock)
        Player(session, clock).play(acts)
        return session.state

    yield play
    library.close()


def test_every_particular_of_a_declaration(played):
    state = played(
        {
            "at": "10:17", "do": "declare", "person": "hale", "item": 6, "kind": "pecuniary", "nature": "owns it",
            "sensitive": True, "dispensation": "speak", "will_do": "leave", "unregistered": True,
        },
    )  # fmt: skip
    (declared,) = state.declarations
    assert declared.declaration == Declaration(
        "hale", "item-6", InterestKind.PECUNIARY, "owns it", True, Dispensation.SPEAK, Consequence.LEAVE, True,
    )  # fmt: skip


def test_leaving_because_of_the_interest_declared_on_the_item(played):
    state = played(
        {"at": "10:17", "do": "declare", "person": "hale", "item": 6, "kind": "pecuniary"},
        {"at": "12:04", "do": "item", "number": 6},
        {"at": "12:05", "do": "left", "person": "hale", "interest": True},
    )
    assert [d.interest for d in state.attendance.departures] == [state.declarations[0].id]


@pytest.mark.parametrize(
    "act",
    [
        {"at": "10:17", "do": "left", "person": "hale", "interest": True},
        {"at": "10:17", "do": "declare", "person": "hale", "dispensation": "perhaps"},
        {"at": "10:17", "do": "declare", "person": "hale", "will_do": "perhaps"},
    ],
)
def test_what_is_not_so_is_refused_with_its_place(played, act):
    with pytest.raises(ScriptError, match="Act 1"):
        played(act)
