"""Somebody's lawyer, wife or friend is not that somebody: rather nobody than the wrong one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

KNOWN = {
    "en": "Ada Lind and Peter Brandt have fallen out.",
    "fr": "Ada Lind et Pierre Brandt sont fâchés.",
    "es": "Ada Lind y Pedro Brandt están enfrentados.",
    "it": "Ada Lind e Pietro Brandt hanno litigato.",
    "pt": "Ada Lind e Pedro Brandt zangaram-se.",
    "nl": "Ada Lind en Peter Brandt hebben ruzie.",
    "sv": "Ada Lind och Peter Brandt är osams.",
    "ru": "Ада Линд и Пётр Брандт поссорились.",
    "pl": "Ada Lind i Piotr Brandt się pokłócili.",
}
OF_BRANDT = [
    ("en", "Lawyers for Peter Brandt said the charges were “absurd”."),
    ("en", "A friend of Brandt said he was “a broken man”."),
    ("en", "Brandt’s wife said “he never paid for anything”."),
    ("fr", "La femme de Brandt a affirmé qu’« il n’a jamais rien payé »."),
    ("fr", "L’avocat de Pierre Brandt a dénoncé des accusations « absurdes »."),
    ("fr", "L’avocat de Pierre Brandt a dénoncé des propos « absurdes ». La procureure Lind se tait."),
    ("es", "El abogado de Pedro Brandt tachó de «absurdas» las acusaciones."),
    ("es", "La mujer de Brandt dijo que «nunca pagó nada»."),
    ("it", "L’avvocato di Pietro Brandt ha definito «assurde» le accuse."),
    ("pt", "O advogado de Pedro Brandt disse que são acusações “absurdas de todo”."),
    ("nl", "De advocaat van Peter Brandt noemde de aanklacht “absurd”."),
    ("sv", "Peter Brandts advokat kallade anklagelserna ”absurda”."),
    ("ru", "Адвокат Петра Брандта назвал обвинения «абсурдными»."),
    ("pl", "Adwokat Piotra Brandta nazwał zarzuty „absurdalnymi”."),
]
ITSELF = [
    ("en", "Brandt said the charges were “absurd”.", "Peter Brandt"),
    ("fr", "Brandt a affirmé qu’« il n’a jamais rien payé ».", "Pierre Brandt"),
    ("es", "Pedro Brandt tachó de «absurdas» las acusaciones.", "Pedro Brandt"),
    ("es", "Preguntado por Lind, Brandt respondió: «Pregunten a mi mujer».", "Pedro Brandt"),
    ("it", "Pietro Brandt ha definito «assurde» le accuse.", "Pietro Brandt"),
    ("nl", "Peter Brandt noemde de aanklacht “absurd”.", "Peter Brandt"),
    ("ru", "Пётр Брандт назвал обвинения «абсурдными».", "Пётр Брандт"),
    ("pl", "Piotr Brandt nazwał zarzuty „absurdalnymi”.", "Piotr Brandt"),
]


@pytest.mark.parametrize(
    ("language", "text"), OF_BRANDT, ids=[f"{row[0]}-{at}" for at, row in enumerate(OF_BRANDT)]
)
def test_words_of_somebody_s_are_not_that_somebody_s(language: str, text: str, quotes_of: Ask) -> None:
    said = quotes_of(f"{KNOWN[language]}\n\n{text}", language)
    assert [speaker.name for quote in said for speaker in quote.speakers] == []


@pytest.mark.parametrize(
    ("language", "text", "name"), ITSELF, ids=[f"{row[0]}-{at}" for at, row in enumerate(ITSELF)]
)
def test_words_of_the_one_himself_are_his(language: str, text: str, name: str, quotes_of: Ask) -> None:
    (quote,) = quotes_of(f"{KNOWN[language]}\n\n{text}", language)
    assert [speaker.name for speaker in quote.speakers] == [name]
