"""Section to topics of the IPTC Media Topics: a linear classifier over the words of heading and text.

What speaks for a subject is the share of its listed words (`vocabulary.topic_words`), in English also the
weights that `tools/fit_topics.py` fitted to the Current Events of Wikipedia (CC BY-SA 4.0). The topic of a
subject is the one whose words are most of what was listed. One invariant: each topic found has words of the
text for a reason.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from math import exp, log, sqrt
from pathlib import Path
from typing import Final, NamedTuple

from briefing.core.languages.detect import UNKNOWN
from briefing.core.languages.stop_words import stop_words
from briefing.core.tags.vocabulary import LANGUAGES, Topic, topic_words, vocabulary
from briefing.core.tags.word_list import WordList
from briefing.core.text.fold import fold
from briefing.core.text.words import stem, tokens
from briefing.core.weights import read_weights

HEADED: Final = 2
"""How often a word of the heading counts."""
READ: Final = 4_000
"""Code points of a section that are read: news says what it is about at the start."""
LIKELY: Final = 0.4
"""The least probability of a subject whose topic is shown."""
MOST: Final = 4
"""How many topics are found for a section."""
MOST_SHOWN: Final = 2
"""How many of them are shown."""
PAIR: Final = 2
"""What two words in a row tell more of a topic than one."""
REASONS: Final = 3
"""How many words are given as the reason."""
TELLING: Final = 0.15
"""How much evidence names a topic rather than its subject: one word of forty, or two of a hundred."""


class Guess(NamedTuple):
    """A topic that may fit."""

    topic: Topic
    score: float
    """The probability of its subject."""
    shown: bool
    """Whether it is sure enough to be shown unasked."""
    words: tuple[str, ...]
    """Words of the text that speak for it, the most telling first."""


class Evidence(NamedTuple):
    """What the words of a section say; vectors of length one."""

    terms: Mapping[str, tuple[float, str]]
    """Stems of the words, with their weights and the first word of the stem."""
    listed: Mapping[str, tuple[float, frozenset[str]]]
    """Words as they stand, in lower case, with their weights and the topics that they speak for."""

    def subjects(self) -> dict[str, float]:
        """Return how much the lists say for each subject; a word of several counts less for each."""
        found: dict[str, float] = {}
        for weight, topics in self.listed.values():
            subjects = {topic.partition("/")[0] for topic in topics}
            for subject in subjects:
                found[subject] = found.get(subject, 0.0) + weight / sqrt(len(subjects))
        return found

    def topics(self, subject: str = "") -> dict[str, float]:
        """Return how much the lists say for each topic below `subject`; for each of all without one."""
        found: dict[str, float] = {}
        for word, (weight, topics) in self.listed.items():
            below = [topic for topic in topics if not subject or topic.startswith(f"{subject}/")]
            for topic in below:
                found[topic] = found.get(topic, 0.0) + (PAIR if " " in word else 1) * weight / len(below)
        return found


class _Model(NamedTuple):
    """Logits: `bias + lists · evidence + weights · terms`, by subject."""

    bias: Mapping[str, float]
    lists: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]


def classify(heading: str, text: str, language: str) -> tuple[Guess, ...]:
    """Return the topics that may fit, the likeliest first, of different subjects; none without evidence.

    Args:
        heading: of the section; may be empty.
        text: of the section.
        language: of both; without a list of words for it nothing is found. Where it is not known, as in
            tables and telegrams, it is the one whose list knows most of the words.
    """
    known = LANGUAGES if language == UNKNOWN else (language,) if language in LANGUAGES else ()
    if not known:
        return ()
    read = [(read_evidence(heading, text, one), one) for one in known]
    evidence, language = max(read, key=lambda each: len(each[0].listed))
    model = _model(language)
    chances = sorted(_probabilities(evidence, model).items(), key=lambda each: -each[1])
    guesses: list[Guess] = []
    for subject, score in chances:
        if len(guesses) == MOST:
            break
        tag = _topic_of(evidence, subject)
        if words := _listed_words(evidence, tag) or _weighty_words(evidence, model.weights.get(subject, {})):
            shown = score >= LIKELY and len(guesses) < MOST_SHOWN
            guesses.append(Guess(vocabulary()[tag], score, shown, words))
    return tuple(guesses)


def match_topics(heading: str, text: str, language: str, own: WordList) -> tuple[Guess, ...]:
    """Return the topics of a reader's own list that a section speaks of, that with most evidence first.

    Args:
        heading: of the section; may be empty.
        text: of the section.
        language: of both; any.
        own: the reader's words for their topics.
    """
    evidence = read_evidence(heading, text, language, own)
    ranked = sorted(evidence.topics().items(), key=lambda each: (-each[1], each[0]))
    return tuple(
        Guess(
            vocabulary().get(tag, Topic(tag, "", (tag,) * len(LANGUAGES))),
            min(1.0, weight),
            weight >= TELLING and place < MOST_SHOWN,
            _listed_words(evidence, tag),
        )
        for place, (tag, weight) in enumerate(ranked[:MOST])
    )


def read_evidence(heading: str, text: str, language: str, words: WordList | None = None) -> Evidence:
    """Return what the words of a section say, by a list; without one, by that of the language."""
    words, ignored = words or _list(language), _ignored(language)
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    for part, times in ((heading, HEADED), (text[:READ], 1)):
        for key, form in _keys(part, words):
            if key not in ignored and len(key) > 1:
                counts[key] = counts.get(key, 0) + times
                forms.setdefault(key, form)
    weights = {key: 1 + log(count) for key, count in counts.items()}
    length = sqrt(sum(weight**2 for key, weight in weights.items() if "_" not in key)) or 1.0
    terms: dict[str, tuple[float, str]] = {}
    listed: dict[str, tuple[float, frozenset[str]]] = {}
    for key, weight in weights.items():
        if "_" not in key:
            term = stem(key, language)
            before, form = terms.get(term, (0.0, forms[key]))
            terms[term] = before + weight / length, form
        if topics := words.topics(key):
            listed[forms[key]] = weight / length, topics
    return Evidence(terms, listed)


def _keys(text: str, words: WordList) -> Iterator[tuple[str, str]]:
    """Yield the words of `text`, and the pairs that may be listed: folded, and as they stand."""
    before = form = ""
    for token in tokens(text):
        key = fold(token)
        yield key, token
        if before in words.openers and words.topics(pair := f"{before}_{key}"):
            yield pair, f"{form} {token}"
        before, form = key, token


@cache
def _list(language: str) -> WordList:
    return WordList(topic_words(language))


@cache
def _ignored(language: str) -> frozenset[str]:
    return frozenset(map(fold, stop_words(language)))


@cache
def _model(language: str) -> _Model:
    """Return the model of English, or that of the lists alone: they were written side by side."""
    kind = "" if language == "en" else " alone"
    tables = read_weights(Path(__file__).with_name("media_topics") / "weights.tsv", kind)
    return _Model(tables[f"bias{kind}"], tables[f"lists{kind}"], {} if kind else tables)


def _probabilities(evidence: Evidence, model: _Model) -> dict[str, float]:
    """Return the probability of each subject."""
    said = evidence.subjects()
    logits = {
        subject: bias + model.lists[subject] * said.get(subject, 0.0) + _weighed(evidence, model, subject)
        for subject, bias in model.bias.items()
    }
    most = max(logits.values())
    odds = {subject: exp(logit - most) for subject, logit in logits.items()}
    whole = sum(odds.values())
    return {subject: odd / whole for subject, odd in odds.items()}


def _weighed(evidence: Evidence, model: _Model, subject: str) -> float:
    weights = model.weights.get(subject)
    if not weights:
        return 0.0
    return sum(weights[term] * weight for term, (weight, _) in evidence.terms.items() if term in weights)


def _topic_of(evidence: Evidence, subject: str) -> str:
    """Return the topic of `subject` that most of its words speak for; `subject` if they say too little."""
    found = evidence.topics(subject)
    best = max(found, key=lambda topic: found[topic], default=subject)
    return best if found.get(best, 0.0) >= TELLING else subject


def _listed_words(evidence: Evidence, tag: str) -> tuple[str, ...]:
    """Return the words that speak for a topic, before others of its subject: those of few topics first."""
    subject = tag.partition("/")[0]
    said = [
        (tag not in topics, len(topics), -weight, word)
        for word, (weight, topics) in evidence.listed.items()
        if any(topic.partition("/")[0] == subject for topic in topics)
    ]
    return tuple(word for *_, word in sorted(said)[:REASONS])


def _weighty_words(evidence: Evidence, weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words that the weights of a subject speak for most."""
    said = [
        (-weights[term] * weight, form)
        for term, (weight, form) in evidence.terms.items()
        if weights.get(term, 0.0) > 0
    ]
    return tuple(word for _, word in sorted(said)[:REASONS])
