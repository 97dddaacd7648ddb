"""The words that name who speaks, where nobody is credited: no verb among them. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

MENTIONS = [
    ("fr", "Le ministre laisse « la porte ouverte à toutes les idées ».", "Le ministre"),
    ("fr", "Le ministre italien a dit « la porte reste ouverte à tous ».", "Le ministre italien"),
    ("fr", "« On n’avait plus de courant », raconte l’un des locataires réfugiés.", "l’un des locataires"),
    ("es", "«La situación es muy mala aquí», indicó una de las afectadas.", "una de las afectadas"),
    ("it", "«La situazione è molto brutta», racconta uno dei residenti.", "uno dei residenti"),
    ("pt", "“A situação é muito má aqui”, contou uma das moradoras.", "uma das moradoras"),
    ("ca", "«La situació és molt dolenta», explica una de les veïnes.", "una de les veïnes"),
    ("es", "El entrenador apostó ayer por la calma: «Mi trabajo es otro este año».", "El entrenador"),
    ("ru", "«Я хотел бы остаться здесь», — заявил голландец.", "голландец"),
    ("ru", "«Нет таких возможностей», — говорят некоторые деканы.", "некоторые деканы"),
    ("ru", "«Нет больше мест», — сообщили в пресс-службе ведомства.", "в пресс-службе ведомства"),
    ("uk", "«Води немає третій день», — розповідають місцеві.", "місцеві"),
    ("bg", "„Поведохме в резултата“, коментира наставникът.", "наставникът"),
    ("bg", "„Мачът беше труден“, съобщиха от клуба.", "от клуба"),
    ("ro", "„Este foarte posibil”, a spus alpinistul echipei.", "alpinistul echipei"),
    ("cs", "„Jsme rádi, že to máme,“ řekli místní.", "místní"),
    ("hr", "„Molimo građane za strpljenje”, priopćili su iz policije.", "iz policije"),
    ("sr", "„Morate ostati kod kuće“, rekao je prvi čovek grada.", "prvi čovek grada"),
    ("ru", "Государь улыбнулся и сказал: «Помню-помню».", "Государь"),
]


@pytest.mark.parametrize(("language", "text", "mention"), MENTIONS)
def test_a_mention_holds_no_verb(quotes_of: Ask, language: str, text: str, mention: str) -> None:
    (quote,) = quotes_of(text, language)
    assert quote.mention is not None
    assert quote.mention.text == mention
    assert not quote.speakers


ANOTHERS = [
    ("fr", "Pour Noël, six familles sont venues. « On n’a plus de courant », raconte l’un des locataires."),
    ("fr", "Le prévenu s’écrie : « Mais si ! » Le président Marc Orth lui demande de se taire."),
]


NOBODY = [
    ("ru", "«Нет таких возможностей», — сказал тихо."),
    ("ru", "«Нет таких возможностей», — рассказала жене."),
    ("pl", "Wyraził też ubolewanie, że rozprawa trwa i „nie może odwołać się do faktów”."),
    ("sk", "Rozpočet nazýva deravým a tvrdí, že vláda chystá „populistické opatrenia pre všetkých”."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_a_word_that_may_be_any_is_no_mention(quotes_of: Ask, language: str, text: str) -> None:
    assert not any(quote.mention or quote.speakers for quote in quotes_of(text, language))


@pytest.mark.parametrize(("language", "text"), ANOTHERS)
def test_nobody_else_is_credited_beside_one_without_a_name(quotes_of: Ask, language: str, text: str) -> None:
    assert not any(quote.speakers for quote in quotes_of(text, language))


def test_an_opinion_of_somebody_named_so_is_still_that_ones(quotes_of: Ask) -> None:
    text = "Pour Luc Orth, la fête est perdue. « On n’a plus de courant dans tout le gîte depuis hier. »"
    (quote,) = quotes_of(text, "fr")
    assert [speaker.name for speaker in quote.speakers] == ["Luc Orth"]


PLACES = [
    ("cs", "„Soupeř byl dobře připravený,“ řekl trenér Kovohutí.", "trenér Kovohutí"),
    ("cs", "„Soupeř byl dobře připravený,“ řekl ředitel Agrovětu.", "ředitel Agrovětu"),
    ("sk", "„Gratulujem im k víťazstvu,“ povedal tréner Serede.", "tréner Serede"),
    ("pl", "„To był trudny mecz” – powiedział trener Legii.", "trener Legii"),
    ("uk", "«Це була важка гра», — сказав мер Одеси.", "мер Одеси"),
    ("hr", "„Bila je to teška utakmica”, rekao je trener Osijeka.", "trener Osijeka"),
    (
        "ro",
        "„De luni se deschid școlile din județ”, a declarat prefectul de Constanța.",
        "prefectul de Constanța",
    ),
    ("ro", "„De luni se deschid școlile din județ”, a spus Ministrul Finanțelor.", "Ministrul Finanțelor"),
    ("it", "«Non possiamo aspettare ancora», ha detto il suo avvocato.", "il suo avvocato"),
    ("pt", "Ana Orte saiu. O seu marido disse que «não podem esperar mais».", "O seu marido"),
    ("ru", "Районный прокурор сказал: «Мы откроем школу осенью».", "Районный прокурор"),
    ("uk", "Міський голова сказав: «Ми відкриємо школу восени».", "Міський голова"),
    ("bg", "Градският прокурор каза: „Искаме да спечелим делото тази година“.", "Градският прокурор"),
    ("pl", "Miejski radny powiedział: „Chcemy otworzyć szkołę jesienią”.", "Miejski radny"),
]


@pytest.mark.parametrize(("language", "text", "mention"), PLACES)
def test_what_an_office_is_of_speaks_not(quotes_of: Ask, language: str, text: str, mention: str) -> None:
    (quote,) = quotes_of(text, language)
    assert not quote.speakers
    assert quote.mention is not None
    assert quote.mention.text == mention


SURNAMES = [
    ("cs", "„Soupeř byl dobře připravený,“ řekl trenér Krejčí.", "Krejčí"),
    (
        "cs",
        "Trenér Jan Batory dnes mluvil o zápase.\n\n„Soupeř byl silný,“ řekl trenér Batory.",
        "Jan Batory",
    ),
    ("pl", "„To był trudny mecz” – powiedział trener Probierski.", "Probierski"),
    ("hr", "„Bila je to teška utakmica”, rekao je trener Babić.", "Babić"),
]


@pytest.mark.parametrize(("language", "text", "name"), SURNAMES)
def test_a_surname_after_an_office_does(quotes_of: Ask, language: str, text: str, name: str) -> None:
    (quote,) = quotes_of(text, language)
    assert [speaker.name for speaker in quote.speakers] == [name]
