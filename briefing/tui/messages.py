"""What happens away from the keys: events that workers post to a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from briefing.core.brief import BriefOptions
    from briefing.core.model import SectionBrief
    from briefing.export.select import Composed


@dataclass
class BriefReady(Message):
    """A section was summarised by a method that takes its time."""

    index: int
    options: BriefOptions
    brief: SectionBrief


@dataclass
class TroubleMet(Message):
    """Something in the background went wrong; the sentence is for the reader."""

    sentence: str


class TagsChangedOutside(Message):
    """Another program changed the tag files."""


class PastKnown(Message):
    """What was tagged before in a large library is known now."""


@dataclass
class PreviewReady(Message):
    """An export was composed, or could not be."""

    request: int
    composed: Composed | None
    problem: str = ""
