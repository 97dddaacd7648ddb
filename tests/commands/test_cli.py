"""Exit codes, streams and names: what every command has in common, seen from outside."""

from __future__ import annotations

import argparse
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.commands.table import COMMANDS, actions_of, full_parser, subparsers_of
from briefing.core.tags.model import Change
from briefing.sources.source import Source
from briefing.store.workspace import Workspace
from tests.harness.program import PROGRAM, call, run

LETTER = (
    "Harbour reopens\nThe harbour of Merrow reopened on Monday. Ships came in at noon.\n" * 2
    + "“We have waited for three years to see this,” said Ada Moore, the harbour master.\n"
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, "utf-8")
    return path


def test_the_version_is_told() -> None:
    assert run("--version") == (0, f"briefing {__version__}\n", "")


def test_help_lists_every_command_with_examples() -> None:
    done = call("--help")
    assert done.code == 0
    for command in COMMANDS:
        assert f"  {command.name} " in done.out
    assert "examples:" in done.out


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_the_help_of_a_command_names_it_and_what_it_does(name: str) -> None:
    done = call(name, "--help")
    assert done.code == 0
    assert done.out.startswith(f"usage: briefing {name}")


def test_every_argument_of_every_command_has_help() -> None:
    for parser in subparsers_of(full_parser()).values():
        for action in actions_of(parser):
            assert action.help or action.metavar in ("COMMAND", "ACTION"), (
                f"{parser.prog}: {action.dest} has no help"
            )


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "--unheard-of"),
        ("export", "--format", "xyz"),
        ("show", "--jobs", "0"),
        ("--unheard-of",),
        ("tags", "x"),
    ],
)
def test_a_wrong_argument_is_one_sentence_that_leads_to_the_help(arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    name = "briefing" if arguments[0].startswith("-") else f"briefing {arguments[0]}"
    assert done.err.startswith(f"{name}: ")
    assert done.err.endswith(f"; see {name} --help\n")


def test_an_empty_name_is_refused_wherever_a_name_of_a_place_is_taken() -> None:
    taken = 0
    for parser in subparsers_of(full_parser()).values():
        for action in actions_of(parser):
            if action.metavar in ("SOURCE", "FILE", "DIR", "URL"):
                with pytest.raises(argparse.ArgumentTypeError, match="empty"):
                    action.type("")
                taken += 1
    assert taken > 20


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("show", ""), 2, "SOURCE: the name is empty"),
        (("tag", "", "1", "x"), 2, "SOURCE: the name is empty"),
        (("tags", "--import", ""), 2, "--import: the name is empty"),
        (("tags", "--tags", ""), 2, "--tags: the name is empty"),
        (("feeds", "add", ""), 2, "URL: the name is empty"),
        (("fetch", "--limit", "0"), 2, "'0' is not a whole number of 1 or more"),
        (("show", "/nowhere/x.txt"), 1, "/nowhere/x.txt"),
        (("show",), 2, "SOURCE"),
        (("show", "--sentences", "0", "x"), 2, "'0' is not a whole number of 1 or more"),
        (("show", "--format", "word", "x"), 2, "'word'"),
        (("--no-color", "show"), 2, "write the command first: briefing show"),
        (("export", "--query", "tag:", "x"), 2, "query"),
        (("export", "--since", "yesterday"), 2, "'yesterday' is not a date"),
        (("export", "--since", "20241104"), 2, "'20241104' is not a date"),
        (("export", "--since", "2024-W45-1"), 2, "'2024-W45-1' is not a date"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else None,
)
def test_a_problem_is_one_sentence_and_a_code(arguments, code: int, said: str) -> None:
    done = call(*arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    if code == 1:
        assert done.err.count("\n") == 1


def test_a_problem_is_one_sentence_and_a_code_of_the_process() -> None:
    assert run("show", "nowhere.txt") == (1, "", "briefing: nowhere.txt: there is no such file.\n")
    assert run("show")[:2] == (2, "")


def test_an_empty_pipe_opens_no_other_document(letter: Path) -> None:
    assert run("tag", str(letter), "1", "sea")[0] == 0
    assert run() == (1, "", "briefing: standard input is empty.\n")


def test_a_file_with_the_name_of_a_command_is_read_when_it_looks_like_one(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(letter.parent)
    letter.rename("show")
    assert call("show", "--format", "jsonl", "./show").code == 0


def test_a_broken_pipe_is_quiet(letter: Path) -> None:
    command = f"{shlex.join(PROGRAM)} show --format jsonl {' '.join([str(letter)] * 300)} | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, timeout=60)
    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_an_interrupt_leaves_with_130_and_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*PROGRAM, "show", str(pipe)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # a shell's job in the background ignores it
    )
    with pipe.open("w"):  # returns when the other side reads
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, b"")


@pytest.mark.parametrize(
    "line",
    [
        "show {0} --sentences 1 {0}",
        "search harbour --format json {0}",
        "quotes {0} --format csv {0}",
        "export {0} --format text {0}",
        "tag {0} 1 --note later ships",
        "tag {0} 1 --remove ships",
        "--plain {0} --ascii {0}",
        "search --format json -- -ships {0}",
    ],
)
def test_options_stand_anywhere(line: str, letter: Path) -> None:
    done = call(*line.format(letter).split())
    assert (done.code, done.err) == (0, "")


def test_a_name_that_begins_with_a_tilde_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("~draft.txt").write_text(LETTER, "utf-8")
    assert call("tag", "~draft.txt", "1", "ships").err == ""
    Path("~draft.txt").unlink()  # now the YAML alone names it
    for command in (
        ["tags", "--orphans"],
        ["search", "tag:ships"],
        ["export"],
        ["tags", "--tags", "~stranger/x"],
    ):
        done = call(*command)
        assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize("name", ["~stranger/brief.md", "x" * 300], ids=["tilde", "long"])
