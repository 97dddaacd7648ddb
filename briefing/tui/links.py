"""Links to the browser of whoever sits at the terminal, or to their clipboard when there is none to reach."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

SAFE = ("http", "https")


def open_link(link: str, wish: str = "auto") -> str | None:
    """Open `link` in the browser and return a sentence about it; None where it is to be copied instead.

    Over SSH, and on a machine without a display, a browser would open where nobody looks.

    Args:
        link: an address; anything but http and https is never opened.
        wish: the setting: `open`, `copy` or `auto`.
    """
    if wish == "copy" or urlsplit(link).scheme not in SAFE:
        return None
    if wish == "auto" and not browser_in_reach():
        return None
    import webbrowser

    return f"opened {link}" if webbrowser.open(link) else None


def browser_in_reach() -> bool:
    """Tell whether a browser would open in front of the reader."""
    remote = any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY"))
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.uname().sysname == "Darwin"
    return bool(display) and not remote
