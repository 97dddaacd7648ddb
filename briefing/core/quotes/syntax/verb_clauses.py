"""Clauses around a verb of speech: whose it is, on its left or its right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.core.languages import Lexicon
from briefing.core.quotes.people.given_names import is_first_name
from briefing.core.quotes.syntax.bearers import bearer_beyond
from briefing.core.quotes.syntax.before_verbs import contact_head, left_speaker, makes_noun, shared_subject
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase import Phrase, is_surname
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.plain_subjects import plain_subject
from briefing.core.quotes.syntax.relays import quoted_speaker
from briefing.core.quotes.syntax.sentence import Sentence
from briefing.core.quotes.syntax.subjects import (
    PARTING,
    before_brackets,
    is_oblique,
    subject_of,
)
from briefing.core.quotes.syntax.tokens import YEAR, Token
from briefing.core.quotes.syntax.verb_final import (
    bracket_of,
    bracketed_subject,
    enclosing,
    verb_final_subject,
)

LONGEST = 40
"""Tokens between a verb and its subject."""
_FRONT = 6
"""Tokens in front of a verb whose subject stands after it."""
_AGENT = 5
"""Tokens between a passive verb and its agent: was asked on Monday by."""


def verb_clauses(sentence: Sentence, at: int, sort: str) -> Iterator[Clause]:
    """Yield the clauses around the verb of speech at token `at`, of the sort given."""
    first, _, tokens, lexicon = sentence
    if tokens[at].low in lexicon.pronouns:  # ujarnya
        yield Clause(Phrase(at, at + 1, "pronoun"), at, sort, "right")
        return
    quoted = quoted_speaker(sentence, at)
    if quoted:
        yield Clause(quoted, at, "speech", "left")
    if quoted or tokens[at].low in lexicon.quoting or (lexicon.hearing and _is_overheard(sentence, at)):
        return
    if (comma := enclosing(sentence, at)) is not None:
        yield from _around(sentence, comma, at, sort)
        return
    bound = left_bound(tokens, first, at)
    contact = _contact_clauses(sentence, bound, at, sort) if lexicon.heads_last else None
    yield from _subject_clauses(sentence, bound, at, sort) if contact is None else contact


def _contact_clauses(sentence: Sentence, bound: int, at: int, sort: str) -> list[Clause] | None:
    """Return the clauses of the verbs in: one baker Lund *spoke* to *says*; None at any other verb."""
    if head := contact_head(sentence, bound, at):
        return [Clause(head, at, sort, "left")]
    further = at + 2 < sentence.last and contact_head(sentence, bound, at + 2)
    return [] if further else None


def _subject_clauses(sentence: Sentence, bound: int, at: int, sort: str) -> Iterator[Clause]:
    """Read the subject of a verb that no aside and no other verb shares."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    before = _skip_adverbs(sentence, bound, at - 1)
    if before >= bound and makes_noun(tokens[before].low, lexicon):
        return  # the claims, for comment, Clinton's remarks
    passive = tokens[at].low not in lexicon.participles
    between = tokens[before + 1 : at] if passive else ()
    if between and any(token.low in lexicon.passive for token in between):
        yield from _passive_clauses(sentence, at, sort)
    elif (bracketed := _bracketed(sentence, at, sort)) is not None:
        yield from bracketed
    elif lexicon.heads_last and (aside := _aside_speaker(sentence, at)):
        yield Clause(aside, at, sort, "left")
    else:
        yield from _plain_clauses(sentence, bound, before, at, sort)


