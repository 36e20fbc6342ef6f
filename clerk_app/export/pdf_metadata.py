"""What a PDF says about itself, and two corrections to ReportLab that the standards ask for."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import ttfonts
from reportlab.pdfbase.pdfdoc import PDFStream

# LittleCMS's own sRGB profile with a fixed date: kept here, since another version of the library
# would give other bytes for the same minutes.
SRGB_PROFILE: Final = base64.b64decode(
    "AAACTGxjbXMEQAAAbW50clJHQiBYWVogB9AAAQABAAAAAAAAYWNzcEFQUEwAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAPbWAAEAAAAA0y1sY21zAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAL"
    "ZGVzYwAAAQgAAAA2Y3BydAAAAUAAAABMd3RwdAAAAYwAAAAUY2hhZAAAAaAAAAAsclhZWgAAAcwAAAAUYlhZWgAA"
    "AeAAAAAUZ1hZWgAAAfQAAAAUclRSQwAAAggAAAAgZ1RSQwAAAggAAAAgYlRSQwAAAggAAAAgY2hybQAAAigAAAAk"
    "bWx1YwAAAAAAAAABAAAADGVuVVMAAAAaAAAAHABzAFIARwBCACAAYgB1AGkAbAB0AC0AaQBuAABtbHVjAAAAAAAA"
    "AAEAAAAMZW5VUwAAADAAAAAcAE4AbwAgAGMAbwBwAHkAcgBpAGcAaAB0ACwAIAB1AHMAZQAgAGYAcgBlAGUAbAB5"
    "WFlaIAAAAAAAAPbWAAEAAAAA0y1zZjMyAAAAAAABDEIAAAXe///zJQAAB5MAAP2Q///7of///aIAAAPcAADAblhZ"
    "WiAAAAAAAABvoAAAOPUAAAOQWFlaIAAAAAAAACSfAAAPhAAAtsNYWVogAAAAAAAAYpcAALeHAAAY2XBhcmEAAAAA"
    "AAMAAAACZmYAAPKnAAANWQAAE9AAAApbY2hybQAAAAAAAwAAAACj1wAAVHsAAEzNAACZmgAAJmYAAA9c"
)
_STEERING: Final = (0, 0xFEFF, 0xFFFE)
_EXTENSION: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    "</rdf:Description>"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, author, subject, language and date of a file; all text already clean."""

    title: str
    author: str
    subject: str
    language: str
    when: datetime
    creator: str = "Clerk"

    def xmp(self) -> bytes:
        """The XMP packet; it claims PDF/UA-1 and PDF/A-2a, which the tests hold us to."""
        when = self.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        title, author, subject, creator = (
            escape(text) for text in (self.title, self.author, self.subject, self.creator)
        )
        return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{self.language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{creator}</pdf:Producer><xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>{_EXTENSION}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


class FixedTime:
    """Stands in for ReportLab's TimeStamp, so that a file's date is the record's and not today."""

    def __init__(self, when: datetime) -> None:
        moment = when.astimezone(UTC)
        self.t = moment.timestamp()
        self.lt = moment.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"
        self.datetime = moment


@contextmanager
def corrected_reportlab() -> Iterator[None]:
    """ReportLab with the two corrections, put back afterwards; under the export's lock only."""
    stream_format, to_unicode = PDFStream.format, ttfonts.makeToUnicodeCMap
    text_streams = rl_config.useA85

    def line_end_before_endstream(self: Any, document: Any) -> bytes:
        # PDF/A 6.1.7 wants a line end there; ReportLab writes none. Two characters, because
        # data that happen to end in CR would take a lone LF for the rest of their own line end.
        written: bytes = stream_format(self, document)
        if written.endswith(b"endstream\n"):
            return written[:-10] + b"\r\nendstream\n"
        return written

    def without_filler(font_name: str, subset: list[int]) -> str:
        return _without_filler(to_unicode(font_name, subset), subset)

    PDFStream.format, ttfonts.makeToUnicodeCMap = line_end_before_endstream, without_filler
    rl_config.useA85 = 0  # faster, and a sixth smaller
    try:
        yield
    finally:
        PDFStream.format, ttfonts.makeToUnicodeCMap = stream_format, to_unicode
        rl_config.useA85 = text_streams


def _without_filler(cmap: str, subset: list[int]) -> str:
    """PDF/UA-1 7.21.7: no code leads to U+0000; and at most 100 entries stand in one block."""
    head, rest = cmap.split(f"{len(subset)} beginbfchar\n")
    tail = rest[rest.index("endbfchar") + 10 :]
    body = [f"<{code:02X}> <{_utf16(letter)}>" for code, letter in enumerate(subset) if letter not in _STEERING]
    blocks = (body[start : start + 100] for start in range(0, len(body), 100))
    return head + "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks) + tail


def _utf16(letter: int) -> str:
    """A letter as the map wants it; beyond the first plane it is a pair, such as D83DDE00."""
    return chr(letter).encode("utf-16-be").hex().upper()
