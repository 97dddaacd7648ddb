"""The noun phrase that begins at a word."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import FULL, is_first_name, is_given
from briefing.core.quotes.syntax.adverbials import after_time
from briefing.core.quotes.syntax.phrase import (
    CLOSING,
    LINKS,
    LONGEST,
    Phrase,
    after_capitals,
    belongs,
    is_article_of_owner,
    is_naming_word,
    is_preposition,
    is_surname,
    is_uninflected,
    kind,
    particled_surname,
)
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token


def phrase_after(sentence: Sentence, at: int, bound: int) -> Phrase | None:
    """Return the noun phrase that begins at token `at`, or after one adverb, and ends before `bound`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = after_time(sentence, at, bound)
    if at >= bound:
        return None
    if tokens[at].low in lexicon.pronouns and not _is_owners(sentence, at, bound):
        return Phrase(at, at + 1, "pronoun")
    last = particled_surname(sentence, at, bound) or chunk_after(sentence, at, bound)
    if lexicon.nouns_capitalised and (quoted := _quoted_name(sentence, at, last or at + 1, bound)):
        return Phrase(at, quoted, "name")
    if last is None:
        return _one_of(sentence, at, bound)
    last = _linked_after(sentence, at, last, bound)
    if lexicon.nouns_capitalised:
        last = _quoted_name(sentence, at, last, bound) or last
    if _is_owner(tokens[last - 1], tokens[last] if last < bound else None, lexicon):
        return None  # Brandt’s first five guests
    named = _bearer_after(sentence, at, last, bound)
    if named:
        return Phrase(at, named, "name")
    if last + 1 < bound and tokens[last].low in lexicon.coordinators:
        partner = chunk_after(sentence, last + 1, bound)
        if partner and tokens[last + 1].is_capitalised:
            both = _ends_in_name(sentence, at, last) and _ends_in_name(sentence, last + 1, partner)
            last = partner if tokens[at].is_capitalised or both else last
    return Phrase(at, last, kind(sentence, at, last))


def _one_of(sentence: Sentence, at: int, bound: int) -> Phrase | None:
    """Return a word that stands for somebody, with those it is of: une des voisines, l’un d’eux."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    one = at + (lexicon.elision and tokens[at].low in lexicon.articles)
    if one >= bound or tokens[one].low not in lexicon.standing:
        return None
    if not lexicon.names_last:
        return Phrase(at, one + 1, "nominal")
    last = _linked_after(sentence, at, one + 1, bound)
    tied = last == one + 1 and last + 1 < bound and tokens[last].low in lexicon.genitives
    if tied and tokens[last + 1].text.islower() and tokens[last + 1].low not in lexicon.functions:
        last += 2  # dei residenti
    return Phrase(at, last, "nominal") if last > one + 1 else None


def _is_owners(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether what is spelt like a pronoun says whose the noun after it is: ihr Anwalt."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    held = lexicon.nouns_capitalised and tokens[at].low in lexicon.determiners
    return held and at + 1 < bound and tokens[at + 1].is_capitalised


def _ends_in_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a phrase ends in a full name: die Abgeordneten Jan Lund und Vera Stroud."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    named = tokens[max(first, last - FULL) : last]
    return len(named) == FULL and all(one.is_capitalised and not lexicon.is_office(one.low) for one in named)


def _is_owner(token: Token, following: Token | None, lexicon: Lexicon) -> bool:
    """Tell the owner of something said after it from a name with the same ending: Macy’s said."""
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


def _linked_after(sentence: Sentence, at: int, last: int, bound: int) -> int:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for _ in range(LINKS):
        if last + 1 >= bound or tokens[last].low not in lexicon.genitives:
            break
        if tokens[last].low in lexicon.opinions and _is_bare_name(tokens[at:last], lexicon):
            break  # warb Lund für die Mühle
        article = lexicon.nouns_capitalised and tokens[last].low in lexicon.determiners
        further = chunk_after(sentence, last + (not article), bound)
        if not further or (lexicon.names_last and _is_whole_name(sentence, last)):
            break
        last = further
    return last


def _is_bare_name(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell a name from an office and from a noun with its article: Lund, not die Kammer or Sprecher."""
    held = words[0].low in lexicon.determiners
    return not held and not any(lexicon.is_office(word.low) or word.low in lexicon.roles for word in words)


def _is_whole_name(sentence: Sentence, last: int) -> bool:
    """Tell whether a full name ends at a token, with what it comes from after: Luc Orth de l’institut."""
    tokens, first = sentence.tokens, sentence.first
    return (
        last - FULL >= first
        and not tokens[last + 1].is_capitalised
        and is_first_name(tokens[last - FULL].low, sentence.lexicon)
        and tokens[last - 1].is_capitalised
    )


