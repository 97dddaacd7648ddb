"""What a reader calls the topics of the vocabulary: their own tags, where one means the same.

One invariant: a topic has one tag at most, and a reader's own word for it goes before the vocabulary's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.core.tags.model import leaf, tag_key
from briefing.core.tags.vocabulary import Topic


class Wording:
    """The tags by which topics are suggested to one reader."""

    def __init__(
        self, named: Mapping[str, str], used: Iterable[str] = (), aliases: Mapping[str, str] | None = None
    ) -> None:
        """Take what the reader has said and done.

        Args:
            named: by tag or code of a topic, what to call it, and below a topic what is below it; an empty
                name hides it.
            used: tags that the reader has given; a topic with the same last level takes their spelling.
            aliases: other names for tags; a topic whose last level is one takes the tag.
        """
        self._named = {tag_key(topic): name for topic, name in named.items()}
        self._used = {leaf(alias): tag for alias, tag in (aliases or {}).items()}
        self._used |= {leaf(tag): tag for tag in used}

    def tag_of(self, topic: Topic) -> str:
        """Return the tag for `topic`; empty when the reader does not want it."""
        above, _, below = topic.tag.partition("/")
        if (named := self._named.get(topic.tag, self._named.get(topic.code))) is not None:
            return named
        if used := self._in_use(topic):
            return used
        if (named := self._named.get(above)) is not None:
            return f"{named}/{below}" if named else ""
        return topic.tag

    def _in_use(self, topic: Topic) -> str | None:
        """Return the reader's tag that means `topic`: with its last level, or one of its names."""
        words = (topic.tag, *topic.names, *topic.synonyms)
        return next((self._used[leaf(word)] for word in words if leaf(word) in self._used), None)
