"""However a server of feeds misbehaves, there are items or one sentence, and the others are served."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.core.text.normalise import neutralise

GOOD = 5
"""The number of a feed that does not misbehave."""
MEGABYTES = 250
"""Of memory, for all modes at the same time; each alone takes less than 150."""
LEFT_OUT = ("hang", "flaky")
"""Modes that only take time (timeouts have tests of their own), or answer one thing or the other."""
ITEMS = frozenset(
    (
        *(
            "plain",
            "etag",
            "modified",
            "weaketag",
            "slow",
            "slowhead",
            "301",
            "302",
            "307",
            "308",
            "cut",
            "bare",
        ),
        *("junk", "latin1", "wrongcharset", "utf16", "wrongtype", "escapes", "notitle", "nodate", "noguid"),
        *("future", "duplicates", "relative", "script", "lol", "external", "deep", "items"),
    )
)
"""Modes behind which there are items to be had."""
BOTH = frozenset({"drop", "badlength"})
"""Modes that give items and a sentence."""


@contextmanager
def feedserver(program: Path) -> Iterator[str]:
    """Run the server of misbehaving feeds; gives its address."""
    command = [sys.executable, str(program), "--feeds", "99", "--items", "9", "--seconds", "300"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().strip() if server.stdout else ""
        finally:
            server.kill()


def modes_of(program: Path) -> list[str]:
    told = subprocess.run(
        [sys.executable, str(program), "--help"], capture_output=True, text=True, check=True
    ).stdout
    return re.findall(r"^  (\w+) {2,}", told.partition("\nmodes:\n")[2], re.MULTILINE)


MEASURED = """
import os, resource, subprocess, sys
code = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=open(os.environ["MEASURED"], "w"))
sys.exit(code)
"""
"""Stands between: a process begins with the peak of the one that forked it, and this one is small."""


PATIENT = """
import sys
from briefing.cli import main
from briefing.sources import http
http.WAIT, http.WHOLE = 60.0, 90.0
sys.exit(main())
"""
"""The program with time for a server that serves all modes at once on a busy machine."""


def fetched(home: Path) -> tuple[subprocess.CompletedProcess[str], float]:
    """Fetch; return what was said, and the memory that it took at the most, in MB."""
    measured = home / "measured"
    command = [sys.executable, "-c", MEASURED, sys.executable, "-c", PATIENT, "fetch", "--no-open"]
    environment = {**os.environ, "BRIEFING_HOME": str(home), "MEASURED": str(measured)}
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return said, int(measured.read_text()) / 1024


def test_every_mode_gives_items_or_one_sentence(shared: Path, home: Path) -> None:
    program = shared / "tools" / "feedserver.py"
    modes = [mode for mode in modes_of(program) if mode not in LEFT_OUT]
    assert len(modes) > 40
    with feedserver(program) as base:
        urls = {f"{base}/rss/{number}?mode={mode}": mode for number, mode in enumerate(modes, 10)}
        urls = {f"{url}{'&items=20000' if mode == 'items' else ''}": mode for url, mode in urls.items()}
        (home / "config").mkdir(parents=True)
        rows = "".join(f"- url: {url}\n  full: no\n" for url in (*urls, f"{base}/rss/{GOOD}"))
        (home / "config" / "feeds.yaml").write_text(f"feeds:\n{rows}")
        done, memory = fetched(home)
    assert done.returncode == 1
    items = json.loads(Path(done.stdout.strip()).read_text())["items"]
    gave = {urls.get(item["feed_url"], "") for item in items}
    lines = done.stderr.splitlines()
    said = {urls[url] for url in urls for line in lines if line.startswith(f"briefing: {url}: ")}
    assert len(lines) == len(said), f"one sentence each, and none about anything else: {done.stderr}"
    assert gave - {""} == (ITEMS | BOTH) & set(modes)
    assert said == (set(modes) - ITEMS) | (BOTH & set(modes))
    assert sum(item["feed_url"] == f"{base}/rss/{GOOD}" for item in items) == 9
    assert neutralise(done.stderr) == done.stderr
    assert memory < MEGABYTES
