"""Lists of people side by side below headings of their own, and who the lines around them name."""

import pytest

from clerk_app.packs.files.plain_file import read_plain
from clerk_app.packs.people.members import people
from clerk_app.packs.read_pack import read_pack
from tests.packs.head_text import GAP, lines, said

BESIDE = {
    "co-opted beside the councillors": (
        (
            "Councillors                    Co-opted Members",
            "",
            "Mrs Ann Ash (Chairman)         Ms Fay Fir - Overton Link",
            "Bob Birch (Vice-Chairman)      Mr Guy Gorse - Mill Forum",
            "Cy Elm",
            "Mrs Di Dogwood                 Substitute Members",
            "Ed Moss",
            "Una Hall                       Councillors Oak, Mrs Pine and Rowan",
            "",
            "AGENDA",
        ),
        "Mrs Ann Ash <Chairman>, Bob Birch <Vice-Chairman>, Cy Elm, Mrs Di Dogwood, Ed Moss, Una Hall",
        "Ms Fay Fir <Overton Link>, Mr Guy Gorse <Mill Forum>",
    ),
    "with a vote and without one": (
        (
            "County Councillors            Employer representatives (voting)",
            "Ann Ash (Chairman)            Cllr Fay Fir, Overton Borough Council",
            "Bob Birch                     Cllr Guy Gorse, Mill District Council",
            "Cy Elm",
            "Di Dogwood                    Scheme member representatives (non-voting)",
            "Ed Moss                       Una Hall, UNISON",
            "Vic Oak                       Wes Pine, pensioner member",
            "",
            "Clerk: Professor Zoe Rowan",
        ),
        "Ann Ash <Chairman>, Bob Birch, Cy Elm, Di Dogwood, Ed Moss, Vic Oak, Cllr Fay Fir, Cllr Guy Gorse",
        "Una Hall <UNISON>, Wes Pine <pensioner member>",
    ),
    "parties beside each other": (
        (
            "Conservative Members          Labour Members",
            "Ann Ash (Chair)               Fay Fir",
            "Bob Birch                     Guy Gorse",
        ),
        "Ann Ash <Chair>, Fay Fir, Bob Birch, Guy Gorse",
        "",
    ),
    "a sentence below the lists": (
        (
            "Members                       Co-opted Members",
            "Ann Ash (Chair)               Fay Fir",
            "Bob Birch",
            "",
            "Please note that Guy Gorse will speak about the bridge at the beginning of the meeting.",
        ),
        "Ann Ash <Chair>, Bob Birch",
        "Fay Fir",
    ),
    "bodies behind the co-opted": (
        (
            "Members: Councillors Ash (Chair), Birch and Elm",
            "",
            "Co-opted (non-voting):",
            "Rev. Fay Fir, Overton Churches Together",
            "Mr. Guy Gorse, Low Mill Residents' Association",
            "Ms. Una Hall, Castle Youth Forum",
            "",
            "Area Co-ordinator: Wes Pine, Tel. 01632 960001",
        ),
        "Ash <Chair>, Birch, Elm",
        (
            "Rev. Fay Fir <Overton Churches Together>, Mr. Guy Gorse <Low Mill Residents' Association>, "
            "Ms. Una Hall <Castle Youth Forum>"
        ),
    ),
    "a label without a mark": (
        (
            "Members: Councillors Ash (Chair), Birch and Elm",
            "Co-opted members Sister Fay Fir (Diocese), Guy Gorse (parent governor, special), Una Hall",
        ),
        "Ash <Chair>, Birch, Elm",
        "Sister Fay Fir <Diocese>, Guy Gorse <parent governor, special>, Una Hall",
    ),
    "a table of a web page": (
        (
            "| Councillors | Co-opted Members |",
            "| --- | --- |",
            "| Ann Ash (Chair) | Fay Fir - Overton Link |",
            "| Bob Birch | |",
            "| | Guy Gorse |",
        ),
        "Ann Ash <Chair>, Bob Birch",
        "Fay Fir <Overton Link>, Guy Gorse",
    ),
    "lists below each other, each side by side": (
        (
            "Councillors          Co-opted Members",
            "Ann Ash (Chair)      Fay Fir",
            "Members              Co-opted Members",
            "Bob Birch            Guy Gorse",
        ),
        "Ann Ash <Chair>, Bob Birch",
        "Fay Fir, Guy Gorse",
    ),
    "names and no bodies behind the co-opted": (
        ("Members: Councillors Ash (Chair), Birch and Elm", "Co-opted: Mrs Fay Fir, Guy Gorse"),
        "Ash <Chair>, Birch, Elm",
        "Mrs Fay Fir, Guy Gorse",
    ),
    "wards above the columns": (
        (
            "All Councillors",
            "",
            "Ashby           Beckwith          Cromer Hill       Delph",
            "A. Ash          F. Fir            S. Dogwood        J. Moss",
            "B. Birch        G. Gorse          T. Pine           K. Oak",
        ),
        "A. Ash, F. Fir, S. Dogwood, J. Moss, B. Birch, G. Gorse, T. Pine, K. Oak",
        "",
    ),
    "parties beside the names": (
        (
            "Members",
            "Labour      Ann Ash       Mill",
            "Labour      Bob Birch     Castle",
            "Green       Cy Elm        Hill",
        ),
        "Ann Ash, Bob Birch, Cy Elm",
        "",
    ),
    "surnames behind the mayor": (
        (
            "To: The Mayor (Councillor Mrs Ann Ash), the Deputy Mayor (Councillor Bob Birch)",
            "and Councillors Elm, Mrs Fir, Gorse, Miss Hall and Moss",
            "",
            "Dear Councillor",
        ),
        "Councillor Mrs Ann Ash <Mayor>, Councillor Bob Birch <Deputy Mayor>, Elm, Mrs Fir, Gorse, Miss Hall, Moss",
        "",
    ),
    "a salutation below a full line": (
        (
            "To: Councillors Alderson, Birchwood, Mrs Dogwood, Elmsworth, Fairweather, Gorseland, Hallam, Jessop,",
            "Miss Lacey, Marriner, Oakworth, Mrs Pinewood, Rowanberry, Sewell, Tebbutt, Underhill, Wadlow and Yarrow",
            "",
            "Dear Councillor",
        ),
        (
            "Alderson, Birchwood, Mrs Dogwood, Elmsworth, Fairweather, Gorseland, Hallam, Jessop, "
            "Miss Lacey, Marriner, Oakworth, Mrs Pinewood, Rowanberry, Sewell, Tebbutt, Underhill, Wadlow, Yarrow"
        ),
        "",
    ),
    "the mayor by office": (
        ("Sub-Committee: Councillors A. Ash (Chairman), B. Birch; and the Mayor ex officio (Councillor E. Elm).",),
        "A. Ash <Chairman>, B. Birch, Councillor E. Elm <Mayor ex officio>",
        "",
    ),
}


