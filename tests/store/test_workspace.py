"""Documents are opened as the reader left them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.core.tags.model import Change, Correction
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.tags.store import TagStore
from briefing.store.workspace import Workspace
from tests.store.documents import NEWS, Story, document_of

FIRE: Story = ("Fire in the old sugar factory", ["A fire broke out in the sugar factory at dawn on Tuesday."])
RAIN: Story = ("Rain expected on Sunday night", ["It will rain from the coast to the hills."])
MARKDOWN = "".join(f"## {heading}\n\n" + "\n\n".join(paragraphs) + "\n\n" for heading, paragraphs in NEWS)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.md"
    path.write_text(MARKDOWN)
    return path


def test_a_document_is_opened_with_its_tags(letter: Path) -> None:
    first = Workspace().open(Source.named(letter))
    sections = first.document.sections
    assert len(sections) == 3
    assert first.document.kind == "markdown"
    workspace = Workspace()
    workspace.tags.change(first.document, [Change(sections[1].id, add=("money",))])
    again = Workspace().open(Source.named(letter))
    assert again.tags.sections[sections[1].id].tags == ("money",)


def test_corrections_hold_when_it_is_opened_again(letter: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(letter))
    workspace.tags.change(opened.document, [], [Correction("join", "Markets")])
    assert len(Workspace().open(Source.named(letter)).document.sections) == 2


def test_a_text_of_the_library_is_the_document_it_was(letter: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(letter))
    workspace.tags.change(opened.document, [Change(opened.document.sections[0].id, add=("ports",))])
    kept = workspace.library.path_of(opened.document.sha256)
    letter.unlink()
    again = Workspace().open(Source.named(kept))
    assert again.document.sections == opened.document.sections
    assert again.document.kind == "markdown"
    assert [entry.tags for entry in again.tags.sections.values()] == [("ports",)]
    workspace.tags.change(again.document, [Change(again.document.sections[0].id, add=("sea",))])
    (file,) = workspace.paths.tags.glob("*.yaml")
    assert str(letter) in file.read_text()


def test_an_article_stays_one(letter: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(letter), article=True)
    assert len(opened.document.sections) == 1
    workspace.tags.change(opened.document, [Change(opened.document.sections[0].id, add=("long",))])
    (tagged,) = Workspace().tags.tagged_documents()
    kept = Workspace().kept(tagged)
    assert kept is not None
    assert kept.sections == opened.document.sections


def test_orphans_of_the_library_are_found(letter: Path) -> None:
    workspace = Workspace()
    document = workspace.open(Source.named(letter)).document
    workspace.tags.change(document, [Change(section.id, add=("t",)) for section in document.sections])
    assert list(workspace.orphans()) == []
    letter.write_text(MARKDOWN.replace(f"## {NEWS[1][0]}\n\n{NEWS[1][1][0]}\n\n", ""))
    assert [orphan.entry.heading for orphan in Workspace().orphans()] == ["Markets"]


def test_settings_give_aliases_and_rules(letter: Path, home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text("aliases: {fx: money}\n")
    workspace = Workspace()
    document = workspace.open(Source.named(letter)).document
    tags = workspace.tags.change(document, [Change(document.sections[0].id, add=("FX",))])
    assert tags.sections[document.sections[0].id].tags == ("money",)


@pytest.mark.parametrize("loaded", [False, True])
def test_settings_that_change_hold_from_then_on(letter: Path, home: Path, loaded: bool) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(letter))
    if loaded:
        assert not workspace.tags.topics()
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text("aliases: {harbours: ports}\n")
    workspace.follow(Workspace().settings)
    tags = workspace.tags.change(opened.document, [Change(opened.document.sections[0].id, add=("harbours",))])
    assert [entry.tags for entry in tags.sections.values()] == [("ports",)]


def test_a_text_of_the_library_that_nothing_is_said_of_is_a_text(letter: Path) -> None:
    workspace = Workspace()
    document = workspace.open(Source.named(letter)).document
    workspace.library.keep_text(document.text, document.sha256)
    again = Workspace().open(Source.named(workspace.library.path_of(document.sha256)))
    assert (again.document.text, again.document.kind) == (document.text, "plain")


def test_the_beginning_of_a_long_text_is_its_first_sections(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    stories = [(f"Lock {n} is shut", [f"{'The barges wait below it. ' * 20}({n})"]) for n in range(2000)]
    long.write_text(document_of(stories).text)
    source, workspace = Source.named(long), Workspace()
    beginning = workspace.open_beginning(source, 24)
    assert beginning is not None
    whole = workspace.open(source).document
    begun = beginning.document.sections
    assert 0 < len(begun) < len(whole.sections)
    assert [one.span for one in begun] == [one.span for one in whole.sections[: len(begun)]]
    assert workspace.open_beginning(source, 24, article=True) is None


def test_a_short_text_has_no_beginning(letter: Path) -> None:
    assert Workspace().open_beginning(Source.named(letter), 24) is None


def test_a_library_moves_whole(store: TagStore, tmp_path: Path) -> None:
    news, other = document_of(), document_of((FIRE, RAIN), "/news/2.txt")
    for number, document in enumerate((news, other)):
        changes = [Change(section.id, add=(f"t{number}", "no"), note="x: y") for section in document.sections]
        store.change(document, changes, [Correction("split", "It takes")])
    own = min(store.directory.glob("*.yaml"))
    own.write_text(own.read_text() + "mine: {a: [b]}\n")
    library = "".join(store.dump(texts=True))
    there = TagStore(Paths.from_environment({"BRIEFING_HOME": str(tmp_path / "there")}))
    effect = there.read_in(library, "lib.yaml")
    assert (effect.documents, effect.sections) == (2, 5)
    for document in (news, other):
        assert there.load(document) == store.load(document)
        assert there.library.text_of(document.sha256) == document.text
    assert "".join(there.dump(texts=True)) == library
    assert there.read_in(library, "lib.yaml").documents == 0
    assert there.undo() == "undid: read in lib.yaml"
    assert there.load(news).sections == {}


def test_a_library_from_elsewhere_cannot_write_elsewhere(store: TagStore, home: Path) -> None:
    library = """
