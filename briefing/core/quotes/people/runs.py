"""What the words of a run of capitals say by themselves: titles, a name, the letters after it.

Invariant: a run is read the same wherever it stands, but for whether it opens a sentence, and read once.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from briefing.core.languages import Gender, Lexicon, lexicon_for
from briefing.core.languages.word_lists import is_owner
from briefing.core.model import unwrap
from briefing.core.quotes.people.given_names import FULL, is_first_name, is_given
from briefing.core.quotes.people.linked import names_in_front
from briefing.core.quotes.people.roles import after_article, body_in_front, clean_role
from briefing.core.text.marks import NICKNAME_ENDS, NICKNAME_OPENS

_WITHIN = re.compile(rf"(?<=\s)[{NICKNAME_OPENS}].+?[{NICKNAME_ENDS}]\s+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LONGEST_NAME = 5
"""Words in a personal name, initials included."""


class Name(NamedTuple):
    """One run of capitalised words that may name somebody, in its run or in the document."""

    start: int
    """Where the name begins, after words of grammar and titles."""
    end: int
    words: tuple[str, ...]
    """Without a nickname in quotation marks or brackets, and without a suffix."""
    lows: tuple[str, ...]
    """The words in lower case."""
    printed: str
    """On one line, as the text has it: Maria “Tita” Gomez."""
    gender: Gender = ""
    role: str | None = None
    titled: bool = False
    is_title: bool = False
    """The one word is a title as well: King."""
    possessive: bool = False
    quoted: bool = False
    opens: bool = False
    """The name opens a sentence or a line, where a capital letter tells nothing."""
    suffix: str = ""
    """What tells a son from his father: jr."""
    family: str = ""
    """The surname that a first name shares, in lower case: hale, of Thomas Hale’s son, Edward."""
    related: bool = False
    """The words before it say that its bearer is a relative of somebody named there."""
    leads_at: int = -1
    """Where the phrase begins that the name ends: Thomas Hale’s son, Edward; -1 where it is no such."""


def generation(words: Sequence[str]) -> str:
    """Return the suffix that a name ends with, in lower case: jr, of Ned Oster Jr.; or nothing."""
    last = words[-1].lower().rstrip(".")
    return last if len(words) > 1 and last in _SUFFIXES else ""


class _Runs(dict[tuple[str, bool], Name | None]):
    """Names by the words that hold them and whether these open a sentence, read when they are first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __missing__(self, key: tuple[str, bool]) -> Name | None:
        if len(self) >= _MOST:
            self.clear()
        name = self[key] = _read_run(*key, self.lexicon)
        return name


_MOST: Final = 8_192
"""Runs that are kept."""


@cache
def runs_of(language: str) -> Mapping[tuple[str, bool], Name | None]:
    """Return the names of a language by the words that hold them and whether these open a sentence."""
    return _Runs(lexicon_for(language))


def place_of(text: str, start: int, words: Sequence[str], number: int) -> int:
    """Return where word `number` of a name stands, which may begin as those before it: Иваново Иван."""
    for word in words[:number]:
        start = text.index(word, start) + len(word)
    return text.index(words[number], start)


def _read_run(run: str, opens: bool, lexicon: Lexicon) -> Name | None:
    """Return the name that a run of words holds, by its place in the run; None when it names nobody.

    Args:
        run: the words as they stand in the text.
        opens: whether it opens a sentence, where a capital letter tells nothing.
        lexicon: of the document's language.
    """
    if run.isalpha():
        return _read_word(run, lexicon)
    if run.lower() in lexicon.functions or (not opens and _is_party(run, lexicon)):
        return None
    run = _without_origin(run, lexicon) if lexicon.verb_second else run
    words, ending, after, suffix = _without_ending(_WITHIN.sub("", run).split(), lexicon)
    lows = [word.lower().replace("’", "'") for word in words]
    first = _after_grammar(words, lows, opens, lexicon)
    gender, last_title, is_titled = _titles(words, lows, first, lexicon)
    begin, role = _office_before(words, lows, first, last_title, lexicon)
    named = tuple(words[begin:])
    if len(named) > _LONGEST_NAME or _is_no_name(lows[first:], named, is_titled, lexicon):
        return None
    if _tells_of_what(lows, begin, named, lexicon, known=bool(gender), role=role):
        return None
    start = place_of(run, 0, words, begin)
    end = len(run[: run.rfind(after)].rstrip()) if after else len(run) - len(ending)
    return Name(
        start,
        end,
        named,
        tuple(map(str.lower, named)),
        unwrap(run[start:end]),
        gender,
        role or (after if after.lower() not in lexicon.postnominals else "") or None,
        is_titled or bool(after),
        len(named) == 1 and begin == 0 and lows[-1] in lexicon.surnames,
        bool(ending),
        suffix=suffix,
    )


