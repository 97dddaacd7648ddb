"""Markdown, read again by markdown-it-py."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.core.model import Brief, unwrap
from briefing.core.text.naming import spoken_words, utterances
from briefing.core.text.normalise import neutralise
from briefing.export import ExportOptions, render
from briefing.export.escape import escape_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def body(page: str) -> list[Token]:
    return READER.parse(page.split("---\n", 2)[2])


def shown(token: Token) -> str:
    """The text of an inline token, and a mark where it holds anything but text."""
    return "".join(
        child.content if child.type in ("text", "text_special") else "█" for child in token.children or ()
    )


def headings(page: str) -> list[str]:
    tokens = body(page)
    return [shown(tokens[at + 1]) for at, token in enumerate(tokens) if token.type == "heading_open"]


def quotes(page: str) -> list[str]:
    tokens = body(page)
    opening = (at for at, token in enumerate(tokens) if token.type == "blockquote_open")
    return [shown(tokens[at + 2]) for at in opening]


def clean(text: str) -> str:
    return unwrap(neutralise(text))


def test_reading_it_again_gives_back_headings_and_quotes(samples: tuple[Brief, ...]) -> None:
    for brief in samples:
        page = str(render([brief], "markdown", ExportOptions(group_by="order", quotes=None, digest=0)))
        document = brief.document
        expected = [heading for one in document.sections if (heading := document.heading_of(one))]
        assert [one for one in headings(page) if one in set(expected)] == expected
        assert quotes(page) == [
            clean(spoken_words(document, quote))
            for section in brief.sections
            for quote in utterances(section.quotes)
        ]


@given(st.text(string.printable + "“”–é\u200d", min_size=1).map(clean).filter(bool))
@example("1. not a list")
@example("- neither")
@example("# nor a heading #")
@example("a | b")
@example("&amp; <b> ![x](y) [^1] ~~no~~ `code` **bold** \\ $x$")
@example("===")
@example("+")
@example("***")
@example("[a]: http://b")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    for page in (
        f"## {escape_markdown(text)}\n",
        f"- {escape_markdown(text)} (x)\n",
        f"{escape_markdown(text)}\n",
    ):
        inline = [token for token in READER.parse(page) if token.type == "inline"]
        assert len(inline) == 1
        assert shown(inline[0]).removesuffix(" (x)") == text


def test_front_matter_is_yaml(make_brief) -> None:
    brief = make_brief({"tags": ('a: "b"', "yes")}, source="C:\\x: y.txt")
    page = str(
        render([brief], "markdown", ExportOptions(anonymous=False, title='say "hi": #1', date="2024-11-04"))
    )
    front = yaml.safe_load(page.split("---\n", 2)[1])
    assert front["title"] == 'say "hi": #1'
    assert front["date"] == "2024-11-04"
    assert front["tags"] == ['a: "b"', "yes"]
    assert front["sources"][0]["name"] == "C:\\x: y.txt"


@pytest.mark.parametrize("group_by", ["tag", "document", "order"])
def test_every_section_is_there_once(group_by, samples: tuple[Brief, ...]) -> None:
    page = str(render(samples, "markdown", ExportOptions(group_by=group_by, digest=0, anonymous=False)))
    numbers = [line.split(" ·")[0] for line in page.splitlines() if ", line" in line and " · seeds/" in line]
    assert numbers == [str(number + 1) for number in range(sum(len(brief.sections) for brief in samples))]
