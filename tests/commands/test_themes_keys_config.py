"""`briefing themes`, `keys` and `config`: bytes and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.actions import ACTIONS
from briefing.cli import main
from briefing.store.config.settings import DEFAULTS, SETTING_DOCS, load_settings


@pytest.fixture
def config(home: Path) -> Path:
    folder = home / "config"
    (folder / "themes").mkdir(parents=True)
    return folder


def test_themes_lists_bundled_themes_and_those_of_the_reader(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (config / "themes" / "mine.yaml").write_text("title: My own\nextends: sepia\n", encoding="utf-8")
    assert main(["themes"]) == 0
    out = capsys.readouterr().out
    assert "newspaper-dark       dark   4.5:1        Newspaper, dark\n" in out
    assert "mine                 light  4.5:1        My own\n" in out


def test_themes_are_listed_though_one_is_wrong(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (config / "themes" / "mine.yaml").write_text("title: [\n", encoding="utf-8")
    assert main(["themes", "--format", "json"]) == 1
    captured = capsys.readouterr()
    assert {theme["name"] for theme in json.loads(captured.out)} >= {"mine", "sepia", "terminal"}
    assert "mine.yaml, line 2: is not YAML" in captured.err


def test_a_theme_is_checked(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = config / "good.yaml", config / "bad.yaml"
    good.write_text("title: Good\nextends: dusk\n", encoding="utf-8")
    bad.write_text("title: Bad\nextends: dusk\ncolours:\n  hedding: '#fff'\n", encoding="utf-8")
    assert main(["themes", "--check", str(good)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["themes", "--check", str(good), str(bad)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"briefing: {bad}, line 4: colours: there is no colour “hedding” (did you mean “heading”?)\n"
    )


def test_keys_prints_every_action(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == 0
    out = capsys.readouterr().out
    assert [action.id for action in ACTIONS if f" {action.id} " not in out or action.help not in out] == []


def test_keys_are_those_of_the_reader_unless_the_defaults_are_asked_for(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (config / "keymap.yaml").write_text("find: ctrl+f\nqit: q\n", encoding="utf-8")
    assert main(["keys", "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert {one["id"]: one["keys"] for one in json.loads(captured.out)}["find"] == ["ctrl+f"]
    assert "keymap.yaml, line 2: there is no action “qit” (did you mean “quit”?)" in captured.err
    assert main(["keys", "--format", "json", "--defaults"]) == 0
    assert {one["id"]: one["keys"] for one in json.loads(capsys.readouterr().out)}["find"] == ["/"]


def test_keys_are_a_markdown_table_in_which_no_key_ends_a_cell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "--format", "markdown"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == len(ACTIONS) + 2
    assert {row.replace("\\|", "").count("|") for row in rows} == {5}


def test_config_shows_every_setting_with_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    out = capsys.readouterr().out
    assert [doc.name for doc in SETTING_DOCS if f"\n# {doc.name}: " not in out or doc.doc not in out] == []


def test_what_config_prints_is_a_settings_file_that_means_the_same(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (config / "config.yaml").write_text(
        "theme: dusk\nmax_words: 80\nmouse: yes\npinned: [no, a/b, 'x: y']\nviews: {new: 'read:no -tag:x'}\n"
        "rules: [{tag: t, expression: 'a\\b', automatic: yes}]\nkeymap: {find: [/, ctrl+f]}\n"
        "pipe_to: {mail: [mail, -s, 'It’s \"here\"']}\naliases: {nk: ukraine/north-korea}\n",
        encoding="utf-8",
    )
    before, problems = load_settings(config / "config.yaml")
    assert problems == ()
    assert main(["config"]) == 0
    printed = tmp_path / "printed.yaml"
    printed.write_text(capsys.readouterr().out, encoding="utf-8")
    assert load_settings(printed) == (before, ())
    everything = printed.read_text(encoding="utf-8").replace("\n# ", "\n").replace("\n(", "\n# (")
    lines = [line for line in everything.splitlines() if line.partition(":")[0] in dir(DEFAULTS)]
    printed.write_text("\n".join(lines), encoding="utf-8")
    assert load_settings(printed) == (before, ())


def test_config_is_json_with_values_and_defaults(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (config / "config.yaml").write_text("sentences: 5\nsentencs: 4\n", encoding="utf-8")
    assert main(["config", "--format", "json"]) == 1
    captured = capsys.readouterr()
    record = {one["name"]: one for one in json.loads(captured.out)}["sentences"]
    assert (record["value"], record["default"]) == (5, 3)
    assert "config.yaml, line 2: there is no setting “sentencs” (did you mean “sentences”?)" in captured.err


def test_config_names_a_theme_and_a_format_that_do_not_exist(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (config / "config.yaml").write_text("theme: sepya\nexport_format: markdon\n", encoding="utf-8")
    assert main(["config"]) == 1
    err = capsys.readouterr().err
    assert "there is no theme “sepya” (did you mean “sepia”?)" in err
    assert "export_format: there is no format “markdon” (did you mean “markdown”?)" in err


def test_config_says_where_the_file_is(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "path"]) == 0
    assert capsys.readouterr().out == f"{config / 'config.yaml'}\n"
