"""Fetching beside newsboat, where that is installed; reading feeds beside feedparser's own tests.

A server of our own on loopback answers both from 200 feeds of 30 items, in turn, in a process of its own.
They are RSS and Atom, for older newsboats read no JSON.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from briefing.sources.feed.parse import parse_feed
from tests.feeds.world import World
from tools.conformance import measure, samples

FEEDS, ITEMS = 200, 30
ROUNDS = 5
KINDS = ("rss", "atom")


class Cost(NamedTuple):
    """What a program took."""

    wall: float
    cpu: float
    """Seconds, of it and its children."""
    memory: float
    """MB, at the most."""


def run() -> Iterable[tuple[str, str]]:
    """Yield what fetching and reading feeds cost."""
    yield from _reading()
    yield from _fetching()
    yield "fields as feedparser's tests expect", _conformance()


def _reading() -> Iterator[tuple[str, str]]:
    for kind, feed in (("RSS", 0), ("Atom", 1), ("JSON", 2)):
        world = World(3, ITEMS, paragraphs=18)
        raw = world.page(feed, 0)[0]
        cost = min(_timed(raw) for _ in range(20))
        yield f"reading {kind}, {len(raw) // 1000} kB", f"{cost * 1000:.1f} ms"


def _timed(raw: bytes) -> float:
    begun = time.process_time()
    parse_feed(raw, "https://news.example/feed")
    return time.process_time() - begun


def _fetching() -> Iterator[tuple[str, str]]:
    newsboat = shutil.which("newsboat")
    costs: dict[str, list[Cost]] = {}
    with _server() as base:
        for _ in range(ROUNDS):
            with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
                for name, command in _programs(Path(folder), base, newsboat):
                    for state in ("nothing kept", "nothing new"):
                        costs.setdefault(f"{state}: {name}", []).append(_cost(command, folder))
    middle = {name: Cost(*map(median, zip(*found, strict=True))) for name, found in costs.items()}
    for state in ("nothing kept", "nothing new"):
        ours, theirs = middle[f"{state}: briefing"], middle.get(f"{state}: newsboat")
        yield f"{FEEDS} feeds of {ITEMS}, {state}", _told(ours)
        if theirs:
            yield "  newsboat", _told(theirs)
            yield (
                "  share of that",
                f"{ours.wall / theirs.wall:.2f} of the time, {ours.cpu / theirs.cpu:.2f} of the CPU",
            )
    if newsboat is None:
        yield "newsboat", "is not installed"


def _programs(folder: Path, base: str, newsboat: str | None) -> Iterator[tuple[str, list[str]]]:
    """Yield the programs, each with its lists written; no article is fetched, since newsboat fetches none."""
    urls = [f"{base}{path}" for path in World(FEEDS, ITEMS, kinds=KINDS).paths]
    config = folder / "config"
    config.mkdir()
    rows = "".join(f"- url: {url}\n  full: no\n" for url in urls)
    (config / "feeds.yaml").write_text(f"feeds:\n{rows}")
    yield "briefing", [sys.executable, "-m", "briefing", "fetch", "--no-open", "--quiet"]
    if newsboat is not None:
        files = {name: folder / f"newsboat-{name}" for name in ("urls", "config", "cache")}
        files["urls"].write_text("\n".join(urls) + "\n")
        files["config"].write_text("reload-threads 8\n")
        yield (
            "newsboat",
            [
                newsboat,
                "-u",
                str(files["urls"]),
                "-C",
                str(files["config"]),
                "-c",
                str(files["cache"]),
                "-x",
                "reload",
            ],
        )


@contextmanager
def _server() -> Iterator[str]:
    command = [
        sys.executable,
        "-m",
        "tests.feeds.world",
        "--feeds",
        str(FEEDS),
        "--items",
        str(ITEMS),
        "--kinds",
        *KINDS,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().strip() if server.stdout else ""
        finally:
            server.kill()


def _cost(command: list[str], home: str) -> Cost:
    environment = {**os.environ, "HOME": home, "BRIEFING_HOME": home}
    begun = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(f"{command[0]} failed ({running.returncode})")
    return Cost(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _told(cost: Cost) -> str:
    return f"{cost.wall:.2f} s, CPU {cost.cpu:.2f} s, {cost.memory:.0f} MB"


def _conformance() -> str:
    """Read feedparser's well-formed tests, from its source distribution where that can be had."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        command = [
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--no-binary",
            ":all:",
            "-d",
            folder,
            "feedparser",
        ]
        done = subprocess.run([sys.executable, "-m", *command], capture_output=True, check=False)
        (archive,) = list(Path(folder).glob("*.tar.gz")) or [None]
        if done.returncode or archive is None:
            return "not to be had"
        found = measure(samples(archive, "tests/wellformed", ("cdf", "itunes")))
    return f"{found.share:.1%} of {found.fields}"
