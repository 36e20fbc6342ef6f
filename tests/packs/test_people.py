"""Members and co-opted members, however a paper lists them."""

import pytest

from clerk_app.packs.people.members import people
from tests.packs.head_text import GAP, lines, said

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
        ["Councillor A Brown", "Carol Hall <Director of Health>", "Dora Black <Director of Care>"],
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
