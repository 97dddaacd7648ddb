"""Topics that are met in several forms, as one: a surname and the full name, a noun and its inflections.

Invariant: what is merged is counted together, and stands in the form that an analyst would type.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.core.text.words import stem


class TopicCandidate:
    """What may be a topic."""

    __slots__ = ("count", "form", "forms", "kind", "tag")

    def __init__(self, tag: str, kind: str, form: str = "") -> None:
        """Begin with what nobody has counted yet.

        Args:
            tag: in lower case, by which forms are compared.
            kind: `name`, `phrase` or `word`.
            form: as it stands in the text, where that is not in lower case.
        """
        self.tag, self.kind, self.form = tag, kind, form
        self.count = 0
        self.forms: set[str] = set()
        """In what other forms it is met."""

    def take(self, other: TopicCandidate) -> None:
        """Count `other` as a form of this one."""
        self.count, other.count = self.count + other.count, 0
        self.forms |= {other.tag, *other.forms}

    def is_in(self, text: str) -> bool:
        """Tell whether a form of it stands in `text`, lower-case words with blanks around."""
        return any(f" {form} " in text for form in (self.tag, *self.forms))


def merge_forms(found: list[TopicCandidate], language: str, heading: str) -> list[TopicCandidate]:
    """Return candidates of which no two are forms of the same; those that became part of another are gone.

    Args:
        found: the candidates in order of first mention.
        language: of the text.
        heading: lower-case words of the headline, with blanks around.
    """
    _merge_inflections(found, language)
    _merge_names(found)
    _make_phrases_whole(found, heading)
    return [one for one in found if one.count or one.is_in(heading)]


def _merge_inflections(found: Iterable[TopicCandidate], language: str) -> None:
    """Count the forms of a noun together, as the one that is met most often; of two as often, the shorter."""
    groups: dict[str, list[TopicCandidate]] = {}
    for one in found:
        if one.kind == "word":
            groups.setdefault(stem(one.tag, language), []).append(one)
    for group in groups.values():
        best = max(group, key=lambda one: (one.count, -len(one.tag)))
        for one in group:
            if one is not best:
                best.take(one)


def _merge_names(found: list[TopicCandidate]) -> None:
    """Count a name that is cut short with the whole one.

    A person is introduced by the full name, which then stands for both; where the short form comes first, it
    is the name of more (of a town, and of the team of that town), and what is met more often stands.
    """
    bare = {
        one.tag: (place, one) for place, one in enumerate(found) if one.kind == "name" and " " not in one.tag
    }
    for place, whole in enumerate(found):
        parts = whole.tag.split()
        if whole.kind != "name" or len(parts) < 2:
            continue
        first, last = parts[0], parts[-1]
        introduced = last in bare and bare[last][0] > place and len(parts) <= 3
        short = bare.get(last) or bare.get(first)
        if short is None or not short[1].count or not whole.count:
            continue
        if introduced or whole.count >= short[1].count:
            whole.take(short[1])
        else:
            short[1].take(whole)


def _make_phrases_whole(found: Iterable[TopicCandidate], heading: str) -> None:
    """Let a phrase of the headline stand for the noun in it."""
    words = {one.tag: one for one in found if one.kind == "word"}
    for phrase in found:
        if phrase.kind == "phrase" and phrase.is_in(heading):
            for part in phrase.tag.split():
                noun = words.get(part)
                if noun is not None and noun.count:
                    phrase.count = max(phrase.count, noun.count)
                    noun.count = 0
                    words.pop(part)
