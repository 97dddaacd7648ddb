"""One paragraph taken apart: quotations, tokens, sentences and reporting clauses.

Invariant: a passage is a value made from its text alone; clauses are found once for each sentence that is
asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection

from briefing.core.languages import Lexicon
from briefing.core.languages.word_lists import unowned
from briefing.core.model import Span
from briefing.core.quotes.syntax.clause import Clause
from briefing.core.quotes.syntax.clauses import find_clauses
from briefing.core.quotes.syntax.sentence import split_tokens
from briefing.core.quotes.syntax.tokens import Token, tokenise
from briefing.core.segment.dateline import dateline_end
from briefing.core.text.marks import Marked

_SHORTEST = 2
"""Tokens of a dateline at least, its dash included."""
_DATELINE = 20
"""Tokens of the datelines in front of a quotation at most."""
_ENDS = tuple(".!?…:”\"’'")
"""What the token before a sentence ends with."""
PLAIN = ("left", "apposition")
"""Forms of a clause that plainly says who speaks."""


def nothing() -> None:
    """Return nothing, where no paragraph follows."""


class Passage:
    """A paragraph of the document as the search for speakers sees it.

    Args:
        text: the whole document's text.
        span: where the paragraph stands in it.
        marked: its quotations, from `find_marked`.
        lexicon: of the document's language.
        names: surnames of people in the document, in lower case.
    """

    def __init__(
        self, text: str, span: Span, marked: tuple[Marked, ...], lexicon: Lexicon, names: Collection[str] = ()
    ) -> None:
        self.text = text
        self.span = span
        self.marked = marked
        self.lexicon = lexicon
        self.following: Callable[[], Passage | None] = nothing
        """Returns the paragraph after, if that is known."""
        self.words = tokenise(text, *span, marked, lexicon)
        """The tokens of the paragraph, each quotation as one, and where they begin."""
        self.tokens = self.words.tokens
        """The tokens alone."""
        self.places = self.words.places
        """The token number of each quotation."""
        self.names = self._with_homographs(names)
        dateline = self._after_dateline()
        self.sentences = split_tokens(self.tokens, lexicon, dateline)
        self.opening = int(dateline > 0)
        """The number of the first sentence that is no dateline."""
        self._begins = [sentence.first for sentence in self.sentences]
        self._clauses: dict[int, list[Clause]] = {}
        self._indirect: dict[int, Clause | None] = {}
        self._told: dict[int, bool] = {}

    def _after_dateline(self) -> int:
        """Return the token of a quotation that follows datelines, which are no signature of it, or 0."""
        if not self.places or self.places[0] < _SHORTEST or self.places[0] > _DATELINE:
            return 0
        start, end = self.words.starts[self.places[0]], self.span.start
        while (further := dateline_end(self.text, end)) > end:
            end = further + (self.text[further : further + 1].isspace())
        return self.places[0] if end == start else 0

    def _with_homographs(self, names: Collection[str]) -> Collection[str]:
        """Return the names, after making names of those that are words of grammar as well: May said.

        Such a token keeps its capital in `low`, so that no class of words holds it.
        """
        homographs = [low for low in self.lexicon.homographs_of_grammar if low in names]
        if not homographs:
            return names
        told = set[str]()
        for at, token in enumerate(self.tokens):
            if token.is_capitalised and unowned(token.low) in homographs and self._is_named(at):
                named = token.text.replace("’", "'")
                self.tokens[at] = Token(token.text, named, is_word=True, is_capitalised=True)
                told.add(unowned(named))
        return {*names, *told}

    def _is_named(self, at: int) -> bool:
        """Tell whether a word of grammar with a capital stands as a name: *May* said, not May they."""
        before, after = self.tokens[at - 1] if at else None, self.tokens[at + 1 : at + 2]
        opens = before is None or before.text[-1:] in _ENDS
        lexicon = self.lexicon
        return not opens or any(one.low in lexicon.reports or one.text == "," for one in after)

    def token_at(self, position: int) -> int:
        """Return the number of the token at an offset of the document, or of the first after it."""
        return bisect_left(self.words.starts, position)

    def sentence_of(self, token: int) -> int:
        """Return the number of the sentence that holds a token; after the last one that is the last."""
        return bisect_right(self._begins, token) - 1

    def clauses(self, sentence: int) -> list[Clause]:
        """Return the reporting clauses of a sentence."""
        if sentence not in self._clauses:
            self._clauses[sentence] = find_clauses(self.sentences[sentence])
        return self._clauses[sentence]

    def indirect_clause(self, sentence: int) -> Clause | None:
        """Return the clause that most plainly says who speaks in a sentence."""
        if sentence not in self._indirect:
            self._indirect[sentence] = max(
                (clause for clause in self.clauses(sentence) if _reports(clause)),
                key=_plainness,
                default=None,
            )
        return self._indirect[sentence]

    def is_told(self, sentence: int) -> bool:
        """Tell whether a sentence is in the mood that goes on with what somebody said: Dies sei “…”."""
        if not self.lexicon.subjunctive:
            return False
        if sentence not in self._told:
            first, last, *_ = self.sentences[sentence]
            lows = (token.low for token in self.tokens[first:last])
            self._told[sentence] = not self.lexicon.subjunctive.isdisjoint(lows)
        return self._told[sentence]

    def words_of(self, first: int, last: int) -> Span:
        """Return the span in the document of tokens `first` up to, not including, `last`."""
        return Span(self.words.starts[first], self.words.end(last - 1))


def _reports(clause: Clause) -> bool:
    return clause.sort in ("speech", "source") and clause.form != "relative"


def _plainness(clause: Clause) -> tuple[bool, bool]:
    return clause.form in PLAIN, clause.sort == "speech"
