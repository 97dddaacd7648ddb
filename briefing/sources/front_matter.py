"""Front matter: what a text says of itself on top, in YAML between `---` or in TOML between `+++`.

One invariant: it is never part of the story, whether it can be understood or not.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from briefing.core.model import NOTHING_TOLD, Metadata, Span, unwrap
from briefing.sources.adapter import neutralised_metadata
from briefing.sources.metadata import iso_date

_YAML: Final = re.compile(
    r"---[ \t]*\n(?=[\w.-]+[ \t]*:|---|\.\.\.|#)(?P<body>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TOML: Final = re.compile(r"\+\+\+[ \t]*\n(?P<body>(?:.*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
_LONGEST: Final = 20_000
"""Code points; that of a page with many tags has a thousand."""
_MOST: Final = 50
_KEYS: Final = {
    "author": ("author", "authors", "by", "byline", "creator", "autor", "auteur"),
    "published": ("date", "published", "pubdate", "datepublished", "created", "datum"),
    "language": ("lang", "language", "locale"),
    "url": ("url", "link", "canonical", "canonical_url", "permalink", "source_url"),
}


class Front(NamedTuple):
    """The front matter of a text."""

    end: int
    """Code points that it takes."""
    title: Span | None
    """Where its title stands, as far as that is written as it is meant."""
    metadata: Metadata


def read_front(text: str) -> Front | None:
    """Return the front matter that `text` begins with; None where it begins with something else."""
    match = (
        (_YAML if text.startswith("---") else _TOML).match(text, 0, _LONGEST) if text[:3] in _MARKS else None
    )
    if match is None:
        return None
    fields = _from_yaml(match["body"]) if text.startswith("---") else _from_toml(match["body"])
    metadata = _metadata({str(key).casefold(): value for key, value in fields.items()})
    return Front(match.end(), _title_span(text, match.span("body"), metadata.title), metadata)


_MARKS: Final = ("---", "+++")


def _from_yaml(body: str) -> dict[Any, Any]:
    import yaml  # few texts have front matter

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a date or a number is what it looks like
    try:
        value = yaml.load(body, loader)  # noqa: S506 - makes strings, lists and mappings, nothing else
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _from_toml(body: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(body)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _metadata(fields: dict[str, Any]) -> Metadata:
    told = {
        name: next((words for key in keys if (words := ", ".join(_words(fields.get(key))))), None)
        for name, keys in _KEYS.items()
    }
    published = told.pop("published")
    language = told.pop("language")
    metadata = NOTHING_TOLD._replace(
        title=", ".join(_words(fields.get("title"))[:1]) or None,
        published=iso_date(published) or published,
        language=language and language[:2].lower(),
        tags=tuple(tag for key in ("tags", "keywords", "categories") for tag in _words(fields.get(key)))[
            :_MOST
        ],
        **told,
    )
    return neutralised_metadata(metadata)


def _words(value: Any) -> list[str]:
    """Return the strings that a field holds: one, several, or the names of several."""
    if isinstance(value, list):
        return [words for each in value[:_MOST] for words in _words(each)[:1]]
    if isinstance(value, dict):
        return _words(value.get("name"))
    return (
        [unwrap(str(value))]
        if value is not None and not isinstance(value, bool) and str(value).strip()
        else []
    )


def _title_span(text: str, body: tuple[int, int], title: str | None) -> Span | None:
    key = re.compile(r"^title[ \t]*[:=]", re.MULTILINE | re.IGNORECASE).search(text, *body)
    at = text.find(title, key.end(), body[1]) if key and title else -1
    return Span(at, at + len(title)) if at >= 0 and title else None
