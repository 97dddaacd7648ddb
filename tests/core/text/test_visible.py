"""Words without the marks of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.model import Span, unwrap
from briefing.core.segment.document import parse_document
from briefing.core.text.visible import first_paragraph, visible
from tests.reading import document_from

HEAD = "# News\n\n## One\n\n"

SHOWN = [
    pytest.param("plain words", "plain words", id="nothing to leave out"),
    pytest.param("a **bold** and an _oblique_ word", "a bold and an oblique word", id="emphasis"),
    pytest.param("**Bold\nover** two lines", "Bold over two lines", id="a line end inside"),
    pytest.param("5 * 3 is 15, and snake_case stays", "5 * 3 is 15, and snake_case stays", id="no marks"),
    pytest.param("an **unclosed mark", "an **unclosed mark", id="unclosed"),
    pytest.param("the [Institute](https://i.example/a_b_c 'title') said", "the Institute said", id="link"),
    pytest.param("at <https://i.example/a_b> now", "at https://i.example/a_b now", id="address"),
    pytest.param("![a chart](c.png) of rates", "a chart of rates", id="picture"),
    pytest.param("run `a*b*c` twice", "run a*b*c twice", id="code"),
    pytest.param(r"1\* and \[2\]", "1* and [2]", id="escapes"),
    pytest.param("salt &amp; pepper", "salt & pepper", id="entity"),
    pytest.param("The vote[^1] is over.[^old] Now[^*]", "The vote is over. Now", id="footnotes"),
    pytest.param("the [Institute][1] and [Ada][] said", "the Institute and Ada said", id="numbered links"),
    pytest.param("[see note] and [1]", "[see note] and [1]", id="brackets"),
    pytest.param("[a](<b c>) b", "a b", id="the next words are in the address too"),
    pytest.param("> *quoted*\n> on two lines", "quoted on two lines", id="block quotation"),
    pytest.param("<b>five</b> & six", "<b>five</b> & six", id="tags are words"),
]


@pytest.mark.parametrize(("written", "shown"), SHOWN)
def test_words_are_shown_without_their_marks(written: str, shown: str) -> None:
    document = document_from(f"{HEAD}{written}\n", kind="markdown")
    (paragraph,) = document.sections[0].paragraphs
    assert visible(document, paragraph.span) == shown


def test_marks_may_begin_in_one_sentence_and_end_in_another() -> None:
    text = f"{HEAD}Before. **One here. Two there.** Behind.\n"
    document = document_from(text, kind="markdown")
    (paragraph,) = document.sections[0].paragraphs
    spans = [
        Span(text.index(words), text.index(words) + len(words)) for words in ("**One here.", "Two there.**")
    ]
    assert [visible(document, span, paragraph.span) for span in spans] == ["One here.", "Two there."]


def test_addresses_are_shown_where_they_are_wanted() -> None:
    document = parse_document(
        f"{HEAD}the [Bank](https://b.example) and <https://c.example>\n", kind="markdown"
    )
    span = document.sections[0].paragraphs[0].span
    shown = "the Bank (https://b.example) and https://c.example"
    assert visible(document, span, addresses=True) == shown


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_marks_in_what_is_not_markdown_are_words(kind) -> None:
    document = parse_document(
        "<p>A *word* and a [name](x) of it.</p>" if kind == "html" else "A *word* [x](y).", kind=kind
    )
    words = document.sections[0].span.of(document.text)
    assert "*word*" in visible(document, document.sections[0].span) == unwrap(words)


def test_a_section_without_a_headline_opens_with_its_first_words_not_its_byline() -> None:
    document = parse_document(
        "By Ada Lund\n\nThe sea took the wall on Monday, and the town wants it back.\n", article=True
    )
    assert first_paragraph(document, document.sections[0]).startswith("The sea took")


@given(st.text("ab *_`[]()<>!\\&;\n>#-", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_can_be_shown(text: str, one: int, other: int) -> None:
    document = document_from(HEAD + text, kind="markdown")
    for section in document.sections:
        for paragraph in section.paragraphs:
            start, end = paragraph.span
            part = Span(*sorted((min(end, start + one), min(end, start + other))))
            shown = visible(document, part, paragraph.span)
            assert shown == unwrap(shown)
            written = paragraph.span.of(document.text)  # a cut inside an escape shows what is escaped
            assert set(shown) <= set(written) | {" "} or "&" in document.text


@pytest.mark.parametrize("address", ["[https://arn.example/a?b=1]", "<https://arn.example/a>"])
def test_where_words_of_a_letter_lead_is_shown_when_asked_for(address: str) -> None:
    text = f"The lock is shut, the council said {address}. It opens in May."
    document = parse_document(text)
    whole = Span(0, len(text))
    assert visible(document, whole) == "The lock is shut, the council said. It opens in May."
    assert visible(document, whole, addresses=True) == text


def test_an_address_that_is_no_link_of_the_words_before_it_is_shown() -> None:
    text = "See https://arn.example/a for the lock; [https://arn.example/b] is the mill."
    assert visible(parse_document(text), Span(0, len(text))) == text
