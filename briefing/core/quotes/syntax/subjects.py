"""Whose verb it is: the subject of a sentence, and the phrase that an apposition parts from its verb.

Invariant: what is found is a phrase of `phrases`; every search is bounded, as it is there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import is_given
from briefing.core.quotes.syntax.adverbials import after_time, starts_phrase
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import chunk_after, full_name, phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.sentence import DASHES, Sentence
from briefing.core.quotes.syntax.tokens import Token

PARTING = frozenset(",()—–-")
"""Marks around an apposition."""
_OPENER = 40
"""Tokens that may stand before the subject of a sentence."""


def is_oblique(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether the case of a phrase keeps it from being a subject: dem Antrag, der Zeitung."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    low = tokens[phrase.first].low
    words = tokens[phrase.first : phrase.last]
    if low in lexicon.oblique:
        return not (low in lexicon.standing and len(words) > 1 and words[1].low in lexicon.genitives)
    if low not in lexicon.ambiguous:
        return False
    words = [token for token in words if token.quote < 0] or words  # der Agentur „Hafen“
    head = next((token for token in words if lexicon.is_office(token.low)), words[-1])
    return head.low.endswith(lexicon.feminine_endings)


def subject_of(sentence: Sentence, bound: int) -> Phrase | None:
    """Return the first noun phrase of a sentence after what may stand in front of its subject."""
    tokens, first, lexicon = sentence.tokens, sentence.first, sentence.lexicon
    at, bound = _skip_dateline(tokens, first, bound), min(bound, first + 2 * _OPENER)
    if lexicon.nouns_capitalised and (fronted := _after_fronted(sentence, at, bound)):
        return fronted
    for _ in range(4):
        at = _skip_light(sentence, at, bound)
        if at >= bound:
            return None
        if not _opens_adverbial(tokens[at], lexicon) and not _is_fronted_verb(sentence, at, first, bound):
            break
        after = _skip_adverbial(sentence, at, bound)
        if after is None:
            return None
        at = after
    if at + 1 < bound and tokens[at].low in lexicon.recent and tokens[at + 1].low in lexicon.times:
        at = _skip_light(sentence, at + 2, bound)  # Last week, Lund said
    phrase = phrase_after(sentence, at, bound) if at < bound else None
    if phrase and lexicon.inverts:
        phrase = _after_verb(sentence, phrase, bound) or phrase
    if phrase and lexicon.oblique and is_oblique(sentence, phrase):
        return None
    if phrase and phrase.last + 1 < bound and tokens[phrase.last - 1].low in lexicon.times:
        return phrase_after(sentence, phrase.last + (tokens[phrase.last].text == ","), bound)
    return phrase


def _after_verb(sentence: Sentence, front: Phrase, bound: int) -> Phrase | None:
    """Return the subject after a verb that has an object or an adverb in front: Höhnisch hat der Chef …."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    verb = front.last
    oblique = is_oblique(sentence, front)
    adverb = front.last - front.first == 1 and front.kind == "name"
    if (
        verb + 1 >= bound
        or not (oblique or adverb)
        or not tokens[verb].is_word
        or tokens[verb].is_capitalised
    ):
        return None
    if adverb and (tokens[verb].low in lexicon.coordinators or tokens[verb].low in lexicon.prepositions):
        return None
    held = tokens[verb + 1].low in lexicon.determiners or tokens[verb + 1].low in lexicon.pronouns
    if not held and not oblique:
        return None
    phrase = phrase_after(sentence, verb + 1, bound)
    fits = (
        phrase is not None
        and not is_oblique(sentence, phrase)
        and tokens[phrase.first].low not in lexicon.impersonal
    )
    low = tokens[phrase.first].low if phrase else ""
    nominative = fits and (low in lexicon.nominatives or low in lexicon.pronouns)
    return phrase if nominative or (fits and oblique) else None


