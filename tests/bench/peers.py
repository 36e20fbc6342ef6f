"""The same minutes made by other programs, for a comparison in one run; each says None where it is not installed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from html import escape
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

import resources
from clerk_app.export import docx, html
from clerk_app.minutes.document import BulletList, Heading, Line, MinutesDocument, Paragraph, Strong, Title

Render = Callable[[MinutesDocument], bytes]
_FONT = "LiberationSans"
_SIZES = {1: 14, 2: 12}


def peers() -> dict[str, Render | None]:
    """Each peer by name, what it is to be installed as beside it."""
    return {
        "our Word file": docx.render,
        "our web page": html.render,
        "fpdf2 (pip install fpdf2)": by_fpdf2 if find_spec("fpdf") else None,
        "WeasyPrint, PDF/UA-1, from our web page (pip install weasyprint)": by_weasyprint
        if find_spec("weasyprint")
        else None,
        "LibreOffice, from our Word file (apt install libreoffice-writer-nogui)": by_libreoffice
        if which("soffice")
        else None,
    }


def by_fpdf2(document: MinutesDocument) -> bytes:
    """Headings, paragraphs and bullets by fpdf2, untagged: it has no structure tree for them."""
    from fpdf import FPDF

    page = FPDF(format="A4")
    for style, name in (("", "Regular"), ("B", "Bold")):
        page.add_font(_FONT, style, str(resources.path(f"fonts/{_FONT}-{name}.ttf")))
    page.add_page()
    for block in document.blocks:
        match block:
            case Title(line):
                _write(page, line, 1, bold=True)
            case Heading():
                _write(page, block.full_line, 2, bold=True)
            case Paragraph(line):
                _write(page, line, 3)
            case BulletList(items):
                for item in items:
                    _write(page, ("\u2022 ", *item.line), 3)
            case _:
                raise ValueError(block)
    return bytes(page.output())


def _write(page: Any, line: Line | tuple[Any, ...], level: int, *, bold: bool = False) -> None:
    for span in line:
        text, is_strong = (span, False) if isinstance(span, str) else (span.text, isinstance(span, Strong))
        page.set_font(_FONT, "B" if bold or is_strong else "", _SIZES.get(level, 12))
        page.write(6, text)
    page.ln(9)


def by_weasyprint(document: MinutesDocument) -> bytes:
    """Our own web page, printed."""
    import weasyprint

    made: bytes = weasyprint.HTML(string=html.render(document).decode()).write_pdf(pdf_variant="pdf/ua-1")
    return made


def by_libreoffice(document: MinutesDocument) -> bytes:
    """Our own Word file, printed by an office program that is started for it."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "minutes.docx"
        source.write_bytes(docx.render(document))
        profile = f"-env:UserInstallation=file://{escape(folder)}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, capture_output=True, check=True)
        return source.with_suffix(".pdf").read_bytes()
