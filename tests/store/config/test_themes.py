"""Themes: the bundled ones keep their promises, and a bad file is reported and never raised."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.colour import AA, AAA, contrast, parse_colour
from briefing.core.theme import ANSI, DEFAULT_THEME, ROLE_NAMES, ROLES, Theme, contrasts
from briefing.store.config.themes import KEYS, load_theme, load_themes, read_theme
from briefing.store.resources import themes_directory
from tests.conftest import ROOT

BUNDLED, PROBLEMS = load_themes(Path("none"))
NAMES = [theme.name for theme in BUNDLED]

each_theme = pytest.mark.parametrize("theme", BUNDLED, ids=NAMES)


def test_bundled_themes_have_no_problem() -> None:
    assert PROBLEMS == ()
    assert {"newspaper-light", "newspaper-dark", "high-contrast-light", "high-contrast-dark"} <= set(NAMES)
    assert any(theme.ansi for theme in BUNDLED)


@each_theme
def test_every_text_can_be_read_on_its_background(theme: Theme) -> None:
    promised = AAA if theme.name.startswith("high-contrast") else AA
    assert theme.contrast >= promised
    assert [pair for pair in contrasts(theme) if pair[2] < promised] == []
    assert len(list(contrasts(theme))) == (0 if theme.ansi else sum(len(role.on) for role in ROLES))


@each_theme
def test_what_is_selected_marked_or_found_stands_out_from_the_paper(theme: Theme) -> None:
    least = {"selection": 1.4, "mark": 1.15, "found": 1.35}
    paper = parse_colour(theme.colours["background"])
    for role, ratio in least.items():
        behind = parse_colour(theme.colours[role])
        assert theme.ansi or (paper and behind and contrast(paper, behind) >= ratio), role


@each_theme
def test_a_theme_is_as_dark_as_it_says(theme: Theme) -> None:
    background, text = (parse_colour(theme.colours[role]) for role in ("background", "text"))
    if background and text:
        assert (sum(background) < sum(text)) is theme.dark


@each_theme
def test_a_theme_has_a_colour_for_every_role(theme: Theme) -> None:
    assert set(theme.colours) == set(ROLE_NAMES)
    for colour in theme.colours.values():
        assert colour in ANSI if theme.ansi else parse_colour(colour)


def test_the_default_in_code_is_the_one_in_its_file() -> None:
    assert read_theme(themes_directory() / f"{DEFAULT_THEME.name}.yaml") == (DEFAULT_THEME, ())


def test_the_readme_documents_every_key_role_and_theme() -> None:
    readme = (ROOT / "themes" / "README.md").read_text(encoding="utf-8")
    rows = [f"| `{role.name}` | {role.doc} | " for role in ROLES]
    rows += [f"| `{key}` | {doc} |" for key, doc in KEYS.items()]
    assert [row for row in rows if row not in readme] == []
    assert [name for name in NAMES if f"`{name}`" not in readme] == []


def test_a_theme_of_the_reader_takes_the_place_of_a_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "sepia.yaml").write_text("title: Mine\nextends: dawn\n", encoding="utf-8")
    theme, problems = load_theme("sepia", tmp_path)
    assert problems == ()
    assert theme.title == "Mine"
    assert theme.colours == load_theme("dawn", tmp_path)[0].colours


def test_the_default_can_be_replaced_too(tmp_path: Path) -> None:
    (tmp_path / "newspaper-dark.yaml").write_text("title: Mine\nextends: dusk\n", encoding="utf-8")
    assert load_theme("newspaper-dark", tmp_path)[0].title == "Mine"


def test_an_unknown_theme_is_the_default_with_a_problem(tmp_path: Path) -> None:
    theme, (problem,) = load_theme("sepa", tmp_path)
    assert theme is DEFAULT_THEME
    assert problem.message == "there is no theme “sepa” (did you mean “sepia”?)"


WHOLE = "title: T\nextends: sepia\n"
WRONG = [
    ("title: T\nextends: sepya\n", 2, "extends", "(did you mean “sepia”?)"),
    (WHOLE + "colour: {}\n", 3, None, "there is no key “colour” (did you mean “colours”?)"),
    (WHOLE + "dark: maybe\n", 3, "dark", "should be yes or no, not “maybe”"),
    (WHOLE + "contrast: 3\n", 3, "contrast", "should be one of 4.5, 7, not “3”"),
    (WHOLE + "colours:\n  txt: '#000'\n", 4, "colours", "there is no colour “txt” (did you mean “text”?)"),
    (WHOLE + "colours:\n  text: red\n", 4, "colours.text", "should be a colour such as '#d9a05b'"),
    (WHOLE + "colours:\n  text: #000000\n", 4, "colours.text", "because # begins a comment"),
    (WHOLE + "colours:\n  text: '#e0d0b0'\n", 4, "colours.text", "has a contrast of "),
    (WHOLE + "colours:\n  mark: '#3b2c1a'\n", 4, "colours.text", "has a contrast of 1.00 on mark"),
    (WHOLE + "colours: [red]\n", 3, "colours", "should be a mapping"),
    (WHOLE + "ansi: yes\ncolours:\n  text: rde\n", 5, "colours.text", "(did you mean “red”?)"),
    ("title: T\ncolours:\n  text: '#fff'\n", 2, "colours", "lacks background, panel"),
    ("title: [1\n", 2, None, "is not YAML"),
    ("- a list\n", 1, None, "should be a mapping"),
]


@pytest.mark.parametrize(("text", "line", "key", "message"), WRONG, ids=[text[:40] for text, *_ in WRONG])
def test_what_is_wrong_is_named_with_line_and_key(
    tmp_path: Path, text: str, line: int, key: str | None, message: str
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    theme, problems = read_theme(path)
    assert any(message in one.message and (one.line, one.key) == (line, key) for one in problems), problems
    assert set(theme.colours) == set(ROLE_NAMES)
    assert all(str(one).startswith(f"{path}, line ") for one in problems)


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    theme, (problem,) = read_theme(tmp_path / "none.yaml")
    assert str(problem).endswith("none.yaml: cannot be read: No such file or directory")
    assert theme.colours == DEFAULT_THEME.colours


def test_a_file_that_is_not_text_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"title: T\nextends: \xff\n")
    assert [(one.line, one.message) for one in read_theme(path)[1]] == [(2, "is not UTF-8 text")]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_gives_a_whole_theme(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    assert set(read_theme(path)[0].colours) == set(ROLE_NAMES)
