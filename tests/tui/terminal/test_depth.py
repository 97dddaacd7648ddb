"""How many colours there are is found out where the environment does not tell, and nothing waits for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.tui.terminal.capabilities import detect
from briefing.tui.terminal.depth import RGB, WHO, depth_in, is_open, known_depth
from briefing.tui.terminal.input import Reply
from tests.harness.program import on_terminal
from tests.tui.terminal.test_clipboard import program

FAR = {"TERM": "xterm-256color"}
TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1000/default,1,0"}


@pytest.mark.parametrize(
    ("environ", "wish", "palette"),
    [
        (FAR, "auto", "256"),
        (FAR | {"COLORTERM": "truecolor"}, "auto", "truecolor"),
        (FAR | {"COLORTERM": "24bit"}, "auto", "truecolor"),
        ({"TERM": "xterm-kitty"}, "auto", "truecolor"),
        ({"TERM": "xterm-direct"}, "auto", "truecolor"),
        ({"TERM": "screen-256color", "STY": "1.pts", "COLORTERM": "truecolor"}, "auto", "256"),
        ({"TERM": "xterm"}, "auto", "standard"),
        (FAR | {"COLORTERM": "truecolor"}, "256", "256"),
        (FAR | {"COLORTERM": "truecolor"}, "16", "standard"),
        ({"TERM": "xterm"}, "truecolor", "truecolor"),
    ],
)
def test_the_environment_tells_and_the_reader_decides(
    environ: dict[str, str], wish: str, palette: str
) -> None:
    assert detect(environ, wish).palette == palette


def test_no_colours_are_no_colours_whatever_else_is_wished() -> None:
    assert not detect(FAR, "none").colours
    assert not detect(FAR | {"NO_COLOR": "1"}, "truecolor").colours


@pytest.mark.parametrize(
    ("environ", "wish", "asked"),
    [
        (FAR, "auto", True), (TMUX, "auto", True), (TMUX | {"COLORTERM": "truecolor"}, "auto", True),
        (FAR | {"COLORTERM": "truecolor"}, "auto", False), (FAR, "256", False), (FAR, "none", False),
        (FAR | {"NO_COLOR": "1"}, "auto", False), ({"TERM": "linux"}, "auto", False),
        ({"TERM": "screen-256color", "STY": "1"}, "auto", False), ({"TERM": "xterm"}, "auto", False),
    ],
)  # fmt: skip
def test_nothing_is_asked_where_there_is_no_doubt(environ: dict[str, str], wish: str, asked: bool) -> None:
    assert is_open(detect(environ, wish), wish) is asked


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply("CSI", b">41;388;0c"), "truecolor"), (Reply("CSI", b">41;276;0c"), None),
        (Reply("CSI", b">65;7600;1c"), "truecolor"), (Reply("CSI", b">1;2600;0c"), RGB),
        (Reply("CSI", b">1;4000;29c"), RGB), (Reply("CSI", b">0;276;0c"), RGB),
        (Reply("CSI", b">1;95;0c"), None), (Reply("CSI", b">84;0;0c"), None),
        (Reply("CSI", b">83;40900;0c"), None), (Reply("CSI", b">c"), None),
        (Reply("CSI", b">99999999;1c"), None),
        (Reply("DCS", b"1+r524742=38"), "truecolor"), (Reply("DCS", b"1+r5463"), "truecolor"),
        (Reply("DCS", b"0+r"), None), (Reply("DCS", b"0+r524742"), None), (Reply("DCS", b"1+r544e=78"), None),
        (Reply("OSC", b"1+r5463"), None),
    ],
)  # fmt: skip
def test_answers_are_told_apart(reply: Reply, told: str | None) -> None:
    assert depth_in(reply) == told


@pytest.mark.parametrize(
    ("features", "depth"), [("256,RGB,title\n", "truecolor"), ("256,title\n", "256"), ("", None)]
)
def test_tmux_knows_its_terminal(tmp_path: Path, features: str, depth: str | None) -> None:
    program(tmp_path, "tmux", says=features)
    assert known_depth("tmux-256color", {**TMUX, "PATH": str(tmp_path)}) == depth


def test_without_tmux_terminfo_is_read_and_an_unknown_terminal_tells_nothing() -> None:
    assert known_depth("no-such-terminal", {}) is None


# -- on the line

TRUE_PAPER, PAPER_OF_256 = b"48;2;22;23;26", b"48;5;234"


def test_a_terminal_that_answers_gets_true_colours(tmp_path: Path) -> None:
    with on_terminal(environment={"BRIEFING_HOME": str(tmp_path)}) as session:
        assert session.wait_for(lambda _: WHO.encode() in session.raw)
        assert PAPER_OF_256 in session.raw
        before = session.text()
        session.press("\x1b[>1;4000;29c")
        assert session.wait_for(lambda _: RGB.encode() in session.raw)
        session.press("\x1bP0+r524742\x1b\\\x1bP1+r5463\x1b\\")
        assert session.wait_for(lambda _: TRUE_PAPER in session.raw)
        session.read_until_quiet(0.3)
        assert session.text() == before
        session.press("q")
        assert session.wait() == 0


def test_a_terminal_that_never_answers_is_read_on_in_256(tmp_path: Path) -> None:
    with on_terminal(environment={"BRIEFING_HOME": str(tmp_path)}) as session:
        assert session.wait_for(lambda _: WHO.encode() in session.raw)
        session.press("j")
        assert session.wait_for("▸ 2") or session.wait_for("▸ 1")
        assert session.raw.count(WHO.encode()) == 1
        assert TRUE_PAPER not in session.raw
        session.press("q")
        assert session.wait() == 0


@pytest.mark.parametrize("wish", ["256", "16", "none"])
def test_a_wish_is_kept_and_nothing_asked(tmp_path: Path, wish: str) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text(f"colours: {wish}\n", encoding="utf-8")
    environment = {"BRIEFING_HOME": str(tmp_path), "COLORTERM": "truecolor"}
    with on_terminal(environment=environment) as session:
        assert session.wait_for("untagged")
        session.read_until_quiet(0.5)
        session.press("j")
        session.read_until_quiet(0.3)
        assert b"8;2;" not in session.raw
        assert WHO.encode() not in session.raw
        assert (PAPER_OF_256 in session.raw) is (wish == "256")
