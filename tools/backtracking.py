"""Counts what a regular expression costs: the steps of a backtracking matcher, not seconds.

The matcher walks the tree that `re` itself parses, in the order in which `re` tries. It leaves out the
short cuts of `re` (a literal prefix that is looked for, characters told at a glance), so that what it counts
is an upper bound. One invariant: it finds a match where `re` finds one, and none where `re` does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import _compiler, _constants, _parser
from typing import Any

Rest = Callable[[int], bool]
"""Goes on behind a position and tells whether all that follows matches."""
SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})


class TooManyStepsError(Exception):
    """A match that costs more than it may."""


class Counter:
    """A pattern, and what it costs to look for it."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Take a pattern as `re.compile` does."""
        self._tree = _parser.parse(pattern, flags)
        self._flags = self._tree.state.flags
        self.steps = 0
        self._limit = 0
        self._text = ""
        self._groups: dict[int, tuple[int, int]] = {}
        self._single: dict[int, re.Pattern[str]] = {}

    def search(self, text: str, *, anchored: bool = False, limit: int = 10**7) -> bool:
        """Tell whether the pattern matches somewhere in `text`, or at its beginning when `anchored`.

        Raises:
            TooManyStepsError: after `limit` steps.
        """
        self.steps, self._limit, self._text = 0, limit, text
        starts = range(1) if anchored else range(len(text) + 1)
        return any(self._match_at(start) for start in starts)

    def cost_of_all(self, text: str, *, limit: int = 10**7) -> int:
        """Return the steps it takes to find every match in `text`, as `sub` and `finditer` do."""
        self.steps, self._limit, self._text = 0, limit, text
        at = 0
        while at <= len(text):
            at = max(self._end, at + 1) if self._match_at(at) else at + 1
        return self.steps

    def _match_at(self, start: int) -> bool:
        self._groups = {}
        self._end = start
        return self._sequence(list(self._tree), 0, start, self._ends)

    def _ends(self, at: int) -> bool:
        self._end = at
        return True

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self._limit:
            raise TooManyStepsError

    def _sequence(self, items: list[Any], index: int, at: int, rest: Rest) -> bool:
        while index < len(items) and items[index][0].name in SINGLE:
            self._step()
            if not self._one(items[index], at):
                return False
            index, at = index + 1, at + 1
        if index == len(items):
            return rest(at)
        return self._item(items[index], at, lambda after: self._sequence(items, index + 1, after, rest))

    def _item(self, item: Any, at: int, rest: Rest) -> bool:
        self._step()
        kind, value = item[0].name, item[1]
        return bool(getattr(self, f"_{kind.lower()}")(value, at, rest))

    def _one(self, item: Any, at: int) -> bool:
        """Tell whether an item that takes one character takes the one at `at`."""
        if at >= len(self._text):
            return False
        pattern = self._single.get(id(item))
        if pattern is None:
            tree = _parser.SubPattern(self._tree.state, [item])
            pattern = self._single[id(item)] = _compiler.compile(tree, self._flags)
        return pattern.match(self._text, at) is not None

    def _branch(self, value: Any, at: int, rest: Rest) -> bool:
        return any(self._sequence(list(branch), 0, at, rest) for branch in value[1])

    def _subpattern(self, value: Any, at: int, rest: Rest) -> bool:
        group, added, removed, tree = value
        if added or removed:
            return self._under(self._flags & ~removed | added, tree, at, rest)
        if group is None:
            return self._sequence(list(tree), 0, at, rest)
        before = self._groups.get(group)

        def closed(after: int) -> bool:
            self._groups[group] = (at, after)
            return rest(after)

        if self._sequence(list(tree), 0, at, closed):
            return True
        if before is None:
            self._groups.pop(group, None)
        else:
            self._groups[group] = before
        return False

    def _under(self, flags: int, tree: Any, at: int, rest: Rest) -> bool:
        """Match a part that has flags of its own."""
        outside = self._flags

        def closed(after: int) -> bool:
            self._flags = outside
            found = rest(after)
            self._flags = flags
            return found

        self._flags = flags
        found = self._sequence(list(tree), 0, at, closed)
        self._flags = outside
        return found

    def _max_repeat(self, value: Any, at: int, rest: Rest) -> bool:
        least, most, tree = value
        items = list(tree)
        if len(items) == 1 and items[0][0].name in SINGLE:
            return any(rest(end) for end in reversed(self._run(items[0], at, least, most)))
        return self._repeated(items, at, 0, least, most, rest)

    def _repeated(self, items: list[Any], at: int, done: int, least: int, most: int, rest: Rest) -> bool:
        self._step()

        def again(after: int) -> bool:
            if after == at and done >= least:
                return False
            return self._repeated(items, after, done + 1, least, most, rest)

        if done < most and self._sequence(items, 0, at, again):
            return True
        return done >= least and rest(at)

    def _min_repeat(self, value: Any, at: int, rest: Rest) -> bool:
        least, most, tree = value
        return self._lazily(list(tree), at, 0, least, most, rest)

    def _lazily(self, items: list[Any], at: int, done: int, least: int, most: int, rest: Rest) -> bool:
        while True:
            self._step()
            if done >= least and rest(at):
                return True
            if done >= most:
                return False
            if len(items) != 1 or items[0][0].name not in SINGLE:
                break
            if not self._one(items[0], at):
                return False
            at, done = at + 1, done + 1

        def again(after: int) -> bool:
            return (after != at or done < least) and self._lazily(items, after, done + 1, least, most, rest)

        return self._sequence(items, 0, at, again)

    def _possessive_repeat(self, value: Any, at: int, rest: Rest) -> bool:
        least, most, tree = value
        items, done = list(tree), 0
        while done < most:
            ends: list[int] = []
            if not self._sequence(items, 0, at, lambda after, ends=ends: not ends.append(after)):  # type: ignore[misc]
                break
            done += 1
            if ends[0] == at:
                break
            at = ends[0]
        return done >= least and rest(at)

    def _run(self, item: Any, at: int, least: int, most: int) -> range:
        """Return the ends that a run of one item's characters may have."""
        end = at
        while end - at < most and self._one(item, end):
            self._step()
            end += 1
        return range(at + least, end + 1)

    def _atomic_group(self, value: Any, at: int, rest: Rest) -> bool:
        ends: list[int] = []
        return self._sequence(list(value), 0, at, lambda after: not ends.append(after)) and rest(ends[0])  # type: ignore[func-returns-value]

    def _assert(self, value: Any, at: int, rest: Rest) -> bool:
        return self._looks(value, at) and rest(at)

    def _assert_not(self, value: Any, at: int, rest: Rest) -> bool:
        return not self._looks(value, at) and rest(at)

    def _looks(self, value: Any, at: int) -> bool:
        direction, tree = value
        start = at if direction > 0 else at - tree.getwidth()[0]
        return start >= 0 and self._sequence(list(tree), 0, start, lambda _: True)

    def _at(self, value: Any, at: int, rest: Rest) -> bool:
        tree = _parser.SubPattern(self._tree.state, [(_constants.AT, value)])
        return place(str(value), self._flags, tree).match(self._text, at) is not None and rest(at)

    def _groupref(self, value: int, at: int, rest: Rest) -> bool:
        if value not in self._groups:
            return False
        start, end = self._groups[value]
        words = self._text[start:end]
        self.steps += len(words)
        return self._text.startswith(words, at) and rest(at + len(words))

    def _groupref_exists(self, value: Any, at: int, rest: Rest) -> bool:
        group, yes, no = value
        tree = yes if group in self._groups else no
        return self._sequence(list(tree or ()), 0, at, rest)


_PLACES: dict[tuple[str, int], re.Pattern[str]] = {}


def place(name: str, flags: int, tree: Any) -> re.Pattern[str]:
    """Return a compiled anchor or boundary."""
    found = _PLACES.get((name, flags))
    if found is None:
        found = _PLACES[name, flags] = _compiler.compile(tree, flags)
    return found


__all__ = ["Counter", "TooManyStepsError"]
