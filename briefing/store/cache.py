"""What was made of the texts in the library, kept so that an export need not make it again.

One invariant: a brief from here is the brief that would be made now. It is found only under everything that
it was made from: the text, how it was cut, the options, and the program's own code. What is damaged is not
there, and the whole directory can be deleted at any time.

An entry is a line with a checksum, and JSON. It holds places in the text and who is credited,
never the text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from briefing import core, sources
from briefing.core.brief import BriefOptions, brief_document, with_tags
from briefing.core.checksum import sha256_hex
from briefing.core.model import (
    Brief,
    Document,
    Highlight,
    Mention,
    Metadata,
    Paragraph,
    Quote,
    QuoteKind,
    Section,
    SectionBrief,
    Sentence,
    Span,
    Speaker,
    Summary,
)
from briefing.core.segment.layout import line_starts
from briefing.core.summarise import SUMY_METHODS
from briefing.core.tags.model import SectionTags
from briefing.files import atomic_write
from briefing.store.library.texts import Library
from briefing.store.tags.model import TaggedDocument
from briefing.temporary import remove_left_overs

LIMIT = 64_000_000
"""Bytes of all entries together; ten thousand sections take about ten million."""


class BriefedDocument(NamedTuple):
    """What was made of one document."""

    document: Document
    sections: dict[int, SectionBrief]
    """Those of its sections that were briefed, without tags, by index."""


class BriefCache:
    """A directory of briefs made with the same options."""

    def __init__(self, directory: Path, options: BriefOptions, library: Library) -> None:
        self.directory = directory
        self.library = library
        self.options = options
        self._maker = _maker(options)

    def load(self, tagged: TaggedDocument, text: str) -> BriefedDocument | None:
        """Return what was made of the text that `tagged` is about; None when it has to be made again."""
        if not self._maker:
            return None
        path = self._path(tagged)
        try:
            checksum, _, entry = path.read_bytes().partition(b"\n")
            return _made(json.loads(entry), text, tagged) if checksum == _checksum(path, entry) else None
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def holds(self, tagged: TaggedDocument) -> bool:
        """Tell whether something was made of the document, for a quick look."""
        return bool(self._maker) and self._path(tagged).exists()

    def brief(
        self,
        tagged: TaggedDocument,
        briefed: BriefedDocument,
        indices: Iterable[int],
        tags: Mapping[str, SectionTags],
    ) -> Brief:
        """Return the sections with the given indices, briefed; what had not been made is kept for next time.

        Args:
            tagged: the document, as the library knows it.
            briefed: what `load` returned, or the document alone.
            indices: of its sections.
            tags: what the reader has said about each section, by section id.
        """
        wanted = list(indices)
        missing = [index for index in wanted if index not in briefed.sections]
        if missing:
            new = brief_document(briefed.document, self.options, only=missing).sections
            briefed = briefed._replace(sections=briefed.sections | dict(zip(missing, new, strict=True)))
            self.save(tagged, briefed)
        return Brief(briefed.document, tuple(with_tags(briefed.sections[index], tags) for index in wanted))

    def save(self, tagged: TaggedDocument, briefed: BriefedDocument) -> None:
        """Keep what was made, if there is room and permission for it."""
        if self._maker and briefed.document.sha256 == tagged.origin.sha256:
            entry = json.dumps(_record(briefed), ensure_ascii=False, separators=(",", ":")).encode()
            with suppress(OSError):
                path = self._path(tagged)
                atomic_write(path, _checksum(path, entry) + b"\n" + entry, durable=False)

    def trim(self, limit: int = LIMIT) -> None:
        """Delete the oldest entries beyond `limit` bytes of all, and what killed programs left."""
        remove_left_overs(self.directory)
        with suppress(OSError):
            stats = [(path.stat(), path) for path in self.directory.iterdir()]
            kept = 0
            for stat, path in sorted(stats, key=lambda one: one[0].st_mtime_ns, reverse=True):
                kept += stat.st_size
                if kept > limit:
                    path.unlink()

    def _path(self, tagged: TaggedDocument) -> Path:
        origin = tagged.origin
        made_from = (
            self._maker,
            origin.sha256,
            origin.kind,
            origin.article,
            origin.title,
            tagged.corrections,
            self.library.structure_of(origin.sha256),
        )
        return self.directory / sha256_hex(repr(made_from).encode())


def _maker(options: BriefOptions) -> str:
    """Return what makes a brief besides the text: code and options; "" where that is unknown."""
    if options.method in SUMY_METHODS:  # its code is in packages that change without us
        return ""
    with suppress(OSError):
        return f"{_code()} {options!r}"
    return ""


@cache
def _code() -> str:
    """Return the SHA-256 of the core, the sources and this module, and the Python that runs them."""
    packages = (Path(package.__path__[0]) for package in (core, sources))
    modules = [*(path for each in packages for path in sorted(each.rglob("*.py"))), Path(__file__)]
    return f"{sha256_hex(b''.join(module.read_bytes() for module in modules))} {sys.version}"


def _checksum(path: Path, entry: bytes) -> bytes:
    """Return what tells that an entry is whole and stands under the name it was written for."""
    return sha256_hex(path.name.encode() + entry).encode()


def _record(briefed: BriefedDocument) -> list[Any]:
    document = briefed.document
    return [
        (document.language, document.title, document.sign_off, document.kind, document.metadata),
        (document.unit, document.places, document.times),
        document.highlights,
        document.sections,
        [(index, *_brief_record(brief)) for index, brief in sorted(briefed.sections.items())],
    ]


def _brief_record(brief: SectionBrief) -> tuple[Any, ...]:
    summary = brief.summary
    sentences = [(sentence.span, sentence.paragraph) for sentence in summary.sentences]
    quotes = [
        quote._replace(text="", mention=quote.mention and quote.mention._replace(text=""))
        for quote in brief.quotes
    ]
    return summary._replace(sentences=()), sentences, quotes


def _made(record: Any, text: str, tagged: TaggedDocument) -> BriefedDocument:
    about, placed, highlights, sections, briefs = record
    language, title, sign_off, kind, metadata = about
    unit, places, times = placed
    document = Document(
        text,
        tagged.origin.source,
        tagged.origin.sha256,
        language,
        0,
        title and Span(*title),
        tuple(Highlight(Span(*span), section) for span, section in highlights),
        tuple(_section(*section) for section in sections),
        sign_off and Span(*sign_off),
        line_starts(text),
        kind,
        metadata=Metadata(*metadata)._replace(tags=tuple(metadata[-1])),
        article=tagged.origin.article,
        unit=unit,
        places=tuple(places),
        times=tuple(times),
    )
    return BriefedDocument(document, {index: _brief(document, index, *brief) for index, *brief in briefs})


def _section(name: str, heading: Any, span: Any, paragraphs: Any, confidence: float) -> Section:
    found = tuple(Paragraph(Span(*place), *others) for place, *others in paragraphs)
    return Section(name, heading and Span(*heading), Span(*span), found, confidence)


def _brief(document: Document, index: int, summary: Any, sentences: Any, quotes: Any) -> SectionBrief:
    method, _, *others = summary
    spans = [(Span(*span), paragraph) for span, paragraph in sentences]
    chosen = tuple(Sentence(span, span.of(document.text), paragraph) for span, paragraph in spans)
    return SectionBrief(
        document.sections[index],
        Summary(method, chosen, *others),
        tuple(_quote(document.text, *quote) for quote in quotes),
    )


def _quote(
    text: str,
    span: Any,
    _: str,
    kind: QuoteKind,
    rank: int,
    speakers: Any,
    mention: Any,
    cue: str | None,
    paragraph: int,
    utterance: int,
    parts: Any,
) -> Quote:
    place, named = Span(*span), mention and Span(*mention[1])
    return Quote(
        place,
        place.of(text),
        kind,
        rank,
        tuple(Speaker(*speaker) for speaker in speakers),
        named and Mention(named.of(text), named),
        cue,
        paragraph,
        utterance,
        tuple(Span(*part) for part in parts),
    )
