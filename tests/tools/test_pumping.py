"""Patterns that cost too much are found, and the program has none of them."""

from __future__ import annotations

import random
import re

import pytest

from tools.backtracking import Counter, TooManyStepsError
from tools.pump_patterns import SIZE, Found, Site, worst

PATTERNS = (
    r"a*b", r"(a|b)*abb", r"(?:a+)+$", r"^\s*(\w+)(?=x)\1?", r"(?<!a)b{2,3}?c", r"(?>a+)b?", r"a++b",
    r"[^ab]c|\bb",    r"(a)?(?(1)b|c)", r"(?<=ab)c", r"\d+(?:\.\d+)*\Z", r"(?i:A)b|(?:x|1)+?\.", r"(?s:.)c\Z",
)  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_matcher_that_counts_finds_what_re_finds(pattern: str) -> None:
    chance, counter = random.Random(8), Counter(pattern)
    for _ in range(400):
        text = "".join(chance.choice("abcxA1. \n") for _ in range(chance.randrange(10)))
        assert counter.search(text) == bool(re.search(pattern, text)), text
        assert counter.search(text, anchored=True) == bool(re.match(pattern, text)), text


def cost_of(pattern: str, *, anchored: bool = False) -> bool:
    cost = worst(Found(pattern, 0, Site("", 0), anchored), SIZE)
    return cost is not None and cost.too_much


@pytest.mark.parametrize(
    "pattern", [r"(?:a+)+$", r"(?:<!--.*?-->\s*)*<p", r"\s+$", r"[.!?]+\s", r"\([^)]*\)"]
)
def test_a_pattern_that_grows_faster_than_the_text_is_told(pattern: str) -> None:
    assert cost_of(pattern)


@pytest.mark.parametrize("pattern", [r"(?<!\s)\s+$", r"[.!?]\s", r"\([^()]*\)", r"\w+", r"a{1,40}b"])
def test_a_pattern_that_grows_as_the_text_is_not(pattern: str) -> None:
    assert not cost_of(pattern)


def test_what_costs_a_lot_once_costs_little_at_the_beginning_only() -> None:
    assert cost_of(r"\s+x")
    assert not cost_of(r"\s+x", anchored=True)
    assert not cost_of(r"(?:(?><!--.*?-->)\s*)*+<p", anchored=True)


def test_counting_ends_at_its_limit() -> None:
    with pytest.raises(TooManyStepsError):
        Counter(r"(?:a+)+$").search("a" * 40 + "!", limit=10_000)
