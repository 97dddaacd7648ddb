"""Hostile and merely odd characters on the way in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.text.normalise import neutralise, normalise, without_controls

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)

CASES = [
    pytest.param("plain text\n\ttab", "plain text\n\ttab", 0, id="safe text stays"),
    pytest.param("\ufeffa\r\nb\rc\n", "a\nb\nc\n", 0, id="byte order mark and line ends are no replacement"),
    pytest.param("a\ufeffb", "ab", 0, id="byte order mark between joined files"),
    pytest.param("\x1b[31mred", "␛[31mred", 1, id="escape sequence"),
    pytest.param("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇", 2, id="clipboard"),
    pytest.param("\x9b2J\x9dx\x9c", "\ufffd2J\ufffdx\ufffd", 3, id="C1 controls"),
    pytest.param("nul\x00 del\x7f", "nul␀ del␡", 2, id="NUL and DEL"),
    pytest.param("a\x1cb\x1ed", "a␜b␞d", 2, id="separators of information"),
    pytest.param("a\u2028b\u2029c\x85d\x0be", "a\nb\nc\nd\ne", 0, id="line ends of Unicode"),
    pytest.param("a\n\x0cb\x0c", "a\n b ", 0, id="page breaks"),
    pytest.param("gnp.\u202eexe\u202c", "gnp.\ufffdexe\ufffd", 2, id="bidi override"),
    pytest.param("\u2066abc\u2069", "\ufffdabc\ufffd", 2, id="bidi isolate"),
    pytest.param("bad \udcff byte", "bad \ufffd byte", 1, id="lone surrogate"),
    pytest.param("می\u200cخواهم क्\u200dष", "می\u200cخواهم क्\u200dष", 0, id="joiners stay"),
    pytest.param("שלום\u200f!", "שלום\u200f!", 0, id="directional marks stay"),
]


@pytest.mark.parametrize(("text", "expected", "count"), CASES)
def test_each_unsafe_character_becomes_one_visible_one(text: str, expected: str, count: int) -> None:
    assert normalise(text) == (expected, count)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("plain – text", "plain – text", id="nothing to leave out"),
        pytest.param("\x1b[1;31mred\x1b[0m ink", "red ink", id="colour"),
        pytest.param("\x9b31mred ink, \x9b31mred again", "red ink, red again", id="one-byte colour"),
        pytest.param("\x1b]0;a name\x07words", "words", id="window title"),
        pytest.param("\x9d52;c;aGk=\x9cwords", "words", id="one-byte clipboard"),
        pytest.param("\x1b]8;;https://a.example\x1b\\a link\x1b]8;;\x1b\\", "a link", id="link"),
        pytest.param("be\x07ll \u202eback\u202c\x08", "bell back", id="single characters"),
        pytest.param("\x1b]0;never ended", "]0;never ended", id="a string that never ends"),
    ],
)
def test_the_words_are_what_no_terminal_obeys(text: str, words: str) -> None:
    assert without_controls(normalise(text)[0]) == words


@given(ANYTHING)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once) == (once, 0)


@given(ANYTHING)
def test_no_control_character_but_tab_and_line_feed_is_left(text: str) -> None:
    left = {c for c in normalise(text)[0] if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}}
    assert left <= {"\t", "\n"}


@given(ANYTHING)
def test_neutralising_keeps_the_length(text: str) -> None:
    assert len(neutralise(text)) == len(text)


@given(ANYTHING)
def test_what_is_left_can_be_encoded(text: str) -> None:
    assert normalise(text)[0].encode("utf-8")[:0] == b""
