"""Words that stand before or beside the names of a list and belong to none of them."""

import pytest

from clerk_app.meeting.names import person_from_name
from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from tests.packs.head_text import GAP, lines, said


def named(*text: str) -> list[str]:
    return [person.name.value for person in people(lines("\n".join(text))).members]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            [
                "Aelodau wedi’u penodi gan Gyngor Tref Uchaf",
                "Members appointed by Overton Council",
                "Y Cynghorydd / Councillor : Ann Ash, Bob Birch,",
                "Carl Cedar;",
                "Members appointed by Mill County Borough Council",
                "Y Cynghorwyr / Councillors : Dee Elm, Ed Fir;",
                "Members appointed by The Government",
                "Mr. Guy Hazel, Ms. Ivy Larch.",
            ],
            ["Ann Ash", "Bob Birch", "Carl Cedar", "Dee Elm", "Ed Fir", "Mr. Guy Hazel", "Ms. Ivy Larch"],
        ),
        (["Cynghorwyr/Councillors: Ann Ash, Bob Birch and Carl Cedar"], ["Ann Ash", "Bob Birch", "Carl Cedar"]),
        (["Aelodau / Members: Ann Ash, Bob Birch"], ["Ann Ash", "Bob Birch"]),
        (["Members nominated by Overton Council:", "Ann Ash", "Bob Birch"], ["Ann Ash", "Bob Birch"]),
        (["Members representing Overton Council", "Mrs Ann Ash", "Mr Bob Birch"], ["Mrs Ann Ash", "Mr Bob Birch"]),
        (["Members elected by the parishes", "Ann Ash, Bob Birch"], ["Ann Ash", "Bob Birch"]),
        (
            [
                "MEMBERSHIP:",
                "",
                "Overton County Borough Council - Councillors A.B. Ash and Mrs. C. Birch",
                "",
                "Mill County Council – Councillors D. Cedar and E.F. Elm",
                "",
                "By invitation",
                "Crime Commissioner - Mr. G. Fir",
            ],
            ["A.B. Ash", "Mrs. C. Birch", "D. Cedar", "E.F. Elm"],
        ),
        (
            [
                "Membership",
                "Chair: Ann Ash",
                "Employer Representatives: Councillor Bob Birch; Carl Cedar",
                "Scheme Member Representatives: Dee Elm; Ed Fir",
            ],
            ["Ann Ash", "Councillor Bob Birch", "Carl Cedar", "Dee Elm", "Ed Fir"],
        ),
        (
            [
                "Membership",
                "Councillor Ann Ash: Councillor Bob Birch: Councillor Carl",
                "Cedar: Councillor Dee Elm:",
                "Councillor Dee Elm (Convener): Councillor Bob Birch (Depute Convener)",
            ],
            ["Councillor Ann Ash", "Councillor Bob Birch", "Councillor Carl Cedar", "Councillor Dee Elm"],
        ),
        (
            [
                "Forum Members",
                f"Primary heads:{GAP}Ann Ash (Chair), Bob Birch",
                "Non-schools members: Canon Carl Cedar (Diocese), Dee Elm (16-19), Ed Fir (Unions)",
            ],
            ["Ann Ash", "Bob Birch", "Canon Carl Cedar", "Dee Elm", "Ed Fir"],
        ),
        (
            ["Members", "Cllr Ann Ash", "Cllr Bob Birch", "Non-voting:", "Mr Carl Cedar"],
            ["Cllr Ann Ash", "Cllr Bob Birch"],
        ),
        (["Members", "Chair: Cllr Ann Ash", "Church Representatives: Dee Elm; Ed Fir"], ["Cllr Ann Ash"]),
        (["Membership", "Councillor: Ann Ash, Bob Birch, Carl Cedar"], ["Ann Ash", "Bob Birch", "Carl Cedar"]),
        (["Members appointed by the Council are asked to arrive early.", "Ann Ash"], []),
        (
            ["Members:", "North Ward: Councillors Ann Ash (Mayor), Bob Birch", "South Ward - C Cedar, D Elm"],
            ["Ann Ash", "Bob Birch", "C Cedar", "D Elm"],
        ),
        (
            [
                "Aelodau / Members:",
                "Ward y Mynydd / Hill Ward: Cynghorwyr/Councillors Ann Ash (Maer/Mayor), Bob Birch",
                "Ward yr Afon / River Ward: Cynghorwyr/Councillors Carl Cedar (Dirprwy Faer/Deputy Mayor), Dee Elm",
            ],
            ["Ann Ash", "Bob Birch", "Carl Cedar", "Dee Elm"],
        ),
        (["COUNCILLORS", "HILL: A Ash, B Birch", "MILL (2): C Cedar, D Elm"], ["A Ash", "B Birch", "C Cedar", "D Elm"]),
        (
            ["Members: Upton TC – Cllr A Ash, Cllr B Birch; Nether PC – Cllr C Cedar; Residents – D Elm"],
            ["Cllr A Ash", "Cllr B Birch", "Cllr C Cedar", "D Elm"],
        ),
        (["To: Members of Upton Parish Council", "Copy: County Cllr Ed Fir and Borough Cllr Guy Hazel"], []),
        (["Your councillors", "Your MPs", "What's New"], []),
        (["Members: A Ash, B Birch", "Minutes: Mrs C Cedar"], ["A Ash", "B Birch"]),
        (["Members – Chairman: A Ash; Vice-Chairman: B Birch"], ["A Ash", "B Birch"]),
        (["To all councillors: Messrs A Ash, B Birch and Mrs C Cedar"], ["A Ash", "B Birch", "Mrs C Cedar"]),
        (
            [
                "Circulation",
                "Cllr. A Ash",
                "Cllr. B Birch",
                "Cllr. C Cedar",
                "County Cllr. D Elm",
                "District Cllr. E Fir",
            ],
            ["Cllr. A Ash", "Cllr. B Birch", "Cllr. C Cedar"],
        ),
        (["Members: A Ash, B Birch (Substitute), C Cedar"], ["A Ash", "C Cedar"]),
        (["Your Councillors: A Ash, B Birch"], ["A Ash", "B Birch"]),
        (["All Members of the Fair Committee (Cllrs Ash, Birch (Chair) and Cedar)"], ["Ash", "Birch", "Cedar"]),
        (["Distribution: Cllrs A Ash (Chair), B Birch; Clerk; Noticeboards"], ["A Ash", "B Birch"]),
        (["Councillors: A Ash, B Birch, C Cedar, Clerk: D Elm"], ["A Ash", "B Birch", "C Cedar"]),
        (
            ["Cllr. A Ash Chair | Cllr. B Birch Vice-Chair | Cllr. C Cedar"],
            ["Cllr. A Ash", "Cllr. B Birch", "Cllr. C Cedar"],
        ),
        (
            ["Chair: Ann Ash      Vice Chair: Bob Birch", "Councillors: C Cedar, D Elm"],
            ["Ann Ash", "Bob Birch", "C Cedar", "D Elm"],
        ),
        (
            [f"To: COUNCILLORS{GAP}A.B. Ash (Chairman), D.T. Birch, H. Cedar, Ms. D.", "Elm, E. Fir (Vice-Chairman)"],
            ["A.B. Ash", "D.T. Birch", "H. Cedar", "Ms. D. Elm", "E. Fir"],
        ),
        (
            ["To: Chairman Mr A Ash, Vice Chairman Mrs B Birch, Cllrs C Cedar and D Elm"],
            ["Mr A Ash", "Mrs B Birch", "C Cedar", "D Elm"],
        ),
    ],
)
def test_a_label_is_no_part_of_a_name(text, wanted):
    assert named(*text) == wanted


