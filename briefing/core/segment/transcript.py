"""Turns of a transcript: who speaks is named in front, `MS. DOVER:`, `Q`, `Ada Lind (chair):`.

The time may stand before the name, as in `[09:02] Ada Lind:` or `09:02 <ada>`, and the name may have a line
to itself, with the time or an office beside it: `Ada Lind 00:12`, `Ada Lind - Chair`.

One invariant: a text is a transcript only when most of its paragraphs are turns and their names recur, so
that datelines, notes and lists with a colon are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise, takewhile
from typing import Final

from briefing.core.languages import language_of
from briefing.core.languages.programs import DELETED, ENCRYPTED, LEFT_OUT, UNNAMED
from briefing.core.model import Part, Span, unwrap
from briefing.core.segment.boilerplate import is_time
from briefing.core.segment.mail import read_mail_header
from briefing.core.segment.turn_labels import Turn, is_caseless, stamped, turn_of, turns_below_labels
from briefing.core.text.patterns import lazy

_empty: Final = lazy(
    rf"<[^<>]{{3,40}}>|(?:\w+ ){{1,2}}(?:{'|'.join(LEFT_OUT)})"
    rf"|(?:{'|'.join(DELETED)}).{{0,20}}|.*\b(?:{'|'.join(ENCRYPTED)})\b.*",
    re.IGNORECASE,
)
"""What programs for talking put in place of a picture, or say themselves."""
_ASKED: Final = frozenset(("q", "question"))
_direction: Final = lazy(r"[(\[][^()\[\]]{1,80}[)\]]\W*")
"""What happens rather than what is said: `(Applause)`."""
_end: Final = lazy(r"\W*(?:END|ENDE|FIN|ends?)\b[\W\d]*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4})?\W*", re.IGNORECASE)
_letter: Final = re.compile(r"[^\W\d_]")
_FEWEST: Final = 4
"""Turns, one less where each has its time."""
_HEADLINE: Final = 6
"""Words of a line between turns that nobody says."""
_SHARE: Final = 0.4
"""Share of turns among the paragraphs; below headlines there may be no more of them."""


def is_direction(text: str) -> bool:
    """Tell whether a line says what happens rather than what is said."""
    return text[:1] in ("(", "[") and _direction().fullmatch(text) is not None


def find_turns(texts: Sequence[str], language: str = "en") -> dict[int, Turn]:
    """Return the turns among blocks of text, by index; none where the text is no transcript.

    Args:
        texts: the blocks, each on one line.
        language: primary BCP 47 tag.
    """
    found = _without_sentences({at: turn for at, text in enumerate(texts) if (turn := turn_of(text))})
    found = _without_title(found if _are_enough(found) else turns_below_labels(texts))
    if not _are_enough(found):
        return {}
    if not _is_much(texts, found) or _is_news(texts, found) or not _is_conversation(texts, found, language):
        return {}
    return _in_full(found)


def _is_much(texts: Sequence[str], found: Mapping[int, Turn]) -> bool:
    """Tell whether two speak at least, and turns are a good part of what is longer than a line."""
    long = sum(1 for text in texts if len(text.split()) > 5 and not is_direction(text))
    return len({turn.name for turn in found.values()}) > 1 and len(found) >= _SHARE * long


def _is_news(texts: Sequence[str], found: Mapping[int, Turn]) -> bool:
    """Tell whether turns are datelines below headlines, or entries: votes, results, when and where."""
    refrain = _refrain(texts, found)
    above = (texts[at - 1] for at in found if at and at - 1 not in found)
    headed = sum(text != refrain and _is_headline(text) for text in above)
    datelines = headed > max(1, _SHARE * len(found)) and not _is_chat(found)
    return datelines or 2 * sum(_is_entry(texts[at], turn) for at, turn in found.items()) > len(found)


def _is_chat(found: Mapping[int, Turn]) -> bool:
    return all(turn.chat for turn in found.values())


def _is_conversation(texts: Sequence[str], found: Mapping[int, Turn], language: str) -> bool:
    """Tell whether the names of turns come back, and those named talk with each other."""
    labels = Counter(turn.name for turn in found.values())
    recurring = [times for times in labels.values() if times > 1]
    often = len(recurring) > 1 and 2 * sum(recurring) >= len(found)
    if _is_chat(found) or not _ASKED.isdisjoint(labels):
        return often or bool(recurring) or _is_recorded(texts, found)
    bare = all(turn.alone and not turn.sure for turn in found.values()) and not _has_a_part(labels)
    return often and _is_talk(texts, found, language, _SPOKEN_BARE if bare else _SPOKEN)


def _is_recorded(texts: Sequence[str], found: Iterable[int]) -> bool:
    """Tell whether the times of labels are those of a recording: from its first minute on, and upwards."""
    times = [time for at in sorted(found) if (time := _clock().search(texts[at]))]
    seconds = [
        60 * int(time["minute"]) + int(time["second"]) + 3600 * int(time["hour"] or 0) for time in times
    ]
    return bool(seconds) and seconds[0] < 60 and seconds == sorted(seconds)


_clock: Final = lazy(r"(?:(?P<hour>\d{1,2}):)?(?P<minute>\d{1,2}):(?P<second>\d{2})")


def _has_a_part(labels: Iterable[str]) -> bool:
    """Tell whether a label names the part that somebody has in a conversation: an operator, a chair."""
    return not UNNAMED.isdisjoint(labels)


def _is_talk(texts: Sequence[str], found: Mapping[int, Turn], language: str, share: int) -> bool:
    """Tell whether those named speak of themselves, to others or in questions: news by sources does not."""
    persons = language_of(language).first_persons
    if not persons:
        return True
    starts = sorted(found)
    turns = (
        " ".join((texts[at][found[at].end :], *texts[at + 1 : end]))
        for at, end in pairwise((*starts, len(texts)))
    )
    spoken = sum(_speaks(_quoted().sub("", words), persons) for words in turns)
    return spoken * share >= len(found)


def _speaks(words: str, persons: Set[str]) -> bool:
    return "?" in words or not persons.isdisjoint(_letters().findall(words.casefold()))


_SPOKEN: Final = 8
_SPOKEN_BARE: Final = 2
"""Turns to one that says I, you or we at most, the second below lines of names, which digests have too."""
_quoted: Final = lazy(r"“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]|«[^»]*»|»[^«]*«")
_letters: Final = lazy(r"[^\W\d_]+")


def _is_entry(text: str, turn: Turn) -> bool:
    """Tell whether figures or a few words stand after a label, where somebody would say a sentence."""
    if turn.alone or turn.chat:
        return False
    if not _letter.search(text, turn.end):
        return True
    short = len(text[turn.end :].split()) <= _ENTRY and not is_caseless(turn.name)
    return short and not text.endswith(_SAID)


_ENTRY: Final = 15
"""Words of an entry in a form, at most: a day, an address, a price."""
_SAID: Final = (*".!?…-–—:,)]*", '"', "”", "’", "»", "“")
"""How words end that somebody says, or breaks off."""


def _refrain(texts: Sequence[str], turns: Iterable[int]) -> str | None:
    """Return the line that stands above most labels word for word, and so heads none: `speaker`, `Play`."""
    above = Counter(texts[at - 1] for at in turns if at)
    line, times = above.most_common(1)[0] if above else ("", 0)
    return line if times > max(1, above.total() / 2) else None


def _in_full(found: Mapping[int, Turn]) -> dict[int, Turn]:
    """Return the turns with a part of a name as the one full name it is of: `LIND:`, `AL:` are `ADA LIND`."""
    full: dict[str, set[str]] = {}
    for turn in found.values():
        if turn.speaker.casefold() != turn.name:
            full.setdefault(turn.name, set()).add(turn.speaker)
            full.setdefault(_initials(turn.speaker), set()).add(turn.speaker)
    named = {name: next(iter(speakers)) for name, speakers in full.items() if len(speakers) == 1}
    return {
        at: turn._replace(speaker=named.get(turn.name.replace(".", ""), turn.speaker))
        if turn.speaker.casefold() == turn.name
        else turn
        for at, turn in found.items()
    }


def _initials(speaker: str) -> str:
    """Return the first letters of a name, small, as its label may have them from the second time on."""
    return "".join(word[0] for word in speaker.partition(" (")[0].split()).casefold()


def _are_enough(found: Mapping[int, Turn]) -> bool:
    return len(found) >= _FEWEST - (bool(found) and all(turn.chat for turn in found.values()))


def _without_title(found: Mapping[int, Turn]) -> dict[int, Turn]:
    """Return the turns without a title above prose, whose label does not recur: `Interview: Ada Lind`."""
    labels = Counter(turn.name for turn in found.values())
    title = 0 in found and 1 not in found and labels[found[0].name] == 1 and not found[0].chat
    return {at: turn for at, turn in found.items() if at or not title}


def _without_sentences(found: dict[int, Turn]) -> dict[int, Turn]:
    """Return the turns without labels that end with a stop, where most of them have a colon."""
    stopped = sum(turn.stopped for turn in found.values())
    if 2 * stopped >= len(found):
        return found
    return {at: turn for at, turn in found.items() if not turn.stopped}


def _is_headline(text: str) -> bool:
    return not text.endswith((".", "!", "?", ")", "]")) and len(text.split()) < 15


def as_turns(text: str, parts: Sequence[Part], language: str = "en") -> list[Part] | None:
    """Return the parts of a transcript with each turn's label apart from its words; None for another text.

    What stands above the first turn is title and notes; headings among turns stay, stage directions and
    the end mark are said by nobody.
    """
    header = read_mail_header(text)
    start = header[-1].span.end if header else 0  # `From: Ada Lind` is no turn
    words = [unwrap(part.span.of(text)) if part.span.end > start else "" for part in parts]
    turns = _without_notes(find_turns(words, language), parts)
    headlines = sum(
        parts[at].role == "heading" and at + 1 not in turns and not turn.alone for at, turn in turns.items()
    )
    if not turns or 2 * headlines > len(turns):  # `The Harbour Post: Mill takes its first logs`
        return None
    if not any(turn.speaker for turn in turns.values()) and _is_headed_by_questions(parts, turns):
        return None
    first = min(turns)
    chat = turns[first].chat
    refrain = _refrain(words, turns)
    above = [
        part._replace(role="meta") if words[at] == refrain else part for at, part in enumerate(parts[:first])
    ]
    result = _preface(text, above, chat=chat)
    speaker: str | None = None
    for at in range(first, len(parts)):
        part, turn = parts[at], turns.get(at)
        if chat and _is_of_program(words[at], turn):
            result.append(part._replace(role="meta"))
        elif turn is not None:
            speaker = turn.speaker
            result += _split(text, part, turn)
        elif is_direction(words[at]) or _end().fullmatch(words[at]) or words[at] == refrain:
            result.append(part._replace(role="meta"))
        elif _parts_turns(words[at], part, below=turns.get(at + 1)):
            speaker = None
            result.append(part._replace(role="heading"))
        else:
            said = "text" if part.role in ("heading", "highlight", "title") else part.role
            result.append(part._replace(role=said, speaker=speaker))
    return result


def _without_notes(turns: Mapping[int, Turn], parts: Sequence[Part]) -> dict[int, Turn]:
    """Return the turns without the notes above that look like one each: `Source: Harbour Post`."""
    labels = Counter(turn.name for turn in turns.values())
    notes = takewhile(lambda at: parts[at].role == "meta" and labels[turns[at].name] == 1, sorted(turns))
    above = frozenset(notes)
    return {at: turn for at, turn in turns.items() if at not in above}


def _is_headed_by_questions(parts: Sequence[Part], turns: Mapping[int, Turn]) -> bool:
    """Tell whether every question is a headline above its answer, as where nobody is named."""
    asked = [at for at, turn in turns.items() if turn.name in _ASKED]
    return bool(asked) and all(parts[at].role == "heading" for at in asked)


def _is_of_program(words: str, turn: Turn | None) -> bool:
    """Tell whether a program for talking says this: who joined, what it left out of a turn."""
    if turn is None and stamped().match(words):
        return True
    return _empty().fullmatch(words, turn.end if turn else 0) is not None


def _parts_turns(words: str, part: Part, below: Turn | None) -> bool:
    """Tell whether a block is a headline between turns rather than words of the turn above it."""
    if part.role == "heading":
        return not words.endswith((":", ","))
    bare = part.role == "text" and below is not None and below.alone
    return bare and _is_headline(words) and len(words.split()) <= _HEADLINE


def _preface(text: str, parts: Sequence[Part], *, chat: bool) -> list[Part]:
    """Return what stands above the first turn: a title, sections of text, its headline, and notes."""
    if chat:
        parts = [
            part._replace(role="meta") if stamped().match(part.span.of(text)) else part for part in parts
        ]
    named = next((at for at, part in enumerate(parts) if part.role == "title"), None)
    if named is None:
        named = next((at for at, part in enumerate(parts) if _may_be_title(text, part)), None)
    result: list[Part] = []
    headed = False
    for at, (part, below) in enumerate(zip(parts, [*parts[1:], None], strict=False)):
        opens = part.role == "heading" and below is not None and below.role in ("text", "item")
        headed = headed or (opens and at != named)
        if at == named:
            result.append(part._replace(role="title"))
        elif below is None and part.role in ("heading", "text") and _is_headline(part.span.of(text)):
            hour = is_time(part.span.of(text))
            result.append(part._replace(role="meta" if hour else "heading"))
        elif opens or (part.role in ("text", "item") and (headed or _tells(part.span.of(text)))):
            result.append(part)
        else:
            result.append(part._replace(role="meta"))
    return result


def _may_be_title(text: str, part: Part) -> bool:
    words = part.span.of(text)
    return part.role in ("heading", "text") and not _tells(words) and stamped().match(words) is None


def _tells(words: str) -> bool:
    """Tell whether a paragraph is a sentence of some length: an introduction, and no title or note."""
    return words.endswith((".", "!", "?", "…")) and len(words.split()) > _ENTRY


def _split(text: str, part: Part, turn: Turn) -> tuple[Part, ...]:
    """Return the label of a turn and its words as parts of their own."""
    if turn.alone:
        return (part._replace(role="meta"),)
    start = part.span.start
    seen = gaps = 0
    for match in re.finditer(r"\S+|\s+", part.span.of(text)):
        gap = match[0].isspace()
        if seen + (1 if gap else len(match[0])) > turn.end:
            gaps = match.start() + turn.end - seen  # a script without blanks has none after the label
            break
        seen += 1 if gap else len(match[0])
        gaps = match.end()
    at = start + gaps
    label = Span(start, start + len(text[start:at].rstrip()))
    words = Span(at, part.span.end)
    return Part(label, "meta", label), Part(words, "text", words, 1.0, turn.speaker)
