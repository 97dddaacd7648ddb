"""Cuts put right by the reader."""

from __future__ import annotations

import textwrap

import pytest

from briefing.core.model import Document
from briefing.core.segment.corrections import join_correction, split_correction
from briefing.core.segment.document import parse_document
from briefing.core.tags.model import Correction

BRIDGE = (
    "The council voted by nine to four for the cheaper bridge on Monday evening, after an engineer "
    "had explained that the old piers could carry it for another forty years if the river was kept "
    "away from them."
)
PIERS = (
    "Divers will look at the foundations in June, and their report decides whether work can begin "
    "before the floods of the autumn, said the head of the planning office, who has waited for it "
    "since the spring."
)
FERRIES = (
    "Ferries will run every twenty minutes from May, the operator said, and the last one leaves at "
    "midnight on Saturdays, which is what the restaurants on the far bank had asked for since the "
    "road was closed."
)
FARES = (
    "A ticket costs two crowns, half of what was charged ten years ago, and children travel free when "
    "somebody who has paid is with them, which the company calls an experiment that will end in "
    "September."
)
TEXT = "\n".join(("Council picks the cheaper bridge", BRIDGE, PIERS, "Ferries return in May", FERRIES, FARES))


def headings(document: Document) -> list[str | None]:
    return [document.heading_of(section) for section in document.sections]


@pytest.fixture
def document() -> Document:
    return parse_document(TEXT)


def test_two_sections_are_found_before_any_correction(document: Document) -> None:
    assert headings(document) == ["Council picks the cheaper bridge", "Ferries return in May"]


def test_a_joined_heading_becomes_a_paragraph_of_the_section_above(document: Document) -> None:
    joined = parse_document(TEXT, corrections=[join_correction(document, 1)])
    assert headings(joined) == ["Council picks the cheaper bridge"]
    texts = [paragraph.span.of(TEXT) for paragraph in joined.sections[0].paragraphs]
    assert texts == [BRIDGE, PIERS, "Ferries return in May", FERRIES, FARES]


def test_a_split_at_a_long_paragraph_begins_a_section_without_a_heading(document: Document) -> None:
    split = parse_document(TEXT, corrections=[split_correction(document, 0, 1)])
    assert headings(split) == ["Council picks the cheaper bridge", None, "Ferries return in May"]
    assert split.sections[1].paragraphs[0].span.of(TEXT) == PIERS


def test_a_split_undoes_a_join(document: Document) -> None:
    join = join_correction(document, 1)
    joined = parse_document(TEXT, corrections=[join])
    back = split_correction(joined, 0, 2)
    assert headings(parse_document(TEXT, corrections=[join, back])) == headings(document)


def test_a_join_undoes_a_split(document: Document) -> None:
    split = split_correction(document, 0, 1)
    cut = parse_document(TEXT, corrections=[split])
    again = parse_document(TEXT, corrections=[split, join_correction(cut, 1)])
    assert headings(again) == headings(document)


def test_corrections_outlive_another_layout_of_the_same_words(document: Document) -> None:
    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in TEXT.split("\n"))
    corrections = [join_correction(document, 1), split_correction(document, 1, 1)]
    assert headings(parse_document(wrapped, corrections=corrections)) == [
        "Council picks the cheaper bridge",
        None,
    ]


def test_a_correction_whose_words_are_gone_changes_nothing(document: Document) -> None:
    gone = [Correction("join", "No such words anywhere"), Correction("split", "")]
    assert headings(parse_document(TEXT, corrections=gone)) == headings(document)


def test_a_short_anchor_written_by_hand_is_enough() -> None:
    assert headings(parse_document(TEXT, corrections=[Correction("join", "ferries return")])) == [
        "Council picks the cheaper bridge"
    ]


def test_the_first_section_cannot_be_joined(document: Document) -> None:
    with pytest.raises(IndexError):
        join_correction(document, 0)
