"""Which entry of a tag file belongs to which section of a document.

One invariant: an entry and a section are matched once at most, and rather not at all than wrongly.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.core.model import Document, Section, unwrap
from briefing.core.tags.model import SectionTags
from briefing.core.text.naming import shorten
from briefing.core.text.patterns import lazy, plain
from briefing.core.text.reading import as_it_is_read

LEDE_LENGTH = 120
"""Code points of a section that are kept to recognise it by; about two lines."""
BODY_LENGTH = 1500
"""Code points of a section in which its old lede is looked for: an update may have been put before it."""
COMPARED_LENGTH = 400_000
"""Code points of a document that are compared with another version of it."""

DISTINCTIVE_WORDS = 5
"""A heading of fewer words ("Markets", "In brief", "The week ahead") may stand over another text tomorrow."""
SAME_STANDING = 0.75
"""Likeness of text from which sections under the same short heading are the same."""
SAME_HEADING = 0.5
"""Likeness of text from which sections under the same distinctive heading are the same."""
SAME_TEXT = 0.8
"""Likeness of text from which sections are the same whatever their headings."""
TELLING_LENGTH = 24
"""Code points of a lede that is known by itself; "Read more here" cannot."""
MARGIN = 0.1
"""By how much the best match must be better than the second best."""
SAME_SOURCE = 0.3
"""Share of the shorter text's phrases that the longer one has, for two versions from the same place.

Below `SURE_SOURCE` one section must be recognised too: every edition of some letters has half its phrases
in common.
"""
SURE_SOURCE = 0.6
OTHER_SOURCE = 0.4
"""Share of all phrases that both texts have, for two versions from different places."""
SAME_FIGURES = 0.5
"""Share of the shorter text's figures that the longer one has, for two versions of one text.

The bulletins of two days have the same words around other figures.
"""
FEW_FIGURES = 4
"""Figures in the shorter text below which they tell nothing."""


_unspaced = lazy("[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Khmer, Japanese and Chinese, which put no spaces between words."""


class Recognised(NamedTuple):
    """Entries matched to sections."""

    by_section: dict[str, int]
    """Index of the entry, by the id of the section."""
    orphans: tuple[int, ...]
    """Indices of the entries that belong to no section."""


def lede_of(document: Document, section: Section) -> str:
    """Return the first words of the text of `section`, on one line and cut at a word."""
    document, section = document.as_read(section, marked=True)
    for paragraph in section.paragraphs:
        if paragraph.kind != "meta":
            return shorten(unwrap(paragraph.span.of(document.text)), LEDE_LENGTH)
    return ""


def plain_words(text: str) -> str:
    """Return the words of `text` in lower case, with nothing else between them than one space."""
    return " ".join(re.findall(r"\w+", as_it_is_read(text).casefold()))


def recognise(document: Document, entries: Sequence[SectionTags]) -> Recognised:
    """Match `entries` to sections of `document`: by key, id, heading, and then by likeness of their text."""
    found = _by_key(document, entries)
    ids = {section.id for section in document.sections} - found.keys()
    matched = frozenset(found.values())
    for index, entry in enumerate(entries):
        if entry.id in ids and entry.id not in found and index not in matched:
            found[entry.id] = index
    for match in (_by_heading, _by_likeness):
        left = sorted(set(range(len(entries))) - set(found.values()))
        sections = [section for section in document.sections if section.id not in found] if left else []
        if sections:
            found |= match(document, sections, {index: entries[index] for index in left})
    return Recognised(found, tuple(sorted(set(range(len(entries))) - set(found.values()))))


def entries_by_section(document: Document, entries: Sequence[SectionTags]) -> dict[str, SectionTags]:
    """Return what `entries` say of the sections of `document`, by the ids of those."""
    return {section: entries[index] for section, index in recognise(document, entries).by_section.items()}


def same_sections(before: Document, now: Document) -> dict[str, str]:
    """Return the ids of sections of `before` with those of the same sections in a later version.

    Sections go by what their source knows them by, then by id; those of an edited headline or beginning by
    what is left of their words, as entries of tag files do.
    """
    names = {now.known_as(section): section.id for section in now.sections}
    known = {section.id: names.get(before.known_as(section)) for section in before.sections}
    found = {old: new for old, new in known.items() if new}
    lost = [section for section in before.sections if section.id not in found]
    fresh = {section.id for section in now.sections} - set(found.values())
    if lost and fresh:
        entries = [
            SectionTags(section.id, before.heading_of(section), lede_of(before, section), ())
            for section in lost
        ]
        by_section = recognise(now, entries).by_section
        found |= {entries[at].id: new for new, at in by_section.items() if new in fresh}
    return found


def is_version(
    document: Document, entries: Sequence[SectionTags], kept: str | None, *, same_source: bool
) -> bool:
    """Tell whether `document` is another version of the one that `entries` are about.

    Args:
        document: the document as it is now.
        entries: what was said about the other version.
        kept: the text of the other version; None when it is not known, so that the entries must do.
        same_source: whether both came from the same path. A path alone proves nothing: tomorrow's letter
            may be saved over today's.
    """
    if document.items:  # a roundup of feeds: each day and choice is a file of its own, which grows
        return same_source
    if kept is not None:
        text, other = as_it_is_read(document.text), as_it_is_read(kept)
        if have_other_figures(text, other):
            return False
        here, there = phrases(text), phrases(other)
        common = len(here & there)
        if not same_source:
            return common >= OTHER_SOURCE * max(1, len(here | there))
        share = common / max(1, min(len(here), len(there)))
        if share >= SURE_SOURCE or share < SAME_SOURCE:
            return share >= SURE_SOURCE
        return bool(recognise(document, entries).by_section)
    return 2 * len(recognise(document, entries).by_section) >= max(1, len(entries))


