"""One source of news, and which of them a name means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.core.tags.model import tag_key
from briefing.errors import UsageError

FULL: Final = ("auto", "yes", "no")


class Subscription(NamedTuple):
    """One source of news."""

    url: str | None = None
    mail: str | None = None
    """The path of a mailbox or Maildir, for what comes by letter."""
    title: str | None = None
    """What the reader calls it; otherwise it is called as it calls itself."""
    tags: tuple[str, ...] = ()
    """Given to every item, as automatic tags."""
    full: str = "auto"
    """Whether the article is fetched: `auto` for items that are only a foretaste."""
    ignore: tuple[str, ...] = ()
    """Queries; items that match are not shown."""
    every: int = 0
    """Minutes for which an answer is new enough."""

    @property
    def address(self) -> str:
        """The address or path that it is known by."""
        return self.url or self.mail or ""

    def is_called(self, name: str) -> bool:
        """Tell whether `name` means this one: its address, its title or one of its tags."""
        wanted = tag_key(name)
        return name == self.address or wanted in {
            tag_key(each) for each in (self.title or "", *self.tags) if each
        }


def chosen(subscriptions: Sequence[Subscription], names: Sequence[str]) -> list[Subscription]:
    """Return the subscriptions that `names` mean; all where none is named.

    Raises:
        UsageError: a name means none.
    """
    for name in names:
        if not any(one.is_called(name) for one in subscriptions):
            raise UsageError(f"no subscription is called “{name}”.")
    return [one for one in subscriptions if not names or any(one.is_called(name) for name in names)]
