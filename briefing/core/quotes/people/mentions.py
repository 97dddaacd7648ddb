"""Names as they stand in the text, with the titles and roles beside them.

Invariant: a name is one run of capitalised words; what is read off it is only what its own surroundings say.
What the words say by themselves is worked out once, however often they stand in a document.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import takewhile
from typing import Final, NamedTuple

from briefing.core.languages import Gender, Lexicon, lexicon_for
from briefing.core.languages.base import NETWORKS, is_owner
from briefing.core.model import Span, unwrap
from briefing.core.quotes.people.given_names import FULL, is_given
from briefing.core.quotes.people.roles import (
    behind_article,
    body_in_front,
    clean_role,
    office_in_front,
    office_over_genitives,
    office_over_links,
    role_after,
    role_before,
    role_in_front,
    with_office_in_front,
    word_before,
)
from briefing.core.quotes.people.tied import office_tied
from briefing.core.text.marks import NICKNAME_ENDS, NICKNAME_OPENS, Marked, nickname_pattern
from briefing.core.text.patterns import letters_of

_WITHIN = re.compile(rf"(?<=\s)[{NICKNAME_OPENS}].+?[{NICKNAME_ENDS}]\s+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SPACED = re.compile(r"\S+")
_CAPITALISED = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]+")
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
        self._pattern = _name_pattern(
            lexicon.titled, lexicon.particles, lexicon.on, letters.capitals, letters.word
        )
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
            if run is None or (start == block.start and match[0].isupper()):
                run = self._set_in_capitals(match[0]) if start == block.start else None
            if run is None:
                continue
            while at < len(quotations) and quotations[at].span.end <= start:
                at += 1
            quoted = at < len(quotations) and quotations[at].span.start < start
            if not (run.is_title and _is_held(self.text, start, self.lexicon)):
                name = self._name(start, run, quoted, opens)
                before = self._related(before, name) if before else name
                yield before

    @cached_property
    def _capitalised(self) -> Mapping[str, str]:
        """Return the words that stand somewhere with a capital in front alone, by their lower case."""
        words = _CAPITALISED.findall(self.text)
        return {word.lower(): word for word in words if not word.isupper()}

    def _set_in_capitals(self, run: str) -> Name | None:
        """Return the name that opens a story in capitals, as the text sets it elsewhere: ADA ROTH WAS.

        It begins with a known first name, and its surname stands in the text again.
        """
        words: list[str] = []
        for word in takewhile(str.isupper, run.split()):
            low = word.lower().replace("’", "'")
            known = self._capitalised.get(word.lower())
            if not (known or is_given(low)):
                break
            words.append(known or word.capitalize())
        if len(words) < FULL or not is_given(words[0].lower()) or words[-1].lower() not in self._capitalised:
            return None
        end = len(" ".join(words))
        return Name(0, end, tuple(words), tuple(map(str.lower, words)), " ".join(words))

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

    def _title(self, at: int, run: Name) -> str | None:
        """Return the titles of a name with the office before them, or that office alone."""
        text, lexicon, role = self.text, self.lexicon, run.role
        if role and lexicon.heads_last:
            return with_office_in_front(text, at, role, lexicon)
        if role and lexicon.role_breaks:  # Tarım ve Orman Bakanı
            return clean_role(role_before(text, at + run.start, lexicon), lexicon) or role
        return role or clean_role(role_before(text, at, lexicon), lexicon)

    def _may_be_behind_office(self, at: int) -> bool:
        """Tell whether the word before `at` is an office or ties one to what it is of; most are not."""
        before = word_before(self.text, at).lower()
        return bool(before) and (self.lexicon.is_office(before) or before in self.lexicon.tying)

    def _in_front(self, at: int, run: Name) -> tuple[int, Name, str | None]:
        """Return where a name begins behind all that is said of it in front, the name, and its role."""
        text, lexicon = self.text, self.lexicon
        if lexicon.heads_last and run.role is None and not self._may_be_behind_office(at):
            return at + run.start, run, None
        start, role = at + run.start, self._title(at, run)
        if lexicon.offices_nest and role and (body := body_in_front(run.words, lexicon, role.split()[-1])):
            role = " ".join((role, *run.words[:body]))
            start, run = _place(text, start, run.words, body), _without_front(run, body)
        if lexicon.bare_genitives and run.role is None:
            body = body_in_front(run.words, lexicon, word_before(text, start))
            held = role or office_over_genitives(text, start, lexicon) if body else None
            if held:
                role = " ".join((held, *run.words[:body]))
                start, run = _place(text, start, run.words, body), _without_front(run, body)
        if run.role and role != run.role and is_given(run.role.lower()):
            start, run, role = at, _with_first_name(run), role_before(text, at, lexicon)  # captain Dean Lund
        if tied := office_tied(text, at, run.role, run.words, lexicon):
            role, body = tied
            start, run = _place(text, start, run.words, body), _without_front(run, body)
        if role is None and lexicon.strict_names and lexicon.bare_genitives and len(run.words) > 1:
            role = office_over_genitives(text, start, lexicon)
        if role is None and not (lexicon.strict_names or lexicon.heads_last or lexicon.nouns_capitalised):
            role = office_over_links(text, start, lexicon) if len(run.words) > 1 else None
        return start, run, role

    def _name(self, at: int, run: Name, quoted: bool, opens: bool) -> Name:
        text, lexicon = self.text, self.lexicon
        end = at + run.end
        start, run, role = self._in_front(at, run)
        office: tuple[str, ...] = ()
        told = role is not None and role not in lexicon.kin
        behind = None if told or run.possessive or quoted else role_after(text, end, lexicon)
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
            behind or role,
            titled,
            run.is_title,
            run.possessive,
            quoted,
            opens if start == at else _opens(text, start),
            run.suffix,
        )


@cache
def _name_pattern(
    titles: frozenset[str], particles: frozenset[str], on: frozenset[str], upper: str, letter: str
) -> re.Pattern[str]:
    """Return the pattern of a run of capitalised words, with dotted titles, initials and particles in it.

    The X of `on X.` is no initial.

    The capital that it begins with stands alone, so that the search can leap to it.
    """
    dotted = sorted((title.capitalize() for title in titles if title.endswith(".")), key=len, reverse=True)
    begun = [rf"{re.escape(title[1:])}(?<={re.escape(title)})" for title in dotted]  # leaps to the letter
    dotted += ["Jr.", "Sr."]
    networks = f"[{''.join(NETWORKS).upper()}]"
    no_network = "".join(rf"(?<!\b{word} {networks})" for word in sorted(on))
    rests = [rf"{no_network}\.(?: ?[{upper}]\.)*", rf"{letter}*(?:[’'-]{letter}+)*"]
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


def _place(text: str, start: int, words: Sequence[str], number: int) -> int:
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
    if run.lower() in lexicon.functions:
        return None
    run = _without_origin(run, lexicon) if lexicon.verb_second else run
    words = _WITHIN.sub("", run).split()
    suffixed = _case_suffix(words[-1], lexicon)
    possessive = bool(suffixed)
    if possessive:
        words[-1] = words[-1].removesuffix(suffixed)
    behind = words.pop() if len(words) > FULL and is_letters_behind(words[-1], lexicon) else ""
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
    first += _is_dated(lows[first:], lexicon)
    if lexicon.nouns_capitalised:
        first = max(first, _behind_noun(lows, lexicon))
    gender, last_title, is_titled = _titles(words, lows, first, lexicon)
    owners = [at + 1 for at, low in enumerate(lows[first:-1], first) if is_owner(low)]
    if last_title > first:
        last_title += body_in_front(words[last_title:], lexicon)
    begin = max([last_title, *owners])
    named = tuple(words[begin:])
    if len(named) > _LONGEST_NAME or _is_no_name(lows[first:], named, is_titled, lexicon):
        return None
    surname = len(named) > FULL and lows[-2] in lexicon.articles  # Sportchef von der Lahn
    if lexicon.nouns_capitalised and named[0] in lexicon.links and not (gender or surname):
        return None  # Sportchef von Bayern
    start = _place(run, 0, words, begin)
    end = len(run[: run.rfind(behind)].rstrip()) if behind else len(run) - len(suffixed)
    return Name(
        start,
        end,
        named,
        tuple(map(str.lower, named)),
        unwrap(run[start:end]),
        gender,
        clean_role(" ".join(words[_behind_article(lows, first, last_title, lexicon) : last_title]), lexicon)
        or (behind if behind.lower() not in lexicon.postnominals else "")
        or None,
        is_titled or bool(behind),
        len(named) == 1 and begin == 0 and lows[-1] in lexicon.surnames,
        possessive,
        suffix=suffix,
    )


def _without_front(run: Name, body: int) -> Name:
    """Return a name without the words of a body in front of it."""
    words = run.words[body:]
    return run if not body else run._replace(words=words, lows=run.lows[body:], printed=" ".join(words))


def _with_first_name(run: Name) -> Name:
    """Return a name in which a title is the first name: Dean Lund."""
    words = (run.role or "", *run.words)
    return run._replace(
        words=words, lows=tuple(map(str.lower, words)), printed=f"{run.role} {run.printed}", role=None
    )


def _case_suffix(word: str, lexicon: Lexicon) -> str:
    """Return what an apostrophe parts from a name: ’s, of Lund’s; ’un, of Ort’un."""
    at = max(word.rfind("’"), word.rfind("'"))
    suffix = word[at:] if at > 0 else ""
    return suffix if is_owner(suffix) or (lexicon.suffix_mark and suffix[1:].islower()) else ""


def is_letters_behind(word: str, lexicon: Lexicon) -> bool:
    """Tell letters that stand behind a name for a title or an honour: Vera Holm MP."""
    letters = not (word.islower() or word.istitle())  # MP, MdL
    return letters and (word.lower() in lexicon.titles or word.lower() in lexicon.postnominals)


def _without_origin(run: str, lexicon: Lexicon) -> str:
    """Return a run without what a full name in it is of: Jan Lund, of Jan Lund von den Grünen."""
    spans = [match.span() for match in _SPACED.finditer(run)]
    words = [run[slice(*span)] for span in spans]
    cut = next((at for at in range(1, len(words)) if _ends_name(words, at, lexicon)), None)
    return run if cut is None else run[: spans[cut - 1][1]]


def _behind_noun(lows: Sequence[str], lexicon: Lexicon) -> int:
    """Return where somebody is named behind nouns that are no office, or 0.

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
    """Tell whether a preposition behind a full name is no part of it: Jan Lund von den Grünen."""
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
    if not lexicon.nouns_capitalised and not lows[0].endswith(lexicon.definite_endings):
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
    """Tell a participle that opens a sentence from a first name: Fred."""
    return low.endswith(lexicon.fronted_endings) and not is_given(low)


def _is_held(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a determiner stands before the word at `start`, which makes it a title: the King."""
    return word_before(text, start).lower() in lexicon.determiners


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


def _behind_article(lows: Sequence[str], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where the title begins that a word ties to what is somebody's: Team von *Trainer*."""
    ties = lexicon.articles | lexicon.genitives if lexicon.nouns_capitalised else lexicon.articles
    return next((at + 1 for at in range(last - 1, first, -1) if lows[at] in ties), first)


def _opens(text: str, start: int) -> bool:
    return start < 2 or text[start - 1] == "\n" or text[start - 2] in '.!?:…”"“«'


def _is_title(low: str, left: int, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand before a name as its title; a trade needs a full name behind it."""
    if low in lexicon.titles:
        return True
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
    """Tell the surname of Angus King, Mr King or King from a title with nobody behind it."""
    if lows[-1] not in lexicon.surnames:
        return False
    before = lows[-size] if size > 1 else lows[-2] if len(lows) > 1 else None
    if before is None:
        return True
    if size > 1:
        return not (lexicon.is_office(before) or before in lexicon.bodies)
    return bool(lexicon.titles.get(before)) and before not in lexicon.roles
