"""Names of sections that outlive a re-wrapped, re-downloaded or reordered document.

One invariant: an id depends on the words of a section's heading and first sentence only, not on their line
ends, spacing or place in the document.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefing.core.checksum import sha256_hex
from briefing.core.text.naming import slug
from briefing.core.text.patterns import beyond_ascii, is_common, lazy

_sentence_end: Final = lazy(r"[.!?…][\"'”’»)\]]*(?=\s|$)")
_any_sentence_end: Final = lazy(
    r"[.!?…।؟。！？](?:(?<=[.!?…।؟])[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[”」』）]*)"
)
_SENTENCE_LIMIT: Final = 400
"""Code points of a paragraph that are looked at for its first sentence."""
_SLUG_WORDS: Final = 4
_SLUG_LIMIT: Final = 48
_UNTITLED: Final = "text"


def first_sentence(paragraph: str) -> str:
    """Return the first sentence of `paragraph` on one line, cut at 400 code points.

    The rule is kept simple and apart from the sentence splitter: ids must not move when that one gets better.
    """
    line = " ".join(paragraph[: 2 * _SENTENCE_LIMIT].split())[:_SENTENCE_LIMIT]
    end = (_sentence_end if is_common(beyond_ascii(line)) else _any_sentence_end)().search(line)
    return line[: end.end()] if end else line


def section_id(heading: str | None, paragraph: str) -> str:
    """Return the id of a section: a slug of its heading and six hexadecimal digits.

    Args:
        heading: the words of the heading; None for text without one, which is then named by its first words.
        paragraph: the first paragraph, "" when there is none.
    """
    sentence = first_sentence(paragraph)
    words = " ".join((heading or "").split())
    digest = sha256_hex(f"{words}\n{sentence}".casefold().encode("utf-8", "replace"))
    return f"{slug(words or sentence, _SLUG_WORDS, _SLUG_LIMIT) or _UNTITLED}-{digest[:6]}"


def unique_ids(ids: Iterable[str]) -> list[str]:
    """Return `ids` with `-2`, `-3` … after those that stand before in the list."""
    taken: dict[str, int] = {}
    unique = []
    for name in ids:
        count = taken.get(name, 0) + 1
        candidate = name if count == 1 else f"{name}-{count}"
        while count > 1 and candidate in taken:
            count += 1
            candidate = f"{name}-{count}"
        taken[name] = count
        taken.setdefault(candidate, 1)
        unique.append(candidate)
    return unique
