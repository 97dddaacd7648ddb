"""What is wrong with a file that a person has written, said so that they can mend it.

One invariant: a problem is collected and reported, never raised; whatever else the file holds still works.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a settings, keymap or theme file."""

    file: str
    """The file's path, as it is shown to people."""
    line: int | None
    """1-based; None when the file as a whole is meant."""
    key: str | None
    """The setting, with dots between levels: `export.format`."""
    message: str
    """What is wrong and what would be right, without a full stop."""

    def __str__(self) -> str:
        """Return the sentence for the user: file, line, key and what is wrong."""
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.message}" if self.key is None else f"{place}: {self.key}: {self.message}"
