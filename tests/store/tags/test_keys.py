"""What an item of a feed is known by stands in the tag file, and nothing else there has to change for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.core.model import Document, Provenance
from briefing.core.tags.model import Change
from briefing.store.tags.store import TagStore
from tests.store.documents import PIER, TRAM, Story, document_of

GUID = "https://news.example/?p=1"
REWRITTEN: Story = (
    "No ferry until Friday",
    ["Nothing leaves Marn before the storm is over, said the pilots."],
)


def roundup(stories: Sequence[Story], keys: Sequence[str]) -> Document:
    document = document_of(stories, source="/roundups/2024-11-04.roundup.json")
    starts = [section.span.start for section in document.sections]
    return document._replace(items=tuple(Provenance(*each) for each in zip(starts, keys, strict=True)))


def give(store: TagStore, document: Document, section: int, tag: str) -> None:
    store.change(document, [Change(document.sections[section].id, add=(tag,))])


def tags(store: TagStore, document: Document) -> list[tuple[str, ...]]:
    found = store.load(document).sections
    return [found[each.id].tags if each.id in found else () for each in document.sections]


def test_an_item_that_is_rewritten_keeps_its_tags(
    store: TagStore, open_store: Callable[[], TagStore], tag_file: Callable[[], Path]
) -> None:
    give(store, roundup([PIER, TRAM], [GUID, "b"]), 0, "ports")
    assert f'  key: "{GUID}"\n' in tag_file().read_text()
    later = roundup([TRAM, REWRITTEN], ["b", GUID])
    assert tags(open_store(), later) == [(), ("ports",)]
    give(open_store(), later, 1, "storm")
    assert tags(open_store(), later) == [(), ("ports", "storm")]
    assert tag_file().read_text().count("key:") == 1


def test_a_file_from_before_there_were_keys_works_and_gets_them(
    store: TagStore, open_store: Callable[[], TagStore], tag_file: Callable[[], Path]
) -> None:
    document = roundup([PIER, TRAM], ["a", "b"])
    give(store, document, 0, "ports")
    old = tag_file().read_text().replace("  key: a\n", "  own: kept\n")
    assert "key:" not in old
    tag_file().write_text(old)
    assert tags(open_store(), document) == [("ports",), ()]
    give(open_store(), document, 0, "sea")
    assert "  own: kept\n" in tag_file().read_text()
    assert "  key: a\n" in tag_file().read_text()


def test_an_item_that_vanished_is_an_orphan_that_comes_back_with_it(
    store: TagStore, open_store: Callable[[], TagStore]
) -> None:
    give(store, roundup([PIER, TRAM], ["a", "b"]), 0, "ports")
    without = roundup([TRAM], ["b"])
    assert [each.tags for each in open_store().load(without).orphans] == [("ports",)]
    assert tags(open_store(), roundup([TRAM, REWRITTEN], ["b", "a"])) == [(), ("ports",)]


def test_two_machines_that_tagged_one_item_under_two_headings_are_one_entry(
    store: TagStore, open_store: Callable[[], TagStore], tag_file: Callable[[], Path]
) -> None:
    give(store, roundup([PIER], ["a"]), 0, "ports")
    first = tag_file()
    copy = first.with_name(f"{first.stem}.sync-conflict-20241104-073000-ABCDEFG.yaml")
    copy.write_bytes(first.read_bytes())
    later = roundup([REWRITTEN], ["a"])
    text = copy.read_text().replace("[ports]", "[sea]").replace("id: harbour", "id: pier")
    copy.write_text(text)
    assert tags(open_store(), later) == [("ports", "sea")]
