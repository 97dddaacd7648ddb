"""What changes on disk while it is read: the document itself, and the settings.

One invariant: reading again moves nothing away from the reader: the section under the cursor, the row on top
of the page, marks, the filter and undo stay; what is new is marked and said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.core.tags.match import same_sections
from briefing.core.text.english import counted
from briefing.core.text.naming import document_name
from briefing.errors import BriefingError, UsageError
from briefing.store.watch import changed_files
from briefing.tui.app import briefing
from briefing.tui.commands.find import matching
from briefing.tui.messages import Finished
from briefing.tui.model.reading import listed
from briefing.tui.model.session import HIGHLIGHTS
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.listing import list_columns
from briefing.tui.view.page import Role

if TYPE_CHECKING:
    from briefing.core.model import Document
    from briefing.core.quotes import People
    from briefing.store.workspace import Opened

AT_NEXT_START = ("colours", "mouse", "painter", "show_cursor", "ascii", "ambiguous_width")
"""Settings that a running screen does not take."""


def watch(screen: MainScreen) -> None:
    """Begin to watch the document and the files of settings."""
    source, paths = screen.reading.source.path, screen.reading.workspace.paths
    own = {paths.settings_file, paths.keymap_file}
    stamp = screen.reading.opened.stamp
    known = {source: stamp} if source and stamp else {}
    changes = changed_files(lambda: {*own, *filter(None, [source])}, screen.closed, known)
    work = partial(_watch, screen, changes, source, own)
    screen.run_worker(work, thread=True, exit_on_error=False, group="files")


def _watch(
    screen: MainScreen, changes: Iterable[frozenset[Path]], source: Path | None, own: set[Path]
) -> None:
    """Run in a thread: tell the screen what has changed."""
    reading = screen.reading
    for changed in changes:
        if changed & own:
            screen.post_message(Finished(partial(_take_settings, screen)))
        if source in changed and reading.whole:
            screen.post_message(Finished(read_again(screen)))


# -- the document


def read_again(screen: MainScreen) -> partial[None]:
    """Return what shows the document as it is on disk now, or says why it cannot be read."""
    from briefing.core.quotes import gather_people

    reading = screen.reading
    if not reading.source.is_there:
        words = f"{reading.source.name} is not there any more; what was read stays"
        return partial(screen.say, words, "warning")
    try:
        opened = reading.workspace.open_to_read(reading.source, article=reading.article)
    except BriefingError as error:
        return partial(screen.say, f"{str(error).removesuffix('.')}; what was read stays", "warning")
    people = gather_people(opened.document)
    return partial(screen.when_at_rest, partial(_take, screen, opened, people))


def _take(screen: MainScreen, opened: Opened, people: People) -> None:
    """Show another version of the document, at the same place, and say what is new in it."""
    before, document = screen.session.document, opened.document
    if screen.reading.session is not screen.session or document.text == before.text:
        return
    with suppress(BriefingError, OSError):  # what the reader tagged while this version waited
        opened = opened._replace(tags=screen.reading.workspace.tags.load(document))
    same = take_version(screen, opened, people)
    role: Role = "success" if len(same) < len(document.sections) else "text"
    how = said_of_version(before, document, same, screen.look.glyphs.new)
    screen.say(f"{document_name(document)} changed on disk: {how}", role)


def said_of_version(before: Document, now: Document, same: Mapping[str, str], mark: str) -> str:
    """Return how many sections are new, others now, or gone.

    Args:
        before: an earlier version.
        now: the later one.
        same: ids of the one with those of the same sections in the other.
        mark: what new sections are marked by.
    """
    old, new = ({section.id: section for section in each.sections} for each in (before, now))
    changed = sum(
        old[one].span.of(before.text) != new[other].span.of(now.text) for one, other in same.items()
    )
    fresh, gone = len(new) - len(same), len(old) - len(same)
    words = [f"{counted(fresh, 'new section')} (marked {mark})" if fresh else "no new section"]
    words += [f"{changed} changed"] if changed else []
    words += [f"{gone} gone"] if gone else []
    return ", ".join(words)


def take_version(screen: MainScreen, opened: Opened, people: People) -> Mapping[str, str]:
    """Show another version of the document, at the same place; return the ids of what is the same in both."""
    session, view, index = screen.session, screen.view, screen.index
    before, document, query = session.document, opened.document, session.filter
    same = same_sections(before, document)
    at = index if index in (None, HIGHLIGHTS) else session.lasting_index(index, document, same)
    moved = _moved(before, index, document, at, same)
    session.continue_with(document, opened.tags, same)
    screen.reading.take_more(opened, people, whole=True)
    screen.way_back = None
    if query:
        found = matching(screen, query)
        session.only, session.filter = (None, "") if isinstance(found, UsageError) else (found, query)
    moved = moved if at in session.indices else None
    view.needed = list_columns(session)
    if moved is None:
        view.in_text = view.in_reader = False
    else:
        view.reader.follow(moved)
    screen.list.show_later(session.indices, at)
    screen.show_here(keep_place=moved is not None)
    return same


def _moved(
    before: Document, index: int | None, document: Document, at: int | None, same: Mapping[str, str]
) -> int | None:
    """Return by how many characters the section under the cursor has moved; None where it is another now."""
    if index is None or at is None or HIGHLIGHTS in (index, at) or not document.sections:
        return None
    old, new = before.sections[index], document.sections[at]
    return new.span.start - old.span.start if same.get(old.id) == new.id else None


# -- the settings


def _take_settings(screen: MainScreen) -> None:
    """Go by the settings as they are now; by the old ones as long as the file makes no sense."""
    from briefing.store.config.settings import DEFAULTS, load_settings
    from briefing.store.config.themes import load_theme

    app, reading = briefing(screen), screen.reading
    paths, old = reading.workspace.paths, reading.settings
    settings, problems = load_settings(paths.settings_file, paths.keymap_file)
    if settings == DEFAULTS and problems:
        screen.say(listed(problems), "error")
        return
    reading.follow(settings)
    app.use_keys(settings.keymap, settings.macros)
    if settings.theme != old.theme:
        theme, wrong = load_theme(settings.theme, paths.themes)
        app.use_theme(theme)
        problems += wrong
    screen.view.take(app.look)
    screen.show_here(keep_place=True)
    later = [name for name in AT_NEXT_START if getattr(settings, name) != getattr(old, name)]
    if problems:
        screen.say(listed(problems), "error")
    else:
        screen.say("the settings were changed" + (f"; {', '.join(later)} at the next start" if later else ""))
