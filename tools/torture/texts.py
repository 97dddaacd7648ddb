"""Texts in all languages, moved about, marked and set in capitals: whatever they are, they are read."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Brief, Document
from briefing.core.segment.document import parse_document
from tools.torture.trial import ROOT, Row, Trial

TABLES = ROOT / "tests" / "core" / "quotes" / "spoken"
"""Sentences with who speaks in them, a file a language."""
LINES = 12
"""Of a text, at most."""
WORDS = 8
"""Of a text that are changed."""
SOBER = 0.7
"""Share of lines that stay as they are until then."""


def texts(trial: Trial) -> Row:
    """Read texts that were changed by chance; every quotation stands where it says."""
    sources = list(_sources())
    crashed = moved = 0
    for _ in range(many := trial.times(60_000)):
        language, lines = trial.chance.choice(sources)
        text = _changed(trial.chance, lines)
        try:
            brief = _read(text, language, article=trial.chance.random() < 0.5)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
            crashed += 1
            print(f"{type(error).__name__} ({language}): {text!r}")
        else:
            moved += not _is_exact(brief)
    return Row("texts moved about, marked and set in capitals", many, {"crashed": crashed, "moved": moved})


def _sources() -> Iterator[tuple[str, list[str]]]:
    """Yield languages and lines of text in them; "" where the text itself is to say."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield "", path.read_text(encoding="utf-8").splitlines()
    for path in sorted(TABLES.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield path.stem, [line.partition("\t")[0] for line in lines if line and line[0] != "#"]


def _read(text: str, language: str, *, article: bool) -> Brief:
    document = parse_document(text, article=article)
    return brief_document(_in(document, language), BriefOptions())


def _in(document: Document, language: str) -> Document:
    """Return a document in a language, as it would be read if that had been seen."""
    if not language or document.reading is not None:
        return document
    return document._replace(language=language)


def _is_exact(brief: Brief) -> bool:
    text = brief.document.text
    quotes = [quote for section in brief.sections for quote in section.quotes]
    sentences = [one for section in brief.sections for one in section.summary.sentences]
    return all(one.span.of(text) == one.text for one in (*quotes, *sentences))


def _changed(chance: random.Random, lines: list[str]) -> str:
    """Return some lines with a few words changed, or with another order of lines or words."""
    some = [_line(chance, lines) for _ in range(chance.randint(1, LINES))]
    words = chance.choice(("\n", "\n\n", " ")).join(some).split(" ")
    change = chance.choice(CHANGES)
    for _ in range(WORDS):
        at = chance.randrange(len(words))
        words[at] = change(words[at], chance.choice(words))
    return " ".join(words)


def _line(chance: random.Random, lines: list[str]) -> str:
    """Return a line, or one whose words are in capitals from one to the next, as a label has them, or all."""
    line = chance.choice(lines)
    if chance.random() < SOBER:
        return line
    words = line.split(" ")
    first = chance.randrange(len(words))
    return " ".join(words[first:]).upper() if first % 2 else " ".join(words[first : first + 2]).upper()


CHANGES: tuple[Callable[[str, str], str], ...] = (
    lambda word, _: word.upper(),
    lambda word, _: word.title(),
    lambda word, _: word.lower(),
    lambda word, _: f"“{word}”",
    lambda word, _: f"{word}“”",
    lambda word, _: f'"{word}',
    lambda word, _: f"{word}\n",
    lambda word, _: f"{word},",
    lambda word, _: f"{word}: “",
    lambda word, _: f"«{word}» —",
    lambda word, _: f"({word}",
    lambda _, other: other,
    lambda word, other: f"{word}{other}",
    lambda *_: "",
)
"""What may become of a word, with another one at hand."""
