"""The data that come with the program are found in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.store import resources
from tests.conftest import ROOT


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resources.themes_directory() == ROOT / "themes"
    assert resources.sample_document().is_file()
    assert resources.sample_document("hostile.txt").is_file()


def test_a_wheel_has_them_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "briefing"
    (package / "_data" / "themes").mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.themes_directory() == package / "_data" / "themes"
