"""Where the passages stand that a reader has marked.

One invariant: a passage is found by its words, not by offsets, so it survives other wrapping and edits
elsewhere. One whose words were changed is found by likeness, and rather not at all than wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.core.model import Document, MarkedPassage, Section, Span, unwrap
from briefing.core.tags.model import passage_key
from briefing.core.text.sentences import split_sentences


def passage_of(document: Document, span: Span) -> MarkedPassage:
    """Return the words at `span` as a passage to mark."""
    return MarkedPassage(unwrap(span.of(document.text)))


def placed(
    document: Document, section: Section, passages: Iterable[MarkedPassage]
) -> Iterator[tuple[MarkedPassage, Span]]:
    """Yield the passages whose words stand in `section`, each with its place, in the order of the text."""
    found = ((passage, place_of(document, section, passage)) for passage in passages)
    yield from sorted(((passage, span) for passage, span in found if span), key=lambda one: one[1])


def place_of(document: Document, section: Section, passage: MarkedPassage) -> Span | None:
    """Return where the words of `passage` stand in `section`; None where they do not."""
    found = find_words(document, section, passage.text)
    return found or _likeliest(document, section, passage.text)


def find_words(document: Document, section: Section, words: str) -> Span | None:
    """Return where `words` stand in `section`, in whatever case and however wrapped or emphasised."""
    if not words.strip():
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    if match := pattern.search(document.text, *section.span):
        return Span(*match.span())
    read, here = document.as_read(section)
    match = pattern.search(read.text, *here.span)
    return document.as_written(Span(*match.span())) if match else None


def whole_sentences(document: Document, section: Section, span: Span) -> Span:
    """Return `span`, which begins in a paragraph of `section`, with all of the sentences that it is in."""
    within = [
        each for each in _sentences(document, section) if each.start < span.end and span.start < each.end
    ]
    return Span(within[0].start, within[-1].end) if within else span


def with_words(passages: Iterable[MarkedPassage], words: str) -> tuple[MarkedPassage, ...]:
    """Return those of `passages` that have `words` in them."""
    wanted = passage_key(MarkedPassage(words))
    return tuple(passage for passage in passages if wanted in passage_key(passage))


def _likeliest(document: Document, section: Section, words: str) -> Span | None:
    """Return the sentence or paragraph that was most likely rewritten from `words`, if one clearly was."""
    from briefing.core.tags.match import MARGIN, SAME_TEXT, similarity  # most passages stand as they stood

    scores = [(similarity(words, span.of(document.text)), span) for span in _candidates(document, section)]
    best, span = max(scores, default=(0.0, None))
    if span is None or best < SAME_TEXT:
        return None
    rivals = (score for score, other in scores if not (span.covers(other) or other.covers(span)))
    return span if best >= max(rivals, default=0.0) + MARGIN else None


def _candidates(document: Document, section: Section) -> Iterator[Span]:
    yield from (paragraph.span for paragraph in section.paragraphs)
    yield from _sentences(document, section)


def _sentences(document: Document, section: Section) -> Iterator[Span]:
    for paragraph in section.paragraphs:
        begin = paragraph.span.start
        for start, end in split_sentences(paragraph.span.of(document.text), document.language):
            yield Span(begin + start, begin + end)
