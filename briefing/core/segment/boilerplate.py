"""Lines around a story: times, dates, bylines, captions, credits and what a web page leaves after.

One invariant: a line is furniture by its own words; what its neighbours say is the model's business. They are
the words of the text's language and of English, which programs write everywhere; agencies sign alike in all.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from briefing.core.languages import language_of
from briefing.core.languages.base import Language
from briefing.core.languages.letters import TELEPHONES
from briefing.core.model import Span
from briefing.core.segment.dateline import AGENCIES, is_bare
from briefing.core.segment.dates import is_date, without_date
from briefing.core.segment.layout import BULLET, between_dashes
from briefing.core.segment.sharing import is_share_row
from briefing.core.text.beginnings import Beginnings, first_letter
from briefing.core.text.patterns import capitals, lazy

Kind = Literal["words", "rule", "time", "date", "furniture", "byline", "caption", "table"]


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


_CLOCK: Final = r"\d{1,2}(?:[:.h]\d{2}){0,2}"
_ZONE: Final = r"(?:gmt|bst|utc|[ce]es?t|[ecmp][sd]?t|ist|local(?: time)?)"
_time: Final = lazy(
    rf"\W*(?:at\s+|um\s+|à\s+)?{_CLOCK}\s*(?:[ap]\.?m\.?|h|uhr|hrs?)?(?:\s*\(?{_ZONE}\)?)?\W*", re.IGNORECASE
)
_hour: Final = lazy(
    rf"(?:[+•*-]{{1,3}}\s*)?(?P<hour>\d{{1,2}}[:.h]\d{{2}}(?:\s*(?:[ap]\.?m\.?|h|uhr|hrs?))?(?:\s*\(?{_ZONE}\)?)?)"
    r"\s*(?:[.:]|[-–—](?=\s)|\+{1,3})\s+(?=[^\W\d_]|[“\"«„])",
    re.IGNORECASE,
)
_TIME_FIRST: Final = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?\b", re.IGNORECASE)


def _spoken(language: str) -> tuple[Language, ...]:
    english, own = language_of("en"), language_of(language)
    return (english,) if own is english else (english, own)


_LINK: Final = r"(?:and|und|et|y|in|de|van|von|der|&|\||-|–|,)"


@cache
def _bylines(language: str) -> Beginnings:
    return Beginnings(word for known in _spoken(language) for word in known.bylines)


@cache
def _byline(upper: str, language: str) -> re.Pattern[str]:
    name = rf"[{upper}][\w.'’-]*"
    by = _any(*(word for known in _spoken(language) for word in known.bylines))
    one = rf"(?i:{by})\s+{name}(?:[\s,]+(?:{name}|{_LINK})){{0,12}}"
    return re.compile(rf"{one}(?:[;.]\s+{one}){{0,4}}")


@cache
def _agency(upper: str) -> re.Pattern[str]:
    """Return the pattern of a writer and the agency after the name."""
    name = rf"[{upper}][\w.'’-]*"
    return re.compile(
        rf"(?:{name}\s+){{1,3}}{name},\s+(?:The )?(?:Associated|Canadian) Press"
        rf"|(?:{name}[\s,]+){{2,5}}(?:AP|Reuters|AFP|dpa|Bloomberg|UPI)(?: News)?"
    )


_CREDIT: Final = _any(
    r"\bgetty images\b",
    r"\(pictured\b",
    r"\((?:ap|reuters|afp|dpa)(?: photo\)|(?: photo)?/)(?!\s*[-–—_]+\s)",  # before a dash it is a dateline
    r"/\s*(?:getty|reuters|ap|afp|dpa|epa|efe)\b",
    r"\bvia (?:getty|reuters|ap|afp|dpa|shutterstock)(?: images)?\W*$",
    r"©\s*\w",
    r"\b(?-i:REUTERS|AFP|EPA|EFE|ANSA|AAP)/(?-i:[^\W\d_a-z])[\w .'’-]{1,40}$",
)
_AGENCY_ALONE: Final = r"(?<![.!?…”\"»’\s])\s*\((?:ap|reuters|afp|dpa|ots|ost)\)(?!\s*[-–—_]+\s)"
"""Whose a picture is; after a stop it ends a report, and in a list it says where a headline is from."""
_CREDIT_SIGNS: Final = (
    "getty",
    "(pictured",
    "(ap",
    "(reuters",
    "(afp",
    "(dpa",
    "(ots",
    "(ost",
    "via ",
    "/",
    "©",
)
_DASHES: Final = "-―—"


@cache
def _caption(language: str) -> re.Pattern[str]:
    spoken = _spoken(language)
    first = _any(*(word for known in spoken for word in (*known.credits, *known.captions)))
    credited = _any(*(word for known in spoken for word in known.credited))
    named = _any(*(word for known in spoken for word in known.credits))
    return re.compile(
        rf"\W*{first}s?\b(?:\s+\d{{1,3}})?(?:\s*(?:[:：/©(–-]|{credited})|$)"
        rf"|.*(?:{_CREDIT}|\b{named}(?:\s*:|s? {credited}))"
        rf"|(?!{BULLET.pattern}|\d{{1,3}}[.)]\s).*{_AGENCY_ALONE}",
        re.IGNORECASE,
    )


@cache
def _caption_signs(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a caption begins with, and what it holds otherwise, in lower case.

    Most lines have neither, and need no closer look.
    """
    spoken = _spoken(language)
    captions = tuple(word for known in spoken for word in known.captions)
    return captions, (*_CREDIT_SIGNS, *(word for known in spoken for word in known.credits))


