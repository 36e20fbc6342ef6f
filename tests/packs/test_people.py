"""Members and co-opted members, however a paper lists them."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.list_marks import with_commas
from clerk_app.packs.people.members import people
from clerk_app.packs.people.officers import officers
from clerk_app.packs.people.people_headings import heading_of
from clerk_app.packs.reading import ReadPerson
from tests.packs.head_text import lines


def said(read: tuple[ReadPerson, ...]) -> list[str]:
    return [person.name.value + (f" <{person.role.value}>" if person.role else "") for person in read]


GAP = "      "

LISTS = {
    "one a line, substitutes apart": (
        [
            "Members",
            "Councillor A Brown (Chairman)",
            "Councillor Mrs B Green (Vice-Chairman)",
            "Councillor C. Hall",
            "Vacancy",
            "Substitutes",
            "Councillor Z Zed",
        ],
        ["Councillor A Brown <Chairman>", "Councillor Mrs B Green <Vice-Chairman>", "Councillor C. Hall"],
    ),
    "surnames in a run": (
        [
            "Membership: Councillors Brown (Chair), Green (Vice-Chair), Hall and O'Neill",
            "Substitute Members: Cllrs Jones, Hope",
        ],
        ["Brown <Chair>", "Green <Vice-Chair>", "Hall", "O'Neill"],
    ),
    "a run over two lines": (
        [
            "Councillors: A. Brown (Chairman), B. Green (Vice-Chairman), C. D. Hall, E. Smith,",
            "F. Jones and H. Black",
            "",
            "Quorum: 3",
        ],
        ["A. Brown <Chairman>", "B. Green <Vice-Chairman>", "C. D. Hall", "E. Smith", "F. Jones", "H. Black"],
    ),
    "chairs in a line above": (
        [
            "Agenda July 2021",
            "Chairman: Mr A Brown, Vice Chairman: Ms B Green",
            "Councillors: Mrs C Hall, Mr D Moss, Miss E White",
            "Clerk: Mr F Ash. Telephone: 01632 960001",
        ],
        ["Mr A Brown <Chairman>", "Ms B Green <Vice Chairman>", "Mrs C Hall", "Mr D Moss", "Miss E White"],
    ),
    "chairs in two lines above": (
        ["Chair: Ann Brown", "Vice-Chair: Bob Green", "Councillors: Cy Hall, Di Moss, Ed White"],
        ["Ann Brown <Chair>", "Bob Green <Vice-Chair>", "Cy Hall", "Di Moss", "Ed White"],
    ),
    "chairs above members": (
        ["Chairman – Mrs A Brown; Vice-Chairman – Mr B Green", "Members: Mr C Hall, Mrs D Moss and Mr E White"],
        ["Mrs A Brown <Chairman>", "Mr B Green <Vice-Chairman>", "Mr C Hall", "Mrs D Moss", "Mr E White"],
    ),
    "a chief executive above": (
        ["Chief Executive: Mrs A Brown", "Members: Mr C Hall, Mrs D Moss and Mr E White"],
        ["Mr C Hall", "Mrs D Moss", "Mr E White"],
    ),
    "a name broken at the line's end": (
        ["Membership:", "Councillors Bob Green (Chair), Carol Hall, Dave", "Smith, Ed White and Fay Black"],
        ["Bob Green <Chair>", "Carol Hall", "Dave Smith", "Ed White", "Fay Black"],
    ),
    "addressed to them": (
        ["To: Councillors A Brown (Chairman), B Green, C Hall", "and D Smith", "cc: Councillor E Jones"],
        ["A Brown <Chairman>", "B Green", "C Hall", "D Smith"],
    ),
    "under parties": (
        [
            "Membership",
            "Conservative (2)",
            "Councillor A Brown (Chairman)",
            "Councillor B Green",
            "Labour (1)",
            "Councillor C Hall",
        ],
        ["Councillor A Brown <Chairman>", "Councillor B Green", "Councillor C Hall"],
    ),
    "below a heading with seats and quorum": (
        [
            "MEMBERS OF THE LAKES AND PARKS PANEL(5) (Quorum = 2)",
            "N E Brown, (Chairman and Executive Member for Lakes), G R Green, B Hall,",
            "W A Smith",
            "Meetings of the Panel are open to all.",
        ],
        ["N E Brown <Chairman and Executive Member for Lakes>", "G R Green", "B Hall", "W A Smith"],
    ),
    "below headings with seats": (
        ["MEMBERS OF THE PANEL (4) - QUORUM 2", "SEATS OF THE COUNTY (2)", "A B Brown, C D Green(Chairman)"],
        ["A B Brown", "C D Green <Chairman>"],
    ),
    "the chairmen before the others, all surnames, over lines of a column": (
        [
            "Members:   Councillor Brown (Chairman), Councillors Green (Vice-Chairman), Hall, Stone,",
            "           Mrs Ash, Birch, Dr Cedar, Elm and",
            "           Mrs Fir",
            "",
            "Quorum:    5 Members",
        ],
        [
            "Councillor Brown <Chairman>",
            "Green <Vice-Chairman>",
            "Hall",
            "Stone",
            "Mrs Ash",
            "Birch",
            "Dr Cedar",
            "Elm",
            "Mrs Fir",
        ],
    ),
    "only the chairmen titled": (
        ["Membership: Cllr Brown (Chairman), Cllr Green (Vice-Chairman), Hall, Stone and Mrs Ash"],
        ["Cllr Brown <Chairman>", "Cllr Green <Vice-Chairman>", "Hall", "Stone", "Mrs Ash"],
    ),
    "one titled with his address": (["Membership", "Councillor Brown, Hill Farm, Overton"], ["Councillor Brown"]),
    "blanks between initials": (
        ["Committee: Cllrs A Brown (Chair) B Green Mrs C D Hall E. Ash"],
        ["A Brown <Chair>", "B Green", "Mrs C D Hall", "E. Ash"],
    ),
    "blanks between surnames": (
        ["Cllrs. Brown (Chair) Green (Vice Chair) Hall Ash Birch"],
        ["Brown <Chair>", "Green <Vice Chair>", "Hall", "Ash", "Birch"],
    ),
    "a bracket behind each": (
        ["Members: Cllrs Ann Brown (Con) Bob Green (Chair) Carl Hall (Ind)"],
        ["Ann Brown", "Bob Green <Chair>", "Carl Hall"],
    ),
    "substitutes in the same line": (
        ["Councillors: A Brown, B Green, C Hall; Substitutes: D Ash, E Birch"],
        ["A Brown", "B Green", "C Hall"],
    ),
    "substitutes behind a blank": (
        ["Members: Councillors A Brown, B Green and C Hall Substitutes: Councillors D Ash, E Birch"],
        ["A Brown", "B Green", "C Hall"],
    ),
    "substitutes in a column": (
        [f"Members{GAP}Substitutes", f"Cllr A Brown{GAP}Cllr D Ash", f"Cllr B Green{GAP}Cllr E Elm"],
        ["Cllr A Brown", "Cllr B Green"],
    ),
    "parties without a heading": (
        ["Conservative (7): Councillors A Brown, B Green, C Hall", "Labour (2): Councillors D Ash, E Birch"],
        ["A Brown", "B Green", "C Hall", "D Ash", "E Birch"],
    ),
    "surnames of parties": (
        ["Membership (5)", "Conservative (3): Brown, Green, Hall", "Labour (2): Ash, Birch"],
        ["Brown", "Green", "Hall", "Ash", "Birch"],
    ),
    "in brackets behind whom it is to": (
        ["To: All Members of the Planning Committee (Cllrs Brown, Green, Hall, Ash)"],
        ["Brown", "Green", "Hall", "Ash"],
    ),
    "in a sentence": (
        ["The Committee consists of Councillors A Brown, B Green and C Hall."],
        ["A Brown", "B Green", "C Hall"],
    ),
    "names broken at the ends of lines": (
        ["Committee members: Councillor Mary Ann", "Brown, Councillor Bob Green and Councillor C", "Hall"],
        ["Councillor Mary Ann Brown", "Councillor Bob Green", "Councillor C Hall"],
    ),
    "roles in brackets before": (
        ["Committee Membership: (Chair) Cllr A Brown, (Vice-Chair) Cllr B Green, Cllr C Hall"],
        ["Cllr A Brown <Chair>", "Cllr B Green <Vice-Chair>", "Cllr C Hall"],
    ),
    "sent to the chairman and each of them": (
        ["To: The Chairman – Cllr Ann Brown, Cllr B Green, Cllr Carl Hall", "Members will visit the Hall at 6.15pm"],
        ["Cllr Ann Brown <Chairman>", "Cllr B Green", "Cllr Carl Hall"],
    ),
    "sent to them one below another": (
        ["To: Councillor A B Brown - Chairman", "Councillor C Green", "Dear Councillors"],
        ["Councillor A B Brown <Chairman>", "Councillor C Green"],
    ),
    "a memorandum": (
        ["To:        Councillors A Brown, Mrs B Green and C Hall", "From:    Mrs D Ash", "Re:    Committee"],
        ["A Brown", "Mrs B Green", "C Hall"],
    ),
    "a role that hangs on a name": (
        ["Cllr Ann Brown-Chairman, Cllr B Green-Vice Chairman, Cllr C Hall-Ash and Cllr O’Malley."],
        ["Cllr Ann Brown <Chairman>", "Cllr B Green <Vice Chairman>", "Cllr C Hall-Ash", "Cllr O’Malley"],
    ),
    "joint of two councils": (
        [
            "Overton Council: Councillors A Brown (Chairman), B Green",
            "Mill Council: Councillors C Hall, D Ash (Vice-Chairman)",
            "(The quorum is three, of whom one from each.)",
        ],
        ["A Brown <Chairman>", "B Green", "C Hall", "D Ash <Vice-Chairman>"],
    ),
    "the chairman of a council": (
        ["Chairman of the Council: Cllr A Brown"],
        ["Cllr A Brown <Chairman of the Council>"],
    ),
    "wards behind commas": (
        ["Cllr Ann Brown, Overton East (Chairman)", "Cllr Bob Green, Overton West", "Cllr Carol Hall, Low Mill"],
        ["Cllr Ann Brown <Chairman>", "Cllr Bob Green", "Cllr Carol Hall"],
    ),
    "others to whom it goes": (
        ["Councillors: A. Brown (Chair), B. Green,", "C. Hall", "Also to: District Cllr D. Ash, County Cllr E. Elm"],
        ["A. Brown <Chair>", "B. Green", "C. Hall"],
    ),
    "roles in the middle below their names": (
        [
            "Committee Members:",
            "        Councillor Ann Brown                Councillor Bob Green",
            "             (Chairman)                     (Vice-Chairman)",
            "        Councillor Carol Hall               Councillor Dan Ash",
        ],
        [
            "Councillor Ann Brown <Chairman>",
            "Councillor Bob Green <Vice-Chairman>",
            "Councillor Carol Hall",
            "Councillor Dan Ash",
        ],
    ),
    "a table without a heading": (
        [
            f"Councillor{GAP}Ward{GAP}Party",
            f"Ann Brown (Chair){GAP}Overton East{GAP}Labour",
            f"Bob Green{GAP}Mill{GAP}Labour",
        ],
        ["Ann Brown <Chair>", "Bob Green"],
    ),
    "roles cut short": (
        ["Members: A. Brown (Ch), B. Green (V-Ch), C. Hall"],
        ["A. Brown <Ch>", "B. Green <V-Ch>", "C. Hall"],
    ),
    "a vice chairman cut short": (
        ["Cllrs. P Brown (Chair); S. Green (V. Chair); C Hall"],
        ["P Brown <Chair>", "S. Green <V. Chair>", "C Hall"],
    ),
    "a vice chairman with a stroke": (
        ["Members:", "Cllr P Brown (Chairman)", "Cllr S Green (Vice/Chairman)", "Cllr C Hall"],
        ["Cllr P Brown <Chairman>", "Cllr S Green <Vice/Chairman>", "Cllr C Hall"],
    ),
    "a vice chairman of one letter": (
        ["Members:", "Cllr P Brown - Chair", "Cllr S Green - V Chair", "Cllr C Hall"],
        ["Cllr P Brown <Chair>", "Cllr S Green <V Chair>", "Cllr C Hall"],
    ),
    "a deputy cut short": (
        ["Members:", "Cllr P Brown (Chair)", "Cllr S Green (Dep. Chair)", "Cllr C Hall (V.Chair)"],
        ["Cllr P Brown <Chair>", "Cllr S Green <Dep. Chair>", "Cllr C Hall <V.Chair>"],
    ),
    "surnames below the chairman's": (
        [
            "Committee: Councillors Brown (Chairman)",
            "                       Green (Vice-Chairman)",
            "                       Hall",
        ],
        ["Brown <Chairman>", "Green <Vice-Chairman>", "Hall"],
    ),
    "those who come, one in the chair": (
        ["Attendees:  Ann Ash (chair), Bob Birch, Eve Elm", "In support: Joe Oak"],
        ["Ann Ash <chair>", "Bob Birch", "Eve Elm"],
    ),
    "those who come, with nobody in the chair": (["Attendees:  Ann Ash, Bob Birch, Eve Elm"], []),
    "in the chair": (["Councillors Ash (in the Chair), Birch and Elm"], ["Ash <Chair>", "Birch", "Elm"]),
    "substitutes in a column with headings of their own": (
        [
            f"Members{GAP}{GAP}Substitute Members",
            f"Brown (Chair){GAP}Councillors:",
            f"Councillors:{GAP}{GAP}Ash, Birch, Elm",
            "Green (Vice-Chair)",
            "Hall",
        ],
        ["Brown <Chair>", "Green <Vice-Chair>", "Hall"],
    ),
    "a summons that names nobody": (
        ["Members of the Council are hereby summoned to attend the Meeting of the Council to be held in", "Back Lane"],
        [],
    ),
    "wards in a column": (
        ["Membership", f"A Brown{GAP}Overton Ward", f"B Green{GAP}Hill Ward", f"C Ward{GAP}D Ward"],
        ["A Brown", "B Green", "C Ward", "D Ward"],
    ),
    "a surname that is also a word": (
        ["Members of the Committee:", "Cllrs Ann Brown (Chairman), Bob Green, Carol Ward, Dora Black"],
        ["Ann Brown <Chairman>", "Bob Green", "Carol Ward", "Dora Black"],
    ),
    "one word that is no name": (
        ["Members: Ann Brown, Bob Green, Carol Hall, the third seat, Dora Black, Ed White"],
        ["Ann Brown", "Bob Green", "Carol Hall", "Dora Black", "Ed White"],
    ),
    "beside a label over two lines": (
        [
            "Members of the Cllrs Ann Brown (Chairman), Bob Green, Carol Hall,",
            "Committee Dora Black, Ed White",
            "Clerk: Fay Grey",
        ],
        ["Ann Brown <Chairman>", "Bob Green", "Carol Hall", "Dora Black", "Ed White"],
    ),
    "a title that is misspelt": (
        [f"Members of the Panel{GAP}Councilllor Brown (Chair)", f"{GAP}{GAP}{GAP}  Councillors Green and Hall"],
        ["Brown <Chair>", "Green", "Hall"],
    ),
    "above a signature": (
        ["Members:", "Councillor A Brown", "Councillor B Green", "Carol Hall, Director of Resources", "3 March 2025"],
        ["Councillor A Brown", "Councillor B Green"],
    ),
    "directors who sit": (
        ["Members:", "Councillor A Brown", "Carol Hall, Director of Health", "Dora Black, Director of Care"],
        ["Councillor A Brown", "Carol Hall", "Dora Black"],
    ),
    "aldermen and councillors beside labels": (
        [
            f"Committee Chair:{GAP}Alderman A Brown",
            f"Committee Members:{GAP}Aldermen – B Green, C Hall and D Smith",
            f"{GAP}{GAP}{GAP}Councillors – E Black and F White",
        ],
        ["Alderman A Brown <Committee Chair>", "B Green", "C Hall", "D Smith", "E Black", "F White"],
    ),
    "party and role": (
        ["Members (Quorum 3)", "Ann Brown (Con) - Chairman, Bob Green (Lab), Carol Hall (LD)"],
        ["Ann Brown <Chairman>", "Bob Green", "Carol Hall"],
    ),
    "role behind the council": (
        ["Voting members:", "Cllr A Brown – Overton Borough Council (Chair)", "Cllr B Green – Marsh District Council"],
        ["Cllr A Brown <Chair>", "Cllr B Green"],
    ),
    "who is summoned": (
        ["Councillors summoned to attend: Mrs A Brown, Mr B Green, Miss C Hall"],
        ["Mrs A Brown", "Mr B Green", "Miss C Hall"],
    ),
    "told in a sentence": (
        ["The membership of the Committee is: Cllrs Brown, Green, Hall (Chairman) and Black."],
        ["Brown", "Green", "Hall <Chairman>", "Black"],
    ),
    "a working group": (
        ["Working Group members: A Brown, B Green, C Hall (residents), Cllr D Black"],
        ["A Brown", "B Green", "C Hall", "Cllr D Black"],
    ),
    "trustees": (
        ["Trustees: Mr A Brown (Chairman), Mrs B Green, Mr C Hall"],
        ["Mr A Brown <Chairman>", "Mrs B Green", "Mr C Hall"],
    ),
    "a table with whom they represent": (
        [
            "Members of the Board",
            f"Name{GAP}Representing",
            f"Cllr A Brown{GAP}Overton Council (Chair)",
            f"Dr B Green{GAP}Overton CCG",
            f"Ms C Hall{GAP}Healthwatch Overton",
        ],
        ["Cllr A Brown <Chair>", "Dr B Green", "Ms C Hall"],
    ),
    "members of each group": (
        [
            "CONSERVATIVE GROUP MEMBERS",
            "Cllr A Brown (Chairman)",
            "Cllr B Green",
            "LABOUR GROUP MEMBERS",
            "Cllr C Hall",
        ],
        ["Cllr A Brown <Chairman>", "Cllr B Green", "Cllr C Hall"],
    ),
    "a role broken at its hyphen": (
        ["Members: Councillors A Brown (Chairman), B Green (Vice-", "Chairman), C Hall"],
        ["A Brown <Chairman>", "B Green <Vice-Chairman>", "C Hall"],
    ),
    "under wards": (
        ["Members", "North Ward", "Ann Brown", "South Ward", "Bob Green"],
        ["Ann Brown", "Bob Green"],
    ),
    "a column for each party": (
        [
            "Members:",
            "Conservative      Labour",
            "A Brown (Chair)      C Hall",
            "B Green      D Smith",
            "Substitutes:",
            "F Black      G Grey",
        ],
        ["A Brown <Chair>", "C Hall", "B Green", "D Smith"],
    ),
    "roles beside the names": (
        [
            "Committee Members:",
            "Councillor A Brown      Chairman",
            "Councillor B Green      Vice-Chairman",
            "Councillor C Hall",
        ],
        ["Councillor A Brown <Chairman>", "Councillor B Green <Vice-Chairman>", "Councillor C Hall"],
    ),
    "roles below all names": (
        [
            "Membership",
            "(Quorum: 3)",
            "Councillor A Brown",
            "Councillor B Green",
            "Councillor C Hall",
            "",
            "Chairman",
            "Vice Chairman",
        ],
        ["Councillor A Brown <Chairman>", "Councillor B Green <Vice Chairman>", "Councillor C Hall"],
    ),
    "roles above the names": (
        [
            "Membership:",
            "Chairman",
            "Councillor A Brown",
            "Vice Chairman",
            "Councillor B Green",
            "Members",
            "Councillor C Hall",
        ],
        ["Councillor A Brown <Chairman>", "Councillor B Green <Vice Chairman>", "Councillor C Hall"],
    ),
    "roles before the names": (
        [
            "Members:",
            "Chairman: Councillor A Brown",
            "Vice-Chairman: Councillor B Green",
            "Councillors C Hall, D Smith",
        ],
        ["Councillor A Brown <Chairman>", "Councillor B Green <Vice-Chairman>", "C Hall", "D Smith"],
    ),
    "a table with ward and party": (
        [
            "Members of the Council",
            "Councillor      Ward      Party",
            "Cllr Ann Brown      North Ward      Labour",
            "Cllr Bob Green (Chair)      South Ward      Conservative",
        ],
        ["Cllr Ann Brown", "Cllr Bob Green <Chair>"],
    ),
    "wards in brackets": (
        ["Committee Members:", "Ann Brown (North)", "Bob Green (South) (Chair)"],
        ["Ann Brown", "Bob Green <Chair>"],
    ),
    "a cabinet": (
        [
            "Members of the Cabinet",
            "Councillor A Brown - Leader of the Council",
            "Councillor B Green - Cabinet Member for Housing",
        ],
        ["Councillor A Brown <Leader of the Council>", "Councillor B Green <Cabinet Member for Housing>"],
    ),
    "councils of a joint committee": (
        ["Members:", "Overton District Council", "Councillor A Brown", "Upton Borough Council", "Councillor C Hall"],
        ["Councillor A Brown", "Councillor C Hall"],
    ),
    "a first name that is a month": (
        ["Members: Councillors Ann Brown, June Tanner, Mark Green, April Weaver, May Cooper and Bob Hall"],
        ["Ann Brown", "June Tanner", "Mark Green", "April Weaver", "May Cooper", "Bob Hall"],
    ),
    "numbered": (
        ["MEMBERS:", "1. Cllr A Brown (Chair)", "2. Cllr B May"],
        ["Cllr A Brown <Chair>", "Cllr B May"],
    ),
    "ex officio": (
        ["Members", "Cllr A Brown", "Ex-officio:      Cllr B Green"],
        ["Cllr A Brown", "Cllr B Green <Ex-officio>"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS)
def test_members_are_read_from_any_list(text, wanted):
    assert said(people(lines("\n".join(text))).members) == wanted


def test_addresses_and_telephones_are_read_past():
    text = (
        "Councillors\nChairman Ann Brown, Hill Farm Tel 61430\n"
        "Bob Green, Low Bower Farm, Overton, Tel 07700900123,  Carol Hall, Townhead Tel 61447\n"
    )
    found = people(lines(text)).members
    assert said(found) == ["Ann Brown <Chairman>", "Bob Green", "Carol Hall"]
    assert all(person.name.certainty is Certainty.LIKELY for person in found)


def test_whom_a_co_opted_member_represents_is_the_role():
    text = (
        "Members\nCouncillors A Brown, B Green\nCo-opted Members\nMr D Smith (Church of England Diocese)\n"
        "Mrs E White - Parent Governor\nReverend F Black\n"
    )
    found = people(lines(text))
    assert said(found.members) == ["A Brown", "B Green"]
    assert said(found.co_opted) == [
        "Mr D Smith <Church of England Diocese>", "Mrs E White <Parent Governor>", "Reverend F Black",
    ]  # fmt: skip


def test_councillors_of_a_front_page_need_no_heading():
    text = "Planning Committee\nMonday 4 May 2020\nCouncillor A Brown (Chair)\nCouncillor B Green\nCouncillor C Hall\n"
    found = people(lines(text)).members
    assert said(found) == ["Councillor A Brown <Chair>", "Councillor B Green", "Councillor C Hall"]
    assert {person.name.certainty for person in found} == {Certainty.LIKELY}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(Chairman: Cllr. J. Brown, Membership: All Cllrs.)", ["Cllr. J. Brown <Chairman>"]),
        ("Chairman: Cllr. J. Brown, Membership: All Cllrs.", ["Cllr. J. Brown <Chairman>"]),
        (
            "(Chair: Cllr A Brown; Vice-Chair: Cllr B Green; Members: all Councillors)",
            ["Cllr A Brown <Chair>", "Cllr B Green <Vice-Chair>"],
        ),
        ("Membership: All Councillors (Chairman: Cllr A Brown)", ["Cllr A Brown <Chairman>"]),
        ("Members: All Councillors. Chair: Councillor A Brown", ["Councillor A Brown <Chair>"]),
        ("[Chairman - Cllr Mrs A Brown]", ["Cllr Mrs A Brown <Chairman>"]),
        ("Chairman: to be elected. Membership: All Cllrs.", []),
        ("(Chairman: see the list of members)", []),
    ],
)
def test_whoever_has_the_chair_is_named_beside_all_others(text, wanted):
    above = ["OVERTON TOWN COUNCIL", "The Mill House,", "Overton", "You are summoned to a meeting.", *["Words."] * 5]
    assert said(people(lines("\n".join((*above, "Eve White", "Town Clerk", text)))).members) == wanted


@pytest.mark.parametrize("told", ["LCC & ELDC", "Overton CC/DC", "County Councillor", "District and County"])
def test_councillors_of_other_councils_below_the_members_are_guests(told):
    members = ["Cllr A Brown <Chair>", "Cllr B Green <V. Chair>", "Cllr C Hall"]
    listed = "Councillors: Cllr A Brown (Chair); Cllr B Green (V. Chair); Cllr C Hall"
    guest = ["Cllr Z Zed"] if told.startswith("Overton") else []

    assert [*said(people(lines(f"{listed}\nCllr Z Zed ({told})")).members)][:3] == members
    assert [name.split(" <")[0] for name in said(people(lines(f"{listed}\nCllr Z Zed ({told})")).members)][3:] == guest


def test_members_whose_other_councils_are_told_beside_them_are_kept():
    text = "Councillors: Cllr A Brown (OCC), Cllr B Green, Cllr C Hall\nCllr D Moss\n"

    assert [name.split(" <")[0] for name in said(people(lines(text)).members)] == [
        "Cllr A Brown", "Cllr B Green", "Cllr C Hall", "Cllr D Moss",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Members are reminded of their duty to declare interests.\nCouncillor A Brown will chair the meeting.",
        "To: All Members of the Council\nDear Councillor\nYou are summoned to a meeting.",
        "Present: Councillors A Brown, B Green, C Hall",
        "Distribution: Chairman Brown, Cllrs Green, Hall",
        "Councillors: All\nYours faithfully\nEve White\nClerk to the Council",
        "Members of the public may attend.",
    ],
)
def test_nobody_is_made_a_member_who_is_not_listed_as_one(text):
    assert people(lines(text)).members == ()


def test_a_role_in_brackets_that_wraps_in_its_column_is_read_whole():
    text = """Membership
