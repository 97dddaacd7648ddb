"""What one kind of source is: its names, and how its first bytes tell it."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from briefing.sources.adapter import Extract, Hints


class Kind(NamedTuple):
    """One kind of source."""

    name: str
    """What documents, tag files and JSON call it."""
    label: str
    """What sentences call it, with its article."""
    module: str = ""
    """The adapter's, in `briefing.sources`; "" for a kind that is known but not read."""
    suffixes: tuple[str, ...] = ()
    """Of file names, in lower case."""
    types: tuple[str, ...] = ()
    """MIME types."""
    begins: tuple[bytes, ...] = ()
    """What its bytes are at `offset`, whatever the file is called."""
    sniff: Callable[[bytes], bool] | None = None
    """Tells it by the first `SNIFF` bytes of a text whose name says nothing, or of what has its signature."""
    worth: Callable[[bytes], bool] | None = None
    """Tells whether one that is found in a folder is likely to be something to read; None: it is."""
    inside: tuple[str, ...] = ("plain", "markdown", "xml", "json")
    """Kinds by whose suffix it may go, too."""
    offset: int = 0
    """Bytes in front of its signature."""
    way_out: str = ""
    """What a reader can do with one that is not read, as the rest of a sentence; "" where nothing helps."""

    @property
    def adapter(self) -> Callable[[bytes, Hints], Extract]:
        """The function that reads it; its module is imported now."""
        function: Callable[[bytes, Hints], Extract] = import_module(f"briefing.sources.{self.module}").extract
        return function

    def is_signed(self, head: bytes) -> bool:
        """Tell whether `head` bears its signature, or is cut off within one at the very beginning."""
        if not self.begins:
            return False
        cut = self.offset == 0 and 1 < len(head) < len(self.begins[0]) and self.begins[0].startswith(head)
        return cut or head.startswith(self.begins, self.offset)


def holds(*words: bytes) -> Callable[[bytes], bool]:
    """Return what tells whether one of `words` is in some bytes."""
    return lambda head: any(word in head for word in words)
