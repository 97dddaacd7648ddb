"""Every letter is drawn, in every script, on terminals that count their cells in different ways."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from briefing.core.text.cells import cells_of
from briefing.core.text.graphemes import boundary, graphemes
from briefing.tui.terminal.painter import CellPainter, Patch
from tests.harness.emulator import Emulator
from tests.harness.program import PROGRAM
from tests.harness.session import Session

LIST, WIDTH, HEIGHT = 20, 60, 4
"""Columns of the left part, of the screen, and rows."""
WORDS = (
    "प्रधानमंत्री", "दिल्ली", "की।", "তামিলনাড়ুতে", "বৃষ্টি", "காகித", "திறப்பு", "ප්‍රධාන", "മലയാളം", "ಕನ್ನಡ",
    "తెలుగు", "ગુજરાતી", "ਪੰਜਾਬੀ", "မြန်မာ", "ខ្មែរ", "โรงงาน", "👍🏽", "🇫🇷", "☺️", "1️⃣", "cafe\u0301",
    "naïve", "日本", "한국", "سلام", "plain",
)  # fmt: skip
TERMINALS = {
    "joins": {"clusters": True, "spacing": False},
    "does not join": {"clusters": False, "spacing": False},
    "spacing signs have cells": {"clusters": False, "spacing": True},
}
lines = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
screens = st.lists(st.tuples(lines, lines, st.booleans()), min_size=HEIGHT, max_size=HEIGHT)


def fitted(words: str, room: int) -> str:
    """Return the words that fit, with blanks up to `room` cells."""
    while cells_of(words) > room:
        words = words.rpartition(" ")[0]
    return words + " " * (room - cells_of(words))


def patches(rows: list[tuple[str, str, bool]]) -> list[Patch]:
    found = []
    for y, (left, right, bold) in enumerate(rows):
        style = Style.parse("bold on blue" if bold else "")
        text = fitted(right, WIDTH - LIST - 1)
        found.append(
            Patch(
                y,
                0,
                [
                    Segment(fitted(left, LIST), style),
                    Segment("│"),
                    Segment(text[:3]),
                    Segment(text[3:], style),
                ],
            )
        )
    return found


@pytest.mark.parametrize("terminal", TERMINALS)
@settings(max_examples=80, deadline=None)
@given(frames=st.lists(screens, min_size=1, max_size=4))
def test_no_letter_is_drawn_over_another(terminal: str, frames: list[list[tuple[str, str, bool]]]) -> None:
    emulator, painter = Emulator(WIDTH, HEIGHT, **TERMINALS[terminal]), CellPainter(None)
    for rows in frames:
        emulator.feed(painter.paint(patches(rows), (0, 0), (WIDTH, HEIGHT)))
        for shown, (left, right, _) in zip(emulator.text().split("\n"), rows, strict=True):
            halves = [fitted(left, LIST).split(), fitted(right, WIDTH - LIST - 1).split()]
            assert [half.split() for half in shown.split("│")] == halves


def test_a_run_is_written_in_one_piece_and_what_stands_after_it_is_placed() -> None:
    painter = CellPainter(None, synchronised=False)
    painter.paint([], (0, 0), (WIDTH, HEIGHT))
    sent = painter.paint([Patch(0, 0, [Segment("दिल्ली में   end")])], (0, 0))
    assert "दिल्ली में\x1b[" in sent
    assert painter.paint([Patch(0, 0, [Segment("दिल्ली में   end")])], (0, 0)) == ""


WIDTHS = {
    "धा": 2, "मं": 1, "त्री": 3, "কো": 2, "நா": 2, "කා": 2, "ခေါ": 3, "ខ្មែរ": 4, "ที่": 1, "👍": 2, "👍🏽": 4,
    "🇫🇷": 2, "☺️": 2, "1️⃣": 2, "e\u0301": 1, "日": 2, "한": 2, "“": 1, "сл": 2, "سل": 2, "שָׁ": 1, "𠀀": 2,
}  # fmt: skip
"""Cells that we lay out with: as many as the widest terminal has."""
PROBE = """
import os, re, sys, termios, tty
settings = termios.tcgetattr(0)
tty.setraw(0)
found = []
for text in sys.argv[2:]:
    os.write(1, ("\\r\\x1b[K" + text + "\\x1b[6n").encode())
    reply = b""
    while not reply.endswith(b"R"):
        reply += os.read(0, 1)
    found.append(int(re.search(rb"(\\d+)R", reply)[1]) - 1)
