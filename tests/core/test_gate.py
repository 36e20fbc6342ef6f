"""No exported PDF has a fault that anybody knows how to look for, and a planted fault is always found."""

import pypdfium2
import pytest

from clerk_app.export.pdf import render
from tests.documents import long_minutes, whole_minutes
from tests.gate import verapdf
from tests.gate.checks import findings
from tests.gate.defects import DEFECTS
from tests.gate.papers import papers
from tests.gate.surgery import Patient


@pytest.fixture(scope="module")
def documents():
    return dict(papers())


@pytest.fixture(scope="module")
def sound():
    return render(whole_minutes())


def test_every_paper_is_sound(documents):
    found = {name: findings(render(document), document) for name, document in documents.items()}
    assert {name: faults[:3] for name, faults in found.items() if faults} == {}


def test_one_of_two_hundred_pages_is_sound():
    document = long_minutes(550)
    data = render(document)
    assert findings(data, document) == []
    with pypdfium2.PdfDocument(data) as opened:
        assert len(opened) >= 200


@pytest.mark.slow
@pytest.mark.skipif(bool(verapdf.missing()), reason=f"veraPDF is not installed ({verapdf.missing()})")
def test_the_reference_validator_finds_them_sound(documents, tmp_path):
    """`python -m tests.gate` has it read all of them."""
    files = [tmp_path / "every look.pdf", tmp_path / "paper sheet.pdf"]
    for file in files:
        file.write_bytes(render(documents[file.stem]))
    assert verapdf.validate(files) == {file: [] for file in files}


def test_a_file_taken_apart_and_closed_again_is_sound(sound):
    assert findings(Patient(sound).closed(), whole_minutes()) == []


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_planted_defect_is_found(sound, defect):
    assert findings(defect.planted(sound), whole_minutes())
