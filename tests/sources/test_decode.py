"""Every encoding that texts come in, told from the bytes alone."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.errors import SourceError
from briefing.sources.decode import decode, known_encoding

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Marks that the code page of Vietnam sets behind the letters."""
TEXTS = {
    "ru": "Паром на остров отменён до пятницы, сообщил вчера диспетчер порта. Жители ждут почты третий день.",
    "cs": "Přívoz na ostrov bude do pátku zavřený, řekla mluvčí přístavu. Žáci čekají na poštu už třetí den.",
    "pl": "Prom na wyspę nie popłynie do piątku. Mieszkańcy czekają na pocztę trzeci dzień, mówi Wójcik.",
    "hu": "A komp péntekig nem közlekedik, közölte a szóvivő. A szigetlakók napok óta várják a gyűjtőt.",
    "fr": "Le bac restera à quai jusqu’à vendredi, a déclaré la porte-parole. L’île attend le courrier.",
    "es": "El transbordador seguirá en el puerto, dijo la portavoz. Los niños esperan el correo mañana.",
    "de": "Die Fähre bleibt bis Freitag im Hafen, teilte die Sprecherin mit. Die Straße ist gesperrt.",
    "tr": "Feribot cuma gününe kadar limanda kalacak. Adalılar üç gündür posta bekliyor, dükkânlar açık.",
    "lt": "Keltas iki penktadienio liks uoste. Salos gyventojai jau trečią dieną laukia pašto, sakė Žukienė.",
    "el": "Το πλοίο θα μείνει στο λιμάνι μέχρι την Παρασκευή, δήλωσε χθες η εκπρόσωπος.",
    "he": "המעבורת תישאר בנמל עד יום שישי, מסרה אתמול דוברת הנמל. תושבי האי מחכים לדואר.",
    "ar": "ستبقى العبارة في الميناء حتى يوم الجمعة، حسبما قالت المتحدثة باسم الميناء أمس.",
    "ja": "連絡船は金曜日まで港にとどまると港の広報担当者が昨日述べた。島の住民は郵便を待っている。",
    "zh": "港口发言人昨天表示，渡轮将在港内停留到星期五。岛上居民已经等邮件等了三天。",
    "zh-Hant": "港口發言人昨天表示，渡輪將在港內停留到星期五。島上居民已經等郵件等了三天。",
    "ko": "항구 대변인은 어제 연락선이 금요일까지 항구에 머물 것이라고 밝혔다.",
    "uk": "Пором на острів скасовано до п’ятниці, повідомив учора диспетчер порту. Люди чекають на пошту.",
    "en": "“The ferry won’t sail before Friday,” the harbour’s spokeswoman said – “it’s the ice.”",
    "it": "Il traghetto resterà in porto fino a venerdì, perché c’è ghiaccio, ha detto la città. Così è.",
    "sv": "Färjan ligger kvar i hamnen till på fredag, sade talesmannen på torsdagen. Öborna väntar på post.",
    "ro": "Bacul rămâne în port până vineri, a spus purtătoarea de cuvânt. Oamenii aşteaptă poşta.",
    "lv": "Prāmis līdz piektdienai būs ostā, teica ostas pārstāve. Ļaudis pastu gaida jau trešo dienu.",
    "th": "เรือข้ามฟากจะจอดอยู่ที่ท่าเรือจนถึงวันศุกร์ โฆษกท่าเรือกล่าวเมื่อวานนี้",
}
TEXTS["vi"] = "".join(
    unicodedata.normalize("NFC", "".join(mark for mark in taken if mark not in TONES))
    + "".join(mark for mark in taken if mark in TONES)
    for letter in "Phà sẽ ở lại cảng đến thứ Sáu, bà phát ngôn viên nói. Người dân trên đảo chờ thư."
    for taken in (unicodedata.normalize("NFD", letter),)
)
ENCODINGS = [
    *(("ru", name) for name in ("windows-1251", "koi8-r", "iso8859-5", "utf-16-le", "utf-16-be")),
    *(("ru", name) for name in ("cp866", "mac_cyrillic")),
    *(("uk", name) for name in ("windows-1251", "koi8-u", "cp1125")),
    *((language, "mac_roman") for language in ("en", "fr", "es", "de", "it", "sv")),
    *((language, "cp850") for language in ("fr", "es", "de", "it", "sv")),
    *((language, "cp852") for language in ("cs", "pl", "hu")),
    *((language, "windows-1252") for language in ("en", "it", "sv")),
    *((("cs", "mac_latin2"), ("tr", "cp857"), ("tr", "mac_turkish"), ("tr", "iso8859-9"))),
    *((("ro", "windows-1250"), ("ro", "iso8859-2"), ("lv", "windows-1257"), ("lv", "iso8859-13"))),
    ("vi", "windows-1258"),
    *((("de", "iso8859-15"), ("el", "iso8859-7"), ("ja", "iso2022_jp"), ("ko", "iso2022_kr"))),
    *((language, "windows-1250") for language in ("cs", "pl", "hu")),
    *((language, "iso8859-2") for language in ("cs", "pl")),
    *((language, "windows-1252") for language in ("fr", "es", "de")),
    *((("tr", "windows-1254"), ("lt", "windows-1257"), ("el", "windows-1253"), ("he", "windows-1255"))),
    *((("ar", "windows-1256"), ("ja", "shift_jis"), ("ja", "euc_jp"), ("zh", "gb18030"), ("zh", "gbk"))),
    *((("zh-Hant", "big5"), ("ko", "euc_kr"), ("th", "tis-620"), ("ja", "utf-16-le"), ("de", "utf-16-be"))),
]


