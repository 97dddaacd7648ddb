"""THE table of what a reader can do, on the screen by a key and in the line mode by a word.

Bindings, hints, palette, help screen, `briefing keys`, docs/keys.md, the check of a keymap and the words of
`briefing --plain` are all made from it. One invariant: a key, or a sequence of keys, stands for one action,
everywhere.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Needs = Literal["nothing", "glance", "whole"]
"""What an action can do without: all of the document, what comes after its beginning, or neither."""


class Typed(NamedTuple):
    """What is typed for an action in the line mode."""

    name: str
    arguments: str
    help: str


class Action(NamedTuple):
    """One thing a reader can do."""

    id: str
    """The name in a keymap file, in lower case with underscores."""
    keys: tuple[str, ...]
    """Default keys, the most memorable first: a character as typed, or a name such as `ctrl+d` or `f1`.

    Of the reader's own keys, one with blanks is a sequence: `g g`.
    """
    title: str
    """Two or three words, for hints and the palette."""
    help: str
    """One sentence, for the help screen and the documentation."""
    group: str
    """The heading it stands under in the help."""
    needs: Needs = "whole"
    """How much of a document must have been read; one that needs nothing works on every screen."""
    asks: bool = False
    """Whether it asks or opens a screen, so that keys after it may mean something else."""
    typed: tuple[Typed, ...] = ()
    """What is typed for it in the line mode; nothing where it is about the screen alone."""


ACTIONS: tuple[Action, ...] = (
    Action(
        "down",
        ("j", "down"),
        "Next",
        "Go to the next section; in the text, one line down.",
        "Move",
        "glance",
        typed=(Typed("next", "", "summary and quotes of the section after the last one"),),
    ),
    Action(
        "up",
        ("k", "up"),
        "Previous",
        "Go to the previous section; in the text, one line up.",
        "Move",
        "glance",
        typed=(Typed("previous", "", "summary and quotes of the section before the last one"),),
    ),
    Action(
        "first",
        ("g", "home"),
        "First",
        "Go to the first section, or the top of the text.",
        "Move",
        "glance",
        typed=(Typed("highlights", "", "the lines on top of the document, each with its section"),),
    ),
    Action("last", ("G", "end"), "Last", "Go to the last section, or the end of the text.", "Move"),
    Action(
        "page_down",
        ("pagedown",),
        "Page down",
        "Move on by a page of the list or the text.",
        "Move",
        "glance",
    ),
    Action("page_up", ("pageup",), "Page up", "Move back by a page.", "Move", "glance"),
    Action(
        "read_on",
        ("space",),
        "Read on",
        "Scroll what is shown of a section, then go to the next one.",
        "Move",
    ),
    Action("read_back", ("b",), "Read back", "Scroll back, then go to the section before.", "Move"),
    Action("half_down", ("ctrl+d",), "Half a page down", "Move on by half a page.", "Move", "glance"),
    Action("half_up", ("ctrl+u",), "Half a page up", "Move back by half a page.", "Move", "glance"),
    Action(
        "next_section",
        ("]",),
        "Next section",
        "Read the next section without leaving the text.",
        "Move",
        "glance",
    ),
    Action(
        "previous_section",
        ("[",),
        "Previous section",
        "Read the previous section without leaving the text.",
        "Move",
        "glance",
    ),
    Action(
        "next_untagged",
        ("}",),
        "Next untagged",
        "Go to the next section without a tag.",
        "Move",
        typed=(Typed("untagged", "", "summary and quotes of the next section without a tag"),),
    ),
    Action(
        "previous_untagged", ("{",), "Previous untagged", "Go to the previous section without a tag.", "Move"
    ),
    Action(
        "next_stop",
        ("tab",),
        "Next stop",
        "Go to the next sentence, quote or link, then to every action, then to the list.",
        "Move",
        "glance",
    ),
    Action(
        "previous_stop",
        ("shift+tab",),
        "Previous stop",
        "Go back to the sentence, quote or link before.",
        "Move",
        "glance",
    ),
    Action(
        "read",
        ("enter", "l", "right"),
        "Read",
        "Read the full text, at the chosen sentence or quote.",
        "Read",
        "glance",
        typed=(
            Typed("show", "N", "summary and quotes of section N; a number alone does the same"),
            Typed("read", "N", "the full text of section N"),
        ),
    ),
    Action(
        "back",
        ("escape", "h", "left", "backspace"),
        "Back",
        "Go back, close, or clear what was found.",
        "Read",
        "glance",
    ),
    Action(
        "longer",
        ("s",),
        "Longer",
        "Make the summaries one sentence longer.",
        "Read",
        "glance",
        typed=(Typed("sentences", "N", "summaries of N sentences from now on"),),
    ),
    Action("shorter", ("S",), "Shorter", "Make the summaries one sentence shorter.", "Read", "glance"),
    Action(
        "next_method",
        ("m",),
        "Next method",
        "Summarise by the next method.",
        "Read",
        typed=(Typed("method", "NAME", "summaries by another method from now on"),),
    ),
    Action(
        "digest",
        ("D",),
        "Digest",
        "Show the sentences that cover most of the document.",
        "Read",
        asks=True,
        typed=(Typed("digest", "", "the sentences that cover most of the document"),),
    ),
    Action(
        "quotes",
        ("Q",),
        "Quotes",
        "Show every quote of the document by speaker.",
        "Read",
        asks=True,
        typed=(Typed("quotes", "[N]", "the quotes of section N, or of all"),),
    ),
    Action(
        "open_link",
        ("o",),
        "Open link",
        "Open a numbered link of the section in the browser.",
        "Read",
        asks=True,
        typed=(Typed("links", "N", "the addresses in section N"),),
    ),
    Action("zen", ("z",), "Zen", "Show the text alone, or everything again.", "Read", "glance"),
    Action("toggle_read", ("r",), "Read or not", "Count the section as read, or as not read.", "Read"),
    Action(
        "find",
        ("/",),
        "Find",
        "Find words in the document.",
        "Find",
        asks=True,
        typed=(Typed("find", "WORDS...", "sections that match; see briefing search --help"),),
    ),
    Action("find_next", ("n",), "Find next", "Go to the next place that was found.", "Find"),
    Action("find_previous", ("N",), "Find previous", "Go to the previous place that was found.", "Find"),
    Action("filter", ("F",), "Filter", "List only the sections that match a query.", "Find", asks=True),
    Action(
        "order",
        ("O",),
        "Order",
        "List by what is unread, untagged, by tag, by time, or as the document does.",
        "Find",
        typed=(Typed("list", "", "all sections with their numbers and tags"),),
    ),
    Action("list_tag", ("T",), "List a tag", "List only the sections that carry one tag.", "Find", asks=True),
    Action(
        "views",
        ("v",),
        "Views",
        "Choose one of the saved filters.",
        "Find",
        asks=True,
        typed=(Typed("views", "[N]", "the saved queries with their numbers, or what query N finds"),),
    ),
    Action(
        "search",
        ("&",),
        "Search all",
        "Search all tagged documents by a query, and read one of the sections that match.",
        "Find",
        "glance",
        asks=True,
        typed=(
            Typed("search", "QUERY...", "the sections of all tagged documents that match, with numbers"),
            Typed("go", "N", "open the document of section N of those, and show that section"),
        ),
    ),
    Action(
        "library",
        ("L",),
        "Library",
        "Choose another document.",
        "Find",
        asks=True,
        typed=(
            Typed("documents", "", "what can be opened: what was named, read lately, or carries a tag"),
            Typed("open", "N", "read document N of that list"),
        ),
    ),
    Action(
        "tag",
        ("t",),
        "Tag",
        "Tag the section, or all marked ones; several tags with commas.",
        "Tag",
        asks=True,
        typed=(
            Typed("tag", "N TAG...", "tag section N; with commas a tag may have several words"),
            Typed("untag", "N TAG...", "take tags off section N"),
        ),
    ),
    Action(
        "chip",
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        "Numbered tag",
        "Give or take the tag with that number: pinned tags first, then suggestions.",
        "Tag",
        typed=(
            Typed("suggest", "N", "tags that may fit section N, with their numbers and reasons"),
            Typed("give", "N K...", "give section N the suggested tags with the numbers K"),
        ),
    ),
    Action(
        "repeat_tags",
        (".",),
        "Tag again",
        "Give this section the tags that were given last.",
        "Tag",
        typed=(Typed("again", "N", "give section N the tags that were given last"),),
    ),
    Action(
        "annotate",
        ("a",),
        "Note",
        "Write a note about the section, or the chosen passage.",
        "Tag",
        asks=True,
        typed=(
            Typed(
                "note",
                "N [WORDS...]",
                'write a note on section N, read it without words, or take it away by ""',
            ),
        ),
    ),
    Action(
        "passage",
        ("p",),
        "Mark passage",
        "Mark the chosen sentence, or the paragraph under the cursor, as your own; or take that away.",
        "Tag",
        typed=(
            Typed("mark", "N WORDS...", "mark the sentence of section N that has these words"),
            Typed("unmark", "N WORDS...", "take the mark off it"),
        ),
    ),
    Action(
        "passages",
        ("P",),
        "Passages",
        "Show all that you marked in the document.",
        "Read",
        asks=True,
        typed=(Typed("passages", "", "all that is marked"),),
    ),
    Action("mark", ("x",), "Mark", "Mark the section, or take its mark away.", "Tag"),
    Action("unmark_all", ("X",), "Unmark all", "Take all marks away.", "Tag"),
    Action("mark_matching", ("*",), "Mark all listed", "Mark every section that the list shows.", "Tag"),
    Action(
        "attach",
        ("A",),
        "Attach",
        "Give the section the tags of one that is not in the text any more.",
        "Tag",
        asks=True,
        typed=(
            Typed("orphans", "", "tagged sections that are not in the text any more"),
            Typed("attach", "K N", "give section N the tags of orphan K"),
        ),
    ),
    Action(
        "undo",
        ("u",),
        "Undo",
        "Undo the last change, also one of an earlier session.",
        "Tag",
        typed=(Typed("undo", "", "take the last change of tags back"),),
    ),
    Action(
        "redo",
        ("ctrl+r",),
        "Redo",
        "Do again what was undone.",
        "Tag",
        typed=(Typed("redo", "", "do again what was undone"),),
    ),
    Action(
        "join",
        ("J",),
        "Join",
        "Join the section with the one above it.",
        "Cut",
        typed=(Typed("join", "N", "join section N with the one above it"),),
    ),
    Action(
        "split",
        ("|",),
        "Split",
        "Begin a new section at the paragraph under the cursor.",
        "Cut",
        typed=(Typed("split", "N P", "begin a new section at paragraph P of section N"),),
    ),
    Action(
        "export",
        ("e",),
        "Export",
        "Export a brief, with a preview.",
        "Share",
        asks=True,
        typed=(
            Typed(
                "export",
                "[FILE]",
                "the tagged sections, to FILE in the format of its name or here as Markdown",
            ),
        ),
    ),
    Action(
        "copy", ("y",), "Copy", "Copy the quote or sentence with who said it and where.", "Share", "glance"
    ),
    Action("copy_section", ("Y",), "Copy section", "Copy the heading, summary and key quotes.", "Share"),
    Action(
        "palette",
        ("ctrl+p",),
        "Palette",
        "Find any of these actions by name.",
        "Program",
        "nothing",
        asks=True,
    ),
    Action(
        "theme",
        ("c",),
        "Colours",
        "Choose a theme; each is tried on as you go through them.",
        "Program",
        "nothing",
        asks=True,
    ),
    Action(
        "help",
        ("?", "f1"),
        "Help",
        "Show all keys.",
        "Program",
        "nothing",
        asks=True,
        typed=(Typed("help", "", "this list"),),
    ),
    Action(
        "suspend",
        ("ctrl+z",),
        "Suspend",
        "Stop for now; `fg` in the shell goes on.",
        "Program",
        "nothing",
        asks=True,
    ),
    Action(
        "fetch",
        ("R",),
        "Fetch",
        "Ask your feeds for what is new, and read on meanwhile.",
        "Program",
        "glance",
        typed=(Typed("fetch", "[NAME...]", "ask your feeds, and read the roundup of the day"),),
    ),
    Action("redraw", ("ctrl+l",), "Redraw", "Draw the whole screen again.", "Program", "nothing"),
    Action(
        "quit",
        ("q", "ctrl+q", "ctrl+c"),
        "Quit",
        "Leave; everything is saved already.",
        "Program",
        "nothing",
        typed=(Typed("quit", "", "leave; everything is saved already"),),
    ),
)

ACTION_BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}
EVERYWHERE: Mapping[str, Action] = {action.id: action for action in ACTIONS if action.needs == "nothing"}
"""What works on every screen, by id."""

Macros = Mapping[str, tuple[str, ...]]
"""The reader's own actions: those of the table that each stands for, in order; `chip 3` has a number."""
NO_MACROS: Macros = {}
OWN_GROUP = "Your own"


