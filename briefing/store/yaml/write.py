"""Plain values (str, list, dict) to YAML as a person would type it.

One invariant: any YAML reader, of version 1.1 or 1.2, reads back the strings that were given.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_DIGEST = r"(?=[0-9e]*[a-df])[0-9a-f]{40,}"
_PLAIN = {
    False: re.compile(rf"{_DIGEST}|(?:~?/)?[^\W\d_](?:[\w./@+&’‘“”…()–—!?,;* -]|:(?=[\w/]))*(?<! )"),
    True: re.compile(rf"{_DIGEST}|(?:~?/)?[^\W\d_][\w./@+’‘“”…()–— -]*(?<! )"),
}
"""Words that need no quotes, in the block (False) and flow (True) styles."""
_GUESSED = re.compile(r"y|n|yes|no|on|off|true|false|null|nan|inf", re.IGNORECASE)
"""Words that some YAML reader takes for something other than a string."""
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


OURS = re.compile(r"\d+|true|\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
"""What a `Literal` may be."""


class Literal(str):
    """A number or date of ours: written without quotes, for other readers to take for what it is."""

    __slots__ = ()


def scalar(text: str, *, flow: bool) -> str:
    """Return `text` as a plain scalar where that is safe, else in double quotes.

    Args:
        text: any string.
        flow: whether it stands within `[]` or `{}`, where a comma needs quotes.
    """
    if isinstance(text, Literal):
        return text
    plain = _PLAIN[flow].fullmatch(text) and not _GUESSED.fullmatch(text) and not _UNPRINTABLE.search(text)
    return str(text) if plain else _quoted(text)


def inline(value: Value, *, flow: bool = False) -> str:
    """Return `value` on one line: a scalar, `[a, b]` or `{a: b}`."""
    if isinstance(value, str):
        return scalar(value, flow=flow)
    if isinstance(value, list):
        return "[" + ", ".join(inline(item, flow=True) for item in value) + "]"
    pairs = (f"{scalar(key, flow=True)}: {inline(item, flow=True)}" for key, item in value.items())
    return "{" + ", ".join(pairs) + "}"


def pair(key: str, value: Value, indent: str = "") -> str:
    """Return the lines of `key: value` in a block mapping, the last one ended.

    A list of mappings is written as a block, anything else on the line of its key.
    """
    name = f"{indent}{scalar(key, flow=False)}:"
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        return name + "\n" + "".join(item(each, indent) for each in value)
    return f"{name} {inline(value)}\n"


def item(value: Value, indent: str = "") -> str:
    """Return the lines of one item of a block sequence, the last one ended."""
    if not isinstance(value, dict) or not value:
        return f"{indent}- {inline(value)}\n"
    lines = "".join(pair(key, each, indent + "  ") for key, each in value.items())
    return f"{indent}- {lines[len(indent) + 2 :]}"


def document(value: dict[str, Value]) -> str:
    """Return a whole file that holds `value`."""
    return "".join(pair(key, each) for key, each in value.items()) or "{}\n"


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(_escape, quoted)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return "\\ufffd" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04x}"
