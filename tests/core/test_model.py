"""The values of the core."""

import pytest

from briefing.core.model import Span, unwrap
from briefing.core.segment.document import parse_document


def test_a_span_gives_the_words_it_covers() -> None:
    assert Span(4, 9).of("the quick fox") == "quick"


@pytest.mark.parametrize(
    ("inner", "inside"),
    [(Span(2, 5), True), (Span(0, 9), True), (Span(0, 10), False), (Span(8, 12), False)],
)
def test_a_span_covers_what_lies_within_it(inner: Span, inside: bool) -> None:
    assert Span(0, 9).covers(inner) is inside


def test_unwrap_makes_one_line_of_hard_wrapped_text() -> None:
    assert unwrap("  a line\n  and\tanother \n") == "a line and another"


@pytest.mark.parametrize(("words", "line"), [("First", 1), ("Second", 2), ("Fourth", 4)])
def test_lines_are_counted_from_one(words: str, line: int) -> None:
    text = "First line.\nSecond line.\n\nFourth line.\n"
    assert parse_document(text).line_of(text.index(words)) == line
