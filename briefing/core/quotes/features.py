"""What a candidate for the speaker is, and what can be seen of a quotation and of words in general.

Invariant: features are short strings that name a circumstance, so that the fitted weights can be read.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.core.languages.word_lists import unowned
from briefing.core.model import Span
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.phrase import Phrase
from briefing.core.quotes.syntax.tokens import Token
from briefing.core.text.marks import inner_words

_DASHES = frozenset("—–")
NEAR = 6
"""Clauses looked at on one side of a quotation."""
FAR = 60
"""Tokens between a quotation and its clause."""
ILLUSTRATES = "chain reported illustrates"
"""Feature of a paragraph of nothing but quotations after one that reports what somebody said."""


class Candidate(NamedTuple):
    """Words that may name the speaker."""

    mention: Span
    kind: str
    cue: str | None
    own: bool
    """The words stand in a clause of the quotation's own sentence, not with an earlier quotation."""
    features: tuple[str, ...]
    relative: Span | None = None
    """The relative pronoun that stands for the mention in the clause itself."""
    source: "Candidate | None" = None
    """The earlier choice that this one carries on."""
    introduces: bool = False
    """The words end the paragraph before, with a colon that announces the quotation."""


class Earlier(NamedTuple):
    """The last speaker before a paragraph."""

    quoted: Candidate | None = None
    """Chosen for the last quotation."""
    reported: Candidate | None = None
    """Subject of the last indirect statement in a paragraph since."""
    distance: int = 9
    """Paragraphs since the last quotation."""
    running: bool = False
    """The last quotation was not closed in its paragraph."""
    announced: bool = False
    """The paragraph before ends with a colon."""
    adjoins: bool = False
    """The indirect statement stands in the paragraph before."""
    subject: Candidate | None = None
    """Who is meant by a verb that leaves its subject out, in languages that do."""


class QuotationShape(NamedTuple):
    """What the quotation itself looks like."""

    start: str
    """`cap` or `low`."""
    end: str
    """`comma`, `stop`, `ask` or `none`: the last character inside the marks."""
    lead: str
    """What stands before the opening mark: `open` (nothing), `comma`, `colon`, `cue`, `that` or `word`."""


_ENDS = {",": "comma", ".": "stop", "?": "ask", "!": "ask", "…": "stop", "—": "comma"}
"""What the last character inside the marks is called."""


@lru_cache(maxsize=8)  # asked of a quotation again by whatever looks at it
def shape_of(passage: Passage, place: int) -> QuotationShape:
    """Return how the quotation at token `place` begins and ends, and what leads up to it."""
    inner = inner_words(passage.tokens[place].text)
    start = "cap" if inner[:1].isupper() or inner[:1] in "[…¿¡." else "low"
    end = _ENDS.get(inner[-1:], "none")
    first = passage.sentences[passage.sentence_of(place)].first
    following = passage.tokens[place + 1].text if place + 1 < len(passage.tokens) else ""
    if end == "none" and (following == "," or (following in _DASHES and passage.lexicon.inserts)):
        end = "comma"
    if (end, start, following) == ("none", "cap", ".") and passage.lexicon.inserts:
        end = "stop"  # the marks stand within it
    return QuotationShape(start, end, _lead(passage, place, first))


def _lead(passage: Passage, place: int, first: int) -> str:
    if place == first or (place == first + 1 and passage.tokens[first].text in "—–-"):
        return "open"
    token, lexicon = passage.tokens[place - 1], passage.lexicon
    if token.text in ",:":
        return "comma" if token.text == "," else "colon"
    if token.low in lexicon.reports or token.low in lexicon.participles:
        return "cue"
    return "that" if token.low in lexicon.conjunctions else "word"


def gap(tokens: list[Token], first: int, last: int) -> str:
    """Return how many words lie between two tokens, in steps."""
    between = sum([token.is_word for token in tokens[first : min(last, first + FAR)]])
    return _STEPS[bisect_left(_MOST, between)]


_MOST = (0, 1, 2, 5, 10, 20)
"""Words of each step of a gap, at most."""
_STEPS = (*map(str, _MOST), "far")


def word_features(passage: Passage, speaker: Phrase) -> list[str]:
    """Return what the words of a phrase themselves tell about its being a speaker."""
    token, lexicon = passage.tokens[speaker.last - 1], passage.lexicon
    if speaker.kind == "pronoun":
        gender = lexicon.gender_of_pronoun(token.low)
        return [f"pronoun {gender}" if token.low not in lexicon.persons else "first person"]
    features = ["known name" if unowned(token.low) in passage.names else "unknown name"]
    lows = [word.low for word in passage.tokens[speaker.first : speaker.last]]
    if not lexicon.callings.isdisjoint(lows) or (
        lexicon.office_endings and any(map(lexicon.is_office, lows))
    ):
        features.append("has role")
    if lexicon.nouns_capitalised:  # der Rat is who spoke, die Stadt may be whom it was told
        features.append(f"article {lows[0]}" if lows[0] in lexicon.determiners else "no article")
        if lows[-1].endswith(lexicon.feminine_endings) and "has role" not in features:
            features.append("names a thing")
        if speaker.last - speaker.first == 1 and {"unknown name", "no article"}.issuperset(features):
            features.append("one unknown word")  # Scharf kritisierte Lund
    if speaker.last - speaker.first > 4:
        features.append(f"long {speaker.kind}")
    return features


def candidate_for(
    passage: Passage,
    speaker: Phrase,
    cue: str | None,
    features: Sequence[str],
    *,
    own: bool = True,
    relative: Span | None = None,
) -> Candidate:
    """Return a phrase of a passage as a candidate; the fields are those of `Candidate`."""
    words = passage.words_of(speaker.first, speaker.last)
    return Candidate(words, speaker.kind, cue, own, tuple(features), relative)


def cue_text(passage: Passage, clause: Clause) -> str:
    """Return the reporting word of a clause as printed."""
    return passage.tokens[clause.cue].text


def stands_alone(passage: Passage, sentence: int) -> bool:
    """Tell whether the sentence holds nothing but quotations."""
    first, last, tokens, _ = passage.sentences[sentence]
    return last - first < FAR and not any(tokens[at].is_word for at in range(first, last))
