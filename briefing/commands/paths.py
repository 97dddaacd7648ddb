"""`briefing paths`: where everything is kept.

One invariant: it looks at the environment alone; nothing is made, and nothing need be there.
"""

from __future__ import annotations

import argparse
import sys

from briefing.core.text.cells import aligned
from briefing.core.text.json import dump_pretty
from briefing.store.paths import Paths

NAMES = {
    "config": "settings_file",
    "keymap": "keymap_file",
    "themes": "themes",
    "tags": "tags",
    "library": "library",
    "state": "database",
    "backups": "backups",
    "cache": "cache",
}
"""What is printed, and the attribute of `Paths` that holds it."""

EXAMPLES = """\
examples:
  briefing paths
  git -C "$(briefing paths tags)" init
  grep -rl ukraine "$(briefing paths tags)"

BRIEFING_HOME moves all of them under one directory.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "name", nargs="?", choices=NAMES, metavar="NAME", help=f"only one: {', '.join(NAMES)}"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print the paths."""
    paths = Paths.from_environment()
    places = {name: str(getattr(paths, attribute)) for name, attribute in NAMES.items()}
    if arguments.name:
        sys.stdout.write(places[arguments.name] + "\n")
    elif arguments.format == "json":
        sys.stdout.write(dump_pretty(places))
    else:
        sys.stdout.writelines(f"{row}\n" for row in aligned([*places.items()]))
    return 0
