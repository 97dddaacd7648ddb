"""The last session: length and method as the keys left them, and what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.brief import BriefOptions
from briefing.core.segment.document import parse_document
from briefing.sources.source import Source
from briefing.store.paths import Paths
from briefing.tui.model.preferences import NAME, habitual, keep_session, source_read_last
from briefing.tui.model.session import Session
from tests.harness.program import PROGRAM
from tests.harness.session import Session as Terminal
from tests.tui.conftest import HEADINGS

GIVEN = BriefOptions("lead-centroid", 3)
CHANGED = BriefOptions("lead", 5)


def left(options: BriefOptions = CHANGED, source: str = "roundup.txt") -> Session:
    return Session(parse_document("A headline\n\nA long day began.\n", source=source), options=options)


def test_what_the_keys_left_is_there_the_next_time() -> None:
    paths = Paths.from_environment()
    keep_session(paths, GIVEN, left())
    assert habitual(paths, GIVEN) == CHANGED


def test_a_setting_changed_since_counts_more() -> None:
    paths = Paths.from_environment()
    keep_session(paths, GIVEN, left())
    new = BriefOptions("lead-centroid", 2)
    assert habitual(paths, new) == new


def test_what_was_asked_for_on_the_command_line_is_no_habit() -> None:
    paths = Paths.from_environment()
    keep_session(paths, GIVEN, left())
    keep_session(paths, None, left(BriefOptions("lead", 9)))
    assert habitual(paths, GIVEN) == CHANGED


@pytest.mark.parametrize(
    "words",
    [
        "", "[]", "method: lead\n", "given: 3 lead-centroid\nmethod: x\nsentences: 3\n",
        "given: 3 lead-centroid\nmethod: lead\nsentences: 51\n", "\0", "given: 3 lead-centroid",
        "source: roundup.txt\nsha256: ../../etc/passwd\n",
    ],
)  # fmt: skip
def test_a_file_that_makes_no_sense_counts_nothing(words: str) -> None:
    paths = Paths.from_environment()
    file = paths.database.with_name(NAME)
    file.parent.mkdir(parents=True)
    file.write_text(words, encoding="utf-8")
    assert habitual(paths, GIVEN) == GIVEN
    assert source_read_last(paths) is None


def test_what_was_read_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = Paths.from_environment()
    keep_session(paths, GIVEN, left(source="night: one.txt"))
    last = source_read_last(paths)
    assert last is not None
    assert last[0] == Source.named(tmp_path / "night: one.txt")


def test_without_a_source_the_document_read_last_opens(roundup: str, home: Path) -> None:
    for argv in ((*PROGRAM, roundup), PROGRAM):  # nothing was read in full, and all of the list is in sight
        with Terminal(argv, environment={"BRIEFING_HOME": str(home)}) as session:
            assert session.wait_for(HEADINGS[1][:20]), session.text()
            session.press("jq")
            assert session.wait() == 0