@cache
def _figures(language: str) -> Beginnings:
    known = (figure for each in _spoken(language) for figure in each.figures)
    return Beginnings(known, r"\s+\d{1,3}\s*[:.–—-]")


_TAKE: Final = r"m-\w.*\b(?:\d{1,2}(?:st|nd|rd|th) )?(?:ld|writethru|add|adv|bgt|sub|insert)\b.*$"
_WIRE: Final = (f"a{_TAKE}", f"p{_TAKE}", r"ap-[a-z]{2}-\d{2}-\d{2}-\d{2,4}\b.*$")
"""Marks of agencies on what they send: takes, notes to editors."""
_signed: Final = lazy(
    r"\W*(?:©|[a-z]{1,2}\d{4}(?:\s+[a-z]){1,2}$|(?:[\w.]+ ){1,3}(?:staff |senior )?writer$)"
    r"|.{0,40}\bdoi:\s*10\.\d{4,}/\S+$"
    r"|(?:\w+\s*:\s*)?@\w+\W*$|(?:[\[(]?\d{1,3}[\]).]*\s+)?(?=\S*(?:https?://|www\.)\S)\S+$"
    r"|.{0,40}[^\s@]{1,64}@(?:[\w-]+\.)+\w{2,}\W*$",
    re.IGNORECASE,
)
"""What a sign within tells: slugs of agencies and who writes for one, addresses."""
_REACHED: Final = tuple(
    rf"{means}\s*[.:]?\s*[+(]?\d[\d ()/.–-]{{4,24}}(?:\s.{{0,40}})?$" for means in TELEPHONES
)
"""How somebody is reached: `Phone: 0555 1234 (until noon)`."""
_ALWAYS: Final = ("http", r"www\.", *_WIRE, *_REACHED)
_OPENING: Final = frozenset("\"“”„«‘’'¿¡")
"""Marks after which words are said, and no notice."""
_AFTER_NOTICE: Final = r"[ :.…!\-–—*\])_]*$"
_WORD_ENDS: Final = r"(?![^\W\d_])"
_PLAIN: Final = re.compile(r"[^\W_][\w '’:-]*")
"""A notice that is no pattern."""

_RELEASED: Final = (
    r"(?:[\W\d]+|(?:until|till|for|release|of|from|dated|bis|vom|du|del?|van|den|am|at|um|no|nr"
    r"|hours|hrs|uhr|[ap]\.?m|gmt)\b"
    r"|\w{2,9}(?:day|tag|di|dag)\b|[^\W\d_]{3,9}(?=\.?(?: de)? \d)){0,16}$"
)
"""What may stand after the name of a press release: a number, a day or an hour at most."""


@cache
def _notices(language: str) -> tuple[Beginnings, Beginnings]:
    """Return all notices of a language, and those that are patterns.

    Where a notice is no pattern, it ends where a word does, and a single word stands alone.
    """
    spoken = _spoken(language)
    releases = (f"{release}{_RELEASED}" for known in spoken for release in known.releases)
    known_notices = (
        notice for known in spoken for notice in (*known.notices, *known.page_ends, *known.contacts)
    )
    words: list[str] = []
    patterns = list(_ALWAYS)
    for notice in (*known_notices, *releases):
        if _PLAIN.fullmatch(notice):
            words.append(notice + (_AFTER_NOTICE if notice.isalpha() else _WORD_ENDS))
        else:
            patterns.append(notice)
    return Beginnings((*words, *patterns)), Beginnings(patterns)


_SLUG: Final = re.compile(r"[a-z]{1,2}\d{4}\b")
_table: Final = lazy(
    r"\S(?: {3,}|\t+)\S.*\S(?: {2,}|\t+)\S|.*\|.*\||.*(?:\s[-+$€£]?\d[\d.,]*%?){3}$"
    r"|.*[^\W\d_]\s%(?:\s+[^\W\d_a-z]|$)|[$€£¥]\s?\d[\d.,]*(?:/\w+)*$"
)
"""A row, the names of columns (`Quay Ship % Load`), or a price."""
_handle: Final = lazy(r"[-–—]{1,2}\s*\S.*\(@\w+\)")

