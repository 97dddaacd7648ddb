"""What is said of the encoding of a source: that it was a guess, and that bytes were lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness.program import call, on_terminal

LETTER = """\
Le bac est à quai

Le bac restera à quai jusqu'à vendredi, a déclaré Élodie Marnet, la porte-parole. L'île attend le courrier.

“Nous n'avons plus rien à perdre”, a-t-elle dit.
"""
TAKING = tuple(
    words.split()
    for words in ("show", "show --format markdown", "quotes", "search bac", "export --format text")
)


@pytest.fixture
def western(tmp_path: Path) -> Path:
    path = tmp_path / "lettre.txt"
    path.write_bytes(LETTER.encode("cp1252"))
    return path


@pytest.mark.parametrize("arguments", TAKING, ids=" ".join)
def test_a_guess_is_said_where_somebody_reads(western: Path, arguments: list[str]) -> None:
    with on_terminal(*arguments, western, rows=60, columns=300) as session:
        session.wait()
        assert "lettre.txt: read as windows-1252; --encoding NAME reads it otherwise." in session.text()
    assert call(*arguments, western).err == ""  # a script goes by the exit code, and JSON names the encoding


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_nothing_is_said_of_what_is_known(western: Path, encoding: str) -> None:
    western.write_bytes(LETTER.encode(encoding))
    told = ("--encoding", "windows-1252") if encoding == "cp1252" else ()
    with on_terminal("show", *told, western, rows=60, columns=300) as session:
        assert session.wait() == 0
        assert "read as" not in session.text()


@pytest.mark.parametrize("arguments", TAKING, ids=" ".join)
def test_lost_bytes_are_said_to_scripts_as_well(western: Path, arguments: list[str]) -> None:
    western.write_bytes(LETTER.encode().replace(b"\xc3\xae", b"\xc3"))  # UTF-8 with half a letter
    done = call(*arguments, western)
    assert (done.code, done.err) == (0, f"briefing: {western}: 1 byte made no sense and cannot be shown.\n")
