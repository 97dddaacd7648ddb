"""Subtitles: the words that were spoken, each once, and who spoke them where that is told."""

from __future__ import annotations

import re

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document
from briefing.errors import SourceError
from tests.reading import document_from

LOCK = "The lock at Arn stays shut until Friday, and forty barges wait below the town."
SRT = """1
00:00:01,200 --> 00:00:03,900
Good evening. The lock at Arn stays

2
00:00:04,000 --> 00:00:06,800
shut until Friday, and forty
barges wait below the town.

3
00:00:07,000 --> 00:00:10,100
>> VOST: We will not risk a gate
for a day's toll.

4
00:00:10,300 --> 00:00:11,000
(birds cry)

5
00:00:20,000 --> 00:00:22,500
<i>The mill</i> at Oster took its {\\an8}first grain.
"""
CUES = re.sub(r"(\d),(\d)", r"\1.\2", SRT.split("\n", 1)[1])
VTT = f"WEBVTT\nKind: captions\n\nNOTE made by hand\n\nSTYLE\n::cue {{ color: red }}\n\nintro\n{CUES}"
VOICES = VTT.replace(">> VOST: We", "<v Ina Vost>We")
ROLLING = """WEBVTT

00:01.000 --> 00:03.000
The lock at Arn stays

00:03.000 --> 00:05.000
The lock at Arn stays
shut until Friday, and forty

00:05.000 --> 00:07.000
shut until Friday<00:05.500><c>, and forty</c>
<c>barges</c> wait below the town.
"""
CUE = re.compile(r"(\d\d:\d\d:\d\d),(\d+) --> (\d\d:\d\d:\d\d),(\d+)\n((?:.+\n?)+)")
SBV = re.sub(r"^\d\n", "", CUE.sub(r"\1.\2,\3.\4\n\5", SRT), flags=re.MULTILINE)
ASS = "[Script Info]\nTitle: Arn\n\n[V4+ Styles]\nStyle: Default,Arial,20\n\n[Events]\n" + "".join(
    f"Dialogue: 0,{cue[1]}.{cue[2][:2]},{cue[3]}.{cue[4][:2]},Default,,0,0,0,,{words}\n"
    for cue in CUE.finditer(SRT)
    for words in (cue[5].strip().replace("\n", "\\N"),)
)
TTML = '<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{}</div></body></tt>'.format(
    "".join(
        f'<p begin="{cue[1]}.{cue[2]}" xml:id="c{n}" end="{cue[3]}">{words}</p>\n'
        for n, cue in enumerate(CUE.finditer(SRT))
        for words in (cue[5].strip().replace(">>", "&gt;&gt;").replace("\n", "<br/>"),)
    )
)
LONG = "\n\n".join(
    f"{n}\n00:01:{n % 60:02},000 --> 00:01:{n % 60:02},900\nSentence {n} about the lock at Arn."
    for n in range(1, 120)
)


def paragraphs(document: Document) -> list[tuple[str, str, str | None]]:
    return [
        (p.kind, p.span.of(document.text), p.speaker)
        for section in document.sections
        for p in section.paragraphs
    ]


NAMED = ASS.replace("Default,,0,0,0,,>> VOST: ", "Default,Ina Vost,0,0,0,,")
FORMS = [(SRT, "VOST"), (VTT, "VOST"), (VOICES, "Ina Vost")]
FORMS += [(SBV, "VOST"), (ASS, "VOST"), (NAMED, "Ina Vost"), (TTML, "VOST")]


@pytest.mark.parametrize(("text", "name"), FORMS)
def test_cues_are_joined_to_what_was_said(text: str, name: str) -> None:
    document = document_from(text)
    assert document.kind == "subtitles"
    assert paragraphs(document) == [
        (
            "text",
            "Good evening. The lock at Arn stays shut until Friday, and forty barges wait below the town.",
            None,
        ),
        ("meta", f"{name}:", None),
        ("text", "We will not risk a gate for a day's toll.", name),
        ("meta", "(birds cry)", None),
        ("text", "The mill at Oster took its first grain.", None),
    ]
    assert len(document.sections) == 1
    (section,) = brief_document(document, BriefOptions()).sections
    assert [quote.speakers[0].name for quote in section.quotes] == [name.title()]