_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,40}\]:\s")

_DIGIT: Final = re.compile(r"\d")
_AROUND_AGENCY: Final = " .:–—-/"
_AGENCIES: Final = ("Press", "AP", "Reuters", "AFP", "dpa", "Bloomberg", "UPI", "News")

_LONGEST_STAMP: Final = 80
"""Code points of a line that is nothing but a time or a date, with a place in front."""
_WIDEST_BYLINE: Final = 120
"""Columns."""
_WIDEST_REMARK: Final = 60
"""Columns of a line in brackets, which says who laughed or where it stood."""
_remarks: Final = lazy(r"(?:\([^()]*\)\s*)+")


def is_notice(text: str, language: str) -> bool:
    """Tell whether a block is about what it stands in: who may read it, why it came, how to leave."""
    start = first_letter(text)
    notices, patterns = _notices(language)
    known = notices if _OPENING.isdisjoint(text[:start]) else patterns
    return known.match(text, start) is not None or _is_signed(text, start)


def _is_signed(text: str, start: int) -> bool:
    address = "@" in text or "://" in text or "www." in text or "doi:" in text
    may_be = address or "©" in text or text.endswith("Writer") or _SLUG.match(text, start)
    return bool(may_be) and _signed().match(text) is not None


def ends_page(text: str, language: str) -> bool:
    """Tell whether a line heads what a page has below its text: comments, other stories."""
    return _headers("page_ends", language).match(text, first_letter(text)) is not None


def names_contact(text: str, language: str) -> bool:
    """Tell whether a line heads the names and addresses of those who answer for what is said."""
    return _headers("contacts", language).match(text, first_letter(text)) is not None


@cache
def _headers(field: str, language: str) -> Beginnings:
    known = (pattern for each in _spoken(language) for pattern in getattr(each, field))
    return Beginnings(known, _WORD_ENDS)


@cache
def _shot(language: str) -> re.Pattern[str]:
    named = _any(*(word for known in _spoken(language) for word in known.credits))
    return re.compile(
        r"(?:\((?:[^()/]{1,40}/\s?(?:AP|Reuters|AFP|dpa|EPA)|(?:AP|Reuters|AFP|dpa)(?: Photo)?/[^()]{1,40})\)"
        rf"|[.!?…)]\s*(?:(?i:{named}):\s*|© ?)[^\W\d_][^.!?]{{1,60}})$"
    )


_LONGEST_CAPTION: Final = 400
_LONGEST_SHOT: Final = 90


def ends_with_credit(text: str, language: str) -> bool:
    """Tell whether a paragraph of any width ends with whose picture it describes: `… (AP Photo/Ada Lind)`."""
    if len(text) > _LONGEST_CAPTION:
        return False
    tail = text[-_LONGEST_SHOT:]
    marked = ("/" in tail and tail[-1] == ")") or "©" in tail or ":" in tail
    return marked and _shot(language).search(tail) is not None


def is_credit(text: str, language: str) -> bool:
    """Tell whether a remark in brackets says whose a picture is: `(Photo: Ada Lind)`."""
    words = text.strip("() ")
    return text[0] == "(" and bool(words) and _is_caption(words, len(words), language)


def is_address(text: str) -> bool:
    """Tell whether a line is an address on the web, or the number of a telephone."""
    return _address().fullmatch(text) is not None


_address: Final = lazy(r"(?:https?://|www\.)\S+|[+(]?\d[\d ()/.-]{6,18}\d")


def _leads_away(text: str) -> bool:
    """Tell whether a line only says where a story was found: `Link: https://…`."""
    return ("://" in text or "www." in text) and _labelled_address().fullmatch(text) is not None


def _names_file(text: str) -> bool:
    """Tell whether a line is the name of a picture, `Port_Crane_1`, or an address that lost its beginning."""
    if " " in text or not ("/" in text or "_" in text):
        return False
    return _file_name().fullmatch(text) is not None


_file_name: Final = lazy(r"[^\W\d_a-z]\w*?(?:_[^\W_a-z]\w*?)+|(?:[\w-]+\.)+[a-z]{2,10}/\S+")


def _is_tagged(text: str) -> bool:
    """Tell whether a line is nothing but hashtags, or the number of an issue."""
    if text[0] != "#" or not text[1:2].isalnum():
        return False
    words = text.split()
    return (len(words) > 1 or words[0][1:].isdigit()) and all(word[0] == "#" for word in words)


_labelled_address: Final = lazy(r"\W{0,3}[^\W\d_]+(?: [^\W\d_]+){0,2}\s?: ?<?(?:https?://|www\.)\S+")


