"""What a reader names to read: a file, standard input, an address, or one message of a mailbox.

One invariant: a name is taken apart here and nowhere else, and `Source.named(source.name) == source`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

STANDARD_INPUT = "-"
"""What standard input is called on the command line, in tag files and in JSON."""


class Source(NamedTuple):
    """Where one text comes from."""

    name: str
    """As given and as kept: a path, `-`, an address, or `PATH#N`."""
    form: Literal["path", "input", "url", "message"] = "path"
    file: str = ""
    """The path of a file as given, of a message that of its mailbox."""
    number: int = 0
    """Of a message in its mailbox, from 1."""
    encoding: str | None = None
    """What its text is in, if the reader says so."""

    @classmethod
    def named(cls, name: str | Path, encoding: str | None = None) -> Source:
        """Return the source that `name` means. A file that is there is meant before a message."""
        name = str(name)
        if name == STANDARD_INPUT:
            return cls(name, "input", encoding=encoding)
        if name.startswith(("http://", "https://")):
            return cls(name, "url", encoding=encoding)
        mailbox, mark, number = name.rpartition("#")
        if mark and number.isdecimal() and not os.path.lexists(name) and Path(mailbox).is_file():
            return cls(name, "message", mailbox, int(number), encoding)
        return cls(name, "path", name, encoding=encoding)

    @property
    def path(self) -> Path | None:
        """The absolute path of the file; None for what is no file."""
        from briefing.files import expanded

        return expanded(self.file).absolute() if self.file else None

    @property
    def lasting_name(self) -> str:
        """The name by which it is found from any folder."""
        path = self.path
        return self.name if path is None else f"{path}{self.name.removeprefix(self.file)}"

    @property
    def is_there(self) -> bool:
        """Whether it can be read again: a file that is still there."""
        path = self.path
        return path is not None and path.is_file()
