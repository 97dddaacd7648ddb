"""What is said to be copied goes out whole."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest

from briefing.tui.terminal.capabilities import Capabilities
from briefing.tui.terminal.clipboard import LIMIT, copy

PLAIN = Capabilities()


def test_the_text_arrives_as_it_was() -> None:
    sequence, sentence = copy("“Příliš” 日本", PLAIN)
    found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", sequence)
    assert found
    assert b64decode(found[1]).decode() == "“Příliš” 日本"
    assert sentence == "copied 11 characters"


def test_tmux_gets_it_for_itself_and_for_the_terminal_outside() -> None:
    sequence, _ = copy("words", PLAIN._replace(multiplexer="tmux"))
    assert sequence.startswith("\x1b]52;c;")
    assert "\x1bPtmux;\x1b\x1b]52;c;" in sequence
    assert sequence.endswith("\x1b\\")


def test_screen_gets_it_in_strings_that_it_does_not_drop() -> None:
    sequence, _ = copy("words " * 500, PLAIN._replace(multiplexer="screen"))
    strings = re.findall(r"\x1bP(.*?)\x1b\\", sequence, re.DOTALL)
    assert len(strings) > 1
    assert max(map(len, strings)) <= 768
    assert "".join(strings) == copy("words " * 500, PLAIN).sequence


@pytest.mark.parametrize("text", ["x" * (LIMIT + 1), "é" * (LIMIT // 2 + 1)])
def test_too_long_a_text_is_refused_with_the_limit(text: str) -> None:
    sequence, sentence = copy(text, PLAIN)
    assert sequence == ""
    assert "74,994" in sentence
    assert copy("x" * LIMIT, PLAIN).sequence


def test_a_terminal_without_a_clipboard_is_named() -> None:
    sequence, sentence = copy("words", PLAIN._replace(clipboard=False, term="linux"))
    assert sequence == ""
    assert "TERM=linux" in sentence
