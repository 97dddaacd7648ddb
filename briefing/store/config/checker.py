"""YAML files that people write by hand: every value taken out is checked, with the line where it stands.

One invariant: nothing is guessed (`no`, `0777`, `12:30` are words) until a setting wants a number or a yes; a
value that does not fit is a `Problem` with file, line and key, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from briefing.core.text.english import did_you_mean
from briefing.core.text.normalise import neutralise
from briefing.store.yaml.parse import NOTHING, Node, YamlError, compose

_TRUE: Final = frozenset({"true", "yes", "on"})
_FALSE: Final = frozenset({"false", "no", "off"})
_NULL: Final = frozenset({*NOTHING, "none"})
_LARGEST: Final = 1_000_000
"""Bytes of the largest file that is read: a settings file of more is some other file."""


class Problem(NamedTuple):
    """One thing that is wrong with a settings, keymap or theme file."""

    file: str
    """The file's path, as it is shown to people."""
    line: int | None
    """1-based; None when the file as a whole is meant."""
    key: str | None
    """The setting, with dots between levels: `export.format`."""
    message: str
    """What is wrong and what would be right, without a full stop."""

    def __str__(self) -> str:
        """Return the sentence for the user: file, line, key and what is wrong."""
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.message}" if self.key is None else f"{place}: {self.key}: {self.message}"


class Checker:
    """Takes values out of one file and collects what is wrong with them."""

    def __init__(self, file: str, macros: tuple[str, ...] = ()) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.macros = macros
        """Names of the reader's own actions, once they are known: keys may be given to them."""

    def report(self, at: Node | int | None, key: str | None, message: str) -> None:
        """Add a problem at a value or a 1-based line; None means the whole file."""
        self.problems.append(Problem(self.file, at.line if isinstance(at, Node) else at, key, message))

    def text(self, at: Node, key: str) -> str | None:
        """Return a scalar as it was typed, or report and return None."""
        if at.kind == "scalar":
            return at.text
        self.report(at, key, "should be one word or sentence")
        return None

    def number(self, at: Node, key: str, least: int, most: int) -> int | None:
        """Return a whole number from `least` to `most`, or report and return None."""
        if re.fullmatch(r"[+-]?[0-9]{1,9}", at.text) and least <= int(at.text) <= most:
            return int(at.text)
        self.report(at, key, f"should be a whole number from {least} to {most}{_but(at)}")
        return None

    def flag(self, at: Node, key: str) -> bool | None:
        """Return a yes or no, or report and return None."""
        if at.text.casefold() in _TRUE | _FALSE:
            return at.text.casefold() in _TRUE
        self.report(at, key, f"should be yes or no{_but(at)}")
        return None

    def choice(self, at: Node, key: str, known: Sequence[str]) -> str | None:
        """Return one of the `known` names, or report and return None."""
        if at.text in known:
            return at.text
        hint = did_you_mean(at.text, known)
        self.report(at, key, f"should be one of {', '.join(known)}{_but(at)}{hint}")
        return None

    def scalars(self, at: Node, key: str) -> Iterator[Node]:
        """Yield the scalars of a list; one scalar is a list of one, null is none, and others are reported."""
        if at.kind == "mapping":
            self.report(at, key, "should be a list")
        elif not is_null(at):
            items = at.items if at.kind == "sequence" else [at]
            yield from (item for item in items if self.text(item, key) is not None)

    def texts(self, at: Node, key: str) -> tuple[str, ...]:
        """Return what `scalars` yields, as it was typed."""
        return tuple(scalar.text for scalar in self.scalars(at, key))

    def entries(self, at: Node, key: str | None) -> Iterator[tuple[str, Node]]:
        """Yield names and values of a mapping, each on its name's line; report anything else but null."""
        if at.kind == "mapping":
            yield from ((name.text, value.on_line(name.line)) for name, value in at.pairs)
        elif not is_null(at):
            self.report(at, key, "should be a mapping: name: value, on lines of their own")

    def known_entries(
        self, at: Node, key: str | None, known: Iterable[str], kind: str
    ) -> Iterator[tuple[str, Node]]:
        """Yield the entries of a mapping whose names are `known`; report the others, a `kind` each."""
        names = tuple(known)
        for name, value in self.entries(at, key):
            if name in names:
                yield name, value
            else:
                self.report(value, key, f"there is no {kind} “{name}”{did_you_mean(name, names)}")

    def text_entries(self, at: Node, key: str) -> Mapping[str, str]:
        """Return a mapping of words to words; report what is none."""
        found = ((name, self.text(value, f"{key}.{name}")) for name, value in self.entries(at, key))
        return {name: text for name, text in found if text is not None}


def is_null(at: Node) -> bool:
    """Tell whether nothing, or an explicit null, was given."""
    return at.kind == "scalar" and at.text.casefold() in _NULL


def _but(at: Node) -> str:
    """Return what was found instead, shortened."""
    return f", not “{at.text[:40]}”" if at.kind == "scalar" else f", not a {_NAMES[at.kind]}"


_NAMES: Final = {"sequence": "list", "mapping": "mapping"}


def read_checked(path: Path, checker: Checker) -> Node | None:
    """Read the mapping that a YAML file holds.

    Returns:
        None, with a problem collected, when the file cannot be read or holds no mapping. An empty file is an
        empty mapping.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        checker.report(None, None, f"cannot be read: {error.strerror}")
        return None
    if len(data) > _LARGEST:
        checker.report(None, None, f"is too large: it may have {_LARGEST:,} bytes at the most")
        return None
    return parse_checked(data, checker)


def parse_checked(data: bytes, checker: Checker) -> Node | None:
    """Parse the bytes of a YAML file as `read_checked` does."""
    try:
        root = compose(neutralise(data.decode("utf-8-sig").replace("\r\n", "\n")))
    except UnicodeDecodeError as error:
        checker.report(data.count(b"\n", 0, error.start) + 1, None, "is not UTF-8 text")
        return None
    except YamlError as error:
        checker.report(error.line, None, f"is not YAML that can be used: {error.reason}")
        return None
    if root.kind != "mapping":
        checker.report(root, None, "should be a mapping: name: value, on lines of their own")
        return None
    return root