def _without_ending(words: list[str], lexicon: Lexicon) -> tuple[list[str], str, str, str]:
    """Return the words of a name, and its genitive, the letters after it and its generation, "" for none."""
    ending = _case_suffix(words[-1], lexicon)
    if ending:
        words[-1] = words[-1].removesuffix(ending)
    after = words.pop() if len(words) > FULL and is_letters_after(words[-1], lexicon) else ""
    suffix = generation(words)
    return (words[:-1] if suffix else words), ending, after, suffix


def _office_before(
    words: Sequence[str], lows: Sequence[str], first: int, last_title: int, lexicon: Lexicon
) -> tuple[int, str | None]:
    """Return which word the name begins with after titles and bodies, and the office that they give."""
    role = None
    if last_title > first:
        last_title += body_in_front(words[last_title:], lexicon)
        title = words[_after_article(lows, first, last_title, lexicon) : last_title]
        role = None if _is_thing(title, lexicon) else clean_role(" ".join(title), lexicon)
    owners = [at + 1 for at, low in enumerate(lows[first:-1], first) if is_owner(low)]
    titled = max([last_title, *owners])
    begin = _after_bodies(words, titled, lexicon)
    if role is None and begin > titled and lexicon.heads_last and lexicon.is_office(lows[begin - 1]):
        role = " ".join(words[titled:begin])
    if lexicon.names_last and words[titled][0].islower():
        begin, role = _after_tied(words, titled, role, lexicon)
    if role is None and lexicon.elision and begin == first > 0:
        elided = after_article(words[first - 1])  # L’avocate Anne Lund
        role = elided if lexicon.is_office(elided) else None
    return begin, role


def _tells_of_what(
    lows: Sequence[str], begin: int, named: Sequence[str], lexicon: Lexicon, *, known: bool, role: str | None
) -> bool:
    """Tell whether what follows an office says what it is of: Sportchef von Bayern, Jefe del Ejecutivo."""
    surname = len(named) > FULL and lows[-2] in lexicon.articles  # Sportchef von der Lahn
    if lexicon.nouns_capitalised and named[0] in lexicon.links and not (known or surname):
        return True
    tied = bool(role) and lexicon.names_last and named[0] in lexicon.genitives
    return tied and not any(map(is_given, lows[begin:]))


