"""SHA-256 from Python itself.

`hashlib` loads OpenSSL for it, which takes 3 MB and 3 ms of every start. One invariant: the same digits as
`hashlib.sha256`, whichever of the two does the work.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

MODULES = ("_sha2", "_sha256", "hashlib")
"""Where SHA-256 is: in CPython 3.12 and later, in 3.11, in any other Python."""


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 hexadecimal digits."""
    return str(_implementation().sha256(data).hexdigest())


@cache
def _implementation() -> Any:
    for name in MODULES[:-1]:
        try:
            module = import_module(name)
        except ImportError:
            continue
        if hasattr(module, "sha256"):
            return module
    return import_module(MODULES[-1])
