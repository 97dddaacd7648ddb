"""What somebody types to name a section."""

from __future__ import annotations

import pytest

from briefing.core.segment.choose import choose_section
from briefing.errors import BriefingError
from tests.store.documents import MARKETS, NEWS, document_of

NEWS_OF_MARN = document_of((*NEWS, ("Markets in spring", ["The stalls are back."])))


@pytest.mark.parametrize(
    ("words", "place"),
    [("1", 0), ("3", 2), ("harbour OPENS", 0), ("“Council votes”", 2), ("markets", 1), ("Markets in", 3)],
)
def test_a_section_is_found(words: str, place: int) -> None:
    assert choose_section(NEWS_OF_MARN, words) is NEWS_OF_MARN.sections[place]


def test_a_section_is_found_by_its_id() -> None:
    for section in NEWS_OF_MARN.sections:
        assert choose_section(NEWS_OF_MARN, section.id) is section


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("mark", "“mark” may mean the sections 2 and 4; write the number or the id."),
        ("tomorrow", "no section begins with “tomorrow”; there are 4, numbered from 1."),
        ("0", "no section begins with “0”; there are 4, numbered from 1."),
        ("9" * 5000, f"no section begins with “{'9' * 5000}”; there are 4, numbered from 1."),
        ("", "no section begins with “”; there are 4, numbered from 1."),
    ],
)
def test_what_fits_none_or_several_is_said(words: str, sentence: str) -> None:
    with pytest.raises(BriefingError) as caught:
        choose_section(NEWS_OF_MARN, words)
    assert str(caught.value) == f"{NEWS_OF_MARN.source}: {sentence}"


def test_the_same_heading_twice_needs_a_number() -> None:
    with pytest.raises(BriefingError, match="sections 1 and 2"):
        choose_section(document_of((MARKETS, ("Markets", ["Another text."]))), "markets")
