"""The query language: what matches, and what is said about a query that makes no sense."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.query.fields import FIELDS, FORMS
from briefing.core.query.parse import DEPTH_LIMIT, LENGTH_LIMIT, QueryError, parse_query, write_value
from briefing.errors import UsageError


@dataclass(frozen=True)
class Story:
    """An item of a query, all of it made up."""

    heading: str = "Storm cuts power in Norhaven"
    text: str = "The energy\nsystem of the coast failed. Élodie Maréval was told."
    tags: tuple[str, ...] = ("weather/storm", "Énergie")
    note: str = "check the figure"
    passages: tuple[str, ...] = ("The harbour stays shut.", "until when?")
    source: str = "letters/2024-11-04.txt The Harbour Letter"
    language: str = "en"
    date: str = "2024-11-04"
    read: bool = False
    speakers: tuple[str, ...] = ("Vera Stroud duty commander",)


class Silent(Story):
    """A story whose quotes may not be looked at."""

    def __getattribute__(self, name: str) -> object:
        assert name != "speakers", "nobody asked who is quoted"
        return super().__getattribute__(name)


MATCHES = [
    ("", True),
    ("norhaven", True),
    ("NORHAVEN storm", True),
    ("norhaven snow", False),
    ('"energy system"', True),
    ('"system energy"', False),
    ("„energy system“", True),
    ("elodie", True),
    ("orm", False),
    ("check", True),
    ("tag:weather", True),
    ("tag:weather/storm", True),
    ("tag:WEATHER/STORM", True),
    ("tag:storm", False),
    ("tag:weath", False),
    ("tag:energie", True),
    ("-tag:sport", True),
    ("-tag:weather", False),
    ("--tag:weather", True),
    ("NOT norhaven", False),
    ("-(snow OR hail)", True),
    ("snow OR norhaven", True),
    ("snow OR hail", False),
    ("norhaven (snow OR storm)", True),
    ("norhaven AND snow OR storm", True),
    ("snow OR storm AND hail", False),
    ("who:stroud", True),
    ("who:commander", True),
    ("who:karst", False),
    ('who:"vera stroud"', True),
    ("heading:energy", False),
    ("text:energy", True),
    ("text=energy", True),
    ("note:figure", True),
    ("passage:yes", True),
    ("passage:no", False),
    ("passage:harbour", True),
    ('passage:"until when"', True),
    ("passage:storm", False),
    ("source:harbour", True),
    ("source:2024-11-04.txt", True),
    ("language:EN", True),
    ("language:de", False),
    ("read:no", True),
    ("read:yes", False),
    ("tagged:yes", True),
    ("date:2024-11-04", True),
    ("date:2024", True),
    ("date:2024-10", False),
    ("date>=2024-11-01", True),
    ("date<=2024-11", True),
    ("date<2024-11", False),
    ("date>2024", False),
    ("date<2025", True),
    ("date:today", True),
    ("date>=today", True),
    ("date<TODAY", False),
    ("re:nor.*en", True),
    ("re:NORHAVEN$", True),
    ('re:"energy\\s+(grid|system)"', True),
    ("re:^haven", False),
    ("-re:snow", True),
    ("re:Élodie", True),
    ("or", False),
    ("https://norhaven.example", False),
]


@pytest.mark.parametrize(("query", "expected"), MATCHES, ids=[query or "empty" for query, _ in MATCHES])
def test_a_query_matches(query: str, expected: bool) -> None:
    assert parse_query(query, today="2024-11-04").matches(Story()) is expected


@pytest.mark.parametrize("expression", ["(a+)+$", "(a|aa)+$", "(.*a|a)+$"])
def test_a_regular_expression_cannot_hang_the_program(
    expression: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.core.query.fields.RE_TIMEOUT", 0.05)
    query = parse_query(f're:"{expression}"')
    with pytest.raises(UsageError, match="takes too long"):
        query.matches(Story(text="a" * 5_000 + "!"))


def test_where_no_day_is_today_is_no_date() -> None:
    with pytest.raises(QueryError, match="should be a date"):
        parse_query("date:today")


@pytest.mark.parametrize("expression", ["(", "[a", "*", "a{2,1}", "(?P<x"])
def test_what_is_no_regular_expression_is_said(expression: str) -> None:
    with pytest.raises(QueryError, match="no regular expression"):
        parse_query(f're:"{expression}"')


def test_a_document_without_a_date_is_of_no_date() -> None:
    assert not parse_query("date<2030").matches(Story(date=""))


def test_who_is_quoted_is_looked_at_only_when_asked() -> None:
    assert parse_query("tag:weather norhaven OR who:stroud").matches(Silent())


def test_an_alias_stands_for_its_tag() -> None:
    assert parse_query("tag:WX", {"wx": "weather"}).matches(Story())


WRONG = [
    ("tag:", 4, "a tag is missing here"),
    ("storm tga:x", 6, "there is no field “tga” (did you mean “tag”?)"),
    ("Xyzzy: nothing", 0, "there is no field “Xyzzy”; put words with a colon in quotation marks"),
    ("date>=tomorrow", 6, "“tomorrow” should be a date such as 2024-11-04, 2024-11 or 2024"),
    ("date:2024-13", 5, "“2024-13” should be a date such as 2024-11-04, 2024-11 or 2024"),
    ("read:perhaps", 5, "“perhaps” should be yes or no"),
    ("language:german", 9, "“german” should be the code of a language, such as en or de"),
    ("tag>storm", 3, "tag is asked for with “:”"),
    ("storm (snow", 6, "this bracket is never closed"),
    ("storm)", 5, "this bracket closes nothing"),
    ("()", 1, "a word is missing here"),
    ('storm "snow', 6, "this quotation mark is never closed"),
    ('""', 0, "a word is missing here"),
    ("storm OR", 8, "something is missing after OR"),
    ("storm AND", 9, "something is missing after AND"),
    ("OR storm", 0, "a word is missing here"),
    ("storm -", 7, "something is missing after -"),
    ("NOT", 3, "something is missing after NOT"),
    ("-" * 9_000 + "a", LENGTH_LIMIT, "a query ends here at the latest"),
    ("(" * 60 + "a", DEPTH_LIMIT, "there are too many brackets within brackets"),
]


@pytest.mark.parametrize(("query", "position", "reason"), WRONG, ids=[query[:20] for query, *_ in WRONG])
def test_an_error_points_at_its_character(query: str, position: int, reason: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    assert (caught.value.position, caught.value.reason) == (position, reason)
    assert str(caught.value) == f"query, character {position + 1}: {reason}"


PIECES = st.sampled_from(
    ["tag", ":", "who:", "date>=", "2024", '"', "“", "(", ")", "-", " ", "OR", "AND", "NOT", "\n", "ß", "x:"]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join)))
def test_any_text_is_a_query_or_an_error_within_it(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError as error:
        position = error.position
    else:
        position = 0
        assert query.matches(Story()) in (True, False)
    assert 0 <= position <= len(text)


WORDS = st.sampled_from(["norhaven", "snow", "tag:weather", "tag:sport", "read:no", '"energy system"'])


@given(WORDS, WORDS)
def test_or_and_and_and_minus_are_those_of_logic(one: str, other: str) -> None:
    left, right = parse_query(one).matches(Story()), parse_query(other).matches(Story())
    assert parse_query(f"{one} {other}").matches(Story()) is (left and right)
    assert parse_query(f"{one} OR {other}").matches(Story()) is (left or right)
    assert parse_query(f"-({one} OR {other})").matches(Story()) is not (left or right)


@pytest.mark.parametrize("example", [one.example for one in (*FORMS, *FIELDS)])
def test_documented_examples_are_queries(example: str) -> None:
    parse_query(example)


def test_words_to_highlight_are_those_a_match_may_be_due_to() -> None:
    query = parse_query('storm OR heading:"power cut" -hail who:stroud tag:x storm')
    assert query.words == ("storm", "power cut")


@pytest.mark.parametrize(
    "value",
    ["sea", "north sea", 'the "deal"', "it's", "a (b)", '“both” and "both"', "«x» “y”", "a/b c", "-no", "OR"],
)
def test_a_value_is_read_as_it_is_written(value: str) -> None:
    term = parse_query(f"tag:{write_value(value)} more").root.parts[0]
    assert term.value == value
