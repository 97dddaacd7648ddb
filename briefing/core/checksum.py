"""SHA-256 from Python itself.

`hashlib` loads OpenSSL for it, which takes 3 MB and 3 ms of every start. One invariant: the same digits as
`hashlib.sha256`, whichever of the two does the work.
"""

from __future__ import annotations

from importlib import import_module


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 hexadecimal digits."""
    for module in ("_sha2", "_sha256", "hashlib"):  # CPython 3.12 and later, 3.11, any other Python
        try:
            return str(import_module(module).sha256(data).hexdigest())
        except (ImportError, AttributeError):
            continue
    raise RuntimeError("this Python has no SHA-256")
