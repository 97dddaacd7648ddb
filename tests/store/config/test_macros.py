"""Macros and sequences of keys: what would not end, or mean two things, is named before a key is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.store.config.keymap import key_problem
from briefing.store.config.settings import Settings, load_settings


def load(folder: Path, text: str) -> tuple[Settings, list[str]]:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    settings, problems = load_settings(path)
    return settings, [f"{problem.key}: {problem.message}" for problem in problems]


def test_a_macro_holds_the_actions_of_those_it_calls_and_has_keys_like_an_action(tmp_path: Path) -> None:
    text = (
        "keymap: {file away: [M, Z f]}\nmacros:\n  file away: [done, chip 3]\n  done: [toggle_read, down]\n"
    )
    settings, problems = load(tmp_path, text)
    assert not problems
    assert settings.macros["file away"] == ("toggle_read", "down", "chip 3")
    assert settings.keymap["file away"] == ("M", "Z f")


@pytest.mark.parametrize(
    ("macros", "problem"),
    [
        ("{a: [a]}", "macros.a: calls itself: a, a"),
        ("{a: [down, b], b: [c], c: [a, up]}", "macros.a: calls itself: a, b, c, a"),
        ("{a: [dwon]}", "macros.a: there is no action “dwon” (did you mean “down”?)"),
        ("{a: [chip]}", "macros.a: “chip” wants its number: chip 3"),
        ("{a: [tag, down]}", "macros.a: “tag” can only come last: keys after it may mean something else"),
        ("{a: [quit, down]}", "macros.a: “quit” can only come last: keys after it may mean something else"),
        ("{down: [up]}", "macros.down: is the name of an action"),
        ("{a: []}", "macros.a: should be a list of actions"),
        (
            "{a: [b, b, b, b, b], b: [c, c, c, c, c], c: [up, up, up, up, up]}",
            "macros.a: stands for more than",
        ),
        ("[a]", "macros: should be a mapping"),
    ],
)
def test_a_macro_that_cannot_be_used_is_named_with_the_reason(
    tmp_path: Path, macros: str, problem: str
) -> None:
    settings, problems = load(tmp_path, f"macros: {macros}\nsentences: 5\n")
    assert problems[0].startswith(problem)
    assert settings.sentences == 5
    assert "a" not in settings.macros


def test_a_key_that_begins_a_sequence_cannot_stand_for_an_action_too(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "keymap:\n  down: [g]\n  first: [g g, home]\n  find: [g  f]\n")
    assert problems == [
        "first: “g g” and “g” begin alike, which is given to down already",
        "find: “g f” and “g” begin alike, which is given to down already",
    ]
    assert settings.keymap["first"] == ("home",)


def test_a_sequence_takes_its_first_key_from_the_action_that_had_it(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "keymap: {next_untagged: [g t]}\n")
    assert problems == ["next_untagged: takes “g” from first, which keeps home; say which keys first has"]
    assert settings.keymap == {"next_untagged": ("g t",), "first": ("home",)}


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("g g", None),
        ("ctrl+x s", None),
        ("g escape", "cannot be: Esc and Ctrl-c leave a sequence"),
        ("g ctrl+i", "is the same as tab to a terminal"),
        ("a b c d e", "is too long: a sequence has 4 keys at the most"),
    ],
)
def test_sequences_that_can_be_typed(key: str, problem: str | None) -> None:
    assert key_problem(key) == problem
