"""Kinds of argument: each takes what was typed, and refuses what is none.

One invariant: an empty name is no name. `Path("")` is the current folder, which nobody means who writes
`"$LETTER"` and forgot to set it.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def positive(text: str) -> int:
    """Return `text` as a whole number of 1 or more.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of 1 or more")
    return number


def source_name(text: str) -> str:
    """Return `text`, the name of a source, a file or a folder.

    Raises:
        argparse.ArgumentTypeError: it is empty.
    """
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return text


def words(text: str) -> str:
    """Return `text`, which holds something to look for.

    Raises:
        argparse.ArgumentTypeError: it does not.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty")
    return text


def file_path(text: str) -> Path:
    """Return the path that `text` names.

    Raises:
        argparse.ArgumentTypeError: it is empty.
    """
    return Path(source_name(text))
