"""What is copied says where it is from."""

from __future__ import annotations

from briefing.core.model import Document, Metadata, Provenance, Span
from briefing.tui.view.citation import place
from tests.store.documents import PIER, TRAM, document_of

URL = "https://news.example/pier"


def second(document: Document) -> Span:
    return document.sections[1].paragraphs[0].span


def test_words_of_an_item_are_from_its_feed_and_page() -> None:
    document = document_of((PIER, TRAM), source="/roundups/2024-11-04.roundup.json")
    starts = [section.span.start for section in document.sections]
    items = (
        Provenance(starts[0], "a", feed="Other"),
        Provenance(starts[1], "b", URL, "Gazette", published="2024-11-04"),
    )
    fed = document._replace(items=items)
    assert place(fed, second(fed)) == f"(Gazette, 2024-11-04, {URL})"
    assert place(fed, fed.sections[0].span) == "(Other)"
    bare = document._replace(items=(items[0], Provenance(starts[1], "b")))
    assert place(bare, second(bare)) == "(2024-11-04.roundup.json, line 9)"


def test_other_words_are_from_their_page_or_file() -> None:
    document = document_of((PIER, TRAM))
    assert place(document, second(document)) == "(marn.txt, line 9)"
    page = document._replace(metadata=Metadata(url=URL))
    assert place(page, second(page)) == f"({URL}, line 9)"
