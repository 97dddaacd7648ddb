"""Lines that begin in a small letter and yet go on with nothing above them.

One invariant: they are whole in themselves; what ends in a comma or a stop, or holds other words in small
letters, may be the end of a sentence.
"""

from __future__ import annotations

from typing import Final

from briefing.core.languages.letters import SIGNED_BY
from briefing.core.text.patterns import lazy

_ADDRESSES: Final = ("http://", "https://", "www.")
"""What begins in a small letter, and goes on with no sentence."""
_LONGEST: Final = 50
"""Code points of a stamp or a signature."""
_stamp: Final = lazy(r"[^\W\d_]+(?: [^\W\d_]+){0,2} \d{1,2}[:.h]\d{2}\b")
_NAMES: Final = range(2, 5)


def is_whole(text: str) -> bool:
    """Tell whether a line in small letters is an address, says when something was said, or by whom."""
    if text.startswith(_ADDRESSES) or ("@" in text and " " not in text):
        return True
    return (
        len(text) <= _LONGEST
        and text[-1].isalnum()
        and (_stamp().match(text) is not None or _is_signed(text))
    )


def _is_signed(text: str) -> bool:
    """Tell whether a line is a name after `by`, with a paper or a day after bars: `by Ada Holm | Post`."""
    by, *names = text.partition(" | ")[0][: _LONGEST + 1].split()
    return by in SIGNED_BY and len(names) in _NAMES and all(_is_name(name) for name in names)


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper() and word.replace("-", "").replace("’", "").isalpha()
