"""Arguments to one command. This module owns standard error and the exit codes.

One invariant: whatever happens, the caller gets 0 (done), 1 (a problem with the input or a file), 2 (usage)
or 130 (interrupted), one sentence for each problem on standard error, and never a traceback for what a user
did.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from briefing import __version__
from briefing.errors import BriefingError

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (by default, the program's arguments) asks for.

    Returns:
        The exit code: 0 done, 1 a problem with the input or a file, 2 usage, 130 interrupted.
    """
    _stand_in()
    _make_tolerant()
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except BriefingError as error:
        _complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _hush()
        return 0
    except OSError as error:  # what a command did not foresee: most often, standard output on a full disk
        said = "is closed" if error.errno == errno.EBADF else (error.strerror or str(error)).lower()
        _complain(f"{error.filename or 'standard output'}: {said}.")
        _hush()
        return BriefingError.exit_code
    return code


def _stand_in() -> None:
    """Put something in the place of standard streams that the caller closed.

    What is written to a standard output that is closed fails, as on a full disk. The numbers of the three are
    taken, so that no file that is opened later is written to by mistake.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _take(number, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _take(number: int, flags: int) -> None:
    handle = os.open(os.devnull, flags)
    if handle != number:
        os.dup2(handle, number)
        os.close(handle)


def _run(argv: list[str]) -> int:
    if argv == ["--version"]:  # what scripts ask for: nothing is loaded to answer it
        sys.stdout.write(f"briefing {__version__}\n")
        return 0
    from briefing.commands.dispatch import dispatch

    try:
        return dispatch(argv)
    except SystemExit as leaving:  # argparse: help, version, usage
        return leaving.code if isinstance(leaving.code, int) else 2


def _complain(sentence: str) -> None:
    from briefing.commands.output import complain

    complain(sentence)


def _make_tolerant() -> None:
    """Let a terminal that lacks a character show another; files and pipes get UTF-8 everywhere."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is None:
        return
    if sys.stdout.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _hush() -> None:
    """Point a broken standard output at nothing, or Python complains about it again as it leaves."""
    with suppress(OSError), open(os.devnull, "wb") as nothing:  # noqa: PTH123 - a device, not a path
        os.dup2(nothing.fileno(), sys.stdout.fileno())
