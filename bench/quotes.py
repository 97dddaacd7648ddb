"""Quotes: CPU for each 1,000 characters and for a document, and its growth with the number of sections."""

from __future__ import annotations

import time
from collections.abc import Iterable

from briefing.core.model import Document
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

NAMES = ("Olga Brandt", "Peter Lund", "Maria Sund", "Karl Hoff", "Anna Wolff")
PARAGRAPHS = (
    "Mayor {name} said on Monday that the harbour was “a danger to everybody who works there” and closed it.",
    "“We will rebuild the whole quay before winter,” said {last}. “It will cost what it has to cost.”",
    (
        "The council has spent two years on the plan, which was first shown to the public in spring. Nobody "
        "spoke against it then, and the money was found in the budget of the year after."
    ),
    (
        "Work on the second quay had begun under the council before and stopped for want of stone. "
        "Two ships a week now unload at the old pier, a mile to the north, where the road is narrow."
    ),
    "According to the engineers, the wall is “beyond repair”, and {last} told reporters: “I believe them.”",
)
PLAIN = PARAGRAPHS[2:4]
"""Without quotations."""
DOCUMENTS = 60
TRIES = 3
"""Of which the best counts, as the one that other programs on the machine have disturbed least."""
SECTIONS = (100, 1_000, 10_000)
GIVEN = ("Olga", "Peter", "Maria", "Karl", "Anna", "Ruth", "Lars", "Vera", "Nils", "Ingrid", "Paul")
SURNAMES = ("Brandt", "Lund", "Sund", "Hoff", "Wolff", "Dahl", "Ek", "Holm", "Stroud", "Quill", "Falk")
"""Few, so that a long roundup has many bearers of each."""


def run() -> Iterable[tuple[str, str]]:
    """Yield the figures."""
    for kind, plain in (("news", 8), ("interview", 0)):
        documents = [
            parse_document(_text(2 + number % 4, plain), article=True) for number in range(DOCUMENTS)
        ]
        _extract(documents[0])
        times = sorted(min(_cpu(document) for _ in range(TRIES)) for document in documents)
        characters = sum(len(document.text) for document in documents)
        yield f"quotes: CPU per 1,000 characters, {kind}", f"{sum(times) / characters * 1e6:.2f} ms"
        yield f"quotes: a document, 95th percentile, {kind}", f"{times[int(0.95 * len(times))] * 1e3:.1f} ms"
    for sections in SECTIONS:
        document = parse_document("\n\n".join(_section(number) for number in range(sections)))
        per_section = _cpu(document) / max(1, len(document.sections))
        yield f"quotes: a section of {sections:,}", f"{per_section * 1e3:.2f} ms"


def _text(rounds: int, plain: int = 0) -> str:
    """Return text with a quotation in 130 characters, or with `plain` 8 in 400, as in PolNeAR’s news."""
    paragraphs = (*PARAGRAPHS, *(PLAIN * plain)[:plain])
    return "\n\n".join(
        paragraphs[number % len(paragraphs)].format(name=NAMES[number % 5], last=NAMES[number % 5].split()[1])
        for number in range(len(paragraphs) * rounds)
    )


def _section(number: int) -> str:
    """Return a section whose people are its own, with surnames that other sections have as well."""
    paragraphs = "\n\n".join(
        paragraph.format(name=_name(number + at), last=_name(number + at).split()[-1])
        for at, paragraph in enumerate(PARAGRAPHS)
    )
    return f"Harbour plan number {number} divides the town council\n\n{paragraphs}\n\nThe town voted later."


def _name(number: int) -> str:
    given = GIVEN[number % len(GIVEN)]
    second = f"{GIVEN[number // 11 % 11][:2]}{'aeiou'[number // 121 % 5]}{'lnrst'[number // 605 % 5]}"
    return f"{given}-{second} {SURNAMES[number // 3 % 11]}"


def _extract(document: Document) -> int:
    people = gather_people(document)
    return sum(len(extract_quotes(document, section, people)) for section in document.sections)


def _cpu(document: Document) -> float:
    begin = time.process_time()
    _extract(document)
    return time.process_time() - begin