def _bearer_after(sentence: Sentence, at: int, last: int, bound: int) -> int | None:
    """Return where the name ends that a comma ties to an office: the head of Holm, Vera Stroud."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low not in lexicon.determiners or not any(
        lexicon.is_office(token.low) for token in tokens[at:last]
    ):
        return None
    for _ in range(LINKS):
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
        return _bearer_at(sentence, after_brackets(tokens, last, bound), bound)
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


def after_brackets(tokens: Sequence[Token], at: int, bound: int) -> int:
    """Return the token after brackets that open at a token, or that one: di Mirto (in Calabria) *Anna*."""
    if at >= bound or tokens[at].text != "(":
        return at
    closing = (one + 1 for one in range(at + 1, min(bound, at + _BRACKETED)) if tokens[one].text == ")")
    return next(closing, at)


_BRACKETED = 10
"""Tokens between brackets after an office."""


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
    last = after_capitals(tokens, at, min(bound, at + _NAME), lexicon)
    plain = all(
        token.low not in lexicon.functions and not lexicon.is_office(token.low) for token in tokens[at:last]
    )
    closed = last >= bound or tokens[last].text in CLOSING
    return last if plain and closed and last - at >= FULL else None


_NAME = 5
"""Words of a full name at most."""


def chunk_after(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return where the chunk of a phrase that begins at token `at` ends, if one does."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    opener = last = _after_determiners(sentence, at, bound)
    held = last > at
    if held and lexicon.nouns_capitalised:
        last = _after_attribute(sentence, last, bound)
    elif lexicon.nouns_capitalised and is_uninflected(tokens[at], lexicon):
        return None
    named, limit = False, min(bound, at + LONGEST)
    owned = tokens[at].low in lexicon.possessives  # seine Meinung zu Lund
    while last < limit:
        token = tokens[last]
        following = tokens[last + 1] if last + 1 < bound else None
        if not belongs(token, following, lexicon) and not (
            last > at and is_surname(tokens[last - 1], token, lexicon)
        ):
            break
        if token.low in lexicon.determiners and not _within_name(sentence, last, at, bound):
            break
        if last > at and not owned and is_preposition(tokens[last - 1], token, lexicon):
            break
        if lexicon.trailing_endings and last > at and _may_be_its_verb(tokens[last - 1], token, lexicon):
            break
        if (
            named
            and not tokens[last - 1].owns  # Calder’s introducer
            and _closes(token, held and not _is_after_name(tokens, last, lexicon), lexicon)
            and not _leads_on(sentence, last, bound)
            and not _joins_capitals(sentence, last, bound)
        ):
            break
        named = named or is_naming_word(token, lexicon)
        last += 1
    return last if last > opener and (named or held) else None


def _after_determiners(sentence: Sentence, at: int, bound: int) -> int:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low not in lexicon.determiners:
        return at
    return at + 1 + is_article_of_owner(tokens[at], tokens[at + 1] if at + 1 < bound else None, lexicon)


_ATTRIBUTE = 10
"""Words of an attribute between an article and its noun."""


def _after_attribute(sentence: Sentence, at: int, bound: int) -> int:
    """Return the token after a long attribute: die in Kiel geborene Lund, die gestern gewählte Lund."""
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
    """Tell whether a word after an article may open an attribute: a preposition, or when it was done."""
    adverb = low in lexicon.auxiliaries and not (low in lexicon.brackets or low in lexicon.passive)
    return low in lexicon.prepositions or low in lexicon.reflexives or adverb


def _within_name(sentence: Sentence, at: int, first: int, bound: int) -> bool:
    """Tell whether an article stands inside a name: Jan de Wit."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[at].low not in lexicon.particles or tokens[at].is_capitalised or not first < at < bound - 1:
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    if lexicon.nouns_capitalised and (not is_given(before.low) or is_given(tokens[at - 2].low)):
        return False  # biss der Wirt den Gast, bat Karl Finn den Gast
    return before.is_capitalised and after.is_capitalised and not lexicon.is_office(before.low)


def _may_be_its_verb(office: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word after an office is no adjective, and so may be the verb: le ministre *laisse*."""
    if not (office.text.islower() and lexicon.is_office(office.low) and token.text.islower()):
        return False
    return not (token.low.endswith(lexicon.trailing_endings) or lexicon.is_office(token.low))


def _is_after_name(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word stands right after a name, where no noun has to come: la maire Luce Orth part."""
    return tokens[at - 1].is_capitalised and not lexicon.heads_last


def _closes(token: Token, held: bool, lexicon: Lexicon) -> bool:
    """Tell whether a lower-case word after a name or role begins something else: `said Smith last week`."""
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
    """Tell whether an adjective after a name has its role still to come: Republican political consultant."""
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
    closed = at + 2 >= bound or tokens[at + 2].text in CLOSING
    joined = tokens[at - 1].is_capitalised and tokens[at + 1].is_capitalised and closed
    return joined and not lexicon.is_office(tokens[at].low) and not is_first_name(tokens[at - 1].low, lexicon)


def _is_trade_between(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a trade has its bearer after it: Eastport cartoonist, harbour physicist Tom Adler."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not _may_be_trade(tokens[at], lexicon) or _is_past(tokens[at - 1], tokens[at], lexicon):
        return False
    partisan = lexicon.heads_last and tokens[at - 1].low in lexicon.partisans
    at += lexicon.heads_last and at + 3 < bound and _may_be_trade(tokens[at + 1], lexicon)
    if at + 2 >= bound:
        return False
    if partisan:
        return tokens[at + 1].is_capitalised and tokens[at + 1].low not in lexicon.functions  # Welsh fan Ada
    first = at + 1 + (tokens[at + 1].low in lexicon.courtesies and at + 3 < bound)  # pediatrician Dr. Lund
    return all(
        token.is_capitalised
        and not (token.low in lexicon.functions or token.low in lexicon.bodies or token.low in lexicon.titles)
        for token in tokens[first : first + 2]
    )


def _is_past(before: Token, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word after a name ends as verbs do that have a gender: Petr Orel *potkal* Jana."""
    return before.is_capitalised and any(token.low.endswith(ending) for ending, _ in lexicon.verb_genders)


def _may_be_trade(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word in small letters may be of a trade: no word of grammar, time or speech."""
    low = token.low
    plain = token.is_word and token.text.islower()
    return plain and not (low in lexicon.functions or low in lexicon.times or low in lexicon.reports)


def _names_follow(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell whether a name stands after the few words that an office governs."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for token in tokens[at : min(bound, at + _GOVERNED)]:
        if token.is_capitalised:
            return True
        if not token.is_word or token.low in lexicon.functions or token.low in lexicon.reports:
            return False
    return False


_GOVERNED = 4
"""Words that an office may govern, and the name after them."""
