"""The links of a page: where each leads, and the words that it lies on.

One invariant: a link whose words are not certain is left out; only addresses of the web count.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

_INSET: Final = 1.5
"""Points from the edges of a link at which its first and last letters are looked for."""
_AROUND: Final = 24
"""Characters in front of a link that tell it from the same words elsewhere."""
_MOST: Final = 2000
_LONGEST: Final = 2000
"""Bytes of an address."""


class WebLink(NamedTuple):
    """Words that lead to an address."""

    url: str
    words: str
    before: str
    """What stands in front of them."""


def page_links(pdfium: Any, document: Any, page: Any, text: Any, characters: str) -> Iterator[WebLink]:
    """Yield the links of a page in the order in which it holds them.

    Args:
        pdfium: the library.
        document: of the page.
        page: loaded.
        text: of the page, loaded.
        characters: one for each that pdfium counts.
    """
    position, link, rectangle = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_MOST):
        if not pdfium.FPDFLink_Enumerate(page, position, link):
            return
        url = _address(pdfium, document, link)
        if url and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
            middle = (rectangle.top + rectangle.bottom) / 2
            ends = (rectangle.left + _INSET, rectangle.right - _INSET)
            start, last = (pdfium.FPDFText_GetCharIndexAtPos(text, x, middle, 2, 4) for x in ends)
            if 0 <= start <= last:
                before = characters[max(0, start - _AROUND) : start]
                yield WebLink(url, characters[start : last + 1], before)


def _address(pdfium: Any, document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    url = buffer.value.decode("utf-8", "replace")
    return url if url.startswith(("http://", "https://")) else ""
