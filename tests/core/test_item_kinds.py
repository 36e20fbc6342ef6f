"""What an item is for, by its title."""

import pytest

from clerk_app.meeting.agenda import ItemKind
from clerk_app.meeting.item_kinds import kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Apologies and substitutes", ItemKind.APOLOGIES),
        ("To receive and accept apologies for absence", ItemKind.APOLOGIES),
        ("Membership, apologies, substitutions and declarations of interest", ItemKind.APOLOGIES),
        ("Declarations of interest", ItemKind.DECLARATIONS),
        ("Disclosable pecuniary interests", ItemKind.DECLARATIONS),
        ("To register an interest in any item on the agenda", ItemKind.DECLARATIONS),
        ("Minutes of 12 February 2026", ItemKind.MINUTES),
        ("Minutes", ItemKind.MINUTES),
        ("Draft minutes of the last meeting", ItemKind.MINUTES),
        ("Public minutes", ItemKind.MINUTES),
        ("Minutes of the Licensing Sub-Committee held on 3 March", ItemKind.MINUTES),
        ("To approve the minutes of the meeting held on 3 March", ItemKind.MINUTES),
        ("To confirm and sign as a correct record the minutes of the previous meeting", ItemKind.MINUTES),
        ("Public questions", ItemKind.QUESTIONS),
        ("Questions from members of the public", ItemKind.QUESTIONS),
        ("Public participation (15 minutes)", ItemKind.QUESTIONS),
        ("Public forum", ItemKind.QUESTIONS),
        ("Date of next meeting", ItemKind.NEXT_MEETING),
        ("Date and time of the next ordinary meeting", ItemKind.NEXT_MEETING),
        ("Future meeting dates", ItemKind.NEXT_MEETING),
        ("Urgent business", ItemKind.URGENT),
        ("Any other business that the Chairman considers urgent", ItemKind.URGENT),
        ("Urgent exempt business", ItemKind.URGENT),
        # What only speaks of such things
        ("Work programme", ItemKind.ORDINARY),
        ("Register of members’ interests: annual report", ItemKind.ORDINARY),
        ("Five-minute review", ItemKind.ORDINARY),
        ("Urgent care centres: progress", ItemKind.ORDINARY),
        ("Matters arising from the minutes", ItemKind.ORDINARY),
        ("Exclusion of the press and public", ItemKind.ORDINARY),
        ("Public health annual report", ItemKind.ORDINARY),
        ("Minutes of sub-committees", ItemKind.ORDINARY),
        ("Public toilets in the High Street", ItemKind.ORDINARY),
        ("", ItemKind.ORDINARY),
    ],
)
def test_standing_items_are_known_by_their_words(title, kind):
    assert kind_of(title) is kind
