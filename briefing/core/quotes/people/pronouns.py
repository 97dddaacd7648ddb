"""Pronouns to people: the subjects of the sentences before, nearest first.

A pronoun in front of a reporting verb goes on with what the text has been about, so it is sought as
centering theory ranks antecedents (Grosz, Joshi and Weinstein 1995; left to right, Tetreault 2001): the
nearest sentence first, and in it whoever speaks, then its subject, then anybody else. Invariant: unsure means
nobody. Where two people fit equally, or the nearest subject that fits is not named, so is the pronoun not.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefing.core.languages import lexicon_for
from briefing.core.model import Span
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.coreference import Recent, resolve, speaker_of
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.given_names import FULL
from briefing.core.quotes.people.persons import NameMention
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.phrase_after import phrase_after
from briefing.core.quotes.syntax.phrase_before import phrase_before
from briefing.core.quotes.syntax.subjects import subject_of

_SENTENCES = 12
"""Sentences looked back through for an antecedent."""
_NEAR = 1
"""Sentences looked back through for one of which no gender is known."""
_TOKENS = 120
"""Tokens looked back through in one of them."""


class Stretch(NamedTuple):
    """Tokens of one sentence in which an antecedent may stand."""

    passage: Passage
    sentence: int
    last: int
    """The token before which to look: the pronoun itself in its own sentence, else the sentence's end."""
    own: bool
    """The stretch belongs to the sentence of the pronoun."""

    @property
    def span(self) -> Span:
        """Return where the stretch stands in the document."""
        first = self.passage.sentences[self.sentence].first
        return self.passage.words_of(first, max(self.last, first + 1))


class SearchEnd(NamedTuple):
    """Why the search ends: a person, several who speak together, or nobody."""

    found: Recent


_GO_ON = None
_NOBODY = SearchEnd(Recent())


class Referent(NamedTuple):
    """What is known of a pronoun."""

    gender: str
    """As in `Lexicon.pronouns`."""
    others: frozenset[int]
    """Persons who cannot be meant, as they are spoken to: he told Brandt."""
    people: People
    said: Mapping[int, Recent]
    """Who was credited before, by the offset of the words that name them."""
    subject: bool = False
    """Only who speaks or is a subject can be meant, not whoever else is named."""


def antecedent(stretches: Iterable[Stretch], sought: Referent) -> Recent:
    """Return who a pronoun stands for, looking through `stretches`, the nearest sentence first."""
    if not sought.gender:
        return Recent()
    for count, stretch in enumerate(stretches):
        if count > (_NEAR if sought.gender == "e" else _SENTENCES):
            break
        stop = _look(stretch, sought)
        if stop is not _GO_ON:
            return stop.found
    return Recent()


def _look(stretch: Stretch, sought: Referent) -> SearchEnd | None:
    if _is_conceded(stretch):
        return _GO_ON
    continued = False
    for phrase, speaks in _subjects(stretch, sought):
        span = stretch.passage.words_of(phrase.first, phrase.last)
        known = sought.said.get(span.start)
        if phrase.kind == "pronoun" and (known is None or not known.speakers):
            continued = continued or _pronoun_gender(stretch, phrase) == sought.gender
            continue
        meant = known or _resolved(stretch, phrase, sought.people)
        if phrase.kind == "credited" and _is_surname_alone(stretch, meant, sought.gender):
            return SearchEnd(meant)
        spoke = sought.gender == "e" and (known is not None or speaks) and len(meant.speakers) == 1
        if (spoke or _fits(meant, sought)) and (speaks or sought.gender != "n"):
            vague = _is_joined(stretch, phrase, sought) or _is_matched(stretch, phrase, sought)
            return _NOBODY if vague else SearchEnd(meant)
        if meant.person is None and (
            _is_unclear(stretch, phrase, sought.gender)
            or (not stretch.own and _may_be_body(stretch, phrase, sought.gender))
            or _joins_stranger(stretch, phrase, sought)
            or _is_stranger(stretch, phrase, sought)
        ):
            return _NOBODY
        if sought.gender == "n" and speaks and meant.person is not None and not stretch.own:
            return _NOBODY  # the submission of whoever spoke in between
    if stretch.passage.lexicon.declined or sought.subject:
        return _GO_ON  # whoever is no subject stands in another case
    if continued or stretch.own or sought.gender not in ("m", "f") or _is_contracted(stretch, sought.gender):
        return _GO_ON
    return _mentioned(stretch, sought)


