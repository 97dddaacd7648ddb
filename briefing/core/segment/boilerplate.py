"""Lines around a story: times, dates, bylines, captions, credits and what a web page leaves behind.

One invariant: a line is furniture by its own words; what its neighbours say is the model's business. The word
lists were drawn from the wording of news pages in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from briefing.core.languages import language_of
from briefing.core.segment.dates import is_date, without_date
from briefing.core.segment.layout import RULE
from briefing.core.text.patterns import capitals, lazy

Kind = Literal["words", "rule", "time", "date", "furniture", "byline", "caption", "table"]


def _any(*alternatives: str) -> str:
    return f"(?:{'|'.join(alternatives)})"


_CLOCK: Final = r"\d{1,2}(?:[:.h]\d{2}){0,2}"
_ZONE: Final = r"(?:gmt|bst|utc|[ce]es?t|[ecmp][sd]?t|ist|local(?: time)?)"
_time: Final = lazy(
    rf"\W*(?:at\s+|um\s+|à\s+)?{_CLOCK}\s*(?:[ap]\.?m\.?|h|uhr|hrs?)?(?:\s*\(?{_ZONE}\)?)?\W*", re.IGNORECASE
)
_TIME_FIRST: Final = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?\b", re.IGNORECASE)

_BY: Final = _any(
    "by|from|von|par|por|di|door|af|av|od|autor:?|author:|autorin:|redaktion:|text:|автор:?",
    *(f"{verb} by" for verb in ("reported", "reporting", "written", "words", "editing")),
)
_LINK: Final = r"(?:and|und|et|y|in|de|van|von|der|&|\||-|–|,)"


@cache
def _byline(upper: str) -> re.Pattern[str]:
    name = rf"[{upper}][\w.'’-]*"
    return re.compile(rf"(?i:{_BY})\s+{name}(?:[\s,]+(?:{name}|{_LINK})){{0,12}}")


_BYLINE_OPENS: Final = (
    *("by", "from", "von", "par", "por", "di", "door", "af", "av", "od", "aut", "red", "text:", "автор"),
    *("report", "written", "words", "editing"),
)


@cache
def _agency(upper: str) -> re.Pattern[str]:
    """Return the pattern of a writer and the agency behind the name."""
    name = rf"[{upper}][\w.'’-]*"
    return re.compile(
        rf"(?:{name}\s+){{1,3}}{name},\s+(?:The )?(?:Associated|Canadian) Press"
        rf"|(?:{name}[\s,]+){{2,5}}(?:AP|Reuters|AFP|dpa|Bloomberg|UPI)(?: News)?"
    )


_CREDIT_FIRST: Final = _any(
    "photo|photograph|picture|image|foto|bild|abbildung|grafik|crédit|credit|imagen|obr|video|watch",
    *("file photo", "view image", "graphic", "illustration", "screenshot"),
)
_CREDIT: Final = _any(
    r"\bgetty images\b",
    r"\((?:ap|reuters|afp|dpa)(?: photo)?[/)](?!\s*[-–—_]+\s)",  # before a dash it is a dateline
    r"\bphoto(?:graph)?s? (?:by|credit|courtesy)",
    r"\(pictured\b",
    r"/\s*(?:getty|reuters|ap|afp|dpa|epa|efe)\b",
    r"©\s*\w",
    r"\b(?:foto|bild|photo|grafik|crédit|credit)\s*:",
)
_DASHES: Final = "-―—"
_NUMBERED_OPENS: Final = "fFaAcCtTgG"
_NUMBERED: Final = re.compile(
    r"(?:fig(?:ure|\.)|abb(?:ildung|\.)|chart|tab(?:le|elle|leau|\.)|gráfico|cuadro)\s+\d{1,3}\s*[:.–—-]",
    re.IGNORECASE,
)
_caption: Final = lazy(
    rf"\W*{_CREDIT_FIRST}s?\b(?:\s+\d{{1,3}})?"
    r"(?:\s*(?:[:/©(–-]|by\b|credit|courtesy|source|von\b|par\b|in full)|$)"
    rf"|.*{_CREDIT}",
    re.IGNORECASE,
)

_NOTICE: Final = _any(
    *("advertisement", "advertising"),
    *(
        "story continues",
        "continue reading",
        "article continue[sd]",
        "media playback",
        r"abstract\.$",
        r"full text\.$",
    ),
    *(
        "read (?:more|full|also|next|:)",
        "also read",
        "see (?:more|also)",
        "learn more",
        "click here",
        "download",
    ),
    *(
        "sign ?up",
        "subscribe",
        "newsletter sign",
        "unsubscribe",
        "log in",
        "sign in",
        "get notified",
        "skip to",
    ),
    *("follow us", "share (?:this|on|via)", "send this", "tweet url", "refresh$", "print$", "e-?mail$"),
    *(
        "copyright",
        "©",
        "all rights reserved",
        "view (?:image|pdf|source|gallery)",
        "view (?:this|in) (?:email|browser)",
    ),
    *(
        r"sources?\s*:",
        "editor['’]s note",
        r"note\s*:",
        r"contact\s*:",
        r"tags?\s*:",
        r"topics?\s*:",
    ),
    *("recommended(?: for you)?$", "related(?: (?:stories|articles|content))?$", r"comments?(?:\s*\(.*\))?$"),
    *(r"http", r"www\.", "filed under", "last modified", r"\[?(?:updated|published|posted)\b.{0,40}$"),
    *(r"ends?\W*$", r"\d+ (?:min(?:ute)?s? read|comments?|shares?)$", "[0-9]+ of [0-9]+$"),
)
_WIRE: Final = _any(
    r"\(?(?:more|mehr folgt|à suivre|continua)\)?$",
    r"[a-z]{1,2}\d{4}(?:\s+[a-z]){1,2}$",
    r"[ap]m-\w.*\b(?:\d{1,2}(?:st|nd|rd|th) )?(?:ld|writethru|add|adv|bgt|sub|insert)\b.*$",
    r"ap-[a-z]{2}-\d{2}-\d{2}-\d{2,4}\b.*$",
    r"eds?\.?\s*:",
    r"(?:[\w.]+ ){1,3}(?:staff |senior )?writer$",
)
"""Marks of agencies on what they send: slugs, takes, notes to editors."""
_RELEASE: Final = (
    r"(?:for immediate release|(?:press|media|news) release|(?:strictly )?(?:under )?embargo(?:ed)?\b"
    r"|communiqué de presse|pressemitteilung|medienmitteilung|presseinformation|comunicado de prensa"
    r"|nota de prensa|comunicato stampa|persbericht|pressmeddelande|pressemelding|pressemeddelelse)"
    r"(?:[\W\d]+|(?:until|till|for|bis|vom|du|del|am|at|no|nr)\b|[^\W\d_]{3,9}(?= \d)){0,12}$"
)
"""What bodies write above what they send to the press, with a number or a day at most."""
_APPEAL: Final = _any(
    "you (?:(?:are |have )?(?:receiv|getting|got)\\w*\\b.{0,60}\\bbecause|received this|can unsubscribe)",
    r"(?:sie|du) (?:erhalten|erhältst|bekommen|bekommst) dies\w+ (?:e-?mail|newsletter|nachricht|brief)\b",
    "vous recevez (?:ce|cet|cette) (?:e-?mail|message|lettre|newsletter|courriel)",
    "(?:recibes|recibe|usted recibe|has recibido) (?:este|esta) (?:correo|mensaje|boletín|e-?mail)",
    "(?:this|was this|was) (?:e-?mail|newsletter|message)? ?(?:was )?(?:sent|forwarded) to",
    "forwarded this",
    "(?:update|manage|change) your (?:preferences|subscription|settings|profile)",
    "(?:support|donate to|become a (?:member|patron|subscriber))\\b.{0,60}(?:work|us|today|now)\\W*$",
    "(?:in this (?:issue|edition)|table of contents|contents|inside)\\W*$",
    r"via\s+\S.{0,40}$",
    "see:\\s",
)
"""What letters say of themselves."""
_CONFIDENTIAL: Final = _any(
    r"(?:th(?:is|e information (?:contained )?in this)) (?:e-?mail|message|communication)\b.{0,200}"
    r"\b(?:confidential|privileged|intended (?:solely|only))",
    r"diese (?:e-?mail|nachricht)\b.{0,120}\bvertraulich",
    r"ce (?:message|courriel)\b.{0,120}\bconfidentiel",
    r"este (?:mensaje|correo)\b.{0,120}\bconfidencial",
)
"""What lawyers put below a letter."""
_ADDRESS: Final = (
    r"(?:\w+\s*:\s*)?@\w+\W*$|(?:[\[(]?\d{1,3}[\]).]*\s+)?(?=\S*(?:https?://|www\.)\S)\S+$"
    r"|.{0,40}[^\s@]{1,64}@(?:[\w-]+\.)+\w{2,}\W*$"
)
_furniture: Final = lazy(
    rf"\W*{_NOTICE}|\W*{_WIRE}|\W*{_RELEASE}|\W*{_APPEAL}|\W*{_CONFIDENTIAL}|{_ADDRESS}", re.IGNORECASE
)
_NO_WORD: Final = re.compile(r"\W*")
_NOTICE_OPENS: Final = (
    *("advert", "story", "continue", "article", "media", "abstract", "full"),
    *("read", "also", "see", "learn", "click", "download", "sign", "subscribe", "newsletter", "unsubscribe"),
    *("log", "get", "skip", "follow", "share", "send", "tweet", "refresh", "print", "email", "e-mail"),
    *("copyright", "all", "view", "source", "editor", "note", "contact", "tag", "topic"),
    *("recommended", "related", "comment"),
    *("http", "www", "filed", "last", "updated", "published", "posted", "end"),
    *("sie erhalten", "sie bekommen", "du erhältst", "du bekommst", "vous recevez", "recib", "usted recibe"),
    *(
        "has recibido",
        "more",
        "mehr",
        "à suivre",
        "continua",
        "am-",
        "pm-",
        "ap-",
        "ed",
        "you",
        "this",
        "was",
        "forwarded",
    ),
    *("for imm", "press", "media", "medien", "news", "embargo", "strictly", "under em", "communiqué"),
    *("comunica", "nota de", "persber"),
    *("update", "manage", "change", "support", "donate", "become", "in this", "table", "inside", "via"),
)
"""How every notice begins, but for those that begin with a number or are known by a sign."""
_LAST_TAKE: Final = re.compile(r"-{1,2}\d{1,2}-{1,2}")
"""What agencies write below the end of a story: `-0-`, `-30-`."""
_SLUG: Final = re.compile(r"[a-z]{1,2}\d{4}\b")
_SIGNS: Final = ("©", "@", "://", "www.")
_TABLE: Final = re.compile(r"\S(?: {3,}|\t+)\S.*\S(?: {2,}|\t+)\S|.*\|.*\||.*(?:\s[-+$€£]?\d[\d.,]*%?){3}$")

_DIGIT: Final = re.compile(r"\d")
_CREDIT_SIGNS: Final = (
    *(
        "photo",
        "picture",
        "image",
        "foto",
        "bild",
        "abbildung",
        "grafik",
        "crédit",
        "credit",
        "imagen",
        "obr",
    ),
    *(
        "video",
        "watch",
        "graphic",
        "illustration",
        "screenshot",
        "getty",
        "(ap",
        "reuters",
        "afp",
        "dpa",
        "/",
        "©",
    ),
)
"""What every caption or credit has one of, lower case: most lines need no closer look."""
_AGENCIES: Final = ("Press", "AP", "Reuters", "AFP", "dpa", "Bloomberg", "UPI", "News")

_LONGEST_STAMP: Final = 60
"""Code points of a line that is nothing but a time or a date."""
_WIDEST_BYLINE: Final = 120
"""Columns."""
_WIDEST_REMARK: Final = 60
"""Columns of a line in brackets, which says who laughed or where it stood."""


def is_notice(text: str) -> bool:
    """Tell whether a block is about what it stands in: who may read it, why it came, how to leave."""
    return _may_be_notice(text) and _furniture().match(text) is not None


def is_time(text: str) -> bool:
    """Tell whether the line `text` is nothing but a time of day."""
    return (
        len(text) < _LONGEST_STAMP and _DIGIT.search(text) is not None and _time().fullmatch(text) is not None
    )


def read_kind(text: str, width: int, *, wordless: bool, language: str = "en") -> Kind:
    """Return what the line `text` is: words, or one of the things around a story.

    Args:
        text: one block on one line.
        width: columns that it takes.
        wordless: whether there is no word in it.
        language: primary BCP 47 tag, for notices and the names of months.
    """
    if RULE.fullmatch(text) or (wordless and not any(character.isdigit() for character in text)):
        return "rule"
    if _LAST_TAKE.fullmatch(text):
        return "furniture"
    if len(text) < _LONGEST_STAMP and text[-1:] != "?" and _DIGIT.search(text):
        if is_time(text):
            return "time"
        if is_date(text, language):
            return "date"
    if is_notice(text) or _is_notice_in(text, language):
        return "furniture"
    if text[0] == "(" and width <= _WIDEST_REMARK and text.find(")") == len(text) - 1:
        return "furniture"
    if _is_caption(text, width):
        return "caption"
    if width < _WIDEST_BYLINE and _is_byline(text, language):
        return "byline"
    return "table" if _may_be_table(text) and _TABLE.match(text) else "words"


def _may_be_table(text: str) -> bool:
    """Tell whether there is anything in a line that may part columns, or a number at its end."""
    parted = "   " in text or "\t" in text or "|" in text
    return parted or text.rstrip(".,%")[-1:].isdigit()


@cache
def _notices(language: str) -> tuple[str, ...]:
    return language_of(language).notices


def _is_notice_in(text: str, language: str) -> bool:
    """Tell whether a line opens with a notice of the language, or is one where that is a single word."""
    notices = _notices(language)
    if not notices:
        return False
    folded = text.lstrip(_BEFORE_NOTICE).casefold()
    if not folded.startswith(notices):
        return False
    notice = max((one for one in notices if folded.startswith(one)), key=len)
    rest = folded[len(notice) :]
    if " " in notice or notice[-1] == ":" or not notice.isalpha():
        return not rest[:1].isalpha()
    return not rest.strip(_BEHIND_NOTICE)


_BEFORE_NOTICE: Final = "-–—*•>»[(_ "
_BEHIND_NOTICE: Final = " :.…!-–—*])_"


def _is_source(text: str) -> bool:
    """Tell whether a line says whose words stand above it: `-- Name`."""
    return text.startswith(("--", "―", "——")) and text.lstrip(_DASHES).strip()[:1] not in ("", ">")


def _may_be_notice(text: str) -> bool:
    start = _NO_WORD.match(text).end()  # type: ignore[union-attr] # it matches anything
    return (
        text[start : start + 1].isdigit()
        or text[start : start + 15].casefold().startswith(_NOTICE_OPENS)
        or _SLUG.match(text, start) is not None
        or text.endswith("Writer")
        or any(sign in text for sign in _SIGNS)
    )


def _is_caption(text: str, width: int) -> bool:
    first = text[0]
    if first in _NUMBERED_OPENS and _NUMBERED.match(text):
        return True
    if first in _DASHES and width <= _WIDEST_REMARK and _is_source(text):
        return True
    return _may_be_credit(text) and _caption().match(text) is not None


def _may_be_credit(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in _CREDIT_SIGNS)


def _is_byline(text: str, language: str) -> bool:
    if text.endswith(_AGENCIES) and _agency(capitals(text)).fullmatch(text):
        return True
    if not text[:10].casefold().startswith(_BYLINE_OPENS):
        return False
    byline = _byline(capitals(text))
    if not byline.match(text):
        return False
    return bool(byline.fullmatch(without_date(text, language) if _DIGIT.search(text) else text))


def starts_with_time(text: str) -> bool:
    """Tell whether `text` begins with a time of day, as the entries of a live blog do."""
    return bool(_TIME_FIRST.match(text))
