"""`briefing quotes SOURCE…`: the ledger of quotes, by speaker, on standard output.

One invariant: the three formats hold the same quotes in the same order.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.commands.arguments import words
from briefing.commands.inputs import source_materials
from briefing.commands.options import add_place_options, add_sources, named_sources
from briefing.commands.output import complain
from briefing.core.languages import grammar_for, language_of, lexicon_for
from briefing.core.ledger import Quoted, Voice, make_ledger, quotes_of
from briefing.core.text.json import dump_pretty
from briefing.core.text.naming import (
    NOT_NAMED,
    clean,
    credit_line,
    place_name,
    place_record,
    section_name,
    spoken_words,
    spot,
)
from briefing.errors import BriefingError
from briefing.export.escape import wrap
from briefing.export.formats.csv import write_table
from briefing.export.select import Material
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace

FORMATS = ("text", "json", "csv")
COLUMNS = ("speaker", "role", "mention", "quote", "kind", "rank", "section", "line", "source", "place")
EXAMPLES = """\
examples:
  briefing quotes roundup.txt
  briefing quotes --who zelensky letters/
  briefing quotes --format csv roundup.txt > quotes.csv
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_sources(parser)
    parser.add_argument(
        "--who", type=words, metavar="NAME", help="only speakers whose name holds these words"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    add_place_options(parser)
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print the ledger of all sources together; return 1 when one of them could not be read."""
    problems: list[str] = []
    workspace = Workspace(
        Paths.from_environment(tags=arguments.tags, config=arguments.config), notify=complain
    )
    materials = source_materials(workspace, named_sources(arguments), problems, article=arguments.article)
    voices = make_ledger(_quoted(materials), arguments.who)
    write = {"text": _text, "json": _json, "csv": _csv}[arguments.format]
    sys.stdout.write(write(voices))
    for problem in [*problems, *_silences(voices)]:
        complain(problem)
    return BriefingError.exit_code if problems else 0


def _quoted(materials: Iterable[Material]) -> Iterator[Quoted]:
    for material in materials:
        yield from quotes_of(material.document)


def _silences(voices: Iterable[Voice]) -> Iterator[str]:
    """Say once for each language that nobody is credited in it because its words are not known."""
    tags = {one.document.language for voice in voices if voice.speaker is None for one in voice.quotes}
    names = sorted(
        language_of(tag).name for tag in tags if lexicon_for(tag).borrowed and not grammar_for(tag)
    )
    for name in filter(None, names):
        yield f"who speaks is not told in {name.capitalize()}, whose reporting words are not known."


def _heading(one: Quoted) -> str:
    return section_name(one.document, one.document.sections[one.section])


def _mention(one: Quoted) -> str | None:
    return None if one.quote.mention is None else clean(one.quote.mention.text)


def _text(voices: Sequence[Voice]) -> str:
    return "\n".join(_voice(voice) for voice in voices)


def _voice(voice: Voice) -> str:
    name = credit_line([voice.speaker]) if voice.speaker else NOT_NAMED.capitalize()
    said = [one for one in voice.quotes if one.quote.parts]
    rows = [f"{name} ({len(said)})"]
    for one in said:
        said_by = f" {_mention(one)}," if voice.speaker is None and _mention(one) else ""
        where = spot(one.document, clean(one.document.source), one.quote.span.start)
        place = f"[{said_by.strip()} {where}]".replace("[ ", "[")
        rows.append(wrap(f"{spoken_words(one.document, one.quote)} {place}", "  ", "    "))
    return "\n".join(rows) + "\n"


def _json(voices: Sequence[Voice]) -> str:
    return dump_pretty([_voice_record(voice) for voice in voices])


def _voice_record(voice: Voice) -> dict[str, Any]:
    speaker = voice.speaker
    return {
        "schema": 1,
        "name": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "quotes": [_record(one) for one in voice.quotes],
    }


def _record(one: Quoted) -> dict[str, Any]:
    quote = one.quote
    return {
        "source": one.document.source,
        "section": one.document.sections[one.section].id,
        "heading": one.document.heading_of(one.document.sections[one.section]),
        **place_record(one.document, quote.span.start),
        "span": quote.span,
        "text": quote.text,
        "kind": quote.kind,
        "rank": quote.rank,
        "utterance": quote.utterance,
        "mention": None if quote.mention is None else quote.mention.text,
        "cue": quote.cue,
    }


def _csv(voices: Sequence[Voice]) -> str:
    return write_table(COLUMNS, (_row(voice, one) for voice in voices for one in voice.quotes))


def _row(voice: Voice, one: Quoted) -> tuple[str | int, ...]:
    name, role = (voice.speaker.name, voice.speaker.role or "") if voice.speaker else ("", "")
    words = spoken_words(one.document, one.quote._replace(parts=()))  # each part has a row
    said = (_mention(one) or "", words, one.quote.kind, one.quote.rank)
    document, start = one.document, one.quote.span.start
    place = (document.line_of(start), document.source, place_name(document, start))
    return name, role, *said, _heading(one), *place
