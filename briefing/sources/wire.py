"""Dispatches of news agencies as their wires carry them (ANPA 1312 as the AP has it): each a section.

One invariant: numbers, slugs, notes to editors and marks of the end are never the text of a dispatch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.model import Role
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text, joined
from briefing.sources.dispatch import is_dispatch, stories_of

_NUMBER: Final = re.compile(r"[a-z]\d{3,4}(?:[ \t]+[a-z]{1,4}){1,4}[ \t]*(?:\S+[ \t]*)?")
"""What a dispatch is called on the wire, its priority and its category."""
_SLUG: Final = re.compile(
    r"(?:[a-z]{1,2}[ \t]+){0,3}(?:AM|PM|BC|AP)[-_](?P<words>[A-Z][^,\n]*?)"
    r"(?:,[^\n]*|[ \t]+\d\d-\d\d[ \t]+\d{4})?"
)
"""Its cycle and subject, which take of it this is, and what it follows."""
_STAMP: Final = re.compile(r"A[PX]-[A-Z]{2}-\d\d-\d\d-\d\d[^\n]*")
_FIELD: Final = re.compile(r"\^?(?P<words>.*?)[<=]?")
"""A line of the header between the signs that begin and end it: `^By ADA LIND=`."""
_PROFILE: Final = re.compile(r"^\(PROFILE\b.*?^\)[ \t]*$", re.DOTALL | re.MULTILINE)
"""Companies that a dispatch is about."""
_END: Final = re.compile(r"\(?(?:MORE|END|more)\)?|-[ \t]*[0-9]+[ \t]*-|_{3,}|###")
_NOTE: Final = re.compile(r"(?:Eds?|Editors?|Attn|Note)\b.{0,20}?:.*", re.IGNORECASE)
_BYLINE: Final = re.compile(r"(?:By|With)[ \t]+\S.*|(?:Associated Press|AP|UPI|Reuters?)\b.*|.*\bWriters?")
_INDENTS: Final = ("  ", "\t")
_DATELINE: Final = re.compile(r"[A-Z][A-Za-z.,' ]{1,40} \((?:AP|Reuters|UPI)\) (?:_|--?|–|—) ")
_THAT_FAR: Final = re.compile(r"[A-Z][A-Z .]+:.*\bthat far\.?", re.IGNORECASE)
"""Where a dispatch goes on that began with another."""


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the dispatches, a section each; one alone has its headline as title.

    Raises:
        SourceError: there are none.
    """
    read = extract_text(raw, hints)
    if is_dispatch(read.text):
        stories = list(stories_of(read.text))
    else:
        stories = [list(_blocks(lines)) for lines in _dispatches(_PROFILE.sub("", read.text))]
    stories = [blocks for blocks in stories if any(role == "text" for role, _ in blocks)]
    if not stories:
        raise SourceError(f"{hints.name}: there are no dispatches in this print of a news wire.")
    if len(stories) == 1:
        stories = [[("title" if role == "heading" else role, words) for role, words in stories[0]]]
    made = joined(block for blocks in stories for block in blocks)
    return made.decoded_as(read)


def _dispatches(text: str) -> Iterator[list[str]]:
    """Yield the lines of each dispatch: it begins with its number, or with a slug that has none."""
    lines: list[str] = []
    for written in text.split("\n"):
        line = _without_signs(written)
        begins = _NUMBER.fullmatch(line.strip()) or (
            _SLUG.fullmatch(line.strip()) and not (len(lines) == 1 and _NUMBER.fullmatch(lines[0].strip()))
        )
        if begins and any(line.strip() for line in lines):
            yield lines
            lines = []
        if line.strip():
            lines.append(line)
    yield lines


def _opens_text(line: str) -> bool:
    return line.startswith(_INDENTS) or _DATELINE.match(line) is not None


def _without_signs(line: str) -> str:
    match = _FIELD.fullmatch(line.rstrip())
    return match["words"] if match and (line.startswith("^") or line.rstrip().endswith("<")) else line


def _blocks(lines: Sequence[str]) -> Iterator[tuple[Role, str]]:
    """Yield headline, notes and paragraphs of a dispatch; a paragraph begins with an indent."""
    slug = next((match["words"] for line in lines if (match := _SLUG.fullmatch(line.strip()))), "")
    marks = (_NUMBER, _SLUG, _STAMP, _END)
    kept = [line for line in lines if not any(mark.fullmatch(line.strip()) for mark in marks)]
    start = next((at for at, line in enumerate(kept) if _opens_text(line)), len(kept))
    above = [line.strip() for line in kept[:start]]
    notes = [line for line in above if any(mark.fullmatch(line) for mark in (_NOTE, _BYLINE, _THAT_FAR))]
    headline = " ".join(line for line in above if line not in notes)
    yield "heading", headline or slug
    yield from (("meta", line) for line in notes)
    indented = any(line.startswith(_INDENTS) for line in kept[start:])
    paragraphs: list[str] = []
    for line in kept[start:]:
        if _opens_text(line) or not indented or not paragraphs:
            paragraphs.append(line.strip())
        else:
            paragraphs[-1] += f" {line.strip()}"
    yield from (("text", words) for words in paragraphs)
