"""PDF, by Typst: the report goes in as data, and a program of ours sets it on pages.

One invariant: no word of a document is read as markup, nothing is fetched, and the clock has no part in the
bytes. Letters that Typst's own fonts lack are taken from those of the machine.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any, Final

from briefing.core.model import Brief
from briefing.export.build import gather_report
from briefing.export.options import ExportOptions
from briefing.export.report import Entry, as_record

PROGRAM = "pdf.typ"


def render(briefs: Sequence[Brief], options: ExportOptions, template: str) -> bytes:
    """Set `briefs` on pages; with a template of the reader's own, print the HTML that it makes.

    Raises:
        BriefingError: a template of one's own fails, or needs WeasyPrint, which is not installed.
    """
    if options.template is not None:
        from briefing.export.formats import printed_page

        return printed_page.render(briefs, options, template)
    import typst  # 30 ms, for this format alone

    program = files("briefing.export").joinpath("templates", PROGRAM).read_bytes()
    pages: bytes = typst.compile(program, sys_inputs={"report": json.dumps(_data(briefs, options))})
    return pages


def letters_lacking(briefs: Sequence[Brief], options: ExportOptions) -> str:
    """Return the letters of the report that no font of Typst or of this machine has; "" for none.

    They are drawn, each after a bar: one without a shape of its own gets the box that any such letter gets.
    """
    report = json.dumps(_data(briefs, options), ensure_ascii=False) if _has_others(briefs) else ""
    letters = "".join(sorted(set(filter(str.isalpha, _OTHERS.findall(report)))))
    if not letters:
        return ""
    import typst

    drawing = typst.compile(_PROBE, sys_inputs={"letters": _UNKNOWN + letters}, format="svg").decode()
    bar, *shapes = _SHAPE.findall(drawing)
    drawn: list[set[str]] = [set()]
    for shape in shapes:
        if shape == bar:
            drawn.append(set())
        else:
            drawn[-1].add(shape)
    box, *own = drawn
    return "".join(letter for letter, shape in zip(letters, own, strict=True) if shape == box)


_OTHERS: Final = re.compile("[\u0600-\u1cff\u2d00-\U0010ffff]")
"""Letters beyond those that Typst brings: Latin, Greek, Cyrillic, Hebrew."""
_UNKNOWN: Final = "\U0010fffd"
"""A character that no font has."""
_PROBE: Final = b"""\
#set page(width: 400pt, height: auto)
#set text(font: "Libertinus Serif")
#for letter in sys.inputs.letters.codepoints() [|#box(letter)]"""
_SHAPE: Final = re.compile('<use xlink:href="([^"]+)"')


def _has_others(briefs: Sequence[Brief]) -> bool:
    return any(_OTHERS.search(brief.document.text) for brief in briefs)


def _data(briefs: Sequence[Brief], options: ExportOptions) -> dict[str, Any]:
    """Return the report as values of JSON; what is only referred to is named rather than repeated."""
    report = gather_report(briefs, options)
    return {
        "title": report.title,
        "date": report.date,
        "digest": [{"text": point.text, "entry": _reference(point.entry)} for point in report.digest],
        "contents": [
            {"tag": topic.tag, "entries": [_reference(entry) for entry in topic.entries]}
            for topic in report.contents
        ],
        "groups": [
            {
                "title": group.title,
                "entries": [as_record(entry) for entry in group.entries],
                "see_also": [_reference(entry) for entry in group.see_also],
            }
            for group in report.groups
        ],
        "entries": len(report.entries),
        "sources": [as_record(source) for source in report.sources],
    }


def _reference(entry: Entry) -> dict[str, Any]:
    return {"number": entry.number, "anchor": entry.anchor, "heading": entry.heading}
