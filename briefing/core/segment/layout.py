"""Physical lines to blocks: what a reader would see as one paragraph, heading or list item.

One invariant: every character that is not white space lies in exactly one block, and blocks stand in text
order.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.model import Span, unwrap
from briefing.core.segment.small_letters import is_whole
from briefing.core.text.patterns import lazy, plain

_wide: Final = lazy(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]"
)
"""East Asian wide and full-width characters (Unicode Standard Annex 11), the ranges that occur in prose."""

BULLET: Final = re.compile(r"[-*+•·▪●○◦‣►➤–—]\s+")
NUMBER: Final = re.compile(
    r"[(\uff08\[]?(\d{1,3})(?:[.)\uff09\]]\s+|\s?[-–—]\s+(?=[^\W\d_a-zà-ÿ])|[、．.]\s*(?=[^\W\d_])|\uff09(?=\w))"
)
rule: Final = lazy(r"[^\w\s]{3,}|_{3,}|(?:[*_~=-]\s+){2,}[*_~=-]|[*⁂§·•—–]")
"""A line that only separates, as a full match: `***`, `-----`, `* * *`."""

between_dashes: Final = lazy(r"([-–—]{1,2})\s?\d{1,4}\s?\1")
"""The number of a page, or what agencies write below the end of a story: `- 2 -`, `-0-`, `-30-`."""

LISTING: Final = "•▪●○◦‣►➤·"
"""Signs that are nothing but bullets."""
_ITEM: Final = 3
"""Lines of an item with its bullet above it."""

_MARGIN: Final = range(24, 251)
"""Right margins, in columns, at which prose is wrapped: from columns of a newspaper to dumps of web pages."""
_TAB: Final = 8
"""Columns between tab stops."""
_LONG_WORD: Final = 12
"""Columns."""
_FEW: Final = 5
"""Lines with one below them that are too few to measure a margin by."""
_FEWEST_WORDS: Final = 4
"""Words of a line at least that breaks off in the middle of a sentence; shorter ones are items of a list."""

_STOPS: Final = tuple(".!?…。！？।:;")
"""Marks after which a sentence, or what introduces the next one, is over."""
_CLOSERS: Final = "\"'“”’«»)]」』）"

_NARROW: Final = 50
"""Columns up to which a headline has several lines."""
_LONG_LINE: Final = 40
"""Columns."""
_HEADLINE: Final = 4
"""Lines."""
_WHOLE: Final = 4
"""Letters of a word that a headline may end with: shorter ones lead on."""
_PAGES: Final = 3
_SAMPLE: Final = 3000
"""Lines looked at to tell how a text is laid out."""


def display_width(text: str) -> int:
    """Return how many terminal columns `text` takes, wide characters counted twice."""
    return len(text) if plain(text) else len(text) + len(_wide().findall(text))


def is_wide(character: str) -> bool:
    """Tell whether a character takes two columns."""
    return not plain(character) and _wide().match(character) is not None


class Block(NamedTuple):
    """A run of lines that belong together."""

    span: Span
    """Without the white space at both ends; list marks and numbers are inside."""
    text: str
    """The block on one line."""
    width: int
    """Columns that `text` takes."""
    indent: int
    """Columns before the first character."""
    gap_before: bool
    """Whether a blank line, or the start of the text, precedes."""
    gap_after: bool
    """Whether a blank line, or the end of the text, follows."""


class Layout(NamedTuple):
    """A text as blocks."""

    blocks: tuple[Block, ...]
    margin: int | None
    """Column at which paragraphs are hard-wrapped; None when a line is a paragraph."""


def line_starts(text: str) -> tuple[int, ...]:
    r"""Return the offset of the first character of each line of `text`; only `\n` ends a line."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


class _Line(NamedTuple):
    """A line without the white space at its ends; an empty one is blank."""

    start: int
    text: str
    indent: int
    columns: int
    """Up to its last character, the indent included."""


_END: Final = _Line(0, "", 0, 0)
"""A blank line, for the one after the last."""


