"""The last session: what was read, and how summaries were made, as the keys left them.

One small file of lines `name: value`, so that a start need open neither the state nor a parser for it. One
invariant: a setting that was changed since counts more than a habit; what makes no sense counts for nothing.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from briefing.core.brief import BriefOptions
from briefing.core.summarise import METHODS
from briefing.errors import StoreError
from briefing.files import write_for_reader
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.tui.model.session import Session

NAME = "last-session"
SENTENCES = frozenset(map(str, range(1, 51)))
LONG = 100_000
"""Bytes that no file of ours has."""


def habitual(paths: Paths, given: BriefOptions) -> BriefOptions:
    """Return `given`, or what the keys made of it in an earlier session.

    Args:
        paths: where the last session is kept.
        given: what the settings say.
    """
    known = _known(paths)
    method, sentences = known.get("method", ""), known.get("sentences", "")
    if known.get("given") != _words(given) or method not in METHODS or sentences not in SENTENCES:
        return given
    return given._replace(method=method, sentences=int(sentences))


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


def keep_session(paths: Paths, given: BriefOptions | None, session: Session) -> None:
    """Keep what was read and what the keys made of `given`; where nothing can be written, it is forgotten.

    Args:
        paths: where it is kept.
        given: what the settings say; None where the command line said otherwise, which makes no habit.
        session: as it was left.
    """
    now, document = session.options, session.document
    kept = {key: value for key, value in _known(paths).items() if key in ("given", "method", "sentences")}
    if given is not None:
        kept = {"given": _words(given), "method": now.method, "sentences": str(now.sentences)}
    source = Source.named(document.source).lasting_name
    if source.isprintable():
        kept |= {"source": source, "sha256": document.sha256}
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


def _words(options: BriefOptions) -> str:
    return f"{options.sentences} {options.method}"
