"""Corrections to earlier minutes that are typed and not recorded: as text, and in the list before the close."""

import pytest

from clerk_app.meeting.approval_draft import ApprovalDraft, approval_text, read_approval
from clerk_app.meeting.facts import MinutesApproved
from clerk_app.meeting.minute_correction import MinuteCorrection

ONE = MinuteCorrection("2", "4", "“old” words", "neue Wörter")
DRAFTS = (
    ApprovalDraft(),
    ApprovalDraft((ONE, MinuteCorrection()), MinuteCorrection(new=" half "), signed=False, private=True),
)


@pytest.mark.parametrize("draft", DRAFTS)
def test_it_comes_back_from_the_disk_as_it_was(draft):
    assert read_approval(approval_text(draft)) == draft


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"corrections": [1]}', '{"corrections": [{"page": "2"}]}'])
def test_a_text_that_is_none_is_nobodys(text):
    assert read_approval(text) is None


@pytest.mark.parametrize(
    ("draft", "more"),
    [
        (ApprovalDraft((ONE,), signed=False), False),
        (ApprovalDraft((ONE,), signed=False, private=True), False),
        (ApprovalDraft((ONE,), signed=True), True),
        (ApprovalDraft((), signed=False), True),
        (ApprovalDraft((ONE,), MinuteCorrection(page="3"), signed=False), True),
    ],
)
def test_what_the_record_says_already_is_nothing_more(draft, more):
    assert draft.says_more(MinutesApproved("item-2", signed=False, corrections=(ONE,))) is more
