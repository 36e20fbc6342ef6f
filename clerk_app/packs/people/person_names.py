"""A person's name in a text: with title, initials and honours, and what stands behind it in brackets or a dash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_app.packs.word_sets import words

_TITLE = (
    r"(?:County\s|Borough\s|City\s|District\s|Parish\s|Town\s|Ward\s)?(?:Council{1,3}ors?|Cllrs?|Clr|Clllr|Cmhlr|Comhairleoir"
    r"|(?:Yr?\s)?Cynghor(?:ydd|wyr)|Cyng|Ald(?:erm[ae]n|erwom[ae]n)?)"
    r"|Mrs?|Ms|Miss|Mx|Dr|Doctor|Sir|Dame|Lord|Lady|Baron(?:ess)?|Prof(?:essor)?|(?:The\s)?(?:Very\s"
    r"|Right\s)?Rev(?:d|erend)?|Canon|Father|Fr|Sister|Rabbi|Archdeacon|Imam(?=\s\w)"
    r"|Major|Maj|Capt(?:ain)?|Col(?:onel)?|Lt|Wing\sCommander|Cdr|Commander|Brigadier|Deputy|Senator|Hon|Rt\sHon"
    r"|Judge|(?:Chief\s)?(?:Supt|Inspector|Insp)|Chief\sSuperintendent"
    r"|(?:(?:Assistant|Deputy)\s)?Chief\sConstable(?=\s\w)"
)
TITLES = re.compile(rf"(?:(?:{_TITLE})(?![a-z])[.:]?\s*)+(?:(?<=n\s)[–-]\s|(?<=s\s)[–-]\s)?", re.IGNORECASE)
_COUNCILLOR = re.compile(r"(?:council{1,3}ors?|cllrs?|clr|cmhlr|cynghorydd|alderm[ae]n|alderwom[ae]n)\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:(?:(?:county|borough|city|district|parish|town|yr?)\s)?(?:council{1,3}ors|cllrs|aldermen|cynghorwyr)"
    r"|council(?:l{2,3})?or(?<!illor))"
    r"(?![a-z])[.:]?\s*(?:[–-]\s)?",
    re.IGNORECASE,
)
"""Stands before all the names of a list and is part of none, as a title is none that is misspelt."""
_PARTICLE = r"(?:de|del|della|van|von|der|den|la|le|du|al|el|bin|ibn|ap|ab|ferch|y|o|mac|mc|st\.?|ó|ní|nic|uí|ul|e)"
_WORD = (
    r"(?:(?:[A-Z]\.){1,4}(?:[A-ZÀ-ÖØ-Þ][\w’'-]*)?|(?:St|Jr|Wm)\."
    r"|[A-ZÀ-ÖØ-Þ][\w’'`À-ÿ]*"
    r"(?:(?!-\s?(?:Vice|Chair|Deputy|Mayor|Leader|Clerk))-\s?[A-ZÀ-ÖØ-Þ]?[\w’'À-ÿ]+)*)"
)
_NAME = re.compile(
    rf"(?:{_WORD}|{_PARTICLE}(?= ))(?: {{1,2}}(?:{_WORD}|{_PARTICLE}(?= )"
    r"|(?:“\w+”|\"\w+\"|‘\w+’|\(\w+\))(?=\s[A-Z]))){0,5}"
)
HONOUR = re.compile(
    r"[\s,]*\b(?:OBE|MBE|CBE|KBE|DBE|BEM|JP|MP|MSP|MS|AM|DL|TD|T\.D|QC|KC|PhD|BA|BSc|MA|FRSA|QPM|KPM|RD|VRD|MSc|FCA"
    r"|CPFA|CiLCA|PSLCC|FSLCC|MLA|MEP|FRAgS|FRICS|MRICS|MRTPI|FRGS|FRCS|FRCP|FRCGP|FCMA|FCIS|LLB|LLM|MBA|MEd|BEd|DSO"
    r"|DFC|OStJ|CEng|KCMG|DCMG|CMG|CVO|KCVO|DCVO|LVO|MVO|GBE|KCB)\b\.?",
)
_NO_NAME = words(
    "fund pension policy corporate regulatory health housing education environment transport strategy resources"
    " assets waste highways exempt part section item items report reports business notice welcome information meetings"
    " dear sir madam yours sincerely faithfully regards wishes mise meas vacancy vacant vacancies council committee"
    " leader councillor"
    " councillors members member the and meeting agenda you your"
    " date"
    " time venue place quorum clerk chairman chair chairperson vice deputy mayor officer officers tel telephone"
    " email mobile contact group party ward division conservative conservatives labour liberal democrat democrats"
    " independent independents green ukip reform plaid cymru sinn fianna fine fail fáil gael snp substitutes"
    " substitute apologies minutes to from for at on in of all public press please town parish borough district"
    " county city hall room chamber street road lane avenue close drive farm house cottage monday tuesday wednesday"
    " thursday friday saturday sunday january february march april may june july august september october november"
    " december other co-opted coopted independents unaffiliated residents resident association cabinet board panel"
    " scrutiny planning finance director head manager services service democratic governance legal chief executive"
    " pc tc noticeboard noticeboards file library website www http membership"
    " present attendance copies councils total none tbc confirmed appointed appointment"
    " nomination nominee awaited team teams management directorate governor governors representative representatives"
    " name names role position no nos number numbers page pages ref side union unions employers employers’ employers'"
    " employer's employer’s observers school schools academy academies"
    " primary secondary headteacher headteachers partnership trust enterprise commission foundation university college"
    " federation agency hospital hospitals healthwatch nhs icb ccg clinical commissioning ltd limited authorities"
    " authority society club holders owners tenants traders users growers volunteers"
    " police constabulary applicant applicants objector objectors responsible parties"
)
_ALSO_NAMES = words(
    "page may june april august march hall green house street lane close farm cottage room chamber friday monday ward"
    " parish"
)
"""Words of an address or a date that are surnames as well, behind a title, an initial or a first name."""
_FIRST_NAMES = words("april may june")
"""Months that are first names too, before a surname that is a word of nothing else."""
_ROLES = words(
    "chairman chair chairperson vice deputy mayor clerk member leader democratic governance"
    " senior principal legal head director manager officer officers service services chief executive tel telephone"
    " email mobile contact"
)
"""May stand behind a name without a mark between."""
_NO_FIRST_NAME = words(
    "village community memorial church county civic sports high main station school shire old new manor public guild"
    " white market mill parish town city the north south east west upper lower great little"
)
_NEXT_TITLE = re.compile(r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.?")
"""Begins another name, where nothing stands between the two."""
_STUCK = re.compile(r"(?:[A-Z]\.){1,4}[A-ZÀ-ÖØ-Þ][\w’'-]+")
"""Initials with no blank before the surname."""
_MOST_WORDS = 6
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text, from its title to its honours."""

    start: int
    end: int
    text: str
    councillor: bool
    """The title says that it is a councillor."""
    titled: bool


