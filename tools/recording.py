"""A recording of a terminal as one picture that moves: asciicast to SVG.

A frame is a column of rows; equal rows are drawn once, and a strip of all frames moves behind a window of
one, by CSS alone. Whoever asks for less motion sees the first frame. The recording is an asciicast v2
(https://docs.asciinema.org/manual/asciicast/v2/), whose markers (`m`) are the captions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

from tests.harness.emulator import Cell, Emulator

CELL, ROW, SIZE = 8.4, 17.0, 14
"""Width and height of a cell, and size of the letters, in pixels."""
PAD = 12.0
FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
NAMED = {
    "default": "#d6d3cb", "black": "#16171a", "red": "#ec8a80", "green": "#8fb996", "brown": "#e0b84c",
    "blue": "#7fa4c9", "magenta": "#c59bc1", "cyan": "#86b8b5", "white": "#d6d3cb",
}  # fmt: skip
GROUND = "#16171a"
CAPTION = "#9a978f"


class Event(NamedTuple):
    """Something that a terminal was sent (`o`), or what is said about it (`m`)."""

    time: float
    """Seconds from the start."""
    kind: str
    data: str


class Recording(NamedTuple):
    """What a terminal showed."""

    columns: int
    rows: int
    length: float
    """Seconds, the last frame included."""
    events: tuple[Event, ...]


class Frame(NamedTuple):
    """What is to be seen from a time on."""

    time: float
    rows: tuple[str, ...]
    """Each as SVG, at the top."""


def cast_of(recording: Recording) -> str:
    """Return a recording as an asciicast."""
    head = {"version": 2, "width": recording.columns, "height": recording.rows, "idle_time_limit": 3}
    lines = [head | {"duration": recording.length}, *map(list, recording.events)]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def read_cast(text: str) -> Recording:
    """Return the recording that an asciicast holds."""
    head, *lines = (json.loads(line) for line in text.splitlines() if line.strip())
    events = tuple(Event(float(time), kind, data) for time, kind, data in lines)
    length = float(head.get("duration") or (events[-1].time + 2 if events else 1))
    return Recording(head["width"], head["height"], length, events)


def frames_of(recording: Recording) -> list[Frame]:
    """Return what was to be seen, each picture once for as long as it stood."""
    terminal, caption = Emulator(recording.columns, recording.rows), ""
    frames: list[Frame] = []
    for time, events in groupby(recording.events, key=lambda event: event.time):
        for event in events:
            if event.kind == "m":
                caption = event.data
            else:
                terminal.feed(event.data)
        rows = (*map(_row, terminal.cells()), _caption(caption))
        if not frames or frames[-1].rows != rows:
            frames.append(Frame(time, rows))
    return frames


def svg_of(recording: Recording, title: str) -> str:
    """Return a recording as SVG; `title` is what is read aloud."""
    frames = frames_of(recording)
    ids = {row: f"r{number}" for number, row in enumerate(dict.fromkeys(r for f in frames for r in f.rows))}
    width, height = recording.columns * CELL + 2 * PAD, (recording.rows + 1.5) * ROW + 2 * PAD
    stops = "".join(
        f"{100 * frame.time / recording.length:.3f}%{{transform:translateX({-number * width:.1f}px)}}"
        for number, frame in enumerate(frames)
    )
    drawn = "".join(_frame(frame, ids, number * width) for number, frame in enumerate(frames))
    symbols = "".join(f'<g id="{name}">{row}</g>\n' for row, name in ids.items())
    style = (
        f"text{{font:{SIZE}px {FONTS};white-space:pre}}.b{{font-weight:700}}.u{{text-decoration:underline}}"
        f"@keyframes film{{{stops}}}"
        f".film{{animation:film {recording.length:.1f}s step-end infinite}}"
        "@media (prefers-reduced-motion:reduce){.film{animation:none}}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" width="{width:.0f}" '
        f'role="img" aria-label="{escape(title, {chr(34): "&quot;"})}">\n<title>{escape(title)}</title>\n'
        f"<style>{style}</style>\n"
        f'<rect width="100%" height="100%" rx="6" fill="{GROUND}"/>\n<defs>\n{symbols}</defs>\n'
        f'<g class="film">\n{drawn}</g>\n</svg>\n'
    )


def _frame(frame: Frame, ids: dict[str, str], x: float) -> str:
    last = len(frame.rows) - 1
    uses = (
        f'<use href="#{ids[row]}" y="{PAD + (at + (at == last) * 0.5) * ROW:.1f}"/>'
        for at, row in enumerate(frame.rows)
        if row
    )
    return f'<g transform="translate({x + PAD:.1f})">{"".join(uses)}</g>\n'


def _row(cells: list[Cell]) -> str:
    """Return a row of cells as SVG: backgrounds, then words."""
    runs, x = [], 0
    for look, run in groupby(_joined(cells), key=lambda cell: cell[1:]):
        text = "".join(cell.text for cell in run)
        wide = _columns(text)
        runs.append((x, wide, text, *look))
        x += wide
    words = [
        _words(at, text, _front(fore, back, attributes), attributes)
        for at, _, text, fore, back, attributes in runs
    ]
    pieces = ((at, wide, _behind(fore, back, attributes)) for at, wide, _, fore, back, attributes in runs)
    grounds = []
    for colour, several in groupby(pieces, key=lambda piece: piece[2]):
        if colour != GROUND:
            same = list(several)
            size = f'width="{sum(wide for _, wide, _ in same) * CELL:.1f}" height="{ROW}"'
            grounds.append(f'<rect x="{same[0][0] * CELL:.1f}" {size} fill="{colour}"/>')
    return "".join((*grounds, *words))


def _joined(cells: list[Cell]) -> Iterator[Cell]:
    """Yield the cells, blanks in the colours of the words before them, so that a row has fewer pieces."""
    last = None
    for cell in cells:
        blank = cell.text == " " and not cell.attributes
        if blank and last and last.background == cell.background and not last.attributes - {"bold"}:
            yield last._replace(text=" ")
        else:
            last = cell
            yield cell


def _front(fore: str, back: str, attributes: frozenset[str]) -> str:
    return _colour(back, GROUND) if "reverse" in attributes else _colour(fore, NAMED["default"])


def _behind(fore: str, back: str, attributes: frozenset[str]) -> str:
    return _colour(fore, NAMED["default"]) if "reverse" in attributes else _colour(back, GROUND)


def _words(at: int, text: str, colour: str, attributes: frozenset[str]) -> str:
    if not text.strip():
        return ""
    kept = text.lstrip(" ")
    at, kept = at + len(text) - len(kept), kept.rstrip(" ")
    names = " ".join(name for name, on in (("b", "bold"), ("u", "underscore")) if on in attributes)
    marked = f' class="{names}"' if names else ""
    length = f'textLength="{_columns(kept) * CELL:.1f}"'
    return f'<text x="{at * CELL:.1f}" y="13" {length} fill="{colour}"{marked}>{escape(kept)}</text>'


def _caption(words: str) -> str:
    return f'<text y="13" fill="{CAPTION}">{escape(words)}</text>' if words else ""


def _columns(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _colour(name: str, default: str) -> str:
    if name == "default":
        return default
    if name in NAMED:
        return NAMED[name]
    bright = NAMED.get(name.removeprefix("bright"))
    return bright or f"#{name}"
