"""A theme keeps its promises however few colours a terminal has."""

from __future__ import annotations

from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.colour import Colour, contrast, difference, number_in_256, oklab, parse_colour
from briefing.core.palette import VGA, XTERM, inks, number_of, theme_in
from briefing.core.theme import DEFAULT_IN_256, DEFAULT_THEME, ROLE_NAMES, ROLES, Depth, Theme
from briefing.store.config.themes import load_themes

DESIGNED = [theme for theme in load_themes(Path("none"))[0] if not theme.ansi]
DEPTHS: tuple[Depth, ...] = ("truecolor", "256", "standard")
GROUNDS = ("background", "panel", "mark", "selection", "found")
SEEN = 0.04
"""Of two colours side by side, in OKLab."""
CLEARLY = 0.08
each_theme = pytest.mark.parametrize("theme", DESIGNED, ids=[theme.name for theme in DESIGNED])
each_depth = pytest.mark.parametrize("depth", DEPTHS)


def colour(theme: Theme, role: str) -> Colour:
    found = parse_colour(theme.colours[role])
    assert found is not None
    return found


def lightness(theme: Theme, role: str) -> float:
    return oklab(colour(theme, role)).lightness


@each_depth
@each_theme
def test_every_text_can_be_read_on_its_background(theme: Theme, depth: Depth) -> None:
    shown = theme_in(theme, depth)
    pairs = [(colour(shown, role.name), colour(shown, on)) for role in ROLES for on in role.on]
    assert min(contrast(text, behind) for text, behind in pairs) >= theme.contrast
    if depth == "standard":  # and where the 16 colours are others
        numbers = [(number_of(text, depth), number_of(behind, depth)) for text, behind in pairs]
        assert min(contrast(Colour(*VGA[a]), Colour(*VGA[b])) for a, b in numbers) >= theme.contrast


@each_depth
@each_theme
def test_ground_mark_selection_and_what_was_found_differ(theme: Theme, depth: Depth) -> None:
    shown = theme_in(theme, depth)
    for one, other in combinations(("background", "mark", "selection", "found"), 2):
        assert difference(oklab(colour(shown, one)), oklab(colour(shown, other))) >= SEEN, (one, other)


@each_depth
@each_theme
def test_no_two_colours_change_places_in_lightness(theme: Theme, depth: Depth) -> None:
    shown = theme_in(theme, depth)
    for one, other in permutations(GROUNDS, 2):
        if lightness(theme, one) < lightness(theme, other):
            assert lightness(shown, one) <= lightness(shown, other), (one, other)
    texts = ("text", "muted", "heading") if depth == "standard" else [role.name for role in ROLES if role.on]
    for one, other in permutations(texts, 2):
        if lightness(theme, one) + CLEARLY < lightness(theme, other):
            assert lightness(shown, one) <= lightness(shown, other), (one, other)
    for role in ROLES:
        for on in role.on:
            lighter = lightness(theme, role.name) > lightness(theme, on)
            assert lighter is (lightness(shown, role.name) > lightness(shown, on)), (role.name, on)


@each_theme
@pytest.mark.parametrize("depth", ["256", "standard"])
def test_only_colours_are_used_that_there_are(theme: Theme, depth: Depth) -> None:
    shown, known = theme_in(theme, depth), {ink.shades[0] for ink in inks(depth)}
    assert {colour(shown, role) for role in ROLE_NAMES} <= known


def test_the_paper_of_no_theme_turns_pink() -> None:
    for theme in DESIGNED:
        red, green, blue = colour(theme_in(theme, "256"), "background")
        assert green >= red or green > blue, theme.name


def test_the_default_of_256_colours_in_code_is_what_is_computed() -> None:
    assert theme_in(DEFAULT_THEME, "256") == DEFAULT_IN_256


def test_what_there_is_exactly_is_found_without_looking() -> None:
    for ink in inks("256"):
        assert number_in_256(ink.shades[0]) == number_of(ink.shades[0], "256") == ink.number
    assert number_in_256(Colour(1, 2, 3)) is None
    assert [number_of(Colour(*one), "standard") for one in XTERM] == list(range(16))


HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@settings(max_examples=25, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(ROLE_NAMES, HEX)), st.sampled_from(["256", "standard"]))
def test_any_colours_whatever_give_a_whole_theme(colours: dict[str, str], depth: Depth) -> None:
    theme = Theme("any", "Any", dark=True, ansi=False, contrast=4.5, colours=colours)
    shown, known = theme_in(theme, depth), {ink.shades[0] for ink in inks(depth)}
    assert {colour(shown, role) for role in ROLE_NAMES} <= known
