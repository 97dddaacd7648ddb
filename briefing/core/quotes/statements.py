"""Telling statements from titles, nicknames and words as words.

Invariant: a quotation is shown when the weights of its features sum above the threshold of its language. The
weights are those of a logistic model, fitted by `tools/fit_quotes.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.core.quotes.attribution import Attribution
from briefing.core.quotes.lexicon import Lexicon
from briefing.core.quotes.passage import Passage
from briefing.core.quotes.tokens import Token
from briefing.core.quotes.weights import STATEMENT

_SHORT = 3
"""Words in a stressed expression or a title, at most, as a rule."""
_LEAD = 6
"""Tokens before a quotation that may announce a title."""
_STRIP = "\"“”„«»‘’'「」『』‹›` "
_LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (4, "4"), (6, "6"), (9, "9"), (15, "15"))


def statement_features(passage: Passage, number: int, attribution: Attribution) -> tuple[str, ...]:
    """Return what speaks for and against a quotation being somebody's statement."""
    place = passage.places[number]
    inner = passage.tokens[place].text.strip(_STRIP)
    words = inner.split()
    size = next((name for limit, name in _LENGTHS if len(words) <= limit), "more")
    style = _capitals(words)
    route = attribution.chosen.features[0] if attribution.chosen else "nobody"
    sure = "sure" if attribution.probability > 0.8 else "fair" if attribution.probability > 0.5 else "unsure"
    return (
        "any",
        f"words {size}",
        f"style {style}",
        f"words {size} {style}",
        f"route {route}",
        f"speaker {sure}",
        f"end {_end(inner)}",
        *_surroundings(passage, place, "short" if len(words) <= _SHORT else "long"),
        *_inside(passage, words),
        *_tie(attribution, len(words)),
        *_government(passage, place, attribution),
    )


def _capitals(words: list[str]) -> str:
    """Return how the words are capitalised: `title`, `sentence`, `lower`, `upper` or `mixed`."""
    letters = [word for word in words if word[0].isalpha()]
    if not letters:
        return "none"
    long = [word for word in letters if len(word) > 3] or letters
    if all(word.isupper() for word in letters) and len(inner := "".join(letters)) > 1 and inner:
        return "upper"
    if all(word[0].isupper() for word in [letters[0], *long]):
        return "title" if len(letters) > 1 else "one"
    if letters[0][0].isupper():
        return "sentence"
    return "mixed" if any(word[0].isupper() for word in long) else "lower"


def _end(inner: str) -> str:
    return {",": "comma", ".": "stop", "?": "ask", "!": "ask", "…": "stop", "—": "dash"}.get(
        inner[-1:], "none"
    )


def _surroundings(passage: Passage, place: int, size: str) -> list[str]:
    tokens, lexicon = passage.tokens, passage.lexicon
    features = _before(tokens[place - 1], size, lexicon) if place else ["opens paragraph"]
    near = [token.low for token in tokens[max(0, place - _LEAD) : place]]
    if any(low in lexicon.naming for low in near):
        features.append("naming near")
    if any(low in lexicon.works for low in near):
        features.append("work near")
    kind = _kind_after(tokens[place + 1], lexicon) if place + 1 < len(tokens) else "end"
    features += [f"before {kind}", f"{size} before {kind}"]
    first, last = passage.sentences[passage.sentence_of(place)]
    number = tokens[place].quote
    others = sum(1 for at in passage.places[max(0, number - 3) : number + 4] if first <= at < last) - 1
    features.append(f"{size} with {min(others, 2)} others")
    return features


def _before(token: Token, size: str, lexicon: Lexicon) -> list[str]:
    kind = _kind_before(token, lexicon)
    features = [f"after {kind}", f"{size} after {kind}"]
    if kind in ("preposition", "conjunction", "auxiliary"):
        features.append(f"after {token.low}")
    return features


def _kind_before(token: Token, lexicon: Lexicon) -> str:
    classes = (
        ("naming", lexicon.naming),
        ("work", lexicon.works),
        ("determiner", lexicon.determiners),
        ("report", lexicon.speech),
        ("attitude", lexicon.attitude),
        ("participle", lexicon.participles),
        ("conjunction", lexicon.conjunctions),
        ("preposition", lexicon.prepositions),
        ("auxiliary", lexicon.auxiliaries),
    )
    for kind, members in classes:
        if token.low in members:
            return kind
    return _plain_kind(token, "word")


def _kind_after(token: Token, lexicon: Lexicon) -> str:
    classes = (
        ("report", lexicon.reports),
        ("preposition", lexicon.prepositions),
        ("function", lexicon.functions),
    )
    for kind, members in classes:
        if token.low in members:
            return kind
    return _plain_kind(token, "noun")


def _plain_kind(token: Token, word: str) -> str:
    if token.quote >= 0:
        return "quotation"
    if not token.is_word:
        return token.text
    return "capital" if token.is_capitalised else word


def _inside(passage: Passage, words: list[str]) -> list[str]:
    lexicon = passage.lexicon
    lows = [word.lower().replace("’", "'").strip(".,!?;:—…") for word in words]
    features = []
    if any(low in lexicon.persons for low in lows):
        features.append("first person")
    if any(low in lexicon.auxiliaries for low in lows):
        features.append("auxiliary")
    if any(low.endswith(("ing", "ed")) for low in lows):
        features.append("verb form" if len(words) > _SHORT else "short verb form")
    if len(words) > 1 and lows[0] in lexicon.functions:
        features.append("opens with function word")
    return features


def _government(passage: Passage, place: int, attribution: Attribution) -> list[str]:
    """Return whether the cue asks for the preposition before the quotation: accused X of, described Y as."""
    cue = attribution.chosen.cue if attribution.chosen else None
    before = passage.tokens[place - 1].low if place else ""
    if not cue or cue.lower() not in passage.lexicon.addressing or before not in passage.lexicon.prepositions:
        return []
    return ["governed", f"governed by {before}"]


def _tie(attribution: Attribution, size: int) -> list[str]:
    """Return how the quotation hangs on the clause that reports it."""
    if attribution.chosen is None:
        return []
    short = "short" if size <= _SHORT else "long"
    route = attribution.chosen.features[0].split()
    features = [f"{short} {' '.join(route[:2])}", f"{short} {attribution.chosen.kind}"]
    if attribution.chosen.cue:
        features.append(f"cue {attribution.chosen.cue.lower()}")
    return features + [f"tie {feature}" for feature in attribution.chosen.features[1:3]]


_THRESHOLDS = {"en": -0.2}
_THRESHOLD = -1.0
"""For languages that the weights were not fitted to, whose cues are known less well."""


def is_statement(features: tuple[str, ...], language: str, weights: Mapping[str, float] = STATEMENT) -> bool:
    """Tell whether the features of a quotation sum above the threshold of its language."""
    return sum(weights.get(feature, 0.0) for feature in features) > _THRESHOLDS.get(language, _THRESHOLD)
