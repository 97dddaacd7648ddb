"""Length and method as the keys left them, for the next session."""

from __future__ import annotations

import pytest

from briefing.core.brief import BriefOptions
from briefing.store.paths import Paths
from briefing.tui.model.preferences import NAME, habitual, keep_habit

GIVEN = BriefOptions("lead-centroid", 3)
CHANGED = BriefOptions("lead", 5)


def test_what_the_keys_left_is_there_the_next_time() -> None:
    paths = Paths.from_environment()
    keep_habit(paths, GIVEN, CHANGED)
    assert habitual(paths, GIVEN) == CHANGED


def test_a_setting_changed_since_counts_more() -> None:
    paths = Paths.from_environment()
    keep_habit(paths, GIVEN, CHANGED)
    new = BriefOptions("lead-centroid", 2)
    assert habitual(paths, new) == new


def test_nothing_is_written_where_nothing_was_changed() -> None:
    paths = Paths.from_environment()
    keep_habit(paths, GIVEN, GIVEN)
    assert not paths.database.with_name(NAME).exists()


@pytest.mark.parametrize(
    "words", ["", "[]", '{"method": "lead"}', '{"given": "3 lead-centroid", "method": "x", "sentences": 3}']
)
def test_a_file_that_makes_no_sense_counts_nothing(words: str) -> None:
    file = Paths.from_environment().database.with_name(NAME)
    file.parent.mkdir(parents=True)
    file.write_text(words, encoding="utf-8")
    assert habitual(Paths.from_environment(), GIVEN) == GIVEN
