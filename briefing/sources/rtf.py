"""An RTF text to plain text, by `striprtf`: what its words are, without what they look like.

One invariant: layout is all there is to go by afterwards, as in any plain text.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.core.model import Metadata
from briefing.core.text.normalise import normalise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Given, neutralised_metadata

LIMIT: Final = 8_000_000
"""Bytes without pictures; `striprtf` reads about a megabyte a second."""
_GROUPS: Final = 300_000
"""Groups, each of which takes memory; a long report has a tenth of that."""
_PICTURE: Final = re.compile(r"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{400,}")
_TITLE: Final = re.compile(r"\{\\title ([^{}\\]{1,300})\}")
_AUTHOR: Final = re.compile(r"\{\\author ([^{}\\]{1,300})\}")


def extract(raw: bytes, given: Given) -> Extract:
    """Return the words of an RTF text.

    Raises:
        SourceError: it is larger than what is read.
    """
    from striprtf.striprtf import rtf_to_text  # only RTF pays for it

    source = _PICTURE.sub("", raw.decode("latin-1"))
    if len(source) > LIMIT or source.count("{") > _GROUPS:
        raise SourceError(f"{given.name}: this RTF text is larger than briefing reads.")
    text, neutralised = normalise(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call]
    told = Metadata(title=_told(_TITLE, source), author=_told(_AUTHOR, source))
    return Extract(text.strip("\n"), metadata=neutralised_metadata(told), neutralised=neutralised)


def _told(pattern: re.Pattern[str], source: str) -> str | None:
    found = pattern.search(source[:20_000])
    return found[1].strip() or None if found else None
