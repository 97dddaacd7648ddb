"""Subtitles (SubRip, WebVTT, SubViewer, SubStation, TTML): the words that were spoken, joined to paragraphs.

One invariant: a word that stays on the screen for several cues is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefing.core.model import Role, unwrap
from briefing.core.segment.transcript import is_direction
from briefing.core.segment.turn_labels import label as label_of
from briefing.core.text.reading import unescaped
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, extract_text, joined

_TIMES: Final = re.compile(
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s*-->\s*|,)"
    r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3}).*"
)
_DIALOGUE: Final = re.compile(
    r"^Dialogue: [^,\n]*,(?P<begins>[\d:.]+),(?P<ends>[\d:.]+),[^,\n]*,(?P<name>[^,\n]*),"
    r"(?:[^,\n]*,){4}(?P<words>.*)",
    re.MULTILINE,
)
"""A line of SubStation Alpha, with the name of who speaks where it is given."""
_CUE: Final = re.compile(
    r"<(?:\w+:)?p\b[^<>]{0,200}?\bbegin=\"(?P<begins>[\d:.]+)\"[^<>]{0,200}?\bend=\"(?P<ends>[\d:.]+)\"[^<>]{0,500}>"
    r"(?P<words>(?:[^<]|<(?!/?(?:\w+:)?p\b))*+)"
)
"""A cue of TTML."""
_STAMP: Final = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})")
"""A line of a transcript as players show it: when the words below begin."""
_LABELLED: Final = 0.5
"""Share of the cues that a name stands before where programs for meetings have written them."""
_BREAK: Final = re.compile(r"<(?:\w+:)?br\s*/?>")
_VOICE: Final = re.compile(r"<v(?:\.[^ >]*)?\s+([^>]+)>")
_TAG: Final = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_NEXT_SPEAKER: Final = re.compile(r"(?:>>+|[-–—])\s*")
_PAUSE: Final = 2.5
"""Seconds without words after which a paragraph ends."""
_ENOUGH: Final = 500
"""Code points from which on a paragraph ends with its sentence."""
_MOST: Final = 2000
"""The same where speech has no sentences, as machines take it down."""
_STOPS: Final = (".", "!", "?", "…", "。", "！", "？", '"', "”", "»")


_Times = tuple[float, float]
"""Seconds from the start at which a cue begins and ends."""


class _Line(NamedTuple):
    """One line of a cue."""

    words: str
    begins: float
    """Seconds from the start of the cue."""
    ends: float
    speaker: str
    """"" where nothing tells; who speaks may still be another one than before."""
    fresh: bool
    """Whether somebody else speaks from here on."""


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return what is said, a paragraph for each speaker, pause or five hundred letters.

    Raises:
        SourceError: there are no cues in it.
    """
    read = extract_text(raw, hints)
    said = list(_paragraphs(_without_repeats(_lines(_as_cues(read.text)))))
    if not said:
        raise SourceError(f"{hints.name}: there are no subtitles in it.")
    made = joined((one.role, one.words, one.speaker) for one in said)
    return made._replace(times=tuple(one.begins for one in said)).decoded_as(read)


def _as_cues(text: str) -> str:
    """Return the cues of SubStation and TTML as WebVTT has them; any other text as it is."""
    cues = [_cue(one, one["name"], one["words"].replace("\\N", "\n")) for one in _DIALOGUE.finditer(text)]
    cues = cues or [_cue(one, "", _BREAK.sub("\n", unwrap(one["words"]))) for one in _CUE.finditer(text)]
    return "\n\n".join(cues) or text


def _cue(cue: re.Match[str], speaker: str, words: str) -> str:
    voice = f"<v {speaker.strip()}>" if speaker.strip() else ""
    return f"{_times(cue['begins'])} --> {_times(cue['ends'])}\n{voice}{words}"


def _times(written: str) -> str:
    return written if "." in written else f"{written}.0"


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of the cues in order: what stands below a line of times, up to an empty one."""
    timed = list(_timed(text))
    firsts = {times: line for line, times in reversed(timed)}
    labelled = sum(label_of().match(line) is not None for line in firsts.values()) > _LABELLED * len(firsts)
    return (_line(line, *times, labelled=labelled) for line, times in timed)


def _timed(text: str) -> Iterator[tuple[str, _Times]]:
    """Yield each line that is said with its times; where only the beginning is given, it ends there."""
    times: _Times | None = None
    stamped = _TIMES.search(text) is None
    for line in map(str.strip, text.split("\n")):
        match = (_STAMP.fullmatch if stamped else _TIMES.match)(line)
        if match:
            numbers = [int(group or 0) for group in match.groups()]
            begins = _seconds(numbers[:3])
            times = (begins, begins if stamped else _seconds(numbers[4:7]))
        elif not line:
            times = None
        elif times is not None:
            yield line, times


def _seconds(numbers: list[int]) -> float:
    hours, minutes, seconds = numbers
    return hours * 3600 + minutes * 60 + seconds


def _line(line: str, begins: float, ends: float, *, labelled: bool) -> _Line:
    voice = _VOICE.search(line)
    words = unescaped(_TAG.sub("", line)).strip(" ♪\t")
    start = _NEXT_SPEAKER.match(words)
    words = words[start.end() :] if start else words
    label = label_of().match(words)
    is_label = label is not None and (labelled or start is not None or _loud(label))
    speaker = " ".join(voice[1].split()) if voice else label["name"] if label and is_label else ""
    words = words[label.end() :] if label and speaker and not voice else words
    return _Line(words, begins, ends, speaker, bool(start or speaker))


def _loud(label: re.Match[str]) -> bool:
    return label["name"].isupper()


def _without_repeats(lines: Iterator[_Line]) -> Iterator[_Line]:
    """Leave out lines that only stay: captions that roll show each line two or three times."""
    last: list[str] = []
    for line in lines:
        if line.words and line.words not in last:
            last = [*last[-1:], line.words]
            yield line


class _Said(NamedTuple):
    """A paragraph of what is said."""

    role: Role
    words: str
    speaker: str | None
    begins: int
    """Seconds from the start."""


def _paragraphs(lines: Iterator[_Line]) -> Iterator[_Said]:
    words, speaker, ended, began = "", "", 0.0, 0.0
    for line in lines:
        paused = line.ends > line.begins and line.begins - ended > _PAUSE
        fresh = line.fresh and (not line.speaker or line.speaker != speaker)
        done = words.endswith(_STOPS) and (len(words) > _ENOUGH or paused)
        if words and (done or len(words) > _MOST or fresh or is_direction(line.words)):
            yield from _said(speaker, words, int(began))
            words = ""
        speaker = "" if fresh or paused else speaker
        if is_direction(line.words):
            yield _Said("meta", line.words, None, int(line.begins))
            continue
        speaker = line.speaker or speaker
        began = began if words else line.begins
        words = f"{words} {line.words}".strip()
        ended = line.ends
    if words:
        yield from _said(speaker, words, int(began))


def _said(speaker: str, words: str, begins: int) -> Iterator[_Said]:
    if speaker:
        yield _Said("meta", f"{speaker}:", None, begins)
    yield _Said("text", words, speaker or None, begins)
