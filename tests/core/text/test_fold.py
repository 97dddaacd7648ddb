"""Folding: what is found without typing case and accents, and where."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.core.model import Span
from briefing.core.text.fold import find_words, fold

FOUND = [
    pytest.param("The grid", "GRID", ["grid"], id="case"),
    pytest.param("Zażółć i Łódź", "lodz", ["Łódź"], id="accents and strokes"),
    pytest.param("das Straßenfest", "strasse", ["Straße"], id="a letter that folds to two"),
    pytest.param("e\u0301te\u0301 chaud", "ete chaud", ["e\u0301te\u0301 chaud"], id="combining accents"),
    pytest.param("it’s", "it's", ["it’s"], id="typographic apostrophe"),
    pytest.param("anti–tank", "anti-tank", ["anti–tank"], id="typographic dash"),
    pytest.param("energy\n  system", "energy system", ["energy\n  system"], id="across a line end"),
    pytest.param("energetic energy", "energ", ["energ", "energ"], id="a word may go on"),
    pytest.param("towards postwar war", "war", ["war"], id="but begins where a word begins"),
    pytest.param("東京の天気", "天気", ["天気"], id="scripts without blanks"),
    pytest.param("€5bn (about)", "€5bn", ["€5bn"], id="a sign first"),
    pytest.param("anything", "  ", [], id="nothing to find"),
    pytest.param("anything", "\u200d", [], id="only what nobody sees"),
]


@pytest.mark.parametrize(("text", "words", "expected"), FOUND)
def test_words_are_found_as_they_stand(text: str, words: str, expected: list[str]) -> None:
    assert [span.of(text) for span in find_words(text, words)] == expected


def test_only_the_part_asked_for_is_searched() -> None:
    assert list(find_words("war and war", "war", Span(3, 11))) == [Span(8, 11)]


@given(st.text(), st.text(min_size=1))
@example("ßßß", "ss")
@example("a\u0301b", "b")
def test_what_is_found_folds_to_what_was_asked(text: str, words: str) -> None:
    wanted = fold(words).split()
    for span in find_words(text, words):
        assert 0 <= span.start < span.end <= len(text)
        assert "".join(wanted) in "".join(fold(span.of(text)).split())


@given(st.text())
@example("\N{CHEROKEE SMALL LETTER A}")  # casefolding makes it a capital
def test_folding_twice_changes_nothing_more_in_case(text: str) -> None:
    assert fold(fold(text)).lower() == fold(fold(text))
