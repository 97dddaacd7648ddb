"""The export: what, as what and where to, with a preview of exactly what will be written."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual.containers import Horizontal

from briefing.core.text.english import counted
from briefing.errors import BriefingError
from briefing.export import ExportOptions, preferred_format
from briefing.files import expanded, is_there, write_for_reader
from briefing.tui.messages import PreviewReady
from briefing.tui.model.export_plan import Plan, free_path, scopes_of
from briefing.tui.screens.frame import FramedScreen
from briefing.tui.view.layout import ONE_PANE_BELOW
from briefing.tui.view.page import Line, Page, Piece, text_line
from briefing.tui.widgets.fields import Fields
from briefing.tui.widgets.hairline import Hairline
from briefing.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from briefing.export.select import Composed
    from briefing.tui.model.reading import Reading
    from briefing.tui.view.page import Role

FORM_WIDTH = 34
PREVIEW_ROWS = 2000
TO_FILE, TO_CLIPBOARD, TO_EDITOR = "a file", "the clipboard", "your editor"


class ExportScreen(FramedScreen["str | None"], inherit_bindings=False):
    """Asks what to export and is dismissed with a sentence about what was done."""

    def __init__(self, reading: Reading, index: int | None) -> None:
        """Prepare an export of what is read; `index` is the section under the cursor."""
        super().__init__()
        self.reading = reading
        settings = reading.settings
        self.plan = Plan(
            scopes_of(reading.session, index),
            form=preferred_format(settings.export_format),
            options=ExportOptions.preferred(settings),
        )
        self.ways = (TO_FILE, TO_CLIPBOARD, TO_EDITOR, *settings.pipe_to)
        self.way = 0
        self.path: Path | None = None
        """Where to, when the reader has said so."""
        self.composed: Composed | None = None
        self._request = 0
        self._finished: asyncio.Future[str]
        self.fields = Fields()
        self.hairline = Hairline()
        self.preview = Reader()

    def body(self) -> Horizontal:
        """Put the form beside the preview."""
        return Horizontal(self.fields, self.hairline, self.preview, id="body")

    def on_mount(self) -> None:
        """Show the first preview."""
        self.briefing.paper(self)
        self.ask_for_preview()

    def on_resize(self) -> None:
        """Divide the screen: no preview where there is no room for one."""
        narrow = self.size.width < ONE_PANE_BELOW
        self.preview.display = self.hairline.display = not narrow
        self.fields.styles.width = self.size.width if narrow else FORM_WIDTH
        self.preview.indent, self.preview.measure = 2, max(1, self.size.width - FORM_WIDTH - 4)
        self.show_form()

    def show_form(self) -> None:
        """Show questions, answers and keys."""
        target = str(self.target()) if self.ways[self.way] in (TO_FILE, TO_EDITOR) else ""
        self.fields.show((*self.plan.rows(), ("To", self.ways[self.way]), ("File", target)))
        composed, glyphs = self.composed, self.briefing.ink.glyphs
        count = glyphs.ellipsis if composed is None else counted(composed.sections, "section")
        self.title_line.show(Line((Piece("Export", "strong"),), (Piece(count, "muted"),)))

    def say(self, words: str, role: Role = "text") -> None:
        """Say what just happened."""
        key = self.briefing.key
        hints = (
            f"{key('read')}",
            " changes  ",
            f"{key('export')}",
            " exports  ",
            f"{key('back')}",
            " leaves",
        )
        pieces = tuple(Piece(hint, "muted" if number % 2 else "accent") for number, hint in enumerate(hints))
        fitting = len(words) + sum(map(len, hints)) + 4 <= self.size.width
        self.status_line.show(Line((Piece(words, role),), pieces if fitting or not words else ()))

    def target(self) -> Path:
        """Return the file to write: a name that is free, unless the reader chose one."""
        if self.path is not None:
            return self.path
        folder = expanded(self.reading.settings.export_folder)
        return free_path(folder / self.plan.file_name(self.reading.session))

    # -- the preview

    def ask_for_preview(self) -> None:
        """Compose in the background what the form says now."""
        self._request += 1
        request, plan, session = self._request, self.plan, self.reading.session
        self.composed, self._finished = None, asyncio.get_running_loop().create_future()
        self.show_form()
        self.say("")

        def work() -> None:
            try:
                self.post_message(PreviewReady(request, plan.compose(session)))
            except BriefingError as error:
                self.post_message(PreviewReady(request, None, str(error)))
            except Exception as error:  # noqa: BLE001 - a fault of a format is said, and nobody waits for ever
                self.post_message(PreviewReady(request, None, f"{plan.form} failed: {error}"))

        self.run_worker(work, thread=True, exclusive=True, exit_on_error=False)

    def on_preview_ready(self, event: PreviewReady) -> None:
        """Show what was composed, when it is still what the form says."""
        if event.request != self._request:
            return
        self.composed = event.composed
        if not self._finished.done():
            self._finished.set_result(event.problem)
        self.preview.show(Page(tuple(_preview_lines(event))))
        self.show_form()

    # -- keys

    def action_down(self) -> None:
        """The next question."""
        self.fields.move(1)

    def action_up(self) -> None:
        """The question before."""
        self.fields.move(-1)

    action_next_stop, action_previous_stop = action_down, action_up

    def action_page_down(self) -> None:
        """Scroll the preview on."""
        self.preview.scroll_by(max(1, self.preview.size.height - 1))

    def action_page_up(self) -> None:
        """Scroll the preview back."""
        self.preview.scroll_by(-max(1, self.preview.size.height - 1))

    def action_read(self) -> None:
        """Give the question under the cursor its next answer."""
        row, questions = self.fields.cursor, len(self.plan.rows())
        if row < questions:
            self.plan = self.plan.turned(row)
            self.ask_for_preview()
        elif row == questions:
            self.way = (self.way + 1) % len(self.ways)
            self.show_form()
        else:
            self._ask_for_path()

    action_read_on = action_read

    def _ask_for_path(self) -> None:
        from briefing.tui.screens.prompt import Prompt, Question

        def answered(words: str | None) -> None:
            if words:
                self.path = expanded(words)
                if self.ways[self.way] != TO_EDITOR:
                    self.way = self.ways.index(TO_FILE)
                self.show_form()

        self.app.push_screen(Prompt(Question("write to", str(self.target()))), answered)

    async def action_export(self) -> None:
        """Write, copy or hand over what the preview shows."""
        if not await self.briefing.waited_for(self._finished):
            self.say("not exported")
            return
        if self.composed is None:
            self.say(self._finished.result(), "error")
            return
        if not self.composed.sections:
            self.say("there is no section to export", "error")
            return
        try:
            self.dismiss(await self._deliver(self.composed))
        except BriefingError as error:
            self.say(str(error), "error")

    async def action_copy(self) -> None:
        """Copy what the preview shows."""
        self.way = self.ways.index(TO_CLIPBOARD)
        await self.action_export()

    def action_back(self) -> None:
        """Leave without exporting."""
        self.dismiss(None)

    async def _deliver(self, composed: Composed) -> str:
        way = self.ways[self.way]
        if way == TO_FILE:
            return f"{counted(composed.sections, 'section')} written to {self._write(composed.content)}"
        if way == TO_EDITOR:
            return self._edit(composed)
        if way == TO_CLIPBOARD:
            content = composed.content
            if not isinstance(content, str):
                raise BriefingError(f"{self.plan.form} is no text: it cannot be copied")
            return self.briefing.copy(content)
        return await self._hand(way, composed.content)

    async def _hand(self, way: str, content: str | bytes) -> str:
        """Give `content` to a program of the settings; Esc stops the waiting, not the program."""
        from briefing.tui.outside import hand_to

        self.say(f"handing it to {way}{self.briefing.ink.glyphs.ellipsis}")
        program, loop = self.reading.settings.pipe_to[way], asyncio.get_running_loop()
        work = loop.run_in_executor(None, hand_to, way, program, content)
        if not await self.briefing.waited_for(work):
            raise BriefingError(f"stopped waiting for {way}, which may still be at work")
        return work.result()

    def _edit(self, composed: Composed) -> str:
        """Give the terminal to the reader's editor; write what was changed there to the file."""
        from briefing.tui.outside import edit, editor_of

        if not isinstance(composed.content, str):
            raise BriefingError(f"{self.plan.form} is no text: it cannot be edited")
        editor = editor_of(os.environ)
        name, content = self.plan.file_name(self.reading.session), composed.content
        edited = self.briefing.lend_terminal(lambda: edit(editor, name, content))
        if edited == content.encode():
            return "not changed in the editor: nothing written"
        return f"what you edited is written to {self._write(edited)}"

    def _write(self, content: str | bytes) -> Path:
        path = self.target()
        if is_there(path):
            raise BriefingError(f"{path} exists; {free_path(path).name} is free")
        write_for_reader(path, content)
        return path


def _preview_lines(event: PreviewReady) -> list[Line]:
    if event.composed is None:
        return [text_line(event.problem, "error")]
    content = event.composed.content
    if isinstance(content, bytes):
        return [
            text_line(f"{len(content):,} bytes that are no text: a file or a program can take them", "muted")
        ]
    return [text_line(row) for row in content.split("\n", PREVIEW_ROWS)[:PREVIEW_ROWS]]
