"""What is said to be copied goes out whole, and to where it is said to go."""

from __future__ import annotations

import re
import sys
from base64 import b64decode
from pathlib import Path

import pytest

from briefing.tui.terminal.capabilities import Capabilities
from briefing.tui.terminal.clipboard import LIMIT, Copy, copy

PLAIN = Capabilities()


def sent(text: str, can: Capabilities = PLAIN) -> Copy:
    """Copy with no program at hand."""
    return copy(text, can, {})


def test_the_text_arrives_as_it_was() -> None:
    sequence, sentence = sent("“Příliš” 日本")
    found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", sequence)
    assert found
    assert b64decode(found[1]).decode() == "“Příliš” 日本"
    assert sentence == "copied 11 characters to the terminal’s clipboard (OSC 52, up to 74,994 bytes)"


def test_tmux_gets_it_for_itself_and_for_the_terminal_outside() -> None:
    sequence, _ = sent("words", PLAIN._replace(multiplexer="tmux"))
    assert sequence.startswith("\x1b]52;c;")
    assert "\x1bPtmux;\x1b\x1b]52;c;" in sequence
    assert sequence.endswith("\x1b\\")


def test_screen_gets_it_in_strings_that_it_does_not_drop() -> None:
    sequence, _ = sent("words " * 500, PLAIN._replace(multiplexer="screen"))
    strings = re.findall(r"\x1bP(.*?)\x1b\\", sequence, re.DOTALL)
    assert len(strings) > 1
    assert max(map(len, strings)) <= 768
    assert "".join(strings) == sent("words " * 500).sequence


@pytest.mark.parametrize("text", ["x" * (LIMIT + 1), "é" * (LIMIT // 2 + 1)])
def test_too_long_a_text_is_refused_with_the_limit(text: str) -> None:
    sequence, sentence = sent(text)
    assert sequence == ""
    assert "74,994" in sentence
    assert sent("x" * LIMIT).sequence


def test_a_terminal_without_a_clipboard_is_named() -> None:
    sequence, sentence = sent("words", PLAIN._replace(clipboard=False, term="linux"))
    assert sequence == ""
    assert "TERM=linux" in sentence


# -- programs

LONG = "x" * (LIMIT + 1)
SCREENS = {
    "wl-copy": {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"},
    "xclip": {"DISPLAY": ":0"},
}
TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0"}


def program(folder: Path, name: str, *, says: str = "", code: int = 0) -> Path:
    """Put a program in `folder` that takes standard input; return where it keeps it."""
    folder.mkdir(exist_ok=True)
    kept = folder / f"{name}.kept"
    script = f"""#!{sys.executable}
import sys
data = sys.stdin.buffer.read()
open({str(kept)!r}, "wb").write(data)
sys.stdout.write({says!r})
sys.exit({code})
"""
    (folder / name).write_text(script, encoding="utf-8")
    (folder / name).chmod(0o755)
    return kept


@pytest.mark.parametrize("name", SCREENS)
def test_at_this_machine_a_program_takes_text_of_any_length(tmp_path: Path, name: str) -> None:
    for other in SCREENS:
        program(tmp_path, other)
    environ = {"PATH": str(tmp_path), **SCREENS[name]}
    assert copy(LONG, PLAIN, environ) == ("", f"copied 74,995 characters to the clipboard ({name})")
    assert (tmp_path / f"{name}.kept").read_text() == LONG


def test_from_afar_the_screen_of_this_machine_is_left_alone(tmp_path: Path) -> None:
    kept = program(tmp_path, "xclip")
    environ = {"PATH": str(tmp_path), "DISPLAY": ":0", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}
    assert copy("words", PLAIN, environ).sequence
    assert not kept.exists()


def test_a_program_that_fails_leaves_it_to_the_terminal(tmp_path: Path) -> None:
    program(tmp_path, "xclip", code=1)
    found = copy("words", PLAIN, {"PATH": str(tmp_path), "DISPLAY": ":99"})
    assert found == sent("words")


@pytest.mark.parametrize(
    ("features", "where"),
    [
        ("256,bpaste,clipboard,title\n", "tmux’s buffer and its terminal’s clipboard"),
        ("256,bpaste,title\n", "tmux’s buffer alone: its terminal does not let tmux copy"),
    ],
    ids=["takes", "refuses"],
)
def test_in_tmux_its_buffer_is_filled_and_its_terminal_told(
    tmp_path: Path, features: str, where: str
) -> None:
    kept = program(tmp_path, "tmux", says=features)
    can = PLAIN._replace(multiplexer="tmux")
    assert copy(LONG, can, {"PATH": str(tmp_path), **TMUX}) == ("", f"copied 74,995 characters to {where}")
    assert kept.read_text() == LONG


def test_in_tmux_at_this_machine_both_are_filled(tmp_path: Path) -> None:
    for name in ("tmux", "xclip"):
        program(tmp_path, name)
    found = copy("words", PLAIN, {"PATH": str(tmp_path), "DISPLAY": ":0", **TMUX})
    assert found == ("", "copied 5 characters to the clipboard (xclip) and tmux’s buffer")


def test_a_tmux_that_is_too_old_is_gone_around(tmp_path: Path) -> None:
    program(tmp_path, "tmux", code=1)
    can = PLAIN._replace(multiplexer="tmux")
    assert copy("words", can, {"PATH": str(tmp_path), **TMUX}) == sent("words", can)
