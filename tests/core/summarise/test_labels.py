"""A summary leaves out headings, captions and places that a page left between the prose."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import METHODS, SUMY_METHODS, summarise
from tests.core.prose import PROSE

LABELS = [
    ("en", "Harbour workers looking for the ramp of the ferry"),
    ("en", "Storm tears ramp from quay as ferry waits"),
    ("en", "Saltholm, Norhaven"),
    ("en", "The ferry in June (Orla Venn)"),
    ("de", "Die Rampe liegt am Strand"),
    ("ja", "浜辺に残された橋"),
]


def summary(text: str, sentences: int = 4, method: str = METHODS[0]) -> list[str]:
    document = parse_document(text, article=True)
    return [one.text for one in summarise(document, document.sections[0], method, sentences).sentences]


@pytest.mark.parametrize("place", [1, 2])
@pytest.mark.parametrize(("language", "label"), LABELS, ids=[row[1] for row in LABELS])
def test_a_paragraph_without_a_full_stop_is_in_no_summary(language: str, label: str, place: int) -> None:
    prose = list(PROSE[language])
    text = "\n\n".join([*prose[:place], label, *prose[place:]])
    assert summary(text) == prose


@pytest.mark.parametrize("method", [name for name in METHODS if name not in SUMY_METHODS])
def test_every_method_leaves_it_out(method: str) -> None:
    prose = PROSE["en"]
    assert summary("\n\n".join([prose[0], "Saltholm quay", *prose[1:]]), 4, method) == list(prose)


BESIDE = [
    "(Nobody has seen the mate since.)",
    "(It was the second storm of the winter).",
    "The mayor asked for patience, and had this to say:",
    "The ferry to Saltholm will not sail before …",
    "The ferry to Saltholm will not sail before Friday...",
]


@pytest.mark.parametrize("beside", BESIDE)
def test_what_leans_on_its_neighbours_is_in_no_summary(beside: str) -> None:
    prose = PROSE["en"]
    assert summary("\n\n".join([beside, *prose]), 6)[-3:] == list(prose)
    assert beside not in summary(f"{prose[0]} {beside}\n\n{prose[1]} {prose[2]}", 6)


KEPT = [
    "The mayor (a rower herself) asked for patience (in vain).",
    "The storm came early …",
    "“We shall row if we must”",
    (
        "The crane has to come from Norhaven by sea, which takes three days in fair weather "
        "and a week in foul, and costs the island as much as the ferry earns for it in June"
    ),
    "The ramp was old. It was to be mended in May",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_a_sentence_that_ends_otherwise_is_none(sentence: str) -> None:
    text = "\n\n".join([PROSE["en"][0], sentence, *PROSE["en"][1:]])
    assert sentence.partition(". ")[0] in " ".join(summary(text, 6))


def test_items_after_bullets_are_none() -> None:
    items = "\n".join(["- Three houses lost their roofs", "- The school is shut", "- Power is back"])
    assert "Three houses" in " ".join(summary("\n\n".join([*PROSE["en"], items]), 6))


def test_a_text_that_sets_no_full_stops_keeps_all() -> None:
    lines = [sentence.rstrip(".") for sentence in PROSE["en"]]
    assert summary("\n\n".join(lines)) == lines
