"""Runs the ordeals and prints a row for each.

    python -m tools.torture [--seed N] [--scale X] [ordeal ...]

Every ordeal is bounded and made by chance from a seed, drives the real program through files, processes and
pseudo-terminals, and yields a row: what was tried, how often, and how often it failed in which way. Exits
with 1 when anything failed. `--scale` makes all of them shorter or longer (1 is what a release runs: some
two hours).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.torture.fetching import fetches
from tools.torture.keyboard import queues, replies, screen_replies
from tools.torture.kills import deeds, kills
from tools.torture.outlets import patterns, streams
from tools.torture.texts import texts
from tools.torture.trial import Row, Trial
from tools.torture.writers import crowd_of_files, homes, together

ORDEALS: dict[str, Callable[[Trial], Row]] = {
    "replies": replies,
    "screen": screen_replies,
    "queues": queues,
    "deeds": deeds,
    "kills": kills,
    "fetches": fetches,
    "homes": homes,
    "files": crowd_of_files,
    "together": together,
    "streams": streams,
    "patterns": patterns,
    "texts": texts,
}


def main() -> int:
    """Run the ordeals and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("ordeals", nargs="*", metavar="ordeal", help=f"one of {', '.join(ORDEALS)}")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    failed = 0
    for name in arguments.ordeals or ORDEALS:
        with tempfile.TemporaryDirectory(prefix="briefing-torture-") as folder:
            begun = time.monotonic()
            row = ORDEALS[name](Trial(random.Random(arguments.seed), Path(folder), arguments.scale))
        print(row.line(name, time.monotonic() - begun), flush=True)
        failed += sum(row.failures.values())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
