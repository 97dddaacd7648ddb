"""The colours that terminals have, and a theme in them.

A theme is designed in colours of eight bits a channel. Where a terminal has 256 colours or 16, each is
replaced by the nearest to the eye (in OKLab) under what must hold in any depth: every pair of text and
background keeps the contrast of the theme, no two colours change places in lightness, and ground, mark and
selection differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

from briefing.core.colour import CUBE, Colour, Oklab, contrast_of, difference, luminance, oklab, parse_colour
from briefing.core.theme import ROLES, Depth, Role, Theme

XTERM: Final = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)
"""The 16 colours as xterm has them (XTerm-col.ad). Each terminal and each reader has others."""
VGA: Final = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0)),
    *((0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
    *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
)
"""The same as the console of Linux and many terminals have them: what is read must be read in both."""
GROUNDS: Final = frozenset({0, 3, 4, 6, 11, 12, 14, 15})
"""Those of 16 to stand on: no red, green or magenta, which cry out, and no greys, which are any grey."""
APART: Final = 0.04
"""The least difference of what must not look the same."""
ORDERED: Final = 0.08
"""The difference of lightness from which on two colours may not change places."""
HUED: Final = 0.06
"""The chroma from which on a colour has a hue; below, it is a grey to the eye."""
TINTED: Final = 0.03
"""The chroma from which on a background, large as it is, has one."""
SAME_HUE: Final = 45
"""Degrees within which two colours have the same hue."""
FOREIGN: Final = 0.05
"""What is added to the distance of a colour of another hue."""
NEAREST: Final = 12
"""Colours that are considered for a background."""
MOST_TRIES: Final = 2000
"""Choices of backgrounds that are looked at: enough for any theme that can be read as it is designed."""
BEHIND: Final = ("background", "panel", "mark", "selection", "found")
MUST_DIFFER: Final = ("background", "mark", "selection", "found")
READ: Final = tuple(role for role in ROLES if role.on)


class TerminalColour(NamedTuple):
    """A colour that a terminal has."""

    number: int
    looks: Oklab
    shades: tuple[Colour, ...]
    """What it is on various terminals: the first is what it is taken for."""
    lights: tuple[float, ...]
    """Their luminances."""


@cache
def inks(depth: Depth) -> tuple[TerminalColour, ...]:
    """Return the colours of a depth; those of 256 that are the same everywhere."""
    if depth == "standard":
        both = zip(XTERM, VGA, strict=True)
        return tuple(_ink(number, *map(Colour._make, shades)) for number, shades in enumerate(both))
    cube = [Colour(red, green, blue) for red in CUBE for green in CUBE for blue in CUBE]
    ramp = [Colour(level, level, level) for level in range(8, 248, 10)]
    return tuple(_ink(number, colour) for number, colour in enumerate((*cube, *ramp), 16))


def _ink(number: int, *shades: Colour) -> TerminalColour:
    return TerminalColour(number, oklab(shades[0]), shades, tuple(map(luminance, shades)))


@cache
def number_of(colour: Colour, depth: Depth) -> int:
    """Return the number of the colour of a terminal that comes nearest to the eye."""
    exact = next((ink.number for ink in inks(depth) if ink.shades[0] == colour), None)
    return _by_distance(oklab(colour), inks(depth))[0].number if exact is None else exact


def theme_in(theme: Theme, depth: Depth) -> Theme:
    """Return `theme` in the colours of a depth, each given as what it is taken for.

    What cannot hold, because it does not hold in the theme either, gives way: order first, then contrast.
    """
    if theme.ansi or depth == "truecolor":
        return theme
    looks = {name: oklab(colour) for name, value in theme.colours.items() if (colour := parse_colour(value))}
    chosen = _grounds(theme, looks, depth)
    for role in sorted(READ, key=lambda role: looks[role.name].lightness):
        chosen[role.name] = _text(theme, role, looks, chosen, depth)
    chosen["rule"] = _rule(looks, chosen, depth)
    hexes = {name: f"#{bytes(ink.shades[0]).hex()}" for name, ink in chosen.items()}
    return theme._replace(colours={name: hexes[name] for name in theme.colours})


def _grounds(theme: Theme, looks: Mapping[str, Oklab], depth: Depth) -> dict[str, TerminalColour]:
    """Return the backgrounds that are together nearest to those of the theme, of what a text can stand on."""
    usable = [ink for ink in inks(depth) if depth != "standard" or ink.number in GROUNDS]
    offered = {
        name: sorted((_distance(looks[name], ink.looks), ink) for ink in usable)[:NEAREST] for name in BEHIND
    }
    least = {name: offered[name][0][0] for name in BEHIND}
    best: tuple[float, dict[str, TerminalColour]] = (
        float("inf"),
        {name: offered[name][0][1] for name in BEHIND},
    )
    tries = 0

    def choose(chosen: dict[str, TerminalColour], so_far: float) -> None:
        nonlocal best, tries
        tries += 1
        if tries > MOST_TRIES or so_far + sum(least[name] for name in BEHIND[len(chosen) :]) >= best[0]:
            return
        if not all(
            _can_be_read_on(theme, role, chosen, depth) for role in READ if chosen.keys() >= set(role.on)
        ):
            return
        if len(chosen) == len(BEHIND):
            best = so_far, chosen
            return
        name = BEHIND[len(chosen)]
        for distance, ink in offered[name]:
            if _keeps_order(name, ink, looks, chosen) and _differs(name, ink, chosen):
                choose({**chosen, name: ink}, so_far + distance)

    choose({}, 0.0)
    return best[1]


def _can_be_read_on(theme: Theme, role: Role, grounds: Mapping[str, TerminalColour], depth: Depth) -> bool:
    """Tell whether something can be read on what a role is read on: if anything can, black or white can."""
    extremes = (inks(depth)[0], inks(depth)[15] if depth == "standard" else inks(depth)[215])
    return any(_is_readable(ink, role, grounds, theme.contrast) for ink in extremes)


def _is_readable(
    ink: TerminalColour, role: Role, grounds: Mapping[str, TerminalColour], least: float
) -> bool:
    return all(_contrast(ink, grounds[name]) >= least for name in role.on)


def _contrast(one: TerminalColour, other: TerminalColour) -> float:
    return min(map(contrast_of, one.lights, other.lights))


def _differs(name: str, ink: TerminalColour, chosen: Mapping[str, TerminalColour]) -> bool:
    others = (chosen[other] for other in MUST_DIFFER if other in chosen)
    return name not in MUST_DIFFER or all(difference(ink.looks, other.looks) >= APART for other in others)


def _keeps_order(
    name: str,
    ink: TerminalColour,
    looks: Mapping[str, Oklab],
    chosen: Mapping[str, TerminalColour],
    margin: float = 0.0,
) -> bool:
    """Tell whether a colour is on the same side in lightness of all that are chosen as in the theme."""
    for other, taken in chosen.items():
        designed = looks[name].lightness - looks[other].lightness
        if abs(designed) > margin and designed * (ink.looks.lightness - taken.looks.lightness) < 0:
            return False
    return True


def _text(
    theme: Theme, role: Role, looks: Mapping[str, Oklab], chosen: Mapping[str, TerminalColour], depth: Depth
) -> TerminalColour:
    """Return the nearest colour that can be read and keeps the order among texts, and to what is behind it.

    What has a hue keeps it where it can. Of 16 colours those with a hue come as light as they come: there the
    order is kept among greys.
    """
    own, hued = looks[role.name], _hue(looks[role.name]) is not None
    grounds = {name: chosen[name] for name in role.on}
    beside = {
        name: ink
        for name, ink in chosen.items()
        if name not in BEHIND and (depth == "256" or not (hued or _hue(looks[name])))
    }
    readable = [ink for ink in inks(depth) if _is_readable(ink, role, chosen, theme.contrast)]
    ordered = [
        ink
        for ink in readable
        if _keeps_order(role.name, ink, looks, grounds)
        and _keeps_order(role.name, ink, looks, beside, ORDERED)
    ]
    faithful = [ink for ink in ordered if _turned(own, ink.looks) <= SAME_HUE]
    greys = [ink for ink in ordered if _hue(ink.looks) is None]
    for among in (faithful, greys, ordered, readable):
        if among:
            return min(
                among,
                key=lambda ink: (
                    depth == "standard" and _turned(own, ink.looks) // 10,
                    _distance(own, ink.looks),
                ),
            )
    return max(inks(depth), key=lambda ink: min(_contrast(ink, other) for other in grounds.values()))


def _rule(looks: Mapping[str, Oklab], chosen: Mapping[str, TerminalColour], depth: Depth) -> TerminalColour:
    """Return the colour of the hairline, which must be seen and need not be read."""
    near = _by_distance(looks["rule"], inks(depth))
    ground = {"background": chosen["background"]}
    seen = (ink for ink in near if difference(ink.looks, chosen["background"].looks) >= APART)
    return next((ink for ink in seen if _keeps_order("rule", ink, looks, ground)), near[0])


def _by_distance(looks: Oklab, among: Iterable[TerminalColour]) -> list[TerminalColour]:
    return sorted(among, key=lambda ink: _distance(looks, ink.looks))


def _distance(one: Oklab, other: Oklab) -> float:
    """Return how far a colour is from the one that it stands for; another hue, or none, is farther."""
    return difference(one, other) + FOREIGN * (_turned(one, other, TINTED) > SAME_HUE)


def _turned(one: Oklab, other: Oklab, least: float = HUED) -> float:
    """Return the degrees between two hues: none between two greys, all there are between a hue and a grey.

    Args:
        one: a colour.
        other: the one that stands for it.
        least: the chroma from which on a colour has a hue.
    """
    hue, taken = _hue(one, least), _hue(other, least)
    if hue is None or taken is None:
        return 0.0 if hue == taken else 180.0
    return abs((hue - taken + 180) % 360 - 180)


def _hue(looks: Oklab, least: float = HUED) -> float | None:
    """Return the hue of a colour in degrees; None for a grey."""
    if math.hypot(looks.green_red, looks.blue_yellow) < least:
        return None
    return math.degrees(math.atan2(looks.blue_yellow, looks.green_red))
