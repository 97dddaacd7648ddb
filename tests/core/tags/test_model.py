"""What tags are counted as."""

from __future__ import annotations

from briefing.core.tags.model import topic_counts
from tests.harness.steps import count_steps


def test_sections_are_counted_under_their_tags_and_those_above() -> None:
    counts = topic_counts([("Sea/Aldmere", "sea/quarn", "bridge"), ("séa",), ()])
    assert counts == {"sea": 2, "sea/aldmere": 1, "sea/quarn": 1, "bridge": 1}


def test_ten_thousand_tags_are_counted_in_one_go() -> None:
    held = [tuple(f"topic {ten}{n}" for n in range(10)) for ten in range(1000)]
    few, many = (count_steps(lambda part=part: topic_counts(part)) for part in (held[:100], held))
    assert many < 11 * few
