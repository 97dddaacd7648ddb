"""What was tagged before in the whole library: for completion and for suggestions.

One invariant: no key waits for more than `FEW` tag files to be read; a larger library is looked through by a
thread, and what was tagged since is added to what it found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.core.tags.model import SectionTags, tag_key
from briefing.errors import BriefingError
from briefing.store.workspace import Workspace

if TYPE_CHECKING:  # who has tagged nothing yet has no history to load
    from briefing.core.tags.history import History
    from briefing.store.tags.model import TagCount

FEW = 20
"""Tag files that are read while a key waits: some 10 ms; a thousand of them take half a second."""


class LibraryTags:
    """The tags of the library, and the sections that have them."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        """Look at nothing yet.

        Args:
            workspace: where the library is.
            language: of the words that are compared.
        """
        self._workspace = workspace
        self._language = language
        self._topics: dict[str, TagCount] | None = None
        self._history: History | None = None

    def look(self) -> bool:
        """Look through the library, in a thread of its own; tell whether there is a history only now.

        Has a connection of its own to the index: keys do not wait for it.
        """
        if not self._few_files():
            return False
        own = Workspace(self._workspace.paths)
        self._topics = _topics(own)
        if new := self._history is None:
            self._history = self._read(own)
        own.state.close()
        return new

    @property
    def history(self) -> History | None:
        """What was tagged before, as it was at the first look; None while that is to come, or nothing."""
        if self._history is None and 0 < self._few_files() <= FEW:
            self._history = self._read(self._workspace)
        return self._history

    def topics(self, here: Iterable[SectionTags] = ()) -> tuple[TagCount, ...]:
        """Return every tag that was ever given; none when they cannot be read.

        Args:
            here: what is known about the document at hand; what was tagged since the last look is counted.
        """
        from briefing.store.tags.model import TagCount

        if self._topics is None:
            self._topics = _topics(self._workspace)
        known = self._topics
        latest = max((topic.latest for topic in known.values()), default="")
        since = [(entry.tags, entry.tagged or "") for entry in here if (entry.tagged or "") >= latest]
        late = [(tag, moment) for tags, moment in since for tag in tags]
        counts = Counter(tag_key(tag) for tag, _ in late)
        last = {tag_key(tag): (tag, moment) for tag, moment in sorted(late, key=lambda pair: pair[1])}
        found = [
            (known.get(key) or TagCount(tag, 1, counts[key], ""))._replace(latest=moment)
            for key, (tag, moment) in last.items()
        ]  # before the others: of two tags of one second, what is here is the later
        return (*found, *(topic for key, topic in known.items() if key not in last))

    def _few_files(self) -> int:
        """Return the number of tag files; the index, which knows it too, takes a while to load."""
        return self._workspace.paths.count_tag_files(most=FEW + 1)

    def _read(self, workspace: Workspace) -> History:
        from briefing.store.suggesting import read_history

        return read_history(
            workspace, self._language, None if self._topics is None else self._topics.values()
        )


def _topics(workspace: Workspace) -> dict[str, TagCount]:
    with suppress(BriefingError, OSError):
        return {tag_key(topic.tag): topic for topic in workspace.tags.topics(thorough=False)}
    return {}
