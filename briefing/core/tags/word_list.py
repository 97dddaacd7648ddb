"""Lists of words that speak for topics, and which of them a word of a text is.

One invariant: case and accents do not count. `word*` is the start of a word, `*word` its end (German puts
compounds together), `one_two` two words in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from briefing.core.text.fold import fold
from briefing.core.text.words import tokens

_Table = dict[str, tuple[str, ...]]
_SHORTEST: Final = 3
"""Letters of the start or end of a word at least."""


def normalised(entry: str) -> str:
    """Return an entry as a list has it; empty when there is no word in it."""
    key = "_".join(tokens(fold(entry.replace("_", " "))))
    return f"{'*' * entry.startswith('*')}{key}{'*' * entry.endswith('*')}" if key else ""


class WordList:
    """Which topics a word speaks for."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """Index `words`, the entries by topic: in lower case, without accents."""
        self._whole: _Table = {}
        self._starts: _Table = {}
        self._ends: _Table = {}
        for topic, entries in words.items():
            alone = (topic,)  # most words speak for one topic, and share what says so
            for entry in entries:
                if entry[-1] == "*":
                    _add(self._starts, entry[:-1], alone)
                elif entry[0] == "*":
                    _add(self._ends, entry[1:], alone)
                else:
                    _add(self._whole, entry, alone)
        self.openers = frozenset(
            entry.partition("_")[0]
            for table in (self._whole, self._starts)
            for entry in table
            if "_" in entry
        )
        """The first words of the pairs."""
        self._known: dict[str, frozenset[str]] = {}

    def topics(self, word: str) -> frozenset[str]:
        """Return the topics that `word` speaks for: folded, a pair with `_` between."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._find(word)
        return known

    def _find(self, word: str) -> frozenset[str]:
        sizes = range(len(word), max(_SHORTEST - 1, word.find("_") + 1), -1)  # a pair is no word that goes on
        starts, ends = (word[:size] for size in sizes), (word[-size:] for size in sizes)
        found = (
            self._whole.get(word),
            next((self._starts[part] for part in starts if part in self._starts), None),
            next((self._ends[part] for part in ends if part in self._ends), None) if self._ends else None,
        )
        return frozenset(topic for topics in found if topics for topic in topics)


def _add(table: _Table, entry: str, topic: tuple[str]) -> None:
    table[entry] = table[entry] + topic if entry in table else topic
