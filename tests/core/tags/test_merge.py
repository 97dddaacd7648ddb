"""Merging: additions of both sides stay, removals of either side go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.tags.merge import apply_change, merge_corrections, merge_entries, merge_lists, merge_notes
from briefing.core.tags.model import Change, Correction, SectionTags

tags = st.lists(st.sampled_from("abcdefgh"), max_size=5, unique=True).map(tuple)
changes = st.builds(Change, st.just("x"), add=tags, remove=tags, note=st.none(), automatic=st.just(False))


def entry(*given_tags: str, automatic: tuple[str, ...] = (), refused: tuple[str, ...] = ()) -> SectionTags:
    return SectionTags("x", "Heading", "Lede", given_tags, automatic=automatic, refused=refused)


@given(tags, tags, tags)
def test_additions_of_both_stay_and_removals_of_both_go(
    base: tuple[str, ...], theirs: tuple[str, ...], mine: tuple[str, ...]
) -> None:
    merged = set(merge_lists(base, theirs, mine))
    added = (set(theirs) | set(mine)) - set(base)
    kept = set(base) & set(theirs) & set(mine)
    assert merged == added | kept


@given(tags, tags, tags)
def test_the_order_of_windows_changes_no_set(
    base: tuple[str, ...], theirs: tuple[str, ...], mine: tuple[str, ...]
) -> None:
    assert set(merge_lists(base, theirs, mine)) == set(merge_lists(base, mine, theirs))


@given(tags, st.lists(st.tuples(st.booleans(), changes), max_size=8))
def test_any_interleaving_of_two_writers_loses_no_addition(
    start: tuple[str, ...], deeds: list[tuple[bool, Change]]
) -> None:
    file = entry(*start)
    last: dict[str, bool] = dict.fromkeys(start, True)
    for _, change in deeds:
        file = merge_entries(file, file, apply_change(file, change))
        last |= dict.fromkeys(change.remove, False) | dict.fromkeys(change.add, True)
    assert set(file.tags) == {tag for tag, there in last.items() if there}


@given(tags, tags, changes, changes)
def test_a_writer_who_saw_an_old_file_loses_nothing_of_the_other(
    seen: tuple[str, ...], theirs: tuple[str, ...], change: Change, undone: Change
) -> None:
    base, now = entry(*seen), entry(*theirs)
    merged = merge_entries(base, now, apply_change(base, change))
    assert set(change.add) - set(change.add) & set(seen) <= set(merged.tags)
    assert set(theirs) - set(seen) <= set(merged.tags)
    assert not (set(seen) - set(theirs)) & set(merged.tags) - set(change.add)


@given(tags, changes)
def test_the_turned_step_undoes(start: tuple[str, ...], change: Change) -> None:
    before = entry(*start)
    after = apply_change(before, change)
    assert merge_entries(after, after, before) == before


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "merged"),
    [
        ("a", "a", "b", "b"),
        ("a", "b", "a", "b"),
        ("a", "b", "b", "b"),
        ("a", "a", None, None),
        ("a", None, "a", None),
        ("a", None, "b", "b"),
        ("a", "b", None, "b"),
        (None, "b", "c", "b\nc"),
        ("a", "b", "c", "b\nc"),
        (None, None, "c", "c"),
    ],
)
def test_notes(base: str | None, theirs: str | None, mine: str | None, merged: str | None) -> None:
    assert merge_notes(base, theirs, mine) == merged


def test_corrections_merge_like_tags() -> None:
    a, b, c = (Correction("join", name) for name in "abc")
    assert merge_corrections([a, b], [a, b, c], [b]) == (b, c)
    assert merge_corrections([a], [], [a, b]) == (b,)


def test_what_a_person_gives_is_no_longer_automatic_or_refused() -> None:
    after = apply_change(entry("a", automatic=("a",), refused=("b",)), Change("x", add=("A", "b")))
    assert (after.tags, after.automatic, after.refused) == (("a", "b"), (), ())


def test_a_rule_gives_nothing_that_was_refused() -> None:
    after = apply_change(entry("a", refused=("b",)), Change("x", add=("a", "b", "c"), automatic=True))
    assert (after.tags, after.automatic, after.refused) == (("a", "c"), ("c",), ("b",))


def test_only_what_a_rule_can_give_is_refused() -> None:
    taken = Change("x", remove=("a", "b", "c"))
    after = apply_change(entry("a", "b", "c", automatic=("a",)), taken, ruled={"b"})
    assert (after.tags, after.automatic, after.refused) == ((), (), ("a", "b"))
