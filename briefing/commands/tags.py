"""`briefing tags`: every tag with its counts, and changes of tags over the whole library.

One invariant: a change over the library is shown with its counts before it is made, and can be undone.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from briefing.commands.arguments import source_name
from briefing.commands.options import add_place_options
from briefing.commands.output import complain, remark
from briefing.commands.tag import tags_in
from briefing.commands.tag_tables import PERIODS, print_over_time, print_suggestions
from briefing.core.segment.choose import choose_section
from briefing.core.tags.line import write_tag
from briefing.core.text.cells import aligned
from briefing.core.text.english import counted
from briefing.core.text.json import dump_pretty
from briefing.core.text.naming import section_name
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError, StoreError, UsageError
from briefing.files import describe_failure
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.tags.model import Effect, TagCount
from briefing.store.tags.store import TagStore
from briefing.store.workspace import Workspace

EXAMPLES = """\
examples:
  briefing tags
  briefing tags rename ukraine conflict/ukraine
  briefing tags merge diplomacy diplomats foreign-policy     all into the last one
  briefing tags split sport football athletics
  briefing tags delete misc --yes
  briefing tags --format yaml > tags.yaml && briefing tags --import tags.yaml
  briefing tags --orphans
  briefing tags attach roundup.txt old-heading-3f9a1c 2
  briefing tags --suggest letters/
  briefing tags --by week

