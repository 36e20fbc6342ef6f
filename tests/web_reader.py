"""Reads our web pages as another program parses them: their words in order, and what is where."""

from lxml import html

_INLINE = {"strong", "a", "span"}


def words(element: html.HtmlElement) -> list[str]:
    """Every word in an element, in order; a block parts words, an element within a line does not."""
    return "".join(_pieces(element)).split()


def page(data: bytes) -> html.HtmlElement:
    """The page's root."""
    return html.document_fromstring(data.decode())


def main(data: bytes) -> html.HtmlElement:
    """The part of the page that is the minutes."""
    (found,) = page(data).iter("main")
    return found


def _pieces(element):
    parted = "" if element.tag in _INLINE else " "
    yield parted + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield parted
