"""Briefs by a template: one of the package, or the reader's own in a sandbox.

One invariant: the reader's own template never runs in this process.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from jinja2 import Environment

from briefing.core.model import Brief
from briefing.export.build import gather_report
from briefing.export.formats.environment import SUFFIX, equip, package_templates
from briefing.export.options import ExportOptions

_EMPTY_LINES: Final = re.compile(r"\n{3,}")


@cache
def _environment(*, autoescape: bool) -> Environment:
    return equip(Environment, package_templates(), autoescape=autoescape)


def render(briefs: Sequence[Brief], options: ExportOptions, template: str) -> str:
    """Write `briefs` by the package's `template`, or by the reader's own where `options` has one.

    Raises:
        TemplateError: the reader's own template is wrong, reaches too far or takes too long.
    """
    report = gather_report(briefs, options)
    markup = template.endswith(f".html{SUFFIX}")
    if options.template is not None:
        from briefing.export.formats.sandbox import render_untrusted

        return render_untrusted(options.template, report, autoescape=markup)
    page = _environment(autoescape=markup).get_template(template)
    text = page.render(report=report, front_matter=options.front_matter)
    return text if template.endswith(f".txt{SUFFIX}") else _EMPTY_LINES.sub("\n\n", text)
