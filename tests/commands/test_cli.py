"""Exit codes, streams and names: what every command has in common, seen from outside."""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.commands.table import COMMANDS, actions_of, full_parser, subparsers_of
from briefing.core.tags.model import Change
from briefing.sources.source import Source
from briefing.store.workspace import Workspace

LETTER = (
    "Harbour reopens\nThe harbour of Merrow reopened on Monday. Ships came in at noon.\n" * 2
    + "“We have waited for three years to see this,” said Ada Moore, the harbour master.\n"
)


def briefing(
    *arguments: str | bytes, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, "utf-8")
    return path


def test_the_version_is_told() -> None:
    done = briefing("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"briefing {__version__}\n")


def test_help_lists_every_command_with_examples() -> None:
    done = briefing("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f"  {command.name} " in done.stdout.decode()
    assert "examples:" in done.stdout.decode()


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_the_help_of_a_command_names_it_and_what_it_does(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing.cli import main

    assert main([name, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"usage: briefing {name}")


def test_every_argument_of_every_command_has_help() -> None:
    for parser in subparsers_of(full_parser()).values():
        for action in actions_of(parser):
            assert action.help or action.metavar in ("COMMAND", "ACTION"), (
                f"{parser.prog}: {action.dest} has no help"
            )


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
    done = briefing(*arguments)
    assert done.returncode == code
    assert done.stdout == b""
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    if code == 1:
        assert done.stderr.count(b"\n") == 1


def test_a_file_with_the_name_of_a_command_is_read_when_it_looks_like_one(letter: Path) -> None:
    (letter.parent / "show").write_bytes(letter.read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "show", "--format", "jsonl", "./show"],
        cwd=letter.parent,
        capture_output=True,
    )
    assert done.returncode == 0


def test_a_broken_pipe_is_quiet(letter: Path) -> None:
    command = f"{sys.executable} -m briefing show --format jsonl {' '.join([str(letter)] * 300)} | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, timeout=60)
    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_an_interrupt_leaves_with_130_and_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "show", str(pipe)],
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
def test_options_stand_anywhere(line: str, letter: Path, tmp_path: Path) -> None:
    done = briefing(*line.format(letter).split(), BRIEFING_HOME=str(tmp_path / "home"))
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_name_that_begins_with_a_tilde_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    home = str(tmp_path / "home")
    Path("~draft.txt").write_text(LETTER, "utf-8")
    assert briefing("tag", "~draft.txt", "1", "ships", BRIEFING_HOME=home).stderr == b""
    Path("~draft.txt").unlink()  # now the YAML alone names it
    for command in (
        ["tags", "--orphans"],
        ["search", "tag:ships"],
        ["export"],
        ["tags", "--tags", "~stranger/x"],
    ):
        done = briefing(*command, BRIEFING_HOME=home)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["~stranger/brief.md", "x" * 300], ids=["tilde", "long"])
def test_a_file_that_cannot_be_made_is_said_in_line_mode(
    name: str, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "~stranger").touch()
    monkeypatch.chdir(tmp_path)
    typed = f"tag 1 ships\nexport {name}\nquit\n".encode()
    done = briefing("--plain", str(letter), stdin=typed, BRIEFING_HOME=str(tmp_path / "home"))
    assert done.returncode == 0
    assert b"cannot be written" in done.stdout


def test_an_interrupt_while_the_program_loads_shows_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "argparse.py").write_text("raise KeyboardInterrupt\n")  # as early as the hand is quick
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "--version"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
    )
    assert (done.returncode, done.stderr) == (130, b"")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_pipe_gets_utf_8_whatever_the_locale(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "é.txt"
    path.write_text("Café closes\n“Zelenskyy – ż 漢”, said nobody at all that day.\n", "utf-8")
    done = briefing(
        "show", str(path), PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert done.returncode == 0
    assert "“Zelenskyy – ż 漢”" in done.stdout.decode()


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl"])
def test_a_file_name_that_is_no_unicode_is_no_obstacle(form: str, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xe9t\xe9\x1b]0;x\x07.txt"
    Path(os.fsdecode(path)).write_text(LETTER, "utf-8")
    done = briefing(b"show", b"--format", form.encode(), path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    done.stdout.decode()


def test_what_is_said_about_a_file_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = briefing("show", "/nowhere/\x1b]0;owned\x07\n2.txt")
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_one_sentence(letter: Path) -> None:
    command = [sys.executable, "-m", "briefing", "show", str(letter)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr == b"briefing: standard output: no space left on device.\n"


PRINTING = (
    "show {file}", "show --format json {file}", "quotes {file}", "quotes --format csv {file}", "tags",
    "tags --format yaml", "tags --by week", "export", "export --format csv", "export --template-guide",
    "search tag:sea", "config", "themes", "keys", "paths", "man", "completion bash", "--help", "show --help",
    "--version",
)  # fmt: skip


@pytest.mark.parametrize("redirection", [">&-", ">/dev/full"])
@pytest.mark.parametrize("command", PRINTING)
def test_what_cannot_be_printed_is_one_sentence(letter: Path, command: str, redirection: str) -> None:
    tagged(letter)
    words = command.format(file=letter)
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m briefing {words} {redirection}"], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert re.fullmatch(r"briefing: standard output: (?:is closed|no space left on device)\.\n", done.stderr)


@pytest.mark.parametrize("command", PRINTING)
def test_who_stops_listening_is_told_nothing(letter: Path, command: str) -> None:
    tagged(letter)
    words = command.format(file=letter)
    script = f"set -o pipefail; {sys.executable} -m briefing {words} | true"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def tagged(letter: Path) -> None:
    """Give the first section a tag, so that there is something to print."""
    opened = Workspace().open(Source.named(letter))
    section = opened.document.sections[0].id
    Workspace().tags.change(opened.document, [Change(section, add=("sea",))])


def test_closed_standard_streams_cost_no_data(letter: Path) -> None:
    program = f"{sys.executable} -m briefing show"
    script = f"{program} {letter} 2>&- <&-; echo $?; {program} - 2>&- <&-; echo $?"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
    shown, _, codes = done.stdout.rpartition("0\n1")
    assert (
        shown
        == subprocess.run(
            [sys.executable, "-m", "briefing", "show", str(letter)], capture_output=True, text=True
        ).stdout
    )
    assert codes == "\n"
    assert done.stderr == ""


def test_a_file_that_is_not_there_is_said_before_the_terminal_is_blamed(letter: Path) -> None:
    missing = briefing("nope.txt")
    assert (missing.returncode, missing.stderr.decode()) == (
        1,
        "briefing: nope.txt: there is no such file.\n",
    )
    assert "standard output is not a terminal" in briefing(str(letter)).stderr.decode()


def test_a_mistyped_command_is_not_taken_for_a_file(tmp_path: Path) -> None:
    for argv in (("exportt",), ("exportt", "--tag", "x"), ("ssearch", "tag:x")):
        done = briefing(*argv)
        assert done.returncode == 2
        assert f"there is no command '{argv[0]}', and no such file (did you mean “" in done.stderr.decode()
    assert "did you mean" not in briefing("zzz").stderr.decode()


def test_nobody_is_looked_for_by_an_empty_name(letter: Path) -> None:
    done = briefing("quotes", str(letter), "--who", "")
    assert done.returncode == 2
    assert "--who: it is empty" in done.stderr.decode()


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
    done = briefing("export", str(letter), *options)
    assert (done.returncode, done.stderr.decode()) == (1, f"briefing: nothing to export: {sentence}\n")
