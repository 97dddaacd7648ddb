"""Texts in Org, AsciiDoc and reStructuredText: their headings are sections, what is for programs is left out.

One invariant: a line is left out only where its form is one that the language keeps for programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.core.model import Metadata, Role
from briefing.core.segment.layout import BULLET
from briefing.sources.adapter import Extract, Hints, extract_text, joined, neutralised_metadata, paragraphs
from briefing.sources.metadata import iso_date


class _Language(NamedTuple):
    """What the lines of a language look like."""

    heading: re.Pattern[str]
    """With its words in a group; a title of the whole in one of this name."""
    field: re.Pattern[str]
    """What the text says of itself: `name` and `value`."""
    gone: re.Pattern[str]
    """What is for programs."""
    link: re.Pattern[str]
    """A link with its words in a group."""


_ORG: Final = _Language(
    heading=re.compile(
        r"^\*+[ \t]+(?:(?:TODO|DONE|NEXT|WAITING)[ \t]+)?(?P<words>\S.*)$",
        re.MULTILINE,
    ),
    field=re.compile(
        r"^#\+(?P<name>title|author|date|language):[ \t]*(?P<value>.*)$", re.MULTILINE | re.IGNORECASE
    ),
    gone=re.compile(
        r"^[ \t]*(?:#\+(?!title|author|date|language)\w+.*|#(?: .*)?|:[\w-]+:.*"
        r"|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):.*)$\n?",
        re.MULTILINE,
    ),
    link=re.compile(r"\[\[[^\[\]\n]{1,500}+\]\[(?P<words>[^\[\]\n]{1,500})\]\]"),
)
_ASCIIDOC: Final = _Language(
    heading=re.compile(
        r"^(?:=[ \t]+(?P<title>.+)(?:\n(?P<author>[^\n=:<]+?)(?: <.*)?\n(?:v?\d.*)?)?"
        r"|={2,6}[ \t]+(?P<words>.+))$",
        re.MULTILINE,
    ),
    field=re.compile(r"^:(?P<name>author|revdate|lang):[ \t]+(?P<value>.*)$", re.MULTILINE),
    gone=re.compile(
        r"^(?://.*|:!?[\w-]+!?:.*|\[[^\[\]\n]*\]|(?:include|image|ifdef|endif|toc)::.*"
        r"|([-=*_.])\1{3}|'{3})[ \t]*$\n?",
        re.MULTILINE,
    ),
    link=re.compile(r"(?<![\w/])(?:link:|https?://)[^\s\[\]]{1,500}+\[(?P<words>[^\[\]\n]{1,500})\]"),
)
_RST: Final = _Language(
    heading=re.compile(
        r"^(?:(?P<over>([=#*~^\"'`+-])\2{2,})\n[ \t]*(?P<title>\S.*)\n(?P=over)"
        r"|(?P<words>\S.*)\n([=#*~^\"'`+-])\5{2,})[ \t]*$",
        re.MULTILINE,
    ),
    field=re.compile(
        r"^:(?P<name>author|date|title|language):[ \t]+(?P<value>.*)$", re.MULTILINE | re.IGNORECASE
    ),
    gone=re.compile(
        r"^(?:\.\.(?: (?!(?:note|warning|important|tip)::).*)?\n?(?:[ \t]+\S.*\n?)*|:[\w ]+:.*)$\n?",
        re.MULTILINE,
    ),
    link=re.compile(r"`(?P<words>[^`<>\n]{1,300}?)\s?<[^<>\n]{1,500}>`__?"),
)
_TAGS: Final = re.compile(r"(?<=[ \t]):[\w@:]{1,200}:\Z")
"""Those of Org, at the end of a heading."""
_LANGUAGES: Final = {".org": _ORG, ".adoc": _ASCIIDOC, ".asciidoc": _ASCIIDOC, ".rst": _RST}
_NAMES: Final = {"revdate": "date", "lang": "language"}


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the text, its headings as sections."""
    read = extract_text(raw, hints)
    language = next((one for end, one in _LANGUAGES.items() if hints.name.lower().endswith(end)), _ORG)
    fields = {
        _NAMES.get(found["name"].lower(), found["name"].lower()): found["value"].strip()
        for found in language.field.finditer(read.text)
    }
    blocks = list(_blocks(language, language.gone.sub("", language.field.sub("", read.text)), fields))
    title = fields.get("title", "")
    if title and not any(role == "title" for role, _ in blocks):
        blocks.insert(0, ("title", title))
    metadata = Metadata(
        title=title or None,
        author=fields.get("author"),
        published=iso_date(fields.get("date", "").strip("<>[] ").partition(" ")[0]),
        language=(fields.get("language") or "")[:2].lower() or None,
    )
    return joined(blocks, neutralised_metadata(metadata)).decoded_as(read)


def _blocks(language: _Language, text: str, fields: dict[str, str]) -> Iterator[tuple[Role, str]]:
    """Yield the headings and what is below each; what the title tells is noted among `fields`."""
    at = 0
    for heading in language.heading.finditer(text):
        yield from _body(language, text[at : heading.start()])
        groups = heading.groupdict()
        if groups.get("title") and "title" not in fields:
            fields |= {name: groups[name] for name in ("title", "author") if groups.get(name)}
            yield "title", groups["title"]
        else:
            words = (groups.get("words") or groups["title"]).rstrip()
            yield "heading", language.link.sub(r"\g<words>", _TAGS.sub("", words))
        at = heading.end()
    yield from _body(language, text[at:])


def _body(language: _Language, text: str) -> list[tuple[Role, str]]:
    blocks = paragraphs(language.link.sub(r"\g<words>", text)) if text.strip() else []
    return [(role, BULLET.sub("", words, count=1) if role == "item" else words) for role, words in blocks]
