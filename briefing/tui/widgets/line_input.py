"""One line to write in, with the editing keys of a shell. Its cursor does not blink."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final
from unicodedata import category

from briefing.core.text.cells import cells_of
from briefing.core.text.graphemes import boundary, graphemes
from briefing.core.text.normalise import neutralise
from briefing.tui.view.page import Line, Piece, Role
from briefing.tui.widgets.line_view import LineView

MOVES = {
    "left": -1, "ctrl+b": -1, "right": 1, "ctrl+f": 1,
    "home": -(10**6), "ctrl+a": -(10**6), "end": 10**6, "ctrl+e": 10**6,
}  # fmt: skip
"""Characters that a key moves the cursor by."""
JOINERS = "\u200c\u200d"
"""Not printable, and needed all the same: Persian and emoji are written with them."""


def without_character(words: str) -> str:
    """Return `words` without the last character, and all that is joined to it."""
    return words[: boundary(words, len(words), -1)]


def without_word(words: str) -> str:
    """Return `words` without the last one, up to a blank."""
    kept = words.rstrip()
    return kept[: len(kept) - len(kept.split()[-1])] if kept else ""


def without_letters(words: str) -> str:
    """Return `words` without the last run of letters, and what stands after it."""
    end = len(words)
    while end and not is_of_word(words[end - 1]):
        end -= 1
    while end and is_of_word(words[end - 1]):
        end -= 1
    return words[:end]


def is_of_word(character: str) -> bool:
    """Tell whether a character is a letter, a digit or a sign on one."""
    return character.isalnum() or character == "_" or category(character)[0] == "M"


ERASERS: Final[Mapping[str, Callable[[str], str]]] = {
    "backspace": without_character,
    "ctrl+h": without_character,
    "ctrl+w": without_word,
    "alt+backspace": without_letters,
    "ctrl+u": lambda _: "",
}
"""What a key leaves of the words before the cursor."""
EDITING = frozenset((*MOVES, *ERASERS, "delete", "ctrl+d", "ctrl+k"))
"""All keys that move or erase."""


def is_written(character: str | None) -> bool:
    """Tell whether a key writes its character."""
    return character is not None and (character.isprintable() or character in JOINERS)


class LineInput(LineView):
    """An editable line after a label, with a completion shown after the cursor."""

    def __init__(self, label: str, value: str = "") -> None:
        """Make an input that holds `value`, with the cursor at its end."""
        super().__init__()
        self.label = label
        self.value = value
        self.position = len(value)
        self.completion = ""
        """What Tab would add."""

    def edit(self, value: str, position: int | None = None) -> None:
        """Set words and cursor; `position` counts characters and is at the end by default."""
        self.value = value
        self.position = len(value) if position is None else max(0, min(position, len(value)))
        self.refresh()

    def insert(self, words: str) -> None:
        """Write words at the cursor, on one line and neutralised."""
        words = neutralise(" ".join(words.splitlines()))
        before, after = self.value[: self.position], self.value[self.position :]
        self.edit(before + words + after, self.position + len(words))

    def suggest(self, completion: str) -> None:
        """Show what Tab would add."""
        if completion != self.completion:
            self.completion = completion
            self.refresh()

    def press(self, key: str, character: str | None) -> bool:
        """Write, move or erase; tell whether the words are different now."""
        words = self.value
        before, after = words[: self.position], words[self.position :]
        if character is not None and is_written(character):
            self.insert(character)
        elif key in MOVES:
            self.edit(words, boundary(words, self.position, MOVES[key]))
        elif eraser := ERASERS.get(key):
            kept = eraser(before)
            self.edit(kept + after, len(kept))
        elif key in ("delete", "ctrl+d"):
            self.edit(before + after[boundary(after, 0, 1) :], self.position)
        elif key == "ctrl+k":
            self.edit(before, self.position)
        return self.value != words

    def line_at(self, y: int) -> Line:  # noqa: ARG002 - there is only one row
        """Return label and words, those before the cursor cut at the left when there is no room for them."""
        label, half = f" {self.label}: ", self.size.width // 2
        label = label if cells_of(label) <= half else f"{self.ink.cut(label.rstrip(), half - 1)} "
        room = max(1, self.size.width - cells_of(label) - 1)
        before = self.value[: self.position]
        while cells_of(before) >= room:
            before = before[boundary(before, max(1, len(before) // 8), 0) or boundary(before, 0, 1) :]
        after = self.value[self.position :] or self.completion
        role: Role = "text" if self.position < len(self.value) else "muted"
        self.place_cursor(cells_of(label + before), 0)
        under = next(graphemes(after), " ")
        rest = after[len(under) :]
        return Line((Piece(label, "label"), Piece(before), Piece(under, "focus"), Piece(rest, role)))

    def row_role(self, y: int) -> None:  # noqa: ARG002 - as above
        """Lay nothing over the row."""
        return
