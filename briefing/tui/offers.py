"""What a prompt offers: choices, and the one ranking by which words narrow them down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, overload

from briefing.actions import Action, key_label, keys_label
from briefing.core.tags.model import tag_key
from briefing.core.text.english import counted
from briefing.core.text.fold import fold

if TYPE_CHECKING:
    from briefing.store.tags.model import TagCount
    from briefing.tui.model.session import Chip

LEFT_OUT = ("palette", "chip")
"""Of the palette: it is open already, and numbered tags stand there by their names."""
TERM = re.compile(r'(?:"[^"]*"?|[^\s"])+')
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
LOOKED_AT = 200_000
"""Characters of a text whose words are offered."""
INNER = ("/", " ", "-")
"""What a level of a tag or a word of a title begins after."""


class Choice(NamedTuple):
    """Something to choose."""

    value: str
    """What choosing it gives."""
    text: str
    note: str = ""
    """Stands at the right."""
    title: str = ""
    """The part of `text` that it is ranked by, where that is not all of it."""
    words: str = ""
    """What else it is found by."""


BY_COMMAND = Choice("", "Rename, merge, split or delete a tag everywhere", "briefing tags", words="Tag")
"""What no key does: whoever looks for it among the actions is told which command does."""


class MadeWhenSeen(Sequence[Choice]):
    """Choices of which each is made when it is looked at: of fifty thousand few ever stand on the screen."""

    def __init__(self, count: int, make: Callable[[int], Choice]) -> None:
        """Take how many there are, and what makes the one with a number."""
        self._numbers, self._make = range(count), make

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Choice: ...
    @overload
    def __getitem__(self, index: slice) -> list[Choice]: ...
    def __getitem__(self, index: int | slice) -> Choice | list[Choice]:
        """Make one choice, or several."""
        found = self._numbers[index]
        return self._make(found) if isinstance(found, int) else list(map(self._make, found))


class Picker:
    """Choices made ready once, so that each key finds those that fit."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        """Take the choices, the likeliest first."""
        self._choices = choices

    @cached_property
    def _folded(self) -> list[tuple[Choice, str, str]]:
        return [
            (choice, fold(choice.title or choice.text), fold(f"{choice.text} {choice.words}"))
            for choice in self._choices
        ]

    def fitting(self, words: str) -> Sequence[Choice]:
        """Return the choices that have all of `words` in them, the better fit first.

        Case and accents do not count. What begins with the words comes first, then what has a word or a level
        that does, then what has them anywhere in its title, then the others; equals stay as they were given.
        """
        wanted = fold(words.strip())
        if not wanted:  # fifty thousand documents are listed at once, and made ready by the first letter
            return self._choices
        parts = wanted.split()
        found = [
            (_distance(wanted, title), choice)
            for choice, title, whole in self._folded
            if all(part in whole for part in parts)
        ]
        return [choice for _, choice in sorted(found, key=lambda pair: pair[0])]


def _distance(wanted: str, title: str) -> int:
    if title.startswith(wanted):
        return 0
    if any(f"{sign}{wanted}" in title for sign in INNER):
        return 1
    return 2 if wanted in title else 3


def action_choices(actions: Iterable[Action], keys: Mapping[str, tuple[str, ...]]) -> list[Choice]:
    """Return the actions of the palette, in their order, with the keys in use."""
    return [
        Choice(
            action.id,
            f"{action.title}: {action.help}",
            keys_label(action, keys.get(action.id)),
            title=action.title,
            words=action.group,
        )
        for action in actions
        if action.id not in LEFT_OUT
    ]


def chip_choices(chips: Sequence[Chip], keys: tuple[str, ...]) -> list[Choice]:
    """Return the numbered tags of a section as actions of the palette.

    Args:
        chips: the tags, in their order.
        keys: those of the numbers, as far as there are any.
    """
    return [
        Choice(
            f"chip {number}",
            f"{'Take' if chip.given else 'Give'} {chip.tag}: {chip.reason}",
            key_label(keys[number - 1]) if number <= len(keys) else "",
            title=chip.tag,
            words="Tag",
        )
        for number, chip in enumerate(chips, 1)
    ]


def query_choices(tags: Iterable[str]) -> list[Choice]:
    """Return what a filter can be made of: the fields of a query, and the tags there are."""
    from briefing.core.query.fields import FIELDS
    from briefing.core.query.parse import write_value

    fields = [
        Choice(f"{field.name}:", f"{field.name}:", f"{field.values}, as in {field.example}")
        for field in FIELDS
    ]
    named = [f"tag:{write_value(tag)}" for tag in tags]
    return [*fields, *(Choice(term, term) for term in named)]


def last_term(line: str) -> tuple[str, str]:
    """Return what stands before the last term of a query, and that term, which may be a phrase."""
    *_, start, end = (0, 0, *(edge for match in TERM.finditer(line) for edge in match.span()))
    return (line[:start], line[start:]) if end == len(line) else (line, "")


def word_choices(text: str) -> list[Choice]:
    """Return the longer words of a text, the most frequent first."""
    counts = Counter(match[0] for match in LONG_WORD.finditer(text, 0, LOOKED_AT))
    return [Choice(word, word) for word, _ in counts.most_common()]


def tag_choices(chips: Sequence[Chip], topics: Iterable[TagCount]) -> list[Choice]:
    """Return the tags that may be meant: what suits the section, then what was given lately.

    Args:
        chips: the tags that suit the section.
        topics: all tags that were ever given.
    """
    likely = [Choice(chip.tag, chip.tag, chip.reason) for chip in chips if not chip.given]
    ranked = {tag_key(choice.value): choice for choice in likely}
    for topic in sorted(topics, key=lambda topic: topic.latest, reverse=True):
        count = counted(topic.sections, "section")
        ranked.setdefault(tag_key(topic.tag), Choice(topic.tag, topic.tag, count))
    return list(ranked.values())
