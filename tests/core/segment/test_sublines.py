"""Digests that say below each headline where it is from, or which court decided."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from tests.core.segment.stories import STORIES

HEADS = list(STORIES)
BELOW = {
    "a picture": ("📰 Harbour Post", "📰 Hill Gazette", "📰 Harbour Post", "📰 The Lock"),
    "a label": ("Paper: Harbour Post", "Paper: Hill Gazette", "Paper: The Lock", "Paper: Strait Letter"),
    "two lines": tuple(
        f"{topic}\nPaper: No. {n}" for n, topic in enumerate(("Port", "Mill", "Art", "Birds"))
    ),
}
CASES = ("Lind v. Harbour Board", "State v. Brandt", "Quist vs. Mill of Arn", "Arn v Vesk")


def headings(text: str) -> list[str]:
    document = parse_document(text)
    return [section.heading.of(document.text) for section in document.sections if section.heading]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize("form", BELOW)
def test_what_says_where_each_story_is_from_heads_nothing(form: str, gap: str) -> None:
    entries = (
        f"{head}{gap}{below.replace(chr(10), gap)}{gap}{text}"
        for (head, text), below in zip(STORIES.items(), BELOW[form], strict=True)
    )
    assert headings("What the papers say\n\n" + "\n\n".join(entries)) == HEADS


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize("lines", [("Labour Law, Harbour Law", "Court of Appeals of Arn"), ("Court of Arn",)])
def test_the_name_of_a_case_heads_what_was_decided(lines: tuple[str, ...], gap: str) -> None:
    entries = (gap.join((case, *lines, text)) for case, text in zip(CASES, STORIES.values(), strict=True))
    assert headings("Opinions of the week\n\n" + "\n\n".join(entries)) == list(CASES)


def test_what_stands_below_a_headline_is_not_lost() -> None:
    entries = (
        f"{head}\n{below}\n{text}"
        for (head, text), below in zip(STORIES.items(), BELOW["a label"], strict=True)
    )
    document = parse_document("\n\n".join(entries))
    second = document.sections[1]
    assert [one.kind for one in second.paragraphs] == ["meta", "text"]
    assert second.paragraphs[0].span.of(document.text) == "Paper: Hill Gazette"


def test_headlines_that_open_alike_below_their_dates_are_headlines() -> None:
    entries = (
        f"{n + 2} May 2026\nDay {n}: {head}\n{text}" for n, (head, text) in enumerate(STORIES.items(), 1)
    )
    assert {f"Day {n}: {head}" for n, head in enumerate(HEADS, 1)} <= {*headings("\n\n".join(entries))}
