"""A lean start: what Python and Textual do by habit and this program has no use for.

One invariant: nothing here changes what the program does, only what it costs. Import this before Textual.
"""

from __future__ import annotations

import sys
from types import ModuleType

PALETTE = ("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider")
"""What Textual's app and themes take from `textual.command`, and use only when its palette is opened."""


def import_asyncio_without_tls() -> None:
    """Import asyncio without the TLS library, which is a tenth of the start and connects to nothing here.

    asyncio is made to be used where there is no TLS. Whoever imports `ssl` later gets it as ever.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment] # the documented way to make an import fail
    try:
        import asyncio  # noqa: F401 - imported for its effect
    finally:
        del sys.modules["ssl"]


def import_textual_without_palette() -> None:
    """Import Textual's app without its command palette, a twelfth of the start: we have our own.

    Names stand in for it while `textual.app` is imported, and are gone afterwards. A Textual that wants more
    of the palette than these names is imported as a whole.
    """
    if "textual.app" in sys.modules or "textual.command" in sys.modules:
        return
    stand_in = ModuleType("textual.command")
    for name in PALETTE:
        setattr(stand_in, name, type(name, (), {}))
    sys.modules["textual.command"] = stand_in
    try:
        import textual.app  # noqa: F401 - imported for its effect
    except (ImportError, AttributeError):
        sys.modules.pop("textual.app", None)
    finally:
        del sys.modules["textual.command"]
