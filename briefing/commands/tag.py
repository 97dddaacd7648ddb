"""`briefing tag SOURCE SECTION TAG…`: tag a section from a script.

One invariant: when it ends with 0, the change is on disk.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from briefing.commands.arguments import source_name
from briefing.commands.options import add_place_options
from briefing.commands.output import complain, remark
from briefing.core.model import Document, Section
from briefing.core.segment.choose import choose_section
from briefing.core.tags.line import read_tags, said_of_tags
from briefing.core.tags.model import Change, DocumentTags
from briefing.core.tags.passages import find_words, passage_of, whole_sentences, with_words
from briefing.core.text.english import counted
from briefing.core.text.naming import section_name
from briefing.errors import StoreError, UsageError
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

EXAMPLES = """\
examples:
  briefing tag roundup.txt 2 ukraine/north-korea diplomacy
  briefing tag roundup.txt 3 ukraine, air war
  briefing tag roundup.txt "Putin hosts" diplomacy --note "check the figures"
  briefing tag --remove roundup.txt 2 diplomacy
  briefing tag roundup.txt 2 --passage "10,000 troops" --note "check the figure"
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("source", type=source_name, metavar="SOURCE", help="a file, or - (standard input)")
    parser.add_argument(
        "section", metavar="SECTION", help="its id, its number from 1, or how its heading begins"
    )
    parser.add_argument("tag", nargs="*", metavar="TAG", help="topics; / makes a hierarchy, commas part them")
    parser.add_argument("--remove", action="store_true", help="take the tags off")
    parser.add_argument(
        "--passage", metavar="WORDS", help="mark the sentence with these words; --note is then about it"
    )
    parser.add_argument("--note", metavar="TEXT", help='write a note on the section; "" takes it away')
    add_place_options(parser)
    parser.epilog = EXAMPLES


def tags_in(lines: Iterable[str], *, removed: bool = False) -> tuple[str, ...]:
    """Return the tags that are typed on `lines`, read as the screen reads them.

    Args:
        lines: as they are typed.
        removed: whether they are to be taken off, and so may be as long as they are.

    Raises:
        UsageError: of some words no tag can be made, or a line has nothing in it.
    """
    named: list[str] = []
    for line in lines:
        tags = read_tags(line)
        if wrong := said_of_tags(line, tags if removed else ()):
            raise UsageError(f"{wrong}.")
        if not tags:
            raise UsageError(f"“{line}” is no tag.")
        named += tags
    return tuple(named)


def _lines(words: list[str]) -> list[str]:
    """Return what was typed: where a word ends with a comma, one line of tags, as on the screen."""
    return [" ".join(words)] if any(word.endswith(",") for word in words) else words


def run(arguments: argparse.Namespace) -> int:
    """Change the tags of one section."""
    if not arguments.tag and arguments.note is None and arguments.passage is None:
        raise UsageError("name a tag or a --passage, or write a --note.")
    named = tags_in(_lines(arguments.tag), removed=arguments.remove)
    workspace = Workspace(
        Paths.from_environment(tags=arguments.tags, config=arguments.config), notify=complain
    )
    opened = workspace.open(Source.named(arguments.source, arguments.encoding), article=arguments.article)
    if opened.tags.problem:
        raise StoreError(opened.tags.problem)
    section = choose_section(opened.document, arguments.section)
    add, remove = ((), named) if arguments.remove else (named, ())
    change = Change(section.id, add, remove, None if arguments.passage else arguments.note)
    if arguments.passage is not None:
        change = _about_passage(change, opened.document, section, opened.tags, arguments)
    tags = workspace.tags.change(opened.document, [change])
    entry = tags.sections.get(section.id)
    heading = section_name(opened.document, section)
    said = [", ".join(entry.tags) if entry and entry.tags else "no tags"]
    if entry and entry.passages:
        said.append(f"{counted(len(entry.passages), 'passage')} marked")
    remark(f"{heading}: {'; '.join(said)}.")
    return 0


def _about_passage(
    change: Change, document: Document, section: Section, tags: DocumentTags, arguments: argparse.Namespace
) -> Change:
    """Return `change` with the passage marked, or unmarked, that has the words asked for."""
    if arguments.remove:
        known = tags.sections.get(section.id)
        gone = with_words(known.passages if known else (), arguments.passage)
        if not gone:
            raise UsageError(f"no passage with “{arguments.passage}” is marked in that section.")
        return change._replace(unmarked=gone)
    place = find_words(document, section, arguments.passage)
    if place is None:
        raise UsageError(f"“{arguments.passage}” is not in that section.")
    passage = passage_of(document, whole_sentences(document, section, place))
    return change._replace(marked=(passage._replace(note=arguments.note or None),))
