"""The form of a text in which its words are read: composed, and without what nobody sees.

One invariant: a span of the form leads to a span of the text as it is. Text that is composed already is its
own form, and costs one look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from briefing.core.model import Form, Span
from briefing.core.text.patterns import beyond_ascii, is_common, lazy

_INVISIBLE: Final = "\u00ad\u034f\u180e\u200b\u200e\u200f\u2060-\u2064"
"""Format characters that change no word: soft hyphen, zero-width space, marks of direction and the like.

The joiners U+200C and U+200D spell words in Persian and Hindi, and nothing between Latin letters.
"""
_LATIN: Final = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_LONGEST: Final = 30
"""Marks on one letter that are composed with it: the Stream-Safe Text Format of Unicode Standard Annex 15."""
_unread: Final = lazy(
    f"(?P<invisible>[{_INVISIBLE}]+|(?<=[{_LATIN}])[\u200c\u200d]+(?=[{_LATIN}]))"
    # letters with the marks that are composed with them
    f"|[^\\W\\d_][\u0300-\u036f]{{1,{_LONGEST}}}"
    "|[\u0627\u0648\u064a\u06c1\u06d2\u06d5][\u0653-\u0655]|[\u0928\u0930\u0933]\u093c|[\u3046-\u30fd][\u3099\u309a]"
    "|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]"
    "|\u09c7[\u09be\u09d7]|\u0b47[\u0b3e\u0b56\u0b57]|\u0b92\u0bd7|\u0bc6[\u0bbe\u0bd7]|\u0bc7\u0bbe|\u0c46\u0c56"
    "|[\u0cbf\u0cc6]\u0cd5|\u0cc6[\u0cc2\u0cd6]\u0cd5?|\u0d46[\u0d3e\u0d57]|\u0d47\u0d3e|\u0dd9[\u0dca\u0dcf\u0ddf]\u0dca?"
    "|\u1025\u102e"
    # letters that are written with another of the same name
    "|[\u0374\u037e\u0387\u0958-\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e\u0b5c\u0b5d]"
    "|[\u1f71\u1f73\u1f75\u1f77\u1f79\u1f7b\u1f7d\u1fbb\u1fc9\u1fcb\u1fd3\u1fdb\u1fe3\u1feb\u1ff9\u1ffb]"
    "|[\u2126\u212a\u212b\uf900-\ufa6d\ufa70-\ufad9\ufb1d\ufb1f\ufb2a-\ufb4e]"
    # ligatures and the forms that letters take in a word
    "|(?P<ligature>[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdfb\ufe70-\ufefc])"
)


_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_PLAIN_SPACES: Final = dict.fromkeys(map(ord, _SPACES), " ")
_joining: Final = lazy(f"[{_SPACES}](?<=[^\\s«‹].)(?=[^\\s»›:;!?])")
"""A space of typesetters where a plain one might stand; French has others beside its signs."""
_reference: Final = lazy(r"&(?:amp;)*(#\d{2,6};|#[xX][0-9a-fA-F]{2,5};|[A-Za-z][A-Za-z0-9]{1,24};)")
"""A character reference (HTML, 13.5), once and again escaped."""
_endless: Final = lazy("&#[0-9]{1000,};?")
"""A reference to a number that Python does not read, and no character has."""
_RECURRING: Final = 3
"""References from which on a text holds them by mistake rather than speaks of one."""
_VOICED: Final = frozenset("\u0653\u0654\u0655\u3099\u309a")
_plain: Final = lazy(
    "[\x00-\xac\xae-\u02ff\u0375-\u037d\u037f-\u0386\u0388-\u0482\u048a-\u0590\u05be-\u08d2"
    "\u0e00-\u0eff\u1e00-\u1f70\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2100-\u2125\u212c-\ua4cf\uac00-\ud7a3"
    "\ufe30-\ufe6f\uff01-\uff9f]*"
)
"""Letters and marks of which none is read otherwise than it is written; but for the marks of `_VOICED`."""


def read_form(text: str, *, typed: bool = False) -> Form | None:
    """Return the form in which `text` is read, or None when it is read as it is written.

    Args:
        text: any.
        typed: whether no markup of its source was read before, so that references of HTML may be left in it.
    """
    rare = beyond_ascii(text)
    spaced = _with_plain_spaces(text, rare)
    edits = [*(_references(spaced) if typed and "&" in spaced else ()), *_unread_in(spaced, rare)]
    return edited(spaced, sorted(edits)) if edits or spaced != text else None


def _with_plain_spaces(text: str, rare: str) -> str:
    """Return `text`, as long as it is, with plain spaces in place of all others if any stands for one."""
    exotic = any(space in rare for space in _SPACES)
    return text.translate(_PLAIN_SPACES) if exotic and _joining().search(text) else text


def _unread_in(text: str, rare: str) -> list[tuple[Span, str]]:
    if is_common(rare) or (_plain().fullmatch(rare) and _VOICED.isdisjoint(rare)):
        return []
    return [(Span(*match.span()), _form_of(match)) for match in _unread().finditer(text)]


def _references(text: str) -> list[tuple[Span, str]]:
    """Return the character references of HTML in `text`, `&#8217;`, where they recur and it is no code."""
    found = [(Span(*match.span()), _meant(match[1])) for match in _reference().finditer(text)]
    known = [(span, meant) for span, meant in found if meant]
    return known if len(known) >= _RECURRING and "</" not in text else []


def unescaped(text: str) -> str:
    """Return `text` with the characters that its references mean in HTML."""
    if "&" not in text:
        return text
    from html import unescape  # few texts have any

    return unescape(_endless().sub("\ufffd", text))


def _meant(reference: str) -> str:
    """Return the character that a reference means; "" for one that no text holds."""
    meant = unescaped(f"&{reference}").replace("\xa0", " ")
    return meant if meant.isprintable() and ";" not in meant else ""


def as_it_is_read(text: str) -> str:
    """Return `text` in the form in which it is read."""
    form = read_form(text)
    return form.text if form else text


def _form_of(match: re.Match[str]) -> str:
    if match["invisible"]:
        return ""
    return unicodedata.normalize("NFKC" if match["ligature"] else "NFC", match[0])


def edited(text: str, edits: Iterable[tuple[Span, str]]) -> Form:
    """Return `text` with each span replaced, the spans in order and apart."""
    parts: list[str] = []
    read, written = [], []
    at = length = 0
    for span, new in edits:
        start = length + span.start - at
        length = start + len(new)
        read.append(Span(start, length))
        written.append(span)
        parts += (text[at : span.start], new)
        at = span.end
    return Form("".join((*parts, text[at:])), tuple(read), tuple(written))
