"""What every test may ask for. No test touches the home directory of whoever runs it."""

from __future__ import annotations

import gc
import os
import warnings
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no fault of the program. `--hypothesis-profile thorough` looks for longer.
settings.register_profile("quick", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("quick")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else every program that a test starts is compiled first

ROOT = Path(__file__).resolve().parent.parent
NUMBERS = count()


def pytest_collection_finish() -> None:
    """Look through new objects alone for garbage: tests and modules stay, and took a sixth of all time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the homes of all tests are: most need no other folder, and pytest makes one for each slowly."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty `BRIEFING_HOME`, and none of the reader's own terminal settings."""
    folder = homes / str(next(NUMBERS))
    monkeypatch.setenv("BRIEFING_HOME", str(folder))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TMUX", "BRIEFING_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of bundled samples."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Material that is not part of the project; tests that read it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder `shared` beside the checkout")
    return folder


@pytest.fixture(scope="session")
def pdf_engine() -> None:
    """WeasyPrint, which comes with the test tools, and Pango, which only the system can have.

    What checks the project itself must have both, so there a missing library fails the test.
    """
    try:
        with warnings.catch_warnings():  # WeasyPrint remarks on the system's libraries
            warnings.simplefilter("ignore")
            import weasyprint  # noqa: F401
    except OSError:
        if "CI" in os.environ:
            raise
        pytest.skip("needs Pango, which WeasyPrint loads")
