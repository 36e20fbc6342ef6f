"""The functions of pdfium that read text, straight from its library.

The package that brings the library declares hundreds of functions and looks for it in other places, which every process
that reads a PDF would have to wait for; nothing but the library itself is used here.
"""

from __future__ import annotations

import sys
from ctypes import (
    CDLL,
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_ulong,
    c_ushort,
    c_void_p,
)
from typing import Any, Final

_PACKAGE: Final = "pypdfium2_raw"
_NAMES: Final = {"win32": "pdfium.dll", "cygwin": "pdfium.dll", "darwin": "libpdfium.dylib"}


class Rectangle(Structure):
    """Where something stands on a page, in points from its lower left corner."""

    _fields_ = (("left", c_float), ("top", c_float), ("right", c_float), ("bottom", c_float))


class Matrix(Structure):
    """How what is drawn is moved, turned and made larger."""

    _fields_ = tuple((name, c_float) for name in "abcdef")


class Start(Structure):
    """How the library begins (FPDF_LIBRARY_CONFIG, version 2)."""

    _fields_ = (
        ("version", c_int),
        ("font_folders", POINTER(c_char_p)),
        ("isolate", c_void_p),
        ("embedder_slot", c_uint),
    )


_FLOATS: Final = POINTER(c_float)
_DECLARED: Final[dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "FPDF_InitLibraryWithConfig": (None, (POINTER(Start),)),
    "FPDF_LoadDocument": (c_void_p, (c_char_p, c_char_p)),
    "FPDF_GetLastError": (c_ulong, ()),
    "FPDF_GetPageCount": (c_int, (c_void_p,)),
    "FPDF_LoadPage": (c_void_p, (c_void_p, c_int)),
    "FPDF_ClosePage": (None, (c_void_p,)),
    "FPDF_GetPageWidthF": (c_float, (c_void_p,)),
    "FPDF_GetPageHeightF": (c_float, (c_void_p,)),
    "FPDFPage_GetRotation": (c_int, (c_void_p,)),
    "FPDFPage_CountObjects": (c_int, (c_void_p,)),
    "FPDFPage_GetObject": (c_void_p, (c_void_p, c_int)),
    "FPDFPageObj_GetType": (c_int, (c_void_p,)),
    "FPDFPageObj_GetBounds": (c_int, (c_void_p, _FLOATS, _FLOATS, _FLOATS, _FLOATS)),
    "FPDFPageObj_GetMatrix": (c_int, (c_void_p, POINTER(Matrix))),
    "FPDFPath_CountSegments": (c_int, (c_void_p,)),
    "FPDFPath_GetPathSegment": (c_void_p, (c_void_p, c_int)),
    "FPDFPathSegment_GetPoint": (c_int, (c_void_p, _FLOATS, _FLOATS)),
    "FPDFPathSegment_GetType": (c_int, (c_void_p,)),
    "FPDFText_LoadPage": (c_void_p, (c_void_p,)),
    "FPDFText_ClosePage": (None, (c_void_p,)),
    "FPDFText_CountChars": (c_int, (c_void_p,)),
    "FPDFText_GetText": (c_int, (c_void_p, c_int, c_int, POINTER(c_ushort))),
    "FPDFText_GetUnicode": (c_uint, (c_void_p, c_int)),
    "FPDFText_GetFontWeight": (c_int, (c_void_p, c_int)),
    "FPDFText_GetFontInfo": (c_ulong, (c_void_p, c_int, c_void_p, c_ulong, POINTER(c_int))),
    "FPDFText_GetFontSize": (c_double, (c_void_p, c_int)),
    "FPDFText_GetMatrix": (c_int, (c_void_p, c_int, POINTER(Matrix))),
    "FPDFText_GetCharOrigin": (c_int, (c_void_p, c_int, POINTER(c_double), POINTER(c_double))),
    "FPDFText_GetLooseCharBox": (c_int, (c_void_p, c_int, POINTER(Rectangle))),
}


def load() -> CDLL:
    """The library with its functions declared."""
    library = _found()
    for name, (result, arguments) in _DECLARED.items():
        function = library[name]
        function.restype, function.argtypes = result, arguments
        setattr(library, name, function)
    return library


def begin(library: CDLL) -> None:
    """Begin without the fonts of the system.

    A page is read alike on every computer then, and nobody waits until hundreds of fonts have been looked through.
    """
    library.FPDF_InitLibraryWithConfig(byref(Start(2, (c_char_p * 1)(None), None, 0)))


def _found() -> CDLL:
    """The library, from the first folder of packages that has it."""
    name = f"/{_PACKAGE}/{_NAMES.get(sys.platform, 'libpdfium.so')}"
    for folder in filter(None, sys.path):
        try:
            return CDLL(folder + name)
        except OSError:
            continue
    raise ImportError(name)
