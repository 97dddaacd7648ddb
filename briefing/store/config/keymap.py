"""The reader's own keys: YAML to keys by action, checked against the table of actions.

One invariant: in the keymap that comes out, every key stands for one action, is one that a terminal can send
and begins no sequence that stands for another. What is wrong is a collected `Problem`; the rest works.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from briefing.actions import ACTION_BY_ID, ACTIONS
from briefing.core.text.english import did_you_mean
from briefing.store.config.checker import Checker, Problem, read_checked
from briefing.store.yaml.parse import Node

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of every action that does not keep its own, by the action's id."""

_NAMED: Final = frozenset(
    {
        *("up", "down", "left", "right", "pageup", "pagedown", "home", "end"),
        *("enter", "escape", "backspace", "delete", "insert", "space", "tab"),
        *(f"f{number}" for number in range(1, 13)),
    }
)
_MODIFIERS: Final = ("ctrl", "alt", "shift")
_SAME_BYTE: Final = {"i": "tab", "m": "enter", "h": "backspace", "[": "escape"}
"""What a terminal sends for Ctrl with these is another key's byte (ECMA-48, C0 set)."""
_LONGEST: Final = 4
"""Keys of a sequence."""


def load_keymap(path: Path, macros: Iterable[str] = ()) -> tuple[Keymap, tuple[Problem, ...]]:
    """Return the keys in the keymap file at `path`, and what is wrong with it; a file may be absent.

    Args:
        path: of the file.
        macros: names of the reader's own actions, which may have keys as well.
    """
    if not path.exists():
        return {}, ()
    checker = Checker(str(path), macros=tuple(macros))
    root = read_checked(path, checker)
    keymap = {} if root is None else check_keymap(root, None, checker)
    return keymap, tuple(checker.problems)


def check_keymap(node: Node, key: str | None, checker: Checker) -> Keymap:
    """Return the keys in a mapping of action ids, or macros, to keys, without those that cannot be used.

    An action whose own key was taken by another one is in the result too, with the keys that it keeps.

    Args:
        node: the mapping.
        key: the setting it is the value of; None for a file of its own.
        checker: collects what is wrong.
    """
    entries = dict(checker.known_entries(node, key, (*ACTION_BY_ID, *checker.macros), "action"))
    wanted = {action: tuple(_usable(value, action, checker)) for action, value in entries.items()}
    chosen = _without_clashes(wanted, entries, checker)
    return {**chosen, **_losers(chosen, entries, checker)}


def key_problem(key: str) -> str | None:
    """Return why `key` is none that a terminal can send and we can tell from others; None if it is fine."""
    if len(several := key.split()) > 1:
        return _sequence_problem(several)
    if len(key) == 1:
        return None if key.isprintable() and not key.isspace() else "is no key: the blank is called space"
    *modifiers, last = key.split("+") if not key.endswith("++") else (*key[:-2].split("+"), "+")
    for modifier in modifiers:
        if modifier not in _MODIFIERS:
            return f"has an unknown modifier “{modifier}”{did_you_mean(modifier, _MODIFIERS)}"
    if last in _NAMED:
        return None if last != "enter" or not modifiers else "is sent as plain enter by most terminals"
    if len(last) != 1:
        return f"is no key{did_you_mean(last, _NAMED)}; punctuation is written as itself"
    return _letter_problem(modifiers, last)


def _sequence_problem(keys: list[str]) -> str | None:
    if len(keys) > _LONGEST:
        return f"is too long: a sequence has {_LONGEST} keys at the most"
    if any(key in ("escape", "ctrl+c") for key in keys):
        return "cannot be: Esc and Ctrl-c leave a sequence"
    return next(filter(None, map(key_problem, keys)), None)


def _letter_problem(modifiers: list[str], letter: str) -> str | None:
    if modifiers == ["shift"]:
        return f"is written as what it types: {letter.upper()}"
    if modifiers == ["alt"]:
        return None
    if modifiers != ["ctrl"]:
        return "cannot be told from the same key with fewer modifiers in most terminals"
    if letter in _SAME_BYTE:
        return f"is the same as {_SAME_BYTE[letter]} to a terminal"
    return None if re.fullmatch("[a-z]", letter) else "cannot be sent by most terminals"


def _usable(value: Node, action: str, checker: Checker) -> Iterator[str]:
    for typed in checker.scalars(value, action):
        problem = key_problem(typed.text)
        if problem is None:
            yield " ".join(typed.text.split())
        else:
            checker.report(typed, action, f"“{typed.text}” {problem}")


def _without_clashes(wanted: Keymap, entries: Mapping[str, Node], checker: Checker) -> Keymap:
    """Leave each key, and all sequences that it begins, to the first action that the reader gave it to."""
    owner: dict[str, str] = {}
    for action, keys in wanted.items():
        for key in dict.fromkeys(keys):
            other = next((known for known in owner if _clash(known, key)), key)
            if owner.setdefault(other, action) != action or other != key:
                how = "is given to" if other == key else f"and “{other}” begin alike, which is given to"
                checker.report(entries[action], action, f"“{key}” {how} {owner[other]} already")
    return {
        action: tuple(key for key in dict.fromkeys(keys) if owner.get(key) == action)
        for action, keys in wanted.items()
    }


def _clash(one: str, other: str) -> bool:
    """Tell whether two keys cannot both be had: they are the same, or one begins the other."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _losers(chosen: Keymap, entries: Mapping[str, Node], checker: Checker) -> Keymap:
    """Return the actions that lose a key of their own to the reader's choice, with the keys they keep."""
    owner = {key.split()[0]: action for action, keys in chosen.items() for key in keys}
    losers: dict[str, tuple[str, ...]] = {}
    for action in ACTIONS:
        lost = [key for key in action.keys if key in owner] if action.id not in chosen else []
        if not lost:
            continue
        kept = losers[action.id] = tuple(key for key in action.keys if key not in owner)
        keeps = f"keeps {' '.join(kept)}" if kept else "is left without a key"
        message = f"takes “{lost[0]}” from {action.id}, which {keeps}; say which keys {action.id} has"
        checker.report(entries[owner[lost[0]]], owner[lost[0]], message)
    return losers
