"""Finding out whether a terminal has more colours than its environment tells.

SSH hands on no COLORTERM, and tmux tells what it is itself, not what its terminal is. So once the first page
stands, tmux is asked, terminfo is read, or the terminal is asked: at first what it is (DA2), which all answer
or pass over in silence, then, where it may know the question, for its colours (XTGETTCAP). One invariant:
nothing waits for an answer, and one that comes too late changes nothing.

Sources: xterm's ctlseqs; the numbers that terminals give themselves, as tmux and vim know them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.core.theme import Depth
    from briefing.tui.terminal.capabilities import Capabilities
    from briefing.tui.terminal.input import Reply

TIMEOUT = 5.0
"""Seconds within which an answer counts."""
WHO = "\x1b[>c"
RGB = "\x1bP+q524742\x1b\\\x1bP+q5463\x1b\\"
"""For the capabilities `RGB` and `Tc`, in hexadecimal as the question has it."""
HAS_RGB = re.compile(rb"1\+r(?:524742|5463)(?:[=;].*)?", re.IGNORECASE | re.DOTALL)
DA2 = re.compile(rb">(\d{1,5});(\d{1,9})(?:;\d{0,9})?c")
TRUECOLOUR_FROM = {"41": 331, "65": 3600, "61": 3600, "77": 0}
"""The first version with colours of eight bits a channel, by terminal: xterm, VTE, VTE of late, mintty."""
MULTIPLEXERS = ("83", "84")
"""screen and tmux, at the far end: what is behind them is not theirs to say."""
APPLE = ("1", "95")
"""Apple's Terminal, which would write the second question on the screen."""
TMUX_FEATURES = ("tmux", "display-message", "-p", "#{client_termfeatures}")
TMUX_TIMEOUT = 2.0


def is_open(can: Capabilities, wish: str) -> bool:
    """Tell whether there is something to find out: the reader has not decided, and there is a doubt."""
    doubtful = can.palette == "256" or (can.palette == "truecolor" and can.multiplexer == "tmux")
    return wish == "auto" and can.colours and can.title and doubtful


def known_depth(term: str, environ: Mapping[str, str]) -> Depth | None:
    """Return what can be found out without the terminal, by tmux or terminfo; None for nothing."""
    if environ.get("TMUX"):
        return _depth_in_tmux(environ)
    return "truecolor" if _known_to_terminfo(term) else None


def _known_to_terminfo(term: str) -> bool:
    """Tell whether terminfo has `RGB` or `Tc` for a terminal."""
    try:
        import curses
    except ImportError:
        return False
    try:
        curses.setupterm(term, 1)
    except (curses.error, OSError):
        return False
    return curses.tigetflag("RGB") == 1 or curses.tigetflag("Tc") == 1 or curses.tigetnum("RGB") > 0


def _depth_in_tmux(environ: Mapping[str, str]) -> Depth | None:
    """Ask the tmux that we run in for the colours of its terminal; None if it does not say."""
    import subprocess

    try:
        done = subprocess.run(  # noqa: S603 - an argument list of ours
            TMUX_FEATURES, capture_output=True, timeout=TMUX_TIMEOUT, check=False, env=dict(environ)
        )
    except (OSError, subprocess.SubprocessError):
        return None
    features = done.stdout.decode(errors="replace").strip()
    return None if done.returncode or not features else "truecolor" if "RGB" in features.split(",") else "256"


def depth_in(reply: Reply) -> Depth | str | None:
    """Return what an answer tells: `truecolor`, another question to ask, or None for nothing."""
    if reply.kind == "DCS":
        return "truecolor" if HAS_RGB.fullmatch(reply.body) else None
    match = DA2.fullmatch(reply.body) if reply.kind == "CSI" else None
    if match is None:
        return None
    kind, version = match[1].decode(), int(match[2])
    if kind in MULTIPLEXERS or (kind, str(version)) == APPLE:
        return None
    least = TRUECOLOUR_FROM.get(kind)
    return RGB if least is None else "truecolor" if version >= least else None
