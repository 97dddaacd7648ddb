"""Markdown by its own headings."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.sources.registry import kind_of
from tests.core.roundups import BODIES, HEADINGS, blank
from tests.reading import document_from

DIGEST = "\n\n".join("\n\n".join((f"## {heading}", *body)) for heading, body in BODIES.items())


def headings(text: str) -> list[str | None]:
    document = document_from(text, kind="markdown")
    return [document.heading_of(section) for section in document.sections]


HEADING_FORMS = {
    "signs": "## Bridge\n\ntext\n\n## Ferry\n\ntext",
    "signs closed": "## Bridge ##\n\ntext\n\n## Ferry ##\n\ntext",
    "underlined": "Bridge\n------\n\ntext\n\nFerry\n------\n\ntext",
    "right above text": "## Bridge\ntext\n## Ferry\ntext",
    "levels": "## Bridge\n\ntext\n\n### Ferry\n\ntext",
    "bold lines": "**Bridge**\n\ntext\n\n**Ferry**\n\ntext",
    "bold lines with a break": "**Bridge**<br>\ntext of it\n\n**Ferry**<br/>\ntext of it",
    "bold lines that end hard": "**Bridge**\\\ntext of it\n\n__Ferry__  \ntext of it",
    "bold by tags": "<strong>Bridge</strong>\n\ntext\n\n<b>Ferry</b>\n\ntext",
    "emphasised": "## **Bridge**\n\ntext\n\n## *Ferry*\n\ntext",
    "after front matter": "---\ntitle: News\n---\n\n## Bridge\n\ntext\n\n## Ferry\n\ntext",
    "signs in code do not count": "## Bridge\n\n```\n# comment\n```\n\n## Ferry\n\ntext",
}


@pytest.mark.parametrize("form", HEADING_FORMS)
def test_headings_are_read_without_their_marks(form: str) -> None:
    assert headings(HEADING_FORMS[form]) == ["Bridge", "Ferry"]


def test_the_only_heading_of_the_first_level_is_the_title() -> None:
    document = document_from(f"# Elsing this week\n\n{DIGEST}", kind="markdown")
    assert document.title is not None
    assert document.title.of(document.text) == "Elsing this week"
    assert [document.heading_of(section) for section in document.sections] == HEADINGS


def test_bold_lines_below_the_only_heading_are_headings_too() -> None:
    text = "# The week\n\n**Bridge**\n\ntext of it\n\n**Ferry**\n\ntext of it"
    assert headings(text) == ["Bridge", "Ferry"]


def test_bold_lines_may_have_a_sign_in_front() -> None:
    text = "# The week\n\n⚡ **Bridge**\n\ntext of it\n\n🚢 **Ferry**\n\ntext of it"
    assert headings(text) == ["Bridge", "Ferry"]


def test_a_list_of_contents_that_leads_to_the_headings_is_no_section() -> None:
    text = "# The week\n\n- [Bridge](#bridge)\n- [Ferry](#ferry)\n\n## Bridge\n\ntext\n\n## Ferry\n\ntext"
    assert headings(text) == ["Bridge", "Ferry"]
    assert len(headings(text.replace("(#", "(https://x.example/#"))) == 3


def test_a_single_bold_line_below_the_only_heading_stays_text() -> None:
    text = "# The week\n\ntext of it\n\n**Do not miss it**\n\nmore of it"
    assert headings(text) == [None]


def test_paragraphs_point_into_the_source() -> None:
    text = "## Bridge\n\nOne *line*\nand another.\n\n> quoted\n\n- item one\n  goes on\n\n"
    text += "![a](b.png)\n\nPhoto: Vera Novik"
    section = document_from(text, kind="markdown").sections[0]
    assert [(p.kind, p.span.of(text)) for p in section.paragraphs] == [
        ("text", "One *line*\nand another."),
        ("text", "quoted"),
        ("item", "item one\n  goes on"),
        ("meta", "![a](b.png)"),
        ("meta", "Photo: Vera Novik"),
    ]


def test_plain_text_with_heading_signs_is_read_as_markdown() -> None:
    document = document_from(DIGEST)
    assert [document.heading_of(section) for section in document.sections] == HEADINGS


@pytest.mark.parametrize(
    "text", [blank(), "#1 in the charts\n\ntext", "# one sign only\n\ntext", "# a\n# b\n# c"]
)
def test_other_plain_text_is_not(text: str) -> None:
    assert kind_of(text.encode(), "x.txt").name == "plain"


def test_markdown_without_headings_is_read_as_plain_text() -> None:
    assert headings(blank()) == HEADINGS


def test_plain_text_does_not_load_the_readers_of_markup() -> None:
    code = (
        "import sys; from briefing.core.segment.document import parse_document;"
        "parse_document('One\\n\\ntext.');"
        "print([name for name in ('markdown_it', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("above", ["", "# Elsing this week\n\n"])
@pytest.mark.parametrize("mark", ["{n}. ", "{n}) "])
def test_numbers_above_paragraphs_are_headings(above: str, mark: str) -> None:
    items = (f"{mark.format(n=n)}{head}\n\n{body[0]}" for n, (head, body) in enumerate(BODIES.items(), 1))
    assert headings(above + "\n\n".join(items)) == HEADINGS


def test_numbers_of_a_list_are_items() -> None:
    rows = "\n".join(f"{n}. {head}" for n, head in enumerate(HEADINGS, 1))
    assert headings(f"# Elsing this week\n\n{rows}\n\nAll of it is told below, in a longer text.") == [None]
