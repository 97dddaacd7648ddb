"""The export: what, as what and where to, with a preview of exactly what will be written."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.actions import ACTION_BY_ID, EVERYWHERE, Action
from briefing.core.text.english import counted
from briefing.errors import BriefingError
from briefing.export import ExportOptions, preferred_format, said_of_ending
from briefing.export.select import Composed
from briefing.export.update import cannot_grow
from briefing.files import expanded, is_there, missing_folders, write_for_reader
from briefing.tui.app import briefing
from briefing.tui.model.export_plan import (
    NO_DATE,
    QUESTIONS,
    FormQuestion,
    LastExport,
    Plan,
    free_path,
    scopes_of,
)
from briefing.tui.model.reading import Reading
from briefing.tui.offers import Choice
from briefing.tui.view.bars import KeyHints, bar_row, status_rows, with_status
from briefing.tui.view.division import BARS, ONE_PANE_BELOW
from briefing.tui.view.frame import Frame, page_rows
from briefing.tui.view.page import Line, Page, Piece, Placed, Row, text_line
from briefing.tui.view.panes import PagePane
from briefing.tui.view.rendered import rendered_page
from briefing.tui.view.wrap import wrapped
from briefing.tui.widgets.canvas import CanvasScreen

FORM_WIDTH = 34
LABEL_WIDTH = 10
PREVIEW_ROWS = 2000
SCOPE = 0
"""The question which sections are exported."""
FEW = 8
"""Answers that one goes through; there is a list of more."""
OWN: tuple[Action, ...] = tuple(
    ACTION_BY_ID[name]._replace(title=title, help=words, group="The export form")
    for name, title, words in (
        ("down", "Next question", "Go to the next question."),
        ("up", "Previous question", "Go to the question before."),
        ("read", "Change", "Give the question its next answer, or write one."),
        ("export", "Export", "Write, copy or hand over what the preview shows."),
        ("copy", "Copy", "Copy what the preview shows to the clipboard."),
        ("page_down", "Preview on", "Scroll the preview on."),
        ("page_up", "Preview back", "Scroll the preview back."),
        ("back", "Leave", "Leave without exporting; the answers are kept."),
    )
)
"""What keys do on the form."""
WORDS = {action.id: action.title.lower() for action in OWN}
TO_FILE, TO_CLIPBOARD, TO_EDITOR = "a file", "the clipboard", "your editor"
TO_BRIEF = "a brief that grows"
"""What is new goes into a file that one has edited meanwhile, and nothing else in it changes."""


class ExportScreen(CanvasScreen[str | None], inherit_bindings=False):
    """Asks what to export and is dismissed with a sentence about what was done."""

    def __init__(self, reading: Reading, index: int | None) -> None:
        """Prepare an export of what is read; `index` is the section under the cursor."""
        super().__init__()
        self.reading = reading
        settings, kept = reading.settings, reading.export
        scopes = scopes_of(reading.session, index)
        titles = [scope.title for scope in scopes]
        self.plan = Plan(
            scopes,
            titles.index(kept.scope) if kept and kept.scope in titles else 0,
            kept.form if kept else preferred_format(settings.export_format),
            kept.options if kept else ExportOptions.preferred(settings),
        )
        self.ways = (TO_FILE, TO_CLIPBOARD, TO_EDITOR, *settings.pipe_to, TO_BRIEF)
        self.way = kept.way if kept else 0
        self.path = kept.path if kept else None
        """Where to, when the reader has said so."""
        self.composed: Composed | None = None
        self.cursor = 0
        """The question with the cursor."""
        self.preview = PagePane()
        self._finished: asyncio.Future[str]
        self._page: str | None = None
        """The brief in Markdown, where it is a page."""
        self._problem = ""

    def on_mount(self) -> None:
        """Begin with the first preview."""
        self.ask_for_preview()

    @property
    def own(self) -> tuple[Action, ...]:
        """The actions that mean something else here than in the table."""
        return OWN

    def does(self, action: str) -> bool:
        """Tell whether an action is something to be done here; some keys do the same as others."""
        return action in WORDS or action in EVERYWHERE

    def questions(self) -> list[tuple[str, str]]:
        """Return the questions with their answers."""
        target = str(self.target()) if self.ways[self.way] in (TO_FILE, TO_BRIEF, TO_EDITOR) else ""
        asked = [(question.label, question.answer(self.plan)) for question in QUESTIONS]
        return [*asked, ("To", self.ways[self.way]), ("File", target)]

    def frame(self, width: int, height: int) -> Frame:
        """Return the form and, where there is room for one, the preview beside it."""
        glyphs, rows = self.look.glyphs, max(0, height - BARS)
        narrow = width < ONE_PANE_BELOW
        form = self._form(width if narrow else FORM_WIDTH, rows)
        body: list[Row] = [(row,) for row in form]
        if not narrow:
            hairline = Placed(Line((Piece(glyphs.hairline, "rule"),)), 1)
            room = max(1, width - FORM_WIDTH - 4)
            measure = room if self._page is None else min(room, self.look.wishes.text_width)
            other = measure != self.preview.measure
            self.preview.resize(rows, 2, measure)
            if other and self._page is not None:
                self._show_preview()
            preview = page_rows(self.preview, glyphs, width - FORM_WIDTH - 1)
            body = [(left, hairline, right) for left, right in zip(form, preview, strict=True)]
        count = glyphs.ellipsis if self.composed is None else counted(self.composed.sections, "section")
        title = Line((Piece("Export", "strong"),), (Piece(count, "muted"),))
        hints = KeyHints(("read", "export", "back", "help"), self.look.keys, WORDS)
        status = status_rows(self.message, hints, width, rows)
        return Frame(
            with_status((bar_row(title, width, "title"), *body), status, height), (0, 1 + self.cursor)
        )

    def _form(self, width: int, height: int) -> list[Placed]:
        """Return the questions, and below them what should be known of where the brief is to go."""
        questions = [self._question_row(n, *asked, width) for n, asked in enumerate(self.questions())]
        notes = [Placed(text_line(note, "muted", 2), width) for note in self._notes(width - 4)]
        blank = Placed(Line(), width)
        rows = [*questions, blank, *notes]
        return [*rows[:height], *[blank] * (height - len(rows))]

    def _question_row(self, number: int, question: str, answer: str, width: int) -> Placed:
        here = number == self.cursor
        sign = self.look.glyphs.cursor if here else " "
        pieces = Piece(f"{sign} ", "accent"), Piece(f"{question:<{LABEL_WIDTH}}", "muted"), Piece(answer)
        return Placed(Line(pieces), width, over="cursor" if here else None)

    def _notes(self, width: int) -> list[str]:
        """Return what should be known of where it is to go: folders that would be made, or why it cannot."""
        way = self.ways[self.way]
        missing = missing_folders(self.target()) if way in (TO_FILE, TO_BRIEF) else ""
        problem = cannot_grow(self.plan.form) if way == TO_BRIEF else ""
        words = problem or (f"makes the folder {missing}" if missing else "")
        return wrapped(words, width) if words else []

    def target(self) -> Path:
        """Return the file to write: a name that is free, unless the reader chose one."""
        if self.path is not None:
            return self.path
        folder = expanded(self.reading.settings.export_folder)
        path = folder / self.plan.file_name(self.reading.session)
        return path if self.ways[self.way] == TO_BRIEF else free_path(path)

    # -- the preview

    def ask_for_preview(self) -> None:
        """Compose in the background what the form says now."""
        plan, session = self.plan, self.reading.session
        self.composed, self._finished = None, asyncio.get_running_loop().create_future()
        finished = self._finished
        self.say("")

        def work() -> tuple[Composed, str | None] | str:
            try:
                composed = plan.compose(session)
                return composed, plan.page(session, composed)
            except BriefingError as error:
                return str(error)
            except Exception as error:  # noqa: BLE001 - a fault of a format is said, and nobody waits for ever
                return f"{plan.form} failed: {error}"

        def done(found: tuple[Composed, str | None] | str) -> None:
            if finished is not self._finished:  # the form says something else by now
                return
            problem = found if isinstance(found, str) else ""
            self.composed, self._page = (None, None) if isinstance(found, str) else found
            self._problem = problem
            self._show_preview()
            if not finished.done():
                finished.set_result(problem)

        self.in_background(work, done, group="preview")

    def _show_preview(self) -> None:
        """Lay out what was composed: a page as a page, data as it stands."""
        if self._page is not None:
            page = rendered_page(self._page, self.look.glyphs, self.preview.measure)
        else:
            page = Page(tuple(_preview_lines(self.composed, self._problem)))
        self.preview.show(page)

    # -- keys

    def action_down(self) -> None:
        """The next question."""
        self.cursor = (self.cursor + 1) % len(self.questions())

    def action_up(self) -> None:
        """The question before."""
        self.cursor = (self.cursor - 1) % len(self.questions())

    action_next_stop, action_previous_stop = action_down, action_up

    def action_page_down(self) -> None:
        """Scroll the preview on."""
        self.preview.scroll_pages(1)

    def action_page_up(self) -> None:
        """Scroll the preview back."""
        self.preview.scroll_pages(-1)

    def action_read(self) -> None:
        """Give the question under the cursor its next answer."""
        beyond = self.cursor - len(QUESTIONS)
        if beyond > 0:
            self._ask_for_path()
        elif beyond == 0:
            self.way = (self.way + 1) % len(self.ways)
        elif self.cursor == SCOPE and len(self.plan.scopes) > FEW:
            self._ask_for_scope()
        else:
            self._answer(QUESTIONS[self.cursor])

    action_read_on = action_read

    def _answer(self, question: FormQuestion) -> None:
        if question.turned:
            self.plan = question.turned(self.plan)
            self.ask_for_preview()
        else:
            self._ask_for_words(question)

    def _ask_for_words(self, question: FormQuestion) -> None:
        from briefing.tui.screens.prompt import Prompt, Question

        is_date, words = question.option == "date", question.text(self.plan)
        if is_date and not words:
            words = date.today().isoformat()

        def answered(words: str | None) -> None:
            if words is not None:
                self.plan = question.written(self.plan, words)
                self.ask_for_preview()
            self.draw()

        check = _date_problem if is_date else _no_problem
        self.app.push_screen(Prompt(Question(question.option, words, check=check)), answered)

    def _ask_for_scope(self) -> None:
        from briefing.tui.screens.prompt import Prompt, Question

        def answered(number: str | None) -> None:
            if number is not None:
                self.plan = replace(self.plan, scope=int(number))
                self.ask_for_preview()
            self.draw()

        choices = [Choice(str(n), each.title, str(each.count)) for n, each in enumerate(self.plan.scopes)]
        self.app.push_screen(Prompt(Question("sections", choices=choices, strict=True)), answered)

    def _ask_for_path(self) -> None:
        from briefing.tui.screens.prompt import Prompt, Question

        def answered(words: str | None) -> None:
            if words:
                self.path = expanded(words)
                if self.ways[self.way] not in (TO_EDITOR, TO_BRIEF):
                    self.way = self.ways.index(TO_FILE)
            self.draw()

        self.app.push_screen(Prompt(Question("write to", str(self.target()))), answered)

    async def action_export(self) -> None:
        """Write, copy or hand over what the preview shows."""
        if not await self.wait_for(self._finished):
            self.say("not exported")
            return
        if self.composed is None:
            self.say(self._finished.result(), "error")
            return
        if not self.composed.sections:
            self.say("there is no section to export", "error")
            return
        try:
            done = await self._deliver(self.composed)
            self.path = None
            self._leave(done)
        except BriefingError as error:
            self.say(str(error), "error")

    async def action_copy(self) -> None:
        """Copy what the preview shows."""
        self.way = self.ways.index(TO_CLIPBOARD)
        await self.action_export()

    def action_back(self) -> None:
        """Leave without exporting; what was chosen is kept for the next time."""
        self._leave(None)

    def _leave(self, done: str | None) -> None:
        plan = self.plan
        self.reading.export = LastExport(plan.chosen.title, plan.form, plan.options, self.way, self.path)
        self.dismiss(done)

    action_quit = action_back

    async def _deliver(self, composed: Composed) -> str:
        way = self.ways[self.way]
        if way == TO_FILE:
            written = f"{counted(composed.sections, 'section')} written to {self._write(composed.content)}"
            return f"{written}; {composed.lacking}" if composed.lacking else written
        if way == TO_BRIEF:
            return self._grow()
        if way == TO_EDITOR:
            return self._edit(composed)
        if way == TO_CLIPBOARD:
            content = composed.content
            if not isinstance(content, str):
                raise BriefingError(f"{self.plan.form} is no text: it cannot be copied")
            return briefing(self).copy(content)
        return await self._hand(way, composed.content)

    async def _hand(self, way: str, content: str | bytes) -> str:
        """Give `content` to a program of the settings; Esc stops the waiting, not the program."""
        from briefing.tui.outside import hand_to

        self.say(f"handing it to {way}{self.look.glyphs.ellipsis}")
        program, loop = self.reading.settings.pipe_to[way], asyncio.get_running_loop()
        work = loop.run_in_executor(None, hand_to, way, program, content)
        if not await self.wait_for(work):
            raise BriefingError(f"stopped waiting for {way}, which may still be at work")
        return work.result()

    def _edit(self, composed: Composed) -> str:
        """Give the terminal to the reader's editor; write what was changed there to the file."""
        from briefing.tui.outside import edit, editor_of

        if not isinstance(composed.content, str):
            raise BriefingError(f"{self.plan.form} is no text: it cannot be edited")
        self._check_target()  # before there is anything to lose
        editor = editor_of(os.environ)
        name, content = self.plan.file_name(self.reading.session), composed.content
        edited = briefing(self).lend_terminal(lambda: edit(editor, name, content))
        if edited == content.encode():
            return "not changed in the editor: nothing written"
        return f"what you edited is written to {self._write(edited)}"

    def _grow(self) -> str:
        path, source = self.target(), self.reading.source.path
        if source is not None and is_there(path) and is_there(source) and path.samefile(source):
            raise BriefingError(f"{path} is what the export is made from, and is not written over")
        made = _made(path)
        return f"{self.plan.update(self.reading.session, path)}{made}"

    def _check_target(self) -> None:
        """Refuse a folder, and a file that is there; the form then has a name that is free.

        Raises:
            BriefingError: the target is one of them.
        """
        path = self.target()
        if not is_there(path):
            return
        if path.is_dir():
            raise BriefingError(f"{path} is a folder; name a file in it")
        self.path = free_path(path)
        raise BriefingError(f"{path.name} exists; {self.look.key('export')} writes {self.path.name}")

    def _write(self, content: str | bytes) -> str:
        """Write the file, and return where it is."""
        self._check_target()
        path = self.target()
        made = _made(path)
        write_for_reader(path, content)
        return f"{path}{said_of_ending(path.name, self.plan.form, asked_for=True)}{made}"


def _made(path: Path) -> str:
    """Return what is said of folders that are made for a file."""
    missing = missing_folders(path)
    return f", and the folder {missing} made" if missing else ""


def _no_problem(_: str) -> str:
    return ""


def _date_problem(words: str) -> str:
    """Return what is wrong with a date to print; "" where nothing is."""
    if words == NO_DATE:
        return ""
    try:
        date.fromisoformat(words or "2000-01-01")
    except ValueError:
        return f"{words} is no date, such as {date.today().isoformat()}, or {NO_DATE}"
    return ""


def _preview_lines(composed: Composed | None, problem: str) -> list[Line]:
    if composed is None:
        return [text_line(problem, "error")]
    content = composed.content
    if isinstance(content, bytes):
        return [
            text_line(f"{len(content):,} bytes that are no text: a file or a program can take them", "muted")
        ]
    return [text_line(row) for row in content.split("\n", PREVIEW_ROWS)[:PREVIEW_ROWS]]
