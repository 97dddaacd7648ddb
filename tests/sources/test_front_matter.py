"""Front matter tells title, date, author and tags, and is never the story."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.core.model import Document
from briefing.core.tags.model import SectionTags
from briefing.core.tags.suggest import suggest_tags
from tests.reading import document_from

BODY = "The lock is shut.\n\n## Lock shut\n\nForty barges wait.\n\n## Mill turns\n\nTwelve people work.\n"
PLAIN = (
    "Lock shut until Friday\n\nForty barges wait below the town, and nobody knows for how long.\n\n"
    "Mill turns again\n\nTwelve people have work again at the mill, which took its first grain.\n"
)
YAML = (
    "---\nlayout: post\ntitle: {title}\ndate: 2025-11-07 06:30:00 +0100\nauthor: Ada Lind\n"
    "tags: [ports, grain]\n---\n\n"
)
TOML = '+++\ntitle = {title}\ndate = 2025-11-07\n[author]\nname = "Ada Lind"\n+++\n'
LISTS = (
    "---\ntitle: {title}\nauthors:\n  - name: Ada Lind\ntags:\n  - ports\n  - grain\n"
    "date: Fri, 7 Nov 2025 06:30:00 +0100\n...\n"
)


def title_of(document: Document) -> str | None:
    return document.title.of(document.text) if document.title else None


@pytest.mark.parametrize("front", [YAML, TOML, LISTS], ids=["YAML", "TOML", "lists"])
@pytest.mark.parametrize(
    ("written", "title"), [('"Morning, 7 November"', "Morning, 7 November"), ("'It’s on'", "It’s on")]
)
@pytest.mark.parametrize("body", [BODY, PLAIN], ids=["Markdown", "plain"])
def test_the_title_is_that_of_the_front_matter(front: str, written: str, title: str, body: str) -> None:
    document = document_from(front.format(title=written) + body)
    assert title_of(document) == title
    assert document.metadata.title == title
    assert document.metadata.author == "Ada Lind"
    assert (document.metadata.published or "").startswith("2025-11-07")
    assert document.metadata.tags in (("ports", "grain"), ())
    headings = [document.heading_of(section) for section in document.sections if section.heading]
    assert headings in (["Lock shut", "Mill turns"], ["Lock shut until Friday", "Mill turns again"])
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert "layout" not in shown
    assert "Ada Lind" not in shown


FOLDED = "---\ntitle: >\n  Morning,\n  7 November\nauthor: Ada Lind\ndate: 2025-11-07\n---\n"
BARE = "Title: Morning, 7 November\nDate: 2025-11-07 06:30\nAuthor: Ada Lind\nTags: ports, grain\nSlug: a\n\n"
PANDOC = "% Morning, 7 November\n% Ada Lind\n% 2025-11-07\n\n"


@pytest.mark.parametrize("front", [FOLDED, BARE, BARE.replace("Title", "title"), PANDOC])
def test_fields_without_marks_and_titles_of_two_lines_are_read(front: str) -> None:
    document = document_from(front + BODY, "markdown")
    assert " ".join((title_of(document) or "").split()) == "Morning, 7 November"
    assert document.metadata.author == "Ada Lind"
    assert (document.metadata.published or "").startswith("2025-11-07")
    assert [document.heading_of(section) for section in document.sections] == [
        None,
        "Lock shut",
        "Mill turns",
    ]


@pytest.mark.parametrize(
    "text", ["Title: a lock\n\n", "% of the barges\nwait below the town.\n\n", "Titles: a\nB: c\n\n"]
)
def test_a_first_line_with_a_colon_is_no_front_matter(text: str) -> None:
    assert document_from(text + BODY, "markdown").metadata.title is None


@pytest.mark.parametrize("title", ["it", "A  lock", "Title"])
def test_the_title_of_fields_without_marks_is_what_stands_after_its_name(title: str) -> None:
    document = document_from(f"Title: {title}\nDate: 2025-11-07\n\n{BODY}", "markdown")
    assert document.title is not None
    assert document.title.start == len("Title: ")
    assert title_of(document) == title


def test_a_headline_of_its_own_stays_the_title() -> None:
    assert title_of(document_from(YAML.format(title="x1") + "# The week\n\n" + BODY)) == "The week"


def test_a_title_that_is_written_in_another_way_is_known_all_the_same() -> None:
    document = document_from(YAML.format(title='"Caf\\u00e9 shut"') + BODY)
    assert (title_of(document), document.metadata.title) == (None, "Café shut")


@pytest.mark.parametrize(
    "front",
    ["---\na: [\n---\n", "---\n" + "a: &b [*b]\n" + "---\n", "+++\nno toml\n+++\n", "---\n- a\n---\n"],
)
def test_front_matter_that_is_broken_is_no_story_either(front: str) -> None:
    document = document_from(front + BODY, "markdown")
    assert [document.heading_of(section) for section in document.sections][-2:] == ["Lock shut", "Mill turns"]
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert "no toml" not in shown


BROKEN = {
    "tab": "---\ntitle: Morning news\nauthor:\n\tname: x\ntags: [ports, grain]\n---\n",
    "colon": "---\ntitle: Morning news\nnote: gate: shut: all day\ntags: [ports, grain]\n---\n",
    "quote": "---\ntitle: 'Morning news\nnote: x\ntags: [ports, grain]\n---\n",
    "no end": "---\ntitle: Morning news\ntags: [ports, grain]\n\n",
    "no end, a rule below": "---\ntitle: Morning news\ntags: [ports, grain]\n\nOpening words.\n\n---\n\n",
    "TOML": '+++\ntitle = "Morning news\ntags = ["ports", "grain"\n+++\n',
}


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("front", BROKEN.values(), ids=BROKEN)
def test_what_can_be_told_of_damaged_front_matter_is_used_and_its_damage_is_said(
    front: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(front + BODY, encoding="utf-8")
    assert main(["show", "--full-text", "--format", "json", str(tmp_path / name)]) == 1
    output = capsys.readouterr()
    shown = json.loads(output.out)
    assert shown["title"] == "Morning news"
    texts = "\n".join(f"{section['heading']}\n{section['text']}" for section in shown["sections"])
    assert "ports" not in texts
    assert "title" not in texts
    for words in ("The lock is shut.", "Forty barges wait.", "Twelve people work."):
        assert words in texts
    assert ("Opening words." in texts) == ("Opening words." in front)
    assert "front matter of this text is damaged" in output.err


@pytest.mark.parametrize("text", ["---\n\nA rule.\n\n---\n\n" + BODY, "--- a dash\n\n" + BODY])
def test_a_rule_on_top_is_no_front_matter(text: str) -> None:
    document = document_from(text, "markdown")
    assert document.metadata.title is None
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert "The lock is shut" in shown


def test_what_front_matter_says_cannot_write_to_the_terminal() -> None:
    document = document_from('---\ntitle: "a\\e]52;c;x\\a"\nauthor: "b\\x9b2J"\n---\n' + BODY)
    told = str(document.metadata)
    assert not any(character in told for character in ("\x1b", "\x9b", "\\x1b", "\\x9b"))


def test_its_tags_are_offered_and_not_given() -> None:
    document = document_from(YAML.format(title="x") + BODY)
    found = suggest_tags(document, document.sections[0])
    assert [one.tag for one in found if one.reason == "told by the source"] == ["ports", "grain"]
    entry = SectionTags(document.sections[0].id, None, "", ("Ports",))
    again = suggest_tags(document, document.sections[0], entry=entry)
    assert [one.tag for one in again if one.reason == "told by the source"] == ["grain"]
