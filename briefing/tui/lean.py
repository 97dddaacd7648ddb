"""A lean start: what Python and Textual do by habit and this program has no use for.

One invariant: nothing here changes what the program does, only what it costs. Import this before Textual.
"""

from __future__ import annotations

import sys


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
