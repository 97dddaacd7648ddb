"""Telling statements from titles, nicknames and words as words.

Invariant: a quotation is shown when the grammar around it settles that it is somebody's words, or when the
weights of its features sum above the threshold of its language. The weights are those of a logistic model,
fitted by `tools/fit_quotes.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import repeat

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import unowned
from briefing.core.quotes.attribution import Attribution
from briefing.core.quotes.features import Candidate, shape_of, stands_alone
from briefing.core.quotes.passage import PLAIN, Passage
from briefing.core.quotes.syntax.clause import Clause, is_named
from briefing.core.quotes.syntax.tokens import Token
from briefing.core.quotes.weights import statement_weights
from briefing.core.text.marks import inner_words
from briefing.core.text.words import count_words

_PLAIN = frozenset({"spoken", "governed"})
"""Features that settle the question."""
_NAMES = "names a speaker"
"""Feature of the name of a paper or a club that speaks: schrieb die „Hafenpost“."""
_TITLE = "title of a work"
"""Feature of the title of a programme or a book: said on “Sunday Talk”."""
_LIKELY = 0.5
"""Least share of the chosen candidate for its clause to settle the question."""
_SHORT = 3
"""Words in a stressed expression or a title, at most, as a rule."""
_LEAD = 6
"""Tokens before a quotation that may announce a title."""
_WITHIN = ("lower", "mixed")
"""How words are capitalised that stand within a sentence."""
_CLAUSES = 24
"""Reporting clauses of its sentence looked at for one quotation."""
_CLAUSE = 40
"""Tokens from a cue within which a comma ends its clause."""
_THRESHOLDS = {"en": -0.45, "de": -0.1}
"""Where nine in ten statements of documents that the weights were not fitted to lie above.

In German, of those in direct speech: what is quoted within reported speech there is as often a name.
"""
_THRESHOLD = -1.2
"""For languages that the weights were not fitted to, whose cues are known less well."""


def is_settled(passage: Passage, number: int, attribution: Attribution) -> bool:
    """Tell whether the grammar around a quotation settles that it is a statement, as it often does."""
    place = passage.places[number]
    return (
        _is_spoken(passage, place, attribution)
        or _is_governed(passage, place, attribution)
        or _is_paragraph(passage, place, attribution)
    )


def statement_features(passage: Passage, number: int, attribution: Attribution) -> tuple[str, ...]:
    """Return what speaks for and against a quotation being somebody's statement."""
    place = passage.places[number]
    inner = inner_words(passage.tokens[place].text)
    size, style = _look(inner)
    route = attribution.chosen.features[0] if attribution.chosen else "nobody"
    sure = "sure" if attribution.probability > 0.8 else "fair" if attribution.probability > 0.5 else "unsure"
    return (
        "any",
        f"style {style}",
        f"route {route}",
        f"speaker {sure}",
        *_surroundings(passage, place, size),
        *_holder(passage, place, style, size),
        *_inside(passage, inner),
        *_tie(attribution, size),
        *_object(passage, place, attribution, f"{size} {style}"),
        *(["governed"] if _is_governed(passage, place, attribution) else []),
        *(["spoken"] if _is_spoken(passage, place, attribution) else []),
        *_reported(passage, place, style, size),
        *([_NAMES] if _names_speaker(passage, place) else []),
        *([_TITLE] if _is_title(passage, place, style) else []),
    )


def _is_title(passage: Passage, place: int, style: str) -> bool:
    return (style == "title" and _is_where(passage, place)) or _is_entitled(passage, place)


def _is_where(passage: Passage, place: int) -> bool:
    """Tell whether a preposition says that something is in or on what is quoted: on “Sunday Talk”."""
    lexicon, low = passage.lexicon, passage.tokens[place - 1].low if place else ""
    if lexicon.nouns_capitalised and low in lexicon.works:
        return True  # im Fachblatt „Neue Werft“
    if lexicon.nouns_capitalised:
        return False
    if low not in lexicon.prepositions:
        return _is_addressed(passage, place)
    joins = low in lexicon.conjunctions or low in lexicon.predicating
    return not joins and shape_of(passage, place).end != "ask"


