"""Jinja2 for the templates of the package and the filters that every template has.

One invariant: a template sees a report and nothing else: no files, no clock, no environment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import DictLoader, Environment, StrictUndefined

from briefing.core.model import Brief
from briefing.export.build import gather_report
from briefing.export.escape import columns, escape_cell, escape_markdown, escape_org, quote_yaml, wrap
from briefing.export.options import ExportOptions

_SUFFIX: Final = ".jinja"
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def lines_of(entry: Any) -> str:
    """Return `line 4` or `lines 4–18` for an entry, or for its JSON form."""
    first, last = (
        (entry["line"], entry["last_line"]) if isinstance(entry, dict) else (entry.line, entry.last_line)
    )
    return f"line {first}" if first == last else f"lines {first}–{last}"


def org_tags(tags: Sequence[str]) -> str:
    """Return `tags` as they stand at the end of an Org headline, where only word characters are allowed."""
    words = (re.sub(r"[^\w@#%]+", "_", tag).strip("_") for tag in tags)
    return ":" + ":".join(dict.fromkeys(word for word in words if word)) + ":" if tags else ""


FILTERS: Final[dict[str, Callable[..., object]]] = {
    "md": escape_markdown,
    "yaml": quote_yaml,
    "org": escape_org,
    "orgtags": org_tags,
    "cell": escape_cell,
    "wrap": wrap,
    "columns": columns,
    "lines": lines_of,
}
"""What a template may call besides Jinja2's own filters."""


def package_templates() -> dict[str, str]:
    """Return the text of every template of the package by its file name."""
    folder = files("briefing.export").joinpath("templates")
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(_SUFFIX)}


def equip(kind: type[Environment], templates: Mapping[str, str], *, autoescape: bool) -> Environment:
    """Return an environment of Jinja2 with our filters, in which only `templates` can be loaded."""
    environment = kind(
        loader=DictLoader(templates),
        autoescape=autoescape,  # on for HTML; each other format has an escaping filter of its own
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(FILTERS)
    return environment


@cache
def _environment(*, autoescape: bool) -> Environment:
    return equip(Environment, package_templates(), autoescape=autoescape)


def render(briefs: Sequence[Brief], options: ExportOptions, template: str) -> str:
    """Write `briefs` by the package's `template`, or by the reader's own where `options` has one.

    Raises:
        TemplateError: the reader's own template is wrong, reaches too far or takes too long.
    """
    report = gather_report(briefs, options)
    markup = template.endswith(f".html{_SUFFIX}")
    if options.template is not None:
        from briefing.export.formats.sandbox import render_untrusted

        return render_untrusted(options.template, report, autoescape=markup)
    page = _environment(autoescape=markup).get_template(template)
    text = page.render(report=report, front_matter=options.front_matter)
    return text if template.endswith(f".txt{_SUFFIX}") else _EMPTY_LINES.sub("\n\n", text)
