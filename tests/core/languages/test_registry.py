"""One module a language: what each must hold, and that only those asked for are loaded."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest

from briefing.core.languages import LANGUAGES, abbreviations_of, language_of, lexicon_for

WITH_LEXICON = [code for code in LANGUAGES if language_of(code).lexicon]


def test_a_language_that_nobody_knows_has_no_words_and_borrows_the_english_grammar() -> None:
    assert language_of("xx").function_words == frozenset()
    assert abbreviations_of("xx") is language_of("en").abbreviations
    assert lexicon_for("xx").speech == lexicon_for("en").speech
    assert lexicon_for("xx").borrowed
    assert not lexicon_for("en").borrowed


@pytest.mark.parametrize("tag", ["nb", "nn"])
def test_both_forms_of_norwegian_are_one_language(tag: str) -> None:
    assert language_of(tag) is language_of("no")


@pytest.mark.parametrize("tag", ["", "../no", "base", "__", "é"])
def test_a_tag_is_never_a_path(tag: str) -> None:
    assert language_of(tag).name == ""


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_lower_case(code: str) -> None:
    language = language_of(code)
    listed = language.function_words | language.openers | language.first_persons | language.weighty
    assert {word for word in listed if word != word.lower() or " " in word} == set()
    assert language.name.isascii()


@pytest.mark.parametrize("code", [code for code in LANGUAGES if language_of(code).topics])
def test_words_about_topics_are_lower_case(code: str) -> None:
    made = language_of(code).topics
    sets = [each for each in made() if isinstance(each, frozenset)] if made else []
    assert any(sets)
    assert {word for word in frozenset().union(*sets) if word != word.lower() or " " in word} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_longer_endings_are_tried_first(code: str) -> None:
    endings = language_of(code).endings
    assert not any(later.endswith(ending) for at, ending in enumerate(endings) for later in endings[at + 1 :])


@pytest.mark.parametrize("code", WITH_LEXICON)
def test_a_lexicon_holds_words_as_the_tokens_have_them(code: str) -> None:
    lexicon = lexicon_for(code)
    listed = lexicon.reports | lexicon.functions | lexicon.roles | lexicon.titled | lexicon.naming
    assert {word for word in listed if word != word.lower() or "’" in word or " " in word} == set()


@pytest.mark.parametrize("code", WITH_LEXICON)
def test_speech_is_no_function_word(code: str) -> None:
    lexicon = lexicon_for(code)
    assert lexicon.speech & (lexicon.prepositions | lexicon.conjunctions | lexicon.articles) == set()


PROGRAM = """
import sys
from briefing.core.languages.detect import detect_language
print(detect_language("The bridge was closed on Monday, and it is not known when it will open. " * 5))
print(*(name for name in sorted(sys.modules) if name.startswith("briefing.core.languages.")))
"""


def test_plain_english_loads_no_other_language() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    loaded = [name.rpartition(".")[2] for name in run.stdout.split()]
    languages = {name for name in loaded if name in LANGUAGES or name == "en_world"}
    assert languages == {"en", "en_world"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_composed(code: str) -> None:
    language = language_of(code)
    grammar = language.grammar() if language.grammar else None
    lexicon = language.lexicon() if language.lexicon else None
    listed = language.function_words | (grammar.roles | grammar.bodies if grammar else frozenset())
    listed |= lexicon.reports | lexicon.offices if lexicon else frozenset()
    assert {word for word in listed if word != unicodedata.normalize("NFC", word)} == set()
