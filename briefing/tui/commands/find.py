"""The keys that find, filter and list."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from briefing.core.model import Span
from briefing.core.tags.model import in_order, tag_key, topic_counts
from briefing.core.text.english import counted
from briefing.errors import BriefingError, UsageError
from briefing.sources.source import Source
from briefing.tui.app import briefing
from briefing.tui.commands.read import clear_filter, go_to_section, read_text
from briefing.tui.model.session import Order
from briefing.tui.offers import Choice, MadeWhenSeen, query_choices, word_choices
from briefing.tui.screens.main import MainScreen
from briefing.tui.view.frame import main_view

if TYPE_CHECKING:
    from briefing.core.query.parse import Query
    from briefing.tui.model.everywhere import Found
    from briefing.tui.screens.prompt import Question

SAID_OF_ORDERS: dict[Order, str] = {
    "document": "in the order of the document",
    "unread": "unread sections first",
    "untagged": "untagged sections first",
    "tag": "by tag, untagged sections last",
    "time": "the latest first",
}

# -- words


def find(screen: MainScreen) -> None:
    """Ask for words and go to the first place after here."""
    from briefing.core.query.search import find_places
    from briefing.tui.screens.prompt import Question

    document = screen.session.document

    def check(words: str) -> str:
        return "" if not words or find_places(document, [words]) else f"“{words}” is not in this document"

    history = screen.reading.asked.setdefault("find", [])
    question = Question(
        "find", choices=word_choices(document.text), listed="never", check=check, history=history
    )
    screen.ask(question, lambda words: find_words(screen, words))


def find_words(screen: MainScreen, words: str) -> None:
    """Mark `words` everywhere and go to the first place after here."""
    from briefing.core.query.search import find_places

    session = screen.session
    document = session.document
    spans = find_places(document, [words]) if words else ()
    session.found = tuple(span for span in spans if session.section_of(span) is not None)
    if not session.found:
        screen.show_here(keep_place=True)
        screen.say(f"“{words}” is not in this document" if words else "")
        return
    here = 0 if screen.section is None else document.sections[screen.section].span.start
    session.found_here = bisect_right(session.found, Span(here, -1)) % len(session.found)
    _go_to_found(screen)


def find_next(screen: MainScreen) -> None:
    """The next place."""
    _step(screen, 1)


def find_previous(screen: MainScreen) -> None:
    """The place before."""
    _step(screen, -1)


def _step(screen: MainScreen, by: int) -> None:
    session = screen.session
    if not session.found:
        screen.say(f"nothing was searched for: {screen.look.key('find')} finds")
        return
    session.found_here = (session.found_here + by) % len(session.found)
    _go_to_found(screen)


def _go_to_found(screen: MainScreen) -> None:
    session = screen.session
    span = session.found[session.found_here]
    index = session.section_of(span)
    if index is None:
        return
    go_to_section(screen, index)
    read_text(screen, span.start)
    screen.say(f"{session.found_here + 1} of {len(session.found)} found")


# -- sections


def filter(screen: MainScreen) -> None:  # noqa: A001 - what the action is called
    """Ask for a query and list what matches."""
    tags = (choice.value for choice in _tags_here(screen))
    question = _query_question(screen, "filter", screen.session.filter, tags)
    screen.ask(question, lambda text: list_matching(screen, text))


def _query_question(screen: MainScreen, label: str, value: str, tags: Iterable[str]) -> Question:
    """Return the question for a query, with what it can be made of."""
    from briefing.core.query.parse import QueryError
    from briefing.tui.screens.prompt import TERMS, Question

    def check(text: str) -> str:
        try:
            _parsed(screen, text)
        except QueryError as error:
            return str(error)
        return ""

    history = screen.reading.asked.setdefault(label, [])
    choices = query_choices(tags)
    return Question(label, value, choices, TERMS, listed="typed", check=check, history=history)


def _parsed(screen: MainScreen, text: str) -> Query:
    from briefing.core.query.parse import parse_query

    return parse_query(text, screen.reading.settings.aliases, today=date.today().isoformat())


async def list_matching(screen: MainScreen, text: str) -> None:
    """List the sections that match a query; "" lists all."""
    session = screen.session
    if not text:
        clear_filter(screen)
        screen.say("")
        return
    if session.only is None:
        session.unfiltered = screen.index

    def found(result: tuple[int, ...] | UsageError) -> None:
        if isinstance(result, UsageError):
            screen.say(str(result), "error")
        else:
            list_only(screen, result, text)

    await screen.find_out(partial(matching, screen, text), found)


def matching(screen: MainScreen, text: str) -> tuple[int, ...] | UsageError:
    """Return the sections that match a query, or why it cannot be answered."""
    from briefing.core.query.search import search as search_sections
    from briefing.core.query.search import section_items

    session = screen.session
    try:
        items = section_items(session.document, session.tags.sections, read=session.read)
        return tuple(hit.index for hit in search_sections(_parsed(screen, text), items))
    except UsageError as error:  # also a regular expression that would take for ever
        return error


def list_only(screen: MainScreen, indices: tuple[int, ...], text: str) -> None:
    """List the sections that the filter `text` has let through."""
    session, view = screen.session, screen.view
    session.only, session.filter = indices, text
    view.in_text = view.in_reader = False
    screen.show_list(screen.index)
    count = len(indices)
    screen.say(f"{counted(count, 'section')} match{'es' if count == 1 else ''}")


def order(screen: MainScreen) -> None:
    """List the sections in the next order, of those that tell them apart."""
    session = screen.session
    orders = session.orders
    at = orders.index(session.order) if session.order in orders else -1
    session.order = orders[(at + 1) % len(orders)]
    screen.show_list(screen.index)
    screen.say(SAID_OF_ORDERS[session.order])


def list_tag(screen: MainScreen) -> None:
    """Ask for a tag and list what carries it."""
    from briefing.core.query.parse import write_value
    from briefing.tui.screens.prompt import Question

    choices = _tags_here(screen)
    if not choices:
        screen.say(f"nothing is tagged yet: {screen.look.key('tag')} tags")
        return

    async def answered(tag: str) -> None:
        await list_matching(screen, f"tag:{write_value(tag)}")

    screen.ask(Question("list tag", choices=choices, strict=True), answered)


def _tags_here(screen: MainScreen) -> list[Choice]:
    """Return the tags of this document, with how many sections carry each."""
    session = screen.session
    held = [session.tags_of(index) for index in range(len(session.document.sections))]
    tags, counts = {tag for several in held for tag in several}, topic_counts(held)
    levels = in_order({*tags, *(tag.partition("/")[0] for tag in tags)})
    return [Choice(tag, tag, str(counts[tag_key(tag)])) for tag in levels]


def views(screen: MainScreen) -> None:
    """Ask for a saved view."""
    from briefing.tui.screens.prompt import Question

    saved = screen.reading.settings.views
    if not saved:
        screen.say("no views are saved: add some under “views” in config.yaml")
        return
    choices = [Choice(query, name, query) for name, query in saved.items()]
    screen.ask(Question("view", choices=choices, strict=True), lambda query: list_matching(screen, query))


# -- documents


def search(screen: MainScreen) -> None:
    """Ask for a query, and for one of the sections of all tagged documents that match it."""
    tags = (topic.tag for topic in screen.reading.library_tags.topics())
    question = _query_question(screen, "search all", "", tags)
    screen.ask(question, lambda text: _search(screen, text))


async def _search(screen: MainScreen, text: str) -> None:
    from briefing.tui.model.everywhere import search_library

    stop, paths = threading.Event(), screen.reading.workspace.paths

    def look() -> list[Found] | BriefingError:
        try:
            return search_library(paths, _parsed(screen, text), stop)
        except BriefingError as error:  # also a regular expression that would take for ever
            return error

    if text:
        await screen.find_out(look, partial(_offer_found, screen, text), where="library")
        stop.set()


def _offer_found(screen: MainScreen, text: str, found: list[Found] | BriefingError) -> None:
    """Let the reader choose among what was found."""
    from briefing.tui.screens.prompt import Question

    if isinstance(found, BriefingError):
        screen.say(str(found), "error")
        return
    if not found:
        screen.say(f"no tagged document has a section that matches “{text}”")
        return

    def choice(number: int) -> Choice:
        return Choice(str(number), found[number].name, found[number].document.name)

    def chosen(number: str) -> None:
        from briefing.tui.model.everywhere import open_found

        _open(screen, partial(open_found, screen.reading, found[int(number)]))

    screen.say("")
    screen.ask(Question("read", choices=MadeWhenSeen(len(found), choice), strict=True), chosen)


def library(screen: MainScreen) -> None:
    """Ask for another document."""
    from briefing.tui.screens.prompt import Question

    here = () if screen.reading.listed else (screen.reading.source.name, screen.reading.source.lasting_name)
    offers = [each for each in screen.reading.documents() if each.place not in here]
    if not offers:
        screen.say("no other document is known: tag one, or name several at the start")
        return

    def choice(number: int) -> Choice:
        place, name, note, _ = offers[number]
        return Choice(str(number), name, note or ("" if place == name else place), "", place)

    def chosen(number: str) -> None:
        open_source(screen, screen.reading.source_of(offers[int(number)]))

    screen.ask(Question("open", choices=MadeWhenSeen(len(offers), choice), strict=True), chosen)


def open_source(screen: MainScreen, source: Source) -> None:
    """Read another document on a main screen of its own."""
    _open(screen, partial(screen.reading.open, source))


def _open(screen: MainScreen, open_it: Callable[[int], None]) -> None:
    """Show what `open_it` opens for a height of the screen in rows."""
    reading, app = screen.reading, screen.app
    try:
        screen.keep_place()
        open_it(screen.size.height)
    except BriefingError as error:
        screen.say(str(error), "error")
        return
    if not screen._result_callbacks:  # noqa: SLF001 - nor does Textual, at the start
        screen._push_result_callback(app, None)  # noqa: SLF001 - as above
    app.switch_screen(MainScreen(reading, main_view(reading, briefing(screen).look), screen.hooks))
