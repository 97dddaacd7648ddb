"""The process that opens a PDF: standard input to lines of text, so that what breaks there breaks alone.

One invariant: it never writes but to standard output, one JSON value, and it ends within its limits.
Run as `python -m briefing.sources.pdf.worker`; `briefing.sources.pdf.process` starts it.
"""

from __future__ import annotations

import ctypes
import json
import mmap
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from typing import Any, Final

from briefing.sources.pdf.lines import SOFT_HYPHEN, TypeLine
from briefing.sources.pdf.links import WebLink, page_links
from briefing.sources.pdf.passages import read_passages

_SECONDS: Final = 4
"""Of computing for any document; a page adds a fiftieth."""
_MOST_SECONDS: Final = 20
_MEMORY: Final = 170_000_000
"""Bytes beside the file and the libraries; a book of a thousand pages takes a third of that."""
_PAGES: Final = 5000
_GAP: Final = 1.5
"""Space within a line, in sizes of its type, from which it is two lines of two columns."""
_BOLD: Final = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_FORCED_BOLD: Final = 1 << 18
"""Bit of the font's flags (PDF 32000-1, table 123)."""
_PASSWORD: Final = 4
"""What pdfium says of a document that is encrypted."""
_SOFT_HYPHENS: Final = re.compile("[\x02\xad\ufffe]")
_WORD: Final = re.compile(r"\S+")
_ENDS: Final = re.compile(r"\r\n|[\r\n]|(?<=[\x02\ufffe])")
"""Ends of lines; after a hyphen there is none, but one of two characters that pdfium writes for it."""


def main() -> None:
    """Read the document on standard input and print its blocks, or why there are none."""
    data = mmap.mmap(0, 0, access=mmap.ACCESS_COPY)
    _set_limits(len(data))
    json.dump(read_pdf_document(data), sys.stdout)


def _set_limits(size: int) -> None:
    """Bound time and memory; the file of `size` bytes is mapped and does not count."""
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _MOST_SECONDS))
    if sys.platform == "linux":  # others refuse it or do not keep it
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY + size, _MEMORY + size))


