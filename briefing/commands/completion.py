"""`briefing completion SHELL`: a script that completes commands, options, files, themes and tags.

One invariant: the script is made from the parsers, so it cannot know an option that the program does not.
"""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from collections.abc import Iterable, Mapping

from briefing.commands.table import Subparsers, actions_of, all_parsers, full_parser
from briefing.store.paths import Paths

SHELLS = ("bash", "zsh", "fish")
EXAMPLES = """\
examples:
  briefing completion bash > ~/.local/share/bash-completion/completions/briefing
  briefing completion zsh > ~/.zfunc/_briefing          (with ~/.zfunc in $fpath before compinit)
  briefing completion fish > ~/.config/fish/completions/briefing.fish
"""
ASK = "briefing completion --values"
TAGS, THEMES = "tags", "themes"
FILES = frozenset({"SOURCE", "FILE"})
FOLDERS = frozenset({"DIR"})
VALUES = {"TAG": TAGS, "OLD": TAGS, "THEME": THEMES}
"""What the name of an argument in `--help` says about what may stand there."""
PLAIN = re.compile(r"\w[\w/.+-]*")
"""Words that mean themselves in every shell."""
_BASH_LINES = rf"""  local one quoting=[\\\\\\\\\\']
  while IFS= read -r one; do
    case "${{one//$quoting/}}" in "${{1//$quoting/}}"*) printf '%s\\n' "$one" ;; esac
  done < <({ASK} \1)"""
"""`compgen -W` would expand what the lines hold, and part them at blanks.

A word may have begun with a mark or a backslash; in double ones bash would put the answer as it is.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", nargs="?", choices=SHELLS, help="the shell to complete for")
    parser.add_argument(
        "--values", choices=(TAGS, THEMES), help="print what the script asks for while you type"
    )
    parser.epilog = EXAMPLES


def run(arguments: argparse.Namespace) -> int:
    """Print the script, or the values it asks for."""
    if arguments.values:
        names = _tags() if arguments.values == TAGS else _themes()
        sys.stdout.writelines(f"{quoted(name)}\n" for name in names if not name.startswith("-"))
    else:
        sys.stdout.write(script(arguments.shell or "bash"))
    return 0


def quoted(name: str) -> str:
    """Return `name` as a shell takes it for one word and expands nothing in it."""
    return name if PLAIN.fullmatch(name) else shlex.quote(name)


def script(shell: str) -> str:
    """Return the completion script for `shell`."""
    import shtab

    parser = full_parser()
    meanings = dict.fromkeys(FILES, shtab.FILE) | dict.fromkeys(FOLDERS, shtab.DIRECTORY)
    meanings |= {name: shtab.cmd(f"{ASK} {values}") for name, values in VALUES.items()}
    for one in all_parsers(parser):
        for action in actions_of(one):
            _explain(action, meanings)
    sources = next(action for action in actions_of(parser) if action.dest == "sources")
    actions_of(parser).remove(sources)  # in its place the commands are completed, and files by what follows
    return _with_quoted_values(_with_files(shtab.complete(parser, shell), shell), shell)


def _explain(action: argparse.Action, meanings: Mapping[str, object]) -> None:
    if action.choices is not None and action.metavar is not None and not isinstance(action, Subparsers):
        action.choices = tuple(action.choices)  # shtab takes any dict for one of commands
    if isinstance(action.metavar, str) and action.metavar in meanings:
        action.complete = meanings[action.metavar]  # type: ignore[attr-defined]  # where shtab looks


def _with_files(text: str, shell: str) -> str:
    """Return the script so that a first word that begins no command is completed as the name of a file."""
    if shell == "bash":
        return text.replace("complete -o filenames", "complete -o filenames -o bashdefault -o default")
    if shell == "zsh":
        return text.replace("'briefing commands' _commands\n", "'briefing commands' _commands\n  _files\n")
    return text + "complete -c briefing -n _shtab_briefing_using -F\n"


def _with_quoted_values(text: str, shell: str) -> str:
    """Return the script so that it takes each line of the values for one word, quoted as it is."""
    asked = f"{ASK} (\\w+)"
    if shell == "bash":
        return re.sub(f'  compgen -W "\\$\\({asked}\\)" -- \\$1', _BASH_LINES, text)
    if shell == "zsh":  # where a colon ends what is offered, unless it is quoted
        return re.sub(f"\\$\\({asked}\\)", rf"$({ASK} \1 | sed 's/:/\\\\:/g')", text)
    return re.sub(f"\\({asked}\\)", rf"({ASK} \1 | string unescape)", text)  # fish quotes by itself


def _tags() -> Iterable[str]:
    from briefing.store.workspace import Workspace

    return (topic.tag for topic in Workspace(Paths.from_environment()).tags.topics())


def _themes() -> Iterable[str]:
    from briefing.store.config.themes import theme_files

    return sorted(theme_files(Paths.from_environment().themes))
