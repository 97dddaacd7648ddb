"""`briefing themes`: what themes there are, and what is wrong with one.

One invariant: the exit code is 1 exactly when a theme that was looked at has a problem.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from briefing.commands.arguments import file_path
from briefing.commands.output import complain, remark
from briefing.core.text.json import dump_pretty
from briefing.core.theme import Theme
from briefing.store.config.checker import Problem
from briefing.store.paths import Paths

EXAMPLES = """\
examples:
  briefing themes
  briefing themes --check ~/.config/briefing/themes/mine.yaml
  briefing themes --format json | jq -r '.[] | select(.dark) | .name'

`theme: NAME` in config.yaml chooses one. themes/README.md explains every key of a theme file.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--check", nargs="+", type=file_path, metavar="FILE", help="say what is wrong with these files"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """List all themes, or check some; return 1 when there is a problem with one."""
    from briefing.store.config.themes import load_themes, read_theme

    if arguments.check:
        checked = [read_theme(path) for path in arguments.check]
        problems = [problem for _, found in checked for problem in found]
        remark(f"{len(checked)} checked, {len(problems) or 'no'} problem{'s' * (len(problems) != 1)}")
    else:
        themes, found = load_themes(Paths.from_environment().themes)
        problems = list(found)
        sys.stdout.write(_as_json(themes) if arguments.format == "json" else _as_text(themes))
    return _report(problems)


def _report(problems: Sequence[Problem]) -> int:
    for problem in problems:
        complain(str(problem))
    return 1 if problems else 0


def _as_text(themes: Sequence[Theme]) -> str:
    width = max(len(theme.name) for theme in themes)
    return "".join(f"{theme.name:<{width}}  {_traits(theme):<18}  {theme.title}\n" for theme in themes)


def _traits(theme: Theme) -> str:
    if theme.ansi:
        return "terminal's colours"
    return f"{'dark' if theme.dark else 'light':<5}  {theme.contrast:g}:1"


def _as_json(themes: Sequence[Theme]) -> str:
    records = [
        {
            "name": theme.name,
            "title": theme.title,
            "dark": theme.dark,
            "ansi": theme.ansi,
            "contrast": theme.contrast,
            "colours": dict(theme.colours),
        }
        for theme in themes
    ]
    return dump_pretty(records)
