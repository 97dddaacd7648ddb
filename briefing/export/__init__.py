"""Briefs to documents that leave the program.

One invariant: the same briefs and options give the same bytes, on every run and on every machine. Nothing
here looks at the clock, the locale, the file system or the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.resources import files
from typing import NamedTuple

from briefing.core.model import Brief
from briefing.errors import UsageError
from briefing.export.options import ExportOptions

__all__ = [
    "FORMATS",
    "ExportOptions",
    "Format",
    "format_named",
    "preferred_format",
    "render",
    "template_guide",
]


class Format(NamedTuple):
    """One way to write a brief down."""

    name: str
    description: str
    extension: str
    """Of a file name, without the full stop."""
    module: str
    """Offers `render(briefs, options) -> str | bytes`; imported when the format is asked for."""
    binary: bool = False

    @property
    def templated(self) -> bool:
        """Whether a template of one's own may replace the format's."""
        return self.name in TEMPLATED


TEMPLATED = frozenset({"markdown", "html", "text", "org", "pdf"})

FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("markdown", "Markdown with YAML front matter", "md", "briefing.export.markdown"),
        Format("html", "one HTML file, light and dark, fit for print", "html", "briefing.export.html"),
        Format("text", "plain text wrapped at 72 columns, for mail", "txt", "briefing.export.text"),
        Format("json", "schema-1 objects, as a list", "json", "briefing.export.formats.json"),
        Format("jsonl", "schema-1 objects, one on each line", "jsonl", "briefing.export.jsonl"),
        Format("csv", "a table of quotes, or of sections", "csv", "briefing.export.formats.csv"),
        Format("org", "Emacs Org mode", "org", "briefing.export.org"),
        Format(
            "pdf", "PDF; needs the extra briefing-tui[pdf]", "pdf", "briefing.export.formats.pdf", binary=True
        ),
        Format(
            "docx",
            "Word; needs the extra briefing-tui[docx]",
            "docx",
            "briefing.export.formats.docx",
            binary=True,
        ),
    )
}


def preferred_format(setting: str) -> str:
    """Return the format that the reader's settings ask for, or Markdown where there is none of that name."""
    return setting if setting in FORMATS else "markdown"


def format_named(name: str) -> Format:
    """Return the format called `name`.

    Raises:
        UsageError: there is none; the sentence lists those there are.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]


def render(briefs: Sequence[Brief], form: str, options: ExportOptions | None = None) -> str | bytes:
    """Write `briefs`, each with the sections that were chosen, as one document.

    Args:
        briefs: one for each document.
        form: the name of a format in `FORMATS`.
        options: what goes in and how it is arranged.

    Raises:
        UsageError: no such format, or a template of one's own for a format that has none.
        BriefingError: the format needs a package that is not installed, or the template fails.
    """
    chosen, options = format_named(form), options or ExportOptions()
    if options.template is not None and not chosen.templated:
        raise UsageError(f"a template cannot make {form}; it can make {', '.join(sorted(TEMPLATED))}")
    module = import_module(chosen.module)
    content: str | bytes = module.render(briefs, options)
    return content


def template_guide() -> str:
    """Return what a template of one's own can use, in Markdown, each with an example."""
    return files("briefing.export").joinpath("templates", "README.md").read_text("utf-8")
