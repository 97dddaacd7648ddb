"""What one block looks like by itself: how it begins and ends, its case, its marks, whether it is furniture.

One invariant: a shape depends on the words of its block only, never on its neighbours.
"""

import re
from operator import ne
from typing import Final, Literal, NamedTuple

from briefing.core.segment.boilerplate import (
    Kind,
    ends_with_credit,
    is_footnote,
    is_notice,
    read_kind,
)
from briefing.core.segment.layout import BULLET, NUMBER, Block
from briefing.core.text.patterns import lazy

Ending = Literal["stop", "question", "exclamation", "colon", "comma", "ellipsis", "quote", "none"]
Case = Literal["capitals", "title", "mixed", "sentence", "lower", "uncased"]

WIDEST_HEADING: Final = 170
"""Columns; nothing wider is taken for a heading. The widest one of the development documents has 157."""

_TAIL: Final = 100
"""Code points at the end of a paragraph that tell how it ends."""
_CLOSERS: Final = "\"'”’“‘»«›‹)]}」』）】*_†‡¹²³⁴⁵⁶⁷⁸⁹⁰₁₂₃₄₅₆₇₈₉₀ \t"
_OPENERS: Final = "\"'“‘„«([{¿¡*_ "
_ENDINGS: Final[dict[str, Ending]] = {
    **dict.fromkeys(".。．।؟۔", "stop"),
    **dict.fromkeys("?？", "question"),
    **dict.fromkeys("!！", "exclamation"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;，、；", "comma"),
    "…": "ellipsis",
}
_trailing_note: Final = lazy(r"(?<!\s)\s*[(（\[][^()（）\[\]]{2,60}[)）\]]$")
"""A source or remark after the last stop: `(Reuters)`."""

_initials: Final = lazy(r"(?:^|[\s(])(?:[^\W\d_a-z]\.){2,4}$")
"""After words in capitals they end no sentence: `Protests Across the U.S.`"""
_LONGEST_INITIALS: Final = 10

_WORD: Final = re.compile(r"[^\W\d_][\w'’\-]*")

# The stop stands in front, so that the search can leap to it.
_INNER_STOP: Final = re.compile(
    r"[.!?…。！？](?:(?<=[.!?…])(?<![\s.(][^\W\d_a-z].)(?<!\sv.)(?<!\b(?:Mr|Dr|St|No|vs|Nr|bn|Co|ca|Lt|Jr|Ft|M\.)\b.)"
    r"(?<!\b(?:Mrs|Sen|Sgt|Gen|Col|Gov|Rep|Rev)\b.)(?<!\b(?:Prof|Capt)\b.)(?<=[\w)”’“«\"»%].)['\"”’“«»)]?\s+['\"“‘„«(]?([^\W\d_a-z])|(?<=[。！？])(?=.*\w))"
)
_LABEL: Final = re.compile(r"[^:：]{2,45}[:：]\s*\S")


class Shape(NamedTuple):
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
    prose: bool
    """Whether the block reads as running text."""
    open: bool
    """Whether the block is short and does not end as a sentence does."""


def mark_length(text: str) -> int:
    """Return how many characters of `text` are bullet, number, heading signs or emphasis before its words."""
    start = 0
    if text[:1].isalpha():  # as most lines begin
        return start
    for pattern in (BULLET, NUMBER, _SIGNS):
        if match := pattern.match(text, start):
            start = match.end()
    return start


_SIGNS: Final = re.compile(
    r"(?:#{1,6}\s+|[*=+]{2,}\s+|[*_]{1,3}(?=[^\s*_])|={2,6}\s*|>{1,3}\s+|[■◆★►▶▸»●]\s*)"
)
_trailing_signs: Final = lazy(r"(?:(?<!\s)\s+(?:#{1,6}|[*=+]+)|={2,6}|[*_]{2,3}|[*_](?<=\w[*_]))$")


def body_bounds(text: str) -> tuple[int, int]:
    """Return where the words of a heading begin and end in `text`: marks and numbers left out."""
    start = mark_length(text)
    end = len(text)
    if start and (match := _trailing_signs().search(text, start)):
        end = match.start()
    return (start, end) if end > start else (0, len(text))


def read_shape(block: Block, language: str = "en") -> Shape:
    """Describe `block` of a text in `language`, a primary BCP 47 tag."""
    text = block.text
    if block.width > WIDEST_HEADING:
        ending = _ending(text[:1] + text[-_TAIL:])
        kind = _wide_kind(text, language)
        return Shape(kind, ending, "mixed", block.width, 99, False, None, True, text, True, False)
    start, end = body_bounds(text)
    number, bullet = (None, None) if text[:1].isalpha() else (NUMBER.match(text), BULLET.match(text))
    body = text[start:end]
    words = _WORD.findall(body)
    case, ending = _case(body, words), _ending(body)
    if ending == "stop" and case == "title" and _initials().search(body[-_LONGEST_INITIALS:]):
        ending = "none"
    kind = read_kind(text, block.width, wordless=not words, language=language)
    sentences = any(stop[1] is None or stop[1].isupper() for stop in _INNER_STOP.finditer(body))
    return Shape(
        kind,
        ending,
        case,
        block.width,
        len(words),
        bullet is not None,
        int(number[1]) if number else None,
        sentences,
        body,
        sentences or (ending == "stop" and block.width > 100),
        kind == "words" and block.width <= 110 and not _closes(ending, case),
    )


def _closes(ending: Ending, case: Case) -> bool:
    """Tell whether a line ends as a sentence does.

    A headline may cry out; in the small letters of a sentence it is one.
    """
    cries = ending == "exclamation" and case in ("sentence", "mixed", "lower")
    return cries or ending in ("stop", "ellipsis", "quote", "comma")


def _wide_kind(text: str, language: str) -> Kind:
    """Return whether a paragraph is one, a footnote, whose work it stands below in brackets, or a caption."""
    if is_footnote(text) or (text[0] == "(" and text[-1] == ")" and is_notice(text, language)):
        return "furniture"
    return "caption" if ends_with_credit(text, language) else "words"


def has_label(text: str) -> bool:
    """Tell whether `text` is of the form `label: value`."""
    return bool(_LABEL.match(text))


def _ending(text: str) -> Ending:
    stripped = text.rstrip(_CLOSERS)
    if not stripped:
        return "none"
    ending = _ENDINGS.get(stripped[-1], "none")
    if ending == "none":
        note = _trailing_note().search(text) if text.endswith((")", "）", "]")) else None
        return _ending(text[: note.start()]) if note and note.start() else "none"
    if ending == "stop" and stripped.endswith("..."):
        return "ellipsis"
    if len(stripped) < len(text) and text[0] in "\"“„«»‘'「『":
        return "quote"
    return ending


def _case(body: str, words: list[str]) -> Case:
    length = sum(map(len, words))
    cased = length if body.isascii() else sum(map(ne, map(str.lower, body), map(str.upper, body)))
    if not words or cased < 0.5 * length:
        return "uncased"
    loud = sum([len(word) for word in words if word.isupper()])
    if cased >= 4 and loud > 0.75 * length:
        return "capitals"
    if words[0][0].islower() and body.lstrip(_OPENERS)[:1].islower():
        return "lower"
    longer = [word for word in words[1:] if len(word) > 3]
    if not longer:
        return "title" if len(words) < 3 else "mixed"
    share = sum([word[0].isupper() for word in longer]) / len(longer)
    return "title" if share > 0.75 else "sentence" if share < 0.34 else "mixed"