@pytest.mark.parametrize("own", ["Parish Councillors", "Community Councillors", "Members", "Councillors"])
@pytest.mark.parametrize(
    "guests", ["County Councillor: Ed Fir", "District Councillors: Ed Fir, Guy Hazel", "Elected Members: Cllr Ed Fir"]
)
def test_councillors_of_another_council_below_the_members_are_guests(own, guests):
    assert named(f"{own}: Ann Ash, Bob Birch", guests) == ["Ann Ash", "Bob Birch"]
    assert "Ed Fir" in named("Members", guests.replace("Cllr ", ""), f"{own}: Ann Ash, Bob Birch")


def test_a_list_of_which_a_titled_name_is_lost_is_not_sure():
    found = people(lines("Members: sent by the mill – Cllr Ash of Overton, Cllr of the hill, Cllr Birch")).members
    assert not any(person.name.certainty is Certainty.SURE for person in found)


@pytest.mark.parametrize(
    "column", ["Page No.", "Page No", "Page Nos", "Page No’s.", "Page Number", "Pages", "Item Page", "Report Ref"]
)
def test_the_heading_of_a_column_is_nobody(column):
    assert named("Membership:", "Councillors Ash, Birch (Chairman) and Cedar", column) == ["Ash", "Birch", "Cedar"]


@pytest.mark.parametrize(
    "head",
    [
        "Item\tSubject\tPage",
        "Item No.\tTitle\tLead Officer",
        "No\tItem\tTiming Page",
        "Agenda Item\tReport\tPages",
        "Time\tTopic\tPresenter",
        "\tItem\tPage",
    ],
)
def test_the_head_of_the_table_of_business_ends_the_list_of_members(head):
    below = "1.\tApologies For Absence\tTown Clerk"
    assert named("Members of the Committee", "Ann Ash\tBob Birch", "Carl Cedar", head, below) == [
        "Ann Ash",
        "Bob Birch",
        "Carl Cedar",
    ]


def test_the_head_of_a_table_of_members_ends_nothing():
    assert named("Membership", "No\tName\tWard", "1\tAnn Ash\tHill Ward", "2\tBob Birch\tMill Ward") == [
        "Ann Ash",
        "Bob Birch",
    ]


def test_somebody_may_be_called_page():
    assert named("Members:", "Cllr Page", "Cllr A Page", "Ann Page") == ["Cllr Page", "Cllr A Page", "Ann Page"]
    assert named("Membership: Councillors Ash, Page and Elm") == ["Ash", "Page", "Elm"]


