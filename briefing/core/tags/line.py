"""Several tags on one line, as they are typed and shown: between commas, quoted where they hold one.

One invariant: `read_tags(write_tags(tags)) == tags` for clean tags of which no two are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from briefing.core.tags.model import clean_tag, tag_key
from briefing.core.text.naming import shorten

LONGEST: Final = 100
"""Code points of a tag that is given; what a file has stays."""
_SHOWN: Final = 24
"""Code points that name one that is longer."""
_ITEM: Final = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")*)(?:"\s*(?=,|\Z)|\Z)|(?P<plain>[^,]*))(?:,|\Z)')
"""One tag with what ends it; in quotation marks it may hold commas, and marks twice (as in CSV, RFC 4180)."""


def read_tags(line: str) -> tuple[str, ...]:
    """Return the tags on a line, clean and each once, in the order written."""
    tags = (clean_tag(_word(match)) for match in _ITEM.finditer(line))
    return tuple({tag_key(tag): tag for tag in tags if tag}.values())


def _no_tag(line: str) -> str | None:
    """Return the first words between commas of which no tag can be made, as `/`; None where all are tags."""
    words = (_word(match).strip() for match in _ITEM.finditer(line))
    return next((each for each in words if each and not clean_tag(each)), None)


def said_of_tags(line: str, held: Iterable[str] = ()) -> str:
    """Return what is wrong with the tags on a line, as a sentence without its stop; "" where nothing is.

    Args:
        line: as it is typed.
        held: tags that are there already, and may be as long as they are.
    """
    wrong = _no_tag(line)
    if wrong is not None:
        return f"“{wrong}” is no tag"
    kept = {tag_key(tag) for tag in held}
    long = next((tag for tag in read_tags(line) if len(tag) > LONGEST and tag_key(tag) not in kept), None)
    if long is None:
        return ""
    return f"“{shorten(long, _SHOWN)}” has {len(long):,} characters; a tag has {LONGEST} at most"


def write_tags(tags: Iterable[str]) -> str:
    """Return tags as one line that `read_tags` reads as the same."""
    return ", ".join(map(write_tag, tags))


def write_tag(tag: str) -> str:
    """Return a tag as it is written on a line with others."""
    if "," not in tag and not tag.startswith('"'):
        return tag
    doubled = tag.replace('"', '""')
    return f'"{doubled}"'


def last_tag(line: str) -> tuple[str, str]:
    """Return what stands before the last tag of a line, with its comma, and that tag as far as written."""
    last = None
    for match in _ITEM.finditer(line):
        last = match
        if match.end() == len(line) and not line.endswith(","):
            break
    if last is None:
        return "", ""
    return line[: last.start()], _word(last).strip()


def _word(match: re.Match[str]) -> str:
    quoted = match["quoted"]
    return match["plain"] if quoted is None else quoted.replace('""', '"')
