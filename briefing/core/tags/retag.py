"""Changes of tags over a whole library: rename, merge, split, delete.

One invariant: a tag that a change is not about stays, in its spelling and its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.core.tags.merge import union
from briefing.core.tags.model import SectionTags, clean_tag, falls_under, tag_key

Replacement = Callable[[str], Sequence[str]]
"""What a tag becomes: itself, others, or nothing."""


def renaming(old: str, new: str) -> Replacement:
    """Return the replacement of `old` by `new`, in the tags below it too: `a/b` becomes `new/b`."""
    wanted = clean_tag(new)
    levels = clean_tag(old).count("/") + 1

    def becomes(tag: str) -> Sequence[str]:
        if not falls_under(tag, old):
            return (tag,)
        return ("/".join((wanted, *clean_tag(tag).split("/")[levels:])),)

    return becomes


def splitting(tag: str, into: Iterable[str]) -> Replacement:
    """Return the replacement of exactly `tag` by all of `into`; by nothing when there are none."""
    wanted = tuple(map(clean_tag, into))
    return lambda each: wanted if tag_key(each) == tag_key(tag) else (each,)


def deleting(tag: str) -> Replacement:
    """Return the removal of `tag` and the tags below it."""
    return lambda each: () if falls_under(each, tag) else (each,)


def merging(tags: Iterable[str], into: str) -> Replacement:
    """Return the renaming of each of `tags` to `into`."""
    steps = [renaming(tag, into) for tag in tags if tag_key(tag) != tag_key(into)]

    def becomes(tag: str) -> Sequence[str]:
        for step in steps:
            if (new := step(tag)) != (tag,):
                return new
        return (tag,)

    return becomes


def retagged(entry: SectionTags, becomes: Replacement) -> SectionTags:
    """Return `entry` with every tag replaced by what it becomes."""

    def over(tags: Iterable[str]) -> tuple[str, ...]:
        return union((), (new for tag in tags for new in becomes(tag)))

    tags = over(entry.tags)
    if tags == entry.tags:
        return entry
    return entry._replace(tags=tags, automatic=over(entry.automatic))
