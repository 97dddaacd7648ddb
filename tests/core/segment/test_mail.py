"""What a saved mail has around its stories."""

from __future__ import annotations

import pytest

from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from tests.core.roundups import BODIES, HEADINGS

STORIES = "\n\n".join(line for name, body in BODIES.items() for line in (name.upper(), *body))
INTRO = "News of the strait every Friday\n\nGood morning. A bridge and two heads of bronze are in this one."


def mail(
    subject: str, top: str = "", end: str = "", sender: str = "Strait Letter <post@strait.example>"
) -> Document:
    header = (
        f"From: {sender}\nTo: you@elsing.example\nSubject: {subject}\nDate: Fri, 7 Nov 2025 06:00:00 +0100"
    )
    return parse_document("\n\n".join(part for part in (header, top, STORIES) if part) + end)


def headings(document: Document) -> list[str]:
    found = (document.heading_of(section) for section in document.sections)
    return [heading for heading in found if heading is not None]


@pytest.mark.parametrize(
    ("subject", "sender"),
    [
        pytest.param("A bridge, a ferry, two heads", "Strait Letter <post@strait.example>", id="sender"),
        pytest.param("A bridge, a ferry", '"The Strait Letter" <post@strait.example>', id="sender in quotes"),
        pytest.param("The Strait Letter #88: a bridge", "post@strait.example", id="numbered subject"),
        pytest.param("Strait Letter No. 88", "post@strait.example", id="numbered in words"),
        pytest.param("Strait Letter, 7 November", "post@strait.example", id="dated subject"),
    ],
)
def test_a_masthead_that_repeats_the_header_is_no_heading(subject: str, sender: str) -> None:
    document = mail(subject, f"THE STRAIT LETTER\n{INTRO}", sender=sender)
    assert headings(document) == [name.upper() for name in HEADINGS]
    assert document.sections[0].heading is None
    assert document.sections[0].paragraphs[0].kind == "meta"


def test_a_headline_that_the_subject_repeats_stays_one() -> None:
    document = mail(HEADINGS[0])
    assert headings(document) == [name.upper() for name in HEADINGS]


def test_the_first_line_of_a_text_without_a_header_is_no_masthead() -> None:
    assert headings(parse_document(STORIES)) == [name.upper() for name in HEADINGS]


def test_a_signature_is_kept_apart_from_the_last_story() -> None:
    document = mail("A bridge", end="\n\n-- \nThe Strait Letter\n3 Quay Street\n")
    kinds = [paragraph.kind for paragraph in document.sections[-1].paragraphs]
    assert kinds[-2:] == ["meta", "meta"]
    assert set(kinds[:-2]) == {"text"}
