"""Pages as values: what stands on them, where their stops are, and what tags are offered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.brief import BriefOptions
from briefing.core.model import Link, Span, unwrap
from briefing.core.segment.document import parse_document
from briefing.core.tags.model import DocumentTags, SectionTags
from briefing.store.tags.model import TagCount
from briefing.tui.model.session import Chip, SectionView, Session
from briefing.tui.offers import Picker, tag_choices
from briefing.tui.terminal.glyphs import UNICODE, Glyphs
from briefing.tui.view.highlights import highlights_page
from briefing.tui.view.overview import ledger_page
from briefing.tui.view.page import Page
from briefing.tui.view.section import section_page
from briefing.tui.view.text import link_words, links_of, text_page
from briefing.tui.view.wrap import Mark
from tests.reading import document_from
from tests.tui.conftest import ROUNDUP


@pytest.fixture
def session() -> Session:
    """A document being read, past its first paint."""
    document = parse_document(ROUNDUP, source="roundup.txt")
    first = document.sections[0]
    tags = SectionTags(first.id, document.heading_of(first), "", ("ferry", "sea"), "ask Holt", None, ("sea",))
    held = Session(document, DocumentTags({first.id: tags}), BriefOptions())
    held.suggest = lambda *_: [("ferry", "its words"), ("aldmere", "its words")]
    return held


def text_of(page: Page) -> str:
    """Return the words of a page, one row a line."""
    return "\n".join("".join(piece.text for piece in (*line.pieces, *line.right)) for line in page.lines)


@pytest.mark.parametrize("width", [20, 46, 72])
def test_every_stop_stands_on_the_row_that_its_words_begin_on(session: Session, width: int) -> None:
    for page in (
        section_page(session.view(0), UNICODE, width),
        text_page(session.view(0), UNICODE, width),
        highlights_page(session.document, UNICODE, width),
        ledger_page(session.document, [(0, quote) for quote in session.quotes(0)], UNICODE, width),
    ):
        assert page.stops
        for number, stop in enumerate(page.stops):
            row = page.lines[stop.line]
            assert any(number in piece.stops for piece in row.pieces), (number, stop)


MARKDOWN = """# The week

## [Bank](https://bank.example) holds its *rate*

