"""The diff painter shows what Textual's own painter shows, to the last cell, and sends less."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static

from briefing.tui.terminal.app import TerminalApp
from briefing.tui.terminal.compositor import patches_of, whole_of
from briefing.tui.terminal.painter import CellPainter
from tests.harness.emulator import Emulator

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

WIDTH, HEIGHT = 24, 5
FAMILY = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
WORDS = [
    "peace",
    "talks ",
    " ",
    "    ",
    "“quote”",
    "日本",
    "語",
    "é",
    "e\N{COMBINING ACUTE ACCENT}",
    FAMILY,
    "🙂",
    "│",
    "…",
]
STYLES = [
    "",
    "bold",
    "dim",
    "red",
    "bold red",
    "on blue",
    "reverse",
    "underline",
    "italic green on blue",
    "strike",
    "#a0b0c0",
]
CONSOLE = Console(color_system="truecolor", force_terminal=True, width=WIDTH)
"""In fewer colours we take others than Rich: the nearest to the eye."""

segments = st.builds(
    lambda word, style: Segment(word, Style.parse(style)), st.sampled_from(WORDS), st.sampled_from(STYLES)
)
strips = st.lists(segments, max_size=8).map(lambda row: Strip(row).adjust_cell_length(WIDTH))
screens = st.lists(strips, min_size=HEIGHT, max_size=HEIGHT)
spans = st.tuples(st.integers(0, WIDTH - 1), st.integers(1, WIDTH)).filter(lambda span: span[0] < span[1])


def whole(rows: list[Strip]) -> LayoutUpdate:
    return LayoutUpdate([[row] for row in rows], Region(0, 0, WIDTH, len(rows)))


def part(rows: list[Strip], dirty: dict[int, tuple[int, int]]) -> ChopsUpdate:
    """What the compositor makes of dirty spans: rows cut in two, of which only what is dirty is sent."""
    cut = WIDTH // 2
    chops: list[dict[int, Strip | None]] = [{0: row.crop(0, cut), cut: row.crop(cut, WIDTH)} for row in rows]
    return ChopsUpdate(
        chops, [(y, left, right) for y, (left, right) in sorted(dirty.items())], [[cut, WIDTH]] * len(rows)
    )


def paint(painter: CellPainter, update: LayoutUpdate | ChopsUpdate, cursor: tuple[int, int] = (0, 0)) -> str:
    return painter.paint(patches_of(update), cursor, whole_of(update))


class Pair:
    """Two terminals side by side: what Textual sends, and what we send."""

    def __init__(self, columns: int = WIDTH, rows: int = HEIGHT, **options: Any) -> None:
        self.stock, self.ours = Emulator(columns, rows), Emulator(columns, rows)
        self.painter = CellPainter(ColorSystem.TRUECOLOR, **options)
        self.sent = {"stock": 0, "ours": 0}

    def show(self, update: LayoutUpdate | ChopsUpdate, cursor: tuple[int, int] = (0, 0)) -> None:
        stock = update.render_segments(CONSOLE) + f"\x1b[{cursor[1] + 1};{cursor[0] + 1}H"
        ours = paint(self.painter, update, cursor)
        self.stock.feed(stock)
        self.ours.feed(ours)
        self.sent["stock"] += len(stock.encode())
        self.sent["ours"] += len(ours.encode())

    def agree(self) -> bool:
        return self.stock.cells() == self.ours.cells() and self.stock.cursor() == self.ours.cursor()


@settings(max_examples=60, deadline=None)
@given(frames=st.lists(screens, min_size=1, max_size=5), erases=st.booleans(), columns=st.booleans())
def test_whole_screens_come_out_as_from_textual(
    frames: list[list[Strip]], erases: bool, columns: bool
) -> None:
    pair = Pair(erases_in_colour=erases, to_columns=columns)
    for number, rows in enumerate(frames):
        pair.show(whole(rows), (number, number % HEIGHT))
        assert pair.agree()


@settings(max_examples=60, deadline=None)
@given(first=screens, second=screens, dirty=st.dictionaries(st.integers(0, HEIGHT - 1), spans, min_size=1))
def test_parts_of_screens_come_out_as_from_textual(
    first: list[Strip], second: list[Strip], dirty: dict[int, tuple[int, int]]
) -> None:
    pair = Pair(erases_in_colour=True, to_columns=True)
    pair.show(whole(first))
    pair.show(part(second, dirty))
    assert pair.agree()


def row_of(*words: tuple[str, str]) -> Strip:
    return Strip([Segment(text, Style.parse(style)) for text, style in words]).adjust_cell_length(WIDTH)


def blank_rows(first: Strip) -> list[Strip]:
    return [first, *(row_of() for _ in range(HEIGHT - 1))]


def painted(*frames: list[Strip], **options: Any) -> list[str]:
    painter = CellPainter(ColorSystem.EIGHT_BIT, synchronised=False, **options)
    return [paint(painter, whole(rows)) for rows in frames]


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        pytest.param([("peace", "")], [("peace", "")], "", id="nothing new, nothing sent"),
        pytest.param([("the peace", "")], [("the peaks", "")], "\x1b[7Cks\r", id="one jump, two cells"),
        pytest.param([("a b", "")], [("x y", "")], "x y\r", id="a short gap is written again"),
        pytest.param([("peace", "")], [("peace", "bold")], "\x1b[1mpeace\r", id="only the weight"),
        pytest.param([("long words", "")], [("long", "")], "\x1b[5C\x1b[K\r", id="the rest is erased"),
        pytest.param(
            [("one two three four   5", "")],
            [("one                  5", "")],
            "\x1b[4C\x1b[14X\r",
            id="so is what stands before a number",
        ),
        pytest.param(
            [("a to b to c", "")],
            [("a", "bold"), (" to ", ""), ("b", "italic"), (" to ", ""), ("c", "bold")],
            "\x1b[1ma\x1b[9Cc\x1b[6G\x1b[0;3mb\r",
            id="all that is drawn with one pen, then with the next",
        ),
        pytest.param([("  ", "red")], [("  ", "green")], "", id="the colour of blanks is not seen"),
    ],
)
def test_only_what_differs_is_sent(
    before: list[tuple[str, str]], after: list[tuple[str, str]], sent: str
) -> None:
    frames = blank_rows(row_of(*before)), blank_rows(row_of(*after))
    assert painted(*frames, erases_in_colour=True, to_columns=True)[1] == sent


def test_a_terminal_is_sent_only_what_it_knows() -> None:
    frames = (
        blank_rows(row_of(("one two three four   5", ""))),
        blank_rows(row_of(("one                  6", ""))),
    )
    assert painted(*frames)[1] == f"\x1b[4C{' ' * 14}   6\r"


def test_a_frame_is_one_synchronised_block() -> None:
    sent = paint(CellPainter(None), whole(blank_rows(row_of(("peace", "")))))
    assert sent.startswith("\x1b[?2026h")
    assert sent.endswith("\x1b[?2026l")
    assert sent.count("\x1b[?2026") == 2


def test_without_colours_no_colour_is_sent_whatever_the_styles_say() -> None:
    painter = CellPainter(None)
    sent = paint(
        painter, whole(blank_rows(row_of(("a", "red"), ("b", "on blue"), ("c", "bold #112233 on #445566"))))
    )
    parameters = {
        word for code in sent.split("\x1b[") if (end := code.find("m")) > 0 for word in code[:end].split(";")
    }
    assert parameters <= {"", "0", "1", "22"}


def test_a_link_is_opened_and_closed_around_its_words() -> None:
    rows = blank_rows(row_of(("see ", ""), ("here", "link https://example.org"), (" now", "")))
    (sent,) = painted(rows, links=True)
    assert re.search(r"\x1b]8;id=[0-9a-f]+;https://example.org\x1b\\here(\S*\x1b]8;;\x1b\\)?[\r\x1b]", sent)


def test_links_are_left_out_where_the_terminal_has_none() -> None:
    (sent,) = painted(blank_rows(row_of(("here", "link https://example.org"))), links=False)
    assert "\x1b]" not in sent


@pytest.mark.parametrize("emoji", ["🙂", FAMILY, FAMILY * 2])
def test_words_after_an_emoji_are_whole_even_where_the_terminal_does_not_join(emoji: str) -> None:
    terminal, painter = Emulator(WIDTH, HEIGHT, clusters=False), CellPainter(None)
    for words in ("peace", f"{FAMILY} talks", f"{emoji} peace"):
        terminal.feed(paint(painter, whole(blank_rows(row_of((words, ""))))))
    assert re.search("[🙂👧] ?peace$", terminal.text().split("\n")[0])


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x9b31m", "\x07", "\u202e", "\u2066", "\x00", "\r\n"])
def test_what_a_terminal_would_obey_never_reaches_it(hostile: str) -> None:
    (sent,) = painted(blank_rows(Strip([Segment(f"a{hostile}b")], WIDTH)))
    assert hostile not in sent.replace("\x1b[2J", "", 1)


def test_after_something_else_wrote_to_the_terminal_the_whole_screen_is_painted() -> None:
    pair = Pair()
    rows = [row_of((f"line {n}", "bold")) for n in range(HEIGHT)]
    pair.show(whole(rows))
    pair.ours.feed("\x1b[2J\x1b[2;3Hgarbage")
    pair.painter.forget()
    pair.show(whole(rows))
    assert pair.agree()


def test_a_new_size_is_painted_whole() -> None:
    pair = Pair()
    pair.show(whole([row_of(("one", ""))] * HEIGHT))
    for terminal in (pair.stock, pair.ours):
        terminal.resize(WIDTH, HEIGHT + 3)
    pair.ours.feed("\x1b[Hgarbage")
    pair.show(whole([row_of(("two", "red"))] * (HEIGHT + 3)))
    assert pair.agree()


def test_a_stale_painter_refuses_a_part_of_a_screen() -> None:
    with pytest.raises(ValueError, match="whole screen"):
        paint(CellPainter(None), part([row_of()] * HEIGHT, {0: (0, 3)}))


class Gallery(TerminalApp):
    """Widgets that repaint in different ways."""

    CSS = """
    Screen { layout: horizontal; }
    OptionList, Static { width: 40%; height: 12; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.updates: list[LayoutUpdate | ChopsUpdate] = []

    def compose(self) -> ComposeResult:
        yield OptionList(*(f"{n} 日本 heading {n}" for n in range(40)))
        yield Static("the pane", markup=False)
        yield Input("words")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        words = f"{FAMILY} section {event.option_index} " * (event.option_index % 7 + 1)
        self.query_one(Static).update(words, layout=False)

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            self.updates.append(renderable)


@pytest.mark.parametrize("seed", range(3))
async def test_a_session_of_random_keys_comes_out_as_from_textual(seed: int) -> None:
    chance, app, pair = random.Random(seed), Gallery(), Pair(80, 24)
    keys = ["down", "up", "pagedown", "pageup", "home", "end", "tab", "a", "backspace", "left"]
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(25):
            await pilot.press(chance.choice(keys))
            await pilot.pause()
            for update in app.updates:
                pair.show(update)
            app.updates.clear()
            assert pair.agree()
    assert pair.sent["ours"] < pair.sent["stock"] / 2