def name_at(text: str, start: int = 0, *, loose: bool = False) -> Name | None:
    """The name that begins at an offset; without a title it needs two words, unless `loose` takes a surname alone."""
    lead = re.compile(r"[\s,;:*•·•–-]*").match(text, start)
    begin = lead.end() if lead else start
    title = TITLES.match(text, begin)
    at = title.end() if title else begin
    match = _NAME.match(text, at)
    if match is None:
        return None
    words, end = _kept(match, titled=bool(title) or loose)
    if not title and _cut_short(text, end, match.end()):
        return None
    if not words or len(words) > _MOST_WORDS or end - begin > _LONGEST:
        return None
    stuck = bool(words) and bool(_STUCK.fullmatch(words[0]))
    if not (title or loose or stuck) and (len(words) < 2 or all(len(word.strip(".")) < 2 for word in words)):  # noqa: PLR2004
        return None
    if all(len(word.strip(".")) == 1 for word in words):
        return None
    honour = end
    while found := HONOUR.match(text, honour):
        honour = found.end()
    plural = _PLURAL.match(text, begin)
    begin = plural.end() if plural else at if title and title[0].rstrip().endswith(":") else begin
    whole = " ".join(re.sub(r"-\s(?=[A-Z])", "-", text[begin:honour]).split()).rstrip(" ,")
    return Name(begin, honour, whole, bool(title and _COUNCILLOR.search(title[0])), bool(title))


def _cut_short(text: str, end: int, behind: int) -> bool:
    """Whether the words go on with one that belongs to no name, as 'Overton District' does with 'Council'."""
    following = text[end:behind].split()[:1]
    if not following or HONOUR.match(text, end):
        return False
    if following[0] == "AND":
        return False  # the next name of a list in capitals
    return following[0].strip(".,;:()").casefold() not in _ROLES and not _NEXT_TITLE.fullmatch(following[0])


def _kept(match: re.Match[str], *, titled: bool) -> tuple[list[str], int]:
    """The words of a name up to one that belongs to no name, and where they end."""
    words: list[str] = []
    end = match.start()
    printed = list(re.finditer(r"\S+", match[0]))
    plains = [word[0].strip(".,;:()").casefold() for word in printed]
    for word, plain in zip(printed, plains, strict=True):
        if words and _NEXT_TITLE.fullmatch(word[0]):
            break
        may_be = _may_follow(words, titled=titled) or _is_first_name(plains)
        if plain in _NO_NAME and not (plain in _ALSO_NAMES and may_be):
            break
        if HONOUR.fullmatch(word[0]):
            break
        words.append(word[0])
        end = match.start() + word.end()
    while words and re.fullmatch(_PARTICLE, words[-1]) and words[-1].islower():
        end -= len(words.pop()) + 1
    return words, end


def _is_first_name(words: list[str]) -> bool:
    """Whether a name begins with 'June', 'May' or 'April' and has one surname behind it."""
    if len(words) != 2 or words[0] not in _FIRST_NAMES:  # noqa: PLR2004 (a first name and a surname)
        return False
    return words[1] not in _NO_NAME and words[1] not in _NO_FIRST_NAME


def _may_follow(words: list[str], *, titled: bool) -> bool:
    """Whether a word that is a surname or part of an address is a surname behind these."""
    if titled:
        return True
    if len(words) != 1:
        return bool(words) and all(len(word.strip(".")) == 1 for word in words)
    return words[0].strip(".").casefold() not in _NO_FIRST_NAME
