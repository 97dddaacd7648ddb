"""Text to Document: the entry to everything that looks at layout, headings and language.

One invariant: sections tile the text in order. They do not overlap, and what is in none of them is the title,
a highlight, the sign-off, a rule, or the byline and date on top.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from briefing.core.checksum import sha256_hex
from briefing.core.languages.detect import detect_language
from briefing.core.model import (
    NO_METADATA,
    Document,
    Form,
    Highlight,
    Link,
    Metadata,
    Paragraph,
    ParagraphKind,
    Part,
    Provenance,
    Section,
    Span,
    Unit,
    unwrap,
)
from briefing.core.segment.corrections import apply_corrections
from briefing.core.segment.counted import without_counts
from briefing.core.segment.courtesies import without_courtesies_on_top
from briefing.core.segment.highlights import find_highlights
from briefing.core.segment.hours import with_hours_apart
from briefing.core.segment.ids import section_id, unique_ids
from briefing.core.segment.layout import Block, block_of, line_starts
from briefing.core.segment.numbered_items import with_numbered_items
from briefing.core.segment.opening_sentences import with_opening_sentences_apart
from briefing.core.segment.plain import plain_role, read_parts
from briefing.core.segment.restore import with_reading
from briefing.core.segment.run_in import with_run_in_headings
from briefing.core.segment.shape import read_shape
from briefing.core.segment.sign_off import find_sign_off
from briefing.core.segment.story_lines import with_stories_apart
from briefing.core.segment.transcript import as_turns
from briefing.core.tags.model import Correction
from briefing.core.text.reading import read_form


def parse_document(
    text: str,
    *,
    source: str = "-",
    article: bool = False,
    corrections: Iterable[Correction] = (),
    neutralised: int = 0,
    kind: str = "plain",
    parts: Sequence[Part] | None = None,
    links: Sequence[Link] = (),
    metadata: Metadata = NO_METADATA,
    items: Sequence[Provenance] = (),
    pages: Sequence[int] = (),
    times: Sequence[int] = (),
) -> Document:
    """Split normalised `text` into highlights, sections and sign-off, in time linear in its length.

    Args:
        text: the document's text as `normalise` returns it.
        source: the name shown to people.
        article: the text is one article; do not look for sections.
        corrections: cuts that the reader has put right, the latest last.
        neutralised: how many characters `normalise` replaced.
        kind: what the text was read as.
        parts: its blocks, where the source tells them; otherwise its layout is read.
        links: that the source tells.
        metadata: what the source says of itself.
        items: where its sections are from; each is a section, whatever its text looks like.
        pages: where each page of the source begins.
        times: when each of `parts` is said, in seconds.
    """
    form = read_form(text, typed=kind not in _OF_MARKUP)
    read = form.text if form else text
    given = _read_parts(parts, form) if parts and form else parts
    language = detect_language(read)
    if given:
        drawn = _marked(read, given, language, article=article, cut=bool(items))
    else:
        drawn = read_parts(read, article=article, language=language)
        drawn = _with_known_title(read, drawn[0], metadata.title), drawn[1]
    unit, places = _places(text, kind, parts or drawn[0], None if parts else form, pages)
    cut, repeats = drawn if article or items else _parted_into_stories(read, *drawn, language)
    cut = apply_corrections(read, cut, corrections)
    cut, sign_off = (cut, None) if items else _cut_sign_off(read, cut)
    sections = _sections(read, cut)
    document = Document(
        text=read,
        source=source,
        sha256=sha256_hex(text.encode()),
        language=language,
        neutralised=neutralised,
        title=next((part.words for part in cut if part.role == "title"), None),
        highlights=_highlights(cut, repeats, sections),
        sections=sections,
        sign_off=sign_off,
        line_starts=line_starts(read),
        kind=kind,
        parts=tuple(parts) if parts else None,
        links=tuple(links),
        metadata=metadata,
        items=tuple(items),
        article=article,
        unit="time" if times else unit,
        places=places,
        times=tuple(times),
    )
    return with_reading(document, text, form)


def _parted_into_stories(
    text: str, parts: list[Part], repeats: dict[int, Span], language: str
) -> tuple[list[Part], dict[int, Span]]:
    """Return the parts, and the highlights, where what repeats in a text of several stories parts them.

    Turns of a transcript part it, and nothing else does. What has highlights has its headings by them.
    """
    turns = as_turns(text, parts, language)
    if turns is not None:
        parts, repeats = turns, {}
    elif not repeats:
        parts = with_hours_apart(text, with_run_in_headings(text, parts))
        parts = with_numbered_items(text, parts)
        parts = with_opening_sentences_apart(text, parts, language)
        parts = with_stories_apart(text, parts, language)
    return without_courtesies_on_top(text, without_counts(text, parts), language), repeats


def _with_known_title(text: str, cut: list[Part], title: str | None) -> list[Part]:
    """Return the parts with the title among them, where the source says what it is called."""
    if not title or any(part.role == "title" for part in cut):
        return cut
    wanted = unwrap(title).casefold()
    at = next(
        (at for at, part in enumerate(cut[:_TOP]) if unwrap(part.words.of(text)).casefold() == wanted), None
    )
    return cut if at is None else [*cut[:at], cut[at]._replace(role="title"), *cut[at + 1 :]]


_TOP: Final = 5
"""Parts among which a title stands."""


def _read_parts(parts: Sequence[Part], form: Form) -> list[Part]:
    """Return `parts` as they are read, without those of which nothing is seen."""
    read = (_read(part, form) for part in parts)
    return [part for part in read if part.words.start < part.words.end]


def _read(part: Part, form: Form) -> Part:
    return part._replace(span=form.read_at(part.span), words=form.read_at(part.words))


_OF_MARKUP: Final = ("html", "mhtml", "epub", "feed", "docx", "odt", "pdf")
"""Kinds in whose text a reference of HTML is meant as it stands."""
_OF_LINES: Final = ("plain", "markdown")
"""Kinds whose text is the source as it is, line by line."""


def _places(
    text: str, kind: str, parts: Sequence[Part], form: Form | None, pages: Sequence[int]
) -> tuple[Unit, tuple[int, ...]]:
    """Return what a place of the source is found by: what is no text of lines has pages, or paragraphs.

    The paragraphs of a letter are counted from the end of its header, which no mail program shows as we do.
    """
    if pages:
        return "page", tuple(pages)
    if kind in _OF_LINES:
        return "line", ()
    header = text.find("\n\n") if kind == "mail" else -1
    starts = ((form.written_at(part.span) if form else part.span).start for part in parts)
    return "paragraph", tuple(start for start in starts if start > header)


def cut_again(document: Document, corrections: Iterable[Correction]) -> Document:
    """Return `document` split as these corrections say, read as what it was read as before."""
    return parse_document(
        document.text,
        source=document.source,
        article=document.article,
        corrections=corrections,
        neutralised=document.neutralised,
        kind=document.kind,
        parts=document.parts,
        links=document.links,
        metadata=document.metadata,
        items=document.items,
        pages=document.places if document.unit == "page" else (),
        times=document.times,
    )


def _marked(
    text: str, parts: Sequence[Part], language: str, *, article: bool, cut: bool
) -> tuple[list[Part], dict[int, Span]]:
    """Return the parts that markup gives, with furniture and highlights among them.

    The headings of an article are furniture. In what is `cut` into items each heading is one: two items may
    have the same.
    """
    if article:
        return [part._replace(role="meta") if part.role == "heading" else part for part in parts], {}
    blocks = [block_of(text, part.words) for part in parts]
    found = {} if cut else find_highlights(blocks)
    repeats = {
        at: other
        for at, other in found.items()
        if parts[at].role != "title" and parts[other].role != "meta"  # two letters may be from one sender
    }
    read: list[Part] = []
    for at, (part, block) in enumerate(zip(parts, blocks, strict=True)):
        role = "highlight" if at in repeats else part.role
        furniture = role == "text" and plain_role(read_shape(block, language)) == "meta"
        read.append(part._replace(role="meta" if furniture else role))
    if not cut:
        read = _without_set_bylines(read, blocks, language)
    return read, {at: parts[other].span for at, other in repeats.items()}


def _without_set_bylines(parts: list[Part], blocks: Sequence[Block], language: str) -> list[Part]:
    """Return the parts without headings above the text that say by whom it is, or when it was written.

    Dates are headings where several parts are called so, as in a diary.
    """
    kinds = [
        read_shape(block, language).kind if part.role == "heading" else None
        for part, block in zip(parts, blocks, strict=True)
    ]
    around = ("byline",) if kinds.count("date") > 1 else ("byline", "date")
    first = next((at for at, part in enumerate(parts) if part.role in ("text", "item")), 0)
    return [
        part._replace(role="meta") if at < first and kind in around else part
        for at, (part, kind) in enumerate(zip(parts, kinds, strict=True))
    ]


_BEFORE_SIGN_OFF: Final = " \t\n—–-("


def _cut_sign_off(text: str, parts: list[Part]) -> tuple[list[Part], Span | None]:
    """Take the sign-off off the last part, or that part away when it is nothing else."""
    if len(parts) < 2:
        return parts, None
    last = parts[-1]
    sign_off = find_sign_off(text, last.span)
    if sign_off is None or last.role not in ("text", "item", "meta"):
        return parts, None
    kept = text[last.words.start : sign_off.start].rstrip(_BEFORE_SIGN_OFF)
    if not kept:
        return parts[:-1], sign_off
    end = last.words.start + len(kept)
    shorter = last._replace(span=Span(last.span.start, end), words=Span(last.words.start, end))
    return [*parts[:-1], shorter], sign_off


class _Draft:
    """A section while its parts are gathered."""

    __slots__ = ("confidence", "heading", "parts")

    def __init__(self, heading: Part | None, confidence: float, parts: Sequence[Part] = ()) -> None:
        self.heading = heading
        self.confidence = confidence
        self.parts = list(parts)

    @property
    def idle(self) -> bool:
        """Tell whether there is nothing in it but what surrounds a text: byline, date, boilerplate."""
        return self.heading is None and all(part.role == "meta" for part in self.parts)


def _drafts(parts: Iterable[Part]) -> list[_Draft]:
    drafts = [_Draft(None, 1.0)]
    for part in parts:
        if part.role == "heading":
            drafts.append(_Draft(part, part.confidence))
        elif part.role == "start":
            drafts.append(_Draft(None, part.confidence, [part]))
        elif part.role in _KINDS:
            drafts[-1].parts.append(part)
    if drafts[0].idle and (len(drafts) > 1 or not drafts[0].parts):
        del drafts[0]
    return drafts


_KINDS: Final[Mapping[str, ParagraphKind]] = {"start": "text", "text": "text", "item": "item", "meta": "meta"}


def _sections(text: str, parts: Iterable[Part]) -> tuple[Section, ...]:
    drafts = _drafts(parts)
    ids = unique_ids(_id(text, draft) for draft in drafts)
    return tuple(_section(draft, name) for draft, name in zip(drafts, ids, strict=True))


def _id(text: str, draft: _Draft) -> str:
    heading = unwrap(draft.heading.words.of(text)) if draft.heading else None
    first = next((part for part in draft.parts if part.role != "meta"), None)
    return section_id(heading, first.words.of(text) if first else "")


def _section(draft: _Draft, name: str) -> Section:
    paragraphs = tuple(
        Paragraph(part.words, _KINDS[part.role], part.speaker, part.level) for part in draft.parts
    )
    heading = draft.heading.words if draft.heading else None
    spans = [span for span in (heading, *(paragraph.span for paragraph in paragraphs)) if span]
    return Section(name, heading, Span(spans[0].start, spans[-1].end), paragraphs, round(draft.confidence, 3))


def _highlights(
    parts: Sequence[Part], repeats: Mapping[int, Span], sections: Sequence[Section]
) -> tuple[Highlight, ...]:
    starts = [section.span.start for section in sections]
    highlights = []
    for at, repeat in repeats.items():
        section = bisect_right(starts, repeat.end - 1) - 1
        highlights.append(Highlight(parts[at].words, section if section >= 0 else None))
    return tuple(highlights)