def actions_with(macros: Macros) -> tuple[Action, ...]:
    """Return the table, with the reader's own actions at its end."""
    own = (
        Action(name, (), name, f"Does one after the other: {', '.join(steps)}.", OWN_GROUP)
        for name, steps in macros.items()
    )
    return (*ACTIONS, *own)


def steps_of(action: str, macros: Macros) -> tuple[tuple[str, int], ...]:
    """Return what an action stands for: itself, or the steps of a macro, each with its number or 0."""
    steps = (step.partition(" ") for step in macros.get(action, (action,)))
    return tuple((name, int(number or 0)) for name, _, number in steps)


KEY_LABELS: Mapping[str, str] = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Del",
    "insert": "Ins",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
}


def key_label(key: str) -> str:
    """Return `key` as it is written for people: `Ctrl-d` for `ctrl+d`, `gg` for `g g`."""
    if key in KEY_LABELS:
        return KEY_LABELS[key]
    if " " in key:
        labels = [key_label(each) for each in key.split()]
        return ("" if all(len(label) == 1 for label in labels) else " ").join(labels)
    if len(key) == 1:
        return key
    *modifiers, last = key.split("+")
    if not modifiers:
        return key.upper() if key[0] == "f" and key[1:].isdigit() else key.capitalize()
    return "-".join([*(modifier.capitalize() for modifier in modifiers), KEY_LABELS.get(last, last)])


def key_labels(keys: tuple[str, ...]) -> list[str]:
    """Return keys as they are written for people; a run of digits as `1-9`."""
    if len(keys) > 2 and all(key.isdigit() for key in keys):
        return [f"{keys[0]}-{keys[-1]}"]
    return [key_label(key) for key in keys]


def keys_label(action: Action, keys: tuple[str, ...] | None = None) -> str:
    """Return the keys of `action` for people, with blanks between them."""
    labels = key_labels(action.keys if keys is None else keys)
    return (", " if any(" " in label for label in labels) else " ").join(labels)


def keys_in_use(
    keymap: Mapping[str, tuple[str, ...]], macros: Macros = NO_MACROS
) -> dict[str, tuple[str, ...]]:
    """Return the keys of every action and macro, with those that a checked `keymap` replaces."""
    return {action.id: keymap.get(action.id, action.keys) for action in actions_with(macros)}


def by_group(macros: Macros = NO_MACROS) -> dict[str, tuple[Action, ...]]:
    """Return the actions under their groups, both in the order of the table."""
    actions = actions_with(macros)
    groups = dict.fromkeys(action.group for action in actions)
    return {group: tuple(action for action in actions if action.group == group) for group in groups}
