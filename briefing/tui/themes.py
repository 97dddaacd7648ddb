"""Themes to styles: what each role of a page looks like in a theme, and without any colours.

One invariant: nothing is said by colour alone; every distinction that matters has a weight, an underline, a
reversal or a glyph beside its colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.color import Color
from rich.style import Style

from briefing.tui.terminal.glyphs import ASCII, UNICODE
from briefing.tui.view.style import Ink

if TYPE_CHECKING:
    from briefing.core.theme import Theme
    from briefing.tui.view.page import Role


def ink_of(theme: Theme, *, colours: bool = True, ascii_marks: bool = False) -> Ink:
    """Return how pages look in `theme`.

    Args:
        theme: a checked theme.
        colours: whether any colour may be sent.
        ascii_marks: whether the marks must be ASCII.
    """
    styles = theme_styles(theme) if colours else PLAIN_STYLES
    return Ink(styles, ASCII if ascii_marks else UNICODE)


def background_of(theme: Theme, *, colours: bool = True) -> str:
    """Return the background of the whole screen, as Textual names colours."""
    name = theme.colours["background"] if colours else "default"
    return f"ansi_{name}" if theme.ansi or not colours else name


def theme_styles(theme: Theme) -> dict[Role, Style]:
    """Return the style of every role in `theme`."""

    def ink(name: str, on: str | None = None, **attributes: Any) -> Style:
        behind = None if on is None else Color.parse(theme.colours[on])
        return Style(color=Color.parse(theme.colours[name]), bgcolor=behind, **attributes)

    flat = theme.colours["mark"] == theme.colours["background"]
    return {
        "text": ink("text", "background"),
        "muted": ink("muted", dim=theme.colours["muted"] == "default"),
        "strong": ink("text", bold=True),
        "heading": ink("heading", bold=True),
        "label": ink("accent"),
        "accent": ink("accent"),
        "tag": ink("tag"),
        "chip": ink("muted"),
        "given": ink("tag", bold=True),
        "quote": ink("quote"),
        "speaker": ink("muted"),
        "summary": ink("text", "mark", bold=flat),
        "rule": ink("rule"),
        "cursor": ink("selection_text", "selection"),
        "focus": ink("selection_text", "selection"),
        "found": ink("found_text", "found"),
        "found-here": ink("found_text", "found", bold=True, underline=True),
        "title": Style(bgcolor=Color.parse(theme.colours["panel"])),
        "status": Style(bgcolor=Color.parse(theme.colours["panel"])),
        "success": ink("success"),
        "warning": ink("warning"),
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
    "rule": Style(dim=True),
    "cursor": Style(reverse=True),
    "focus": Style(reverse=True),
    "found": Style(underline=True),
    "found-here": Style(reverse=True, underline=True),
    "warning": Style(bold=True),
    "error": Style(bold=True),
    "link": Style(underline=True),
}
"""Without colours (`NO_COLOR`, monochrome terminals): weight, underline and reversal alone."""
