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
        "“The bridge is closed,” said Olga Brandt.\n\n“We build another,” she said.", [1, 1], id="paragraphs"
    ),
    pytest.param(
        "Olga Brandt said: “We are glad.\n\n“I have waited for it, and we will build another bridge.”",
        [2],
        id="running-over-paragraphs",
    ),
]


def test_the_comma_may_stand_behind_the_mark(quotes_of: Ask) -> None:
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


def test_the_best_are_counted_by_utterance(quotes_of: Ask) -> None:
    quotes = quotes_of(
        "News\n\n“The bridge is closed for a year,” said Olga Brandt. “We build another beside it.”\n\n"
        "“It is safe as it has always been,” said Peter Lund."
    )
    assert len(best_quotes(quotes, 2)) == 2
    assert {one.utterance for one in best_quotes(quotes, 2)} == {one.utterance for one in quotes}
