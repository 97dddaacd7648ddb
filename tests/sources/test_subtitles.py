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


@pytest.mark.parametrize(("text", "name"), [(SRT, "VOST"), (VTT, "VOST"), (VOICES, "Ina Vost")])
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
