"""A brief as lines of text, styled for a terminal or plain for a pipe.

One invariant: without its styles, what a terminal shows is what a pipe gets.
"""

import io
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.core.model import Brief
from briefing.core.text.english import counted
from briefing.core.text.naming import in_short
from briefing.export.build import digest_points, make_entry, make_source
from briefing.export.escape import wrap
from briefing.export.options import ExportOptions
from briefing.export.report import Entry

PLAIN_WIDTH = 80
WIDEST = 88
"""Columns beyond which lines are hard to read."""


class OutputLine(NamedTuple):
    """One line of output and what it is."""

    text: str
    style: str = ""
    """A style of Rich; empty for none."""


def show_lines(
    brief: Brief, digest: int = 0, width: int = PLAIN_WIDTH, *, full_text: bool = False
) -> Iterator[OutputLine]:
    """Yield the lines of `brief`, at most `width` columns wide where words allow.

    Args:
        brief: one document.
        digest: how many sentences it begins with.
        width: in columns.
        full_text: whether each section ends with its text.
    """
    document, options = brief.document, ExportOptions(quotes=None, full_text=full_text)
    source = make_source(1, document, anonymous=False)
    yield from _wrapped(source.title or source.name, "bold", width=width)
    place = f"{source.name} · " if source.title else ""
    yield OutputLine(f"{place}{counted(len(brief.sections), 'section')}", "dim")
    entries = [
        make_entry(number, document, section, source, options)
        for number, section in enumerate(brief.sections, start=1)
    ]
    if digest:
        yield OutputLine("")
        for point in digest_points([brief], entries, digest):
            yield from _wrapped(f"{point.text} [{in_short(point.place)}]", "", "    • ", width)
    for entry in entries:
        yield from _entry_lines(entry, width)
    yield OutputLine("")


def plain(lines: Iterable[OutputLine]) -> str:
    """Return `lines` without their styles."""
    return "".join(f"{line.text}\n" for line in lines)


def styled(lines: Iterable[OutputLine], *, colour: bool) -> str:
    """Return `lines` with their styles as a terminal understands them; without `colour`, by weight alone."""
    from rich.console import Console
    from rich.text import Text

    page = io.StringIO()
    console = Console(
        file=page, force_terminal=True, no_color=None if colour else True, highlight=False, soft_wrap=True
    )
    for line in lines:
        console.print(Text(line.text, style=line.style))
    return page.getvalue()


def _entry_lines(entry: Entry, width: int) -> Iterator[OutputLine]:
    yield OutputLine("")
    label = f"{entry.number:>2}  "
    yield from _wrapped(entry.heading, "bold", label, width)
    if entry.tags:
        yield from _wrapped(", ".join(entry.tags), "cyan", "    ", width)
    if entry.note:
        yield from _wrapped(entry.note, "italic", "    note: ", width)
    for sentence in entry.summary:
        yield from _wrapped(f"{sentence.text} [{in_short(sentence.place)}]", "", "    • ", width)
    for quote in entry.quotes:
        yield from _wrapped(quote.text, "italic", "      ", width)
        yield from _wrapped(f"{quote.said_by} [{in_short(quote.place)}]", "dim", "        — ", width)
    for passage in entry.passages:
        yield from _wrapped(f"{passage.text} [{in_short(passage.place)}]", "underline", "    + ", width)
        if passage.note:
            yield from _wrapped(passage.note, "italic", "      note: ", width)
    for paragraph in entry.paragraphs:
        bullet = f"{'  ' * (paragraph.level - 1)}- " if paragraph.level else ""
        yield OutputLine("")
        yield from _wrapped(f"{paragraph.text} [{in_short(paragraph.place)}]", "", f"    {bullet}", width)


def _wrapped(text: str, style: str, first: str = "", width: int = PLAIN_WIDTH) -> Iterator[OutputLine]:
    for line in wrap(text, first, width=width).split("\n"):
        yield OutputLine(line, style)