@pytest.mark.parametrize(("text", "members", "co_opted"), BESIDE.values(), ids=BESIDE)
def test_lists_beside_each_other_are_read_apart(text, members, co_opted):
    found = people(lines("\n".join(text)))
    assert (", ".join(said(found.members)), ", ".join(said(found.co_opted))) == (members, co_opted)


def test_each_of_a_column_is_placed_where_it_is_printed():
    text = lines("Members                Co-opted Members\nAnn Ash                Fay Fir, Overton Forum")
    (fir,) = people(text).co_opted
    (place,) = fir.name.places
    assert text[place.line - 1].text[place.start : place.end] == "Fay Fir"


def test_what_somebody_is_at_the_council_that_he_comes_from_is_no_role():
    text = (
        "Name                     Position\n"
        "Cllr Ann Ash             Cabinet Member for Health, Overton Council (Chair)\n"
        "Cllr Bob Birch           Cabinet Member for Children, Overton Council\n"
        "Cy Elm                   Overton Police\n"
    )
    assert said(people(lines("Members of the Board\n" + text)).members) == [
        "Cllr Ann Ash <Chair>",
        "Cllr Bob Birch",
        "Cy Elm",
    ]


def test_a_portfolio_beside_a_member_is_never_sure():
    text = (
        "Membership                   Portfolio\n"
        "Councillor Ann Ash           Leader of the Council (Chairman)\n"
        "Councillor Bob Birch         Planning and Transport\n"
        "Councillor Cy Elm            Housing"
    )
    found = people(lines(text), executive=True).members
    assert said(found)[1:] == ["Councillor Bob Birch <Planning and Transport>", "Councillor Cy Elm <Housing>"]
    assert all(each.role and each.role.certainty.value != "sure" for each in found[1:])


def test_the_co_opted_beside_two_members_are_no_members_of_the_block_of_names():
    rows = (("Councillors", "Co-opted Members"), ("Cllr A Ash", "Mr B Elm"), ("Cllr C Fir", "Ms D Gale"))
    head = "\n".join(
        ("OVERTON COUNCIL", "", "Pensions Committee", "", "14 January 2027 at 7.00 pm", "", *map(GAP.join, rows))
    )
    (meeting,) = read_pack(
        read_plain(f"{head}\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Roads\n", "agenda.txt")
    ).meetings

    assert [each.name.value for each in meeting.members] == ["Cllr A Ash", "Cllr C Fir"]
    assert [each.name.value for each in meeting.co_opted] == ["Mr B Elm", "Ms D Gale"]
