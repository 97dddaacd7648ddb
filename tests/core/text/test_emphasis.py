"""Marks of emphasis and addresses of links: no part of a word, a name or a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document, Span
from briefing.core.segment.document import parse_document
from briefing.core.text.emphasis import unmarked
from briefing.core.text.visible import visible

PLAIN = "Prices fell on Monday. “Storage is full all over the coast,” said trader {}. The mill waits."
NAMES = {
    "bold": "**Ada Lind**",
    "underlined twice": "__Ada Lind__",
    "italic": "*Ada Lind*",
    "underlined": "_Ada Lind_",
    "bold italic": "***Ada Lind***",
    "link": "[Ada Lind](https://example.org/ada)",
    "link with brackets": "[Ada Lind](https://example.org/ada_(trader))",
    "link with a title": '[Ada Lind](https://example.org "Her page")',
    "bold link": "**[Ada Lind](https://example.org)**",
    "half": "**Ada** Lind",
    "footnote": "Ada Lind[^1]",
    "footnote with a name": "Ada[^first] Lind[^note-2]",
}


def speakers(document: Document) -> list[list[str]]:
    brief = brief_document(document, BriefOptions())
    return [
        [speaker.name for speaker in quote.speakers] for section in brief.sections for quote in section.quotes
    ]


@pytest.mark.parametrize("kind", ["plain", "markdown"])
@pytest.mark.parametrize("name", NAMES)
def test_a_marked_name_is_a_name(name: str, kind: str) -> None:
    document = parse_document(PLAIN.format(NAMES[name]), article=True, kind=kind)
    assert speakers(document) == [["Ada Lind"]]


@pytest.mark.parametrize("kind", ["plain", "markdown"])
@pytest.mark.parametrize("name", ["[Ada Lind][1]", "[Ada Lind][Her page]", "[Ada Lind][]"])
def test_a_name_with_the_number_of_a_link_is_a_name(name: str, kind: str) -> None:
    lines = "[1]: https://example.org/ada\n[her page]: https://example.org\n[Ada Lind]: https://example.org\n"
    text = f"{PLAIN.format(name)}\n\n{lines}"
    assert speakers(parse_document(text, article=True, kind=kind)) == [["Ada Lind"]]
    assert unmarked("He said [sic][so] that it was.") is None


@pytest.mark.parametrize(
    "text",
    ["**“We wait for the smith,”** said Ada Lind.", "*“We wait for the smith,” said **Ada Lind**.*"],
    ids=["bold words", "all of it"],
)
def test_marked_words_are_words(text: str) -> None:
    document = parse_document(text, article=True)
    assert speakers(document) == [["Ada Lind"]]


@pytest.mark.parametrize("kind", ["plain", "markdown"])
def test_footnotes_end_no_sentence_and_are_none(kind: str) -> None:
    note = "[^1]: Minutes of the council, 3 May.\n\n[^vote]: " + "The vote was taken twice. " * 12
    text = f"The council shut the quay.[^1] It was a close vote.[^vote] Ships wait.\n\n{note.strip()}\n"
    document = parse_document(text, article=True, kind=kind)
    (section,) = brief_document(document, BriefOptions(sentences=9)).sections
    shown = [visible(document, one.span) for one in section.summary.sentences]
    assert shown == ["The council shut the quay.", "It was a close vote.", "Ships wait."]


def test_sentences_keep_the_marks_they_begin_or_end_with() -> None:
    text = "The mill of Arn stands still. **Ada Lind** wants to sell it. Nobody bids for **the wheel**."
    document = parse_document(text, article=True, kind="markdown")
    (section,) = brief_document(document, BriefOptions(sentences=3)).sections
    assert [sentence.text for sentence in section.summary.sentences] == [
        "The mill of Arn stands still.",
        "**Ada Lind** wants to sell it.",
        "Nobody bids for **the wheel**.",
    ]
    assert all(s.span.of(document.text) == s.text for s in section.summary.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "3 * 4 * 5",
        "snake_case and ship_yard",
        "* item\n* item",
        "** nothing **",
        "a ** b",
        "5* hotel, 4* inn",
        "[1] (2)",
    ],
)
def test_what_marks_nothing_stays(text: str) -> None:
    form = unmarked(text)
    assert form is None or form.text == text


@given(st.text(st.sampled_from("ab *_[]()! \n“”\\"), max_size=60), st.data())
def test_no_word_is_lost_and_every_span_leads_back(text: str, data: st.DataObject) -> None:
    form = unmarked(text)
    if form is None:
        return
    assert [c for c in form.text if c not in "*_[]()!"] == [
        c
        for at, c in enumerate(text)
        if c not in "*_[]()!" and not any(s.start <= at < s.end for s in form.written)
    ]
    start = data.draw(st.integers(0, len(form.text)))
    end = data.draw(st.integers(start, len(form.text)))
    for whole in (False, True):
        there = form.written_at(Span(start, end), whole=whole)
        assert 0 <= there.start <= there.end <= len(text)
        assert form.text[start:end] == "" or form.read_at(there) == Span(start, end)
