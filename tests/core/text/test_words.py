from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.text.words import count_words, stem, terms, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea’s 10,000 troops", ["north", "korea", "s", "10", "000", "troops"]),
        ("Well-known: “yes”…", ["well", "known", "yes"]),
        ("ДЕНЬ", ["день"]),
        ("北京下雨", ["北京", "京下", "下雨"]),
        ("雨 rain", ["雨", "rain"]),
        ("3人死 NHK放送", ["3", "人死", "nhk", "放送"]),
        ("Hallu\u0308nd, “Oster”", ["hallu\u0308nd", "oster"]),
        ("", []),
    ],
    ids=["apostrophe", "punctuation", "cyrillic", "pairs", "one-letter", "two-scripts", "accent", "empty"],
)
def test_tokens_are_lower_case_words_numbers_or_pairs_of_letters(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "attacks", "attack"),
        ("en", "attacked", "attacking"),
        ("de", "Brücken".lower(), "brücke"),
        ("fr", "ponts", "pont"),
        ("no", "broene", "broen"),
        ("tr", "köprüden", "köprüye"),
        ("ru", "мостовая", "мостовую"),
    ],
)
def test_inflected_forms_share_a_stem(language: str, one: str, other: str) -> None:
    assert stem(one, language) == stem(other, language)


@given(st.text(max_size=20).map(str.lower), st.sampled_from(["en", "de", "tr", "ru", "xx"]))
def test_a_stem_begins_its_word_and_is_never_empty(word: str, language: str) -> None:
    assert word.startswith(stem(word, language))
    assert bool(stem(word, language)) == bool(word)


def test_terms_leave_out_what_is_ignored_and_single_letters() -> None:
    assert terms(tokens("The board of A votes"), "en", frozenset({"the", "of"})) == ["board", "vote"]


@pytest.mark.parametrize(
    ("text", "expected"), [("two words", 2), ("one-word", 1), ("", 0), ("北京今天下雨了。", 1 + 7 // 2)]
)
def test_words_are_counted_between_white_space_and_by_letters_where_there_is_none(
    text: str, expected: int
) -> None:
    assert count_words(text) == expected
