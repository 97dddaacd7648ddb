"""Names to sources: folders are their documents, mailboxes their letters.

One invariant: every file of a folder is either read or passed over, and what is passed over can be said. Of
a million files no more is held than their names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from briefing.core.text.english import counted
from briefing.files import is_stream
from briefing.sources.decode import is_binary
from briefing.sources.kind import Kind
from briefing.sources.registry import FROM, SNIFF, kind_by_name, kind_of
from briefing.sources.source import Source

_NAMED: Final = 3
"""Files that the sentence about those passed over names."""
_FIRST_LINES: Final = 1000
"""Bytes that tell a mailbox."""
MAILDIR: Final = ("cur", "new")
"""Folders of a Maildir that hold letters: those that were seen, and those that were not."""


class PassedOver:
    """Files of a folder that hold nothing to read."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self._first: list[str] = []

    def add(self, name: str, reason: str) -> None:
        """Count one more; `reason` is "" where its name says enough."""
        self.count += 1
        if self.count <= _NAMED:
            self._first.append(f"{name} ({reason})" if reason else name)

    def sentence(self, folder: str) -> str:
        """Return what is said of them."""
        more = f" and {self.count - _NAMED} more" if self.count > _NAMED else ""
        return f"{folder}: passed over {counted(self.count, 'file')}: {', '.join(self._first)}{more}."


def expand_sources(
    names: Iterable[str], encoding: str | None = None, notice: Callable[[str], object] | None = None
) -> Iterator[Source]:
    """Yield the source of each name, with a directory replaced by its documents in order of name.

    A directory without any is yielded itself, so that `read_source` says in its place what is wrong.

    Args:
        names: as they stand on the command line.
        encoding: what the texts are in, if the reader says so.
        notice: is given one sentence about what was passed over in a folder, when all of it was yielded.
    """
    for name in names:
        source = Source.named(name, encoding)
        path = Path(source.file)
        if source.form == "path" and path.is_dir():
            passed_over = PassedOver()
            documents = documents_in(path, passed_over)
            yield Source.named(next(documents, name), encoding)
            yield from (Source.named(each, encoding) for each in documents)
            if passed_over.count and notice is not None:
                notice(passed_over.sentence(name))
        elif source.form == "path" and _is_mailbox(path):
            yield from (Source.named(each, encoding) for each in _letters_in(name))
        else:
            yield source


def is_maildir(path: Path) -> bool:
    """Tell whether a folder is a Maildir."""
    return all((path / name).is_dir() for name in MAILDIR)


def documents_in(directory: Path, passed_over: PassedOver | None = None) -> Iterator[str]:
    """Yield the documents of a folder, in order; hidden files do not count.

    Args:
        directory: the folder.
        passed_over: takes what else there is.
    """
    if not os.access(directory, os.R_OK | os.X_OK):
        return
    for path in _letters(directory) if is_maildir(directory) else _files(directory):
        if path.name.startswith(".") or path.is_dir() or is_stream(path):  # a pipe may have no writer
            continue
        reason = _reason_against(path)
        if reason is not None:
            if passed_over is not None:
                passed_over.add(path.name, reason)
        elif _is_mailbox(path):
            yield from _letters_in(str(path))
        else:
            yield str(path)


def _letters(maildir: Path) -> list[Path]:
    paths = (path for folder in MAILDIR for path in (maildir / folder).iterdir())
    return sorted(paths, key=lambda path: path.name)


def _files(directory: Path) -> Iterator[Path]:
    names = os.listdir(directory)  # noqa: PTH208 - a path each would take five times as much
    names.sort(key=_place)
    return (directory / name for name in names)


def _place(name: str) -> str:
    """Return what files are sorted by: the letters of an MH folder are called by their numbers."""
    return name.zfill(9) if name.isdecimal() else name


def _reason_against(path: Path) -> str | None:
    """Return why there is nothing to read in a file, None where there is."""
    named = kind_by_name(path.name)
    if path.parent.name not in MAILDIR and not _may_be_read(named):  # letters are called by numbers
        return named.label if named else ""
    from briefing.sources.own_briefs import END, is_own_brief  # its patterns are for folders alone

    try:
        with path.open("rb") as file:
            head = file.read(SNIFF)
            file.seek(max(0, os.fstat(file.fileno()).st_size - END))
            end = file.read(END) if head.startswith(b"%PDF-") else b""
    except FileNotFoundError:
        return "a link that leads nowhere"
    except OSError:
        return None  # listed, so that it is named as unreadable rather than passed over
    if not head.strip() and len(head) < SNIFF:
        return "blank" if head else "empty"
    if is_own_brief(head, end):
        return "a brief that briefing made"
    kind = kind_of(head, path.name)
    if not kind.module:
        return kind.label
    if not kind.begins and is_binary(head):
        return "not a text"
    return None if kind.worth is None or kind.worth(head) else f"{kind.label} without articles"


def _may_be_read(named: Kind | None) -> bool:
    """Tell whether a file of this kind is worth a look: any but those that only bytes can tell, unread."""
    return named is not None and bool(named.module or not named.begins)


def _is_mailbox(path: Path) -> bool:
    """Tell whether a file is a mailbox, by its first line; what is taken from a pipe would be gone."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_FIRST_LINES)
    except (OSError, ValueError):  # said when it is read
        return False
    named = kind_by_name(path.name)
    may_be = head.startswith(FROM) or (named is not None and named.name == "mbox")
    return may_be and kind_of(head, path.name).name == "mbox"


def _letters_in(name: str) -> list[str]:
    """Return the names of the letters of a mailbox; one alone is called as its mailbox is."""
    from briefing.sources.mbox import count

    try:
        letters = count(Path(name))
    except OSError:
        letters = 1
    return [f"{name}#{number + 1}" for number in range(letters)] if letters > 1 else [name]
