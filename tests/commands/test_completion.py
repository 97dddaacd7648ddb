"""Completion scripts and the manual page, as a shell and groff take them."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.commands.completion import SHELLS, script
from briefing.commands.table import COMMANDS
from briefing.core.summarise import METHODS
from briefing.export import FORMATS
from tests.harness.program import PROGRAM

ROUNDUP = Path(__file__).resolve().parents[2] / "seeds" / "ukraine-roundup.txt"


@pytest.fixture(scope="module")
def bash(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("completion") / "briefing.bash"
    path.write_text(script("bash"), "utf-8")
    return path


def completed(bash: Path, *words: str, cwd: Path | None = None) -> set[str]:
    """What bash offers for the last of `words`, none of which has a blank in it."""
    return {word for line in lines(bash, *words, cwd=cwd) for word in line.split()}


def lines(bash: Path, *words: str, cwd: Path | None = None) -> set[str]:
    """What bash offers for the last of `words`."""
    program = (
        f'source "{bash}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_briefing; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", program, "bash", "briefing", *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=cwd,
    )
    assert done.stderr == ""
    return set(done.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("",), {command.name for command in COMMANDS}),
        (("sh",), {"show"}),
        (("show", "--for"), {"--format"}),
        (("show", "--format", ""), {"text", "markdown", "json", "jsonl"}),
        (("export", "--format", ""), set(FORMATS)),
        (("export", "--method", "le"), {method for method in METHODS if method.startswith("le")}),
        (("completion", ""), set(SHELLS)),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_bash_offers(words: tuple[str, ...], offered: set[str], bash: Path) -> None:
    assert completed(bash, *words) >= offered


@pytest.mark.parametrize(
    ("words", "offered"),
    [(("--theme", "d"), {"dawn", "dusk"}), (("export", "--tag", "ukr"), {"ukraine/energy"})],
    ids=["themes", "tags"],
)
def test_bash_asks_the_program_for_what_may_change(
    words: tuple[str, ...], offered: set[str], bash: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["tag", str(ROUNDUP), "2", "ukraine/energy", "war"]) == 0
    program = tmp_path / "bin" / "briefing"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROUNDUP.parents[1]} exec {shlex.join(PROGRAM)} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    assert completed(bash, *words) == offered


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("tag", "x", "1", "no"), {"'north korea'"}),
        (("tag", "x", "1", "'no"), {"'north korea'"}),
        (("tag", "x", "1", r"north\ k"), {"'north korea'"}),
        (("tag", "x", "1", "'ukr"), {"ukraine/north"}),
        (("tag", "x", "1", r"it\'"), {"'it'\"'\"'s'"}),
        (("tag", "x", "1", "'it'"), {"'it'\"'\"'s'"}),
        (("tag", "x", "1", '"no'), {""}),
        (("export", "--tag", "it"), {"'it'\"'\"'s'"}),
        (("tag", "x", "1", "$"), {"'$(touch danger)'"}),
        (("tag", "x", "1", "Wash"), {"'Washington, DC'"}),
    ],
)
def test_bash_offers_every_tag_as_one_word_and_obeys_none(
    words: tuple[str, ...], offered: set[str], bash: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tags = ("north korea", "it's", '"Washington, DC"', "$(touch danger)", "ukraine/north")
    assert main(["tag", str(ROUNDUP), "2", *tags]) == 0
    program = tmp_path / "bin" / "briefing"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROUNDUP.parents[1]} exec {shlex.join(PROGRAM)} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    assert lines(bash, *words) == offered
    assert not Path("danger").exists()


@pytest.mark.parametrize("shell", SHELLS)
def test_every_script_knows_every_command_and_format(shell: str) -> None:
    text = script(shell)
    for name in (*(command.name for command in COMMANDS), *FORMATS):
        assert name in text
    assert "briefing completion --values tags" in text
    checker = shutil.which(shell)
    if checker:
        subprocess.run([checker, "-n", "/dev/stdin"], input=text, text=True, check=True)


def test_every_tag_is_offered_in_the_quotes_of_a_shell_and_none_that_is_an_option(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for tag in ("ukraine/energy", "Küste", "$(touch x)", "`id`", "two words", "-rf"):
        assert main(["tag", str(ROUNDUP), "1", "--", tag]) == 0
    capsys.readouterr()
    assert main(["completion", "--values", "tags"]) == 0
    assert set(capsys.readouterr().out.split("\n")) == {
        "ukraine/energy", "Küste", "'$(touch x)'", "'`id`'", "'two words'", "",
    }  # fmt: skip


def test_themes_are_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "--values", "themes"]) == 0
    assert len(capsys.readouterr().out.split()) >= 5


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_page_names_every_command_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    source = capsys.readouterr().out
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-cbou"], input=source.encode(), capture_output=True, check=True
    )
    assert done.stderr == b""
    page = done.stdout.decode().replace("‐", "-").replace("−", "-")
    for command in COMMANDS:
        assert f"briefing {command.name}" in page
    for word in ("--template", "--jobs", "BRIEFING_HOME", "EXIT STATUS", "130", "--painter", "config.yaml"):
        assert word in page
