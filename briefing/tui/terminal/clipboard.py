"""Copying to the clipboard of whoever reads: by a program of this machine, by tmux, or through the terminal.

A program here is certain where the reader sits at this machine, tmux knows its own terminal, and OSC 52 works
over SSH as well. One invariant: what is said to be copied went out whole; nothing is cut in silence.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.core.text.english import counted
from briefing.tui.terminal.capabilities import Capabilities, is_remote

LIMIT = 74_994
"""Bytes of text that every terminal with OSC 52 takes: 100,000 when encoded, sequence included (the limit of
hterm; xterm, kitty, foot and tmux take more)."""
SCREEN_CHUNK = 512
"""Bytes in one string of GNU screen, which drops longer ones (its limit is 768, escapes included)."""
TIMEOUT = 1.0
"""Seconds that a program may take: one that cannot reach its display is given up."""
TMUX = ("tmux", "load-buffer", "-w", "-", ";", "display-message", "-p", "#{client_termfeatures}")
"""Fills the buffer, which tmux (3.2 and later) hands to its terminal, and asks what that takes."""
BUFFER = "tmux’s buffer"


class Copy(NamedTuple):
    """What to send, and what to tell the reader."""

    sequence: str
    """Empty when nothing can be copied, or a program did it."""
    sentence: str


def copy(text: str, capabilities: Capabilities, environ: Mapping[str, str]) -> Copy:
    """Put `text` on the clipboard of whoever reads; return what must be sent for it, and a sentence about it.

    Args:
        text: what is copied.
        capabilities: of the terminal.
        environ: the environment.
    """
    data, what = text.encode(), f"copied {counted(len(text), 'character')} to"
    if where := [*_by_program(data, environ), *_by_tmux(data, environ)]:
        alone = " alone: its terminal does not let tmux copy" if where == [BUFFER] else ""
        return Copy("", f"{what} {' and '.join(where)}{alone}")
    if not capabilities.clipboard:
        return Copy("", f"this terminal (TERM={capabilities.term}) has no clipboard to copy to")
    if len(data) > LIMIT:
        return Copy("", f"too long to copy through a terminal: {len(data):,} bytes, at most {LIMIT:,}")
    sequence = f"\x1b]52;c;{b64encode(data).decode('ascii')}\x07"
    words = f"{what} the terminal’s clipboard (OSC 52, up to {LIMIT:,} bytes)"
    return Copy(_through(sequence, capabilities.multiplexer), words)


def _by_program(data: bytes, environ: Mapping[str, str]) -> list[str]:
    """Copy by the first program here that does it; return where to."""
    from shutil import which

    for program in () if is_remote(environ) else _programs(environ):
        if which(program[0], path=environ.get("PATH")) and _ran(program, data, environ) is not None:
            return [f"the clipboard ({program[0]})"]
    return []


def _programs(environ: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the programs that fill the clipboard of the screen that the reader sits at."""
    found: list[tuple[str, ...]] = []
    if environ.get("WAYLAND_DISPLAY"):
        found.append(("wl-copy", "--type", "text/plain;charset=utf-8"))
    if environ.get("DISPLAY"):
        found += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    if sys.platform == "darwin":
        found.append(("pbcopy",))
    return found


def _by_tmux(data: bytes, environ: Mapping[str, str]) -> list[str]:
    """Copy by the tmux that we run in; return where to: nowhere outside of tmux, or where it is too old."""
    features = _ran(TMUX, data, environ) if environ.get("TMUX") else None
    if features is None:
        return []
    return [BUFFER, "its terminal’s clipboard"] if "clipboard" in features.strip().split(",") else [BUFFER]


def _ran(program: Sequence[str], data: bytes, environ: Mapping[str, str]) -> str | None:
    """Hand `data` to a program and return what it says; None if it fails.

    What copies stays behind to serve the clipboard, so nothing but tmux has its output waited for, and its
    session is its own, that it may outlive the terminal.
    """
    import subprocess

    heard = subprocess.PIPE if program is TMUX else subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - an argument list of ours; the text is standard input
            list(program),
            input=data,
            stdout=heard,
            stderr=subprocess.DEVNULL,
            timeout=TIMEOUT,
            check=False,
            start_new_session=True,
            env={**environ, "LC_CTYPE": "UTF-8"} if program[0] == "pbcopy" else dict(environ),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return None if done.returncode else (done.stdout or b"").decode(errors="replace")


def _through(sequence: str, multiplexer: str | None) -> str:
    """Wrap a sequence for a multiplexer that would keep it to itself.

    tmux takes OSC 52 when `set-clipboard` is `on`, and hands a wrapped one to the terminal outside when
    `allow-passthrough` is: both are sent, and twice the same text does no harm.
    """
    if multiplexer == "tmux":
        doubled = sequence.replace("\x1b", "\x1b\x1b")
        return f"{sequence}\x1bPtmux;{doubled}\x1b\\"
    if multiplexer == "screen":
        chunks = (sequence[i : i + SCREEN_CHUNK] for i in range(0, len(sequence), SCREEN_CHUNK))
        return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    return sequence
