"""What is in the wheel, and that it runs from there."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout, without the network: the build backend has to be installed."""
    pytest.importorskip("hatchling")
    pytest.importorskip("build")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return next(folder.glob("*.whl"))


def test_it_holds_the_package_and_its_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("seeds", "themes"):
        files = {path.name for path in (ROOT / folder).iterdir() if path.is_file()}
        assert {f"briefing/_data/{folder}/{name}" for name in files} <= names
    for path in (ROOT / "briefing").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(ROOT).as_posix() in names
    assert not any("tests/" in name or "__pycache__" in name for name in names)


def test_it_runs_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    program = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import briefing
from briefing.cli import main
assert "site" in briefing.__file__
sys.exit(main(sys.argv[1:]))
"""

    def run(*arguments: str) -> str:
        command = [sys.executable, "-P", "-c", program, str(tmp_path / "site"), *arguments]
        return subprocess.run(
            command, check=True, capture_output=True, text=True, cwd=tmp_path, env=os.environ
        ).stdout

    assert run("themes").count("\n") >= 5
    sample = tmp_path / "site" / "briefing" / "_data" / "seeds" / "ukraine-roundup.txt"
    assert run("export", str(sample), "--format", "html").startswith("<!DOCTYPE html>")
    assert "`report.title`" in run("export", "--template-guide")
