"""Exports of news databases (LexisNexis, Nexis, Factiva, Genios, Europresse, ProQuest): an article a section.

One invariant: what a database says of an article (newspaper, page, length, copyright) is never its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.core.model import Role
from briefing.errors import SourceError
from briefing.sources import europresse, proquest
from briefing.sources.adapter import Extract, Hints, extract_text, joined
from briefing.sources.story import Story

_COUNTER: Final = re.compile(
    r"[ \t]*(?:Document )?\d+ (?:of|de|von) \d+ (?:DOCUMENTS?|DOKUMENTEN?)[ \t]*", re.IGNORECASE
)
_PAGE: Final = re.compile(r"[ \t]*(?:Page|Seite|Página) \d+ (?:of|von|de|sur) \d+[ \t]*", re.IGNORECASE)
"""What a printed export has at the head or foot of a page."""
_END: Final = re.compile(r"[ \t]*(?:End of Document|(?:AN[ \t]+)?Document [A-Z]{2,}[A-Za-z0-9]{12,})[ \t]*")
"""The last line of an article: of Nexis Uni, and Factiva's number."""
_RULE: Final = re.compile(r"_{20,}")
"""What Genios sets between articles."""
_FIELD: Final = re.compile(
    r"(?P<name>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*(?:[- ][A-Za-z]+)?):[ \t]*(?P<value>.*)", re.DOTALL
)
_NAMES: Final = frozenset(
    (
        *("byline", "section", "length", "dateline", "load-date", "language", "publication-type", "graphic"),
        *(
            "journal-code",
            "type",
            "subject",
            "organization",
            "company",
            "ticker",
            "industry",
            "person",
            "city",
        ),
        *(
            "state",
            "country",
            "geographic",
            "category",
            "headline",
            "highlight",
            "body",
            "copyright",
            "series",
        ),
        *(
            "correction-date",
            "pub-type",
            "document-type",
            "notes",
            "edition",
            "source",
            "author",
            "link",
            "url",
        ),
        *("titel", "autor", "länge", "rubrik", "quelle", "datum", "update", "ressort", "publication type"),
        *("auteur", "longueur", "rubrique", "langue", "acc-no", "record-number", "classification"),
    )
)
"""Fields of LexisNexis and of its German and French editions, in lower case."""
_SHOWN: Final = ("byline", "author", "autor", "auteur", "dateline")
"""Fields that a reader wants to see above the article."""
_TITLES: Final = ("headline", "titel")
_TEXTS, _ABOUT = ("LP", "TD"), ("BY", "SN", "PD")
_CODES: Final = (
    *("SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT"),
    *("CLM", "CX", "DLN", "RF", "ART", "PUB"),
)
"""Factiva's codes of fields: headline, lead paragraph, text, byline, source, date and so on."""
_INDEXED: Final = ("CO", "IN", "NS", "RE", "IPC", "IPD", "AN", "DE")
"""Its codes of what an article is filed under; in a text they could be words in capitals."""
_CODED: Final = re.compile(
    rf"(?P<code>{'|'.join(_CODES)})(?:[ \t]+(?P<value>\S.*))?"
    rf"|(?P<index>{'|'.join(_INDEXED)})(?:[ \t]+(?P<filed>(?:Document )?\S+ ?(?::| \|).*|Document \S+))?",
    re.DOTALL,
)
_COPYRIGHT: Final = re.compile(
    r"(?:Copyright\b|©|\(c\)|All rights reserved\b|Tous droits réservés)", re.IGNORECASE
)
_LENGTH: Final = re.compile(r"(?:Length: )?\d[\d,. ]* (?:words|mots|Wörter|palabras)\b.*", re.IGNORECASE)


_BODY: Final = ("Body", "Full text:", "Text", "BODY:")
"""What stands above the text of an article."""
_FULL: Final = 55
"""Columns from which on a line has no room left: databases wrap at 70 to 80."""
_CENTRED: Final = 10
"""Columns before a line that is set in the middle."""
_LONG: Final = 12
"""Words of a paragraph of text."""
_TOLD: Final = 5000
"""Code points of all fields, or of all owners, in which other lines are looked for: these are short."""
_FEWEST_CODES: Final = 4


