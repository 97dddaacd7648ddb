"""A passage that was marked is found again by its words, whatever becomes of the text around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.model import MarkedPassage
from briefing.core.segment.document import parse_document
from briefing.core.tags.merge import merge_passages
from briefing.core.tags.passages import find_words, passage_of, place_of, whole_sentences, with_words
from tests.reading import document_from

TEXT = """\
Ferry cuts evening crossings to Aldmere
The ferry company will cut its evening crossings from Monday. Two of its captains have retired this autumn.
Passengers who hold yearly tickets will get a quarter of the price back.
Old bridge in Quarnford closes to lorries
The council voted on Tuesday to close the old bridge to lorries until the spring.
The detour is eleven kilometres long, and nobody likes it.
"""
MARKED = MarkedPassage("Two of its captains have retired this autumn.")


def found(text: str, passage: MarkedPassage = MARKED, section: int = 0) -> str | None:
    document = parse_document(text)
    place = place_of(document, document.sections[section], passage)
    return None if place is None else place.of(document.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TEXT, "Two of its captains have retired this autumn."),
        (TEXT.replace("captains have", "captains\nhave"), "Two of its captains\nhave retired this autumn."),
        (TEXT.replace("this autumn", "in autumn"), "Two of its captains have retired in autumn."),
        (TEXT.replace("Two of", "“We know.” Two of"), "Two of its captains have retired this autumn."),
        (TEXT.replace(" Two of its captains have retired this autumn.", ""), None),
        (TEXT.replace("Two of its captains have retired this autumn.", "Nobody has retired."), None),
    ],
    ids=["as it was", "wrapped", "reworded", "moved", "gone", "another"],
)
def test_a_passage_is_found_where_its_words_are(text: str, words: str | None) -> None:
    assert found(text) == words


def test_a_passage_is_looked_for_in_its_own_section_alone() -> None:
    assert found(TEXT, section=1) is None


@pytest.mark.parametrize(
    "words", ["captains have retired", "evening crossings from Monday", "yearly tickets"]
)
def test_words_are_found_among_marks_and_over_line_ends(words: str) -> None:
    text = (
        "## Ferry\n\nNo [evening](https://a.example) cros-\nsings from Monday. Two *captains* have\nretired. "
    )
    document = document_from(
        f"{text}Holders of **yearly** tickets get money.\n", source="a.md", kind="markdown"
    )
    place = find_words(document, document.sections[0], words)
    assert place
    assert passage_of(document, place).text.startswith(words[:5])


def test_words_stand_for_the_sentences_they_are_in() -> None:
    document = parse_document(TEXT)
    section = document.sections[0]
    one, several = (find_words(document, section, words) for words in ("CAPTAINS", "Monday. Two of"))
    assert one
    assert several
    assert whole_sentences(document, section, one).of(TEXT) == "Two of its captains have retired this autumn."
    both = whole_sentences(document, section, several).of(TEXT)
    assert both.startswith("The ferry company")
    assert both.endswith("this autumn.")
    assert find_words(document, section, "detour") is None
    assert find_words(document, section, " ") is None


def test_a_passage_is_named_by_some_of_its_words() -> None:
    assert with_words((MARKED,), "CAPTAINS have") == (MARKED,)
    assert with_words((MARKED,), "the captains") == ()


@given(st.data())
def test_every_sentence_is_found_where_it_was_marked(data: st.DataObject) -> None:
    document = parse_document(TEXT)
    section = data.draw(st.sampled_from(document.sections))
    paragraph = data.draw(st.sampled_from(section.paragraphs))
    assert place_of(document, section, passage_of(document, paragraph.span)) == paragraph.span


PASSAGES = st.lists(
    st.builds(MarkedPassage, st.sampled_from("abc"), st.sampled_from([None, "n", "m"])),
    unique_by=lambda passage: passage.text,
).map(tuple)


@given(PASSAGES, PASSAGES, PASSAGES)
def test_what_either_side_marked_stays_and_what_either_side_unmarked_goes(
    base: tuple[MarkedPassage, ...], theirs: tuple[MarkedPassage, ...], mine: tuple[MarkedPassage, ...]
) -> None:
    before, here, there = ({passage.text for passage in side} for side in (base, mine, theirs))
    merged = merge_passages(base, theirs, mine)
    kept = {passage.text for passage in merged}
    assert kept >= (here - before) | (there - before) | (before & here & there)
    changed = {passage.text for side in (theirs, mine) for passage in side if passage not in base}
    assert kept & ((before - here) | (before - there)) <= changed
    assert merge_passages(base, base, mine) == mine or set(merge_passages(base, base, mine)) == set(mine)
    notes = {passage.note for passage in merged if passage.note}
    assert all(set(note.split("\n")) <= {"n", "m"} for note in notes)
