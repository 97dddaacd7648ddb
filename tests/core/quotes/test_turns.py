"""Turns of an interview as quotes of whoever their labels stand for. All sentences are made up."""

from __future__ import annotations

import pytest

from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

TALK = """A talk about the port

Vera Stroud has run the port for ten years. Carl Moss met her in her office on the quay.

{0}: What was the hardest year that you have seen?

{1}: The year of the flood. We lost two cranes and half of the quay in one night.

{0}: And what was the best year that you have seen?

{1}: This one. We have never had so many ships, and never so few accidents.

{0}: What comes next for all of you here?

{1}: A new pier, if the council agrees to it in the spring as I hope it will.
"""


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        pytest.param(("CM", "VS"), {"Carl Moss", "Vera Stroud"}, id="initials"),
        pytest.param(("CM", "VX"), {"Carl Moss", "VX"}, id="initials-of-nobody"),
        pytest.param(("CM", "TOM"), {"Carl Moss", "Tom"}, id="short-first-name"),
        pytest.param(("Carl", "Vera"), {"Carl Moss", "Vera Stroud"}, id="first-names"),
        pytest.param(("Me", "Vera"), {"Vera Stroud"}, id="first-person"),
    ],
)
def test_a_label_stands_for_a_name_that_the_text_gives(labels: tuple[str, str], names: set[str]) -> None:
    document = parse_document(TALK.format(*labels))
    people = gather_people(document)
    quotes = [quote for section in document.sections for quote in extract_quotes(document, section, people)]
    assert {speaker.name for quote in quotes for speaker in quote.speakers} == names
