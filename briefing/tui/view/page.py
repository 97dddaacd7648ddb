"""What stands on a page: lines of pieces, each piece with the role that decides its style.

A page knows nothing of colours, terminals or Textual. One invariant: words that came from outside are only
ever the `text` of a `Piece`; they are never read as markup, here or later.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefing.core.model import Quote, Span

Role = Literal[
    "text", "muted", "strong", "heading", "label", "accent", "tag", "chip", "given", "quote", "name",
    "speaker", "summary", "passage", "margin", "rule", "cursor", "focus", "found", "found-here", "watched",
    "title", "status", "success", "warning", "error", "link",
]  # fmt: skip
"""What a piece is; a theme says how it looks."""


class Piece(NamedTuple):
    """Some words in one style."""

    text: str
    role: Role = "text"
    stops: tuple[int, ...] = ()
    """Which of the page's stops the words belong to; a quote stands within a sentence."""


class Line(NamedTuple):
    """One row: pieces from the left, and pieces that end at the right edge."""

    pieces: tuple[Piece, ...] = ()
    right: tuple[Piece, ...] = ()
    paragraph: int | None = None
    """Index of the paragraph of the section that the row shows a part of."""
    start: int | None = None
    """Offset into the document's text of the first character shown."""


class Placed(NamedTuple):
    """A line in its place on a row of the screen."""

    line: Line
    width: int
    edge: int | None = None
    """The column at which its right pieces end, where that is not its width."""
    over: Role | None = None
    """Laid over all of it."""
    focus: int | None = None
    """The chosen stop, where some of its words stand on this row."""


Row = tuple[Placed, ...]
"""Lines side by side, on one row of the screen."""


class Stop(NamedTuple):
    """A place that Tab goes to: a sentence, a quote, what is marked, a link, or the way to a section."""

    kind: Literal["sentence", "quote", "passage", "link", "section"]
    section: int
    """Index of the section it belongs, or leads, to."""
    span: Span | None
    """Its place in the text of the document."""
    line: int
    """The row of the page that it begins on."""
    quote: Quote | None = None
    link: str | None = None


class Page(NamedTuple):
    """Rows and the places to stop at."""

    lines: tuple[Line, ...] = ()
    stops: tuple[Stop, ...] = ()


def text_line(words: str, role: Role = "text", indent: int = 0) -> Line:
    """Return a row that shows `words` after `indent` blanks."""
    return Line((Piece(" " * indent), Piece(words, role))) if indent else Line((Piece(words, role),))


def row_at(lines: Sequence[Line], offset: int) -> int:
    """Return the last row that begins at or before `offset` in the text."""
    best = 0
    for number, line in enumerate(lines):
        if line.start is not None and line.start <= offset:
            best = number
    return best
