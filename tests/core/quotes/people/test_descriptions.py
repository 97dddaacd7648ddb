"""Descriptions to persons. All sentences are made up."""

from __future__ import annotations

from briefing.core.languages import lexicon_for
from briefing.core.model import Span
from briefing.core.quotes import gather_people
from briefing.core.quotes.people.descriptions import explained
from briefing.core.segment.document import parse_document


def test_a_blank_may_part_a_description_from_its_comma() -> None:
    text = "“We will rebuild it,” said Vera Stroud, head of the watch , on Monday.\n"
    people = gather_people(parse_document(text, article=True))
    start, end = text.index("head"), text.index(" , ")
    person = explained(Span(start, end), text, people, lexicon_for("en"))
    assert person is not None
    assert people.persons[person].name == "Vera Stroud"
