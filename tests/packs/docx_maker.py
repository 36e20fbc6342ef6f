"""Small Word files for the tests of the reader, written as XML so that nothing is in them but what is meant."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)


def para(*runs: str, style: str = "", num: str = "", level: str = "", more: str = "") -> str:
    """A paragraph of runs, on a level of a list."""
    says = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num or level:
        says += f'<w:numPr><w:ilvl w:val="{level or 0}"/>' + (f'<w:numId w:val="{num}"/>' if num else "") + "</w:numPr>"
    return f"<w:p><w:pPr>{says}{more}</w:pPr>{''.join(run if '<' in run else text(run) for run in runs)}</w:p>"


def text(words: str, *, says: str = "") -> str:
    """A run of letters."""
    return f'<w:r><w:rPr>{says}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: list[str], says: str = "") -> str:
    """A table; a cell that begins with a tag is taken as it is."""
    cells = [[cell if cell.startswith("<w:tc>") else f"<w:tc>{_inside(cell)}</w:tc>" for cell in row] for row in rows]
    return f"<w:tbl>{says}{''.join(f'<w:tr>{chr(10).join(row)}</w:tr>' for row in cells)}</w:tbl>"


def _inside(cell: str) -> str:
    return cell if cell.startswith("<") else para(cell)


def levels(*written: tuple[str, str]) -> str:
    """The levels of a list: how each counts, and what is printed."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for at, (style, shown) in enumerate(written)
    )


def section(*headers: str, says: str = "") -> str:
    """The end of a section whose headers, 'first' or 'default', are in parts of those names."""
    refers = "".join(f'<w:headerReference w:type="{name.rstrip("0123456789")}" r:id="{name}"/>' for name in headers)
    return f"<w:sectPr>{refers}{says}</w:sectPr>"


def made_docx(
    path: Path, *body: str, numbering: str = "", styles: str = "", headers: Mapping[str, str] | None = None
) -> Path:
    """A file with that body; each header is a part of its own."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("_rels/.rels", RELATIONS)
        packed.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>")
        for name, inside in (headers or {}).items():
            packed.writestr(f"word/{name}.xml", f"<w:hdr {NAMES}>{inside}</w:hdr>")
        relations = "".join(f'<Relationship Id="{name}" Target="{name}.xml"/>' for name in headers or {})
        packed.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        if numbering:
            packed.writestr("word/numbering.xml", f"<w:numbering {NAMES}>{numbering}</w:numbering>")
        if styles:
            packed.writestr("word/styles.xml", f"<w:styles {NAMES}>{styles}</w:styles>")
    return path
