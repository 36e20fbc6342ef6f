"""Small PDFs for the tests of the readers: what is drawn where, and nothing else."""

import io
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]


def made_pdf(path: Path, *pages: Draw, password: str | None = None) -> Path:
    """A file with a page for each way of drawing one."""
    locked = StandardEncryption(password, ownerPassword="owner") if password is not None else None
    canvas = Canvas(str(path), pagesize=A4, encrypt=locked, invariant=1)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def lines(*texts: str, top: float = 780, left: float = 72) -> Draw:
    """Lines of text below each other."""

    def draw(canvas: Canvas) -> None:
        for at, text in enumerate(texts):
            canvas.drawString(left, top - 14 * at, text)

    return draw


def picture(canvas: Canvas) -> None:
    """A page as a scanner makes it."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    data = io.BytesIO()
    Image.new("L", (60, 80), 200).save(data, "PNG")
    canvas.drawImage(ImageReader(data), 0, 0, *A4)


def blank(canvas: Canvas) -> None:
    """A page with nothing on it."""
