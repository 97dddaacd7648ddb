from __future__ import annotations

import pytest

from briefing.core.model import Document, Paragraph, Section, Span
from briefing.core.summarise.digest import digest
from briefing.errors import UsageError

STORIES = (
    "The pier of Saltholm broke in the storm. Divers will look at it. The mayor wants it rebuilt.",
    "The storm cut the power of Saltholm and Aarby. Crews were out all night in the storm.",
    "A bakery in Aarby won a prize for rye bread. It has been open for ninety years.",
    "The storm also closed the road between Saltholm and Aarby. Snow fell on the hills.",
)


def roundup(stories: tuple[str, ...]) -> Document:
    text, sections = "", []
    for number, story in enumerate(stories):
        span = Span(len(text), len(text) + len(story))
        text += story + "\n"
        sections.append(Section(str(number), None, span, (Paragraph(span),), 1.0))
    return Document(text, "-", "", "en", 0, None, (), tuple(sections), None, (0,))


@pytest.mark.parametrize("n", range(6))
def test_at_most_one_sentence_of_a_section_in_document_order(n: int) -> None:
    document = roundup(STORIES)
    found = digest(document, n)
    assert len(found) == min(n, len(STORIES))
    assert [entry.section for entry in found] == sorted({entry.section for entry in found})
    assert all(document.sections[at].span.covers(sentence.span) for at, sentence in found)


def test_few_sentences_keep_to_what_the_document_keeps_coming_back_to() -> None:
    assert 2 not in {entry.section for entry in digest(roundup(STORIES), 2)}


def test_a_section_without_sentences_has_no_place_in_it() -> None:
    document = roundup(("", *STORIES[:2]))
    assert [entry.section for entry in digest(document, 9)] == [1, 2]


def test_the_method_can_be_chosen() -> None:
    assert [entry.sentence.text for entry in digest(roundup(STORIES), 9, "lead")] == [
        story.split(". ")[0] + "." for story in STORIES
    ]
    with pytest.raises(UsageError):
        digest(roundup(STORIES), 2, "leader")
