"""What a command loads, seen in a process of its own: only what it needs."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDUP = str(Path(__file__).resolve().parent.parent / "seeds" / "ukraine-roundup.txt")

SCREEN = {"textual"}
SUMY = {"sumy", "nltk", "numpy"}
EXPORT = {"jinja2", "typst", "weasyprint", "docx"}
HEAVY = {
    "yaml",
    "rich",
    "sqlite3",
    "shtab",
    "rapidfuzz",
    "watchfiles",
    "markdown_it",
    "multiprocessing",
    "asyncio",
    "urllib3",
    "lxml",
    "briefing.feeds",
}
EVERYTHING = SCREEN | SUMY | EXPORT | HEAVY

COMMANDS = [
    (["--version"], EVERYTHING | {"argparse", "typing", "briefing.core"}),
    (["--help"], EVERYTHING),
    (["show", "--help"], EVERYTHING),
    (["show", ROUNDUP], EVERYTHING),
    (["show", "--format", "jsonl", ROUNDUP], EVERYTHING | {"briefing.export.report"}),
    (["show", "--format", "markdown", ROUNDUP], EVERYTHING - {"jinja2"}),
    (["show", "--method", "lead", ROUNDUP], EVERYTHING),
    (["show", "--method", "luhn", ROUNDUP], EVERYTHING - {"sumy", "nltk", "numpy", "urllib3"}),
    (["tag", ROUNDUP, "1", "war"], SCREEN | SUMY | EXPORT | {"rich"}),
    (["tags"], SCREEN | SUMY | EXPORT | {"rich"}),
    (["export", ROUNDUP], SCREEN | SUMY | {"typst", "weasyprint", "docx", "rich", "multiprocessing"}),
    (["export", "--format", "csv", ROUNDUP], SCREEN | SUMY | EXPORT),
    (["search", "war", ROUNDUP], SCREEN | SUMY | EXPORT),
    (["feeds", "list"], SCREEN | SUMY | EXPORT | {"rich"}),
    (["themes"], SCREEN | SUMY | EXPORT),
    (["keys"], SCREEN | SUMY | EXPORT),
    (["config"], SCREEN | SUMY | EXPORT),
    (["paths"], EVERYTHING),
    (["undo"], SCREEN | SUMY | EXPORT),
    (["redo"], SCREEN | SUMY | EXPORT),
    (["quotes", ROUNDUP], SCREEN | SUMY | EXPORT),
    (["completion", "bash"], SCREEN | SUMY | EXPORT | {"yaml"}),
    (["man"], SCREEN | SUMY | EXPORT | {"yaml", "shtab"}),
]

PROGRAM = """
import io, json, sys
from briefing.cli import main
stdout, sys.stdout = sys.stdout, io.StringIO()
code = main(sys.argv[1:])
json.dump([code, sorted(sys.modules)], stdout)
"""


@pytest.mark.parametrize(
    ("arguments", "absent"), COMMANDS, ids=[" ".join(a[:3]).replace(ROUNDUP, "FILE") for a, _ in COMMANDS]
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], absent: set[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        check=True,
        env=os.environ,
        timeout=60,
    )
    code, modules = json.loads(done.stdout)
    assert code == 0 or arguments in (["undo"], ["redo"])
    assert absent & set(modules) == set()


def test_sumy_is_loaded_for_its_own_methods() -> None:
    """The test above can fail: what it looks for would be seen."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "show", "--method", "lsa", ROUNDUP],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert {"sumy", "numpy"} <= set(json.loads(done.stdout)[1])


PACKAGE = Path(__file__).resolve().parent.parent / "briefing"
CORE = PACKAGE / "core"
GUESTS = {
    "query/fields.py": {"regex"},
    "summarise/sumy_methods.py": {"sumy", "numpy"},
    "tags/match.py": {"rapidfuzz"},
    "text/cells.py": {"rich"},
    "text/visible.py": {"markdown_it"},
}
"""The modules of the core that import more than the standard library, and what."""


def test_the_core_imports_the_standard_library_and_these_guests() -> None:
    found: dict[str, set[str]] = {}
    for path in CORE.rglob("*.py"):
        for name in _imported(path) - sys.stdlib_module_names - {"briefing"}:
            found.setdefault(path.relative_to(CORE).as_posix(), set()).add(name)
    assert found == GUESTS


def _imported(path: Path) -> set[str]:
    nodes = [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.partition(".")[0] for name in plain | named}


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports inside functions and for types alone count too."""
    modules = {_name_of(path): path for path in PACKAGE.rglob("*.py")}
    imports = {name: _modules_in(path, modules) - {name} for name, path in modules.items()}
    while free := [name for name, needed in imports.items() if not needed]:
        for name in free:
            del imports[name]
        for needed in imports.values():
            needed.difference_update(free)
    needing = {name for needed in imports.values() for name in needed}
    assert {name: needed for name, needed in imports.items() if name in needing} == {}


def _name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _modules_in(path: Path, modules: dict[str, Path]) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            inside = {f"{node.module}.{alias.name}" for alias in node.names} & modules.keys()
            found |= inside or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & modules.keys()
