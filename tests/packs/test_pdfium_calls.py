"""Pdfium's library, called without the package that brings it."""

import sys

import pytest

from clerk_app.packs.files.pdfium_calls import begin, load

NO_FILE = 2
"""What pdfium says of a file that is not there."""


def test_the_library_answers() -> None:
    pdfium = load()
    begin(pdfium)

    assert pdfium.FPDF_LoadDocument(b"/nowhere/agenda.pdf", None) is None
    assert pdfium.FPDF_GetLastError() == NO_FILE


def test_where_no_folder_of_packages_has_the_library_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", ["/nowhere"])

    with pytest.raises(ImportError, match="pypdfium2_raw"):
        load()