class _Line(NamedTuple):
    """One paragraph, or one line of what stands around it."""

    words: str
    indent: int


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the articles of an export, a section each.

    Raises:
        SourceError: there are none.
    """
    read = extract_text(raw, hints)
    if read.text.lstrip().startswith("<"):
        found = europresse.stories_of(read.text)
        text = "" if found else _as_lines(read.text)
    else:
        found, text = list(proquest.stories_of(read.text)), read.text
    stories = found or [story for chunk in _chunks(text) if (story := _story(chunk)) and story.body]
    if not stories:
        raise SourceError(f"{hints.name}: there are no articles in this export of a news database.")
    made = joined(block for story in stories for block in _blocks(story))
    return made.decoded_as(read)


def _as_lines(page: str) -> str:
    """Return the words of a page, an empty line between its blocks."""
    from briefing.sources.walk import read_blocks
    from briefing.sources.web import parse_html

    tree = parse_html(page)
    return "" if tree is None else "\n\n".join(block.words for block in read_blocks(tree))


def _blocks(story: Story) -> Iterator[tuple[Role, str]]:
    if story.headline:
        yield "heading", story.headline
    yield "meta", " · ".join(story.about)
    yield from story.body


def _chunks(text: str) -> Iterator[str]:
    """Yield the text of each article: from counter to counter, or up to the last line of each."""
    lines = text.split("\n")
    counted = [at for at, line in enumerate(lines) if _COUNTER.fullmatch(line)]
    ended = [at for at, line in enumerate(lines) if _END.fullmatch(line)]
    ended = ended or [at for at, line in enumerate(lines) if _RULE.fullmatch(line.strip())]
    if counted:
        bounds = [(at + 1, end) for at, end in zip(counted, [*counted[1:], len(lines)], strict=True)]
    else:
        bounds = list(zip([0, *(at + 1 for at in ended)], [*ended, len(lines)], strict=True))
    for start, end in bounds:
        yield "\n".join(lines[start:end])


def _lines(chunk: str) -> list[_Line]:
    """Return the paragraphs of an article: one goes on below a line without room."""
    found: list[tuple[list[str], int]] = []
    room = True
    for line in chunk.split("\n"):
        words = "" if _PAGE.fullmatch(line) else line.strip()
        if words and not room and found:
            found[-1][0].append(words)
        elif words:
            found.append(([words], len(line) - len(line.lstrip())))
        room = len(words) < _FULL
    return [_Line(" ".join(pieces), indent) for pieces, indent in found]


def _story(chunk: str) -> Story | None:
    lines = _lines(chunk)
    coded = sum(1 for line in lines if (match := _CODED.fullmatch(line.words)) and match["code"])
    return _coded(lines) if coded >= _FEWEST_CODES else _titled(lines) if lines else None


def _coded(lines: Sequence[_Line]) -> Story:
    """Read an article of Factiva whose fields begin with two letters each."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _CODED.fullmatch(line.words)
        code = (match["code"] or match["index"]) if match else code
        words = (match["value"] or match["filed"]) if match else line.words
        fields.setdefault(code, []).extend([words] if words else [])
    body: list[tuple[Role, str]] = [("text", words) for code in _TEXTS for words in fields.get(code, ())]
    about = tuple(words for code in _ABOUT for words in fields.get(code, ())[:1])
    return Story(" ".join(fields.get("HD", ())), about, tuple(body))


def _titled(lines: Sequence[_Line]) -> Story:
    """Read an article whose headline stands by its place, and whose fields by their names."""
    fields = {name: value for line in lines if (field := _field(line.words)) for name, value in (field,)}
    known = " ".join(value for value in fields.values() if value)[:_TOLD]
    start = _start(lines, known)
    end = next((at for at in range(start, len(lines)) if _is_about(lines[at].words)), len(lines))
    owners = " ".join(line.words for line in lines if _COPYRIGHT.match(line.words))[:_TOLD]
    while end > start and lines[end - 1].words in owners:  # the publisher, once more below the text
        end -= 1
    above = [line for line in lines[:start] if not _is_about(line.words) and line.words not in _BODY]
    left = [line.words for line in above if line.indent < _CENTRED and not _says_again(line.words, known)]
    headline = next((fields[name] for name in _TITLES if fields.get(name)), left[0] if left else "")
    about = [line.words for line in above if line.words != headline]
    about += [fields[name] for name in _SHOWN if fields.get(name)]
    return Story(headline, tuple(about), tuple(("text", line.words) for line in lines[start:end]))


def _says_again(words: str, values: str) -> bool:
    """Tell whether a line, or what stands before its last stroke, is in a field too: a source."""
    return words.rpartition(" / ")[0] in values if " / " in words else words in values


def _start(lines: Sequence[_Line], values: str) -> int:
    """Return where the text begins: below the word that says so, or the last field above a paragraph."""
    named = next((at + 1 for at, line in enumerate(lines) if line.words in _BODY), None)
    if named is not None:
        return named
    long = (
        at for at, line in enumerate(lines) if len(line.words.split()) >= _LONG and not _is_about(line.words)
    )
    first = next(long, len(lines))
    fields = [at for at in range(first) if _is_about(lines[at].words)]
    if not fields and _says_again(lines[0].words, values):
        return first
    return fields[-1] + 1 if fields else 1


def _is_about(words: str) -> bool:
    """Tell whether a line says something of the article rather than in it."""
    return _field(words) is not None or bool(_COPYRIGHT.match(words) or _LENGTH.fullmatch(words))


def _field(words: str) -> tuple[str, str] | None:
    match = _FIELD.fullmatch(words)
    name = match["name"].casefold() if match else ""
    return (name, match["value"].strip()) if match and name in _NAMES else None