def _is_thing(title: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the noun before a name is no office but a thing: auf der Konferenz Vera Lund."""
    low = title[-1].lower() if title and lexicon.nouns_capitalised else ""
    if not low or lexicon.is_office(low):
        return False
    return any(low.endswith(ending) for ending in lexicon.feminine_endings if len(ending) > len("in"))


def _is_party(run: str, lexicon: Lexicon) -> bool:
    """Tell whether an article in capitals opens the name of a body: député Les Républicains du Finistère."""
    return lexicon.names_last and run.partition(" ")[0].lower() in lexicon.articles


def _after_grammar(words: Sequence[str], lows: Sequence[str], opens: bool, lexicon: Lexicon) -> int:
    """Return which word is the first that is none of grammar, and no other that opens a sentence."""
    first = 0
    while first < len(words) - 1 and (
        (lows[first] in lexicon.functions and not _may_open_name(words[first], opens, lexicon))
        or after_article(words[first])[:1].islower()
    ):
        first += 1
    if first == 0 and len(words) > 1 and opens and _is_fronted(lows[0], lexicon):
        first = 1  # Hosting Adler, Kata Surya
    first += _is_dated(lows[first:], lexicon)
    return max(first, _after_noun(lows, lexicon)) if lexicon.nouns_capitalised else first


def _may_open_name(word: str, opens: bool, lexicon: Lexicon) -> bool:
    """Tell whether a word of grammar may be of a name: in capitals, not the E of E Lund dice, or Will."""
    low = word.lower()
    joins = opens and lexicon.names_last and low in lexicon.coordinators
    return (word.isupper() and not joins) or (not opens and low in lexicon.homographs)


def _after_bodies(words: Sequence[str], begin: int, lexicon: Lexicon) -> int:
    """Return where the first name stands after words of no name: LREM de la Manche *Luc* Orth."""
    if lexicon.heads_last:
        return _after_office(words, begin, lexicon)
    long = lexicon.names_last and len(words) - begin > _LONGEST_NAME
    return begin + names_in_front(words[begin:], lexicon) if long else begin


def _after_tied(
    words: Sequence[str], titled: int, role: str | None, lexicon: Lexicon
) -> tuple[int, str | None]:
    """Return where the first name stands after what an office is of, and the office with it.

    As in: Presidente de la República *Luis* Orte. It is another’s where nothing else is: Père de *Jean* Lund.
    """
    front = names_in_front(words[titled:], lexicon)
    if not front:
        return titled, role
    whole = " ".join((role, *words[titled : titled + front])) if role and front > 1 else None
    return titled + front, whole


def _after_office(words: Sequence[str], begin: int, lexicon: Lexicon) -> int:
    """Return where a known first name stands after an office or short letters: Owner *Ada* Orth."""
    first = len(words) - FULL
    if first <= begin or lexicon.strict_names or not is_first_name(words[first].lower(), lexicon):
        return begin
    low, letters = words[first - 1].lower(), words[first - 1]
    short = letters.isupper() and letters.isalpha() and len(letters) > 1
    office = lexicon.is_office(low) and low not in lexicon.bodies and low not in lexicon.collectives
    joined = letters.rpartition("-")[2].islower() and "-" in letters  # All-rounder Tom Reed
    return first if short or office or joined or low in lexicon.partisans else begin


def _case_suffix(word: str, lexicon: Lexicon) -> str:
    """Return what an apostrophe parts from a name: ’s, of Lund’s; ’un, of Ort’un."""
    at = max(word.rfind("’"), word.rfind("'"))
    suffix = word[at:] if at > 0 else ""
    return suffix if is_owner(suffix) or (lexicon.suffix_mark and suffix[1:].islower()) else ""


def is_letters_after(word: str, lexicon: Lexicon) -> bool:
    """Tell letters that stand after a name for a title or an honour: Vera Holm MP."""
    letters = not (word.islower() or word.istitle())  # MP, MdL
    return letters and (word.lower() in lexicon.titles or word.lower() in lexicon.postnominals)


def _without_origin(run: str, lexicon: Lexicon) -> str:
    """Return a run without what a full name in it is of: Jan Lund, of Jan Lund von den Grünen."""
    words = run.split()
    cut = next((at for at in range(1, len(words)) if _ends_name(words, at, lexicon)), None)
    return run if cut is None else run[: place_of(run, 0, words, cut)].rstrip()


def _after_noun(lows: Sequence[str], lexicon: Lexicon) -> int:
    """Return where somebody is named after nouns that are no office, or 0.

    As in: Spiele von *Vera Holm*, Europäischen Rates *Vera Holm*.
    """
    for at in range(1, len(lows) - 1):
        if is_given(lows[at - 1]) or lexicon.is_office(lows[at - 1]):
            return 0
        if at > 1 and is_given(lows[at]):
            return at
        tied = lows[at] in lexicon.genitives and at < len(lows) - FULL and lexicon.is_office(lows[at + 1])
        if tied and at + FULL < len(lows) - 1 and is_given(lows[at + FULL]):
            return at + 1  # Klartext von Trainer Vera Holm
    return 0


def _ends_name(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word opens what follows a name, and is no part of one: schüttelte Lund den Kopf."""
    article = words[at] in lexicon.oblique and words[at] in lexicon.articles and words[at - 1][0].isupper()
    return article or is_origin(words, at, lexicon)


def is_origin(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition after a full name is no part of it: Jan Lund von den Grünen."""
    if at < FULL or (words[at] not in lexicon.genitives and words[at] not in lexicon.articles):
        return False
    first, before = words[at - FULL], words[at - 1].lower()
    if not (first[0].isupper() and words[at - 1][0].isupper()) or first.lower() in lexicon.functions:
        return False  # Vera von der Lahn
    if words[at] in lexicon.articles:
        return not lexicon.is_office(before)  # stärkt Jan Lund den Rücken
    given = is_given(before) or before in lexicon.masculine_given  # Karl Theodor von Lund
    return not (given or lexicon.is_office(before))  # Graf von Lund


def _is_described(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a noun that is no office stands before a full name: Bäcker Karl Finn, Ledamoten Lund."""
    compound = lexicon.verb_second and "-" in lows[0]  # Haven-Planbureau Kim Lund
    if not (lexicon.nouns_capitalised or compound or lows[0].endswith(lexicon.definite_endings)):
        return False
    parts = lows[0].split("-")
    given = is_given(parts[0]) or parts[0] in lexicon.masculine_given  # Anna-Lena Marie Lund
    plain = all(map(str.isalpha, parts)) and not given
    return plain and len(lows) > FULL and is_given(lows[1])


def _read_word(word: str, lexicon: Lexicon) -> Name | None:
    """Return the name that one plain word is, as most are; None for a word of grammar."""
    low = word.lower()
    if low in lexicon.functions or _is_no_name((low,), (word,), False, lexicon):
        return None
    return Name(0, len(word), (word,), (low,), word, is_title=low in lexicon.surnames)


def _is_dated(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a month or a place stands before a full name with a known first name: in July Ada Roth."""
    if not lexicon.heads_last or len(lows) != FULL + 1:
        return False
    place = lows[0] in lexicon.bodies and not (lexicon.is_office(lows[0]) or lows[0] in lexicon.partisans)
    return place and not is_given(lows[0]) and is_given(lows[1])


def _is_fronted(low: str, lexicon: Lexicon) -> bool:
    """Tell a participle, `meet` or a verb of speech that opens a sentence from a first name: Fred."""
    verb = low in lexicon.presenting or (lexicon.strict_names and low in lexicon.speech)
    return verb or (low.endswith(lexicon.fronted_endings) and not is_given(low))


def _titles(
    words: Sequence[str], lows: Sequence[str], first: int, lexicon: Lexicon
) -> tuple[Gender, int, bool]:
    """Return the gender that the titles in front tell, where they end, and whether they make a title."""
    gender, last, made = "", first, False
    for at in range(first, len(lows) - 1):
        ranked = at > first and words[at + 1] in lexicon.particles  # Otto Graf von Lund
        given = first < at == len(lows) - FULL and is_given(lows[at])
        ranked = ranked or (given and lows[at - 1] not in lexicon.qualifiers)  # Captain Dean Lund
        if not ranked and _is_title(lexicon.nominative(lows[at]), len(lows) - at, lexicon):
            last = at + 1
            gender = lexicon.titles.get(lows[at], "") or gender
            made = made or lows[at] not in lexicon.qualifiers
        elif at == last and _is_described(lows[at:], lexicon):
            last, made = at + 1, True  # Bäcker Karl Finn
    return gender, last if made or last < len(lows) - 1 else first, made  # not of National Mall


def _after_article(lows: Sequence[str], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where the title begins that a word ties to what is somebody's: Team von *Trainer*."""
    further = lexicon.genitives if lexicon.nouns_capitalised else lexicon.articles
    places = range(last - 1, first, -1)
    return next((at + 1 for at in places if lows[at] in lexicon.articles or lows[at] in further), first)


def _is_title(low: str, left: int, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand before a name as its title; a trade needs a full name after it."""
    if low in lexicon.titles or not lexicon.is_office(low):
        return low in lexicon.titles
    person = low in lexicon.roles and low not in lexicon.bodies and not lexicon.heads_last
    if low in lexicon.trades or person or ("-" in low and lexicon.is_joined_office(low)):
        return left > FULL or (lexicon.verb_second and low.endswith(lexicon.office_endings))
    return low.endswith(lexicon.office_endings)


def _is_no_name(lows: Sequence[str], named: tuple[str, ...], titled: bool, lexicon: Lexicon) -> bool:
    last = lows[-1]
    if not lexicon.speech.isdisjoint(lows[1:-1]):
        return True  # a headline in title case: Vera Stroud Says Plan
    low = named[0].lower()
    if len(named) > 1 and low in lexicon.infinitive and not is_given(low):
        return True  # First Keeper To Reach a Hundred
    if last in lexicon.titles or last in lexicon.roles or last + "." in lexicon.titles:
        return not _is_surname(lows, len(named), lexicon)
    return len(named) == 1 and (
        (last in lexicon.functions and not titled) or len(last) < 2 or named[0][-2:].upper() == named[0][-2:]
    )


def _is_surname(lows: Sequence[str], size: int, lexicon: Lexicon) -> bool:
    """Tell the surname of Angus King, Mr King or King from a title with nobody after it."""
    if lows[-1] not in lexicon.surnames:
        return False
    before = lows[-size] if size > 1 else lows[-2] if len(lows) > 1 else None
    if before is None:
        return True
    if size > 1:
        return not (lexicon.is_office(before) or before in lexicon.bodies)
    return bool(lexicon.titles.get(before)) and before not in lexicon.roles
