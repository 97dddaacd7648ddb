"""What is read, and what is remembered of it: the model of the screen.

Knows the store, but nothing of the screen. One invariant: there is always one session, and what was read of
it is remembered before it makes room for another.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing.actions import key_label
from briefing.core.brief import BriefOptions
from briefing.core.tags.model import tag_key
from briefing.core.text.english import counted
from briefing.core.text.naming import clean
from briefing.errors import BriefingError
from briefing.sources.source import STANDARD_INPUT, Source
from briefing.store.paths import ROUNDUP
from briefing.tui.model.session import HIGHLIGHTS, Session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.core.model import Document
    from briefing.core.quotes import People
    from briefing.store.config.settings import Settings
    from briefing.store.workspace import Opened, Workspace
    from briefing.tui.model.export_plan import LastExport
    from briefing.tui.model.library_tags import LibraryTags

ROUNDUPS = 30
"""Days whose roundups are offered."""
MOST_GLIMPSES = 100
"""Documents that are looked into to list them by their titles."""
GLIMPSES = 1.0
"""Seconds for all of them; after that a document is listed by its file."""
MOST_CHIPS = 9
"""One for each digit."""
SUGGESTIONS = 4
"""Chips that are not pinned."""


DEFAULT_OPTIONS = BriefOptions()

Tone = Literal["text", "warning", "error"]
"""How a remark is meant."""


class Offer(NamedTuple):
    """A document that can be opened."""

    place: str
    """The name of its source."""
    name: str
    note: str
    """What is known about it."""
    sha256: str = ""
    """Of its text, where it carries tags."""


class Reading:
    """One reader at work: the document at hand, and the way to others."""

    def __init__(
        self,
        workspace: Workspace,
        opened: Opened,
        *,
        options: BriefOptions | None = None,
        settings: Settings | None = None,
        sources: Sequence[Source] = (),
        article: bool = False,
    ) -> None:
        """Begin to read.

        Args:
            workspace: where everything is kept.
            opened: the document to begin with.
            options: how sections are summarised.
            settings: the reader's; None for the defaults, which are then loaded when something asks for them.
            sources: all that was named on the command line.
            article: whether sources are articles without sections.
        """
        self.workspace = workspace
        self.sources = tuple(sources)
        self.article = article
        self.given_settings = settings
        self.listed = False
        """Whether the reader has named a folder, and has not chosen from it yet."""
        self.problems: Sequence[str] = ()
        """What is wrong with settings, theme or keymap."""
        self.export: LastExport | None = None
        """What was chosen when a brief was exported last."""
        self.asked: dict[str, list[str]] = {}
        """Earlier answers, by what was asked."""
        self._watched: tuple[str, ...] | None = None
        """The words of the saved queries, once somebody asked."""
        self.whole = True
        """Whether the whole document was read, not only the beginning of a long one."""
        self.take(opened, options or BriefOptions())

    @cached_property
    def settings(self) -> Settings:
        """The reader's settings."""
        return self.given_settings or self.workspace.settings

    def watched_words(self) -> tuple[str, ...]:
        """Return the words of the saved queries."""
        if self._watched is None:
            from datetime import date  # only readers with saved queries need them

            from briefing.core.query.parse import parse_query

            views, today = self.settings.views.values(), date.today().isoformat()
            queries = (parse_query(view, self.settings.aliases, today=today) for view in views)
            self._watched = tuple(dict.fromkeys(word for query in queries for word in query.words))
        return self._watched

    def follow(self, settings: Settings) -> None:
        """Go by other settings from now on; what the keys made of the old ones stays."""
        before, options = self.given_settings or DEFAULT_OPTIONS, self.session.options
        self.given_settings, self._watched = settings, None
        self.__dict__.pop("settings", None)
        self.workspace.follow(settings)
        changed = {
            name: getattr(settings, name)
            for name in options._fields
            if getattr(settings, name) != getattr(before, name)
        }
        self.session.options = options._replace(**changed)
        self.session.forget_suggestions()
        self.session.watch = self.watched_words if settings.views else None

    def take(self, opened: Opened, options: BriefOptions) -> None:
        """Read another document."""
        self.opened, own = opened, self.given_settings
        self.session = Session(opened.document, opened.tags, options)
        self.session.watch = self.watched_words if own and own.views else None
        self.session.read = self._sections_read(opened.document)

    def remark(self, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, Tone]:
        """Return what the reader should know about the document as it is opened: one sentence, or nothing.

        Args:
            keys: those in use, by action.
        """
        tags, document = self.session.tags, self.session.document
        if self.problems:
            return listed(self.problems), "error"
        if tags.problem:
            return f"tags unreadable: {tags.problem}", "error"
        if tags.orphans:
            return _said_of_orphans(len(tags.orphans), keys["attach"]), "warning"
        if self.opened.damage:
            return self.opened.damage, "warning"
        if self.opened.doubt:
            return self.opened.doubt, "warning" if self.opened.undecodable else "text"
        if document.neutralised:
            verb = "is" if document.neutralised == 1 else "are"
            return f"{counted(document.neutralised, 'control character')} {verb} shown, not obeyed", "warning"
        if len(self.sources) > 1 and self.source in self.sources:
            number = 0 if self.listed else self.sources.index(self.source) + 1
            return _said_of_several(number, len(self.sources), keys["library"]), "text"
        return _first_steps(keys) if self._first_time else "", "text"

    @property
    def source(self) -> Source:
        """Where the document at hand comes from."""
        return self.opened.source

    @property
    def _first_time(self) -> bool:
        """Whether nothing was ever tagged."""
        return not self.workspace.paths.count_tag_files(most=1)

    def read_more(self, rows: int) -> tuple[Opened, People] | None:
        """Return a longer beginning, enough for `rows` rows, and who is named in it, if there is one."""
        from briefing.core.quotes import gather_people

        opened = self.workspace.open_beginning(self.source, rows)
        return None if opened is None else (opened, gather_people(opened.document))

    def read_whole(self) -> tuple[Opened, People]:
        """Return the whole of the document whose beginning is at hand, and who is named in it: takes a while.

        Raises:
            SourceError: it cannot be read any more.
        """
        from briefing.core.quotes import gather_people

        opened = self.workspace.open_to_read(self.source, article=self.article)
        return opened, gather_people(opened.document)

    def take_more(self, opened: Opened, people: People, *, whole: bool) -> None:
        """Go on with a longer beginning, or the whole document, where the beginning was."""
        self.opened, self.whole = opened, whole
        self.session.replace_document(opened.document, opened.tags)
        self.session.people = people
        self.session.read |= self._sections_read(opened.document) - self.session.unread

    def _sections_read(self, document: Document) -> set[str]:
        workspace = self.workspace
        return set(workspace.state.read_sections(document.sha256)) if workspace.has_state else set()

    def _position(self, document: Document) -> str | None:
        """Return the id of the section at which reading stopped."""
        workspace = self.workspace
        return workspace.state.position(document.sha256, _lasting(document)) if workspace.has_state else None

    @property
    def pressing(self) -> bool:
        """Whether the reader has left traces further on, so that a beginning will not do even at first."""
        document = self.session.document
        if self.workspace.paths.count_tag_files(most=1) and self.workspace.tags.may_know(document):
            return True
        position = self._position(document)
        return position is not None and position not in {section.id for section in document.sections}

    def open(self, source: Source, rows: int) -> None:
        """Open another document; of a long one the beginning, enough for a screen of `rows` rows.

        Raises:
            SourceError: it cannot be read; this one stays.
        """
        beginning = self.workspace.open_beginning(source, rows, article=self.article)
        opened = beginning or self.workspace.open_to_read(source, article=self.article)
        self.problems = self.problems if self.listed else ()  # what was said at the start is said once
        self.listed, self.whole = False, beginning is None
        self.take(opened, self.session.options)

    @property
    def start(self) -> int:
        """The index to begin at: where reading stopped, or the first section."""
        document = self.session.document
        position = self._position(document)
        ids = [section.id for section in document.sections]
        if position in ids:
            return ids.index(position)
        return 0 if document.sections else HIGHLIGHTS

    def remember(self, session: Session, index: int | None) -> None:
        """Keep the read marks of a session and, where there is one, the section at which reading stopped."""
        document, state = session.document, self.workspace.state
        if session.read and self.whole:
            state.mark_read(document.sha256, sorted(session.read))
        if session.unread:
            state.mark_unread(document.sha256, sorted(session.unread))
        if index is not None and 0 <= index < len(document.sections):
            section = document.sections[index].id
            state.remember_position(document.sha256, _lasting(document), section, time.time())

    def suggest(self, document: Document, index: int) -> list[tuple[str, str]]:
        """Return the tags of a section's numbered chips, with reasons: pinned, then likely new ones."""
        from briefing.core.tags.suggest import Sources, suggest_tags
        from briefing.store.suggesting import wording_of, words_of

        own = self.given_settings  # without settings nothing is pinned or ruled
        history = self.library_tags.history
        pinned = own.pinned[:MOST_CHIPS] if own else ()
        entry = self.session.tags.sections.get(document.sections[index].id)
        found = suggest_tags(
            document,
            document.sections[index],
            Sources(
                rules=own.rules if own else (),
                history=history,
                people=self.session.people,
                words=words_of(own),
                wording=wording_of(own, history),
            ),
            entry=entry,
            limit=min(SUGGESTIONS, MOST_CHIPS - len(pinned)) + len(pinned),
        )
        passed = {tag_key(tag) for tag in pinned}
        likely = [(each.tag, each.reason) for each in found if each.shown and tag_key(each.tag) not in passed]
        chips = [(tag, "pinned") for tag in pinned]
        return [*chips, *likely[: min(SUGGESTIONS, MOST_CHIPS - len(pinned))]]

    @cached_property
    def library_tags(self) -> LibraryTags:
        """What was tagged before."""
        from briefing.tui.model.library_tags import LibraryTags

        return LibraryTags(self.workspace, self.session.document.language)

    def documents(self) -> tuple[Offer, ...]:
        """Return what can be opened: what was named, what was read lately, what carries a tag."""
        until = time.monotonic() + GLIMPSES
        known = {
            each.lasting_name: self._glimpsed(each, until) for each in self.sources if each.form != "input"
        }
        for path in self._roundups():
            known.setdefault(
                Source.named(path).lasting_name, Offer(str(path), _name_of(path), "from your feeds")
            )
        for each in self._recent():
            place = each.lasting_name
            known.setdefault(place, Offer(place, _name_of(Path(place)), ""))
        with suppress(BriefingError, OSError):
            titles, kept = self.workspace.tags.titles(), self.workspace.library.digests()
            for source, sha256, title, sections in titles:  # fifty thousand: no path is made of each
                place = os.path.expanduser(source) if source[:1] == "~" else source  # noqa: PTH111
                if sha256 in kept or Source.named(place).is_there:
                    key = place if source != STANDARD_INPUT else sha256
                    known[key] = Offer(place, title or _name_of(Path(place)), f"{sections} tagged", sha256)
        return tuple(known.values())

    def _glimpsed(self, source: Source, until: float) -> Offer:
        """Return a document that was named, by title and day where it is one of not too many.

        Args:
            source: the document.
            until: when there is no more time to look into one, by the monotonic clock; PDFs take some 50 ms.
        """
        name = _name_of(Path(source.name))
        if not 1 < len(self.sources) <= MOST_GLIMPSES or time.monotonic() > until:
            return Offer(source.name, name, "")
        from briefing.sources.glimpse import glimpse

        seen = glimpse(source)
        note = seen.problem or " · ".join(filter(None, (seen.day, name if seen.title else "")))
        return Offer(source.name, seen.title or name, note)

    def source_of(self, offer: Offer) -> Source:
        """Return where the document can be read: where it was, or else in the library."""
        named = Source.named(offer.place)
        if named.is_there or not offer.sha256:
            return named
        return Source.named(self.workspace.library.path_of(offer.sha256))

    def _roundups(self) -> list[Path]:
        """Return the roundups that were made of feeds, the latest first."""
        return sorted(self.workspace.paths.roundups.glob(f"[0-9]*{ROUNDUP}"), reverse=True)[:ROUNDUPS]

    def _recent(self) -> list[Source]:
        if not self.workspace.has_state:
            return []
        named = (Source.named(source) for _, source in self.workspace.state.recent())
        return [source for source in named if source.is_there]


