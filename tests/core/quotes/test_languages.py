"""Quotes in each language: marks, reporting words, order. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

CASES = [
    pytest.param(
        "de",
        "„Die Brücke bleibt ein Jahr lang gesperrt“, sagte Bürgermeisterin Olga Brandt.",
        "Olga Brandt",
        id="de-after",
    ),
    pytest.param(
        "de", "Olga Brandt sagte: „Die Brücke bleibt ein Jahr lang gesperrt.“", "Olga Brandt", id="de-before"
    ),
    pytest.param(
        "de",
        "Am Montag erklärte Olga Brandt: „Die Brücke bleibt ein Jahr lang gesperrt.“",
        "Olga Brandt",
        id="de-inverted",
    ),
    pytest.param(
        "de", "Laut Olga Brandt ist die Brücke »eine Gefahr für uns alle«.", "Olga Brandt", id="de-source"
    ),
    pytest.param(
        "fr", "« Le pont restera fermé pendant un an », a déclaré Olga Brandt.", "Olga Brandt", id="fr-after"
    ),
    pytest.param(
        "fr",
        "Olga Brandt a déclaré : « Le pont restera fermé pendant un an. »",
        "Olga Brandt",
        id="fr-before",
    ),
    pytest.param(
        "fr",
        "La maire Olga Brandt est venue.\n\n« Le pont restera fermé pendant un an », a-t-elle déclaré.",
        "Olga Brandt",
        id="fr-inverted-pronoun",
    ),
    pytest.param(
        "fr",
        "« Le pont restera fermé pendant un an », s’est inquiétée la conservatrice, Mme Brandt.",
        "Brandt",
        id="fr-reflexive-and-apposition",
    ),
    pytest.param(
        "fr",
        "« Le pont restera fermé pendant un an », a déclaré leur chef de file, Olga Brandt.",
        "Olga Brandt",
        id="fr-possessive-role",
    ),
    pytest.param(
        "fr",
        "Selon Olga Brandt, le pont est « un danger pour tout le monde ».",
        "Olga Brandt",
        id="fr-source",
    ),
    pytest.param(
        "es", "«El puente estará cerrado durante un año», dijo Olga Brandt.", "Olga Brandt", id="es-after"
    ),
    pytest.param(
        "es", "Olga Brandt dijo: “El puente estará cerrado durante un año.”", "Olga Brandt", id="es-before"
    ),
    pytest.param(
        "es", "Según Olga Brandt, el puente es “un peligro para todos”.", "Olga Brandt", id="es-source"
    ),
    pytest.param(
        "it", "«Il ponte resterà chiuso per un anno», ha detto Olga Brandt.", "Olga Brandt", id="it-after"
    ),
    pytest.param(
        "pt", "“A ponte ficará fechada durante um ano”, disse Olga Brandt.", "Olga Brandt", id="pt-after"
    ),
    pytest.param(
        "nl", "‘De brug blijft een heel jaar dicht’, zei Olga Brandt.", "Olga Brandt", id="nl-after"
    ),
    pytest.param("sv", "”Bron är stängd i ett helt år”, säger Olga Brandt.", "Olga Brandt", id="sv-after"),
    pytest.param("no", "«Broen er stengt i et helt år», sier Olga Brandt.", "Olga Brandt", id="no-after"),
    pytest.param("da", "»Broen er lukket i et helt år«, siger Olga Brandt.", "Olga Brandt", id="da-after"),
    pytest.param(
        "cs", "„Most bude celý rok zavřený,“ řekla Olga Brandtová.", "Olga Brandtová", id="cs-after"
    ),
    pytest.param(
        "ru", "«Мост будет закрыт целый год», — сказала Ольга Брандт.", "Ольга Брандт", id="ru-after"
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), CASES)
def test_the_speaker_is_found(quotes_of: Ask, language: str, text: str, name: str) -> None:
    (quote,) = quotes_of(text, language)
    assert [speaker.name for speaker in quote.speakers] == [name]


@pytest.mark.parametrize(
    "opinion", ["Et pour le ministre, ", "Pour les riverains, ", "Pour l’opposition, ", "Pour Paris, "]
)
def test_an_opinion_is_not_that_of_who_spoke_before(quotes_of: Ask, opinion: str) -> None:
    said = f"« Le quai est sûr », a dit Olga Brandt. {opinion}« rien n’est encore réglé au port »."
    assert [len(quote.speakers) for quote in quotes_of(said, "fr")] == [1, 0]
