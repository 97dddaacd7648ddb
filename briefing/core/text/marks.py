"""Quotation marks to spans.

Invariant: spans are disjoint, in order, include their marks and hold at least one letter or digit. A mark
inside an open quotation never opens another; it belongs to the words quoted. Work is linear in the length of
the text, and bounded for one paragraph.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.model import Span
from briefing.core.text.patterns import lazy, letters_of


class Marked(NamedTuple):
    """A stretch of text between quotation marks."""

    span: Span
    closed: bool
    """False without a closing mark: the words run on in the next paragraph, or the mark was lost."""


NICKNAME_OPENS, NICKNAME_ENDS = "“„\"«»‘‚'‹›(", "”“\"»«’‘'›‹)"
_FIRST_NAME_LENGTH = 40
_BLANKS = 4
"""Of a nickname: it has three words at most, and a blank on either side of them where French sets one."""
_AROUND = "\"“”„«»‘’'‚‹›「」『』` "
"""Quotation marks, and blanks between them and the words."""
_SPACE = 4
"""Blanks between a colon and a mark, and the colon."""
_SIGN = re.compile(r"[\"“”„‟«»「」『』״'`‘‹‚]")
# In the patterns of marks the mark stands in front, so that the search can leap to it.
_DOUBLE = re.compile(r"[\"“”„‟«»「」『』״'’`,](?:(?<=[^'’`,])|(?<=')'|(?<=’)’|(?<=`)`|(?<=,),(?=\w))")
_CLOSERS = {
    "“": '”"',
    "„": '“”"',
    "‟": "”",
    "”": "”“",
    "«": "»",
    "»": "«",
    '"': '"',
    "״": '״"',
    "「": "」",
    "『": "』",
    "``": "''\"",
    "''": "''",
    ",,": "''“”\"",
}
_gershayim = lazy('[\u05d0-\u05ea]["״][\u05d0-\u05ea](?![\u05d0-\u05ea])')
"""The mark of an abbreviation in Hebrew, before its last letter."""
_SINGLE_OPEN = re.compile(r"[‘‹‚'](?<![\w’'‘.].)(?:(?<=[‘‹])(?=\S)|(?<=‚)(?=\w)|(?<=')(?=[^\W\d_]{2}|I\b))")
_single_closing = lazy(r"[’'‘›](?<=\S.)(?!\w)")
_LONGEST_SINGLE = 400
_LONGEST_SPEECH = 1_500
"""Code points between single marks that open before a capital and close after a stop, as speech does."""
_SPEECH_OPENS = re.compile(r"[‘'](?=[^\W\d_a-zß-ÿ])")
_single_after = lazy(r"\s{1,4}([‘'])(?=[^\W\d_a-zß-ÿ])")
_LONGEST_TYPED = 2_000
"""Code points in which a typographic mark is looked for that closes a straight one."""
_any = lazy(r"[\"“”„‟«»「」『』״]|(?<![^\W_])['‘‹‚`,]")
_MOST = 8_000
"""Marks in a paragraph; a book on one line has fewer, and a line with more is no prose."""
_WORD = re.compile(r"[^\W_]")
_NESTED = 16
"""Quotations between single marks, at most."""
_ENDS_SPEECH = ',.?!…”"»'


def inner_words(quotation: str) -> str:
    """Return the words of a quotation without the marks around them."""
    return quotation.removeprefix(",,").strip(_AROUND)


def readable_end(text: str, start: int, end: int) -> int:
    """Return where to stop reading the paragraph `text[start:end]`: at its end, unless it is all marks."""
    if end - start <= _MOST:
        return end
    beyond = next(islice(_any().finditer(text, start, end), _MOST, None), None)
    return beyond.start() if beyond else end


@cache
def nickname_pattern(upper: str) -> str:
    """Return the pattern of a nickname in a name: Maria “Tita” Gomez, Mohamed (Mo) Farrow.

    Args:
        upper: inside a class of characters, the capital letters.
    """
    word = rf"[{upper}][\w’'-]*"
    inner = rf"{word}[^\W\d_{upper}](?: {word}){{0,2}}"
    blank = "[ \u00a0]?\u202f?"  # one at most; a class of the three takes ten times as long to compile
    return rf"[{NICKNAME_OPENS}]{blank}{inner}{blank}[{NICKNAME_ENDS}]"


@cache
def _patterns_of_names(upper: str, particles: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a nickname with a surname after it, and that of the first name before one."""
    links = rf"(?:(?:{'|'.join(sorted(particles))})[ \n]){{0,2}}"
    return (
        re.compile(rf"(?<=[\w.][ \n])({nickname_pattern(upper)})[ \n]{links}[{upper}][\w’']"),
        re.compile(rf"([{upper}][\w’'-]*[^\W\d_{upper}])(?: [{upper}]\.)*[ \n]\Z"),
    )


