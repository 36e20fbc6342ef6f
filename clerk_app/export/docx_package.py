"""The Word file around the minutes: its parts before anything is written, and its bytes after."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import docx
from docx.oxml.ns import qn

import resources

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell: the same minutes are to be the same bytes."""

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_PART_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OUR_PARTS: Final = ("styles", "numbering", "settings")

_CONTENT_TYPES: Final = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_PART_TYPE}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_PART_TYPE}.{n}+xml"/>' for n in _OUR_PARTS)
    + '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_PACKAGE_RELATIONS: Final = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_DOCUMENT_RELATIONS: Final = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(_OUR_PARTS, 1)
    )
    + "</Relationships>"
)
_DOCUMENT: Final = (
    f'{_XML}<w:document xmlns:w="{_MAIN}" xmlns:r="{_RELATION}"><w:body><w:sectPr/></w:body></w:document>'
)
_PROPERTIES: Final = (
    f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


def empty_package(language: str) -> Document:
    """A Word file without a word, with our styles, lists and settings; its text is in that language."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as package:
        package.writestr("[Content_Types].xml", _CONTENT_TYPES)
        package.writestr("_rels/.rels", _PACKAGE_RELATIONS)
        package.writestr("docProps/core.xml", _PROPERTIES)
        package.writestr("word/document.xml", _DOCUMENT)
        package.writestr("word/_rels/document.xml.rels", _DOCUMENT_RELATIONS)
        for name in _OUR_PARTS:
            package.writestr(f"word/{name}.xml", resources.read_text(f"word/{name}.xml"))
    made = docx.Document(target)
    for held, tag in ((made.styles.element, "w:lang"), (made.settings.element, "w:themeFontLang")):
        for found in held.iter(qn(tag)):
            found.set(qn("w:val"), language)
    return made


def package_bytes(document: Document) -> bytes:
    """The file as it is written; python-docx would put in the time of day."""
    made, target = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in parts.namelist():
            about = zipfile.ZipInfo(name, _EPOCH)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system = 0  # or it would tell which system wrote it
            package.writestr(about, parts.read(name))
    return target.getvalue()
