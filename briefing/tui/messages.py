"""What happens away from the keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message


class Finished(Message):
    """A thread found something out."""

    def __init__(self, then: Callable[[], None]) -> None:
        """Tell what is to be done with it, between two keys."""
        super().__init__()
        self.then = then