termios.tcsetattr(0, termios.TCSANOW, settings)
open(sys.argv[1], "w").write(" ".join(map(str, found)))
"""
"""Asks a terminal where its cursor stands after each of some texts."""


def waited_for(path: Path) -> str:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if path.exists() and (words := path.read_text()):
            return words
        time.sleep(0.05)
    raise AssertionError(f"{path} was never written")


@pytest.mark.parametrize(("text", "cells"), WIDTHS.items())
def test_what_is_laid_out_takes_as_many_cells_as_the_widest_terminal_counts(text: str, cells: int) -> None:
    assert cells_of(text) == cells
    for options in TERMINALS.values():
        emulator = Emulator(20, 1, **options)
        emulator.feed(text)
        assert emulator.cursor()[0] <= cells


@pytest.fixture
def tmux(tmp_path: Path) -> list[str]:
    """A tmux of the test's own, with nobody's configuration."""
    if shutil.which("tmux") is None:
        pytest.skip("no tmux here")
    return ["tmux", "-u", "-f", "/dev/null", "-S", str(tmp_path / "tmux")]


def test_tmux_counts_no_more_cells_than_we_lay_out_with(tmux: list[str], tmp_path: Path) -> None:
    (tmp_path / "probe.py").write_text(PROBE)
    answer = tmp_path / "widths"
    command = [sys.executable, str(tmp_path / "probe.py"), str(answer), *WIDTHS]
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "5", *command], check=True, env=ENVIRONMENT)
    counted = map(int, waited_for(answer).split())
    assert [text for text, cells in zip(WIDTHS, counted, strict=True) if cells > WIDTHS[text]] == []


def test_screen_counts_no_more_cells_than_we_lay_out_with(tmp_path: Path) -> None:
    if shutil.which("screen") is None:
        pytest.skip("no screen here")
    (tmp_path / "probe.py").write_text(PROBE)
    (tmp_path / "sockets").mkdir(mode=0o700)
    answer = tmp_path / "widths"
    program = (sys.executable, str(tmp_path / "probe.py"), str(answer), *WIDTHS)
    argv = ("screen", "-U", "-c", "/dev/null", *program)
    with Session(argv, environment={"SCREENDIR": str(tmp_path / "sockets"), "LC_ALL": "C.UTF-8"}) as session:
        end = time.monotonic() + 20
        while not answer.exists() and time.monotonic() < end:
            session.read(0.1)
        counted = map(int, waited_for(answer).split())
    assert [text for text, cells in zip(WIDTHS, counted, strict=True) if cells > WIDTHS[text]] == []


ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
HEADINGS = (
    "नदी पर नया पुल खुला और भीड़ उमड़ी",
    "নদীর উপর নতুন সেতু চালু হলো",
    "ஆற்றின் மேல் புதிய பாலம் திறந்தது",
    "👍🏽 Nurses cheer at the café 🇫🇷 today",
)
PARAGRAPHS = (
    "सोमवार की सुबह हज़ारों लोग पुल देखने आए और बच्चों ने गीत गाए।",
    "সোমবার সকালে হাজার হাজার মানুষ সেতু দেখতে এসেছিলেন।",
    "திங்கட்கிழமை காலை ஆயிரக்கணக்கான மக்கள் பாலத்தைப் பார்க்க வந்தனர்.",
    "They cheered for an hour, and then they went home again in the rain.",
)


def test_a_document_is_shown_in_tmux_without_a_letter_missing(tmux: list[str], tmp_path: Path) -> None:
    source = tmp_path / "bridge.txt"
    source.write_text("\n\n".join(f"{h}\n\n{p}" for h, p in zip(HEADINGS, PARAGRAPHS, strict=True)) + "\n")
    command = [*PROGRAM, str(source)]
    environment = ENVIRONMENT | {"BRIEFING_HOME": str(tmp_path / "home")}
    subprocess.run(
        [*tmux, "new-session", "-d", "-x", "100", "-y", "24", *command], check=True, env=environment
    )
    try:
        for key, heading, paragraph in zip(("g", "j", "j", "j"), HEADINGS, PARAGRAPHS, strict=True):
            subprocess.run([*tmux, "send-keys", key], check=True)
            assert shows(tmux, {*heading.split(), *paragraph.split()}), captured(tmux)
    finally:
        subprocess.run([*tmux, "kill-server"], check=True)


def captured(tmux: list[str]) -> str:
    return subprocess.run([*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=True).stdout


def shows(tmux: list[str], words: set[str]) -> bool:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if words <= set(captured(tmux).split()):
            return True
        time.sleep(0.1)
    return False


GRAPHEMES = (
    "प्र|धा|न|मं|त्री", "क्ष|मा", "নি|ষ্প|ত্তি", "கொ|டு", "👩‍⚕️|🏳️‍🌈|👍🏽|x", "🇫🇷|🇩🇪|🇺", "e\u0301|é",
    "한|글|각|\u1100\u1161\u11a8",
    "می\u200c|خ", "1️⃣|2", "ที่|นี่", "\r\n|x", "a|b| |c", "👨‍👩‍👧‍👦|👨",
)  # fmt: skip


@pytest.mark.parametrize("divided", [text.replace("می", "م|ی") for text in GRAPHEMES])
def test_a_character_is_what_a_reader_counts(divided: str) -> None:
    wanted = divided.split("|")
    text = "".join(wanted)
    assert list(graphemes(text)) == wanted
    assert boundary(text, len(text), -1) == len(text) - len(wanted[-1])
    assert boundary(text, 0, 1) == len(wanted[0])
    assert boundary(text, 0, -1) == 0
    assert boundary(text, len(text), 1) == len(text)


@given(st.text(st.sampled_from("aक्षि े\u200d\u200c👍\U0001f3fd🇫e\u0301\ufe0f한\u1100 \r\n"), max_size=12))
def test_graphemes_are_the_text_and_boundaries_are_between_them(text: str) -> None:
    assert "".join(graphemes(text)) == text
    places = {0}
    for each in graphemes(text):
        places.add(max(places) + len(each))
    assert all(boundary(text, at, by) in places for at in range(len(text) + 1) for by in (-3, -1, 0, 1, 3))
