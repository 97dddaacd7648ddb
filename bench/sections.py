"""How fast a roundup is split, and that the time grows with the text and no faster."""

from __future__ import annotations

import time
from collections.abc import Iterable

from briefing.core.segment.document import parse_document

SIZES = (100, 1_000, 10_000)
PARAGRAPHS = 5
_WORDS = (
    *(
        "council",
        "harbour",
        "bridge",
        "ferry",
        "workers",
        "talks",
        "region",
        "budget",
        "officials",
        "plan",
        "mayor",
    ),
    *(
        "board",
        "river",
        "repair",
        "strike",
        "tunnel",
        "report",
        "figures",
        "spokesman",
        "residents",
        "votes",
        "winter",
    ),
)


def roundup(sections: int) -> str:
    """Return a made-up roundup: headlines of seven words, paragraphs of about 150 characters."""
    return "\n".join(line for number in range(sections) for line in _section(number))


def _section(number: int) -> Iterable[str]:
    turn = number % len(_WORDS)
    words = (*_WORDS[turn:], *_WORDS[:turn])
    yield " ".join((f"Ward {number}", *words[:5]))
    for part in range(PARAGRAPHS):
        yield " ".join((f"Item {part} of {number}:", *words[part:], *words[:part])) + "."


def run() -> Iterable[tuple[str, str]]:
    """Yield the speed at each size, and the time per character at the largest against the smallest."""
    costs = []
    for size in SIZES:
        text = roundup(size)
        start = time.process_time()
        found = len(parse_document(text).sections)
        seconds = time.process_time() - start
        costs.append(seconds / len(text))
        speed = len(text.encode()) / 1e6 / max(seconds, 1e-9)
        yield f"split {size:,} sections ({len(text) / 1e6:.2f} MB)", f"{speed:.1f} MB/s, {found:,} found"
    yield "time per character, largest against smallest", f"{costs[-1] / costs[0]:.2f} (1 is linear)"
