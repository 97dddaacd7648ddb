"""Web pages as text browsers print them, and printed pages with form feeds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.sources.adapter import Hints
from briefing.sources.dump import extract
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import parse
from tests.reading import document_from

LYNX = """\
   #[1]Arn Courier [2]Feed

   [3]Front [4]Sport [5]River

   Front | River | Town

   (BUTTON) Menu
   [IMG]

Lock shut until Friday, and forty barges wait

   IFRAME: [6]https://ads.example/

   The upper lock at Arn stays shut until Friday, and [7]forty barges wait below
   the town. "We will not risk a gate," said [8]Ina Vost, the keeper of the lock.

   The figures in brackets [sic] and [2019] stay where they are.

     * [9]oats for the islands
     * rye

   (BUTTON) Share (BUTTON) Print

References

   Visible links
   1. https://arn.example/
   7. https://arn.example/barges
   8. https://arn.example/vost
   9. https://arn.example/oats
"""
W3M = re.sub(
    r"(?m)^ +(\d+)\. (?=http)", r"[\1] ", LYNX.replace("References\n\n   Visible links", "References:\n")
)
LINKS = LYNX.replace("References\n\n   Visible links", "Links:").replace("   7. ", "   [7] ")


def shown(document: Document) -> str:
    return "\n".join(section.span.of(document.text) for section in document.sections)


@pytest.mark.parametrize("page", [LYNX, LINKS, W3M])
def test_the_marks_of_a_text_browser_are_no_words(page: str) -> None:
    document = document_from(page)
    assert document.kind == "dump"
    words = shown(document)
    for gone in (
        "[7]",
        "[8]",
        "BUTTON",
        "IFRAME",
        "[IMG]",
        "Sport",
        "River |",
        "References",
        "https://",
        "Feed",
    ):
        assert gone not in words
    for kept in ("[sic]", "[2019]", "forty barges wait below the town", "oats for the islands"):
        assert kept in words


def test_links_keep_their_addresses() -> None:
    document = document_from(LYNX)
    found = [(link.span.of(document.text), link.url) for link in document.links]
    assert found == [
        ("forty", "https://arn.example/barges"),
        ("Ina", "https://arn.example/vost"),
        ("oats", "https://arn.example/oats"),
    ]


def test_text_with_figures_in_brackets_is_no_dump() -> None:
    text = "The lock is shut [1].\n\nSo is the mill [2], said the keeper [3].\n"
    assert document_from(text).kind == "plain"


BODY = [
    "The upper lock at Arn stays shut until Friday, and forty barges wait below the town for the water to",
    "fall, said Ina Vost, the keeper.\n\nThe mill at Oster took its first grain after two years.",
    "Twelve people have work again, and the county wants to see a second wheel turn before the spring.",
]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("ARN COUNCIL DEBATES\n\n{n}\n\n", ""),
        ("ARN COUNCIL DEBATES          Page {n}\n\n", ""),
        ("", "\n\n- {n} -"),
        ("{n}\n7 November 2025\n", "\n\nNot for print before Friday.\n"),
        ("7 November 2025\n\nARN COUNCIL\n\n", "\n\nPage {n} of 3"),
    ],
)
def test_running_heads_and_feet_and_page_numbers_are_no_words(head: str, foot: str, tmp_path: Path) -> None:
    pages = (head.format(n=n + 1) + body + foot.format(n=n + 1) for n, body in enumerate(BODY))
    path = tmp_path / "a.txt"
    path.write_text("\f".join(pages) + "\f")
    document = parse(read_source(Source.named(path)))
    assert document.kind == "printed"
    assert document.text == f"{BODY[0]}\n{BODY[1]}\n\n{BODY[2]}\n"
    assert document.neutralised == 0


def test_heads_of_even_and_odd_pages_are_no_words() -> None:
    heads = ("THE KEEPER'S REPORT   {n}", "{n}   ARN LOCK")
    pages = [
        f"{heads[n % 2].format(n=n)}\n\n{BODY[n % 3]} Page of {word}." for n, word in enumerate("abcdefg")
    ]
    text = document_from("\f".join(pages)).text
    assert "ARN LOCK" not in text
    assert "REPORT" not in text


@pytest.mark.parametrize("mark", ["- {n} -", "-{n}-", "– {n} –", "— {n} —"])
def test_a_page_number_between_dashes_is_no_headline(mark: str) -> None:
    text = "".join(f"{body}\n\n{mark.format(n=n)}\n" for n, body in enumerate(BODY, 1))
    (section,) = document_from(text).sections
    assert section.heading is None
    assert sum(paragraph.kind == "meta" for paragraph in section.paragraphs) == len(BODY)


PLAIN_LINKS = "1. https://arn.example/\n2. https://arn.example/lock\n"


@pytest.mark.parametrize(
    "listed",
    [
        f"References:\n\n{PLAIN_LINKS}".replace("1.", "[1]").replace("2.", "[2]"),
        f"   Visible links\n{PLAIN_LINKS}",
        f"References\n\n   Visible links:\n{PLAIN_LINKS}",
        f"Links:\n{PLAIN_LINKS}",
    ],
)
def test_a_list_of_links_below_makes_a_dump_and_menus_above_are_no_story(listed: str) -> None:
    menu = "Arn Courier\n\n  • Home\n  • Water\n  * Sport\n\n[logo]\n\n"
    document = document_from(menu + "\n\n".join(BODY) + f"\n\n[ Search ]\n\n{listed}")
    assert document.kind == "dump"
    assert not any(gone in document.text for gone in ("Sport", "logo", "Search", "arn.example", "inks"))
    assert "keeper of" not in document.text
    assert len(document.sections) == 1


def test_words_like_the_head_of_a_list_are_read_while_a_test_lasts() -> None:
    """Squares of the lines would take longer than a test may."""
    read = extract(b"[1]a [2]b [3]c\n\n" + b"References\n" * 60_000, Hints("page.txt"))
    assert read.text.count("References") == 60_000


def test_a_line_that_stands_on_one_page_alone_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Minutes of May\n\n" + "\f".join(BODY))
    assert "Minutes of May" in parse(read_source(Source.named(path))).text


EDGES = """\
   [1]Front [2]Sport [3]River
