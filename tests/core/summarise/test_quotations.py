"""A summary holds the quotations it touches from mark to mark, or leaves them out."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import METHODS, summarise

INTRO = "The farmer was asked about the fence. The council will decide on Monday. It has 12 members. "


def shown(text: str, method: str = METHODS[0], sentences: int = 99) -> str:
    document = parse_document(text, article=True)
    return " | ".join(
        sentence.text
        for section in document.sections
        for sentence in summarise(document, section, method, sentences).sentences
    )


@pytest.mark.parametrize("method", ["lead-centroid", "lead"])
@pytest.mark.parametrize(
    ("quoted", "cut"),
    [
        ("“It was dark. Nobody saw the gate. The cow did,” he said.", ["It was dark", "gate", "The cow did"]),
        ('"It was dark. Nobody saw the gate," he said.', ["It was dark", "gate"]),
        ("„Es war dunkel. Niemand sah das Tor“, sagte er.", ["dunkel", "Tor"]),
        ("« Il faisait nuit. Personne n’a vu la porte », a-t-il dit.", ["nuit", "porte"]),
    ],
    ids=["curly", "straight", "german", "french"],
)
def test_no_sentence_is_shown_that_cuts_a_quotation(method: str, quoted: str, cut: list[str]) -> None:
    words = shown(INTRO + quoted, method)
    assert "The council will decide" in words
    assert [word for word in cut if word in words] == []


@pytest.mark.parametrize(
    "quoted",
    [
        "“I cannot answer for the cow,” said Otto Finn.",
        "“I cannot answer,” said Otto Finn, “for the cow.”",
        "Otto Finn called the gate “old”, and the cow “older”.",
        "The gate is 5' 6\" high.",
        "The farmer’s cow is ‘older’ than the gate.",
    ],
)
def test_a_sentence_that_holds_its_quotations_may_be_shown(quoted: str) -> None:
    assert quoted in shown(INTRO + quoted)


def test_words_that_run_on_over_paragraphs_are_not_cut() -> None:
    words = shown(INTRO + "“It was dark. Nobody saw the gate.\n\n“The cow did,” he said.")
    assert "Nobody" not in words
    assert "dark" not in words
    assert "“The cow did,” he said." in words


def test_a_mark_that_was_lost_costs_no_more_than_its_sentence() -> None:
    words = shown("“It was dark, he said. Nobody saw the gate. The council will decide on Monday.")
    assert "Nobody saw the gate." in words
    assert "decide on Monday." in words


def test_a_text_of_nothing_but_a_quotation_is_shown_all_the_same() -> None:
    assert shown("“It was dark. Nobody saw the gate.”") != ""
