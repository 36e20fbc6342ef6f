"""Roles, chairmen, guests, co-opted members and officers beside the members of a list."""

import pytest

from clerk_app.packs.found import Certainty
from clerk_app.packs.people.list_marks import with_commas
from clerk_app.packs.people.members import people
from clerk_app.packs.people.officers import officers
from clerk_app.packs.people.people_headings import heading_of
from tests.packs.head_text import GAP, lines, said


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
        ("Co-opted members: Mr A Ash, Allotment Holders", ["Mr A Ash"]),
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
    ("line", "wanted"),
    [
        ("Area Co-ordinator: Eve White, Tel. 01632 960001", "Eve White <Area Co-ordinator>"),
        ("Clerk and Registrar: Ms Eve White, tel. 01632 960001", "Ms Eve White <Clerk and Registrar>"),
        ("Clerk to the Sub-Committee: Mrs E White", "Mrs E White <Clerk to the Sub-Committee>"),
        ("Councillor A Brown      Eve White, Committee Clerk", "Eve White <Committee Clerk>"),
        ("Please say if you cannot come - Eve White, Parish Clerk", "Eve White <Parish Clerk>"),
        ("Questions about these papers: Eve White, Committee Officer, 01632 960001", "Eve White <Committee Officer>"),
        ("Please send apologies to Eve White, Support Manager, Tel 01632 960001", "Eve White <Support Manager>"),
        ("Contact: Eve White, Governance Support Officer", "Eve White <Governance Support Officer>"),
        ("Agenda issued by Eve White, Scrutiny Officer, eve@overton.example", "Eve White <Scrutiny Officer>"),
        ("Please ask for / Gofynnwch am: Mrs E White", "Mrs E White"),
        ("Clerc: Eve White", "Eve White <Clerc>"),
        ("E White            14th June 2010\nClerk to the Authority", "E White <Clerk to the Authority>"),
    ],
)
def test_whom_a_paper_names_with_any_post(line, wanted):
    assert said(officers(lines(line + "\n"))) == [wanted]


@pytest.mark.parametrize(
    "line",
    [
        "Independent adviser: Eve White",
        "Lead officer: to be confirmed",
        "Officers: Eve White and Ann Brown will speak",
        "Town Clerk: Overton Council",
        "Councillor A Brown - Councillor Eve White, Clerk",
        "The Clerk: to report",
    ],
)
def test_who_sits_with_the_members_and_who_is_none_is_no_officer(line):
    assert said(officers(lines(line + "\n"))) == []


def test_a_post_that_ends_with_officer_asks_for_nobody_in_the_next_line():
    page = lines("Eve White\nSenior Executive Officer\nMill Development\n")
    assert said(officers(page)) == ["Eve White <Senior Executive Officer>"]
    assert said(officers(lines("Officer\nEve White\n"))) == ["Eve White"]


@pytest.mark.parametrize("words", ["Is mise le meas,", "Is Mise le Meas", "Kind Regards", "Best Wishes,"])
def test_the_words_that_end_a_letter_are_no_name(words):
    assert said(officers(lines(f"{words}\nSenior Executive Officer\n"))) == []
    assert said(officers(lines(f"{words}\nEve White\nTown Clerk\n"))) == ["Eve White <Town Clerk>"]


