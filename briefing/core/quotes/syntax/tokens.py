"""Words, punctuation and quotations of one paragraph as tokens.

Invariant: tokens are in order and disjoint; a quotation is one token whatever it holds, so a verb inside
somebody's words is never taken for the verb that reports them.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import ELIDED, INVERTED, NETWORKS
from briefing.core.text.marks import NICKNAME_OPENS, Marked, is_nickname, nickname_pattern
from briefing.core.text.patterns import MARKS, Letters, letters_of


class Token:
    """A word, a punctuation mark or a whole quotation, wherever it stands.

    It is made once and looked at again and again, at which slots are the quickest.

    Args:
        text: as printed.
        low: in lower case with straight apostrophes, the genitives of plurals as others: `greens's`, of
            `Greens’`. Empty for a quotation.
        quote: index of the quotation in its paragraph; -1 for anything else.
        is_word: whether it is a word or a number.
        is_capitalised: whether it is a word with a capital letter at its beginning.
    """

    __slots__ = ("is_capitalised", "is_word", "low", "may_belong", "owns", "quote", "text")

    def __init__(
        self, text: str, low: str, quote: int = -1, *, is_word: bool = False, is_capitalised: bool = False
    ) -> None:
        self.text = text
        self.low = low
        self.quote = quote
        self.is_word = is_word
        self.is_capitalised = is_capitalised
        self.owns = low.endswith("'s")
        """It ends as an owner does: Lund’s."""
        self.may_belong = not is_word and (text == "." or len(text) > 1)
        """Signs that may be a part of a word: a full stop, or more than one of them."""


class Tokens(NamedTuple):
    """The tokens of a paragraph, and beside each where it begins in the document."""

    tokens: list[Token]
    starts: list[int]
    places: list[int]
    """The number of the token of each quotation."""

    def end(self, at: int) -> int:
        """Return where token `at` ends."""
        return self.starts[at] + len(self.tokens[at].text)


class _Words(dict[str, Token]):
    """What each word and mark is, with or without the blanks after it, worked out when it is first met."""

    def __missing__(self, word: str) -> Token:
        if len(self) >= _MOST:
            self.clear()
        text, head = word.rstrip(), word[0]
        low = text.lower().replace("’", "'")
        if low[-2:] == "s'" and len(low) > len("as'"):
            low += "s"
        token = self[word] = Token(text, low, is_word=head.isalnum(), is_capitalised=head.isupper())
        return token


_MOST: Final = 16_384
"""Words that are kept."""
_WORDS: Final = _Words()
_WORD, _MARKED_WORD = r"[^\W_]++", rf"[^\W_](?:[^\W_]|[{MARKS}])*+"


@cache
def _pattern(letters: Letters, *, elision: bool) -> re.Pattern[str]:
    """Return the pattern of a token and the blanks after it, so that lengths tell where each begins.

    Words hold marks only where a text has any, for it takes longer.
    """
    word, nickname = _MARKED_WORD if letters.marked else _WORD, nickname_pattern(letters.capitals)
    if not elision:
        inner = rf"(?:(?:\.-|[.’'‑-]){word})*+"
        return re.compile(rf"(?:{word}{inner}(?:(?<=s)[’'](?=\s\w))?+|{nickname}|[^\w\s]|_)\s*+")
    return re.compile(
        rf"(?:(?-i:{nickname})|{ELIDED}(?=\w)|{INVERTED}"
        rf"|{word}(?:(?!{INVERTED})[.’'-]{word})*|[^\w\s]|_)\s*+",
        re.IGNORECASE,
    )


_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
YEAR = 4
"""Digits of a year, which may well end a sentence."""


def tokenise(text: str, start: int, end: int, marked: Sequence[Marked], lexicon: Lexicon) -> Tokens:
    """Split the paragraph `text[start:end]`, whose quotations are `marked`, into tokens."""
    found = Tokens([], [], [])
    at = start
    for number, quotation in enumerate(marked):
        if at < quotation.span.start:
            _add_words(found, text, at, quotation.span.start, lexicon)
        found.places.append(len(found.tokens))
        found.tokens.append(Token(quotation.span.of(text), "", number))
        found.starts.append(quotation.span.start)
        at = quotation.span.end
    if at < end:
        _add_words(found, text, at, end, lexicon)
    return found


def _add_words(found: Tokens, text: str, start: int, end: int, lexicon: Lexicon) -> None:
    while start < end and text[start].isspace():
        start += 1
    words = _pattern(letters_of(text), elision=lexicon.elision).findall(text, start, end)
    tokens = [*map(_WORDS.__getitem__, words)]
    starts = [*accumulate(map(len, words), initial=start)]
    begin, added = len(found.tokens), 0
    for at in [at for at, token in enumerate(tokens) if token.may_belong]:
        found.tokens.extend(tokens[added:at])
        found.starts.extend(starts[added:at])
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        added = at + _is_added(found, text, starts[at], tokens[at].text, following, lexicon)
    found.tokens.extend(tokens[added:])
    found.starts.extend(starts[added:-1])
    if lexicon.verb_second and text.find("- ", start, end) >= 0:
        _join_suspended(found, begin, text, lexicon)


def _join_suspended(found: Tokens, begin: int, text: str, lexicon: Lexicon) -> None:
    """Make one token of compounds that share their last part: Finanz- und Wirtschaftsminister.

    It is read as the last of them; tokens before number `begin` are left alone.
    """
    tokens, starts = found.tokens, found.starts
    at = len(tokens)
    while at - 1 > begin:
        at -= 1
        if tokens[at].text != "-" or at + 2 >= len(tokens) or tokens[at + 1].low not in lexicon.coordinators:
            continue
        first = at - 1
        while first - 3 >= begin and tokens[first - 1].text == "," and _is_suspended(found, first - 2):
            first -= 3  # Bau-, Umwelt- und Wirtschaftsminister
        head = tokens[at + 2]
        if _is_suspended(found, at) and starts[at] + 1 < starts[at + 1] and head.is_word:
            printed = text[starts[first] : found.end(at + 2)]
            capital = head.is_capitalised or tokens[first].is_capitalised
            tokens[first : at + 3] = [Token(printed, head.low, is_word=True, is_capitalised=capital)]
            starts[first : at + 3] = [starts[first]]
            at = first


def _is_suspended(found: Tokens, hyphen: int) -> bool:
    """Tell whether a token is a hyphen right after a word."""
    word = found.tokens[hyphen - 1]
    attached = found.end(hyphen - 1) == found.starts[hyphen]
    return found.tokens[hyphen].text == "-" and word.is_word and attached


def _is_added(
    found: Tokens, text: str, at: int, word: str, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether signs are no token by themselves, and have been added as what they belong to."""
    tokens, starts, _ = found
    if word == ".":
        if not tokens or found.end(-1) != at:
            return False
        if lexicon.degrees and len(tokens) > 1 and _is_of_title(tokens[-2], tokens[-1], following, lexicon):
            _join_to_title(found, text, at + 1)
            return True
        if not _is_abbreviation(tokens[-1], lexicon):
            return False
        if following and tokens[-1].low not in lexicon.titles and _begins_sentence(following, lexicon):
            return False
        if tokens[-1].low in NETWORKS and len(tokens) > 1 and tokens[-2].low in lexicon.on:
            return False
        tokens[-1] = _WORDS[tokens[-1].text + "."]
        return True
    if word[0] in NICKNAME_OPENS:
        _add_nickname(found, text, at, at + len(word), lexicon)
    else:  # a-t-elle
        pronoun = word.rpartition("-")[2]
        tokens.append(_WORDS[pronoun])
        starts.append(at + len(word) - len(pronoun))
    return True