def _is_overheard(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb is what somebody else was heard to say: Roth hörte den Minister *sagen*."""
    first, last, tokens, lexicon = sentence
    if not tokens[at].low.endswith(lexicon.plural_endings) or (at + 1 < last and tokens[at + 1].is_word):
        return False
    for before in range(at - 1, max(first, at - LONGEST) - 1, -1):
        if tokens[before].low in lexicon.hearing or not tokens[before].is_word:
            return tokens[before].is_word
    return False


def _plain_clauses(sentence: Sentence, bound: int, before: int, at: int, sort: str) -> Iterator[Clause]:
    """Read the subjects that may stand on either side of a verb."""
    first, last, tokens, lexicon = sentence
    left = list(_left_clauses(sentence, bound, before, at, sort))
    if lexicon.oblique:
        left = [one for one in left if one.form != "left" or not _is_inner(sentence, one.speaker)]
        left = [] if _is_postposed(sentence, at, left) else left
    if lexicon.declined and _is_adverb_alone(sentence, left):
        office = phrase_after(sentence, at + 1, last)
        left = [] if office and is_personal(sentence, office) else left  # Nakonec uvedl starosta
    yield from left
    opens = at + 1 < last and tokens[at + 1].low in lexicon.conjunctions  # said that
    opens = opens and not (lexicon.strict_names and tokens[at + 1].low in lexicon.prepositions)
    opens = opens or (lexicon.inverts and _is_subject(sentence, bound, left))
    opens = opens or (bool(lexicon.oblique) and _opens_with_subject(sentence, bound, at))
    speaker = None if opens else phrase_after(sentence, at + 1, last)
    if speaker and tokens[speaker.first].low in lexicon.listeners and speaker.last == speaker.first + 1:
        speaker = None  # poinformował PAP
    if speaker and speaker.kind == "nominal":
        speaker = bearer_beyond(sentence, speaker) or speaker
    if speaker is None and lexicon.strict_names and _is_after_quotation(sentence, bound, before):
        speaker = plain_subject(sentence, at)
    if speaker and not is_oblique(sentence, speaker):
        inverted = lexicon.inverts and all(clause.form in ("main", "apposition") for clause in left)
        inverted = inverted and (bound == first or tokens[bound].text == ",")
        inverted = inverted or (lexicon.elision and _is_after_quotation(sentence, bound, before))
        yield Clause(speaker, at, sort, "left" if inverted else "right")


def _is_adverb_alone(sentence: Sentence, left: Sequence[Clause]) -> bool:
    """Tell whether all that is in front of a verb is one word, which has its capital from the sentence."""
    first, tokens, lexicon = sentence.first, sentence.tokens, sentence.lexicon
    alone = bool(left) and all(one.speaker == Phrase(first, first + 1, "name") for one in left)
    return alone and not is_first_name(tokens[first].low, lexicon)


def _is_after_quotation(sentence: Sentence, bound: int, before: int) -> bool:
    """Tell whether a verb stands right after a quotation, so that its subject follows: « A », lance Lund."""
    tokens = sentence.tokens
    quoted = bound > sentence.first and tokens[bound - 1].quote >= 0
    return quoted and not any(token.is_word for token in tokens[bound : before + 1])


def _is_inner(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase in front of a verb is no subject but of one, or an object: die Rolle der Räte."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if phrase.first == sentence.first or tokens[phrase.first].low not in lexicon.ambiguous:
        return is_oblique(sentence, phrase)
    before = tokens[phrase.first - 1]
    return is_oblique(sentence, phrase) or (before.is_capitalised and before.low not in lexicon.functions)


def _bracketed(sentence: Sentence, at: int, sort: str) -> list[Clause] | None:
    """Return the clause of a participle and the auxiliary apart from it; None where there is none."""
    bracket = bracket_of(sentence, at) if sentence.lexicon.brackets else None
    if bracket is None:
        return None
    subject = bracketed_subject(sentence, bracket, at)
    if subject:
        return [Clause(subject, at, sort, "left")]
    return [] if sentence.tokens[bracket].low in sentence.lexicon.passive else None


def _aside_speaker(sentence: Sentence, at: int) -> Phrase | None:
    """Return who speaks in an aside between the subject and its verb: Lund, said his wife, was “…”."""
    first, last, tokens, lexicon = sentence
    if at - 2 < first or tokens[at - 1].text != "," or tokens[at].low in lexicon.addressing:
        return None
    subject, speaker = phrase_before(sentence, first, at - 2), phrase_after(sentence, at + 1, last)
    if subject is None or subject.first != first or speaker is None or speaker.last >= last:
        return None
    return speaker if tokens[speaker.last].text == "," else None


def _around(sentence: Sentence, comma: int, at: int, sort: str) -> Iterator[Clause]:
    """Read the subject of such a clause; where the pronoun may be subject or object, there is none."""
    first, _, tokens, lexicon = sentence
    opener = tokens[comma + 1].low
    inside = phrase_after(sentence, comma + 2, at - 1)
    if opener in lexicon.conjunctions or opener in lexicon.oblique or opener in lexicon.relative_genitives:
        if inside and not is_oblique(sentence, inside):
            yield Clause(inside, at, sort, "left")
    elif opener in lexicon.nominatives or not inside:
        antecedent = phrase_before(sentence, first, before_brackets(tokens, first, comma - 1))
        if antecedent:
            yield Clause(antecedent, at, sort, "relative", comma + 1)


def _is_postposed(sentence: Sentence, at: int, left: Sequence[Clause]) -> bool:
    """Tell whether the subject stands after verb and one word in front: Ähnlich äußerte sich Lund."""
    tokens, first, last = sentence.tokens, sentence.first, sentence.last
    speaker = phrase_after(sentence, at + 1, last)
    if speaker and speaker.kind == "pronoun" and tokens[speaker.first].low in sentence.lexicon.nominatives:
        return True  # Das Angebot, das gestern kam, lehnt er ab
    if any(clause.form == "apposition" for clause in left) and _is_subject(sentence, first, left):
        return False  # Das Staatsoberhaupt, Königin Ada, bat Lund
    if any(clause.speaker.last - clause.speaker.first > 1 for clause in left) or at - first > _FRONT:
        return (
            speaker is not None
            and is_personal(sentence, speaker)
            and not is_oblique(sentence, speaker)
            and not any(
                is_personal(sentence, clause.speaker)
                for clause in left
                if not is_oblique(sentence, clause.speaker)
            )
        )
    if speaker is None or is_oblique(sentence, speaker) or speaker.kind == "pronoun":
        return speaker is not None and speaker.kind == "pronoun" and not _is_impersonal(sentence, speaker)
    if tokens[first].low.endswith(sentence.lexicon.fronted_endings):
        return True  # Abschließend fügte Lund hinzu
    ends = speaker.last >= last or not tokens[speaker.last].is_word
    return ends and not _is_judged(sentence, at, speaker)


def _is_judged(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether the verb at token `at` leads to what somebody thinks of a phrase, its object.

    As in: Lund nannte Finns Plan „…“, Lund kritisierte Finns Plan, der vorlag, als „…“.
    """
    _, last, tokens, lexicon = sentence
    if phrase.last < last and tokens[phrase.last].quote >= 0:
        return tokens[at].low in lexicon.attitude
    after = range(phrase.last, min(last, at + LONGEST) - 1)
    return any(tokens[one].low in lexicon.predicating and tokens[one + 1].quote >= 0 for one in after)


def _is_impersonal(sentence: Sentence, phrase: Phrase) -> bool:
    return sentence.tokens[phrase.first].low in sentence.lexicon.impersonal


def is_personal(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase holds an office or is a pronoun, and so names somebody who can speak."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    return phrase.kind == "pronoun" or any(
        lexicon.is_office(token.low) for token in tokens[phrase.first : phrase.last]
    )


def _is_subject(sentence: Sentence, bound: int, left: Sequence[Clause]) -> bool:
    """Tell whether a verb has its subject in front, with its object after: Vera Lund sagte der Zeitung."""
    return any(
        clause.speaker.first == bound
        and (clause.form == "apposition" or (clause.form == "left" and clause.speaker.kind == "name"))
        and clause.speaker.last - clause.speaker.first > 1
        and not is_oblique(sentence, clause.speaker)
        for clause in left
    )


def _opens_with_subject(sentence: Sentence, bound: int, at: int) -> bool:
    """Tell whether somebody named in front is parted from the verb: Der Leiter des Amts, Jan Lund, lobte."""
    tokens = sentence.tokens
    front = phrase_after(sentence, bound, at) if at > bound and tokens[at - 1].text in PARTING else None
    if front is None or front.first != bound or is_oblique(sentence, front):
        return False
    return front.kind != "pronoun" and is_personal(sentence, front)


def _passive_clauses(sentence: Sentence, at: int, sort: str) -> Iterator[Clause]:
    """Read `Lund was asked by Brandt`: the speaker is the agent, or else not named."""
    tokens, last, lexicon = sentence.tokens, sentence.last, sentence.lexicon
    for by in range(at + 1, min(last, at + _AGENT) - 1):
        agent = phrase_after(sentence, by + 1, last) if tokens[by].low in lexicon.agents else None
        if agent:
            yield Clause(agent, at, "speech", "left")  # as plain as: Lund asked
            return
    main = subject_of(sentence, at)
    if main:
        yield Clause(main, at, sort, "passive")


def _skip_adverbs(sentence: Sentence, bound: int, before: int) -> int:
    """Step left over what parts a subject from its verb: has repeatedly, on Monday, last week."""
    skipped = before
    while skipped >= bound and _parts(sentence, skipped, before):
        skipped -= 1
    return skipped


def _parts(sentence: Sentence, at: int, before: int) -> bool:
    """Tell whether the token belongs to an adverbial between subject and verb, not to the subject."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    low = tokens[at].low
    if low in lexicon.auxiliaries and not (at and is_surname(tokens[at - 1], tokens[at], lexicon)):
        return True
    if _is_time(tokens[at], lexicon):
        return True
    if at == before:
        return False
    timed = _is_time(tokens[at + 1], lexicon)
    hangs = low in lexicon.prepositions and low not in lexicon.infinitive
    return hangs or (timed and (low in lexicon.determiners or low in lexicon.recent))


def _is_time(token: Token, lexicon: Lexicon) -> bool:
    """Tell a week or a year from The New York Times."""
    if len(token.text) == YEAR and token.text.isdigit():
        return True
    return token.low in lexicon.times and (lexicon.nouns_capitalised or not token.is_capitalised)


def left_bound(tokens: Sequence[Token], first: int, at: int) -> int:
    """Return the first token in which the subject of the verb at token `at` may stand on its left."""
    nearest = max(first, at - LONGEST)
    quotes = [token.quote for token in tokens[nearest:at]]
    last = max(quotes, default=-1)
    return nearest + quotes.index(last) + 1 if last >= 0 else nearest


def _left_clauses(sentence: Sentence, bound: int, before: int, at: int, sort: str) -> Iterator[Clause]:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if granted := _granted(sentence, bound, before):
        yield Clause(granted, at, sort, "left")
        return
    form = _form(sentence, bound, before)
    speaker = _without_tail(sentence, left_speaker(sentence, bound, before, form), form)
    noun = tokens[at].low in lexicon.nouns or tokens[at].low.removesuffix("s") in lexicon.nouns
    if speaker and not (noun and _is_thing(sentence, speaker)):
        yield Clause(speaker, at, sort, form, before if form == "relative" else None)
        if form in ("left", "apposition") and _is_alone(sentence, bound, speaker):
            return
        if form == "relative" and lexicon.names_last:
            return  # quien afirmó
    shared = shared_subject(sentence, bound, before) if form == "main" else None
    if shared:
        yield Clause(shared, at, sort, "shared")
    main = (_name_beside(sentence, at) if lexicon.suffix_mark else None) or subject_of(sentence, at)
    if main and lexicon.suffix_mark and _is_in_case(tokens[main.last - 1]):
        main = None  # Limanı'nın
    if main and lexicon.drops_subjects and _is_parted(sentence, main, before):
        main = None  # Ana Lund habló de Luis Orte cuando dijo que
    if main and main not in (speaker, shared):
        framed = form == "apposition" and main.last < at and tokens[main.last].text in PARTING
        yield Clause(main, at, sort, "frame" if framed else "main")
    final = verb_final_subject(sentence, bound, before) if lexicon.nouns_capitalised else None
    if final and final not in (main, speaker):
        yield Clause(final, at, sort, "left")


def _without_tail(sentence: Sentence, phrase: Phrase | None, form: str) -> Phrase | None:
    """Return a name without what stands between it and its verb: Petr Nový *později v deníku* uvedl."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if phrase is None or phrase.kind != "name" or form != "left" or not lexicon.bare_genitives:
        return phrase
    name = phrase_after(sentence, phrase.first, phrase.last)
    if name is None or name.kind != "name" or name.last >= phrase.last:
        return phrase
    joined = any(token.low in lexicon.coordinators for token in tokens[name.last : phrase.last])
    return phrase if joined else name


def _granted(sentence: Sentence, bound: int, before: int) -> Phrase | None:
    """Return whose an infinitive is: only for *Lund* to say that …."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if not lexicon.heads_last or before <= bound + 1 or tokens[before].low not in lexicon.infinitive:
        return None
    phrase = phrase_before(sentence, bound, before - 1)
    if phrase is None or phrase.first <= bound or phrase.kind == "nominal":
        return None
    return phrase if tokens[phrase.first - 1].low in lexicon.genitives else None


def _is_parted(sentence: Sentence, main: Phrase, before: int) -> bool:
    """Tell whether a conjunction opens the clause of a verb, after others whom it may be of."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if tokens[before].low not in lexicon.conjunctions or tokens[before].low in lexicon.relatives:
        return False
    return any(tokens[at].is_capitalised for at in range(main.last, before))


def _name_beside(sentence: Sentence, at: int) -> Phrase | None:
    """Return the name in the case of a subject right before the words quoted, or before its verb.

    As in: … konuşan Koç, “…” dedi.
    """
    first, _, tokens, lexicon = sentence
    quoted = next((place for place in range(at - 1, first, -1) if tokens[place].quote >= 0), None)
    if quoted is None:  # … kaydeden Koç, şöyle konuştu: “…”
        while at > first and tokens[at - 1].low in lexicon.auxiliaries:
            at -= 1
        return _name_ending(sentence, at - 2) if tokens[at - 1].text == "," else None
    parted = tokens[quoted - 1].text == ","
    named = _name_ending(sentence, quoted - 1 - parted)
    if named or not parted:
        return named
    comma = next((one for one in range(quoted - 2, first, -1) if tokens[one].text == ","), None)
    return None if comma is None else _name_ending(sentence, comma - 1)  # Koç, soruya, “…” dedi


def _name_ending(sentence: Sentence, at: int) -> Phrase | None:
    """Return the name that ends at a token, if it is in the case of a subject."""
    first, _, tokens, _ = sentence
    phrase = phrase_before(sentence, first, at) if at >= first else None
    if phrase is None or phrase.kind != "name" or phrase.last <= at:
        return None
    if not tokens[at].is_capitalised or _is_in_case(tokens[at]):
        return None
    after = [one + 1 for one in range(phrase.first, at) if _is_in_clause(sentence, one)]
    return phrase._replace(first=max(after, default=phrase.first))  # Ort’a yanıt veren *Ali Koç*


def _is_in_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is of the clause in front of a name: the object, or the participle."""
    token, following = sentence.tokens[at], sentence.tokens[at + 1]
    parts = token.text.islower() and sentence.lexicon.parts_office(token.low, following.text)
    return parts or _is_in_case(token)


def _is_in_case(token: Token) -> bool:
    return re.search("['’]", token.text) is not None


def _is_alone(sentence: Sentence, bound: int, speaker: Phrase) -> bool:
    """Tell whether nobody else can be the subject: he said; Brandt spoke as a heckler shouted."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if speaker.kind == "pronoun" and not lexicon.nouns_capitalised:
        return True
    before = speaker.first - 1
    if before > bound and tokens[before].text.isdigit():
        before -= 1 + (tokens[before - 1].low in lexicon.prepositions)  # where about 50 workers shouted
    opener = tokens[before].low if before >= bound else ""
    if opener in lexicon.coordinators:
        return before > sentence.first and not tokens[before - 1].is_word
    return opener in lexicon.conjunctions or opener in lexicon.speech


def _form(sentence: Sentence, bound: int, before: int) -> str:
    """Return where the subject of a verb is to be looked for, given the token before the verb."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if before < bound:
        return "main"
    token = tokens[before]
    if token.low in lexicon.relatives:
        return "relative"
    if token.text in PARTING:
        return "apposition"
    return "main" if token.low in lexicon.coordinators or token.low in lexicon.infinitive else "left"


def _is_thing(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether what stands before a noun like `claim` is its adjective: `a most explosive claim`."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    return phrase.kind == "nominal" and tokens[phrase.last - 1].low not in lexicon.roles
