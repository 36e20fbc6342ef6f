"""Names in lines about who joined, remained or left."""

from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clerk_app.meeting.body import Body, Committee, Membership, Person
from clerk_app.meeting.typed_people import find_people, new_person, parse_people, split_purpose, split_title

MARSH = Person("marsh", "Marsh", "Lena", title="Dr", role="Director of Children’s Services")
TRESCO = Person("tresco", "Tresco", "Owen", title="Mr", role="Family Hubs Manager", misspellings=("Trescoe",))
SHAH = Person("shah", "Shah", "Samir")
OTHER_SHAH = Person("shah-2", "Shah", "Priya", title="Ms", role="Head of Inclusion")
HALE = Person("hale", "Hale", "Ruth", role="Member for Saltmarsh")
BODY = Body(Committee("c", "C"), (MARSH, TRESCO, SHAH, OTHER_SHAH, HALE), (Membership("shah"), Membership("hale")))


def parse(text, body=BODY):
    numbers = count(1)
    return parse_people(text, body, lambda: f"new-{next(numbers)}")


def ids(named):
    return [person.id for person in named.people]


@pytest.mark.parametrize(
    "name",
    ["Dr Lena Marsh", "Lena Marsh", "L Marsh", "L. Marsh", "Dr. Marsh", "Marsh", "lena  marsh", "MARSH", "Dr L Marsh"],
)
def test_a_known_person_is_found_by_any_form_of_the_name(name):
    named = parse(name)
    assert ids(named) == ["marsh"]
    assert named.new == ()


def test_several_people_with_roles_and_a_purpose():
    named = parse(
        "Dr Lena Marsh, Director of Children’s Services; Owen Tresco, Family Hubs Manager to introduce the item."
    )
    assert ids(named) == ["marsh", "tresco"]
    assert named.purpose == "to introduce the item"
    assert named.new == ()


def test_somebody_new_keeps_the_whole_role_and_body():
    named = parse("Supt. Tom Hobday, Area Commander, Local Policing/Crime & Protection, Wexcombe Police")
    (person,) = named.new
    assert person == Person(
        "new-1", "Hobday", "Tom", title="Supt.",
        role="Area Commander, Local Policing/Crime & Protection, Wexcombe Police",
    )  # fmt: skip
    assert named.people == (person,)


def test_a_shared_surname_is_never_matched_silently():
    named = parse("Shah")
    assert named.people == named.new == ()
    assert {p.id for p in named.ambiguous[0].people} == {"shah", "shah-2"}
    assert parse("Shah; Tresco").ambiguous[0].name == "Shah"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Samir Shah", "shah"),
        ("P Shah", "shah-2"),
        ("Ms Shah", "shah-2"),
        ("Shah, Head of Inclusion", "shah-2"),
        ("Cllr S Shah", "shah"),
    ],
)
def test_more_of_the_name_or_the_role_tells_them_apart(text, person):
    assert ids(parse(text)) == [person]


def test_a_bare_surname_with_another_role_is_somebody_else():
    named = parse("Hale, Head of Roads")
    assert named.new[0].surname == "Hale"
    assert named.new[0].id == "new-1"
    assert ids(parse("Cllr Hale")) == ["hale"]
    assert parse("Mrs Marsh").new[0].id == "new-1"  # the known one is a doctor


def test_a_full_name_with_another_role_gives_new_particulars():
    named = parse("Owen Tresco, Interim Director")
    assert named.new[0].id == "tresco"
    assert named.new[0].role == "Interim Director"
    assert named.new[0].title == "Mr"


def test_mis_spellings_are_known_and_nobody_is_named_twice():
    assert ids(parse("Mr Trescoe; Owen Tresco")) == ["tresco"]


def test_two_new_people_may_be_named_in_one_line():
    named = parse("Una Pike, Youth Offending; Bo Lund; ; .")
    assert [(p.forename, p.surname, p.role) for p in named.new] == [
        ("Una", "Pike", "Youth Offending"),
        ("Bo", "Lund", ""),
    ]


@pytest.mark.parametrize(
    ("part", "who", "purpose"),
    [
        ("Ann Pike to answer questions", "Ann Pike", "to answer questions"),
        ("Ann Pike, Director, to present the report", "Ann Pike, Director", "to present the report"),
        ("Ann Pike, Director to introduce the item and to respond to questions", "Ann Pike, Director",
         "to introduce the item and to respond to questions"),
        ("Ann Pike, Assistant to the Director", "Ann Pike, Assistant to the Director", ""),
        ("Ann Pike, Adviser to the Board to present the report", "Ann Pike, Adviser to the Board",
         "to present the report"),
        ("Ann Pike, Secretary to council", "Ann Pike, Secretary to council", ""),
        ("Ann Pike to showcase the work", "Ann Pike", "to showcase the work"),
        ("to introduce the item", "to introduce the item", ""),
    ],
)  # fmt: skip
def test_the_purpose_stands_at_the_end(part, who, purpose):
    assert split_purpose(part) == (who, purpose)


@pytest.mark.parametrize(
    ("name", "title", "forename", "initials", "surname"),
    [
        ("Dr Lena Marsh", "Dr", "Lena", "", "Marsh"),
        ("T Rowe", "", "", "T", "Rowe"),
        ("J. M. Rowe", "", "", "J M", "Rowe"),
        ("JM Rowe", "", "", "JM", "Rowe"),
        ("Anna van der Berg", "", "Anna", "", "van der Berg"),
        ("Chief Supt Tom Hobday", "Chief Supt", "Tom", "", "Hobday"),
        ("Chief Adeyemi", "", "Chief", "", "Adeyemi"),
        ("Jane Smith MBE", "", "Jane", "", "Smith MBE"),
        ("Cllr May", "Cllr", "", "", "May"),
        ("Dr", "", "", "", "Dr"),
        ("Tom", "", "", "", "Tom"),
        ("Winifred Okafor-Lyle", "", "Winifred", "", "Okafor-Lyle"),
        ("Al Brook", "", "Al", "", "Brook"),
    ],
)
def test_a_new_name_is_split(name, title, forename, initials, surname):
    assert new_person(name, "", "n") == Person("n", surname, forename, initials, title)


def test_titles_alone_are_no_name():
    assert split_title("Prof. Dr Ada Voss") == ("Prof. Dr", "Ada Voss")
    assert find_people("", BODY) == ()


@given(st.text())
@example(",0")
@example("Dr,")
@example(" ;,to introduce the")
def test_whatever_is_typed_names_people_or_nobody(text):
    named = parse(text)
    assert all(person.surname.strip() for person in named.people)
    assert len({p.id for p in named.people}) == len(named.people)
