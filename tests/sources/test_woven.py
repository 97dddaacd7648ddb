"""Columns side by side in a text of pages are read one below the other; tables stay as they are."""

from __future__ import annotations

import random
import textwrap

import pytest

from briefing.sources.woven import unwoven
from tests.reading import document_from

from .pages import paragraph


def column(chance: random.Random, width: int) -> list[str]:
    """Some paragraphs, wrapped, an empty line between any two."""
    paragraphs = (textwrap.wrap(paragraph(chance, 3), width) for _ in range(4))
    return [line for lines in paragraphs for line in [*lines, ""]][:-1]


def beside(left: list[str], right: list[str], width: int, gap: int) -> list[str]:
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{one:{width + gap}}{other}".rstrip() for one, other in zip(left, right, strict=True)]


def words(lines: list[str]) -> list[str]:
    return " ".join(lines).split()


@pytest.mark.parametrize(("width", "gap"), [(28, 2), (36, 4), (44, 6)])
@pytest.mark.parametrize("seed", range(4))
def test_columns_are_read_one_below_the_other(seed: int, width: int, gap: int) -> None:
    chance = random.Random(seed)
    left, right = column(chance, width), column(chance, width)
    head = "The lock at Arn and all that came of it in the spring".center(2 * width + gap)
    assert words(unwoven([head, "", *beside(left, right, width, gap)])) == words([head, *left, *right])


def test_three_columns_are_read_one_below_the_other() -> None:
    chance = random.Random(7)
    first, second, third = (column(chance, 26) for _ in range(3))
    lines = beside(beside(first, second, 26, 4), third, 56, 4)
    assert words(unwoven(lines)) == words([*first, *second, *third])


@pytest.mark.parametrize(
    "lines",
    [
        [f"Grain {n:<20}{n * 7}" for n in range(20)],
        [f"{n}   The lock is shut until Friday, it was said, on day {n}." for n in range(20)],
        column(random.Random(1), 70),
        [],
    ],
    ids=["table", "numbers", "one column", "nothing"],
)
def test_what_has_no_columns_stays(lines: list[str]) -> None:
    assert unwoven(lines) == lines


def test_a_text_of_pages_with_columns_is_its_paragraphs() -> None:
    chance = random.Random(3)
    pages = [[column(chance, 36), column(chance, 36)] for _ in range(2)]
    text = "\f".join("\n".join(["ARN REVIEW".center(76), "", *beside(*page, 36, 4)]) for page in pages) + "\f"
    document = document_from(text)
    assert document.kind == "printed"
    told = [p.span.of(document.text) for section in document.sections for p in section.paragraphs]
    assert words(told) == words([line for page in pages for side in page for line in side])
