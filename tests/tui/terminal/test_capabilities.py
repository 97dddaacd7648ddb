"""What a terminal can do is told from the environment, and what is not known to be understood is not sent."""

from __future__ import annotations

import pytest

from briefing.tui.terminal.capabilities import Capabilities, approximate, detect, encode, refusal


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [
        ({"LANG": "en_GB.UTF-8"}, "utf-8"),
        ({"LANG": "de_DE.utf8"}, "utf-8"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, "ascii"),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "ascii"),
        ({"LC_CTYPE": "C.UTF-8"}, "utf-8"),
        ({"LANG": "POSIX"}, "ascii"),
        ({"LANG": "cs_CZ.ISO-8859-2"}, "iso8859-2"),
        ({"LANG": "de_DE"}, "ascii"),
        ({"LANG": "xx.nonsense"}, "ascii"),
        ({}, "utf-8"),
    ],
)
def test_the_locale_says_what_the_terminal_reads(environment: dict[str, str], encoding: str) -> None:
    assert detect({"TERM": "xterm", **environment}).encoding == encoding


@pytest.mark.parametrize(
    ("environment", "can", "cannot"),
    [
        pytest.param(
            {"TERM": "xterm-256color"},
            "colours title links clipboard kitty_keys synchronised",
            "",
            id="xterm",
        ),
        pytest.param(
            {"TERM": "tmux-256color"},
            "colours title links clipboard erases_in_colour to_columns",
            "",
            id="tmux",
        ),
        pytest.param(
            {"TERM": "screen"},
            "colours clipboard to_columns",
            "title links kitty_keys erases_in_colour",
            id="screen",
        ),
        pytest.param(
            {"TERM": "screen", "TMUX": "x"}, "colours title clipboard", "erases_in_colour", id="old tmux"
        ),
        pytest.param(
            {"TERM": "linux"}, "colours erases_in_colour", "title links clipboard kitty_keys", id="linux"
        ),
        pytest.param(
            {"TERM": "vt100"}, "", "colours title links clipboard erases_in_colour to_columns", id="vt100"
        ),
        pytest.param({"TERM": "xterm", "NO_COLOR": ""}, "title", "colours", id="NO_COLOR"),
    ],
)
def test_terminals_are_sent_what_they_know(environment: dict[str, str], can: str, cannot: str) -> None:
    found = detect(environment)
    assert all(getattr(found, name) for name in can.split())
    assert not any(getattr(found, name) for name in cannot.split())


@pytest.mark.parametrize(
    ("environment", "keys", "screen", "word"),
    [
        ({"TERM": "dumb"}, True, True, "TERM=dumb"),
        ({}, True, True, "TERM is not set"),
        ({"TERM": "xterm"}, True, False, "not a terminal"),
        ({"TERM": "xterm"}, False, True, "keys"),
    ],
)
def test_a_refusal_says_why_and_what_works_instead(
    environment: dict[str, str], keys: bool, screen: bool, word: str
) -> None:
    sentence = refusal(environment, keys=keys, screen=screen)
    assert sentence
    assert word in sentence
    assert "briefing show" in sentence
    assert "--plain" in sentence


def test_a_terminal_that_will_do_is_not_refused() -> None:
    assert refusal({"TERM": "xterm"}, keys=True, screen=True) is None
    assert not Capabilities().dumb


@pytest.mark.parametrize(
    ("character", "ascii"),
    [("é", "e"), ("“", '"'), ("—", "-"), ("日", "??"), ("ß", "?"), ("…", "~"), ("│", "?")],
)
def test_ascii_takes_as_many_cells(character: str, ascii: str) -> None:  # noqa: A002 - the field's term
    assert approximate(character) == ascii


def test_what_a_locale_can_say_it_says() -> None:
    assert encode("Dvořák – “no”", "iso8859-2") == 'Dvořák - "no"'.encode("iso8859-2")
    assert encode("Dvořák", "utf-8") == "Dvořák".encode()
