"""Write the generated parts of the README and of docs/ again: `make docs`.

The tables come from the program itself, so the pages cannot say what the program does not.
`tests/test_docs.py` fails when somebody forgot to run this.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from briefing.actions import ACTIONS
from briefing.commands.table import COMMANDS
from briefing.core.query.fields import FIELDS, FORMS
from briefing.sources.registry import KINDS
from briefing.store.config.settings import SETTING_DOCS

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def code(text: str) -> str:
    """Return `text` as inline code; a bar keeps its table whole."""
    return f"<code>{text.replace('|', '&#124;')}</code>" if "|" in text else f"`{text}`"


def keys() -> str:
    """Return the table of keys, in the groups of the help screen."""
    rows = [
        (action.group, " ".join(code(key) for key in action.keys), action.help, code(action.id))
        for action in ACTIONS
    ]
    return table(("", "keys", "what they do", "name in a keymap"), rows)


def commands() -> str:
    """Return the table of subcommands."""
    rows = [("`briefing [SOURCE]...`", "read on the screen; without a SOURCE, the latest document")]
    rows += [(code(f"briefing {command.name}"), command.help) for command in COMMANDS]
    return table(("command", "what it does"), rows)


def queries() -> str:
    """Return the table of the query language."""
    rows = [(code(form.example), form.doc) for form in FORMS]
    rows += [(code(field.example), field.doc) for field in FIELDS]
    return table(("write", "finds"), rows)


def settings() -> str:
    """Return the table of settings."""
    rows = [
        (code(setting.name), code(written(setting.default)), setting.values, setting.doc)
        for setting in SETTING_DOCS
    ]
    return table(("setting", "default", "values", "meaning"), rows)


def kinds() -> str:
    """Return the table of what is read."""
    rows = [
        (
            kind.label.partition(" ")[2],
            " ".join(code(suffix) for suffix in kind.suffixes if suffix),
            code(kind.name),
        )
        for kind in KINDS
        if kind.module
    ]
    return table(("what", "file names", "`kind` in JSON"), rows)


def refused() -> str:
    """Return what is known and named, but not read."""
    return ", ".join(dict.fromkeys(kind.label for kind in KINDS if not kind.module)) + "."


def written(value: object) -> str:
    """Return `value` as it would stand in the YAML file."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return "[]" if value == () else str(value)


PARTS = {
    "keys": keys,
    "commands": commands,
    "queries": queries,
    "settings": settings,
    "kinds": kinds,
    "refused": refused,
}


def generated(text: str) -> str:
    """Return the text of a page with every generated part as the program has it now."""
    for name, make in PARTS.items():
        part = f"<!-- {name} -->\n{make()}\n<!-- /{name} -->"
        text = re.sub(
            rf"<!-- {name} -->\n.*?<!-- /{name} -->", lambda _, part=part: part, text, flags=re.DOTALL
        )
    return text


def main() -> int:
    """Write each page again that changed."""
    for page in PAGES:
        before = page.read_text(encoding="utf-8")
        after = generated(before)
        if after != before:
            page.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
