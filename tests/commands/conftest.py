"""The bundled samples, briefed as the tests of export have them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "export"))
from samples import load_samples

from briefing.core.model import Brief


@pytest.fixture(scope="session")
def samples() -> tuple[Brief, ...]:
    """Every bundled sample, briefed."""
    return load_samples()
