"""Names without capitals: who is meant later by a part of the name or a pronoun, and who is nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

LATER = {
    "zh-part": ("市长马丁·奥克说：“港口会开放。”", "“我们等了一年，”奥克说。", "马丁·奥克"),
    "zh-pronoun": ("李明说：“港口会开放。”", "他说：“我们等了一年。”", "李明"),
    "ja-part": (
        "マーティン・オーク市長は「港は開く」と述べた。",
        "オーク市長は「一年待った」と話した。",
        "マーティン・オーク",
    ),
    "ar-part": ("قال الوزير سامي حداد: «سيفتح الميناء».", "وأضاف حداد: «انتظرنا عاما كاملا».", "سامي حداد"),
    "fa-part": ("وزیر سامان رضایی گفت: «بندر باز می‌شود.»", "رضایی افزود: «یک سال صبر کردیم.»", "سامان رضایی"),
    "he-part": ('השר דן לוי אמר: "הנמל ייפתח".', 'לוי הוסיף: "חיכינו שנה שלמה".', "דן לוי"),
    "ar-first-word": ("قال الوزير سامي حداد: «سيفتح الميناء».", "وأضاف: «انتظرنا عاما كاملا».", "سامي حداد"),
    "ja-surname": (
        "オーク町の小川真司町長は「港は開く」と述べた。",
        "小川町長は「一年待った」と話した。",
        "小川真司",
    ),
    "ko-surname": (
        '박민수 시장은 "항구는 열린다"고 말했다.',
        '박 시장은 "일 년을 기다렸다"고 말했다.',
        "박민수",
    ),
    "zh-title": ("局长李明说：“港口会开放。”", "“我们等了一年，”李明说。", "李明"),
    "hi-part": ('मंत्री राम शर्मा ने कहा, "बंदरगाह खुलेगा।"', 'शर्मा ने कहा, "हमने इंतज़ार किया।"', "राम शर्मा"),
}


@pytest.mark.parametrize("case", LATER)
def test_a_part_of_a_name_or_a_pronoun_means_who_was_named(
    quotes_of: Callable[..., list[Quote]], case: str
) -> None:
    first, second, name = LATER[case]
    said = quotes_of(f"{first}\n{second}", case[:2])
    assert [[speaker.name for speaker in quote.speakers] for quote in said] == [[name]] * 2


def test_a_clause_without_a_subject_means_nobody_two_paragraphs_on(
    quotes_of: Callable[..., list[Quote]],
) -> None:
    said = quotes_of(
        "قال سامي حداد: «سيفتح الميناء غدا صباحا».\n\nوصلت السفينة.\n\nوأضاف: «انتظرنا عاما كاملا».", "ar"
    )
    assert [[speaker.name for speaker in quote.speakers] for quote in said] == [["سامي حداد"], []]


NOBODY = [
    pytest.param("zh", "研究人员认为：“这项检查还要继续三个月。”", id="zh-researchers"),
    pytest.param("zh", "如果他们说：“我们不会回去工作。”", id="zh-if-they"),
    pytest.param("ja", "男の子は「港に行きたい」と話した。", id="ja-boy"),
    pytest.param("ko", '노인은 "항구에 가고 싶다"고 말했다.', id="ko-old-man"),
    pytest.param("ko", '소방청 관계자는 "새벽부터 구조 중"이라고 밝혔다.', id="ko-official"),
    pytest.param("hi", 'लोगों ने कहा, "हम बंदरगाह जाएँगे।"', id="hi-people"),
    pytest.param("ar", "وقال شاهد عيان: «رأيت السفينة تحترق».", id="ar-eyewitness"),
    pytest.param("fa", "مردم گفتند: «ما به بندر می‌رویم امروز.»", id="fa-people"),
    pytest.param("he", 'תושב המקום אמר: "ראיתי את האונייה בוערת".', id="he-resident"),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_who_is_only_described_is_nobody(
    quotes_of: Callable[..., list[Quote]], language: str, text: str
) -> None:
    assert [quote.speakers for quote in quotes_of(text, language)] == [()]


def test_a_quotation_that_goes_on_after_the_clause_has_the_same_speaker(
    quotes_of: Callable[..., list[Quote]],
) -> None:
    said = quotes_of("“港口会开放，”李明说，“不过要等一年。”", "zh")
    assert [[speaker.name for speaker in quote.speakers] for quote in said] == [["李明"]] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            'قال الوزير سامي حداد: "سيفتح الميناء غدا". وأضاف أن السفن وصلت.',
            '"سيفتح الميناء غدا"',
            id="all-in-marks",
        ),
        pytest.param(
            'قال الوزير سامي حداد: "النسيم" سفينة جديدة وستصل غدا إلى الميناء.',
            '"النسيم" سفينة جديدة وستصل غدا إلى الميناء.',
            id="a-name-in-marks-within-words-without",
        ),
    ],
)
def test_short_words_in_marks_after_a_colon_end_with_their_marks(
    quotes_of: Callable[..., list[Quote]], text: str, words: str
) -> None:
    assert [quote.text for quote in quotes_of(text, "ar")] == [words]
