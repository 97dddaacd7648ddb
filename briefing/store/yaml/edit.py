"""Small edits to YAML that people have written by hand.

One invariant: what `splice` returns says exactly what was wanted, and differs from the text that was given
only in the lines of the values that differ; when it cannot hold that, it returns None.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.store.yaml import write
from briefing.store.yaml.parse import Node, YamlError, compose, plain
from briefing.store.yaml.write import Value


class Edit(NamedTuple):
    """Words to put in place of `text[start:end]`."""

    start: int
    end: int
    words: str


class _UnsafeError(Exception):
    """There is no small edit that surely does it."""


class _Chunk(NamedTuple):
    """The place of one item, or of one key and its value."""

    start: int
    end: int
    indent: str


class _Plan(NamedTuple):
    """What becomes of the items of a sequence or the pairs of a mapping."""

    dropped: set[int]
    added: list[tuple[int, str]]
    """Words to add, each with how many of the present items stand before them."""


def splice(text: str, wanted: Value, root: Node | None = None) -> str | None:
    """Return `text` edited so that it says `wanted`; None when only a whole rewrite would do.

    Args:
        text: YAML, of any style.
        wanted: what it is to say: strings, lists and dictionaries.
        root: what `compose` made of `text`, if that is at hand.

    Raises:
        YamlError: `text` is not YAML that we can use.
    """
    try:
        edits = list(_Splicer(text).patch(root or compose(text), wanted))
        result = apply(text, edits)
        return result if plain(compose(result)) == wanted else None
    except (_UnsafeError, YamlError):
        return None


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with `edits` made, which must not overlap; those at one place are made in their order."""
    ended = "\r\n" if "\r\n" in text else "\n"
    parts: list[str] = []
    done = 0
    for start, end, words in sorted(edits, key=lambda edit: edit[:2]):
        if start < done:
            raise _UnsafeError
        open_line = start == len(text) and text and not text.endswith("\n") and words.endswith("\n")
        parts += [text[done:start], ended if open_line else "", words.replace("\n", ended)]
        done = end
    return "".join((*parts, text[done:]))


