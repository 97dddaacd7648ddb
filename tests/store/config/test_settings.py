"""Settings: complete and valid whatever the file holds, and every problem with its line."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.tags.rules import Rule
from briefing.store.config.checker import Problem
from briefing.store.config.settings import DEFAULTS, SETTING_DOCS, Settings, load_settings
from tests.conftest import ROOT


def load(folder: Path, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    path = folder / "config.yaml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_every_setting_has_one_sentence_and_its_values() -> None:
    assert [doc.name for doc in SETTING_DOCS] == [field.name for field in fields(Settings)]
    for doc in SETTING_DOCS:
        assert doc.doc.endswith(".")
        assert doc.doc[0].isupper()
        assert doc.values


def test_without_a_file_there_are_the_defaults_and_no_problem(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.yaml", tmp_path / "none-either.yaml") == (DEFAULTS, ())


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    settings, (problem,) = load_settings(tmp_path / "none.yaml", required=True)
    assert settings == DEFAULTS
    assert "cannot be read" in str(problem)


def test_without_a_file_no_yaml_library_is_loaded() -> None:
    code = (
        "import sys; from pathlib import Path; from briefing.store.config.settings import load_settings;"
        "from briefing.store.config.themes import load_theme;"
        "s, _ = load_settings(Path('none'), Path('none')); load_theme(s.theme, Path('none'));"
        "print(*sorted({'yaml', 'difflib', 'shlex', 'briefing.core.query.parse'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) <= {"shlex"}


WHOLE = """\
method: lead
sentences: 2
max_words: 90
theme: sepia
colours: 256
layout: stacked
list_width: 40
text_width: 66
mouse: yes
painter: stock
ascii: on
ambiguous_width: wide
show_cursor: true
links: copy
pinned: [ukraine/north-korea, no, 0777, no]
aliases: {nk: ukraine/north-korea}
topics: {politics/diplomacy: talks, "15000000": no}
vocabulary: {harbours: quay* Docks, trams: [Tram*, rail_road]}
rules:
- tag: energy
  word: power grid
- {tag: kremlin, speaker: Putin, source: roundup, automatic: yes}
views:
  to read: read:no -tag:sport
keymap:
  find: [/, ctrl+f]
