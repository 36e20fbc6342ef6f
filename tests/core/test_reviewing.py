"""The round of the draft: sent, back from Word with changes, taken over as corrections, and sent once more."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest

from clerk_app import drafting, reviewing
from clerk_app.errors import ExportError, PackError, RuleError
from clerk_app.export.text import plain_text
from clerk_app.meeting import facts
from clerk_app.meeting.kept_line import keep_line
from clerk_app.meeting.line_changes import normal
from clerk_app.meeting.line_mode import LineMode
from clerk_app.meeting.minute_versions import NOW, changes_between, versions_of
from clerk_app.meeting.notes import NoteKind, NoteText
from clerk_app.meeting.public_version import Version
from clerk_app.meeting.review import Comment, CommentKind
from clerk_app.meeting.taking_over import proposal_of, taken_over
from clerk_app.session import MeetingSession, new_id
from tests import builders
from tests.packs.docx_maker import made_docx, para

HERE = "item-4"
ROOF, HALL, VOTE = "The roof leaks.", "The hall is cold.\n\nThe boiler is old.", "that the roof be repaired"
CAME = "Tara Vane, Head of Youth; Andy Rowe, Chief Constable"


@pytest.fixture
def library(tmp_path):
    library = builders.open_library(tmp_path / "data")
    yield library
    library.close()


@pytest.fixture
def session(library):
    """A closed meeting with some words on one item."""
    clock = builders.clock_at("10:15")
    session = builders.in_session(library, clock)
    session.record(facts.ItemBegun(HERE))
    for entry, kind, text in (
        ("roof", NoteKind.NOTE, ROOF),
        ("hall", NoteKind.PARAGRAPH, HALL),
        ("vote", NoteKind.RESOLUTION, VOTE),
        ("more", NoteKind.RESOLUTION, "that the Diocese be asked"),
        ("note", NoteKind.CLERKS_NOTE, "A map was shown."),
    ):
        motion = "vote" if entry == "more" else ""
        session.record_as([(entry, facts.NoteKept(HERE, NoteText(kind, text, motion=motion)))])
        clock.step(minutes=1)
    session.record(facts.PersonLeft("shah", "another meeting"))
    clock.step(minutes=1)
    session.record(facts.MeetingClosed())
    clock.step(minutes=60)
    return session


def send(session, version=Version.PUBLIC):
    session.record(reviewing.draft_sent(session.replay, "thornbury", version))
    return session.state.review.sent[-1]


def word_file(tmp_path, session, edit, version=Version.PUBLIC):
    """The exported Word file as somebody sends it back, edited in Word."""
    target = tmp_path / "back.docx"
    drafting.write_draft(session.replay, target, version)
    opened = docx.Document(str(target))
    edit(opened)
    opened.save(str(target))
    return target


def write(opened, old, new):
    """Another text for the paragraph with that one; `None` takes it out."""
    found = next(p for p in opened.paragraphs if p.text == old)
    if new is None:
        found._element.getparent().remove(found._element)
    else:
        found.text = new


def come_back(tmp_path, session, *edits):
    def edit(opened):
        for old, new in edits:
            write(opened, old, new)

    session.record(reviewing.comments_read(session.replay, word_file(tmp_path, session, edit)))
    return session.state.review.returned[-1]


def take(session, number=0, text=None):
    returned = session.state.review.returned[-1]
    found = proposal_of(session.replay, returned, number)
    found = found if text is None else found.saying(text)
    session.record_as(taken_over(session.replay, returned, number, found, session.now(), new_id))


def minutes(session):
    return plain_text(drafting.draft_minutes(session.state, Version.PUBLIC))


def test_what_is_sent_is_what_the_file_says(tmp_path, session):
    lines = [line.text for line in send(session).lines]
    paragraphs = docx.Document(str(word_file(tmp_path, session, lambda _: None))).paragraphs
    # Which spaces do not break is the file's own business.
    assert [normal(p.text) for p in paragraphs if p.text.strip()] == [normal(line) for line in lines]


def test_a_file_that_comes_back_as_it_was_has_no_comments(tmp_path, session):
    send(session)
    assert come_back(tmp_path, session).comments == ()
    assert session.state.review.undecided is None


@pytest.mark.parametrize(
    ("entry", "old", "new", "said"),
    [
        ("roof", ROOF, "The roof leaks badly.", "The roof leaks badly."),
        ("hall", "The boiler is old.", "The boiler is new.", "The hall is cold.\n\nThe boiler is new."),
        ("note", "[Clerk’s note: A map was shown.]", "[Clerk’s note: Two maps were shown.]", "Two maps were shown."),
        (
            "more",
            "It was agreed that (i) that the roof be repaired (ii) that the Diocese be asked.",
            "It was agreed that (i) that the roof be repaired (ii) that the Diocese be told at once.",
            "that the Diocese be told at once",
        ),
    ],
)
def test_a_change_becomes_a_correction_of_its_entry_and_the_original_stays(tmp_path, session, entry, old, new, said):
    send(session)
    lines = minutes(session).splitlines()
    old = next(line.strip(" •-") for line in lines if old[-12:] in line)  # as this house style words it
    new = new if new[0] == "[" or entry != "more" else old.replace("asked", "told at once")
    (comment,) = come_back(tmp_path, session, (old, new)).comments
    assert comment.kind is CommentKind.CHANGED
    before = session.state.note(entry).content.text
    take(session)
    assert session.state.note(entry).content.text == said
    assert new in minutes(session)
    assert session.entry(entry).fact.content.text == before
    assert session.state.review.returned[-1].of(0).taken
    session.undo()
    assert session.state.note(entry).content.text == before
    assert session.state.review.returned[-1].open == (0,)


def test_changes_in_two_parts_of_a_resolution_correct_both_in_one_act(tmp_path, session):
    sent = send(session)
    old = next(line.text for line in sent.lines if VOTE in line.text)
    come_back(tmp_path, session, (old, old.replace("roof", "tower").replace("Diocese", "Dean")))
    take(session)
    assert session.state.note("vote").content.text == "that the tower be repaired"
    assert session.state.note("more").content.text == "that the Dean be asked"
    session.undo()
    assert session.state.note("vote").content.text == VOTE


def test_words_can_be_edited_before_they_are_taken_over(tmp_path, session):
    send(session)
    returned = come_back(tmp_path, session, (ROOF, "The roof is fine."))
    assert proposal_of(session.replay, returned, 0).text == "The roof is fine."
    take(session, text="The roof is sound.")
    assert session.state.note("roof").content.text == "The roof is sound."


def test_a_line_taken_out_strikes_its_entry_or_a_paragraph_of_it(tmp_path, session):
    send(session)
    come_back(tmp_path, session, (ROOF, None), ("The boiler is old.", None))
    take(session, 0)
    take(session, 1)
    assert session.state.note("roof") is None
    assert session.state.note("hall").content.text == "The hall is cold."


def test_lines_put_in_become_entries_in_their_order(tmp_path, session):
    send(session)

    def edit(opened):
        found = next(p for p in opened.paragraphs if p.text == "The hall is cold.")
        for words in ("It was one.", "It was two."):
            found.insert_paragraph_before(words)

    session.record(reviewing.comments_read(session.replay, word_file(tmp_path, session, edit)))
    take(session, 0)
    take(session, 1)
    texts = [note.content.text for note in session.state.notes_of(HERE)]
    assert texts[:4] == [ROOF, "It was one.", "It was two.", HALL]


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("A Thornbury (Chairman)", "attendance"),
        ("Present:", "record"),
        ("There being no further business the meeting closed at 10.21am.", "record"),
        ("During discussion the following was highlighted, acknowledged and/or noted:", "item:item-4"),
        ("There were no apologies for absence. No declarations of interest were made.", "item:item-1"),
        ("4 Family hubs: first-year review", None),
    ],
)
def test_what_the_program_says_is_not_typed_over(tmp_path, session, old, place):
    sent = send(session)
    assert old in [line.text for line in sent.lines]
    returned = come_back(tmp_path, session, (old, f"{old} and more"))
    found = proposal_of(session.replay, returned, 0)
    if place is None:
        take(session)
        assert session.state.agenda.item(HERE).title.endswith("and more")
        return
    assert found.place == place
    with pytest.raises(RuleError) as told:
        take(session)
    assert str(told.value) == found.why_not


def test_a_sentence_from_a_fact_says_which_fact_to_change(tmp_path, session):
    sent = send(session)
    line = next(each for each in sent.lines if "Shah" in each.text and each.item == HERE)
    returned = come_back(tmp_path, session, (line.text, "Nobody left."))
    found = proposal_of(session.replay, returned, 0)
    assert found.why_not.startswith("The program says this from “")
    assert "S Shah" in found.why_not
    (left,) = (entry.id for entry in session.entries if isinstance(entry.fact, facts.PersonLeft))
    assert found.place == f"entry:{left}"
    # Once the fact is changed, the minutes say so and the decision is all that is left.
    assert proposal_of(session.replay, returned, 0, {"Nobody left."}).is_done
    assert not proposal_of(session.replay, returned, 0, {line.text}).is_done


def test_who_joined_is_corrected_by_other_words_for_one_of_several(tmp_path, library):
    clock = builders.clock_at("10:15")
    session = builders.in_session(library, clock)
    session.record(facts.ItemBegun(HERE))
    session.record_as(keep_line(HERE, LineMode(NoteKind.JOINED), CAME, session.state, builders.DAY, new_id))
    session.record(facts.MeetingClosed())
    assert "Tara Vane, Head of Youth;" in [line.text for line in send(session).lines]
    come_back(tmp_path, session, ("Tara Vane, Head of Youth;", "Tara Vanes, Head of Youth;"))
    take(session)
    said = [line.text for line in send(session).lines]
    assert "Tara Vanes, Head of Youth;" in said
    assert "Andy Rowe, Chief Constable." in said


def test_words_that_were_changed_meanwhile_are_not_overwritten(tmp_path, session):
    send(session)
    returned = come_back(tmp_path, session, (ROOF, "The roof leaks badly."))
    session.correct("roof", None, facts.NoteKept(HERE, NoteText(NoteKind.NOTE, "Rain comes in.")))
    found = proposal_of(session.replay, returned, 0)
    assert found.why_not.startswith("These words were changed since")
    assert found.place == "note:roof"
    session.correct("roof", None, facts.NoteKept(HERE, NoteText(NoteKind.NOTE, "The roof leaks badly.")))
    take(session)
    assert session.state.review.undecided is None


def test_a_remark_flags_its_entry_with_its_words(tmp_path, session):
    send(session)

    def edit(opened):
        found = next(p for p in opened.paragraphs if p.text == ROOF)
        opened.add_comment(found.runs, text="Which roof?", author="A Thornbury")

    session.record(reviewing.comments_read(session.replay, word_file(tmp_path, session, edit)))
    (comment,) = session.state.review.returned[-1].comments
    assert (comment.kind, comment.new, comment.by) == (CommentKind.REMARK, "Which roof?", "A Thornbury")
    take(session)
    assert session.state.note("roof").content.check_why == "Which roof?"


def test_remarks_stand_behind_what_was_to_be_checked_before(session):
    line = next(number for number, line in enumerate(send(session).lines) if line.text == ROOF)
    remarks = tuple(Comment(CommentKind.REMARK, line, ROOF, words) for words in ("Which roof?", "Since when?"))
    session.record(facts.NoteFlagged("roof", why="ask the surveyor"))
    for _ in range(2):  # the same file may be read twice
        session.record(facts.CommentsRead(session.state.review.sent[-1].id, "back.docx", remarks))
        take(session, 0)
        take(session, 1)
    assert session.state.note("roof").content.check_why == "ask the surveyor; Which roof?; Since when?"


def test_of_two_paragraphs_that_begin_alike_the_one_that_was_changed_is_corrected(tmp_path, session):
    both = "The crypt is damp in winter.\n\nThe crypt is damp"
    session.correct("hall", None, facts.NoteKept(HERE, NoteText(NoteKind.PARAGRAPH, both)))
    send(session)
    come_back(tmp_path, session, ("The crypt is damp", "The crypt is dry"))
    take(session)
    assert session.state.note("hall").content.text == "The crypt is damp in winter.\n\nThe crypt is dry"


def test_a_line_that_was_put_in_already_is_not_put_in_again(session):
    sent = send(session)
    line = next(number for number, line in enumerate(sent.lines) if line.text == ROOF)
    added = tuple(Comment(CommentKind.ADDED, line, "", words) for words in ("Rain came in.", VOTE, "The hall is cold."))
    session.record(facts.CommentsRead(sent.id, "back.docx", added))
    now = {"Rain came in.", "The hall is cold."}
    found = [proposal_of(session.replay, session.state.review.returned[-1], n, now).is_done for n in range(3)]
    # A line of the draft that stands elsewhere in the file was moved: that it is in the minutes says nothing.
    assert found == [True, False, False]


def test_what_is_half_decided_goes_on_after_a_restart(tmp_path, session, library):
    send(session)
    come_back(tmp_path, session, (ROOF, "The roof leaks badly."), ("The hall is cold.", "The hall is warm."))
    session.record(facts.CommentSettled(session.state.review.returned[-1].id, 0, taken=False))
    again = MeetingSession(library.record, builders.MEETING, builders.clock_at("15:00"))
    (returned,) = again.state.review.returned
    assert again.state.review.undecided == returned
    assert [each.new for each in returned.comments] == ["The roof leaks badly.", "The hall is warm."]
    assert returned.open == (1,)
    with pytest.raises(RuleError, match="settled already"):
        again.record(facts.CommentSettled(returned.id, 0, taken=True))


def test_a_file_of_another_meeting_is_told_kindly(tmp_path, session):
    other = made_docx(tmp_path / "other.docx", para("Minutes of the Parish Council"), para("All went well."))
    with pytest.raises(PackError, match="No draft was sent yet"):
        reviewing.comments_read(session.replay, other)
    send(session)
    with pytest.raises(PackError) as told:
        reviewing.comments_read(session.replay, other)
    assert str(told.value).startswith("other.docx is not one of the drafts of these minutes that were sent. It begins")
    assert "Minutes of the Parish Council" in str(told.value)


# ---------------------------------------------------------------------- versions


def test_every_version_is_kept_and_says_what_changed(tmp_path, session):
    send(session)
    come_back(tmp_path, session, (ROOF, "The roof leaks badly."))
    take(session)
    session.record(reviewing.draft_sent(session.replay, "Mrs Elm", Version.PUBLIC))
    names = [(version.name, version.about) for version in versions_of(session.replay)]
    assert names == [
        ("At the close", ""),
        ("Version 1", "sent to A Thornbury; 1 comment came back"),
        ("Version 2", "sent to Mrs Elm"),
        ("As they stand now", ""),
    ]
    closed, first, second, now = (reviewing.version_lines(session.replay, v) for v in versions_of(session.replay))
    assert closed == first
    assert second == now
    (change,) = changes_between(first, second)
    assert (change.old, change.new) == (ROOF, "The roof leaks badly.")


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_a_version_exported_again_is_the_same_file(tmp_path, session, ending):
    before = tmp_path / f"before{ending}"
    drafting.write_draft(session.replay, before, Version.PUBLIC)
    send(session)
    session.correct("roof", None, facts.NoteKept(HERE, NoteText(NoteKind.NOTE, "Rain comes in.")))
    again = tmp_path / f"again{ending}"
    version = next(v for v in versions_of(session.replay) if v.name == "Version 1")
    reviewing.write_version(session.replay, version, again)
    assert again.read_bytes() == before.read_bytes()
    assert reviewing.version_name(version, session.replay).endswith("draft minutes version 1.pdf")


def test_what_the_house_style_would_word_otherwise_today_is_exported_as_it_was_sent(session, monkeypatch):
    version_of = {v.name: v for v in versions_of(session.replay)}
    assert NOW in {v.key for v in version_of.values()}
    send(session)
    sent = session.state.review.sent[0]
    version = next(v for v in versions_of(session.replay) if v.key == sent.id)
    monkeypatch.setattr(reviewing, "lines_of", lambda *_: ())
    document = reviewing.version_document(session.replay, version)
    assert [line for line in plain_text(document).splitlines() if line.strip()] == [line.text for line in sent.lines]


def test_an_old_version_does_not_publish_what_has_become_private_since(tmp_path, session):
    send(session)
    version = next(v for v in versions_of(session.replay) if v.name == "Version 1")
    session.correct("roof", None, facts.NoteKept(HERE, NoteText(NoteKind.NOTE, ROOF, private=True)))
    with pytest.raises(ExportError, match="leaks"):
        reviewing.write_version(session.replay, version, tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()


def test_words_that_only_came_back_land_in_no_file_and_old_words_may(tmp_path, session):
    send(session)
    come_back(tmp_path, session, (ROOF, "The roof leaks at Brightwater."))
    version = next(v for v in versions_of(session.replay) if v.name == "Version 1")
    assert "brightwater" in drafting.forbidden_words(session.replay, Version.PUBLIC)
    take(session)
    assert "brightwater" not in drafting.forbidden_words(session.replay, Version.PUBLIC)
    reviewing.write_version(session.replay, version, tmp_path / "again.txt")
    assert ROOF in (tmp_path / "again.txt").read_text()


def test_the_full_version_is_sent_by_choice_and_marked(tmp_path, library):
    session = builders.in_session(library, builders.clock_at("10:15"))
    session.record(facts.PublicExcluded(("item-10",), (3,)), facts.ItemBegun("item-10"))
    session.record(facts.NoteKept("item-10", NoteText(NoteKind.NOTE, "The rent is £900 a week.")))
    public, full = send(session), send(session, Version.FULL)
    assert (public.full, full.full) == (False, True)
    assert not any("900" in line.text for line in public.lines)
    assert any("900" in line.text for line in full.lines)
    versions = {v.key: v for v in versions_of(session.replay)}
    # What stands now is compared with the full version in full.
    now = replace(versions[NOW], full=True)
    assert reviewing.version_lines(session.replay, now) == full.lines
    assert versions[full.id].about == "sent to A Thornbury, not for publication"
    reviewing.write_version(session.replay, versions[full.id], tmp_path / "full.docx")
    head = docx.Document(BytesIO((tmp_path / "full.docx").read_bytes())).sections[0].header.paragraphs[0].text
    assert "NOT FOR PUBLICATION" in head
    reviewing.write_version(session.replay, versions[public.id], tmp_path / "public.txt")
    assert "900" not in (tmp_path / "public.txt").read_text()


@pytest.mark.parametrize("behind", [-1, 0, 1], ids=["where it begins", "within it", "where it ends"])
def test_what_was_put_in_at_an_exempt_passage_is_exempt_as_well(library, behind):
    session = builders.in_session(library, builders.clock_at("10:15"))
    session.record_as([("open", facts.NoteKept(HERE, NoteText(NoteKind.PARAGRAPH, "The roof leaks.")))])
    for entry in ("rent", "buyer"):
        session.record_as([(entry, facts.NoteKept(HERE, NoteText(NoteKind.PARAGRAPH, f"The {entry}.", private=True)))])
    sent = send(session, Version.FULL)
    line = next(number for number, each in enumerate(sent.lines) if each.source == "rent") + behind
    session.record(facts.CommentsRead(sent.id, "back.docx", (Comment(CommentKind.ADDED, line, "", "Mr Brightwell."),)))
    take(session)
    assert "Brightwell" not in minutes(session)


def test_what_was_put_in_away_from_exempt_passages_is_public(library):
    session = builders.in_session(library, builders.clock_at("10:15"))
    for entry, private in (("rent", True), ("roof", False), ("hall", False)):
        words = NoteText(NoteKind.PARAGRAPH, f"The {entry}.", private=private)
        session.record_as([(entry, facts.NoteKept(HERE, words))])
    sent = send(session, Version.FULL)
    line = next(number for number, each in enumerate(sent.lines) if each.source == "roof")
    session.record(facts.CommentsRead(sent.id, "back.docx", (Comment(CommentKind.ADDED, line, "", "Mr Brightwell."),)))
    take(session)
    assert "Brightwell" in minutes(session)


def test_a_full_version_is_named_so_though_what_was_exempt_in_it_was_struck_out_since(session):
    session.record_as([("rent", facts.NoteKept(HERE, NoteText(NoteKind.PARAGRAPH, "£900 a week.", private=True)))])
    full = send(session, Version.FULL)
    session.record(facts.Struck(("rent",)))
    version = next(each for each in versions_of(session.replay) if each.key == full.id)
    assert "NOT FOR PUBLICATION" in reviewing.version_name(version, session.replay)