def is_footnote(text: str) -> bool:
    """Tell whether a block is a note set apart from the words it belongs to: `[^1]: …`."""
    return text.startswith("[^") and _FOOTNOTE.match(text) is not None


def is_time(text: str) -> bool:
    """Tell whether the line `text` is nothing but a time of day."""
    return (
        len(text) < _LONGEST_STAMP and _DIGIT.search(text) is not None and _time().fullmatch(text) is not None
    )


def hour_in_front(text: str, span: Span) -> re.Match[str] | None:
    """Return the time of day that a paragraph opens with, set off by a mark: `17:02: …`, `17h02 – …`."""
    return (
        _hour().match(text, *span) if text[span.start : span.start + 8].strip("+•*- ")[:1].isdigit() else None
    )


def read_kind(text: str, width: int, *, wordless: bool, language: str = "en") -> Kind:
    """Return what the line `text` is: words, or one of the things around a story.

    Args:
        text: one block on one line.
        width: columns that it takes.
        wordless: whether there is no word in it.
        language: primary BCP 47 tag, for notices and the names of months.
    """
    if wordless and not any(map(str.isdigit, text)):
        return "rule"
    paged = wordless and between_dashes().fullmatch(text)
    leads = _leads_away(text) or is_share_row(text)
    if paged or leads or is_footnote(text) or _is_tagged(text) or _names_file(text):
        return "furniture"
    if len(text) < _LONGEST_STAMP and text[-1:] != "?" and _DIGIT.search(text):
        if is_time(text):
            return "time"
        if is_date(text, language):
            return "date"
    if is_notice(text, language) or _is_greeting(text, language) or is_bare(text):
        return "furniture"
    if text[0] == "(" and width <= _WIDEST_REMARK and _remarks().fullmatch(text):
        return "furniture"
    if _is_caption(text, width, language):
        return "caption"
    if width < _WIDEST_BYLINE and _is_byline(text, language):
        return "byline"
    return "table" if _may_be_table(text) and _table().match(text) else "words"


def _may_be_table(text: str) -> bool:
    """Tell whether anything in a line may part or name columns, or it may be a price or end in a number."""
    parted = "   " in text or "\t" in text or "|" in text or " %" in text or text[0] in "$€£¥"
    return parted or text.rstrip(".,%")[-1:].isdigit()


def _is_source(text: str) -> bool:
    """Tell whether a line says whose words stand above it: `-- Name`, `— Name (@name) May 4`."""
    if "(@" in text and _handle().match(text):
        return True
    if text[0] == "—" and _dashed_name().fullmatch(text):
        return True
    return text.startswith(("--", "―", "——")) and text.lstrip(_DASHES).strip()[:1] not in ("", ">")


_dashed_name: Final = lazy(r"—(?:[^\W\d_a-z][\w'’-]* (?:[a-z]{1,3} ){0,2}){1,3}[^\W\d_a-z][\w'’-]*")
"""No blank after the dash, and no stop after the name: `—Ada Lind`."""


@cache
def _greetings(language: str) -> Beginnings:
    known = (greeting for each in _spoken(language) for greeting in each.greetings)
    return Beginnings(known, r"\b[^.!?\n]{0,40}[,.!:]\W*\Z")


def _is_greeting(text: str, language: str) -> bool:
    """Tell whether the line `text` is how a letter opens, and nothing else: `Dear readers,`."""
    return _greetings(language).match(text, first_letter(text)) is not None


def greets(text: str, language: str) -> bool:
    """Tell whether a paragraph opens as a letter does, `Good morning. …`."""
    return _salutations(language).match(text, first_letter(text)) is not None


@cache
def _salutations(language: str) -> Beginnings:
    known = (greeting for each in _spoken(language) for greeting in each.greetings)
    return Beginnings(known, r"\b[^.!?\n]{0,40}[,.!:]")


def _is_caption(text: str, width: int, language: str) -> bool:
    if _figures(language).match(text):
        return True
    if text[0] in _DASHES and width <= _WIDEST_REMARK and _is_source(text):
        return True
    lower = text.lower()
    beginnings, signs = _caption_signs(language)
    signed = lower.startswith(beginnings, first_letter(lower)) or any(map(lower.__contains__, signs))
    return signed and _caption(language).match(text) is not None


def _is_byline(text: str, language: str) -> bool:
    if text.strip(_AROUND_AGENCY).upper() in AGENCIES:
        return True
    if text.endswith(_AGENCIES) and _agency(capitals(text)).fullmatch(text):
        return True
    if not _bylines(language).match(text):
        return False
    byline = _byline(capitals(text), language)
    if not byline.match(text):
        return False
    return bool(byline.fullmatch(without_date(text, language) if _DIGIT.search(text) else text))


def starts_with_time(text: str) -> bool:
    """Tell whether `text` begins with a time of day, as the entries of a live blog do."""
    return bool(_TIME_FIRST.match(text))
