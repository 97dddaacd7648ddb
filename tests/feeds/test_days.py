"""Days go by in many feeds: what is asked is asked conditionally, and no item is lost or stands twice."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import pytest

from briefing.cli import main
from tests.feeds.world import EVERY, World, subscribe
from tests.harness.web import Web
from tools.torture.fetching import fetches
from tools.torture.trial import Trial

DAYS = 20


def shown(home: Path) -> list[dict]:
    (path,) = (home / "data" / "roundups").glob("*.roundup.json")
    return json.loads(path.read_text())["items"]


def test_twenty_days_lose_and_double_no_item(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = World(feeds=2 * EVERY, items=6, paragraphs=1)
    latest: dict[str, str] = {}
    with Web(world) as web:
        subscribe(home, web, world)
        for day in range(DAYS + 1):
            assert main(["fetch", "--no-open"]) == 0
            latest |= {one.guid: one.title for feed in range(world.feeds) for one in world.entries(feed)}
            assert Counter(item["key"] for item in shown(home)) == Counter(latest.keys())
            assert {item["key"]: item["title"] for item in shown(home)} == latest
            asked = web.asked[world.feeds * day :]
            assert len(asked) == world.feeds
            assert day == 0 or all("If-None-Match" in request.headers for request in asked)
            world.advance()
    assert Counter(world.answered) == {
        200: world.feeds + DAYS * world.feeds // EVERY,
        304: DAYS * world.feeds * (EVERY - 1) // EVERY,
    }
    assert sum(title.partition(",")[0].endswith(" again") for title in latest.values()) >= world.feeds


def test_killed_at_any_instant_nothing_that_was_called_fetched_is_lost(tmp_path: Path) -> None:
    row = fetches(Trial(random.Random(16), tmp_path, 0.05))  # 100 kills: python -m tools.torture fetches
    assert row.tried == 5
    assert row.failures == {"lost": 0, "doubled": 0, "torn": 0, "stuck": 0}
