"""Contrast as WCAG defines it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.colour import Colour, contrast, luminance, parse_colour

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("#ffffff", (255, 255, 255), id="six digits"),
        pytest.param("#D9a05B", (217, 160, 91), id="either case"),
        pytest.param("#fa0", (255, 170, 0), id="three digits"),
        pytest.param("#ffff", None, id="four digits"),
        pytest.param("red", None, id="a name"),
        pytest.param("ffffff", None, id="no hash"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_colour_is_three_or_six_hexadecimal_digits(
    text: str, expected: tuple[int, int, int] | None
) -> None:
    assert parse_colour(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        pytest.param("#000000", "#ffffff", 21.0, id="black on white"),
        pytest.param("#777777", "#ffffff", 4.48, id="the grey that just fails"),
        pytest.param("#767676", "#ffffff", 4.54, id="the grey that just passes"),
        pytest.param("#ff0000", "#ffffff", 4.00, id="red on white"),
        pytest.param("#123456", "#123456", 1.0, id="on itself"),
    ],
)
def test_contrast_is_that_of_published_examples(one: str, other: str, ratio: float) -> None:
    first, second = parse_colour(one), parse_colour(other)
    assert first
    assert second
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_is_symmetrical_and_from_1_to_21(one: Colour, other: Colour) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0000001
    assert 0 <= luminance(one) <= 1.0000001
