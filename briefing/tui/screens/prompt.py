"""A question on the bottom line: words to write, things to choose from, or both.

Tags, notes, searches, filters, views, links, the library and the palette are all asked for with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult

from briefing.core.tags.line import last_tag, write_tag
from briefing.tui.app import briefing
from briefing.tui.keyboard import WritingScreen
from briefing.tui.offers import Choice, Picker
from briefing.tui.widgets.choice_list import ChoiceList
from briefing.tui.widgets.line_input import LineInput
from briefing.tui.widgets.line_view import Rule

MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    label: str
    value: str = ""
    """What stands there to begin with."""
    choices: Sequence[Choice] = ()
    """What there is to choose, the likeliest first."""
    several: bool = False
    """Whether several answers may be written, with commas between them."""
    strict: bool = False
    """Whether the answer must be one of the choices."""
    selected: Callable[[str], object] | None = None
    """Called with each choice that is selected on the way to an answer."""


class Prompt(WritingScreen[str | None], inherit_bindings=False):
    """Asks a question and is dismissed with the answer; with None when there is none."""

    def __init__(self, question: Question) -> None:
        """Ask `question`."""
        super().__init__()
        self.question = question
        self.picker = Picker(question.choices)
        self.input = LineInput(question.label, question.value)
        self.list = ChoiceList()
        self.rule = Rule()

    def compose(self) -> ComposeResult:
        """Put the choices above the line to write on."""
        yield self.rule
        yield self.list
        yield self.input

    def on_mount(self) -> None:
        """Offer what there is to choose."""
        self.styles.background = "transparent"
        self.offer()

    def on_resize(self) -> None:
        """Keep the choices on the screen."""
        self.offer()

    def offer(self) -> None:
        """Show the choices that fit what is written."""
        choices = self.picker.fitting(self.last_word)
        self.list.show(choices, 0 if self.question.strict else None)
        rows = min(len(choices), MOST_ROWS, max(0, self.app.size.height - 2))
        self.list.styles.height = rows
        self.rule.display = bool(rows)
        completion = self.completion()
        self.input.suggest(completion.value[len(self.last_word) :] if completion else "")
        self.tell_selected()

    @property
    def last_word(self) -> str:
        """What is being written: the whole line, or what follows the last comma."""
        words = self.input.value
        return last_tag(words)[1] if self.question.several else words

    def completion(self) -> Choice | None:
        """Return what Tab would make of the words: the first choice that goes on from them."""
        written = self.last_word.casefold()
        if self.question.strict or not written:
            return None
        longer = (choice for choice in self.list.choices if len(choice.value) > len(written))
        return next((choice for choice in longer if choice.value.casefold().startswith(written)), None)

    def press(self, event: events.Key) -> None:
        """Answer, leave, complete, move among the choices, or write."""
        if event.key in ("escape", "ctrl+c", "ctrl+g"):
            self.dismiss(None)
        elif event.key == "f1":
            briefing(self).commands["help"](self)
        elif event.key == "enter":
            self.answer()
        elif event.key in ("tab", "shift+tab", "down", "up", "ctrl+n", "ctrl+p"):
            self.complete_or_move(event.key)
        elif self.input.press(event.key, event.character):
            self.offer()

    def paste(self, text: str) -> None:
        """Write what was pasted."""
        self.input.insert(text.strip())
        self.offer()

    def complete_or_move(self, key: str) -> None:
        """Tab completes where there is something to complete; else the selection moves."""
        completion = self.completion()
        if key == "tab" and completion:
            self.take(completion.value)
            self.offer()
        else:
            self.list.move(-1 if key in ("up", "shift+tab", "ctrl+p") else 1)
            self.tell_selected()

    def tell_selected(self) -> None:
        """Tell whoever asked what is selected now."""
        if self.question.selected and self.list.selected:
            self.question.selected(self.list.selected.value)

    def take(self, word: str) -> None:
        """Write `word` in the place of the one being written."""
        if self.question.several:
            before, _ = last_tag(self.input.value)
            word = f"{before} {write_tag(word)}" if before else write_tag(word)
        self.input.edit(word)

    def answer(self) -> None:
        """Leave with what was chosen or written."""
        selected = self.list.selected
        if self.question.strict:
            self.dismiss(selected.value if selected else None)
            return
        if selected:
            self.take(selected.value)
        self.dismiss(self.input.value.strip())
