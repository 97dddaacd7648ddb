"""What is left out at the start is there for whoever asks for it later."""

from __future__ import annotations

import subprocess
import sys

LEAN = """
import sys
from briefing.tui.terminal.lean import import_asyncio_without_tls, import_textual_without_palette
import_asyncio_without_tls()
import_textual_without_palette()
"""


def python(code: str) -> str:
    run = subprocess.run(
        (sys.executable, "-c", LEAN + code), capture_output=True, text=True, check=True, timeout=60
    )
    return run.stdout.strip()


def test_neither_tls_nor_the_palette_is_loaded_with_textual() -> None:
    loaded = python("import briefing.tui.app\nprint(*sys.modules)").split()
    assert not {"ssl", "textual.command", "hashlib"} & set(loaded)


def test_both_can_be_imported_afterwards() -> None:
    code = "import ssl, textual.command\nprint(ssl.__name__, textual.command.Provider.__module__)"
    assert python(code) == "ssl textual.command"
