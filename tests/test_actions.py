"""The table of actions: complete, free of clashes, and each action is something a screen can do."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.actions import ACTION_BY_ID, ACTIONS, Action, by_group, key_label, keys_in_use, keys_label


def test_a_key_stands_for_one_action() -> None:
    counts = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_ids_are_unique_and_fit_for_a_keymap_file() -> None:
    assert len(ACTION_BY_ID) == len(ACTIONS)
    assert all(action.id.isidentifier() and action.id.islower() for action in ACTIONS)


def test_groups_keep_every_action_once() -> None:
    grouped = [action for actions in by_group().values() for action in actions]
    assert Counter(action.id for action in grouped) == Counter(action.id for action in ACTIONS)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_key_and_is_one_function_of_its_name(action: Action) -> None:
    from briefing.tui.commands import COMMANDS, MODULES

    homes = [
        module
        for module in MODULES
        if getattr(vars(module).get(action.id), "__module__", "") == module.__name__
    ]
    assert len(homes) == 1
    assert COMMANDS[action.id] is getattr(homes[0], action.id)
    assert action.keys
    assert action.help.endswith(".")


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("j", "j"), ("G", "G"), ("ctrl+d", "Ctrl-d"), ("pagedown", "PgDn"), ("shift+tab", "Shift-Tab"),
        ("f1", "F1"), ("escape", "Esc"), ("|", "|"), ("ctrl+left", "Ctrl-←"),
    ],
)  # fmt: skip
def test_keys_are_written_as_people_write_them(key: str, label: str) -> None:
    assert key_label(key) == label


def test_numbered_keys_are_written_as_a_run() -> None:
    assert keys_label(ACTION_BY_ID["chip"]) == "1-9"


def test_a_keymap_replaces_the_keys_it_names() -> None:
    keys = keys_in_use({"quit": ("ctrl+x",)})
    assert keys["quit"] == ("ctrl+x",)
    assert keys["down"] == ACTION_BY_ID["down"].keys
