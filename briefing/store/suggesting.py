"""What suggestions are made from, read from the library: the reader's settings and what they tagged before.

One invariant: nothing is written, and a library that cannot be read suggests as an empty one does.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.core.tags.suggest import Sources
from briefing.errors import BriefingError
from briefing.store.workspace import Workspace

if TYPE_CHECKING:  # what takes long to load, and few readers have before the first page
    from briefing.core.tags.history import History
    from briefing.core.tags.word_list import WordList
    from briefing.core.tags.wording import Wording
    from briefing.store.config.settings import Settings
    from briefing.store.tags.model import TagCount


def read_sources(workspace: Workspace, language: str) -> Sources:
    """Return what the library has to say about documents in `language`."""
    history = read_history(workspace, language) if workspace.paths.count_tag_files(most=1) else None
    if not workspace.paths.settings_file.exists():
        return Sources(history=history, wording=wording_of(None, history))
    own = workspace.settings
    wording, words = wording_of(own, history), words_of(own)
    return Sources(own.pinned, own.rules, history, words=words, wording=wording)


def read_history(workspace: Workspace, language: str, topics: Iterable[TagCount] | None = None) -> History:
    """Return what was tagged last, compared by words of `language`, and every tag that was ever given.

    Args:
        workspace: where the library is.
        language: of the words that are compared.
        topics: every tag, if that was looked up already.
    """
    from briefing.core.tags.history import RECENT, History

    with suppress(BriefingError, OSError):
        given = workspace.tags.topics(thorough=False) if topics is None else topics
        return History(workspace.tags.latest(RECENT), language, [topic.tag for topic in given])
    return History((), language)


def words_of(settings: Settings | None) -> WordList | None:
    """Return the reader's own topics; None without any."""
    from briefing.core.tags.word_list import WordList

    return WordList(settings.vocabulary) if settings and settings.vocabulary else None


def wording_of(settings: Settings | None, history: History | None) -> Wording | None:
    """Return what the reader calls topics; None where they have said nothing about any."""
    named, aliases = (settings.topics, settings.aliases) if settings else ({}, {})
    used = history.tags if history else ()
    if not (named or aliases or used):
        return None

    from briefing.core.tags.wording import Wording

    return Wording(named, used, aliases)