%s
   The upper lock at Arn stays shut until Friday, and [4]forty barges wait
   below the town, said the keeper.

What the millers say

   There is grain for a week, said the miller of Oster, and [5]no more than
   that.

What the council says

   The council meets on Thursday.
"""


@pytest.mark.parametrize(
    "title", ["\n                The lock is shut\n", "\nThe lock is shut\n\nWhat the keeper says\n"]
)
def test_lynx_sets_headings_at_the_edge_and_the_title_in_the_middle(title: str) -> None:
    document = document_from(EDGES % title)
    assert document.title
    assert document.title.of(document.text) == "The lock is shut"
    headings = [document.heading_of(section) for section in document.sections]
    assert headings[-2:] == ["What the millers say", "What the council says"]
    assert document.unit == "paragraph"


def test_the_only_line_at_the_edge_is_the_title() -> None:
    page = EDGES.partition("What the millers")[0] % "\nThe lock is shut\n"
    document = document_from(page + "   [6]More [7]News [8]Here\n")
    assert document.title
    assert document.title.of(document.text) == "The lock is shut"
    assert [document.heading_of(section) for section in document.sections] == [None]


AFTER = """
More on this story

   Two dredgers go for scrap, the port said, and nobody will miss them there.

[6]The weir breaks once more

   Nobody was hurt when the weir broke, the county said on Monday morning.

2 comments

   heron77
   I always said that gate would not last.
"""


def test_other_stories_and_comments_are_left_out_of_a_dump() -> None:
    document = document_from(EDGES % "\n                The lock is shut\n" + AFTER)
    headings = [document.heading_of(section) for section in document.sections]
    assert headings[-2:] == ["What the millers say", "What the council says"]
    assert not re.search("dredgers|weir|heron77", shown(document))


def test_printed_pages_are_places() -> None:
    things = ("lock is shut", "mill turns", "goat walks home", "choir sings")
    pages = [f"The Arn Courier\n\nThe {what}, said the keeper.\n\n{n}\n" for n, what in enumerate(things, 1)]
    document = document_from("\f".join(pages) + "\f")
    assert (document.unit, len(document.places)) == ("page", 4)
    for number, what in enumerate(things, 1):
        assert document.place_of(document.text.index(what)) == number
