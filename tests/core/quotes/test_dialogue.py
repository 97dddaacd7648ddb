"""Speech that a dash opens: which words are shown, and which dashes are none of speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]

SPOKEN = [
    ("pl", "– Most jest stary – mówi Anna Lund. – I drogi.", ["Most jest stary", "I drogi."]),
    ("pl", "Anna Lund dodała: – Most jest stary.", ["Most jest stary."]),
    ("pl", "- Most, „Duży”, jest stary - mówi Anna Lund.", ["Most, „Duży”, jest stary"]),
    ("ru", "— Мост старый, — сказала Анна Лунд, — и дорогой.", ["Мост старый", "и дорогой."]),
    ("ru", "— Кто заплатит? — спросил Пётр Орт.", ["Кто заплатит?"]),
    ("fi", "– Silta on vanha, ja kallis, sanoo Anna Lund.", ["Silta on vanha, ja kallis"]),
    ("es", "—¿Quién paga? —preguntó Ana Lund—. Nadie.", ["¿Quién paga?", "Nadie."]),
    ("hu", "– A híd régi – mondta Lund Anna. – És drága.", ["A híd régi", "És drága."]),
]


@pytest.mark.parametrize(("language", "text", "words"), SPOKEN)
def test_the_words_stand_between_the_dashes(
    quotes_of: Ask, language: str, text: str, words: list[str]
) -> None:
    assert [quote.text for quote in quotes_of(text, language)] == words


@pytest.mark.parametrize(("language", "text", "words"), SPOKEN)
def test_what_goes_on_after_the_clause_is_one_utterance(
    quotes_of: Ask, language: str, text: str, words: list[str]
) -> None:
    assert {quote.utterance for quote in quotes_of(text, language)} == {1}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Most – jak mówi Anna Lund – jest stary."),
        ("pl", "– Mapy, bilety – i kawa.\n\n– Chleb.\n\n– Woda."),
        ("ru", "Мост — сказала Анна Лунд — старый."),
        ("ru", "— Вода. — Хлеб — и соль."),
        ("fi", "Silta on vanha, sanoo Anna Lund."),
        ("de", "– Die Brücke ist alt – sagte Anna Lund."),
    ],
)
def test_other_dashes_open_no_speech(quotes_of: Ask, language: str, text: str) -> None:
    assert quotes_of(text, language) == []


def test_a_paragraph_after_a_dash_is_speech_where_another_one_is(quotes_of: Ask) -> None:
    said = ["– Broen er gammel, og dyr, sier Anna Lund.", "– Hvem betaler?", "– Vi stenger den til våren."]
    text = "\n\n".join(("Rådet i Moe har snakket lenge om broen over elva i kveld.", *said))
    assert [quote.text for quote in quotes_of(text, "no")] == [
        "Broen er gammel, og dyr",
        "Vi stenger den til våren.",
    ]


def test_items_after_dashes_are_no_speech_by_themselves(quotes_of: Ask) -> None:
    assert quotes_of("Anna Lund nevner dette:\n\n– Broen er gammel.\n\n– Veien er dyr.", "no") == []


def test_marks_within_a_paragraph_of_speech_belong_to_it(quotes_of: Ask) -> None:
    said = ["– Broen er gammel, og dyr, sier Anna Lund.", "– Den er en «skam» for oss alle her i byen."]
    text = "\n\n".join(("Rådet i Moe har snakket lenge om broen over elva i kveld.", *said))
    assert [quote.text for quote in quotes_of(text, "no")][1] == "Den er en «skam» for oss alle her i byen."


def test_who_asks_does_not_answer(quotes_of: Ask) -> None:
    said = [
        "– Broen er gammel, og dyr, sier Anna Lund.",
        "Eva Holm spør, og svaret kommer raskt:",
        "– Vi stenger.",
    ]
    text = "\n\n".join(("Rådet i Moe har snakket lenge om broen over elva i kveld.", *said))
    assert "Eva Holm" not in [who.name for quote in quotes_of(text, "no") for who in quote.speakers]
