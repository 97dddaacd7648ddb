"""Utterances and their parts. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote
from briefing.core.segment.document import parse_document
from briefing.core.text.naming import best_quotes, spoken_words, utterances

Ask = Callable[..., list[Quote]]

CASES = [
    pytest.param("“The bridge is closed,” said Olga Brandt. “We build another.”", [2], id="clause-between"),
    pytest.param("“The bridge,” Olga Brandt said, “is closed.”", [2], id="sentence-parted"),
    pytest.param("Olga Brandt said: “The bridge is closed. We build another.”", [1], id="one-part"),
    pytest.param(
        "“The bridge is closed,” Olga Brandt said. She paused. “We build another.”", [1, 1], id="pause"
    ),
    pytest.param(
        "“The bridge is closed,” said Olga Brandt. “It is safe,” said Peter Lund.", [1, 1], id="two-speakers"
    ),
    pytest.param(
        "Olga Brandt called the bridge “a danger to us all” and “a disgrace”.", [1, 1], id="fragments"
    ),
    pytest.param(
        "“The bridge is closed,” said Olga Brandt, who warned that the work is “what it says”.",
        [1, 1],
        id="woven-into-the-clause",
    ),
    pytest.param("“The bridge is closed,” said Olga Brandt, and then: “We build another.”", [2], id="colon"),
    pytest.param(
        "“The bridge is closed,” said Olga Brandt, adding that it will be “a long year”.",
        [1, 1],
        id="fragment-after-adding-that",
    ),
    pytest.param(
        "“The bridge is closed,” said Olga Brandt.\n\n“We build another,” she said.", [1, 1], id="paragraphs"
    ),
    pytest.param(
        "Olga Brandt said: “We are glad.\n\n“I have waited for it, and we will build another bridge.”",
        [2],
        id="running-over-paragraphs",
    ),
]


def test_the_comma_may_stand_after_the_mark(quotes_of: Ask) -> None:
    text = (
        "Aus dem Hafen\n\n„Das Geld reicht nicht“, sagte Olga Brandt am Montag. „Niemand hat nachgerechnet.“"
    )
    (head,) = utterances(quotes_of(text, "de"))
    assert len(head.parts) == 2


@pytest.mark.parametrize(("text", "sizes"), CASES)
def test_what_only_its_reporting_clause_parts_is_one_utterance(
    quotes_of: Ask, text: str, sizes: list[int]
) -> None:
    heads = utterances(quotes_of(f"News from the harbour\n\n{text}"))
    assert [len(head.parts) for head in heads] == sizes


def test_parts_share_a_number_and_only_the_first_knows_them_all(quotes_of: Ask) -> None:
    first, second, third = quotes_of(
        "News\n\n“The bridge is closed,” said Olga Brandt. “We build another.”\n\n"
        "“It is safe,” said Peter Lund."
    )
    assert first.utterance == second.utterance != third.utterance
    assert first.parts == (first.span, second.span)
    assert second.parts == ()


def test_the_reporting_comma_is_none_of_the_words_shown(quotes_of: Ask) -> None:
    text = "“The bridge is closed,” said Olga Brandt. “We build another.”"
    (head,) = utterances(quotes_of(text))
    assert spoken_words(parse_document(text, article=True), head) == (
        "“The bridge is closed” “We build another.”"
    )
    assert head.text == "“The bridge is closed,”"


def test_words_that_no_mark_ends_are_parted_when_shown(quotes_of: Ask) -> None:
    text = "Aus dem Hafen\n\n—No lo creo —respondió la alcaldesa de Marola, Elena Prado—. Ya veremos mañana."
    (head,) = utterances(quotes_of(text, "es"))
    document = parse_document(text)
    assert spoken_words(document, head) == "No lo creo … Ya veremos mañana."


def test_the_best_are_counted_by_utterance(quotes_of: Ask) -> None:
    quotes = quotes_of(
        "News\n\n“The bridge is closed for a year,” said Olga Brandt. “We build another beside it.”\n\n"
        "“It is safe as it has always been,” said Peter Lund."
    )
    assert len(best_quotes(quotes, 2)) == 2
    assert {one.utterance for one in best_quotes(quotes, 2)} == {one.utterance for one in quotes}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "«Мост закрыт.\n\nМы его откроем.\n\nЖдать до весны», — сказал Пётр Орт.", "Пётр Орт"),
        ("fr", "« Le pont est fermé.\n\nNous le rouvrirons bientôt », a dit Anne Lund.", "Anne Lund"),
        ("ro", "„Podul e închis.\n\nÎl vom deschide la primăvară”, a spus Ion Orta.", "Ion Orta"),
        ("en", "“The bridge is shut.\n\nWe shall open it in spring,” said Vera Stroud.", "Vera Stroud"),
    ],
)
def test_a_quotation_goes_on_to_its_closing_mark(quotes_of: Ask, language: str, text: str, name: str) -> None:
    quotes = quotes_of(text, language)
    assert [quote.paragraph for quote in quotes] == list(range(text.count("\n\n") + 1))
    assert {speaker.name for quote in quotes for speaker in quote.speakers} == {name}
    assert {quote.utterance for quote in quotes} == {1}


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is shut, said Vera Stroud.\n\nNobody knew why.\n\nThe sign said so.",
        "“The bridge is shut, said Vera Stroud.\n\n“We shall open it,” said Lev Amin.",
    ],
)
def test_a_mark_that_is_never_closed_takes_no_paragraph(quotes_of: Ask, text: str) -> None:
    assert not any(text[quote.span.start].isalpha() for quote in quotes_of(text))
