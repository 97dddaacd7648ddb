"""Automatic rules, through the real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.tags.model import Change
from briefing.errors import StoreError
from briefing.sources.source import Source
from briefing.store.tags.store import TagStore
from briefing.store.workspace import Workspace

RULES = "rules:\n- {tag: sport, word: penalties, automatic: yes}\n- {tag: seals, word: seals}\n"


def test_automatic_rules_tag_once_and_never_fight_a_removal_by_hand(home: Path, seeds: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text(RULES, encoding="utf-8")
    workspace = Workspace()
    opened = workspace.apply_rules(workspace.open(Source.named(seeds / "morning-post.txt")))
    (entry,) = opened.tags.sections.values()
    assert (entry.tags, entry.automatic) == (("sport",), ("sport",))

    workspace.tags.change(opened.document, [Change(entry.id, remove=("sport",))])
    again = Workspace()
    reopened = again.apply_rules(again.open(Source.named(seeds / "morning-post.txt")))
    assert [one.tags for one in reopened.tags.sections.values()] in ([], [()])


def test_without_rules_nothing_is_written(home: Path, seeds: Path) -> None:
    workspace = Workspace()
    opened = workspace.open(Source.named(seeds / "morning-post.txt"))
    assert workspace.apply_rules(opened) is opened
    assert not home.exists()


def test_what_is_opened_to_be_read_is_tagged_by_the_rules(home: Path, seeds: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text(RULES, encoding="utf-8")
    opened = Workspace().open_to_read(Source.named(seeds / "morning-post.txt"))
    assert [entry.automatic for entry in opened.tags.sections.values()] == [("sport",)]


def test_a_document_can_be_read_though_a_rule_cannot_write(
    home: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("there is no space left")

    (home / "config").mkdir(parents=True)
    (home / "config" / "config.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.setattr(TagStore, "change", full)
    assert Workspace().open_to_read(Source.named(seeds / "morning-post.txt")).document.sections
