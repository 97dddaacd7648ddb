"""Extractive summaries: one registry of methods with one signature.

Invariant: a summary is whole sentences of its section in document order, and there is always one if the
section has any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from types import MappingProxyType

from briefing.core.model import Document, Section, Sentence, Summary, unwrap
from briefing.core.summarise.labels import without_labels
from briefing.core.summarise.lead_centroid import rank_lead, rank_lead_centroid
from briefing.core.summarise.openings import without_courtesies
from briefing.core.summarise.quotations import without_cut_quotations
from briefing.core.summarise.ranking import Method, Ranking, SectionText
from briefing.core.summarise.turns import without_questions
from briefing.core.text.sentences import section_sentences
from briefing.core.text.words import count_words
from briefing.errors import UsageError

SUMY_METHODS = ("lexrank", "lsa", "textrank", "luhn", "kl", "sumbasic", "reduction", "edmundson")
"""The methods that need sumy: the first of them to run imports it, which takes about half a second."""


def _rank_with_sumy(section: SectionText, method: str) -> Ranking:
    from briefing.core.summarise.sumy_methods import rank_with_sumy  # half a second, for those who ask

    return rank_with_sumy(section, method)


_REGISTRY: Mapping[str, Method] = MappingProxyType(
    {
        "lead-centroid": rank_lead_centroid,
        "lead": rank_lead,
        **{name: partial(_rank_with_sumy, method=name) for name in SUMY_METHODS},
    }
)
METHODS: tuple[str, ...] = tuple(_REGISTRY)
"""Names of the methods, the default first."""
DEFAULT_METHOD = METHODS[0]
FULL = 0.6
"""Share of the words allowed from which a summary counts as full."""


def summarise(
    document: Document,
    section: Section,
    method: str = DEFAULT_METHOD,
    sentences: int = 3,
    max_words: int | None = None,
) -> Summary:
    """Choose the sentences that say most of `section`, in document order.

    Args:
        document: the document that holds the section.
        section: what to summarise; its boilerplate is left out.
        method: one of `METHODS`.
        sentences: how many to show at most; less than 1 counts as 1.
        max_words: how many words to show at most; the best sentence is shown however long it is.

    Raises:
        UsageError: there is no such method.
    """
    if method not in _REGISTRY:
        raise UsageError(f"There is no summary method “{method}”; choose one of {', '.join(METHODS)}.")
    read, here = document.as_read(section)
    everything = section_sentences(read, here)
    candidates = worth_showing(everything, read, here)
    texts = tuple(unwrap(sentence.text) for sentence in candidates)
    wanted = max(1, sentences)
    order, note = _REGISTRY[method](SectionText(texts, read.heading_of(here), document.language, wanted))
    chosen = within_budget(_said_once(order, texts), texts, wanted, max_words)
    shown = sorted(chosen)
    best = shown.index(chosen[0]) if chosen else 0
    chosen_ones = tuple(_as_written(candidates[at], document) for at in shown)
    return Summary(method, chosen_ones, len(everything), note, best)


def worth_showing(sentences: Sequence[Sentence], document: Document, section: Section) -> list[Sentence]:
    """Return the sentences that report something, are whole, ask nothing and cut no quotation; never none.

    Args:
        sentences: of `section`, in document order.
        document: as it is read.
        section: of `document`.
    """
    stated = without_questions(without_labels(sentences, section), section)
    news = without_courtesies(stated, document.language)
    return without_cut_quotations(news, document.text, section)


def _as_written(sentence: Sentence, document: Document) -> Sentence:
    if document.reading is None:
        return sentence
    span = document.as_written(sentence.span, whole=True)
    return Sentence(span, span.of(document.text), sentence.paragraph)


def _said_once(order: Iterable[int], texts: Sequence[str]) -> Iterator[int]:
    """Yield from `order` what says in other words than those before it: feeds give a story's start twice."""
    said: set[str] = set()
    for place in order:
        words = texts[place].casefold()
        if words not in said:
            said.add(words)
            yield place


def within_budget(
    order: Iterable[int], texts: Sequence[str], sentences: int, max_words: int | None
) -> list[int]:
    """Take from `order` what fits; the first is taken however long it is.

    A sentence that is too long is passed over while the summary is short. Once it is `FULL`, it is done: a
    weak sentence that happens to fit makes it longer and no better.
    """
    if max_words is None:
        return list(islice(order, sentences))
    chosen: list[int] = []
    used = 0
    for place in order:
        words = count_words(texts[place])
        if not chosen or used + words <= max_words:
            chosen.append(place)
            used += words
        elif used >= FULL * max_words:
            break
        if len(chosen) == sentences:
            break
    return chosen