@pytest.mark.parametrize(
    "signed",
    [
        ["Jo White", "Chief Executive", "Overton Council"],
        ["Jo White      Kim Gray", "Chief Executive      Chief Executive", "Overton Council      Upton Council"],
        ["J White", "Clerk to the Council"],
        ["Kim Gray", "Town Clerk", "4 May 2020"],
        ["", "K Gray", "County Secretary", "Mill Hall, Overton", "4 May 2020"],
        ["", "K Gray", "County Secretary", "Mill Hall", "Overton", "4 May 2020"],
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


@pytest.mark.parametrize(
    ("listed", "member"),
    [
        ("Mayor Ann Brown (Chair)", "Ann Brown <Chair>"),
        ("Bailie Ann Brown (Convener)", "Ann Brown <Convener>"),
        ("Provost Ann Brown (Vice-Convener)", "Ann Brown <Vice-Convener>"),
        ("Mayor Ann Brown", "Ann Brown <Mayor>"),
        ("Mayor Ann Brown (Hill Ward)", "Ann Brown <Mayor>"),
        ("Vice-Chair: Ann Brown (Mayor)", "Ann Brown <Vice-Chair>"),
    ],
)
def test_of_a_mayor_who_presides_it_is_read_that_she_presides(listed, member):
    assert said(people(lines(f"Members\n{listed}\nCouncillor Bob Green\nCouncillor Di Hall")).members)[0] == member


@pytest.mark.parametrize(
    "below",
    [
        ["Di Elm", "Woods and Lanes", "Mill Hall, Overton", "4 May 2020"],
        ["", "Di Elm", "Chief Officer", "", "Mill Hall, Overton", "4 May 2020"],
        ["", "Di Elm", "Chief Officer", "Mr Ed Fir", "Head of Care", "4 May 2020"],
    ],
)
def test_a_member_with_a_post_does_not_sign_above_whatever_has_a_day(below):
    found = people(lines("\n".join(["Members", "Ann Ash", "Ben Birch (Chair)", "Cy Cedar", *below])))
    assert "Di Elm" in [person.name.value for person in found.members]


@pytest.mark.parametrize("post", ["Harbour Master: Commander T Elm", "Harbour Master: Mr T Elm"])
def test_a_post_with_its_holder_behind_a_colon_is_no_member(post):
    found = people(lines(f"Members\nMrs A Ash\nCllr B Birch (Chairman)\nMr C Cedar\n\n{post}\n"))
    assert said(found.members) == ["Mrs A Ash", "Cllr B Birch <Chairman>", "Mr C Cedar"]


def test_a_name_may_have_a_ward_behind_its_colon():
    found = people(lines("Members\nAnn Ash: Mill Ward\nBob Birch: Hill Ward\n"))
    assert said(found.members) == ["Ann Ash", "Bob Birch"]


@pytest.mark.parametrize("mark", ["", ":", " :"])
@pytest.mark.parametrize("chair", ["Captain R Elm", "Mr R Elm", "R Elm"])
def test_the_chairs_may_stand_in_a_column_above_the_members(chair, mark):
    chairs = f"Chairman{mark}{GAP}{chair}\nVice-Chairman{mark} Mr D Oak"
    text = f"Friday 8 July 2005\n\n{chairs}\nMembers{mark}{GAP}Mrs F Fir, Cllr G Yew"
    assert said(people(lines(text)).members) == [
        f"{chair} <Chairman>", "Mr D Oak <Vice-Chairman>", "Mrs F Fir", "Cllr G Yew",
    ]  # fmt: skip


def test_a_chairman_in_a_column_with_no_members_below_begins_no_list_of_them():
    text = f"Chairman{GAP}Mr R Elm\nVenue{GAP}Mill Hall\nTime{GAP}7 pm\nAnn Oak and Bob Fir will speak."
    assert "Ann Oak" not in said(people(lines(text)).members)


@pytest.mark.parametrize(
    ("marked", "note"),
    [
        ("Elm (S)", "(S) = substitute"),
        ("Elm (S)", "(S) denotes substitute member"),
        ("Elm*", "* substitute"),
        ("Elm (R)", "R = reserve"),
    ],
)
def test_who_has_the_mark_of_a_substitute_is_no_member(marked, note):
    above = f"Councillors:\nAsh (Chair){GAP}Birch{GAP}Cedar\nFir{GAP}{marked}{GAP}Gale\n"
    assert "Elm" not in said(people(lines(f"{above}{note}\n")).members)
    assert len(people(lines(f"{above}{note}\n")).members) == 5


@pytest.mark.parametrize("note", ["* has sent apologies", "(S) = Shire ward", "S was a reserve"])
def test_another_mark_makes_nobody_a_substitute(note):
    above = f"Councillors:\nAsh (Chair){GAP}Birch{GAP}Cedar\nFir{GAP}Elm (S){GAP}Gale*\n{note}\n"
    assert len(people(lines(above)).members) == 6


def test_commissioners_are_the_members_where_a_colon_says_so():
    found = people(lines("Commissioners: Mr. W. Ash (Chairman), Mr. J. Birch, Mrs. K. Cedar"))
    assert said(found.members) == ["Mr. W. Ash <Chairman>", "Mr. J. Birch", "Mrs. K. Cedar"]
    assert said(people(lines("Commissioners of Mill Drainage\nAnn Ash\nBob Birch")).members) == []
