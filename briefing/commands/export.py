"""`briefing export`: tagged sections as one document, on standard output or in a file.

One invariant: nothing is overwritten unless that was asked for, and a file is written whole or not at all.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.commands.arguments import file_path, positive
from briefing.commands.inputs import query_filter
from briefing.commands.options import (
    add_place_options,
    add_sources,
    add_summary_options,
    iso_date,
    number_or_all,
    printed_date,
    settings_of,
    summary_options,
)
from briefing.commands.output import complain, remark
from briefing.commands.picking import ExportRequest, pick_library, pick_sources
from briefing.core.model import SectionBrief
from briefing.core.text.english import counted
from briefing.errors import BriefingError, UsageError
from briefing.export import (
    FORMATS,
    ExportOptions,
    format_of,
    preferred_format,
    said_of_ending,
    template_guide,
)
from briefing.export.options import Template
from briefing.export.select import ORDERS, Composed, Selected, Selection, write
from briefing.export.update import read_begun, update
from briefing.files import describe_failure, is_stream, write_for_reader
from briefing.sources.folder import expand_sources
from briefing.sources.source import Source
from briefing.store.config.settings import Settings
from briefing.store.paths import Paths

ROWS = ("quotes", "sections", "passages")
TEMPLATE_LIMIT = 1_000_000
"""Bytes of a template."""
EXAMPLES = """\
examples:
  briefing export --tag ukraine -o ukraine.md         what is tagged ukraine, or below it, in the library
  briefing export --tag ukraine diplomacy --format html --date 2024-11-04 > brief.html
  briefing export roundup.txt --format text | mail -s "Today" desk@example.org
  briefing export --format csv --rows sections --since 2024-11-01 -o november.csv
  briefing export --tag ukraine --update ukraine.md   what is new goes in, what you wrote there stays
  briefing export --passages -o passages.md           what you marked in the text, with your notes
  briefing export --template mine.md.jinja --tag ukraine