macros: {file away: [toggle_read, down]}
roundup_by: tag
feed_days: 30
feed_key_days: 400
export_format: html
export_group_by: document
export_quotes: 0
export_full_text: true
export_notes: false
export_anonymous: true
export_folder: ~/briefs
pipe_to:
  mail: [mail, -s, Today's brief, desk@example.org]
  print: lp -o "sides=two sided"
"""


def test_everything_can_be_set(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, WHOLE)
    assert problems == ()
    assert [name for name, _, default, _ in SETTING_DOCS if getattr(settings, name) == default] == []
    assert settings.pinned == ("ukraine/north-korea", "no", "0777")
    assert settings.topics == {"politics/diplomacy": "talks", "15000000": ""}
    assert settings.vocabulary == {"harbours": ("quay*", "docks"), "trams": ("tram*", "rail_road")}
    assert settings.rules == (
        Rule("energy", word="power grid"),
        Rule("kremlin", speaker="Putin", source="roundup", automatic=True),
    )
    assert settings.views == {"to read": "read:no -tag:sport"}
    assert settings.keymap == {"find": ("/", "ctrl+f")}
    assert settings.macros == {"file away": ("toggle_read", "down")}
    assert settings.pipe_to["mail"] == ("mail", "-s", "Today's brief", "desk@example.org")
    assert settings.pipe_to["print"] == ("lp", "-o", "sides=two sided")


WRONG = [
    ("sentence: 3\n", 1, None, "there is no setting “sentence” (did you mean “sentences”?)"),
    ("theme: dusk\nsentences: many\n", 2, "sentences", "should be a whole number from 1 to 50, not “many”"),
    ("sentences: 0\n", 1, "sentences", "should be a whole number from 1 to 50, not “0”"),
    ("sentences: 99999999999999999999\n", 1, "sentences", "should be a whole number from 1 to 50"),
    ("sentences: [3]\n", 1, "sentences", "not a list"),
    ("method: laed\n", 1, "method", "(did you mean “lead”?)"),
    ("mouse: perhaps\n", 1, "mouse", "should be yes or no, not “perhaps”"),
    ("theme: {a: b}\n", 1, "theme", "should be one word or sentence"),
    ("layout: sidewise\n", 1, "layout", "should be one of auto, side, stacked, not “sidewise”"),
    ("pinned: {a: b}\n", 1, "pinned", "should be a list"),
    ("aliases: x\n", 1, "aliases", "should be a mapping"),
    ("views:\n  one: 'tga:x'\n", 2, "views.one", "there is no field “tga” (did you mean “tag”?)"),
    ("rules: x\n", 1, "rules", "should be a list"),
    ("rules:\n- tag: x\n  wordd: y\n", 3, "rules", "(did you mean “word”?)"),
    ("rules:\n- tag: x\n", 2, "rules", "a rule has a tag and at least one of word, expression"),
    ("rules:\n- {tag: x, expression: '('}\n", 2, "rules.expression", "is no regular expression"),
    ("pipe_to:\n  mail: 'mail \"x'\n", 2, "pipe_to.mail", "is no list of arguments"),
    ("pipe_to:\n  mail:\n", 2, "pipe_to.mail", "should be a program and its arguments"),
    ("keymap: {findd: /}\n", 1, "keymap", "there is no action “findd” (did you mean “find”?)"),
    ("mouse: yes\nmouse: no\n", 2, None, "twice"),
    ("mouse: 'yes\n", 2, None, "is not YAML"),
]


@pytest.mark.parametrize(("text", "line", "key", "message"), WRONG, ids=[text[:40] for text, *_ in WRONG])
def test_what_is_wrong_is_named_and_its_default_holds(
    tmp_path: Path, text: str, line: int, key: str | None, message: str
) -> None:
    settings, problems = load(tmp_path, text)
    assert [(one.line, one.key) for one in problems] == [(line, key)]
    assert message in problems[0].message
    assert str(problems[0]).startswith(f"{tmp_path / 'config.yaml'}, line {line}: ")
    name = (key or "mouse").partition(".")[0]
    assert getattr(settings, name) == getattr(DEFAULTS, name)


def test_the_rest_of_a_file_with_a_mistake_still_works(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "sentences: many\ncolour: red\ntheme: dusk\n")
    assert settings.theme == "dusk"
    assert [one.line for one in problems] == [1, 2]


def test_a_bomb_of_aliases_is_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    settings, problems = load(tmp_path, "\n".join(lines))
    assert settings == DEFAULTS
    assert problems


def test_a_file_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    settings, (problem,) = load(tmp_path, "# more\n" * 200_000 + "mouse: yes\n")
    assert settings == DEFAULTS
    assert str(problem).endswith("config.yaml: is too large: it may have 1,000,000 bytes at the most")


def test_nothing_after_a_name_is_the_default(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "pinned:\nrules:\nviews:\nkeymap:\nmax_words:\n")
    assert (settings, problems) == (DEFAULTS, ())


def test_a_file_of_its_own_stands_in_for_the_setting_keymap(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("keymap: {find: f}\n", encoding="utf-8")
    (tmp_path / "keymap.yaml").write_text("find: ctrl+f\n", encoding="utf-8")
    settings, (problem,) = load_settings(tmp_path / "config.yaml", tmp_path / "keymap.yaml")
    assert settings.keymap == {"find": ("ctrl+f",)}
    assert problem.message == "is passed over, because there is a file keymap.yaml"


VALUES = st.sampled_from(["yes", "3", "[a, b]", "{a: b}", "none", "'", "sepia", "- x", "\x1b[2J", "tag:x"])


@given(st.dictionaries(st.sampled_from([doc.name for doc in SETTING_DOCS]), VALUES))
def test_any_values_give_settings_of_the_right_types(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_text("".join(f"{name}: {value}\n" for name, value in values.items()), encoding="utf-8")
    settings, problems = load_settings(path)
    for name, _, default, _ in SETTING_DOCS:
        kinds = {"max_words": int, "export_anonymous": bool}
        allowed = (kinds.get(name, str), type(None)) if default is None else type(default)
        assert isinstance(getattr(settings, name), allowed)
    assert all(one.message.isprintable() for one in problems)


def test_the_example_of_the_settings_page_is_a_settings_file_without_a_mistake(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    (example,) = (block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "keymap:" in block)
    settings, problems = load(tmp_path, example)
    assert problems == ()
    assert [rule.automatic for rule in settings.rules] == [False, True]
