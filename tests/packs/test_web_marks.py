"""What a council's site adds to an agenda."""

import pytest

from clerk_app.packs.lists.web_marks import begins_documents, is_file, without_marks
from clerk_app.packs.pieces import whole
from tests.packs.printed import printed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Minutes pdf icon PDF 85 KB", "Minutes"),
        ("Minutes (292kb)", "Minutes"),
        ("icon Mill accounts", "Mill accounts"),
        ("PDF icon Mill accounts", "Mill accounts"),
        ("document icon: Mill accounts", "Mill accounts"),
        ("Icon of the barn", "Icon of the barn"),
        ("To sign those of May. 2024_05_07 Minutes (pdf)", "To sign those of May."),
        ("To sign those of May (copy with this paper)", "To sign those of May (copy with this paper)"),
        ("Click here to see the minutes of May", ""),
        ("View the decision", ""),
        ("Presented By: Cllr Ann Brown, Mills", ""),
        ("Presented by: Ann Brown, warden", "Presented by: Ann Brown, warden"),
        ("• View Minutes", ""),
        ("- View the decision", ""),
        ("View the background to item 4", ""),
        ("Page: 2", ""),
        ("None received   N/A", "None received"),
        ("https://oak.example/plan", ""),
        ("See https://oak.example/plan", "See https://oak.example/plan"),
        ("Page 2 of 14", ""),
        ("Attached", ""),
        ("Read the report by the Treasurer. (PDF) [183KB] (opens new window)", ""),
        ("Read the minute of the meeting of 26 May (PDF)", ""),
        ("Download the draft minutes [88 KB]", ""),
        ("See the papers in the hall (word of mouth)", "See the papers in the hall (word of mouth)"),
        ("Read the report of the warden", "Read the report of the warden"),
        ("Attached:", ""),
        ("Enclosed", ""),
        ("View of the church", "View of the church"),
        ("Roads View the map", "Roads"),
        ("Interests View declarations", "Interests"),
        ("Trees View the recording", "Trees"),
        ("To view the map", "To view the map"),
        ("[View Minute]", ""),
        ("(View report)", ""),
        ("View Minutes", ""),
        ("Read the appendices", ""),
        ("Open the record of the mill", "Open the record of the mill"),
        ("Attached is the plan", "Attached is the plan"),
    ],
)
def test_only_the_words_of_the_council_are_kept(text, kept):
    assert without_marks(whole(printed(text).lines[0])).text == kept


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Report for the budget (292kb)", True),
        ("Lone worker policy (PDF, 90 KB)", True),
        ("Payments (XLS)", True),
        ("To agree the lone worker policy (PDF, 90 KB)", False),
        ("Appendix 2 PDF 44 KB", True),
        ("2024_05_07 Minutes (pdf)", True),
        ("Draft minutes of May.docx", True),
        ("Item 7b Plan (word)", True),
        ("Report by the warden", False),
        ("Budget PDF 44 KB", False),
        ("The files of 44 MB", False),
    ],
)
def test_a_line_below_a_title_can_be_the_link_to_a_paper(text, is_one):
    assert is_file(text) is is_one


@pytest.mark.parametrize(
    "text", ["Additional documents:", "Background papers", "Minutes:", "Decisions:", "Attachments", "Documents:"]
)
def test_the_list_of_papers_below_an_item_is_known(text):
    assert begins_documents(text)


def test_a_title_is_no_list_of_papers():
    assert not any(map(begins_documents, ["Minutes", "Documents", "Decisions", "Minutes: those of May"]))