@pytest.mark.parametrize(
    "said", ["Dialogue: that is what we lack.", "See arn:tt for it.", "It is <tt>shut</tt>."]
)
def test_what_is_said_makes_no_other_form_of_subtitles(said: str) -> None:
    document = document_from(SRT.replace("(birds cry)", said))
    assert "barges wait below the town" in document.text
    assert re.sub("<.*?>", "", said) in document.text


def test_the_cues_of_substation_are_read_however_long_its_head_is() -> None:
    document = document_from(ASS.replace("[Events]", "Style: Other,Arial,20\n" * 1000 + "[Events]"))
    assert "barges wait below the town" in document.text


MEETING = """WEBVTT

1
00:00:03.120 --> 00:00:07.450
Ina Vost: The lock stays shut until Friday.

2
00:00:07.900 --> 00:00:09.000
Ina Vost: And that is that.

3
00:00:09.500 --> 00:00:11.000
Piet Haas (bargemen): Who pays?

4
00:00:11.500 --> 00:00:16.000
Ina Vost: Not the harbour.
"""
LABEL = re.compile(r"^([A-Z]\w+ [A-Z]\w+)(?: \(\w+\))?: (.*)$", re.MULTILINE)


@pytest.mark.parametrize("text", [MEETING, LABEL.sub(r"<v \1>\2</v>", MEETING)], ids=["names", "voices"])
def test_who_speaks_in_a_meeting_is_named_once_for_all_that_is_said(text: str) -> None:
    assert [(words, who) for kind, words, who in paragraphs(document_from(text)) if kind == "text"] == [
        ("The lock stays shut until Friday. And that is that.", "Ina Vost"),
        ("Who pays?", "Piet Haas"),
        ("Not the harbour.", "Ina Vost"),
    ]


def test_a_word_with_a_colon_in_a_cue_or_two_names_nobody() -> None:
    document = document_from(SRT.replace("Good evening.", "Good evening: hello."))
    assert paragraphs(document)[0][1].startswith("Good evening: hello.")


def test_what_is_copied_from_a_player_is_joined_and_has_its_times() -> None:
    said = ["good evening", "the lock at arn stays", "shut until friday", "and forty barges", "wait below"]
    text = "".join(
        f"{n // 60}:{n % 60:02}\n{words}\n" for n, words in zip(range(58, 90, 4), said, strict=False)
    )
    document = document_from(text)
    assert document.kind == "subtitles"
    assert [words for _, words, _ in paragraphs(document)] == [" ".join(said)]
    assert document.times[0] == 58
    live = "".join(f"{n}:15\nThe lock is shut for barge {n}\n" for n in range(7, 15))
    assert document_from(live).kind == "plain"
    assert document_from("7:30\nWake up\n8:00\nBreakfast, said the keeper.\n").kind == "plain"


def test_speech_without_sentences_is_cut_as_well() -> None:
    cues = "".join(f"{n // 60}:{n % 60:02}\nand barge {n} waits below the town\n" for n in range(200))
    found = paragraphs(document_from(cues))
    assert 2 < len(found) < 10


def test_a_line_that_rolls_is_read_once() -> None:
    text = paragraphs(document_from(ROLLING))[0][1]
    assert text == LOCK


def test_long_speech_is_cut_at_sentences() -> None:
    found = paragraphs(document_from(LONG))
    assert 5 < len(found) < 40
    assert all(words.endswith(".") and len(words) < 700 for _, words, _ in found)


def test_a_text_with_an_arrow_is_no_subtitle_and_an_empty_one_is_a_sentence() -> None:
    assert document_from("1\n\nThe lock --> the mill, said the keeper.\n").kind == "plain"
    with pytest.raises(SourceError, match="there are no subtitles in it"):
        document_from("WEBVTT\n", "subtitles")
