"""Names as they stand in the text, with the titles and roles beside them.

Invariant: a name is one run of capitalised words; what is read off it is only what its own surroundings say.
What the words say by themselves is known from `runs`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import takewhile

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import NETWORKS
from briefing.core.model import Span
from briefing.core.quotes.people.given_names import FULL, is_given
from briefing.core.quotes.people.linked import linked_office, names_in_front
from briefing.core.quotes.people.roles import (
    body_in_front,
    clean_role,
    office_in_front,
    office_over_genitives,
    office_over_title,
    role_after,
    role_before,
    role_in_front,
    with_office_in_front,
    word_before,
)
from briefing.core.quotes.people.runs import Name, is_letters_after, place_of, runs_of
from briefing.core.quotes.people.tied import office_tied
from briefing.core.text.marks import Marked, nickname_pattern
from briefing.core.text.patterns import lazy, letters_of

_capital_words = lazy(r"[^\W\d_a-zß-ÿ][\w’'-]+")
_member = lazy(r"\s[A-Z]{2,5},\s(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z][\w’'-]*,")
"""Letters after a name, and a full name between commas."""
_APOSTROPHES = frozenset("'’")
_TITLE_ENDS = frozenset('»”“"')
_LETTERS = 4
"""Code points of a blank and letters after a name: TD, MP."""
_TIE = 30
"""Code points between two names of one family: Thomas Hale’s youngest son, Edward."""


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
            lexicon.titled,
            lexicon.particles,
            lexicon.on,
            lexicon.retired,
            letters.capitals,
            letters.word,
        )
        self._runs = runs_of(lexicon.code)

    def names(self, block: Span, quotations: Sequence[Marked]) -> Iterator[Name]:
        """Yield the names in one paragraph or headline.

        Args:
            block: where the paragraph stands.
            quotations: of the paragraph, in order; names inside them are marked as quoted.
        """
        text, at = self.text, 0
        before: Name | None = None
        for start, words in _capitals(self._pattern.finditer(text, *block), self.lexicon.noble_particles):
            opens = _opens(text, start)
            run = self._runs[words, opens]
            if start == block.start and (run is None or words.isupper()):
                run = self._set_in_capitals(words)
            if run is None:
                continue
            while at < len(quotations) and quotations[at].span.end <= start:
                at += 1
            quoted = at < len(quotations) and quotations[at].span.start < start
            held = run.is_title and _is_held(text, start, self.lexicon)
            if not held and not (run.titled and self._is_seat(start, run)):
                name = self._name(start, run, quoted, opens)
                before = self._related(before, name) if before else name
                yield before

    def _is_seat(self, at: int, run: Name) -> bool:
        """Tell a seat or a party from the name of a member: Lower Cove MP, Vera Holm, said; a Labour MP."""
        text, lexicon, end = self.text, self.lexicon, at + run.end
        if not lexicon.heads_last or is_given(run.lows[0]):
            return False
        lettered = (run.role or "").isupper()
        if lettered and _member().match(text, end):
            return True
        letters = run.role if lettered else text[end : end + _LETTERS].strip()
        held = run.lows[0] in lexicon.determiners or _is_held(text, at + run.start, lexicon)
        return held and letters is not None and letters.isupper() and is_letters_after(letters, lexicon)

    @cached_property
    def _capitalised(self) -> Mapping[str, str]:
        """Return the words that stand somewhere with a capital in front alone, by their lower case."""
        words = _capital_words().findall(self.text)
        return {word.lower(): word for word in words if not word.isupper()}

    def _set_in_capitals(self, run: str) -> Name | None:
        """Return the name that opens a story in capitals, as the text sets it elsewhere: ADA ROTH WAS.

        It begins with a known first name, and its surname stands in the text again.
        """
        capitals = [*takewhile(str.isupper, run.split())]
        if len(capitals) < FULL or not is_given(capitals[0].lower()):
            return None
        words: list[str] = []
        for word in capitals:
            known = self._capitalised.get(word.lower())
            if not (known or is_given(word.lower().replace("’", "'"))):
                break
            words.append(known or word.capitalize())
        if len(words) < FULL or words[-1].lower() not in self._capitalised:
            return None
        end = len(" ".join(words))
        return Name(0, end, tuple(words), tuple(map(str.lower, words)), " ".join(words))

    def _related(self, before: Name, name: Name) -> Name:
        """Return a name with the family that the name before it ties it to, if it does."""
        if name.start - before.end > _TIE:
            return name
        lexicon, between = self.lexicon, self.text[before.end : name.start].split()
        if len(between) < 2 or between[-1].rstrip(",") not in lexicon.kin:
            return name
        first, *others = (word.replace("’", "'") for word in between)
        shared = len(name.words) == 1 and not (len(before.words) == 1 and is_given(before.lows[0]))
        family = before.lows[-1] if shared else ""
        if first == "'s":
            return name._replace(family=family, related=True, leads_at=before.start)
        joined = first in lexicon.coordinators and others[0] in lexicon.possessives
        return name._replace(family=family, related=True) if joined else name

    def _title(self, at: int, run: Name) -> str | None:
        """Return the titles of a name with the office before them, or that office alone."""
        text, lexicon, role = self.text, self.lexicon, run.role
        if role and lexicon.heads_last:
            return with_office_in_front(text, at, role, lexicon)
        if role and lexicon.role_breaks:  # Tarım ve Orman Bakanı
            return clean_role(role_before(text, at + run.start, lexicon), lexicon) or role
        if role is None and not lexicon.heads_last and text[at - 2 : at - 1] in _TITLE_ENDS and at > 1:
            return office_over_title(text, at, lexicon)
        return role or clean_role(role_before(text, at, lexicon), lexicon)

    def _may_be_after_office(self, at: int) -> bool:
        """Tell whether the word before `at` is an office or ties one to what it is of; most are not."""
        before, lexicon = word_before(self.text, at).lower(), self.lexicon
        tied = lexicon.heads_last and before in lexicon.tying
        return bool(before) and (tied or lexicon.is_office(before))

    def _in_front(self, at: int, run: Name) -> tuple[int, Name, str | None]:
        """Return where a name begins after all that is said of it in front, the name, and its role."""
        text, lexicon = self.text, self.lexicon
        in_office = run.role is not None or lexicon.bare_genitives or lexicon.names_last
        if not in_office and not self._may_be_after_office(at):
            return at + run.start, run, None
        start, role = at + run.start, self._title(at, run)
        if lexicon.offices_nest and role and (body := body_in_front(run.words, lexicon, role.split()[-1])):
            role = " ".join((role, *run.words[:body]))
            start, run = place_of(text, start, run.words, body), _without_front(run, body)
        if lexicon.bare_genitives and run.role is None:
            body = body_in_front(run.words, lexicon, word_before(text, start))
            held = role or office_over_genitives(text, start, lexicon) if body else None
            if body and not held and all(word.lower() in lexicon.bodies for word in run.words[:body]):
                start, run = place_of(text, start, run.words, body), _without_front(run, body)
            elif held:
                role = " ".join((held, *run.words[:body]))
                start, run = place_of(text, start, run.words, body), _without_front(run, body)
        if run.role and role != run.role and is_given(run.role.lower()):
            start, run, role = at, _with_first_name(run), role_before(text, at, lexicon)  # captain Dean Lund
        if tied := office_tied(text, at, run.role, run.words, lexicon):
            role, body = tied
            start, run = place_of(text, start, run.words, body), _without_front(run, body)
        if role is None and lexicon.strict_names and lexicon.bare_genitives and len(run.words) > 1:
            role = office_over_genitives(text, start, lexicon)
        if lexicon.names_last and run.role is None and len(run.words) > 1:
            return self._after_links(start, run, role)
        return start, run, role

    def _after_links(self, start: int, run: Name, role: str | None) -> tuple[int, Name, str | None]:
        """Return where a name begins after an office and what that is of, the name, and its role."""
        body = names_in_front(run.words, self.lexicon)
        begin = place_of(self.text, start, run.words, body)
        office = linked_office(self.text, begin, self.lexicon) if body or role is None else None
        if office or (body and self._is_no_first_name(start, run)):
            return begin, _without_front(run, body), office or role
        return start, run, role

    def _is_no_first_name(self, start: int, run: Name) -> bool:
        """Tell whether a run opens with a party, or a paper after a preposition: au *Matin* Luc Orth."""
        before, lexicon = word_before(self.text, start).lower(), self.lexicon
        party = run.words[0].isupper() and len(run.words[0]) > 1
        return party or before in lexicon.leading or self.text[start - 1 : start] in _APOSTROPHES

    def _name(self, at: int, run: Name, quoted: bool, opens: bool) -> Name:
        text, lexicon = self.text, self.lexicon
        end = at + run.end
        start, role = at + run.start, None
        if text.startswith(run.words[0], start):  # JEAN ORTE, in capitals, opens its paragraph
            start, run, role = self._in_front(at, run)
        office: tuple[str, ...] = ()
        in_office = role is not None and role not in lexicon.kin
        after = None if in_office or run.possessive or quoted else role_after(text, end, lexicon)
        if role is None and after is None and len(run.words) > 1 and not run.possessive:
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
            after or role,
            titled,
            run.is_title,
            run.possessive,
            quoted,
            opens if start == at else _opens(text, start),
            run.suffix,
        )


def _capitals(runs: Iterator[re.Match[str]], noble: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield where each run of capitals begins, and the run: *Jan Lund* and *Wort* of Jan Lund zu Wort."""
    for run in runs:
        words, begin = run[0], 0
        for link in _prepositions(noble).finditer(words) if noble else ():
            if not is_given(link["first"].lower()):
                yield run.start() + begin, words[begin : link.end("word")]
                begin = link.end()
        yield run.start() + begin, words[begin:]


