"""Write what the tests of export begin with, and what they expect.

    python tests/export/freeze.py samples     the bundled samples, as briefed now: samples.jsonl
    python tests/export/freeze.py golden      what each format makes of them: golden/

Look at `git diff` after the second: whatever changed there is what readers will see.
"""

from __future__ import annotations

import sys

from samples import GOLDEN, HERE, OPTIONS, SEEDS, load_samples

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.tags.model import SectionTags
from briefing.core.text.json import dump_line
from briefing.export import render
from briefing.export.formats.json import document_record
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import parse

TAGS = (("diplomacy", "ukraine/north-korea"), ("energy",), (), ("diplomacy",), ("*bold* & <b>", "war"))
NOTES = ("check the | figure", None, None, "=1+1 and [this](that)")


def freeze_samples() -> None:
    """Brief every sample, with tags and notes that make work for each format."""
    lines = []
    for path in sorted(SEEDS.iterdir()):
        if path.name == "README.md":
            continue
        read = read_source(Source.named(path))
        document = parse(read, article="article" in path.name)
        tags = {
            section.id: SectionTags(section.id, None, "", TAGS[at % 5], NOTES[at % 4])
            for at, section in enumerate(document.sections)
        }
        brief = brief_document(document, BriefOptions(sentences=2), tags)
        more = {
            "source": f"seeds/{path.name}",
            "text": document.text,
            "markdown": document.markdown,
            "kinds": [[paragraph.kind for paragraph in section.paragraphs] for section in document.sections],
        }
        lines.append(dump_line(document_record(brief) | more))
    (HERE / "samples.jsonl").write_text("".join(lines), "utf-8")


def freeze_golden() -> None:
    """Render the samples in every text format."""
    samples = load_samples()
    GOLDEN.mkdir(exist_ok=True)
    for name, (form, options) in OPTIONS.items():
        content = render(samples, form, options)
        (GOLDEN / name).write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    {"samples": freeze_samples, "golden": freeze_golden}[sys.argv[1]]()
