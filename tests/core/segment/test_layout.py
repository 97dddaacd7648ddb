"""Lines to blocks."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.segment.layout import display_width, read_layout

PROSE = (
    "The harbour board met for four hours on Tuesday and sent the dredging plan back to its "
    "authors with a list of eleven questions, most of them about who pays when the sand "
    "returns."
)
CHINESE = 2 * (
    "市议会星期二开会讨论新的有轨电车线路，会议持续了四个小时，最后决定把计划退回，"
    "请工程师重新计算费用，并且在下个月之前回答居民提出的问题。"
)


def blocks(text: str) -> list[str]:
    return [block.text for block in read_layout(text).blocks]


def wrapped(*paragraphs: str, width: int = 72, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(paragraph, width) for paragraph in paragraphs)


def test_a_line_is_a_block_when_nothing_is_wrapped() -> None:
    assert blocks(f"Heading\n{PROSE}\n{PROSE}") == ["Heading", PROSE, PROSE]


@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_hard_wrapped_paragraphs_are_put_together(width: int) -> None:
    text = wrapped("Harbour plan sent back", PROSE, PROSE, PROSE, width=width)
    assert blocks(text) == ["Harbour plan sent back", PROSE, PROSE, PROSE]


@pytest.mark.parametrize(
    "address",
    ["http://vesk.example/quay", "https://vesk.example/2026/05/the-quay-is-shut", "www.vesk.example/quay/42"],
)
def test_a_line_does_not_go_on_with_an_address(address: str) -> None:
    lines = ["Harbour plan goes back to its authors", address, "Trams stop at the town hall again", address]
    assert blocks("\n".join(lines)) == lines


def test_a_heading_right_above_wrapped_prose_is_its_own_block() -> None:
    sections = (
        f"{heading}\n{textwrap.fill(PROSE, 72)}" for heading in ("Harbour plan sent back", "Trams stop")
    )
    assert blocks("\n\n".join(sections)) == ["Harbour plan sent back", PROSE, "Trams stop", PROSE]


FULL = (
    "The board met for four hours and sent the plan for the bridge, ferries",
    "and bronze heads back to those who drew it up. It would still like to",
)
"""A paragraph whose lines leave no room; what it would like follows."""


@pytest.mark.parametrize(
    "last",
    [
        pytest.param("know who pays when the sand returns, and who did the last time.", id="full stop"),
        pytest.param("know who pays: “Whoever asked for the bridge, not the ferrymen!”", id="quotation"),
        pytest.param("know who pays for the sand, and who did last time. (Harbour News)", id="source"),
    ],
)
def test_a_heading_right_below_a_full_line_is_its_own_block(last: str) -> None:
    heading = "Conservation of bronze"
    text = "\n".join((heading, *FULL, last) * 3)
    assert blocks(text) == [heading, " ".join((*FULL, last))] * 3


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(("Conservationists do not.",), id="a sentence"),
        pytest.param(
            ("Conservationists would not say on Tuesday what they had come to think", "of it."),
            id="two lines",
        ),
        pytest.param(("Conservationists would", "rather not know that."), id="wrapped early"),
        pytest.param(("(Harbourmasters’ News)",), id="a source"),
    ],
)
def test_the_end_of_a_paragraph_below_a_full_line_is_no_block_of_its_own(end: tuple[str, ...]) -> None:
    paragraph = (*FULL, "know who pays when the sand returns, and who did the last time.", *end)
    text = "\n".join(paragraph)
    assert blocks(f"{text}\n\n{text}\n\n{text}") == [" ".join(paragraph)] * 3


def test_prose_among_many_short_items_is_known_to_be_wrapped() -> None:
    items = [f"Ferry {number} is late" for number in range(5)]
    text = "\n".join((*items, wrapped(PROSE, PROSE, PROSE, between="\n"), *items))
    assert blocks(text) == [*items, PROSE, PROSE, PROSE, *items]


def test_headlines_that_happen_to_be_alike_long_are_not_taken_for_wrapped_prose() -> None:
    headlines = [
        "Council chooses the cheaper of the two bridges after all",
        "Ferries stand still for the third time in as many weeks",
        "Museum sends two bronze heads home to Benin after a year",
        "Harbour plan goes back to its authors with questions",
        "Rain",
        "Trams stop",
    ]
    text = "\n".join((*headlines, *headlines))
    assert blocks(text) == headlines * 2


def test_list_items_of_wrapped_text_stay_apart() -> None:
    item = textwrap.fill(PROSE, 72, initial_indent="- ", subsequent_indent="  ")
    assert blocks(f"{item}\n{item}") == [f"- {PROSE}"] * 2


def test_scripts_without_spaces_are_joined_without_one() -> None:
    lines = "\n".join(CHINESE[at : at + 36] for at in range(0, len(CHINESE), 36))
    assert blocks(f"{lines}\n\n{lines}") == [CHINESE, CHINESE]


def test_a_list_of_short_lines_is_not_taken_for_wrapped_prose() -> None:
    lines = [
        "Go to 1.25",
        "Fix the race in the scheduler",
        "Drop the old flag",
        "Add a test",
        "Say so",
        "Ship it",
    ]
    assert blocks("\n".join(lines)) == lines


def test_the_width_of_wide_characters_counts_twice() -> None:
    assert (display_width("ab"), display_width("é“"), display_width("日本")) == (2, 2, 4)


@given(st.text("ab. \n-1)“é日", max_size=400))
def test_every_visible_character_is_in_one_block(text: str) -> None:
    spans = [block.span for block in read_layout(text).blocks]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    inside = "".join(span.of(text) for span in spans)
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize("bullet", ["•", "▪", "●", "·"])
def test_a_bullet_above_its_item_is_part_of_it(bullet: str) -> None:
    items = ("Sales of flour rise by a tenth", "The second wheel turns", "Forty people found work")
    rows = "\n".join(f"{bullet}\n{item}" for item in items)
    assert blocks(f"Mill sells more flour\n{rows}\n{PROSE}\n") == [
        "Mill sells more flour",
        *(f"{bullet} {item}" for item in items),
        PROSE,
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_bullet_between_stories_is_none_of_them(between: str) -> None:
    stories = [between.join((f"Story {at}", PROSE, PROSE)) for at in range(3)]
    assert blocks(f"{between}•{between}".join(stories)).count("•") == 2


def test_an_address_goes_on_with_no_line() -> None:
    assert blocks("Ada Lind of the harbour office\nharbour@arn.example\n")[-1] == "harbour@arn.example"