def _is_conceded(stretch: Stretch) -> bool:
    """Tell whether a sentence only grants what another did, after one that reports: Although Finn rows, …."""
    passage, number = stretch.passage, stretch.sentence
    opener = passage.tokens[passage.sentences[number].first].low
    if stretch.own or not number or opener not in passage.lexicon.conceding:
        return False
    return passage.indirect_clause(number - 1) is not None


def _is_surname_alone(stretch: Stretch, meant: Recent, gender: str) -> bool:
    """Tell whether whoever spoke last is named by a surname alone, where nouns have capitals as well."""
    named = stretch.passage.lexicon.plural_endings and meant.person is None and len(meant.speakers) == 1
    return bool(named) and gender in ("m", "f") and meant.speakers[0].name.istitle()


def _is_joined(stretch: Stretch, phrase: Phrase, sought: Referent) -> bool:
    """Tell whether a subject is joined by another whom the pronoun may mean: Lund and Finn met. He …."""
    passage = stretch.passage
    last = passage.sentences[stretch.sentence].last
    if sought.gender not in ("m", "f") or phrase.last + 1 >= last:
        return False
    if passage.tokens[phrase.last].low not in passage.lexicon.coordinators:
        return False
    further = phrase_after(passage.sentences[stretch.sentence], phrase.last + 1, last)
    end = min(last, phrase.last + 1 + _JOINED)
    if further:
        described = further.last < last and passage.tokens[further.last].text == ","
        end = max(end, min(last, further.last + _JOINED * described))
    other = passage.words_of(phrase.last + 1, end)
    first = next(iter(sought.people.mentions_in(other)), None)
    return first is not None and _may_be(first.person, sought)


def _is_matched(stretch: Stretch, phrase: Phrase, sought: Referent) -> bool:
    """Tell whether a further clause has a subject that fits as well: Lund got a year and Finn was freed."""
    passage, lexicon = stretch.passage, stretch.passage.lexicon
    if sought.gender not in ("m", "f"):
        return False
    here = passage.sentences[stretch.sentence]
    for at in range(phrase.last + 1, min(stretch.last, phrase.last + _TOKENS) - 2):
        if passage.tokens[at].low not in lexicon.coordinators or passage.tokens[at - 1].text in ",;":
            continue
        other = phrase_after(here, at + 1, stretch.last)
        if other is None or other.kind != "name" or other.last >= stretch.last:
            continue
        verb = passage.tokens[other.last]
        parted = verb.low in lexicon.functions and verb.low not in lexicon.parted
        plain = verb.is_word and verb.text.islower() and not parted
        named = sought.people.mentions_in(passage.words_of(other.first, other.last))
        if plain and verb.low not in lexicon.times and any(_may_be(one.person, sought) for one in named):
            return True
    return False


def _joins_stranger(stretch: Stretch, phrase: Phrase, sought: Referent) -> bool:
    """Tell whether a subject joins somebody known with somebody who is not, whom the pronoun may mean."""
    passage = stretch.passage
    words = passage.tokens[phrase.first : phrase.last]
    if sought.gender not in ("m", "f") or phrase.kind != "name":
        return False
    joined = any(word.low in passage.lexicon.coordinators for word in words)
    return joined and len(list(sought.people.mentions_in(passage.words_of(phrase.first, phrase.last)))) == 1


def _is_stranger(stretch: Stretch, phrase: Phrase, sought: Referent) -> bool:
    """Tell whether a lone name that opens a sentence has the pronoun in it: Orth praised his team. He …."""
    passage, lexicon = stretch.passage, stretch.passage.lexicon
    first = passage.sentences[stretch.sentence].first
    if sought.gender not in ("m", "f") or (phrase.first, phrase.last) != (first, first + 1):
        return False
    name = passage.tokens[first]
    if not lexicon.heads_last or not name.is_capitalised or "'" in name.low or lexicon.is_thing(name.low):
        return False
    after = passage.tokens[first + 1 : min(stretch.last, first + _TOKENS)]
    owned = any(lexicon.owners.get(token.low) == sought.gender for token in after)
    return owned and not any(True for _ in sought.people.mentions_in(stretch.span))


