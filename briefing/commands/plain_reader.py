"""A document that answers what is typed: the words of the table of actions, each a method of its name.

One invariant: an answer is lines of text, and says what was done; a change is on disk before it says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from briefing.actions import ACTIONS
from briefing.commands.typed import needed, typed_number, typed_numbers, typed_tags, typed_words
from briefing.core.brief import brief_section
from briefing.core.model import Document, unwrap
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.choose import choose_section
from briefing.core.summarise import METHODS
from briefing.core.tags.model import Change, Correction, DocumentTags, tag_key
from briefing.core.tags.passages import find_words, passage_of, whole_sentences, with_words
from briefing.core.text.english import counted, did_you_mean
from briefing.core.text.naming import (
    document_name,
    quote_credit,
    section_name,
    spoken_words,
    utterances,
    words_at,
)
from briefing.core.text.rows import rows_of
from briefing.errors import StoreError, UsageError
from briefing.files import expanded, is_there, missing_folders, write_for_reader
from briefing.sources.source import Source
from briefing.tui.model.reading import Reading

if TYPE_CHECKING:
    from briefing.core.model import Quote, Section
    from briefing.core.query.parse import Query
    from briefing.export.select import Composed
    from briefing.tui.model.everywhere import Found

DIGEST_SENTENCES = 7
MOST_SENTENCES = 50
VERBS = tuple(typed for action in ACTIONS for typed in action.typed)
"""All that can be typed, in the order of the table of actions."""
NO_ORPHANS = "Nothing to attach: every tagged section is still in the text."
NUMBER_OF_A_SECTION = "the number of a section, such as 3"


class PlainReader:
    """A document that answers what is typed."""

    def __init__(self, reading: Reading) -> None:
        """Read what the screen would read."""
        self._reading = reading
        self._workspace = reading.workspace
        self._options = reading.session.options
        self._given: tuple[str, ...] = ()
        """The tags that were given last."""
        self._found: Sequence[Found] = ()
        """What was searched for last, in all tagged documents."""
        self._undoes_elsewhere: int | None = None
        """The change of another document that it was said of that `undo` takes it back."""
        self._take(reading.session.document, reading.session.tags)

    def _take(self, document: Document, tags: DocumentTags) -> None:
        self._document, self._tags = document, tags
        self._people = gather_people(document)
        self._last = -1

    def greeting(self) -> Iterator[str]:
        """Yield what is said first."""
        count = counted(len(self._document.sections), "section")
        yield f"{document_name(self._document)}. {count}. Type list, a number, or help."

    def answer(self, line: str) -> Iterator[str]:
        """Yield the lines that answer one typed line.

        Raises:
            BriefingError: it cannot be understood or done.
        """
        words = typed_words(line)
        if not words:
            return iter(())
        if words[0].isdecimal():
            words.insert(0, "show")
        typed = words[0].lower()
        verbs = [verb.name for verb in VERBS if verb.name.startswith(typed)]
        verbs.sort(key=lambda name: name != typed)
        if not verbs:
            near = did_you_mean(typed, [verb.name for verb in VERBS])
            raise UsageError(f"there is no {words[0]!r} here{near}; type help.")
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
        number = typed_number(words, len(offers), "the number of a document; type documents")
        return self._begin(self._reading.source_of(offers[number - 1]), article=self._reading.article)

    def _begin(self, source: Source, *, article: bool = False) -> Iterator[str]:
        """Go on with another document."""
        opened = self._workspace.open_to_read(source, article=article)
        self._reading.take(opened, self._options)
        self._take(opened.document, opened.tags)
        return self.greeting()

    def _fetch(self, words: list[str]) -> Iterator[str]:
        from briefing.commands.fetch import arguments_for, fetch_roundup
        from briefing.feeds.subscription import chosen
        from briefing.feeds.subscriptions import load_subscriptions

        paths = self._workspace.paths
        subscriptions, problems = load_subscriptions(paths.feeds_file)
        yield from (f"{problem}." for problem in problems)
        wanted = chosen(subscriptions, words)
        if not wanted:
            raise UsageError("no feeds yet; briefing feeds add URL, in a shell, subscribes.")
        done = fetch_roundup(paths, wanted, arguments_for(words))
        if done.roundup is None:
            yield "Nothing is new."
            return
        yield from self._begin(Source.named(done.roundup))

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
        held = set(map(tag_key, self._tags_of(self._document.sections[self._last])))
        for number, (tag, reason) in enumerate(found, 1):
            yield (
                f"{number}. {tag}, given already." if tag_key(tag) in held else f"{number}. {tag}: {reason}."
            )
        if not found:
            yield "Nothing is suggested."

    def _give(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        found = self._reading.suggest(self._document, self._last)
        numbers = typed_numbers(
            words[1:], len(found), "the number of a suggested tag; type suggest and a number"
        )
        chosen = tuple(found[number - 1][0] for number in numbers)
        self._given = chosen
        return self._change(Change(section.id, add=chosen), section)

    def _again(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        if not self._given:
            raise UsageError("no tag was given yet.")
        return self._change(Change(section.id, add=self._given), section)

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

    def _previous(self, _words: list[str]) -> Iterator[str]:
        if self._last < 1:
            raise UsageError("that was the first section.")
        return self._show([str(self._last)])

    def _untagged(self, _words: list[str]) -> Iterator[str]:
        sections = self._document.sections
        order = [*range(self._last + 1, len(sections)), *range(self._last + 1)]
        index = next((at for at in order if not self._tags_of(sections[at])), None)
        if index is None:
            raise UsageError("every section carries a tag.")
        return self._show([str(index + 1)])

    def _sentences(self, words: list[str]) -> Iterator[str]:
        number = typed_number(words, MOST_SENTENCES, f"a number from 1 to {MOST_SENTENCES}")
        self._options = self._options._replace(sentences=number)
        yield f"{counted(number, 'sentence')} from now on."

    def _method(self, words: list[str]) -> Iterator[str]:
        if words[:1] and words[0] in METHODS:
            self._options = self._options._replace(method=words[0])
            yield f"By {words[0]} from now on."
        else:
            raise UsageError(f"needed: one of {', '.join(METHODS)}.")

    def _links(self, words: list[str]) -> Iterator[str]:
        from briefing.tui.view.text import link_words, links_of

        links = links_of(self._document, self._section(words))
        if not links:
            yield "There is no link in this section."
        for number, link in enumerate(links, 1):
            yield f"{number}. {link.url} {link_words(self._document, link)}".rstrip()

    def _read(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        yield self._line_of(section)
        for paragraph in section.paragraphs:
            rows = rows_of(self._document, paragraph).spans or (paragraph.span,)
            yield from (unwrap(row.of(self._document.text)) for row in rows)
        self._reading.session.mark_read(self._last)
        self._reading.remember(self._reading.session, self._last)
        yield "End of section."

    def _quotes(self, words: list[str]) -> Iterator[str]:
        sections = [self._section(words)] if words else self._document.sections
        for section in sections:
            quotes = extract_quotes(self._document, section, self._people)
            if quotes:
                yield self._line_of(section)
                yield from (_spoken(self._document, quote) for quote in utterances(quotes))

    def _tag(self, words: list[str]) -> Iterator[str]:
        section, tags = self._section(words), typed_tags(words[1:], "tag N TAG...")
        self._given = tags
        return self._change(Change(section.id, add=tags), section)

    def _untag(self, words: list[str]) -> Iterator[str]:
        section, tags = self._section(words), typed_tags(words[1:], "untag N TAG...", removed=True)
        return self._change(Change(section.id, remove=tags), section)

    def _note(self, words: list[str]) -> Iterator[str]:
        section = self._section(words)
        entry, note = self._tags.sections.get(section.id), " ".join(words[1:])
        before = (entry.note if entry else None) or ""
        if not words[1:]:
            yield f"Note: {before}" if before else "There is no note."
            return
        yield from self._change(Change(section.id, note=note), section)
        if before and not note:
            yield f"The note was: {before} (undo brings it back)"

    def _mark(self, words: list[str]) -> Iterator[str]:
        section, said = self._section(words), " ".join(needed(words[1:], "mark N WORDS..."))
        place = find_words(self._document, section, said)
        if place is None:
            raise UsageError(f"“{said}” is not in section {words[0]}.")
        passage = passage_of(self._document, whole_sentences(self._document, section, place))
        return self._change(Change(section.id, marked=(passage,)), section)

    def _unmark(self, words: list[str]) -> Iterator[str]:
        section, said = self._section(words), " ".join(needed(words[1:], "unmark N WORDS..."))
        entry = self._tags.sections.get(section.id)
        gone = with_words(entry.passages if entry else (), said)
        if not gone:
            raise UsageError(f"no passage with “{said}” is marked in section {words[0]}.")
        return self._change(Change(section.id, unmarked=gone), section)

    def _passages(self, _words: list[str]) -> Iterator[str]:
        entries = ((section, self._tags.sections.get(section.id)) for section in self._document.sections)
        marked = [(section, entry.passages) for section, entry in entries if entry and entry.passages]
        for section, passages in marked:
            yield self._line_of(section)
            for passage in passages:
                yield f"{passage.text}{f' Note: {passage.note}' if passage.note else ''}"
        if not marked:
            yield "Nothing is marked."

    def _orphans(self, _words: list[str]) -> Iterator[str]:
        if not self._tags.orphans:
            yield NO_ORPHANS
        for number, entry in enumerate(self._tags.orphans, 1):
            yield f"{number}. {entry.name}. {entry.gist}"

    def _attach(self, words: list[str]) -> Iterator[str]:
        orphans = self._tags.orphans
        if not orphans:
            raise UsageError(NO_ORPHANS)
        number = typed_number(words, len(orphans), "the number of an orphan; type orphans")
        section, entry = self._section(words[1:]), orphans[number - 1]
        self._tags = self._workspace.tags.attach(self._document, entry.id or entry.heading or "", section.id)
        yield f"Saved. {self._line_of(section)}"

    def _join(self, words: list[str]) -> Iterator[str]:
        from briefing.core.segment.corrections import join_correction

        self._section(words)
        if not self._last:
            raise UsageError("the first section has none above it.")
        return self._cut(join_correction(self._document, self._last))

    def _split(self, words: list[str]) -> Iterator[str]:
        from briefing.core.segment.corrections import split_correction

        last = len(self._section(words).paragraphs)
        if last == 1:
            raise UsageError("the section is one paragraph; there is no place to split it.")
        number = typed_number(words[1:], last, f"the number of a paragraph, from 2 to {last}")
        if number == 1:
            raise UsageError("the section begins there already.")
        return self._cut(split_correction(self._document, self._last, number - 1))

    def _cut(self, correction: Correction) -> Iterator[str]:
        """Cut the text again, by one correction more."""
        tags = self._workspace.tags.change(self._document, (), (*self._tags.corrections, correction))
        self._cut_by(tags.corrections)
        yield f"Saved. {counted(len(self._document.sections), 'section')} now."

    def _cut_by(self, corrections: Sequence[Correction]) -> None:
        from briefing.core.segment.document import cut_again

        document, session = cut_again(self._document, corrections), self._reading.session
        session.replace_document(document, self._workspace.tags.load(document))
        self._take(document, session.tags)

    def _undo(self, _words: list[str]) -> Iterator[str]:
        elsewhere = self._workspace.tags.undoes_elsewhere(self._document)
        if elsewhere and elsewhere[0] != self._undoes_elsewhere:
            self._undoes_elsewhere, words = elsewhere
            return iter((f"undo again undoes another document's: {words}.",))
        return self._turn(self._workspace.tags.undo, "There is nothing to undo")

    def _redo(self, _words: list[str]) -> Iterator[str]:
        redo = partial(self._workspace.tags.redo, named=True, here=self._document)
        return self._turn(redo, "There is nothing to do again")

    def _turn(self, turn: Callable[[], str | None], nothing: str) -> Iterator[str]:
        sentence, before = turn(), self._tags.corrections
        self._tags = self._workspace.tags.load(self._document)
        if self._tags.corrections != before:
            self._cut_by(self._tags.corrections)
        yield f"{sentence or nothing}."

    def _views(self, words: list[str]) -> Iterator[str]:
        views = self._reading.settings.views
        if not views:
            yield "No queries are saved: add some under views in config.yaml."
        elif words:
            number = typed_number(words, len(views), "the number of a saved query; type views")
            yield from self._find([list(views.values())[number - 1]])
        else:
            yield from (f"{n}. {name}: {query}" for n, (name, query) in enumerate(views.items(), 1))

    def _query(self, words: list[str]) -> Query:
        from briefing.core.query.parse import parse_query

        return parse_query(" ".join(words), self._reading.settings.aliases, today=date.today().isoformat())

    def _search(self, words: list[str]) -> Iterator[str]:
        from briefing.tui.model.everywhere import search_library

        self._found = search_library(self._workspace.paths, self._query(words), Event())
        yield f"{len(self._found)} found."
        yield from (f"{n}. {one.name}. In {one.document.name}." for n, one in enumerate(self._found, 1))

    def _go(self, words: list[str]) -> Iterator[str]:
        number = typed_number(words, len(self._found), "the number of a section; type search and a query")
        found = self._found[number - 1]
        yield from self._begin(self._reading.source_of(found.document), article=self._reading.article)
        yield from self._show([found.section])

    def _find(self, words: list[str]) -> Iterator[str]:
        from briefing.core.query.search import search, section_items

        query = self._query(words)
        items = section_items(self._document, self._tags.sections, read=self._reading.session.read)
        hits = list(search(query, items))
        yield f"{len(hits)} found."
        yield from (self._line_of(self._document.sections[hit.index]) for hit in hits)

    def _export(self, words: list[str]) -> Iterator[str]:
        from briefing.export import ExportOptions, format_of
        from briefing.export.select import Material, Selection, compose
        from briefing.store.paths import lasting_source

        material = Material(self._document, self._tags.sections, lasting_source(self._document))
        form = (format_of(words[0]) if words else None) or "markdown"
        preferred = ExportOptions.preferred(self._reading.settings)
        composed = compose([material], Selection(tagged=True), form, preferred, self._options)
        if not composed.sections:
            raise StoreError("no section is tagged yet.")
        if not words:
            return iter(str(composed.content).splitlines())
        return _written(expanded(words[0]), composed, form)

    def _change(self, change: Change, section: Section) -> Iterator[str]:
        before = _said_by_reader(self._tags, section)
        self._tags = self._workspace.tags.change(self._document, [change])
        changed = _said_by_reader(self._tags, section) != before
        yield f"{'Saved' if changed else 'Nothing changed'}. {self._line_of(section)}"

    def _section(self, words: list[str]) -> Section:
        section = choose_section(self._document, needed(words, NUMBER_OF_A_SECTION)[0])
        self._last = self._document.sections.index(section)
        return section

    def _tags_of(self, section: Section) -> Sequence[str]:
        entry = self._tags.sections.get(section.id)
        return entry.tags if entry else ()

    def _line_of(self, section: Section) -> str:
        number = self._document.sections.index(section) + 1
        heading = section_name(self._document, section)
        entry, tags = self._tags.sections.get(section.id), self._tags_of(section)
        said = f" Tagged {', '.join(tags)}." if tags else ""
        said += f" {counted(len(entry.passages), 'passage')} marked." if entry and entry.passages else ""
        said += f" Note: {entry.note}" if entry and entry.note else ""
        return f"{number}. {heading}{'' if heading[-1:] in '.?!…' else '.'}{said}"


def _said_by_reader(tags: DocumentTags, section: Section) -> tuple[object, ...]:
    """Return what the reader has said about a section, to be compared."""
    entry = tags.sections.get(section.id)
    return (tuple(entry.tags), entry.note or "", tuple(entry.passages)) if entry else ((), "", ())


def _spoken(document: Document, quote: Quote) -> str:
    credit = quote_credit(quote)
    return f"{credit[:1].upper()}{credit[1:]}: {spoken_words(document, quote)}"


def _written(path: Path, composed: Composed, form: str) -> Iterator[str]:
    from briefing.export import said_of_ending

    if is_there(path):
        raise StoreError(f"{path} exists; choose another name.")
    made = missing_folders(path)
    write_for_reader(path, composed.content)
    yield f"{counted(composed.sections, 'section')} written to {path}{said_of_ending(path.name, form)}."
    if made:
        yield f"Made the folder {made}."
