"""What somebody is, beside a name: fire chief Jens Moe; Moe, the fire chief; the fire chief, Jens Moe.

Invariant: a role is words of the text, of the phrase that touches the name; a form of courtesy is none.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import ELIDED, is_owner
from briefing.core.model import unwrap
from briefing.core.quotes.people.given_names import FULL, gender_of_ending, is_given
from briefing.core.text.patterns import lazy

_REACH = 90
"""Code points searched on either side of a name."""
_WORDS_BEFORE = 6
_WORDS_AFTER = 12
_LONGEST_WORD = 30
_LAST_WORD = re.compile(r"[\w-]+\Z")
_separator = lazy(r"[^\w’'. \t-]|(?<!\S)-(?!\S)")
"""What no role runs over: a hyphen between blanks is a dash or a bullet; a line end is one of paragraphs,
since wrapped lines were joined.
"""
_AFTER = re.compile(
    r"[ \n]?,[ \n]+(?:(?:[^\W\d_]{2} )?\d\d(?: [^\W\d_]{3,4})?,[ \n]+)?"  # de 34 años,
    r"((?:[^,.;:()“”\"\n—–]|\n(?=[a-zß-ÿ])|\.(?=[A-Z]\. [a-z])|(?<=\.[A-Z])\.(?= [a-z])){3,90})"
    r"(?=[,.;:\n—–]|[ ]\()"
)
"""A role after a name: over wrapped lines, and the stops of U.S. where more of it follows."""
_APPOSED = (",", " ,", "\n,", " (")
"""What may stand after a name in front of its role: a comma, or a party and a comma."""
_CLOSERS = tuple("”“\"»«’'")
_elided = lazy(rf"{ELIDED}(?=[^\W\d_])", re.IGNORECASE)


def after_article(word: str) -> str:
    """Return what a word holds after an article that lost its vowel, or nothing: avocat, of L’avocat."""
    if "’" not in word and "'" not in word:
        return ""
    elided = _elided().match(word)
    return word[elided.end() :] if elided else ""


def body_in_front(named: Sequence[str], lexicon: Lexicon, before: str = "") -> int:
    """Return how many of the capitalised words after an office say what it is of: Мэр *Москвы* Иван Сомов.

    A name has a first name and a surname there, or a patronymic between them. What stands before them is a
    first name too if it is known as one; where none is known, in other scripts, if both are men’s by their
    ends, as genitives are not. After an article or a preposition, if `before` is one, none is:
    πρωθυπουργός της *Ελλάδας* Νίκος Λάμπρου.
    """
    if lexicon.offices_nest:
        bodies = [at for at, word in enumerate(named[:-1], 1) if word.lower() in lexicon.bodies]
        return (
            bodies[-1]
            if bodies
            else max(0, len(named) - FULL) * (before.strip("()").lower() in lexicon.governing)
        )
    if not lexicon.bare_genitives or len(named) <= FULL:
        return 0
    if named[-FULL].endswith(lexicon.patronymics):
        return len(named) - FULL - 1
    body = len(named) - FULL
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


def office_over_genitives(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return an office with the genitives after it that end at `start`: министр обороны."""
    words = line_before(text, start).split()[-_GENITIVES - 1 :]
    at = next((at for at in range(len(words) - 1, -1, -1) if lexicon.is_office(words[at].lower())), None)
    if at is None:
        return None
    after, past = words[at + 1 :], tuple(ending for ending, _ in lexicon.verb_genders)
    governed = [word for word in after if word.isalpha() and not _is_past(word, past)]
    first = after[:1] and after[0].lower().endswith((*lexicon.attribute_endings, *lexicon.surname_genitives))
    lower = after[1:] if first else after
    if len(governed) < len(after) or not all(map(str.islower, lower)):
        return None
    plain = lexicon.functions.isdisjoint(after) and lexicon.speech.isdisjoint(after)
    return " ".join(words[at:]) if plain else None


