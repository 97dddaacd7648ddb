"""The marks that the screen is drawn with, and their ASCII forms.

One invariant: every mark is one cell wide, so that the two sets change nothing about the layout.
"""

from typing import NamedTuple


class Glyphs(NamedTuple):
    """One set of marks."""

    cursor: str
    bullet: str
    margin: str
    passage: str
    tagged: str
    marked: str
    uncertain: str
    corrected: str
    new: str
    rule: str
    hairline: str
    paragraph: str
    ellipsis: str
    dot: str
    dash: str


UNICODE = Glyphs("▸", "•", "┃", "▌", "●", "✓", "?", "+", "*", "─", "│", "¶", "…", "·", "—")
ASCII = Glyphs(">", "*", "|", "=", "@", "x", "?", "+", "*", "-", "|", "#", "~", "-", "-")

PLAIN_LETTERS = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": ",", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
        "‹": "'", "›": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "…": "~", "•": "*", "·": "-",
        "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " ",
        "\N{SOFT HYPHEN}": "-",
    }
)  # fmt: skip
"""Typographic signs and the one ASCII character that comes nearest; no sign changes the length of a text."""