def test_a_file_that_cannot_be_made_is_said_in_line_mode(
    name: str, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "~stranger").touch()
    monkeypatch.chdir(tmp_path)
    typed = f"tag 1 ships\nexport {name}\nquit\n".encode()
    done = run("--plain", letter, stdin=typed)
    assert done.code == 0
    assert "cannot be written" in done.out


def test_an_interrupt_while_the_program_loads_shows_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "argparse.py").write_text("raise KeyboardInterrupt\n")  # as early as the hand is quick
    done = run("--help", PYTHONPATH=f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    assert (done.code, done.err) == (130, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_pipe_gets_utf_8_whatever_the_locale(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "é.txt"
    path.write_text("Café closes\n“Zelenskyy – ż 漢”, said nobody at all that day.\n", "utf-8")
    done = run("show", path, PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.code == 0
    assert "“Zelenskyy – ż 漢”" in done.out


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_a_file_name_that_is_no_unicode_is_no_obstacle(form: str, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xe9t\xe9\x1b]0;x\x07.txt"
    Path(os.fsdecode(path)).write_text(LETTER, "utf-8")
    done = call("show", "--format", form, os.fsdecode(path))
    assert (done.code, done.err) == (0, "")
    assert "\x1b" not in done.out


def test_what_is_said_about_a_file_cannot_steer_the_terminal() -> None:
    done = call("show", "/nowhere/\x1b]0;owned\x07\n2.txt")
    assert done.code == 1
    assert "\x1b" not in done.err
    assert done.err.count("\n") == 1


PRINTING = (
    "show {file}", "show --format json {file}", "quotes {file}", "quotes --format csv {file}", "tags",
    "tags --format yaml", "tags --by week", "export", "export --format csv", "export --template-guide",
    "search tag:sea", "config", "themes", "keys", "paths", "man", "completion bash", "--help", "show --help",
    "--version",
)  # fmt: skip


FULL = "briefing: standard output: no space left on device.\n"
CLOSED = "briefing: standard output: is closed.\n"


@pytest.mark.parametrize(
    ("redirection", "code", "said"), [(">&-", 1, CLOSED), (">/dev/full", 1, FULL), ("| true", 0, "")]
)
def test_a_process_leaves_a_broken_standard_output_with_no_more_than_a_sentence(
    letter: Path, redirection: str, code: int, said: str
) -> None:
    script = f"set -o pipefail; {shlex.join(PROGRAM)} show {letter} {redirection}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (code, said)


def taking_nothing() -> Iterator[tuple[int, int, str]]:
    """Give standard outputs that fail, with the code and the sentence that each makes of a command."""
    yield os.open("/dev/full", os.O_WRONLY), 1, FULL
    yield os.open(os.devnull, os.O_RDONLY), 1, CLOSED  # as one that the caller closed is filled in
    nobody, pipe = os.pipe()
    os.close(nobody)
    yield pipe, 0, ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", PRINTING)
def test_what_cannot_be_printed_is_one_sentence_and_who_stops_listening_is_told_nothing(
    letter: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tagged(letter)
    for handle, code, said in taking_nothing():
        with open(handle, "w", encoding="utf-8") as output:  # noqa: PTH123 - a handle has no path
            monkeypatch.setattr(sys, "stdout", output)
            assert main(command.format(file=letter).split()) == code
            assert capsys.readouterr().err == said


def tagged(letter: Path) -> None:
    """Give the first section a tag, so that there is something to print."""
    opened = Workspace().open(Source.named(letter))
    section = opened.document.sections[0].id
    Workspace().tags.change(opened.document, [Change(section, add=("sea",))])


def test_closed_standard_streams_cost_no_data(letter: Path) -> None:
    program = f"{shlex.join(PROGRAM)} show"
    script = f"{program} {letter} 2>&- <&-; echo $?; {program} - 2>&- <&-; echo $?"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    shown, _, codes = done.stdout.rpartition("0\n1")
    assert shown == call("show", letter).out
    assert codes == "\n"
    assert done.stderr == ""


def test_a_file_that_is_not_there_is_said_before_the_terminal_is_blamed(letter: Path) -> None:
    assert run("nope.txt") == (1, "", "briefing: nope.txt: there is no such file.\n")
    assert "standard output is not a terminal" in run(letter).err


def test_a_mistyped_command_is_not_taken_for_a_file(tmp_path: Path) -> None:
    for argv in (("exportt",), ("exportt", "--tag", "x"), ("ssearch", "tag:x")):
        done = call(*argv)
        assert done.code == 2
        assert f"there is no command '{argv[0]}', and no such file (did you mean “" in done.err
    assert "did you mean" not in call("zzz").err


def test_nobody_is_looked_for_by_an_empty_name(letter: Path) -> None:
    done = call("quotes", letter, "--who", "")
    assert done.code == 2
    assert "--who: it is empty" in done.err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--tag", "a b", "--tagged", "--query", "x"), "no section is tagged a b and matches “x”"),
        (("--tagged",), "no section carries a tag"),
        (("--query", "zebra", "--since", "2024"), "no section was tagged since 2024 and matches “zebra”"),
    ],
)
def test_an_export_of_nothing_says_all_that_was_asked_for(
    letter: Path, options: tuple[str, ...], sentence: str
) -> None:
    done = call("export", letter, *options)
    assert (done.code, done.err) == (1, f"briefing: nothing to export: {sentence}\n")