_JOINED = 3
"""Tokens after a coordinator in which the other one is named: and Mayor Ivan Finn."""


def _is_contracted(stretch: Stretch, gender: str) -> bool:
    """Tell whether the same pronoun has its verb in it, as another subject would not: he’s been waiting."""
    passage = stretch.passage
    first = passage.sentences[stretch.sentence].first
    return any(
        passage.lexicon.pronouns.get(token.low.partition("'")[0]) == gender
        for token in passage.tokens[max(first, stretch.last - _TOKENS) : stretch.last]
        if "'" in token.low
    )


def _subjects(stretch: Stretch, sought: Referent) -> Iterator[tuple[Phrase, bool]]:
    """Yield who may be meant, the likeliest first, and whether they speak or only are a subject."""
    passage, here = stretch.passage, stretch.passage.sentences[stretch.sentence]
    clause = None if stretch.own else passage.indirect_clause(stretch.sentence)
    yield from ((phrase, True) for phrase in _credited(stretch, sought))
    last = _last_subject(stretch)
    if last and not _goes_on(stretch, sought):
        yield last, False
    if clause:
        asked = _asked(stretch, clause)
        if asked:
            yield asked, False
        if not _is_subordinate(passage, clause.speaker.first) and not _is_agent(passage, clause):
            yield clause.speaker, True
    main = subject_of(here, stretch.last)
    if main:
        yield main, False
    owner = _owner_of_words(stretch, sought) if stretch.own else None
    if owner:
        yield owner, False
    if clause:
        yield clause.speaker, True
    if here.first < stretch.last and here.tokens[here.first].low in here.lexicon.conjunctions:
        fronted = phrase_after(here, here.first + 1, stretch.last)
        if fronted:
            yield fronted, False


def _goes_on(stretch: Stretch, sought: Referent) -> bool:
    """Tell whether the same pronoun opens a sentence, which is about its bearer: She rows, and Holm swims."""
    first = stretch.passage.sentences[stretch.sentence].first
    token = stretch.passage.tokens[first]
    same = sought.gender in ("m", "f") and stretch.passage.lexicon.pronouns.get(token.low) == sought.gender
    return same and not stretch.own


def _owner_of_words(stretch: Stretch, sought: Referent) -> Phrase | None:
    """Return whose words are the subject of the pronoun's own sentence: Lund’s suggestion was that he …."""
    passage, lexicon = stretch.passage, stretch.passage.lexicon
    first = next(iter(sought.people.mentions_in(stretch.span)), None)
    if first is None or not lexicon.heads_last:
        return None
    at = passage.token_at(first.start)
    near = range(at, min(stretch.last, at + _OWNER))
    end = next((one for one in near if passage.tokens[one].owns), None)
    if end is None:
        return None
    said = any(
        token.low in lexicon.nouns for token in passage.tokens[end + 1 : min(stretch.last, end + _OWNED)]
    )
    return Phrase(at, end + 1, "name") if said else None


_OWNER, _OWNED = 4, 5
"""Tokens of a name that owns words, and after it up to the noun for them."""


def _credited(stretch: Stretch, sought: Referent) -> Iterator[Phrase]:
    """Yield the words that name who was credited with quotations of the sentence, the last first."""
    passage = stretch.passage
    high = stretch.last
    low = max(passage.sentences[stretch.sentence].first, high - _TOKENS)
    starts = passage.words.starts
    for start in sorted(sought.said.keys() & starts[low:high], reverse=True):
        at = passage.token_at(start)
        yield Phrase(at, at + 1, "credited")


def _asked(stretch: Stretch, clause: Clause) -> Phrase | None:
    """Return who is asked, for it is they who answer: `A reporter asked Brandt about the plan. She …`."""
    passage = stretch.passage
    if passage.tokens[clause.cue].low not in passage.lexicon.asking or clause.form == "passive":
        return None
    return phrase_after(passage.sentences[stretch.sentence], clause.cue + 1, stretch.last)