Councillor Ann Brown (Leader of                Councillor Bob Green (Cabinet Member
the Council)                                   for Housing)
Councillor Carol Hall                          Councillor Dave Smith
"""
    assert said(people(lines(text)).members) == [
        "Councillor Ann Brown <Leader of the Council>", "Councillor Bob Green <Cabinet Member for Housing>",
        "Councillor Carol Hall", "Councillor Dave Smith",
    ]  # fmt: skip


def test_names_and_roles_may_take_three_lines_in_narrow_columns():
    text = """Membership:
Councillor Theodora          Cabinet Member for           Cllr Jasper Elm
Blackmore (Leader of the     Housing)                     (Cabinet Member for
Council)                     Councillor Rosalind          Streets and the
Councillor Emeka Ash         Featherby (Cabinet           Environment)
Cllr Birch                   Member for Finance)          Cllr Cedar
"""
    assert said(people(lines(text)).members) == [
        "Councillor Theodora Blackmore <Leader of the Council>",
        "Cllr Jasper Elm <Cabinet Member for Streets and the Environment>",
        "Councillor Rosalind Featherby <Cabinet Member for Finance>",
        "Councillor Emeka Ash",
        "Cllr Birch",
        "Cllr Cedar",
    ]


def test_a_bracket_that_is_never_closed_takes_no_name_below_it():
    text = "Membership\nCllr A Brown (Chair        Cllr C Hall\nCllr B Green               Cllr D Moss\n"
    assert len(people(lines(text)).members) == 4


def test_a_role_under_a_name_in_its_column_is_of_that_name():
    text = """Membership
