"""THE table of what a query can ask about, and the tests behind it.

One invariant: the parser, the completion, `briefing search --help` and the documentation know the fields from
here alone. What costs time, such as who is quoted, is looked at only by the test that needs it.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

from briefing.core.tags.model import carries
from briefing.core.text.fold import fold, word_pattern
from briefing.errors import UsageError

if TYPE_CHECKING:
    import regex

Operator = Literal[":", "=", "<", "<=", ">", ">="]

_YES: Final = ("yes", "true")
_NO: Final = ("no", "false")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}", re.IGNORECASE)
RE_TIMEOUT: Final = 0.5
"""Seconds that a reader's regular expression may take for one section."""
_DATE: Final = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")


class SearchItem(Protocol):
    """A section of a document, as a query sees it. Each member may be worked out when it is asked for."""

    @property
    def heading(self) -> str:
        """On one line; empty when there is none."""

    @property
    def text(self) -> str:
        """The paragraphs."""

    @property
    def tags(self) -> Sequence[str]:
        """As the reader gave them."""

    @property
    def note(self) -> str:
        """Empty when there is none."""

    @property
    def passages(self) -> Sequence[str]:
        """The words, and the notes, of the passages that the reader has marked."""

    @property
    def source(self) -> str:
        """The name and the title of the document, and the feed that the section is an item of."""

    @property
    def language(self) -> str:
        """Primary BCP 47 tag."""

    @property
    def date(self) -> str:
        """The day of the document, `2024-11-04`; empty when it is not known."""

    @property
    def read(self) -> bool:
        """Whether the section has been read."""

    @property
    def speakers(self) -> Iterable[str]:
        """Names and roles of those quoted."""


class Field(NamedTuple):
    """One thing that a query can ask about."""

    name: str
    values: str
    """What may stand after the operator, for people."""
    doc: str
    example: str
    operators: tuple[Operator, ...]
    test: Callable[[SearchItem, Operator, str], bool]
    problem: Callable[[str], str | None] = lambda _: None
    """Returns why a value makes no sense, or None."""
    in_text: bool = False
    """Whether the value is words of the heading or text, to be highlighted there."""


def _in(value: str, texts: Iterable[str]) -> bool:
    pattern = word_pattern(value)
    return any(pattern.search(fold(text)) for text in texts)


def _tag(item: SearchItem, _: Operator, value: str) -> bool:
    return carries(item.tags, [value])


def _flag(value: str) -> bool:
    return value.casefold() in _YES


def _flag_problem(value: str) -> str | None:
    return None if value.casefold() in _YES + _NO else f"“{value}” should be yes or no"


def _passage(item: SearchItem, _: Operator, value: str) -> bool:
    """Tell whether a passage is marked, or one has the words; `yes` and `no` are not looked for as words."""
    if _flag_problem(value) is None:
        return bool(item.passages) is _flag(value)
    return _in(value, item.passages)


def _date(item: SearchItem, sign: Operator, value: str) -> bool:
    """Compare as far as `value` goes, so that `date<=2024-11` holds on the last of November."""
    day = item.date[: len(value)]
    return bool(day) and _COMPARISONS[sign](day, value)


def _date_problem(value: str) -> str | None:
    return (
        None if _DATE.fullmatch(value) else f"“{value}” should be a date such as 2024-11-04, 2024-11 or 2024"
    )


@lru_cache(maxsize=32)
def _expression(value: str) -> regex.Pattern[str]:
    """Return a compiled regular expression.

    Raises:
        regex.error: it is none.
    """
    import regex  # an engine that stops when it is asked to; few queries need it

    return regex.compile(value, regex.IGNORECASE | regex.MULTILINE)


def _re(item: SearchItem, _: Operator, value: str) -> bool:
    expression = _expression(value)
    try:
        return any(expression.search(text, timeout=RE_TIMEOUT) for text in (item.heading, item.text))
    except TimeoutError:
        raise UsageError(f"re:“{value}” takes too long here; a simpler expression will not.") from None