def _last_subject(stretch: Stretch) -> Phrase | None:
    """Return who is named as the subject of a further main clause: Lund agreed, but Holm did not."""
    here = stretch.passage.sentences[stretch.sentence]
    tokens, lexicon = here.tokens, here.lexicon
    for at in range(stretch.last - 2, max(here.first, stretch.last - _TOKENS), -1):
        if tokens[at].low not in lexicon.coordinators or tokens[at - 1].text not in ",;":
            continue
        subject = phrase_after(here, at + 1, stretch.last)
        if subject is None or subject.kind != "name" or subject.last >= stretch.last:
            return None
        verb, that = tokens[subject.last], tokens[at + 1].low in lexicon.conjunctions
        plain = verb.is_word and not verb.is_capitalised and verb.low not in lexicon.prepositions
        return subject if plain and not that else None
    return None


def _is_agent(passage: Passage, clause: Clause) -> bool:
    """Tell whether a speaker is the agent of a passive, whose topic is the subject: he was mocked by Lund."""
    after = clause.form == "left" and clause.speaker.first > clause.cue
    return after and passage.tokens[clause.speaker.first - 1].low in passage.lexicon.agents


def _is_subordinate(passage: Passage, first: int) -> bool:
    before = passage.tokens[first - 1].low if first else ""
    return before in passage.lexicon.conjunctions and before not in passage.lexicon.determiners


def _pronoun_gender(stretch: Stretch, phrase: Phrase) -> str:
    return stretch.passage.lexicon.gender_of_pronoun(stretch.passage.tokens[phrase.first].low)


def _resolved(stretch: Stretch, phrase: Phrase, people: People) -> Recent:
    passage = stretch.passage
    if phrase.kind == "possessive":
        return Recent()
    span = passage.words_of(phrase.first, phrase.last)
    meant = resolve(passage.text, span, phrase.kind, people, passage.lexicon)
    if meant.person is None and phrase.first and passage.tokens[phrase.first - 1].text == ",":
        return _described_before(passage, phrase, people) or meant
    return meant


def _described_before(passage: Passage, phrase: Phrase, people: People) -> Recent | None:
    """Return the person whom a phrase describes after a comma: there was Lund, the engineer."""
    sentence = passage.sentences[passage.sentence_of(phrase.first)]
    name = phrase_before(sentence, 0, phrase.first - 2)
    if name is None or name.kind != "name":
        return None
    span = passage.words_of(name.first, name.last)
    meant = resolve(passage.text, span, name.kind, people, passage.lexicon)
    return meant if meant.person is not None else None


def _fits(meant: Recent, sought: Referent) -> bool:
    if sought.gender == "p":
        return len(meant.speakers) > 1
    if sought.gender == "n":
        return meant.person is None and len(meant.speakers) == 1 and not _is_held(meant, sought)
    return meant.person is not None and _may_be(meant.person, sought)


def _is_held(meant: Recent, sought: Referent) -> bool:
    """Tell whether words are an office, whom *it* does not mean: the Labour MP."""
    lexicon = lexicon_for(sought.people.language)
    last = meant.speakers[0].name.split()[-1].lower()
    return lexicon.heads_last and lexicon.is_office(last) and last not in lexicon.collectives


def _may_be(person: int, sought: Referent) -> bool:
    fits = sought.gender == "e" or sought.people.persons[person].gender in (sought.gender, "")
    return fits and person not in sought.others


def _is_unclear(stretch: Stretch, phrase: Phrase, gender: str) -> bool:
    """Tell whether the pronoun may mean a phrase that is no known person: a woman, one of two Lunds."""
    lexicon = stretch.passage.lexicon
    if gender not in ("m", "f", "e") or phrase.kind not in ("nominal", "name"):
        return False
    if _is_bare_name(stretch, phrase):
        return True
    words = stretch.passage.tokens[phrase.first : phrase.last]
    head = next((at for at, token in enumerate(words) if at and token.low in lexicon.links), len(words))
    low = words[head - 1].low
    if low in (lexicon.feminine_roles if gender == "m" else lexicon.masculine_roles):
        return False
    owned = any(word.owns for word in words[: head - 1])
    held = words[0].low in lexicon.determiners or owned
    return held and not low.endswith("s") and lexicon.is_office(low) and low not in lexicon.collectives


