"""Briefs that the program itself wrote, told by their first bytes.

In a folder of news they would be read as the same stories once more. By its name one can be read.
"""

from __future__ import annotations

import re
from typing import Final

_RULE: Final = b"-" * 72
_TEXT: Final = re.compile(
    rb"(?m)^1  \S.*\n(?:   .*\n)*-{72}\n\S.*(?:\n.+){0,9}?,\s(?:line|paragraph|page|time)s? \d"
)
"""The first section in plain text: its number and heading, a rule, source and place."""
_MARKDOWN: Final = re.compile(
    rb"---\ntitle: .*\n(?:(?:date|tags): .*\n)*sections: \d+\nsources:\n- name: .*\n  sha256: "
)
_JSON: Final = re.compile(rb'\s*(?:\[\s*)?\{\s*"schema": ?1,\s*"source": ?"')
_ORG: Final = b"\n:CUSTOM_ID: s1\n:SOURCE: "
_HTML: Final = b'<meta name="generator" content="briefing">'
_CONTINUED: Final = (b"<!-- briefing group ", b"\n# briefing group ")


def is_own_brief(head: bytes) -> bool:
    """Tell whether an export begins with `head`; one by a template of the reader's is a text like others."""
    if head.startswith(b"---\n"):
        return _MARKDOWN.match(head) is not None or _CONTINUED[0] in head
    if head.startswith(b"#+TITLE: "):
        return _ORG in head or _CONTINUED[1] in head
    if head.startswith(b"<!DOCTYPE html>\n"):
        return _HTML in head
    if _RULE in head:
        return _TEXT.search(head) is not None
    return _JSON.match(head) is not None
