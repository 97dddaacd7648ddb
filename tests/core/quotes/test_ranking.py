"""Which quotes come first."""

from __future__ import annotations

from collections.abc import Callable

from briefing.core.model import Quote
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document

Ask = Callable[..., list[Quote]]

LONG = "“We will rebuild the whole harbour before the next winter comes, whatever that costs,”"


def test_whole_credited_and_informative_quotes_come_first(quotes_of: Ask) -> None:
    quotes = quotes_of(
        "The council met on Monday.\n\nMayor Olga Brandt called the plan “a very good start”.\n\n"
        f"{LONG} Brandt said.\n\n“Thank you,” said Brandt."
    )
    assert {quote.text: quote.rank for quote in quotes} == {
        LONG: 1,
        "“Thank you,”": 2,
        "“a very good start”": 3,
    }


def test_ranks_count_from_one_without_gaps_in_each_section() -> None:
    text = f"Harbour news\n{LONG} said Olga Brandt.\n“I agree with all of that,” said Peter Lund.\n"
    document = parse_document(text, article=True)
    people = gather_people(document)
    for section in document.sections:
        ranks = sorted(quote.rank for quote in extract_quotes(document, section, people))
        assert ranks == list(range(1, len(ranks) + 1))


def test_a_repeat_comes_last(quotes_of: Ask) -> None:
    quotes = quotes_of(
        f"{LONG} Olga Brandt said.\n\nBrandt called it “a start”.\n\n{LONG} Brandt said again."
    )
    assert [quote.rank for quote in quotes] == [1, 2, 3]