def _name_of(path: Path) -> str:
    """Return what a document is called that has told nothing yet: a roundup of feeds says so at once."""
    if not path.name.endswith(ROUNDUP):
        return clean(path.name)
    from briefing.sources.roundup import read_head  # only readers of feeds have one

    return clean(str(read_head(path).get("title") or "")) or clean(path.name.removesuffix(ROUNDUP))


def _first_steps(keys: Mapping[str, tuple[str, ...]]) -> str:
    """Return what to press the first time: as far as there are keys for it."""
    steps = {"down": "goes on", "read": "reads", "tag": "tags", "export": "makes a brief of what is tagged"}
    return ", ".join(f"{key_label(keys[action][0])} {does}" for action, does in steps.items() if keys[action])


def listed(problems: Sequence[object]) -> str:
    """Return problems, a line each; how many there are stands before them, should the screen not hold all."""
    several = [str(problem) for problem in problems]
    return several[0] if len(several) == 1 else "\n".join([f"{len(several)} problems:", *several])


def _said_of_several(number: int, count: int, keys: tuple[str, ...]) -> str:
    """Return which of the named documents this is and, where there is a key for it, what leads to others.

    Number 0 is the one that is shown until the reader has chosen.
    """
    key = key_label(keys[0]) if keys else ""
    if not number:
        return f"choose one of {counted(count, 'document')}{f' ({key} lists them)' if key else ''}"
    return f"{number} of {counted(count, 'document')}{f'; {key} chooses another' if key else ''}"


def _said_of_orphans(count: int, keys: tuple[str, ...]) -> str:
    """Return how many tagged sections are gone and, where there is a key for it, what to do."""
    which, them = ("is", "it") if count == 1 else ("are", "them")
    way = f": {key_label(keys[0])} attaches {them}" if keys else ""
    return f"{counted(count, 'tagged section')} {which} not in the text any more{way}"


def _lasting(document: Document) -> str:
    """Return the source of a document as it is found from any folder."""
    return Source.named(document.source).lasting_name
