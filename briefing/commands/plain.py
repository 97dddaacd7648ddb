"""`briefing --plain`: a document by question and answer, for screen readers, Braille and dumb terminals.

One invariant: nothing is written but lines of text, each once, from top to bottom. No cursor is moved and no
colour is set.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from briefing.commands.options import settings_if_any, sources_of, summary_options
from briefing.core.brief import brief_section
from briefing.core.model import Document, unwrap
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.choose import choose_section
from briefing.core.tags.line import read_tags
from briefing.core.tags.model import Change, DocumentTags
from briefing.core.text.english import counted
from briefing.core.text.naming import quote_credit, section_name, spoken_words, utterances, words_at
from briefing.errors import BriefingError, StoreError, UsageError
from briefing.files import describe_failure, expanded, is_there, write_for_reader
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.store.workspace import Workspace
from briefing.tui.model.reading import Reading

if TYPE_CHECKING:
    from briefing.core.model import Quote, Section

DIGEST_SENTENCES = 7
PROMPT = "briefing> "


class Verb(NamedTuple):
    """One thing that can be typed."""

    name: str
    arguments: str
    help: str


VERBS = (
    Verb("documents", "", "what can be opened: what was named, read lately, or carries a tag"),
    Verb("open", "N", "read document N of that list"),
    Verb("list", "", "all sections with their numbers and tags"),
    Verb("highlights", "", "the lines on top of the document, each with its section"),
    Verb("digest", "", "the sentences that cover most of the document"),
    Verb("show", "N", "summary and quotes of section N; a number alone does the same"),
    Verb("next", "", "summary and quotes of the section after the last one"),
    Verb("read", "N", "the full text of section N"),
    Verb("quotes", "[N]", "the quotes of section N, or of all"),
    Verb("tag", "N TAG...", "tag section N; with commas a tag may have several words"),
    Verb("suggest", "N", "tags that may fit section N, with their numbers and reasons"),
    Verb("give", "N K...", "give section N the suggested tags with the numbers K"),
    Verb("untag", "N TAG...", "take tags off section N"),
    Verb("note", "N WORDS...", "write a note on section N"),
    Verb("undo", "", "take the last change of tags back"),
    Verb("redo", "", "do again what was undone"),
    Verb("find", "WORDS...", "sections that match; see briefing search --help"),
    Verb("fetch", "[NAME...]", "ask your feeds, and read the roundup of the day"),
    Verb("export", "[FILE]", "the tagged sections, to FILE in the format of its name or here as Markdown"),
    Verb("help", "", "this list"),
    Verb("quit", "", "leave; everything is saved already"),
)


def run(arguments: argparse.Namespace) -> int:
    """Open the first source and answer until the reader leaves; return the exit code.

    Raises:
        BriefingError: the source cannot be read.
    """
    paths = Paths.from_environment(tags=arguments.tags, config=arguments.config)
    settings = settings_if_any(paths, required=arguments.config is not None)
    workspace = Workspace(paths)
    from briefing.tui.start import latest_or_sample

    sources = sources_of(arguments) or [latest_or_sample(workspace)]
    reading = Reading(
        workspace,
        workspace.open(sources[0], article=arguments.article),
        options=summary_options(arguments, settings),
        settings=settings,
        sources=sources,
        article=arguments.article,
    )
    reader = PlainReader(reading)
    with _questions(sources[0]) as typed:
        converse(reader, typed, sys.stdout)
    return 0


def _questions(source: Source) -> TextIO:
    """Return where the reader types: the terminal itself when the document came in on standard input."""
    place = Path("/dev/tty" if source.form == "input" else "/dev/stdin")
    try:
        return place.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise BriefingError(f"there is no terminal to type at ({describe_failure(error)}).") from error


def converse(reader: PlainReader, typed: TextIO, shown: TextIO) -> None:
    """Answer line after line of `typed` until it ends or asks to leave; a problem never ends it."""
    _say(shown, reader.greeting())
    while True:
        shown.write(PROMPT)
        shown.flush()
        line = typed.readline()
        if not line or line.strip() in ("quit", "q"):
            break
        try:
            _say(shown, reader.answer(line))
        except BriefingError as error:
            _say(shown, iter((str(error),)))


def _say(shown: TextIO, lines: Iterator[str]) -> None:
    shown.writelines(f"{line}\n" for line in lines)
    shown.flush()


class PlainReader:
    """A document that answers what is typed."""

    def __init__(self, reading: Reading) -> None:
        """Read what the screen would read."""
        self._reading = reading
        self._workspace = reading.workspace
        self._options = reading.session.options
        self._take(reading.session.document, reading.session.tags)

    def _take(self, document: Document, tags: DocumentTags) -> None:
        self._document, self._tags = document, tags
        self._people = gather_people(document)
        self._last = -1

    def greeting(self) -> Iterator[str]:
        """Yield what is said first."""
        count = counted(len(self._document.sections), "section")
        title = self._document.title
        name = unwrap(title.of(self._document.text)) if title else self._document.source
        yield f"{name}. {count}. Type list, a number, or help."

    def answer(self, line: str) -> Iterator[str]:
        """Yield the lines that answer one typed line.

        Raises:
            BriefingError: it cannot be understood or done.
        """
        words = _words(line)
        if not words:
            return iter(())
        if words[0].isdecimal():
            words.insert(0, "show")
        verbs = [verb.name for verb in VERBS if verb.name.startswith(words[0].lower())]
        if not verbs:
            raise UsageError(f"there is no {words[0]!r} here; type help.")
        if verbs[0] in ("tag", "untag") and "," in line:  # the quotation marks are those of tags
            words = line.split()
        method: Callable[[list[str]], Iterator[str]] = getattr(self, f"_{verbs[0]}")
        return method(words[1:])

    def _help(self, _words: list[str]) -> Iterator[str]:
        for verb in VERBS:
            yield f"{verb.name} {verb.arguments}".rstrip() + f": {verb.help}."

    def _quit(self, _words: list[str]) -> Iterator[str]:
        yield "Type quit alone to leave."

    def _documents(self, _words: list[str]) -> Iterator[str]:
        for number, offer in enumerate(self._reading.documents(), 1):
            note = f" {offer.note}." if offer.note else ""
            yield f"{number}. {offer.name}.{note}"

    def _open(self, words: list[str]) -> Iterator[str]:
        offers = self._reading.documents()
        (number,) = _numbers(words[:1], len(offers), "the number of a document; type documents")
        source = self._reading.source_of(offers[number - 1])
        opened = self._workspace.open(source, article=self._reading.article)
        self._reading.take(opened, self._options)
        self._take(opened.document, opened.tags)
        return self.greeting()

    def _highlights(self, _words: list[str]) -> Iterator[str]:
        if not self._document.highlights:
            yield "There are no highlights."
        for highlight in self._document.highlights:
            leads = f" See {highlight.section + 1}." if highlight.section is not None else ""
            yield f"{words_at(self._document, highlight.span)}{leads}"

    def _digest(self, _words: list[str]) -> Iterator[str]:
        from briefing.core.summarise.digest import digest

        for entry in digest(self._document, DIGEST_SENTENCES):
            yield f"{entry.section + 1}. {words_at(self._document, entry.sentence.span)}"

    def _suggest(self, words: list[str]) -> Iterator[str]:
        self._section(words)
        found = self._reading.suggest(self._document, self._last)
        yield from (f"{number}. {tag}: {reason}." for number, (tag, reason) in enumerate(found, 1))
        if not found:
            yield "Nothing is suggested."

    def _give(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        found = self._reading.suggest(self._document, self._last)
        numbers = _numbers(words[1:], len(found), "the number of a suggested tag; type suggest and a number")
        chosen = tuple(found[number - 1][0] for number in numbers)
        return self._change(Change(section.id, add=chosen), section)

    def _fetch(self, words: list[str]) -> Iterator[str]:
        from briefing.commands.fetch import arguments_for, made
        from briefing.feeds.subscriptions import chosen, load_subscriptions

        paths = self._workspace.paths
        subscriptions, problems = load_subscriptions(paths.feeds_file)
        yield from (f"{problem}." for problem in problems)
        wanted = chosen(subscriptions, words)
        if not wanted:
            raise UsageError("no feeds yet; briefing feeds add URL, in a shell, subscribes.")
        done = made(paths, wanted, arguments_for(words))
        if done.roundup is None:
            yield "Nothing is new."
            return
        opened = self._workspace.open_to_read(Source.named(done.roundup))
        self._reading.take(opened, self._options)
        self._take(opened.document, opened.tags)
        yield from self.greeting()

    def _list(self, _words: list[str]) -> Iterator[str]:
        for section in self._document.sections:
            yield self._line_of(section)

    def _show(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        brief = brief_section(self._document, self._last, self._options, self._people)
        yield self._line_of(section)
        yield "Summary."
        yield from (unwrap(sentence.text) for sentence in brief.summary.sentences)
        if brief.quotes:
            yield from ("Quotes.", *(_spoken(self._document, quote) for quote in utterances(brief.quotes)))

    def _next(self, _words: list[str]) -> Iterator[str]:
        if self._last + 1 >= len(self._document.sections):
            raise UsageError("that was the last section.")
        return self._show([str(self._last + 2)])

    def _read(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        yield self._line_of(section)
        for paragraph in section.paragraphs:
            yield unwrap(paragraph.span.of(self._document.text))
        yield "End of section."

    def _quotes(self, words: list[str]) -> Iterator[str]:
        sections = [self._section(words)] if words else self._document.sections
        for section in sections:
            quotes = extract_quotes(self._document, section, self._people)
            if quotes:
                yield self._line_of(section)
                yield from (_spoken(self._document, quote) for quote in quotes)

    def _tag(self, words: list[str]) -> Iterator[str]:
        section, tags = self._section(words), _tags(words[1:], "tag N TAG...")
        return self._change(Change(section.id, add=tags), section)

    def _untag(self, words: list[str]) -> Iterator[str]:
        section, tags = self._section(words), _tags(words[1:], "untag N TAG...")
        return self._change(Change(section.id, remove=tags), section)

    def _note(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        return self._change(Change(section.id, note=" ".join(words[1:])), section)

    def _undo(self, _words: list[str]) -> Iterator[str]:
        return self._turn(self._workspace.tags.undo, "There is nothing to undo")

    def _redo(self, _words: list[str]) -> Iterator[str]:
        return self._turn(self._workspace.tags.redo, "There is nothing to do again")

    def _turn(self, turn: Callable[[], str | None], nothing: str) -> Iterator[str]:
        sentence = turn()
        self._tags = self._workspace.tags.load(self._document)
        yield f"{sentence or nothing}."

    def _find(self, words: list[str]) -> Iterator[str]:
        from briefing.core.query.parse import parse_query
        from briefing.core.query.search import search, section_items

        query = parse_query(" ".join(words), today=date.today().isoformat())
        hits = list(search(query, section_items(self._document, self._tags.sections)))
        yield f"{len(hits)} found."
        yield from (self._line_of(self._document.sections[hit.index]) for hit in hits)

    def _export(self, words: list[str]) -> Iterator[str]:
        from briefing.export import ExportOptions
        from briefing.export.select import Material, Selection, compose
        from briefing.store.paths import lasting_source

        material = Material(self._document, self._tags.sections, lasting_source(self._document))
        form = format_of(words[0]) if words else "markdown"
        composed = compose([material], Selection(tagged=True), form, ExportOptions(), self._options)
        if not composed.sections:
            raise StoreError("no section is tagged yet.")
        if not words:
            return iter(str(composed.content).splitlines())
        return _written(expanded(words[0]), composed.content, composed.sections)

    def _change(self, change: Change, section: Section) -> Iterator[str]:
        self._tags = self._workspace.tags.change(self._document, [change])
        yield f"Saved. {self._line_of(section)}"

    def _section(self, words: list[str]) -> Section:
        section = choose_section(self._document, _needed(words, "the number of a section, such as 3")[0])
        self._last = self._document.sections.index(section)
        return section

    def _line_of(self, section: Section) -> str:
        number = self._document.sections.index(section) + 1
        heading = section_name(self._document, section)
        entry = self._tags.sections.get(section.id)
        said = f" Tagged {', '.join(entry.tags)}." if entry and entry.tags else ""
        said += f" Note: {entry.note}" if entry and entry.note else ""
        return f"{number}. {heading}{'' if heading[-1:] in '.?!…' else '.'}{said}"


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:  # an apostrophe, most likely
        return line.split()


def _needed(words: list[str], what: str) -> tuple[str, ...]:
    if not words:
        raise UsageError(f"needed: {what}.")
    return tuple(words)


def _tags(words: list[str], what: str) -> tuple[str, ...]:
    """Return the tags that are typed: the words, or what stands between commas, as on the screen."""
    line = " ".join(_needed(words, what))
    tags = read_tags(line) if "," in line else words
    return _needed(list(tags), what)


def format_of(name: str) -> str:
    """Return the export format that the ending of a file name stands for; Markdown for any other."""
    from briefing.export import FORMATS

    by_ending = {f".{form.extension}": form.name for form in FORMATS.values()}
    return by_ending.get(Path(name).suffix.lower(), "markdown")


def _numbers(words: list[str], last: int, what: str) -> list[int]:
    """Return numbers from 1 to `last`.

    Raises:
        UsageError: there are none, or others; with `what` is needed.
    """
    if not words or not all(word.isdecimal() and 1 <= int(word) <= last for word in words):
        raise UsageError(f"needed: {what}.")
    return [int(word) for word in words]


def _spoken(document: Document, quote: Quote) -> str:
    credit = quote_credit(quote)
    return f"{credit[:1].upper()}{credit[1:]}: {spoken_words(document, quote)}"


def _written(path: Path, content: str | bytes, sections: int) -> Iterator[str]:
    if is_there(path):
        raise StoreError(f"{path} exists; choose another name.")
    write_for_reader(path, content)
    yield f"{counted(sections, 'section')} written to {path}."
