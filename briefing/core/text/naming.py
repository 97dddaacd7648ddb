"""What things are called wherever they are named: sources, documents, sections, speakers.

One invariant: a name is what a reader sees of the text, neutralised and on one line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from briefing.core.model import Document, Quote, Section, Span, Speaker, unwrap
from briefing.core.text import visible
from briefing.core.text.normalise import neutralise
from briefing.core.text.patterns import lazy

_not_words: Final = lazy(r"(?<![^\W_])\d{4}[-_]?\d\d(?:[-_]?\d\d)?(?![^\W_])|^\d+[-_ ]|[-_\s]+")
"""In the name of a file: a date, a number to sort by, and signs between words."""
_of_windows: Final = lazy(r"[A-Za-z]:\\|\\\\")
"""How a path begins of whose folders a backslash is the mark; elsewhere it is a letter of a name."""
_hex: Final = lazy(r"(?=[^\d]*\d)[0-9a-f]+", re.IGNORECASE)
"""A digest or a part of one."""
STANDARD_INPUT: Final = "standard input"
NOT_NAMED: Final = "speaker not named"
OPENING_WORDS: Final = 8
"""Words of its text that stand for the heading of a section that has none."""


def clean(text: str) -> str:
    """Return `text` neutralised, on one line."""
    return unwrap(neutralise(text))


def shorten(text: str, length: int) -> str:
    """Return `text`, or as many whole words of it as fit in `length` code points, and `…`."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(" ,;:") + "…"


def place_name(document: Document, start: int, last: int | None = None) -> str:
    """Return where the words from `start` stand in their source: `line 4`, `paragraphs 4–18`, `time 1:02:09`.

    Args:
        document: of the words.
        start: the code point that they begin with.
        last: the one that they end with; None for where they begin alone.
    """
    first, end = document.place_of(start), document.place_of(max(start, start if last is None else last))
    if document.times:
        begins, ends = (_clock(document.times[place - 1]) for place in (first, end))
        return f"{document.unit} {begins}" if begins == ends else f"{document.unit} {begins}–{ends}"
    return f"{document.unit} {first}" if first == end else f"{document.unit}s {first}–{end}"