@cache
def _prepositions(noble: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of such a particle in a name, after a word and the first part of that word."""
    return re.compile(rf"(?P<word>(?P<first>\w+)(?:-\w+)*)[ \t\n]+(?:{'|'.join(sorted(noble))})[ \t\n]+")


@cache
def _name_pattern(
    titles: frozenset[str],
    particles: frozenset[str],
    on: frozenset[str],
    retired: tuple[tuple[str, str], ...],
    upper: str,
    letter: str,
) -> re.Pattern[str]:
    """Return the pattern of a run of capitalised words, with dotted titles, initials and particles in it.

    The X of `on X.` is no initial, nor is the D of `a. D.` after an office.

    The capital that it begins with stands alone, so that the search can leap to it.
    """
    dotted = sorted((title.title() for title in titles if title.endswith(".")), key=len, reverse=True)
    begun = [rf"{re.escape(title[1:])}(?<={re.escape(title)})" for title in dotted]  # leaps to the letter
    dotted += ["Jr.", "Sr."]
    networks = f"[{''.join(NETWORKS).upper()}]"
    not_on = "".join(rf"(?<!\b{word} .)" for word in sorted(on))
    no_network = rf"(?:(?<!{networks})|{not_on})" if on else ""
    rests = [rf"{no_network}\.(?: ?[{upper}]\.)*", rf"{letter}*(?:[’'-]{letter}+)*"]
    no_office = "".join(
        rf"(?<!\b{first}\.{blank}{second})" for first, second in retired for blank in ("", " ")
    )
    first = rf"[{upper}](?<![\w’'-].){no_office}(?:{'|'.join((*begun, *rests))})"
    word = f"(?:{'|'.join((*map(re.escape, dotted), *(f'[{upper}]{rest}' for rest in rests)))})"
    links = "|".join(sorted(particles, key=len, reverse=True))
    return re.compile(
        rf"{first}(?:[ \t\n]+(?:{nickname_pattern(upper)}[ \t\n]+)?(?:(?:{links})[ \t\n]+){{0,2}}{word})*"
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


def _is_held(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a determiner stands before the word at `start`, which makes it a title: the King."""
    return word_before(text, start).lower() in lexicon.determiners


def _opens(text: str, start: int) -> bool:
    """Tell whether a word opens a sentence or a line, and does not go on after a quotation and a comma."""
    if start < 2 or text[start - 1] == "\n":
        return True
    return text[start - 2] in _OPENING and text[start - 3 : start - 1] not in _GOES_ON


_OPENING = frozenset('.!?:…”"“«')
_GOES_ON = (",”", ',"')
