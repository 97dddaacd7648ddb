"""Signs and letters that have two cells on terminals for Chinese, Japanese and Korean."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from briefing.tui.terminal.capabilities import detect
from briefing.tui.terminal.input import Reply
from briefing.tui.terminal.widths import WHERE, WidthQuery, is_open, is_wide
from tests.harness.program import on_terminal
from tests.harness.session import Session
from tests.tui.terminal.test_clusters import PROBE, waited_for

ASKED = WidthQuery("", 27, 4)


@pytest.mark.parametrize(
    ("reply", "wide"),
    [
        (Reply("CSI", b"5;29R"), False), (Reply("CSI", b"5;30R"), True), (Reply("CSI", b"5;31R"), None),
        (Reply("CSI", b"4;30R"), None), (Reply("CSI", b"1;2R"), None), (Reply("CSI", b"5;30c"), None),
        (Reply("CSI", b"5R"), None), (Reply("CSI", b"5;30;1R"), None), (Reply("DCS", b"5;30R"), None),
        (Reply("CSI", b"99999;30R"), None),
    ],
)  # fmt: skip
def test_answers_are_told_apart(reply: Reply, wide: bool | None) -> None:
    assert is_wide(*reply, ASKED) is wide


@pytest.mark.parametrize(
    ("environ", "wish", "asked"),
    [
        ({"TERM": "xterm-256color", "LANG": "ja_JP.UTF-8"}, "auto", True),
        ({"TERM": "screen", "LANG": "C.UTF-8"}, "auto", True),
        ({"TERM": "xterm-256color", "LANG": "C.UTF-8"}, "narrow", False),
        ({"TERM": "xterm-256color", "LANG": "C.UTF-8"}, "wide", False),
        ({"TERM": "xterm-256color", "LANG": "C"}, "auto", False),
        ({"TERM": "linux", "LANG": "C.UTF-8"}, "auto", False),
        ({"TERM": "vt220", "LANG": "C.UTF-8"}, "auto", False),
    ],
)
def test_nothing_is_asked_where_there_is_no_doubt(environ: dict[str, str], wish: str, asked: bool) -> None:
    assert is_open(detect(environ), wish) is asked


# -- on the line

PLACE = re.compile(r"\x1b7\x1b\[(\d+);?(\d*)H[^\x1b]*(?:\x1b\[[\d;]*m)?.\x1b\[6n\x1b8")
TOWNS = (
    ("Alarm in Ghent", "“Nobody slept,” said Ann Peeters — she had — at noon."),
    ("„Żółw” — café in Zürich is full…", "“We have no chair left,” said Jörg Müller — the cook — on Monday."),
    ("Ждут дождя в Омске — “сухо”", "Врач Анна Лис сказала: «Пейте воду», — и ушла домой…"),
    ("Η πόλη γιορτάζει", "Η δήμαρχος είπε: «Χορέψτε όλοι» — και χόρεψαν ως το πρωί."),
)


@pytest.fixture
def towns(tmp_path: Path) -> str:
    """A roundup that is full of such letters."""
    source = tmp_path / "towns.md"
    text = "\n\n".join(f"## {heading}\n\n{words}" for heading, words in TOWNS)
    source.write_text(text + "\n", encoding="utf-8")
    return str(source)


def started(source: str, home: Path, setting: str = "") -> Session:
    """Open a document in a terminal that has two cells for them."""
    (home / "config").mkdir(parents=True, exist_ok=True)
    (home / "config" / "config.yaml").write_text(setting, encoding="utf-8")
    session = on_terminal(source, environment={"BRIEFING_HOME": str(home)})
    assert session.terminal
    session.terminal.screen.ambiguous = 2
    return session


def question_in(session: Session) -> tuple[int, int]:
    """Wait until the terminal is asked, and return row and column of the character, from 1."""
    assert session.wait_for(lambda _: WHERE.encode() in session.raw)
    match = PLACE.search(session.raw.decode())
    assert match
    return int(match[1]), int(match[2] or 1)


def is_whole(text: str) -> bool:
    """Tell whether all headings, and the rule in every row at one column, are to be seen."""
    words = set(text.replace("|", " ").split())
    lefts = [row.partition("|")[0] for row in text.split("\n")[1:-1]]
    rules = {sum(1 + (east_asian_width(sign) == "A") for sign in left) for left in lefts}
    return len(rules) == 1 and all(set(heading.split()) <= words for heading, _ in TOWNS)


def test_who_answers_two_gets_room_for_two(towns: str, tmp_path: Path) -> None:
    with started(towns, tmp_path / "home") as session:
        row, column = question_in(session)
        session.press(f"\x1b[{row};{column + 2}R")
        assert session.wait_for(is_whole), session.text()
        for key, (_, paragraph) in zip("gjjj", TOWNS, strict=True):
            session.press(key)
            assert session.wait_for(lambda text, p=paragraph: is_whole(text) and p.split()[-1] in text)
        for key, words in (("t", "tag:"), ("?", "Keys"), ("Q", "Quotes")):
            session.press(key)
            assert session.wait_for(words), session.text()
            session.press("\x1b")  # what was laid over the screen leaves it as it was
            assert session.wait_for(lambda text: is_whole(text) and "? help" in text), session.text()
        session.press("q")
        assert session.wait() == 0


def test_who_answers_one_gets_nothing_more(towns: str, tmp_path: Path) -> None:
    with started(towns, tmp_path / "home") as session:
        row, column = question_in(session)
        session.read_until_quiet(0.5)
        session.press(f"\x1b[{row};{column + 1}R")
        assert session.read_until_quiet(0.5) == 0
        session.press("q")
        assert session.wait() == 0


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_a_wish_is_kept_and_nothing_asked(towns: str, tmp_path: Path, width: str) -> None:
    with started(towns, tmp_path / "home", f"ambiguous_width: {width}\n") as session:
        assert session.wait_for("? help")
        session.read_until_quiet(0.5)
        assert is_whole(session.text()) is (width == "wide")
        assert WHERE.encode() not in session.raw
        session.press("q")
        assert session.wait() == 0


COUNTED = """
import sys
from briefing.core.text.cells import cells_of, count_ambiguous_as_two
count_ambiguous_as_two()
print(*map(cells_of, sys.argv[1:]))
"""
SIGNS = ("“", "—", "…", "ü", "Ж", "Ω", "°", "±", "│", "●", "e\u0301", "日", "a", "👍", "धा", "é—x")


def test_screen_counts_no_more_cells_than_we_then_lay_out_with(tmp_path: Path) -> None:
    if shutil.which("screen") is None:
        pytest.skip("no screen here")
    (tmp_path / "probe.py").write_text(PROBE)
    (tmp_path / "screenrc").write_text("cjkwidth on\ndefutf8 on\n")
    (tmp_path / "sockets").mkdir(mode=0o700)
    answer = tmp_path / "widths"
    argv = ("screen", "-U", "-c", str(tmp_path / "screenrc"), sys.executable, str(tmp_path / "probe.py"))
    environment = {"SCREENDIR": str(tmp_path / "sockets"), "LC_ALL": "C.UTF-8"}
    with Session((*argv, str(answer), *SIGNS), environment=environment) as session:
        end = time.monotonic() + 20
        while not answer.exists() and time.monotonic() < end:
            session.read(0.1)
        shown = [int(cells) for cells in waited_for(answer).split()]
    counted = subprocess.run(
        [sys.executable, "-c", COUNTED, *SIGNS], capture_output=True, check=True, text=True
    )
    ours = [int(cells) for cells in counted.stdout.split()]
    assert [sign for sign, cells, own in zip(SIGNS, shown, ours, strict=True) if cells > own] == []
    assert ours[:4] == [2, 2, 2, 2]
    assert [ours[SIGNS.index(sign)] for sign in ("a", "e\u0301", "日", "é—x")] == [1, 1, 2, 5]
