"""How a turn of a transcript begins: who speaks, in front of the words or on a line above them.

One invariant: a label is known by its form alone, or by other labels; what is said decides nothing here.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.languages.programs import UNNAMED
from briefing.core.languages.word_lists import WITHIN
from briefing.core.text.patterns import lazy

_WORD: Final = r"[^\W\d_][\w.'’\u0900-\u0eff-]*"
"""A word of a name; vowel signs of Indic scripts are no letters."""
_STAMP: Final = (
    r"[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
    r"(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?[\])]?"
)
"""When something was said: `09:02`, `[07/05/2025, 19:02:11]`, `(00:12)`, `9:02 PM`."""
label: Final = lazy(
    rf"(?:\d{{1,3}}\. |(?P<time>{_STAMP})(?: [-–—])? (?:~ ?)?)?"
    rf"(?P<mark>\*\*|__)?(?P<name>{_WORD}(?: {_WORD}){{0,6}}|\+\d[\d ()\xa0-]{{6,20}}\d)"
    r"(?: ?[(\[](?P<role>[^)\]]{1,80})[)\]](?: \([^)]{1,40}\))?)?"
    r"(?(mark)(?::(?P=mark)|(?P=mark)\s*:)|\s*[:：])(?:(?<=：)\s*|\s+)(?=\S)"
)
_question: Final = lazy(r"(?P<name>Q|QUESTION|A|ANSWER)(?:[.:]\s*|\s+)(?=\S)|(?P<low>[qa]):\s+(?=\S)")
_shouted: Final = lazy(r"(?P<name>[^\W\d_][^:,a-z]{1,40}), (?P<role>[^:a-z]{2,80}):\s+(?=\S)")
"""A name with an office, as broadcasters write it: `ADA LIND, HOST: Good evening.`"""
_nicked: Final = lazy(rf"(?:{_STAMP} )?<[ @+%&~]?(?P<name>[^<>\s]{{1,40}})>\s+(?=\S)")
"""A label of IRC: `09:02 <@ada> Good morning.`"""
_stopped: Final = lazy(
    r"(?P<name>[^\W\d_][\w'’-]*\.?(?: [^\W\d_][\w'’-]*){1,3}?)(?: \((?P<role>[^)]{1,80})\)"
    r"| of [A-Z]\w+(?: [A-Z]\w+)?)?\.(?: ?[-–—])? (?=\S)"
)
"""A label with a stop, as parliaments print it: `Ms. DOVER. Mr. President,`, `The Chair. Order.`"""
_alone: Final = lazy(
    rf"(?P<mark>\*\*|__)?(?:(?P<early>{_STAMP}) +)?(?P<name>{_WORD}(?: [^\W_][\w.'’-]*){{0,5}})"
    rf"(?:(?:,| [-–—])?\s+(?:\w+ at )?(?P<late>{_STAMP})| ?[(\[](?P<note>[^)\]]{{1,80}})[)\]]"
    r"|(?: [-–—] |, )(?P<role>[^:]{2,80}))?"
    r"(?P<colon>:?)(?(mark)(?P=mark)):?"
)
"""A label that has a line to itself."""
stamped: Final = lazy(rf"{_STAMP} |-!- |\*{{1,3}} \S|--> |<-- ")
"""How a line of a chat begins: with the time, or in IRC with the mark of what nobody says."""
_chat: Final = lazy(rf"[\[(]|{_STAMP} [-–—] ")
_WIDEST: Final = 160
"""Code points in which the colon after a label stands."""


class Turn(NamedTuple):
    """The beginning of a turn."""

    speaker: str
    """As the label has it; "" where that names nobody."""
    end: int
    """Where the words begin, in code points of the block on one line."""
    name: str
    """What labels of the same speaker share, in lower case."""
    alone: bool = False
    """Whether the block is the label and no more; the words are in those after it."""
    sure: bool = True
    """Whether the label is one by its form, and not only where it recurs."""
    chat: bool = False
    """Whether the time stands with it as programs for talking write it: `[09:02] Ada:`, `<ada>`."""
    stopped: bool = False
    """Whether a stop ends the label, as it does a short sentence."""


def turns_below_labels(texts: Sequence[str]) -> dict[int, Turn]:
    """Return the labels that have a line to themselves and words below.

    Names and offices without a colon or a time are labels only where some of them recur as they are, and one
    is that of a part in a conversation, an operator or a chair, or nearly all are full names that recur.
    """
    found = {}
    again = {text for text, times in Counter(texts).items() if times > 1}
    played = any(map(_plays_a_part, again))
    named = {text for text in again if _is_full_name(text)}
    for at, (text, below) in enumerate(pairwise(texts)):
        candidate = played or text in named or (len(named) > 1 and _is_full_name(text))
        candidate = candidate or _has_colon_of_label(text)
        if candidate and (turn := _label_alone(text)) and _is_said(below):
            found[at] = turn
    unsure = Counter(texts[at] for at, turn in found.items() if not turn.sure)
    recurring = {text for text, times in unsure.items() if times > 1}
    if any(map(_plays_a_part, recurring)) or _are_full_names(unsure):
        return found
    return {at: turn for at, turn in found.items() if turn.sure}


def _has_colon_of_label(text: str) -> bool:
    """Tell whether a line holds a colon as labels do: at the end, in a time or in brackets."""
    at = text.find(":")
    if at < 0:
        return False
    return text.rstrip("*_")[-1] == ":" or text[at + 1 : at + 2].isdigit() or text[-1] in ")]*_"


def _are_full_names(labels: Counter[str]) -> bool:
    """Tell whether two labels or more recur, and nearly all of those that stand there do."""
    recurring = [times for label, times in labels.items() if times > 1 and _is_full_name(label)]
    return len(recurring) > 1 and sum(recurring) >= _RECURRING * labels.total()


_RECURRING: Final = 0.8


def _is_full_name(text: str) -> bool:
    """Tell whether a line is a few words that names are written of."""
    if len(text) > _LONGEST_NAME or not text[:1].isupper():
        return False
    words = text.split()
    whole = words[-1].isalpha() and all(word[0].isupper() or word in WITHIN for word in words)
    return whole and 1 < len(words) <= _FULL


_LONGEST_NAME: Final = 40
_FULL: Final = 4
"""Words of a full name."""


def _is_said(text: str) -> bool:
    ends = text.endswith((".", "!", "?", "…"))
    label = _label_alone(text)
    return ends if label and not label.sure else label is None and (len(text.split()) > 3 or ends)


def _label_alone(text: str) -> Turn | None:
    match = _alone().fullmatch(text) if len(text) < _WIDEST else None
    if match is None or not _is_name(match["name"]):
        return None
    note = match["role"] or match["note"]
    timed = match["early"] or match["late"] or (note and stamped().fullmatch(f"{note} "))
    said = _credit(match["name"], None if timed else note)
    key, sure = _key(match["name"], note), bool(timed or match["colon"])
    return Turn(said, len(text), key, alone=True, sure=sure, chat=bool(timed))


def _plays_a_part(text: str) -> bool:
    return not UNNAMED.isdisjoint((text.casefold(), text.partition(" - ")[0].casefold()))


def turn_of(text: str) -> Turn | None:
    """Return the turn that a block on one line opens, if it opens any."""
    match = _question().match(text) if text[:1] in "QAqa" else None
    if match and (match["low"] or match["name"] != "A" or match[0].rstrip()[-1] in ".:"):
        return Turn("", match.end(), (match["low"] or match["name"]).casefold())
    nick = _nicked().match(text) if "<" in text[:_WIDEST] else None
    if nick:
        return Turn(nick["name"], nick.end(), nick["name"].casefold(), chat=True)
    named = _named_turn(text) if _may_be_label(text[:_WIDEST]) else None
    stop = None if named or ". " not in text[:_WIDEST] else _stopped().match(text)
    if stop is None or not (stop["role"] or "." in stop["name"] or _is_name(stop["name"])):
        return named
    name = " ".join(word.title() if word.isupper() else word for word in stop["name"].split())
    return Turn(_credit(name, stop["role"]), stop.end(), _key(name, stop["role"]), stopped=True)


def _may_be_label(text: str) -> bool:
    """Tell whether a label with a colon may open a block; more words before the colon are a clause."""
    head = text.partition(":")[0]
    if len(head) == len(text):
        return "：" in text
    clause = head[:1].isalpha() and head.count(" ") > _LABEL_BLANKS
    return not clause or not head.isascii() or head.isupper() or "(" in head or "[" in head


_LABEL_BLANKS: Final = 7
"""Blanks before the colon of a label at most, one of them right in front of it."""


def _named_turn(text: str) -> Turn | None:
    match = label().match(text)
    chat = match is not None and match["time"] is not None
    if match is None or not (_chat().match(text) if chat else _is_name(match["name"])):
        match, chat = _shouted().match(text), False
    if match is None or (is_caseless(match["name"]) and text[match.end()] in _OPENS):
        return None
    said, key = _credit(match["name"], match["role"]), _key(match["name"], match["role"])
    return Turn(said, match.end(), key, chat=chat)


def _credit(name: str, note: str | None) -> str:
    """Return who speaks as the quotations of turns name them; "" where the label names nobody."""
    if name.casefold() in UNNAMED:
        return ""
    return f"{name} ({note})" if note else name


def _is_name(words: str) -> bool:
    """Tell whether words are written as names are; a script without capitals has short ones."""
    if is_caseless(words):
        return len(words) <= _CASELESS
    return all(word[0].isupper() or word[0].isdigit() or word in WITHIN for word in words.split())


def is_caseless(words: str) -> bool:
    """Tell whether words are of a script without capitals."""
    return words.lower() == words.upper()


_CASELESS: Final = 20
"""Code points of a name with its office."""
_OPENS: Final = '「『“«„"‘'
"""Marks after a colon that make a reporting clause of what looks like a label: 局長說：「…」"""


def _key(name: str, note: str | None) -> str:
    """Return what two labels of one speaker share: `Mr Brandt`, `Odo Brandt`, `The Keeper (Odo Brandt)`."""
    if name.casefold() in UNNAMED:
        return name.casefold()
    bearer = note if note and name.startswith("The ") and _is_name(note) else name
    return bearer.casefold().rpartition(" ")[2]
