"""Who is credited, by the construction that says so. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote

Ask = Callable[..., list[Quote]]


INTRO = "Mayor Olga Brandt met the engineer Peter Lund at the harbour on Monday.\n\n"

CASES = [
    pytest.param("Peter Lund: “The bridge is closed for a year.”", ["Peter Lund"], None, id="signed-before"),
    pytest.param(
        "“The bridge is closed for a whole year.” — Peter Lund", ["Peter Lund"], None, id="signed-behind"
    ),
    pytest.param(
        "“The bridge is closed for a year,” said Brandt.", ["Olga Brandt"], "said", id="verb-subject"
    ),
    pytest.param(
        "“The bridge is closed for a year,” Brandt said.", ["Olga Brandt"], "said", id="subject-verb"
    ),
    pytest.param(
        "Brandt said: “The bridge is closed for a year.”", ["Olga Brandt"], "said", id="before-colon"
    ),
    pytest.param(
        "Brandt said the bridge was “a danger to everybody”.", ["Olga Brandt"], "said", id="that-clause"
    ),
    pytest.param(
        "“The bridge,” Brandt said, “is closed for a year.”",
        ["Olga Brandt", "Olga Brandt"],
        "said",
        id="inside",
    ),
    pytest.param(
        "“The bridge is closed,” said Brandt. “We will build another one.”",
        ["Olga Brandt", "Olga Brandt"],
        "said",
        id="one-utterance-in-two",
    ),
    pytest.param(
        "Brandt spoke to the press on the quay, telling reporters: “The bridge is closed for a year.”",
        ["Olga Brandt"],
        "telling",
        id="participle",
    ),
    pytest.param(
        "The bridge is “a danger to everybody”, according to Lund.", ["Peter Lund"], "according", id="source"
    ),
    pytest.param(
        "Lund, who said the bridge was “a danger to everybody”, left.", ["Peter Lund"], "said", id="relative"
    ),
    pytest.param(
        "Lund, an engineer with forty years in the harbour, said the bridge was “a danger to everybody”.",
        ["Peter Lund"],
        "said",
        id="apposition",
    ),
    pytest.param(
        "At the town hall on Tuesday, Brandt called the bridge “a danger to everybody”.",
        ["Olga Brandt"],
        "called",
        id="fronted-adverbial",
    ),
    pytest.param(
        "Brandt on Tuesday last week called the bridge “a danger to everybody”.",
        ["Olga Brandt"],
        "called",
        id="adverbial-before-the-verb",
    ),
    pytest.param(
        "Brandt told Lund that the bridge was “a danger to everybody”.",
        ["Olga Brandt"],
        "told",
        id="addressee",
    ),
    pytest.param(
        "Brandt visited the quay and said the bridge was “a danger to everybody”.",
        ["Olga Brandt"],
        "said",
        id="coordinated-verbs",
    ),
    pytest.param("“The bridge is closed for a year,” quips Lund.", ["Peter Lund"], None, id="unknown-verb"),
    pytest.param(
        "Brandt was asked by Lund whether the bridge was “a danger to everybody”.",
        ["Peter Lund"],
        "asked",
        id="passive-agent",
    ),
    pytest.param(
        "The council met again at noon, with Lund calling the bridge “a danger to everybody”.",
        ["Peter Lund"],
        "calling",
        id="absolute",
    ),
    pytest.param(
        "By Tuesday Lund was warning that the bridge was “a danger to everybody”.",
        ["Peter Lund"],
        "warning",
        id="progressive",
    ),
    pytest.param(
        "Brandt would describe the bridge as “a danger to everybody” in every speech.",
        ["Olga Brandt"],
        "describe",
        id="behind-an-auxiliary",
    ),
    pytest.param(
        "Everybody was tired of the quay. Brandt fired back: “The bridge is closed for a year.”",
        ["Olga Brandt"],
        "fired",
        id="verb-with-adverb",
    ),
    pytest.param(
        "Peter Lund, the engineer, who stayed on the quay all night, called the bridge “a danger to all”.",
        ["Peter Lund"],
        "called",
        id="two-appositions",
    ),
    pytest.param(
        "Peter Lund, 61, of Aarhus, who built it, said the bridge was “a danger to everybody”.",
        ["Peter Lund"],
        "said",
        id="age-and-town",
    ),
    pytest.param(
        "Peter Lund, who sits on the Harbour Board, which owns it, called the bridge “a danger to all”.",
        ["Peter Lund"],
        "called",
        id="clause-inside-a-clause",
    ),
    pytest.param(
        "Brandt wrote a letter last week, insisting that the United States “must pay for the bridge”.",
        ["Olga Brandt"],
        "insisting",
        id="verb-with-a-capital-is-a-name",
    ),
    pytest.param(
        "It’s an old bridge. “It is closed for a whole year,” said Lund.",
        ["Peter Lund"],
        "said",
        id="contraction-is-no-name",
    ),
    pytest.param(
        "Brandt has for years wanted to keep the bridge “open to everybody”, Lund said.",
        ["Peter Lund"],
        "said",
        id="clause-at-the-end",
    ),
    pytest.param(
        "Lund told the council what he had found:\n\n“The bridge is closed for a year.”",
        ["Peter Lund"],
        "told",
        id="colon-at-the-end-of-a-paragraph",
    ),
]

LONG = [
    pytest.param(
        "A woman at a dinner of the Harbour Board in Aarhus told reporters: “The bridge is closed.”",
        "A woman at a dinner of the Harbour Board in Aarhus",
        id="chain-of-prepositions",
    ),
    pytest.param(
        "The town was angry, as the head of the board’s works committee called the bridge “a danger to all”.",
        "the head of the board’s works committee",
        id="behind-a-conjunction",
    ),
    pytest.param(
        "Some of the workers said the bridge was “a danger to everybody”.",
        "Some of the workers",
        id="some-of",
    ),
    pytest.param(
        "“The bridge is closed for a whole year,” said Brandt ally Maria Sund.",
        "Brandt ally Maria Sund",
        id="noun-between-names",
    ),
    pytest.param(
        "“The bridge is closed for a year,” said Harbour Guard 1st Lt. Maria Sund.",
        "Harbour Guard 1st Lt. Maria Sund",
        id="rank",
    ),
    pytest.param(
        "On Monday Ms. May called the bridge “a danger to everybody”.", "Ms. May", id="name-like-an-auxiliary"
    ),
    pytest.param(
        "Brandt thanked the crew on Monday, and his guest passed on “the warmest regards of the crew”.",
        "his guest",
        id="clause-with-its-own-subject",
    ),
    pytest.param(
        "A report released last year called the bridge “a danger to everybody”.",
        "A report",
        id="participle-behind-the-noun",
    ),
    pytest.param(
        "A sign reading “The bridge is closed for a year” hung on the quay.",
        "A sign",
        id="beside-a-participle",
    ),
]


@pytest.mark.parametrize(("text", "mention"), LONG)
def test_the_mention_is_the_whole_phrase(quotes_of: Ask, text: str, mention: str) -> None:
    (quote,) = quotes_of(INTRO + text)
    assert quote.mention is not None
    assert quote.mention.text == mention


@pytest.mark.parametrize(("text", "names", "cue"), CASES)
def test_the_speaker_is_found(quotes_of: Ask, text: str, names: list[str], cue: str | None) -> None:
    quotes = quotes_of(INTRO + text)
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name] for name in names]
    if cue:
        assert quotes[0].cue == cue


def test_the_mention_is_the_words_of_the_clause(quotes_of: Ask) -> None:
    text = INTRO + "“The bridge is closed for a year,” she said, looking at Lund."
    (quote,) = quotes_of(text)
    assert quote.mention is not None
    assert quote.mention.text == "she"
    assert quote.mention.span.of(text) == "she"


def test_a_paragraph_of_quotation_alone_goes_on_with_the_speaker_before(quotes_of: Ask) -> None:
    text = (
        INTRO
        + "“The bridge is closed for a year,” said Lund.\n\n“We never saw such rust in forty years of work.”"
    )
    first, second = quotes_of(text)
    assert first.speakers == second.speakers
    assert second.mention == first.mention  # the words that name the speaker stand in the paragraph before
    assert second.cue is None


def test_a_pronoun_that_names_nobody_is_not_carried_to_the_next_paragraph(quotes_of: Ask) -> None:
    first, second = quotes_of(
        "“The bridge is closed for a year,” they said.\n\n“We never saw such rust in forty years of work.”"
    )
    assert first.mention is not None
    assert not first.speakers
    assert second.mention is None


def test_words_that_run_over_paragraphs_keep_their_speaker(quotes_of: Ask) -> None:
    quotes = quotes_of(
        INTRO
        + "“The bridge is closed for a year,” said Lund. “It was never safe.\n\n“We always told them so.”"
    )
    assert {quote.speakers[0].name for quote in quotes} == {"Peter Lund"}


def test_editorial_brackets_are_kept(quotes_of: Ask) -> None:
    (quote,) = quotes_of(INTRO + "“After that [the flood] we closed the bridge,” said Brandt.")
    assert quote.text == "“After that [the flood] we closed the bridge,”"


def test_two_speakers_at_once_are_both_credited(quotes_of: Ask) -> None:
    (quote,) = quotes_of(
        INTRO
        + "In a joint statement, Olga Brandt and Peter Lund condemned the bridge as “a danger to everybody”."
    )
    assert [speaker.name for speaker in quote.speakers] == ["Olga Brandt", "Peter Lund"]


def test_a_body_may_speak(quotes_of: Ask) -> None:
    (quote,) = quotes_of("The Harbour Board said in a statement that the bridge was “a danger to everybody”.")
    assert [speaker.name for speaker in quote.speakers] == ["The Harbour Board"]


def test_an_unknown_he_is_a_mention_without_speakers(quotes_of: Ask) -> None:
    (quote,) = quotes_of("“The bridge is closed for a year,” he said.")
    assert quote.speakers == ()
    assert quote.mention is not None
    assert quote.mention.text == "he"


def test_a_paragraph_of_words_alone_goes_on_with_who_spoke(quotes_of: Ask) -> None:
    quotes = quotes_of("„Die Mühle bleibt“, sagte Emil Roth.\n\n„Wir geben sie nicht her.“", "de")
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [["Emil Roth"]] * 2


def test_a_paragraph_of_words_goes_on_with_nobody_after_a_further_one(quotes_of: Ask) -> None:
    between = "Ada Holm sah das anders."
    quotes = quotes_of(f"„Die Mühle bleibt“, sagte Emil Roth.\n\n{between}\n\n„Wir geben sie her.“", "de")
    assert "Emil Roth" not in [speaker.name for speaker in quotes[-1].speakers]