def _clock(seconds: int) -> str:
    """Return a time as players show it: `1:09`, `1:02:09`."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"


def spot(document: Document, name: str, start: int) -> str:
    """Return a source with a place in it: `NAME:12` as editors take it, or `NAME, page 3`."""
    if document.unit == "line":
        return f"{name}:{document.line_of(start)}"
    return f"{name}, {place_name(document, start)}"


def place_record(document: Document, start: int) -> dict[str, int | str]:
    """Return, for JSON, the line of the text that holds a code point, and what its source has for lines."""
    line: dict[str, int | str] = {"line": document.line_of(start)}
    return line if document.unit == "line" else line | {"place": place_name(document, start)}


def in_short(place: str) -> str:
    """Return a place as it stands at the edge of what is cited: a line has its number alone, `p. 2`, `¶4`."""
    return place.removeprefix("line ").replace("page ", "p. ").replace("paragraph ", "¶")


def slug(text: str, words: int, length: int) -> str:
    """Return the first `words` words of `text` in lower case, joined by hyphens, cut to `length`."""
    plain = re.sub("['’]", "", unicodedata.normalize("NFC", text).casefold())
    return "-".join(re.findall(r"[^\W_]+", plain)[:words])[:length].strip("-")


def source_name(source: str, *, anonymous: bool = False) -> str:
    """Return the name of a source as it is printed; without its folders when `anonymous`."""
    if source == "-":
        return STANDARD_INPUT
    name = clean(source)
    if not anonymous:
        return name
    folders = name.replace("\\", "/") if _of_windows().match(name) else name
    return folders.rstrip("/").rsplit("/", 1)[-1]


def document_name(document: Document) -> str:
    """Return the title of a document, or the name of its file."""
    if document.title:
        return unwrap(document.title.of(document.text))
    return STANDARD_INPUT if document.source == "-" else unwrap(document.source.rpartition("/")[2])


def title_from(source: str) -> str | None:
    """Return the title that the name of a file says in words; None where it says none.

    `2024-11-04_ukraine-roundup.txt` gives `Ukraine roundup`; `000_ecf4298d.txt` nothing.
    """
    from urllib.parse import unquote  # only what has no title of its own pays for it

    stem = unquote(source_name(source, anonymous=True)).partition(".")[0]
    words = _not_words().sub(" ", stem).split()
    said = [word for word in words if len(word) > 2 and not _hex().fullmatch(word)]
    return " ".join(words)[:1].upper() + " ".join(words)[1:] if said else None


def words_at(document: Document, span: Span, within: Span | None = None, *, addresses: bool = False) -> str:
    """Return the words at `span` as a reader sees them.

    Args:
        document: that they are of.
        span: where they stand.
        within: the paragraph around them.
        addresses: whether links show where they lead.
    """
    return clean(visible.visible(document, span, within, addresses=addresses))


def opening_words(document: Document, section: Section) -> str:
    """Return the first words of the text of a section."""
    return first_words(visible.first_paragraph(document, section))


def first_words(text: str) -> str:
    """Return the words of `text` that a section without a heading is called by."""
    words = clean(text).split()
    return " ".join(words[:OPENING_WORDS]) + ("…" if len(words) > OPENING_WORDS else "")


def section_name(document: Document, section: Section) -> str:
    """Return the headline of a section, or its first words where it has none."""
    headline = document.headline_of(section)
    return words_at(document, headline) if headline else opening_words(document, section)


def credit_line(speakers: Iterable[Speaker]) -> str | None:
    """Return names and roles as they are printed: `Choe Son-hui, North Korean foreign minister`."""
    people = (f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name for speaker in speakers)
    return clean("; ".join(people)) or None


def quote_credit(quote: Quote) -> str:
    """Return who said a quote: names and roles, the words beside it (`“his guest”`), or `NOT_NAMED`."""
    mention = f"“{clean(quote.mention.text)}”" if quote.mention else NOT_NAMED
    return credit_line(quote.speakers) or mention


def utterances(quotes: Iterable[Quote]) -> list[Quote]:
    """Return one quote for each utterance: the first of its parts, with the best of their ranks."""
    found: dict[int, Quote] = {}
    for quote in quotes:
        known = found.get(quote.utterance)
        if known is None or not quote.utterance:
            found[quote.utterance or -quote.span.start - 1] = quote
        elif quote.rank < known.rank:
            found[quote.utterance] = known._replace(rank=quote.rank)
    return list(found.values())


def best_quotes(quotes: Iterable[Quote], most: int | None) -> list[Quote]:
    """Return the `most` utterances of best rank (None: all), in document order, each by its first quote."""
    found = utterances(quotes)
    best = sorted(found, key=lambda quote: quote.rank)[:most]
    return [quote for quote in found if quote in best]


_CLOSING: Final = "”\"“»«’'›‹」』"
_ENDED: Final = (*".?!…:;,", *_CLOSING)
"""How words end that need no mark of omission before those that follow."""


def spoken_words(document: Document, quote: Quote, within: Span | None = None) -> str:
    """Return the words of an utterance as a reader sees them, part after part.

    The comma that leads over to the reporting clause is none of them: “The ferry sails,” said Lund.
    """
    parts = (words_at(document, part, within) for part in quote.parts or (quote.span,))
    said, *others = map(_without_reporting_comma, parts)
    for words in others:
        said += f" {words}" if said.endswith(_ENDED) else f" … {words}"
    return said


def _without_reporting_comma(part: str) -> str:
    words = part.rstrip(_CLOSING)
    return words[:-1] + part[len(words) :] if words.endswith(",") and words != part else part
