"""A reader of PDFs that some words kill and others hold for good."""

import os
import signal

from clerk_app.packs.files import pdf_pages


def main(path: str, share: int, shares: int, start: int) -> None:
    letters = pdf_pages._letters

    def breaking(text_page):
        text = letters(text_page)
        if "dies here" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "hangs here" in text:
            signal.pause()
        while "turns round here" in text:
            pass
        return text

    pdf_pages._letters = breaking
    pdf_pages.PAGE_SECONDS = 0
    pdf_pages.main(path, share, shares, start)
