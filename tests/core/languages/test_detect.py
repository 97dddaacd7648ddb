from __future__ import annotations

import pytest

from briefing.core.languages.detect import SAMPLE, detect_language

# Written for this table: two or three plain sentences of news each.
TEXTS = {
    "en": (
        "The bridge over the river was closed on Monday because of the storm. "
        "It is not known when it will open."
    ),
    "de": (
        "Die Brücke über den Fluss wurde am Montag wegen des Sturms gesperrt. "
        "Wann sie öffnet, ist nicht bekannt."
    ),
    "fr": (
        "Le pont sur la rivière a été fermé lundi à cause de la tempête. On ne sait pas quand il va rouvrir."
    ),
    "es": (
        "El puente sobre el río fue cerrado el lunes por la tormenta. No se sabe cuándo se abrirá de nuevo."
    ),
    "it": "Il ponte sul fiume è stato chiuso lunedì per la tempesta. Non si sa quando sarà riaperto.",
    "pt": (
        "A ponte sobre o rio foi fechada na segunda-feira por causa da tempestade. "
        "Não se sabe quando vai abrir."
    ),
    "nl": (
        "De brug over de rivier is maandag wegens de storm gesloten. "
        "Het is niet bekend wanneer hij weer opengaat."
    ),
    "sv": "Bron över floden stängdes i måndags på grund av stormen. Det är inte känt när den öppnar igen.",
    "no": "Broen over elven ble stengt mandag på grunn av stormen. Det er ikke kjent når den åpner igjen.",
    "da": (
        "Broen over floden blev lukket mandag på grund af stormen. Det er ikke kendt, hvornår den åbner igen."
    ),
    "cs": "Most přes řeku byl v pondělí kvůli bouři uzavřen. Není známo, kdy se znovu otevře.",
    "pl": (
        "Most na rzece został zamknięty w poniedziałek z powodu burzy. Nie wiadomo, kiedy będzie otwarty."
    ),
    "tr": (
        "Nehrin üzerindeki köprü pazartesi günü fırtına nedeniyle kapatıldı. Ne zaman açılacağı bilinmiyor."
    ),
    "ru": "Мост через реку был закрыт в понедельник из-за бури. Когда он откроется, не известно.",
    "uk": "Міст через річку був закритий у понеділок через бурю. Коли він відкриється, ще не відомо.",
    "el": "Η γέφυρα στο ποτάμι έκλεισε τη Δευτέρα λόγω της καταιγίδας. Δεν είναι γνωστό πότε θα ανοίξει.",
    "fi": "Joen ylittävä silta suljettiin maanantaina myrskyn takia. Ei ole tiedossa, milloin se avataan.",
    "et": "Üle jõe viiv sild suleti esmaspäeval tormi tõttu. Pole teada, millal see jälle avatakse.",
    "tl": "Isinara ang tulay sa ilog nitong Lunes dahil sa bagyo. Hindi pa alam kung kailan ito bubuksan.",
    "zh": "由于暴风雨，河上的桥星期一关闭。目前尚不清楚何时重新开放。",
    "ja": "嵐のため、川の橋は月曜日に閉鎖された。いつ再開するかは分かっていない。",
    "ko": "폭풍으로 강 위의 다리가 월요일에 폐쇄되었다. 언제 다시 열릴지 알 수 없다.",
    "ar": "أغلق الجسر فوق النهر يوم الاثنين بسبب العاصفة. ولا يعرف متى سيفتح.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_a_paragraph_is_enough_to_tell(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12:30 4.5 %", "xkcd qwerty", "Saltholm", "🙂🙂"])
def test_what_cannot_be_told_is_undetermined(text: str) -> None:
    assert detect_language(text) == "und"


def test_foreign_names_and_quotes_do_not_sway_it() -> None:
    assert (
        detect_language(TEXTS["en"] + " Recep Tayyip Erdoğan said “oui, le pont de la mer” in Łódź.") == "en"
    )


def test_only_the_first_characters_count() -> None:
    text = TEXTS["no"] * (SAMPLE // len(TEXTS["no"]) + 1)
    assert detect_language(text + TEXTS["en"] * 500) == "no"