def _re_problem(value: str) -> str | None:
    import regex

    try:
        _expression(value)
    except (regex.error, OverflowError, RecursionError) as error:
        return f"“{value}” is no regular expression: {error}"
    return None


def _language_problem(value: str) -> str | None:
    return (
        None
        if _LANGUAGE.fullmatch(value)
        else f"“{value}” should be the code of a language, such as en or de"
    )


_COMPARISONS: Final[Mapping[Operator, Callable[[str, str], bool]]] = {
    ":": operator.eq,
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_IS: Final[tuple[Operator, ...]] = (":", "=")

FIELDS: Final = (
    Field("tag", "a tag", "Carries the tag, or one below it.", "tag:ukraine", _IS, _tag),
    Field(
        "who",
        "part of a name or role",
        "Quotes that person.",
        "who:Zelensky",
        _IS,
        lambda item, _, value: _in(value, item.speakers),
    ),
    Field(
        "heading",
        "words",
        "Has the words in its heading.",
        "heading:drone",
        _IS,
        lambda item, _, value: _in(value, (item.heading,)),
        in_text=True,
    ),
    Field(
        "text",
        "words",
        "Has the words in its paragraphs.",
        'text:"energy system"',
        _IS,
        lambda item, _, value: _in(value, (item.text,)),
        in_text=True,
    ),
    Field(
        "note",
        "words",
        "Has the words in your note.",
        "note:check",
        _IS,
        lambda item, _, value: _in(value, (item.note,)),
    ),
    Field(
        "passage",
        "yes, no or words",
        "Has a passage that you marked, or one with these words in it or in its note.",
        "passage:yes",
        _IS,
        _passage,
    ),
    Field(
        "source",
        "part of a name",
        "Is from a document, or a feed, whose name or title has this in it.",
        "source:roundup",
        _IS,
        lambda item, _, value: fold(value) in fold(item.source),
    ),
    Field(
        "language",
        "a code",
        "Is from a document in that language.",
        "language:de",
        _IS,
        lambda item, _, value: item.language == value.casefold(),
        _language_problem,
    ),
    Field(
        "read",
        "yes or no",
        "Has been read, or not.",
        "read:no",
        _IS,
        lambda item, _, value: item.read == _flag(value),
        _flag_problem,
    ),
    Field(
        "tagged",
        "yes or no",
        "Carries a tag, or none.",
        "tagged:no",
        _IS,
        lambda item, _, value: bool(item.tags) == _flag(value),
        _flag_problem,
    ),
    Field(
        "re",
        "a regular expression",
        "Heading or text fit a regular expression, whatever the case of letters.",
        're:"pier|quays?"',
        _IS,
        _re,
        _re_problem,
    ),
    Field(
        "date",
        "a day, month or year, or “today”",
        "Is from a document of that time.",
        "date>=2024-11-01",
        tuple(_COMPARISONS),
        _date,
        _date_problem,
    ),
)

FIELD_BY_NAME: Final[Mapping[str, Field]] = {field.name: field for field in FIELDS}


class QueryForm(NamedTuple):
    """One way of putting a query, for the documentation."""

    example: str
    doc: str


FORMS: Final = (
    QueryForm(
        "drone", "The word anywhere: in heading, text, tags or notes. It may go on: `drone` finds drones."
    ),
    QueryForm('"energy system"', "These words one after the other."),
    QueryForm("kyiv drone", "Both."),
    QueryForm("kyiv OR kharkiv", "One of the two, or both."),
    QueryForm("-sport", "Not this. `-` stands before anything: a word, a field, brackets."),
    QueryForm("tag:ukraine (drone OR missile)", "Brackets hold together what belongs together."),
)
"""What can be said without a field. Case and accents never count; `OR` is written in capitals."""
