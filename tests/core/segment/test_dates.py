from __future__ import annotations

import pytest

from briefing.core.segment.dates import is_date, without_date

DATES = {
    "en": "Monday, 4 November 2024",
    "de": "Montag, 4. November 2024",
    "fr": "lundi 4 novembre 2024",
    "es": "4 de noviembre de 2024",
    "it": "4 novembre 2024",
    "pt": "segunda-feira, 4 de novembro de 2024",
    "nl": "maandag 4 november 2024",
    "no": "4. desember 2024",
    "cs": "4. listopadu 2024",
    "pl": "4 listopada 2024",
    "ru": "4 ноября 2024",
    "uk": "4 листопада 2024",
    "el": "4 Νοεμβρίου 2024",
    "fi": "4. marraskuuta 2024",
    "ro": "4 noiembrie 2024",
    "hu": "2024. november 4.",
    "tr": "4 Kasım 2024",
    "ar": "4 نوفمبر 2024",
    "hi": "4 नवंबर 2024",
    "ja": "2024年11月4日",
    "ko": "2024년 11월 4일",
    "xx": "November 4, 2024",
}


@pytest.mark.parametrize("language", DATES)
def test_a_line_that_is_a_date_is_known_in_its_language(language: str) -> None:
    assert is_date(DATES[language], language)


@pytest.mark.parametrize(
    "text",
    [
        "4 November was a Monday", "May we go?", "November", "2024", "4 men and a boat", "4 May: two drowned",
        "May 2024 budget", "5–9 men in a boat", "From 3 May to court",
    ],
)  # fmt: skip
def test_a_line_that_only_holds_one_is_none(text: str) -> None:
    assert not is_date(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Arn, Schmiedegasse, 29.12.2021, 12:00 Uhr",
        "Vesk, Am Kai, 28.12.2021, 21 Uhr bis 29.12.2021, 13:00 Uhr",
        "Arn, 3/5/2025, 9:30 a.m.",
        "28.12.2021, 21 Uhr",
    ],
)
def test_where_and_when_it_was_is_a_date(text: str) -> None:
    assert is_date(text, "de")


@pytest.mark.parametrize("text", ["Arn, Schmiedegasse 29, drei Boote", "Arn, Vesk, 12 Boote und 20 Uhren"])
def test_a_place_with_a_number_is_none(text: str) -> None:
    assert not is_date(text, "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2018.04.05 ~ OPEN END", "en"),
        ("5 – 9 May 2024", "en"),
        ("May 5-9, 2024", "en"),
        ("3.–5. Mai 2024", "de"),
        ("vom 3. Mai bis 4. Juni 2024", "de"),
        ("Du 3 mai au 4 juin 2024", "fr"),
        ("del 3 al 5 de mayo de 2024", "es"),
        ("2024/05/01～2024/06/02", "ja"),
        ("2024年5月3日～6月4日", "ja"),
    ],
)
def test_from_when_until_when_is_a_date(text: str, language: str) -> None:
    assert is_date(text, language)


def test_a_byline_is_left_when_its_date_is_gone() -> None:
    assert without_date("By Ada Lind, 4 November 2024", "en") == "By Ada Lind"