documents:
- document: {title: ../../up, source: x, sha256: ../../../up}
  text: words
  sections: [{id: a, tags: [one]}]
- document: {title: same, sha256: ../../../up}
  sections: [{id: a, tags: [two]}]
"""
    assert store.read_in(library, "lib.yaml").documents == 1
    (file,) = (path for path in home.rglob("*") if "up" in path.name)
    assert file.parent == store.directory
    assert [topic.tag for topic in store.topics()] == ["one", "two"]
    assert not store.library.directory.exists()


def test_reading_a_library_in_takes_nothing_away(store: TagStore, tmp_path: Path) -> None:
    document = document_of()
    first, second, third = (section.id for section in document.sections)
    there = TagStore(Paths.from_environment({"BRIEFING_HOME": str(tmp_path / "there")}))
    store.change(document, [Change(first, add=("a", "b"), note="mine"), Change(second, add=("c",))])
    there.change(document, [Change(first, add=("b", "d"), note="theirs"), Change(third, add=("e",))])
    store.read_in("".join(there.dump()), "lib.yaml")
    merged = {name: (entry.tags, entry.note) for name, entry in store.load(document).sections.items()}
    assert merged == {first: (("a", "b", "d"), "mine\ntheirs"), second: (("c",), None), third: (("e",), None)}


def test_a_first_start_loads_neither_yaml_nor_sqlite(letter: Path) -> None:
    program = (
        "import sys; from briefing.store.workspace import Workspace;"
        "from briefing.sources.source import Source;"
        "Workspace().open(Source.named(sys.argv[1]));"
        "print(sorted({'yaml', 'sqlite3', 'rapidfuzz', 'difflib', 'briefing.store.tags.store'}"
        " & set(sys.modules)))"
    )
    plain = letter.with_suffix(".txt")
    plain.write_text(document_of().text)
    done = subprocess.run(
        [sys.executable, "-c", program, str(plain)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