def _is_of_title(title: Token, token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether an abbreviation belongs to the title before it: Dr. *med.* Lund, Landrat *a. D.* Lund."""
    if token.low in lexicon.degrees:
        return title.text[-1] == "." and title.low in lexicon.titles
    for first, second in lexicon.retired:
        if token.text in (f"{first}.{second}", first):
            whole = token.text != first or (following is not None and following.text == second)
            return title.is_capitalised and whole
        if token.text == second and title.text.endswith((f" {first}.", f"\xa0{first}.")):
            return True
    return False


def _join_to_title(found: Tokens, text: str, end: int) -> None:
    """Make one token of the last two, up to `end`, which is read as the first of them."""
    found.tokens.pop()
    found.starts.pop()
    title = found.tokens[-1]
    printed, capital = text[found.starts[-1] : end], title.is_capitalised
    found.tokens[-1] = Token(printed, title.low, is_word=True, is_capitalised=capital)


def _add_nickname(found: Tokens, text: str, start: int, end: int, lexicon: Lexicon) -> None:
    """Add what may be a nickname: as one word of the name if it is one, or else mark by mark."""
    if is_nickname(text, start, end, lexicon):
        nickname = text[start:end]
        found.tokens.append(Token(nickname, nickname.lower(), is_word=True, is_capitalised=True))
        found.starts.append(start)
        return
    for first, last in ((start, start + 1), (start + 1, end - 1), (end - 1, end)):
        _add_words(found, text, first, last, lexicon)


def _begins_sentence(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word has its capital from where it stands, as after `on X.`: not J. A. Le Carré."""
    known = token.low in lexicon.functions and token.low not in lexicon.particles
    return known and token.is_capitalised and not token.text.isupper()


def _is_abbreviation(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    if token.quote >= 0 or not token.is_word:
        return False
    if low.isdigit():
        return lexicon.dots_ordinals and len(low) < YEAR
    return (
        low in lexicon.abbreviations
        or (len(low) == 1 and token.text.isupper())
        or bool(_INITIALS.fullmatch(low))
    )
