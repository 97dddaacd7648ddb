"""Whether a text may hold letters of scripts that put no spaces between words, or fill two columns.

Most text does not, and the classes that tell such letters apart take long to compile. One invariant: `plain`
is never true of a text with such a letter.
"""

from __future__ import annotations

import re

_PLAIN = re.compile("[\x00-\u0e00\u2000-\u2e7f]*")
"""Up to Thai, and from the general punctuation to the radicals of Chinese."""


def plain(text: str) -> bool:
    """Tell whether every letter of `text` is narrow and of a script with spaces; in doubt it is false."""
    return text.isascii() or _PLAIN.fullmatch(text) is not None
