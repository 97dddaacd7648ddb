"""The last session: what was read, so that the next start can open it again.

One small file of lines `name: value`, so that a start need open neither the state nor a parser for it. One
invariant: what makes no sense counts for nothing.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from briefing.core.model import Document
from briefing.errors import StoreError
from briefing.files import write_for_reader
from briefing.sources.source import Source
from briefing.store.paths import Paths

NAME = "last-session"
LONG = 100_000
"""Bytes that no file of ours has."""


def source_read_last(paths: Paths) -> tuple[Source, str] | None:
    """Return what was read last, by a name that holds in any folder, and the SHA-256 of its text."""
    known = _known(paths)
    source, sha256 = known.get("source", ""), known.get("sha256", "")
    return (Source.named(source), sha256) if source and sha256.isalnum() else None


def roundup_made_since(paths: Paths) -> Source | None:
    """Return the roundup of today's feeds, if it was made, or grew, after the last session."""
    roundup = paths.roundup_of(time.strftime("%Y-%m-%d"))
    try:
        made, left = roundup.stat().st_mtime, _file(paths)
        return Source.named(roundup) if not left.exists() or left.stat().st_mtime < made else None
    except OSError:
        return None


def keep_session(paths: Paths, document: Document) -> None:
    """Keep what was read last; where nothing can be written, it is forgotten."""
    source = Source.named(document.source).lasting_name
    kept = {"source": source, "sha256": document.sha256} if source.isprintable() else _known(paths)
    with suppress(StoreError):
        write_for_reader(_file(paths), "".join(f"{name}: {value}\n" for name, value in kept.items()))


def _known(paths: Paths) -> dict[str, str]:
    file = _file(paths)
    try:
        lines = file.read_text("utf-8").splitlines() if file.stat().st_size < LONG else []
    except (OSError, ValueError):
        return {}
    parts = (line.partition(": ") for line in lines)
    return {name: value for name, separator, value in parts if separator}


def _file(paths: Paths) -> Path:
    return paths.database.with_name(NAME)
