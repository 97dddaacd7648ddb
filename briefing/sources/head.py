"""The beginning of a long file: enough for a first screen, read and split in no time.

One invariant: a beginning ends with a section; what was cut off by the end of the reading is left out.
"""

from __future__ import annotations

from pathlib import Path

from briefing.core.model import Document, Metadata
from briefing.core.text.normalise import normalise
from briefing.sources.adapter import Extract
from briefing.sources.plain import unquoted
from briefing.sources.read import SourceText
from briefing.sources.registry import SNIFF, kind_of
from briefing.sources.source import Source

BYTES = 24_000
"""Some ten to twenty-five sections: a screenful of a list, and what a summary of the first of them needs."""
LONG = 2 * BYTES
"""Bytes from which on a file is worth a beginning."""
SMALL_SCREEN = 24
"""Rows that `BYTES` are enough for."""


def read_beginning(source: Source, rows: int = SMALL_SCREEN) -> SourceText | None:
    """Return the beginning of a long file of plain UTF-8; None where the file had better be read as a whole.

    Args:
        source: a file; anything else has no beginning.
        rows: of the screen that it is to fill.
    """
    wanted = BYTES * max(rows, SMALL_SCREEN) // SMALL_SCREEN
    raw = _first_bytes(Path(source.file), wanted) if source.form == "path" else None
    if raw is None or kind_of(raw[:SNIFF], source.name).name != "plain":
        return None
    end = raw.rfind(b"\n\n") if b"\n\n" in raw else raw.rfind(b"\n")
    try:
        decoded = raw[: end + 1].decode()
    except UnicodeDecodeError:
        return None
    text, neutralised = normalise(decoded)
    if not text.strip() or "\0" in decoded:
        return None
    extract = Extract(unquoted(text), metadata=Metadata(encoding="utf-8"), neutralised=neutralised)
    return SourceText(source, "plain", extract)


def without_cut_section(document: Document) -> Document:
    """Return `document` without its last section, of which the end may be missing; a lone section stays."""
    return document._replace(sections=document.sections[:-1] or document.sections, sign_off=None)


def _first_bytes(path: Path, wanted: int) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size < max(LONG, 2 * wanted):
            return None
        with path.open("rb") as file:
            return file.read(wanted)
    except OSError:
        return None