def _may_be_body(stretch: Stretch, phrase: Phrase, gender: str) -> bool:
    """Tell whether a pronoun may mean a body by the gender of its noun: la direction … a-t-elle dit."""
    lexicon = stretch.passage.lexicon
    article, *nouns = stretch.passage.tokens[phrase.first : phrase.last]
    if not nouns or lexicon.articles_of.get(article.low) not in (gender, ""):
        return False
    noun = nouns[0]
    lettered = noun.text.isupper() and len(noun.text) >= _LETTERS and not lexicon.is_office(noun.low)
    return lettered or noun.low in lexicon.collectives or noun.low in lexicon.bodies


_LETTERS = 3
"""Letters that stand for a body, at least: l’ONU."""


def _is_bare_name(stretch: Stretch, phrase: Phrase) -> bool:
    """Tell whether a phrase is nothing but capitalised words, titles in front included, of no known body."""
    lexicon = stretch.passage.lexicon
    words = stretch.passage.tokens[phrase.first : phrase.last]
    if lexicon.nouns_capitalised or not words[-1].is_capitalised or words[-1].text.isupper():
        return False
    if len(words) == 1 and phrase.first == stretch.passage.sentences[stretch.sentence].first:
        return words[0].low in stretch.passage.names  # Consistently, …
    plain = all(word.is_capitalised or word.low in lexicon.particles for word in words)
    if not plain and lexicon.heads_last and len(words) > _TITLED and words[-FULL].is_capitalised:
        held = lexicon.is_office(words[0].low) or lexicon.is_office(words[1].low)
        return held and all(word.is_capitalised or word.low in lexicon.genitives for word in words)
    return plain and not any(word.low in lexicon.bodies or word.low in lexicon.determiners for word in words)


_TITLED = 3
"""Words of an office with a further noun, before the name of its bearer: Commissioner of Police Eala Noon."""


def _mentioned(stretch: Stretch, sought: Referent) -> SearchEnd | None:
    """Return the one person in a stretch whom the pronoun fits, wherever in the sentence."""
    persons = sought.people.persons
    found = dict.fromkeys(
        one.person for one in _mentions(stretch, sought.people) if _may_be(one.person, sought)
    )
    sure = [person for person in found if persons[person].gender == sought.gender] or list(found)
    if len(sure) != 1:
        return _NOBODY if sure else _GO_ON
    return SearchEnd(Recent((speaker_of(persons[sure[0]]),), stretch.span.start, sure[0]))


def _mentions(stretch: Stretch, people: People) -> Iterator[NameMention]:
    """Yield who is named in a stretch; not by an aside, in German not after any: die Frage nach Lund."""
    passage, lexicon = stretch.passage, stretch.passage.lexicon
    for mention in people.mentions_in(stretch.span):
        at = passage.token_at(mention.start)
        if not (lexicon.nouns_capitalised and _hangs(passage, at)) and not _is_by(passage, at):
            yield mention


def _is_by(passage: Passage, at: int) -> bool:
    """Tell whether a name is that of an agent: as promised by Prime Minister *Lund*."""
    tokens, lexicon = passage.tokens, passage.lexicon
    while at and tokens[at - 1].is_capitalised and tokens[at - 1].low not in lexicon.functions:
        at -= 1
    return at > 0 and tokens[at - 1].low in lexicon.agents


def _hangs(passage: Passage, at: int) -> bool:
    """Tell whether a name stands after a preposition, or with an article that no subject has."""
    tokens, lexicon = passage.tokens, passage.lexicon
    while at and tokens[at - 1].is_capitalised and tokens[at - 1].low not in lexicon.functions:
        at -= 1
    before = tokens[at - 1].low if at else ""
    return before in lexicon.prepositions or before in lexicon.oblique
