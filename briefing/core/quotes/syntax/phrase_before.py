"""The noun phrase that ends at a word."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.syntax.phrase import (
    LINKS,
    LONGEST,
    Phrase,
    belongs,
    is_article_of_owner,
    is_preposition,
    is_surname,
    kind,
    particled_surname,
    trim_front,
)
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.tokens import Token


def phrase_before(sentence: Sentence, bound: int, at: int) -> Phrase | None:
    """Return the noun phrase whose last token is `at`, not looking left of token `bound`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if at < bound:
        return None
    if tokens[at].low in lexicon.pronouns:
        return Phrase(at, at + 1, "pronoun")
    if at > bound and _hangs_after(tokens[at], lexicon) and tokens[at - 1].is_word:
        at -= 1
    if at > bound and tokens[at - 1].is_capitalised and _is_adverb(tokens[at], lexicon):
        at -= 1
    first = _chunk_before(sentence, bound, at)
    if first is None:
        return Phrase(at, at + 1, "nominal") if tokens[at].low in lexicon.standing else None
    first = _after_adverbial(sentence, bound, first, at)
    if first == bound + 1 and particled_surname(sentence, bound, at + 1) == at + 1:
        first = bound  # Von der Lahn
    first = _linked_before(sentence, bound, first)
    first = _joined_before(sentence, bound, first, at)
    return Phrase(first, at + 1, kind(sentence, first, at + 1))


def _hangs_after(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word is a participle after its noun: a report released last year."""
    low = token.low
    if lexicon.nouns_capitalised:
        return False  # in German it stands before
    reports = low in lexicon.reports and low not in lexicon.nouns
    return reports and not token.is_capitalised and not lexicon.is_office(low)


def _after_adverbial(sentence: Sentence, bound: int, first: int, at: int) -> int:
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
    """Tell whether a word after a name belongs to its verb: Lund emphatically denied, regretted saying."""
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
    for _ in range(LINKS):
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
    while first - 1 >= bound and at - first < LONGEST:
        token = tokens[first - 1]
        if not belongs(token, tokens[first] if first <= at else None, lexicon) and not (
            first - 2 >= bound and is_surname(tokens[first - 2], token, lexicon)
        ):
            break
        if lexicon.nouns_capitalised and first <= at and _parts_nouns(token, tokens[first], lexicon):
            break
        if first - 2 >= bound and _parts_listener(tokens, first - 1, lexicon):
            break
        if lexicon.heads_last and first - 2 >= bound and _parts_names(tokens, first - 1, at, lexicon):
            break
        first -= 1
        if token.low in lexicon.determiners:
            if first > bound and is_article_of_owner(tokens[first - 1], token, lexicon):
                first -= 1
            break
    if first > at:
        return None
    return trim_front(sentence, first, at)


def _parts_listener(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether zu parts who speaks from who listens: Lund *zu* Holm, not ihr Wort *zu* Holm."""
    if not is_preposition(tokens[at - 1], tokens[at], lexicon):
        return False
    return at < 2 or tokens[at - 2].low not in lexicon.possessives


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
