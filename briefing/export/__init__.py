"""Briefs to documents that leave the program.

One invariant: the same briefs and options give the same bytes, on every run and on every machine. Nothing
here looks at the clock, the locale, the file system or the network.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from briefing.core.model import Brief
from briefing.core.text.english import counted
from briefing.errors import UsageError
from briefing.export.options import ExportOptions

__all__ = [
    "FORMATS",
    "ExportOptions",
    "Format",
    "format_named",
    "format_of",
    "leaves_folders_out",
    "preferred_format",
    "render",
    "said_of_ending",
    "said_of_letters",
    "template_guide",
]


class Format(NamedTuple):
    """One way to write a brief down."""

    name: str
    description: str
    extension: str
    """Of a file name, without the full stop."""
    template: str = ""
    """The template in `templates/` that it is made by, if there is one."""
    renderer: str = ""
    """Or `module:function` in `formats/`, imported when the format is asked for; called with briefs, options
    and, where there is one, the template."""
    binary: bool = False
    data: bool = False
    """Whether programs read it, which look for its sources by their whole names."""

    @property
    def templated(self) -> bool:
        """Whether a template of one's own may replace the format's."""
        return bool(self.template)


FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("markdown", "Markdown with YAML front matter", "md", "markdown.md.jinja"),
        Format("html", "one HTML file, light and dark, fit for print", "html", "html.html.jinja"),
        Format("text", "plain text wrapped at 72 columns, for mail", "txt", "text.txt.jinja"),
        Format("json", "schema-1 objects, as a list", "json", renderer="json:render", data=True),
        Format(
            "jsonl", "schema-1 objects, one on each line", "jsonl", renderer="json:render_lines", data=True
        ),
        Format("csv", "a table of quotes, or of sections", "csv", renderer="csv:render", data=True),
        Format("org", "Emacs Org mode", "org", "org.org.jinja"),
        Format("pdf", "PDF, set on pages", "pdf", "html.html.jinja", "pdf:render", binary=True),
        Format("docx", "a Word document", "docx", renderer="docx:render", binary=True),
    )
}


def format_of(name: str) -> str | None:
    """Return the format that the ending of a file name stands for, also before others: `brief.md.j2`."""
    by_ending = {form.extension: form.name for form in FORMATS.values()}
    endings = name.rpartition("/")[2].lower().split(".")[1:]
    return next((by_ending[ending] for ending in reversed(endings) if ending in by_ending), None)


def said_of_ending(name: str, form: str, *, asked_for: bool = False) -> str:
    """Return, as the end of a sentence, what a file was written as whose ending says something else.

    Where the format was `asked_for`, that is said only of a file that no program would open by its ending.
    """
    ending = format_of(name)
    if asked_for:
        other = ending is not None and ending != form and (FORMATS[ending].binary or FORMATS[form].binary)
        return f", as {form}, although it is called .{FORMATS[str(ending)].extension}" if other else ""
    endings = ", ".join(f".{each.extension}" for each in FORMATS.values())
    return "" if ending else f", as {form}: it has none of the endings {endings}"


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


def leaves_folders_out(form: str, options: ExportOptions) -> bool:
    """Tell whether an export as `form` leaves out the folders of its sources."""
    return not format_named(form).data if options.anonymous is None else options.anonymous


def render(briefs: Sequence[Brief], form: str, options: ExportOptions | None = None) -> str | bytes:
    """Write `briefs`, each with the sections that were chosen, as one document.

    Args:
        briefs: one for each document.
        form: the name of a format in `FORMATS`.
        options: what goes in and how it is arranged.

    Raises:
        UsageError: no such format, or a template of one's own for a format that has none.
        BriefingError: the template fails, or needs a package that is not installed.
    """
    chosen, options = format_named(form), options or ExportOptions()
    if options.template is not None and not chosen.templated:
        able = sorted(name for name, one in FORMATS.items() if one.templated)
        raise UsageError(f"a template cannot make {form}; it can make {', '.join(able)}")
    options = options._replace(anonymous=leaves_folders_out(form, options))
    module, _, function = chosen.renderer.partition(":")
    write = getattr(import_module(f"{__name__}.formats.{module or 'template'}"), function or "render")
    content: str | bytes = (
        write(briefs, options, chosen.template) if chosen.template else write(briefs, options)
    )
    return content


def said_of_letters(briefs: Sequence[Brief], form: str, options: ExportOptions) -> str:
    """Return a sentence, without its stop, on letters that no font for an export has; "" for none."""
    if form != "pdf" or options.template is not None:
        return ""
    from unicodedata import name

    from briefing.export.formats.pdf import letters_lacking

    lacking = letters_lacking(briefs, options._replace(anonymous=leaves_folders_out(form, options)))
    if not lacking:
        return ""
    kinds = dict.fromkeys(name(letter, "other").split(" ")[0].title() for letter in lacking)
    scripts = ", ".join(kinds).replace("Cjk", "Chinese")
    return (
        f"{counted(len(lacking), 'letter')} ({scripts}) shown as boxes in this PDF, "
        "for no font of this machine has any; install one, such as Noto, and export again"
    )


def template_guide() -> str:
    """Return what a template of one's own can use, in Markdown, each with an example."""
    from importlib.resources import files  # it loads `tempfile` and `random`, which no other start needs

    return files("briefing.export").joinpath("templates", "README.md").read_text("utf-8")
