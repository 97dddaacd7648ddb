"""Text in languages that nobody told us the words of: rather no name than a wrong one. All is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.languages.detect import detect_language
from briefing.core.model import Quote

TEXTS = {
    "indonesian": "Pelabuhan ditutup pada hari Selasa. “Kami tidak akan bekerja malam,” kata Bambang Surya.",
    "vietnamese": "Cảng đóng cửa hôm thứ ba. “Chúng tôi sẽ không làm việc ban đêm”, ông Trần Minh nói.",
    "swahili": "Bandari ilifungwa Jumanne. “Hatutafanya kazi usiku,” alisema kiongozi Juma Bakari.",
    "catalan": "El port va tancar dimarts. «No treballarem de nit», va dir la portaveu Núria Bosch.",
    "croatian": "Luka je zatvorena u utorak. „Nećemo raditi noću”, rekao je čelnik sindikata Marin Hrast.",
    "slovak": "Prístav zatvorili v utorok. „Nebudeme pracovať v noci“, povedal šéf odborov Martin Dub.",
    "basque": "Portua asteartean itxi zuten. «Ez dugu gauez lan egingo», esan zuen Miren Haritz buruak.",
    "latvian": "Osta otrdien bija slēgta. “Mēs nestrādāsim naktīs,” sacīja vadītājs Mārtiņš Ozols.",
    "lithuanian": "Uostas antradienį uždarytas. „Naktimis nedirbsime“, – sakė vadovas Martynas Ąžuolas.",
    "estonian": "Sadam suleti teisipäeval. „Me ei tööta öösel,“ ütles ametiühingu juht Mart Tamm.",
    "welsh": "Caewyd y porthladd ddydd Mawrth. “Ni fyddwn yn gweithio gyda’r nos,” meddai Marc Derwen.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_name_takes_in_no_word_that_nobody_knows(quotes_of: Callable[..., list[Quote]], name: str) -> None:
    text = TEXTS[name]
    for quote in quotes_of(text, detect_language(text)):
        for speaker in quote.speakers:
            assert all(word[0].isupper() for word in speaker.name.split()), speaker


@pytest.mark.parametrize("text", ["“We will stay,” said Otto Brenn.", "Otto Brenn said: “We will stay.”"])
def test_english_too_short_to_tell_is_read_as_english(
    quotes_of: Callable[..., list[Quote]], text: str
) -> None:
    assert [speaker.name for quote in quotes_of(text, "und") for speaker in quote.speakers] == ["Otto Brenn"]
