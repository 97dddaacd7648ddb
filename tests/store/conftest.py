"""A tag store in an empty home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore


@pytest.fixture
def paths(home: Path) -> Paths:
    """Where things are below the test's own home."""
    return Paths.from_environment()


@pytest.fixture
def open_store(paths: Paths) -> Callable[[], TagStore]:
    """Opens the store again, as another process would."""
    return lambda: TagStore(paths)


@pytest.fixture
def store(open_store: Callable[[], TagStore]) -> TagStore:
    """A store with nothing in it."""
    return open_store()


@pytest.fixture
def tag_file(paths: Paths) -> Callable[[], Path]:
    """Finds the only tag file."""

    def find() -> Path:
        (found,) = paths.tags.glob("*.yaml")
        return found

    return find
