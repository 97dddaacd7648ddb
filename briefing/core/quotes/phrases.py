"""Noun phrases by their word classes, without a parser: the one before a token, and the one behind it.

Invariant: a phrase is a range of tokens of one sentence that holds no quotation, and no punctuation but the
comma between an office and its bearer. Every search is bounded, so that a sentence without end costs no more
than a long one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.core.languages import Lexicon
from briefing.core.languages.base import unowned
from briefing.core.quotes.people.given_names import FULL, is_first_name, is_given
from briefing.core.quotes.sentence import Sentence
from briefing.core.quotes.tokens import Token

_LONGEST = 9
"""Words in one chunk of a phrase; a longer run is a clause."""
_LINKS = 3
"""Prepositions that may tie the last chunk of a phrase to its head: a guest at a feast in the town hall."""


class Phrase(NamedTuple):
    """Tokens `first` up to, not including, `last`."""

    first: int
    last: int
    kind: str
    """`pronoun`, `name`, `nominal`, or `possessive` for the owner of words: his statement."""


def phrase_before(sentence: Sentence, bound: int, at: int) -> Phrase | None:
    """Return the noun phrase whose last token is `at`, not looking left of token `bound`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at < bound:
        return None
    if tokens[at].low in lexicon.pronouns:
        return Phrase(at, at + 1, "pronoun")
    if at > bound and _hangs_behind(tokens[at], lexicon) and tokens[at - 1].is_word:
        at -= 1
    if at > bound and tokens[at - 1].is_capitalised and _is_adverb(tokens[at], lexicon):
        at -= 1
    first = _chunk_before(sentence, bound, at)
    if first is None:
        return Phrase(at, at + 1, "nominal") if tokens[at].low in lexicon.standing else None
    first = _behind_adverbial(sentence, bound, first, at)
    if first == bound + 1 and particled_surname(sentence, bound, at + 1) == at + 1:
        first = bound  # Von der Lahn
    first = _linked_before(sentence, bound, first)
    first = _joined_before(sentence, bound, first, at)
    return Phrase(first, at + 1, _kind(sentence, first, at + 1))


