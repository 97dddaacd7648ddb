"""Bytes to text: which encoding a text is in.

One invariant: clean UTF-8 comes out as it is; of anything else it is said how many bytes made no sense.
"""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import Final

from briefing.errors import SourceError

SNIFF: Final = 8192
"""Bytes at the start of a file in which a NUL betrays that it is no text."""
BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS: Final = bytes({*range(0x20)} - set(b"\t\n\v\f\r\b\x1b\x0e\x0f")) + b"\x7f"
"""Control characters; tabs, line ends, escapes and shifts of character sets are part of texts."""
_CONTROLLED: Final = 0.03
"""Share of them from which bytes are no text: random ones have a tenth."""
_FEWEST: Final = 3
_STATEFUL: Final = ("iso2022", "iso-2022", "hz", "utf-7")
"""Encodings whose bytes are ASCII: nothing but a declaration tells them from it."""
_CANDIDATES: Final = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "cp932", "euc_jp", "gb18030", "big5", "cp949", "tis_620"),
)
"""What texts are in that are not in Unicode: the code pages of Windows and what came before them."""
_WESTERN: Final = "windows-1252"
_ALPHABETS: Final = (
    *((_WESTERN, letters) for letters in ("àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìîòù")),
    *((_WESTERN, letters) for letters in ("åäöé", "æøåéöäü", "ëïéèöüó", "áéíóúýþæöð")),
    *(("windows-1250", letters) for letters in ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż")),
    *(("windows-1250", letters) for letters in ("áéíóöőúüű", "ăâîșțşţ", "čćđšž")),
    *(
        ("iso8859-2", letters)
        for letters in ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű")
    ),
    ("windows-1254", "çğıöşüâîi̇"),
    *(("windows-1257", letters) for letters in ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")),
)
"""Letters beyond ASCII that languages of Latin script are written in, by the encoding of their texts."""
_PUNCTUATION: Final = "“”„‘’‚‹›«»–—…•€§°£¿¡·\xa0\xad"
_EVIDENCE: Final = 16_000
"""Bytes from the first one above 127 on that the encoding is told from."""
_RUNS: Final = 0.3
"""Share of bytes above 127 behind another one up to which a script is Latin: accents stand alone."""


def decode(
    raw: bytes, name: str, encoding: str | None = None, declared: str | None = None
) -> tuple[str, str, int]:
    """Return the text of `raw`, the encoding it was taken for, and how many bytes made no sense in it.

    Args:
        raw: all of it.
        name: who the sentence is about.
        encoding: what the reader says it is in; nothing else counts then.
        declared: what it says itself, or its bearer does; believed where it can be true.

    Raises:
        SourceError: `raw` is no text.
    """
    if encoding is not None:
        return _decode_as(raw, encoding)
    for mark, unicode in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_as(raw[len(mark) :], unicode)
    declared = known_encoding(declared or "")
    if declared and declared.startswith(_STATEFUL) and (raw.isascii() or declared != "utf-7"):
        return _decode_as(raw, declared)
    if _has_controls(raw[:SNIFF]):
        return _decode_as(raw, _unmarked_utf16(raw, name))
    try:
        return raw.decode(), "utf-8", 0
    except UnicodeDecodeError:
        return _decode_as(raw, _other_than_utf8(raw, declared))


def known_encoding(name: str) -> str | None:
    """Return the name under which Python knows a text encoding; None where it knows none."""
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)  # rot13 and base64 are codecs, too
    return found.name if is_text and found.name not in ("idna", "punycode", "undefined") else None


def is_guess(encoding: str | None) -> bool:
    """Tell whether bytes that say nothing of their encoding may have been taken for this one."""
    return encoding is not None and not encoding.startswith("utf")


def unmarked_utf16(head: bytes) -> str | None:
    """Return which UTF-16 a text without a byte order mark begins in; None where it is none."""
    head = head[: len(head) & ~1]
    guesses = [(_plausible(head, encoding), encoding) for encoding in ("utf-16-le", "utf-16-be")]
    best, encoding = max(guesses)
    return encoding if best > 0 else None


def is_binary(head: bytes) -> bool:
    """Tell whether there are NULs or other control characters in `head` that belong to no text."""
    marked = head.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS))
    return not marked and _has_controls(head[:SNIFF]) and unmarked_utf16(head[:SNIFF]) is None


def _has_controls(head: bytes) -> bool:
    """Tell whether a NUL, or many control characters that no terminal knows, betray what is no text."""
    if b"\0" in head:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls >= _FEWEST and controls > _CONTROLLED * len(head)


def _plausible(head: bytes, encoding: str) -> int:
    """Return how many spaces and line ends there are in `head`, 0 where there is what no text has."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)  # the last character may be cut
    except UnicodeDecodeError:
        return 0
    common = sum(map(text.count, " \n、。，"))
    return common if common and not any(c < " " and c not in "\t\n\r\f" for c in text) else 0


def _unmarked_utf16(raw: bytes, name: str) -> str:
    encoding = unmarked_utf16(raw[:SNIFF])
    if encoding is None:
        raise SourceError(f"{name}: this is a binary file, not text.")
    return encoding


def _other_than_utf8(raw: bytes, declared: str | None) -> str:
    if declared and not declared.startswith("utf") and _fits(raw, declared):
        return {"iso8859-1": _WESTERN}.get(declared, declared)
    return "utf-8" if _damaged_utf8(raw) else _detected(raw)


def _fits(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _detected(raw: bytes) -> str:
    """Return the encoding that the bytes look most like."""
    first = next(at for at, byte in enumerate(raw) if byte > 127)
    start = raw.rfind(b"\n", 0, first) + 1
    sample = raw[start : start + _EVIDENCE]
    sample = sample[: sample.rfind(b"\n") + 1] or sample
    behind = sum(one > 127 < other for one, other in pairwise(sample))
    if behind <= _RUNS * sum(byte > 127 for byte in sample):
        return _latin(sample)
    from charset_normalizer import from_bytes  # only what is not Unicode pays for it

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES), enable_fallback=False).best()
    found = _common_name(best.encoding) if best else _WESTERN
    return _latin(sample) if found in (encoding for encoding, _ in _ALPHABETS) else found


def _latin(sample: bytes) -> str:
    """Return the encoding in which `sample` comes nearest to the alphabet of a language."""
    return max(_ALPHABETS, key=lambda row: _share(sample.decode(row[0], "replace"), row[1]))[0]


def _share(text: str, alphabet: str) -> float:
    """Return the share of the letters of `text` beyond ASCII that are in `alphabet`; symbols are wrong."""
    others = [c for c in text.lower() if c > "\x7f" and c not in _PUNCTUATION]
    return sum(c in alphabet for c in others) / len(others) if others else 1.0


def _common_name(encoding: str) -> str:
    """Return the name that people know: `windows-1251` for `cp1251`."""
    return f"windows-{encoding[2:]}" if encoding.startswith("cp125") else codecs.lookup(encoding).name


def _decode_as(raw: bytes, encoding: str) -> tuple[str, str, int]:
    text = raw.decode(encoding, "replace").removeprefix("\ufeff")
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
