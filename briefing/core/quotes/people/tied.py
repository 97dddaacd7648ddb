"""Offices with what they are of in capitals, up to the name after: Minister for Ports Karen Holm.

Invariant: an office, or a body, stands in front and a preposition ties the words in capitals to it; without
both, they are left to the name.
"""

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import FULL, is_given
from briefing.core.quotes.people.roles import capitals_in_front, line_before, role_before, word_before


def office_tied(
    text: str, start: int, role: str | None, named: Sequence[str], lexicon: Lexicon
) -> tuple[str, int] | None:
    """Return the whole office that ends in a run of capitals, and how many words of it are no name.

    `Minister for Justice` and 0, where `role` is Justice and Ada Roth is `named`; `Head of Ports` and 1,
    where Ports Ada Roth is; `Bank of Norway Governor` and 0. None where nothing is tied.

    Args:
        text: the whole document's text.
        start: where the run of capitals begins.
        role: the titles that it begins with, if any.
        named: its other words.
        lexicon: of the document's language.
    """
    if not lexicon.heads_last or word_before(text, start).lower() not in lexicon.tying:
        return None
    words = line_before(text, start).split()
    link = _link_in_front(words, lexicon)
    if link is None:
        return None
    head, tie, titles = words[link - 1], " ".join(words[link:]), (role or "").split()
    joined = not lexicon.coordinators.isdisjoint(words[link:])
    if titles and joined and not _is_field(titles[-1].lower(), lexicon):
        return None  # Minister of Ports Ada Roth and Mayor Karen Holm
    if _is_office(head.lower(), lexicon):
        return _of_office(words[:link], tie, titles, named, lexicon)
    if not titles or lexicon.is_office(titles[0].lower()) or not head[0].isupper():
        return None
    return " ".join((*capitals_in_front(words[:link]), tie, *titles)), 0


def _of_office(
    words: Sequence[str], tie: str, titles: Sequence[str], named: Sequence[str], lexicon: Lexicon
) -> tuple[str, int] | None:
    low = words[-1].lower()
    body = _body_in(named, lexicon, known=bool(titles) or low not in lexicon.portfolios)
    lead = " ".join((*words, ""))
    office = role_before(lead, len(lead), lexicon) or words[-1]
    if titles and not body and low not in lexicon.portfolios:
        again = titles[-1].lower() in office.lower().split()  # Chief Justice of Norway Justice Roth
        return (" ".join((office, tie, *titles[:-1])), 0) if again else None
    return (" ".join((office, tie, *titles, *named[:body])), body) if titles or body else None


def _link_in_front(words: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return which word ties what follows to the one before it: Secretary *for* Ports, Finance and."""
    listed = False
    for at in range(len(words) - 1, 0, -1):
        low, before = words[at].lower(), words[at - 1].lower()
        if low in lexicon.genitives and (before in lexicon.bodies or _is_office(before, lexicon)):
            return at
        if low in lexicon.links and _is_office(before, lexicon):
            return at
        listed = listed or low in lexicon.coordinators
        word = words[at].removesuffix(",") if listed else words[at]
        plain = word.isalpha() and word[0].isupper() and not is_given(word.lower())
        if not plain and low not in lexicon.tying:
            return None
    return None


def _is_field(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a title is what an office is for, and nobody's own: Minister for Ports and *Labour*."""
    return low in lexicon.qualifiers and low not in lexicon.partisans


def _is_office(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is an office that somebody holds, and neither kin nor a body."""
    return lexicon.is_office(low) and low not in lexicon.kin and low not in lexicon.collectives


def _body_in(named: Sequence[str], lexicon: Lexicon, *, known: bool) -> int:
    """Return how many words in front of a full name are of a body: *Eastport City Council* Anna Roth.

    Where the first name need not be `known`, the last two words are the name: for *Ports* Oisel Roth.
    """
    if len(named) <= FULL or is_given(named[0].lower()) or (known and not is_given(named[-FULL].lower())):
        return 0
    body = len(named) - FULL
    while body > 1 and is_given(named[body - 1].lower()):
        body -= 1
    return 0 if named[-1].lower() in lexicon.bodies else body