def _lines(text: str, offset: int) -> list[_Line]:
    lines = []
    width = len if plain(text) else display_width
    for line in text[offset:].split("\n"):
        body = line.strip()
        lead = "" if line.startswith(body) else line[: line.index(body)]
        indent = len(lead.expandtabs(_TAB)) if "\t" in lead else len(lead)
        lines.append(_Line(offset + len(lead), body, indent, indent + width(body)))
        offset += len(line) + 1
    return lines


def _first_word(text: str) -> str:
    """Return what would have to fit on the line before: a word, or one character of a wide script."""
    return text[0] if is_wide(text[:1]) else text.split(None, 1)[0]


_Pairs = Sequence[tuple[_Line, _Line]]


def find_margin(lines: Sequence[_Line]) -> int | None:
    """Return the column at which the paragraphs among `lines` are hard-wrapped, or None.

    Prose is wrapped when lines that have another below them end in the middle of a sentence, where the next
    word would have run over a common margin. Some of these must go on otherwise than headlines begin:
    headlines may be alike long. Short items and headings without blank lines between leave few such lines;
    those must then go on in lower case. Where there are too few lines to tell, or they are wrapped by hand,
    those that go on in lower case tell it alone.
    """
    pairs = [(line, below) for line, below in pairwise(lines) if line.text and below.text]
    if len(pairs) >= _FEW:
        widths = sorted(line.columns for line, _ in pairs)
        everything = sorted(line.columns for line in lines if line.text)
        usual = everything[int(0.9 * (len(everything) - 1))]
        for margin in dict.fromkeys((widths[int(0.95 * (len(widths) - 1))], widths[-1])):
            if margin in _MARGIN and usual <= margin + 10 and _is_margin(margin, pairs):
                return margin
    return _ragged_margin(pairs)


def _is_margin(margin: int, pairs: _Pairs) -> bool:
    forced = [(line, below) for line, below in pairs if not _fits(line, below, margin)]
    flowing = sum(not line.text.endswith(_STOPS) for line, _ in forced)
    running = sum(below.text[0].islower() for _, below in forced)
    fresh = sum(below.text[0].isupper() and not below.text.isupper() for _, below in forced)
    if fresh > 0.8 * len(forced) or flowing <= 0.6 * len(forced):
        return False
    if len(forced) > (0.2 if running > 0.4 * len(forced) else 0.5) * len(pairs):
        return True
    return flowing >= max(3, 0.8 * len(forced)) and running >= max(2, 0.2 * len(forced))


def _ragged_margin(pairs: _Pairs) -> int | None:
    """Return the widest of the lines that go on in the middle of a sentence, if most of the lines do."""
    running = [line for line, below in pairs if _breaks_off(line, below)]
    leading = [line for line, below in pairs if _leads_on(line) and below.columns <= line.columns]
    if not running or len({*running, *leading}) < 0.4 * len(pairs):
        return None
    margin = max(line.columns for line in running)
    return margin if margin in _MARGIN else None


def _breaks_off(line: _Line, below: _Line) -> bool:
    """Tell whether `line` is a clause that `below` goes on with, however lines end elsewhere.

    A line that was wrapped was full, so the one below it is not much wider: below a headline it is.
    """
    if _is_broken(line):
        return True
    on = _runs_on(line, below) and below.columns <= 1.5 * line.columns
    return on and line.text.count(" ") >= _FEWEST_WORDS - 1 and not BULLET.match(line.text)


def _leads_on(line: _Line) -> bool:
    """Tell whether a long line ends with a short word in small letters, as no sentence does."""
    last = line.text.rpartition(" ")[2]
    return line.columns >= _LONG_LINE and len(last) < _WHOLE and last.isalpha() and last.islower()


def _is_broken(line: _Line) -> bool:
    """Tell whether a line ends in the middle of a word."""
    return line.text[-1] in "-‐" and line.text[-2:-1].isalpha()


def _fits(line: _Line, below: _Line, margin: int) -> bool:
    """Tell whether the first word of `below` had room on `line`, so that the line end is the writer's."""
    slack = 2 if is_wide(line.text[-1:]) else -1
    return line.columns + display_width(_first_word(below.text)) < margin - slack - 2


