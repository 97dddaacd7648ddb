"""The names in a sentence: runs of capitalised words, in the fullest form that the document has.

One invariant: a name stands in the text as it is, without a title, office, origin or connector at its ends.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefing.core.languages import language_of
from briefing.core.languages.topic_words import CapitalNouns, TopicWords
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import FEMININE, FULL, MASCULINE
from briefing.core.tags.topic_words import never_alone, topic_words_for
from briefing.core.text.patterns import MARKS, has_marks, lazy

LONGEST: Final = 50
"""Letters of a name at most."""
_MOST: Final = 6
"""Words of a name at most."""
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]+(?:[-–][^\W\d_]+)*")
_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*"
_marked_word = lazy(rf"[^\W\d_](?:\.[^\W\d_])+\.?|{_LETTERS}(?:[-–]{_LETTERS})*")
_APOSTROPHES: Final = ("'", "’")
_LONGEST_PREFIX: Final = 4
"""Letters before the apostrophe of a name: `Dell'Arno`."""
_SHORTEST_REST: Final = 3
"""Letters after it, as no ending in capitals has: `ARNO'S`."""
_CYRILLIC: Final = "\u0400"
"""From which letter on an apostrophe is one, too; of the scripts of names, those after it have none."""
_NOBLE: Final = frozenset({"d", "l"})
"""What is small before an apostrophe and yet part of a name: `Aline d'Orval`."""
_CONNECTORS: Final = frozenset(
    {"of", "de", "del", "della", "da", "do", "la", "le", "von", "van", "al", "bin", "el"}
)
"""Small words within names in whatever language, for names travel; and before where somebody comes from."""
_VON: Final = frozenset({"von", "van"})
_AFTER_VON: Final = frozenset({"der", "den", "dem"})
"""Parts of a name after those; else they begin something new: `Präsidentin der Kammer`."""


def _before_link(words: Sequence[str]) -> Sequence[str]:
    """Return the words before `of` and its like: of a person, where they come from is no part of the name."""
    return next((words[:at] for at, word in enumerate(words) if word in _CONNECTORS), ())


class Word(NamedTuple):
    """A word of a sentence."""

    text: str
    opens: bool
    """Whether it would be capitalised anyway: it opens a sentence or a quotation."""
    joined: bool
    """Whether nothing but one space stands between it and the word before."""
    counted: bool
    """Whether a number stands before it: `86 Millionen`, `350 houses`."""


def read_words(text: str, language: str) -> Iterator[Word]:
    """Yield the words of a sentence in a language."""
    known = topic_words_for(language)
    end = 0
    opens = True
    before = ""
    for start, stop in _whole_words(text, known):
        word, between = text[start:stop], text[end:start]
        if between == ". " and before in known.titles:  # `Dr. Eva Tolk`
            between = " "
        parted = between != " "  # as few words are
        opens = opens or (parted and any(mark in between for mark in '.!?:“„«"‘(—–'))
        counted = (parted and any(map(str.isdigit, between))) or before in known.numerals
        yield Word(word, opens, between in (" ", "\n"), counted)
        opens, end, before = False, stop, word.lower()


def _whole_words(text: str, known: TopicWords) -> Iterator[tuple[int, int]]:
    """Yield where the words of `text` begin and end, a name with an apostrophe in it as one."""
    found = (_marked_word() if has_marks(text) else _WORD).finditer(text)
    if not any(mark in text for mark in _APOSTROPHES):
        yield from (match.span() for match in found)
        return
    start = stop = 0
    for match in found:
        parted = text[stop : match.start()] not in _APOSTROPHES
        if stop and (parted or not _is_one_name(text, start, match.start(), match[0], known)):
            yield start, stop
            stop = 0
        start, stop = start if stop else match.start(), match.end()
    if stop:
        yield start, stop


def _is_one_name(text: str, start: int, middle: int, rest: str, known: TopicWords) -> bool:
    """Tell whether the apostrophe before `middle` is a letter of a name: `O'Dara`, `Дем'янко`, `Ma'rin`.

    Elsewhere it parts an article (`l'Arno`), an ending (`Arno's`) or a case from the name.
    """
    prefix = text[start : middle - 1]
    if prefix[-1] >= _CYRILLIC <= rest[0]:
        return True
    if not rest[0].isupper():
        return prefix[0].isupper() and bool(known.clitics) and rest not in known.clitics
    if len(prefix) > _LONGEST_PREFIX or len(rest) < _SHORTEST_REST:
        return False
    if prefix.lower() not in known.before_noun:
        return prefix[0].isupper() or prefix in _NOBLE
    inside = start > 1 and text[start - 2].isalpha() and text[start - 1].isspace()
    return inside and prefix[0].isupper()


def _is_capital(word: str) -> bool:
    """Tell whether a word is written as part of a name: `Orval`, `d'Orval`."""
    return word[0].isupper() or word[1:2] in _APOSTROPHES


class Names:
    """What is known about the names of a section."""

    def __init__(
        self,
        sentences: Sequence[Sequence[Word]],
        ignored: frozenset[str],
        language: str,
        people: People | None = None,
    ) -> None:
        """Note which words are capitalised where they need not be, and which are not capitalised.

        Args:
            sentences: the words of the section.
            ignored: words that are no name by themselves.
            language: of the section.
            people: everybody that the document names, if that is at hand.
        """
        words = [word for sentence in sentences for word in sentence]
        self.capital = {word.text for word in words if word.text[0].isupper() and not word.opens}
        self._small = {word.text for word in words if word.text[0].islower()}
        self._ignored, self._people = ignored, people
        self._known, self._never_alone = topic_words_for(language), never_alone(language)
        self._openers = language_of(language).openers

    def run_at(self, line: Sequence[Word], at: int) -> list[str]:
        """Return the capitalised words from `at` on that make one name, with connectors between them."""
        first = line[at]
        if not _is_capital(first.text) or (first.opens and not self._may_open(line, at)):
            return []
        run = [first.text]
        for word in line[at + 1 :]:
            named = _is_capital(word.text) and word.text.lower() not in self._known.calendar
            if not word.joined or not (named or self._links(word.text, run)):
                break
            run.append(word.text)
        while run and not _is_capital(run[-1]):
            run.pop()
        nouns = self._known.capital_nouns
        return run if nouns is None or self._stands_out(line, at, run, nouns) else []

    def name_of(self, run: Sequence[str]) -> str | None:
        """Return the name in a run of words, in full where the document has the full name; None for none."""
        words = list(run)
        while words and self._goes_before(words[0], words[1:]):
            words.pop(0)
        words = self._after_trade(words)
        if person := self._person(words) or self._person(_before_link(words)):
            return person
        words = self._with_nation(words)
        name = self._known.aliases.get(" ".join(words).lower().rstrip("."), " ".join(words))
        alone = len(words) == 1 and (
            name.lower() in self._never_alone
            or len(name) == 1
            or name.lower().removesuffix("s") in self._known.calendar
        )
        fits = words and len(words) <= _MOST and len(name) <= LONGEST
        return name if fits and not alone and name.lower() not in self._ignored else None

    def _may_open(self, line: Sequence[Word], at: int) -> bool:
        """Tell whether the word that opens a sentence is part of a name rather than any word."""
        word = line[at].text
        low = word.lower()
        if len(word) == 1 or low in self._ignored or low in self._openers:
            return False
        if word in self.capital:
            return True
        after = line[at + 1] if at + 1 < len(line) else None
        followed = after is not None and after.joined and after.text[0].isupper()
        # any noun but a name would open a sentence after an article there, or in the plural
        articled = bool(self._known.before_noun) and self._known.capital_nouns is None
        return followed and articled and low not in self._small

    def _links(self, word: str, run: Sequence[str]) -> bool:
        if word in _CONNECTORS or (word in _AFTER_VON and run[-1] in _VON):
            return True
        return word in self._known.body_links and any(part.lower() in self._known.bodies for part in run)

    def _stands_out(self, line: Sequence[Word], at: int, run: Sequence[str], nouns: CapitalNouns) -> bool:
        """Tell whether capitals mean a name where all nouns have them.

        Somebody whom the document names in full is one; so are two in a row without an article before.
        After an article they may be two cases (`gab der Regierung Recht`), unless an office, a trade or an
        adjective of origin comes first.
        """
        if self._person(run):
            return True
        if len(run) < FULL or any(
            word.lower() in self._known.vague or nouns.thing.fullmatch(word.lower()) for word in run
        ):
            return False
        before = line[at - 1].text.lower() if at and line[at].joined else ""
        first = run[0].lower()
        introduced = any(each.fullmatch(first) for each in (nouns.office, nouns.trade, nouns.origin))
        return before not in self._known.before_noun or introduced

    def _goes_before(self, word: str, rest: Sequence[str]) -> bool:
        """Tell whether a word before a name is no part of it: a title, an office, a day, an origin.

        An origin is part of the name of a body: `Ostrian Space Agency`.
        """
        low, known = word.lower().rstrip("."), self._known
        if low in known.titles or low in known.calendar or low in _CONNECTORS or low in known.body_links:
            return True
        if nouns := known.capital_nouns:
            last = low.rpartition("-")[2]
            return low in _AFTER_VON or bool(nouns.office.fullmatch(last) or nouns.origin.fullmatch(low))
        body = any(part.lower() in known.generic or part.lower() in known.bodies for part in rest)
        return not body and self._is_people(low)

    def _is_people(self, word: str) -> bool:
        return bool(self._known.demonym and self._known.demonym.fullmatch(word.lower()))

    def _after_trade(self, words: list[str]) -> list[str]:
        """Return a name without the noun before it, where all have capitals: `Autobauer Norda`."""
        nouns = self._known.capital_nouns
        if nouns is None or len(words) < FULL:
            return words
        given = next((at for at, word in enumerate(words) if word.lower() in MASCULINE | FEMININE), 0)
        return words[1:] if not given and nouns.trade.fullmatch(words[0].lower()) else words[given:]

    def _with_nation(self, words: list[str]) -> list[str]:
        """Return `North Korea` for `North Korean` where a Korea is named; nothing for any other people."""
        if not self._known.peoples or not words:
            return words
        for ending, base in self._known.peoples:
            nation = words[-1].removesuffix(ending) + base
            if words[-1].endswith(ending) and nation in self.capital:
                return [*words[:-1], nation]
        return [] if self._is_people(words[-1]) else words

    def _is_whole(self, words: list[str]) -> bool:
        """Tell whether words are a full name and nothing else."""
        if len(words) < FULL or len(words[0]) == 1 or self._goes_before(words[0], words[1:]):
            return False
        if self._known.capital_nouns:  # any noun may stand before a name
            return words[0].lower() in MASCULINE | FEMININE
        return all(_is_capital(word) or word in _CONNECTORS for word in words)

    def _person(self, words: Sequence[str]) -> str | None:
        """Return the full name of the one person of the document that the last of `words` names."""
        if not words or self._people is None:
            return None
        bearers = self._people.words.get(words[-1].lower().replace("’", "'"), ())
        names = [self._people.persons[at].name for at in bearers]
        full = [name for name in names if self._is_whole(name.split())]
        spoken = {word.lower() for word in words}
        if len(words) > 1:
            full = [name for name in full if {part.lower() for part in name.split()} <= spoken]
        return full[0] if len(full) == 1 else None
