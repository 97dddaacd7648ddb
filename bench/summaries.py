"""What reading and ranking cost: the default method, sentences, language, topics, and sumy beside them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from time import perf_counter, process_time

from briefing.core.languages.detect import detect_language
from briefing.core.model import Document, Paragraph, Section, Span
from briefing.core.summarise import summarise
from briefing.core.tags.keywords import suggest_keywords
from briefing.core.text.sentences import split_sentences

ROUNDS = 15
STARTS = 5
SHOWN_SUMY = ("lexrank", "lsa", "textrank", "kl")
_LINES = (
    "The harbour board of Saltholm voted on day {0} to rebuild pier {1} at a cost of {2} million crowns.",
    "Ida Holm, who chairs the board, said the storm of week {1} had left the ferry company no choice.",
    "“We cannot wait for another winter,” she told reporters at the terminal in Port Ansel, hall {2}.",
    "Fishermen fear that pier {1} will close the inner harbour to boats longer than {2} metres.",
    "But the ministry of transport will pay at most {2} percent of the bill, according to the U.S. lender.",
)


def run() -> Iterable[tuple[str, str]]:
    """Yield what was measured and its figure: the best of some rounds, in milliseconds of CPU."""
    short, document = _article(12), _article(200)
    section = document.sections[0]
    yield "summarise 12 sentences, lead-centroid", _best(lambda: summarise(short, short.sections[0]))
    yield "summarise 200 sentences, lead-centroid", _best(lambda: summarise(document, section))
    yield "split 200 sentences", _best(lambda: split_sentences(document.text, "en"))
    yield "tell the language", _best(lambda: detect_language(document.text))
    yield "suggest names, 200 sentences", _best(lambda: suggest_keywords(document, section))
    for method in SHOWN_SUMY:
        summarise(document, section, method)
        yield f"summarise 200 sentences, {method}", _best(partial(summarise, document, section, method), 1)
    yield "start Python and import the core", f"{_start('briefing.core.brief'):.0f} ms"
    yield "start Python alone", f"{_start('sys'):.0f} ms"


def _article(count: int) -> Document:
    lines = [_LINES[at % len(_LINES)].format(at, at % 9, at * 7 % 50) for at in range(count)]
    text = " ".join(lines)
    whole = Span(0, len(text))
    section = Section("x", None, whole, (Paragraph(whole),), 1.0)
    return Document(text, "-", "", "en", 0, None, (), (section,), None, (0,))


def _best(work: Callable[[], object], rounds: int = ROUNDS) -> str:
    fastest = float("inf")
    for _ in range(rounds):
        begun = process_time()
        work()
        fastest = min(fastest, process_time() - begun)
    return f"{1000 * fastest:.2f} ms"


def _start(module: str) -> float:
    fastest = float("inf")
    for _ in range(STARTS):
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
        fastest = min(fastest, perf_counter() - begun)
    return 1000 * fastest
