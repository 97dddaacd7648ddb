"""Bytes to text: which encoding a text is in.

One invariant: clean UTF-8 comes out as it is; of anything else it is said how many bytes made no sense.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
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
_ESCAPES: Final = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"))
"""What shifts to two bytes a letter (ISO 2022), and is in no other text."""
_CANDIDATES: Final = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u"),
    *(
        "iso8859_2",
        "iso8859_5",
        "iso8859_7",
        "cp932",
        "euc_jp",
        "gb18030",
        "big5",
        "cp949",
        "tis_620",
    ),
)
"""What texts are in that are not in Unicode: the code pages of Windows and what came before them."""
_WESTERN: Final = "windows-1252"
_LATIN_1: Final = (
    *("àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìîòù"),
    *("åäöé", "æøåéöäü", "ëïéèöüó", "áéíóúýþæöð"),
)
_LATIN_2: Final = ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîșțşţ", "čćđšž")
_TURKISH: Final = ("çğıöşüâîi̇",)
_BALTIC: Final = ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
"""Marks that Vietnamese sets after its vowels in its code page."""
_VIETNAMESE: Final = (f"ăâđêôơưàáèéíóùúãìòõýũ{_TONES}",)
_CYRILLIC: Final = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдђѓежзѕијклљмнњопрстћќуфхцчџш",
)
"""Letters beyond ASCII of languages that share an encoding, a string each."""
_LATINS: Final = (
    *((_WESTERN, _LATIN_1), ("windows-1250", _LATIN_2), ("iso8859-2", _LATIN_2)),
    *(("windows-1254", _TURKISH), ("windows-1257", _BALTIC), ("windows-1258", _VIETNAMESE)),
)
_OLD_LATINS: Final = (
    *(("mac-roman", _LATIN_1), ("cp850", _LATIN_1), ("cp852", _LATIN_2), ("mac-latin2", _LATIN_2)),
    *(("mac-turkish", _TURKISH), ("cp857", _TURKISH)),
)
"""What DOS and the first Macintoshes wrote: seldom met, so that a text must look like nothing else."""
_CYRILLICS: Final = tuple(
    (encoding, _CYRILLIC)
    for encoding in ("windows-1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "cp1125", "mac-cyrillic")
)
_SURE: Final = 0.95
"""Share of letters of a language in a text that is in it."""
_UNLIKE: Final = 0.1
"""By how much a text looks more like one in an old encoding where it is in that one."""
_SYMBOLS: Final = "©®™²³¼½¾×±µ"
_PUNCTUATION: Final = "“”„‘’‚‹›«»–—…•€§°£¿¡·\xa0\xad"
_WITHIN: Final = "’·\xad\xa0—–"
"""Marks that may stand between two letters."""
_STOPS: Final = tuple(".,;:!?)")
_OTHER_SCRIPTS: Final = "\u0370"
"""The first letter that is not Latin."""
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_ALPHABETIC: Final = frozenset(encoding for encoding, _ in (*_LATINS, *_CYRILLICS))
_DECLARATION: Final = re.compile(
    rb"<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)|<meta\b[^<>]{0,300}?charset\s*=\s*[\"']?([\w.:-]+)",
    re.IGNORECASE,
)
_TOP: Final = 4_000
"""Bytes within which markup declares its encoding; standards say 1,024, and pages go beyond."""
_BY_DEFAULT: Final = ("ascii", "iso8859-1", "cp1252")
_EVIDENCE: Final = 16_000
"""Bytes from the first one above 127 on from which the encoding is guessed."""
_RUNS: Final = 0.3
"""Share of bytes above 127 right after another one up to which a script is Latin: accents stand alone."""


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
    for escape, shifted in _ESCAPES if b"\x1b$" in raw and raw.isascii() else ():
        if escape in raw:
            return _decode_as(raw, shifted)
    if _has_controls(raw[:SNIFF]):
        return _decode_as(raw, _unmarked_utf16(raw, name))
    try:
        return raw.decode(), "utf-8", 0
    except UnicodeDecodeError:
        return _decode_as(raw, _other_than_utf8(raw, declared or _said_by_markup(raw)))


def declared_in(raw: bytes) -> str | None:
    """Return the encoding that markup declares at its top (XML 1.0, 4.3.3; HTML, 13.2.3.2), None for none."""
    top = raw[:_TOP].lstrip(b"\xef\xbb\xbf \t\r\n")
    found = _DECLARATION.search(top) if top.startswith(b"<") else None
    return known_encoding((found[1] or found[2]).decode()) if found else None


def _said_by_markup(raw: bytes) -> str | None:
    """Return what markup declares, but for what programs write there whatever it is in: the bytes tell."""
    declared = declared_in(raw)
    return None if declared in _BY_DEFAULT else declared


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
    adjacent = sum(one > 127 < other for one, other in pairwise(sample))
    if adjacent <= _RUNS * sum(byte > 127 for byte in sample):
        return _latin(sample)
    from charset_normalizer import from_bytes  # only what is not Unicode pays for it

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES), enable_fallback=False).best()
    found = _common_name(best.encoding) if best else _WESTERN
    if found not in _ALPHABETIC:
        return found
    likeness, encoding = _most_like(sample, _CYRILLICS)
    return encoding if likeness >= _SURE else _latin(sample)


def _latin(sample: bytes) -> str:
    """Return the encoding in which `sample` comes nearest to the alphabet of a language."""
    likeness, encoding = _most_like(sample, _LATINS)
    old_likeness, old = _most_like(sample, _OLD_LATINS)
    return old if old_likeness >= max(_SURE, likeness + _UNLIKE) else encoding


def _most_like(sample: bytes, rows: Sequence[tuple[str, Sequence[str]]]) -> tuple[float, str]:
    """Return the first encoding of those in which `sample` is most like a language, and how much that is.

    Of two that are as like, one in small letters is right: KOI8-R is in capitals where it is read as
    windows-1251.
    """
    found = (
        (*_likeness(sample.decode(encoding, "replace"), alphabets), -place, encoding)
        for place, (encoding, alphabets) in enumerate(rows)
    )
    likeness, _, _, encoding = max(found)
    return likeness, encoding


def _likeness(text: str, alphabets: Iterable[str]) -> tuple[float, bool]:
    """Return the largest share that an alphabet has of what is beyond ASCII in `text`, and if that is small.

    Marks are of every alphabet, but where no text has them.
    """
    letters: list[str] = []
    wrong = small = 0
    for found in _BEYOND.finditer(text):
        at, character = found.start(), found[0]
        if _is_out_of_place(character, text[at - 1 : at], text[at + 1 : at + 2]):
            wrong += 1
        elif character.isalpha() or character in _TONES:
            letters.append(character.lower())
            small += character.islower()
    total = len(letters) + wrong
    share = max(sum(map(alphabet.count, letters)) for alphabet in alphabets) / total if total else 1.0
    return share, 2 * small >= len(letters)


def _is_out_of_place(character: str, before: str, after: str) -> bool:
    """Tell whether no text has `character`, or not there.

    A word has no capital and no quotation mark within, and no letters of two scripts; and a letter that
    stands alone does not follow a stop.
    """
    if character in _TONES:
        return not before.isalpha()
    if not character.isalpha():
        within = before.isalpha() and after.isalpha()
        return character not in _PUNCTUATION + _SYMBOLS or (within and character not in _WITHIN)
    if character >= _OTHER_SCRIPTS and any(
        beside.isascii() and beside.isalpha() for beside in (before, after)
    ):
        return True
    alone = before in _STOPS and not after.isalpha()
    return alone or (character.isupper() and before.islower())


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
