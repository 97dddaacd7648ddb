"""Turns of a transcript: who speaks is named in front, `MS. DOVER:`, `Q`, `Ada Lind (chair):`.

One invariant: a text is a transcript only when most of its paragraphs are turns and their names recur, so
that datelines, notes and lists with a colon are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.core.languages.base import words
from briefing.core.model import Part, Span
from briefing.core.text.patterns import lazy

_WORD: Final = r"[^\W\d_][\w.'’-]*"
label: Final = lazy(
    rf"(?:\d{{1,3}}\. )?(?P<mark>\*\*|__)?(?P<name>{_WORD}(?: {_WORD}){{0,6}})"
    r"(?: ?[(\[](?P<role>[^)\]]{1,80})[)\]](?: \([^)]{1,40}\))?)?"
    r"(?(mark)(?::(?P=mark)|(?P=mark)\s*:)|\s*:)\s+(?=\S)"
)
_question: Final = lazy(r"(?P<name>Q|QUESTION|A|ANSWER)(?:[.:]\s*|\s+)(?P<role>)(?=\S)")
_UNNAMED: Final = frozenset(
    (
        *("q", "a", "question", "answer", "reporter", "journalist", "frage", "antwort", "pregunta"),
        *("respuesta", "unidentified speaker", "unknown", "speaker", "interviewer", "moderator"),
    )
)
"""Labels that name nobody."""
_PARTICLES: Final = words("of the for de la du van von der den für al bin and und et y di da des")
_direction: Final = lazy(r"[(\[][^()\[\]]{1,80}[)\]]\W*")
"""What happens rather than what is said: `(Applause)`."""
_end: Final = lazy(r"\W*(?:END|ENDE|FIN|ends?)\b[\W\d]*(?:[ap]\.?m\.?)?\W*(?:[A-Z]{2,4})?\W*", re.IGNORECASE)
_WIDEST: Final = 160
"""Code points in which the colon behind a label stands."""
_FEWEST: Final = 4
"""Turns."""
_SHARE: Final = 0.4
"""Share of turns among the paragraphs; below headlines there may be no more of them."""


class Turn(NamedTuple):
    """The beginning of a turn."""

    speaker: str
    """As the label has it; "" where that names nobody."""
    end: int
    """Where the words begin, in code points of the block on one line."""


def is_direction(text: str) -> bool:
    """Tell whether a line says what happens rather than what is said."""
    return text[:1] in ("(", "[") and _direction().fullmatch(text) is not None


def find_turns(texts: Sequence[str]) -> dict[int, Turn]:
    """Return the turns among blocks of text, by index; none where the text is no transcript."""
    found = {at: turn for at, text in enumerate(texts) if (turn := _turn(text))}
    labels = Counter(_key(turn, texts[at]) for at, turn in found.items())
    asked = any(label in ("q", "question") for label in labels)
    if not any(turn.speaker for turn in found.values()):  # questions and answers of nobody
        return {}
    long = sum(1 for text in texts if len(text.split()) > 5 and not is_direction(text))
    recurring = [times for times in labels.values() if times > 1]
    if len(found) < _FEWEST or len(labels) < 2 or len(found) < _SHARE * long:
        return {}
    headed = sum(1 for at in found if at and at - 1 not in found and _is_headline(texts[at - 1]))
    if headed > max(1, _SHARE * len(found)):  # datelines
        return {}
    return found if (asked and recurring) or (len(recurring) > 1 and 2 * sum(recurring) >= len(found)) else {}


def _is_headline(text: str) -> bool:
    return not text.endswith((".", "!", "?", ")", "]")) and len(text.split()) < 15


def _turn(text: str) -> Turn | None:
    match = _question().match(text) if text[:1] in "QA" else None
    if match and (match["name"] != "A" or match[0].rstrip()[-1] in ".:"):
        return Turn("", match.end())
    match = label().match(text) if ":" in text[:_WIDEST] else None
    if match is None or not _is_name(match["name"]):
        return None
    speaker = "" if match["name"].casefold() in _UNNAMED else match["name"]
    return Turn(f"{speaker} ({match['role']})" if speaker and match["role"] else speaker, match.end())


def _is_name(words: str) -> bool:
    return all(word[0].isupper() or word in _PARTICLES for word in words.split())


def _key(turn: Turn, text: str) -> str:
    return turn.speaker.partition(" (")[0].casefold() or text[: turn.end].strip(" .:*_").casefold()


def as_turns(text: str, parts: Sequence[Part]) -> list[Part] | None:
    """Return the parts of a transcript with each turn's label apart from its words; None for another text.

    What stands above the first turn is title and notes; headings among turns stay, stage directions and
    the end mark are said by nobody.
    """
    words = [" ".join(part.span.of(text).split()) for part in parts]
    turns = find_turns(words)
    headlines = sum(parts[at].role == "heading" and at + 1 not in turns for at in turns)
    if not turns or 2 * headlines > len(turns):  # `The Harbour Post: Mill takes its first logs`
        return None
    first = min(turns)
    result = _preface(parts[:first])
    speaker: str | None = None
    for at in range(first, len(parts)):
        part = parts[at]
        if at in turns:
            speaker = turns[at].speaker
            result += _split(text, part, turns[at])
        elif is_direction(words[at]) or _end().fullmatch(words[at]):
            result.append(part._replace(role="meta"))
        elif part.role == "heading" and not words[at].endswith((":", ",")):
            speaker = None
            result.append(part)
        else:
            said = "text" if part.role in ("heading", "highlight", "title") else part.role
            result.append(part._replace(role=said, speaker=speaker))
    return result


def _preface(parts: Sequence[Part]) -> list[Part]:
    """Return what stands above the first turn: a title, sections of text, and notes."""
    named = next((at for at, part in enumerate(parts) if part.role == "title"), None)
    if named is None:
        named = next((at for at, part in enumerate(parts) if part.role in ("heading", "text")), None)
    result: list[Part] = []
    headed = False
    for at, (part, below) in enumerate(zip(parts, [*parts[1:], None], strict=False)):
        opens = part.role == "heading" and below is not None and below.role in ("text", "item")
        headed = headed or (opens and at != named)
        kept = at != named and (opens or (headed and part.role in ("text", "item")))
        result.append(part if kept else part._replace(role="title" if at == named else "meta"))
    return result


def _split(text: str, part: Part, turn: Turn) -> tuple[Part, Part]:
    """Return the label of a turn and its words as parts of their own."""
    start = part.span.start
    seen = gaps = 0
    for match in re.finditer(r"\S+|\s+", part.span.of(text)):
        gap = match[0].isspace()
        if seen + (1 if gap else len(match[0])) > turn.end:
            break
        seen += 1 if gap else len(match[0])
        gaps = match.end()
    at = start + gaps
    label = Span(start, start + len(text[start:at].rstrip()))
    words = Span(at, part.span.end)
    return Part(label, "meta", label), Part(words, "text", words, 1.0, turn.speaker)
