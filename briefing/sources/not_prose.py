"""Texts that are no prose: logs, code, settings, lists of figures. Their lines tell them.

One invariant: lines are judged by their form; no word of a language is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from briefing.sources.kind import Kind

_HEAD: Final = 4000
"""Bytes in which the lines are counted."""
_FEWEST: Final = 5
_SUFFIXES: Final = (
    *(".py", ".js", ".ts", ".c", ".h", ".cpp", ".java", ".go", ".rs", ".rb", ".php", ".sh", ".css", ".sql"),
    *(".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".bib"),
)
_LOG: Final = (
    rb"\b(?:INFO|WARN|WARNING|ERROR|DEBUG|FATAL|TRACE)\b|\"(?:GET|POST|HEAD|PUT|OPTIONS) /"
    rb"|^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ \S+:"
)
_CODE: Final = (
    rb"[{}(\[][ \t\r]*$|(?:^[^=]*=.*|^[^(]*\w\(.*|^[ \t]*[\w-]+:.*|[)\]}'\"+-]);[ \t\r]*$|^[ \t]*(?:"
    rb"#[ !].*|#include\b.*|import [\w.{*]+|from \S+ import .*|def \w+\(.*|class \w+.*:|@\w+.*"
    rb"|\"\"\".*|//.*|/\*.*|\*/|(?:if|elif|for|while|with|except)\b.*:|(?:else|try|finally):|return\b.*"
    rb"|[)\]}]+[,;]?|\[[\w.-]+\]|[\w.\[\]]+ [-+*/]?= \S.*|[\w.]+\(.*\)"
    rb")[ \t\r]*$"
)
_FIGURES: Final = (
    rb"^[ \t]*\S.{0,60}?(?:[ \t]{2,}|\t|\.{3,60} ?)[^\w\s]{0,4}\d[\d.,]*[ \t]?[^\w\s]{0,4}[ \t\r]*$"
)
_LETTERS: Final = rb"^[A-Za-z0-9+/=]{60,}[ \t\r]*$"


def _mostly(pattern: bytes, share: float, *signs: bytes) -> Callable[[bytes], bool]:
    """Return what tells whether `share` of the first lines match `pattern`, in which is one of `signs`."""

    def tells(head: bytes) -> bool:
        first = head[:_HEAD]
        if not any(map(first.__contains__, signs)):
            return False
        lines = [line for line in first.split(b"\n")[:-1] if line.strip()]
        if len(lines) < _FEWEST:
            return False
        search = re.compile(pattern).search
        others = (line for line in lines if search(line) is None)
        most = len(lines) - share * len(lines)
        return all(number <= most for number, _ in enumerate(others, 1))  # prose is one after few lines

    return tells


NOT_PROSE: Final = (
    Kind("log", "a log of a program", sniff=_mostly(_LOG, 0.7, b"]", b"INFO", b"ERROR"), inside=("plain",)),
    Kind(
        "code", "the code or the settings of a program", suffixes=_SUFFIXES,
        sniff=_mostly(_CODE, 0.7, b";\n", b"{\n", b":\n", b" = "), inside=("plain",),
    ),
    Kind(
        "figures", "a list of figures", sniff=_mostly(_FIGURES, 0.8, b"  ", b"\t", b"..."),
        inside=("plain",),
    ),
    Kind(
        "letters", "a file in letters (base64)", sniff=_mostly(_LETTERS, 0.8, b"/", b"+"), inside=("plain",),
    ),
)  # fmt: skip
"""In the order in which they are tried. Of code that a web page carries with its article, 62 % look so."""
