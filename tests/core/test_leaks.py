"""No word that stands only in private entries is in a public file, wherever a file can hold words.

60 random meetings run with the tests; CLERK_LEAKS=1000 asks for that many.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import fields
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from shutil import which
from typing import Any, TypeVar

import pypdf
import pytest
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from clerk_app import drafting
from clerk_app.errors import ExportError
from clerk_app.export import leaks, pdf
from clerk_app.meeting import entry, state
from clerk_app.meeting.exempt_words import tokens, unprintable_words
from clerk_app.meeting.marks import as_it_turned_out
from clerk_app.meeting.public_version import Version, public_state
from clerk_app.meeting.state import MeetingState
from clerk_app.minutes.compose import compose
from clerk_app.minutes.document import Paragraph, plain
from tests.core.private_meetings import PrivateMeeting
from tests.documents import minutes

T = TypeVar("T")
MEETINGS = int(os.environ.get("CLERK_LEAKS", "60"))
WORD = "Brightwåter"
WATCHED = {WORD.casefold(): WORD}

# ---------------------------------------------------------------- planted leaks, each found where it was put


def _in_copy(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf.render(minutes(Paragraph(plain("All is well."))))))
    change(writer)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _drawn(mode: int) -> bytes:
    target = BytesIO()
    canvas = Canvas(target)
    text = canvas.beginText(-900 if mode == 0 else 90, 700)
    text.setTextRenderMode(mode)
    text.textLine(f"The {WORD} tender")
    canvas.drawText(text)
    canvas.save()
    return target.getvalue()


def _xmp(writer: pypdf.PdfWriter) -> None:
    stream: Any = writer._root_object["/Metadata"].get_object()
    stream.set_data(stream.get_data().replace(b"<dc:format>", f"<dc:format>{WORD} ".encode()))


def _structure(key: str) -> Callable[[pypdf.PdfWriter], object]:
    def plant(writer: pypdf.PdfWriter) -> None:
        tree: Any = writer._root_object["/StructTreeRoot"].get_object()
        element = tree["/K"].get_object()
        element[NameObject(key)] = TextStringObject(f"about {WORD}")

    return plant


def _field(writer: pypdf.PdfWriter) -> None:
    about = {"/FT": NameObject("/Tx"), "/T": TextStringObject("a"), "/V": TextStringObject(WORD)}
    writer._add_object(DictionaryObject({NameObject(key): value for key, value in about.items()}))


def _marked_content(writer: pypdf.PdfWriter) -> None:
    stream = DecodedStreamObject()
    hidden = (b"\xfe\xff" + WORD.encode("utf-16-be")).hex().encode()
    stream.set_data(b"/Span <</ActualText <" + hidden + b">>> BDC EMC")
    writer._add_object(stream)


PLANTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "title": (lambda: _in_copy(lambda w: w.add_metadata({"/Title": WORD})), "the title of the file"),
    "keywords": (lambda: _in_copy(lambda w: w.add_metadata({"/Keywords": f"a, {WORD}"})), "the properties of the file"),
    "XMP": (lambda: _in_copy(_xmp), "the properties of the file"),
    "outline": (
        lambda: _in_copy(lambda w: w.add_outline_item(title=f"5 {WORD}", page_number=0)),
        "the outline of the file",
    ),
    "ActualText": (lambda: _in_copy(_structure("/ActualText")), "what the file says to screen readers"),
    "Alt": (lambda: _in_copy(_structure("/Alt")), "what the file says to screen readers"),
    "expansion": (lambda: _in_copy(_structure("/E")), "what the file says to screen readers"),
    "marked content": (lambda: _in_copy(_marked_content), "what the file says to screen readers"),
    "name of an attachment": (
        lambda: _in_copy(lambda w: w.add_attachment(f"{WORD}.txt", b"x")),
        "an attachment of the file",
    ),
    "attachment": (
        lambda: _in_copy(lambda w: w.add_attachment("a.txt", f"about {WORD}.".encode())),
        "an attachment of the file",
    ),
    "attachment of another program": (
        lambda: _in_copy(lambda w: w.add_attachment("a.txt", f"about {WORD}.".encode("utf-16-le"))),
        "an attachment of the file",
    ),
    "annotation": (
        lambda: _in_copy(lambda w: w.add_annotation(0, FreeText(text=WORD, rect=(0, 0, 9, 9)))),
        "an annotation in the file",
    ),
    "form field": (lambda: _in_copy(_field), "a form field in the file"),
    "an object that nothing leads to": (
        lambda: _in_copy(lambda w: w._add_object(TextStringObject(WORD))),
        "a hidden part of the file",
    ),
    "text of the page": (lambda: pdf.render(minutes(Paragraph(plain(f"“{WORD}’s” tender.")))), "page 1"),
    "text beside the page": (lambda: _drawn(0), "page 1"),
    "invisible text": (lambda: _drawn(3), "page 1"),
}


@pytest.mark.parametrize("where", PLANTS)
def test_a_planted_leak_is_found_and_its_place_named(where):
    plant, place = PLANTS[where]
    found = leaks.in_pdf(plant(), WATCHED)
    assert leaks.Leak(WORD, place) in found


def test_a_clean_file_is_clean():
    assert leaks.in_pdf(_in_copy(lambda writer: None), WATCHED) == ()


def test_a_word_that_only_looks_alike_is_none():
    data = pdf.render(minutes(Paragraph(plain("Brightwaters and Bright water and Brightwatér"))))
    assert leaks.in_pdf(data, WATCHED) == ()


def test_a_file_that_cannot_be_read_again_is_a_sentence():
    with pytest.raises(ExportError, match="could not be read again"):
        leaks.in_pdf(b"%PDF-1.7 and no more", WATCHED)


# ---------------------------------------------------------------- what becomes of the file


@pytest.fixture(scope="module")
def meeting():
    return PrivateMeeting(7)


@pytest.fixture
def leaking(monkeypatch):
    """A build in which the public minutes are composed from everything."""

    def leak(state, wording, _version):
        return compose(state, wording, Version.FULL)

    monkeypatch.setattr(drafting, "compose", leak)


@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.txt"])
def test_a_build_that_leaks_writes_nothing_and_says_so(meeting, leaking, tmp_path, name):
    with pytest.raises(ExportError) as refused:
        drafting.write_draft(meeting.replay, tmp_path / name, Version.PUBLIC)
    said = str(refused.value)
    assert said.startswith("The public minutes were not written: “")
    assert "only in private entries" in said
    assert "Nothing was written." in said
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays(meeting, leaking, tmp_path):
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"the old one")
    with pytest.raises(ExportError, match="The file that was there is kept"):
        drafting.write_draft(meeting.replay, target, Version.PUBLIC)
    assert target.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [target]


def test_the_full_minutes_hold_what_is_private_and_nothing_scratch(meeting, tmp_path):
    drafting.write_draft(meeting.replay, tmp_path / "full.txt", Version.FULL)
    found = tokens((tmp_path / "full.txt").read_text(encoding="utf-8"))
    assert found.keys() & meeting.secrets
    assert not found.keys() & meeting.never


def test_the_sentence_names_a_few_words_and_where_they_are(tmp_path):
    found = [
        leaks.Leak(word, place) for word in ("One", "Two", "Three", "Four", "Five") for place in ("page 1", "page 2")
    ]
    said = leaks.sentence(found, tmp_path / "a.pdf", Version.PUBLIC)
    assert (
        "“One”, “Two”, “Three” and 2 more words stand only in private entries, and were found on page 1 and on page 2."
        in said
    )
    assert said.endswith("or say them in an open entry if the public may read them.")
    one = leaks.sentence(found[:1], tmp_path / "a.pdf", Version.FULL)
    assert "“One” stands only in scratch notes or the nature of a sensitive interest, and was found on page 1." in one


def test_of_a_word_that_no_entry_shows_it_says_another_way_out(tmp_path):
    said = leaks.sentence([leaks.Leak("One", "the properties of the file")], tmp_path / "a.pdf", Version.PUBLIC)
    assert said.endswith(
        "and was found in the properties of the file. Nothing was written. No entry shows it there, so the program "
        "is at fault: export under a name that ends in .txt, and tell whoever looks after the program."
    )


# ---------------------------------------------------------------- which words are watched


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Brightwater’s £212,000", {"brightwater", "s", "212,000"}),
        ("CFS/14/26, 10.15am", {"cfs", "14", "26", "10.15", "am"}),
        ("Ŵyr ﬁne naïve e\u0301", {"ŵyr", "fine", "naïve", "é"}),
        ("soft\u00adhyphen Bright\u200bwater", {"softhyphen", "brightwater"}),
        ("STRASSE Straße", {"strasse"}),
    ],
)
def test_words_are_compared_whole_and_without_case(text, found):
    assert tokens(text).keys() == found


def test_words_of_the_open_part_and_of_the_house_style_are_not_watched(meeting):
    watched = drafting.forbidden_words(meeting.replay, Version.PUBLIC)
    assert not watched.keys() & {"hubs", "families", "minutes", "thornbury", "march", "2026", "contract", "the"}


def test_every_field_of_the_state_was_thought_of():
    """A new field may hold private words: see to it in public_version.public_state, then name it here."""
    assert {field.name for field in fields(MeetingState)} == {
        "arranged", "body", "known_as", "officers", "opened", "closed", "copied", "agenda", "attendance",
        "declarations", "questions", "adjournments", "exclusions", "chairs", "notes", "decisions", "approved",
        "actions_done", "last", "bank_holidays", "gaps", "brought_forward", "house_style", "counted_on",
        "numbered_by_clerk", "review",
    }  # fmt: skip


# ---------------------------------------------------------------- many meetings, read by other programs


def _write_some(seeds: range, folder: Path) -> tuple[list[str], set[str]]:
    """The public files of some meetings; what went wrong, and every word that stands in none of them."""
    wrong, forbidden = [], set[str]()
    for seed in seeds:
        meeting = PrivateMeeting(seed)
        if meeting.replay.state.arranged is None:  # struck out: there are no minutes to write
            continue
        forbidden |= meeting.forbidden
        told = repr(public_state(meeting.replay.state)).casefold()
        wrong += [f"{seed}: {word} is in the public state" for word in meeting.forbidden if word in told]
        if seed % 10 == 0:
            unwatched = meeting.forbidden - unprintable_words(meeting.replay.entries, Version.PUBLIC).keys()
            wrong += [f"{seed}: {word} is not watched" for word in unwatched]
        try:
            drafting.write_draft(meeting.replay, folder / f"{seed:06}.pdf", Version.PUBLIC)
        except ExportError as error:
            wrong.append(f"{seed}: {error}")
    return wrong, forbidden


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The folder of the public files, and the words that stand only in private entries."""
    folder = tmp_path_factory.mktemp("public")
    step = max(MEETINGS // 40, 1)
    shares = [range(start, min(start + step, MEETINGS)) for start in range(0, MEETINGS, step)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        made = list(pool.map(_write_some, shares, [folder] * len(shares)))
    assert [fault for wrong, _ in made for fault in wrong] == []
    forbidden = frozenset[str]().union(*(words for _, words in made))
    assert len(forbidden) > MEETINGS * 5
    return folder, forbidden


def test_words_said_once_press_and_public_were_in_again_leak_where_nobody_asks_whether_they_were(monkeypatch, tmp_path):
    """The check of the check: a build in which that no longer hangs on times."""
    seeds = range(30)
    assert _write_some(seeds, tmp_path)[0] == []

    def always_public(fact, *, public_out):
        return as_it_turned_out(fact, public_out=False)

    monkeypatch.setattr(entry, "as_it_turned_out", always_public)
    monkeypatch.setattr(state, "as_it_turned_out", always_public)
    assert any("is in the public state" in fault for fault in _write_some(seeds, tmp_path)[0])


def test_most_words_said_once_press_and_public_were_in_again_are_public():
    """The machine would find no leak either where all of them stayed private."""
    meetings = [PrivateMeeting(seed) for seed in range(30)]
    told = [repr(public_state(meeting.replay.state)).casefold() for meeting in meetings]
    pairs = list(zip(meetings, told, strict=True))
    again = [(word, text) for m, text in pairs for words in m.said_again.values() for word in words - m.forbidden]
    assert len(again) > 10
    assert sum(word in text for word, text in again) > len(again) * 0.7


def _words_in(text: str, forbidden: frozenset[str]) -> set[str]:
    return tokens(text).keys() & forbidden


def _chunks(folder: Path) -> list[list[str]]:
    files = sorted(map(str, folder.glob("*.pdf")))
    assert len(files) > MEETINGS * 0.9
    return [files[start : start + 100] for start in range(0, len(files), 100)]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8", errors="replace")


def _two_at_a_time(read: Callable[[T], str], what: list[T]) -> Iterator[tuple[T, str]]:
    with ThreadPoolExecutor(2) as pool:
        yield from zip(what, pool.map(read, what), strict=True)


def _strings(objects: str) -> str:
    """The strings of a file as qpdf writes them in JSON: 'u:' before each."""
    return "\n".join(re.findall(r'"u:((?:[^"\\]|\\.)*)"', objects))


def _needs(program: str) -> None:
    if not which(program):
        pytest.skip(f"{program} is not installed")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_pdftotext_reads_no_private_word(many, tmp_path):
    _needs("pdftotext")
    folder, forbidden = many

    def read(files: list[str]) -> str:
        together = str(tmp_path / Path(files[0]).name)
        _run("qpdf", "--empty", "--pages", *files, "--", together)
        return _run("pdftotext", "-enc", "UTF-8", together, "-")

    for files, text in _two_at_a_time(read, _chunks(folder)):
        assert text.count("Apologies") >= len(files) * 0.9
        assert _words_in(text, forbidden) == set()


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_qpdf_reads_no_private_word_in_any_object(many):
    _needs("qpdf")
    folder, forbidden = many

    def read(file: str) -> str:
        return _strings(_run("qpdf", "--json=2", "--json-stream-data=none", file))

    for _, strings in _two_at_a_time(read, [file for files in _chunks(folder) for file in files]):
        assert "Draft: Minutes of the" in strings
        assert _words_in(strings, forbidden) == set()


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_exiftool_reads_no_private_word_in_the_properties(many):
    _needs("exiftool")
    folder, forbidden = many

    def read(files: list[str]) -> str:
        return _run("exiftool", "-j", "-a", "-G1", *files)

    for files, told in _two_at_a_time(read, _chunks(folder)):
        assert told.count('"XMP-dc:Title": "Draft: Minutes') == len(files)
        assert _words_in(told, forbidden) == set()


def test_the_other_programs_would_see_a_leak(tmp_path):
    """The check of the check: what is planted is there for them to read."""
    for program in ("pdftotext", "qpdf", "exiftool"):
        _needs(program)
    file = tmp_path / "leak.pdf"
    forbidden = frozenset(WATCHED)
    file.write_bytes(PLANTS["text of the page"][0]())
    assert _words_in(_run("pdftotext", "-enc", "UTF-8", str(file), "-"), forbidden)
    file.write_bytes(PLANTS["outline"][0]())
    assert _words_in(_strings(_run("qpdf", "--json=2", "--json-stream-data=none", str(file))), forbidden)
    file.write_bytes(PLANTS["XMP"][0]())
    assert _words_in(_run("exiftool", "-j", "-a", "-G1", str(file)), forbidden)
