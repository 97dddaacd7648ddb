"""Names as they stand in the text, with the titles and roles beside them.

Invariant: a name is one run of capitalised words; what is read off it is only what its own surroundings say.
What the words say by themselves is worked out once, however often they stand in a document.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from briefing.core.languages import Gender, Lexicon, lexicon_for
from briefing.core.model import Span, unwrap
from briefing.core.quotes.people.given_names import is_given
from briefing.core.text.marks import NICKNAME_ENDS, NICKNAME_OPENS, Marked, nickname_pattern
from briefing.core.text.patterns import lazy, letters_of

_REACH = 90
"""Code points searched on either side of a name."""
_WORDS_BEFORE = 6
_WORDS_AFTER = 12
_LONGEST_WORD = 30
_LAST_WORD = re.compile(r"[\w-]+\Z")
_separator = lazy(r"[^\w’'. \t-]")
"""What no role runs over: a line end is one of paragraphs, since wrapped lines were joined."""
_AFTER = re.compile(
    r"[ \n]?,[ \n]+(?:\d\d,[ \n]+)?((?:[^,.;:()“”\"\n—–]|\n(?=[a-zß-ÿ])){3,90})"  # wrapped lines go on
    r"(?=[,.;\n—–]|[ ]\()"
)
_COMMAS = (",", " ,", "\n,")
_elided = lazy(r"(?:[ldnsmtcj]|un|(?:d|n|s)?[aeu]ll)[’'](?=[^\W\d_])", re.IGNORECASE)
"""Articles and prepositions that lose a vowel before the next word: l’avocat, dell’ambasciatore."""


def behind_article(word: str) -> str:
    """Return what a word holds behind an article that lost its vowel, or nothing: avocat, of L’avocat."""
    if "’" not in word and "'" not in word:
        return ""
    elided = _elided().match(word)
    return word[elided.end() :] if elided else ""


def body_in_front(named: Sequence[str], lexicon: Lexicon, before: str = "") -> int:
    """Return how many of the capitalised words behind an office say what it is of: Мэр *Москвы* Иван Сомов.

    A name has a first name and a surname there, or a patronymic between them. What stands before them is a
    first name too if it is known as one; where none is known, in other scripts, if both are men’s by their
    ends, as genitives are not. Behind an article or a preposition, if `before` is one, none is:
    πρωθυπουργός της *Ελλάδας* Νίκος Λάμπρου.
    """
    if not lexicon.bare_genitives or len(named) <= _FULL:
        return 0
    if named[-_FULL].endswith(lexicon.patronymics):
        return len(named) - _FULL - 1
    body = len(named) - _FULL
    if before.lower() in lexicon.articles or before.lower() in lexicon.links:
        return body
    while body and _is_further_given(named[body - 1], named[body], lexicon):
        body -= 1
    return body


_LATIN = "\u024f"
"""The last of the letters that the lists of first names have."""


def _is_further_given(word: str, following: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    if low in lexicon.feminine_given or low in lexicon.masculine_given:
        return True
    if low[0] <= _LATIN:
        return is_given(low)
    genders = {gender_of_ending(low, lexicon), gender_of_ending(following.lower(), lexicon)}
    return genders == {"m"} and not word.isupper()


def gender_of_ending(first: str, lexicon: Lexicon) -> Gender:
    """Return the gender that a first name in lower case tells by how it ends, if it does."""
    if first in lexicon.masculine_given:
        return "m"
    return next((gender for ending, gender in lexicon.given_endings if first.endswith(ending)), "")


def _office_over_genitives(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return an office with the genitives behind it that end at `start`: министр обороны."""
    words = text[max(0, start - _REACH) : start].split()[-_GENITIVES - 1 :]
    at = next((at for at in range(len(words) - 1, -1, -1) if lexicon.is_office(words[at].lower())), None)
    if at is None or not all(word.isalpha() and word.islower() for word in words[at + 1 :]):
        return None
    plain = lexicon.functions.isdisjoint(words[at + 1 :]) and lexicon.speech.isdisjoint(words[at + 1 :])
    return " ".join(words[at:]) if plain else None


_GENITIVES: Final = 2
"""Words between an office and the body that it is of."""


