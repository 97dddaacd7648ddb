"""Paragraphs to rows: nothing is lost, nothing is too wide, and what is marked stays marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.model import Span
from briefing.core.text.cells import cells_of
from briefing.tui.view.wrap import Mark, row_pieces, wrap_span, wrapped

CHARACTERS = st.sampled_from("ab c é-“”\n\tDž中文、。字ก\u0301👍")


def rows_of(text: str, width: int) -> list[str]:
    """Return the rows of `text` as they are shown."""
    rows = wrap_span(text, Span(0, len(text)), width)
    return ["".join(piece.text for piece in row_pieces(text, row, ())) for row in rows]


@given(st.text(CHARACTERS, max_size=200), st.integers(2, 40))
def test_rows_hold_every_character_in_order_and_no_more_cells_than_asked(text: str, width: int) -> None:
    rows = rows_of(text, width)
    assert "".join("".join(rows).split()) == "".join(text.split())
    assert all(cells_of(row) <= width for row in rows)


@given(st.text(CHARACTERS, min_size=1, max_size=100), st.data())
def test_a_mark_covers_exactly_the_characters_of_its_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    marks = [Mark(Span(start, end), "found")]
    pieces = [
        piece
        for row in wrap_span(text, Span(0, len(text)), 12)
        for piece in row_pieces(text, row, marks)
        if piece.role == "found"
    ]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text[start:end].split())


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("hard\nwrapped  lines", 20, ["hard wrapped lines"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("/a/long/path, line 2", 12, ["/a/long/pat", "h, line 2"]),
        ("(/a/long/path):", 13, ["(/a/long/pat", "h):"]),
        ("/a/long/path. Line", 13, ["/a/long/path.", "Line"]),
        ("--------------", 12, ["------------", "--"]),
        ("DD、", 2, ["DD", "、"]),
        ("ab,", 2, ["a", "b,"]),
        ("abc中),", 4, ["abc", "中),"]),
        ("新聞を読む人。", 8, ["新聞を読", "む人。"]),
        ("the last word of it is alone", 24, ["the last word of it", "is alone"]),
    ],
    ids=[
        "empty",
        "words",
        "hard-wrapped",
        "long-word",
        "path,",
        "(path):",
        "path.",
        "rule",
        "wide mark",
        "narrow mark",
        "wide letter",
        "no-blanks-in-japanese",
        "no-widow",
    ],
)
def test_rows_break_where_a_typesetter_would(text: str, width: int, rows: list[str]) -> None:
    assert rows_of(text, width) == rows


def test_where_marks_overlap_the_last_one_wins_and_the_stop_stays() -> None:
    text = "abcdef"
    (row,) = wrap_span(text, Span(0, 6), 10)
    pieces = row_pieces(text, row, [Mark(Span(0, 6), "summary", 1), Mark(Span(2, 4), "found")])
    assert [(piece.text, piece.role, piece.stops) for piece in pieces] == [
        ("ab", "summary", (1,)),
        ("cd", "found", (1,)),
        ("ef", "summary", (1,)),
    ]


def test_folding_keeps_every_word() -> None:
    assert wrapped("one two three", 7) == ["one two", "three"]