rename, merge and delete also change the tags below a tag: ukraine/north-korea with ukraine.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--format", choices=("text", "json", "yaml"), default="text", help="yaml is the whole library"
    )
    parser.add_argument("--texts", action="store_true", help="with yaml: the texts of the documents too")
    parser.add_argument(
        "--orphans", action="store_true", help="entries whose section is gone from its document"
    )
    parser.add_argument("--by", choices=PERIODS, help="how often each was given in each period")
    parser.add_argument(
        "--suggest",
        type=source_name,
        metavar="DIR",
        help="what would be suggested for the documents there; nothing is tagged",
    )
    parser.add_argument(
        "--import",
        dest="library",
        type=source_name,
        metavar="FILE",
        help="add what a yaml library holds; - reads it",
    )
    add_place_options(parser)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="changes over the whole library")
    _action(actions, "rename", "rename a tag", ("old", None), ("new", None))
    _action(actions, "merge", "rename several tags to the last one", ("tag", "+"), ("into", None))
    _action(actions, "split", "replace a tag by several", ("old", None), ("into", "+"))
    _action(actions, "delete", "take a tag off everywhere", ("old", None))
    attach = actions.add_parser("attach", help="give what an orphan carries to a section")
    attach.add_argument("source", type=source_name, metavar="SOURCE")
    for name in ("orphan", "section"):
        attach.add_argument(name, metavar=name.upper())
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """List the tags, or change them over the whole library."""
    workspace = Workspace(
        Paths.from_environment(tags=arguments.tags, config=arguments.config), notify=complain
    )
    if arguments.action == "attach":
        return _attach(workspace, arguments)
    if arguments.action:
        return _change(workspace.tags, arguments)
    if arguments.library:
        return _import(workspace.tags, arguments.library)
    if arguments.suggest:
        form = arguments.format
        return print_suggestions(workspace, arguments.suggest, form, article=arguments.article)
    if arguments.by:
        print_over_time(workspace, arguments.by, arguments.format)
        return _name_problems(workspace.tags)
    if arguments.orphans:
        return _orphans(workspace, arguments.format)
    _print(workspace.tags, arguments)
    return _name_problems(workspace.tags)


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    words: str,
    *parts: tuple[str, str | None],
) -> None:
    parser = actions.add_parser(name, help=words)
    for part, number in parts:
        parser.add_argument(part, nargs=number, metavar=part.upper())
    parser.add_argument(
        "--yes", action="store_true", help="do not ask; scripts need it, as nobody is asked there"
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")


def _print(store: TagStore, arguments: argparse.Namespace) -> None:
    if arguments.format == "yaml":
        sys.stdout.writelines(store.dump(texts=arguments.texts))
    elif arguments.format == "json":
        sys.stdout.write(dump_pretty([topic._asdict() for topic in store.topics()]))
    else:
        _print_text(store.topics())


def _print_text(topics: Sequence[TagCount]) -> None:
    if not topics:
        remark("there are no tags yet: t gives one on the screen, `briefing tag` from a script.")
        return
    rows = [
        (neutralise(one.tag), f"{one.sections:>6} in {counted(one.documents, 'document')}") for one in topics
    ]
    sys.stdout.writelines(f"{row}\n" for row in aligned(rows))


def _extent(effect: Effect) -> str:
    return f"{counted(effect.sections, 'section')} in {counted(effect.documents, 'document')}"


def _name_problems(store: TagStore) -> int:
    broken = store.broken()
    for _, problem in broken:
        complain(problem)
    return BriefingError.exit_code if broken else 0


def _change(store: TagStore, arguments: argparse.Namespace) -> int:
    change = _wanted(store, arguments)
    effect = change(preview=True)
    code = _name_problems(store)  # what is in such a file stays as it is
    if not effect.sections:
        raise StoreError("no section has a tag that this would change.")
    words = f"{', '.join(effect.tags)}: {_extent(effect)}"
    if arguments.dry_run:
        sys.stdout.write(f"{words} would change\n")
        return code
    if not arguments.yes and not _agreed(f"{words} will change. Go on? [y/N] "):
        return BriefingError.exit_code
    effect = change(preview=False)
    sys.stdout.write(f"{_extent(effect)} changed; `briefing undo` takes it back\n")
    return code


class _Change(Protocol):
    def __call__(self, *, preview: bool) -> Effect:
        """Make the change, or only count what it would be."""


def _wanted(store: TagStore, arguments: argparse.Namespace) -> _Change:
    if arguments.action == "rename":
        return partial(store.rename, arguments.old, _one_tag(arguments.new))
    if arguments.action == "merge":
        return partial(store.merge, arguments.tag, _one_tag(arguments.into))
    if arguments.action == "split":
        return partial(store.split, arguments.old, tags_in(arguments.into))
    return partial(store.delete, arguments.old)


def _one_tag(words: str) -> str:
    tags = tags_in([words])
    if len(tags) > 1:
        raise UsageError(
            f"“{words}” names {len(tags)} tags: `briefing tags split` gives several, and quotation marks "
            f"keep a comma in one, as in {shlex.quote(write_tag(words))}."
        )
    return tags[0]


def _agreed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError(f"{question.partition('. ')[0]}; add --yes to do it, or --dry-run to count only.")
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _import(store: TagStore, name: str) -> int:
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise StoreError(f"{name}: cannot be read ({describe_failure(error)}).") from None
    except UnicodeDecodeError:
        raise StoreError(f"{name}: this is not UTF-8.") from None
    effect = store.read_in(text, name)
    sys.stdout.write(f"{_extent(effect)} changed\n")
    return 0


def _orphans(workspace: Workspace, form: str) -> int:
    orphans = list(workspace.orphans())
    if form != "text":
        records = [
            {"file": str(each.tagged.path), "source": each.tagged.origin.source, **each.entry._asdict()}
            for each in orphans
        ]
        sys.stdout.write(dump_pretty(records))
        return 0
    for each in orphans:
        entry = each.entry
        sys.stdout.write(f"{each.tagged.origin.source}: {entry.id}: {entry.name} [{entry.gist}]\n")
    return 0


def _attach(workspace: Workspace, arguments: argparse.Namespace) -> int:
    opened = workspace.open(Source.named(arguments.source, arguments.encoding), article=arguments.article)
    section = choose_section(opened.document, arguments.section)
    workspace.tags.attach(opened.document, arguments.orphan, section.id)
    remark(f"attached to {section_name(opened.document, section)}.")
    return 0