def have_other_figures(text: str, other: str) -> bool:
    """Tell whether two texts have so few figures in common that they are about different days."""
    here, there = figures(text), figures(other)
    fewer = min(here.total(), there.total())
    return fewer >= FEW_FIGURES and (here & there).total() < SAME_FIGURES * fewer


@lru_cache(maxsize=2)
def figures(text: str) -> Counter[str]:
    """Return every number of `text` as it is written, with how often it stands there."""
    return Counter(re.findall(r"\d+(?:[.,:]\d+)*", text[:COMPARED_LENGTH]))


@lru_cache(maxsize=2)  # one document is compared with several
def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Return every run of three words of `text`; of three characters where words are not spaced."""
    words = plain_words(text[:COMPARED_LENGTH]).split()
    body = text[:BODY_LENGTH]
    if not plain(body) and 2 * len(_unspaced().findall(body)) > len(body):
        words = list("".join(words))
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _by_key(document: Document, entries: Sequence[SectionTags]) -> dict[str, int]:
    """Match by what items are known by at their feed; a key that two of them have tells neither."""
    if not document.items:
        return {}
    sections = {section.span.start: section.id for section in document.sections}
    keyed = [(item.key, sections[item.start]) for item in document.items if item.start in sections]
    counts = Counter(key for key, _ in keyed)
    places = {key: section for key, section in keyed if key and counts[key] == 1}
    found: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if entry.key in places:
            found.setdefault(places[entry.key], index)
    return found


def _by_heading(
    document: Document, sections: Sequence[Section], entries: dict[int, SectionTags]
) -> dict[str, int]:
    headings: dict[str, list[Section]] = {}
    for section in sections:
        if section.heading is not None:
            headings.setdefault(plain_words(document.heading_of(section) or ""), []).append(section)
    scores: dict[tuple[str, int], float] = {}
    for index, entry in entries.items():
        name = plain_words(entry.heading or "")
        here = headings.get(name, []) if name else []
        if here and not entry.lede:
            scores |= {(here[0].id, index): 1.0} if len(here) == 1 else {}
            continue
        enough = SAME_HEADING if len(name.split()) >= DISTINCTIVE_WORDS else SAME_STANDING
        for section in here:
            score = likeness(entry.lede, _body(document, section))
            if score >= enough:
                scores[section.id, index] = score
    return _best_pairs(scores)


def _by_likeness(
    document: Document, sections: Sequence[Section], entries: dict[int, SectionTags]
) -> dict[str, int]:
    ledes = {index: plain_words(entry.lede) for index, entry in entries.items()}
    wanted = {index: frozenset(lede.split()) for index, lede in ledes.items() if len(lede) >= TELLING_LENGTH}
    scores: dict[tuple[str, int], float] = {}
    for section in sections:
        body = _body(document, section)
        words = frozenset(plain_words(body).split())
        for index, lede in wanted.items():
            if 2 * len(lede & words) < len(lede) and len(lede) > 3:
                continue  # likeness takes fifty times as long to find the same
            score = likeness(entries[index].lede, body)
            if score >= SAME_TEXT:
                scores[section.id, index] = score
    return _best_pairs(scores)


def similarity(one: str, other: str) -> float:
    """Tell how alike two texts are as wholes, 0 to 1: Indel similarity of their words."""
    from rapidfuzz import fuzz

    return fuzz.ratio(plain_words(one), plain_words(other)) / 100


def likeness(lede: str, body: str) -> float:
    """Tell how well `lede` is found anywhere in `body`, 0 to 1: Indel similarity at the best place."""
    from rapidfuzz import fuzz

    words, text = plain_words(lede), plain_words(body)
    if len(text) <= len(words):
        return fuzz.ratio(words, text) / 100
    return fuzz.partial_ratio(words, text) / 100 if words else 0.0


def _body(document: Document, section: Section) -> str:
    document, section = document.as_read(section, marked=True)
    parts = (paragraph.span.of(document.text) for paragraph in section.paragraphs if paragraph.kind != "meta")
    return " ".join(_until(parts, BODY_LENGTH))


def _until(parts: Iterable[str], length: int) -> Iterator[str]:
    for part in parts:
        yield part[:length]
        length -= len(part)
        if length <= 0:
            return


def _best_pairs(scores: dict[tuple[str, int], float]) -> dict[str, int]:
    """Return the pairs that are the best for both sides, and clearly so."""
    found: dict[str, int] = {}
    for (section, entry), score in scores.items():
        rivals = [other for (name, index), other in scores.items() if (name == section) != (index == entry)]
        if score >= max(rivals, default=0.0) + (MARGIN if rivals else 0.0):
            found[section] = entry
    return found
