"""Printed pages as text, with a form feed between any two: what `pdftotext` and its like write.

One invariant: a line is left out only where it stands at the edge of its page and recurs on others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from briefing.core.model import Metadata
from briefing.core.text.normalise import normalise
from briefing.sources.adapter import Extract, Hints
from briefing.sources.decode import decode
from briefing.sources.woven import unwoven

_EDGE: Final = 4
"""Lines with words at the top and at the bottom of a page that may be its running head and foot."""
_NUMBER: Final = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.|página|pagina)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(r"\d+")
_STOPS: Final = (".", "!", "?", "…", ":", "”", '"', "»", "。", ")")


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the pages as one text, without running heads and feet and page numbers."""
    decoded, encoding, undecodable = decode(raw, hints.name, hints.encoding, hints.declared)
    normalised = [normalise(page) for page in decoded.split("\f")]
    pages = [page.split("\n") for page, _ in normalised]
    recurring = _recurring(pages)
    text = ""
    begins: list[int] = []
    for page in pages:
        kept = "\n".join(unwoven(_without_edges(page, recurring))).strip("\n")
        begins.append(len(text))
        if kept.strip():
            text += f"{_between(text, kept)}{kept}" if text else kept
    return Extract(
        f"{text}\n" if text else "",
        metadata=Metadata(encoding=encoding),
        neutralised=sum(count for _, count in normalised),
        undecodable=undecodable,
        pages=tuple(begins[: -1 if not pages[-1] or not "".join(pages[-1]).strip() else None]),
    )


def _recurring(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the lines, digits aside, that stand at the edges of half of the pages, or of every other one."""
    filled = [page for page in pages if any(map(str.strip, page))]
    found: set[str] = set()
    for some in (filled, filled[::2], filled[1::2]):
        seen = Counter(form for page in some for form in {_form(page[at]) for at in _edges(page)})
        found |= {form for form, times in seen.items() if times >= max(2, (len(some) + 1) // 2)}
    return frozenset(found)


def _edges(page: Sequence[str]) -> list[int]:
    """Return the places of the first and the last lines with words."""
    words = [at for at, line in enumerate(page) if line.strip()]
    return [*words[:_EDGE], *words[_EDGE:][-_EDGE:]]


def _form(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split()).casefold())


def _without_edges(page: Sequence[str], recurring: frozenset[str]) -> list[str]:
    """Return the lines of a page without its running head and foot: from the edges up to the first other."""
    words = [at for at, line in enumerate(page) if line.strip()]
    gone: set[int] = set()
    for order in (words[:_EDGE], words[::-1][:_EDGE]):
        for at in order:
            if _form(page[at]) not in recurring and not _NUMBER.fullmatch(page[at]):
                break
            gone.add(at)
    return [line for at, line in enumerate(page) if at not in gone]


def _between(above: str, below: str) -> str:
    """Return what joins two pages: a line end within a sentence, else an empty line."""
    runs_on = not above.rstrip().endswith(_STOPS) and below.lstrip()[:1].islower()
    return "\n" if runs_on else "\n\n"
