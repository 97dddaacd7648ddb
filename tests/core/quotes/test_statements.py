"""What is shown as somebody's words, and what is only a title, a name or a stressed word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]


NOT_SHOWN = [
    pytest.param("The two towns held their first “Harbour Dialogue” meeting in Aarhus.", id="meeting"),
    pytest.param("The film “The Long Winter” opened in forty cinemas this week.", id="title"),
    pytest.param("A so-called “ghost bus” runs at night.", id="so-called"),
    pytest.param("The boat, nicknamed “Old Betty”, sank in the harbour.", id="nickname"),
    pytest.param("The word “harbour” comes from an old word for shelter.", id="word-as-word"),
    pytest.param("She spoke about the storm on Radio Valmere’s “Morning Hour” on Monday.", id="programme"),
]
SHOWN = [
    pytest.param("The mayor said: “We will not give up this town.”", "direct", id="whole-utterance"),
    pytest.param("The mayor spoke of a “need for very decisive action”.", "partial", id="fragment"),
    pytest.param("The mayor urged her neighbours to stop just “watching”.", "partial", id="one-word"),
    pytest.param(
        "The minister accused the harbour board of “quietly hiding” and burying the report.",
        "partial",
        id="accused",
    ),
    pytest.param("The minister described the board as “utterly lost” on Monday.", "partial", id="described"),
    pytest.param(
        "The minister expressed “deep respect for the harbour board” in a letter, and left.",
        "partial",
        id="object-of-the-cue",
    ),
    pytest.param("They “had the key,” said Odile Brandt.", "partial", id="end-of-an-utterance"),
    pytest.param("“Nobody sings in the rain,” said Odile Brandt.", "direct", id="short-utterance"),
    pytest.param("“No,” said Odile Brandt.", "direct", id="one-word-utterance"),
    pytest.param("Odile Brandt replied: “Never.”", "direct", id="one-word-reply"),
]


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_what_is_no_statement_is_not_shown(quotes_of: Ask, text: str) -> None:
    assert quotes_of(text) == []


@pytest.mark.parametrize(("text", "kind"), SHOWN)
def test_statements_are_shown_with_their_kind(quotes_of: Ask, text: str, kind: str) -> None:
    assert [quote.kind for quote in quotes_of(text)] == [kind]


def test_the_cue_of_a_quotation_is_the_one_on_the_side_of_its_speaker(quotes_of: Ask) -> None:
    text = (
        "Brandt expressed “great joy at the Harbour vote” of the islanders in a letter, "
        "and said that the two towns had settled the “next steps” on the way."
    )
    assert [(quote.text, quote.cue) for quote in quotes_of(text)] == [
        ("“great joy at the Harbour vote”", "expressed"),
        ("“next steps”", "said"),
    ]
