"""Members in columns that a file runs together, in tables, by ward and by side, and a cabinet with its portfolios."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.members import people
from tests.packs.head_text import lines


def read(text: str) -> str:
    """The members, as 'Brown <Chair>, Green'."""
    members = people(lines(text)).members
    return ", ".join(each.name.value + (f" <{each.role.value}>" if each.role else "") for each in members)


LISTS = {
    "two columns without a gap": (
        ["Membership:", "Tom Brown (Chair) Ann Green", "Bob Hall Cy Moss", "Di White"],
        "Tom Brown <Chair>, Ann Green, Bob Hall, Cy Moss, Di White",
    ),
    "three columns without a gap": (
        ["Members:", "Tom Brown Ann Green Ed Ash", "Bob Hall Cy Moss Fay Elm"],
        "Tom Brown, Ann Green, Ed Ash, Bob Hall, Cy Moss, Fay Elm",
    ),
    "initials without a gap": (
        ["MEMBERS", "A Brown (Chair) P Green", "B J Hall Mrs Q Moss"],
        "A Brown <Chair>, P Green, B J Hall, Mrs Q Moss",
    ),
    "names of four words": (
        ["Members:", "Mary Ann Brown", "Bob de la Birch Moss", "Cy Moss"],
        "Mary Ann Brown, Bob de la Birch Moss, Cy Moss",
    ),
    "wards without a gap": (
        ["Members:", "Tom Brown North Mill", "Bob Hall Low Castle"],
        "Tom Brown North Mill, Bob Hall Low Castle",
    ),
    "a title in a column of its own": (
        ["Councillor      Tom Brown (Chair)", "Councillor      Ann Green", "Councillor      Bob Hall"],
        "Councillor Tom Brown <Chair>, Councillor Ann Green, Councillor Bob Hall",
    ),
    "a column of wards": (
        ["Members      Ward", "T Brown      Overton East", "A Green      Hill and Vale", "B Hall      Castle"],
        "T Brown, A Green, B Hall",
    ),
    "wards that nothing announces": (
        ["Members:", "Tom Brown (Chair)      Overton North", "Ann Green      Mill Hill", "Bob Hall      Longmarsh"],
        "Tom Brown <Chair>, Ann Green, Bob Hall",
    ),
    "an empty seat in a column": (
        ["Members:", "Tom Brown (Chair)      Di White", "Ann Green      Vacancy", "Bob Hall      Ed Ash"],
        "Tom Brown <Chair>, Di White, Ann Green, Bob Hall, Ed Ash",
    ),
    "the office and then the ward": (
        [
            "Membership",
            "Cllr T Brown      Chair      Overton East      Labour",
            "Cllr A Green            Mill Hill      Labour",
        ],
        "Cllr T Brown <Chair>, Cllr A Green",
    ),
    "names in the second column": (
        [
            "Ward                   Councillor",
            "Overton East           Tom Brown",
            "Castle                 Ann Green (Chair)",
        ],
        "Tom Brown, Ann Green <Chair>",
    ),
    "names between council and substitute": (
        [
            "Members of the Board",
            "Authority              Member               Substitute",
            "Overton Council        Cllr Tom Brown       Cllr Una Usher",
            "Marsh Council          Cllr Ann Green       Cllr Vic Venn",
        ],
        "Cllr Tom Brown, Cllr Ann Green",
    ),
    "wards before their councillors": (
        ["Membership", "Overton East:     Cllr Tom Brown, Cllr Ann Green", "Castle:           Cllr Bob Hall"],
        "Cllr Tom Brown, Cllr Ann Green, Cllr Bob Hall",
    ),
    "wards above their councillors": (
        ["Members", "Overton East", "Cllr Tom Brown", "Cllr Ann Green", "Castle", "Cllr Bob Hall"],
        "Cllr Tom Brown, Cllr Ann Green, Cllr Bob Hall",
    ),
    "councils before their councillors": (
        ["Membership of the Joint Committee", "Overton - Councillors Brown and Green", "Marsh - Councillor Hall"],
        "Brown, Green, Councillor Hall",
    ),
    "sides": (
        ["Membership", "Employers' Side", "Cllr Brown (Chair)", "Cllr Green", "Trade Union Side", "Mr D Drew (UNISON)"],
        "Cllr Brown <Chair>, Cllr Green, Mr D Drew",
    ),
    "by whom they represent": (
        [
            "Members:",
            "Employers' representatives: Cllr T Brown (Chairman), Cllr A Green",
            "Scheme members' representatives: Mr D Drew",
        ],
        "Cllr T Brown <Chairman>, Cllr A Green, Mr D Drew",
    ),
    "a cabinet in a table": (
        [
            "Cabinet Members",
            "Name      Portfolio",
            "Cllr Tom Brown      Leader",
            "Cllr Ann Green      Finance and Assets",
        ],
        "Cllr Tom Brown <Leader>, Cllr Ann Green <Finance and Assets>",
    ),
    "a table of portfolios": (
        [
            "CABINET MEMBERSHIP",
            "Portfolio                    Portfolio Holder",
            "Finance and Assets           Cllr T Brown",
            "Housing                      Cllr A Green",
        ],
        "Cllr T Brown <Finance and Assets>, Cllr A Green <Housing>",
    ),
    "portfolios before": (
        [
            "Cabinet Members",
            "Leader of the Council – Cllr T Brown",
            "Deputy Leader and Finance – Cllr A Green",
            "Housing: Cllr B Hall",
        ],
        "Cllr T Brown <Leader of the Council>, Cllr A Green <Deputy Leader and Finance>, Cllr B Hall <Housing>",
    ),
    "portfolios below": (
        [
            "Cabinet Members",
            "Cllr Tom Brown",
            "Leader, Strategy and Economy",
            "Cllr Ann Green",
            "Adult Care",
            "Cllr Bob Hall",
            "Housing",
        ],
        "Cllr Tom Brown <Leader, Strategy and Economy>, Cllr Ann Green <Adult Care>, Cllr Bob Hall <Housing>",
    ),
    "portfolios above": (
        ["Executive Members", "Finance and Assets", "Cllr Tom Brown", "Housing", "Cllr Ann Green"],
        "Cllr Tom Brown <Finance and Assets>, Cllr Ann Green <Housing>",
    ),
    "no portfolio below the last": (
        ["Cabinet Members", "Mr T Brown", "Mrs A Green", "Mr B Hall", "Dear Sir or Madam"],
        "Mr T Brown, Mrs A Green, Mr B Hall",
    ),
    "a portfolio of two lines": (
        [
            "Cabinet Members:",
            "Cllr Tom Brown – Leader and Cabinet Member for",
            "Strategy",
            "Cllr Ann Green – Cabinet Member for Finance",
        ],
        "Cllr Tom Brown <Leader and Cabinet Member for Strategy>, Cllr Ann Green <Cabinet Member for Finance>",
    ),
    "surnames first": (
        ["Membership:", "Brown, T (Chairman)", "Green, Mrs A", "Hall, B J", "Moss, C"],
        "Brown, T <Chairman>, Green, Mrs A, Hall, B J, Moss, C",
    ),
    "initials that hang on the name": (
        ["COUNCILLORS: T.Brown (Chairman), B.A.Green, Mrs.C.Hall"],
        "T.Brown <Chairman>, B.A.Green, Mrs.C.Hall",
    ),
    "initials that tell two apart": (
        ["Members: Councillors Brown (Chairman), Ellis (A), Ellis (B) and Green (C)"],
        "Brown <Chairman>, Ellis (A), Ellis (B), Green",
    ),
    "the last at the margin": (
        ["To:      Councillors Brown (Chair), Green, Hall and", "Moss", "Dear Sir"],
        "Brown <Chair>, Green, Hall, Moss",
    ),
    "the mayor": (
        [
            "Members of the Council:",
            "The Mayor (Councillor T Brown)",
            "The Deputy Mayor – Councillor A Green",
            "Councillors B Hall, C Moss",
        ],
        "Councillor T Brown <Mayor>, Councillor A Green <Deputy Mayor>, B Hall, C Moss",
    ),
    "sent to the mayor": (
        ["To: The Right Worshipful the Mayor, Councillor Tom Brown", "Councillors:", "Ann Green", "Bob Hall"],
        "Councillor Tom Brown <Right Worshipful the Mayor>, Ann Green, Bob Hall",
    ),
    "whoever has an office": (
        ["Committee: Cllrs T Brown (Chair), A Green, B Hall, the Mayor (ex-officio)"],
        "T Brown <Chair>, A Green, B Hall",
    ),
    "in Irish": (
        ["Members", "Cathaoirleach: Cllr. Seán Ó Broin", "Leas-Chathaoirleach: Cllr. A. Green", "Cllr. B. Hall"],
        "Cllr. Seán Ó Broin <Cathaoirleach>, Cllr. A. Green <Leas-Chathaoirleach>, Cllr. B. Hall",
    ),
    "in two tongues": (
        ["Membership", "Cynghorydd / Councillor Tom Brown (Cadeirydd / Chair)", "Cynghorydd / Councillor Ann Green"],
        "Councillor Tom Brown <Chair>, Councillor Ann Green",
    ),
    "aldermen above councillors": (
        ["Aldermen: Brown, Green", "Councillors: Hall, Moss, White"],
        "Brown, Green, Hall, Moss, White",
    ),
    "substitutes of each party": (
        [
            "Labour Members",
            "Cllr Brown (Chair)",
            "Labour Substitutes",
            "Cllr Usher",
            "Green Members",
            "Cllr Hall",
            "Green Substitutes",
            "Cllr Venn",
        ],
        "Cllr Brown <Chair>, Cllr Hall",
    ),
    "alternates": (
        ["Membership", "Cllr Brown (Chair), Cllr Green", "Alternates: Cllr Usher, Cllr Venn"],
        "Cllr Brown <Chair>, Cllr Green",
    ),
    "two empty seats": (
        ["Membership", "Cllr Brown", "Vacancy", "(1 Vacancy)", "Cllr Green"],
        "Cllr Brown, Cllr Green",
    ),
    "a party before each": (
        ["Members:", "(C) T Brown (Chairman)", "(LD) A Green", "(Ind) B Hall"],
        "T Brown <Chairman>, A Green, B Hall",
    ),
    "a party and an office in a bracket": (
        ["Members:", "Councillors Tom Brown (Labour - Chair), Ann Green (Labour)"],
        "Tom Brown <Chair>, Ann Green",
    ),
    "an office behind dots": (
        ["Members", "Cllr T Brown ........ Chairman", "Cllr A Green - (Vice Chair)"],
        "Cllr T Brown <Chairman>, Cllr A Green <Vice Chair>",
    ),
    "stars and daggers": (
        ["Councillors: Brown (Chair), Green*, Hall†, Moss**"],
        "Brown <Chair>, Green, Hall, Moss",
    ),
    "messrs": (
        ["Members: Messrs T Brown (Chairman), B Green and Mesdames D Hall and E Moss"],
        "T Brown <Chairman>, B Green, D Hall, E Moss",
    ),
    "an order behind a comma": (
        ["Members: Mr T Brown, CBE (Chairman); Sir D Hall, KCMG; Mrs A Green"],
        "Mr T Brown, CBE <Chairman>, Sir D Hall, KCMG, Mrs A Green",
    ),
    "seats before surnames": (
        ["Membership: Cllrs (6)", "Lab (3) Brown, Green and Hall", "Con (2) Moss and White", "LD (1) Ash"],
        "Brown, Green, Hall, Moss, White, Ash",
    ),
    "a party with no mark": (
        [
            "Membership",
            "Conservative Tom Brown (Chairman), Ann Green",
            "Labour Bob Hall, Cy Moss",
            "Independent Di White",
        ],
        "Tom Brown <Chairman>, Ann Green, Bob Hall, Cy Moss, Di White",
    ),
    "an office behind the council": (
        ["Membership", "Cllr Tom Brown, Overton City Council (Chair)", "Cllr Ann Green, Marsh Council"],
        "Cllr Tom Brown <Chair>, Cllr Ann Green",
    ),
    "the mayor above a heading": (
        ["THE MAYOR, Cllr Tom Brown", "THE DEPUTY MAYOR, Cllr Ann Green", "COUNCILLORS:", "Bob Hall      Di White"],
        "Cllr Tom Brown <MAYOR>, Cllr Ann Green <DEPUTY MAYOR>, Bob Hall, Di White",
    ),
    "cabinet members who are asked": (
        ["Membership: Councillors Brown (Chair), Green", "Cabinet Members invited: Councillor Young (Finance)"],
        "Brown <Chair>, Green",
    ),
    "presidents": (
        ["Members:", "Deputy T Brown (President)", "Deputy A Green (Vice-President)"],
        "Deputy T Brown <President>, Deputy A Green <Vice-President>",
    ),
    "Welsh councillors": (
        ["Members: Y Cynghorwyr T Brown (Cadeirydd), A Green, B Hall"],
        "T Brown <Cadeirydd>, A Green, B Hall",
    ),
    "below whom to ask": (
        [
            "Contact: Eve Ash, Democratic Services, 01632 960123",
            "",
            "Chair: Cllr Tom Brown",
            "Members: Cllrs Ann Green, Bob Hall",
        ],
        "Cllr Tom Brown <Chair>, Ann Green, Bob Hall",
    ),
    "a table below whom to ask": (
        [
            "Contact: Eve Ash, 01632 960123",
            "",
            "Ward           Councillor",
            "Castle         Tom Brown",
            "Mill           Ann Green",
        ],
        "Tom Brown, Ann Green",
    ),
    "a Welsh heading": (
        ["Aelodaeth: Y Cynghorwyr T Brown (Cadeirydd), A Green, B Hall"],
        "T Brown <Cadeirydd>, A Green, B Hall",
    ),
    "surnames that are words of places": (
        ["Members:", "Tom Ash (Chair)      Polly West", "Beryl Green      Ted Heath", "Carl Birch      Una Castle"],
        "Tom Ash <Chair>, Polly West, Beryl Green, Ted Heath, Carl Birch, Una Castle",
    ),
    "a first name that is a verb": (
        ["Membership: Cllrs Tom Ash (Chair), April West, May Ward, Will Page, Mark Green, Robin Elm and Grace Birch"],
        "Tom Ash <Chair>, April West, May Ward, Will Page, Mark Green, Robin Elm, Grace Birch",
    ),
    "party, ward and then the office": (
        ["Membership:", "Cllr Tom Ash, Labour, Overton East - Chair", "Cllr Ann Birch, Labour, Castle"],
        "Cllr Tom Ash <Chair>, Cllr Ann Birch",
    ),
    "divisions behind members of a county": (
        [
            "County Council Appointed Members",
            "Mr T Ash, Overton North (Chairman)",
            "Mrs A Birch, Overton South",
            "Mr C Elm, Mill",
        ],
        "Mr T Ash <Chairman>, Mrs A Birch, Mr C Elm",
    ),
    "letters for bullets": (
        ["Committee Membership", "o Councillor Tom Ash (Chair)", "o Councillor Ann Birch"],
        "Councillor Tom Ash <Chair>, Councillor Ann Birch",
    ),
    "who else comes to a hearing": (
        [
            "Members: Councillors T Ash (Chair), A Birch",
            "Applicant: Mr C Elm",
            "Responsible Authorities: Overton Police",
        ],
        "T Ash <Chair>, A Birch",
    ),
    "wards, one before all its members": (
        [
            "Members:",
            "Mill Ward      Ann Ash (Chair), Bob Birch and Cy Elm",
            "Castle Ward    Dee Fir and Eve Gorse",
            "Hill Common Ward    Flo Hall, Gus Moss and Ida Oak",
        ],
        "Ann Ash <Chair>, Bob Birch, Cy Elm, Dee Fir, Eve Gorse, Flo Hall, Gus Moss, Ida Oak",
    ),
    "wards, each before its one member": (
        [
            "Members:",
            "Castle Ward      Ann Ash (Chair)",
            "Ford Ward      Bob Birch",
            "Hill Common Division      Cy Elm",
        ],
        "Ann Ash <Chair>, Bob Birch, Cy Elm",
    ),
    "somebody whose surname is Ward": (
        ["Members:", "Ann Ash      Bob Birch", "Cy Ward      Dee Fir"],
        "Ann Ash, Bob Birch, Cy Ward, Dee Fir",
    ),
    "names in capitals that the margin breaks": (
        ["MEMBERS: COUNCILLORS TOM ASH, ANN", "BIRCH AND BOB ELM-OAK", "(Reserve: Councillor Cy Moss)"],
        "TOM ASH, ANN BIRCH, BOB ELM-OAK",
    ),
    "accounts examined": (
        ["Overton Town Council", "Members examining accounts – Councillors Brown and Green"],
        "",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS)
def test_columns_and_tables_are_read_as_they_were_meant(text, wanted):
    assert read("\n".join(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Membership:\nTom Brown Ann Green\nBob Hall Cy Moss",
        "Members:\nA Brown P Green",
        "Members:\nCouncillor Brown, Ann (Chair)",
        "Members:\nBob de la Birch Moss",
    ],
)
def test_names_that_only_their_shape_parts_are_not_sure(text):
    found = people(lines(text)).members
    assert found
    assert all(each.name.certainty is Certainty.LIKELY for each in found)


def test_who_sits_without_being_elected_is_co_opted():
    text = (
        "Members\nCllr Brown (Chair)\nMr D Drew (Co-opted Member)\nMrs E Elm (Parent Governor)\n"
        "Church Representatives:\nRev F Fir\nTrade Union Observers:\nMs G Gorse"
    )
    found = people(lines(text))
    assert [each.name.value for each in found.members] == ["Cllr Brown"]
    assert [each.name.value for each in found.co_opted] == ["Mr D Drew", "Mrs E Elm", "Rev F Fir"]
