"""Renaming, merging, splitting and deleting tags."""

from __future__ import annotations

import pytest

from briefing.core.tags.model import SectionTags, clean_tag, falls_under
from briefing.core.tags.retag import Replacement, deleting, merging, renaming, retagged, splitting

CASES = {
    "rename": (
        renaming("Ukraine", "war"),
        ("ukraine/kyiv", "ukrainian", "ukraine"),
        ("war/kyiv", "ukrainian", "war"),
    ),
    "rename below itself": (renaming("a", "a/b"), ("a", "a/c"), ("a/b", "a/b/c")),
    "rename to another": (renaming("a", "b"), ("b", "a"), ("b",)),
    "merge": (merging(["a", "b", "c"], "c"), ("b", "x", "a/d"), ("c", "x", "c/d")),
    "split": (splitting("a", ["b", "c"]), ("a", "a/d", "b"), ("b", "c", "a/d")),
    "delete": (deleting("a"), ("a", "a/d", "ab"), ("ab",)),
    "nothing": (deleting("z"), ("a",), ("a",)),
}


@pytest.mark.parametrize(("becomes", "before", "after"), CASES.values(), ids=CASES)
def test_retagging(becomes: Replacement, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    entry = SectionTags("x", None, "", before, automatic=before[:1])
    assert retagged(entry, becomes).tags == after
    assert set(retagged(entry, becomes).automatic) <= set(after)


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        (" ukraine / north-korea/ ", "ukraine/north-korea"),
        ("//", ""),
        ("two  words\n", "two words"),
        ("cafe\u0301", "café"),
        ("北京/新闻", "北京/新闻"),
        ("a\x1bb", "a␛b"),
    ],
)
def test_a_tag_is_cleaned(typed: str, tag: str) -> None:
    assert clean_tag(typed) == tag


@pytest.mark.parametrize(
    ("tag", "topic", "under"),
    [
        ("ukraine/north-korea", "Ukraine", True),
        ("ukraine", "ukraine", True),
        ("ukrainian", "ukraine", False),
        ("ukraine", "ukraine/north-korea", False),
    ],
)
def test_hierarchy(tag: str, topic: str, under: bool) -> None:
    assert falls_under(tag, topic) is under
