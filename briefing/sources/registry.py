"""The kinds of source there are, one row each, and which of them some bytes are.

One invariant: the kind is decided on the first bytes and the name, before anything is decoded or imported.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from briefing.sources.adapter import Extract, Given

SNIFF = 64_000
"""Bytes at the start of a source that tell its kind."""


class Kind(NamedTuple):
    """One kind of source."""

    name: str
    """What documents, tag files and JSON call it."""
    label: str
    """What sentences call it, with its article."""
    module: str
    """The adapter's, in `briefing.sources`; "" for a kind that is known but not read."""
    suffixes: tuple[str, ...] = ()
    """Of file names, in lower case."""
    types: tuple[str, ...] = ()
    """MIME types."""
    begins: tuple[bytes, ...] = ()
    """What its first bytes are, whatever the file is called."""
    sniff: Callable[[bytes], bool] | None = None
    """Tells it by the first `SNIFF` bytes of a text whose name says nothing."""

    @property
    def adapter(self) -> Callable[[bytes, Given], Extract]:
        """The function that reads it; its module is imported now."""
        function: Callable[[bytes, Given], Extract] = import_module(f"briefing.sources.{self.module}").extract
        return function


def _is_html(head: bytes) -> bool:
    if not head.lstrip().startswith(b"<"):
        return False
    start = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
    return re.match(start, head, re.IGNORECASE | re.DOTALL) is not None


def _is_markdown(head: bytes) -> bool:
    """Tell whether heading signs of Markdown occur twice at least, and not on every other line."""
    if b"#" not in head:
        return False
    signs = len(re.findall(rb"^ {0,3}#{1,6}[ \t]+\S", head, re.MULTILINE))
    return 2 <= signs <= 0.6 * sum(1 for line in head.splitlines() if line.strip())


PLAIN = Kind("plain", "a plain text", "plain", ("", ".txt", ".text"), ("text/plain",))
KINDS = (
    Kind(
        "html", "a web page", "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"),
        sniff=_is_html,
    ),
    Kind(
        "markdown", "a Markdown text", "markdown", (".md", ".markdown"), ("text/markdown",),
        sniff=_is_markdown,
    ),
    PLAIN,
)  # fmt: skip
"""In the order in which they are tried; plain text is what is left."""

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_BY_TYPE = {each: kind for kind in KINDS for each in kind.types}
SELF_CONTAINED = ("plain", "markdown")
"""Kinds whose text is the source as it is: it can be read again without anything that was kept beside it."""


def kind_named(name: str) -> Kind:
    """Return the kind of this name; plain text for a name that nobody knows."""
    return _BY_NAME.get(name, PLAIN)


def kind_of(head: bytes, name: str, mime: str = "") -> Kind:
    """Tell what kind of source begins with `head`.

    Args:
        head: its first `SNIFF` bytes, or all.
        name: of the file; a name without a suffix says nothing.
        mime: what its bearer says it is, if anybody does.
    """
    for kind in KINDS:
        if kind.begins and head.startswith(kind.begins):
            return kind
    told = _BY_TYPE.get(mime.partition(";")[0].strip().lower()) or _BY_SUFFIX.get(suffix_of(name), PLAIN)
    if told.name not in SELF_CONTAINED:
        return told
    text = _as_utf8(head)
    sniffed = (kind for kind in KINDS if kind.sniff is not None and kind.sniff(text))
    return next(sniffed, told)


def is_document(name: str) -> bool:
    """Tell whether a file of this name, found in a folder, is something to read."""
    kind = _BY_SUFFIX.get(suffix_of(name))
    return kind is not None and bool(kind.module)


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case."""
    return PurePath(name).suffix.lower()


def _as_utf8(head: bytes) -> bytes:
    """Return the beginning of a text in UTF-8, where a byte order mark says that it is in something else."""
    from briefing.sources.decode import BYTE_ORDER_MARKS

    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode()
    return head
