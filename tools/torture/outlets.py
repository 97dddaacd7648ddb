"""What goes out, and what text may cost: streams that are closed, full or broken, and patterns."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tools.torture.trial import Row, Trial, document, ended

PRINTING = (
    "show {}", "show --format json {}", "show --format jsonl {}", "show --format markdown {}", "quotes {}",
    "quotes --format json {}", "quotes --format csv {}", "tags", "tags --format json", "tags --format yaml",
    "tags --by week", "tags --suggest {}", "export", "export --format json", "export --format html",
    "export --format csv", "export --template-guide", "search tag:sea", "search --format json tag:sea",
    "themes", "keys", "config", "paths", "man", "completion bash", "completion zsh", "completion fish",
    "--help", "show --help", "--version",
)  # fmt: skip
"""Commands that write to standard output; a document stands for the braces."""


def streams(trial: Trial) -> Row:
    """Close, fill and break what the program prints to: a sentence and 1, or quiet for a broken pipe."""
    source, environment = document(trial.folder)
    ended("tag", str(source), "1", "sea", home=Path(environment["BRIEFING_HOME"]))
    cases = [
        (f"{command.format(source)} {where}", wanted)
        for command in PRINTING
        for where, wanted in ((">&-", 1), (">/dev/full", 1), ("| head -c 1 >/dev/null", 0))
    ]
    wrong = sum(not _ends_as_wanted(command, wanted, environment) for command, wanted in cases)
    return Row("standard outputs closed, full or broken", len(cases), {"wrong ends": wrong})


def _ends_as_wanted(command: str, wanted: int, environment: dict[str, str]) -> bool:
    script = f"set -o pipefail; {sys.executable} -m briefing {command}"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=os.environ | environment, check=False
    )
    sentences = done.stderr.count("\n")
    return done.returncode == sentences == wanted and "Traceback" not in done.stderr


def patterns(trial: Trial) -> Row:  # noqa: ARG001 - as all ordeals
    """Pump every regular expression of the program."""
    argv = [sys.executable, "-m", "tools.pump_patterns"]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    found = re.search(r"(\d+) patterns, (\d+) too costly, (\d+) never made", done.stdout)
    many, costly, unknown = map(int, found.groups()) if found else (0, 1, 1)
    return Row("patterns pumped", many, {"too costly": costly, "never made": unknown})
