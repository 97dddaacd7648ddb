"""Bytes to text: which encoding a file is in, told from the bytes alone.

One invariant: clean UTF-8 comes out as it is; of anything else it is said how many bytes made no sense.
"""

from __future__ import annotations

import codecs

from briefing.errors import SourceError

SNIFF = 8192
"""Bytes at the start of a file in which a NUL betrays that it is no text."""
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(raw: bytes, name: str) -> tuple[str, str, int]:
    """Return the text of `raw`, the encoding it was taken for, and how many bytes made no sense in it.

    Raises:
        SourceError: `raw` is no text. `name` is who the sentence is about.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_as(raw[len(mark) :], encoding)
    if b"\0" in raw[:SNIFF]:
        raise SourceError(f"{name}: this is a binary file, not text.")
    try:
        return raw.decode(), "utf-8", 0
    except UnicodeDecodeError:
        return _decode_as(raw, "utf-8" if _damaged_utf8(raw) else "windows-1252")


def _decode_as(raw: bytes, encoding: str) -> tuple[str, str, int]:
    text = raw.decode(encoding, "replace")
    typed = raw.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0
    return text, encoding, max(0, text.count("\ufffd") - typed)


def _damaged_utf8(raw: bytes) -> bool:
    """Tell whether most of the bytes above 127 do form UTF-8 sequences: then the rest is damage."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    return whole > broken or _cut_off(raw)


def _cut_off(raw: bytes) -> bool:
    """Tell whether `raw` is UTF-8 but for a last character that lacks bytes."""
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.start >= len(raw) - 3 and error.start > 0
    return False
