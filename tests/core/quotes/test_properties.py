"""What holds for any text."""

from __future__ import annotations

from itertools import cycle, islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.languages import LANGUAGES, grammar_for, lexicon_for
from briefing.core.quotes import extract_quotes, gather_people
from briefing.core.segment.document import parse_document
from tests.harness.steps import count_steps

pytestmark = pytest.mark.timeout(30)

WORDS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "«",
        "»",
        "„",
        "‘",
        "’",
        "said",
        "says",
        "told",
        "was",
        "posted",
        "calling",
        "with",
        "by",
        "that",
        "it’s",
        "Ms.",
        "May",
        "Brandt",
        "Olga",
        "Mr.",
        "she",
        "he",
        "who",
        ",",
        ".",
        ":",
        "?",
        "\n",
        "\n\n",
        "and",
        "the",
        "of",
        "mayor",
        "Kyiv",
        "l’",
        "-t-il",
        "12",
        "–",
        "(",
        ")",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=50).map(" ".join), st.lists(WORDS, max_size=50).map("".join), st.text()
)


@settings(deadline=None)
@given(TEXTS, st.sampled_from([*LANGUAGES, "und", "zh"]))
def test_any_text_survives_and_every_span_is_exact(text: str, language: str) -> None:
    document = parse_document(text, article=True)._replace(language=language)
    people = gather_people(document)
    for section in document.sections:
        quotes = extract_quotes(document, section, people)
        assert sorted(quote.rank for quote in quotes) == list(range(1, len(quotes) + 1))
        assert list(quotes) == sorted(quotes, key=lambda quote: quote.span)
        for quote in quotes:
            assert quote.span.of(text) == quote.text
            assert section.paragraphs[quote.paragraph].span.covers(quote.span)
            if quote.mention:
                assert quote.mention.span.of(text) == quote.mention.text


GRAMMATICAL = [language for language in LANGUAGES if grammar_for(language)]
SIGNS = st.sampled_from(
    [
        *'“”「」『』"«»：:、，。،は的が 　\n',
        "と述べた",
        "首相",
        "说",
        "市长",
        "ने",
        "कहा",
        "وقال",
        "אמר",
        "말했다",
    ]
)


@settings(deadline=None)
@given(st.lists(SIGNS, max_size=40).map("".join), st.sampled_from(GRAMMATICAL))
def test_signs_in_any_order_survive_where_grammar_alone_tells(text: str, language: str) -> None:
    document = parse_document(text, article=True)._replace(language=language)
    people = gather_people(document)
    for section in document.sections:
        assert all(quote.span.of(text) == quote.text for quote in extract_quotes(document, section, people))


def test_an_article_may_lack_its_noun() -> None:
    text = "«Il molo – ha detto il del Servizio civile – resta chiuso»."
    document = parse_document(text, article=True)._replace(language="it")
    quotes = extract_quotes(document, document.sections[0], gather_people(document))
    assert not any(quote.speakers for quote in quotes)


def test_a_sentence_may_end_with_a_list_of_compounds() -> None:
    text = "„Wir gehen“, sagte der Bau-, Umwelt- und Karl"
    document = parse_document(text, article=True)._replace(language="de")
    assert extract_quotes(document, document.sections[0], gather_people(document))


@pytest.mark.parametrize("language", GRAMMATICAL)
@pytest.mark.parametrize("text", ["“”「行く」", "“ ”は「行く」と述べた。", "市长来了。\n““”：“我们走。”"])
def test_marks_without_words_name_nobody(text: str, language: str) -> None:
    document = parse_document(text, article=True)._replace(language=language)
    quotes = extract_quotes(document, document.sections[0], gather_people(document))
    assert not any(quote.speakers for quote in quotes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_in_capitals_may_open_a_paragraph(language: str) -> None:
    text = "JEAN ORVAL\n\n“We row,” said Jean Orval.\n\nJEAN ORVAL rows.\n"
    document = parse_document(text)._replace(language=language)
    people = gather_people(document)
    assert [extract_quotes(document, section, people) for section in document.sections]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor;    , Ada Holt.", id="no-word-before-a-comma"),
        pytest.param("AND station said “left", id="joins-nothing"),
    ],
)
def test_a_clause_may_lack_its_words(text: str) -> None:
    document = parse_document(text)._replace(language="en")
    people = gather_people(document)
    for section in document.sections:
        extract_quotes(document, section, people)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clause_may_break_off_after_any_word_of_grammar(language: str) -> None:
    lexicon = lexicon_for(language)
    words = sorted(lexicon.functions | lexicon.manner)
    verbs = islice(cycle(sorted(lexicon.speech)), len(words))
    text = "\n\n".join(f"“Kum elo ra,” {verb} {word}" for verb, word in zip(verbs, words, strict=True))
    document = parse_document(text, article=True)._replace(language=language)
    people = gather_people(document)
    for section in document.sections:
        extract_quotes(document, section, people)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param('"', id="straight"),
        pytest.param("“", id="opening"),
        pytest.param("”", id="closing"),
        pytest.param("‘", id="single"),
        pytest.param("“”", id="pairs"),
        pytest.param("''", id="apostrophes"),
        pytest.param("«»", id="angles"),
        pytest.param("“«‘", id="nested"),
        pytest.param("“””“", id="mixed"),
    ],
)
def test_a_line_of_nothing_but_marks_ends(unit: str) -> None:
    text = unit * (250_000 // len(unit))
    document = parse_document(text, article=True)
    people = gather_people(document)
    assert all(extract_quotes(document, section, people) == () for section in document.sections)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "unit",
    [
        '"a ',
        "‘a ",
        '"“a” ',
        "he said, “x,” ",
        "Mr. Smith ",
        "Smith, ",
        "“a “b” said ",
        "posted ",
        "asked by ",
        "with Smith calling ",
        ", and his guest “x” ",
        "laut „Post“ ",
        "Lund’s son, Edward, ",
    ],
)
def test_work_on_one_endless_sentence_is_bounded_for_each_quotation(unit: str, language: str) -> None:
    texts = (unit * (size // len(unit)) + ": “x”" for size in (2_000, 4_000))
    once, twice = (steps_of_quotes(text, language) for text in texts)
    assert twice <= 2.3 * once


def steps_of_quotes(text: str, language: str) -> int:
    document = parse_document(text, article=True)._replace(language=language)

    def quotes() -> None:
        people = gather_people(document)
        for section in document.sections:
            extract_quotes(document, section, people)

    return count_steps(quotes)
