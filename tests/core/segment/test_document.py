"""What holds for the sections of any text whatever."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.core.model import Document, Span
from briefing.core.segment.document import parse_document
from briefing.core.text.normalise import normalise
from tests.core.roundups import BODIES, bare, blank, blank_before, wrapped
from tests.reading import document_from

LINES = st.one_of(
    st.sampled_from([line for heading, body in BODIES.items() for line in (heading, *body)]),
    st.sampled_from(
        ["", "", "- an item of a list", "1. One", "# Sign", "**Bold**", "9:34 p.m.", "---", "By Ada Brandt"]
    ),
    st.text("ab. \t#*-_1)“é日。|>`<", max_size=60),
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=300).map(lambda text: normalise(text)[0])
KINDS = ["plain", "markdown", "html"]


def spans_of(document: Document) -> list[Span]:
    """Every span that shows a piece of the text, in order."""
    spans = [highlight.span for highlight in document.highlights]
    spans += [span for span in (document.title, document.sign_off) if span]
    for section in document.sections:
        spans += [section.heading] if section.heading else []
        spans += [paragraph.span for paragraph in section.paragraphs]
    return sorted(spans)


@given(st.one_of(TEXTS, ANYTHING), st.sampled_from(KINDS), st.booleans())
def test_sections_tile_any_text_in_order(text: str, kind: str, article: bool) -> None:
    document = document_from(text, kind, article=article)
    assert all(before.end <= after.start for before, after in pairwise(spans_of(document)))
    assert all(before.span.end <= after.span.start for before, after in pairwise(document.sections))


@example("a\n\n\xad", "markdown")
@example("\xad", "html")
@given(st.one_of(TEXTS, ANYTHING), st.sampled_from(KINDS))
def test_spans_nest_and_lie_in_the_text(text: str, kind: str) -> None:
    document = document_from(text, kind)
    whole = Span(0, len(document.text))
    for section in document.sections:
        assert whole.covers(section.span)
        inner = [paragraph.span for paragraph in section.paragraphs] + (
            [section.heading] if section.heading else []
        )
        assert inner
        assert all(span.start < span.end and section.span.covers(span) for span in inner)
    assert all(h.section is None or 0 <= h.section < len(document.sections) for h in document.highlights)


@given(TEXTS)
def test_no_word_of_a_plain_text_is_in_no_block(text: str) -> None:
    document = parse_document(text, article=True)
    shown = " ".join(span.of(text) for span in spans_of(document))
    lost = [word for word in text.split() if word.isalpha() and len(word) > 3 and word not in shown]
    assert not lost


@given(TEXTS)
def test_ids_are_unique_in_a_document(text: str) -> None:
    ids = [section.id for section in parse_document(text).sections]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("layout", [bare, blank, blank_before, wrapped])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r"), id="CR"),
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "  \t\n") + "   ", id="trailing blanks"),
        pytest.param(lambda text: "\n\n" + text + "\n\n\n", id="blank lines around"),
    ],
)
def test_line_ends_marks_and_blanks_change_nothing(
    layout: Callable[[], str], change: Callable[[str], str]
) -> None:
    text = layout()
    changed, count = normalise(change(text))
    document, other = parse_document(text), parse_document(changed)
    assert count == 0
    assert [section.id for section in other.sections] == [section.id for section in document.sections]
    assert [len(section.paragraphs) for section in other.sections] == [
        len(section.paragraphs) for section in document.sections
    ]


def test_ids_do_not_depend_on_the_layout() -> None:
    ids = [[section.id for section in parse_document(text).sections] for text in (bare(), blank(), wrapped())]
    assert ids[0] == ids[1] == ids[2]


def test_an_empty_text_has_no_sections() -> None:
    for text in ("", "\n\n", " \n\t"):
        document = parse_document(text)
        assert (document.sections, document.title, document.sign_off) == ((), None, None)


def test_what_was_neutralised_is_counted_with_what_a_page_hides() -> None:
    assert parse_document("text", neutralised=3).neutralised == 3
    assert document_from("<html><p>red \x07 &#27;[31m</p></html>").neutralised == 2


@pytest.mark.parametrize("agency", ["(Reuters) -", "(AP) —", "(AFP) –", "(dpa) --"])
def test_the_lead_of_a_wire_story_is_text(agency: str) -> None:
    lead = (
        f"ARN, Nov 7 {agency} The upper lock stays shut until Friday, and forty barges wait below the town."
    )
    document = parse_document(
        f"Lock shut until Friday\n\n{lead}\n\nThe keeper of the lock was calm about it.\n"
    )
    kinds = {p.span.of(document.text): p.kind for section in document.sections for p in section.paragraphs}
    assert kinds[lead] == "text"


@pytest.mark.parametrize("credit", ["(AP Photo/Ina Vost)", "(Reuters)", "(AFP/Ina Vost)"])
def test_the_credit_of_a_picture_is_none(credit: str) -> None:
    caption = f"Barges wait below the town {credit}"
    document = parse_document(f"Lock shut until Friday\n\nThe lock is shut, the keeper said.\n\n{caption}\n")
    kinds = {p.span.of(document.text): p.kind for section in document.sections for p in section.paragraphs}
    assert kinds[caption] == "meta"
