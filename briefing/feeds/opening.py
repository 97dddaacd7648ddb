"""What an item of a feed is recognised by at a glance: its first sentences."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final
from zlib import crc32

READ: Final = 1200
"""Code points of an item in which its first sentences are looked for."""
SENTENCES: Final = 3
_SENTENCE: Final = re.compile(r"(?<![^.!?<>])[^.!?<>]{40,}+(?=[.!?<>])")
"""A whole sentence that is long enough to know a report by."""


def opening_of(content: str) -> str:
    """Return what the first sentences of an item are recognised by: a number for each."""
    found = islice(_SENTENCE.finditer(content, 0, READ), SENTENCES)
    return " ".join([str(crc32(one[0].strip().encode("utf-8", "replace"))) for one in found])
