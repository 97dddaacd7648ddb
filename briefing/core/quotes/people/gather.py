"""Everybody a document names: full names, roles, gender, and where each is mentioned.

Invariant: `People` is made once from a whole document, in time linear in its length, and never changes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.core.languages import Lexicon, lexicon_for
from briefing.core.model import Document, Span
from briefing.core.quotes.dialogue import further_dialogue, with_dialogue
from briefing.core.quotes.people.meetings import with_guests
from briefing.core.quotes.people.mentions import NameReader
from briefing.core.quotes.people.persons import NameMention, Person, find_mentions, group_names, with_gender
from briefing.core.quotes.people.runs import Name
from briefing.core.text.marks import Marked, find_marked, is_nickname, run_on

_WORD = re.compile(r"\w+")
_SHORT = re.compile(r"\((?<=[ \n]\()(?:the )?[“\"]?([A-Z]{2,7})[”\"]?\)")
_LONGEST_BODY = 120
"""Code points in the long form of an acronym."""


_SHORTEST_TITLE = 5
"""Words from which a headline in title case can be distinguished from a run of names."""


class People(NamedTuple):
    """Everybody named in a document."""

    language: str
    persons: tuple[Person, ...]
    mentions: tuple[NameMention, ...]
    """In document order."""
    words: Mapping[str, tuple[int, ...]]
    """Lower-case surname, or first name borne by one person only, to indices of persons as first named."""
    acronyms: Mapping[str, str]
    """Short forms of bodies to the long forms that the text explains them with."""
    marked: Mapping[int, tuple[Marked, ...]]
    """Quotations of each paragraph, by its first code point; paragraphs without any are left out."""
    first_said: Mapping[str, int]
    """Where each wording is first quoted, by `wording`."""

    def mentions_before(self, position: int, reach: int) -> Iterator[NameMention]:
        """Yield mentions before `position`, nearest first, at most `reach` code points back."""
        at = bisect_left(self.mentions, (position,))
        for mention in reversed(self.mentions[max(0, at - 60) : at]):
            if mention.start < position - reach:
                return
            yield mention

    def mentions_in(self, span: Span) -> Iterator[NameMention]:
        """Yield the mentions that begin inside `span`, in order."""
        at = bisect_left(self.mentions, (span.start,))
        while at < len(self.mentions) and self.mentions[at].start < span.end:
            yield self.mentions[at]
            at += 1

    def bearer_at(self, surname: str, span: Span) -> int | None:
        """Return which of several bearers of a surname the words at `span` name, if that is clear."""
        bearers = (mention.person for mention in self.mentions_in(span))
        return next((one for one in bearers if self.persons[one].surname == surname), None)


@lru_cache(maxsize=256)  # asked of the quotations of a document, and again when they are ranked
def wording(text: str) -> str:
    """Return the words of a quotation alone, so that repeats are recognised."""
    return " ".join(_WORD.findall(text.lower()))


def gather_people(document: Document) -> People:
    """Collect the names, roles and quotations of the whole document, as it is read."""
    document = document.reading.document if document.reading else document
    text, lexicon = document.text, lexicon_for(document.language)
    marked: dict[int, tuple[Marked, ...]] = {}
    names: list[Name] = []
    reader = NameReader(text, lexicon)
    blocks = [*_blocks(document)]
    for block, is_heading in blocks:
        quoted = [one for one in find_marked(text, *block) if not is_nickname(text, *one.span, lexicon)]
        found = tuple(quoted if is_heading else with_dialogue(text, block, quoted, lexicon))
        if found:
            marked[block.start] = found
    paragraphs = [block for block, is_heading in blocks if not is_heading]
    marked |= further_dialogue(text, paragraphs, marked, lexicon)
    for section in document.sections:
        marked |= run_on(text, [paragraph.span for paragraph in section.paragraphs], marked)
    for block, is_heading in blocks:
        if not (is_heading and _is_title_case(text, block, lexicon)):
            names += reader.names(block, marked.get(block.start, ()))
    persons, words = group_names(names, lexicon)
    mentions = tuple(find_mentions(text, names, persons, words, lexicon))
    return People(
        document.language,
        with_guests(document, with_gender(text, persons, mentions, lexicon), mentions, lexicon),
        mentions,
        words,
        _acronyms(text),
        marked,
        _first_said(text, marked),
    )


def _blocks(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the headlines and paragraphs, and which of the two each is."""
    if document.title:
        yield document.title, True
    for highlight in document.highlights:
        yield highlight.span, True
    for section in document.sections:
        if section.heading:
            yield section.heading, True
        for paragraph in section.paragraphs:
            yield paragraph.span, False


def _is_title_case(text: str, block: Span, lexicon: Lexicon) -> bool:
    """Tell whether every word of a headline has a capital, which then tells no names."""
    if lexicon.nouns_capitalised:
        return False  # nothing but verbs and adjectives lack it
    words = [word for word in block.of(text).split() if word[0].isalpha()]
    if len(words) < _SHORTEST_TITLE:
        return False
    return all(word[0].isupper() or word.lower() in lexicon.functions for word in words)


def _first_said(text: str, marked: Mapping[int, Sequence[Marked]]) -> dict[str, int]:
    said: dict[str, int] = {}
    for block in sorted(marked):
        for quotation in marked[block]:
            said.setdefault(wording(quotation.span.of(text)), quotation.span.start)
    return said


def _acronyms(text: str) -> dict[str, str]:
    """Return what acronyms stand for where the text explains them: European Union (EU)."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        before = match.start() - 1
        words = text[max(0, before - _LONGEST_BODY) : before].rpartition("\n")[2].split()
        short = match[1]
        capitals = [at for at, word in enumerate(words) if word[0].isupper()][-len(short) :]
        if "".join(words[at][0] for at in capitals) == short:
            found.setdefault(short, " ".join(words[capitals[0] :]))
    return found
