"""`briefing keys`: the table of actions, with the keys that the reader has given them.

One invariant: what is printed is what the screen obeys, since both come from `briefing.actions`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping

from briefing.actions import (
    NO_MACROS,
    Action,
    Macros,
    actions_with,
    by_group,
    key_labels,
    keys_in_use,
    keys_label,
)
from briefing.commands.arguments import file_path
from briefing.commands.output import complain
from briefing.core.text.json import dump_pretty
from briefing.store.config.settings import load_settings
from briefing.store.paths import Paths

EXAMPLES = """\
examples:
  briefing keys
  briefing keys --format markdown > keys.md
  briefing keys --format json | jq -r '.[].id'

Give an action other keys in config.yaml, under `keymap:`, or in keymap.yaml beside it:
  find: [/, ctrl+f]
  first: [g g, home]
A key with blanks is a sequence. Several actions on one key are a macro: see docs/keys.md.
"""

Keys = Mapping[str, tuple[str, ...]]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="default: text"
    )
    parser.add_argument("--defaults", action="store_true", help="leave the reader's own keys out of it")
    parser.add_argument("--config", type=file_path, metavar="FILE", help="the configuration file")
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    paths = Paths.from_environment(config=arguments.config)
    keymap, macros = (
        ({}, NO_MACROS) if arguments.defaults else _own(paths, required=arguments.config is not None)
    )
    keys = keys_in_use(keymap, macros)
    if arguments.format == "json":
        records = [_record(action, keys) for action in actions_with(macros)]
        sys.stdout.write(dump_pretty(records))
    else:
        lines = markdown_lines(keys, macros) if arguments.format == "markdown" else _text_lines(keys, macros)
        sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _own(paths: Paths, *, required: bool) -> tuple[Keys, Macros]:
    settings, problems = load_settings(paths.settings_file, paths.keymap_file, required=required)
    for problem in problems:
        complain(str(problem))
    return settings.keymap, settings.macros


def markdown_lines(keys: Keys, macros: Macros = NO_MACROS) -> Iterator[str]:
    """Yield the lines of the Markdown table of all actions with their `keys`, as docs/keys.md has it."""
    yield "| keys | action | id | what it does |"
    yield "|---|---|---|---|"
    for action in actions_with(macros):
        shown = " ".join(f"`{_escaped(label)}`" for label in key_labels(keys[action.id]))
        yield f"| {shown or '–'} | {action.title} | `{action.id}` | {action.help} |"


def _escaped(key: str) -> str:
    return key.replace("|", "\\|")


def _text_lines(keys: Keys, macros: Macros) -> Iterator[str]:
    every = actions_with(macros)
    labels = {action.id: keys_label(action, keys[action.id]) for action in every}
    width = max(map(len, labels.values()))
    names = max(len(action.id) for action in every)
    for number, (group, actions) in enumerate(by_group(macros).items()):
        yield from ("", group) if number else (group,)
        for action in actions:
            yield f"  {labels[action.id]:<{width}}  {action.id:<{names}}  {action.help}"


def _record(action: Action, keys: Keys) -> dict[str, object]:
    return {
        "id": action.id,
        "keys": list(keys[action.id]),
        "title": action.title,
        "help": action.help,
        "group": action.group,
    }
