"""The program as tests run it: a process of its own, one forked with all loaded, or called in theirs.

A process costs the start of Python and is for what only a process has: its start, real standard streams,
signals, its memory. All else is asked of `cli.main`, which is what a process runs as well.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing.cli import main
from tests.harness import warm
from tests.harness.session import Session

PROGRAM = (sys.executable, "-m", "briefing")


NO_LIMITS: Mapping[int, int] = MappingProxyType({})


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


def run(
    *arguments: str | bytes | Path,
    stdin: bytes = b"",
    **environment: str,
) -> Ended:
    """Return what a process of its own says.

    Args:
        arguments: what follows the name of the program.
        stdin: what a pipe on standard input delivers.
        environment: added to that of the tests.
    """
    done = subprocess.run(
        [*PROGRAM, *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def fork(*arguments: str | bytes | Path, limits: Mapping[int, int] = NO_LIMITS) -> Ended:
    """Return what a process of its own says whose imports are done, and who gets no more than `limits`."""
    with TemporaryFile() as out, TemporaryFile() as err, Path(os.devnull).open("rb") as nothing:
        streams = (nothing.fileno(), out.fileno(), err.fileno())
        forked = warm.start_piped([os.fsdecode(one) for one in arguments], os.environ, streams, limits)
        code = forked.code(wait=True)
        out.seek(0), err.seek(0)
        return Ended(code or 0, out.read().decode(), err.read().decode())


def on_terminal(*arguments: str | Path, **options: Any) -> Session:
    """Return the program on a terminal, its imports done: a `Session` of `PROGRAM` starts as a reader does.

    Args:
        arguments: what follows the name of the program.
        options: of a `Session`.
    """
    return Session([str(one) for one in arguments], start=warm.start, **options)


def call(*arguments: str | Path) -> Ended:
    """Return what a process would say, without one."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", how) for how in ("strict", "backslashreplace"))
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(one) for one in arguments])
    return Ended(code, *(_written(stream) for stream in (out, err)))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)  # which flushes
    return stream.read()
