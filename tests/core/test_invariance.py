"""The same words give the same quotes, sections and topics, however they are encoded, wrapped or dumped.

The samples that travel with the program are the texts; each is written again in ways that readers meet.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document, unwrap
from briefing.core.segment.document import parse_document
from briefing.core.tags.keywords import suggest_keywords
from briefing.core.text.normalise import normalise
from briefing.core.text.reading import as_it_is_read
from briefing.core.text.visible import visible
from briefing.sources.plain import unquoted
from briefing.sources.registry import PLAIN, kind_of

SEEDS = Path(__file__).parents[2] / "seeds"
SAMPLES = sorted(
    path.name
    for path in SEEDS.glob("*.txt")
    if path.name != "hostile.txt" and kind_of(path.read_bytes(), path.name) is PLAIN
)


def soft(text: str) -> str:
    """Return `text` with soft hyphens in its longer words, as typesetters leave them."""
    return re.sub(r"[^\W\d_]{7,}", lambda word: word[0][:3] + "\u00ad" + word[0][3:], text)


WRITTEN: dict[str, Callable[[str], str]] = {
    "taken apart": lambda text: unicodedata.normalize("NFD", text),
    "soft hyphens": soft,
    "zero-width spaces": lambda text: re.sub(r"(?<=[a-z]{2})(?=[a-z]{5})", "\u200b", text),
    "word joiners": lambda text: text.replace("’", "\u2060’"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "\u2009", text),
    "ligatures": lambda text: text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02"),
}


def read(text: str) -> Document:
    return parse_document(unquoted(normalise(text)[0]))


@cache
def text_of(sample: str) -> str:
    return (SEEDS / sample).read_text(encoding="utf-8")


@cache
def told(text: str) -> list[object]:
    """Return all that is made of a text, in the form in which it is read."""
    document = read(text)
    brief = brief_document(document, BriefOptions())
    found: list[object] = [document.language]
    for section in brief.sections:
        found.append((section.section.id, document.heading_of(section.section)))
        found += [as_it_is_read(unwrap(sentence.text)) for sentence in section.summary.sentences]
        found += [(as_it_is_read(unwrap(one.text)), one.speakers, one.kind) for one in section.quotes]
        found += [topic.tag for topic in suggest_keywords(document, section.section)]
    return found


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("way", WRITTEN)
def test_the_same_words_are_understood_alike(sample: str, way: str) -> None:
    assert told(WRITTEN[way](text_of(sample))) == told(text_of(sample))


@pytest.mark.parametrize("way", WRITTEN)
def test_spans_point_into_the_text_as_it_is_written(way: str) -> None:
    document = read(WRITTEN[way](text_of("valmere-matin.txt")))
    brief = brief_document(document, BriefOptions())
    values = [one for section in brief.sections for one in (*section.summary.sentences, *section.quotes)]
    mentions = [quote.mention for section in brief.sections for quote in section.quotes if quote.mention]
    assert values
    assert mentions
    for value in (*values, *mentions):
        assert value.span.of(document.text) == value.text


def wrapped(text: str, width: int, indent: str = "", *, at_hyphens: bool = True) -> str:
    """Return `text` with its paragraphs wrapped at `width` columns, as mail programs and dumps have them."""
    lines = (
        textwrap.wrap(
            line, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=at_hyphens
        )
        for line in text.split("\n")
    )
    return "\n".join("\n".join(line) for line in lines)


def spaced(text: str) -> str:
    """Return `text` with a blank line between any two paragraphs."""
    return text if "\n\n" in text else text.replace("\n", "\n\n")


@cache
def quoted(text: str) -> list[object]:
    """Return the quotes of a text with who said them, as a reader sees them."""
    document = read(text)
    brief = brief_document(document, BriefOptions())
    quotes = [quote for section in brief.sections for quote in section.quotes]
    return [(visible(document, one.span), one.speakers, one.kind) for one in quotes]


LAID_OUT: dict[str, Callable[[str], str]] = {
    **{f"wrapped at {width}": lambda text, width=width: wrapped(text, width) for width in (30, 40, 72, 100)},
    **{
        f"wrapped at {width}": lambda text, width=width: wrapped(text, width)
        for width in (120, 160, 200, 240)
    },
    "wrapped between words": lambda text: wrapped(text, 35, at_hyphens=False),
    "dumped by lynx": lambda text: wrapped(spaced(text), 117, "   "),
    "cut within words": lambda text: re.sub("(.{120})(?=.)", r"\1\n", text) if "\n\n" not in text else text,
    "dumped by w3m": lambda text: wrapped(spaced(text), 110),
    "answered": lambda text: re.sub("^", "> ", wrapped(text, 70), flags=re.MULTILINE),
    "answered twice": lambda text: re.sub("^", ">> ", wrapped(text, 66), flags=re.MULTILINE),
    "indented by tabs": lambda text: re.sub("^", "\t", wrapped(text, 64), flags=re.MULTILINE),
    "from Windows": lambda text: "\ufeff" + wrapped(text, 76).replace("\n", "\r\n"),
}


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("way", LAID_OUT)
def test_the_same_words_are_quoted_alike_however_they_are_laid_out(sample: str, way: str) -> None:
    assert quoted(LAID_OUT[way](text_of(sample))) == quoted(text_of(sample))


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("width", [72, 80, 100, 120])
def test_headlines_are_found_in_wrapped_text(sample: str, width: int) -> None:
    plain, laid_out = (read(text) for text in (text_of(sample), wrapped(text_of(sample), width)))
    assert [section.id for section in laid_out.sections] == [section.id for section in plain.sections]


DUMPS = {
    "w3m": ("w3m", "-dump", "-cols", "110", "-I", "UTF-8", "-O", "UTF-8"),
    "lynx": ("lynx", "-dump", "-width=120", "-assume_charset=UTF-8", "-display_charset=UTF-8"),
}


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("program", DUMPS)
def test_what_browsers_dump_is_quoted_alike(sample: str, program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    dumped = subprocess.run(
        [*DUMPS[program], str(SEEDS / sample)],
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    ).stdout.decode()
    assert quoted(dumped) == quoted(text_of(sample))
