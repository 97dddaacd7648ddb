"""A table or code of Markdown as its rows: together on one line nobody could read them.

One invariant: a row is a piece of the text, without the bars around it.
"""

import re
from typing import Final, NamedTuple

from briefing.core.model import Document, Paragraph, Span

_BARS: Final = " \t|"
_FENCES: Final = ("```", "~~~")
_RULE: Final = re.compile(r"[-:|\s]+|[`~]{3,}.*")
"""Between the head of a table and its rows, and around code."""


class Rows(NamedTuple):
    """What a paragraph has in the place of running words."""

    spans: tuple[Span, ...] = ()
    code: bool = False
    """Whether they are read as they are written."""


NO_ROWS: Final = Rows()


def rows_of(document: Document, paragraph: Paragraph) -> Rows:
    """Return the rows of a table, or the lines of code; none where a paragraph is neither."""
    if not document.markdown or paragraph.kind != "meta":
        return NO_ROWS
    lines = paragraph.span.of(document.text).split("\n")
    if not any(map(_RULE.fullmatch, lines)):
        return NO_ROWS
    code = lines[0].startswith(_FENCES)
    spans, start = [], paragraph.span.start
    for line in lines:
        words = line.strip() if code else line.strip(_BARS)
        if words and not _RULE.fullmatch(words):
            at = start + line.index(words)
            spans.append(Span(at, at + len(words)))
        start += len(line) + 1
    return Rows(tuple(spans), code)
