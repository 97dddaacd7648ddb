"""Web pages by their own headings."""

from __future__ import annotations

import pytest

from briefing.core.model import Document
from briefing.sources.registry import kind_of
from tests.reading import document_from

PAGE = """<!DOCTYPE html>
<html><head><title>Elsing</title><style>p { color: red }</style><script>track()</script></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<article><header><h1>Elsing this week</h1></header><p>By Ada Brandt</p>
<h2>Council <em>picks</em> a bridge</h2><p>Nine to four,<br>said   the mayor.</p>
<ul><li>a bridge</li><li><a href="/more">All about bridges</a></li></ul>
<figure><img src="b.png"><figcaption>The strait</figcaption></figure>
<h2>Ferries stop &amp; wait</h2><div>Loose words<p>A paragraph.</p>and a tail</div></article>
<footer>Imprint</footer></body></html>"""


@pytest.fixture
def page() -> Document:
    return document_from(PAGE, kind="html")


def test_the_headings_of_the_page_are_the_headings(page: Document) -> None:
    assert page.title is not None
    assert page.title.of(page.text) == "Elsing this week"
    assert [page.heading_of(section) for section in page.sections] == [
        "Council picks a bridge",
        "Ferries stop & wait",
    ]


def test_blocks_become_paragraphs_of_their_kind(page: Document) -> None:
    assert [[(p.kind, p.span.of(page.text)) for p in section.paragraphs] for section in page.sections] == [
        [
            ("text", "Nine to four, said the mayor."),
            ("item", "a bridge"),
            ("meta", "All about bridges"),
            ("meta", "The strait"),
        ],
        [("text", "Loose words"), ("text", "A paragraph."), ("text", "and a tail")],
    ]


def test_what_surrounds_the_article_is_left_out(page: Document) -> None:
    assert not any(word in page.text for word in ("Home", "Imprint", "track", "color"))


def test_a_control_character_hidden_in_a_reference_is_neutralised() -> None:
    document = document_from("<html><body><h2>A &#x9b;2J</h2><p>b &#27;]52;c</p></body></html>", kind="html")
    assert not any(character in document.text for character in "\x1b\x9b")
    assert document.neutralised >= 1


def test_a_page_without_headings_is_read_as_plain_text() -> None:
    assert [section.heading for section in document_from("<html><p>One.</p><p>Two.</p></html>").sections] == [
        None
    ]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("<!doctype html><p>x", True),
        ("\n<html lang=en>", True),
        ("<b>bold</b> words", False),
        ("plain", False),
    ],
)
def test_a_page_is_known_by_its_beginning(text: str, page: bool) -> None:
    assert (kind_of(text.encode(), "x.txt").name == "html") is page


@pytest.mark.parametrize("text", ["", "<!-- nothing -->", "<html></html>"])
def test_an_empty_page_is_an_empty_document(text: str) -> None:
    document = document_from(text, kind="html")
    assert (document.text, document.sections) == ("", ())


def test_a_page_nested_without_end_is_read() -> None:
    document = document_from("<html>" + "<div>" * 20_000 + "deep", kind="html")
    assert len(document.sections) <= 1
