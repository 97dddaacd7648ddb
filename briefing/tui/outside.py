"""A text in the reader's own editor, as a temporary copy and without a shell."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

NAMES = ("VISUAL", "EDITOR")
"""Where an editor is looked for, in the order of POSIX."""


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """Return the argument list of the editor.

    Raises:
        BriefingError: none is set, or what is set cannot be split into arguments.
    """
    name = next((name for name in NAMES if environment.get(name, "").strip()), None)
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
