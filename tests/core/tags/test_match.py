"""Sections are recognised again after every kind of edit, and rather not at all than wrongly."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.model import Document, Provenance
from briefing.core.tags.match import is_version, lede_of, phrases, recognise
from briefing.core.tags.model import SectionTags
from briefing.core.text.naming import shorten
from tests.store.documents import MARKETS, NEWS, PIER, TRAM, Story, document_of

FIRE: Story = ("Fire in the old sugar factory", ["A fire broke out in the sugar factory at dawn on Tuesday."])
OTHER_MARKETS: Story = (
    "Markets",
    ["Bonds were steady on Tuesday while shippers waited for figures from the port."],
)
SAME_MARKETS: Story = (
    "Markets",
    ["Shares in Marn rose by three per cent on Monday as the price of grain fell."],
)
HEADLESS: Story = (None, ["The mayor of Marn spoke for an hour about the ferries and the trams on Monday."])


def entries_of(document: Document) -> tuple[SectionTags, ...]:
    return tuple(
        SectionTags(section.id, document.heading_of(section), lede_of(document, section), ("t",))
        for section in document.sections
    )


def matched(before: Sequence[Story], after: Sequence[Story]) -> dict[int, int]:
    old, new = document_of(before), document_of(after)
    found = recognise(new, entries_of(old)).by_section
    places = {section.id: place for place, section in enumerate(new.sections)}
    return {index: places[name] for name, index in found.items()}


def with_heading(story: Story, heading: str | None) -> Story:
    return (heading, story[1])


def with_text(story: Story, *paragraphs: str) -> Story:
    return (story[0], paragraphs)


CASES: dict[str, tuple[Sequence[Story], Sequence[Story], dict[int, int]]] = {
    "nothing happened": (NEWS, NEWS, {0: 0, 1: 1, 2: 2}),
    "reordered": (NEWS, (TRAM, PIER, MARKETS), {0: 1, 1: 2, 2: 0}),
    "new story on top": (NEWS, (FIRE, *NEWS), {0: 1, 1: 2, 2: 3}),
    "an update before the lede": (NEWS, (with_text(PIER, "Update: it is busy.", *PIER[1]),), {0: 0}),
    "lede corrected": (
        (TRAM,),
        (
            with_text(
                TRAM, "The council votes on Friday on a tram line that has been talked about since 1988."
            ),
        ),
        {0: 0},
    ),
    "another headline": ((PIER, TRAM), (FIRE, with_heading(PIER, "Ferries get room at last")), {0: 1}),
    "headline lost": ((PIER,), (with_heading(PIER, None),), {0: 0}),
    "headline in capitals": (
        (PIER,),
        (with_heading(PIER, "HARBOUR OPENS ITS NEW PIER AFTER THREE YEARS"),),
        {0: 0},
    ),
    "text without a headline": ((HEADLESS,), (FIRE, HEADLESS), {0: 1}),
    "a standing heading over another text": ((MARKETS,), (OTHER_MARKETS,), {}),
    "a standing heading over an edited text": ((MARKETS,), (SAME_MARKETS,), {0: 0}),
    "two of the same standing heading": (
        (MARKETS, OTHER_MARKETS),
        (OTHER_MARKETS, SAME_MARKETS),
        {0: 1, 1: 0},
    ),
    "another story": ((PIER,), (FIRE, TRAM), {}),
    "the story is gone": (NEWS, (MARKETS, TRAM), {1: 0, 2: 1}),
    "too alike to tell": (
        (("One", ["The ferry to Sund left the harbour at six in the morning, the port said."]),),
        (
            ("Two", ["The ferry to Lund left the harbour at six in the morning, the port said."]),
            ("Three", ["The ferry to Fund left the harbour at six in the morning, the port said."]),
        ),
        {},
    ),
    "words that stand everywhere": (
        (("Notes", ["Read more here."]),),
        (("Letters", ["Read more here."]),),
        {},
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), CASES.values(), ids=CASES)
def test_recognition(before: Sequence[Story], after: Sequence[Story], expected: dict[int, int]) -> None:
    assert matched(before, after) == expected


def test_an_entry_written_by_hand_needs_a_heading_only() -> None:
    by_hand = SectionTags("", "harbour opens its NEW pier – after three years", "", ("t",))
    found = recognise(document_of(), [by_hand])
    assert found.by_section == {document_of().sections[0].id: 0}
    twice = document_of((MARKETS, OTHER_MARKETS))
    assert recognise(twice, [SectionTags("", "Markets", "", ("t",))]).orphans == (0,)


@given(st.randoms(use_true_random=False), st.lists(st.integers(0, 4), max_size=5, unique=True))
def test_nobody_is_matched_twice(chance: random.Random, kept: list[int]) -> None:
    stories = [*NEWS, FIRE, OTHER_MARKETS]
    entries = list(entries_of(document_of(stories)))
    chance.shuffle(entries)
    document = document_of([stories[number] for number in kept]) if kept else document_of((HEADLESS,))
    found = recognise(document, entries)
    assert len(set(found.by_section.values())) == len(found.by_section)
    assert sorted((*found.by_section.values(), *found.orphans)) == list(range(len(entries)))
    for section, index in found.by_section.items():
        assert entries[index].id == section


@pytest.mark.parametrize(
    ("after", "same_source", "version"),
    [
        ((TRAM, PIER, MARKETS), False, True),
        ((*NEWS, FIRE), False, True),
        ((*NEWS, FIRE), True, True),
        ((PIER,), True, True),
        ((FIRE, OTHER_MARKETS), True, False),
        ((FIRE, OTHER_MARKETS), False, False),
        ((FIRE, OTHER_MARKETS, HEADLESS, MARKETS), False, False),
    ],
    ids=[
        "reordered",
        "grown",
        "grown here",
        "shorter here",
        "tomorrow's here",
        "another",
        "one story in common",
    ],
)
def test_versions(after: Sequence[Story], same_source: bool, version: bool) -> None:
    old = document_of()
    assert is_version(document_of(after), entries_of(old), old.text, same_source=same_source) is version


def bulletin(day: int, *figures: int) -> list[Story]:
    """Return the stories of a report that has the same words every day."""
    trains, late, crashes, lorries = figures
    return [
        ("Trains", [f"The railway ran {trains} trains on {day} November, and {late} of them came late."]),
        ("Roads", [f"Police counted {crashes} crashes overnight; {lorries} lorries waited at the pass."]),
    ]


@pytest.mark.parametrize("same_source", [True, False])
def test_the_reports_of_two_days_are_no_versions_of_each_other(same_source: bool) -> None:
    first = document_of(bulletin(5, 410, 31, 12, 300))
    later = {
        "next day": (document_of(bulletin(6, 388, 27, 14, 280)), False),
        "mended": (document_of(bulletin(5, 410, 33, 12, 300)), True),
        "told on": (
            document_of([*bulletin(5, 410, 31, 12, 300), ("Boats", ["4 boats left at 7 and 9."])]),
            True,
        ),
    }
    for document, version in later.values():
        assert is_version(document, entries_of(first), first.text, same_source=same_source) is version


def test_a_letter_that_is_much_like_yesterday_s_is_no_version_of_it_without_a_section_in_common() -> None:
    def edition(*days: str) -> Document:
        return document_of(
            [
                (f"Ferries on {day}", [f"On {day} the ferries of Marn leave at six, as always."])
                for day in days
            ]
        )

    old, new = edition("Monday", "Tuesday"), edition("Thursday", "Friday")
    other = [SectionTags("pier-1", PIER[0], PIER[1][0], ("t",))]
    assert 0.3 <= len(phrases(old.text) & phrases(new.text)) / len(phrases(new.text)) < 0.6
    assert not is_version(new, other, old.text, same_source=True)
    assert is_version(new, entries_of(new)[:1], old.text, same_source=True)


def test_without_the_old_text_the_entries_must_do() -> None:
    entries = entries_of(document_of())
    assert is_version(document_of((PIER, TRAM, FIRE)), entries, None, same_source=False)
    assert not is_version(document_of((PIER, FIRE)), entries, None, same_source=False)
    assert not is_version(document_of(), (), None, same_source=True)


def test_wrapping_changes_no_phrase() -> None:
    assert phrases("One two\nthree four.") == phrases("one  two three\n\nFour")
    assert phrases("市政府星期一宣布新码头开放使用，港口管理局说。") != frozenset()


@given(st.text(max_size=300))
def test_a_lede_is_short_and_the_beginning(text: str) -> None:
    short = shorten(text, 50)
    assert len(short) <= 50
    assert text.startswith(short.removesuffix("…"))


def items_of(document: Document, keys: Sequence[str | None]) -> Document:
    """Return `document` as a roundup of items that are known by `keys`."""
    starts = (section.span.start for section in document.sections)
    return document._replace(items=tuple(Provenance(*each) for each in zip(starts, keys, strict=True)))


def keyed(document: Document) -> tuple[SectionTags, ...]:
    keys = [item.key for item in document.items]
    return tuple(entry._replace(key=key) for entry, key in zip(entries_of(document), keys, strict=True))


def places(document: Document, entries: Sequence[SectionTags]) -> dict[int, int]:
    """Return the section that each entry is found at, by their numbers."""
    numbers = {section.id: place for place, section in enumerate(document.sections)}
    return {entry: numbers[name] for name, entry in recognise(document, entries).by_section.items()}


def test_an_item_is_known_by_its_key_before_anything_else() -> None:
    entries = keyed(items_of(document_of((PIER, TRAM)), "ab"))
    rewritten = items_of(document_of((FIRE, PIER)), "ba")
    assert places(rewritten, entries) == {0: 1, 1: 0}
    swapped = items_of(document_of((PIER, TRAM)), "ba")
    assert places(swapped, entries) == {0: 1, 1: 0}


def test_an_entry_without_a_key_and_an_item_without_one_are_recognised_as_ever() -> None:
    old = entries_of(document_of((PIER, TRAM)))
    assert places(items_of(document_of((TRAM, PIER)), "ab"), old) == {0: 1, 1: 0}
    entries = keyed(items_of(document_of((PIER, TRAM)), "ab"))
    assert places(items_of(document_of((TRAM, PIER)), [None, None]), entries) == {0: 1, 1: 0}
    assert places(document_of((TRAM, PIER)), entries) == {0: 1, 1: 0}


def test_a_key_that_two_items_have_tells_neither() -> None:
    entries = keyed(items_of(document_of((PIER,)), "a"))
    assert places(items_of(document_of((FIRE, PIER)), "aa"), entries) == {0: 1}
    assert places(items_of(document_of((FIRE, TRAM)), "aa"), entries) == {}


def test_a_roundup_is_a_version_of_what_stands_in_the_same_file_only() -> None:
    today = items_of(document_of((FIRE, TRAM)), "cd")
    entries = keyed(items_of(document_of((PIER, TRAM)), "ab"))
    text = document_of((PIER, TRAM)).text
    assert is_version(today, entries, text, same_source=True)
    assert not is_version(today, entries, text, same_source=False)
