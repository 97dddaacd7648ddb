"""`briefing export`: from the library and from files, to files and to pipes."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.export import FORMATS
from briefing.store.paths import Paths
from tests.harness.program import PROGRAM

ROUNDUP = Path(__file__).resolve().parents[2] / "seeds" / "ukraine-roundup.txt"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news" / "day.txt"
    path.parent.mkdir()
    path.write_bytes(ROUNDUP.read_bytes())
    return path


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]):
    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def tagged(news: Path) -> Path:
    assert main(["tag", str(news), "2", "diplomacy", "ukraine/energy"]) == 0
    assert main(["tag", str(news), "5", "Diplomacy"]) == 0
    return news


def headings(page: str) -> list[str]:
    return [line.lstrip("# ") for line in page.splitlines() if line.startswith("### ")]


def all_headings(printed, news: Path) -> list[str]:
    record = json.loads(printed("show", "--format", "jsonl", news)[1])
    return [section["heading"] for section in record["sections"]]


def test_tagged_sections_leave_the_library_even_when_the_file_is_gone(tagged: Path, printed) -> None:
    expected = all_headings(printed, tagged)
    before = printed("export", "--tag", "diplomacy")
    assert headings(before[1]) == [expected[1], expected[4]]
    tagged.unlink()
    assert printed("export", "--tag", "diplomacy") == before
    assert before[0] == 0


def test_what_its_source_has_corrected_since_leaves_the_library_corrected(tagged: Path, printed) -> None:
    assert main(["tag", str(tagged), "1", "diplomacy"]) == 0
    text, wrong = tagged.read_text(encoding="utf-8"), "10,000"
    assert wrong in text
    tagged.write_text(text.replace(wrong, "12,000"), encoding="utf-8")
    for arguments in (("export", "--tag", "diplomacy", "--full-text"), ("search", "12,000")):
        code, out, _ = printed(*arguments)
        assert code == 0
        assert "12,000" in out
        assert wrong not in out


def test_a_story_that_its_source_has_lost_leaves_the_library_as_it_was(tagged: Path, printed) -> None:
    before = printed("export", "--tag", "diplomacy")
    text = tagged.read_text(encoding="utf-8")
    start = text.index(headings(before[1])[1])
    tagged.write_text(text[:start], encoding="utf-8")
    assert printed("export", "--tag", "diplomacy") == before


def test_a_noted_story_that_its_source_has_lost_is_found_in_the_library(tagged: Path, printed) -> None:
    assert main(["tag", str(tagged), "4", "--note", "ask the county"]) == 0
    found, names = printed("search", "note:county"), all_headings(printed, tagged)
    assert names[3] in found[1]
    text = tagged.read_text(encoding="utf-8")
    start, end = (text.index(f"\n{name}\n") for name in names[3:5])
    tagged.write_text(text[:start] + text[end:], encoding="utf-8")
    assert printed("search", "note:county") == found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_no_pipe_is_waited_for_to_see_what_it_corrects(tagged: Path, printed) -> None:
    before = printed("export", "--tag", "diplomacy")
    tagged.unlink()
    os.mkfifo(tagged)
    command = [*PROGRAM, "export", "--tag", "diplomacy"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout == before[1]


def test_a_source_is_read_again_in_the_encoding_that_it_was_tagged_in(tmp_path: Path, printed) -> None:
    news, story = tmp_path / "baths.txt", "{}\n\nThe keeper, Ada Lagström, was {} by the guests on Monday.\n"
    page = story.format("Baths reopen in Orve", "thanked") + "\n" + story.format("Pool stays shut", "asked")
    news.write_bytes(page.encode("cp850"))
    assert main(["tag", "--encoding", "cp850", str(news), "1", "baths"]) == 0
    before = printed("export", "--tag", "baths")
    assert "Ada Lagström, was thanked" in before[1]
    os.utime(news)
    assert printed("export", "--tag", "baths") == before
    news.write_bytes(page.replace("thanked", "hugged").encode("cp850"))
    assert "Ada Lagström, was hugged" in printed("export", "--tag", "baths")[1]
    news.write_text(page.replace("thanked", "kissed"), encoding="utf-8")
    assert "Ada Lagström, was kissed" in printed("export", "--tag", "baths")[1]


def test_another_document_under_the_name_of_a_tagged_one_changes_nothing(tagged: Path, printed) -> None:
    before = printed("export", "--tag", "diplomacy")
    tagged.write_text("A quiet day in Varn\n\nNothing happened in Varn on Monday, the mayor said.\n")
    assert printed("export", "--tag", "diplomacy") == before


def test_a_tag_stands_for_those_below_it(tagged: Path, printed) -> None:
    assert headings(printed("export", "--tag", "ukraine")[1]) == [all_headings(printed, tagged)[1]]


def test_named_sources_and_the_library_give_the_same(tagged: Path, printed, monkeypatch) -> None:
    monkeypatch.chdir(tagged.parent)
    assert printed("export", "day.txt", "--tag", "diplomacy") == printed("export", "--tag", "diplomacy")


def test_a_query_chooses(tagged: Path, printed) -> None:
    _, out, _ = printed("export", tagged, "--query", "tag:diplomacy -tag:ukraine", "--group", "tag")
    assert headings(out) == [all_headings(printed, tagged)[4]]


def test_since_counts_the_day_of_tagging(tagged: Path, printed) -> None:
    assert printed("export", "--since", "2000-01-01")[0] == 0
    code, out, err = printed("export", "--since", "2999-01")
    assert (code, out) == (1, "")
    assert "nothing to export" in err


@pytest.mark.parametrize("form", FORMATS)
def test_output_and_redirection_hold_the_same_bytes(
    form: str, tagged: Path, tmp_path: Path, capfdbinary
) -> None:
    target = tmp_path / "brief.out"
    assert main(["export", "--format", form, "--date", "2024-11-04", "-o", str(target)]) == 0
    capfdbinary.readouterr()
    assert main(["export", "--format", form, "--date", "2024-11-04"]) == 0
    assert capfdbinary.readouterr().out == target.read_bytes()


def test_any_number_of_processes_writes_the_same(tmp_path: Path, printed) -> None:
    samples = ROUNDUP.parent
    alone = printed("export", samples, "--jobs", "1", "--format", "html")
    assert printed("export", samples, "--jobs", "3", "--format", "html") == alone


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_pipe_is_written_to_and_stays_one(force: list[str], tagged: Path, tmp_path: Path, printed) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert printed("export", "--tag", "diplomacy", "-o", pipe, *force)[0] == 0
        taken = reader.communicate(timeout=30)[0].decode()
    assert taken == printed("export", "--tag", "diplomacy")[1]
    assert pipe.is_fifo()


def test_nothing_is_overwritten_unless_asked(tagged: Path, tmp_path: Path, printed) -> None:
    target = tmp_path / "b.md"
    target.write_text("mine")
    code, _, err = printed("export", "-o", target)
    assert (code, target.read_text()) == (1, "mine")
    assert str(target) in err
    assert printed("export", "-o", target, "--force")[0] == 0
    assert target.read_text("utf-8").startswith("---\n")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file/b.md", "there is no folder"),
        ("missing/b.md", "there is no folder"),
        ("folder", "is a folder"),
        ("locked/b.md", "permission denied"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_sentence(
    target: str, reason: str, tagged: Path, tmp_path: Path, printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    (tmp_path / "locked").mkdir()
    if target.startswith("locked"):
        monkeypatch.setattr("briefing.files.create_temporary", _denied)  # root may write anywhere
    code, out, err = printed("export", "-o", tmp_path / target, "--force")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert str(tmp_path / target) in err
    assert reason in err
    assert not (tmp_path / "missing").exists()


def _denied(_: Path) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("b.html", "<!DOCTYPE html>"),
        ("b.org", "#+TITLE"),
        ("b.csv", "quote,"),
        ("b.txt", "Brief"),
        ("b", "---"),
    ],
)
def test_the_name_of_the_file_says_the_format(
    name: str, begins: str, tagged: Path, tmp_path: Path, printed
) -> None:
    target = tmp_path / name
    assert printed("export", "--title", "Brief", "-o", target)[0] == 0
    assert target.read_text("utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["b", "b.unknown", "b.2024"])
def test_an_ending_that_stands_for_no_format_is_said(
    name: str, tagged: Path, tmp_path: Path, printed
) -> None:
    code, out, err = printed("export", "-o", tmp_path / name)
    assert (code, out) == (0, "")
    assert err.strip().endswith(".csv, .org, .pdf, .docx")
    assert f"written to {tmp_path / name}, as markdown: it has none of the endings .md, .html" in err
    assert "endings" not in printed("export", "--format", "org", "--force", "-o", tmp_path / name)[2]
    assert "endings" not in printed("export", "-o", tmp_path / "c.md")[2]


def test_a_file_whose_ending_is_of_another_format_is_said_to_be_of_its_own(
    tagged: Path, tmp_path: Path, printed
) -> None:
    asked = ("export", tagged, "--format", "pdf", "-o", tmp_path / "b.docx")
    assert printed(*asked)[2].endswith("b.docx, as pdf, although it is called .docx\n")
    assert printed("export", tagged, "--format", "text", "-o", tmp_path / "b.md")[2] == ""


def test_a_source_that_cannot_be_read_is_the_only_complaint(tmp_path: Path, printed) -> None:
    missing = tmp_path / "none.txt"
    assert printed("export", missing) == (1, "", f"briefing: {missing}: there is no such file.\n")
    assert printed("export", missing, "--tag", "x")[2].count("\n") == 1


def test_a_bad_source_is_named_and_the_rest_exported(tagged: Path, printed) -> None:
    code, out, err = printed("export", "/nowhere.txt", tagged)
    assert code == 1
    assert "/nowhere.txt" in err
    assert len(headings(out)) + out.count("\n## ") > 2


def test_settings_are_the_defaults(tagged: Path, tmp_path: Path, printed) -> None:
    config = tmp_path / "c.yaml"
    config.write_text("export_format: text\nexport_anonymous: true\nexport_quotes: 0\n", "utf-8")
    _, out, _ = printed("export", "--config", config)
    assert out.startswith("Day\n===")
    assert "news/" not in out
    assert "  > " not in out
    assert printed("export", "--config", config, "--format", "org")[1].startswith("#+TITLE")


TEXTS = [name for name, form in FORMATS.items() if not form.binary]


@pytest.mark.parametrize("form", TEXTS)
def test_notes_stay_at_home_for_whoever_says_so(tagged: Path, tmp_path: Path, printed, form: str) -> None:
    main(["tag", str(tagged), "2", "--note", "ask Ines first"])
    main(["tag", str(tagged), "2", "--passage", "Two blocks of flats", "--note", "ask Odo next"])
    asked = ("export", tagged, "--format", form, "--rows", "sections")
    marked = ("export", tagged, "--format", form, "--passages")
    config = tmp_path / "c.yaml"
    config.write_text("export_notes: no\n", "utf-8")
    assert "ask Ines" in printed(*asked)[1]
    assert "ask Odo" in printed(*marked)[1]
    assert "ask " not in printed(*asked, "--no-notes")[1]
    assert "ask " not in printed(*marked, "--no-notes")[1]
    assert "ask " not in printed(*asked, "--config", config)[1]
    assert "ask Ines" in printed(*asked, "--config", config, "--notes")[1]


def test_a_brief_that_grows_without_notes_has_none(tagged: Path, tmp_path: Path, printed) -> None:
    main(["tag", str(tagged), "2", "--note", "ask Ines first"])
    printed("export", "--update", tmp_path / "b.md", "--no-notes")
    assert "ask Ines" not in (tmp_path / "b.md").read_text("utf-8")


def test_parts_stand_in_the_order_in_which_tags_are_listed(news: Path, printed) -> None:
    for number, tag in enumerate(("zoo", "économie", "Apple", "energy"), 1):
        main(["tag", str(news), str(number), tag])
    listed = [row.split()[0] for row in printed("tags")[1].splitlines()]
    parts = [line[3:] for line in printed("export", news, "--tagged")[1].splitlines() if line[:3] == "## "]
    assert [part for part in parts if part in listed] == listed == ["Apple", "économie", "energy", "zoo"]


def test_folders_stand_in_a_brief_for_whoever_asks_for_them(tagged: Path, printed) -> None:
    assert str(tagged.parent) not in printed("export", tagged)[1]
    assert str(tagged.parent) in printed("export", tagged, "--folders")[1]
    assert str(tagged.parent) in printed("export", tagged, "--format", "json")[1]
    assert str(tagged.parent) not in printed("export", tagged, "--format", "json", "--anonymous")[1]


def test_a_file_after_tag_is_explained(tagged: Path, printed) -> None:
    code, _, err = printed("export", "--tag", "none", tagged)
    assert code == 1
    assert "files come before --tag" in err


def test_a_template_is_used_and_its_name_tells_the_format(tagged: Path, tmp_path: Path, printed) -> None:
    template = tmp_path / "mine.html.jinja"
    template.write_text("<p>{{ report.title }}{{ '<' }}", "utf-8")
    assert printed("export", "--template", template, "--title", "a & b")[1] == "<p>a &amp; b&lt;"
    template.write_text("\n{{ nothing }}", "utf-8")
    code, out, err = printed("export", "--template", template)
    assert (code, out) == (1, "")
    assert "mine.html.jinja, line 2" in err


@pytest.mark.parametrize("source", ["/dev/zero", "large.jinja"])
def test_a_template_without_end_is_not_read(
    tagged: Path, tmp_path: Path, printed, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("large.jinja").write_text("{{ report.title }}" * 60_000, "utf-8")
    code, out, err = printed("export", "--template", source)
    assert (code, out) == (1, "")
    assert err == f"briefing: {source}: larger than 1 MB, which is no template.\n"


def test_the_guide_to_templates_is_printed(printed) -> None:
    assert "`report.title`" in printed("export", "--template-guide")[1]


def test_the_date_is_as_given_or_of_today_and_otherwise_absent(tagged: Path, printed, monkeypatch) -> None:
    assert "date:" not in printed("export")[1]
    assert 'date: "2024-11"' in printed("export", "--date", "2024-11")[1]


def test_an_export_of_an_empty_library_says_so(printed) -> None:
    code, out, err = printed("export")
    assert (code, out) == (1, "")
    assert "nothing to export" in err


def test_what_was_html_leaves_the_library_as_it_leaves_its_file(tmp_path: Path, printed) -> None:
    pytest.importorskip("lxml")
    page = tmp_path / "page.html"
    page.write_text(
        "<!DOCTYPE html><title>x</title><h1>News of the day</h1><h2>Harbour reopens &amp; ferries sail</h2>"
        "<p>The harbour of Merrow reopened on Monday, the port authority said. It had been shut.</p>"
        "<h2>Bridge closes</h2><p>The old bridge closed on Tuesday. Nobody knew why it was closed.</p>",
        "utf-8",
    )
    for number in ("1", "2"):
        assert main(["tag", str(page), number, "port"]) == 0
    from_file = printed("export", page, "--tag", "port")
    assert printed("export", "--tag", "port") == from_file
    assert headings(from_file[1]) == ["Harbour reopens & ferries sail", "Bridge closes"]


@pytest.fixture(params=["AAA-14", "AAA+12"], ids=["far east", "far west"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Two zones, in one of which the day is another than in Greenwich, whatever the hour."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


def test_a_day_is_the_day_of_the_reader(zone: str, news: Path, printed) -> None:
    assert printed("tag", news, "2", "now")[0] == 0
    today = date.today()
    assert len(headings(printed("export", "--tag", "now", "--since", today)[1])) == 1
    assert printed("export", "--tag", "now", "--since", today + timedelta(days=1))[0] == 1
    assert len(printed("search", f"tag:now date={today}")[1].splitlines()) == 1
    (file,) = Paths.from_environment().tags.glob("*.yaml")
    assert f"opened: {today}" in file.read_text("utf-8")


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize("name", ["same", "link", "hard link", "library"])
def test_an_export_is_never_written_over_what_it_is_made_from(
    tagged: Path, printed, tmp_path: Path, name: str, force: tuple[str, ...]
) -> None:
    before = tagged.read_bytes()
    target = tmp_path / "brief.md"
    if name == "link":
        target.symlink_to(tagged)
    elif name == "hard link":
        target.hardlink_to(tagged)
    else:
        target = tagged
    sources = () if name == "library" else (tagged,)
    code, out, err = printed("export", *sources, "--format", "markdown", "-o", target, *force)
    assert (code, out) == (1, "")
    assert "made from" in err if force else "exists" in err
    assert tagged.read_bytes() == before


def test_an_export_is_never_written_over_its_template(tagged: Path, printed, tmp_path: Path) -> None:
    template = tmp_path / "mine.md.jinja"
    template.write_text("Hello", encoding="utf-8")
    code, _, err = printed("export", tagged, "--template", template, "-o", template, "--force")
    assert (code, template.read_text("utf-8")) == (1, "Hello")
    assert "made from" in err


def test_an_export_is_never_written_over_the_file_that_standard_input_is(tagged: Path) -> None:
    before = tagged.read_bytes()
    with tagged.open("rb") as text:
        words = ("export", "-", "--format", "markdown", "--output", tagged, "--force")
        done = subprocess.run(
            [*PROGRAM, *words],
            stdin=text,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, tagged.read_bytes()) == (1, before)
    assert "made from" in done.stderr


@pytest.mark.parametrize(
    "kept", ["data/tags/*.yaml", "data/library/*.txt", "state/state.db", "config/*.yaml"]
)
@pytest.mark.parametrize("linked", [False, True])
def test_an_export_is_never_written_over_what_is_kept(
    tagged: Path, printed, home: Path, tmp_path: Path, kept: str, linked: bool
) -> None:
    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "config.yaml").write_text("pinned: [sea]\n", encoding="utf-8")
    (file, *_) = home.glob(kept)
    before, target = file.read_bytes(), tmp_path / "brief.md" if linked else file
    if linked:
        target.symlink_to(file)
    code, out, err = printed("export", "--format", "markdown", "-o", target, "--force")
    assert (code, out) == (1, "")
    assert "kept by briefing itself" in err
    assert file.read_bytes() == before


@pytest.fixture
def quarn(tmp_path: Path) -> Path:
    """A folder with one document, whose name and headline take more than one line in a letter."""
    folder = tmp_path / f"{'quarnford ' * 9}folder"
    folder.mkdir()
    heading = f"Old bridge {'over the river Quarn and its many arms ' * 3}closes to lorries"
    text = "The council of Quarnford voted to close the old bridge to lorries until the spring, it said."
    (folder / f"{'a day ' * 14}.txt").write_text(
        f"# {heading}\n\n{text}\n\n# Hail\n\n{text}\n", encoding="utf-8"
    )
    for number in ("1", "2"):
        assert main(["tag", str(next(folder.iterdir())), number, "roads"]) == 0
    return folder


@pytest.mark.parametrize("ending", ["md", "html", "txt", "org", "json", "jsonl", "pdf", "docx"])
@pytest.mark.parametrize(
    "more", [(), ("--folders", "--date", "2024-11-04", "--digest", "1", "--title", "Roads")]
)
def test_a_brief_in_a_folder_is_not_read_as_news(
    quarn: Path, printed, ending: str, more: tuple[str, ...]
) -> None:
    brief = quarn / f"brief.{ending}"
    assert printed("export", "--tag", "roads", "-o", brief, *more)[0] == 0
    code, out, words = printed("show", quarn, "--format", "jsonl")
    assert (code, out.count("\n")) == (0, 1)
    assert words.endswith(f"passed over 1 file: brief.{ending} (a brief that briefing made).\n")
    if not ending.startswith("json"):
        assert printed("search", "lorries", brief)[0] == 0  # by its own name it can be read


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
@pytest.mark.parametrize("more", [(), ("--digest", "1")])
def test_what_was_shown_into_a_file_is_not_read_as_news(
    quarn: Path, printed, form: str, more: tuple[str, ...]
) -> None:
    (news,) = quarn.iterdir()
    (quarn / f"shown.{form}.txt").write_text(
        printed("show", news, "--format", form, *more)[1], encoding="utf-8"
    )
    code, out, words = printed("show", quarn, "--format", "jsonl")
    assert (code, out.count("\n")) == (0, 1)
    assert "(a brief that briefing made)" in words


@pytest.mark.parametrize("ending", ["md", "html", "org"])
def test_a_brief_that_grows_in_a_folder_is_not_read_as_news(quarn: Path, printed, ending: str) -> None:
    assert printed("export", "--tag", "roads", "--update", quarn / f"brief.{ending}")[0] == 0
    assert printed("show", quarn, "--format", "jsonl")[1].count("\n") == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("notes.md", "---\ntitle: Roads\ntags: [roads]\n---\n\n# Old bridge\n\nIt is closed to lorries.\n"),
        ("letter.txt", f"Old bridge\n{'-' * 72}\nIt is closed to lorries, lines 4 and 5 say.\n"),
        ("list.md", "# Roads\n\n## Old bridge\n\n1 · It is closed to lorries until the spring, they said.\n"),
        ("law.txt", "The new law\n12 sections\n\nIt says when the bridge is closed to lorries, and why.\n"),
        ("notes.org", "#+TITLE: Roads\n\n* Old bridge\n\nIt is closed to lorries until the spring.\n"),
        ("page.html", "<!DOCTYPE html>\n<html><body><p>It is closed to lorries until the spring.</p></html>"),
        ("one.json", '[{"title": "Old bridge", "text": "It is closed to lorries until the spring."}]'),
    ],
)
def test_what_only_looks_like_a_brief_is_read(tmp_path: Path, printed, name: str, text: str) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / name).write_text(text, encoding="utf-8")
    code, out, words = printed("show", folder)
    assert (code, words) == (0, "")
    assert "closed to lorries" in out
