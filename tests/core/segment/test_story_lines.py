"""One story a line, and what only looks like it."""

from __future__ import annotations

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document
from briefing.core.segment.dateline import is_place
from briefing.core.segment.document import parse_document

STORIES = [
    " ".join(story.split())
    for story in (
        """The upper lock at Arn stays shut until Friday, and forty barges wait below the town. “We will
        not risk a gate,” said Ina Vost, who keeps it. A smith has been sent for.""",
        """Two years after its wheel broke, Oster can grind again. Twelve people found employment there,
        and their neighbours brought bread, cheese and a brass band that played until midnight
        without a pause.""",
        """Terns breed where Vesk wants to build. A judge has ordered everybody to leave them alone before
        August, which pleases schoolchildren. Counting continues on Thursday from a rowing boat.""",
        """Elsing elects a mayor. Three candidates promise cheaper ferries; one of them owns several. Polls
        close at eight, results should be known around ten, weather and telegraph permitting.""",
    )
]
ARTICLE = [
    " ".join(story.split())
    for story in (
        """The upper lock at Arn stays shut until Friday, and forty barges wait below the town. “We will
        not risk a gate,” said Ina Vost, the keeper of the lock. The barges carry grain.""",
        """The keeper said the gate of the lock had cracked on Sunday. A smith from the town is mending the
        hinge, and the barges will have to wait until he has finished with the gate.""",
        """Grain for the island mills goes by road until then, the town says. The lock was built ninety
        years ago, and the keeper has asked for a second gate nine times.""",
        """The town will vote on a second gate in May. Until then the keeper wants the barges to pay a toll
        for the lock, which the millers call robbery. The toll was last raised in the year of
        the flood.""",
    )
]


def cut(text: str) -> Document:
    return parse_document(text)


def test_lines_that_have_nothing_in_common_are_stories() -> None:
    document = cut("\n".join(STORIES) + "\n")
    assert [section.heading for section in document.sections] == [None] * 4
    assert [section.span.of(document.text) for section in document.sections] == STORIES


@pytest.mark.parametrize(
    "form",
    [
        "{n}. {story}",
        "- {story}",
        "Vesk Post: {story}",
        "2026-06-0{n} {story}",
        "{story} https://vesk.example/post/{n}",
    ],
)
def test_stories_are_found_after_what_each_line_has(form: str) -> None:
    for stories in (STORIES, STORIES[:3]):
        lines = "\n".join(form.format(n=n, story=story) for n, story in enumerate(stories, 1))
        assert len(cut(lines).sections) == len(stories)


def test_a_headline_in_a_column_of_its_own_heads_its_line() -> None:
    document = cut("\n".join(f"Line {n}: a lock, a mill\t{story}" for n, story in enumerate(ARTICLE)))
    headings = [document.heading_of(section) for section in document.sections]
    assert headings == [f"Line {n}: a lock, a mill" for n in range(4)]


def test_a_name_in_front_of_each_is_its_headline() -> None:
    document = cut("\n".join(f"news_{n:03}: {story}" for n, story in enumerate(ARTICLE)))
    assert [document.heading_of(section) for section in document.sections] == [
        f"news_{n:03}" for n in range(4)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(ARTICLE),
        "\n\n".join(STORIES),
        "\n".join(STORIES[:2]),
        "\n".join(["A lock is shut", *STORIES]),
        "\n".join(f"Note: {story}" for story in ARTICLE),
    ],
    ids=["paragraphs of one article", "blank lines", "two lines", "a headline", "one name for all"],
)
def test_other_texts_are_cut_as_ever(text: str) -> None:
    assert len(cut(text).sections) != 4


PLACES = ("ARN (AP) - ", "OSTER, Norway (AFP) — ", "VESK, June 5 (Reuters) - ", "ELSING (AP) - ")


