"""A question on the bottom line: words to write, things to choose from, or both.

Tags, notes, searches, filters, views, links, the library and the palette are all asked for with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, NamedTuple

from textual import events
from textual.app import ComposeResult

from briefing.actions import EVERYWHERE, Action
from briefing.core.tags.line import last_tag, write_tag
from briefing.tui.app import briefing
from briefing.tui.keyboard import WritingScreen
from briefing.tui.offers import Choice, Picker, last_term
from briefing.tui.view.page import Role
from briefing.tui.view.writing import WRITING, WRITING_BY_KEY
from briefing.tui.widgets.choice_list import ChoiceList
from briefing.tui.widgets.line_input import EDITING, LineInput, is_written
from briefing.tui.widgets.line_view import RuleLine

MOST_ROWS = 8


class Parts(NamedTuple):
    """How a line holds several answers, of which the last is the one being written."""

    last: Callable[[str], tuple[str, str]]
    """Returns what stands before the last part of a line, and that part."""
    write: Callable[[str], str]
    """Returns a part as it is written on the line."""


ONE = Parts(lambda line: ("", line), str)
TAGS = Parts(last_tag, write_tag)
TERMS = Parts(last_term, str)
Listed = Literal["always", "typed", "never"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked."""

    label: str
    value: str = ""
    """What stands there to begin with."""
    choices: Sequence[Choice] = ()
    """What there is to choose, the likeliest first."""
    parts: Parts = ONE
    strict: bool = False
    """Whether the answer must be one of the choices."""
    listed: Listed = "always"
    """When the choices are listed; they complete what is typed anyway."""
    selected: Callable[[str], object] | None = None
    """Called with each choice that is selected on the way to an answer."""
    check: Callable[[str], str] = lambda _: ""
    """Returns what is wrong with an answer, which then stays to be mended; "" where nothing is."""
    history: list[str] = field(default_factory=list)
    """Earlier answers, the latest last; this one is added."""
    asked_by: str = ""
    """The action that asks this on any screen: it does not ask twice, and its key, if no letter, leaves."""


