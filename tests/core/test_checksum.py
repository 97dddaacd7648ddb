"""Our checksum is everybody's."""

from __future__ import annotations

import hashlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core import checksum
from briefing.core.checksum import sha256_hex


@given(st.binary())
def test_it_is_sha_256(data: bytes) -> None:
    assert sha256_hex(data) == hashlib.sha256(data).hexdigest()


def test_another_python_falls_back_to_hashlib(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(checksum, "_implementation", checksum._implementation.__wrapped__)
    assert sha256_hex(b"news") == hashlib.sha256(b"news").hexdigest()
