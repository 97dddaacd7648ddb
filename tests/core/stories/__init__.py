"""Stories invented for the tests, with what an editor would want of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Story(NamedTuple):
    """A section with what is expected of it."""

    heading: str
    text: str
    language: str
    chips: frozenset[str]
    """Tags that an editor would file it under."""
    fair: frozenset[str]
    """Tags that would do as well."""
    passing: frozenset[str]
    """Names that are whole, and named in passing."""
    facts: tuple[tuple[str, ...], ...]
    """What a summary of three sentences must hold, each in one of several wordings."""

    @property
    def document(self) -> str:
        """The story as a file, with its headline."""
        return f"{self.heading}\n\n{self.text}"


def read_stories(name: str) -> Iterator[Story]:
    """Yield the stories of a file in this folder."""
    for block in (HERE / name).read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, *lines = block.strip().split("\n")
        fields = dict(
            line.split(":", 1) for line in lines if line.startswith(("chips:", "facts:", "language:"))
        )
        text = "\n\n".join(line for line in lines if line.partition(":")[0] not in fields and line)
        good, fair, passing = (fields["chips"] + "~~").split("~")[:3]
        facts = (tuple(map(str.strip, fact.split("/"))) for fact in fields.get("facts", "").split(";"))
        yield Story(
            heading,
            text,
            fields.get("language", "en").strip(),
            _tags(good),
            _tags(fair),
            _tags(passing),
            tuple(fact for fact in facts if any(fact)),
        )


def _tags(text: str) -> frozenset[str]:
    return frozenset(tag.strip() for tag in text.split("|") if tag.strip())
