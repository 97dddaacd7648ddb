"""What changes the tag files: one way in for every key that does, and what is said when it fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from briefing.core.segment.document import cut_again
from briefing.core.tags.model import Change, Correction, DocumentTags
from briefing.core.text.english import counted
from briefing.core.text.naming import shorten
from briefing.errors import BriefingError
from briefing.tui.messages import Finished
from briefing.tui.model.library_tags import LibraryTags
from briefing.tui.screens.main import MainScreen

LAST_TRY = 0.2
"""Seconds to wait for another writer when the program ends."""
CARRIED_LENGTH = 32
"""Code points of what an orphan carries, as far as that is shown."""
RETRY = 5.0
"""Seconds after which a change that could not be written is tried again."""


def change(
    screen: MainScreen, changes: Sequence[Change], done: str, corrections: Sequence[Correction] | None = None
) -> None:
    """Make changes and say how it went."""
    store, document = screen.reading.workspace.tags, screen.session.document
    try:
        tags = store.change(document, changes, corrections)
    except BriefingError as error:
        take_tags(screen, store.load(document))
        if store.pending:
            screen.say(f"{str(error).removesuffix('.')}; it is kept and tried again", "error")
            _retry_later(screen)
        else:
            screen.say(f"nothing changed: {error}", "error")
        return
    take_tags(screen, tags)
    screen.say(f"{done} {screen.look.glyphs.dot} saved", "success")


def take_tags(screen: MainScreen, tags: DocumentTags) -> None:
    """Show what is known about the document now, and cut it again when its corrections are others."""
    session = screen.session
    if tags.corrections != session.tags.corrections:
        _recut(screen, tags)
        return
    session.tags = tags
    screen.show_here(keep_place=True)


def _recut(screen: MainScreen, tags: DocumentTags) -> None:
    """Split the text as the corrections say and stay at the same place in it."""
    session, store = screen.session, screen.reading.workspace.tags
    old = session.document
    at = 0 if screen.section is None else old.sections[screen.section].span.start
    document = cut_again(old, tags.corrections)
    session.replace_document(document, store.load(document))
    screen.view.in_text = False
    starts = [section.span.start for section in document.sections]
    screen.show_list(max(0, sum(start <= at for start in starts) - 1))


def attach_orphan(screen: MainScreen, orphan: str, section: str) -> None:
    """Give a section the tags of an entry whose own section is gone."""
    session = screen.session
    given = next((each.gist for each in session.tags.orphans if orphan in (each.id, each.heading)), "")
    try:
        tags = screen.reading.workspace.tags.attach(session.document, orphan, section)
    except BriefingError as error:
        screen.say(str(error), "error")
        return
    take_tags(screen, tags)
    left = f", {len(tags.orphans)} more to attach" if tags.orphans else ""
    screen.say(f"attached {shorten(given, CARRIED_LENGTH)} {screen.look.glyphs.dot} saved{left}", "success")


def undo(screen: MainScreen) -> None:
    """Undo the last change of any session; one of another document only when that was said before."""
    elsewhere = screen.reading.workspace.tags.undoes_elsewhere(screen.session.document)
    if elsewhere and elsewhere[0] != screen.undoes_elsewhere:
        screen.undoes_elsewhere, words = elsewhere
        screen.say(f"{screen.look.key('undo')} again undoes another document's: {words}", "warning")
        return
    _turn(screen, screen.reading.workspace.tags.undo, "nothing to undo")


def redo(screen: MainScreen) -> None:
    """Do again what was undone."""
    again = partial(screen.reading.workspace.tags.redo, named=True, here=screen.session.document)
    _turn(screen, again, "nothing to do again")


def _turn(screen: MainScreen, turn: Callable[[], str | None], nothing: str) -> None:
    try:
        sentence = turn()
    except BriefingError as error:
        screen.say(str(error), "error")
        return
    take_tags(screen, screen.reading.workspace.tags.load(screen.session.document))
    screen.say(sentence or nothing, "success" if sentence else "text")


# -- what could not be written


def retry(screen: MainScreen) -> None:
    """Write what could not be written before."""
    workspace = screen.reading.workspace
    screen.retrying = None
    try:
        written = workspace.tags.retry()
    except BriefingError as error:
        if workspace.unsaved:
            _retry_later(screen)
        else:
            screen.say(f"nothing changed: {error}", "error")
    else:
        if written:
            take_tags(screen, workspace.tags.load(screen.session.document))
            screen.say(f"{counted(written, 'change')} saved at last", "success")
    screen.draw()


def _retry_later(screen: MainScreen) -> None:
    if screen.retrying is None:
        screen.retrying = screen.set_timer(RETRY, lambda: retry(screen))


def may_leave(screen: MainScreen) -> bool:
    """Write what waits; where that fails, say so, and let go what the reader knows to be lost."""
    workspace = screen.reading.workspace
    with suppress(BriefingError):
        if workspace.unsaved:
            workspace.tags.retry()
    waiting, warned = workspace.unsaved, screen.warned
    screen.warned = waiting
    if waiting and waiting != warned:
        what = f"{counted(waiting, 'change')} not saved"
        screen.say(f"{what}; {screen.look.key('quit')} again leaves without saving", "error")
    return waiting in (0, warned)


def leave(screen: MainScreen) -> None:
    """Try for the last time to write what could not be written."""
    if screen.reading.workspace.unsaved:
        with suppress(BriefingError):
            screen.reading.workspace.tags.retry(LAST_TRY)


# -- changes by others


def watch(screen: MainScreen) -> None:
    """Begin to watch for changes that others make."""
    library = screen.reading.library_tags
    screen.run_worker(lambda: _watch(screen, library), thread=True, exit_on_error=False, group="watch")


def _watch(screen: MainScreen, library: LibraryTags) -> None:
    """Run in a thread: look at the tag files, now and whenever they change, and tell the screen."""
    workspace = screen.reading.workspace
    if library.look():
        screen.post_message(Finished(lambda: _suggest_again(screen)))
    if screen.session.tags.sections:
        with suppress(BriefingError, OSError):  # the first change finds a large file read already
            workspace.tags.prepare(screen.session.document)
    if workspace.notices:
        screen.post_message(Finished(lambda: screen.say("; ".join(workspace.notices))))
    for _ in workspace.outside_changes(lambda: screen.session.document, screen.closed):
        show = partial(_show_outside_changes, screen)
        screen.post_message(Finished(partial(screen.when_at_rest, show)))
        workspace.tags.wait()  # else both threads would index what one of them is writing
        library.look()


def _suggest_again(screen: MainScreen) -> None:
    """Suggest what the library speaks for, too."""
    screen.session.forget_suggestions()
    screen.show_here(keep_place=True)


def _show_outside_changes(screen: MainScreen) -> None:
    """Show what others changed; what this program wrote itself changes nothing."""
    before = screen.session.tags
    try:
        tags = screen.reading.workspace.tags.load(screen.session.document)
    except BriefingError as error:
        screen.say(str(error), "error")
        return
    if tags == before:
        return
    take_tags(screen, tags)
    if tags.problem:
        screen.say(f"tags unreadable: {tags.problem}", "error")
    else:
        screen.say("tags were changed outside")
