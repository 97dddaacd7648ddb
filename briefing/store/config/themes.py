"""Themes: YAML files to checked `Theme` values.

One invariant: a file gives a whole `Theme` whatever it lacks or gets wrong. What is missing comes from the
theme it extends, in the end from the default; what is wrong is a collected `Problem`, never an exception.
Only the file of the chosen theme is read, and none at all for the default.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from briefing.core.colour import AA, AAA, parse_colour
from briefing.core.text.english import did_you_mean
from briefing.core.theme import ANSI, DEFAULT_THEME, ROLE_NAMES, Theme, contrasts
from briefing.store.config.checker import Checker, Problem, read_checked
from briefing.store.resources import themes_directory
from briefing.store.yaml.parse import Node

KEYS: Final = MappingProxyType(
    {
        "title": "The name shown in lists.",
        "dark": "Whether the background is darker than the text: yes or no.",
        "ansi": "Whether colours are names of the terminal's own palette: yes or no (default no).",
        "contrast": "The least contrast of the pairs in the table below: 4.5 (default) or 7.",
        "extends": "The bundled theme that gives every colour this one leaves out.",
        "colours": "A mapping of roles to colours.",
    }
)
"""The keys of a theme file and what they mean."""


def theme_files(directory: Path) -> dict[str, Path]:
    """Return the file of each theme by name; those in the user's `directory` come before bundled ones."""
    files: dict[str, Path] = {}
    for place in (themes_directory(), directory):
        files.update((path.stem, path) for path in sorted(place.glob("*.yaml")))
    return files


def load_theme(name: str, directory: Path) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the theme called `name`; the default, with a problem, when there is none.

    Args:
        name: as `briefing themes` prints it.
        directory: the folder of the user's own themes; it need not exist.
    """
    if name == DEFAULT_THEME.name and not (directory / f"{name}.yaml").is_file():
        return DEFAULT_THEME, ()
    files = theme_files(directory)
    if name not in files:
        message = f"there is no theme “{name}”{did_you_mean(name, files)}"
        return DEFAULT_THEME, (Problem(str(directory), None, None, message),)
    return read_theme(files[name])


def load_themes(directory: Path) -> tuple[tuple[Theme, ...], tuple[Problem, ...]]:
    """Return every theme, bundled and in the user's `directory`, in order of name, and all their problems."""
    loaded = [read_theme(path) for _, path in sorted(theme_files(directory).items())]
    return tuple(theme for theme, _ in loaded), tuple(problem for _, found in loaded for problem in found)


def read_theme(path: Path) -> tuple[Theme, tuple[Problem, ...]]:
    """Return the theme in the file at `path` and what is wrong with it."""
    checker = Checker(str(path))
    root = read_checked(path, checker)
    if root is None:
        return DEFAULT_THEME._replace(name=path.stem, title=path.stem), tuple(checker.problems)
    theme = _theme(path.stem, root, checker)
    return theme, tuple(checker.problems)


def _theme(name: str, root: Node, checker: Checker) -> Theme:
    given = dict(checker.known_entries(root, None, KEYS, "key"))
    base = _base(given, checker)
    ansi = _flag(given, "ansi", base.ansi, checker)
    if ansi != base.ansi:
        base = base._replace(ansi=ansi, colours=_ANSI_FALLBACK if ansi else DEFAULT_THEME.colours)
    theme = Theme(
        name=name,
        title=(checker.text(given["title"], "title") if "title" in given else None) or name,
        dark=_flag(given, "dark", base.dark, checker),
        ansi=ansi,
        contrast=_least(given, base, checker),
        colours={**base.colours, **_colours(given, ansi, checker)},
    )
    _check_complete(given, checker)
    _check_contrast(theme, given, checker)
    return theme


_ANSI_FALLBACK: Final = MappingProxyType(dict.fromkeys(ROLE_NAMES, "default"))


def _base(given: Mapping[str, Node], checker: Checker) -> Theme:
    """Return the bundled theme that is extended; one that itself extends nothing, so there are no circles."""
    if "extends" not in given:
        return DEFAULT_THEME
    bundled = {path.stem: path for path in themes_directory().glob("*.yaml")}
    name = checker.choice(given["extends"], "extends", sorted(bundled))
    if name is None or name == DEFAULT_THEME.name or Path(checker.file).resolve() == bundled[name].resolve():
        return DEFAULT_THEME
    return read_theme(bundled[name])[0]


def _flag(given: Mapping[str, Node], key: str, default: bool, checker: Checker) -> bool:
    found = checker.flag(given[key], key) if key in given else None
    return default if found is None else found


def _least(given: Mapping[str, Node], base: Theme, checker: Checker) -> float:
    if "contrast" not in given:
        return base.contrast if "extends" in given else AA
    found = checker.choice(given["contrast"], "contrast", ("4.5", "7"))
    return AAA if found == "7" else AA


def _colours(given: Mapping[str, Node], ansi: bool, checker: Checker) -> dict[str, str]:
    if "colours" not in given:
        return {}
    entries = checker.known_entries(given["colours"], "colours", ROLE_NAMES, "colour")
    found = ((role, _colour(value, f"colours.{role}", ansi, checker)) for role, value in entries)
    return {role: colour for role, colour in found if colour is not None}


def _colour(at: Node, key: str, ansi: bool, checker: Checker) -> str | None:
    if ansi:
        return checker.choice(at, key, ANSI)
    colour = parse_colour(at.text)
    if colour is None:
        checker.report(at, key, "should be a colour such as '#d9a05b', in quotes because # begins a comment")
        return None
    return "#" + bytes(colour).hex()


def _check_complete(given: Mapping[str, Node], checker: Checker) -> None:
    missing = [role for role in ROLE_NAMES if role not in _places(given)]
    if missing and "extends" not in given:
        message = f"lacks {', '.join(missing)} (or say with “extends” which theme gives the rest)"
        checker.report(given.get("colours"), "colours", message)


def _check_contrast(theme: Theme, given: Mapping[str, Node], checker: Checker) -> None:
    places = _places(given)
    for role, on, ratio in contrasts(theme):
        if ratio < theme.contrast:
            message = f"has a contrast of {ratio:.2f} on {on}; it should be {theme.contrast:g} or more"
            checker.report(places.get(role) or places.get(on), f"colours.{role}", message)


def _places(given: Mapping[str, Node]) -> dict[str, Node]:
    """Return the value of each colour that the file gives."""
    colours = given.get("colours")
    return {} if colours is None or colours.kind != "mapping" else {k.text: v for k, v in colours.pairs}
