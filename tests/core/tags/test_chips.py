"""The chips of sixty sections of our own: what an editor would file them under, and hardly anything odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.core.quotes import gather_people
from briefing.core.segment.document import parse_document
from briefing.core.tags.suggest import Sources, Suggestion, suggest_tags
from tests.core.stories import Story, read_stories

STORIES = [*read_stories("stories.txt"), *read_stories("sections.txt")]
CHIPS = 4
ROUNDUP = Path(__file__).parents[3] / "seeds" / "ukraine-roundup.txt"


def chips(text: str) -> Iterator[tuple[Suggestion, ...]]:
    document = parse_document(text)
    sources = Sources(people=gather_people(document))
    for section in document.sections:
        found = suggest_tags(document, section, sources, limit=CHIPS)
        yield tuple(one for one in found if one.shown)


def verdict(story: Story, chip: Suggestion) -> str:
    if chip.tag in story.chips | story.fair:
        return "good"
    return "passing" if chip.tag in story.passing else f"odd: {chip.tag} ({story.heading})"


def test_chips_are_what_an_editor_would_want_and_hardly_any_is_odd() -> None:
    verdicts = Counter(
        verdict(story, chip) for story in STORIES for section in chips(story.document) for chip in section
    )
    total = sum(verdicts.values())
    odd = [words for words in verdicts if words.startswith("odd")]
    assert total >= 2 * len(STORIES)
    assert verdicts["good"] >= 0.9 * total, odd
    assert len(odd) <= 0.03 * total, odd


def test_most_sections_have_a_topic_and_it_comes_first() -> None:
    firsts = [section[0] for story in STORIES for section in chips(story.document) if section]
    assert sum(first.origin == "topic" for first in firsts) >= 0.8 * len(STORIES)


def test_the_language_of_each_story_is_told() -> None:
    wrong = [story.heading for story in STORIES if parse_document(story.document).language != story.language]
    assert wrong == []


def test_no_chip_of_the_roundup_is_a_surname_whose_full_name_stands_there() -> None:
    text = ROUNDUP.read_text(encoding="utf-8")
    persons = gather_people(parse_document(text)).persons
    full = {person.surname for person in persons if person.given}
    shown = [chip.tag.lower() for section in chips(text) for chip in section]
    assert shown
    assert not full & set(shown)


@pytest.mark.parametrize("text", ["Ten words stand here and say nothing much at all.", "…", "1 2 3"])
def test_text_that_says_little_breaks_nothing(text: str) -> None:
    assert all(len(section) <= CHIPS for section in chips(text))
