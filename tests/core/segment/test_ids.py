"""Names of sections."""

from __future__ import annotations

import re

import pytest

from briefing.core.segment.ids import first_sentence, section_id, unique_ids


def test_an_id_is_four_words_and_six_digits() -> None:
    assert re.fullmatch(
        r"council-picks-the-cheaper-[0-9a-f]{6}", section_id("Council picks the cheaper bridge", "x")
    )


def test_an_id_does_not_depend_on_line_ends_and_spaces() -> None:
    assert section_id("Council\n  picks", "One  line.\nTwo.") == section_id("Council picks", "One line. Two.")


def test_an_id_depends_on_the_first_sentence_only() -> None:
    assert section_id("News", "One thing. Another.") == section_id("News", "One thing. A third.")
    assert section_id("News", "One thing.") != section_id("News", "One other thing.")


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Moldova’s new start", "moldovas-new-start"),
        ("Über Äpfel & Birnen – heute", "über-äpfel-birnen-heute"),
        ("科技动态", "科技动态"),
        ("9:34 p.m.", "9-34-p-m"),
        ("***", "text"),
    ],
)
def test_the_slug_is_words_in_any_script(heading: str, slug: str) -> None:
    assert section_id(heading, "x").rsplit("-", 1)[0] == slug


def test_a_section_without_a_heading_is_named_by_its_first_words() -> None:
    assert section_id(None, "It rained all day. Then it stopped.").startswith("it-rained-all-day-")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("He left.” She stayed.", "He left.”"),
        ("没有下雨。后来下了。", "没有下雨。"),
        ("no stop at all", "no stop at all"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_ids_that_occur_twice_are_numbered() -> None:
    assert unique_ids(["a", "b", "a", "a-2", "a"]) == ["a", "b", "a-2", "a-2-2", "a-3"]
