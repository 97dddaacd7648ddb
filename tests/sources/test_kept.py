"""What a document was read as goes with it: to the library, to the search, to every export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.core.tags.model import Change, Correction
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.conftest import ROOT

PAGE = """<!doctype html><html><head><title>Late post</title></head><body>
<h1>Late post</h1>
<p>A good evening to everyone. Two stories from the marsh and one from the mills were on the desk today.</p>
<h2>🦆 Do the ducks of Lower Marrow hold up the new lock? A county and its keeper quarrel over the nests</h2>
<p>Ducks that breed at the sluice have set the keeper against the county.</p>
<p>The lock was to open in June.</p>
<h2>Mill</h2>
<p>The mill at Oster took its first grain after two years.</p>
</body></html>
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    return path


def tag(source: Path, section: str, tag: str) -> None:
    assert main(["tag", str(source), section, tag]) == 0


@pytest.mark.parametrize("form", ["markdown", "json", "jsonl", "html"])
def test_a_page_leaves_the_library_as_it_leaves_its_file(
    page: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tag(page, "2", "ducks")
    capsys.readouterr()
    assert main(["export", str(page), "--tag", "ducks", "--format", form]) == 0
    from_file = capsys.readouterr().out
    assert main(["export", "--tag", "ducks", "--format", form]) == 0
    assert capsys.readouterr().out == from_file
    page.unlink()
    assert main(["export", "--tag", "ducks", "--format", form]) == 0
    assert "Do the ducks of Lower Marrow" in capsys.readouterr().out


def test_a_search_of_the_library_names_the_section_that_was_tagged(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tag(page, "2", "ducks")
    capsys.readouterr()
    assert main(["search", "tag:ducks"]) == 0
    assert "Do the ducks" in capsys.readouterr().out


def test_a_kept_page_is_the_document_it_was(page: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(page))
    workspace.tags.change(opened.document, [Change(opened.document.sections[1].id, add=("ducks",))])
    again = Workspace().open(Source.named(workspace.library.path_of(opened.document.sha256)))
    assert again.document == opened.document._replace(neutralised=again.document.neutralised)


def test_a_page_is_cut_again_as_the_reader_corrects_it(page: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(page))
    tags = workspace.tags.change(opened.document, [], [Correction("join", "Mill")])
    assert tags.corrections
    assert len(Workspace().open(Source.named(page)).document.sections) == 2


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "not JSON",
        "[]",
        '{"kind": "html"}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 99999], "text", [0, 5], 1]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 9], "emperor", [0, 9], 1]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[5, 9], "text", [5, 9], 1], [[0, 4]]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 9], "heading", [0, 9], NaN]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 9], "heading", [0, 9], 1e999]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 9], "heading", [9, 12], 1]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": [[[0, 9], "text", [0, 9], 1, null, 1e999]]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": null, "pages": [5, 3]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": null, "times": [5]}',
        '{"kind": "html", "metadata": {}, "links": [], "parts": null, "items": [[99999, "k", []]]}',
        '{"kind": "html", "metadata": 3, "links": [[[0, "x"], "u"]], "parts": null}',
    ],
)
def test_what_was_kept_beside_a_text_and_is_damaged_leaves_the_text(page: Path, damage: str) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(page))
    workspace.tags.change(opened.document, [Change(opened.document.sections[1].id, add=("ducks",))])
    (told,) = workspace.library.directory.glob("*.json")
    told.write_text(damage)
    kept = workspace.library.path_of(opened.document.sha256)
    again = Workspace().open(Source.named(kept)).document
    assert (again.text, again.kind) == (opened.document.text, "plain")


def test_what_was_kept_cannot_write_to_the_terminal(page: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(page))
    workspace.tags.change(opened.document, [Change(opened.document.sections[1].id, add=("ducks",))])
    (told,) = workspace.library.directory.glob("*.json")
    record = json.loads(told.read_text())
    record |= {"metadata": {"author": "a\x1b]52;c;x\x07"}, "kind": "\x1b]52;c;x\x07"}
    told.write_text(json.dumps(record))
    again = Workspace().open(Source.named(workspace.library.path_of(opened.document.sha256)))
    assert again.document.metadata.author
    assert "\x1b" not in again.document.metadata.author + again.document.kind


SAMPLES = sorted(path.name for path in (ROOT / "seeds").glob("arn-courier*") if path.suffix != ".mbox")


@pytest.mark.parametrize("form", ["markdown", "jsonl"])
@pytest.mark.parametrize("name", [*SAMPLES, "lock-hearing.txt", "weekly-digest.md", "harbour-letter.txt"])
def test_a_section_of_any_kind_leaves_the_library_as_it_leaves_its_file(
    name: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = ROOT / "seeds" / name
    sections = len(Workspace().open(Source.named(path)).document.sections)
    tag(path, str(sections), "kept")
    capsys.readouterr()
    assert main(["export", str(path), "--tag", "kept", "--format", form]) == 0
    from_file = capsys.readouterr().out
    assert main(["export", "--tag", "kept", "--format", form]) == 0
    assert capsys.readouterr().out == from_file
    assert len(from_file) > 200
