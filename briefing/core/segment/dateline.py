"""Datelines: `PORT ALDER, Norway (AP) — Dockers walked out`, which open a story and nothing else.

One invariant: a place in small letters alone is none; capitals, an agency or a region must go with it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from briefing.core.text.patterns import lazy

_LONGEST: Final = 72
"""Code points up to the dash or agency that ends a dateline."""
OPENING: Final = 300
"""Code points of a paragraph in which its dateline ends, however it is wrapped."""
_WORDS: Final = 5
"""Of a place: San Juan de la Cruz."""
_REGION: Final = 6
"""Letters of the short name of a region: Calif., N.Y."""
_END: Final = re.compile(
    r"\s?(?:\((?P<agency>[^()\n]{2,24})\)\s?(?P<dash>\.?[-—–_]|\.)?"
    r"|(?P<bare>--|\.?[—–_](?=\s)|\.-(?=\s)|(?<=\s)-(?=\s)))"
)
_PARTS: Final = 2
"""Dashes in a dateline, as in `Upland - Arn (ots)`."""
_SIGNS: Final = "(—–_-"
"""What every end of a dateline has; there the closer look begins."""
AGENCIES: Final = frozenset(
    {
        "AP",
        "AFP",
        "CNN",
        "DPA",
        "EFE",
        "REUTERS",
        "UPI",
        "APA",
        "ANSA",
        "BLOOMBERG",
        "TT",
        "NTB",
        "PAP",
        "TASS",
        "OTS",
        "KNA",
        "EPD",
        "SID",
        "ATS",
        "SDA",
        "ANP",
        "PTI",
        "IANS",
        "AAP",
        "LUSA",
        "XINHUA",
        "KYODO",
        "YONHAP",
    }
)
"""In capitals."""


def has_dateline(text: str) -> bool:
    """Tell whether the paragraph `text` opens with a dateline."""
    return dateline_end(text) > 0


def dateline_end(text: str, start: int = 0) -> int:
    """Return where the dateline ends that opens the paragraph at `start`; that itself where there is none."""
    line = text[start : start + _LONGEST + 1]
    signs = [at for sign in _SIGNS if (at := line.find(sign, 0, _LONGEST)) >= 0]
    ends = islice(_END.finditer(line, max(0, min(signs) - 1), _LONGEST), _PARTS) if signs else ()
    found = (end.end() for end in ends if end.end() < len(line) and _opens_story(line, end))
    return start + next(found, 0)


def _opens_story(text: str, end: re.Match[str]) -> bool:
    place, _, rest = text[: end.start()].partition(",")
    agency = end["agency"]
    if agency and agency.upper() in AGENCIES:
        return not place or _names_place(place)
    if not place or not _names_place(place):
        return False
    if agency:
        return end["dash"] is not None and agency[0].isupper()
    return (place.isupper() and len(place) > 2) or _is_region(rest.strip()) or _is_day(rest.strip())


def is_bare(text: str) -> bool:
    """Tell whether a line is a dateline and nothing else, its story below: `ARN, Norway–(PRESS WIRE)–`."""
    if text[-1] not in "-–—":
        return False
    found = _bare().fullmatch(text)
    return found is not None and (found["agency"].isupper() or found["agency"].upper() in AGENCIES)


_bare: Final = lazy(r"[^\W\d_][^()]{1,60}\((?P<agency>[^()]{2,24})\) ?[-–—]{1,2}")


def is_place(text: str) -> bool:
    """Tell whether a line is a place in capitals with its country or region, and nothing else."""
    place, comma, region = text.partition(", ")
    words = len(text.split())
    return bool(comma) and text.isupper() and words <= _WORDS and "," not in region and _names_place(place)


def _names_place(words: str) -> bool:
    names = words.split()
    return 0 < len(names) <= _WORDS and names[0][0].isupper() and names[-1][0].isupper()


def _is_region(words: str) -> bool:
    letters = words.replace(".", "")
    return (words.endswith(".") or words.isupper()) and letters.isalpha() and len(letters) <= _REGION


def _is_day(words: str) -> bool:
    """Tell whether words are the day and the short name of a month: 13 feb., 17 AGO."""
    day, _, month = words.rstrip(".").partition(" ")
    return day.isdigit() and month.isalpha() and len(month) <= _REGION
