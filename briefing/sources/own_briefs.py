"""Briefs that the program itself wrote, told by their first bytes.

In a folder of news they would be read as the same stories once more. By its name one can be read.
"""

from __future__ import annotations

import re
from typing import Final

_PLACE: Final = rb",\s(?:line|paragraph|page|time)s? \d"
_RULE: Final = b"-" * 72
_TEXT: Final = re.compile(rb"(?m)^1  \S.*\n(?:   .*\n)*-{72}\n\S.*(?:\n.+){0,9}?%s" % _PLACE)
"""The first section in plain text: its number and heading, a rule, source and place."""
_MARKDOWN: Final = re.compile(
    rb"---\ntitle: .*\n(?:(?:date|tags): .*\n)*sections: \d+\nsources:\n- name: .*\n  sha256: "
)
_FIRST: Final = "\n1 · ".encode()
_SHOWN: Final = re.compile(rb"(?m)^## \S.*\n%s.*%s" % (_FIRST, _PLACE))
"""The first section in the Markdown of `show`, which has no front matter."""
_SHOWN_AS_TEXT: Final = re.compile(
    r"(?:.+\n){0,4}?(?:.* · )?[\d,]+ sections?\n\n(?:(?:    .*\n)+\n)? 1  \S".encode()
)
"""How the plain text of `show` begins: title, source, how many sections, a digest, the first section."""
_JSON: Final = re.compile(
    rb'\s*(?:\[\s*)?\{\s*"schema": ?1,\s*"source": ?"(?:[^"\\]|\\.)*",'
    rb'\s*(?:"sha256": ?"[0-9a-f]{64}"|"error": ?")'
)
"""The first document, or why it could not be read; others name their schema and source, too."""
_ORG: Final = b"\n:CUSTOM_ID: s1\n:SOURCE: "
_HTML: Final = b'<meta name="generator" content="briefing">'
_PDF: Final = b"/Keywords(briefing)"
_WORD: Final = b"<cp:keywords>briefing</cp:keywords>"
END: Final = 1_000_000
"""Bytes at the end of a PDF in which it says what it is: its table of objects comes after that."""
_CONTINUED: Final = (b"<!-- briefing group ", b"\n# briefing group ")


def is_own_brief(head: bytes, end: bytes) -> bool:
    """Tell whether an export, or what `show` prints, begins with `head` and ends with `end`.

    What a template of the reader's own made is a text like others.
    """
    if head.startswith((b"%PDF-", b"PK\3\4")):
        return _PDF in end or _WORD in head
    if head.startswith(b"---\n"):
        return _MARKDOWN.match(head) is not None or _CONTINUED[0] in head
    if head.startswith(b"#+TITLE: "):
        return _ORG in head or _CONTINUED[1] in head
    if head.startswith(b"<!DOCTYPE html>\n"):
        return _HTML in head
    if _RULE in head:
        return _TEXT.search(head) is not None
    if _FIRST in head and _SHOWN.search(head):
        return True
    return _JSON.match(head) is not None or _SHOWN_AS_TEXT.match(head) is not None
