"""How a cell is drawn, and the fewest bytes that change it.

One invariant: what cannot be seen does not tell two pens apart. The foreground of a blank cell is dropped,
and with no colours there are no colours in a pen either, so that no later step can send one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from rich.color import Color, ColorSystem, ColorType

from briefing.core.colour import Colour, number_in_256

if TYPE_CHECKING:
    from rich.style import Style

ATTRIBUTES = (
    ("bold", "1"),
    ("dim", "2"),
    ("italic", "3"),
    ("underline", "4"),
    ("blink", "5"),
    ("blink2", "6"),
    ("reverse", "7"),
    ("conceal", "8"),
    ("strike", "9"),
    ("underline2", "21"),
    ("frame", "51"),
    ("encircle", "52"),
    ("overline", "53"),
)
"""Rich's names of the attributes and their SGR parameters (ECMA-48, 8.3.117)."""

SWITCHED_OFF_BY = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28"} | {
    "9": "29",
    "21": "24",
    "51": "54",
    "52": "54",
    "53": "55",
}
SEEN_ON_A_BLANK = frozenset({"4", "7", "9", "21", "51", "52", "53"})


class Pen(NamedTuple):
    """Everything but the character."""

    attributes: frozenset[str] = frozenset()
    """SGR parameters that are switched on."""
    foreground: str = ""
    """SGR parameters of the colour; empty for the terminal's own."""
    background: str = ""
    link: str = ""
    """Address that the cell leads to (OSC 8)."""


PLAIN = Pen()


def _colour(colour: Color | None, system: ColorSystem | None, *, foreground: bool) -> str:
    if colour is None or system is None or colour.is_default:
        return ""
    if colour.type is ColorType.TRUECOLOR and system is not ColorSystem.TRUECOLOR and colour.triplet:
        colour = Color.from_ansi(_number(Colour(*colour.triplet), system))
    return ";".join(colour.downgrade(system).get_ansi_codes(foreground=foreground))


def _number(colour: Colour, system: ColorSystem) -> int:
    """Return the number of the nearest colour; themes have none but what is there exactly."""
    exact = number_in_256(colour) if system is ColorSystem.EIGHT_BIT else None
    if exact is not None:
        return exact
    from briefing.core.palette import number_of

    return number_of(colour, "256" if system is ColorSystem.EIGHT_BIT else "standard")


@lru_cache(maxsize=4096)
def pen_of(style: Style | None, system: ColorSystem | None, links: bool) -> Pen:
    """Return the pen for a Rich style.

    Args:
        style: as it stands in a segment; None for the terminal's own look.
        system: the colours that the terminal has; None sends none.
        links: whether the terminal understands hyperlinks.
    """
    if style is None:
        return PLAIN
    return Pen(
        frozenset(code for name, code in ATTRIBUTES if getattr(style, name)),
        _colour(style.color, system, foreground=True),
        _colour(style.bgcolor, system, foreground=False),
        (style.link or "") if links else "",
    )


@lru_cache(maxsize=1024)
def on_blank(pen: Pen) -> Pen:
    """Return what can be seen of `pen` on a blank: the background, and lines or reversed colours if any."""
    attributes = pen.attributes & SEEN_ON_A_BLANK
    return Pen(attributes, pen.foreground if attributes else "", pen.background, pen.link)


@lru_cache(maxsize=4096)
def sgr(old: Pen | None, new: Pen) -> str:
    """Return the shortest sequence that makes `new` of `old`; None stands for a pen nobody knows."""
    afresh = _afresh(new)
    if old is None:
        return afresh
    changes = _changes(old, new)
    return "" if not changes else min(f"\x1b[{';'.join(changes)}m", afresh, key=len)


def _afresh(new: Pen) -> str:
    words = [*sorted(new.attributes, key=int), *filter(None, (new.foreground, new.background))]
    return f"\x1b[0;{';'.join(words)}m" if words else "\x1b[m"


def _changes(old: Pen, new: Pen) -> list[str]:
    off = {SWITCHED_OFF_BY[code] for code in old.attributes - new.attributes}
    fallen = {code for code in new.attributes & old.attributes if SWITCHED_OFF_BY[code] in off}
    on = (new.attributes - old.attributes) | fallen
    words = [*sorted(off), *sorted(on, key=int)]
    if old.foreground != new.foreground:
        words.append(new.foreground or "39")
    if old.background != new.background:
        words.append(new.background or "49")
    return words


def link_change(old: Pen | None, new: Pen) -> str:
    """Return what opens, changes or closes a hyperlink between two pens (OSC 8).

    The parts of a link that is broken over rows have the same id, so that a terminal shows them as one.
    """
    if (old.link if old else "") == new.link:
        return ""
    mark = f"id={crc32(new.link.encode()):x}" if new.link else ""
    return f"\x1b]8;{mark};{new.link}\x1b\\"
