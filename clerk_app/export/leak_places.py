"""Where in a file a word can stand, in the words of the sentence that tells of it."""

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
