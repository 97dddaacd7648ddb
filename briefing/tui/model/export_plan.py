"""What is to be exported, as the reader is putting it together: one row of choices a question.

Values only. One invariant: a plan always says something that can be composed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from briefing.core.tags.model import in_order, tag_key, topic_counts
from briefing.core.text.naming import title_from
from briefing.export import FORMATS, ExportOptions, leaves_folders_out
from briefing.export.build import DEFAULT_TITLE
from briefing.export.options import Grouping
from briefing.export.select import Composed, Material, Selection, compose
from briefing.files import is_there
from briefing.store.paths import file_slug, lasting_source
from briefing.tui.model.session import HIGHLIGHTS, Session

T = TypeVar("T")

TITLE, DATE = 7, 8
"""The questions that are answered in words."""
NO_DATE = "none"
"""What is written for no date at all."""
RENDERED = ("html", "pdf", "docx")
"""Formats whose source is no page to look at."""

GROUPS: tuple[Grouping | None, ...] = (None, "tag", "document", "order")
ENOUGH_QUOTES: tuple[int | None, ...] = (0, 1, 2, 3, 5, 10, None)
"""None stands for all."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A choice of sections, with the words it is offered by."""

    title: str
    selection: Selection
    count: int
    passages: bool = False
    """Whether nothing but the marked passages of the sections is exported."""


class LastExport(NamedTuple):
    """What the reader chose the last time, for the next one."""

    scope: str
    form: str
    options: ExportOptions
    way: int
    path: Path | None


@dataclass(frozen=True, slots=True)
class Plan:
    """Which sections, as what, with what in it."""

    scopes: tuple[Scope, ...]
    scope: int = 0
    """Which of the scopes is chosen."""
    form: str = "markdown"
    options: ExportOptions = field(default_factory=ExportOptions)

    @property
    def chosen(self) -> Scope:
        """The scope that is chosen."""
        return self.scopes[self.scope]

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Return the questions with their answers, in the order in which `turned` counts them."""
        quotes = self.options.quotes
        return (
            ("Sections", f"{self.chosen.title} ({self.chosen.count})"),
            ("Format", self.form),
            ("Grouped", f"by {self.options.group_by}" if self.options.group_by else "by tag, if any"),
            ("Quotes", "all" if quotes is None else str(quotes)),
            ("Full text", "yes" if self.options.full_text else "no"),
            ("Notes", "yes" if self.options.notes else "no"),
            ("Folders", "left out" if leaves_folders_out(self.form, self.options) else "named"),
            ("Title", self.options.title or "from the text"),
            ("Date", "from the text" if self.options.date is None else self.options.date or NO_DATE),
        )

    def asks_for(self, row: int) -> tuple[str, str] | None:
        """Return the name and the words of an answer that is written; None for one that is turned to."""
        texts = {TITLE: ("title", self.options.title or ""), DATE: ("date", self.options.date or "")}
        return texts.get(row)

    def written(self, row: int, words: str) -> Plan:
        """Return the plan with `words` for an answer to question `row`; "" for none."""
        options = self.options
        date = "" if words == NO_DATE else words or None
        title, date = (words or None, options.date) if row == TITLE else (options.title, date)
        return replace(self, options=options._replace(title=title, date=date))

    def page(self, session: Session, composed: Composed) -> str | None:
        """Return the brief in Markdown, where it is a page in a format that has to be rendered."""
        if self.form in RENDERED:
            composed = replace(self, form="markdown").compose(session)
        return str(composed.content) if self.form in (*RENDERED, "markdown") else None

    def turned(self, row: int) -> Plan:
        """Return the plan with the next answer to question `row`."""
        options = self.options
        if row == 0:
            return replace(self, scope=(self.scope + 1) % len(self.scopes))
        if row == 1:
            return replace(self, form=_next(tuple(FORMATS), self.form))
        turned = (
            options._replace(group_by=_next(GROUPS, options.group_by)),
            options._replace(quotes=_next(ENOUGH_QUOTES, options.quotes)),
            options._replace(full_text=not options.full_text),
            options._replace(notes=not options.notes),
            options._replace(anonymous=not leaves_folders_out(self.form, options)),
        )
        return replace(self, options=turned[row - 2])

    def compose(self, session: Session) -> Composed:
        """Return the finished export, by the same way as the command line.

        Raises:
            BriefingError: the format needs what is not installed.
        """
        material = Material(session.document, session.tags.sections, lasting_source(session.document))
        return compose([material], self.chosen.selection, self.form, self._content, session.options)

    def update(self, session: Session, path: Path) -> str:
        """Put what is chosen into the brief at `path`, as far as it lacks it; return a sentence about it.

        Raises:
            BriefingError: that brief cannot be continued.
        """
        from briefing.export.select import briefer, pick
        from briefing.export.update import update

        material = Material(session.document, session.tags.sections, lasting_source(session.document))
        chosen = pick(material, self.chosen.selection, briefer(session.options))
        return update(path, self.form, [chosen] if chosen else [], self.chosen.selection, self._content)

    @property
    def _content(self) -> ExportOptions:
        """What of the chosen sections goes in."""
        return self.options.of_passages() if self.chosen.passages else self.options

    def file_name(self, session: Session) -> str:
        """Return a name for the file, from the tag or the document."""
        document = session.document
        title = document.title.of(document.text) if document.title else title_from(document.source)
        title = self.options.title or title or DEFAULT_TITLE
        stem = self.chosen.selection.tags[0] if self.chosen.selection.tags else title
        return f"{file_slug(stem)}.{FORMATS[self.form].extension}"


def _next(values: Sequence[T], value: T) -> T:
    return values[(values.index(value) + 1) % len(values)] if value in values else values[0]


def scopes_of(session: Session, index: int | None) -> tuple[Scope, ...]:
    """Return what can be exported: marked, listed, tagged sections, those with a tag, the one here, all."""
    document = session.document
    held = [session.tags_of(i) for i in range(len(document.sections))]

    def these(title: str, indices: Sequence[int]) -> Scope:
        keys = frozenset((document.sha256, document.sections[i].id) for i in indices)
        return Scope(title, Selection(sections=keys), len(keys))

    marked = [i for i, section in enumerate(document.sections) if section.id in session.marked]
    tags = in_order({tag for several in held for tag in several})
    scopes = [these("marked", marked)] if marked else []
    scopes += [these("listed", session.only)] if session.only else []
    if tags:
        scopes.append(Scope("tagged", Selection(tagged=True), sum(map(bool, held))))
    marks = sum(bool(session.passages(i)) for i in range(len(document.sections)))
    scopes += [Scope("passages alone", Selection(marked=True), marks, passages=True)] if marks else []
    counts = topic_counts(held)
    scopes += [Scope(tag, Selection(tags=(tag,)), counts[tag_key(tag)]) for tag in tags]
    if index is not None and index != HIGHLIGHTS:
        scopes.append(these("this one", [index]))
    return (*scopes, Scope("all", Selection(), len(document.sections)))


def free_path(path: Path) -> Path:
    """Return `path`, or the first of `name-2`, `name-3`, … that does not exist."""
    candidate, number = path, 1
    while is_there(candidate):
        number += 1
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate
