"""Sentences that would cut a quotation in two: “Ask the cow,” said, or the middle of a speech.

One invariant: a text of nothing but quotations keeps all its sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.core.model import Section, Sentence, Span
from briefing.core.text.marks import Marked, find_marked


def without_cut_quotations(sentences: Sequence[Sentence], text: str, section: Section) -> list[Sentence]:
    """Return the sentences that hold every quotation they touch from mark to mark; all where none does.

    Args:
        sentences: of `section`, in document order.
        text: the whole document's text.
        section: where the sentences stand.
    """
    marked = list(_quotations(text, section))
    whole = [sentence for sentence in sentences if not _cuts(sentence.span, marked)]
    return whole or list(sentences)


def _quotations(text: str, section: Section) -> Iterator[Span]:
    """Yield the quotations of a section; one left open counts where the next paragraph goes on."""
    found = [find_marked(text, *paragraph.span) for paragraph in section.paragraphs]
    for number, marked in enumerate(found):
        for one in marked:
            if one.closed or _opens(number + 1, found, section):
                yield one.span


def _opens(number: int, found: Sequence[Sequence[Marked]], section: Section) -> bool:
    """Tell whether a paragraph, if there is one, opens with a quotation."""
    marked = found[number] if number < len(found) else ()
    return bool(marked) and marked[0].span.start == section.paragraphs[number].span.start


def _cuts(sentence: Span, marked: Sequence[Span]) -> bool:
    """Tell whether a quotation goes on before or after the sentence; the quotations are disjoint."""
    at = bisect_left(marked, (sentence.start + 1,)) - 1
    begun = at >= 0 and marked[at].start < sentence.start < marked[at].end
    last = bisect_left(marked, (sentence.end,)) - 1
    return begun or (last >= 0 and marked[last].end > sentence.end)
