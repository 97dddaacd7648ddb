"""What every template can use: our filters, and the templates of the package.

One invariant: a template sees a report and nothing else: no files, no clock, no environment.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any, Final

from jinja2 import DictLoader, Environment, StrictUndefined

from briefing.core.text.cells import cells_of
from briefing.export.continued import marker_key
from briefing.export.escape import escape_cell, escape_markdown, escape_org, quote_yaml, wrap

SUFFIX: Final = ".jinja"


def lines_of(entry: Any) -> str:
    """Return the place of an entry, or of its JSON form: `lines 4–18`, `page 2`."""
    return str(entry["place"] if isinstance(entry, dict) else entry.place)


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
    "columns": cells_of,
    "lines": lines_of,
    "key": marker_key,
}
"""What a template may call besides Jinja2's own filters."""


def package_templates() -> dict[str, str]:
    """Return the text of every template of the package by its file name."""
    folder = files("briefing.export").joinpath("templates")
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(SUFFIX)}


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
