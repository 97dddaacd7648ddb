"""What the keys of a prompt do, the same for everybody: where one writes, no letter can be an action."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.actions import Action

GROUP = "Where one writes"
WRITING: tuple[Action, ...] = tuple(
    Action(name, keys, title, words, GROUP, "nothing")
    for name, keys, title, words in (
        ("answer", ("enter",), "Answer", "Answer with what is written or chosen."),
        ("leave", ("escape", "ctrl+c", "ctrl+g"), "Leave", "Leave without an answer."),
        ("complete", ("tab",), "Complete", "Complete what is being written, or go to the next choice."),
        ("next_choice", ("down", "ctrl+n"), "Next choice", "Go to the next choice, or a later answer."),
        ("previous_choice", ("up", "shift+tab"), "Previous choice", "Go to the choice, or answer, before."),
        ("erase_word", ("ctrl+w",), "Erase word", "Erase the word before the cursor."),
        ("erase_all", ("ctrl+u",), "Erase all", "Erase all before the cursor."),
    )
)
WRITING_BY_KEY: Mapping[str, Action] = {key: action for action in WRITING for key in action.keys}
