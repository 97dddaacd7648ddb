"""Topics: found by the words of a section, in four languages, each with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.tags import topics
from briefing.core.tags.topics import MOST_SHOWN, classify
from briefing.core.tags.vocabulary import LANGUAGES, topic_words, vocabulary
from briefing.core.tags.word_list import WordList, normalised

FOLDER = Path(topics.__file__).with_name("media_topics")
IPTC = Path(__file__).parents[4] / "shared" / "evals" / "data" / "iptc_media_topics.tsv"

FIRST = [
    ("en", "Shells fall on Varn", "Two soldiers died when artillery hit their trench at dawn.", "conflict/"),
    ("en", "Envoy flies to Ostria", "The ambassador met the foreign minister.", "politics/diplomacy"),
    ("en", "", "Voters go to the polls; three candidates stand for mayor.", "politics/election"),
    ("en", "Rates stay", "The central bank left its interest rate alone.", "economy/monetary-policy"),
    ("en", "", "A magnitude 6 earthquake shook the coast; aftershocks go on.", "disaster/earthquake"),
    ("en", "Nurses walk out", "The union called a strike; pickets stood at four gates.", "labour/strikes"),
    ("en", "Bishop retires", "The bishop held his last mass in the cathedral before Easter.", "religion/"),
    ("en", "", "Pupils sit exams in June; teachers want a smaller curriculum.", "education"),
    ("de", "", "Der Angeklagte schwieg vor dem Landgericht; das Urteil fällt im Mai.", "crime/courts"),
    ("de", "Warnstreik", "Die Gewerkschaft ruft die Lokführer zum Streik auf.", "labour/strikes"),
    ("de", "", "Nach dem Dammbruch steht das Hochwasser in den Straßen.", "disaster/flood"),
    ("fr", "", "Les électeurs votent dimanche au second tour du scrutin.", "politics/election"),
    ("fr", "", "Un séisme de magnitude 6 et ses répliques ont effrayé la côte.", "disaster/earthquake"),
    ("es", "", "El huracán tocó tierra y las lluvias causaron inundaciones.", "disaster/"),
    ("es", "", "La vacuna llega a los hospitales; el brote de dengue crece.", "health/"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "text", "tag"), FIRST, ids=[row[3] for row in FIRST])
def test_the_first_topic_is_what_the_section_is_about(
    language: str, heading: str, text: str, tag: str
) -> None:
    first = classify(heading, text, language)[0]
    assert first.topic.tag.startswith(tag)
    assert first.shown


def test_a_topic_has_words_of_the_text_for_a_reason() -> None:
    first = classify("Shells fall on Varn", "Two soldiers died when artillery hit their trench.", "en")[0]
    assert set(first.words) <= {"shells", "soldiers", "artillery"}
    assert first.words


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Dock strike enters third week", "Crane drivers at the port stay out. Their union wants talks."),
        ("Strike at the ferry line", "Ships stay in the harbour as the crews strike for better shifts."),
        ("Nurses strike again", "The strike of nurses hit forty wards. Talks with the minister failed."),
    ],
)
def test_a_strike_of_workers_is_never_shown_as_war(heading: str, text: str) -> None:
    assert "conflict" not in [guess.topic.tag for guess in classify(heading, text, "en") if guess.shown]


@pytest.mark.parametrize("text", ["", " ", "The of and.", "12 34", "Ja nein vielleicht."])
def test_nothing_is_shown_where_nothing_is_said(text: str) -> None:
    assert not any(guess.shown for guess in classify("", text, "en"))


@pytest.mark.parametrize("language", ["ja", "no", "xx"])
def test_a_language_without_words_has_no_topics(language: str) -> None:
    assert classify("War", "Soldiers fired artillery at the trench.", language) == ()


def test_where_no_language_can_be_told_the_words_tell_it() -> None:
    assert classify("", "Net profit 3.2 mln. Revenue 41 mln.", "und")[0].topic.tag == "economy/earnings"
    assert classify("", "Hochwasser. Dammbruch. Sandsäcke.", "und")[0].topic.tag == "disaster/flood"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_chances_fall_and_few_are_shown_whatever_the_text(heading: str, text: str, language: str) -> None:
    found = classify(heading, text, language)
    scores = [guess.score for guess in found]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.0001
    assert sum(guess.shown for guess in found) <= MOST_SHOWN
    assert len({guess.topic.subject for guess in found}) == len(found)
    assert all(guess.words for guess in found)


def test_a_long_section_is_judged_by_its_start() -> None:
    start = "Voters elect a mayor; the ballot has three candidates. " * 80
    assert classify("", start, "en")[0].topic.tag == "politics/election"
    assert classify("", start + "Goals, matches, players, coaches and a cup final. " * 400, "en") == classify(
        "", start, "en"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_words_for_every_topic_and_no_other(language: str) -> None:
    listed = topic_words(language)
    assert listed.keys() == vocabulary().keys()
    assert all(listed.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_stand_in_the_files_as_they_are_looked_up(language: str) -> None:
    entries = [entry for words in topic_words(language).values() for entry in words]
    assert [entry for entry in entries if normalised(entry) != entry] == []


def test_every_topic_stands_under_a_subject_and_has_its_own_code() -> None:
    topics = vocabulary()
    assert len([tag for tag in topics if "/" not in tag]) == 17
    assert {topic.subject for topic in topics.values()} <= topics.keys()
    assert len({topic.code for topic in topics.values()}) == len(topics)
    assert all(len(topic.names) == len(LANGUAGES) and all(topic.names) for topic in topics.values())


@pytest.mark.skipif(not IPTC.exists(), reason="the release of the vocabulary is not at hand")
def test_codes_and_names_are_those_of_the_standard() -> None:
    rows = [line.split("\t") for line in IPTC.read_text("utf-8").splitlines() if not line.startswith("#")]
    names = {row[0].removeprefix("medtop:"): row[3] for row in rows}
    assert {topic.code: topic.names[0] for topic in vocabulary().values()}.items() <= names.items()


def test_the_weights_stay_small() -> None:
    assert (FOLDER / "weights.tsv").stat().st_size <= 80_000


WORDS = WordList(
    {"war": ("tank*", "Krieg", "*krieg"), "bank": ("interest_rate*", "zurich"), "sea": ("tank",)}
)


@pytest.mark.parametrize(
    ("word", "topics"),
    [
        ("tanks", {"war"}),
        ("tank", {"war", "sea"}),
        ("burgerkrieg", {"war"}),
        ("krieg", {"war"}),
        ("krieger", set()),
        ("interest_rates", {"bank"}),
        ("zurich", {"bank"}),
        ("interest", set()),
        ("", set()),
    ],
)
def test_a_word_is_found_by_its_whole_its_start_or_its_end(word: str, topics: set[str]) -> None:
    assert WORDS.topics(word) == topics
