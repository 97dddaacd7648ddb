"""Text from outside to text that a terminal cannot obey.

One invariant: a neutralised character becomes exactly one visible character, and rare white space one blank
or line end, so no span moves; only carriage returns and byte order marks change the length of a text. What is
safe already is returned as it is.
"""

from __future__ import annotations

import re
from typing import Final

from briefing.core.text.patterns import beyond_ascii, is_common, lazy

_REPLACEMENT: Final = "\ufffd"
_NEW_LINE_PICTURE: Final = "\u2424"
_LINE_BREAKS: Final = "\x85\u2028\u2029"
"""Characters that some programs take for a line end; here only `\\n` ends a line."""

_WHITE: Final = {**dict.fromkeys(map(ord, _LINE_BREAKS), "\n"), 0x0B: "\n", 0x0C: " "}

_unsafe: Final = lazy(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # C0 controls without tab and line feed, DEL
    "\x80-\x9f"  # C1: a terminal may take 0x9B for the start of a control sequence
    "\u2028\u2029"  # line and paragraph separator
    "\u202a-\u202e\u2066-\u206f"  # bidi embeddings, overrides, isolates, deprecated format characters
    "\ufeff\ufff9-\ufffb\ufffe\uffff"  # byte order mark inside a text, interlinear annotation, non-characters
    "\ud800-\udfff"  # lone surrogates: what is left of undecodable bytes
    "]"
)
"""Unicode 16, general categories Cc, Cs, Zl, Zp and the directional part of Cf.

The joiners U+200C and U+200D stay (Persian, Hindi, emoji), as do the marks U+200E, U+200F and U+061C, which
say how one neutral character is shown and cannot reorder what follows.
"""


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    if character < " ":
        return chr(0x2400 + ord(character))  # control pictures: ␛ for escape, ␀ for NUL
    if character == "\x7f":
        return "\u2421"
    return _NEW_LINE_PICTURE if character in _LINE_BREAKS else _REPLACEMENT


def neutralise(text: str) -> str:
    """Replace each character of `text` that a terminal might obey by a visible one; the length stays."""
    return text if text.isprintable() else _unsafe().sub(_visible, text)  # which none of those are


_shown: Final = lazy("[\u2400-\u2421\u2424\ufffd]")
"""What is shown of a control character."""
_sequence: Final = lazy(
    # strings, up to their terminator: a link, a window title, the clipboard
    "\u241b[\\]PX^_][^\u241b\u2407\ufffd\n]*(?:\u241b\\\\|[\u2407\ufffd])|\ufffd[0-9]+;[^\\s\ufffd]*\ufffd"
    # control sequences: colours, the cursor
    "|(?:\u241b\\[|\ufffd(?=[0-9;?]+[@-~]))[0-?]*[ -/]*[@-~]"
    # anything else that was neutralised
    "|[\u2400-\u2421\u2424\ufffd]"
)
"""Control sequences of ECMA-48, 7-bit and 8-bit, as they look once they have been neutralised."""


def without_controls(text: str) -> str:
    """Return neutralised `text` without what only a terminal would have obeyed: the words that are left."""
    rare = beyond_ascii(text)
    return _sequence().sub("", text) if not is_common(rare) and _shown().search(rare) else text


def normalise(text: str) -> tuple[str, int]:
    """Return `text` with line feeds for line ends, without byte order marks and neutralised.

    The line and paragraph separators of Unicode end a line; a page break is white space.

    Applying it again changes nothing.

    Returns:
        The safe text, and how many characters were replaced (line ends and byte order marks do not count).
    """
    if "\ufeff" in text:
        text = text.replace("\ufeff", "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text, 0
    return _unsafe().subn(_visible, text.translate(_WHITE))
