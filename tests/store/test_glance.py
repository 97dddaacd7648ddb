"""A glance at the state never overlooks what it holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.store.glance import may_mention
from briefing.store.state import State

names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=60)


@settings(max_examples=25, deadline=None)
@given(source=names, sha256=st.text("0123456789abcdef", min_size=64, max_size=64))
def test_what_was_remembered_is_mentioned(source: str, sha256: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "state.db"
        State(database).remember_position(sha256, source, "a-section", 1.0)
        assert may_mention(database, [sha256])
        assert may_mention(database, ["nothing of the kind", source])


def test_what_was_never_there_is_not_mentioned(tmp_path: Path) -> None:
    database = tmp_path / "state.db"
    assert not may_mention(database, ["0" * 64])
    State(database).remember_position("f" * 64, "a.txt", "a-section", 1.0)
    assert not may_mention(database, ["0" * 64, "b.txt"])
