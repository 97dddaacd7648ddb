"""Programs that are killed at any instant while they fetch.

Days go by in made-up feeds. Each time a process fetches and kills itself at one of the functions of C that it
calls in the thread that writes, so that every step is as likely as any other, however fast the machine is.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.feeds.world import World, subscribe
from tests.harness.web import Web
from tools.torture.trial import KILLED, ROOT, TIMEOUT, Row, Trial

FEEDS, ITEMS = 12, 5
KILLS = 100
VICTIM = f"""{KILLED}
from briefing.cli import main
sys.setprofile(count)
code = main(["fetch", "--no-open", "--progress"])
sys.setprofile(None)
print("calls", calls, flush=True)
sys.exit(code)
"""


def fetches(trial: Trial) -> Row:
    """Kill a fetching process at any instant: what it called fetched is there, whole and once."""
    failures = Counter(lost=0, doubled=0, torn=0, stuck=0)
    world = World(FEEDS, ITEMS, paragraphs=1)
    home = trial.folder / "home"
    tried = trial.times(KILLS)
    with Web(world) as web:
        subscribe(home, web, world)
        most = _fetch(home, sys.maxsize).calls
        for _ in range(tried):
            world.advance()
            came = _fetch(home, trial.chance.randint(1, most))
            failures.update(_wrong(home, world, came))
        failures["stuck"] += _fetch(home, sys.maxsize).code != 0
        failures.update(_wrong_in_the_end(home, world))
    return Row("times killed while fetching from 12 feeds", tried, dict(failures))


class Came:
    """What a process told before it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.calls = int(out.rpartition("calls ")[2]) if "calls " in out else 0
        told = [line.partition(" of ")[0] for line in err.splitlines() if " of " in line]
        self.fetched = int(told[-1]) if told else 0
        """How many feeds it said to have fetched."""


def _fetch(home: Path, last: int) -> Came:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "BRIEFING_HOME": str(home)}
    command = [sys.executable, "-c", VICTIM, str(last)]
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        return Came(1, "", "")
    return Came(done.returncode, done.stdout, done.stderr)


def _wrong(home: Path, world: World, came: Came) -> Counter[str]:
    """Count what is wrong after a process was killed: the archive is asked, as the next process would."""
    wrong: Counter[str] = Counter()
    archive = sqlite3.connect(home / "data" / "feeds.db")
    etags = dict(archive.execute("SELECT address, etag FROM feed"))
    rows = archive.execute("SELECT feed, key, item FROM item").fetchall()
    archive.close()
    kept = {(feed, key): json.loads(item)["title"] for feed, key, item in rows}
    wrong["doubled"] = len(rows) - len(kept)
    new = 0
    for feed, path in enumerate(world.paths):
        address = next(each for each in etags if each.endswith(path))
        current = world.etag(feed)
        new += etags[address] == current
        if etags[address] == current:  # it will not be sent again
            wrong["lost"] += sum(kept.get((address, one.guid)) != one.title for one in world.entries(feed))
    wrong["lost"] += max(0, came.fetched - new)
    for roundup in (home / "data" / "roundups").glob("*.roundup.json"):
        try:
            json.loads(roundup.read_bytes())
        except ValueError:
            wrong["torn"] += 1
    return wrong


def _wrong_in_the_end(home: Path, world: World) -> Counter[str]:
    """Count what the roundup lacks, or has twice, of all that the feeds still have."""
    (path,) = (home / "data" / "roundups").glob("*.roundup.json")
    shown = Counter((item["key"], item["title"]) for item in json.loads(path.read_bytes())["items"])
    keys = Counter(item["key"] for item in json.loads(path.read_bytes())["items"])
    wanted = {(one.guid, one.title) for feed in range(world.feeds) for one in world.entries(feed)}
    return Counter(lost=len(wanted - shown.keys()), doubled=sum(count - 1 for count in keys.values()))
