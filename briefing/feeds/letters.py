"""Letters of a mailbox as the items of a feed: newsletters come as mail.

One invariant: a mailbox that did not change is not read, and none is ever written to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from briefing.core.text.naming import clean
from briefing.errors import BriefingError
from briefing.feeds.subscription import Subscription
from briefing.files import expanded
from briefing.sources.adapter import Hints
from briefing.sources.feed.dates import iso_date
from briefing.sources.feed.model import Feed, Item
from briefing.sources.folder import MAILDIR, expand_sources, is_maildir
from briefing.sources.mail import read_letter, without_postmark
from briefing.sources.mbox import read_message
from briefing.sources.registry import SNIFF, kind_of
from briefing.sources.source import Source

MOST: Final = 200
"""Letters of one mailbox that are read, the last ones."""
_ID: Final = re.compile(rb"^Message-ID:\s*<?([^>\r\n]{1,300})>?", re.IGNORECASE | re.MULTILINE)
_HEADER: Final = 20_000
"""Bytes of a letter in which its header ends."""


def is_mailbox(path: Path) -> bool:
    """Tell whether letters can be taken from `path`: a Maildir, or a file that begins as a mailbox does."""
    if path.is_dir():
        return is_maildir(path)
    try:
        with path.open("rb") as file:
            return kind_of(file.read(SNIFF), path.name).name in ("mbox", "mail")
    except (OSError, ValueError):
        return False


def version_of(one: Subscription) -> str:
    """Return what changes when a letter comes: size and time of the file, or of the folders of a Maildir."""
    path = expanded(one.mail or "")
    places = [path, *(path / name for name in MAILDIR)]
    try:
        return " ".join(
            f"{each.stat().st_size}:{each.stat().st_mtime_ns}" for each in places if each.exists()
        )
    except OSError:
        return ""


def read_letters(one: Subscription) -> Feed:
    """Return the last letters of a mailbox or Maildir, the latest first.

    Raises:
        SourceError: it cannot be read.
    """
    sources = list(expand_sources([str(expanded(one.mail or ""))]))[-MOST:]
    return Feed(
        one.title or Path(one.mail or "").name, None, None, tuple(islice(_items(reversed(sources)), MOST))
    )


def _items(sources: Iterator[Source]) -> Iterator[Item]:
    for source in sources:
        try:
            raw = _raw(source)
            letter = read_letter(without_postmark(raw), Hints(clean(source.name)))
        except (BriefingError, OSError):  # one letter that cannot be read is no reason to lose the others
            continue
        match = _ID.search(raw[:_HEADER])
        yield Item(
            guid=clean(match[1].decode("utf-8", "replace")) if match else None,
            title=clean(letter.subject) or None,
            author=clean(letter.author) or None,
            published=iso_date(letter.date),
            content=letter.body.text,
            body="text",
        )


def _raw(source: Source) -> bytes:
    if source.form == "message":
        return read_message(Path(source.file), source.number, source.name)
    return Path(source.file).read_bytes()