def _is_addressed(passage: Passage, place: int) -> bool:
    """Tell whether a quotation stands where whoever is spoken to does: told “Sunday Talk” that."""
    lexicon, low = passage.lexicon, passage.tokens[place - 1].low if place else ""
    spoken_to = lexicon.heads_last and low in lexicon.addressing and low in lexicon.speech
    return spoken_to and shape_of(passage, place).end != "ask"


def _is_entitled(passage: Passage, place: int) -> bool:
    """Tell whether words are what a work is called that opens the sentence: The paper, “…,” was printed."""
    tokens, lexicon = passage.tokens, passage.lexicon
    parted = lexicon.heads_last and place >= _ENTITLED and tokens[place - 1].text == ","
    if not parted or place + 1 >= len(tokens):
        return False
    held, work = tokens[place - _ENTITLED : place - 1]
    opens = passage.sentences[passage.sentence_of(place)].first == place - _ENTITLED
    published = work.low in lexicon.works or work.low in lexicon.collectives
    titled = opens and held.low in lexicon.determiners and published
    return titled and shape_of(passage, place).end == "comma" and tokens[place + 1].low in lexicon.auxiliaries


_ENTITLED = 3
"""Tokens in front of such a title: the paper, and a comma."""


def _names_speaker(passage: Passage, place: int) -> bool:
    if not passage.lexicon.nouns_capitalised:  # elsewhere a phrase holds no quotation
        return False
    clauses = passage.clauses(passage.sentence_of(place))[:_CLAUSES]
    return _names_source(passage, place) or any(is_named(clause, place) for clause in clauses)


def _names_source(passage: Passage, place: int) -> bool:
    """Tell whether a word or two are the name of a source: laut „Hafenpost“, dem „Merkur“ zufolge."""
    tokens, lexicon = passage.tokens, passage.lexicon
    if count_words(tokens[place].text) > _SHORT or not place:
        return False
    before, after = tokens[place - 1], tokens[place + 1].low if place + 1 < len(tokens) else ""
    source = before.low in lexicon.prepositions and (before.low,) in lexicon.sources
    if source or after in lexicon.postpositions:
        return True
    if _is_told(passage, place):
        return True
    addressed = any(token.low in lexicon.prepositions for token in tokens[max(0, place - 3) : place - 1])
    return addressed and before.is_capitalised and after in lexicon.finite  # gegenüber der Agentur „Hafen“


def _is_told(passage: Passage, place: int) -> bool:
    """Tell whether something was said to what is quoted: sagte Lund dem „Merkur“, dem Magazin „Merkur“."""
    tokens, lexicon, first = (
        passage.tokens,
        passage.lexicon,
        passage.sentences[passage.sentence_of(place)].first,
    )
    kind = place - 2 > first and (
        tokens[place - 1].low in lexicon.works or tokens[place - 1].low in lexicon.collectives
    )
    article = place - 1 - kind
    low = tokens[article].low
    dative = low in lexicon.articles and (low in lexicon.oblique or low in lexicon.ambiguous)
    before = tokens[max(first, article - _LEAD) : article]
    hangs = bool(before) and before[-1].low in lexicon.prepositions  # sprach von den „Wellen“
    return dative and not hangs and any(token.low in lexicon.speech for token in before)


@lru_cache(maxsize=8)  # asked of a quotation again by whatever looks at it
def _look(inner: str) -> tuple[str, str]:
    """Return whether the words between the marks are `short` or `long`, and how they are capitalised."""
    words = inner.split()
    return "long" if len(words) > _SHORT or count_words(inner) > _SHORT else "short", _capitals(words)


