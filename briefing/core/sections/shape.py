"""What one block looks like by itself: how it begins and ends, its case, its marks, whether it is furniture.

One invariant: a shape depends on the words of its block only, never on its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from briefing.core.layout import BULLET, NUMBER, RULE, Block

Ending = Literal["stop", "question", "exclamation", "colon", "comma", "ellipsis", "quote", "none"]
Case = Literal["capitals", "title", "mixed", "sentence", "lower", "uncased"]
Kind = Literal["words", "rule", "time", "date", "furniture", "byline", "caption", "table"]

WIDEST_HEADING: Final = 170
"""Columns; nothing wider is taken for a heading. The widest hand-marked heading of the development set has 157."""

_CLOSERS: Final = "\"'”’»«›)]}」』）】*_†‡ \t"
_ENDINGS: Final[dict[str, Ending]] = {
    **dict.fromkeys(".。．।؟۔", "stop"),
    **dict.fromkeys("?？", "question"),
    **dict.fromkeys("!！", "exclamation"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;，、；", "comma"),
    "…": "ellipsis",
}
_TRAILING_NOTE: Final = re.compile(r"\s*[(（\[][^()（）\[\]]{2,60}[)）\]]$")
"""A source or remark behind the last stop: `(Reuters)`."""

_WORD: Final = re.compile(r"[^\W\d_][\w'’\-]*")
_CASED: Final = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]+")
"""Latin, Greek and Cyrillic: the scripts of news that know capitals."""

_INNER_STOP: Final = re.compile(
    r"(?<![\s.(][A-ZÀ-Þ])(?<!\b(?:Mr|Dr|St|No|vs|Nr|bn|Co|ca|M\.)\b)(?<!\bMrs)(?<!\bSen)(?<=[\w)”’\"»%])[.!?…]['\"”’»)]?\s+"
    r"['\"“‘„«(]?[A-ZÀ-ÞА-ЯЁ]|[。！？](?=.*\w)"
)
_TIME: Final = re.compile(
    r"\W*(?:at\s+|um\s+|à\s+)?\d{1,2}(?:[:.h]\d{2}){0,2}\s*(?:[ap]\.?m\.?|h|uhr|hrs?)?"
    r"(?:\s*\(?(?:gmt|bst|utc|[ce]es?t|[ecmp][sd]?t|ist|local(?: time)?)\)?)?\W*",
    re.IGNORECASE,
)
_TIME_FIRST: Final = re.compile(r"\W*\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?\b", re.IGNORECASE)

_MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug"
    "|sept?|oct|nov|dec|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin"
    "|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    "|octubre|noviembre|diciembre"
)
_DATE: Final = re.compile(
    rf"\W*(?:(?:published|updated|posted|last modified|veröffentlicht|publié le|stand)\W+(?:on\s+)?)?"
    rf"(?:\w{{2,10}}(?:day|tag|di|dag|es|s)?,?\s+)?"
    rf"(?:(?:le |am )?\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s*(?:de |of )?(?:{_MONTHS})\b\.?,?(?:\s+(?:de )?\d{{4}})?"
    rf"|(?:{_MONTHS})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{4}}\s+(?:{_MONTHS})\s+\d{{1,2}}"
    rf"|(?:{_MONTHS})\s+\d{{4}}"
    r"|(?:\d{1,2}[./-]){2}\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)"
    r"(?:\W+(?:at\s+|um\s+)?\d{1,2}[:.h]\d{2}.{0,20})?\W*",
    re.IGNORECASE,
)
_DATE_NAME: Final = re.compile(rf"{_DATE.pattern}[,|–—-]?\s*(?:[A-ZÀ-Þ][\w.'’-]+\s*){{2,4}}", re.IGNORECASE)
"""A date with the name of the writer behind it."""

_BYLINE: Final = re.compile(
    r"(?:by|from|von|par|por|di|door|af|av|od|автор:?|reported by|reporting by|written by|words by|editing by|text:|"
    r"autor(?:in)?:|author:|redaktion:)\s+(?:[A-ZÀ-ÞА-Я][\w.'’-]*|and|und|et|y|de|van|von|der|,|&|\|)"
    r"(?:[\s,]+(?:[A-ZÀ-ÞА-Я][\w.'’-]*|and|und|et|y|in|de|van|von|der|&|\||-|–))*",
    re.IGNORECASE,
)
_LAST_DATE: Final = re.compile(
    rf"\W+(?:{_MONTHS})\b.{{0,12}}\d{{4}}$|\W+\d{{1,2}}\.? (?:{_MONTHS})\b.{{0,6}}$", re.IGNORECASE
)
_BYLINE_CASED: Final = re.compile(r"(?:\S+\s+){1,2}[A-ZÀ-ÞА-Я]|(?:BY|Author|Autor)\b")
_CAPTION: Final = re.compile(
    r"\W*(?:photo|photograph|picture|image|file photo|foto|bild|abbildung|grafik|crédit|credit|imagen|obr|video|watch|"
    r"view image|graphic|illustration|screenshot)s?\b(?:\s*(?:[:/©(–-]|by\b|credit|courtesy|source|von\b|par\b|in full)|$)"
    r"|.*(?:\bgetty images\b|\((?:ap|reuters|afp|dpa)(?: photo)?[/)]|\bphoto(?:graph)?s? (?:by|credit|courtesy)|\(pictured\b|/\s*"
    r"(?:getty|reuters|ap|afp|dpa|epa|efe)\b|©\s*\w|\b(?:foto|bild|photo|grafik|crédit|credit)\s*:)",
    re.IGNORECASE,
)
_FURNITURE: Final = re.compile(
    r"\W*(?:advertisement|advertising|article continue[sd]|media playback|abstract\.$|full text\.$|\[?posted\b.{0,40}$|anzeige|werbung|publicité|publicidad|story continues|continue reading|read (?:more|"
    r"full|also|next|:)|also read|see (?:more|also)|sign up|signup|subscribe|newsletter sign|follow us|share (?:this|on|"
    r"via)|send this|tweet url|click here|download|copyright|©|all rights reserved|view (?:image|pdf|source|gallery)|"
    r"source\s*:|sources\s*:|quelle[n]?\s*:|editor['’]s note|note\s*:|refresh$|get notified|skip to|recommended(?: for you)?$|related"
    r"(?: (?:stories|articles|content))?$|log in|sign in|comments?(?:\s*\(.*\))?$|print$|e-?mail$|lesen sie|mehr zum thema|auch "
    r"interessant|lire aussi|à lire|lea también|leer más|lee también|http|www\.|[-–—\s]*ends?\W*$|\(?end(?:s|e)?\)?$|"
    r"learn more|tags?\s*:|filed under|topics?\s*:|last modified|updated\b.{0,40}$|published\b.{0,40}$|\d+ (?:min(?:ute)?s?"
    r" read|comments?|shares?)$|contact\s*:|unsubscribe|view (?:this|in) (?:email|browser)|[0-9]+ of [0-9]+$)"
    r"|\S*(?:https?://|www\.)\S+$|.{0,40}\S+@\S+\.\w{2,}\W*$",
    re.IGNORECASE,
)
_TABLE: Final = re.compile(r"\S(?: {3,}|\t+)\S.*\S(?: {2,}|\t+)\S|.*\|.*\|")
_LABEL: Final = re.compile(r"[^:：]{2,45}[:：]\s*\S")


@dataclass(frozen=True, slots=True)
class Shape:
    """What one block looks like."""

    kind: Kind
    ending: Ending
    case: Case
    width: int
    """Columns."""
    words: int
    bullet: bool
    number: int | None
    """The number of a numbered line."""
    sentences: bool
    """Whether a sentence ends inside the block."""
    body: str
    """The words without bullet, number and emphasis marks."""

    @property
    def prose(self) -> bool:
        """Tell whether the block reads as running text."""
        return self.width > WIDEST_HEADING or (self.ending == "stop" and self.width > 100) or self.sentences

    @property
    def open(self) -> bool:
        """Tell whether the block is short and does not end as a sentence does."""
        return (
            self.kind == "words"
            and self.width <= 110
            and self.ending not in ("stop", "ellipsis", "quote", "comma")
        )


def mark_length(text: str) -> int:
    """Return how many characters of `text` are a bullet, a number, heading signs or emphasis in front of its words."""
    start = 0
    for pattern in (BULLET, NUMBER, _SIGNS):
        if match := pattern.match(text, start):
            start = match.end()
    return start


_SIGNS: Final = re.compile(r"(?:#{1,6}\s+|[*_]{1,3}(?=\S)|={2,6}\s*|>{1,3}\s+|[■◆★►▶▸»●]\s*)")
_TRAILING_SIGNS: Final = re.compile(r"(?:\s+#{1,6}|[*_]{2,3}|\s*={2,6}|[*_](?<=\w[*_]))$")


def body_bounds(text: str) -> tuple[int, int]:
    """Return where the words of a heading begin and end in `text`: marks and numbers left out."""
    start = mark_length(text)
    end = len(text)
    if start and (match := _TRAILING_SIGNS.search(text, start)):
        end = match.start()
    return (start, end) if end > start else (0, len(text))


def read_shape(block: Block) -> Shape:
    """Describe `block`."""
    text = block.text
    if block.width > WIDEST_HEADING:
        return Shape("words", _ending(text), "mixed", block.width, 99, False, None, True, text)
    number = NUMBER.match(text)
    start, end = body_bounds(text)
    body = text[start:end]
    words = _WORD.findall(body)
    return Shape(
        _kind(text, block, words),
        _ending(body),
        _case(body, words),
        block.width,
        len(words),
        bool(BULLET.match(text)),
        int(number[1]) if number else None,
        bool(_INNER_STOP.search(body)),
        body,
    )


_AGENCY: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]+\s+){1,3}[A-ZÀ-Þ][\w.'’-]+,\s+(?:The )?(?:Associated|Canadian) Press|(?:[A-ZÀ-Þ][\w.'’-]+[\s,]+){2,5}"
    r"(?:AP|Reuters|AFP|dpa|Bloomberg|UPI)(?: News)?"
)
"""A writer and the agency behind the name."""


def _kind(text: str, block: Block, words: list[str]) -> Kind:
    if RULE.fullmatch(text) or (not words and not any(c.isdigit() for c in text)):
        return "rule"
    if text[-1:] != "?" and len(text) < 60:
        if _TIME.fullmatch(text):
            return "time"
        if _DATE.fullmatch(text) or _DATE_NAME.fullmatch(text):
            return "date"
    if _FURNITURE.match(text):
        return "furniture"
    if _CAPTION.match(text):
        return "caption"
    if block.width < 120 and _BYLINE_CASED.match(text) and _BYLINE.fullmatch(_LAST_DATE.sub("", text)):
        return "byline"
    if _AGENCY.fullmatch(text):
        return "byline"
    return "table" if _TABLE.match(text) else "words"


def starts_with_time(text: str) -> bool:
    """Tell whether `text` begins with a time of day, as the entries of a live blog do."""
    return bool(_TIME_FIRST.match(text))


def has_label(text: str) -> bool:
    """Tell whether `text` is of the form `label: value`."""
    return bool(_LABEL.match(text))


def _ending(text: str) -> Ending:
    stripped = text.rstrip(_CLOSERS)
    if not stripped:
        return "none"
    ending = _ENDINGS.get(stripped[-1], "none")
    if ending == "none":
        return (
            _ending(text[: note.start()])
            if (note := _TRAILING_NOTE.search(text)) and note.start()
            else "none"
        )
    if ending == "stop" and stripped.endswith("..."):
        return "ellipsis"
    if len(stripped) < len(text) and text[0] in "\"“„«»‘'「『":
        return "quote"
    return ending


def _case(body: str, words: list[str]) -> Case:
    length = sum(map(len, words))
    cased = length if body.isascii() else sum(map(len, _CASED.findall(body)))
    if not words or cased < 0.5 * length:
        return "uncased"
    loud = sum(len(word) for word in words if word.isupper())
    if cased >= 4 and loud > 0.75 * length:
        return "capitals"
    if words[0][0].islower():
        return "lower"
    longer = [word for word in words[1:] if len(word) > 3]
    if not longer:
        return "title" if len(words) < 3 else "mixed"
    share = sum(word[0].isupper() for word in longer) / len(longer)
    return "title" if share > 0.75 else "sentence" if share < 0.34 else "mixed"
