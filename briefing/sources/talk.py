"""Conversations that programs save as JSON (Slack, Telegram, Discord, Messenger): turns of one text.

One invariant: posts of a single author, or with headlines, are articles and no talk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from briefing.core.model import Metadata, Role
from briefing.sources.adapter import Extract, joined, neutralised_metadata
from briefing.sources.articles import Article

_FEWEST: Final = 3
_SAID: Final = (None, "thread_broadcast", "bot_message", "me_message")
"""What Slack calls a message that somebody wrote; the others say who joined or left."""


def is_message(record: Mapping[str, Any]) -> bool:
    """Tell whether somebody wrote this, rather than the program."""
    return isinstance(record.get("type"), str) and record.get("subtype") in _SAID


def is_talk(messages: Sequence[Article]) -> bool:
    """Tell whether messages are a conversation: two people at least, one of them twice, and no headlines."""
    authors = {message.author for message in messages}
    return (
        len(messages) >= _FEWEST and 1 < len(authors) < len(messages) and not any(m.title for m in messages)
    )


def talk(messages: Sequence[Article], title: str) -> Extract:
    """Return the messages as one text, each its author's."""
    blocks: list[tuple[Role, str, str | None]] = [("title", title, None)]
    for message in messages:
        blocks.append(("meta", " · ".join(filter(None, (message.author, message.date))), None))
        blocks.append(("text", message.text, message.author or ""))
    return joined(blocks, neutralised_metadata(Metadata(title=title)))
