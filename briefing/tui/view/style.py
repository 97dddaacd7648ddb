"""Lines of a page to segments with styles: the one way by which outside text reaches the screen.

Two invariants: whatever the pieces hold, the segments of a row are together exactly as wide as asked for and
hold no control character; nothing is said by colour alone, for every distinction that matters has a weight,
an underline, a reversal or a glyph beside its colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from briefing.core.text.cells import cells_of
from briefing.core.text.graphemes import graphemes
from briefing.core.text.normalise import neutralise
from briefing.core.theme import DEFAULT_IN_256, DEFAULT_THEME, Depth, Theme
from briefing.tui.terminal.glyphs import ASCII, UNICODE, Glyphs
from briefing.tui.view.page import Line, Piece, Role, Row

PLAIN = Style()


def letters(words: str) -> str:
    """Return outside words as they may be sent: on one line and neutralised."""
    return neutralise(words.replace("\n", " ").replace("\t", " "))


class Ink:
    """The styles of a theme and the marks of a terminal: how a page becomes visible."""

    def __init__(self, styles: Mapping[Role, Style], glyphs: Glyphs) -> None:
        """Take the style of each role, and the marks."""
        self._styles = dict(styles)
        self._laid: dict[tuple[Role, Role | None], Style] = {}
        self.glyphs = glyphs

    def style(self, role: Role) -> Style:
        """Return the style of a role; plain for one that the theme does not name."""
        return self._styles.get(role, PLAIN)

    def row(self, row: Row) -> list[Segment]:
        """Return a row of the screen as segments."""
        return [
            segment
            for line, width, edge, over, focus in row
            for segment in self.segments(line, width, edge=edge, over=over, focus=focus)
        ]

    def segments(
        self,
        line: Line,
        width: int,
        *,
        edge: int | None = None,
        over: Role | None = None,
        focus: int | None = None,
    ) -> list[Segment]:
        """Return `line` as segments that take `width` cells together.

        Args:
            line: the row to show.
            width: cells to fill.
            edge: the column at which the row's right pieces end; `width` by default.
            over: a role whose style is laid over the whole row, the empty cells included.
            focus: the stop whose words are shown as the chosen ones.
        """
        edge = width if edge is None else min(edge, width)
        right = [self._segment(piece, over, focus) for piece in line.right]
        tail = sum(cells_of(segment.text) for segment in right)
        if tail > edge:
            right, tail = [], 0
        left, used = self._fitted(line.pieces, max(0, edge - tail - bool(tail)), over, focus)
        blank = self._on_page("text", over)
        gap, rest = Segment(" " * (edge - used - tail), blank), Segment(" " * (width - edge), blank)
        return [part for part in (*left, gap, *right, rest) if part.text]

    def _on_page(self, role: Role, over: Role | None) -> Style:
        """Return the style of a role on the page, that of `over` laid over it; it is added up once."""
        if (role, over) not in self._laid:
            row = PLAIN if over is None else self.style(over)
            self._laid[role, over] = self.style("text") + self.style(role) + row
        return self._laid[role, over]

    def _segment(self, piece: Piece, over: Role | None, focus: int | None) -> Segment:
        style = self._on_page(piece.role, over)
        if piece.role == "link":
            style += Style(link=letters(piece.text))
        if focus is not None and focus in piece.stops:
            style += self.style("focus")
        return Segment(letters(piece.text), style)

    def _fitted(
        self, pieces: Iterable[Piece], room: int, over: Role | None, focus: int | None
    ) -> tuple[list[Segment], int]:
        """Return the pieces as segments, cut to at most `room` cells with an ellipsis, and what they take."""
        segments: list[Segment] = []
        used = 0
        for piece in pieces:
            segment = self._segment(piece, over, focus)
            cells = cells_of(segment.text)
            if used + cells > room:
                words = self.cut(segment.text, room - used)
                return [*segments, Segment(words, segment.style)], used + cells_of(words)
            segments.append(segment)
            used += cells
        return segments, used

    def cut(self, words: str, room: int) -> str:
        """Return as much of `words` as fits into `room` cells, an ellipsis where something is missing."""
        if cells_of(words) <= room:
            return words
        if room < 1:
            return ""
        used, kept = 1, []
        for letter in graphemes(words):
            used += cells_of(letter)
            if used > room:
                break
            kept.append(letter)
        return "".join(kept).rstrip() + self.glyphs.ellipsis


def ink_of(theme: Theme, *, colours: bool = True, ascii_marks: bool = False) -> Ink:
    """Return how pages look in `theme`.

    Args:
        theme: a checked theme, in the colours that the terminal has.
        colours: whether any colour may be sent.
        ascii_marks: whether the marks must be ASCII.
    """
    styles = theme_styles(theme) if colours else PLAIN_STYLES
    return Ink(styles, ASCII if ascii_marks else UNICODE)


def background_of(theme: Theme, *, colours: bool = True) -> str:
    """Return the background of the whole screen, as Textual names colours."""
    name = theme.colours["background"] if colours else "default"
    return f"ansi_{name}" if theme.ansi or not colours else name


def shown_in(theme: Theme, depth: Depth) -> Theme:
    """Return `theme` in the colours that a terminal has."""
    if theme.ansi or depth == "truecolor":
        return theme
    if theme is DEFAULT_THEME and depth == "256":
        return DEFAULT_IN_256
    from briefing.core.palette import theme_in

    return theme_in(theme, depth)


def theme_styles(theme: Theme) -> dict[Role, Style]:
    """Return the style of every role in `theme`; what has the colour of the text has a weight of its own."""

    def ink(name: str, on: str | None = None, **attributes: Any) -> Style:
        ground = None if on is None else Color.parse(theme.colours[on])
        return Style(color=Color.parse(theme.colours[name]), bgcolor=ground, **attributes)

    def weighed(name: str, **attributes: Any) -> Style:
        return ink(name, **({"bold": True, **attributes} if same(name, "text") else attributes))

    def same(name: str, other: str) -> bool:
        return theme.colours[name] == theme.colours[other]

    faint = same("muted", "text")
    return {
        "text": ink("text", "background"),
        "muted": ink("muted", dim=faint),
        "strong": ink("text", bold=True),
        "heading": ink("heading", bold=True),
        "label": weighed("accent"),
        "accent": weighed("accent"),
        "tag": weighed("tag"),
        "chip": ink("muted", dim=faint),
        "given": ink("tag", bold=True),
        "quote": ink("quote"),
        "name": ink("text"),
        "speaker": ink("muted", dim=faint),
        "summary": ink("heading", bold=same("heading", "text")),
        "passage": ink("text", "mark"),
        "margin": ink("accent"),
        "rule": ink("rule"),
        "cursor": ink("selection_text", "selection", dim=False),
        "focus": ink("selection_text", "selection", dim=False),
        "found": ink("found_text", "found"),
        "found-here": ink("found_text", "found", bold=True, underline=True),
        "watched": ink("text", underline=True),
        "title": Style(bgcolor=Color.parse(theme.colours["panel"])),
        "status": Style(bgcolor=Color.parse(theme.colours["panel"])),
        "success": ink("success"),
        "warning": weighed("warning"),
        "error": ink("error", bold=True),
        "link": ink("accent", underline=True),
    }


PLAIN_STYLES: dict[Role, Style] = {
    "muted": Style(dim=True),
    "strong": Style(bold=True),
    "heading": Style(bold=True),
    "label": Style(bold=True),
    "tag": Style(bold=True),
    "chip": Style(dim=True),
    "given": Style(bold=True),
    "speaker": Style(dim=True),
    "summary": Style(bold=True),
    "passage": Style(underline=True),
    "rule": Style(dim=True),
    "cursor": Style(reverse=True),
    "focus": Style(reverse=True),
    "watched": Style(underline=True),
    "found": Style(bold=True, underline=True),
    "found-here": Style(reverse=True, underline=True),
    "warning": Style(bold=True),
    "error": Style(bold=True),
    "link": Style(underline=True),
}
"""Without colours (`NO_COLOR`, monochrome terminals): weight, underline and reversal alone."""
