"""The sample documents show what their README says, and none of them is somebody else's prose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.resources import SAMPLE, sample_document
from briefing.store.workspace import parse
from tests.conftest import ROOT

SEEDS = ROOT / "seeds"
NAMES = sorted(path.name for path in SEEDS.iterdir() if path.name != "README.md")
ROW = re.compile(r"\| `([^`]+)` \| ([^|]+) \| (\w\w) \| (\d+) \|")
ROWS = {row[1]: row for row in ROW.finditer((SEEDS / "README.md").read_text(encoding="utf-8"))}

HEADINGS = {
    "ukraine-roundup.txt": [
        "Choe Son-hui welcomed at the Kremlin as troop fears grow",
        "Guided bombs injure 15 in and around Kharkiv",
        "EU and Seoul condemn ‘unlawful arms transfers’ to Moscow",
        "Zelensky congratulates Sandu on a narrow win in Moldova",
        "Kyiv would let Qatar broker energy deals, says Yermak",
        "Baerbock brings German pledge to Kyiv before America votes",
        "Falling drone debris sets a Kyiv park on fire",
    ],
    "morning-post.txt": [
        "Ferry strike enters its second week",
        "Council approves tram line to the eastern docks",
        "Scientists count record number of grey seals",
        "Rovers through to the cup final on penalties",
        "In brief",
    ],
    "harbour-letter.txt": [
        "BRIDGE OVER THE MERROW STRAIT GETS ITS MONEY",
        "FINANCE SECRETARY RESIGNS OVER HARBOUR DUES",
        "MAP OF 1641 TURNS UP IN A BAKERY",
    ],
    "weekly-digest.md": [
        "Central bank holds rates at 3.75%",
        "Drought: eleven valleys ration water",
        "Court stops sale of the old opera house",
        "What happens next",
        "Quick numbers",
    ],
    "storm-live.txt": [
        "What we know so far",
        "21:47 Coastguard calls off search until first light",
        "21:12 Power cuts spread inland",
        "20:35 Prime minister asks people to stay at home",
        "19:58 Sea wall in Norhaven holds, for now",
        "19:15 Last trains leave Port Ansel",
        "18:30 Welcome",
    ],
    "ten-things.txt": [
        "Ferries may sail again by the weekend",
        "The budget gap is larger than was thought",
        "A teacher shortage closes three village schools",
        "Norhaven wants its own university",
        "Phone scam costs pensioners 2.3 million",
        "Opera house: the hotel company sues",
        "Wolves return to the Grey Hills",
        "Fewer cars were sold in February",
        "Linde signs on for one more year",
        "And finally, the longest sausage",
    ],
    "hohenbruck-abend.txt": [
        "Stadtrat beschließt Umbau des Bahnhofs",
        "Ärzte warnen vor Engpass bei Medikamenten",
        "Hochwasser: Pegel der Aue sinkt wieder",
        "Handball: Hohenbruck gewinnt das Derby",
    ],
    "valmere-matin.txt": [
        "Le gouvernement renonce à la taxe sur les ponts",
        "Grève des boulangers : une baguette sur trois manquera",
        "Un manuscrit volé retrouvé au fond d’un puits",
        "Cyclisme : Daumas gagne au sommet",
    ],
}


def read(name: str) -> Document:
    return parse(read_source(Source.named(SEEDS / name)), article=name == "one-article.txt")


TITLES = {
    "morning-post.txt": "The Port Ansel Morning Post",
    "storm-live.txt": "Storm Isolde: live",
    "ten-things.txt": "Ten things to know on Wednesday",
    "hohenbruck-abend.txt": "Hohenbrucker Abendblatt: Der Tag in Kürze",
    "valmere-matin.txt": "Valmère Matin – l’essentiel du jeudi",
    "weekly-digest.md": "Varenia this week",
}


def headings(document: Document) -> list[str]:
    found = (document.heading_of(section) for section in document.sections)
    return [heading for heading in found if heading is not None]


COURIER = [
    "Upper gate shut until the water falls",
    "School choir of Vesk takes the valley cup",
    "Lost goat walks home after eleven days",
]


@pytest.mark.parametrize("kind", ["html", "mhtml", "pdf", "docx", "odt", "epub", "rtf"])
def test_one_text_is_the_same_in_every_kind(kind: str) -> None:
    document = read(f"arn-courier.{kind}")
    assert document.title is not None
    assert document.title.of(document.text) == "The Arn Courier: the week on the river"
    assert headings(document) == COURIER
    assert all(
        each in document.text
        for each in ("“We open when the mark is dry", "by a bridge that is closed", "Bertha")
    )
    assert not re.search("cookie|partners|heron77|– 1 –|Privacy", document.text)


@pytest.mark.parametrize(
    "ending",
    [
        *(".eml", ".mbox", ".csv", ".jsonl", ".rss", ".org", ".newsml"),
        *("-database.txt", "-browser.txt", "-pages.txt", "-wire.txt"),
    ],
)
def test_one_text_is_the_same_in_every_kind_of_text(ending: str) -> None:
    document = read(f"arn-courier{ending}")
    assert [heading.casefold() for heading in headings(document)] == [each.casefold() for each in COURIER]
    assert "She had been missing since a fence" in " ".join(document.text.split())
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert not re.search(r"finds its way|LENGTH|BUTTON|\[7\]|gauge office|=river|charset", shown)


@pytest.mark.parametrize("name", HEADINGS)
def test_the_headings_of_a_sample_are_found(name: str) -> None:
    assert headings(read(name)) == HEADINGS[name]


@pytest.mark.parametrize("name", TITLES)
def test_the_first_line_of_a_sample_is_its_title_and_no_section(name: str) -> None:
    document = read(name)
    assert document.title is not None
    assert document.title.of(document.text) == TITLES[name]
    assert all(section.span.start > document.title.start for section in document.sections)


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_names_each_sample_with_its_language_and_headings(name: str) -> None:
    document = read(name)
    assert (ROWS[name][3], int(ROWS[name][4])) == (document.language, len(headings(document)))


def test_the_readme_names_no_other_sample() -> None:
    assert sorted(ROWS) == NAMES
    assert len(NAMES) >= 8


def test_the_first_sample_has_highlights_that_lead_to_its_first_sections_and_a_sign_off() -> None:
    assert sample_document() == SEEDS / SAMPLE
    document = read(SAMPLE)
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2]
    assert document.sign_off is not None
    assert document.sign_off.of(document.text) == "KV"


def test_the_hostile_sample_comes_out_harmless() -> None:
    raw = (SEEDS / "hostile.txt").read_text(encoding="utf-8")
    document = read("hostile.txt")
    assert {"\x1b", "\x9b", "\x07", "\u202e"} <= set(raw)
    assert all(character.isprintable() or character in "\n\u200c\u200d\u200b" or ord(character) >= 0xE0000
               for character in document.text)  # fmt: skip
    assert document.neutralised >= 25


def test_the_mail_sample_is_wrapped_at_72_columns() -> None:
    lines = (SEEDS / "harbour-letter.txt").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 72


def phrases(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


@pytest.mark.shared
@pytest.mark.parametrize("name", NAMES)
def test_no_sample_repeats_seven_words_of_other_peoples_prose(name: str, shared: Path) -> None:
    ours = phrases(read(name).text, 7)
    for theirs in (shared / "seeds").glob("*.txt"):
        assert ours & phrases(theirs.read_text(encoding="utf-8"), 7) == set()
