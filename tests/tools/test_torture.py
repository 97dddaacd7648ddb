"""The torture of a release runs, and says what it found."""

from __future__ import annotations

import re
import subprocess
import sys

ORDEALS = ("replies", "homes", "files", "together", "texts")


def test_a_short_torture_prints_a_row_for_each_ordeal() -> None:
    argv = [sys.executable, "-m", "tools.torture", "--scale", "0.001", *ORDEALS]
    done = subprocess.run(argv, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    rows = done.stdout.splitlines()
    assert [row.split()[0] for row in rows] == list(ORDEALS)
    assert all(re.search(r" 0 \w+", row) for row in rows)