def is_nickname(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether `text[start:end]`, marks included, stands in a name and not for somebody's words."""
    if (
        text[start] not in NICKNAME_OPENS
        or text[max(0, start - 1) : start] not in (" ", "\n")
        or text[start + 1].islower()  # as fragments of what was said begin
        or text.count(" ", start, end) > _BLANKS
        or text[end : end + 1] not in " \n"
    ):
        return False
    nickname, first_name = _patterns_of_names(letters_of(text).capitals, lexicon.particles_of_names)
    match = nickname.match(text, start)
    if not match or match.end(1) != end:
        return False
    before = first_name.search(text[max(0, start - _FIRST_NAME_LENGTH) : start])
    if not before:
        return False
    low = before[1].lower().replace("’", "'")
    return not (
        low in lexicon.functions
        or low in lexicon.works
        or low in lexicon.bodies
        or low.endswith("'s")
        or lexicon.is_office(low)
    )


def find_marked(text: str, start: int, end: int) -> Sequence[Marked]:
    """Return the quotations of one paragraph, the outermost ones, in order.

    Names and summaries ask for the same paragraphs of the same text: each is looked through once.

    Args:
        text: the whole document's text.
        start: first code point of the paragraph.
        end: code point after its last.
    """
    if not _SIGN.search(text, start, end) and text.find(",,", start, end) < 0:
        return ()  # as most paragraphs, and two looks more are saved
    found = _found_in(text)
    if (start, end) not in found:
        found[start, end] = _all_marked(text, start, readable_end(text, start, end))
    return found[start, end]


@lru_cache(maxsize=1)
def _found_in(text: str) -> dict[tuple[int, int], list[Marked]]:  # noqa: ARG001 - the text is the key
    """Return what has been found in the paragraphs of a text, the last one that was asked about."""
    return {}


def run_on(
    text: str, paragraphs: Sequence[Span], marked: Mapping[int, Sequence[Marked]]
) -> dict[int, tuple[Marked, ...]]:
    """Return the quotations of paragraphs in which one goes on that was opened before, up to its end.

    Each of them may begin without a mark: «A.⏎B.⏎C», dit-il.

    Args:
        text: the whole document's text.
        paragraphs: those that follow one another, in order.
        marked: the quotations found in them by their own marks, by the first code point of each paragraph.
    """
    found: dict[int, tuple[Marked, ...]] = {}
    for at, paragraph in enumerate(paragraphs):
        own = marked.get(paragraph.start, ())
        number = next((number for number, one in enumerate(own) if not one.closed), None)
        if number is None or (mark := text[own[number].span.start]) not in _TYPED:
            continue
        if own[number + 1 :] and mark != '"':
            continue
        further = _further(text, mark, paragraphs[at + 1 : at + 1 + _FURTHER], marked)
        if further:
            whole = Marked(
                Span(own[number].span.start, _trimmed(text, paragraph.start, paragraph.end)), False
            )
            found |= further | {paragraph.start: (*own[:number], whole)}
    return found


def _further(
    text: str, mark: str, paragraphs: Sequence[Span], marked: Mapping[int, Sequence[Marked]]
) -> dict[int, tuple[Marked, ...]]:
    """Return the paragraphs up to the one that closes a quotation; nothing if none of them does."""
    found: dict[int, tuple[Marked, ...]] = {}
    for paragraph in paragraphs:
        own = tuple(marked.get(paragraph.start, ()))
        end = _stray_closer(text, paragraph, own, _CLOSERS[mark])
        if end is not None:
            first = Marked(Span(paragraph.start, end), True)
            return found | {paragraph.start: (first, *(one for one in own if one.span.start >= end))}
        if own and not (mark in _NEVER_CLOSING and all(one.closed for one in own)):
            return {}
        found[paragraph.start] = (Marked(paragraph, False),)
    return {}


def _stray_closer(text: str, paragraph: Span, own: Sequence[Marked], closers: str) -> int | None:
    """Return where the first mark ends that closes a quotation, and none that the paragraph itself opens."""
    at = paragraph.start
    for begin, end in (*(one.span for one in own), Span(paragraph.end, paragraph.end)):
        ends = [found for found in (text.find(closer, at, begin) for closer in closers) if found >= 0]
        if ends:
            return min(ends) + 1
        at = end
    return None


_TYPED = '«“„”"'
"""Marks that open what may run on in paragraphs without a mark in front."""
_NEVER_CLOSING = "«“„"
"""Those of them that never close, so that others may stand between them and the end."""
_FURTHER = 6
"""Paragraphs after the one in which a quotation opens."""


def _all_marked(text: str, start: int, end: int) -> list[Marked]:
    doubles = [marked for marked in _doubles(text, start, end) if _WORD.search(text, *marked.span)]
    found: list[Marked] = []
    at = start
    for number, marked in enumerate(doubles):
        if marked.span.start < at:
            continue  # inside single marks
        found += _singles(text, at, marked.span.start)
        opened = found[-1].span.end if found and found[-1].span.end > at else at
        whole = _around(text, opened, doubles[number : number + _NESTED], end) or marked
        found.append(whole)
        at = whole.span.end
    found += _singles(text, at, end, last=True)
    return found


def _around(text: str, start: int, doubles: Sequence[Marked], end: int) -> Marked | None:
    """Return the single marks around the first of some quotations, which open in front of it, if any do.

    They close after a stop or after the quotation, as an apostrophe does not: ‘They said “no” to us,’.
    """
    opening = _SINGLE_OPEN.search(text, start, doubles[0].span.start) if doubles[0].closed else None
    if opening is None:
        return None
    after, limit = doubles[0].span.end, min(end, opening.end() + _LONGEST_SINGLE)
    for close in _single_closing().finditer(text, after, limit):
        at = close.start()
        inside = any(one.span.start < at < one.span.end for one in doubles)
        if not inside and text[at - 1] in _ENDS_SPEECH:
            return Marked(Span(opening.start(), close.end()), True)
    return None


def _doubles(text: str, start: int, end: int) -> Iterator[Marked]:
    opened, mark, depth = -1, "", 0
    for match in _DOUBLE.finditer(text, start, end):
        at, here = match.start(), match[0]
        if here in '"״' and _gershayim().match(text, max(start, at - 1)):
            continue
        if opened < 0:
            if _opens(text, at, here, start, end):
                opened, mark, depth = at, here, 0
            continue
        effect = _effect(text, at, here, mark, opened, end)
        if effect == "closes" and not depth:
            yield Marked(Span(opened, match.end()), True)
            opened = -1
        elif effect == "reopens":
            yield Marked(Span(opened, _trimmed(text, opened, at)), False)
            opened = at
        else:
            depth += (effect == "nests") - (effect == "closes")
    if opened >= 0:
        yield Marked(Span(opened, _trimmed(text, opened, end)), False)


def _effect(text: str, at: int, here: str, mark: str, opened: int, end: int) -> str:
    """Return what the mark `here` does to the quotation that `mark` opened.

    Returns:
        `closes`, `nests` (opens another inside), `reopens` (the closing mark was lost), or nothing.
    """
    before, after = text[at - 1], text[at + 1 : at + 2]
    if here in _CLOSERS[mark]:
        if here == '"' and before.isspace() and after.isalnum() and at - opened > 1:
            if mark != '"':
                return ""
            return "nests" if _holds_another(text, at, end) else "reopens"
        return "closes"
    if mark + here == '"“' and not before.isspace() and not after.isalnum():
        return "closes"  # the wrong mark was typed
    if here in ("''", "’’") and mark in '"“' and before in _ENDS_SPEECH:
        return "closes"  # as agencies type it
    if mark + here == '"”' and at - opened < _LONGEST_TYPED:
        return "closes" if text.count("“", opened, at) == text.count("”", opened, at) else ""
    if here != mark or mark not in "“«„" or at == opened + 1:
        return ""
    if not before.isspace() and not after.isalnum():
        return "closes"  # the wrong mark was typed
    if _balanced(text, at, end, mark):
        return "nests"
    return "reopens" if before.isspace() else ""


def _opens(text: str, at: int, mark: str, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if mark in "“„‟«「『``":
        return True
    if mark in '"״”' and after.isspace():
        if mark == "”" and at == start:
            return _closes_again(text, at, end)
        said = text[max(start, at - _SPACE) : at].rstrip()[-1:] in (":", "：")  # said: " as some type it "
        return said or (mark == '"' and before.isspace() and _is_spaced(text, at, end))
    if mark in '"״':
        if at > start and after in _AFTER and (before.isalnum() or before in _STOPS):
            return False  # it closes what was opened in another paragraph
        return not (before.isdigit() and not after.isalpha()) and not (before.isspace() and after in _ENDING)
    if mark == "''":
        return before.isspace() and not after.isspace()
    if mark == "»":
        return not after.isspace() and after not in ",.;:!?)" and (before.isspace() or before in "(—–-[")
    if mark == "”":
        return (before.isspace() or before in ":,") and (after.isalnum() or after == "[")
    return mark == ",," and not before.isalnum()


def _closes_again(text: str, at: int, end: int) -> bool:
    """Tell whether the mark that closes is the next one as well, and this one opens: ” We row,” he said."""
    close, opening = text.find("”", at + 1, end), text.find("“", at + 1, end)
    return close > at and not at < opening < close


_STOPS = '.!?…,;"'
_ENDING = ",;!)"
"""What no quotation begins with, after a mark that a blank parts from what stands before it."""
_AFTER = " ,;:.!?)"
"""What stands after a mark that closes, if what stands before it is no blank."""


def _is_spaced(text: str, at: int, end: int) -> bool:
    """Tell whether a straight mark between blanks opens words, where a sentence does or before a spaced end.

    Such a mark after a number counts inches.
    """
    close = text.find('"', at + 1, min(end, at + _LONGEST_TYPED))
    if close <= at + 2 or text[close + 1 : close + 2].isalnum():
        return False
    before = text[max(0, at - 2) : at].strip()
    return not before or before in _STOPS or (text[close - 1].isspace() and not before.isdigit())


def _balanced(text: str, at: int, end: int, mark: str) -> bool:
    """Tell whether the quotation opened at `at` and the one around it both close soon."""
    closers, closed = _CLOSERS[mark], 0
    for match in _DOUBLE.finditer(text, at + 1, min(end, at + _LONGEST_SINGLE)):
        if match[0] == mark:
            return False
        closed += match[0] in closers
        if closed == 2:
            return True
    return False


def _holds_another(text: str, at: int, end: int) -> bool:
    """Tell whether the straight mark at `at` opens a few words inside others: "The "Dawn" won," he said.

    Two marks that close follow it, then, and none that opens in between.
    """
    near = _straight().finditer(text, at + 1, min(end, at + _LONGEST_SINGLE))
    marks = [match.start() for match in islice(near, 2)]
    opens = any(text[mark - 1].isspace() and text[mark + 1 : mark + 2].isalnum() for mark in marks)
    return len(marks) == 2 and not opens and marks[0] - at <= _LONGEST_NESTED


_straight = lazy('"')
_LONGEST_NESTED = 60
"""Code points of a name or a few words between straight marks inside others."""


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, start: int, end: int, *, last: bool = False) -> Iterator[Marked]:
    """Yield what stands between single marks; what the `last` stretch of a paragraph leaves open as well."""
    at = start
    while opening := _SINGLE_OPEN.search(text, at, end):
        close = _single_close(text, opening, end)
        if close is None:
            at = opening.end()
            if last and _runs_on(text, opening.start(), end):
                yield Marked(Span(opening.start(), _trimmed(text, opening.start(), end)), False)
                return
            continue
        if _WORD.search(text, opening.end(), close):
            yield Marked(Span(opening.start(), close), True)
        at = close


def _runs_on(text: str, opening: int, end: int) -> bool:
    """Tell whether speech goes on in the next paragraph, which opens with the same mark."""
    further = _single_after().match(text, _trimmed(text, opening, end))
    same = further is not None and further[1] == text[opening]
    return same and _SPEECH_OPENS.match(text, opening) is not None


def _single_close(text: str, opening: re.Match[str], end: int) -> int | None:
    """Return the offset after the closing mark; an apostrophe (the workers’ pay) is passed over."""
    first = None
    near = opening.end() + _LONGEST_SINGLE
    far = opening.end() + _LONGEST_SPEECH if _SPEECH_OPENS.match(text, opening.start()) else near
    for match in _single_closing().finditer(text, opening.end(), min(end, far)):
        at = match.start()
        ends = text[at - 1] in ",.?!"
        if at >= near and not ends:
            continue
        doubtful = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        if not doubtful:
            return match.end() if first is None or ends else first
        first = match.end() if first is None else first
    return first
