"""Quotes in languages that write names without capitals: who speaks is where the grammar puts a subject.

One invariant: a speaker is named by the words of a reporting clause right beside the quotation, or by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from briefing.core.languages.grammar import Grammar
from briefing.core.model import Document, Mention, Quote, Section, Span, Speaker
from briefing.core.quotes.caseless.names import compiled, is_plain, tells_office
from briefing.core.quotes.caseless.offices import holder_named
from briefing.core.quotes.caseless.speakers import named_again, speaker_named
from briefing.core.text.marks import Marked
from briefing.core.text.words import count_words

_REACH: Final = 120
"""Code points looked at on either side of a quotation."""
_SENTENCE: Final = re.compile("[。！？!?।॥؟۔\n]|\\.(?=\\s|$)")
_TOLD: Final = 4
"""Words of a quotation that is shown although nobody is named beside it."""
_JOINING: Final = " ,，:：、.。।"
"""Marks between the parts of one utterance: “A,” she said. “B.”"""
_TOLD_BEFORE: Final = 8_000
"""Code points in which somebody is looked for whom the text has introduced."""
_MARK: Final = re.compile(r"(?<!\w)[\"“”«»]|[\"“”«»](?!\w)")
_LONGEST_LEAD: Final = 240
"""Code points in front of a colon that leads to words without marks."""
_LEANING: Final = ' \n،,،»”"و'
"""What may stand before the first word of a sentence."""
_FINAL: Final = tuple(",.?!…，。？！،؟।")


class _Clause(NamedTuple):
    who: Span | None
    """None where nobody is named: the speaker is the one who spoke before."""
    start: int
    """Where the clause begins, if it stands before the quotation; else where the quotation ends."""
    cue: str | None
    role: str | None
    follows: int
    """Where the clause ends, if it stands after the quotation; else where the quotation ends."""


class _Said(NamedTuple):
    clause: _Clause
    speaker: Speaker | None
    number: int
    """Of the paragraph."""
    end: int
    """Where clause and words end."""
    joined: bool = True
    """False when other words in marks stand between."""


class _Before(NamedTuple):
    number: int
    """Of the paragraph at hand."""
    last: _Said | None
    earlier: int
    """Where the paragraph before begins."""
    opened: int
    """Where the paragraph begins, or the words quoted before in it end."""
    speakers: Sequence[Speaker]
    """Those who have spoken in the section."""


def quotes_by_grammar(
    document: Document, section: Section, marked: Mapping[int, Sequence[Marked]], grammar: Grammar
) -> Iterator[Quote]:
    """Yield the quotes of `section` in document order, not ranked yet.

    Args:
        document: the parsed document.
        section: one of its sections.
        marked: quotations by the start of their paragraph.
        grammar: of the document's language.
    """
    text, speakers = document.text, list[Speaker]()
    last: _Said | None = None
    for number, (span, *_) in enumerate(section.paragraphs):
        places = [one.span for one in marked.get(span.start, ())]
        unmarked = grammar.unmarked and not any(
            _is_utterance(place.of(text)) or _is_all_said(text, span, place) for place in places
        )
        if unmarked:
            places = _after_colon(text, span) or places
        earlier = section.paragraphs[max(0, number - 1)].span.start
        opened = span.start
        for at, place in enumerate(places):
            after = Span(place.end, places[at + 1].start if at + 1 < len(places) else span.end)
            so_far = _Before(number, last, earlier, opened, speakers)
            clause, speaker = _said(text, Span(opened, place.start), after, so_far, grammar)
            end = max(clause.follows, place.end) if clause else 0
            last = _Said(clause, speaker, number, end) if clause else last and last._replace(joined=False)
            if speaker and speaker not in speakers:
                speakers.append(speaker)
            if _is_utterance(place.of(text)) or (clause and clause.follows > place.end):
                opened = place.end
            if clause or (not unmarked and count_words(place.of(text)) >= _TOLD):
                yield _quote(text, place, number, clause, speaker)


def _after_colon(text: str, paragraph: Span) -> list[Span]:
    """Return what a paragraph without marks holds after its first colon."""
    colon = text.find(":", paragraph.start, min(paragraph.end, paragraph.start + _LONGEST_LEAD))
    words = text[colon + 1 : paragraph.end]
    start = paragraph.end - len(words.lstrip())
    return [Span(start, paragraph.end)] if colon >= 0 and count_words(words) >= _TOLD else []


def _is_all_said(text: str, paragraph: Span, place: Span) -> bool:
    """Tell whether marks hold all that follows a colon up to a stop, as words without marks cannot."""
    ahead, after = text[paragraph.start : place.start].rstrip(), text[place.end : paragraph.end].lstrip()
    return ahead.endswith(":") and (not after or after.startswith(_FINAL))


def _is_utterance(words: str) -> bool:
    """Tell speech from a term in marks, which belongs to the sentence around it."""
    return words[1:-1].strip().endswith(_FINAL) or count_words(words) >= _TOLD


def _quote(text: str, place: Span, number: int, clause: _Clause | None, speaker: Speaker | None) -> Quote:
    words = place.of(text)
    mention = Mention(clause.who.of(text), clause.who) if clause and clause.who else None
    speakers = (speaker,) if speaker else ()
    return Quote(
        place,
        words,
        "direct" if _is_utterance(words) else "partial",
        0,
        speakers,
        mention,
        clause and clause.cue,
        number,
    )


def _said(
    text: str, before: Span, after: Span, so_far: _Before, grammar: Grammar
) -> tuple[_Clause | None, Speaker | None]:
    """Return the clause that reports the words between two stretches of a paragraph, and whom it names."""
    last = so_far.last
    beside = _beside(text, before, after, grammar)
    bare = _clause(beside, grammar.bare)
    if bare and not (
        beside.utterance or bare.follows > beside.end or beside.ahead.rstrip().endswith((":", "："))
    ):
        bare = None  # and “Emad” noted
    if clause := bare or _clause(beside, grammar.clauses):
        means_another = clause.who is None or clause.who.of(text) in grammar.pronouns
        return clause, (_antecedent if means_another else _speaker)(text, clause, so_far, grammar)
    if last and last.joined and text[last.clause.follows : before.end].strip(_JOINING) == "":
        return last.clause, last.speaker  # “A,” she said, “B.”
    if (clause := _label(text, before, grammar)) and (speaker := _speaker(text, clause, so_far, grammar)):
        same = speaker in so_far.speakers or (
            speaker.role and (grammar.suffixed or is_plain(speaker.name, grammar))
        )
        return (clause, speaker) if same else (None, None)
    if grammar.runs_on and beside.utterance and not beside.ahead.strip():
        clause = _clause_before(text, before, grammar)
        return clause, _speaker(text, clause, so_far, grammar) if clause else None
    return None, None


def _clause_before(text: str, before: Span, grammar: Grammar) -> _Clause | None:
    """Return the clause of the sentence before words that stand alone: 李明说，桥关了。“我们等着。”."""
    end = before.start + len(text[before.start : before.end].rstrip("。！？!? "))
    start = max((one.end() for one in _SENTENCE.finditer(text, before.start, end)), default=before.start)
    found = compiled(grammar.runs_on).match(text, start, end)
    if not found:
        return None
    who = _trimmed(found["who"], found.start("who"))
    return _Clause(who, before.end, found["cue"], None, before.end)


class _Beside(NamedTuple):
    ahead: str
    """The sentence before the words, without the marks of terms in it."""
    start: int
    after: str
    end: int
    """Where the words end."""
    utterance: bool
    """Whether they are speech, and no term."""


def _beside(text: str, before: Span, after: Span, grammar: Grammar) -> _Beside:
    start = max(before.start, before.end - (_LONGEST_LEAD if grammar.spaced else _REACH))
    for end in _SENTENCE.finditer(text, start, before.end):
        start = end.end()
    stop = min(after.end, after.start + _REACH)
    opening = after.start + text.startswith("。", after.start)  # 「…」。…氏はそう述べた
    ending = _SENTENCE.search(text, opening, stop)
    ahead = text[start : before.end]
    return _Beside(
        _MARK.sub(" ", ahead) if grammar.spaced else ahead,
        start,
        text[after.start : ending.start() if ending else stop],
        after.start,
        _is_utterance(text[before.end : after.start]),
    )


def _clause(beside: _Beside, patterns: Sequence[tuple[str, str]]) -> _Clause | None:
    for left, right in patterns:
        second = (
            compiled(right).match(beside.after) if right else None
        )  # is told sooner than what stands before
        if right and not second:
            continue
        first = compiled(left).search(beside.ahead) if left else None
        if left and not first:
            continue
        found = [(match, at) for match, at in ((first, beside.start), (second, beside.end)) if match]
        same = {key: value for one, _ in found for key, value in one.groupdict().items() if value}
        if first and not beside.utterance and _ends_in_noun(first, beside.ahead):
            continue  # he said in the programme “Today”
        start = beside.start + first.start() if first else beside.end
        clause = _Clause(None, start, same.get("cue"), same.get("role"), found[-1][0].end() + beside.end)
        clause = clause if second else clause._replace(follows=beside.end)
        named = next(((match, at) for match, at in found if "who" in match.re.groupindex), None)
        if named is None:
            return clause
        who = _trimmed(named[0]["who"], named[1] + named[0].start("who"))
        if who.start < who.end:
            return clause._replace(who=who)
    return None


def _ends_in_noun(match: re.Match[str], ahead: str) -> bool:
    """Tell whether the words of a clause that a noun may end stand right before the quotation."""
    nouns = (key for key, words in match.groupdict().items() if key != "cue" and (words or "").strip())
    return any(match.end(key) >= len(ahead.rstrip()) for key in nouns)


def _label(text: str, before: Span, grammar: Grammar) -> _Clause | None:
    """Return who stands alone in front of the words, as in a transcript: 县长陈伟：“…”, 田中市長「…」."""
    start = max(before.start, text.rfind("\n", before.start, before.end) + 1)
    label = compiled(grammar.label).match(text[start : before.end])
    if not label:
        return None
    who = _trimmed(label["who"], start + label.start("who"))
    return _Clause(who, start, None, label.groupdict().get("role"), before.end)


def _speaker(text: str, clause: _Clause, so_far: _Before, grammar: Grammar) -> Speaker | None:
    if clause.who is None:
        return None
    who = " ".join(_MARK.sub(" ", clause.who.of(text)).split())
    if not who:
        return None
    same = text[max(0, clause.who.start - _TOLD_BEFORE) : clause.who.start]
    found = speaker_named(who, clause.role, same, so_far.speakers, grammar)
    found = found or holder_named(who, same, so_far.speakers, grammar)
    return found or named_again(who, text, grammar)


def _antecedent(text: str, clause: _Clause, so_far: _Before, grammar: Grammar) -> Speaker | None:
    """Return whom a clause without a name means: the one reported last, if no other is named in between."""
    last = so_far.last
    sentence = max(
        (end.end() for end in _SENTENCE.finditer(text, so_far.opened, clause.start)), default=so_far.opened
    )
    inside = text[sentence : clause.start].strip(_LEANING) != ""
    near = last is not None and so_far.number - last.number <= 1
    if last is None or not near or (inside and last.end < sentence):
        since = sentence if inside else so_far.earlier
        last = None
    else:
        since = last.end
    between = text[since : clause.start].strip()
    between = _MARK.sub(" ", between) if grammar.spaced else between
    reports = list(compiled(grammar.reports).finditer(between))
    if reports:
        if grammar.suffixed and tells_office(between[reports[-1].end() :], grammar):
            return None  # the mayor met the minister. “…,” he said
        found = reports[-1].groupdict()
        who = " ".join((found["who"] or found.get("whom") or "").split())
        if not who or grammar.within.intersection(who.split()):
            return None
        return speaker_named(who, found.get("role"), text[:since], so_far.speakers, grammar)
    if last is None or tells_office(between, grammar):
        return None
    return last.speaker


def _trimmed(words: str, start: int) -> Span:
    first = start + len(words) - len(words.lstrip(" ،,"))
    return Span(first, max(first, start + len(words.rstrip(" ،,"))))
