"""The smallest app on our terminal: a list to move in. Run by the tests on a pseudo-terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import OptionList

from briefing.tui.terminal.app import PAINTERS, TerminalApp

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class ListApp(TerminalApp):
    """A list of forty lines."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "OptionList > .option-list--option-highlighted { text-style: reverse; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit", "Quit"),
        ("ctrl+l", "redraw", "Redraw"),
        ("ctrl+z", "suspend_process", "Suspend"),
        ("y", "yank", "Copy"),
    ]

    def compose(self) -> ComposeResult:
        """Lay the list out."""
        yield OptionList(*(f"line {n} — café 日本" for n in range(40)), markup=False)

    def on_mount(self) -> None:
        """Say who we are."""
        self.set_terminal_title("forty lines\x07\x1b]2;spoofed")

    def action_yank(self) -> None:
        """Copy something."""
        self.copy("forty-two")


if __name__ == "__main__":
    painter = next(name for name in PAINTERS if name in (*sys.argv, "diff"))
    app = ListApp(painter=painter)
    app.run(mouse=False)
    sys.exit(app.return_code)
