"""What each format makes of the bundled samples, byte for byte. `freeze.py` writes the files again."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from samples import GOLDEN, OPTIONS

from briefing.core.model import Brief
from briefing.export import render

HERE = Path(__file__).parent
ROOT = HERE.parent.parent


@pytest.mark.parametrize("name", OPTIONS)
def test_a_format_writes_the_samples_as_it_did(name: str, samples: tuple[Brief, ...]) -> None:
    form, options = OPTIONS[name]
    expected = (GOLDEN / name).read_bytes().decode()
    assert render(samples, form, options) == expected, f"python {HERE.name}/freeze.py golden, then git diff"


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "TZ": "Asia/Kathmandu", "PYTHONUTF8": "0", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "TZ": "America/Anchorage", "PYTHONHASHSEED": "2"},
    ],
    ids=lambda one: one["LC_ALL"],
)
def test_locale_time_zone_and_hash_seed_change_no_byte(surroundings: dict[str, str]) -> None:
    program = """
import hashlib, sys
sys.path.insert(0, "tests/export")
from samples import OPTIONS, load_samples
from briefing.export import render
for name, (form, options) in OPTIONS.items():
    content = render(load_samples(), form, options)
    print(name, hashlib.sha256(content.encode()).hexdigest())
"""
    environment = {**os.environ, **surroundings}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    expected = {name: hashlib.sha256((GOLDEN / name).read_bytes()).hexdigest() for name in OPTIONS}
    assert dict(line.split() for line in done.stdout.splitlines()) == expected
