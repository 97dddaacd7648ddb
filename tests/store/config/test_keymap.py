"""The reader's own keys: what is impossible, unknown or claimed twice is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.actions import ACTIONS, keys_in_use
from briefing.store.config.checker import Problem
from briefing.store.config.keymap import Keymap, key_problem, load_keymap


def load(folder: Path, text: str) -> tuple[Keymap, tuple[Problem, ...]]:
    path = folder / "keymap.yaml"
    path.write_text(text, encoding="utf-8")
    return load_keymap(path)


def test_a_keymap_need_not_exist(tmp_path: Path) -> None:
    assert load_keymap(tmp_path / "keymap.yaml") == ({}, ())


def test_keys_are_replaced_and_taken_away(tmp_path: Path) -> None:
    keymap, problems = load(tmp_path, "find: [/, ctrl+f]\nundo: alt+u\ndigest: []\nzen: none\n")
    assert problems == ()
    assert keymap == {"find": ("/", "ctrl+f"), "undo": ("alt+u",), "digest": (), "zen": ()}


@pytest.mark.parametrize(
    "key",
    ["a", "A", "?", "|", "+", "é", "ctrl+d", "alt+x", "f5", "shift+tab", "ctrl+pageup", "space", "down"],
)
def test_keys_that_a_terminal_can_send(key: str) -> None:
    assert key_problem(key) is None


@pytest.mark.parametrize("key", sorted({key for action in ACTIONS for key in action.keys}))
def test_our_own_keys_can_be_sent(key: str) -> None:
    assert key_problem(key) is None


IMPOSSIBLE = [
    ("ctrl+i", "is the same as tab to a terminal"),
    ("ctrl+m", "is the same as enter to a terminal"),
    ("ctrl+h", "is the same as backspace to a terminal"),
    ("ctrl+[", "is the same as escape to a terminal"),
    ("ctrl+1", "cannot be sent by most terminals"),
    ("ctrl+shift+a", "cannot be told from the same key with fewer modifiers in most terminals"),
    ("shift+a", "is written as what it types: A"),
    ("ctrl+enter", "is sent as plain enter by most terminals"),
    ("crtl+a", "has an unknown modifier “crtl” (did you mean “ctrl”?)"),
    ("escap", "is no key (did you mean “escape”?); punctuation is written as itself"),
    ("slash", "is no key; punctuation is written as itself"),
    (" ", "is no key: the blank is called space"),
    ("\x1b", "is no key: the blank is called space"),
    ("ctrl+", "is no key; punctuation is written as itself"),
    ("", "is no key; punctuation is written as itself"),
]


@pytest.mark.parametrize(("key", "problem"), IMPOSSIBLE, ids=[repr(key) for key, _ in IMPOSSIBLE])
def test_keys_that_a_terminal_cannot_send(key: str, problem: str) -> None:
    assert key_problem(key) == problem


def test_an_impossible_key_is_named_and_the_others_hold(tmp_path: Path) -> None:
    keymap, (problem,) = load(tmp_path, "quit: q\nfind:\n- /\n- ctrl+i\n")
    assert keymap["find"] == ("/",)
    assert (problem.line, problem.key) == (4, "find")
    assert problem.message == "“ctrl+i” is the same as tab to a terminal"


def test_an_unknown_action_is_named(tmp_path: Path) -> None:
    keymap, (problem,) = load(tmp_path, "quit: q\nundoo: u\n")
    assert keymap == {"quit": ("q",)}
    assert (problem.line, problem.message) == (2, "there is no action “undoo” (did you mean “undo”?)")


def test_a_key_given_twice_stays_with_the_first(tmp_path: Path) -> None:
    keymap, problems = load(tmp_path, "find: ctrl+f\nfilter: [ctrl+f, F]\n")
    assert keymap == {"find": ("ctrl+f",), "filter": ("F",)}
    assert [(one.line, one.message) for one in problems] == [(2, "“ctrl+f” is given to find already")]


def test_a_key_taken_from_another_action_is_named(tmp_path: Path) -> None:
    keymap, problems = load(tmp_path, "digest: j\n")
    assert keymap == {"digest": ("j",), "down": ("down",)}
    assert [one.message for one in problems] == [
        "takes “j” from down, which keeps down; say which keys down has"
    ]


def test_an_action_left_without_a_key_is_named(tmp_path: Path) -> None:
    keymap, (problem,) = load(tmp_path, "find: u\n")
    assert keymap["undo"] == ()
    assert problem.message == "takes “u” from undo, which is left without a key; say which keys undo has"


@pytest.mark.parametrize(
    "text", ["find: u\nundo: u\n", "down: [j, j, k]\n", "find: [q, w, e]\nquit: e\n", "chip: [t, a]\n"]
)
def test_every_key_stands_for_one_action(tmp_path: Path, text: str) -> None:
    keymap, _ = load(tmp_path, text)
    keys = [key for keys in keys_in_use(keymap).values() for key in keys]
    assert len(keys) == len(set(keys))
