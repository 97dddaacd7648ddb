"""What a terminal answers, asked or not, does nothing; neither do keys that are none."""

from __future__ import annotations

from pathlib import Path

from tests.harness.program import on_terminal
from tests.harness.replies import REPLIES
from tests.harness.session import Session

from .conftest import HEADINGS
from .test_tagging import tags_on_disk


def test_replies_between_keys_change_nothing_and_keys_go_on_working(roundup: str, home: Path) -> None:
    with on_terminal(roundup, environment={"BRIEFING_HOME": str(home), "COLORTERM": "truecolor"}) as session:
        assert session.wait_for(HEADINGS[0])  # nothing was asked, for the colours are told
        session.press("tsport\r")
        assert session.wait_for("saved")
        session.read_until_quiet(0.4)
        before = session.cells()
        for reply in REPLIES:
            session.type_bytes(reply)
            session.read(0.01)
        assert session.read_until_quiet(0.4) == 0
        assert session.cells() == before
        session.press("jtenergy\r")
        assert session.wait_for("2 untagged"), session.text()
        session.press("q")
        assert session.wait() == 0
    assert tags_on_disk(roundup) == [("sport",), ("energy",), (), ()]


def test_a_reply_that_stalls_and_a_paste_without_end_leave_ctrl_c_alive(roundup: str, home: Path) -> None:
    begins = (b"\x1b]11;rgb:", b"\x1bP1+r", b"\x1b[200~tags, q", b"\x1b[" + b"9" * 9000, b"\xe6\x97")
    for number, begun in enumerate(begins):  # each in a home of its own, for the place is kept
        with on_terminal(roundup, environment={"BRIEFING_HOME": str(home / str(number))}) as session:
            assert session.wait_for(HEADINGS[0])
            session.press("j")
            assert session.wait_for("▸ 2")
            session.type_bytes(begun)
            assert interrupted(session) == 0
            assert session.left_on() == set()
    assert not list(home.rglob("tags/*.yaml"))


def interrupted(session: Session) -> int | None:
    """Press Ctrl-C as a person does: again when nothing happens, for two keys may come in one read."""
    for _ in range(10):
        session.press("\x03")
        if (code := session.wait(1)) is not None:
            return code
    return None