@pytest.mark.parametrize("title", ["Father", "Rev", "Revd", "Canon", "Dr", "Sister", "Rabbi", "Imam", "Archdeacon"])
def test_a_title_of_the_clergy_is_a_title(title):
    assert named("Membership", f"{title} Ash", "Cllr Bob Birch") == [f"{title} Ash", "Cllr Bob Birch"]


@pytest.mark.parametrize("title", ["Father", "Canon", "Sister", "Rabbi", "Imam", "Reverend"])
def test_the_register_knows_it_for_a_title(title):
    person = person_from_name("p1", f"{title} David Ash")
    assert (person.title, person.forename, person.surname) == (title, "David", "Ash")


def test_councillors_may_stand_with_dashes_between_them_over_several_lines():
    text = "Members:\nCllr Ann Ash (Chair) - Cllr Bob Birch - Cllr Carl Cedar -\nCllr Dee Elm - Cllr Ed Fir"

    assert named(*text.split("\n")) == [
        "Cllr Ann Ash",
        "Cllr Bob Birch",
        "Cllr Carl Cedar",
        "Cllr Dee Elm",
        "Cllr Ed Fir",
    ]


def test_who_gets_a_paper_for_information_is_no_member():
    text = "Distribution: Cllrs Ann Ash (Chairman), Bob Birch; Ward Councillor C. Cedar (for information)"

    assert named(text) == ["Ann Ash", "Bob Birch"]


def test_those_who_sit_for_an_office_end_the_names_above_them():
    text = [
        "Councillors Ash, Mrs. Birch (Chairman), Cedar, Elm,",
        "Fir, Gale and Hazel",
        "",
        "The Chairman of the Council (ex officio)",
    ]

    assert named(*text) == ["Ash", "Mrs. Birch", "Cedar", "Elm", "Fir", "Gale", "Hazel"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (
            "Members: Cllr A Ash (Chair), Cllr B Birch; Cllr C Cedar (Chair of Council, ex officio)",
            "Chair of Council, ex officio",
        ),
        ("Members: Cllr A Ash, Cllr B Birch, Cllr C Cedar (Town Mayor, ex officio)", "Town Mayor, ex officio"),
        ("Members: Cllr A Ash, Cllr B Birch and the Town Mayor, Cllr C Cedar (ex officio)", "Town Mayor, ex officio"),
        ("Members: Cllr A Ash, Cllr B Birch, Cllr C Cedar (ex officio)", "ex officio"),
    ],
)
def test_an_office_by_which_somebody_sits_there_is_read_with_that(line, role):
    last = people(lines(line)).members[-1]

    assert last.role is not None
    assert last.role.value == role


PARTIES = """Distribution:

Conservative            Labour                  Liberal Democrat        Green
Ann Ash                 Bob Birch               Cy Elm                  Dee Fir
 (Chair)                 (Vice-Chair)
Eve Gorse               Flo Hall
Gus Moss"""


def test_those_to_whom_an_agenda_goes_by_their_parties_are_the_members():
    assert said(people(lines(PARTIES)).members) == [
        "Ann Ash <Chair>",
        "Bob Birch <Vice-Chair>",
        "Cy Elm",
        "Dee Fir",
        "Eve Gorse",
        "Flo Hall",
        "Gus Moss",
    ]


@pytest.mark.parametrize("columns", ["Mill Library            Ford Library", "Press                   Labour"])
def test_others_to_whom_it_goes_are_none(columns):
    read = people(
        lines(f"Distribution:\n\n{columns}\nAnn Ash                 Bob Birch\nCy Elm                  Dee Fir")
    )
    assert not read.members


def test_a_label_of_co_opted_members_may_take_two_lines_beside_their_names():
    read = people(
        lines(
            "Membership (6)\n\n"
            "Labour (2):         Mr T Ash (Chairman) and Mrs A Birch\n\n"
            "Liberal             Mr V Elm\nDemocrat (1):\n\n"
            "Church              Canon J Fir (Church of England) and Mrs M Gorse (Roman Catholic)\n"
            "Representatives\n(2):\n\n"
            "Parent Governor     Mr S Hall and Mrs Z Moss\n(2):\n"
        )
    )
    assert said(read.members) == ["Mr T Ash <Chairman>", "Mrs A Birch", "Mr V Elm"]
    assert said(read.co_opted) == [
        "Canon J Fir <Church of England>",
        "Mrs M Gorse <Roman Catholic>",
        "Mr S Hall <Parent Governor>",
        "Mrs Z Moss <Parent Governor>",
    ]


def test_a_union_is_whom_a_co_opted_member_represents_and_a_party_is_not():
    text = "Members: Cllr A Ash, Cllr B Birch\n\nNon-voting co-optees: Cy Elm (GMB), Dee Fir (Employer), Eve Oak (LD)"

    assert said(people(lines(text)).co_opted) == ["Cy Elm <GMB>", "Dee Fir <Employer>", "Eve Oak"]
