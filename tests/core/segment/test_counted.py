"""Headlines that are counted, and lines that stand right below headlines again and again. All made up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.core.segment.document import parse_document
from tests.core.segment.stories import STORIES
from tests.reading import document_from

HEADS = list(STORIES)


def headings(text: str) -> list[str | None]:
    document = parse_document(text)
    return [document.heading_of(section) for section in document.sections]


def counted(form: str, numbers: Sequence[str] = "1234") -> str:
    """Return the stories, each below its headline in `form`."""
    pairs = zip(numbers, STORIES.items(), strict=True)
    return "\n\n".join(f"{form.format(number, head)}\n\n{text}" for number, (head, text) in pairs)


@pytest.mark.parametrize(
    "form", ["{} {}", "{}. {}", "{}) {}", "[{}] {}", "#{}: {}", "{}\ufe0f\u20e3 {}", "({}) {}"]
)
def test_a_headline_that_is_counted_is_called_without_its_number(form: str) -> None:
    assert headings(counted(form)) == HEADS


@pytest.mark.parametrize("form", ["## {}. {}", "**{}. {}**", "### {}) {}", "## [{}] {}"])
def test_so_is_one_that_is_set_as_a_headline(form: str) -> None:
    document = document_from(f"# The coast this week\n\n{counted(form)}", kind="markdown")
    assert [document.heading_of(section) for section in document.sections] == HEADS


@pytest.mark.parametrize("numbers", [["12", "9", "40", "3"], ["2", "3", "4", "5"]])
def test_a_number_that_does_not_count_from_one_on_belongs_to_the_headline(numbers: list[str]) -> None:
    found = document_from(counted("## {} {}", numbers), kind="markdown")
    expected = [f"{number} {head}" for number, head in zip(numbers, HEADS, strict=True)]
    assert [found.heading_of(section) for section in found.sections] == expected


@pytest.mark.parametrize("numbers", ["ABCD", ["I", "II", "III", "IV"]])
@pytest.mark.parametrize("form", ["{}. {}", "{}) {}"])
def test_headlines_may_count_in_letters_and_roman_numbers(form: str, numbers: Sequence[str]) -> None:
    expected = [form.format(number, head) for number, head in zip(numbers, HEADS, strict=True)]
    assert headings(counted(form, numbers)) == expected


def test_initials_of_people_count_nothing() -> None:
    text = "\n\n".join(f"{initial}. Marr said so too on Monday, in the hall." for initial in "TOB")
    assert len(headings(f"{counted('{1}')}\n\n{text}")) == len(HEADS)


@pytest.mark.parametrize(
    "row",
    [
        "Facebook Twitter WhatsApp Email",
        "Listen to this story on our line",
        "By Ada Holm\n4 May 2026, 10:15",
        "By Ada Holm\n\nMonday 4 May 2026",
    ],
)
def test_what_stands_right_below_each_headline_is_none(row: str) -> None:
    text = "\n\n".join(f"{head}\n\n{row}\n\n{text}" for head, text in STORIES.items())
    assert headings(text) == HEADS


@pytest.mark.parametrize(
    "row", ["Facebook Twitter WhatsApp", "Facebook | E-mail", "Twitter\n\nFacebook", "LinkedIn • X • Print"]
)
def test_ways_to_share_a_story_are_none_wherever_they_stand(row: str) -> None:
    document = parse_document("\n\n".join(f"{head}\n\n{text}\n\n{row}" for head, text in STORIES.items()))
    assert [document.heading_of(section) for section in document.sections] == HEADS
    texts = [one.span.of(document.text) for section in document.sections for one in section.paragraphs]
    kinds = [one.kind for section in document.sections for one in section.paragraphs]
    assert all(kind == "meta" for text, kind in zip(texts, kinds, strict=True) if "Facebook" in text)


def test_the_name_of_a_network_may_be_what_a_story_is_about() -> None:
    heads = ["Facebook", "Ferries", "Threads", "Twitter to Facebook"]
    stories = zip(heads, STORIES.values(), strict=True)
    assert headings("\n\n".join(f"{head}\n\n{text}" for head, text in stories)) == heads


@pytest.mark.parametrize("button", ["To the text", "Zum Text", "Weiter im Netz", "All of it here"])
def test_a_button_that_comes_back_is_none_below_a_short_story_either(button: str) -> None:
    stories = {**STORIES, "Lock shut at noon": "The keeper shut the lock at noon, and nobody could say why."}
    text = "\n\n".join(f"{head}\n\n{text}\n\n{button}" for head, text in stories.items())
    assert headings(text) == [*stories]


def test_a_single_number_on_a_line_of_its_own_is_no_heading() -> None:
    first, *others = STORIES.items()
    told = "\n\n".join(f"{head}\n\n{text}" for head, text in others)
    found = headings(f"{first[0]}\n\n{first[1]}\n\n4.\n\n{told}")
    assert "4." not in found
    assert set(HEADS) <= {*found}


def test_days_above_headlines_stay_headings() -> None:
    days = ["4 May 2026", "5 May 2026", "6 May 2026", "7 May 2026"]
    text = "\n\n".join(f"{day}\n\n{text}" for day, text in zip(days, STORIES.values(), strict=True))
    assert headings(text) == days


@pytest.mark.parametrize(
    "line",
    ["by Ada Holm", "von Ada Holm", "by Ada Holm-Brook", "by Ada Holm | Coast Post | May 1, 2026"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_name_in_small_letters_below_a_headline_is_no_part_of_it(line: str, gap: str) -> None:
    text = "\n\n".join(f"{head}\n{line}{gap}{text}" for head, text in STORIES.items())
    assert headings(text) == HEADS


def test_a_headline_that_is_wrapped_before_by_is_whole() -> None:
    wrapped = "Dockers are called to the gate\nby the mayor of Arn and his men"
    text = "\n\n".join(f"{head}\n\n{text}" for head, text in [(wrapped, "x"), *STORIES.items()])
    assert "by the mayor of Arn and his men" not in headings(text)
