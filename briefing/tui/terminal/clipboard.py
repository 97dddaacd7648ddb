"""Copying through the terminal (OSC 52), so that it works over SSH as well.

One invariant: what is said to be copied went out whole; nothing is cut in silence.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, NamedTuple

from briefing.core.text.english import counted

if TYPE_CHECKING:
    from briefing.tui.terminal.capabilities import Capabilities

LIMIT = 74_994
"""Bytes of text that every terminal with OSC 52 takes: 100,000 when encoded, sequence included (the limit of
hterm; xterm, kitty, foot and tmux take more)."""
SCREEN_CHUNK = 512
"""Bytes in one string of GNU screen, which drops longer ones (its limit is 768, escapes included)."""


class Copy(NamedTuple):
    """What to send, and what to tell the reader."""

    sequence: str
    """Empty when nothing can be copied."""
    sentence: str


def copy(text: str, capabilities: Capabilities) -> Copy:
    """Return the sequence that puts `text` on the clipboard of whoever reads, and a sentence about it."""
    data = text.encode()
    if not capabilities.clipboard:
        return Copy("", f"this terminal (TERM={capabilities.term}) has no clipboard to copy to")
    if len(data) > LIMIT:
        return Copy("", f"too long to copy through a terminal: {len(data):,} bytes, at most {LIMIT:,}")
    words = f"copied {counted(len(text), 'character')}"
    return Copy(_through(f"\x1b]52;c;{b64encode(data).decode('ascii')}\x07", capabilities.multiplexer), words)


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
