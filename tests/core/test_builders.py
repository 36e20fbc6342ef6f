"""The invented meeting is what the mock-ups show."""

from clerk_app.meeting.attendance import here_count
from clerk_app.meeting.state import Phase
from tests.builders import clock_at, fill_registers, in_session, open_library, sample_body, sample_items


def test_the_sample_meeting_is_in_session_with_everybody_here(tmp_path):
    library = open_library(tmp_path)
    session = in_session(library, clock_at("10:15"))

    assert session.state.phase is Phase.IN_SESSION
    assert session.state.agenda.current == "item-1"
    assert here_count(session.state.attendance, session.state.body) == 14
    assert [m.person for m in session.state.body.councillors][:3] == ["thornbury", "okafor-lyle", "brackett"]
    assert [session.state.body.person(m.person).titled_name for m in session.state.body.co_opted] == [
        "Mrs B Ashdown",
        "Mr T Corrie",
        "Ms R Vane",
    ]
    assert [item.number for item in sample_items()] == [str(n) for n in range(1, 11)]
    library.close()


def test_the_registers_give_back_the_sample_committee(tmp_path):
    library = open_library(tmp_path)
    fill_registers(library)
    found = library.registers.body("children-and-families")

    assert found.committee == sample_body().committee
    assert found.councillors == sample_body().councillors
    assert set(found.people) == set(sample_body().people)
    assert found.officers == sample_body().officers
    library.close()
