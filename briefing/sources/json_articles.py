"""Articles in JSON, JSON Lines or a JSON Feed: a section an object, by the names of its fields.

One invariant: objects without a field of text are refused with the names of those they have.
"""

from __future__ import annotations

import json
from typing import Any, Final

from briefing.core.text.english import counted
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text
from briefing.sources.articles import article_of, one_text
from briefing.sources.talk import is_message, is_talk, talk

_LIMIT: Final = 16_000_000
"""Code points of one JSON value; one a line may be as many as a file holds."""
_OBJECTS: Final = 400_000
"""Lists and objects of one value, each of which takes some 250 bytes."""
_SOME: Final = 0.5
"""Share of the lines that must be whole for the rest to be damage."""
_DEEPEST: Final = 4
"""Objects around the list of articles."""
_MOST_NAMED: Final = 8


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the articles of a JSON file.

    Raises:
        SourceError: it is not JSON, or there are no articles in it.
    """
    read = extract_text(raw, hints)
    value, damaged = _parsed(read.text, hints.name)
    records = _records(value, _DEEPEST)
    articles = [article for record in records if (article := article_of(record)) is not None]
    if not articles:
        raise SourceError(f"{hints.name}: this is JSON without articles{_named(records)}.")
    title = value.get("title") or value.get("name") if isinstance(value, dict) else ""
    title = title if isinstance(title, str) else ""
    messages = [article for record in records if is_message(record) and (article := article_of(record))]
    extract = talk(messages, title) if is_talk(messages) else one_text(articles, hints, title)
    said = (
        f"{counted(damaged, 'line')} of this JSON file {'is' if damaged == 1 else 'are'} damaged"
        if damaged
        else ""
    )
    return extract._replace(damage=said).decoded_as(read)


def _parsed(text: str, name: str) -> tuple[Any, int]:
    """Return the value that `text` is, or the list of those that its lines are and how many are damaged.

    Raises:
        SourceError: neither of them, or beyond the limits.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and _is_whole(lines[0]):
        values = [value for line in lines if (value := _value_of(line)) is not _NONE]
        if len(values) >= _SOME * len(lines):
            return values, len(lines) - len(values)
    if len(text) > _LIMIT or text.count("{") + text.count("[") > _OBJECTS:
        raise SourceError(f"{name}: this JSON file is larger than briefing reads.")
    try:
        return json.loads(text), 0
    except RecursionError:
        raise SourceError(f"{name}: this is JSON that is nested too deeply.") from None
    except ValueError as error:
        raise SourceError(f"{name}: this is JSON that is damaged ({error}).") from None


_NONE: Final = object()
"""Stands for what is no JSON value."""


def _value_of(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return _NONE


def _is_whole(line: str) -> bool:
    """Tell whether one line is an object of its own, and no beginning of one that is set over many."""
    return line.lstrip().startswith("{") and isinstance(_value_of(line), dict)


def _records(value: Any, deepest: int) -> list[dict[str, Any]]:
    """Return the objects that may be articles: of the list with the most of them, else the value itself."""
    if isinstance(value, list):
        found = [each for each in value if isinstance(each, dict)]
        return [each["_source"] if isinstance(each.get("_source"), dict) else each for each in found]
    if not isinstance(value, dict) or not deepest:
        return []
    lists = [_records(each, deepest - 1) for each in value.values() if isinstance(each, list | dict)]
    with_text = [found for found in lists if any(article_of(each) for each in found[:20])]
    return max(with_text, key=len, default=[value])


def _named(records: list[dict[str, Any]]) -> str:
    names = [str(name)[:40] for name in records[0]] if records else []
    shown = ", ".join(names[:_MOST_NAMED])
    return f"; its fields are {shown}{', …' if len(names) > _MOST_NAMED else ''}" if shown else ""
