"""Conversations saved as JSON: each message is its author's, and posts of a channel are articles."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.core.model import Document
from tests.reading import document_from

SAID = (
    ("Ina Vost", "The lock stays shut until Friday. The hinge has to be cast again, and that takes a week."),
    ("Odo Brandt", "Who says so?"),
    ("Ina Vost", "The keeper himself, on Sunday. He will not risk the gate for a toll."),
)
SLACK = [
    {"type": "message", "user": "U1", "user_profile": {"real_name": who}, "text": words, "ts": "1780300800.0"}
    for who, words in SAID
]
JOINED = {"type": "message", "subtype": "channel_join", "user": "U3", "text": "<@U3> has joined the channel"}
TELEGRAM = [
    {"type": "message", "date": "2026-06-01T06:00:00", "from": who, "text": [words[:5], {"text": words[5:]}]}
    for who, words in SAID
]
PROGRAMS: dict[str, Any] = {
    "Slack": [*SLACK[:1], JOINED, *SLACK[1:]],
    "Telegram": {
        "name": "Lock",
        "type": "private_group",
        "messages": [*TELEGRAM, {"type": "service", "text": ""}],
    },
    "Discord": {
        "channel": {"name": "lock"},
        "messages": [
            {
                "type": "Default",
                "timestamp": "2026-06-01T06:00:00Z",
                "content": words,
                "author": {"name": who},
            }
            for who, words in SAID
        ],
    },
    "Messenger": {
        "title": "Lock",
        "messages": [{"type": "Generic", "timestamp_ms": 1, "content": w, "sender_name": n} for n, w in SAID],
    },
}


def read(value: Any) -> Document:
    return document_from(json.dumps(value))


@pytest.mark.parametrize("program", PROGRAMS)
def test_each_message_is_its_author_s(program: str) -> None:
    (section,) = read(PROGRAMS[program]).sections
    said = [p for p in section.paragraphs if p.kind != "meta"]
    assert [paragraph.speaker for paragraph in said] == [who for who, _ in SAID]


@pytest.mark.parametrize("changed", [{"from": "Lock News"}, {"title": "Lock shut"}, {"type": None}])
def test_posts_of_one_author_with_headlines_or_of_no_program_are_articles(changed: dict[str, Any]) -> None:
    assert len(read([post | changed for post in TELEGRAM]).sections) == len(SAID)
