"""Any file that a clerk may be sent: read by what it is, or a sentence about why not."""

import io
import zipfile

import pytest

from clerk_app.errors import ClerkError, PackError
from clerk_app.packs.files.open_pack import decoded, read_file
from clerk_app.telling import Cancelled


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return out.getvalue()


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"  \n ", "is empty"),
        (b"*** --- ***", "no words"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "a picture"),
        (b"BM" + bytes(99), "a picture"),
        (b"\0\0\0\x18ftypheic" + bytes(99), "a picture"),
        (b"{\\rtf1 Agenda}", "Rich Text Format"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "saved as XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n<p>Agenda", "saved as one file"),
        (b"From: A\nSubject: Agenda\nContent-Type: multipart/alternative;\n boundary=x\n\nAgenda", "an e-mail"),
        (b"\0\1\2\3" * 500, "no document"),
        (b"PK\3\4" + bytes(99), "damaged"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
        (zipped("ppt/presentation.xml"), "presentation"),
        (zipped("mimetype", "content.xml"), "LibreOffice"),
        (zipped("agenda.pdf", "report.pdf"), "Unpack it"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "old Word"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLD_OFFICE + "__substg1.0_001".encode("utf-16-le"), "e-mail"),
        (OLD_OFFICE, "old Office"),
        (b"%PDF-1.7\nnothing", "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence_with_a_way_on(tmp_path, data, said):
    file = tmp_path / "agenda.pdf"
    file.write_bytes(data)
    with pytest.raises(PackError, match=said) as refused:
        read_file(file)
    assert str(refused.value).endswith(".")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ClerkError, match="cannot be opened"):
        read_file(tmp_path / "none.pdf")


def test_the_name_of_a_file_says_nothing_of_what_it_is(tmp_path):
    file = tmp_path / "agenda.pdf"
    file.write_text("<html><body><p>Agenda</p></body></html>", encoding="utf-8")
    assert [line.text for line in read_file(file).lines] == ["Agenda"]
    assert read_file(file).name == "agenda.pdf"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Tŷ £5".encode(), "Tŷ £5"),
        ("\ufeffTŷ".encode(), "Tŷ"),
        ("Tŷ".encode("utf-16"), "Tŷ"),
        (b"\x935 \xa3\x94", "“5 £”"),
        ('<meta charset="iso-8859-14">T\xfe'.encode("latin-1"), '<meta charset="iso-8859-14">Tŷ'),
        ('<meta charset="rot13">\xa3'.encode("latin-1"), '<meta charset="rot13">£'),
        ("cut in Tŷ".encode()[:-1], "cut in T"),
    ],
)
def test_letters_are_read_in_the_encoding_of_the_file(data, text):
    assert decoded(data) == text


def test_a_text_far_too_long_is_refused(tmp_path):
    file = tmp_path / "x.txt"
    file.write_bytes(b"word\n" * 4_000_000)
    with pytest.raises(PackError, match="far longer"):
        read_file(file)


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("Agenda", encoding="utf-8")
    heard: list[tuple[int, int]] = []
    read_file(file, told=lambda done, pages: heard.append((done, pages)))
    assert heard[-1] == (1, 1)

    def stop(_done: int, _pages: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_file(file, told=stop)
