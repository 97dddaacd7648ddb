"""The query language of filters, searches, exports and saved views: text to a value that says what matches.

One invariant: whatever the text, `parse_query` returns a query or raises `QueryError` with a place in it.
Nothing is evaluated but comparisons written in `fields`.

    query  = and { "OR" and }           "AND" may stand between parts, and changes nothing
    and    = part { part }
    part   = [ "-" | "NOT" ] ( "(" query ")" | term )
    term   = [ field operator ] value   operator: ":" "=" "<" "<=" ">" ">="
    value  = word | "words in quotation marks"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from briefing.core.query.fields import FIELD_BY_NAME, Operator, SearchItem
from briefing.core.query.tree import Either, Every, Not, Part, Term, wanted_terms
from briefing.core.tags.model import tag_key
from briefing.core.text.english import did_you_mean
from briefing.core.text.fold import fold
from briefing.errors import UsageError

LENGTH_LIMIT: Final = 5_000
"""Characters of a query."""
DEPTH_LIMIT: Final = 40
"""Brackets within brackets."""

_PAIRS: Final = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«"}
"""What opens a phrase, and what may close it."""

_FIELD: Final = re.compile(r"([^\W\d_]+)(:(?!//)|[<>]=?|=)")
"""The name of a field and its operator; an address such as `https://…` is no field."""

_WORD: Final = re.compile(r"[^\s()]+")
_BLANKS: Final = re.compile(r"\s*")


class QueryError(UsageError):
    """A query that cannot be understood; `str(error)` is one sentence that names the character."""

    def __init__(self, reason: str, position: int) -> None:
        """Say what is wrong at `position`, an offset in code points from 0 to the length of the query."""
        super().__init__(f"query, character {position + 1}: {reason}")
        self.reason = reason
        self.position = position


@dataclass(frozen=True, slots=True)
class Query:
    """What the reader asked for."""

    text: str
    """As it was typed."""
    root: Part

    def matches(self, item: SearchItem) -> bool:
        """Tell whether the query finds `item`; an empty query finds everything."""
        return self.root.matches(item)

    @property
    def words(self) -> tuple[str, ...]:
        """The words and phrases to highlight where they stand in a heading or a text."""
        found = (term.value for term in wanted_terms(self.root) if term.field is None or term.field.in_text)
        return tuple(dict.fromkeys(found))


def parse_query(text: str, aliases: Mapping[str, str] | None = None, *, today: str = "") -> Query:
    """Return the query that `text` says.

    Args:
        text: what was typed.
        aliases: other names for tags, and the tags that they stand for.
        today: the reader's day, ISO 8601, for who asks for `date:today`; "" where no day is.

    Raises:
        QueryError: `text` makes no sense; with the place.
    """
    if len(text) > LENGTH_LIMIT:
        raise QueryError("a query ends here at the latest", LENGTH_LIMIT)
    known = {tag_key(alias): tag for alias, tag in (aliases or {}).items()}
    return Query(text, _Parser(text, known, today).whole())


def write_value(value: str) -> str:
    """Return a value as it is written after a field: in quotation marks that it does not hold, if it must."""
    if _WORD.fullmatch(value) and value[0] not in _PAIRS:
        return value
    pairs = ((opening, closing[0]) for opening, closing in _PAIRS.items())
    fitting = (pair for pair in pairs if not set(_PAIRS[pair[0]]) & set(value))
    opening, closing = next(fitting, ('"', '"'))
    return f"{opening}{value}{closing}"


@dataclass(slots=True)
class _Parser:
    """A recursive descent over the grammar at the top of this module."""

    text: str
    aliases: Mapping[str, str]
    today: str = ""
    at: int = 0
    """Offset of the next character, in code points."""
    opened: list[int] = field(default_factory=list)
    """Where the brackets that are open now were opened."""

    def whole(self) -> Part:
        self.blanks()
        if self.at == len(self.text):
            return Every(())
        root = self.either()
        if self.at < len(self.text):
            raise self.error("this bracket closes nothing")
        return root

    def either(self) -> Part:
        parts = [self.every("a word is missing here")]
        while self.keyword("OR"):
            parts.append(self.every("something is missing after OR"))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def every(self, missing: str) -> Part:
        parts: list[Part] = []
        while not self.ended():
            if parts and self.keyword("AND"):
                missing = "something is missing after AND"
                if self.ended():
                    raise self.error(missing)
            parts.append(self.part())
        if not parts:
            raise self.error(missing)
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def part(self) -> Part:
        negative = False
        while (sign := self.sign()) is not None:
            negative = not negative
            if self.ended():
                raise self.error(f"something is missing after {sign}")
        inner = self.brackets() if self.text[self.at] == "(" else self.term()
        self.blanks()
        return Not(inner) if negative else inner

    def sign(self) -> str | None:
        """Pass over a sign of negation and return it."""
        if self.text.startswith("-", self.at):
            self.at += 1
            self.blanks()
            return "-"
        return "NOT" if self.keyword("NOT") else None

    def brackets(self) -> Part:
        if len(self.opened) == DEPTH_LIMIT:
            raise self.error("there are too many brackets within brackets")
        self.opened.append(self.at)
        self.at += 1
        self.blanks()
        inner = self.either()
        if self.at == len(self.text):
            raise self.error("this bracket is never closed", self.opened[-1])
        self.opened.pop()
        self.at += 1
        return inner

    def term(self) -> Term:
        start = self.at
        match = _FIELD.match(self.text, start)
        if match is None:
            return Term(None, ":", self.value("a word"))
        asked = FIELD_BY_NAME.get(match[1].casefold())
        if asked is None:
            hint = did_you_mean(match[1], FIELD_BY_NAME) or "; put words with a colon in quotation marks"
            raise self.error(f"there is no field “{match[1]}”{hint}", start)
        if match[2] not in asked.operators:
            raise self.error(f"{asked.name} is asked for with “:”", match.start(2))
        self.at = start = match.end()
        value = self.value(asked.values)
        if asked.name == "date" and value.casefold() == "today":
            value = self.today or value
        if (problem := asked.problem(value)) is not None:
            raise self.error(problem, start)
        if asked.name == "tag":
            value = self.aliases.get(tag_key(value), value)
        return Term(asked, cast("Operator", match[2]), value)

    def value(self, wanted: str) -> str:
        """Pass over a word or phrase and return it."""
        start = self.at
        closing = _PAIRS.get(self.text[start : start + 1])
        word = self.phrase(closing) if closing else self.word()
        if not fold(word).strip():
            raise self.error(f"{wanted} is missing here", start)
        return word

    def word(self) -> str:
        match = _WORD.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return match[0] if match else ""

    def phrase(self, closing: str) -> str:
        start = self.at
        ends = (end for mark in closing if (end := self.text.find(mark, start + 1)) > 0)
        end = min(ends, default=0)
        if not end:
            raise self.error("this quotation mark is never closed", start)
        self.at = end + 1
        return self.text[start + 1 : end]

    def keyword(self, word: str) -> bool:
        """Pass over `word` if it stands here by itself."""
        match = _WORD.match(self.text, self.at)
        if match is None or match[0] != word:
            return False
        self.at = match.end()
        self.blanks()
        return True

    def ended(self) -> bool:
        """Tell whether a run of parts ends here."""
        if self.at == len(self.text) or self.text[self.at] == ")":
            return True
        match = _WORD.match(self.text, self.at)
        return match is not None and match[0] == "OR"

    def blanks(self) -> None:
        self.at = cast("re.Match[str]", _BLANKS.match(self.text, self.at)).end()

    def error(self, reason: str, position: int | None = None) -> QueryError:
        return QueryError(reason, self.at if position is None else position)