def _hangs_behind(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is a participle behind its noun: a report released last year."""
    low = token.low
    if lexicon.nouns_capitalised:
        return False  # in German it stands before
    reports = low in lexicon.reports and low not in lexicon.nouns
    return reports and not token.is_capitalised and not lexicon.is_office(low)


def _behind_adverbial(sentence: Sentence, bound: int, first: int, at: int) -> int:
    """Return where a name begins that no comma parts from when or where: In the evening Brandt said."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.heads_last or first == bound or tokens[first].low not in lexicon.determiners:
        return first
    opener, name = tokens[first - 1].low, at
    if opener not in lexicon.prepositions or opener in lexicon.conjunctions:
        return first
    while tokens[name].is_capitalised and name > first:
        name -= 1
    parted = first < name < at and tokens[name].is_word and not lexicon.is_office(tokens[name].low)
    return name + 1 if parted else first


def _is_adverb(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a name belongs to its verb: Lund emphatically denied, regretted saying."""
    adverb = lexicon.heads_last and token.low.endswith(lexicon.modifier_endings) and token.text.islower()
    return adverb and not lexicon.is_office(token.low) and token.low not in lexicon.collectives


def _linked_before(sentence: Sentence, bound: int, first: int) -> int:
    """Go on over the prepositions that tie this chunk to the head: a spokesman for the campaign."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if (
        first - 1 >= bound
        and tokens[first].low in lexicon.genitives
        and lexicon.is_office(tokens[first - 1].low)
    ):
        head = _chunk_before(sentence, bound, first - 1)  # die Präsidentin der Kammer
        first = first if head is None else head
    outermost = first
    for _ in range(_LINKS):
        if first - 2 < bound or tokens[first - 1].low not in lexicon.links:
            break
        head = _part_before(sentence, bound, first - 1)
        if head is None:
            break
        if _is_head(sentence, head, first - 1):
            outermost = head
        first = head
    return outermost


def _part_before(sentence: Sentence, bound: int, link: int) -> int | None:
    """Return where the chunk before a link begins; some, of `some of the workers`, is one by itself."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[link].low in lexicon.genitives and tokens[link - 1].low in lexicon.determiners:
        return link - 1
    if tokens[link - 1].low in lexicon.standing and link > bound:
        return link - 1  # someone in the audience
    return _chunk_before(sentence, bound, link - 1)


def _is_head(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a chunk before a preposition names somebody who may be a subject."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    opening = tokens[first - 1].low if first else ""
    if lexicon.heads_last and tokens[last].low in lexicon.genitives and _is_body(tokens[last - 1], lexicon):
        return True  # met by the National Council for Adoption
    if opening in lexicon.prepositions and opening not in lexicon.conjunctions:
        return False
    if _opens_with_name(sentence, first, last):
        return True  # Vera Holm with the Eastport Health Authority
    if last - first == 1 and tokens[first].low in lexicon.standing:
        return True
    if tokens[last].low in lexicon.genitives and (
        tokens[last - 1].is_capitalised or tokens[last - 1].low in lexicon.determiners
    ):
        return True
    named = tokens[first].low in lexicon.determiners or tokens[first].is_capitalised
    return named and any(
        token.low in lexicon.roles or token.low in lexicon.titles for token in tokens[first:last]
    )


def _is_body(token: Token, lexicon: Lexicon) -> bool:
    return token.is_capitalised and (token.low in lexicon.bodies or token.low in lexicon.collectives)


def _opens_with_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a full name, with nothing before it in its clause, stands before a preposition."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    before = tokens[first - 1] if first else None
    opens = before is None or not before.is_word or before.low in lexicon.conjunctions
    return (
        opens
        and (last - first > 1 or (before is not None and before.low in lexicon.conjunctions))
        and not lexicon.nouns_capitalised
        and all(token.is_capitalised for token in tokens[first:last])
        and tokens[last - 1].low not in lexicon.bodies
    )


def _joined_before(sentence: Sentence, bound: int, first: int, at: int) -> int:
    """Take in the first of two speakers when the clause begins with them: Borrell and Cho."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if first - 2 < bound or tokens[first - 1].low not in lexicon.coordinators:
        return first
    partner = _chunk_before(sentence, bound, first - 2)
    if partner is None:
        return first
    if tokens[first - 2].is_capitalised is not any(
        token.is_capitalised for token in tokens[max(first, at - 1) : at + 1]
    ):
        return first
    partner = _linked_before(sentence, bound, partner)
    opens = (
        partner == bound
        or tokens[partner - 1].text in ",;:—–"
        or tokens[partner - 1].low in lexicon.conjunctions
    )
    return partner if opens else first


def _chunk_before(sentence: Sentence, bound: int, at: int) -> int | None:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = at + 1
    while first - 1 >= bound and at - first < _LONGEST:
        token = tokens[first - 1]
        if not _belongs(token, tokens[first] if first <= at else None, lexicon) and not (
            first - 2 >= bound and is_surname(tokens[first - 2], token, lexicon)
        ):
            break
        if lexicon.nouns_capitalised and first <= at and _parts_nouns(token, tokens[first], lexicon):
            break
        if lexicon.heads_last and first - 2 >= bound and _parts_names(tokens, first - 1, at, lexicon):
            break
        first -= 1
        if token.low in lexicon.determiners:
            break
    if first > at:
        return None
    return _trim_front(sentence, first, at)


def _belongs(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    if not token.is_word:
        return token.text in "&/" and following is not None
    low = token.low
    if following is not None and following.is_capitalised and low in lexicon.particles:
        hangs = low in lexicon.prepositions and low not in lexicon.genitives
        return not (token.is_capitalised and hangs)
    if low in lexicon.determiners:
        return following is not None and not _opens_clause(token, following, lexicon)
    if token.owns and unowned(low) in lexicon.functions:
        return False  # it's, that's
    if token.is_capitalised:
        apart = low in lexicon.functions and not (token.text.isupper() and len(token.text) > 1)
    else:
        apart = low in lexicon.loose
    return not apart or _qualifies(low, following, lexicon)


def _qualifies(low: str, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a word that often parts a phrase is part of an office: the deputy first minister."""
    return following is not None and low in lexicon.qualifiers and lexicon.is_office(following.low)


def _parts_names(tokens: Sequence[Token], verb: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb stands between its subject and a name, as part of neither: Reed *called* Lund’s."""
    if verb >= at or tokens[verb].low not in lexicon.attitude or not tokens[verb].text.islower():
        return False
    subject = tokens[verb - 1]
    return subject.is_word and subject.low not in lexicon.functions and tokens[verb + 1].is_capitalised


def _parts_nouns(token: Token, following: Token, lexicon: Lexicon) -> bool:
    """Tell whether what follows a noun in lower case begins something else: gibt Lund *erste* Entwarnung."""
    if not token.is_capitalised or token.low in lexicon.functions:
        return False
    lower = following.text.islower() and following.text.isalpha()
    return lower and following.low not in lexicon.functions and following.low not in lexicon.particles


def is_surname(title: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell Mrs. May from the auxiliary that is spelt like her name."""
    return token.is_capitalised and title.is_capitalised and bool(lexicon.titles.get(title.low))


def _opens_clause(token: Token, following: Token, lexicon: Lexicon) -> bool:
    """Tell the conjunction in `said that Brandt` and the pronoun in `that showed` from `that man`."""
    if token.low in lexicon.conjunctions and following.is_capitalised:
        return True
    return token.low in lexicon.relatives and following.low.endswith(lexicon.modifier_endings)


def _trim_front(sentence: Sentence, first: int, at: int) -> int | None:
    """Drop words in front that no determiner holds in the phrase, as the verb in `visited Baerbock`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[first].low in lexicon.determiners:
        return first if at > first else None
    if lexicon.nouns_capitalised:
        plain = (one + 1 for one in range(first, at) if _is_uninflected(tokens[one], lexicon))
        first = max(plain, default=first)
    while first <= at and not _is_naming_word(tokens[first], lexicon):
        first += 1
    return first if first <= at else None


def _is_uninflected(token: Token, lexicon: Lexicon) -> bool:
    """Tell a verb or an adverb from an attribute, which has an ending: wackelt, of wackelt Lund."""
    plain = token.text.islower() and token.low not in lexicon.particles
    return plain and not token.low.endswith(lexicon.inflected_endings)


def _is_naming_word(token: Token, lexicon: Lexicon) -> bool:
    office = token.low in lexicon.roles or token.low in lexicon.titles
    return token.is_capitalised or office or (bool(lexicon.definite_endings) and lexicon.is_office(token.low))


def _kind(sentence: Sentence, first: int, last: int) -> str:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if lexicon.nouns_capitalised and tokens[first].low in lexicon.determiners:
        return "nominal"
    for token in tokens[first:last]:
        if token.is_capitalised and token.low not in lexicon.determiners:
            return "name"
    return "nominal"


def phrase_after(sentence: Sentence, at: int, bound: int) -> Phrase | None:
    """Return the noun phrase that begins at token `at`, or behind one adverb, and ends before `bound`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = behind_time(sentence, at, bound)
    if at >= bound:
        return None
    if tokens[at].low in lexicon.pronouns and not _is_owners(sentence, at, bound):
        return Phrase(at, at + 1, "pronoun")
    last = particled_surname(sentence, at, bound) or chunk_after(sentence, at, bound)
    if lexicon.nouns_capitalised and (quoted := _quoted_name(sentence, at, last or at + 1, bound)):
        return Phrase(at, quoted, "name")
    if last is None:
        return Phrase(at, at + 1, "nominal") if tokens[at].low in lexicon.standing else None
    last = _linked_after(sentence, last, bound)
    if lexicon.nouns_capitalised:
        last = _quoted_name(sentence, at, last, bound) or last
    if _is_owner(tokens[last - 1], tokens[last] if last < bound else None, lexicon):
        return None  # Brandt’s first five guests
    named = _bearer_behind(sentence, at, last, bound)
    if named:
        return Phrase(at, named, "name")
    if last + 1 < bound and tokens[last].low in lexicon.coordinators:
        partner = chunk_after(sentence, last + 1, bound)
        if partner and tokens[last + 1].is_capitalised:
            both = _ends_in_name(sentence, at, last) and _ends_in_name(sentence, last + 1, partner)
            last = partner if tokens[at].is_capitalised or both else last
    return Phrase(at, last, _kind(sentence, at, last))


def _is_owners(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether what is spelt like a pronoun says whose the noun behind it is: ihr Anwalt."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    held = lexicon.nouns_capitalised and tokens[at].low in lexicon.determiners
    return held and at + 1 < bound and tokens[at + 1].is_capitalised


def particled_surname(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where a surname ends that begins at token `at` with particle and article: von der Lahn."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.nouns_capitalised or at + 2 >= bound or not tokens[at + 2].is_capitalised:
        return None
    particles = lexicon.particles.issuperset((tokens[at].low, tokens[at + 1].low))
    named = particles and tokens[at + 1].low in lexicon.articles and not lexicon.is_office(tokens[at + 2].low)
    return at + 3 if named else None


def _ends_in_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a phrase ends in a full name: die Abgeordneten Jan Lund und Vera Stroud."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    named = tokens[max(first, last - FULL) : last]
    return len(named) == FULL and all(one.is_capitalised and not lexicon.is_office(one.low) for one in named)


def _is_owner(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell the owner of something said behind it from a name with the same ending: Macy’s said."""
    if not token.owns or following is None or not following.is_word:
        return False
    return following.low not in lexicon.reports and following.low not in lexicon.participles


def _quoted_name(sentence: Sentence, at: int, last: int, bound: int) -> int | None:
    """Return where a phrase ends whose name stands in quotation marks: die „Hafenpost“, die Firma „Holm“."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if last >= bound or tokens[last].quote < 0:
        return None
    words = tokens[last].text.strip('„“”"»«').split()
    titled = 0 < len(words) <= _TITLED and words[0][:1].isupper() and words[-1][-1:] not in ".,!?"
    held = tokens[at].low in lexicon.articles or last > at + 1
    return last + 1 if titled and held else None


_TITLED = 4
"""Words of a name in quotation marks."""


def behind_time(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token behind one adverb, or behind all that tells the time: oświadczyła wczoraj w Gdyni."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not (lexicon.strict_names or lexicon.inverts or lexicon.elision):
        return at + (at < bound and tokens[at].low in lexicon.adverbs)
    for _ in range(_ADVERBS):
        parted = lexicon.strict_names and at + 1 < bound and tokens[at].text == ","  # a spus, marți, la
        if at + parted < bound and tokens[at + parted].low in lexicon.auxiliaries:
            at += 1 + parted
            continue
        if (behind := _behind_manner(sentence, at, bound)) > at:
            at = behind
            continue
        time = at
        while time < min(bound, at + _FRONT) and (
            tokens[time].low in lexicon.leading
            or (time > at and tokens[time].low in lexicon.recent)
            or (time == at and tokens[time].low in lexicon.determiners)
        ):
            time += 1  # el pasado viernes, questa sera
        if at < time < bound and _tells_time(tokens[time], lexicon):
            at = time + 1
        elif (behind := _behind_occasion(sentence, at, bound)) > at:
            at = behind
    return at


def _behind_manner(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token behind words that tell how something was said, or `at`: добавила, улыбаясь, Анна."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at >= bound:
        return at
    low, manner, end = tokens[at].low, at, at
    if low.endswith(lexicon.manner_endings) and low not in lexicon.functions:
        end = at + 1
    elif low in lexicon.manner:
        manner, end = at + 1, at + 2
    elif low == "," and at + 2 < bound and tokens[at + 2].text == ",":
        manner, end = at + 1, at + 3
    if end == at or end >= bound:
        return at
    if not (starts_phrase(tokens[end], lexicon) or tokens[end].low in lexicon.prepositions):
        return at
    told = tokens[manner]
    return end if told.text.islower() and not lexicon.is_office(told.low) else at


def _behind_occasion(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token behind words that tell where or to whom something was said, or `at`.

    A subject begins with an article, an office or a first name that no preposition leads up to: in conferenza
    stampa *il* sindaco, à l’AFP *Anne* Lund, sdělila k případu *mluvčí* Lundová.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = at + (at < bound and tokens[at].text == "," and lexicon.inserts != ",")
    if lexicon.nouns_capitalised or first >= bound:
        return at
    if tokens[first].low not in lexicon.prepositions and not _is_told(tokens[first], lexicon):
        return at
    for end in range(first + 1, min(bound, first + _OCCASION)):
        if _opens_subject(sentence, end, bound):
            return end
        parts = tokens[end].text == "," and first > at
        if parts and end + 1 < bound and starts_phrase(tokens[end + 1], lexicon):
            return end + 1
        if not tokens[end].is_word and tokens[end].quote < 0:
            return at
    return at


def _is_told(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word may be the paper that was told, in its case: řekla *Novinkám* mluvčí."""
    if not lexicon.articleless or token.low in lexicon.functions:
        return False
    plain = token.is_capitalised and not is_first_name(token.low, lexicon)
    return token.quote >= 0 or (plain and not lexicon.is_office(token.low))


def _opens_subject(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a token opens a subject, and does not go on with what stands before it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    token, before = tokens[at], tokens[at - 1]
    following = tokens[at + 1] if at + 1 < bound else None
    closes = before.low in lexicon.auxiliaries or before.low in lexicon.possessives  # w niedzielę, δήλωσή του
    within = before.low in lexicon.functions and not closes
    if following is None or within or before.low in lexicon.leading:
        return False
    if token.low in lexicon.articles:
        within = before.is_capitalised and token.low in lexicon.particles and following.is_capitalised
        return token.text.islower() and following.is_word and not within
    if lexicon.is_office(before.low):
        return False
    if token.text.islower():
        return lexicon.is_office(token.low) and token.low not in lexicon.bodies
    named = (following.is_capitalised or following.text == ",") and token.low not in lexicon.functions
    if named and is_first_name(token.low, lexicon):
        return not is_first_name(before.low, lexicon)
    if not (named and lexicon.names_last and following.is_capitalised and before.is_capitalised):
        return False  # à l’AFP Zénaïde Lund
    agency = before.low in lexicon.bodies or (before.text.isupper() and len(before.text) > 1)
    return agency or (not lexicon.drops_subjects and _ends_name(sentence, at + FULL, bound))


def _ends_name(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a mark ends the name in front of a token."""
    return at >= bound or sentence.tokens[at].text in _CLOSING


_OCCASION = 9
"""Tokens that tell where something was said, and the first of the subject."""


def _tells_time(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.auxiliaries or token.low in lexicon.times


_ADVERBS = 4
"""Adverbials between a verb and its subject."""
_FRONT = 2
"""Words before a time that belong to it: in the evening, el martes."""


def _linked_after(sentence: Sentence, last: int, bound: int) -> int:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for _ in range(_LINKS):
        if last + 1 >= bound or tokens[last].low not in lexicon.genitives:
            break
        article = lexicon.nouns_capitalised and tokens[last].low in lexicon.determiners
        further = chunk_after(sentence, last + (not article), bound)
        if not further or (lexicon.names_last and _is_whole_name(sentence, last)):
            break
        last = further
    return last


def _is_whole_name(sentence: Sentence, last: int) -> bool:
    """Tell whether a full name ends at a token, with what it comes from behind: Luc Orth de l’institut."""
    tokens, first = sentence.tokens, sentence.first
    return (
        last - FULL >= first
        and not tokens[last + 1].is_capitalised
        and is_first_name(tokens[last - FULL].low, sentence.lexicon)
        and tokens[last - 1].is_capitalised
    )


def _bearer_behind(sentence: Sentence, at: int, last: int, bound: int) -> int | None:
    """Return where the name ends that a comma ties to an office: the head of Holm, Vera Stroud."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low not in lexicon.determiners or not any(
        lexicon.is_office(token.low) for token in tokens[at:last]
    ):
        return None
    for _ in range(_LINKS):
        if last + 1 >= bound or not (tokens[last].low in lexicon.links or _joins_office(sentence, last)):
            break
        plain = tokens[last + 1].is_word and tokens[last + 1].low not in lexicon.functions
        further = chunk_after(sentence, last + 1, bound) or (last + 2 if plain else None)
        if not further:
            break
        if lexicon.names_last and _ends_in_bearer(sentence, last + 1, further):
            return further  # ai Lavori pubblici Luca Orti
        last = further
    if lexicon.names_last:
        return _bearer_at(sentence, behind_brackets(tokens, last, bound), bound)
    if last >= bound or tokens[last].text != ",":
        return None
    return full_name(sentence, last + 1, bound)


def _joins_office(sentence: Sentence, at: int) -> bool:
    """Tell whether a word joins another office of one bearer: il vicepremier *e* ministro, Luca Orti."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    joins = lexicon.names_last and tokens[at].low in lexicon.coordinators
    return joins and tokens[at + 1].text.islower() and lexicon.is_office(tokens[at + 1].low)


def _ends_in_bearer(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether what an office is of ends in the full name of its bearer."""
    begin = last - FULL
    return (
        begin > first
        and sentence.tokens[last - 1].is_capitalised
        and is_first_name(sentence.tokens[begin].low, sentence.lexicon)
        and not is_first_name(sentence.tokens[begin - 1].low, sentence.lexicon)
    )


def behind_brackets(tokens: Sequence[Token], at: int, bound: int) -> int:
    """Return the token behind brackets that open at a token, or that one: di Mirto (in Calabria) *Anna*."""
    if at >= bound or tokens[at].text != "(":
        return at
    closing = (one + 1 for one in range(at + 1, min(bound, at + _BRACKETED)) if tokens[one].text == ")")
    return next(closing, at)


_BRACKETED = 10
"""Tokens between brackets behind an office."""


def _bearer_at(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where a name ends that follows an office and what that is of, with or without a comma."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at < bound and tokens[at].text == ",":
        return full_name(sentence, at + 1, bound)
    named = at < bound and is_first_name(tokens[at].low, lexicon)
    return full_name(sentence, at, bound) if named else None


def full_name(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where a full name that begins at token `at` ends, if punctuation does end it there."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    last = at
    while last < min(bound, at + _NAME) and (
        tokens[last].is_capitalised or (last > at and tokens[last].low in lexicon.particles)
    ):
        last += 1
    plain = all(
        token.low not in lexicon.functions and not lexicon.is_office(token.low) for token in tokens[at:last]
    )
    closed = last >= bound or tokens[last].text in _CLOSING
    return last if plain and closed and last - at >= FULL else None


_NAME = 5
"""Words of a full name at most."""
_CLOSING = frozenset(",.;:(–—")


def chunk_after(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where the chunk of a phrase that begins at token `at` ends, if one does."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    held = tokens[at].low in lexicon.determiners
    last = at + 1 if held else at
    if held and lexicon.nouns_capitalised:
        last = _behind_attribute(sentence, last, bound)
    elif lexicon.nouns_capitalised and _is_uninflected(tokens[at], lexicon):
        return None
    named, limit = False, min(bound, at + _LONGEST)
    while last < limit:
        token = tokens[last]
        following = tokens[last + 1] if last + 1 < bound else None
        if not _belongs(token, following, lexicon) and not (
            last > at and is_surname(tokens[last - 1], token, lexicon)
        ):
            break
        if token.low in lexicon.determiners and not _within_name(sentence, last, at, bound):
            break
        if (
            named
            and not tokens[last - 1].owns  # Calder’s introducer
            and _closes(token, held and not _is_behind_name(tokens, last, lexicon), lexicon)
            and not _leads_on(sentence, last, bound)
            and not _joins_capitals(sentence, last, bound)
        ):
            break
        named = named or _is_naming_word(token, lexicon)
        last += 1
    if last == at + held or not (named or held):
        return None
    return last


_ATTRIBUTE = 10
"""Words of an attribute between an article and its noun."""


def _behind_attribute(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token behind a long attribute: die in Kiel geborene Lund, die gestern gewählte Lund."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at >= bound or not _opens_attribute(tokens[at].low, lexicon):
        return at
    for end in range(at + 1, min(bound - 1, at + _ATTRIBUTE)):
        if not tokens[end].is_word:
            return at
        participle = tokens[end].text.islower() and tokens[end].low.endswith(lexicon.participle_endings)
        if participle and tokens[end + 1].is_capitalised and tokens[end].low not in lexicon.reports:
            return end + 1
    return at


def _opens_attribute(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word behind an article may open an attribute: a preposition, or when it was done."""
    adverb = low in lexicon.auxiliaries and not (low in lexicon.brackets or low in lexicon.passive)
    return low in lexicon.prepositions or low in lexicon.reflexives or adverb


def _within_name(sentence: Sentence, at: int, first: int, bound: int) -> bool:
    """Tell whether an article stands inside a name: Jan de Wit."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low not in lexicon.particles or tokens[at].is_capitalised or not first < at < bound - 1:
        return False
    before, behind = tokens[at - 1], tokens[at + 1]
    if lexicon.nouns_capitalised and (not is_given(before.low) or is_given(tokens[at - 2].low)):
        return False  # biss der Wirt den Gast, bat Karl Finn den Gast
    return before.is_capitalised and behind.is_capitalised and not lexicon.is_office(before.low)


def _is_behind_name(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word stands right behind a name, where no noun has to come: la maire Luce Orth part."""
    return tokens[at - 1].is_capitalised and not lexicon.heads_last


def _closes(token: Token, held: bool, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word behind a name or role begins something else: `said Smith last week`."""
    if token.is_capitalised or token.low in lexicon.roles or token.low in lexicon.titles:
        return False
    if token.low in lexicon.particles:
        return False
    return (
        not held
        or lexicon.nouns_capitalised
        or token.low in lexicon.attitude
        or token.low.endswith(lexicon.modifier_endings)
    )


def _leads_on(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether an adjective behind a name has its role still to come: Republican political consultant."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low.endswith(lexicon.modifier_endings) or tokens[at].low in lexicon.plain_pasts:
        return False  # Obama passionately rebuked critics, met workers
    if at + 1 < bound and tokens[at + 1].low in lexicon.determiners:
        return False  # Lund shook her head
    governs = lexicon.is_office(tokens[at - 1].low) or tokens[at - 1].low.endswith(lexicon.attribute_endings)
    if lexicon.bare_genitives and governs:
        return _names_follow(sentence, at, bound)
    following = tokens[at + 1 : min(bound, at + 3)]
    if lexicon.nouns_capitalised or not following:
        return False
    if not lexicon.heads_last and following[0].low in lexicon.prepositions:
        return False  # Ana Lund agradeció al ministro
    ranked = tokens[at].text[0].isdigit() and following[0].low in lexicon.titles  # 1st Lt.
    return (
        ranked
        or _is_trade_between(sentence, at, bound)
        or any(token.low in lexicon.roles and not token.is_capitalised for token in following)
    )


def _joins_capitals(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a word stands in the name of a body that a mark ends: relève Santé *publique* France."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.names_last or at + 1 >= bound or tokens[at].low in lexicon.functions:
        return False
    closed = at + 2 >= bound or tokens[at + 2].text in _CLOSING
    joined = tokens[at - 1].is_capitalised and tokens[at + 1].is_capitalised and closed
    return joined and not lexicon.is_office(tokens[at].low) and not is_first_name(tokens[at - 1].low, lexicon)


def _is_trade_between(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a trade has its bearer behind it: Eastport cartoonist Tom Adler."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    low = tokens[at].low
    if low in lexicon.functions or low in lexicon.times or low in lexicon.reports or at + 2 >= bound:
        return False
    if tokens[at - 1].low in lexicon.partisans and lexicon.heads_last:
        return tokens[at + 1].is_capitalised and tokens[at + 1].low not in lexicon.functions  # Welsh fan Ada
    first = at + 1 + (tokens[at + 1].low in lexicon.courtesies and at + 3 < bound)  # pediatrician Dr. Lund
    return all(
        token.is_capitalised
        and not (token.low in lexicon.functions or token.low in lexicon.bodies or token.low in lexicon.titles)
        for token in tokens[first : first + 2]
    )


def _names_follow(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a name stands behind the few words that an office governs."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for token in tokens[at : min(bound, at + _GOVERNED)]:
        if token.is_capitalised:
            return True
        if not token.is_word or token.low in lexicon.functions or token.low in lexicon.reports:
            return False
    return False


_GOVERNED = 4
"""Words that an office may govern, and the name behind them."""


def starts_phrase(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a subject may begin with a word."""
    return (
        token.low in lexicon.pronouns
        or token.low in lexicon.determiners
        or (token.is_capitalised and token.low not in lexicon.functions)
        or token.low in lexicon.roles
    )
