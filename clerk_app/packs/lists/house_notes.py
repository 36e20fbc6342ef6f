"""Notes below an agenda that are of no item: how the public comes in, what it finds there, what all have to mind."""

from __future__ import annotations

import re

DUTY = re.compile(
    r"(?:notes?:? )?(?:all )?(?:members|councillors|the council)\b.{0,60}\b(?:general|statutory|equality) dut",
    re.IGNORECASE,
)
"""What every decision of the council has to bear in mind, as many print below their agendas."""
HOUSE = re.compile(
    r"(?:all )?(?:local government )?(?:parishioners|residents|electors)\b[^.;:]{0,40}? (?:may|can|are|will be)"
    r" (?:speak|attend|vote|ask|watch|(?:very |most )?welcome|invited|able|entitled)\b|mae croeso i\b|croesewir\b"
    r"|the (?:[\w’'-]+ ){1,3}(?:has|have|is|are) (?:[\w-]+ ){0,3}(?:step-free|level access|wheelchair|disabled|ramped"
    r"|induction|hearing loop)\b"
    r"|(?:this|the) meeting (?:will|may) (?:not )?be (?:[\w-]+ )?(?:webcast|streamed|filmed|recorded|broadcast)\b"
    r"|\W{0,2}no other (?:business|matters?|items?)\b[^.;:]{0,20} (?:may|can|will|shall|is to) (?:\w+ )?be \w+\b"
    r"|there (?:is|are) (?:[\w-]+ ){0,2}(?:level access|step-free|wheelchair|disabled|ramped|(?:car )?parking"
    r"|lift|hearing|induction)\b"
    r"|members are reminded (?:that they (?:need|have) to|to (?:consider|declare)"
    r"|of (?:the|their) (?:need|duty|obligation))\b"
    r"|(?:this |the )?agenda (?:was |is )?(?:produced|published|prepared|issued) (?:and|by|on)\b"
    r"|(?:filming|recording|webcasting)\b(?: and \w+)? (?:protocol|policy"
    r"|of (?:this|the|our|public|council) (?:\w+ )?meetings?)\b"
    r"|(?:papers?|documents?|enclosures?) (?:enclosed |attached )?(?:with|accompanying) (?:this|the) agenda\b"
    r"|(?:tea|coffee|refreshments|lunch(?:eon)?|supper|an? (?:\w+ )?(?:lunch|buffet|supper))\b[^.;:]{0,30}"
    r" (?:from|will be|are available|is available|at) ",
    re.IGNORECASE,
)
"""How the public comes in and what it finds there."""
_CONTACT = re.compile(
    r"(?:please )?(?:for (?:further|more|any|additional) (?:information|details|enquiries|queries)"
    r"|(?:if|should) you (?:have any|require|need|would like)|contact|enquir|any (?:queries|questions|enquiries)"
    r"|copies of|further (?:information|copies))\b(?=.*(?:@|\b0\d{3}|\bcontact\b|\bon request\b))",
    re.IGNORECASE,
)
_LONGEST = 300


def is_on_contact(text: str) -> bool:
    """Whether a sentence says of whom more can be asked: 'For further information contact the Clerk'."""
    return _CONTACT.match(text[:_LONGEST]) is not None
