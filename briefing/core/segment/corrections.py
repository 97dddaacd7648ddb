"""Cuts that the reader has put right, and how they find their place again.

One invariant: a correction is found by words, not by offsets, so it survives re-wrapping and edits elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from briefing.core.model import Document, Part
from briefing.core.tags.model import Correction
from briefing.core.text.reading import as_it_is_read

_ANCHOR_WORDS: Final = 12
_WIDEST_NEW_HEADING: Final = 170
"""Code points; a longer paragraph begins a section without a heading when the reader cuts there."""
_WORD: Final = re.compile(r"[^\W_]+")
_WINDOW: Final = 400
"""Code points looked at for the words of an anchor."""


def _key(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(as_it_is_read(text))[:_ANCHOR_WORDS])


def _anchor(text: str, offset: int) -> str:
    """Return the first words of `text` at `offset`, running on into what follows when the line has few."""
    return " ".join(" ".join(text[offset : offset + _WINDOW].split()).split(" ")[:_ANCHOR_WORDS])


def join_correction(document: Document, section: int) -> Correction:
    """Return the correction that joins a section with the one above it.

    Raises:
        IndexError: there is no section above `section`.
    """
    if section == 0:
        raise IndexError("the first section has none above it")
    read, here = document.as_read(document.sections[section], marked=True)
    return Correction("join", _anchor(read.text, here.span.start))


def split_correction(document: Document, section: int, paragraph: int) -> Correction:
    """Return the correction that begins a section at a paragraph of `section`.

    Raises:
        IndexError: there is no such section or paragraph.
    """
    read, here = document.as_read(document.sections[section], marked=True)
    return Correction("split", _anchor(read.text, here.paragraphs[paragraph].span.start))


def apply_corrections(text: str, parts: Sequence[Part], corrections: Iterable[Correction]) -> list[Part]:
    """Return `parts` with each correction applied in turn; one whose words are gone changes nothing."""
    corrected = list(parts)
    wanted = [(correction, _key(correction.anchor)) for correction in corrections]
    if not wanted:
        return corrected
    first_words = {key[0] for _, key in wanted if key}
    places: dict[tuple[str, ...], list[int]] = {}
    for at, part in enumerate(corrected):
        opening = _WORD.search(text, part.words.start)
        if opening and opening[0].casefold() in first_words:
            places.setdefault(_key(text[part.words.start : part.words.start + _WINDOW]), []).append(at)
    for correction, key in wanted:
        for at in _matching(key, places):
            corrected[at] = _correct(corrected[at], correction)
    return corrected


def _matching(key: tuple[str, ...], places: dict[tuple[str, ...], list[int]]) -> list[int]:
    """Return the parts that begin with the words of `key`; an anchor made by hand may have fewer."""
    if key in places:
        return places[key]
    return [at for words, found in places.items() if key and words[: len(key)] == key for at in found]


def _correct(part: Part, correction: Correction) -> Part:
    if part.role in ("highlight", "rule"):
        return part
    if correction.kind == "join":
        return part._replace(role="text", confidence=1.0) if part.role in ("heading", "start") else part
    short = part.words.end - part.words.start <= _WIDEST_NEW_HEADING
    return part._replace(role="heading" if short else "start", confidence=1.0)
