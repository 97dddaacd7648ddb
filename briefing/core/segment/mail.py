"""What a mail message that was saved as text has around its stories: header, masthead and signature.

One invariant: only an unbroken run of fields at the very start of a text is a header, a subject, sender or
date among them, and without one there is neither masthead nor signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefing.core.languages.letters import (
    ANSWERED,
    ANSWERS_BEGIN,
    ANSWERS_END,
    ARTICLES,
    CLOSINGS,
    FORWARDED,
    LEAVING,
    NUMBERED,
    ORIGINALS,
    SENDERS,
    SENDERS_AND_DATES,
    SENT_FROM,
    SUBJECTS,
)
from briefing.core.model import Part, Span
from briefing.core.segment.boilerplate import is_notice
from briefing.core.segment.layout import Block, Layout, read_layout, rule
from briefing.core.text.beginnings import Beginnings
from briefing.core.text.patterns import lazy

_field: Final = lazy(
    r"(?P<name>[^\W\d_][\w-]{0,40}(?: [\w-]{1,20})?)[ \xa0]?:[ \t]*(?P<value>.*)(?:\n[ \t]+\S.*)*"
)
"""One field of RFC 5322, or of its like: a name, a colon, a value that may go on on indented lines."""
_HANDED_ON: Final = rf"[-_*]{{3,}} ?(?:{'|'.join(FORWARDED)}) ?[-_*]{{3,}}\s*\n|Begin forwarded message:\s*\n"
"""The line above a message that is handed on."""
_handed_on: Final = lazy(rf"^(?:{_HANDED_ON})", re.IGNORECASE | re.MULTILINE)
_postmark: Final = lazy(rf"From \S+ .*\d{{4}}.*\n|{_HANDED_ON}|_{{10,}}\s*\n", re.IGNORECASE)
"""The line above a message in a mailbox, too."""

_answered: Final = lazy(rf"\A(?:(?:{'|'.join(ANSWERED)})\s?:\s*)+", re.IGNORECASE)
"""What mail programs put before the subject of a message that is answered or handed on."""
_FEWEST: Final = 2
_WIDEST_NAME: Final = 60
"""Code points in which the colon after the first field stands."""


def read_mail_header(text: str) -> list[Part]:
    """Return the header lines at the start of `text`, the subject as title; none if there is no header."""
    parts: list[Part] = []
    postmark = _postmark().match(text) if text.startswith(("From ", "---", "___", "***", "Begin f")) else None
    start = offset = postmark.end() if postmark else 0
    name, colon, _ = text[start : start + _WIDEST_NAME].partition(":")
    if not colon or not name.replace("-", "").rstrip().isalpha():
        return parts
    names = []
    while (match := _field().match(text, offset)) and match[0].strip():
        names.append(match["name"].casefold())
        parts.append(_header_line(match))
        offset = match.end() + 1
    ended = offset >= len(text) or not text[offset:].split("\n", 1)[0].strip()
    known = not (SUBJECTS | SENDERS_AND_DATES).isdisjoint(names)
    enough = len(parts) >= _FEWEST or _is_subject_alone(text, parts)
    return parts if enough and ended and known else []


def _is_subject_alone(text: str, parts: Sequence[Part]) -> bool:
    """Tell whether a letter was copied with its subject and no more; one that recurs heads sections."""
    if not parts or parts[0].role != "title":
        return False
    field, colon, _ = parts[0].span.of(text).partition(":")
    return f"\n{field}{colon}" not in text[parts[0].span.end :]


def _header_line(match: re.Match[str]) -> Part:
    span = Span(match.start(), match.start() + len(match[0].rstrip()))
    value = match["value"].strip()
    if match["name"].casefold() not in SUBJECTS or not value:
        return Part(span, "meta", span)
    subject = _answered().sub("", value, count=1) or value
    end = match.start("value") + len(match["value"].rstrip())
    return Part(span, "title", Span(end - len(subject), end))


_sender: Final = lazy(rf"(?:{'|'.join(SENDERS)})[ \xa0]?:[ \t]*", re.IGNORECASE)
_numbered: Final = lazy(rf"(.{{3,60}}?)\W*+(?:{NUMBERED})?\d", re.IGNORECASE)
"""A subject that numbers or dates its issue: `The Letter #12: a bridge`."""
_WORD: Final = re.compile(r"\w+")
_LONGEST_MASTHEAD: Final = 3
"""Blocks."""
_WIDEST_MOTTO: Final = 70
"""Columns."""
_answering: Final = lazy(
    rf"(?:{'|'.join(ANSWERS_BEGIN)}) .{{6,120}}(?:{'|'.join(ANSWERS_END)})\s*:"
    rf"|-{{3,}} ?(?:{'|'.join(ORIGINALS)}) ?-{{3,}}"
)
"""The line above the message that is answered."""
_LONGEST_SIGNATURE: Final = 8
"""Blocks; a longer text below two dashes is a part of the message."""
_CLOSING: Final = Beginnings(
    (*CLOSINGS, *SENT_FROM), r"(?:[,.!]|[,.!]?(?:\s[^\W\d_][\w.'’-]*){1,3}(?<=[\w.]))?\Z"
)
_DASHES: Final = frozenset("—–")
_LONGEST_GOODBYE: Final = 4
"""Blocks below the stories of a text without a header."""
_LONGEST_CLOSING: Final = 60
"""Code points of that line, a name after it included."""
_TEXT: Final = 25
"""Words of a block that is no part of a signature, but for a notice about the message itself."""


def read_mail(text: str, language: str) -> tuple[list[Part], Layout, list[Part]]:
    """Return what stands above the stories of `text`, the layout of what may be stories, and what is below.

    A text without a mail header is all layout, down to a word of goodbye.
    """
    header = read_mail_header(text)
    layout = read_layout(text, header[-1].span.end if header else 0)
    blocks = layout.blocks
    if not header:
        last = range(max(1, len(blocks) - _LONGEST_GOODBYE), len(blocks))
        end = next((at for at in last if _closes(blocks, at, language)), len(blocks))
        return [], Layout(blocks[:end], layout.margin), _rules(blocks[end:])
    if inner := _inner_header(text, blocks):
        header += inner
        layout = read_layout(text, header[-1].span.end)
        blocks = layout.blocks
    start = _masthead_end(blocks) if blocks and _is_masthead(blocks[0].text, text, header) else 0
    end = max(start, _end(blocks, language))
    above = [Part(block.span, "meta", block.span) for block in blocks[:start]]
    return [*header, *above], Layout(blocks[start:end], layout.margin), _rules(blocks[end:])


def _inner_header(text: str, blocks: Sequence[Block]) -> list[Part]:
    """Return the note above a letter that is handed on and its header, of a letter that says no more itself.

    What it is called is known from the letter around it.
    """
    line = _handed_on().search(text, blocks[0].span.start) if blocks else None
    note = [block.span for block in blocks if line and block.span.start < line.start()]
    if line is None or sum(len(span.of(text).split()) for span in note) >= _TEXT:
        return []
    fields = read_mail_header(text[line.start() :])
    spans = [Span(*line.span()), *(Span(*(line.start() + end for end in field.span)) for field in fields)]
    return [Part(span, "meta", span) for span in (*note, *spans)] if fields else []


def _rules(blocks: Sequence[Block]) -> list[Part]:
    return [Part(block.span, "rule", block.span) for block in blocks]


def _is_masthead(line: str, text: str, header: Sequence[Part]) -> bool:
    """Tell whether `line` only says again what the header calls the message: its sender or its series."""
    words = _name(line)
    return bool(words) and words in _names(text, header)


def _masthead_end(blocks: Sequence[Block]) -> int:
    """Return the index of the block below the masthead: a motto right below the name belongs to it."""
    last = range(1, min(len(blocks), 1 + _LONGEST_MASTHEAD))
    end = next((at for at in last if blocks[at].gap_before), 1)
    return end if all(block.width <= _WIDEST_MOTTO for block in blocks[:end]) else 1


def _names(text: str, header: Sequence[Part]) -> Iterator[list[str]]:
    for part in header:
        if match := _sender().match(text, part.span.start, part.span.end):
            yield _name(text[match.end() : part.span.end].partition("<")[0])
        elif part.role == "title" and (match := _numbered().match(part.words.of(text))):
            yield _name(match[1])


def _name(text: str) -> list[str]:
    """Return the words of a name, without an article in front."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return words[1:] if words and words[0] in ARTICLES else words


