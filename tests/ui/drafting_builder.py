"""The real ways from a state to draft minutes, as the program hands them to its widgets."""

from dataclasses import replace

from clerk_app import drafting, papers
from ui.export_worker import Drafting


def real_drafting(**changes) -> Drafting:
    """Everything as in the program, but for what a test puts in its place."""
    real = Drafting(
        pdf=drafting.draft_pages,
        write=drafting.write_draft,
        unshowable=drafting.unshowable_letters,
        wording=drafting.wording_of,
        style_of=drafting.style_of,
        pdf_in=drafting.draft_pages,
        styles=drafting.STYLES.told,
        pdf_as=drafting.draft_pages_as,
        to_paste=drafting.draft_to_paste,
        papers=papers.papers(),
        extract=papers.extract_of,
    )
    return replace(real, **changes)
