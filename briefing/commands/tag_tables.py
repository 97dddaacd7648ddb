"""Tables of `briefing tags` that are worked out: what would be suggested over a folder, and tags over time.

One invariant: nothing is tagged; a person accepts what is suggested, one by one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache, partial

from briefing.commands.output import complain, remark
from briefing.core.tags.model import tag_key
from briefing.core.tags.suggest import Sources, Suggestion, suggest_tags
from briefing.core.text.cells import aligned
from briefing.core.text.english import counted
from briefing.core.text.json import dump_pretty
from briefing.core.text.normalise import neutralise
from briefing.errors import BriefingError
from briefing.sources.folder import expand_sources
from briefing.store.workspace import Opened, Workspace

CHIPS = 6
"""Tags suggested for a section."""
PERIODS = ("day", "week", "month", "year")


def print_suggestions(workspace: Workspace, folder: str, form: str, *, article: bool) -> int:
    """Print what would be suggested for the documents of `folder`; return 1 when one cannot be read."""
    from briefing.store.suggesting import read_sources

    library = cache(partial(read_sources, workspace))
    found: dict[str, list[Suggestion]] = {}
    documents: Counter[str] = Counter()
    code = 0
    for source in expand_sources([folder]):
        try:
            opened = workspace.open(source, article=article)
        except BriefingError as error:
            complain(str(error))
            code = BriefingError.exit_code
            continue
        here = list(_suggested(opened, library))
        documents.update({tag_key(one.tag) for one in here})
        for one in here:
            found.setdefault(tag_key(one.tag), []).append(one)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    records = [
        {"tag": each[0].tag, "origin": each[0].origin, "sections": len(each), "documents": documents[key]}
        for key, each in ranked
    ]
    if form == "json":
        sys.stdout.write(dump_pretty(records))
    else:
        rows = [
            (
                neutralise(each[0].tag),
                f"{len(each):>6} in {counted(documents[key], 'document')}, {each[0].origin}",
            )
            for key, each in ranked
        ]
        sys.stdout.writelines(f"{row}\n" for row in aligned(rows))
    return code


def _suggested(opened: Opened, library: Callable[[str], Sources]) -> Iterator[Suggestion]:
    from briefing.core.quotes import gather_people

    document = opened.document
    sources = library(document.language)._replace(people=gather_people(document))
    for section in document.sections:
        entry = opened.tags.sections.get(section.id)
        found = suggest_tags(document, section, sources, entry=entry, limit=CHIPS)
        yield from (one for one in found if one.shown and one.origin != "pinned")


def print_over_time(workspace: Workspace, period: str, form: str) -> None:
    """Print how often each tag was given in each `period` of the reader's calendar, the latest first."""
    counts: dict[str, Counter[str]] = {}
    names: dict[str, str] = {}
    for document in workspace.tags.tagged_documents():
        for entry in document.entries:
            if moment := _moment(entry.tagged):
                names.update({tag_key(tag): tag for tag in entry.tags if tag_key(tag) not in names})
                given = (names[tag_key(tag)] for tag in entry.tags)
                counts.setdefault(_period(moment, period), Counter()).update(given)
    rows = sorted(((when, tags) for when, tags in counts.items() if tags), reverse=True)
    if form == "json":
        records = [
            {period: when, "tags": [{"tag": tag, "sections": count} for tag, count in _ranked(tags)]}
            for when, tags in rows
        ]
        sys.stdout.write(dump_pretty(records))
    elif not rows:
        remark("there are no tags yet: t gives one on the screen, `briefing tag` from a script.")
    else:
        for when, tags in rows:
            words = ", ".join(f"{neutralise(tag)} {count}" for tag, count in _ranked(tags))
            sys.stdout.write(f"{when}  {words}\n")


def _ranked(tags: Counter[str]) -> list[tuple[str, int]]:
    return sorted(tags.items(), key=lambda item: (-item[1], tag_key(item[0])))


def _moment(tagged: str | None) -> datetime | None:
    """Return when a section was tagged, in the reader's time zone; None where the file does not say."""
    try:
        return datetime.fromisoformat(tagged).astimezone() if tagged else None
    except (ValueError, OverflowError, OSError):
        return None


def _period(moment: datetime, period: str) -> str:
    """Return the name of the period: 2026-11-29, 2026-W48 (ISO 8601), 2026-11 or 2026."""
    if period == "week":
        year, week, _ = moment.isocalendar()
        return f"{year}-W{week:02}"
    return moment.date().isoformat()[: {"day": 10, "month": 7, "year": 4}[period]]
