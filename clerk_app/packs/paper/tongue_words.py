"""The words by which English is told from Welsh, Irish and Gaelic."""

from __future__ import annotations

import re

from clerk_app.packs.word_sets import words

_ENGLISH = words(
    "the of and to for from with any by minutes meeting report reports apologies absence declarations interest"
    " interests matters arising correspondence date next finance agenda welcome confirm receive consider update"
    " business public council committee chair members held appointment notice"
)
_OTHER = words(
    "y yr yn i'r o'r a'r gan wedi neu gyda ein eu hyn cofnodion cyfarfod cyfarfodydd gynhaliwyd dyddiad materion codi"
    " ymddiheuriadau datgan datganiadau datganiad buddiant diddordeb cadarnhau ceisiadau gohebiaeth adroddiad"
    " adroddiadau cyllid nesaf cyngor pwyllgor unrhyw fater busnes croeso cadeirydd cyhoeddus aelodau derbyn"
    " ystyried cyflwyno nodi rhybudd gyfarfod dydd neuadd siambr prynhawn"
    " agus na chun miontuairiscí tuarascáil tuarascálacha cruinniú chruinnithe gnó comhairle chomhairle"
    " leithscéalta airson leisgeulan aithisg coinneamh"
)
_WORD = re.compile(r"[a-zà-ÿŵŷ]+(?:['’][a-z]+)?", re.IGNORECASE)
_LEAST = 3
"""Words of another language that tell it."""


def tongue(text: str) -> int:
    """Above nought for English, below it for Welsh, Irish and Gaelic, nought where the words do not tell."""
    english, other = _counted(text)
    if max(english, other) < _LEAST or english == other:
        return 0
    return 1 if english > other else -1


def leaning(text: str) -> int:
    """How many words more a text has of English than of another language, be they few."""
    english, other = _counted(text)
    return english - other


def _counted(text: str) -> tuple[int, int]:
    found = [word.replace("’", "'") for word in _WORD.findall(text.casefold())]
    return sum(word in _ENGLISH for word in found), sum(word in _OTHER for word in found)