Councillor A Brown          Councillor C Hall
 (Chairman)                 Councillor D Smith
Councillor B Green          (Vice-Chairman)
"""
    assert said(people(lines(text)).members) == [
        "Councillor A Brown <Chairman>", "Councillor C Hall",
        "Councillor D Smith <Vice-Chairman>", "Councillor B Green",
    ]  # fmt: skip


def test_each_of_an_executive_has_a_portfolio():
    text = f"Executive Members\nCllr A Brown{GAP}Leader and Strategy\nCllr B Green{GAP}Waste and Recycling\n"
    assert said(people(lines(text)).members) == [
        "Cllr A Brown <Leader and Strategy>",
        "Cllr B Green <Waste and Recycling>",
    ]


def test_surnames_alone_are_names_below_a_heading_where_one_has_the_chair():
    text = f"Membership\nBrown{GAP}Chairman\nGreen\nHall\n"
    assert said(people(lines(text)).members) == ["Brown <Chairman>", "Green", "Hall"]
    assert people(lines("Membership\nBrown\nGreen\n")).members == ()


def test_columns_may_say_whom_their_members_represent():
    text = f"Members of the Board\nEmployers{GAP}Scheme members\nMr A Brown (Chair){GAP}Ms B Green\n"
    assert said(people(lines(text)).members) == ["Mr A Brown <Chair>", "Ms B Green"]


def test_a_party_may_stand_before_its_members():
    text = "Membership (3)\nConservative (2): Mr A Brown (Chairman), Mrs B Green\nLabour (1): Ms C Hall\n"
    assert said(people(lines(text)).members) == ["Mr A Brown <Chairman>", "Mrs B Green", "Ms C Hall"]


def test_the_chairman_of_a_letterhead_is_a_member_and_a_signature_is_not():
    text = "Overton Parish Council\nCllr Ann Brown, Chairman\nMrs Eve White, Clerk\n"
    assert said(people(lines(text)).members) == ["Cllr Ann Brown <Chairman>"]
    assert people(lines(text), front=False).members == ()


def test_a_cell_can_say_that_somebody_is_co_opted():
    text = f"Membership\nCllr A Brown{GAP}Overton Council (Chair)\nMr B Green{GAP}Independent Co-opted Member\n"
    found = people(lines(text))
    assert said(found.members) == ["Cllr A Brown <Chair>"]
    assert said(found.co_opted) == ["Mr B Green <Independent Co-opted Member>"]


def test_a_list_printed_twice_counts_once():
    text = (
        "Councillors\nCllr A Brown\nCllr B Green\n\nNOTICE\nAll welcome.\n\nCouncillors\nCllr A Brown\nCllr B Green\n"
    )
    assert said(people(lines(text)).members) == ["Cllr A Brown", "Cllr B Green"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Overton Council\nCHAIRMAN: Ms C Hall – Tel: 01632 960378\nCLERK: Mrs S Ash", ["Ms C Hall <CHAIRMAN>"]),
        (
            "The first part of the meeting will be chaired by Mr R Ash, the Chairman of the Authority.",
            ["Mr R Ash <Chairman>"],
        ),
        ("The forum is chaired by Mr R Ash, the Chairman of the Rotary Club.", []),
        ("The meeting will be chaired by the Mayor.", []),
        ("CLERK: Mrs S Ash – Tel: 01632 960378", []),
        ("Meeting called by: The Clerk In the Chair: Cllr. Bob Ash\nClerk: Eve White", ["Cllr. Bob Ash <Chair>"]),
        ("held in the Hall on Monday 4 May at 7pm, with Bob Ash in the chair.", ["Bob Ash <chair>"]),
        ("Whoever is elected will then be in the chair.", []),
        ("Chairman: Bob Ash      01632 960378\nVice-Chair: Dee Elm", ["Bob Ash <Chairman>", "Dee Elm <Vice-Chair>"]),
        (f"Chairman:{GAP}Clerk: Eve White,\nCllr Mr A. Ash{GAP}Hill Farm", ["Cllr Mr A. Ash <Chairman>"]),
        ("To: All Members of the Council", []),
        ("Chairman: to be elected", []),
        ("Chair: Overton Village Hall Committee", []),
        ("Distribution: Councillors: A Brown, B Green and C Hall", []),
        ("Distribution: Councillors: A Brown (Chairman), B Green", ["A Brown <Chairman>", "B Green"]),
        ("Membership\nMrs A Brown\nSenior Management Team\nMr B Green", ["Mrs A Brown", "Mr B Green"]),
    ],
)
def test_only_members_are_members(text, wanted):
    assert said(people(lines(text)).members) == wanted


def test_a_role_in_a_bracket_over_two_lines_stands_in_both():
    page = lines(f"Membership\nCllr A Brown (Vice-{GAP}Cllr C Hall (Chair\nChairman){GAP}of Council)\nCllr B Green\n")
    texts = {line.number: line.text for line in page}
    found = people(page).members
    assert [person.name.value for person in found] == ["Cllr A Brown", "Cllr C Hall", "Cllr B Green"]
    for person in found:
        for value in filter(None, (person.name, person.role)):
            assert all(each.end <= len(texts[each.line]) for each in value.places)
            said_there = " ".join(texts[each.line][each.start : each.end].strip() for each in value.places)
            assert said_there.replace("- ", "-") == value.value


def test_governors_have_their_group_as_role():
    text = """Governing Body