def folded_at(text: str) -> int | None:
    """Return the column at which lines are cut wherever it falls, words included, as lynx dumps plain text.

    Lines that were wrapped between words are seldom as long as they may be; cut ones always are.
    """
    widths = Counter(map(display_width, text.split("\n", _SAMPLE)[:_SAMPLE]))
    widest = max(widths)
    near = sum(widths[width] for width in range(widest - _LONG_WORD, widest - 1))
    return widest if widest in _MARGIN and widths[widest] >= max(_FEW - 1, 4 * near) else None


def read_layout(text: str, offset: int = 0) -> Layout:
    """Group the lines of `text` from `offset` on into blocks, joining lines that a program wrapped."""
    lines = _lines(text, offset)
    margin = find_margin(lines[:_SAMPLE])
    refrains = _refrains(lines) if margin is not None else frozenset()
    small = _small_words(lines) if margin is not None and margin <= _NARROW else frozenset()
    alone = _lone_bullets(lines)
    hanging = _hanging_margin(lines)
    torn = _is_torn(lines)
    groups: list[list[_Line]] = []
    blank = True
    gaps: list[bool] = []
    for line, below in pairwise((*lines, _END)):
        if not line.text:
            blank = True
            continue
        apart = blank or line.text in refrains or groups[-1][-1].text in refrains
        apart = apart or (gaps[-1] and _is_below_headline(groups[-1], line, small))
        item = not blank and groups[-1][-1].text in alone
        over = torn and bool(groups) and _breaks_off(groups[-1][-1], line)
        if (
            item
            or over
            or (
                not apart
                and (_hangs_on(groups[-1], line, hanging) or _goes_on(groups[-1], line, below, margin))
            )
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
            gaps.append(blank)
        blank = False
    after = [*gaps[1:], True][: len(gaps)]
    blocks = (_block(*group) for group in zip(groups, gaps, after, strict=True))
    return Layout(tuple(blocks), margin)


def _is_torn(lines: Sequence[_Line]) -> bool:
    """Tell whether blank lines stand in the middle of sentences, as where every line end became two."""
    over = [
        _breaks_off(above, below)
        for above, gap, below in zip(lines, lines[1:], lines[2:], strict=False)
        if above.text and below.text and not gap.text
    ]
    return sum(over) >= max(_PAGES, len(over) / 3)


def _lone_bullets(lines: Sequence[_Line]) -> frozenset[str]:
    """Return the bullets that have a line to themselves, each right above its item and near the next one.

    What parts stories has more than an item between.
    """
    places: dict[str, list[int]] = {}
    for at in [at for at, line in enumerate(lines[:-1]) if len(line.text) == 1 and line.text in LISTING]:
        if lines[at + 1].text:
            places.setdefault(lines[at].text, []).append(at)
    return frozenset(
        bullet
        for bullet, found in places.items()
        if len(found) > 1 and all(other - at <= _ITEM for at, other in pairwise(found))
    )


def _hanging_margin(lines: Sequence[_Line]) -> int:
    """Return the column that items reach which have a line below their words; 0 where none has."""
    hanging = ((line, below) for line, below in pairwise(lines) if below.text and _hang(line) == below.indent)
    return max((line.columns for pair in hanging for line in pair), default=0)


def _hang(line: _Line) -> int:
    """Return the column of the words of an item, at which its other lines begin; -1 for another line."""
    if line.text[:1].isalpha():
        return -1
    bullet = BULLET.match(line.text) or NUMBER.match(line.text)
    return line.indent + bullet.end() if bullet else -1


def _hangs_on(group: Sequence[_Line], line: _Line, margin: int) -> bool:
    """Tell whether `line` stands below the words of an item and goes on with them."""
    above = group[-1]
    if not margin or _hang(group[0]) != line.indent or _hang(line) >= 0:
        return False
    broken_off = len(group) > 1 and not _ends_sentence(above)
    return broken_off or line.text[0].islower() or not _fits(above, line, margin)


def _small_words(lines: Sequence[_Line]) -> frozenset[str]:
    """Return the words that stand in small letters somewhere, and so in capitals where a sentence begins."""
    return frozenset(word for line in lines for word in line.text.split() if word.islower())


def _is_below_headline(group: Sequence[_Line], line: _Line, small: frozenset[str]) -> bool:
    """Tell whether a sentence begins in `line` though none ends in `group`, which has no room left.

    In a narrow column a headline fills its lines as any paragraph does.
    """
    if not small or len(group) > _HEADLINE or not line.text[0].isupper() or _ends_sentence(group[-1]):
        return False
    words = [word for above in group for word in above.text.split()]
    if len(words[-1]) < _WHOLE or len(words) < _FEWEST_WORDS or not words[-1].isalpha():
        return False
    if all(word.isupper() for word in words):
        return not line.text.isupper()
    plain_case = any(word.islower() and len(word) >= _WHOLE for word in words[1:])
    return plain_case and _first_word(line.text).casefold() in small


def _refrains(lines: Sequence[_Line]) -> frozenset[str]:
    """Return the lines that stand word for word on pages of a wrapped text, each time above another line."""
    counts = Counter([line.text for line in lines])
    often = {text: set[str]() for text, count in counts.items() if count >= _PAGES and text}
    if not often:
        return frozenset()
    for line, under in pairwise(lines):
        if under.text and line.text in often:
            often[line.text].add(under.text)
    return frozenset(
        text
        for text, under in often.items()
        if len(under) >= _PAGES and not text[0].islower() and text[-1] not in _STOPS
    )


def _goes_on(group: Sequence[_Line], line: _Line, below: _Line, margin: int | None) -> bool:
    """Tell whether `line` goes on with those of `group`; where nothing is wrapped, with a sentence only."""
    if margin is None:
        return not group[0].text[0].islower() and _breaks_off(group[-1], line)
    return _continues(group[-1], line, below, margin)


def _continues(above: _Line, line: _Line, below: _Line, margin: int) -> bool:
    if _is_apart(above.text) or _is_apart(line.text):
        return False
    if BULLET.match(line.text):
        return False
    if _fits(above, line, margin) and not _runs_on(above, line):
        return False
    if not _ends_sentence(above) and above.text[-1] not in ")）":
        return True
    return not NUMBER.match(line.text) and not _stands_alone(line, below, margin)


def _is_apart(line: str) -> bool:
    """Tell whether a line is a rule or a page number between dashes."""
    return (rule().fullmatch(line) or between_dashes().fullmatch(line)) is not None


def _ends_sentence(line: _Line) -> bool:
    return line.text.rstrip(_CLOSERS).endswith(_STOPS)


def _stands_alone(line: _Line, below: _Line, margin: int) -> bool:
    """Tell whether a line after a whole sentence is one by itself: no sentence fills or ends it.

    So a heading is seen that follows a paragraph whose last line has no room left, without a blank line.
    """
    if not below.text or below.text[0].islower() or line.text[0].islower() or line.text[0] in "([":
        return False
    return _fits(line, below, margin) and not _ends_sentence(line)


def _runs_on(above: _Line, line: _Line) -> bool:
    """Tell whether `line` goes on in the middle of a sentence: some programs wrap well before the margin."""
    if _is_broken(above):
        return True
    if not line.text[0].islower() or is_whole(line.text):
        return False
    return above.text[-1] not in ".!?…:;" and above.indent >= line.indent


def _block(lines: list[_Line], gap_before: bool, gap_after: bool) -> Block:
    first, last = lines[0], lines[-1]
    span = Span(first.start, last.start + len(last.text))
    if len(lines) == 1:
        return Block(span, first.text, first.columns - first.indent, first.indent, gap_before, gap_after)
    joined = _join([line.text for line in lines])
    return Block(span, joined, display_width(joined), first.indent, gap_before, gap_after)


def _join(lines: Sequence[str]) -> str:
    """Join wrapped lines; scripts without spaces get none."""
    joined = lines[0]
    for line in lines[1:]:
        joined += line if is_wide(joined[-1]) and is_wide(line[:1]) else f" {line}"
    return joined


def block_of(text: str, span: Span) -> Block:
    """Return `span` of `text` as a block, for readers that know from markup where blocks are."""
    line = unwrap(span.of(text))
    return Block(span, line, display_width(line), 0, gap_before=True, gap_after=True)
