"""Where in a file a word can stand, in the words of the sentence that tells of it, and in which letters."""

from collections.abc import Iterator
from typing import Final

TITLE: Final = "the title of the file"
PROPERTIES: Final = "the properties of the file"
OUTLINE: Final = "the outline of the file"
PAGE: Final = "page "
TEXT: Final = "the text"
FURNITURE: Final = "the head or foot of the pages"
ATTACHMENT: Final = "an attachment of the file"
ANNOTATION: Final = "an annotation in the file"
COMMENT: Final = "a comment in the file"
FIELD: Final = "a form field in the file"
SPOKEN: Final = "what the file says to screen readers"
OTHER: Final = "a hidden part of the file"


def readings(data: bytes) -> Iterator[str]:
    """Bytes as the text they may be: UTF-8, or the two bytes a letter that some programs write."""
    yield data.decode("utf-8", errors="replace")
    if b"\x00" in data:
        yield data.decode("utf-16-le", errors="replace")
        yield data.decode("utf-16-be", errors="replace")
