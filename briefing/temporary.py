"""Temporary files whose names say who writes them, so that what a killed process left behind can be found.

One invariant: only a file of this program is removed, and only when its process is gone or it is a day old;
what editors and synchronisers put beside ours (`.a.yaml.swp`, `.a.yaml.un~`, `.a.yaml.Xk2bQz`) stays.
"""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

OLD = 86_400
"""Seconds after which a temporary file is left over whoever wrote it: its host may be another."""
STEM = 80
"""Bytes of the name of the file that it is to become; names may have 255."""
_NAME = re.compile(r"\.(?P<stem>.+)\.(?P<host>[\w-]+)\.(?P<process>\d+)\.[0-9a-f]{8}\.tmp", re.DOTALL)


def temporary_path(target: Path) -> Path:
    """Return a free name in the same directory for what is to become `target`, or was it."""
    return target.with_name(f".{cut_name(target.name)}.{_host()}.{os.getpid()}.{os.urandom(4).hex()}.tmp")


def create_temporary(target: Path) -> tuple[int, Path]:
    """Return an open file that is to become `target`, and its path, in the same directory.

    Nobody may read it who may not read `target`; of a new file the umask decides.

    Raises:
        OSError: what the system says.
    """
    mode = 0o600 if target.exists() else 0o666
    while True:
        with suppress(FileExistsError):
            path = temporary_path(target)
            return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode), path


def is_temporary(name: str) -> bool:
    """Tell whether a file of this name is a temporary one of this program."""
    return _NAME.fullmatch(name) is not None


def remove_left_overs(directory: Path, target: Path | None = None) -> None:
    """Remove the temporary files that nobody will finish: those for `target`, or all in `directory`."""
    with suppress(OSError), os.scandir(directory) as found:
        for entry in found:
            match = _NAME.fullmatch(entry.name)
            if (
                match
                and (target is None or match["stem"] == cut_name(target.name))
                and _is_left_over(entry, match)
            ):
                with suppress(OSError):
                    os.unlink(entry)  # noqa: PTH108 - an entry of a directory, not a path


def _is_left_over(entry: os.DirEntry[str], match: re.Match[str]) -> bool:
    if match["host"] == _host() and not _is_alive(int(match["process"])):
        return True
    with suppress(OSError):
        return entry.stat(follow_symlinks=False).st_mtime < time.time() - OLD
    return False


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True


def cut_name(name: str, most: int = STEM) -> str:
    """Return as much of the name of a file as fits into so many bytes."""
    return os.fsencode(name)[:most].decode(errors="ignore")


@cache
def _host() -> str:
    """Return what tells the processes of this machine, or of this container, from all others."""
    try:
        space = f"-{os.stat('/proc/self/ns/pid').st_ino}"  # noqa: PTH116 - no path worth the name
    except OSError:
        space = ""
    return re.sub(r"[^\w-]", "-", os.uname().nodename)[:40] + space
