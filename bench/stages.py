"""What each stage of reading a document costs, against one look at its words, so that machines compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from time import process_time

from briefing.core.model import Document
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise
from briefing.store.resources import sample_document

ROUNDS = 15
"""Of which the best counts, as the one that other programs on the machine have disturbed least."""
_WORDS = re.compile(r"\w+|[^\w\s]")
Work = Callable[[], object]


def run() -> Iterable[tuple[str, str]]:
    """Yield milliseconds for 1,000 characters of each stage, and how many looks at the words they are."""
    text = sample_document().read_text(encoding="utf-8")
    look = _best(lambda: _WORDS.findall(text))
    total = 0.0
    for name, work in _stages(text):
        cost = _best(work)
        total += cost
        yield f"{name}: CPU per 1,000 characters", _figure(cost, look, text)
    yield "all of them", _figure(total, look, text)


def _stages(text: str) -> Iterable[tuple[str, Work]]:
    document = parse_document(text)
    people = gather_people(document)
    yield "parse", lambda: parse_document(text)
    yield "people", lambda: gather_people(document)
    yield "quotes", lambda: [extract_quotes(document, section, people) for section in document.sections]
    yield "summaries", lambda: _summaries(document)


def _summaries(document: Document) -> None:
    for section in document.sections:
        summarise(document, section)


def _best(work: Work) -> float:
    fastest = float("inf")
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        fastest = min(fastest, process_time() - begun)
    return fastest


def _figure(cost: float, look: float, text: str) -> str:
    return f"{cost / len(text) * 1e6:.3f} ms, {cost / look:.1f} looks at the words"
