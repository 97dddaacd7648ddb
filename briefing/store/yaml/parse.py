"""YAML text to a tree of nodes that know where they stand.

One invariant: every scalar is the string its author typed; nothing is guessed to be a number, a date or a
truth value. `node.start` and `node.end` are offsets in code points: `text[node.start : node.end]` is its
source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeAlias

from briefing.store.yaml.write import Value

DEPTH_LIMIT = 20
"""Levels of nesting; a tag file has four."""
NOTHING = ("", "~", "null")
"""What stands where there is no value."""


class YamlError(Exception):
    """Why a text is no YAML that we can use; `line` is 1-based."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


NodeKind: TypeAlias = Literal["scalar", "sequence", "mapping"]


class Node:
    """A scalar, sequence or mapping and its place in the text.

    Written out, as what dataclasses are made with takes a tenth of a fetch that brings nothing new to load.
    """

    __slots__ = ("end", "flow", "items", "kind", "line", "start", "text")

    def __init__(
        self, kind: NodeKind, start: int, end: int, line: int, flow: bool = False, text: str = ""
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.line = line
        """1-based."""
        self.flow = flow
        """Within or at `[]` or `{}`; for a scalar, whether it is quoted or plain rather than a block."""
        self.text = text
        self.items: list[Node] = []
        """The items of a sequence; keys and values of a mapping in turn."""

    def on_line(self, line: int) -> Node:
        """Return the same node, said to stand on another line."""
        node = Node(self.kind, self.start, self.end, line, self.flow, self.text)
        node.items = self.items
        return node

    @property
    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """The keys and values of a mapping."""
        return zip(self.items[::2], self.items[1::2], strict=True)

    @property
    def last(self) -> int:
        """Offset after the last character of the node that is neither white space nor comment."""
        return self.end if self.kind == "scalar" or self.flow or not self.items else self.items[-1].last


def compose(text: str) -> Node:
    """Return the root of the one YAML document in `text`.

    Raises:
        YamlError: `text` is not YAML, or uses what a file for people has no need of.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Composer(text).root(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(mark.line + 1 if mark else 1, str(error.problem or error.context)) from None
    except yaml.reader.ReaderError as error:
        place = text.find(chr(error.character)) if isinstance(error.character, int) else 0
        raise YamlError(text.count("\n", 0, max(0, place)) + 1, str(error).splitlines()[0]) from None
    except (yaml.YAMLError, UnicodeError) as error:
        raise YamlError(1, str(error).splitlines()[0]) from None


def plain(node: Node) -> Value:
    """Return `node` as strings, lists and dictionaries."""
    if node.kind == "scalar":
        return node.text
    if node.kind == "sequence":
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


class _Composer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._anchors: dict[str, Node] = {}

    def root(self, events: Iterable[Any]) -> Node:
        stack: list[Node] = []
        roots: list[Node] = []
        for event in events:
            name = type(event).__name__
            if name in ("SequenceEndEvent", "MappingEndEvent"):
                node = stack.pop()
                node.end = event.end_mark.index
                _check_keys(node)
            elif name in ("ScalarEvent", "AliasEvent", "SequenceStartEvent", "MappingStartEvent"):
                node = self._node(name, event)
                (stack[-1].items if stack else roots).append(node)
                if name.endswith("StartEvent"):
                    stack.append(node)
            if len(stack) > DEPTH_LIMIT:
                raise YamlError(event.start_mark.line + 1, "nested too deeply")
        if len(roots) > 1:
            raise YamlError(roots[1].line, "a second YAML document begins here")
        return roots[0] if roots else Node("mapping", len(self._text), len(self._text), 1)

    def _node(self, name: str, event: Any) -> Node:
        start, end, line = event.start_mark.index, event.end_mark.index, event.start_mark.line + 1
        if name == "AliasEvent":
            target = self._anchors.get(event.anchor)
            if target is None or target.kind != "scalar":
                raise YamlError(line, f"the alias *{event.anchor} stands for more than a word")
            return Node("scalar", start, end, line, True, target.text)
        if name == "ScalarEvent":
            block = event.style in ("|", ">")
            last = start + len(self._text[start:end].rstrip()) if block else end
            node = Node("scalar", start, last, line, not block, event.value)
        else:
            kind: Literal["sequence", "mapping"] = "sequence" if name.startswith("Seq") else "mapping"
            node = Node(kind, start, end, line, bool(event.flow_style))
        if event.anchor:
            self._anchors[event.anchor] = node
        return node


def _check_keys(node: Node) -> None:
    if node.kind != "mapping":
        return
    seen: set[str] = set()
    for key, _ in node.pairs:
        if key.kind != "scalar":
            raise YamlError(key.line, "a key must be a word")
        if key.text in seen:
            raise YamlError(key.line, f"the key “{key.text}” stands twice")
        seen.add(key.text)