def _allow(pages: int) -> None:
    """Give a long document more time than a short one, which is not to take it."""
    import resource

    seconds = min(_MOST_SECONDS, _SECONDS + pages // 50)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, _MOST_SECONDS))


def read_pdf_document(data: mmap.mmap) -> dict[str, Any]:
    """Return what is in the document, or `{"problem": "encrypted" | "damaged"}`.

    Its values are `title`, `author`, `created`, `pages`, `blocks` and, for each page, `links`.
    """
    import pypdfium2_raw as pdfium  # without the wrappers, which cost as much again

    pdfium.FPDF_InitLibrary()
    buffer = (ctypes.c_char * len(data)).from_buffer(data)
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
    if not document:
        return {"problem": "encrypted" if pdfium.FPDF_GetLastError() == _PASSWORD else "damaged"}
    count = min(pdfium.FPDF_GetPageCount(document), _PAGES)
    _allow(count)
    pages = [_read_page(pdfium, document, number) for number in range(count)]
    return {
        "title": _told(pdfium, document, b"Title"),
        "author": _told(pdfium, document, b"Author"),
        "created": _told(pdfium, document, b"CreationDate"),
        "pages": count,
        "blocks": read_passages([line for lines, _ in pages for line in lines]),
        "links": [links for _, links in pages],
    }


def _told(pdfium: Any, document: Any, name: bytes) -> str:
    length = pdfium.FPDF_GetMetaText(document, name, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDF_GetMetaText(document, name, buffer, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace")


def _read_page(pdfium: Any, document: Any, number: int) -> tuple[list[TypeLine], list[WebLink]]:
    """Return the lines of a page, and its links."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return [], []
    text = pdfium.FPDFText_LoadPage(page)
    lines: list[TypeLine] = []
    links: list[WebLink] = []
    if text:
        read = _PageText(pdfium, text, number, pdfium.FPDF_GetPageHeightF(page))
        lines = read.lines()
        links = list(page_links(pdfium, document, page, text, read.characters))
        pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return lines, links


class _PageText:
    """The characters of one page, and where they stand."""

    def __init__(self, pdfium: Any, text: Any, number: int, height: float) -> None:
        self._pdfium = pdfium
        self._text = text
        self._number = number
        self._height = height
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self._font = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self.characters = self._characters()
        """The page's characters, one for each that pdfium counts."""

    def lines(self) -> list[TypeLine]:
        """Return the lines in the order in which the page draws them, those of two columns apart."""
        words = self.characters
        lines: list[TypeLine] = []
        start = 0
        for end, after in [*(found.span() for found in _ENDS.finditer(words)), (len(words), len(words))]:
            if lines and _SOFT_HYPHENS.fullmatch(words[start:end].strip()):
                lines[-1] = lines[-1]._replace(
                    text=lines[-1].text + SOFT_HYPHEN
                )  # it may stand in the margin
            elif words[start:end].strip():
                lines += self._split(words, start, end)
            start = after
        return lines

    def _characters(self) -> str:
        count = self._pdfium.FPDFText_CountChars(self._text)
        buffer = (ctypes.c_ushort * (count + 1))()
        self._pdfium.FPDFText_GetText(self._text, 0, count, buffer)
        words = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace").rstrip("\0")
        if len(words) == count:
            return words
        codes = (self._pdfium.FPDFText_GetUnicode(self._text, at) for at in range(count))
        return "".join(chr(code) if 0 < code < sys.maxunicode else "\ufffd" for code in codes)

    def _split(self, words: str, start: int, end: int) -> Iterator[TypeLine]:
        """Yield what stands on one line of the page, cut where a gutter parts it."""
        first = start + len(words[start:end]) - len(words[start:end].lstrip())
        last = start + len(words[start:end].rstrip()) - 1
        size = self._size(first)
        if not size:
            return
        edges = self._edges(first, last - first + 1)
        wide = any(nxt[0] - now[1] > _GAP * size or nxt[0] < now[0] for now, nxt in pairwise(edges))
        for begin, stop in self._runs(words, first, last + 1, size) if wide else [(first, last + 1)]:
            yield self._line(words[begin:stop], begin, stop - 1)

    def _edges(self, start: int, count: int) -> list[tuple[float, float]]:
        """Return left and right of the rectangles that hold some characters."""
        left, top, right, bottom = self._box
        rectangles = self._pdfium.FPDFText_CountRects(self._text, start, count)
        edges = []
        for number in range(rectangles):
            self._pdfium.FPDFText_GetRect(self._text, number, left, top, right, bottom)
            edges.append((left.value, right.value))
        return edges

    def _runs(self, words: str, start: int, end: int, size: float) -> Iterator[tuple[int, int]]:
        """Yield the runs of words between which there is a gap, or a step back."""
        begin = before = start
        edge = 0.0
        for found in _WORD.finditer(words, start, end):
            left, right = self._sides(found.start())[0], self._sides(found.end() - 1)[1]
            if found.start() > start and (left - edge > _GAP * size or left < edge - 2 * size):
                yield begin, before
                begin = found.start()
            edge, before = right, found.end()
        yield begin, before

    def _sides(self, at: int) -> tuple[float, float]:
        left, right, bottom, top = self._box
        self._pdfium.FPDFText_GetCharBox(self._text, at, left, right, bottom, top)
        return left.value, right.value

    def _size(self, at: int) -> float:
        """Return the height of the type in points, 0 for what does not stand upright."""
        self._pdfium.FPDFText_GetMatrix(self._text, at, self._matrix)
        matrix = self._matrix
        if abs(matrix.b) > abs(matrix.a):
            return 0.0
        return float(self._pdfium.FPDFText_GetFontSize(self._text, at) * hypot(matrix.c, matrix.d))

    def _line(self, words: str, first: int, last: int) -> TypeLine:
        x, y, *_ = self._box
        left, right = self._sides(first)[0], self._sides(last)[1]
        right = max(right, left + 0.1)  # type from right to left ends where it begins
        self._pdfium.FPDFText_GetCharOrigin(self._text, first, x, y)
        bold = self._is_bold(first) and self._is_bold(last)
        shown = _SOFT_HYPHENS.sub(SOFT_HYPHEN, words.rstrip())
        sizes = sorted(self._size(at) for at in (first, (first + last) // 2, last))  # a bullet may be small
        return TypeLine(self._number, left, right, self._height - y.value, sizes[1], bold, shown)

    def _is_bold(self, at: int) -> bool:
        self._pdfium.FPDFText_GetFontInfo(self._text, at, self._font, len(self._font), self._flags)
        return _BOLD.search(self._font.value) is not None or bool(self._flags.value & _FORCED_BOLD)


if __name__ == "__main__":
    main()
