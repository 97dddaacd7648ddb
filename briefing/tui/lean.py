"""A lean start: what Python and Textual do by habit and this program has no use for.

One invariant: nothing here changes what the program does, only what it costs. Import this before Textual.
"""

from __future__ import annotations

import gc
import sys


def pause_collector() -> None:
    """Keep the collector from walking through modules that are only just being made."""
    gc.disable()


def resume_collector() -> None:
    """Take what there is by now for permanent, and collect from here on."""
    gc.freeze()
    gc.enable()


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