def _capitals(words: list[str]) -> str:
    """Return how the words are capitalised: `title`, `sentence`, `lower`, `upper` or `mixed`."""
    letters = [word for word in words if word[0].isalpha()]
    if not letters:
        return "none"
    if not any(word.lower() != word.upper() for word in letters):  # the script knows no capitals
        return "sentence" if count_words(" ".join(words)) > _SHORT else "lower"
    long = [word for word in letters if len(word) > 3] or letters
    if all(word.isupper() for word in letters) and len("".join(letters)) > 1:
        return "upper"
    if all(word[0].isupper() for word in [letters[0], *long]):
        return "title" if len(letters) > 1 else "one"
    if letters[0][0].isupper():
        return "sentence"
    return "mixed" if any(word[0].isupper() for word in long) else "lower"


def _surroundings(passage: Passage, place: int, size: str) -> list[str]:
    tokens, lexicon = passage.tokens, passage.lexicon
    features = _before(tokens[place - 1], size, lexicon) if place else ["opens paragraph"]
    near = [token.low for token in tokens[max(0, place - _LEAD) : place]]
    if not lexicon.naming.isdisjoint(near):
        features.append("naming near")
    if not lexicon.works.isdisjoint(near):
        features.append("work near")
    kind = _kind_after(tokens[place + 1], lexicon) if place + 1 < len(tokens) else "end"
    features += [f"before {kind}", f"{size} before {kind}"]
    first, last, *_ = passage.sentences[passage.sentence_of(place)]
    number = tokens[place].quote
    others = sum(1 for at in passage.places[max(0, number - 3) : number + 4] if first <= at < last) - 1
    features.append(f"{size} with {min(others, 2)} others")
    return features


def _before(token: Token, size: str, lexicon: Lexicon) -> list[str]:
    kind = _kind_before(token, lexicon)
    features = [f"after {kind}", f"{size} after {kind}"]
    if kind in ("preposition", "conjunction", "auxiliary"):
        features += [f"after {token.low}", f"{size} after {token.low}"]
    return features


