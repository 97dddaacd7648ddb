"""One section as it is read: its paragraphs, taken apart when asked for, and who has been credited so far.

Invariant: nothing outside the section is looked at, so a pronoun never reaches somebody of another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from weakref import ref

from briefing.core.languages import lexicon_for
from briefing.core.model import Document, Section, Span, Speaker
from briefing.core.quotes.features import Candidate
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.people.ages import aged, bearers_of_age
from briefing.core.quotes.people.coreference import Recent, owner_of, resolve, speaker_of
from briefing.core.quotes.people.gather import People
from briefing.core.quotes.people.pronouns import Referent, Stretch, antecedent
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.subjects import subject_of
from briefing.core.quotes.syntax.tokens import Token
from briefing.core.text.marks import readable_end
from briefing.core.text.patterns import lazy

_PARAGRAPHS = 3
"""Paragraphs back in which a pronoun finds its person."""


_CLAUSE = 6
"""Tokens after a pronoun in which whoever is spoken to is named."""
_VERB = 30
"""Code points in front of a name in which its verb stands."""
_ENDS = frozenset(",;:.?!")
_ITS_VERB = 3
"""Tokens from a pronoun within which its verb stands."""
_ASKED = 3
"""Sentences back in which the question stands that somebody answers."""
_CLOSERS = "”\"’'»"
_pointer = lazy(r"[A-Z]{3,}(?: [A-Z]{2,})*:[ \n]")
"""How a line opens that leads to another story or a picture."""


def _paragraph_of(discourse: ref[Discourse], number: int) -> Passage | None:
    """Return a paragraph of a section while that is read: passages that held it would live in a circle."""
    section = discourse()
    return section.passage(number) if section else None


class Discourse:
    """The paragraphs of a section and the speakers in them.

    Args:
        document: the parsed document.
        section: one of its sections.
        people: who is named in the document.
    """

    def __init__(self, document: Document, section: Section, people: People) -> None:
        self.document = document
        self.section = section
        self.people = people
        self.lexicon = lexicon_for(document.language)
        self._passages: dict[int, Passage] = {}
        self._said: dict[int, Recent] = {}
        self._looked_up: dict[tuple[int, Span, str], Recent] = {}

    def passage(self, number: int) -> Passage:
        """Return paragraph `number` taken apart."""
        if number not in self._passages:
            span = self.section.paragraphs[number].span
            read = Span(span.start, readable_end(self.document.text, *span))
            marked = self.people.marked.get(span.start, ())
            self._passages[number] = Passage(
                self.document.text, read, marked, self.lexicon, self.people.words
            )
            if number + 1 < len(self.section.paragraphs):
                self._passages[number].following = partial(_paragraph_of, ref(self), number + 1)
        return self._passages[number]

    def credit(self, number: int, chosen: Candidate) -> Recent:
        """Return who the words chosen for a quotation of paragraph `number` mean, and remember it."""
        start = chosen.mention.start
        if start not in self._said:
            meant = self.meant(number, chosen)
            self._said[start] = meant if meant.position == start else meant._replace(position=start)
            self._looked_up.clear()  # what a pronoun means depends on who has spoken
        return self._said[start]

    def meant(self, number: int, candidate: Candidate) -> Recent:
        """Return who the words of a candidate mean, whether or not anything is credited to them."""
        if known := self._said.get(candidate.mention.start):
            return known
        key = number, candidate.mention, candidate.kind
        if key not in self._looked_up:
            self._looked_up[key] = self._who(number, candidate)
        return self._looked_up[key]

    def _who(self, number: int, chosen: Candidate) -> Recent:
        gender = owner_of(self.document.text, chosen.mention, chosen.kind, self.lexicon)
        age = aged(self.document.text, chosen.mention, self.lexicon)
        if age:
            bearers = bearers_of_age(self.document.text, age.years, self.people, self.lexicon)
            if bearers:
                person = bearers.pop() if len(bearers) == 1 else None
                speakers = () if person is None else (speaker_of(self.people.persons[person]),)
                return Recent(speakers, chosen.mention.start, person)
            gender = age.gender
        if gender is None:
            meant = resolve(self.document.text, chosen.mention, chosen.kind, self.people, self.lexicon)
            return meant if meant.speakers else self._surname(chosen) or meant
        start = chosen.mention.start
        others = self._spoken_to(number, start) | self._asking(number, start)
        if self.lexicon.names_last and not self.lexicon.drops_subjects:
            others |= self._told_of(number, start)
        if self.lexicon.verb_second:
            others |= self._in_front(number, start)
        referent = Referent(gender, others, self.people, self._said, bool(age))
        return antecedent(self._before(number, start), referent)

    def _surname(self, chosen: Candidate) -> Recent | None:
        """Return whoever is named by a surname alone all through the text: „…“, sagte Lund.

        Where nouns have capitals as well, a word without an article right after a verb in the singular is a
        name: a noun would have one.
        """
        lexicon, text, start = self.lexicon, self.document.text, chosen.mention.start
        word, cue = chosen.mention.of(text), chosen.cue or ""
        if not lexicon.plural_endings or cue.endswith(lexicon.plural_endings):
            return None
        before = [one for one in text[max(0, start - _VERB) : start].split() if one not in lexicon.reflexives]
        if before[-1:] != [cue] or cue in lexicon.sources_by_opener:
            return None
        named = (
            word.isalpha() and word.lower() not in self.people.words and not lexicon.is_thing(word.lower())
        )
        return Recent((Speaker(word, None),), start) if named else None

    def _spoken_to(self, number: int, position: int) -> frozenset[int]:
        """Return the persons named right after a pronoun, whom it cannot mean: he told Brandt."""
        passage = self.passage(number)
        at = passage.token_at(position)
        after = range(at, min(at + _CLAUSE, len(passage.tokens)))
        closing = (one for one in after if _ends_clause(passage.tokens[one]))
        end = next((passage.words.starts[one] for one in closing), None)
        end = end or (passage.words.end(after[-1]) if after else position)
        return self._named_in(Span(position, end))

    def _in_front(self, number: int, position: int) -> frozenset[int]:
        """Return the persons in front of a verb whose subject is a pronoun after it: Über Lund sagte er."""
        passage = self.passage(number)
        at = passage.token_at(position)
        first = passage.sentences[passage.sentence_of(at)].first
        front = passage.tokens[first : at - 1]
        if not front or passage.tokens[at - 1].low not in self.lexicon.reports:
            return frozenset()
        if not all(token.is_word for token in front):
            return frozenset()
        return self._named_in(passage.words_of(first, at - 1))

    def _told_of(self, number: int, position: int) -> frozenset[int]:
        """Return the persons whom the words quoted are about: Lund « dort », a-t-il dit."""
        passage = self.passage(number)
        at = passage.token_at(position)
        here = passage.sentences[passage.sentence_of(at)]
        quoted = next((one for one in range(here.first, at) if passage.tokens[one].quote >= 0), None)
        if quoted is None or quoted == here.first:
            return frozenset()
        about = subject_of(here, quoted)
        words = passage.words_of(about.first, about.last) if about else Span(position, position)
        return self._named_in(words)

    def _named_in(self, words: Span) -> frozenset[int]:
        return frozenset(mention.person for mention in self.people.mentions_in(words))

    def _asking(self, number: int, position: int) -> frozenset[int]:
        """Return the person whom a pronoun that answers cannot mean, for that one has asked: he replied."""
        passage, lexicon = self.passage(number), self.lexicon
        at = passage.token_at(position)
        verbs = {token.low for token in passage.tokens[max(0, at - 1) : at + _ITS_VERB]}
        if verbs.isdisjoint(lexicon.answering):
            return frozenset()
        for stretch in islice(self._before(number, position), _ASKED):
            there = stretch.passage
            clause = next((one for one in there.clauses(stretch.sentence) if _asks(there, one)), None)
            if clause:
                words = there.words_of(clause.speaker.first, clause.speaker.last)
                return self._named_in(words)
            first = there.sentences[stretch.sentence].first
            if any(map(_is_question, there.tokens[first : stretch.last])):
                said = (one for start, one in self._said.items() if stretch.span.covers(Span(start, start)))
                return frozenset(one.person for one in said if one.person is not None)
        return frozenset()

    def _before(self, number: int, position: int) -> Iterator[Stretch]:
        """Yield the sentences before `position`, nearest first."""
        passage = self.passage(number)
        if not passage.span.start <= position < passage.span.end:  # named in the paragraph before
            return
        at = passage.token_at(position)
        sentence = passage.sentence_of(at)
        yield Stretch(passage, sentence, at, own=True)
        yield from _sentences(passage, sentence)
        narrated = (
            at for at in range(number - 1, -1, -1) if not (self._is_pointer(at) or self._is_quoted(at))
        )
        for back in islice(narrated, _PARAGRAPHS):
            earlier = self.passage(back)
            yield from _sentences(earlier, len(earlier.sentences))
        if number <= _PARAGRAPHS:
            yield from self._headlines()

    def _is_pointer(self, number: int) -> bool:
        """Tell whether a paragraph only points elsewhere, between two that go on: READ MORE: …."""
        return _pointer().match(self.document.text, self.section.paragraphs[number].span.start) is not None

    def _is_quoted(self, number: int) -> bool:
        """Tell whether a paragraph is nothing but quotations, and names nobody who may be meant."""
        passage = self.passage(number)
        return bool(passage.marked) and not any(token.is_word for token in passage.tokens)

    def _headlines(self) -> Iterator[Stretch]:
        """Yield the headline of the section, and the title of the document in front of its first section."""
        first = self.section.span == self.document.sections[0].span
        for span in (self.section.heading, self.document.title if first else None):
            if span:
                headline = Passage(self.document.text, span, (), self.lexicon, self.people.words)
                yield from _sentences(headline, len(headline.sentences))


def _asks(passage: Passage, clause: Clause) -> bool:
    """Tell whether a clause asks, and does not tell who was asked."""
    return passage.tokens[clause.cue].low in passage.lexicon.asking and clause.form != "passive"


def _is_question(token: Token) -> bool:
    return token.quote >= 0 and token.text.rstrip(_CLOSERS)[-1:] == "?"


def _ends_clause(token: Token) -> bool:
    return token.quote >= 0 or token.text in _ENDS


def _sentences(passage: Passage, before: int) -> Iterator[Stretch]:
    for sentence in range(before - 1, -1, -1):
        yield Stretch(passage, sentence, passage.sentences[sentence].last, own=False)
