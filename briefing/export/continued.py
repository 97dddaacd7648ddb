"""Briefs that are continued: new sections go into a file that the reader has edited meanwhile.

A brief to be continued holds markers, each a comment on a line of its own: `group KEY` and `item KEY` before
a part and a section, `more` where a part ends, `groups` where the last one does; `source KEY` and `sources`
for where sections are from. One invariant: what is in the file stays, byte for byte; what is new goes before
a marker that ends something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import quote

COMMENTS: Final = {"markdown": ("<!--", "-->"), "html": ("<!--", "-->"), "org": ("#", "")}
"""What a comment begins and ends with in each format that can be continued."""
_CLOSING: Final = {"group": "more", "source": "sources"}
"""What ends the items of a part, and the sources."""


def marker_key(name: str | None) -> str:
    """Return what a marker calls a section, a part or a source: nothing in it ends a comment."""
    return quote(name or "", safe="/")


class _Marker(NamedTuple):
    line: int
    kind: str
    key: str


@dataclass(slots=True)
class MarkedBrief:
    """A brief with its markers."""

    lines: list[str]
    """Each with its line break."""
    markers: list[_Marker] = field(default_factory=list)

    def keys(self, kind: str) -> frozenset[str]:
        """Return the keys of all markers of a kind."""
        return frozenset(marker.key for marker in self.markers if marker.kind == kind)

    @property
    def sections(self) -> frozenset[str]:
        """The keys of the sections that stand there, or whose marker was left."""
        return self.keys("item")

    @property
    def whole(self) -> bool:
        """Whether there are the markers before which something can be put."""
        return {"groups", "sources"} <= {marker.kind for marker in self.markers}

    def part(self, at: int, *ends: str) -> str:
        """Return the lines from marker `at` up to the next one of `ends`."""
        end = next((one.line for one in self.markers[at + 1 :] if one.kind in ends), len(self.lines))
        return "".join(self.lines[self.markers[at].line : end])

    def end_of(self, kind: str, key: str) -> int | None:
        """Return the line of the marker that ends what `kind` and `key` begin, if both are there."""
        within = False
        for marker in self.markers:
            if marker.kind == kind:
                within = marker.key == key
            if within and marker.kind == _CLOSING[kind]:
                return marker.line
        return None


def read_marked(text: str, form: str) -> MarkedBrief:
    """Return the markers of a brief.

    Args:
        text: of the file.
        form: a format in `COMMENTS`.
    """
    begin, end = map(re.escape, COMMENTS[form])
    pattern = re.compile(rf"\s*{begin} briefing (group|item|more|groups|source|sources)(?: (\S*))? ?{end}\s*")
    lines = text.splitlines(keepends=True)
    found = ((number, pattern.fullmatch(line)) for number, line in enumerate(lines))
    return MarkedBrief(lines, [_Marker(at, match[1], match[2] or "") for at, match in found if match])


def continued(old: MarkedBrief, new: MarkedBrief) -> str:
    """Return the text of `old` with what it lacks of `new`.

    Both are `whole`.
    """
    lines = list(old.lines)
    for at, text in sorted(_additions(old, new), key=lambda one: one[0], reverse=True):
        lines.insert(at, text)
    return "".join(lines)


def _additions(old: MarkedBrief, new: MarkedBrief) -> Iterator[tuple[int, str]]:
    """Yield what is to be put where: before which line of `old`."""
    ends = {one.kind: one.line for one in old.markers}
    known, group = old.sections, ""
    parts: list[str] = []
    items: dict[int, list[str]] = {}
    sources: list[str] = []
    for at, marker in enumerate(new.markers):
        if marker.kind == "group":
            group = marker.key
            if old.end_of("group", group) is None:
                parts.append(new.part(at, "group", "groups"))
        elif marker.kind == "item" and marker.key not in known:
            if (line := old.end_of("group", group)) is not None:
                items.setdefault(line, []).append(new.part(at, "item", "more"))
        elif marker.kind == "source" and marker.key not in old.keys("source"):
            sources.append(new.part(at, "source", "sources"))
    yield from ((line, "".join(several)) for line, several in items.items())
    yield ends["groups"], "".join(parts)
    yield ends["sources"], "".join(sources)
