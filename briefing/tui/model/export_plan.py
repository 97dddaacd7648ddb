"""What is to be exported, as the reader is putting it together: one row of choices a question.

Values only. One invariant: a plan always says something that can be composed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

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

    def page(self, session: Session, composed: Composed) -> str | None:
        """Return the brief in Markdown, where it is a page in a format that has to be rendered."""
        if self.form in RENDERED:
            composed = replace(self, form="markdown").compose(session)
        return str(composed.content) if self.form in (*RENDERED, "markdown") else None

    def with_options(self, **changes: Any) -> Plan:
        """Return the plan with other options."""
        return replace(self, options=self.options._replace(**changes))

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


class FormQuestion(NamedTuple):
    """One row of the form: a question, its answer, and how it gets another."""

    label: str
    answer: Callable[[Plan], str]
    turned: Callable[[Plan], Plan] | None = None
    """Returns the plan with the next answer; None where one is written."""
    option: str = ""
    """The option that is written."""

    def written(self, plan: Plan, words: str) -> Plan:
        """Return the plan with `words` for an answer; "" for none."""
        no_date = self.option == "date" and words == NO_DATE
        return plan.with_options(**{self.option: "" if no_date else words or None})

    def text(self, plan: Plan) -> str:
        """Return the answer that was written, to be mended."""
        return str(getattr(plan.options, self.option) or "")


def _yes(value: bool) -> str:
    return "yes" if value else "no"


QUESTIONS: tuple[FormQuestion, ...] = (
    FormQuestion(
        "Sections",
        lambda plan: f"{plan.chosen.title} ({plan.chosen.count})",
        lambda plan: replace(plan, scope=(plan.scope + 1) % len(plan.scopes)),
    ),
    FormQuestion(
        "Format",
        lambda plan: plan.form,
        lambda plan: replace(plan, form=_next(tuple(FORMATS), plan.form)),
    ),
    FormQuestion(
        "Grouped",
        lambda plan: f"by {plan.options.group_by}" if plan.options.group_by else "by tag, if any",
        lambda plan: plan.with_options(group_by=_next(GROUPS, plan.options.group_by)),
    ),
    FormQuestion(
        "Quotes",
        lambda plan: "all" if plan.options.quotes is None else str(plan.options.quotes),
        lambda plan: plan.with_options(quotes=_next(ENOUGH_QUOTES, plan.options.quotes)),
    ),
    FormQuestion(
        "Full text",
        lambda plan: _yes(plan.options.full_text),
        lambda plan: plan.with_options(full_text=not plan.options.full_text),
    ),
    FormQuestion(
        "Notes",
        lambda plan: _yes(plan.options.notes),
        lambda plan: plan.with_options(notes=not plan.options.notes),
    ),
    FormQuestion(
        "Folders",
        lambda plan: "left out" if leaves_folders_out(plan.form, plan.options) else "named",
        lambda plan: plan.with_options(anonymous=not leaves_folders_out(plan.form, plan.options)),
    ),
    FormQuestion("Title", lambda plan: plan.options.title or "from the text", option="title"),
    FormQuestion(
        "Date",
        lambda plan: "from the text" if plan.options.date is None else plan.options.date or NO_DATE,
        option="date",
    ),
)
"""What the form asks, in order."""


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