TYPED = str.maketrans({"’": "'"})
TYPED_IN = ("fr", "it", "uk")
"""Languages whose apostrophes the old encodings have as typewriters had them."""


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
def test_an_encoding_is_told_from_the_bytes(language: str, encoding: str) -> None:
    text = f"{TEXTS[language]}\n\n{TEXTS[language]}\n"
    written = text.translate(TYPED) if language in TYPED_IN else text
    assert decode(written.encode(encoding), "x")[0] == written


@pytest.mark.parametrize("sign", ["©", "Café®", "5 m²", "±2", "20 £", "x–y", "“so”", "1920×1080"])
def test_a_few_signs_are_of_no_old_encoding(sign: str) -> None:
    text = f"The ferry stays in port until Friday, it was said: {sign} and no more.\n"
    assert decode(text.encode("windows-1252"), "x")[0] == text


@pytest.mark.parametrize("encoding", ["iso2022_jp", "shift_jis", "koi8-r", "utf-8"])
def test_what_is_declared_is_believed_where_it_can_be_true(encoding: str) -> None:
    text = TEXTS["ru" if encoding == "koi8-r" else "ja"]
    assert decode(text.encode(encoding), "x", declared=encoding)[0] == text


@pytest.mark.parametrize("declared", ["windows-1252", "ascii", "nonsense", "rot13", "utf-16", ""])
def test_what_is_declared_and_cannot_be_true_is_not(declared: str) -> None:
    assert decode(TEXTS["ru"].encode(), "x", declared=declared)[:2] == (TEXTS["ru"], "utf-8")


TOPS = (
    '<!DOCTYPE html>\n<html><head><meta charset="{}"><title>x</title></head><body><p>{}</p></body></html>',
    '<html><head><META content="text/html; charset={}" http-equiv=Content-Type></head><body>{}</body></html>',
    '<?xml version="1.0" encoding="{}"?>\n<nitf><body><p>{}</p></body></nitf>',
)
"""How markup says what it is in."""
GREEK = "Το πλοίο μένει στο λιμάνι, είπε ο καπετάνιος."


@pytest.mark.parametrize("top", TOPS, ids=["meta", "http-equiv", "xml"])
@pytest.mark.parametrize("encoding", ["cp737", "mac_greek", "iso8859-7"])
def test_what_markup_says_it_is_in_is_believed(top: str, encoding: str) -> None:
    page = top.format(encoding, GREEK)
    assert decode(page.encode(encoding), "x")[:2] == (page, known_encoding(encoding))


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "ascii", "shift_jis", "x"])
def test_what_markup_says_whatever_it_is_in_is_not(declared: str) -> None:
    page = TOPS[0].format(declared, TEXTS["ru"])
    assert decode(page.encode("koi8-r"), "x")[0] == page


def test_a_text_that_speaks_of_markup_does_not_say_what_it_is_in() -> None:
    text = f"{TEXTS['ru']} <meta charset=cp737>"
    assert decode(text.encode("windows-1251"), "x")[0] == text


def test_what_the_reader_says_counts_for_more_than_the_bytes() -> None:
    raw = TEXTS["ru"].encode("windows-1251")
    assert decode(raw, "x", "koi8-r")[0] == raw.decode("koi8-r")
    assert decode(codecs.BOM_UTF8 + "é".encode(), "x", "utf-8")[0] == "é"


@pytest.mark.parametrize("name", ["rot13", "base64", "hex", "idna", "no-such", "", "a\0b"])
def test_what_is_no_encoding_of_text_is_none(name: str) -> None:
    assert known_encoding(name) is None


@pytest.mark.parametrize("raw", [b"\0\1\2\3" * 20, b"ab\0cd\0\0\0", bytes(range(256))])
def test_bytes_of_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(SourceError, match="binary file"):
        decode(raw, "x")


def test_the_option_is_everywhere_a_source_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Паром\n\n{TEXTS['ru']}\n".encode("koi8-r"))
    for command in (["show"], ["quotes"], ["export"], ["search", "почты"]):
        assert main([*command, "--encoding", "koi8-r", str(path)]) == 0
    assert main(["show", "--encoding", "windows-1251", str(path)]) == 0
    assert "рБТПН" in capsys.readouterr().out
    assert main(["show", "--encoding", "latin-9000", str(path)]) == 2
    assert "not an encoding" in capsys.readouterr().err
