"""JSON as the files have it: pleasant to read, whole whatever was typed, with a checksum that tells of damage."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime
from typing import Final

Data = dict[str, object]
"""A JSON object as it is being made."""

_HALF: Final = re.compile("[\ud800-\udfff]")


def text_of(value: Data) -> bytes:
    """A value as the bytes of a JSON file, one thing a line."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    # Half a surrogate pair, which a paste can bring, has no UTF-8; as an escape it is kept whole.
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", f"{text}\n").encode()


def checksum(value: object) -> str:
    """'sha256:' and the sum over a value as ASCII JSON without blanks, the keys of each object sorted."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode('ascii')).hexdigest()}"


def told(**values: object) -> Data:
    """An object of those values that say anything."""
    return {name: value for name, value in values.items() if value not in (None, "", (), [], {})}


def moment(at: datetime | None) -> str | None:
    """An instant in ISO 8601 with its offset, to the second."""
    return at.isoformat(timespec="seconds") if at else None
