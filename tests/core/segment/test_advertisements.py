"""What somebody paid for between stories is none of them."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise
from tests.core.segment.stories import STORIES

SELLS = "Our roasters choose each bean by hand, and a bag is at your door within a day."
HEADS = list(STORIES)[:3]
FIRST, SECOND, THIRD = (f"{head}\n\n{STORIES[head]}" for head in HEADS)


def told(text: str) -> str:
    document = parse_document(text)
    return "\n".join(
        one.span.of(document.text)
        for section in document.sections
        for one in section.paragraphs
        if one.kind != "meta"
    )


def headings(text: str) -> list[str]:
    document = parse_document(text)
    return [section.heading.of(document.text) for section in document.sections if section.heading]


LABELS = {
    "English": ("Presented by Harbour Coffee", "A message from Harbour Coffee"),
    "a word": ("Together with Harbour Coffee", "A word from Harbour Coffee:"),
    "capitals": ("PRESENTED BY HARBOUR COFFEE", "A MESSAGE FROM HARBOUR COFFEE"),
    "twice the message": ("A message from Harbour Coffee", "A message from Harbour Coffee"),
    "marks": ("** Presented by Harbour Coffee **", "** A message from Harbour Coffee **"),
}


@pytest.mark.parametrize("above", ["", "Mornings made better\n\n"], ids=["", "its own headline"])
@pytest.mark.parametrize("label", LABELS)
def test_what_a_sponsor_says_below_its_label_is_no_story(label: str, above: str) -> None:
    presented, message = LABELS[label]
    first = f"{presented}\n\n" if "resented" in presented.casefold() or "ogether" in presented else ""
    again = "" if first else f"{message}\n\n{above}{SELLS}\n\n"
    text = f"{first}{FIRST}\n\n{again}{message}\n\n{above}{SELLS}\n\n{SECOND}\n\n{THIRD}"
    assert SELLS not in told(text)
    assert headings(text) == HEADS


def test_a_rule_ends_what_a_sponsor_says() -> None:
    ad = f"A message from Harbour Coffee\n\n{SELLS}\n\nTry it today.\n\n* * *\n\n"
    text = f"Presented by Harbour Coffee\n\n{FIRST}\n\n{ad}{SECOND}\n\n{THIRD}"
    assert "Try it today" not in told(text)
    assert headings(text) == HEADS


def test_a_label_with_what_is_said_after_it_is_in_no_summary() -> None:
    head, text = next(iter(STORIES.items()))
    ad = (
        f"** A message from Harbour Coffee: {SELLS} A good day begins with a good cup, whatever it brings. **"
    )
    document = parse_document(f"{head}\n\n{ad}\n\n{text}\n\n{SECOND}\n\n{THIRD}")
    shown = summarise(document, document.sections[0], sentences=5).sentences
    assert "bean" not in " ".join(sentence.text for sentence in shown)


@pytest.mark.parametrize(
    "head", ["A message from the mayor", "A word from the editor", "In partnership with Vesk"]
)
def test_a_message_of_nobody_who_pays_is_news(head: str) -> None:
    text = f"{FIRST}\n\n{head}\n\n{SELLS} The town hall will be open until noon.\n\n{SECOND}"
    assert "town hall" in told(text)
    assert head in headings(text)


@pytest.mark.parametrize("label", ["Presented by", "Sponsored by:"])
def test_a_label_without_a_name_heads_nothing(label: str) -> None:
    stories = "\n\n".join((FIRST, SECOND, THIRD))
    assert label not in headings(f"{label}\n\n{stories}")
