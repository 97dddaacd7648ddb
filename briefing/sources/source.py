"""What a reader names to read: a file, standard input, an address, or one message of a mailbox.

One invariant: a name is taken apart here and nowhere else, and `Source.named(source.name) == source`.
"""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

STANDARD_INPUT = "-"
"""What standard input is called on the command line, in tag files and in JSON."""


_UNDECODABLE = re.compile("[\udc80-\udcff]")
_NUMBER = re.compile(r"[0-9]{1,9}")
_ESCAPED = re.compile(r"\\x([89a-f][0-9a-f])")


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
    def named(cls, name: str | Path, encoding: str | None = None) -> "Source":
        """Return the source that `name` means. A file that is there is meant before a message."""
        name = str(name)
        if name == STANDARD_INPUT:
            return cls(name, "input", encoding=encoding)
        if name.startswith(("http://", "https://")):
            return cls(name, "url", encoding=encoding)
        mailbox, mark, number = name.rpartition("#")
        if mark and _NUMBER.fullmatch(number) and not os.path.lexists(name):
            mailbox = _file_meant(mailbox)
            if Path(mailbox).is_file():
                return cls(escaped(f"{mailbox}#{number}"), "message", mailbox, int(number), encoding)
        file = _file_meant(name)
        return cls(escaped(file), "path", file, encoding=encoding)

    @property
    def path(self) -> Path | None:
        """The absolute path of the file; None for what is no file."""
        from briefing.files import expanded

        return expanded(self.file).absolute() if self.file else None

    @property
    def lasting_name(self) -> str:
        """The name by which it is found from any folder."""
        path = self.path
        if path is None:
            return self.name
        if ".." in path.parts:
            path = _shortest(path)
        return escaped(f"{path}#{self.number}" if self.form == "message" else str(path))

    @property
    def is_there(self) -> bool:
        """Whether it can be read again: a file that is still there."""
        path = self.path
        return path is not None and path.is_file()


def escaped(name: str) -> str:
    """Return the name of a file with each undecodable byte as people write it, by its hexadecimal digits."""
    return _UNDECODABLE.sub(lambda found: f"\\x{ord(found[0]) - 0xDC00:02x}", name)


def _shortest(path: Path) -> Path:
    """Return a path without its ways back (`a/../b`), unless a link leads somewhere else by them."""
    plain = Path(os.path.normpath(path))
    with suppress(OSError):
        return plain if plain.samefile(path) else path
    return path


def _file_meant(name: str) -> str:
    """Return the file that `name` means where none is called so: `~` is a home, an escaped byte a byte."""
    if name[:1] != "~" and "\\x" not in name:
        return name
    at_home = os.path.expanduser(name)  # noqa: PTH111 - as `expanded` does
    meant = _ESCAPED.sub(lambda found: chr(0xDC00 + int(found[1], 16)), at_home)
    return next((each for each in (name, at_home, meant) if os.path.lexists(each)), name)
