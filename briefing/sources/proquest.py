"""Exports of ProQuest as text: fields by name, a line of strokes between any two articles.

One invariant: the text of an article is what stands below `Full text:`, up to the next field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.sources.adapter import paragraphs
from briefing.sources.story import Story

_RULE: Final = re.compile(r"^_{20,}[ \t]*$", re.MULTILINE)
_TEXT: Final = re.compile(r"^Full text:[ \t]*", re.MULTILINE)
_COUNTER: Final = re.compile(r"Document \d+ of \d+")
_FIELD: Final = re.compile(
    r"^(?P<name>Title|Author|Publication info|Publication title|Publication date|Credit|Abstract|Links"
    r"|Subject|Location|People|Company(?: / organization)?|Classification|Identifier / keyword|Pages|Section"
    r"|Publication year|First page|Publisher|Place of publication|Country of publication|ISSN|Source type"
    r"|Language of publication|Document type|Illustration|ProQuest document ID|Document URL|Copyright"
    r"|Last updated|Database|https?)[ \t]*:[ \t]*(?P<value>.*)$",
    re.MULTILINE,
)
"""What ProQuest calls the fields of an article."""
_ABOUT: Final = ("Publication title", "Publication date", "Author")


def stories_of(text: str) -> Iterator[Story]:
    """Yield the articles of an export; what it says of itself is none."""
    for chunk in _RULE.split(text):
        start = _TEXT.search(chunk)
        if start is None:
            continue
        following = _FIELD.search(chunk, start.end())
        body = chunk[start.end() : following.start() if following else len(chunk)]
        fields = {match["name"]: match["value"].strip() for match in _FIELD.finditer(chunk)}
        about = tuple(fields[name] for name in _ABOUT if fields.get(name))
        yield Story(fields.get("Title") or _headline(chunk[: start.start()]), about, tuple(paragraphs(body)))


def _headline(above: str) -> str:
    """Return the first line above an article that is neither its number nor a field."""
    lines = (line.strip() for line in above.split("\n"))
    return next((x for x in lines if x and not _COUNTER.fullmatch(x) and not _FIELD.match(x)), "")
