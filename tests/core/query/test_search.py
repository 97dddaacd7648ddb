"""Where a query is met in a document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.query.parse import parse_query
from briefing.core.query.search import document_day, find_places, find_spans, search, section_items
from briefing.core.segment.document import parse_document
from briefing.core.tags.model import SectionTags
from tests.reading import document_from

TEXT = (
    "Harbour reopens after the storm\n\n"
    "The harbour of Norhaven opened again on Monday, three days after the storm. Ships waited outside.\n\n"
    "“We counted every rope on the quay twice,” said Vera Stroud, the director of the port, on Monday.\n\n"
    "Opera house stays shut until spring\n\n"
    "The opera house will not open before April, the city said on Monday. Its roof lost forty slates.\n\n"
    "“Nobody can sing for long in that rain,” said Odile Brandt, the mayor of Port Ansel, on Monday.\n"
)
DOCUMENT = parse_document(TEXT, source="letter.txt")


def found(query: str, entries: dict[str, SectionTags] | None = None) -> list[str]:
    items = section_items(DOCUMENT, entries)
    return [items[hit.index].heading for hit in search(parse_query(query), items)]


def test_sections_that_match_are_found_in_order() -> None:
    assert found("monday") == ["Harbour reopens after the storm", "Opera house stays shut until spring"]
    assert found("slates") == ["Opera house stays shut until spring"]


def test_what_stands_above_the_first_headline_is_found_with_it() -> None:
    notes = "EMBARGOED UNTIL 00:01 HOURS TUESDAY 3 MAY 2025\n\nMedia contact: Ada Lind, 0555 1234\n\n"
    document = parse_document(notes + TEXT, source="release.txt")
    for query in ("embargoed", '"Ada Lind"'):
        hits = list(search(parse_query(query), section_items(document)))
        assert [hit.index for hit in hits] == [0]


LETTER = """# The week

## [Bank](https://bank.example) holds its *rate*

The rate stays at **3.75%**, said [Ines Calloway](https://bank.example/ines), the gover-
nor, after a meeting that took seven hours and
ended without a vote on Thursday.
"""


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"bank holds its rate"', "Bank](https://bank.example) holds its *rate"),
        ('"stays at 3.75%, said Ines"', "stays at **3.75%**, said [Ines"),
        ('"the governor, after"', "the gover-\nnor, after"),
        ('"seven hours and ended"', "seven hours and\nended"),
        ('re:"hours and ended"', None),
        ('heading:"its rate"', "its *rate"),
        ("bank.example/ines", "bank.example/ines"),
    ],
)
def test_words_are_found_whatever_stands_between_them(query: str, words: str | None) -> None:
    document = document_from(LETTER, source="week.md", kind="markdown")
    parsed = parse_query(query)
    (hit,) = search(parsed, section_items(document))
    assert document.heading_of(document.sections[hit.index]) == "Bank holds its rate"
    assert words is None or words in [span.of(document.text) for span in hit.spans]
    assert find_places(document, parsed.words) == hit.spans
    assert all(before.end <= after.start for before, after in pairwise(hit.spans))


def test_a_lead_finds_the_section_it_leads_to_alone() -> None:
    lead = "The opera house will not open before April, the city said on Monday."
    document = parse_document(f"{lead}\n\nThe harbour of Norhaven opened again on Monday.\n\n{TEXT}")
    hits = list(search(parse_query("opera"), section_items(document)))
    assert [document.heading_of(document.sections[hit.index]) for hit in hits] == [
        "Opera house stays shut until spring"
    ]


def test_who_finds_a_section_by_those_it_quotes() -> None:
    assert found("who:brandt") == ["Opera house stays shut until spring"]
    assert found("who:director") == ["Harbour reopens after the storm"]


def test_what_the_reader_said_is_found() -> None:
    section = DOCUMENT.sections[1]
    entry = SectionTags(section.id, "Opera house", "", ("culture/opera",), note="ask about the slates")
    assert found("tag:culture", {section.id: entry}) == ["Opera house stays shut until spring"]
    assert found("tagged:no", {section.id: entry}) == ["Harbour reopens after the storm"]
    assert found("note:ask", {section.id: entry}) == ["Opera house stays shut until spring"]


def test_what_has_been_read_is_known_by_its_id() -> None:
    items = section_items(DOCUMENT, read=[DOCUMENT.sections[0].id])
    assert [hit.index for hit in search(parse_query("read:no"), items)] == [1]


def test_the_spans_of_a_hit_are_the_words_in_the_text() -> None:
    items = section_items(DOCUMENT)
    (first, *_) = search(parse_query('storm OR "the port"'), items)
    assert [span.of(TEXT) for span in first.spans] == ["storm", "storm", "the port"]


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ("letters/2024-11-04.txt", "2024-11-04"),
        ("roundup_20241104_final.md", "2024-11-04"),
        ("2024.11.04 evening.txt", "2024-11-04"),
        ("2024-13-04.txt", "2024-10-31"),
        ("120241104.txt", "2024-10-31"),
        ("-", "2024-10-31"),
    ],
)
def test_the_day_of_a_document_is_in_its_name_or_that_of_its_first_tag(source: str, day: str) -> None:
    entries = [SectionTags("a", None, "", (), tagged=f"2024-{when}T07:30:00Z") for when in ("11-02", "10-31")]
    assert document_day(parse_document(TEXT, source=source), entries) == day


@given(
    st.lists(st.sampled_from(["the", "harbour", "har", "bour of", "o", "monday, three", "zzz"]), max_size=4)
)
def test_spans_are_in_order_and_do_not_overlap(words: list[str]) -> None:
    spans = find_spans(TEXT, words)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(any(span.of(TEXT).casefold().startswith(word) for word in words) for span in spans)


@pytest.mark.parametrize(
    ("published", "source", "expected"),
    [
        ("2024-03-05", "letters/2024-11-04.txt", "2024-03-05"),
        ("2024-03-05T12:00:00Z", "letter.txt", "2024-03-05"),
        (None, "letters/2024-11-04.txt", "2024-11-04"),
        (None, "letter.txt", "2025-01-02"),
    ],
    ids=["its own day", "its own moment", "its name", "its first tag"],
)
def test_a_document_is_of_its_own_day_before_that_of_its_tags(
    published: str | None, source: str, expected: str
) -> None:
    document = parse_document("Harbour opens\n\nThe pier of Marn opened.", source=source)
    dated = document._replace(metadata=document.metadata._replace(published=published))
    tagged = SectionTags("a", None, "", ("port",), tagged="2025-01-02T12:00:00Z")
    assert document_day(dated, [tagged]) == expected