class _Splicer:
    """Finds the edits of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def patch(self, node: Node, wanted: Value, *, flow: bool = False) -> Iterator[Edit]:
        if plain(node) == wanted:
            return
        if node.kind == "mapping" and isinstance(wanted, dict):
            yield from self._mapping(node, wanted, flow=flow or node.flow)
        elif node.kind == "sequence" and isinstance(wanted, list):
            yield from self._sequence(node, wanted, flow=flow or node.flow)
        elif node.kind == "scalar" or node.flow:
            gap = " " if node.start == node.end else ""
            yield Edit(node.start, node.end, gap + write.inline(wanted, flow=flow))
        else:
            raise _UnsafeError

    def _mapping(self, node: Node, wanted: dict[str, Value], *, flow: bool) -> Iterator[Edit]:
        pairs = list(node.pairs)
        places = {key.text: number for number, (key, _) in enumerate(pairs)}
        dropped = {places[name] for name in places if name not in wanted}
        for number, (key, child) in enumerate(pairs):
            if number not in dropped:
                yield from self._value(key, child, wanted[key.text], flow=flow)
        chunks = [self._pair_chunk(key, child, flow=flow) for key, child in pairs]
        added = _new_pairs(places, wanted, None if flow else chunks[0].indent if chunks else "")
        yield from self._carry_out(node, chunks, _Plan(dropped, added), flow=flow)

    def _value(self, key: Node, node: Node, wanted: Value, *, flow: bool) -> Iterator[Edit]:
        """Patch the value of a block or flow key, where a list may turn from one style into the other."""
        listed = isinstance(wanted, list) and not flow and node.kind != "mapping"
        if listed and not wanted and not node.flow and node.kind == "sequence":
            colon = self._text.index(":", key.end) + 1
            yield Edit(colon, colon, " []")
            yield from (Edit(*self._item_chunk(item)[:2], "") for item in node.items)
        elif listed and not plain(node) and any(isinstance(item, dict) for item in wanted):
            indent = self._pair_chunk(key, node, flow=False).indent
            yield Edit(node.start, node.end, "")
            line = self._line_end(node.end)
            yield Edit(line, line, "".join(write.item(item, indent) for item in wanted))
        else:
            yield from self.patch(node, wanted, flow=flow)

    def _sequence(self, node: Node, wanted: list[Value], *, flow: bool) -> Iterator[Edit]:
        chunks = [_Chunk(item.start, item.end, "") if flow else self._item_chunk(item) for item in node.items]
        indent = chunks[0].indent if chunks else ""
        dropped: set[int] = set()
        added: list[tuple[int, str]] = []
        for kept, here, there in aligned([plain(item) for item in node.items], wanted):
            if kept:
                for item, value in zip(node.items[here], wanted[there], strict=True):
                    yield from self.patch(item, value, flow=flow)
            else:
                dropped.update(range(here.start, here.stop))
                for value in wanted[there]:
                    words = write.inline(value, flow=True) if flow else write.item(value, indent)
                    added.append((here.stop, words))
        yield from self._carry_out(node, chunks, _Plan(dropped, added), flow=flow)

    def _carry_out(self, node: Node, chunks: Sequence[_Chunk], plan: _Plan, *, flow: bool) -> Iterator[Edit]:
        if flow:
            yield from _flow_edits(node, chunks, plan)
        else:
            yield from self._block_edits(node, chunks, plan)

    def _block_edits(self, node: Node, chunks: Sequence[_Chunk], plan: _Plan) -> Iterator[Edit]:
        kept = [number for number in range(len(chunks)) if number not in plan.dropped]
        if not kept and not plan.added:
            raise _UnsafeError
        after_dash = bool(chunks and chunks[0].start and self._text[chunks[0].start - 1] != "\n")
        first = kept[0] if kept else len(chunks)
        if after_dash and first:  # what follows moves up to the dash
            if not kept:
                raise _UnsafeError
            yield Edit(chunks[0].start, chunks[first].start + len(chunks[first].indent), "")
        for number in plan.dropped:
            if number > first or not after_dash:
                yield Edit(chunks[number].start, chunks[number].end, "")
        for before, words in plan.added:
            above = bisect_left(kept, before)
            if not above and after_dash:
                raise _UnsafeError
            place = chunks[kept[above - 1]].end if above else chunks[0].start if chunks else node.end
            yield Edit(place, place, words)

    def _pair_chunk(self, key: Node, value: Node, *, flow: bool) -> _Chunk:
        if flow:
            return _Chunk(key.start, max(key.end, value.end), "")
        line = self._line_start(key.start)
        lead = self._text[line : key.start]
        end = self._line_end(max(key.end, value.last))
        if lead.strip(" "):  # the first key of an item stands on the line of its dash
            return _Chunk(key.start, end, " " * len(lead))
        return _Chunk(line, end, lead)

    def _item_chunk(self, item: Node) -> _Chunk:
        dash = item.start - 1
        while dash > 0 and self._text[dash] in " \r\n":
            dash -= 1
        line = self._line_start(dash)
        if self._text[dash] != "-" or self._text[line:dash].strip(" "):
            raise _UnsafeError
        return _Chunk(line, self._line_end(max(dash, item.last)), self._text[line:dash])

    def _line_start(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        found = self._text.find("\n", offset)
        return len(self._text) if found < 0 else found + 1


def _flow_edits(node: Node, chunks: Sequence[_Chunk], plan: _Plan) -> Iterator[Edit]:
    kept = [number for number in range(len(chunks)) if number not in plan.dropped]
    if not kept:
        yield Edit(node.start + 1, node.end - 1, ", ".join(words for _, words in plan.added))
        return
    for number in plan.dropped:
        chunk = chunks[number]
        if number > kept[0]:
            yield Edit(chunks[number - 1].end, chunk.end, "")
        else:
            yield Edit(chunk.start, chunks[number + 1].start, "")
    for before, words in plan.added:
        last = max((number for number in kept if number < before), default=None)
        if last is None:
            yield Edit(chunks[kept[0]].start, chunks[kept[0]].start, f"{words}, ")
        else:
            yield Edit(chunks[last].end, chunks[last].end, f", {words}")


def _new_pairs(places: dict[str, int], wanted: dict[str, Value], indent: str | None) -> list[tuple[int, str]]:
    """Return the pairs that are not there yet, each after the one that it follows in `wanted`.

    `indent` is None for a mapping in flow style.
    """
    added: list[tuple[int, str]] = []
    after = len(places)
    for name, value in wanted.items():
        if name in places:
            after = places[name] + 1
        elif indent is None:
            added.append((after, write.inline({name: value}, flow=True)[1:-1]))
        else:
            added.append((after, write.pair(name, value, indent)))
    return added


def aligned(items: Sequence[Value], wanted: Sequence[Value]) -> Iterator[tuple[bool, slice, slice]]:
    """Yield runs of items and wanted values, and whether they are the same things, each perhaps changed."""
    here, there = [_identity(value) for value in items], [_identity(value) for value in wanted]
    done, given = 0, 0
    for start, first in (*_common(here, there), (len(here), len(there))):
        if start > done or first > given:
            yield start - done == first - given, slice(done, start), slice(given, first)
        if start < len(here):
            yield True, slice(start, start + 1), slice(first, first + 1)
        done, given = start + 1, first + 1


def _common(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of what both lists have, in order: in linear time for lists not reordered."""
    places = {name: place for place, name in enumerate(there)}
    found = [(place, places[name]) for place, name in enumerate(here) if name in places]
    unique = len(places) == len(there) and len(set(here)) == len(here)
    if unique and all(one[1] < two[1] for one, two in pairwise(found)):
        return found
    from difflib import SequenceMatcher  # quadratic for lists with many gaps

    blocks = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    return [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]


def _identity(value: Value) -> str:
    """Return what tells a thing in a list from the others: its id, or all of it."""
    if isinstance(value, dict) and "id" in value:
        return f"id {value['id']}"
    return repr(value)
