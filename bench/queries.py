"""What filters and suggestions cost in a large library, in memory: no files are read."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefing.core.query.parse import parse_query
from briefing.core.tags.history import History
from briefing.core.tags.model import SectionTags

SECTIONS = 20_000
QUERY = 'tag:topic1 -tag:topic2 "word7 word3" (word900 OR word80) read:no'


@dataclass(frozen=True)
class Story:
    """An item of a query."""

    heading: str
    text: str
    tags: tuple[str, ...]
    note: str = ""
    source: str = "letters/2024-11-04.txt"
    language: str = "en"
    date: str = "2024-11-04"
    read: bool = False
    speakers: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()


def run() -> Iterable[tuple[str, str]]:
    """Yield what was measured and the figure."""
    dice = random.Random(1)
    vocabulary = [f"word{number}" for number in range(5_000)]
    weights = [1 / (number + 1) for number in range(len(vocabulary))]
    bags = [dice.choices(vocabulary, weights, k=120) for _ in range(SECTIONS)]
    stories = [
        Story(" ".join(bag[:9]), " ".join(bag), (f"topic{number % 40}",)) for number, bag in enumerate(bags)
    ]
    entries = [
        SectionTags(str(number), story.heading, story.text[:200], story.tags)
        for number, story in enumerate(stories)
    ]
    query = parse_query(QUERY)
    yield (
        f"a query over {SECTIONS:,} sections",
        _timed(lambda: [story for story in stories if query.matches(story)]),
    )
    history = History(entries, "en")
    yield f"an index of the latest of {SECTIONS:,} tagged sections", _timed(lambda: History(entries, "en"))
    yield "tags of similar sections for one section", _timed(lambda: history.advise(stories[7].text[:250]))


def _timed(work: Callable[[], object]) -> str:
    start = time.perf_counter()
    work()
    return f"{(time.perf_counter() - start) * 1_000:.1f} ms"
