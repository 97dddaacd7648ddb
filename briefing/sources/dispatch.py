"""Dispatches of AFP, dpa and Reuters as their systems show them: headline, dateline, paragraphs.

One invariant: the text begins with a dateline and ends where what is for editors begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.core.model import Role
from briefing.sources.adapter import paragraphs

SIGNED: Final = re.compile(
    r"^(?:[a-z]{3}\d{4} \d [a-z]{2} \d{1,4} +dpa \d{4}|TX-[A-Z]{3}-\w+|/AFP-\w+|RTRS-\S.*)[ \t]*$",
    re.MULTILINE,
)
"""First lines of a dispatch, which nobody else writes: its number, or what went over the wire before it."""
_DATELINE: Final = re.compile(r"^[ \t]*[^\n(]{2,80}\((?:dpa(?:/[a-z]+)?|AFP|Reuters)\) [-–—]", re.MULTILINE)
_LONG: Final = re.compile(r"^.{60,}$", re.MULTILINE)
"""A line of text where there is no dateline."""
_ENDS: Final = re.compile(
    r"^(?:# (?:dpa-)?Notizblock|\* \* \* \*|dpa(?: [a-z0-9]{2,4}){2,}|AFP \d{6} GMT"
    r"|[ \t]*[a-z]{2,4}(?:/[a-z]{2,4})+[ \t]*$|[ \t]*\(\(|Keywords: )",
    re.MULTILINE,
)
"""Notes, initials and stamps below a dispatch."""
_AROUND: Final = re.compile(
    r"\d{1,2}-\w{3}-\d{4} \d\d:\d\d(?::\d\d)?|(?:[a-z] )+ ?BC-.*|(?:[^\s/]+/)+|\([^)]*\)|\*.*"
    r"|(?:By|Von) [A-Z].*"
)
"""Lines between the number and the text that are no headline: times, slugs, remarks, points, bylines."""


def is_dispatch(text: str) -> bool:
    """Tell whether a text begins as a dispatch does, or ends with the notes of dpa."""
    return SIGNED.match(text.lstrip()) is not None or "\n# Notizblock" in text


def stories_of(text: str) -> Iterator[list[tuple[Role, str]]]:
    """Yield the blocks of each dispatch."""
    starts = [match.start() for match in SIGNED.finditer(text) if not match[0].startswith("/")]
    for start, end in zip(starts or [0], [*starts[1:], len(text)], strict=True):
        one = text[start:end]
        begin = _DATELINE.search(one) or _LONG.search(one)
        if begin is not None:
            mark = _ENDS.search(one, begin.end())
            body = one[begin.start() : mark.start() if mark else len(one)]
            yield [*_head(one[: begin.start()].split("\n")), *paragraphs(body)]


def _head(lines: Sequence[str]) -> Iterator[tuple[Role, str]]:
    """Yield the headline, the last of the lines that may be one, and what else a reader wants to see."""
    shown = [line.strip() for line in lines if line.strip() and not SIGNED.match(line)]
    headlines = [line for line in shown if not _AROUND.fullmatch(line)]
    if headlines:
        yield "heading", headlines[-1].removesuffix("=").rstrip()
    yield from (("meta", line) for line in shown if line.startswith(("By ", "Von ", "*")))