class Prompt(WritingScreen[str | None], inherit_bindings=False):
    """Asks a question and is dismissed with the answer; with None when there is none."""

    def __init__(self, question: Question) -> None:
        """Ask `question`."""
        super().__init__()
        self.question = question
        self.picker = Picker(question.choices)
        self.fitting: Sequence[Choice] = ()
        """The choices that fit what is written."""
        self.input = LineInput(question.label, question.value)
        self.list = ChoiceList()
        self.rule = RuleLine()
        self._recalled = len(question.history)
        """Which of the earlier answers is written; their number for none."""

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

    def offer(self, problem: str = "") -> None:
        """Show the choices that fit what is written, or what is wrong with it."""
        self.fitting = self.picker.fitting(self.last_word)
        listed = self.fitting if self._lists() and not problem else ()
        self.list.show(listed, 0 if self.question.strict else None)
        rows = min(len(listed), MOST_ROWS, max(0, self.app.size.height - 2))
        self.list.styles.height = rows
        self._tell(problem, "error")
        completion = self.completion()
        self.input.suggest(completion.value[len(self.last_word) :] if completion else "")
        self.tell_selected()

    def _lists(self) -> bool:
        """Tell whether there is a list: not while earlier answers are looked through."""
        listed, looking = self.question.listed, self._recalled < len(self.question.history)
        return listed == "always" or (listed == "typed" and bool(self.last_word) and not looking)

    @property
    def last_word(self) -> str:
        """What is being written: the whole line, or its last part."""
        return self.question.parts.last(self.input.value)[1]

    def completion(self) -> Choice | None:
        """Return what Tab would make of the words: the first choice that goes on from them."""
        written = self.last_word.casefold()
        if self.question.strict or not written:
            return None
        longer = (choice for choice in self.fitting if len(choice.value) > len(written))
        return next((choice for choice in longer if choice.value.casefold().startswith(written)), None)

    def press(self, event: events.Key) -> None:
        """Do what is a prompt's own, write, or do what can be done anywhere."""
        if own := WRITING_BY_KEY.get(event.key):
            self._do(own.id)
        elif event.key in EDITING or is_written(event.character):
            self._edit(event.key, event.character)
        else:
            action, _ = briefing(self).actions.get(event.key, ("", 0))
            if action and action == self.question.asked_by:
                self.dismiss(None)
            elif action in EVERYWHERE:
                self._do(action)

    async def act(self, action: str, number: int = 0) -> None:  # noqa: ARG002 - as on other screens
        """Do what was chosen by name."""
        self._do(action)

    def _do(self, action: str) -> None:
        own: Mapping[str, Callable[[], object]] = {
            "answer": self.answer,
            "leave": partial(self.dismiss, None),
            "complete": self.complete,
            "next_choice": partial(self.move, 1),
            "previous_choice": partial(self.move, -1),
            "erase_word": partial(self._edit, "ctrl+w"),
            "erase_all": partial(self._edit, "ctrl+u"),
        }
        if action in own:
            own[action]()
        else:
            briefing(self).commands[action](self)

    @property
    def own(self) -> tuple[Action, ...]:
        """What can be done where one writes."""
        return WRITING

    def offers(self) -> list[Action]:
        """Return what can be done here: that, and what can be done anywhere."""
        anywhere = [action for name, action in EVERYWHERE.items() if name != self.question.asked_by]
        return [*WRITING, *anywhere]

    def say(self, words: str, role: Role = "text") -> None:
        """Say what just happened, until the next key."""
        self.offer()
        self._tell(words, role)

    def draw(self) -> None:
        """Show what is to be seen now, which each part does by itself."""

    def _tell(self, words: str, role: Role) -> None:
        """Show words in the place of the rule above the prompt, on as many rows as they need."""
        rows = self.rule.show(words, role, self.app.size.width)
        self.rule.styles.height = min(rows, max(1, self.app.size.height - 1))
        self.rule.display = bool(words or self.list.choices)

    def _edit(self, key: str, character: str | None = None) -> None:
        if self.input.press(key, character):
            self._recalled = len(self.question.history)
            self.offer()

    def paste(self, text: str) -> None:
        """Write what was pasted."""
        self.input.insert(text.strip())
        self.offer()

    def complete(self) -> None:
        """Complete what is written, where there is something to complete; else select the next choice."""
        if completion := self.completion():
            self.take(completion.value)
            self.offer()
        elif self.list.choices:
            self.move(1)

    def move(self, by: int) -> None:
        """Select the next choice, or the one before; where none are listed, recall an answer."""
        if self.list.choices:
            self.list.move(by)
            self.tell_selected()
        else:
            self.recall(by)

    def recall(self, by: int) -> None:
        """Write the answer given before, or the one after it."""
        history = self.question.history
        self._recalled = max(0, min(self._recalled + by, len(history)))
        self.input.edit(history[self._recalled] if self._recalled < len(history) else "")
        self.offer()

    def tell_selected(self) -> None:
        """Tell whoever asked what is selected now."""
        if self.question.selected and self.list.selected:
            self.question.selected(self.list.selected.value)

    def take(self, word: str) -> None:
        """Write `word` in the place of the one being written."""
        parts = self.question.parts
        before = parts.last(self.input.value)[0].rstrip()
        self.input.edit(f"{before} {parts.write(word)}" if before else parts.write(word))

    def answer(self) -> None:
        """Leave with what was chosen or written, unless something is wrong with it."""
        selected = self.list.selected
        if self.question.strict:
            written = self.input.value.strip()
            if selected is None and written:
                self.offer(f"nothing in this list matches “{written}”")
            else:
                self.dismiss(selected.value if selected else None)
            return
        if selected:
            self.take(selected.value)
        words = self.input.value.strip()
        if problem := self.question.check(words):
            self.offer(problem)
            return
        history = self.question.history
        if words and words not in history[-1:]:
            history.append(words)
        self.dismiss(words)