Sources come before --tag. Without a source, the tagged sections of all documents in the library are exported.
`briefing export --template-guide` prints the variables that a template has.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_sources(parser, "export from these, not from the library")
    _add_choice(parser)
    _add_content(parser)
    _add_output(parser)
    add_summary_options(parser)
    add_place_options(parser)
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Write the export; return 1 when a source could not be read, after all others were exported."""
    if arguments.template_guide:
        sys.stdout.write(template_guide())
        return 0
    arguments.output = _target(arguments)
    _check_target(arguments)
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    settings = settings_of(paths, required=arguments.config is not None)
    template = _template(arguments.template)
    form = _form(arguments, settings.export_format)
    problems: list[str] = []
    request = ExportRequest(
        paths, _selection(arguments, settings), summary_options(arguments, settings), arguments.article
    )
    sources = list(expand_sources(arguments.sources, arguments.encoding, complain))
    _spare_sources(arguments.output, sources, arguments.template, paths)
    if arguments.update:
        read_begun(arguments.update, form)  # what cannot be continued is said before there is any work
    chosen = (
        pick_sources(request, sources, problems, arguments.jobs)
        if arguments.sources
        else pick_library(request, problems, arguments.jobs)
    )
    for problem in problems:
        complain(problem)
    if not chosen and problems and len(problems) >= len(sources) > 0:
        return BriefingError.exit_code  # why no source can be read is said
    if not chosen:
        raise BriefingError(_nothing(arguments))
    options = _options(arguments, ExportOptions.preferred(settings), template)
    options = options.of_passages() if arguments.passages else options
    if arguments.update:
        remark(update(arguments.update, form, chosen, request.selection, options))
        return BriefingError.exit_code if problems else 0
    composed = write(chosen, request.selection, form, options)
    _deliver(composed, arguments, form)
    if composed.lacking:
        problems.append(composed.lacking)
        complain(f"{composed.lacking}.")
    if not request.selection.tagged:
        _remark_tagged(chosen, composed.sections)
    return BriefingError.exit_code if problems else 0


def _remark_tagged(chosen: Sequence[Selected], sections: int) -> None:
    """Say how many of the exported sections carry a tag, where some do and others do not."""
    tagged = sum(bool(_tags_of(one, section)) for one in chosen for section in one.brief.sections)
    if 0 < tagged < sections:
        remark(f"{tagged} of {counted(sections, 'section')} carry a tag; --tagged exports those alone")


def _tags_of(chosen: Selected, section: SectionBrief) -> tuple[str, ...]:
    entry = chosen.tags.get(section.section.id)
    return entry.tags if entry else ()


def _add_choice(parser: argparse.ArgumentParser) -> None:
    choice = parser.add_argument_group("which sections")
    choice.add_argument(
        "--tag", nargs="+", action="extend", default=[], metavar="TAG", help="with one of these"
    )
    choice.add_argument("--tagged", action="store_true", help="of the sources given, those with a tag")
    choice.add_argument(
        "--passages", action="store_true", help="with passages that you marked, and of them nothing else"
    )
    choice.add_argument("--query", metavar="QUERY", help="that match (see: briefing search --help)")
    choice.add_argument("--since", type=iso_date, metavar="DATE", help="tagged on that day or later")
    choice.add_argument("--order", choices=ORDERS, default="source", help="default: source")


def _add_content(parser: argparse.ArgumentParser) -> None:
    content = parser.add_argument_group("content")
    content.add_argument("--title", metavar="TEXT", help="of the brief")
    content.add_argument(
        "--date",
        type=printed_date,
        metavar="DATE",
        help="to print: 2024-11-04, today or none (default: that of the texts)",
    )
    content.add_argument("--group", choices=("tag", "document", "order"), help="default: by tag, if any")
    content.add_argument(
        "--digest", type=number_or_all, default=5, metavar="N", help="sentences on top (default 5)"
    )
    content.add_argument(
        "--quotes", type=number_or_all, metavar="N", help="of a section, or: all (default 3)"
    )
    content.add_argument("--full-text", action="store_true", help="with the paragraphs of each section")
    content.add_argument(
        "--notes",
        action=argparse.BooleanOptionalAction,
        help="with or without what you noted at sections and passages (default: with)",
    )
    content.add_argument(
        "--anonymous",
        action="store_const",
        const=True,
        help="name sources without their folders, as briefs do anyway",
    )
    content.add_argument(
        "--folders",
        action="store_const",
        const=False,
        dest="anonymous",
        help="name sources with their folders, as JSON and CSV do anyway",
    )
    content.add_argument("--rows", choices=ROWS, help="of csv (default: quotes)")


def _add_output(parser: argparse.ArgumentParser) -> None:
    output = parser.add_argument_group("output")
    output.add_argument(
        "--format", choices=tuple(FORMATS), metavar="NAME", help=f"one of {', '.join(FORMATS)}"
    )
    output.add_argument("--template", type=file_path, metavar="FILE", help="a Jinja2 template of your own")
    output.add_argument("--template-guide", action="store_true", help="print what a template can use")
    output.add_argument(
        "-o", "--output", type=file_path, metavar="FILE", help="write here, not to standard output"
    )
    output.add_argument(
        "--update",
        type=file_path,
        metavar="FILE",
        help="add what FILE lacks, and change nothing else in it; markdown, html, org",
    )
    output.add_argument("--force", action="store_true", help="overwrite FILE")
    output.add_argument(
        "--jobs", type=positive, metavar="N", help="processes (default: as many as speed it up)"
    )


def _form(arguments: argparse.Namespace, preferred: str) -> str:
    """Return the format asked for: by name, by the ending of a file, or as the settings have it."""
    if arguments.format:
        return str(arguments.format)
    named = (format_of(path.name) for path in (arguments.output, arguments.template) if path)
    return next(filter(None, named), None) or preferred_format(preferred)


def _template(path: Path | None) -> Template | None:
    if path is None:
        return None
    try:
        with path.open("rb") as file:  # a device has no end
            content = file.read(TEMPLATE_LIMIT + 1)
        if len(content) > TEMPLATE_LIMIT:
            raise BriefingError(
                f"{path}: larger than {TEMPLATE_LIMIT // 1_000_000} MB, which is no template."
            )
        return Template(path.name, content.decode())
    except OSError as error:
        raise BriefingError(f"{path}: cannot be read ({describe_failure(error)}).") from None
    except UnicodeDecodeError:
        raise BriefingError(f"{path}: the template is not UTF-8.") from None


def _selection(arguments: argparse.Namespace, settings: Settings) -> Selection:
    return Selection(
        tags=tuple(arguments.tag),
        accepts=query_filter(arguments.query, settings.aliases) if arguments.query else None,
        since=arguments.since,
        tagged=arguments.tagged or not (arguments.sources or arguments.passages),
        marked=arguments.passages,
        order=arguments.order,
    )


def _options(
    arguments: argparse.Namespace, preferred: ExportOptions, template: Template | None
) -> ExportOptions:
    return preferred._replace(
        title=arguments.title,
        date=arguments.date,
        group_by=arguments.group or preferred.group_by,
        digest=arguments.digest,
        quotes=preferred.quotes if arguments.quotes is None else arguments.quotes,
        full_text=arguments.full_text or preferred.full_text,
        notes=preferred.notes if arguments.notes is None else arguments.notes,
        anonymous=preferred.anonymous if arguments.anonymous is None else arguments.anonymous,
        rows=arguments.rows or preferred.rows,
        template=template,
    )


def _nothing(arguments: argparse.Namespace) -> str:
    files = [tag for tag in arguments.tag if Path(tag).is_file()]
    if files:
        return f"no section is tagged {files[0]}; it is a file, and files come before --tag"
    conditions = [
        f"is tagged {' or '.join(arguments.tag)}" if arguments.tag else "",
        "carries a tag" if arguments.tagged and not arguments.tag else "",
        "has a passage that you marked" if arguments.passages else "",
        f"was tagged since {arguments.since}" if arguments.since else "",
        f"matches “{arguments.query}”" if arguments.query else "",
    ]
    wanted = " and ".join(filter(None, conditions))
    if not wanted and arguments.sources:
        return "nothing to export: there is no section"
    return f"nothing to export: no section {wanted or 'carries a tag'}"


def _check_target(arguments: argparse.Namespace) -> None:
    """Refuse, before there is any work, a file that must not or cannot be written."""
    path = arguments.output
    if path is None or str(path) == "-" or is_stream(path):
        return
    if path.is_dir():
        raise BriefingError(f"{path} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise BriefingError(f"{path}: cannot be written (there is no folder {path.parent}).")
    if not (arguments.force or arguments.update) and os.path.lexists(path):
        raise BriefingError(f"{path} exists; --force overwrites it")


def _target(arguments: argparse.Namespace) -> Path | None:
    """Return the file to write.

    Raises:
        UsageError: there are two.
    """
    if arguments.update and arguments.output:
        raise UsageError("--update and --output both name a file to write; give one of them")
    path: Path | None = arguments.update or arguments.output
    return path


def _spare_sources(
    target: Path | None, sources: Iterable[Source], template: Path | None, paths: Paths
) -> None:
    """Refuse to write an export over what it is made from or what we keep, by whatever name that goes."""
    if target is None or not target.is_file():
        return
    if paths.keep(target):
        raise BriefingError(f"{target} is kept by briefing itself, and is not written over")
    read = (source.path or _STREAMS.get(source.form) for source in sources or _tagged_sources(paths))
    if any(path and path.is_file() and target.samefile(path) for path in (template, *read)):
        raise BriefingError(f"{target} is what the export is made from, and is not written over")


_STREAMS = {"input": Path("/dev/stdin")}
"""What a source without a path is read from, which may be a file: export - < roundup.txt."""


def _tagged_sources(paths: Paths) -> Iterator[Source]:
    from briefing.store.workspace import Workspace

    return (Source.named(each.source) for each in Workspace(paths).tags.titles())


def _deliver(composed: Composed, arguments: argparse.Namespace, form: str) -> None:
    path, content = arguments.output, composed.content
    if path is None or str(path) == "-":
        if FORMATS[form].binary and sys.stdout.isatty():
            raise UsageError("this format is nothing for a terminal; name a file with -o FILE")
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            sys.stdout.write(content)
        return
    write_for_reader(path, content)
    asked_for = arguments.format or arguments.template
    how = "" if is_stream(path) else said_of_ending(path.name, form, asked_for=bool(asked_for))
    say = complain if how else remark
    say(f"{counted(composed.sections, 'section')} written to {path}{how}")
