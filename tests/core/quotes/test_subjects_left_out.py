"""Verbs of speech without a subject, where languages leave it out. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

GOES_ON = [
    pytest.param(
        "es",
        "El alcalde Abel Orte presentó el martes el plan del puerto ante los vecinos.",
        "«El puerto seguirá cerrado hasta mayo», añadió.",
        "Abel Orte",
        id="es-subject",
    ),
    pytest.param(
        "es",
        "El alcalde Abel Orte afirmó que no hay dinero. Sin citar a Orte, Ana Lund usó la red.",
        "«El puerto seguirá cerrado hasta mayo», escribió.",
        "Ana Lund",
        id="es-last-of-two",
    ),
    pytest.param(
        "es",
        "El alcalde Abel Orte afirmó que no hay dinero. Las obras del puerto empezaron en mayo.",
        "«El puerto seguirá cerrado hasta mayo», dijo a Radio Norte.",
        "Abel Orte",
        id="es-over-a-thing",
    ),
    pytest.param(
        "pt",
        "Miguel Orte garantiu que “não há alarme”, considerando que o porto é seguro para todos.",
        "“Temos que estar sempre atentos ao porto e ao mar”, acrescentou.",
        "Miguel Orte",
        id="pt-quoted",
    ),
    pytest.param(
        "it",
        "Il ministro Luca Orti ha visitato ieri il porto insieme a molti cittadini.",
        "“C’è da lavorare – ha sottolineato –. Il porto è sicuro da anni”.",
        "Luca Orti",
        id="it-inserted",
    ),
    pytest.param(
        "ro",
        "Primarul Ion Brad a prezentat marți planul portului în fața locuitorilor.",
        "„Portul rămâne închis până în mai”, a adăugat.",
        "Ion Brad",
        id="ro",
    ),
    pytest.param(
        "cs",
        "Starosta Petr Nový představil v úterý obyvatelům plán přístavu.",
        "„Přístav zůstane do května zavřený,“ dodal.",
        "Petr Nový",
        id="cs",
    ),
    pytest.param(
        "pl",
        "Burmistrz Piotr Nowak przedstawił we wtorek mieszkańcom plan portu.",
        "„Port pozostanie zamknięty do maja” – dodał.",
        "Piotr Nowak",
        id="pl",
    ),
    pytest.param(
        "el",
        "Ο δήμαρχος Νίκος Λάμπρου παρουσίασε την Τρίτη το σχέδιο του λιμανιού.",
        "«Το λιμάνι μένει κλειστό μέχρι τον Μάιο», πρόσθεσε.",
        "Νίκος Λάμπρου",
        id="el",
    ),
]


@pytest.mark.parametrize(("language", "before", "said", "name"), GOES_ON)
def test_a_verb_without_a_subject_goes_on_with_the_last_one(
    quotes_of: Ask, language: str, before: str, said: str, name: str
) -> None:
    *_, quote = quotes_of(f"{before}\n\n{said}", language)
    assert [speaker.name for speaker in quote.speakers] == [name]


NOBODY = [
    pytest.param("«El puerto seguirá cerrado hasta mayo», dicen.", id="several"),
    pytest.param("«El puerto seguirá cerrado hasta mayo», dijo ayer en el muelle Brend Orst.", id="named"),
    pytest.param("«El puerto seguirá cerrado hasta mayo», dijo tras la reunión un vecino.", id="office"),
]


@pytest.mark.parametrize("said", NOBODY)
def test_nobody_goes_on_where_another_may_be_meant(quotes_of: Ask, said: str) -> None:
    before = "El alcalde Abel Orte presentó el martes el plan del puerto ante los vecinos."
    quotes = quotes_of(f"{before}\n\n{said}", "es")
    assert not any(speaker.name == "Abel Orte" for quote in quotes for speaker in quote.speakers)


def test_a_verb_of_women_does_not_go_on_with_a_man(quotes_of: Ask) -> None:
    before = "Starosta Petr Nový představil v úterý obyvatelům plán přístavu."
    quotes = quotes_of(f"{before}\n\n„Přístav zůstane do května zavřený,“ dodala.", "cs")
    assert not any(quote.speakers for quote in quotes)


def test_words_point_to_who_opens_the_next_paragraph(quotes_of: Ask) -> None:
    said = "«Abbiamo molte case danneggiate, e stiamo chiudendo una strada»."
    (quote,) = quotes_of(f"{said}\n\nLo spiega la sindaca del porto Anna Lund.", "it")
    assert [speaker.name for speaker in quote.speakers] == ["Anna Lund"]


def test_words_quoted_of_somebody_are_not_that_ones(quotes_of: Ask) -> None:
    text = (
        "La ministre Anne Lund et le maire Luc Orth ont parlé du port hier soir. "
        "Marc Dray a ouvert la séance. Luc Orth « continue de dire que tout va bien », a-t-il déclaré."
    )
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes_of(text, "fr")] == [
        ["Marc Dray"]
    ]


ANNOUNCED = [
    pytest.param(
        "fr",
        "La ministre Anne Lund a fait hier soir devant la presse la déclaration suivante :",
        "« Le port restera fermé jusqu’au printemps. Nous n’avons pas le choix. »",
        "Anne Lund",
        id="fr",
    ),
    pytest.param(
        "es",
        "El alcalde Abel Orte hizo ayer ante la prensa la siguiente declaración:",
        "«El puerto seguirá cerrado hasta mayo. No hay otra opción.»",
        "Abel Orte",
        id="es",
    ),
    pytest.param(
        "ro",
        "Primarul Ion Brad a făcut marți seară în fața presei următoarea declarație:",
        "„Portul rămâne închis până în mai. Nu avem de ales.”",
        "Ion Brad",
        id="ro",
    ),
]


@pytest.mark.parametrize(("language", "before", "said", "name"), ANNOUNCED)
def test_a_declaration_is_its_subjects(
    quotes_of: Ask, language: str, before: str, said: str, name: str
) -> None:
    (quote,) = quotes_of(f"{before}\n\n{said}", language)
    assert [speaker.name for speaker in quote.speakers] == [name]
