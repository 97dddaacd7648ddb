"""sumy's summarisers after our signature: the one module that imports sumy.

Our sentences and words go in and places come out: sumy's own tokenizers, which want nltk's data, are
never asked. Invariant: equal input gives an equal ranking; sumy sums over sets, so its ratings are
rounded before they are compared, and ties go to the earlier sentence.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from math import isfinite
from typing import Any, NamedTuple, cast

import numpy as np
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.core.languages import language_of
from briefing.core.languages.stop_words import stop_words
from briefing.core.summarise.ranking import Ranking, SectionText
from briefing.core.text.words import tokens

_DIGITS = 9
"""Decimals of a rating that count."""


class _Summarizer(NamedTuple):
    make: Callable[[Callable[[str], str]], Any]
    most: int
    """Sentences it is given at most: what it does in about a third of a second."""


_SUMMARIZERS = {
    "lexrank": _Summarizer(LexRankSummarizer, 200),
    "lsa": _Summarizer(LsaSummarizer, 400),
    "textrank": _Summarizer(TextRankSummarizer, 300),
    "luhn": _Summarizer(LuhnSummarizer, 2000),
    "kl": _Summarizer(KLSummarizer, 60),
    "sumbasic": _Summarizer(SumBasicSummarizer, 400),
    "reduction": _Summarizer(ReductionSummarizer, 200),
    "edmundson": _Summarizer(EdmundsonSummarizer, 2000),
}


class _Words:
    """The tokenizer that sumy's model asks for: our words, at least two letters long."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of one sentence."""
        return tuple(token for token in tokens(sentence) if len(token) > 1)


def rank_with_sumy(section: SectionText, method: str) -> Ranking:
    """Rank the sentences of `section` by sumy's `method`.

    Methods whose cost grows with the square or cube of the text rank only its leading part, and the ranking
    carries a note that says so.
    """
    make, most = _SUMMARIZERS[method]
    summarizer = make(_stemmer(section.language))
    _equip(summarizer, section)
    count = len(section.sentences)
    order = _ranked(summarizer, _model(section.sentences[:most], section.heading))
    note = f"{method} ranked the first {most} of {count} sentences" if count > most else None
    return Ranking(order, note)


def _stemmer(language: str) -> Callable[[str], str]:
    """Return sumy's stemmer for `language`, or one that leaves words alone when there is none."""
    try:
        return cast("Callable[[str], str]", Stemmer(language_of(language).name or language))
    except LookupError:
        return cast("Callable[[str], str]", null_stemmer)


def _equip(summarizer: Any, section: SectionText) -> None:
    """Give the summarizer the word lists it takes."""
    ignored = stop_words(section.language)
    if isinstance(summarizer, EdmundsonSummarizer):
        summarizer.null_words = ignored or {"the"}
        summarizer.stigma_words = language_of(section.language).openers or {"but"}
        heading = tokens(section.heading or "")
        summarizer.bonus_words = {
            *(word for word in heading if word not in ignored),
            *(language_of(section.language).weighty or language_of("en").weighty),
        }
    else:
        summarizer.stop_words = ignored


def _model(sentences: Sequence[str], heading: str | None) -> ObjectDocumentModel:
    words = _Words()
    headings = [Sentence(heading, words, is_heading=True)] if heading else []
    return ObjectDocumentModel([Paragraph([*headings, *(Sentence(text, words) for text in sentences)])])


def _ranked(summarizer: Any, model: ObjectDocumentModel) -> list[int]:
    """Run the summarizer and return the places of the sentences, best first.

    sumy takes a function for the number of sentences: it is given all of them with their ratings.
    """
    rated: list[tuple[float, int]] = []

    def keep(infos: Iterable[Any]) -> tuple[()]:
        for info in infos:
            rating = float(info.rating)
            rated.append((-round(rating, _DIGITS) if isfinite(rating) else 0.0, info.order))
        return ()

    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # "fewer words than sentences": nothing a reader can do about
        summarizer(model, keep)
    return [place for _, place in sorted(rated)] or list(range(len(model.sentences)))