def _kind_before(token: Token, lexicon: Lexicon) -> str:
    return _kind_of(
        token,
        "word",
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


def _kind_after(token: Token, lexicon: Lexicon) -> str:
    return _kind_of(
        token,
        "noun",
        ("report", lexicon.reports),
        ("preposition", lexicon.prepositions),
        ("function", lexicon.functions),
    )


def _kind_of(token: Token, other: str, *classes: tuple[str, frozenset[str]]) -> str:
    """Return the first class that a token is of; `other` for a word of none."""
    for kind, members in classes:
        if token.low in members:
            return kind
    if token.quote >= 0:
        return "quotation"
    if not token.is_word:
        return token.text
    return "capital" if token.is_capitalised else other


def _inside(passage: Passage, inner: str) -> list[str]:
    lexicon = passage.lexicon
    lows = [low.strip(".,!?;:—…") for low in inner.lower().replace("’", "'").split()]
    features = []
    if not lexicon.persons.isdisjoint(lows):
        features.append("first person")
    if not lexicon.auxiliaries.isdisjoint(lows):
        features.append("auxiliary")
    if any(low.endswith(lexicon.verb_endings) for low in lows):
        features.append("verb form" if len(lows) > _SHORT else "short verb form")
    if len(lows) > 1 and lows[0] in lexicon.functions:
        features.append("opens with function word")
    return features


def _is_governed(passage: Passage, place: int, attribution: Attribution) -> bool:
    """Tell whether the cue asks for the words: accused X of “…”, described Y as “…”, expressed “…”."""
    chosen, lexicon = attribution.chosen, passage.lexicon
    if chosen is None or not chosen.own or not chosen.cue:
        return False
    before = passage.tokens[place - 1] if place else None
    inner = inner_words(passage.tokens[place].text)
    if inner[:1].isupper():
        return False
    size, style = _look(inner)
    if style not in _WITHIN:
        return False
    if before and before.low in lexicon.predicating and chosen.cue.lower() in lexicon.attitude:
        return True  # bezeichnete ihn als “…”, hat ihn als “…” bezeichnet
    if before is None or not chosen.features[0].startswith("before"):
        return False
    if size == "long" and before.text == chosen.cue:
        return True
    return chosen.cue.lower() in lexicon.addressing and before.low in lexicon.prepositions


def _is_spoken(passage: Passage, place: int, attribution: Attribution) -> bool:
    """Tell whether a clause with a verb of speech and its speaker adjoin a whole utterance, or its end."""
    chosen = attribution.chosen
    if chosen is None or not chosen.own or attribution.probability < _LIKELY:
        return False
    shape, route = shape_of(passage, place), chosen.features[0]
    if shape.start == "cap" and shape.end in ("stop", "ask"):
        if route in ("carried", "next") and stands_alone(passage, passage.sentence_of(place)):
            return True  # “No!” shouted a man. “Resign!”
        if route == "signed in brackets":
            return True  # Lund (“No one has asked us.”)
        if shape.lead == "colon" and not _is_announced_work(passage, place):
            return True
    if shape.end == "none" or not {"speech", "source"}.intersection(route.split()):
        return False
    follows = route.startswith("after") and route.endswith(("left", "right"))
    if shape.start != "cap":  # They “had chemistry,” said Lund.
        adjoins = any(feature.endswith(" gap 0") for feature in chosen.features)
        _, style = _look(inner_words(passage.tokens[place].text))
        return follows and adjoins and shape.end == "comma" and style in _WITHIN
    if follows:
        return shape.lead == "open" and shape.end != "stop"
    if _is_addressed(passage, place) and _look(inner_words(passage.tokens[place].text))[1] == "title":
        return False
    return shape.lead in ("comma", "colon", "cue") and route == "before speech left" and _is_near(chosen)


def _is_announced_work(passage: Passage, place: int) -> bool:
    near = [token.low for token in passage.tokens[max(0, place - _LEAD) : place]]
    return not (passage.lexicon.naming.isdisjoint(near) and passage.lexicon.works.isdisjoint(near))


def _is_paragraph(passage: Passage, place: int, attribution: Attribution) -> bool:
    """Tell whether whole sentences are a paragraph by themselves that goes on with what somebody said."""
    chosen = attribution.chosen
    if chosen is None or chosen.features[0] != "chain quoted" or attribution.probability < _LIKELY:
        return False
    shape = shape_of(passage, place)
    whole = shape.start == "cap" and shape.end in ("stop", "ask") and count_words(passage.tokens[place].text)
    return whole >= _SHORT and not any(token.is_word for token in passage.tokens)


def _is_near(chosen: Candidate) -> bool:
    return any(
        feature in ("before left gap 0", "before left gap 1", "before left gap 2")
        for feature in chosen.features
    )


def _tie(attribution: Attribution, size: str) -> list[str]:
    """Return how the quotation hangs on the clause that reports it."""
    if attribution.chosen is None:
        return []
    features = [f"{size} {' '.join(attribution.chosen.features[0].split()[:2])}"]
    if attribution.chosen.cue:
        features.append(f"cue {attribution.chosen.cue.lower()}")
    return features


def _object(passage: Passage, place: int, attribution: Attribution, kind: str) -> list[str]:
    """Return whether the quotation is the object of the cue right before it: expressed “…”."""
    cue = attribution.chosen.cue if attribution.chosen and attribution.chosen.own else None
    return [f"object {kind}"] if cue and place and passage.tokens[place - 1].text == cue else []


def _reported(passage: Passage, place: int, style: str, size: str) -> list[str]:
    """Return whether the sentence reports somebody's words before the quotation, whoever is credited."""
    clauses = [one for one in passage.clauses(passage.sentence_of(place))[:_CLAUSES] if one.cue < place]
    if not clauses:
        return ["within nothing", f"within nothing {style}"]
    nearest = next(
        (one for one in reversed(clauses) if one.cue == clauses[-1].cue and one.form in PLAIN), clauses[-1]
    )
    after = passage.tokens[nearest.cue : min(place, nearest.cue + _CLAUSE)]
    parted = any(token.text in ",;" for token in after)
    features = [
        f"within {nearest.sort}",
        f"within {nearest.sort} {_who(passage, nearest)}",
        f"within {style} {nearest.sort}",
        f"within {'another' if parted else 'same'} clause",
    ]
    if passage.tokens[nearest.cue].low in passage.lexicon.addressing:  # accused, described, urged
        who = _who(passage, nearest)
        features += [
            f"judged {size} by {who}",
            f"judged {style}",
            f"judged in {'another' if parted else 'same'} clause",
        ]
    return features + ["within any speech"] * any(one.sort == "speech" for one in clauses)


def _who(passage: Passage, clause: Clause) -> str:
    """Return `person` for somebody who can speak, else the kind of phrase."""
    speaker, lexicon = clause.speaker, passage.lexicon
    words = passage.tokens[speaker.first : speaker.last]
    if (
        speaker.kind in ("pronoun", "possessive")
        or unowned(words[-1].low) in passage.names
        or any(token.low in lexicon.offices or token.low in lexicon.bodies for token in words)
    ):
        return "person"
    return speaker.kind


def _holder(passage: Passage, place: int, style: str, size: str) -> list[str]:
    """Return whether the quotation stands in a noun phrase or a list of its like: NBC's “…”, a “…” tax."""
    if not place:
        return []
    token = passage.tokens[place - 1]
    if token.low in passage.lexicon.determiners:
        return [f"after determiner {style}"]
    if token.owns:
        named = "title" if style in ("title", "one", "upper") else "plain"
        return [f"{size} after possessive", f"{size} after possessive {named}"]
    listed = place > 1 and passage.tokens[place - 2].quote >= 0
    joined = token.text == "," or token.low in passage.lexicon.coordinators
    return ["in a list"] if listed and joined else []


def _is_charge(passage: Passage, place: int) -> bool:
    """Tell whether a quotation says what somebody is tried for, or known as: condamné pour « vol »."""
    lexicon, tokens = passage.lexicon, passage.tokens
    tied = place > 1 and tokens[place - 1].low in lexicon.prepositions
    return tied and tokens[place - 2].low in lexicon.naming


def is_name_within(passage: Passage, number: int) -> bool:
    """Tell the name of a club or a paper from somebody’s words: победа над «Динамо», du «Monde».

    Where only names have capitals, few words with one, in the middle of a sentence, are no part of it.
    """
    place, lexicon = passage.places[number], passage.lexicon
    if lexicon.nouns_capitalised or not (lexicon.inverts or lexicon.elision) or not place:
        return False
    inner, before = inner_words(passage.tokens[place].text), passage.tokens[place - 1]
    if lexicon.names_last and _is_charge(passage, place):
        return True
    if not inner[:1].isupper() or inner[-1:] in _ENDS or len(inner.split()) > _SHORT:
        return False
    after = passage.tokens[place + 1] if place + 1 < len(passage.tokens) else None
    if lexicon.articleless and after and after.text.islower() and lexicon.is_office(after.low):
        return before.is_word  # сообщил «Заре» директор
    return before.is_word and before.low not in lexicon.finite and before.low not in lexicon.participles


_ENDS = tuple(".!?…")


def is_statement(
    features: tuple[str, ...], language: str, weights: Mapping[str, float] | None = None
) -> bool:
    """Tell whether a quotation is plainly somebody's words, or its features sum above the threshold."""
    if not _PLAIN.isdisjoint(features):
        return True
    if _NAMES in features or _TITLE in features:
        return False
    weights = statement_weights(language) if weights is None else weights
    return sum(map(weights.get, features, repeat(0.0))) > threshold(language)


def threshold(language: str) -> float:
    """Return the sum of weights above which a quotation is shown in a language."""
    return _THRESHOLDS.get(language, _THRESHOLD)
