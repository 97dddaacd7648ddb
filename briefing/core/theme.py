"""What a theme is: a colour for each role, and which pairs of them must be easy to read.

One invariant: a `Theme` has a colour for every role. Nothing here knows Textual or YAML.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from briefing.core.colour import AA, contrast, parse_colour

Depth = Literal["truecolor", "256", "standard"]
"""How many colours a terminal has: of eight bits a channel, 256, or 16."""


class Role(NamedTuple):
    """What one colour of a theme is for."""

    name: str
    doc: str
    on: tuple[str, ...] = ()
    """The backgrounds it is read on: with each it must have the theme's contrast."""


ROLES: Final = (
    Role("background", "The paper: behind everything that has no background of its own."),
    Role("panel", "Behind the title line and the status line."),
    Role("selection", "Behind the selected row of a list."),
    Role("mark", "Behind the passages that you marked."),
    Role("found", "Behind words that were found."),
    Role("rule", "The hairline between list and reader. Not text, so no contrast is asked of it."),
    Role("text", "The text.", ("background", "panel", "mark")),
    Role("muted", "Counts, paragraph numbers, names of methods, read sections.", ("background", "panel")),
    Role("heading", "Headlines.", ("background",)),
    Role("accent", "Labels, key hints, links and the cursor's glyph.", ("background", "panel")),
    Role("quote", "Key quotes.", ("background", "mark")),
    Role("tag", "Tags, and chips of tags that the section has.", ("background",)),
    Role("selection_text", "Everything in the selected row.", ("selection",)),
    Role("found_text", "Words that were found.", ("found",)),
    Role("success", "What went well: saved, copied.", ("background", "panel")),
    Role("warning", "What wants a look: an uncertain cut, an orphan.", ("background", "panel")),
    Role("error", "What went wrong.", ("background", "panel")),
)
"""THE table of colours: the check, the contrast test and `themes/README.md` follow it."""

ROLE_NAMES: Final = tuple(role.name for role in ROLES)

ANSI: Final = (
    "default",
    *("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"),
    *("bright_black", "bright_red", "bright_green", "bright_yellow"),
    *("bright_blue", "bright_magenta", "bright_cyan", "bright_white"),
)
"""The colours of an `ansi` theme: the terminal's own, so what they look like is the reader's affair."""


class Theme(NamedTuple):
    """The colours of the screen."""

    name: str
    """The name of its file without `.yaml`."""
    title: str
    dark: bool
    ansi: bool
    contrast: float
    """The least contrast ratio of every pair of text and background."""
    colours: Mapping[str, str]
    """By role: `#rrggbb`, or a name of `ANSI` when `ansi`."""


DEFAULT_THEME: Final = Theme(
    name="newspaper-dark",
    title="Newspaper, dark",
    dark=True,
    ansi=False,
    contrast=AA,
    colours=MappingProxyType(
        {
            "background": "#16171a",
            "panel": "#202226",
            "selection": "#34404f",
            "mark": "#38371f",
            "found": "#e0b84c",
            "rule": "#3a3d43",
            "text": "#d6d3cb",
            "muted": "#9a978f",
            "heading": "#f3f0e8",
            "accent": "#d9a05b",
            "quote": "#bccbdc",
            "tag": "#8fb996",
            "selection_text": "#fffdf5",
            "found_text": "#16171a",
            "success": "#8fb996",
            "warning": "#e0b84c",
            "error": "#ec8a80",
        }
    ),
)
"""`themes/newspaper-dark.yaml` as a value: a start without settings reads no YAML. A test compares them."""

DEFAULT_IN_256: Final = DEFAULT_THEME._replace(
    colours=MappingProxyType(
        {
            "background": "#1c1c1c",
            "panel": "#262626",
            "selection": "#444444",
            "mark": "#303030",
            "found": "#d7af5f",
            "rule": "#3a3a3a",
            "text": "#d0d0d0",
            "muted": "#949494",
            "heading": "#eeeeee",
            "accent": "#d7af5f",
            "quote": "#c6c6c6",
            "tag": "#87af87",
            "selection_text": "#ffffff",
            "found_text": "#1c1c1c",
            "success": "#87af87",
            "warning": "#d7af5f",
            "error": "#ff8787",
        }
    ),
)
"""The default as `palette.theme_in` gives it: a start in 256 colours computes none. A test compares them."""


def contrasts(theme: Theme) -> Iterator[tuple[str, str, float]]:
    """Yield each text role, a background role it is read on, and their contrast; nothing for ANSI colours."""
    for role in ROLES:
        for on in role.on:
            text, ground = parse_colour(theme.colours[role.name]), parse_colour(theme.colours[on])
            if text and ground:
                yield role.name, on, contrast(text, ground)
