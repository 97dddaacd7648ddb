"""ROUGE-1, -2 and -Lsum of many summaries of one article, each a choice of its sentences.

Gives what rouge_score gives for summary-level F1, to the last digit, but aligns each sentence with each
line of a reference once instead of once a summary. Source: C.-Y. Lin, "ROUGE: a package for automatic
evaluation of summaries", ACL workshop 2004.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise


class Reference:
    """One reference summary, aligned with the sentences of its article."""

    def __init__(self, lines: Sequence[Sequence[str]], sentences: Sequence[Sequence[str]]) -> None:
        self.lines = lines
        words = [word for line in lines for word in line]
        self.grams = (Counter(words), Counter(pairwise(words)))
        self.aligned = [[_aligned(line, sentence) for sentence in sentences] for line in lines]

    def scores(self, chosen: Sequence[int], words: Sequence[str]) -> tuple[float, float, float]:
        """Return the three F1 of the sentences `chosen`, whose words are `words`."""
        found = (Counter(words), Counter(pairwise(words)))
        one, two = (
            _f1((ours & theirs).total(), ours.total(), theirs.total())
            for ours, theirs in zip(found, self.grams, strict=True)
        )
        return one, two, _f1(self._union(chosen, found[0]), len(words), self.grams[0].total())

    def _union(self, chosen: Sequence[int], words: Counter[str]) -> int:
        """Count the words of the reference that some chosen sentence holds in order, none too often."""
        ours, theirs, hits = words.copy(), self.grams[0].copy(), 0
        for line, aligned in zip(self.lines, self.aligned, strict=True):
            for at in sorted(set().union(*(aligned[place] for place in chosen))):
                if ours[line[at]] > 0 and theirs[line[at]] > 0:
                    ours[line[at]] -= 1
                    theirs[line[at]] -= 1
                    hits += 1
        return hits


class Judge:
    """The references of one article; remembers the summaries it has seen."""

    def __init__(
        self, sentences: Sequence[str], references: Sequence[str], words: Callable[[str], list[str]]
    ) -> None:
        self._sentences = [words(sentence) for sentence in sentences]
        self._references = [
            Reference([words(line) for line in reference.split("\n") if line], self._sentences)
            for reference in references
        ]
        self._known: dict[tuple[int, ...], float] = {}

    def points(self, chosen: Sequence[int]) -> float:
        """Return the mean of the measures in percent; of several references the best for each."""
        key = tuple(sorted(chosen))
        if key not in self._known:
            words = [word for place in key for word in self._sentences[place]]
            scores = [reference.scores(key, words) for reference in self._references]
            self._known[key] = 100 * sum(map(max, zip(*scores, strict=True))) / 3
        return self._known[key]


def _f1(shared: int, ours: int, theirs: int) -> float:
    return 2 * shared / (ours + theirs) if shared else 0.0


def _aligned(line: Sequence[str], sentence: Sequence[str]) -> set[int]:
    """Return the places in `line` of a longest common subsequence with `sentence`, as rouge_score does."""
    table = [[0] * (len(sentence) + 1)]
    for word in line:
        above, row = table[-1], [0]
        for at, other in enumerate(sentence):
            row.append(above[at] + 1 if word == other else max(above[at + 1], row[at]))
        table.append(row)
    found, down, across = set(), len(line), len(sentence)
    while down and across:
        if line[down - 1] == sentence[across - 1]:
            down, across = down - 1, across - 1
            found.add(down)
        elif table[down][across - 1] > table[down - 1][across]:
            across -= 1
        else:
            down -= 1
    return found
