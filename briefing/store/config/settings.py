"""The settings: one table of names, types, defaults and documentation, and the file that changes them.

One invariant: `Settings` is complete and valid whatever the file holds; what is wrong in it is a collected
`Problem` and its default holds. Without a file nothing is read and no YAML library is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, NamedTuple

from briefing.core.summarise import DEFAULT_METHOD, METHODS
from briefing.core.tags.rules import Rule
from briefing.core.theme import DEFAULT_THEME
from briefing.store.config import types
from briefing.store.config.checker import Checker, Problem, read_checked
from briefing.store.yaml.parse import Node


def _setting(default: Any, kind: types.ValueKind, doc: str) -> Any:
    """Declare a field with its check and its one sentence of documentation."""
    metadata = {"kind": kind, "doc": doc}
    if isinstance(default, dict):
        return field(default_factory=lambda: default, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set in `config.yaml`, in the order in which it is documented."""

    method: str = _setting(DEFAULT_METHOD, types.choice(tuple(METHODS)), "How sections are summarised.")
    sentences: int = _setting(3, types.number(1, 50), "Sentences in a summary.")
    max_words: int | None = _setting(
        None,
        types.optional(types.number(1, 10_000)),
        "Words in a summary, though never less than one sentence.",
    )
    theme: str = _setting(DEFAULT_THEME.name, types.TEXT, "The colours: a name that `briefing themes` lists.")
    colours: str = _setting(
        "auto",
        types.choice(("auto", "truecolor", "256", "16", "none")),
        "How many colours are used; auto: as many as the terminal has.",
    )
    layout: str = _setting(
        "auto",
        types.choice(("auto", "side", "stacked")),
        "Where the reader stands: beside the list, below it, or as the width allows.",
    )
    list_width: int | None = _setting(
        None,
        types.optional(types.number(16, 100)),
        "Columns of the list beside the reader; none: as many as it needs and the screen has.",
    )
    text_width: int = _setting(72, types.number(20, 200), "Columns of a line of text, where there is room.")
    mouse: bool = _setting(
        False, types.FLAG, "Whether the mouse works; it then takes selecting away from the terminal."
    )
    painter: str = _setting(
        "diff",
        types.choice(("diff", "stock")),
        "What is sent to the terminal: the cells that changed, or what Textual sends.",
    )
    ascii: bool = _setting(False, types.FLAG, "Whether marks and lines are drawn in ASCII everywhere.")
    ambiguous_width: str = _setting(
        "auto",
        types.choice(("auto", "narrow", "wide")),
        "Whether “ — … ü Ж have one cell or two, as in terminals for Chinese, Japanese and Korean; auto: it"
        " is asked.",
    )
    show_cursor: bool = _setting(
        False,
        types.FLAG,
        "Whether the terminal's cursor is seen where the selection is, for Braille lines and screen readers.",
    )
    links: str = _setting(
        "auto",
        types.choice(("auto", "open", "copy")),
        "What happens to a link: opened in the browser, copied, or as the session allows.",
    )
    pinned: tuple[str, ...] = _setting(
        (), types.TAGS, "Tags that lead the numbered chips and keep their numbers."
    )
    aliases: Mapping[str, str] = _setting(
        {}, types.ALIASES, "Other names for tags: what is typed, and the tag that it becomes."
    )
    topics: Mapping[str, str] = _setting(
        {}, types.TOPICS, "What suggested topics are called, and those below them; `no` hides one."
    )
    vocabulary: Mapping[str, tuple[str, ...]] = _setting(
        {}, types.VOCABULARY, "Your own topics, in place of those that are built in."
    )
    rules: tuple[Rule, ...] = _setting((), types.RULES, "What calls for a tag, by your own rules.")
    views: Mapping[str, str] = _setting(
        {}, types.VIEWS, "Saved filters by name; their words are underlined in the text."
    )
    keymap: Mapping[str, tuple[str, ...]] = _setting(
        {}, types.KEYMAP, "Your own keys, by the actions that `briefing keys` lists; or in `keymap.yaml`."
    )
    macros: Mapping[str, tuple[str, ...]] = _setting(
        {}, types.MACROS, "Your own actions, each several one after the other; `keymap` gives them keys."
    )
    roundup_by: str = _setting(
        "feed", types.choice(("feed", "tag")), "What the roundup of your feeds is grouped by."
    )
    feed_days: int = _setting(
        90, types.number(1, 36_500), "Days for which the words of items of feeds are kept that carry no tag."
    )
    feed_key_days: int = _setting(
        365, types.number(1, 36_500), "Days for which it is kept what they are known by."
    )
    export_format: str = _setting("markdown", types.TEXT, "The format of an export that names none.")
    export_group_by: str | None = _setting(
        None,
        types.optional(types.choice(("tag", "document", "order"))),
        "How an export is arranged; none: by tag where there are tags.",
    )
    export_quotes: int = _setting(3, types.number(0, 100), "Key quotes of a section in an export.")
    export_full_text: bool = _setting(False, types.FLAG, "Whether an export holds the full text.")
    export_notes: bool = _setting(True, types.FLAG, "Whether an export holds your notes.")
    export_anonymous: bool | None = _setting(
        None,
        types.optional(types.FLAG),
        "Whether an export leaves out the folders of its sources; none: what people read does, data do not.",
    )
    export_folder: str = _setting(".", types.TEXT, "The folder that the screen offers for an export.")
    pipe_to: Mapping[str, tuple[str, ...]] = _setting(
        {}, types.PROGRAMS, "Programs that a brief can be handed to on standard input; no shell is involved."
    )


DEFAULTS: Final = Settings()


class SettingDoc(NamedTuple):
    """What is said about one setting."""

    name: str
    values: str
    default: Any
    doc: str


SETTING_DOCS: Final = tuple(
    SettingDoc(one.name, one.metadata["kind"].values, getattr(DEFAULTS, one.name), one.metadata["doc"])
    for one in fields(Settings)
)
"""The settings as `briefing config` and docs/settings.md list them."""


def load_settings(
    path: Path, keymap_file: Path | None = None, *, required: bool = False
) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings.

    Args:
        path: `config.yaml`; it may be absent.
        keymap_file: `keymap.yaml`; where it exists it stands in for the setting `keymap`.
        required: whether an absent file is a problem, because the reader named it.

    Returns:
        The settings, and everything that is wrong with the files, in the order in which it stands there.
    """
    checker = Checker(str(path))
    root = read_checked(path, checker) if required or path.exists() else None
    values = {} if root is None else _values(root, checker)
    if keymap_file is None or not keymap_file.exists():
        return Settings(**values), _in_order(checker.problems)
    if values.get("keymap"):
        checker.report(None, "keymap", f"is passed over, because there is a file {keymap_file.name}")
    from briefing.store.config.keymap import (
        load_keymap,  # only readers who have keys of their own need the table
    )

    values["keymap"], problems = load_keymap(keymap_file, values.get("macros", ()))
    return Settings(**values), (*_in_order(checker.problems), *problems)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return problems as they stand in the file: macros are checked before the keymap that names them."""
    return tuple(sorted(problems, key=lambda one: one.line or 0))


def _values(root: Node, checker: Checker) -> dict[str, Any]:
    """Return what the file sets, without what is wrong."""
    table = {one.name: one.metadata["kind"] for one in fields(Settings)}
    entries = sorted(checker.known_entries(root, None, table, "setting"), key=lambda one: one[0] != "macros")
    checked = {name: table[name].check(checker, value, name) for name, value in entries}
    return {name: value for name, value in checked.items() if value is not None}