def _after_fronted(sentence: Sentence, at: int, bound: int) -> Phrase | None:
    """Return the subject after a verb that a whole phrase or clause has in front: In Kiel griff Lund …."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    at = _skip_light(sentence, at, bound)
    if at + 2 >= bound:
        return None
    if tokens[at].low in lexicon.prepositions:
        verb = _end_of_adverbial(sentence, at, bound)
    elif tokens[at].low in lexicon.conjunctions:
        verb = next((one + 1 for one in range(at, bound - 2) if tokens[one].text == ","), None)
    else:
        verb = at + tokens[at].low.endswith(lexicon.fronted_endings)  # Abschließend dankte Lund
    if verb is None or verb + 1 >= bound or not may_be_verb(tokens[verb], lexicon):
        return None
    phrase = phrase_after(sentence, verb + 1, bound)
    return None if phrase is None or is_oblique(sentence, phrase) else phrase


def may_be_verb(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word may be the verb of a main clause, where nouns have capitals."""
    return token.text.islower() and (token.low not in lexicon.functions or token.low in lexicon.auxiliaries)


def _end_of_adverbial(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return the token after a phrase that opens with a preposition, with what hangs on it."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    end = chunk_after(sentence, at + 1, bound)
    for _ in range(_HANGING):
        if end is None or end + 1 >= bound:
            return end
        if tokens[end].low in lexicon.prepositions or tokens[end].low in lexicon.coordinators:
            end = chunk_after(sentence, end + 1, bound)
        elif tokens[end].low in lexicon.determiners:
            end = chunk_after(sentence, end, bound)
        else:
            return end
    return end


_HANGING = 4
"""Phrases that may hang on the one in front: In einem Brief an die Mitglieder der Kammer."""


def _skip_dateline(tokens: Sequence[Token], first: int, bound: int) -> int:
    """Return the token after a dateline: WASHINGTON (AP) — Lund said."""
    if tokens[first].text == "(" and first + 2 < bound and tokens[first + 2].text == ")":
        return first + 3  # (AP) Lund said
    if not tokens[first].text.isupper() or len(tokens[first].text) == 1:
        return first
    dash = next((at for at in range(first, min(bound, first + _DATELINE)) if tokens[at].text in DASHES), None)
    return first if dash is None or dash + 1 >= bound else dash + 1


_DATELINE = 10
"""Tokens of a dateline, its dash included."""


def _skip_light(sentence: Sentence, at: int, bound: int) -> int:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    while at < bound and (
        not tokens[at].is_word
        or tokens[at].low in lexicon.coordinators
        or (tokens[at].low in lexicon.adverbs and not _opens_title(sentence, at, bound))
    ):
        at += 1
    return at


def _opens_title(sentence: Sentence, at: int, bound: int) -> bool:
    """Tell the title from the adverb that is spelt like it: First Lady Ada Lund; First though, Lund."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    named = at + 1 < bound and (tokens[at + 1].is_capitalised or not lexicon.heads_last)
    return tokens[at].low in lexicon.titles and named


def _opens_adverbial(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    return (
        low in lexicon.prepositions
        or low in lexicon.conjunctions
        or low in lexicon.participles
        or low in lexicon.infinitive
        or low in lexicon.speech
    )


def _is_fronted_verb(sentence: Sentence, at: int, first: int, bound: int) -> bool:
    """Tell a participle or an adverb that opens a sentence from a name: Hosting Adler, …; Consistently, …."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    token = tokens[at]
    if at != first or at + 1 >= bound or not token.low.endswith(lexicon.fronted_endings):
        return False
    if is_given(token.low):
        return False  # Fred Lund resigned
    following = tokens[at + 1]
    if following.low in lexicon.modals or following.low in lexicon.passive:
        return False  # Manning did not reply
    return following.text == "," or following.low in lexicon.functions or not following.text.islower()


def _skip_adverbial(sentence: Sentence, at: int, bound: int) -> int | None:
    """Return the token after the comma that closes an adverbial; without a comma, after its noun."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    limit = min(bound, at + _OPENER)
    if (time := after_time(sentence, at, bound)) > at:
        return time
    for comma in range(at + 1, limit):
        parts = tokens[comma].text in ",—–" and comma + 1 < limit
        if parts and starts_phrase(tokens[comma + 1], lexicon) and not _is_place(tokens, comma, limit):
            return comma + 1
    inner = chunk_after(sentence, at + 1, bound) if at + 1 < bound else None
    return inner if inner and inner < bound and starts_phrase(tokens[inner], lexicon) else None


def _is_place(tokens: Sequence[Token], comma: int, limit: int) -> bool:
    """Tell whether a comma parts a town from its state: in Portsmouth, N.H., on Tuesday."""
    end = comma + 2 + (comma + 2 < limit and tokens[comma + 2].text == ".")  # Vaughan, Ont., on Tuesday
    closed = end < limit and tokens[end].text == ","
    return closed and tokens[comma - 1].is_capitalised and tokens[comma + 1].is_capitalised


def before_apposition(sentence: Sentence, bound: int, comma: int) -> Phrase | None:
    """Return the phrase that `comma` parts from its verb: Yermak, the chief of staff, said."""
    aside = _before_aside(sentence, bound, comma)
    if aside:
        return _described(sentence, bound, aside)
    tokens = sentence.tokens
    head = _head_of_relative(sentence, bound, comma)
    if head:
        return _described(sentence, bound, head)
    bracketed, governed = tokens[comma].text == ")", None
    for mark in range(comma - 1, bound, -1):
        if bracketed or tokens[mark].text == ")":
            bracketed = tokens[mark].text != "("
            if tokens[comma].text != ")":
                continue  # Senator Lund (R-Eastport), who was there, said
        if not bracketed and tokens[mark].text in PARTING:
            speaker = phrase_before(sentence, bound, before_brackets(tokens, bound, mark - 1))
            if speaker is None or _is_country(sentence, bound, speaker):
                continue
            if found := _apposed(sentence, bound, speaker, Phrase(mark + 1, comma, "name"), governed):
                return found
            governed = governed or speaker
    return governed and _with_head(sentence, bound, governed)


def _with_head(sentence: Sentence, bound: int, phrase: Phrase) -> Phrase:
    """Return a phrase with the noun in front that a preposition ties it to: *Neighbours in* Tern Close."""
    tokens, lexicon, link = sentence.tokens, sentence.lexicon, phrase.first - 1
    if not lexicon.heads_last or link <= bound or tokens[link].low not in lexicon.links:
        return phrase
    plural = link == bound + 1 and tokens[bound].low.endswith("s") and not is_given(tokens[bound].low)
    return Phrase(bound, phrase.last, "nominal") if plural else phrase


def _apposed(
    sentence: Sentence, bound: int, speaker: Phrase, after: Phrase, governed: Phrase | None
) -> Phrase | None:
    """Return who is meant by a phrase and what stands after its comma, up to the one before the verb.

    None where the phrase hangs on something in front of it, unless a name after the first comma tells who.
    """
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if _is_inner(sentence, bound, speaker):
        return _named_aside(sentence, after) if governed is None else None
    office = any(lexicon.is_office(token.low) for token in tokens[speaker.first : speaker.last])
    described = _described(sentence, bound, speaker)
    if not office and tokens[speaker.first].is_capitalised and tokens[after.first].low in lexicon.courtesies:
        inner = speaker.last - speaker.first > 1 or tokens[max(speaker.first - 1, bound)].text == ","
        aside = inner and not is_given(tokens[speaker.first].low) and _named_aside(sentence, after)
        return aside or described  # the Commissioner for Works, Transport and Housing, Mrs Vera Stroud,
    if office and described is speaker and full_name(sentence, after.first, after.last + 1) == after.last:
        return Phrase(speaker.first, after.last, "name")  # the head of research, Vera Stroud,
    return described


def _is_country(sentence: Sentence, bound: int, phrase: Phrase) -> bool:
    """Tell whether a lone word is the country of the town that a comma parts from it: in Munich, Germany."""
    tokens, lexicon, comma = sentence.tokens, sentence.lexicon, phrase.first - 1
    after = comma > bound and tokens[comma].text == "," and tokens[comma - 1].is_capitalised
    alone = phrase.last - phrase.first == 1 and lexicon.heads_last
    if not (after and alone) or tokens[comma - 2].low not in lexicon.prepositions:
        return False
    return tokens[phrase.first].low in lexicon.bodies or _opens_with_name(sentence, bound, comma - 2)


def _opens_with_name(sentence: Sentence, bound: int, last: int) -> bool:
    """Tell whether a full name and a comma stand in front: Ned Lund, a miller from Holm, Norland, said."""
    tokens = sentence.tokens
    comma = next((at for at in range(bound, last) if tokens[at].text == ","), bound)
    return comma - bound > 1 and all(token.is_capitalised for token in tokens[bound:comma])


def _named_aside(sentence: Sentence, aside: Phrase) -> Phrase | None:
    """Return a full name between commas: director of the Harbour Trust, *Vera Stroud*, said."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    first = aside.first + (tokens[aside.first].low in lexicon.courtesies)  # Mrs Vera Stroud
    given = lexicon.heads_last and (first > aside.first or is_given(tokens[first].low))
    return aside if given and full_name(sentence, first, aside.last + 1) == aside.last else None


def _head_of_relative(sentence: Sentence, bound: int, comma: int) -> Phrase | None:
    """Return the head of a relative clause that ends at `comma`: Lund, whose wife, Ann, rows, said."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(bound + 2, comma):
        if tokens[at - 1].text == "," and tokens[at].low in lexicon.relatives:
            head = phrase_before(sentence, bound, before_brackets(tokens, bound, at - 2))
            joined = any(tokens[one].low in lexicon.coordinators for one in range(at, comma))
            return None if joined or head is None or head.first > bound else head
    return None


def _before_aside(sentence: Sentence, bound: int, mark: int) -> Phrase | None:
    """Return the phrase before dashes that end at a mark, or before brackets: Senator Lund (R-Eastport),."""
    tokens = sentence.tokens
    if tokens[mark].text in DASHES:
        opening = next((at for at in range(mark - 1, bound, -1) if tokens[at].text in DASHES), None)
        speaker = phrase_before(sentence, bound, opening - 1) if opening else None
        return None if speaker is None or _is_inner(sentence, bound, speaker) else speaker
    if tokens[mark - 1].text != ")":
        return None
    speaker = phrase_before(sentence, bound, before_brackets(tokens, bound, mark - 1))
    opens = speaker is not None and (speaker.first == bound or tokens[speaker.first - 1].text in PARTING)
    return speaker if opens else None


def before_brackets(tokens: Sequence[Token], bound: int, at: int) -> int:
    """Return the token before brackets that end at token `at`: Senator Lund (R-Eastport), who said."""
    if at <= bound or tokens[at].text != ")":
        return at
    opening = next((one for one in range(at, max(bound, at - _BRACKET), -1) if tokens[one].text == "("), None)
    return at if opening is None else opening - 1


_BRACKET = 8
"""Tokens between brackets after a name."""


def _is_inner(sentence: Sentence, bound: int, phrase: Phrase) -> bool:
    """Tell whether a phrase belongs to an adverbial or an address: of Ashton, Md."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    before = tokens[phrase.first - 1].low if phrase.first > bound else ""
    hangs = before in lexicon.prepositions and before not in lexicon.conjunctions
    return hangs or (phrase.last - phrase.first == 1 and tokens[phrase.first].text.endswith("."))


_SEAT = re.compile(r"[A-Z]-[A-Z]")
"""How the party and place of a member of parliament begin, as agencies write them: R-Ohio."""


def _described(sentence: Sentence, bound: int, phrase: Phrase) -> Phrase:
    """Return the name that a phrase describes after a comma: Lund, the engineer, who was there, said."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    opens = tokens[phrase.first]
    describes = (
        opens.low in lexicon.determiners
        or _SEAT.match(opens.text) is not None
        or any(lexicon.is_office(token.low) for token in tokens[phrase.first : phrase.last])
    )
    mark = phrase.first - 1
    mark -= mark > bound and tokens[mark].low in lexicon.auxiliaries  # Lund, now the engineer, said
    if not describes or mark <= bound or tokens[mark].text not in PARTING:
        return phrase
    outer = phrase_before(sentence, bound, mark - 1)
    if outer is None or outer.kind != "name" or _is_inner(sentence, bound, outer):
        return phrase
    held = tokens[outer.first].low in lexicon.determiners
    return phrase if held or tokens[outer.last - 1].low in lexicon.bodies else outer