def role_before(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return the role that ends right before the name at `start`, if any."""
    if start < 2 or not text[start - 2].isalpha() or not lexicon.is_office(_word_before(text, start).lower()):
        return None
    lead = text[max(0, start - _REACH) : start]
    words = _separator().split(lead)[-1].split()
    chosen: list[str] = []
    whole = False
    for before, word in reversed([*pairwise(("", *words))][-_WORDS_BEFORE:]):
        low = word.lower().replace("’", "'")
        if low in lexicon.functions or low in lexicon.speech or word.endswith("."):
            whole = lexicon.heads_last and _leads_up(before.lower(), low, lexicon)
            break
        breaks = lexicon.parts_office(low, chosen[0].lower() if chosen else "")
        if breaks or _parts_subject(before.lower(), word, lexicon):
            break
        chosen.insert(0, word)
    opens = _is_office_word if lexicon.strict_names else _may_open
    first = next((at for at, word in enumerate(chosen) if whole or opens(word, lexicon)), len(chosen))
    if first == 0 and (office := _office_of(words[: len(words) - len(chosen)], lexicon)):
        return " ".join([*office, *chosen])
    if 0 < first < len(chosen) and _qualifies(chosen[first - 1], chosen[first], lexicon):
        first -= 1
    while 0 < first < len(chosen) and chosen[first - 1].endswith(lexicon.genitive_endings):
        first -= 1  # fackets ordförande
    if lexicon.role_breaks and first < len(chosen):
        first = 0  # işçi sendikası başkanı
    return " ".join(chosen[first:]) or None


def _leads_up(before: str, low: str, lexicon: Lexicon) -> bool:
    """Tell whether all that follows a word, up to a name, is one noun phrase: said *fire chief* Jens Moe.

    Not behind a preposition, whose own noun may end within: in the end harbour master Jens Moe spoke.
    """
    if low in lexicon.determiners:
        return before not in lexicon.prepositions
    return low in lexicon.reports or (before, low) in lexicon.sources


def _parts_subject(before: str, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a verb behind its subject: the court *freed* editor Lev Amin.

    A participle stands behind an article, an adverb or a verb of saying: the *exiled* editor, newly *elected*
    mayor, said *retired* nurse Gail Price.
    """
    if not before or before in lexicon.functions or before in lexicon.reports or before.endswith("ly"):
        return False
    if not (word.islower() and word.isalpha()):
        return False
    return word in lexicon.plain_pasts or (len(word) > _SHORT and word.endswith("ed"))


_SHORT = 4
"""Letters of words that end as a past does, and are nouns: seed, feed."""


def _office_of(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """Return the office and the words that tie it to what stands behind: `líder de la`."""
    first = len(words)
    while first and ((low := words[first - 1].lower()) in lexicon.links or low in lexicon.articles):
        first -= 1
    tied = any(word.lower() in lexicon.links for word in words[first:])
    return words[first - 1 :] if tied and first and lexicon.is_office(words[first - 1].lower()) else ()


def _word_before(text: str, start: int) -> str:
    """Return the word before the one at `start`, if a blank or a line end parts the two; else nothing."""
    if text[start - 1 : start] not in {" ", "\n"}:
        return ""
    word = text[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2]
    if word.isalpha():
        return word
    last = _LAST_WORD.search(word)
    return last[0] if last else ""


def _qualifies(word: str, trade: str, lexicon: Lexicon) -> bool:
    """Tell whether a word makes a trade or an office more precise: `harbour` master, `union` leader."""
    low, trade = word.lower(), trade.lower()
    if low in lexicon.qualifiers:
        return True
    if trade in lexicon.titles or (trade in lexicon.roles and not lexicon.heads_last):
        return low in lexicon.bodies or low in lexicon.collectives
    return not (low in lexicon.reports or low in lexicon.plain_pasts or low.endswith(("ed", "ly")))


def _may_open(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() or _is_office_word(word, lexicon)


def _is_office_word(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_office((behind_article(word) or word).lower())


_before_comma = lazy(r"([^.;:,()“”„«»\"\n]{3,60}),[ \n]\Z")


def office_in_front(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words for an office that the name from `start` to `end` explains behind a comma.

    `the duty commander`, of `said the duty commander, Vera Stroud`; nothing if there are none.
    """
    if start < 2 or text[start - 2] != ",":
        return ()
    match = _before_comma().search(text, max(0, start - _REACH), start)
    if not match or text[end : end + 1] not in {",", ".", "\n", ""}:
        return ()
    words = match[1].split()
    held = [behind_article(word) for word in words]
    lows = [(noun or word).lower().replace("’", "'") for word, noun in zip(words, held, strict=True)]
    verbs = [at + 1 for at, low in enumerate(lows) if low in lexicon.reports and low not in lexicon.offices]
    first = verbs[-1] if verbs else _behind_source(lows, lexicon)
    first = _behind_time(lows, first, lexicon)
    if first >= len(words) or not (held[first] or _is_held_noun(lows[first], lexicon)):
        return ()
    office = held[first] or words[first], *words[first + 1 :]
    return office if any(map(lexicon.is_office, lows[first : first + 4])) else ()


def _is_held_noun(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word opens what somebody in particular is: the commander, Oslo’s mayor, lederen."""
    if low in lexicon.determiners or low.endswith("'s"):
        return True
    return low.endswith(lexicon.definite_endings) and lexicon.is_office(low)


def _behind_source(lows: Sequence[str], lexicon: Lexicon) -> int:
    """Return where the words for a source end: `according to` before `the manager`; a preposition does."""
    told = (len(source) for source in lexicon.sources if tuple(lows[: len(source)]) == source)
    return next(told, int(lows[0] in lexicon.prepositions))


def _behind_time(lows: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """Return where what tells the time ends: `el martes` before `la portavoz`."""
    for width in (1, 2, 3):
        behind = at + width
        led = lexicon.leading.issuperset(lows[at : behind - 1])
        if led and behind < len(lows) and lows[behind - 1] in lexicon.timing:
            return _behind_time(lows, behind, lexicon)
    return at


def role_in_front(office: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return an office without its article; none that only a pronoun ties to somebody: his sister."""
    if not office or office[0].lower() in lexicon.possessives:
        return None
    return " ".join(office[1:] if office[0].lower() in lexicon.determiners else office) or None


def role_after(text: str, end: int, lexicon: Lexicon) -> str | None:
    """Return the role in apposition behind the name that ends at `end`, if any."""
    apposition = text.startswith(_COMMAS, end)
    match = _AFTER.match(text, end, end + _REACH + 20) if apposition else None
    if not match:
        return None
    words = match[1].split()
    lows = [word.lower().replace("’", "'") for word in words]
    end = next((at for at, low in enumerate(lows) if low in lexicon.relatives), len(words))
    words, lows = words[:end], lows[:end]  # a farmer who keeps goats
    if not words or len(words) > _WORDS_AFTER or lows[0] in lexicon.pronouns:
        return None
    if not any(map(lexicon.is_office, lows[:7])):
        return None
    if lows[0] in lexicon.possessives or not _opens_role(words, lows, lexicon):
        return None
    first = 1 if lows[0] in lexicon.determiners else 0
    if not lexicon.verbs.isdisjoint(lows) or _is_clause(lows, lexicon):
        return None
    return unwrap(" ".join(words[first:])) or None


def _opens_role(words: list[str], lows: list[str], lexicon: Lexicon) -> bool:
    if lows[0] in lexicon.determiners or words[0][0].isupper() or lexicon.is_office(lows[0]):
        return True
    return len(words) > 1 and (lexicon.is_office(lows[1]) or words[1][0].isupper())


def _is_clause(lows: list[str], lexicon: Lexicon) -> bool:
    return (
        lows[0] in lexicon.prepositions or lows[0] in lexicon.conjunctions or lows[0] in lexicon.coordinators
    )


_WITHIN = re.compile(rf"(?<=\s)[{NICKNAME_OPENS}].+?[{NICKNAME_ENDS}]\s+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SPACED = re.compile(r"\S+")
_FULL = 2
"""Words of a full name."""
_TIE = 30
"""Code points between two names of one family: Thomas Hale’s youngest son, Edward."""
_LONGEST_NAME = 5
"""Words in a personal name, initials included."""


class Name(NamedTuple):
    """One run of capitalised words that may name somebody, in its run or in the document."""

    start: int
    """Where the name begins, behind words of grammar and titles."""
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
    leads_at: int = -1
    """Where the phrase begins that the name ends: Thomas Hale’s son, Edward; -1 where it is no such."""


def generation(words: Sequence[str]) -> str:
    """Return the suffix that a name ends with, in lower case: jr, of Ned Oster Jr.; or nothing."""
    last = words[-1].lower().rstrip(".")
    return last if len(words) > 1 and last in _SUFFIXES else ""


class NameReader:
    """Reads the names of one document.

    Args:
        text: the whole document's text.
        lexicon: of the document's language.
    """

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        letters = letters_of(text)
        self._pattern = _name_pattern(lexicon.titled, lexicon.particles, letters.capitals, letters.word)
        self._runs = _runs_of(lexicon.code)

    def names(self, block: Span, quotations: Sequence[Marked]) -> Iterator[Name]:
        """Yield the names in one paragraph or headline.

        Args:
            block: where the paragraph stands.
            quotations: of the paragraph, in order; names inside them are marked as quoted.
        """
        at = 0
        before: Name | None = None
        for match in self._pattern.finditer(self.text, *block):
            start = match.start()
            opens = _opens(self.text, start)
            run = self._runs[match[0], opens]
            if run is None:
                continue
            while at < len(quotations) and quotations[at].span.end <= start:
                at += 1
            quoted = at < len(quotations) and quotations[at].span.start < start
            if not (run.is_title and _is_held(self.text, start, self.lexicon)):
                name = self._name(start, run, quoted, opens)
                before = self._related(before, name) if before else name
                yield before

    def _related(self, before: Name, name: Name) -> Name:
        """Return a name with the family that the name before it ties it to, if it does."""
        if name.start - before.end > _TIE:
            return name
        lexicon = self.lexicon
        first, *others = self.text[before.end : name.start].replace("’", "'").split() or [""]
        if not others or others[-1].rstrip(",") not in lexicon.kin:
            return name
        shared = len(name.words) == 1 and not (len(before.words) == 1 and is_given(before.lows[0]))
        family = before.lows[-1] if shared else ""
        if first == "'s":
            return name._replace(family=family, leads_at=before.start)
        joined = first in lexicon.coordinators and others[0] in lexicon.possessives
        return name._replace(family=family) if joined else name

    def _name(self, at: int, run: Name, quoted: bool, opens: bool) -> Name:
        text, lexicon = self.text, self.lexicon
        start, end, role = at + run.start, at + run.end, run.role
        if role is None and (before := role_before(text, at, lexicon)):
            role = _clean_role(before, lexicon)
        if run.role is None and (body := body_in_front(run.words, lexicon, _word_before(text, start))):
            held = role or _office_over_genitives(text, start, lexicon)
            if held:
                role = " ".join((held, *run.words[:body]))
                start, run = text.index(run.words[body], start), _without_front(run, body)
        office: tuple[str, ...] = ()
        behind = None if role or run.possessive or quoted else role_after(text, end, lexicon)
        if role is None and behind is None and len(run.words) > 1 and not run.possessive:
            office = office_in_front(text, at, end, lexicon)
            role = role_in_front(office, lexicon)
        titled = run.titled or role is not None or bool(office)
        return Name(
            start,
            end,
            run.words,
            run.lows,
            run.printed,
            run.gender,
            role or behind,
            titled,
            run.is_title,
            run.possessive,
            quoted,
            opens if start == at else _opens(text, start),
            run.suffix,
        )


@cache
def _name_pattern(
    titles: frozenset[str], particles: frozenset[str], upper: str, letter: str
) -> re.Pattern[str]:
    """Return the pattern of a run of capitalised words, with dotted titles, initials and particles in it.

    The capital that it begins with stands alone, so that the search can leap to it.
    """
    dotted = sorted((title.capitalize() for title in titles if title.endswith(".")), key=len, reverse=True)
    begun = [rf"{re.escape(title[1:])}(?<={re.escape(title)})" for title in dotted]  # leaps to the letter
    dotted += ["Jr.", "Sr."]
    rests = [rf"\.(?: ?[{upper}]\.)*", rf"{letter}*(?:[’'-]{letter}+)*"]
    first = rf"[{upper}](?<![\w’'-].)(?:{'|'.join((*begun, *rests))})"
    word = f"(?:{'|'.join((*map(re.escape, dotted), *(f'[{upper}]{rest}' for rest in rests)))})"
    links = "|".join(sorted(particles, key=len, reverse=True))
    return re.compile(
        rf"{first}(?:[ \t\n]+(?:{nickname_pattern(upper)}[ \t\n]+)?(?:(?:{links})[ \t\n]+){{0,2}}{word})*"
    )


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
def _runs_of(language: str) -> _Runs:
    return _Runs(lexicon_for(language))


def _read_run(run: str, opens: bool, lexicon: Lexicon) -> Name | None:
    """Return the name that a run of words holds, by its place in the run; None when it names nobody.

    Args:
        run: the words as they stand in the text.
        opens: whether it opens a sentence, where a capital letter tells nothing.
        lexicon: of the document's language.
    """
    if run.isalpha():
        return _read_word(run, lexicon)
    if run.lower() in lexicon.functions:
        return None
    run = _without_origin(run, lexicon) if lexicon.nouns_capitalised else run
    words = _WITHIN.sub("", run).split()
    suffixed = _case_suffix(words[-1], lexicon)
    possessive = bool(suffixed)
    if possessive:
        words[-1] = words[-1].removesuffix(suffixed)
    behind = words.pop() if len(words) > _FULL and _is_rank_behind(words[-1], lexicon) else ""
    suffix = generation(words)
    words = words[:-1] if suffix else words
    lows = [word.lower().replace("’", "'") for word in words]
    first = 0
    while first < len(words) - 1 and (
        (lows[first] in lexicon.functions and not words[first].isupper())
        or behind_article(words[first])[:1].islower()
    ):
        first += 1
    if first == 0 and len(words) > 1 and opens and _is_fronted(lows[0], lexicon):
        first = 1  # Hosting Adler
    gender, last_title, is_titled = _titles(lows, first, lexicon)
    owners = [at + 1 for at, low in enumerate(lows[first:-1], first) if low.endswith("'s")]
    if last_title > first:
        last_title += body_in_front(words[last_title:], lexicon)
    begin = max([last_title, *owners])
    named = tuple(words[begin:])
    if len(named) > _LONGEST_NAME or _is_no_name(lows[first:], named, is_titled, lexicon):
        return None
    if lexicon.nouns_capitalised and named[0] in lexicon.links and not gender:
        return None  # Sportchef von Bayern
    start = run.find(words[begin])
    end = len(run[: run.rfind(behind)].rstrip()) if behind else len(run) - len(suffixed)
    return Name(
        start,
        end,
        named,
        tuple(map(str.lower, named)),
        unwrap(run[start:end]),
        gender,
        _clean_role(" ".join(words[_behind_article(lows, first, last_title, lexicon) : last_title]), lexicon)
        or behind
        or None,
        is_titled or bool(behind),
        len(named) == 1 and begin == 0 and lows[-1] in lexicon.surnames,
        possessive,
        suffix=suffix,
    )


def _without_front(run: Name, body: int) -> Name:
    """Return a name without the words of a body in front of it."""
    words = run.words[body:]
    return run._replace(words=words, lows=run.lows[body:], printed=" ".join(words))


def _case_suffix(word: str, lexicon: Lexicon) -> str:
    """Return what an apostrophe parts from a name: ’s, of Lund’s; ’un, of Ort’un."""
    at = max(word.rfind("’"), word.rfind("'"))
    suffix = word[at:] if at > 0 else ""
    return suffix if suffix in ("’s", "'s") or (lexicon.suffix_mark and suffix[1:].islower()) else ""


def _is_rank_behind(word: str, lexicon: Lexicon) -> bool:
    """Tell letters that stand behind a name for a title: Vera Holm MP."""
    return word.isupper() and word.lower() in lexicon.titles


def _without_origin(run: str, lexicon: Lexicon) -> str:
    """Return a run without what a full name in it is of: Jan Lund, of Jan Lund von den Grünen."""
    spans = [match.span() for match in _SPACED.finditer(run)]
    words = [run[slice(*span)] for span in spans]
    cut = next((at for at in range(_FULL, len(words)) if is_origin(words, at, lexicon)), None)
    return run if cut is None else run[: spans[cut - 1][1]]


def is_origin(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition behind a full name is no part of it: Jan Lund von den Grünen."""
    if at < _FULL or words[at] not in lexicon.genitives:
        return False
    first, before = words[at - _FULL], words[at - 1].lower()
    if not first[0].isupper() or first.lower() in lexicon.functions:
        return False
    return not (is_given(before) or lexicon.is_office(before))  # Karl Theodor von Lund, Graf von Lund


def _is_described(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a noun that is no office stands before a full name: Bäcker Karl Finn, Ledamoten Lund."""
    if not lexicon.nouns_capitalised and not lows[0].endswith(lexicon.definite_endings):
        return False
    plain = lows[0].isalpha() and not is_given(lows[0])
    return plain and len(lows) > _FULL and is_given(lows[1])


def _read_word(word: str, lexicon: Lexicon) -> Name | None:
    """Return the name that one plain word is, as most are; None for a word of grammar."""
    low = word.lower()
    if low in lexicon.functions or _is_no_name((low,), (word,), False, lexicon):
        return None
    return Name(0, len(word), (word,), (low,), word, is_title=low in lexicon.surnames)


def _is_fronted(low: str, lexicon: Lexicon) -> bool:
    """Tell a participle that opens a sentence from a first name: Fred."""
    return low.endswith(lexicon.fronted_endings) and not is_given(low)


def _is_held(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a determiner stands before the word at `start`, which makes it a title: the King."""
    return _word_before(text, start).lower() in lexicon.determiners


def _titles(lows: Sequence[str], first: int, lexicon: Lexicon) -> tuple[Gender, int, bool]:
    """Return the gender that the titles in front tell, where they end, and whether they make a title."""
    gender, last, made = "", first, False
    for at in range(first, len(lows) - 1):
        ranked = at > first and lows[at + 1] in lexicon.particles  # Otto Graf von Lund
        if not ranked and _is_title(lexicon.nominative(lows[at]), len(lows) - at, lexicon):
            last = at + 1
            gender = lexicon.titles.get(lows[at], "") or gender
            made = made or lows[at] not in lexicon.qualifiers
        elif at == last and _is_described(lows[at:], lexicon):
            last, made = at + 1, True  # Bäcker Karl Finn
    return gender, last if made or last < len(lows) - 1 else first, made  # not of National Mall


def _behind_article(lows: Sequence[str], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where the title begins that an article ties to what is somebody's: Worten der *Ministerin*."""
    return next((at + 1 for at in range(last - 1, first, -1) if lows[at] in lexicon.articles), first)


def _opens(text: str, start: int) -> bool:
    return start < 2 or text[start - 1] == "\n" or text[start - 2] in '.!?:…”"“«'


def _is_title(low: str, left: int, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand before a name as its title; a trade needs a full name behind it."""
    if low in lexicon.titles:
        return True
    person = low in lexicon.roles and low not in lexicon.bodies and not lexicon.heads_last
    if low in lexicon.trades or person:
        return left > _FULL
    return bool(lexicon.office_endings) and low.endswith(lexicon.office_endings)


def _is_no_name(lows: Sequence[str], named: tuple[str, ...], titled: bool, lexicon: Lexicon) -> bool:
    last = lows[-1]
    if not lexicon.speech.isdisjoint(lows[1:-1]):
        return True  # a headline in title case: Vera Stroud Says Plan
    if last in lexicon.titles or last in lexicon.roles or last + "." in lexicon.titles:
        return not _is_surname(lows, len(named), lexicon)
    return len(named) == 1 and (
        (last in lexicon.functions and not titled) or len(last) < 2 or named[0][-2:].upper() == named[0][-2:]
    )


def _is_surname(lows: Sequence[str], size: int, lexicon: Lexicon) -> bool:
    """Tell the surname of Angus King, Mr King or King from a title with nobody behind it."""
    if lows[-1] not in lexicon.surnames:
        return False
    before = lows[-size] if size > 1 else lows[-2] if len(lows) > 1 else None
    if before is None:
        return True
    if size > 1:
        return not (lexicon.is_office(before) or before in lexicon.bodies)
    return bool(lexicon.titles.get(before)) and before not in lexicon.roles


def _clean_role(role: str | None, lexicon: Lexicon) -> str | None:
    """Return a role without the forms of courtesy in it, which are none, in its first case: Ministerin."""
    if not role:
        return None
    words = [word for word in role.split() if word.lower() not in lexicon.courtesies]
    head = next((at for at, word in enumerate(words) if word.lower() in lexicon.functions), len(words))
    if words[head - 1 : head] and words[head - 1].lower() in lexicon.relations:
        return None
    return " ".join((*map(lexicon.nominative, words[:head]), *words[head:])) or None
