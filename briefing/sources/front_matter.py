"""Front matter: what a text says of itself on top, in YAML between `---` or in TOML between `+++`.

MultiMarkdown and Pelican have fields without marks, Pandoc three lines after `%`.

One invariant: it is never part of the story, whether it can be understood or not.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from briefing.core.model import NO_METADATA, Metadata, Span, unwrap
from briefing.sources.adapter import neutralised_metadata
from briefing.sources.metadata import iso_date

_YAML: Final = re.compile(
    r"---[ \t]*\n(?=[\w.-]+[ \t]*:|---|\.\.\.|#)(?P<body>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_OPEN: Final = re.compile(
    r"---[ \t]*\n(?P<body>(?:[a-z][\w.-]*[ \t]*:(?:[ \t].*)?\n(?:(?:[ \t]+|-[ \t]).*\n)*){2,100})"
    r"(?=[ \t]*(?:\n|\Z))"
)
"""YAML whose end is missing: two fields at least, in small letters, and an empty line."""
_FIELD: Final = re.compile(r"^(?P<key>[\w.-]+)[ \t]*[:=][ \t]*(?P<value>\S.*)$", re.MULTILINE)
_DAMAGED: Final = "the front matter of this text is damaged; what can be read of it is used"
_TOML: Final = re.compile(r"\+\+\+[ \t]*\n(?P<body>(?:.*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
_LONGEST: Final = 20_000
"""Code points; that of a page with many tags has a thousand."""
_MOST: Final = 50
_BARE: Final = re.compile(
    r"(?i:title)[ \t]*:[ \t]+\S.*\n(?:[A-Za-z][\w -]{0,30}:[ \t]+\S.*\n){1,100}(?=[ \t]*\n)"
)
"""Fields without marks, the title first."""
_PANDOC: Final = re.compile(
    r"%[ \t]+(?P<title>\S.*)\n(?:%[ \t]*(?P<author>.*)\n)?(?:%[ \t]*(?P<date>.*)\n)?(?=[ \t]*\n)"
)
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
    damage: str = ""
    """What is wrong with it; "" for nothing."""


def read_front(text: str) -> Front | None:
    """Return the front matter that `text` begins with; None where it begins with something else."""
    if text[:3] not in _MARKS:
        return _read_bare(text)
    of_yaml = text.startswith("---")
    closed = (_YAML if of_yaml else _TOML).match(text, 0, _LONGEST)
    fields = (_from_yaml if of_yaml else _from_toml)(closed["body"]) if closed else None
    match = closed if fields is not None or not of_yaml else _OPEN.match(text, 0, _LONGEST) or closed
    if match is None:
        return None
    named = _by_lines(match["body"]) if fields is None else fields
    metadata = _metadata({str(key).casefold(): value for key, value in named.items()})
    title = _title_span(text, match.span("body"), metadata.title)
    return Front(match.end(), title, metadata, _DAMAGED if fields is None else "")


_MARKS: Final = ("---", "+++")


def _read_bare(text: str) -> Front | None:
    """Return fields on top of a text that no mark encloses."""
    match = _PANDOC.match(text) or _BARE.match(text, 0, _LONGEST)
    if match is None:
        return None
    found = match.groupdict() or _by_lines(match[0])
    fields: dict[str, Any] = {key.casefold(): value for key, value in found.items() if value}
    metadata = _metadata(fields | {"tags": [tag.strip() for tag in fields.get("tags", "").split(",")]})
    return Front(match.end(), _title_span(text, match.span(), metadata.title), metadata)


def _by_lines(body: str) -> dict[str, Any]:
    """Return the fields of front matter that is damaged, as far as each has a line to itself."""
    values = {match["key"]: match["value"].strip() for match in _FIELD.finditer(body)}
    return {
        key: value[1:-1].split(",") if value[:1] == "[" and value[-1:] == "]" else value.strip("\"'")
        for key, value in values.items()
    }


def _from_yaml(body: str) -> dict[Any, Any] | None:
    """Return the fields of YAML; None where it is none."""
    import yaml  # few texts have front matter

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a date or a number is what it looks like
    try:
        value = yaml.load(body, loader)  # noqa: S506 - makes strings, lists and mappings, nothing else
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return {} if value is None else value if isinstance(value, dict) else None


def _from_toml(body: str) -> dict[str, Any] | None:
    """Return the fields of TOML; None where it is none."""
    import tomllib

    try:
        return tomllib.loads(body)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _metadata(fields: dict[str, Any]) -> Metadata:
    values = {
        name: next((words for key in keys if (words := ", ".join(_words(fields.get(key))))), None)
        for name, keys in _KEYS.items()
    }
    published = values.pop("published")
    language = values.pop("language")
    metadata = NO_METADATA._replace(
        title=", ".join(_words(fields.get("title"))[:1]) or None,
        published=iso_date(published) or published,
        language=language and language[:2].lower(),
        tags=tuple(tag for key in ("tags", "keywords", "categories") for tag in _words(fields.get(key)))[
            :_MOST
        ],
        **values,
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
    key = re.compile(r"^(?:title[ \t]*[:=]|%)", re.MULTILINE | re.IGNORECASE).search(text, *body)
    if key is None or not title:
        return None
    written = re.compile(r"\s+".join(map(re.escape, title.split()))).search(text, key.end(), body[1])
    return Span(*written.span()) if written else None
