"""Pages of many makes: of each the story, its title and its headings are read, and little else."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from briefing.core.model import Document
from briefing.sources.adapter import Hints
from briefing.sources.read import SourceText
from briefing.sources.source import Source
from briefing.sources.web import read_page
from briefing.store.workspace import parse

from .pages import FRAMES, HEADED_LAYOUTS, LAYOUTS, NAMELESS_FRAMES, Frame, Layout, Story, page, story

SEEDS = range(6)
GIVEN = Hints("a.html")


def read(told: Story, layout: Layout, frame: Frame, seed: int) -> Document:
    return parse(
        SourceText(Source.named("a.html"), "html", read_page(page(told, layout, frame, seed), GIVEN))
    )


def runs(texts: list[str]) -> Counter[tuple[str, ...]]:
    """The runs of four words in `texts`, as pages are compared everywhere."""
    words = re.findall(r"\w+", "\n".join(texts).casefold())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def likeness(document: Document, told: Story) -> float:
    """F1 of what is read against the story."""
    headings = [document.heading_of(section) or "" for section in document.sections]
    paragraphs = [
        paragraph.span.of(document.text) for section in document.sections for paragraph in section.paragraphs
    ]
    found, wanted = runs(headings + paragraphs), runs([told.standfirst, *(words for _, words in told.blocks)])
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.__name__ for frame in FRAMES])
@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.__name__ for layout in LAYOUTS])
def test_a_page_is_its_story(layout: Layout, frame: Frame) -> None:
    stories = [story(7 * seed + LAYOUTS.index(layout)) for seed in SEEDS]
    documents = [read(told, layout, frame, seed) for seed, told in zip(SEEDS, stories, strict=True)]
    for document, told in zip(documents, stories, strict=True):
        assert document.title
        assert document.title.of(document.text) == told.title
        headings = [document.heading_of(section) for section in document.sections]
        assert [heading for heading in headings if heading] == told.headings
    like = [likeness(document, told) for document, told in zip(documents, stories, strict=True)]
    assert sum(like) / len(like) >= 0.95


@pytest.mark.parametrize("frame", NAMELESS_FRAMES, ids=[frame.__name__ for frame in NAMELESS_FRAMES])
@pytest.mark.parametrize("layout", HEADED_LAYOUTS, ids=[layout.__name__ for layout in HEADED_LAYOUTS])
def test_a_story_ends_where_the_box_of_its_headline_ends(layout: Layout, frame: Frame) -> None:
    for seed in SEEDS:
        told = story(3 * seed)  # of three parts
        document = read(told, layout, frame, seed)
        headings = [document.heading_of(section) for section in document.sections]
        assert [heading for heading in headings if heading] == told.headings
        assert likeness(document, told) >= 0.9
