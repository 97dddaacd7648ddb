"""The moving picture of the README: what a terminal was sent becomes SVG, each row drawn once."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from tools.recording import Event, Recording, cast_of, frames_of, read_cast, svg_of

EVENTS = (
    Event(0.0, "m", "start <now>"),
    Event(0.0, "o", "\x1b[2J\x1b[Hone\r\n\x1b[1mtwo & three\x1b[0m"),
    Event(1.0, "o", "\x1b[1;1H\x1b[38;2;255;0;0;48;2;0;0;10mONE\x1b[0m"),
    Event(2.0, "o", "\x1b[1;1H\x1b[38;2;255;0;0;48;2;0;0;10mONE\x1b[0m"),
)
RECORDING = Recording(12, 3, 4.0, EVENTS)
SVG = "{http://www.w3.org/2000/svg}"


def test_an_asciicast_is_read_as_it_was_written() -> None:
    assert read_cast(cast_of(RECORDING)) == RECORDING


def test_a_frame_is_what_was_seen_and_one_that_is_the_same_is_none() -> None:
    frames = frames_of(RECORDING)
    assert [frame.time for frame in frames] == [0.0, 1.0]
    first, second = (frame.rows for frame in frames)
    assert first[1:] == second[1:]
    assert ">one<" in first[0]
    assert 'fill="#ff0000">ONE<' in second[0]
    assert 'fill="#00000a"' in second[0]
    assert 'class="b">two &amp; three<' in first[1]
    assert "start &lt;now&gt;" in first[-1]


def test_the_picture_is_xml_with_every_row_once_and_every_frame() -> None:
    text = svg_of(RECORDING, 'a "title"')
    root = ET.fromstring(text)
    assert root.get("aria-label") == 'a "title"'
    assert len(root.findall(f"{SVG}defs/{SVG}g")) == 5
    film = next(group for group in root.findall(f"{SVG}g") if group.get("class") == "film")
    assert len(film.findall(f"{SVG}g")) == 2
    assert "0.000%{" in text
    assert "25.000%{" in text
    assert "prefers-reduced-motion" in text


def test_the_picture_of_the_readme_names_no_place_of_a_machine_and_fetches_nothing() -> None:
    text = Path(__file__, "..", "..", "..", "docs", "recording.svg").resolve().read_text("utf-8")
    assert ET.fromstring(text).tag == f"{SVG}svg"
    assert "/tmp" not in text
    assert text.count("http") == 1