def _end(blocks: Sequence[Block], language: str) -> int:
    """Return the index of the block that ends the message: its signature, or the notice of a mailing list.

    A signature stands below two dashes (RFC 3676, 4.3), which some programs join, or a word of goodbye; a
    notice below a rule, and says how to leave.
    """
    last = range(max(0, len(blocks) - _LONGEST_SIGNATURE), len(blocks))
    signed = (
        at
        for at in last
        if blocks[at].text == "--"
        or (blocks[at].text in _DASHES and _ends(blocks, at, language))
        or _closes(blocks, at, language)
    )
    signature = next(signed, len(blocks))
    rules = [at for at in last if at < signature and rule().fullmatch(blocks[at].text)]
    for at, next_rule in pairwise([*rules, signature]):
        nearest = blocks[at + 1 : next_rule]
        if _is_notice(blocks[at + 1 : signature]) and (_is_notice(nearest) or _is_short(nearest)):
            return at
    return signature


def _is_short(blocks: Sequence[Block]) -> bool:
    """Tell whether nothing between two rules is a paragraph of a story."""
    return all(len(block.text.split()) < _TEXT for block in blocks)


def _closes(blocks: Sequence[Block], at: int, language: str) -> bool:
    """Tell whether a block says goodbye, and nothing below it goes on with the message."""
    text = blocks[at].text
    says = len(text) <= _LONGEST_CLOSING and _CLOSING.match(text) is not None
    return says and _ends(blocks, at, language)


def _ends(blocks: Sequence[Block], at: int, language: str) -> bool:
    """Tell whether nothing below a block goes on with the message."""
    below = blocks[at + 1 :]
    return all(len(block.text.split()) < _TEXT or is_notice(block.text, language) for block in below)


def _is_notice(blocks: Sequence[Block]) -> bool:
    words = " ".join(block.text for block in blocks).casefold()
    return any(word in words for word in LEAVING)


def is_quoted(block: Block) -> bool:
    """Tell whether a block is of the message that this one answers, or says whose that is."""
    return block.text.startswith(">") or bool(_answering().fullmatch(block.text))
