"""An export in the reader's own editor: the terminal is lent, and what was changed is written."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.tui.outside import edit, editor_of
from tests.harness.program import on_terminal

from .conftest import HEADINGS

APPENDS = "import sys; print('editor at work'); open(sys.argv[1], 'a').write('added by hand\\n'); input()"


@pytest.mark.parametrize(
    ("environment", "editor"),
    [
        pytest.param({"EDITOR": "vi"}, ["vi"], id="EDITOR"),
        pytest.param({"EDITOR": "vi", "VISUAL": "code --wait"}, ["code", "--wait"], id="VISUAL first"),
        pytest.param({"EDITOR": "vi", "VISUAL": " "}, ["vi"], id="VISUAL empty"),
        pytest.param({"EDITOR": "'my editor' -x; ls"}, ["my editor", "-x;", "ls"], id="no shell"),
    ],
)
def test_the_editor_is_an_argument_list(environment: dict[str, str], editor: list[str]) -> None:
    assert editor_of(environment) == editor


@pytest.mark.parametrize(
    ("environment", "words"), [({}, "no editor is set"), ({"EDITOR": "vi 'x"}, "EDITOR cannot be read")]
)
def test_a_missing_editor_is_said(environment: dict[str, str], words: str) -> None:
    with pytest.raises(BriefingError, match=words):
        editor_of(environment)


@pytest.mark.parametrize(
    ("editor", "words"),
    [(["no-such-editor"], "no-such-editor cannot be used"), (["false"], "failed with exit code 1")],
)
def test_an_editor_that_fails_is_said(editor: list[str], words: str) -> None:
    with pytest.raises(BriefingError, match=words):
        edit(editor, "brief.md", "text")


def test_the_terminal_is_lent_to_the_editor_and_what_it_changed_is_written(roundup: str, home: Path) -> None:
    editor = shlex.join([sys.executable, "-c", APPENDS])
    environment = {"BRIEFING_HOME": str(home), "EDITOR": editor}
    with on_terminal(roundup, environment=environment) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("ekk\r\r")  # the question before the last: to the clipboard, to the editor
        assert session.wait_for("your editor"), session.text()
        session.press("e")
        assert session.wait_for("editor at work")
        assert "alternate screen" not in session.left_on()
        session.press("\n")
        assert session.wait_for("what you edited is written to roundup.md"), session.text()
        assert HEADINGS[3][:20] in session.text()
        session.press("qq")
        assert session.wait() == 0
        assert session.left_on() == set()
    written = Path("roundup.md").read_text(encoding="utf-8")
    assert written.endswith("added by hand\n")
    assert re.search(HEADINGS[0], written)


def test_the_terminal_comes_back_from_an_editor_that_fails(roundup: str, home: Path) -> None:
    environment = {"BRIEFING_HOME": str(home), "EDITOR": "false"}
    with on_terminal(roundup, environment=environment) as session:
        assert session.wait_for(HEADINGS[0])
        session.press("ekk\r\re")
        assert session.wait_for("failed with exit code 1"), session.text()
        assert "alternate screen" in session.left_on()
        session.press("qq")
        assert session.wait() == 0
