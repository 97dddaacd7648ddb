"""Colours as numbers: how well one can be read on another, and how far apart two look.

One invariant: every colour is sRGB with eight bits a channel, so the contrast of a pair is one exact figure.
"""

import math
import re
from functools import lru_cache
from typing import Final, NamedTuple

from briefing.core.text.patterns import lazy

AA: Final = 4.5
"""The least contrast of text that WCAG 2.2 asks for (criterion 1.4.3)."""
AAA: Final = 7.0
"""The enhanced contrast of WCAG 2.2 (criterion 1.4.6)."""

CUBE: Final = (0, 95, 135, 175, 215, 255)
"""The levels of a channel in colours 16 to 231 of a terminal with 256 (XTerm's 256colres.pl)."""

_hex: Final = lazy(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


class Colour(NamedTuple):
    """A colour in sRGB; each channel from 0 to 255."""

    red: int
    green: int
    blue: int


def parse_colour(text: str) -> Colour | None:
    """Return the colour that `#rrggbb` or `#rgb` stands for; None for any other text."""
    match = _hex().fullmatch(text)
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return Colour(*bytes.fromhex(digits))


def number_in_256(colour: Colour) -> int | None:
    """Return the number of a colour that is one of 256, and the same on every terminal; None for another."""
    red, green, blue = colour
    if red == green == blue and red in range(8, 248, 10):
        return 232 + (red - 8) // 10
    if all(channel in CUBE for channel in colour):
        return 16 + 36 * CUBE.index(red) + 6 * CUBE.index(green) + CUBE.index(blue)
    return None


def luminance(colour: Colour) -> float:
    """Return the relative luminance, from 0 for black to 1 for white.

    Source: WCAG 2.2, definition of relative luminance.
    """
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black and white).

    Source: WCAG 2.2, definition of contrast ratio.
    """
    return contrast_of(luminance(one), luminance(other))


def contrast_of(one: float, other: float) -> float:
    """Return the contrast ratio of two relative luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


class Oklab(NamedTuple):
    """A colour as it looks: equal distances are equally seen.

    Source: B. Ottosson, “A perceptual color space for image processing” (2020).
    """

    lightness: float
    """From 0 for black to 1 for white."""
    green_red: float
    blue_yellow: float


def oklab(colour: Colour) -> Oklab:
    """Return how a colour looks."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return Oklab(
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def difference(one: Oklab, other: Oklab) -> float:
    """Return how far apart two colours look: 0 for the same, 1 for black and white."""
    return math.dist(one, other)


@lru_cache(maxsize=256)
def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
