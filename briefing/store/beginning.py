"""The beginning of a long file: enough for a first screen, read and split in no time.

One invariant: a beginning ends with a section; what was cut off by the end of the reading is left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.text.normalise import neutralise, normalise
from briefing.store.files import STANDARD_INPUT, SourceText, expanded, kind_of

if TYPE_CHECKING:
    from briefing.core.model import Document

BYTES = 24_000
"""Some ten to twenty-five sections: a screenful of a list, and what a summary of the first of them needs."""
LONG = 2 * BYTES
"""Bytes from which on a file is worth a beginning."""
SMALL_SCREEN = 24
"""Rows that `BYTES` are enough for."""


def read_beginning(source: str, rows: int = SMALL_SCREEN) -> SourceText | None:
    """Return the beginning of a long file of plain UTF-8; None where the file had better be read as a whole.

    Args:
        source: a path, or `-`, which has no beginning: it can be read only once.
        rows: of the screen that it is to fill.
    """
    wanted = BYTES * max(rows, SMALL_SCREEN) // SMALL_SCREEN
    raw = _first_bytes(Path(source), wanted) if source != STANDARD_INPUT else None
    if raw is None:
        return None
    end = raw.rfind(b"\n\n") if b"\n\n" in raw else raw.rfind(b"\n")
    try:
        decoded = raw[: end + 1].decode()
    except UnicodeDecodeError:
        return None
    text, neutralised = normalise(decoded)
    if not text.strip() or "\0" in decoded or kind_of(source, text) != "plain":
        return None
    path = expanded(source).absolute()
    return SourceText(text, neutralise(source), path, "plain", "utf-8", neutralised, 0)


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
