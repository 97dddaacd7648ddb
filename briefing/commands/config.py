"""`briefing config`: every setting, its value, and what it means.

One invariant: the text it prints is a settings file that means the same. The exit code is 1 exactly when
there is a problem with the settings, so it is their check as well.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any

from briefing.commands.arguments import file_path
from briefing.commands.output import complain
from briefing.core.text.english import did_you_mean
from briefing.core.text.json import dump_pretty
from briefing.store.config.checker import Problem
from briefing.store.config.settings import SETTING_DOCS, Settings, load_settings
from briefing.store.paths import Paths

EXAMPLES = """\
examples:
  briefing config                                    what is set, and what can be
  briefing config > config.yaml                      a file to begin with, for `briefing config path`
  briefing config --format json | jq -r '.[] | select(.value != .default) | .name'
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("show", "path"),
        default="show",
        help="show (default) or path: where the file is",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--config", type=file_path, metavar="FILE", help="the configuration file")
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print the settings, or where they are kept; return 1 when there is something wrong with them."""
    paths = Paths.from_environment(config=arguments.config)
    if arguments.what == "path":
        sys.stdout.write(f"{paths.settings_file}\n")
        return 0
    settings, problems = load_settings(
        paths.settings_file, paths.keymap_file, required=arguments.config is not None
    )
    if arguments.format == "json":
        sys.stdout.write(dump_pretty(list(_records(settings))))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _text_lines(settings))
    return _report([*problems, *_names_that_are_none(settings, paths)])


def _report(problems: Sequence[Problem]) -> int:
    for problem in problems:
        complain(str(problem))
    return 1 if problems else 0


def _names_that_are_none(settings: Settings, paths: Paths) -> Iterator[Problem]:
    """Yield what the settings alone cannot tell: a theme or a format of that name does not exist."""
    from briefing.export import FORMATS
    from briefing.store.config.themes import load_theme

    yield from load_theme(settings.theme, paths.themes)[1]
    if settings.export_format not in FORMATS:
        message = (
            f"there is no format “{settings.export_format}”{did_you_mean(settings.export_format, FORMATS)}"
        )
        yield Problem(str(paths.settings_file), None, "export_format", message)


def _text_lines(settings: Settings) -> Iterator[str]:
    """Yield a settings file: what has its default stands in a comment."""
    for number, (name, values, default, doc) in enumerate(SETTING_DOCS):
        value = getattr(settings, name)
        yield from ("",) if number else ()
        yield f"# {doc}"
        yield f"# ({values})"
        yield f"{'# ' if value == default else ''}{name}: {_typed(value)}"


def _records(settings: Settings) -> Iterator[dict[str, Any]]:
    for name, values, default, doc in SETTING_DOCS:
        value = _plain(getattr(settings, name))
        yield {"name": name, "value": value, "default": _plain(default), "values": values, "doc": doc}


def _typed(value: Any) -> str:
    """Return `value` as YAML on one line: JSON, which YAML includes, where a plain word does not do."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.replace("-", "").replace("_", "").isalnum():
        return value
    return json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Return `value` as JSON has it: rules as objects with what they say, tuples as lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: part for name, part in asdict(value).items() if part not in (None, False)}
    if isinstance(value, Mapping):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