def headings(document: Document) -> list[str | None]:
    return [document.heading_of(section) for section in document.sections]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("top", ["", "MORNING WIRE\n\n", "Morning wire, 5 June\n\n"])
def test_each_dateline_opens_a_story_where_no_headlines_do(top: str, between: str) -> None:
    stories = [place + story for place, story in zip(PLACES, STORIES, strict=True)]
    document = cut(top + between.join((*stories, "The gate holds, the keeper told the agency.")))
    assert headings(document) == [None] * 4
    assert [p.span.of(document.text) for s in document.sections for p in s.paragraphs][:4] == stories


@pytest.mark.parametrize("agency", ["ots", "KNA", "PTI", "Xinhua"])
def test_a_dateline_may_name_any_agency(agency: str) -> None:
    places = ("Arn", "Oster", "Vesk", "Elsing")
    stories = [f"{place} ({agency}) - {story}" for place, story in zip(places, STORIES, strict=True)]
    assert len(cut("\n\n".join(stories)).sections) == 4


def test_a_dateline_may_have_two_parts() -> None:
    places = ("Upland - Arn", "Lowland - Oster", "Coast - Vesk", "Isles - Elsing")
    stories = [f"{place} (ots) {story}" for place, story in zip(places, STORIES, strict=True)]
    assert len(cut("\n\n".join(stories)).sections) == 4


def test_a_line_that_says_whose_each_story_is_closes_it() -> None:
    ends = ("Report of the guard, 3.4.2026", "Report of the post, 4.4.2026", "Report of the mill, 9.4.2026")
    text = "\n\n".join(f"{story}\n\n{end}" for story, end in zip(STORIES, ends, strict=False))
    document = cut(text)
    assert headings(document) == [None] * 3
    assert [section.paragraphs[0].span.of(text) for section in document.sections] == [*STORIES[:3]]
    assert all(section.paragraphs[-1].kind == "meta" for section in document.sections)


def test_a_line_of_one_form_above_each_story_is_its_heading() -> None:
    heads = ("Report of the guard, 3.4.2026", "Report of the post, 4.4.2026", "Report of the mill, 9.4.2026")
    text = "\n\n".join(f"{head}\n\n{story}" for story, head in zip(STORIES, heads, strict=False))
    assert headings(cut(text)) == [*heads]


def test_the_name_of_an_agency_alone_opens_no_story_of_its_own() -> None:
    assert len(cut("\n\n".join(f"(AP) - {story}" for story in STORIES)).sections) == 1


def test_a_comma_without_a_place_is_none() -> None:
    assert not is_place(", CA")


def test_datelines_below_headlines_open_no_stories_of_their_own() -> None:
    heads = ("Lock stays shut", "Wheel turns again", "Terns may stay", "Town elects a mayor")
    text = "\n\n".join(f"{h}\n\n{p}{s}" for h, p, s in zip(heads, PLACES, STORIES, strict=True))
    assert headings(cut(text)) == list(heads)


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "— "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_items_of_a_letter_that_have_nothing_in_common_are_stories(bullet: str, between: str) -> None:
    document = cut("Morning letter, 5 June 2026\n\n" + between.join(bullet + story for story in STORIES))
    assert [section.span.of(document.text) for section in document.sections] == STORIES


def test_points_of_one_article_are_no_stories() -> None:
    assert (
        len(cut("What we know of the lock\n\n" + "\n\n".join(f"• {story}" for story in ARTICLE)).sections)
        == 1
    )


def test_no_bullet_is_in_a_role() -> None:
    story = (
        "Arn’s mayor Ina Vost has shut the lock for a week, and barges with grain wait at Vesk until then."
    )
    text = "\n".join(f"- {words}" for words in (f"{story} “We risk no gate,” she said.", *STORIES[1:]))
    (quote, *_) = brief_document(cut(f"Morning letter\n\n{text}"), BriefOptions()).sections[0].quotes
    assert quote.speakers[0].role == "Arn’s mayor"
