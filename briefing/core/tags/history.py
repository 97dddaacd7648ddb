"""What the reader tagged before, as a guide to the section at hand.

One invariant: likeness depends on the words of heading and lede alone, so one history gives one advice.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest
from math import log, sqrt
from typing import Final, NamedTuple

from briefing.core.languages import language_of
from briefing.core.tags.merge import without
from briefing.core.tags.model import SectionTags, leaf, tag_key
from briefing.core.text.fold import fold
from briefing.core.text.words import terms, tokens

RECENT: Final = 1_000
"""How many sections are compared, the latest first: a tenth of a second's work."""
NEIGHBOURS: Final = 5
"""How many of the most similar sections have a say."""
LIKENESS: Final = 0.15
"""The least cosine of a section that has a say. Measured on two roundups that tell the same seven stories in
different words, among 700 sections of other letters: a story's twin has 0.20 to 0.48, the two stories about
North Korea 0.15 to 0.19, all others less than 0.15."""


class Advice(NamedTuple):
    """A tag that the past speaks for."""

    tag: str
    reason: str


class History:
    """Tagged sections of the past, with an index of their words (an inverted file, weighted by rarity)."""

    def __init__(self, entries: Iterable[SectionTags], language: str, tags: Iterable[str] = ()) -> None:
        """Index the latest of `entries`, whose words are stemmed as those of `language`.

        Args:
            entries: what was said about sections; the latest `RECENT` are enough.
            language: of the words that are compared.
            tags: all that were ever given, those of `entries` among them or not.
        """
        given = (entry._replace(tags=without(entry.tags, entry.automatic)) for entry in entries)
        tagged = [entry for entry in given if entry.tags]
        self._language = language
        self._tags = {tag_key(tag): tag for tag in tags}
        self._tags |= {tag_key(tag): tag for entry in tagged for tag in entry.tags}
        self._entries = nlargest(RECENT, tagged, key=lambda entry: entry.tagged or "")
        self._bags = [self._bag(f"{entry.heading or ''} {entry.lede}") for entry in self._entries]
        self._postings: dict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(self._bags):
            for term in bag:
                self._postings[term].append(number)
        self._lengths = [self._length(bag) for bag in self._bags]

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag that was given."""
        return tuple(self._tags.values())

    def advise(self, text: str) -> list[Advice]:
        """Return the tags of sections like `text` (heading and lede), those that most speaks for first."""
        scores: dict[str, float] = defaultdict(float)
        advice: dict[str, Advice] = {}
        for likeness, number in self._nearest(text):
            entry = self._entries[number]
            for tag in entry.tags:
                scores[tag_key(tag)] += likeness
                advice.setdefault(tag_key(tag), Advice(tag, f"you gave it to “{_title(entry)}”"))
        return [advice[key] for key in sorted(advice, key=lambda key: -scores[key])]

    def named(self, text: str) -> list[Advice]:
        """Return the tags of the past whose last level stands in `text` as words."""
        folded = fold(text)
        return [
            Advice(tag, f"a tag of yours, and the text says “{words}”")
            for tag in self._tags.values()
            if len(words := leaf(tag)) > 2 and words in folded and _whole(words).search(folded)
        ]

    def _bag(self, text: str) -> frozenset[str]:
        return frozenset(terms(tokens(text), self._language, language_of(self._language).function_words))

    def _weight(self, term: str) -> float:
        # A word never met weighs as one met once: heavier, it would make a short history blind.
        return log((len(self._entries) + 1.5) / (max(1, len(self._postings.get(term, ()))) + 0.5))

    def _length(self, bag: Iterable[str]) -> float:
        return sqrt(sum(self._weight(term) ** 2 for term in bag))

    def _nearest(self, text: str) -> list[tuple[float, int]]:
        bag = self._bag(text)
        products: dict[int, float] = defaultdict(float)
        for term in bag:
            for number in self._postings.get(term, ()):
                products[number] += self._weight(term) ** 2
        length = self._length(bag)
        likeness = ((product / (length * self._lengths[n]), n) for n, product in products.items())
        return nlargest(NEIGHBOURS, (one for one in likeness if one[0] >= LIKENESS))


def _whole(words: str) -> re.Pattern[str]:
    """Return the pattern of whole words: `war` is not in warehouse, though `drone` is in drones."""
    return re.compile(rf"(?<!\w){re.escape(words)}s?(?!\w)")


def _title(entry: SectionTags) -> str:
    words = entry.heading or entry.lede
    return words if len(words) <= 40 else words[:39].rstrip() + "…"
