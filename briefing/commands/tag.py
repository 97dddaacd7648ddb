"""`briefing tag SOURCE SECTION TAG…`: tag a section from a script.

One invariant: when it ends with 0, the change is on disk.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from briefing.commands.arguments import source_name
from briefing.commands.options import add_place_options
from briefing.commands.output import complain, remark
from briefing.core.segment.choose import choose_section
from briefing.core.tags.line import no_tag, read_tags
from briefing.core.tags.model import Change
from briefing.core.text.naming import section_name
from briefing.errors import StoreError, UsageError
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

EXAMPLES = """\
examples:
  briefing tag roundup.txt 2 ukraine/north-korea diplomacy
  briefing tag roundup.txt "Putin hosts" diplomacy --note "check the figures"
  briefing tag --remove roundup.txt 2 diplomacy
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("source", type=source_name, metavar="SOURCE", help="a file, or - (standard input)")
    parser.add_argument(
        "section", metavar="SECTION", help="its id, its number from 1, or how its heading begins"
    )
    parser.add_argument("tag", nargs="*", metavar="TAG", help="topics; / makes a hierarchy, commas part them")
    parser.add_argument("--remove", action="store_true", help="take the tags off")
    parser.add_argument("--note", metavar="TEXT", help='write a note on the section; "" takes it away')
    add_place_options(parser)
    parser.epilog = EXAMPLES


def check_tags(tags: Iterable[str]) -> None:
    """Refuse words of which no tag can be made, as the screen does.

    Raises:
        UsageError: one of `tags` is none, or has nothing in it.
    """
    for line in tags:
        wrong = no_tag(line) or (None if read_tags(line) else line)
        if wrong is not None:
            raise UsageError(f"“{wrong}” is no tag.")


def run(arguments: argparse.Namespace) -> int:
    """Change the tags of one section."""
    if not arguments.tag and arguments.note is None:
        raise UsageError("name a tag, or write a --note.")
    check_tags(arguments.tag)
    workspace = Workspace(
        Paths.from_environment(tags=arguments.tags, config=arguments.config), notify=complain
    )
    opened = workspace.open(Source.named(arguments.source, arguments.encoding), article=arguments.article)
    if opened.tags.problem:
        raise StoreError(opened.tags.problem)
    section = choose_section(opened.document, arguments.section)
    named = tuple(tag for words in arguments.tag for tag in read_tags(words))
    add, remove = ((), named) if arguments.remove else (named, ())
    tags = workspace.tags.change(opened.document, [Change(section.id, add, remove, arguments.note)])
    entry = tags.sections.get(section.id)
    heading = section_name(opened.document, section)
    remark(f"{heading}: {', '.join(entry.tags) if entry and entry.tags else 'no tags'}.")
    return 0
