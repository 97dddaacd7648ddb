"""Where else a name stands decides whether a capital is the sentence's, and a word another case of a name."""

from __future__ import annotations

import pytest

from briefing.core.languages import lexicon_for
from briefing.core.model import Span
from briefing.core.quotes.people.occurrences import is_case_of_known, only_opens


@pytest.mark.parametrize(
    ("rest", "opens"),
    [
        pytest.param("The pier is new.", True, id="nowhere-else"),
        pytest.param("The pier is new. Holm-Berg left.", True, id="opens-twice"),
        pytest.param("They met Holm-Berg there.", False, id="behind-a-word"),
        pytest.param("On Monday, Holm-Berg left.", False, id="behind-a-comma"),
        pytest.param("The pier is Holm-Berg’s.", False, id="with-an-ending"),
        pytest.param("They met Holm there.", True, id="only-its-beginning"),
    ],
)
def test_a_word_only_opens_sentences_if_no_word_leads_up_to_it(rest: str, opens: bool) -> None:
    assert only_opens("Holm-Berg", Span(0, 9), f"Holm-Berg spoke. {rest}") is opens


@pytest.mark.parametrize(
    ("text", "known"),
    [
        pytest.param("Брандт ушёл.", True, id="alone"),
        pytest.param("Пришёл Ланг-Брандт.", True, id="in-a-double-name"),
        pytest.param("Пришла Брандтова.", False, id="within-a-word"),
    ],
)
def test_a_word_is_a_case_of_a_name_that_stands_in_the_text(text: str, known: bool) -> None:
    assert is_case_of_known("Брандта", text, lexicon_for("ru")) is known