The rate stays at **3.75%**, said [Ines Calloway](https://bank.example/ines), the governor, on Thursday.

“We would *rather* be boring for six months than interesting for six years,” Calloway told reporters.

## Drought

Valleys ration water.
"""


@pytest.mark.parametrize("width", [24, 72])
@pytest.mark.parametrize("page", [section_page, text_page])
def test_the_marks_of_markdown_are_shown_nowhere(
    page: Callable[[SectionView, Glyphs, int], Page], width: int
) -> None:
    document = document_from(MARKDOWN, source="week.md", kind="markdown")
    session = Session(document, DocumentTags(), BriefOptions())
    session.quotes(0)
    shown = page(session.view(0), UNICODE, width)
    words = " ".join(text_of(shown).replace("┃", " ").split())
    assert "Bank holds its rate" in words
    assert "3.75%, said Ines Calloway, the governor" in words
    assert "“We would rather be" in words
    assert not set("*[](") & set(words)
    for number, stop in enumerate(shown.stops):
        assert any(number in piece.stops for piece in shown.lines[stop.line].pieces)


@pytest.mark.parametrize(
    ("sought", "row"),
    [
        ("rate stays", "The rate stays at 3.75%, said Ines Calloway, the"),
        ("3.75%", "The rate stays at 3.75%, said Ines Calloway, the"),
        ("holds", "holds its *rate*"),
        ("bank.example/ines", "said [Ines ┃ Calloway](https://bank.example/ines), the"),
    ],
)
def test_what_is_found_is_shown_and_an_address_as_it_is_written(sought: str, row: str) -> None:
    document = document_from(MARKDOWN, source="week.md", kind="markdown")
    session = Session(document, DocumentTags(), BriefOptions())
    at = document.text.index(sought)
    page = text_page(session.view(0), UNICODE, 54, [Mark(Span(at, at + len(sought)), "found-here")])
    found = [piece.text for line in page.lines for piece in line.pieces if piece.role == "found-here"]
    assert found == [sought]
    assert row in " ".join(text_of(page).split())


def test_what_is_found_in_one_row_of_a_table_shows_no_marks_in_another() -> None:
    table = "| Port | Ships |\n|---|---|\n| *Arn* | 12 |\n| **Vesk** | 70 |\n"
    document = document_from(f"## Ports\n\nShips came.\n\n{table}", source="ports.md", kind="markdown")
    session = Session(document, DocumentTags(), BriefOptions())
    at = document.text.index("12")
    page = text_page(session.view(0), UNICODE, 54, [Mark(Span(at, at + 2), "found")])
    assert "Arn | 12" in text_of(page)
    assert "Vesk | 70" in text_of(page)
    assert "*" not in text_of(page)


def test_the_page_of_a_section_holds_tags_chips_note_summary_and_quotes(session: Session) -> None:
    words = text_of(section_page(session.view(0), UNICODE, 72))
    for expected in (
        "1 ferry  sea (auto)\nsuggested  2 aldmere", "Note: ask Holt", "lead-centroid · 3 of 3", "KEY QUOTES",
        "Maria Holt, ", "5\n", "Enter reads all 3 paragraphs",
    ):  # fmt: skip
        assert expected in words


def test_the_full_text_holds_every_word_of_the_section(session: Session) -> None:
    section = session.document.sections[2]
    shown = "".join(text_of(text_page(session.view(2), UNICODE, 46)).split())
    for paragraph in section.paragraphs:
        assert "".join(paragraph.span.of(session.document.text).split()) in shown.replace("┃", "")


def test_links_are_found_without_what_ends_the_sentence(session: Session) -> None:
    (link,) = links_of(session.document, session.document.sections[2])
    assert link.url == link.span.of(session.document.text) == "https://example.org/letters"


def test_links_that_the_source_kept_after_words_are_numbered_with_the_others(session: Session) -> None:
    section = session.document.sections[2]
    (written,) = links_of(session.document, section)
    behind = Link(section.paragraphs[0].span, "https://example.org/behind")
    elsewhere = Link(session.document.sections[0].span, "https://example.org/elsewhere")
    again = Link(section.paragraphs[-1].span, written.url)
    document = session.document._replace(links=(elsewhere, behind, again))
    assert [link.url for link in links_of(document, section)] == [behind.url, written.url]
    assert link_words(document, behind) == unwrap(behind.span.of(document.text))
    assert link_words(document, written) == ""


def test_a_link_of_markdown_has_its_words_and_a_bare_address_none() -> None:
    text = (
        "## Plans\n\nSee [the *new* plan](https://example.org/p?q=1), [draft](<https://example.org/d>), "
        "[notes] (https://example.org/n) and www.example.net.\n"
    )
    document = document_from(text, source="week.md", kind="markdown")
    links = links_of(document, document.sections[0])
    assert [(link_words(document, link), link.url.partition("://")[2]) for link in links] == [
        ("the *new* plan", "example.org/p?q=1"),
        ("draft", "example.org/d"),
        ("", "example.org/n"),
        ("", "www.example.net"),
    ]


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("See https://en.example.org/wiki/Dam_(river) for dams.", "https://en.example.org/wiki/Dam_(river)"),
        ("(https://example.org/end).", "https://example.org/end"),
        ("(see https://example.org/a_(b)).", "https://example.org/a_(b)"),
        ("at www.example.org/it's-here, today", "https://www.example.org/it's-here"),
        ("‘https://example.org/q’", "https://example.org/q"),
        ("'https://example.org/q'", "https://example.org/q"),
        ("[https://example.org/x[1]]", "https://example.org/x[1]"),
        ("https://example.org/a,b;c?d=e!", "https://example.org/a,b;c?d=e"),
        ("awww.dear and www._x", None),
        ("see http:// and https://.", None),
        ("HTTPS://EXAMPLE.ORG/x.", "HTTPS://EXAMPLE.ORG/x"),
        ("voir «https://example.org/Pont_(Lyon)»", "https://example.org/Pont_(Lyon)"),
        ("siehe ‚https://example.org/q‘.", "https://example.org/q"),
        ("访问（https://example.org/道路），再见", "https://example.org/道路"),
        ("参照「https://example.org/x」です", "https://example.org/x"),
        ("देखें https://example.org/x।", "https://example.org/x"),
        ("انظر https://example.org/x، ثم", "https://example.org/x"),
        ("https://example.org/x… and so on", "https://example.org/x"),
        ("**https://example.org/x**", "https://example.org/x"),
        ("https://example.org/x\u200b of old", "https://example.org/x"),
        ("https://example.org’s page", "https://example.org"),
        ("https://[2001:db8::1]/x.", "https://[2001:db8::1]/x"),
    ],
)
def test_an_address_keeps_the_brackets_that_it_opened(words: str, url: str | None) -> None:
    document = parse_document(f"A headline of some sort\n\nA long day began here. {words}\n")
    found = [link for section in document.sections for link in links_of(document, section)]
    assert [link.url for link in found] == ([url] if url else [])
    for link in found:
        assert link.span.of(document.text) in words


TOPICS = (
    TagCount("transport", 1, 3, "2024-11-01"),
    TagCount("sea/ferry", 1, 1, "2024-11-03"),
    TagCount("forest", 1, 1, "2024-11-02"),
)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("", ["aldmere", "sea/ferry", "forest", "transport"]),
        ("f", ["forest", "sea/ferry"]),
        ("TRA", ["transport"]),
        ("port", ["transport"]),
        ("zebra", []),
    ],
)
def test_tags_that_fit_come_first_then_recent_ones(words: str, offered: list[str]) -> None:
    chips = [Chip("aldmere", "its words", given=False), Chip("bridge", "its words", given=True)]
    assert [choice.value for choice in Picker(tag_choices(chips, TOPICS)).fitting(words)] == offered


NESTED = """Port

- Both berths stay closed, and nine hundred passengers slept in the terminal of the port.
  - The mail boat sails from Vesk at noon.
    - It takes no cars.
- The mayor asked both sides to meet.
"""


@pytest.mark.parametrize("width", [30, 46, 72])
def test_items_of_lists_hang_as_deep_as_they_are(width: int) -> None:
    document = parse_document(NESTED)
    held = Session(document, DocumentTags({}), BriefOptions())
    page = text_page(held.view(0), UNICODE, width)
    rows = ["".join(piece.text for piece in line.pieces) for line in page.lines]
    bulleted = [row for row in rows if "• " in row]
    assert [row.index("•") for row in bulleted] == [2, 4, 6, 2]
    first, second = (rows.index(row) for row in bulleted[:2])
    assert all(row[1:4] == "   " for row in rows[first + 1 : second - 1])


def test_the_mark_of_the_summary_stands_left_of_a_bullet() -> None:
    document = parse_document(NESTED)
    held = Session(document, DocumentTags({}), BriefOptions())
    rows = text_of(text_page(held.view(0), UNICODE, 72)).split("\n")
    assert any(UNICODE.margin in row[:1] and row[2:4] == "• " for row in rows)


def test_speakers_that_need_more_than_a_row_have_one_each() -> None:
    text = (
        "Talks in Arn\n\n"
        "In a joint statement on Monday, Foreign Minister Anneliese Overstreet and Transport Minister "
        "Bartholomew Quillfeather condemned “the unlawful closing of the harbour” and left.\n"
    )
    document = parse_document(text, source="talks.txt")
    held = Session(document, DocumentTags(), BriefOptions())
    held.suggest = lambda *_: []
    rows = [row.strip() for row in text_of(section_page(held.view(0), UNICODE, 60)).splitlines()]
    assert any(row.startswith("Anneliese Overstreet, ") for row in rows), rows
    assert any(row.startswith("Bartholomew Quillfeather, ") for row in rows), rows
