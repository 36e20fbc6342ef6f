"""Changes one object of a PDF made by clerk_app.export.pdf and writes the file whole again, its table of offsets too.

A planted defect must be the only fault of the file: a validator that stumbles over offsets would prove nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n")
_LENGTH = re.compile(rb"/Length \d+")
_DATA = re.compile(rb"stream\n(.*)\r\nendstream", re.DOTALL)


class Patient:
    """A file taken apart into its numbered objects."""

    def __init__(self, data: bytes) -> None:
        self._trailer = data[data.rindex(b"trailer") : data.rindex(b"startxref")]
        body = data[: data.rindex(b"\nxref\n")]
        starts = list(_OBJECT.finditer(body))
        ends = [start.start() for start in starts[1:]] + [len(body)]
        self._head = body[: starts[0].start()]
        self.objects = {int(s[1]): body[s.end() : end] for s, end in zip(starts, ends, strict=True)}

    def change(self, old: bytes, new: bytes, *, where: bytes = b"") -> bool:
        """Put other bytes into the first object that has them (and has `where`); whether there was one."""
        for number, body in self.objects.items():
            if b"stream\n" not in body and old in body and where in body:
                self.objects[number] = body.replace(old, new, 1)
                return True
        return False

    def change_page(self, operate: Callable[[bytes], bytes]) -> bool:
        """Change what is drawn on the first page; whether anything became different."""
        page = next(body for body in self.objects.values() if b"/Type /Page\n" in body)
        found = re.search(rb"/Contents (\d+) 0 R", page)
        assert found
        return self._change_stream(int(found[1]), operate)

    def change_stream(self, about: bytes, operate: Callable[[bytes], bytes]) -> bool:
        """Change the data of the first stream whose dictionary has these bytes."""
        number = next(
            n for n, body in self.objects.items() if b"stream\n" in body and about in body.split(b"stream\n")[0]
        )
        return self._change_stream(number, operate)

    def reference(self, name: bytes) -> int:
        """The number of the first object that is referred to under that name."""
        found = next(m for body in self.objects.values() if (m := re.search(name + rb" (\d+) 0 R", body)))
        return int(found[1])

    def change_number(self, number: int, operate: Callable[[bytes], bytes]) -> bool:
        """Change the data of the stream with that number."""
        return self._change_stream(number, operate)

    def add(self, body: bytes) -> int:
        """One more object; its number."""
        number = max(self.objects) + 1
        self.objects[number] = body + b"\nendobj"
        self._trailer = re.sub(rb"/Size \d+", b"/Size %d" % (number + 1), self._trailer)
        return number

    def closed(self) -> bytes:
        """The file with its objects as they are now."""
        out = bytearray(self._head)
        offsets = {}
        for number, body in self.objects.items():
            out += b"\n"
            offsets[number] = len(out)
            out += b"%d 0 obj\n%s" % (number, body)
        out += b"\n"
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offsets[number] for number in sorted(offsets))
        return bytes(out + self._trailer + b"startxref\n%d\n%%%%EOF\n" % table)

    def _change_stream(self, number: int, operate: Callable[[bytes], bytes]) -> bool:
        body = self.objects[number]
        found = _DATA.search(body)
        assert found
        is_packed = b"/FlateDecode" in body[: found.start()]
        data = zlib.decompress(found[1]) if is_packed else found[1]
        changed = operate(data)
        packed = zlib.compress(changed) if is_packed else changed
        head = _LENGTH.sub(b"/Length %d" % len(packed), body[: found.start()])
        self.objects[number] = head + b"stream\n" + packed + b"\r\nendstream" + body[found.end() :]
        return changed != data
