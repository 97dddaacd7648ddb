"""What stands above headlines: the name of a department above each, or above several; a title said twice."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from tests.core.segment.stories import STORIES

HEADS = list(STORIES)

LEDE = "Every morning we tell what happened on the coast, in as many words as fit beside one cup of coffee."
KICKERS = {
    "departments": ("Labour", "Business", "Culture", "Environment"),
    "capitals": ("LABOUR", "BUSINESS", "CULTURE", "ENVIRONMENT"),
    "places": ("Port Alder", "Vesk", "Upper Lund Valley", "Arn"),
    "numbers that lean on the word": ("1Labour", "2Business", "3Culture", "4Environment"),
}


def headings(text: str) -> list[str]:
    document = parse_document(text)
    return [section.heading.of(document.text) for section in document.sections if section.heading]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize("kickers", KICKERS.values(), ids=KICKERS)
def test_a_line_above_each_headline_heads_nothing(kickers: tuple[str, ...], gap: str) -> None:
    entries = (
        f"{kicker}{gap}{head}{gap}{text}"
        for kicker, (head, text) in zip(kickers, STORIES.items(), strict=True)
    )
    text = f"What happened on the coast today{gap}" + gap.join(entries)
    assert headings(text) == HEADS


def test_what_stands_above_a_headline_is_not_lost() -> None:
    entries = (
        f"{kicker}\n{head}\n{text}"
        for kicker, (head, text) in zip(KICKERS["places"], STORIES.items(), strict=True)
    )
    document = parse_document("What happened on the coast today\n" + "\n".join(entries))
    told = " ".join(
        paragraph.span.of(document.text) for section in document.sections for paragraph in section.paragraphs
    )
    assert "Upper Lund Valley" in told


def test_a_department_of_several_stories_is_a_heading() -> None:
    first, second, third, fourth = (f"{head}\n\n{text}" for head, text in STORIES.items())
    text = f"LABOUR\n\n{first}\n\n{second}\n\nCULTURE\n\n{third}\n\n{fourth}"
    assert headings(text) == ["LABOUR", *HEADS[:2], "CULTURE", *HEADS[2:]]


def test_a_name_above_an_office_is_no_kicker() -> None:
    people = {
        "Ada Lind": "Keeper of the upper lock",
        "Odo Brandt": "Chair of the dockers",
        "Ida Quist": "Harbour master",
    }
    entries = (
        f"{name}\n{office}\n“{text}”"
        for (name, office), text in zip(people.items(), STORIES.values(), strict=False)
    )
    assert not set(people.values()) & set(headings("Three voices from the port\n\n" + "\n\n".join(entries)))


def test_one_question_to_several_people_is_no_headline() -> None:
    asked = "What would you change about the port?"
    entries = (
        f"{name}\n{asked}\n{text}"
        for name, text in zip(("Ada Lind", "Odo Brandt", "Ida Quist"), STORIES.values(), strict=False)
    )
    assert "Ada Lind" in headings("Three voices from the port\n\n" + "\n\n".join(entries))


@pytest.mark.parametrize(
    "between", ["", "A barge under the crane at dusk.\n\n", "Share\n\n17 May 2026\n\n", f"{LEDE}\n\n"]
)
def test_a_title_that_comes_back_on_top_is_neither_lead_nor_heading(between: str) -> None:
    title = "The night shift at the upper lock"
    stories = "\n\n".join(f"{head}\n\n{text}" for head, text in STORIES.items())
    document = parse_document(f"{title}\n\n{between}{title}\n\n{stories}")
    assert not document.highlights
    assert headings(document.text) == HEADS


def test_a_day_below_each_headline_heads_nothing() -> None:
    days = ("2 May 2026", "1 May 2026, 10:40", "30 April 2026", "29 April 2026")
    pictures = ("", "Port_Crane_Dawn\n\n", "", "")
    entries = (
        f"{head}\n\n{day}\n\n{picture}{text}"
        for (head, text), day, picture in zip(STORIES.items(), days, pictures, strict=True)
    )
    assert headings("\n\n".join(entries)) == HEADS
