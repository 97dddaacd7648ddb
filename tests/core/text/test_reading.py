"""The form in which a text is read, and the way back to the text as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.model import Span
from briefing.core.text.reading import edited, read_form

COMPOSED = {
    "french": "Rémi Maréval, le maître d’œuvre, est âgé.",
    "german": "Jörg Pähl aus Königs Wusterhausen",
    "vietnamese": "Nguyễn Thị Ánh nói chuyện ở Huế",
    "romanian": "Ștefan Țepeș a plecat",
    "greek": "Ο Γιώργος Παπαδόπουλος είπε",
    "russian": "Ёлкин и Йошкин",
    "korean": "김민수 대표는 말했다",
    "japanese": "ガスパール・ヴェルデ",
    "bengali": "কোথায় মোর",
    "hindi": "गोदी नऩ रऱ",
    "arabic": "آمنة وأحمد رئيس مؤسسة",
    "yoruba": "Ọ̀rúnmìlà ń sọ̀rọ̀",
}


@pytest.mark.parametrize("text", COMPOSED.values(), ids=COMPOSED)
def test_text_taken_apart_is_read_as_if_it_were_composed(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    form = read_form(apart)
    read = form.text if form else apart
    assert read == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", ["plain", *list(COMPOSED.values())[:4], "“Yes” – she said…", "橋は月曜日に"])
def test_text_that_is_composed_is_its_own_form(text: str) -> None:
    assert read_form(unicodedata.normalize("NFC", text)) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ba\u00adna\u00adna", "banana"),
        ("Ma\u200brta \u2060Lind", "Marta Lind"),
        ("re\u200dport", "report"),
        ("\u200eקול\u200f", "קול"),
        ("o\ufb03ce, \ufb01sh", "office, fish"),
        ("\ufedb\ufe98\ufe8e\ufe8f", "كتاب"),
        ("300 \u212a and 5 \u212b", "300 K and 5 Å"),
        ("سه‌شنبه", None),
        ("क्‍ष", None),
    ],
)
def test_what_nobody_sees_is_not_read(written: str, read: str | None) -> None:
    form = read_form(written)
    assert (form.text if form else None) == read


ESCAPED = "It won&#8217;t do, the harbour&rsquo;s crew said: &ldquo;ice&rdquo; &amp; wind.&nbsp;So &#x2026;"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (ESCAPED, "It won’t do, the harbour’s crew said: “ice” & wind. So …"),
        ("&amp;#8220;Ice&amp;#8221; &amp;amp; wind", "“Ice” & wind"),
        ("one &amp; two &lt; three", None),  # this speaks of them
        ("&unknown; &x; &#7; &#xd800; &#10; &AT", None),
        ("<p>&amp; &amp; &amp;</p>", None),
        ("a&b;c&d;e&f; R&D; and more", None),
    ],
)
def test_references_of_html_that_were_left_in_a_text_are_read_as_what_they_mean(
    written: str, read: str | None
) -> None:
    form = read_form(written, typed=True)
    assert (form.text if form else None) == read
    assert read_form(written) is None
    if form:
        assert form.written_at(Span(0, len(form.text))) == Span(0, len(written))


LETTERS = st.text(
    st.sampled_from("aeé \u0301\u0323\u00ad\u200b\u200d\ufb01ক\u09c7\u09beガ\u3099カ\n"), max_size=40
)


@given(LETTERS)
def test_every_span_of_the_form_leads_to_the_words_it_was_read_from(written: str) -> None:
    form = read_form(written)
    if form is None:
        return
    again = read_form(form.text)
    assert again is None or len(again.text) <= len(form.text)
    for start in range(len(form.text)):
        for end in range(start + 1, len(form.text) + 1):
            place = form.written_at(Span(start, end))
            assert 0 <= place.start < place.end <= len(written)
            assert form.read_at(place).covers(Span(start, end))


@given(st.text(max_size=30), st.data())
def test_words_that_were_not_touched_are_found_again(text: str, data: st.DataObject) -> None:
    cut = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    form = edited(text, [(Span(*cut), "")])
    assert form.text == text[: cut[0]] + text[cut[1] :]
    for at in range(len(form.text)):
        assert form.written_at(Span(at, at + 1)).of(text) == form.text[at]


@pytest.mark.parametrize("hostile", ["e" + "\u0301" * 10**5, "a" + "\u200d" * 10**6, "\u0323\u0301" * 10**5])
def test_marks_without_end_are_read_as_they_are_beyond_a_bound(hostile: str) -> None:
    form = read_form(hostile)
    assert form is None or len(form.text) >= len(hostile) - 31