def office_over_title(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return an office with what it is of between marks, which end at `start`: тренер «Зари»."""
    titled = _titled().search(text, max(0, start - _REACH), start)
    office = role_before(text, titled.start(), lexicon) if titled else None
    return f"{office} {titled[0].strip()}" if titled and office else None


_titled = lazy(r"[«“„\"][^«»“”„\"\n]{2,40}[»”“\"] \Z")


def line_before(text: str, start: int) -> str:
    """Return what stands before `start` in its line, which is a paragraph."""
    return text[max(0, start - _REACH) : start].rpartition("\n")[2]


def _is_past(word: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a word may be a verb in the past, which shorter ones only look like: дел."""
    return len(word) > _SHORT and bool(endings) and word.endswith(endings)


_GENITIVES: Final = 2
"""Words between an office and the body that it is of."""


def capitals_in_front(words: Sequence[str]) -> Sequence[str]:
    """Return the capitalised words at the end: *Royal Bank*, of `the Royal Bank`."""
    first = len(words)
    while first and words[first - 1][0].isupper():
        first -= 1
    return words[first:]


_BETWEEN: Final = 5
"""Words of an office between its article and a name."""


def is_between_offices(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a name follows an office that another office is of: the aide to the mayor Otto Brandt.

    Either of the two may be his.
    """
    lead = text[max(0, start - _REACH) : start]
    if not lexicon.heads_last or lexicon.articles.isdisjoint(lead.split()[-_BETWEEN - 1 :]):
        return False
    words = _separator().split(lead)[-1].split()
    tied = (at for at in range(len(words) - 1, 1, -1) if words[at] in lexicon.articles)
    at = next(tied, 0)
    inner, outer = words[at + 1 :], words[max(0, at - _BETWEEN) : at - 1]
    return (
        at > 1
        and words[at - 1] in lexicon.prepositions
        and 0 < len(inner) <= _BETWEEN
        and any(lexicon.is_office(word.lower()) for word in (inner[0], inner[-1]))
        and all(_is_of_office(word, lexicon) for word in inner)
        and any(lexicon.is_office(word.lower()) or word.lower() in lexicon.kin for word in outer)
    )


def _is_of_office(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word may stand in an office: former, Foreign, Secretary of State."""
    known = lexicon.is_office(word.lower()) or word in lexicon.qualifiers or word in lexicon.genitives
    return known or word[0].isupper()


def role_before(text: str, start: int, lexicon: Lexicon) -> str | None:
    """Return the role that ends right before the name at `start`, if any."""
    if not _is_after_office(text, start, lexicon) or is_between_offices(text, start, lexicon):
        return None
    lead = text[max(0, start - _REACH) : start]
    unparted = _separator().split(lead)[-1]
    words = unparted.split()
    if lexicon.verb_second and _has_verb_after(lead.removesuffix(unparted), words, lexicon):
        del words[0]
    chosen, whole = _words_of_role(words, lexicon)
    opens = _is_office_word if lexicon.strict_names else _may_open
    first = next((at for at, word in enumerate(chosen) if whole or opens(word, lexicon)), len(chosen))
    if (
        chosen
        and first == 0
        and (office := _office_of(words[: len(words) - len(chosen)], chosen[-1], lexicon))
    ):
        return " ".join([*office, *chosen])
    if (
        0 < first < len(chosen)
        and not after_article(chosen[first])
        and _qualifies(chosen[first - 1], chosen[first], lexicon)
    ):
        first -= 1
    while 0 < first < len(chosen) and chosen[first - 1].endswith(lexicon.genitive_endings):
        first -= 1  # fackets ordförande
    if lexicon.role_breaks and first < len(chosen):
        first = 0  # işçi sendikası başkanı
    return " ".join(chosen[first:]) or None


def _words_of_role(words: Sequence[str], lexicon: Lexicon) -> tuple[list[str], bool]:
    """Return the words in front of a name that a role may be of, and whether all of them are."""
    chosen: list[str] = []
    whole = False
    for before, word in reversed([*pairwise(("", *words))][-_WORDS_BEFORE:]):
        low = word.lower().replace("’", "'")
        if chosen and _joins_fields(before, low, chosen[0], lexicon):
            chosen.insert(0, word)
            continue
        if low in lexicon.functions or low in lexicon.speech or word.endswith("."):
            whole = lexicon.heads_last and _leads_up(before.lower(), low, lexicon)
            break
        breaks = lexicon.parts_office(low, chosen[0].lower() if chosen else "") or _closes_title(word)
        if breaks or _parts_subject(before.lower(), word, lexicon):
            break
        chosen.insert(0, word)
        if lexicon.elision and low.startswith("l'"):
            break  # parla *l’ex arbitro*
    return chosen, whole


def _joins_fields(before: str, low: str, following: str, lexicon: Lexicon) -> bool:
    return low in lexicon.coordinators and of_one_office([before], [following], lexicon)


def of_one_office(left: Sequence[str], right: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a coordinator joins what one office is for, and no two people: Tarım ve Orman Bakanı."""
    if not lexicon.role_breaks or not (left[-1].istitle() and right[0].istitle()):
        return False
    plain = not any(lexicon.is_office(word.lower()) for word in left)
    return plain and not any(is_given(word.lower()) for word in left) and not is_given(right[0].lower())


def _has_verb_after(before: str, words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the first word stands where verbs do after a quotation: „…“, *brummte* Koch Lund."""
    plain = bool(words) and words[0].islower() and not lexicon.is_office(words[0])
    return plain and before.rstrip(", ")[-1:] in _CLOSERS


def with_office_in_front(text: str, start: int, role: str, lexicon: Lexicon) -> str:
    """Return the titles of a name with the office in lower case in front of them: *former* President."""
    words = (role_before(text, start, lexicon) or "").split()
    last = words[-1].lower() if words else ""
    qualified = last in lexicon.qualifiers
    if not words or last in lexicon.kin or (last in lexicon.collectives and not qualified):
        return role
    if qualified:  # a statement from former Governor Lund
        first = next(
            (at for at in range(len(words), 0, -1) if words[at - 1].lower() not in lexicon.qualifiers), 0
        )
        words = words[first:]
    return " ".join((*words, role))


def _is_after_office(text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before the one at `start` is an office, and no time: PM Ada Roth, at 2 pm."""
    if start < 2 or not text[start - 2].isalpha():
        return False
    last = word_before(text, start)
    return lexicon.is_office(last.lower()) and last not in lexicon.times


def _closes_title(word: str) -> bool:
    """Tell the mark that closes the title of a work from that of a plural owner: ‘The Ferry’ director."""
    return word[-1] in "’'" and word[-2:-1] != "s"


def _leads_up(before: str, low: str, lexicon: Lexicon) -> bool:
    """Tell whether all that follows a word, up to a name, is one noun phrase: said *fire chief* Jens Moe.

    Not after a preposition, whose own noun may end within: in the end harbour master Jens Moe spoke.
    """
    if low in lexicon.determiners:
        return before not in lexicon.prepositions
    return low in lexicon.reports or (before, low) in lexicon.sources


def _parts_subject(before: str, word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a verb after its subject: the court *freed* editor Lev Amin.

    A participle stands after an article, an adverb or a verb of saying: the *exiled* editor, newly *elected*
    mayor, said *retired* nurse Gail Price.
    """
    if not before or before in lexicon.functions or before in lexicon.reports:
        return False
    if before.endswith(lexicon.adverb_endings) or not (word.islower() and word.isalpha()):
        return False
    return word in lexicon.plain_pasts or (len(word) > _SHORT and word.endswith(lexicon.past_endings))


_SHORT = 4
"""Letters of words that end as a past does, and are nouns: seed, feed."""


def _office_of(words: Sequence[str], last: str, lexicon: Lexicon) -> Sequence[str]:
    """Return the office, or body, and what ties it to what stands after: `líder de la`, `University of`.

    Not where `last`, the end of that, is an office too, as after `spokesman for the` in English.
    """
    first = len(words)
    while first and ((low := words[first - 1].lower()) in lexicon.links or low in lexicon.articles):
        first -= 1
    if not first or lexicon.links.isdisjoint(word.lower() for word in words[first:]):
        return ()
    head, low = words[first - 1], last.lower()
    body = words[first].lower() in lexicon.genitives and head.lower() in lexicon.bodies
    if lexicon.heads_last and head[0].isupper() and body:
        return (*capitals_in_front(words[:first]), *words[first:])
    personal = lexicon.heads_last and low not in lexicon.collectives and low not in lexicon.qualifiers
    return words[first - 1 :] if lexicon.is_office(head.lower()) and not personal else ()


_party = lazy(r" \([^\W\d_][\w. -]{0,11}\)")


def after_party(text: str, end: int) -> int:
    """Return where the party in brackets after a name ends, or `end`: Vera Lund (S), Jan Lund (Grüne)."""
    party = _party().match(text, end) if text.startswith(" (", end) else None
    return party.end() if party else end


def word_before(text: str, start: int) -> str:
    """Return the word before the one at `start`, if a blank or a line end parts the two; else nothing."""
    if text[start - 1 : start] not in {" ", "\n"}:
        return ""
    word = text[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2]
    if word.isalpha():
        return word
    last = _LAST_WORD.search(word)
    return last[0] if last else ""


def may_modify(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in front of an office may be one of its adjectives: not popsal *situaci* trenér."""
    ends, low = lexicon.premodifier_endings, word.lower()
    return not ends or low.endswith(ends) or lexicon.is_office(low)


def _qualifies(word: str, trade: str, lexicon: Lexicon) -> bool:
    """Tell whether a word makes a trade or an office more precise: `harbour` master, `union` leader."""
    low, trade = (after_article(word) or word).lower(), trade.lower()
    if not may_modify(word, lexicon):
        return False
    if low in lexicon.qualifiers:
        return True
    if trade in lexicon.titles or (trade in lexicon.roles and not lexicon.heads_last):
        return low in lexicon.bodies or low in lexicon.collectives
    modifies = low.endswith(lexicon.modifier_endings)
    return not (modifies or low in lexicon.reports or low in lexicon.plain_pasts)


def _may_open(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() or _is_office_word(word, lexicon)


def _is_office_word(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_office((after_article(word) or word).lower())


_before_comma = lazy(r"((?:[^.;:,()“”„«»\"\n]|\([A-Z]{2,6}\)){3,85}+),[ \n]\Z")


def office_in_front(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words for an office that the name from `start` to `end` explains after a comma.

    `the duty commander`, of `said the duty commander, Vera Stroud`; nothing if there are none.
    """
    if start < 2 or text[start - 2] != ",":
        return ()
    end = after_party(text, end)
    if text[end : end + 1] not in {",", ".", ":", "\n", ""}:
        return ()
    match = _before_comma().search(text, max(0, start - _REACH), start)
    if not match:
        return ()
    words = match[1].split()
    if not words:
        return ()
    held = [after_article(word) for word in words]
    lows = [(noun or word).lower().replace("’", "'") for word, noun in zip(words, held, strict=True)]
    opened = [at + 1 for at, low in enumerate(lows) if _opens_subject(low, lexicon)]
    first = opened[-1] if opened else _after_source(lows, lexicon)
    first = _after_time(lows, _after_verb(lows, first, lexicon), lexicon)
    lengths = first < len(words) and (held[first] or _is_held_noun(lows[first], lexicon))
    if not lengths and not is_bare_office(words[first:], lexicon):
        return ()
    office = held[first] or words[first], *words[first + 1 :]
    return office if any(map(lexicon.is_office, lows[first : first + 4])) else ()


def is_bare_office(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether an office without an article has what it is of beside it: Head of Ports, Lower Cove MP."""
    if not lexicon.heads_last or len(words) < FULL or not words[0][0].isupper():
        return False
    link = next((at for at, word in enumerate(words) if word.lower() in lexicon.links), len(words))
    low = words[link - 1].lower() if link else ""
    if not all(word[0].isupper() for word in words[:link]):
        return False
    if link < len(words):
        return low in lexicon.offices and low not in lexicon.collectives
    return (low in lexicon.titles or low in lexicon.trades) and low not in lexicon.surnames


def _after_verb(lows: Sequence[str], first: int, lexicon: Lexicon) -> int:
    """Return where the object of a verb begins after an auxiliary: must sack *the* finance minister."""
    after = lows[first + 1 :]
    if lexicon.modals.isdisjoint(after) and lexicon.passive.isdisjoint(after):
        return first
    last = next(at for at in range(len(lows) - 1, first, -1) if _parts_phrases(lows[at], lexicon))
    return next((at for at in range(last, len(lows)) if lows[at] in lexicon.determiners), len(lows))


def _parts_phrases(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word stands between two phrases and within none: a man *like* my president."""
    if low in lexicon.modals or low in lexicon.passive or low in lexicon.coordinators:
        return True
    return low in lexicon.prepositions and low not in lexicon.links


def _opens_subject(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a subject may follow a word: *said* the mayor, told the court *that* the mayor."""
    return low in lexicon.conjunctions or (low in lexicon.reports and low not in lexicon.offices)


def _is_held_noun(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word opens what somebody in particular is: the commander, Oslo’s mayor, leder(en)."""
    if low in lexicon.determiners or is_owner(low):
        return True
    return bool(lexicon.definite_endings) and lexicon.is_office(low)


def _after_source(lows: Sequence[str], lexicon: Lexicon) -> int:
    """Return where the words for a source end: `according to` before `the manager`; a preposition does."""
    lengths = (len(source) for source in lexicon.sources if tuple(lows[: len(source)]) == source)
    return next(lengths, int(lows[0] in lexicon.prepositions))


def _after_time(lows: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """Return where what tells the time ends: `el martes`, `esta mañana` before `la portavoz`."""
    for width in (1, 2, 3):
        after = at + width
        led = all(low in lexicon.leading or low in lexicon.determiners for low in lows[at : after - 1])
        if led and after < len(lows) and lows[after - 1] in lexicon.timing:
            return _after_time(lows, after, lexicon)
    return at


def role_in_front(office: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return an office without its article; none that only a pronoun ties to somebody: his sister."""
    if not office or _is_only_somebodys([word.lower() for word in office], lexicon):
        return None
    return " ".join(office[_held([word.lower() for word in office[:2]], lexicon) :]) or None


def _held(lows: Sequence[str], lexicon: Lexicon) -> int:
    """Return how many words in front of an office hold it: an article, and whose it is: il suo avvocato."""
    article = int(lows[0] in lexicon.determiners)
    return article + (article and lexicon.owners_held and len(lows) > 1 and lows[1] in lexicon.possessives)


def _is_only_somebodys(lows: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell what somebody is to another one from an office with an owner: his sister, but: its director."""
    if lows[0] not in lexicon.possessives:
        return False
    if not lexicon.heads_last or not (lexicon.kin.isdisjoint(lows) and lexicon.relations.isdisjoint(lows)):
        return True
    return lexicon.ranks.isdisjoint(lows[1:])


def role_after(text: str, end: int, lexicon: Lexicon) -> str | None:
    """Return the role in apposition after the name that ends at `end`, if any."""
    if not text.startswith(_APPOSED, end):
        return None
    end = after_party(text, end)
    match = _AFTER.match(text, end, end + _REACH + 20)
    if not match:
        return None
    words = match[1].split()
    if text[match.end() : match.end() + 1] == "." and words[-1][-2:-1] in ("", ".") and words[-1].isupper():
        words = _without_last_part(words, lexicon)
    lows = [word.lower().replace("’", "'") for word in words]
    end = next((at for at, low in enumerate(lows) if low in lexicon.relatives), len(words))
    words, lows = words[:end], lows[:end]  # a farmer who keeps goats
    if not words or len(words) > _WORDS_AFTER or lows[0] in lexicon.pronouns:
        return None
    if not any(lexicon.is_office(low) and low not in lexicon.courtesies for low in lows[:7]):
        return None
    if _is_only_somebodys(lows, lexicon) or not _opens_role(words, lows, lexicon):
        return None
    if lows[0] in lexicon.possessives and words[-1][0].isupper():
        return None  # Bill Lund, his manager Tim Kern and others
    first = _held(lows, lexicon)
    if not lexicon.verbs.isdisjoint(lows) or _is_clause(lows, lexicon):
        return None
    words[-1] = next((f"{one}. {two}." for one, two in lexicon.retired if words[-1] == one), words[-1])
    return unwrap(" ".join(words[first:])) or None


def _without_last_part(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return a role up to the tie in front of what was cut short: founder, of founder of U.S. …."""
    ties = lexicon.links | lexicon.coordinators
    return words[: max((at for at, word in enumerate(words) if word.lower() in ties), default=0)]


def _opens_role(words: list[str], lows: list[str], lexicon: Lexicon) -> bool:
    if lows[0] in lexicon.determiners or words[0][0].isupper() or lexicon.is_office(lows[0]):
        return True
    if any(low.endswith(lexicon.genitive_endings) for low in lows[:3]) and lexicon.is_office(lows[-1]):
        return True  # barn- och ungdomsnämndens ordförande
    return len(words) > 1 and (lexicon.is_office(lows[1]) or words[1][0].isupper())


def _is_clause(lows: list[str], lexicon: Lexicon) -> bool:
    opener = lows[0]
    lengths = lexicon.heads_last and opener in lexicon.participles  # Lund, accusing Mayor Finn of fraud
    return (
        lengths
        or opener in lexicon.prepositions
        or opener in lexicon.conjunctions
        or opener in lexicon.coordinators
    )


def clean_role(role: str | None, lexicon: Lexicon) -> str | None:
    """Return a role without article and forms of courtesy, which are none, in its first case: Ministerin."""
    if not role:
        return None
    words = [word for word in role.split() if word in lexicon.kin or word.lower() not in lexicon.courtesies]
    if words and lexicon.elision:
        words[0] = after_article(words[0]) or words[0]
    if words and words[0].lower() in lexicon.articles:
        del words[0]  # O Delegado
    head = next((at for at, word in enumerate(words) if word.lower() in lexicon.functions), len(words))
    if words[head - 1 : head] and words[head - 1].lower() in lexicon.relations:
        return None
    return " ".join((*map(lexicon.nominative, words[:head]), *words[head:])) or None
