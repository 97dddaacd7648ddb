"""Words without the marks around them: `**Ada Lind**`, `[Ada Lind](https://…)`, `[Ada Lind][1]`, `word[^1]`.

One invariant: what is left out is marks and addresses, never a word; a mark without its partner stays. The
marks are those of CommonMark 0.31 (emphasis, links), which letters and notes in plain text use too, and the
numbers of footnotes, which most programs for Markdown know beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.core.model import Form, Span
from briefing.core.text.patterns import lazy
from briefing.core.text.reading import edited

_SIGNS: Final = ("*", "_", "](", "[^", "][")
"""A text without any of them has no marks."""
FOOTNOTE: Final = r"\[\^[^\]\s]{1,40}\](?!:)"
"""The mark that stands where a footnote belongs; before a colon it opens the note itself."""
labelled: Final = lazy(r"\[([^\]\[\n]{1,300})\]\[([^\]\[\n]{0,100})\]")
"""A link that leads where the line `[label]: https://…` says; without a label its words are the label."""
_defined: Final = lazy(r"^ {0,3}\[([^\]\[\n]{1,100})\]:[ \t]", re.MULTILINE)
_opening: Final = lazy(
    r"(?<![\w\\*_])(?P<emphasis>\*{1,3}|_{1,3})(?=[^\s*_])"
    rf"|(?P<footnote>{FOOTNOTE})"
    r"|!?\[(?=[^\]\n]{1,300}\]\("
    r"(?P<address>[^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?: \"[^\"\n]{0,200}\")?)\))"
)
_LONGEST: Final = 500
"""Code points between two marks that belong together."""


def unmarked(text: str) -> Form | None:
    """Return `text` without these marks and the addresses of its links, or None where it has none."""
    if not any(sign in text for sign in _SIGNS):
        return None
    marks = sorted({*_marks(text), *(_labelled(text) if "][" in text else ())})
    return edited(text, ((mark, "") for mark in _apart(marks))) if marks else None


def _marks(text: str) -> Iterator[Span]:
    for match in _opening().finditer(text):
        if match["emphasis"]:
            close = _closing(text, match.end(), match["emphasis"])
            if close >= 0:
                yield Span(*match.span())
                yield Span(close, close + len(match["emphasis"]))
        elif match["footnote"]:
            yield Span(*match.span())
        else:
            end = text.index("](", match.end())
            yield Span(*match.span())
            yield Span(end, end + len(match["address"]) + len("]()"))


def _labelled(text: str) -> Iterator[Span]:
    labels = {match[1].casefold() for match in _defined().finditer(text)}
    for match in labelled().finditer(text) if labels else ():
        if (match[2] or match[1]).casefold() in labels:
            yield Span(match.start(), match.start(1))
            yield Span(match.end(1), match.end())


def _closing(text: str, start: int, mark: str) -> int:
    """Return where the mark stands that ends what `mark` begins, in its paragraph; -1 where none does."""
    stop = min(start + _LONGEST, len(text))
    line = text.find("\n\n", start, stop)
    stop = stop if line < 0 else line
    at = text.find(mark, start, stop)
    while at >= 0:
        end = at + len(mark)
        if not text[at - 1].isspace() and text[at - 1] != mark[0] and not text[end : end + 1].isalnum():
            return at if text[end : end + 1] != mark[0] else -1
        at = text.find(mark, end, stop)
    return -1


def _apart(marks: list[Span]) -> Iterator[Span]:
    """Yield the marks that do not stand within the one before."""
    last = 0
    for mark in marks:
        if mark.start >= last:
            yield mark
            last = mark.end