Co Opted Governor (3): Ann Brown, Bob Green (Staff), vacancy
HT and Staff Governor (1): Mrs Carol Hall (Head)
Associate Member: Dan Ash
In attendance: Eve White (Clerk)
"""
    found = people(lines(text))
    assert said(found.members) == [
        "Ann Brown <Co Opted Governor>",
        "Bob Green <Co Opted Governor (Staff)>",
        "Mrs Carol Hall <HT and Staff Governor (Head)>",
        "Dan Ash <Associate Member>",
    ]
    assert found.co_opted == ()
    assert people(lines("Overton Scrutiny Panel\nParent Governors: Ann Brown, Bob Green\n")).members == ()


def test_a_mayor_in_a_letterhead_is_no_list_of_members():
    assert people(lines("Overton Town Council\nMayor: Cllr Ann Brown\nTown Clerk: Eve White\n")).members == ()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Co-opted members: Mrs A Ash and Mr B Birch (parent governors), Rev C Cedar (Church)",
            ["Mrs A Ash <parent governors>", "Mr B Birch <parent governors>", "Rev C Cedar <Church>"],
        ),
        ("Co-opted Members: Parent Governors – Mr A Ash and Ms B Birch", ["Mr A Ash", "Ms B Birch"]),
        ("Quorum: 3. Co-opted members: Mr Ash, Mrs Birch. Substitutes: Mr Cedar", ["Mr Ash", "Mrs Birch"]),
        (
            "Cllrs A Ash and B Birch from Upper Overton Council (no voting rights)",
            ["A Ash", "B Birch"],
        ),
        (f"Co-Opted Members{GAP}Mr Ash, Mr Birch and one vacancy", ["Mr Ash", "Mr Birch"]),
        ("Co-Opted Members - Mr Ash, Mr Birch", ["Mr Ash", "Mr Birch"]),
        (
            "Parish Councils’ representatives: Parish Councillors Ann Ash (Overton Parish Council) and Bob Birch",
            ["Ann Ash", "Bob Birch"],
        ),
        ("PATIENT AND PUBLIC REPRESENTATIVES (2) – Non Voting.\nA Ash, B Birch", ["A Ash", "B Birch"]),
        ("Parent Governor Representative: Mrs A Ash (Heads’ Forum)", ["Mrs A Ash <Parent Governor Representative>"]),
    ],
)
def test_the_co_opted(line, wanted):
    read = people(lines(f"Members: Councillors A Brown, B Green\n{line}"))
    assert said(read.members) == ["A Brown", "B Green"]
    assert said(read.co_opted) == wanted


@pytest.mark.parametrize("text", ["group " + "12" * 100 + "x", "party " + "& " * 100 + "x", "reform uk " * 20 + "x"])
def test_a_line_of_many_parts_of_a_heading_is_looked_at_in_no_time(text):
    assert heading_of(text) is None


def test_names_are_found_where_they_stand_though_commas_and_lines_are_missing():
    page = lines("Cllrs A Brown (Chair) B Green C Hall Substitutes: D Ash\n")
    found = [person.name for person in people(page).members]
    assert [page[0].text[each.places[0].start : each.places[0].end] for each in found] == [
        "A Brown",
        "B Green",
        "C Hall",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Cllrs Ann Brown (Chair) Bob Green Carl Hall",
        "Cllrs Mary Brown",
        "Cllrs A Brown, B Green C Hall",
        "A Brown B Green C Hall",
    ],
)
def test_blanks_part_no_names_that_may_belong_together(line):
    assert with_commas(line) == line


def test_who_sends_a_memorandum_is_an_officer():
    page = lines("To: Councillors A Brown and B Green\nFrom: Mrs D Ash\nDate: 4 May 2020\n")
    assert said(officers(page)) == ["Mrs D Ash"]
    assert said(officers(lines("From: Monday 4 May 2020\n"))) == []


def test_who_signs_is_an_officer_once():
    page = lines("Town Clerk: Mrs E White CiLCA\nSigned: E White (Mrs), Town Clerk\n")
    assert said(officers(page)) == ["Mrs E White CiLCA <Town Clerk>"]
    assert said(officers(page[1:])) == ["E White <Town Clerk>"]
    assert said(officers(lines("Officer to contact: Eve White (Tel: 01632 960001)\n"))) == ["Eve White"]
    assert said(officers(lines("Upton Parish Clerk\n"))) == []
    assert said(officers(lines("E White\nClerk and RFO, 11th February 2025\n"))) == ["E White <Clerk and RFO>"]
    asked = lines("please contact Eve White, Governance Officer on 01632 960001\n")
    assert said(officers(asked)) == ["Eve White <Governance Officer>"]


@pytest.mark.parametrize(
    "signed",
    [
        ["Jo White", "Chief Executive", "Overton Council"],
        ["Jo White      Kim Gray", "Chief Executive      Chief Executive", "Overton Council      Upton Council"],
        ["J White", "Clerk to the Council"],
        ["Kim Gray", "Town Clerk", "4 May 2020"],
    ],
)
def test_whoever_signs_below_the_members_is_none(signed):
    found = people(
        lines("\n".join(["Membership of the Committee", "Ann Brown", "Ben Green (Chair)", "Cy Hall", *signed]))
    )
    assert said(found.members) == ["Ann Brown", "Ben Green <Chair>", "Cy Hall"]


@pytest.mark.parametrize(
    ("rows", "members"),
    [
        (
            [f"Ann Ash (Leader){GAP}Dan Elm", f"Ben Oak{GAP}Eve Fir", f"Cat Yew{GAP}Fay Box"],
            ["Ann Ash <Leader>", "Dan Elm", "Ben Oak", "Eve Fir", "Cat Yew", "Fay Box"],
        ),
        (
            [f"Ann Ash{GAP}Woods and Lanes", f"Ben Oak{GAP}Finance"],
            ["Ann Ash <Woods and Lanes>", "Ben Oak <Finance>"],
        ),
        (
            [f"Cllr Ann Ash{GAP}Open Woods", f"Cllr Ben Oak{GAP}Wide Lanes"],
            ["Cllr Ann Ash <Open Woods>", "Cllr Ben Oak <Wide Lanes>"],
        ),
    ],
)
def test_names_in_the_column_beside_are_no_portfolios_of_an_executive(rows, members):
    assert said(people(lines("\n".join(["Membership", *rows])), executive=True).members) == members


def test_a_line_of_a_thousand_columns_lists_nobody():
    listed = "Members\nCllr A Brown      Cllr B Green\n" + "A B\t" * 1000
    assert said(people(lines(listed)).members) == ["Cllr A Brown", "Cllr B Green"]


def test_a_long_list_is_read_though_initials_and_offices_are_printed_in_haste():
    listed = (
        "Councillors B.S. Brown,(The Worshipful the Mayor), A.C.Green,(Deputy Mayor), A.J. Hall, Mrs W. Hope,P.C. Gray,"
        " S.Oak, Mrs.J.Elm, Mrs C.J Ash and N. Birch."
    )
    assert said(people(lines(listed)).members) == [
        "B.S. Brown <The Worshipful the Mayor>",
        "A.C.Green <Deputy Mayor>",
        "A.J. Hall",
        "Mrs W. Hope",
        "P.C. Gray",
        "S.Oak",
        "Mrs.J.Elm",
        "Mrs C.J Ash",
        "N. Birch",
    ]


def test_a_star_behind_a_member_is_a_note_below():
    found = people(lines("To: Cllrs Brown (Chairman), Green, Hall, Hope*, Gray, Oak*, Elm, Ash, Birch\n(* no vote)"))
    assert said(found.members) == ["Brown <Chairman>", "Green", "Hall", "Hope", "Gray", "Oak", "Elm", "Ash", "Birch"]
