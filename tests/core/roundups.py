"""Texts of our own making that tests of the splitter are built from."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

BODIES = {
    "Council picks the cheaper bridge": (
        (
            "The council voted by nine to four for the cheaper bridge on Monday evening, after an "
            "engineer had explained that the old piers could carry it for another forty years."
        ),
        (
            "“Nobody will love it, but everybody can afford it,” said the mayor, Ada Brandt, who had "
            "favoured a tunnel."
        ),
    ),
    "Ferry workers walk out over rosters": (
        (
            "Ferry workers in Elsing stopped work at noon on Tuesday and will stay ashore until the "
            "operator withdraws rosters that give some crews three early shifts in a row."
        ),
        (
            "The operator said that it had hired buses for the 4,000 people who cross the strait on "
            "an ordinary day."
        ),
        "Talks are to go on.",
    ),
    "Museum returns two bronze heads": (
        (
            "The museum of Tarnvik handed two bronze heads to an envoy on Wednesday, eleven years "
            "after a student had found the bill of sale in a box of letters and asked where the money"
            " went."
        ),
        "A third head stays for now, because its owner before 1902 is not known, the director said.",
    ),
}
"""Headings with their paragraphs."""

HEADINGS = list(BODIES)


def bare(bodies: dict[str, tuple[str, ...]] | None = None) -> str:
    """One line each, nothing between."""
    return "\n".join(line for heading, body in (bodies or BODIES).items() for line in (heading, *body))


def blank(bodies: dict[str, tuple[str, ...]] | None = None) -> str:
    """A blank line between any two."""
    return bare(bodies).replace("\n", "\n\n")


def blank_before(bodies: dict[str, tuple[str, ...]] | None = None) -> str:
    """A blank line before headings only."""
    return "\n\n".join("\n".join((heading, *body)) for heading, body in (bodies or BODIES).items())


def wrapped(bodies: dict[str, tuple[str, ...]] | None = None) -> str:
    """Blank lines between, filled to 72 columns."""
    return "\n\n".join(textwrap.fill(line, 72) for line in bare(bodies).split("\n"))


def renamed(headings: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The same paragraphs under other headings."""
    return dict(zip(headings, BODIES.values(), strict=True))


def turned(text: str, by: int) -> str:
    """The words of `text` in another order: another paragraph of the same kind."""
    words = text.split() if " " in text else list(text)
    by %= len(words)
    return (" " if " " in text else "").join((*words[by:], *words[:by])).strip(".。") + text[-1]
