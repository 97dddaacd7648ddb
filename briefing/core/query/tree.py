"""What a query is made of: terms, and what holds them together.

One invariant: matching looks at an item's members only as far as the answer needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.core.query.fields import Field, Operator, SearchItem
from briefing.core.text.fold import fold, word_pattern


@dataclass(frozen=True, slots=True)
class Term:
    """One field that must hold one value."""

    field: Field | None
    """None: any of heading, text, tags and notes."""
    operator: Operator
    value: str

    def matches(self, item: SearchItem) -> bool:
        """Tell whether `item` fulfils the term."""
        if self.field is not None:
            return self.field.test(item, self.operator, self.value)
        pattern = word_pattern(self.value)
        said = (*item.tags, item.note, *item.passages)
        return any(pattern.search(fold(text)) for text in (item.heading, item.text, *said))


@dataclass(frozen=True, slots=True)
class Not:
    """What must not match."""

    part: Part

    def matches(self, item: SearchItem) -> bool:
        """Tell whether the part does not match."""
        return not self.part.matches(item)


@dataclass(frozen=True, slots=True)
class Every:
    """Parts that must all match; with none, everything does."""

    parts: tuple[Part, ...]

    def matches(self, item: SearchItem) -> bool:
        """Tell whether every part matches."""
        return all(part.matches(item) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    """Parts of which one must match."""

    parts: tuple[Part, ...]

    def matches(self, item: SearchItem) -> bool:
        """Tell whether a part matches."""
        return any(part.matches(item) for part in self.parts)


Part = Term | Not | Every | Either


def wanted_terms(part: Part) -> Iterator[Term]:
    """Yield the terms that a match may be due to."""
    if isinstance(part, Term):
        yield part
    elif not isinstance(part, Not):
        for inner in part.parts:
            yield from wanted_terms(inner)
