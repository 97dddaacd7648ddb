"""Programs outside: the reader's editor, their browser, and whatever an export is handed to.

One invariant: no shell sees a word of a document, and nothing but http and https is ever opened.
"""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError
from briefing.tui.terminal.capabilities import is_remote

EDITORS = ("VISUAL", "EDITOR")
"""Where an editor is looked for, in the order of POSIX."""
HAND_OVER_TIMEOUT = 30.0
"""Seconds that a program may take with what it is handed."""
SAFE = ("http", "https")
"""Schemes of the links that are opened."""


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """Return the argument list of the editor.

    Raises:
        BriefingError: none is set, or what is set cannot be split into arguments.
    """
    name = next((name for name in EDITORS if environment.get(name, "").strip()), None)
    if name is None:
        raise BriefingError("no editor is set: put its name into VISUAL or EDITOR")
    try:
        return shlex.split(environment[name])
    except ValueError:
        raise BriefingError(f"{name} cannot be read: a quotation mark is not closed") from None


def edit(editor: Sequence[str], name: str, content: str) -> bytes:
    """Let the reader edit a copy of `content`; return what was saved.

    Args:
        editor: its argument list; the terminal is its own while it runs.
        name: of the copy, which tells the editor what kind of text it is.
        content: what is edited.

    Raises:
        BriefingError: the editor is not there, fails, or leaves nothing behind.
    """
    with TemporaryDirectory(prefix="briefing-") as folder:
        copy = Path(folder, name)
        copy.write_bytes(content.encode())
        try:
            with _interrupts_are_the_editors():
                done = subprocess.run([*editor, str(copy)], check=False)  # noqa: S603 - the reader's own program
            if done.returncode:
                raise BriefingError(
                    f"{editor[0]} failed with exit code {done.returncode}: nothing was written"
                )
            return copy.read_bytes()
        except OSError as error:
            raise BriefingError(f"{editor[0]} cannot be used: {os.strerror(error.errno or 0)}") from None


@contextmanager
def _interrupts_are_the_editors() -> Iterator[None]:
    """Let Ctrl-C in the editor be no business of ours. A handler, unlike ignoring, is not inherited."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def hand_to(name: str, program: Sequence[str], content: str | bytes) -> str:
    """Give `content` to a program of the settings and return a sentence about it.

    Args:
        name: what the settings call it.
        program: its argument list. Nothing of the document is in it.
        content: what it reads.

    Raises:
        BriefingError: it is not there, fails or takes too long.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        done = subprocess.run(  # noqa: S603 - the reader's own program, as an argument list
            list(program), input=data, capture_output=True, timeout=HAND_OVER_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        raise BriefingError(f"{name} took longer than {HAND_OVER_TIMEOUT:.0f} s and was stopped") from None
    except OSError as error:
        raise BriefingError(f"{name} cannot be started: {error.strerror}") from None
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        reason = neutralise(words[-1]) if words else f"exit code {done.returncode}"
        raise BriefingError(f"{name} failed: {reason}")
    return f"handed to {name}"


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
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.uname().sysname == "Darwin"
    return bool(display) and not is_remote(os.environ)
