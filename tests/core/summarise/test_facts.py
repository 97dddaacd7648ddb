"""Summaries keep what an editor would not cut: over stories of our own, the samples and kinds of sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise
from briefing.core.summarise.facts import Facts, facts_in
from briefing.core.text.sentences import section_sentences
from briefing.core.text.words import tokens
from tests.core.stories import Story, read_stories

STORIES = list(read_stories("stories.txt"))
SEEDS = Path(__file__).parents[3] / "seeds"
REAL = Path(__file__).parents[4] / "shared" / "seeds" / "000_ecf4298ded250b59.txt"

KINDS = [
    ("At least eleven people were killed on Saturday.", "en", (1, 0, 0)),
    ("The dead were buried on Sunday.", "en", (0, 0, 0)),
    ("She won the run-off with 52.4 per cent.", "en", (0, 1, 0)),
    ("She won, and she smiled.", "en", (0, 0, 0)),
    ("Some 10,000 soldiers crossed the river.", "en", (0, 0, 1)),
    ("They met in 1974 and again in 2021.", "en", (0, 0, 0)),
    ("Das Hochwasser tötete drei Menschen.", "de", (1, 0, 0)),
    ("Rund 9.000 Arbeiter legten die Arbeit nieder.", "de", (0, 1, 1)),
    ("Le séisme a fait douze morts.", "fr", (1, 0, 0)),
    ("La guerra ha causado 40.000 muertos.", "es", (1, 0, 1)),
    ("Deprem 12 kişi öldü.", "tr", (1, 0, 0)),
    ("", "en", (0, 0, 0)),
    ("The pilot died on 30 August.", "en", (0, 0, 0)),
    ("Police said on August 30 that the pilot had been killed.", "en", (0, 0, 0)),
    ("The doctor found him dead at 4:30.", "en", (0, 0, 0)),
    ("Two died on August 30.", "en", (1, 0, 0)),
    ("They live by the lake where the ferry of 1987 killed 193.", "en", (0, 0, 0)),
    ("The jury convicted him on 4 March.", "en", (0, 0, 0)),
    ("The jury convicted him on 4 March of two robberies.", "en", (0, 1, 0)),
    ("Shares slid 4.2 per cent.", "en", (0, 1, 0)),
    ("Am 3. März starb die Dichterin.", "de", (0, 0, 0)),
    ("No one was hurt, the fire chief said.", "en", (1, 0, 0)),
    ("Nobody aboard was seriously injured.", "en", (1, 0, 0)),
    ("No injuries were reported.", "en", (1, 0, 0)),
    ("Nobody told the mayor.", "en", (0, 0, 0)),
    ("No decision has been made on the injured player.", "en", (0, 0, 0)),
    ("Niemand wurde bei dem Brand verletzt.", "de", (1, 0, 0)),
    ("Niemand weiß, wann die Brücke öffnet.", "de", (0, 0, 0)),
    ("L’incendie n’a fait aucun blessé.", "fr", (1, 0, 0)),
    ("El incendio se apagó sin víctimas.", "es", (1, 0, 0)),
    ("Non si registrano feriti.", "it", (1, 0, 0)),
    ("Não houve feridos.", "pt", (1, 0, 0)),
    ("Bij de brand raakte niemand gewond.", "nl", (1, 0, 0)),
    ("Ingen person skadades i branden.", "sv", (1, 0, 0)),
    ("Ingen personer ble skadet.", "no", (1, 0, 0)),
    ("Ingen kom til skade.", "da", (1, 0, 0)),
    ("Yangında ölen olmadı.", "tr", (1, 0, 0)),
    ("В порту никто не пострадал.", "ru", (1, 0, 0)),
    ("У порту ніхто не постраждав.", "uk", (1, 0, 0)),
    ("W porcie nikt nie ucierpiał.", "pl", (1, 0, 0)),
    ("В порту погибли пять человек.", "ru", (1, 0, 0)),
    ("Суд приговорил капитана к 4 годам колонии.", "ru", (0, 1, 0)),
    ("Загинуло троє рибалок.", "uk", (1, 0, 0)),
    ("Sąd skazał kapitana na cztery lata.", "pl", (0, 1, 0)),
    ("Při požáru zemřeli dva hasiči.", "cs", (1, 0, 0)),
    ("Pri požiari zahynuli dvaja hasiči.", "sk", (1, 0, 0)),
    ("Nel porto sono morti quattro pescatori.", "it", (1, 0, 0)),
    ("O tribunal condenou o capitão a quatro anos.", "pt", (0, 1, 0)),
    ("Bij de brand zijn twee mensen omgekomen.", "nl", (1, 0, 0)),
    ("Rätten dömdes av ingen: fyra år, säger domaren.", "sv", (0, 1, 0)),
    ("To mænd omkom i branden.", "da", (1, 0, 0)),
    ("Doi pescari au murit în port.", "ro", (1, 0, 0)),
    ("Három halász meghalt a kikötőben.", "hu", (1, 0, 0)),
    ("Puolue voitti 52 paikkaa.", "fi", (0, 1, 0)),
    ("Δύο ψαράδες σκοτώθηκαν στο λιμάνι.", "el", (1, 0, 0)),
    ("قتل خمسة صيادين في الميناء.", "ar", (1, 0, 0)),
    ("سه ماهیگیر کشته شدند.", "fa", (1, 0, 0)),
    ("שלושה דייגים נהרגו בנמל.", "he", (1, 0, 0)),
    ("बंदरगाह में तीन मछुआरों की मौत हुई.", "hi", (1, 0, 0)),
    ("항구에서 어부 3명이 숨졌다.", "ko", (1, 0, 0)),
    ("港で3人が死亡した。", "ja", (1, 0, 0)),
    ("港口有三人死亡。", "zh", (1, 0, 0)),
]


def summary(document: Document, section: int = -1, sentences: int = 3) -> str:
    found = summarise(document, document.sections[section], sentences=sentences).sentences
    return " ".join(sentence.text for sentence in found)


@pytest.mark.parametrize(("sentence", "language", "facts"), KINDS, ids=[row[0] for row in KINDS])
def test_a_sentence_states_these_kinds_of_fact(sentence: str, language: str, facts: tuple[int, ...]) -> None:
    assert facts_in(sentence, tokens(sentence), language) == Facts(*map(float, facts))


def test_nine_facts_of_ten_are_in_three_sentences() -> None:
    lost, total = [], 0
    for story in STORIES:
        words = summary(parse_document(story.document)).casefold()
        total += len(story.facts)
        lost += [
            f"{story.heading}: {fact}"
            for fact in story.facts
            if not any(wording.casefold() in words for wording in fact)
        ]
    assert total > 60
    assert len(lost) <= 0.1 * total, lost


@pytest.mark.parametrize("story", STORIES, ids=[story.heading for story in STORIES])
def test_the_first_sentence_stays(story: Story) -> None:
    document = parse_document(story.document)
    first = section_sentences(document, document.sections[-1])[0].text
    assert summary(document).startswith(first)


def test_a_short_sentence_counts_when_it_tells_of_the_dead() -> None:
    text = (
        "A bus left the road above Stell on Monday morning. It had come from the ferry with pupils of two "
        "schools and their teachers on board. Rescuers worked in the rain for six hours and two cranes came "
        "from the coast. {} The road above Stell is shut and the council has asked people to take the train."
    )
    told, tells_nothing = (
        parse_document(text.format(short), article=True)
        for short in ("Four pupils died.", "Nobody knew why.")
    )
    assert "Four pupils died." in summary(told, 0)
    assert "Nobody knew why." not in summary(tells_nothing, 0)


COURTESIES = [
    ("en", "Good morning, dear readers.", "This newsletter was sent to you because you subscribed."),
    ("en", "Hello and happy Friday!", "Click here for the pictures."),
    ("en", "Welcome to our daily letter.", "Photo: Orla Venn at the bridge."),
    ("en", "Thanks for reading.", "Unsubscribe at any time."),
    ("de", "Guten Morgen, liebe Leserinnen und Leser.", "Foto: Orla Venn an der Brücke."),
    ("de", "Hallo zusammen!", "Hier geht es zur Anmeldung."),
    ("fr", "Bonjour à tous.", "Cliquez ici pour voir les photos."),
    ("es", "Buenos días a todos.", "Haga clic aquí para ver las fotos."),
]
NEWS = {
    "en": "The council of Stell has closed the bridge. Cars have to use the ferry. It was built in 1931.",
    "de": "Die Stadt Stell hat die Brücke gesperrt. Die Autos müssen auf die Fähre. Sie wurde 1931 gebaut.",
    "fr": "La ville de Stell a fermé le pont. Les voitures prendront le bac. Le pont date de 1931.",
    "es": "La ciudad de Stell ha cerrado el puente. Los coches irán en el barco. Se construyó en 1931.",
}


@pytest.mark.parametrize(("language", "greeting", "footer"), COURTESIES, ids=[row[1] for row in COURTESIES])
def test_what_is_no_news_is_in_no_summary(language: str, greeting: str, footer: str) -> None:
    document = parse_document(f"{greeting} {NEWS[language]}\n\n{footer}", article=True)
    assert document.language == language
    words = summary(document, 0, sentences=4)
    assert greeting not in words
    assert footer not in words
    assert words.startswith(NEWS[language].partition(".")[0])


@pytest.mark.parametrize("place", ["Vesk.", "Bad Oster.", "San Juan Bautista.", "Nein."])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_where_a_story_was_written_is_no_sentence_of_its_summary(language: str, place: str) -> None:
    document = parse_document(f"{place} {NEWS[language]}", article=True)
    assert summary(document, 0, sentences=2).startswith(NEWS[language].partition(".")[0])


def test_a_text_of_greetings_alone_keeps_them() -> None:
    document = parse_document("Good morning. Thanks for reading. Have a good day.", article=True)
    assert summary(document, 0).startswith("Good morning.")


LONG = (
    "Hello Kitty dolls were stolen from a shop in Stell on Monday, and the police have but a trace of "
    "glitter to go on in their search for the two thieves and their van."
)
NEWS_AFTER_ALL = [LONG, "Dear bread makes for angry voters."]


@pytest.mark.parametrize("sentence", NEWS_AFTER_ALL)
def test_a_sentence_that_only_begins_like_a_greeting_is_news(sentence: str) -> None:
    document = parse_document(f"{sentence} The mayor said nothing. It rained.", article=True)
    assert sentence in summary(document, 0)


SAMPLE = [
    (0, ("10,000",)),
    (1, ("Three of its residents were killed",)),
    (3, ("55.3%",)),
]


@pytest.mark.parametrize(("section", "facts"), SAMPLE)
def test_the_bundled_roundup_keeps_the_point_the_dead_and_the_result(
    section: int, facts: tuple[str, ...]
) -> None:
    document = parse_document((SEEDS / "ukraine-roundup.txt").read_text(encoding="utf-8"))
    assert all(fact in summary(document, section) for fact in facts)


@pytest.mark.skipif(not REAL.exists(), reason="the real roundup is not at hand")
def test_the_real_roundup_keeps_the_dead_the_result_and_the_point() -> None:
    document = parse_document(REAL.read_text(encoding="utf-8"))
    assert "three residents died" in summary(document, 1)
    assert "55.3%" in summary(document, 3)
    point = summary(document, 0)
    assert "10,000" in point or "neither confirmed nor denied" in point
