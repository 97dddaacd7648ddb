"""The digest of a whole document: its sections, a sentence each.

Invariant: at most one sentence of any section, in document order.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Document, Sentence, Summary
from briefing.core.summarise import DEFAULT_METHOD, summarise
from briefing.core.text.words import terms, tokens


class DigestSentence(NamedTuple):
    """One sentence of a digest."""

    section: int
    """Index into the document's sections."""
    sentence: Sentence


def digest(
    document: Document,
    n: int,
    method: str = DEFAULT_METHOD,
    summaries: Sequence[Summary] | None = None,
) -> tuple[DigestSentence, ...]:
    """Choose `n` sentences that cover most of `document`, at most one of each section, in document order.

    The best sentence of each section stands for it. When there are more sections than `n`, those are kept
    that take much room and whose sentences hold what the document keeps coming back to: the greedy cover of
    H. Lin and J. Bilmes, "A class of submodular functions for document summarization", ACL 2011.

    Args:
        document: the parsed document.
        n: how many sentences at most; fewer sections give fewer.
        method: how the sentence of a section is chosen, one of `briefing.core.summarise.METHODS`.
        summaries: of all its sections, where they are made already: the best sentence of each is taken.

    Raises:
        UsageError: there is no such method.
    """
    if summaries is None:
        summaries = [summarise(document, section, method, sentences=1) for section in document.sections]
    entries = [
        DigestSentence(index, summary.sentences[summary.best])
        for index, summary in enumerate(summaries)
        if summary.sentences
    ]
    if len(entries) <= n:
        return tuple(entries)
    room = [summaries[entry.section].of for entry in entries]
    kept = _cover(document, [entry.sentence.text for entry in entries], room, max(0, n))
    return tuple(entries[at] for at in sorted(kept))


def _cover(document: Document, texts: list[str], room: list[int], n: int) -> list[int]:
    """Take the text that adds most, `n` times.

    What it adds is its new terms, by how often they recur, times the root of the room that its section
    takes, over the root of its own length.
    """
    ignored = stop_words(document.language)
    counts = _counted(document, ignored)
    bags = [dict.fromkeys(terms(tokens(text), document.language, ignored)) for text in texts]
    covered: set[str] = set()

    def gain(at: int) -> float:
        again = sum(counts[term] - 1 for term in bags[at] if term not in covered)
        return again * sqrt(room[at] / (1 + len(bags[at])))

    left = list(range(len(texts)))
    taken: list[int] = []
    for _ in range(min(n, len(texts))):
        best = max(left, key=gain)
        left.remove(best)
        taken.append(best)
        covered.update(bags[best])
    return taken


def _counted(document: Document, ignored: frozenset[str]) -> Counter[str]:
    """Return how often each term stands in `document`; by lines, or a year of news would fill the memory."""
    text = document.reading.document.text if document.reading else document.text
    words = Counter(word for line in text.split("\n") for word in tokens(line))
    counts: Counter[str] = Counter()
    for word, count in words.items():
        for term in terms((word,), document.language, ignored):
            counts[term] += count
    return counts
