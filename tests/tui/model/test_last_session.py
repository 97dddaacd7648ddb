"""The last session: what was read is opened again; what the keys made of summaries is not kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.segment.document import parse_document
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.tui.model.last_session import NAME, keep_session, source_read_last
from tests.harness.program import PROGRAM
from tests.harness.session import Session as Terminal
from tests.tui.conftest import HEADINGS


@pytest.mark.parametrize(
    "words", ["", "[]", "\0", "source: roundup.txt", "source: roundup.txt\nsha256: ../../etc/passwd\n"]
)
def test_a_file_that_makes_no_sense_counts_nothing(words: str) -> None:
    paths = Paths.from_environment()
    file = paths.database.with_name(NAME)
    file.parent.mkdir(parents=True)
    file.write_text(words, encoding="utf-8")
    assert source_read_last(paths) is None


def test_what_was_read_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = Paths.from_environment()
    keep_session(paths, parse_document("A headline\n\nA long day began.\n", source="night: one.txt"))
    last = source_read_last(paths)
    assert last is not None
    assert last[0] == Source.named(tmp_path / "night: one.txt")


def test_without_a_source_the_document_read_last_opens(roundup: str, home: Path) -> None:
    for argv in ((*PROGRAM, roundup), PROGRAM):  # nothing was read in full, and all of the list is in sight
        with Terminal(argv, environment={"BRIEFING_HOME": str(home)}) as session:
            assert session.wait_for(HEADINGS[1][:20]), session.text()
            session.press("jq")
            assert session.wait() == 0


def test_summaries_are_as_the_settings_say_at_every_start(roundup: str, home: Path) -> None:
    """As for a script: else a key of last month would change the bytes of today's export."""
    for _ in range(2):
        with Terminal((*PROGRAM, roundup), environment={"BRIEFING_HOME": str(home)}) as session:
            assert session.wait_for("lead-centroid · 3 of"), session.text()
            session.press("m")
            assert session.wait_for("3 sentences by lead "), session.text()
            session.press("q")
            assert session.wait() == 0
