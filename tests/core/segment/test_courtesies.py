"""What a letter says of itself is no story: on top of one it is furniture, and nowhere part of a summary."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise
from tests.core.segment.stories import STORIES as LONG_STORIES

STORIES = {
    "en": (
        ("Dockers walk out", "Dockers kept both berths closed on Tuesday, and 900 passengers slept there."),
        (
            "Mill takes its first logs",
            "After four years the paper mill began to work on Monday, with sixty men.",
        ),
        (
            "Museum returns two heads",
            "Two bronze heads go back to the town where they were dug up a century ago.",
        ),
    ),
    "de": (
        (
            "Hafenarbeiter streiken",
            "Die Hafenarbeiter haben am Dienstag beide Kais geschlossen, sagt der Bund.",
        ),
        ("Die Mühle mahlt wieder", "Nach vier Jahren hat die Mühle am Montag mit sechzig Leuten begonnen."),
        ("Zwei Köpfe kehren heim", "Zwei Köpfe aus Bronze kommen in die Stadt zurück, in der man sie fand."),
    ),
    "nl": (
        (
            "Havenarbeiders staken",
            "De havenarbeiders hebben dinsdag beide kades gesloten, zegt de bond daar.",
        ),
        (
            "De molen draait weer",
            "Na vier jaar is de molen maandag met zestig mensen weer begonnen te malen.",
        ),
        ("Twee koppen terug", "Twee bronzen koppen gaan terug naar de stad waar ze honderd jaar lagen."),
    ),
    "pt": (
        (
            "Estivadores param o porto",
            "Os estivadores fecharam os dois cais na terça, disse o sindicato da cidade.",
        ),
        (
            "A fábrica volta a moer",
            "Depois de quatro anos a fábrica voltou a trabalhar na segunda, com sessenta.",
        ),
        (
            "Museu devolve duas cabeças",
            "Duas cabeças de bronze voltam à cidade onde foram achadas há cem anos.",
        ),
    ),
    "pl": (
        (
            "Dokerzy strajkują",
            "Dokerzy zamknęli we wtorek oba nabrzeża, jak podał związek zawodowy w porcie.",
        ),
        ("Młyn znów miele", "Po czterech latach młyn zaczął w poniedziałek pracę, ma sześćdziesięciu ludzi."),
        ("Muzeum oddaje głowy", "Dwie głowy z brązu wracają do miasta, w którym znaleziono je sto lat temu."),
    ),
}
COURTESIES = [
    ("en", "Good morning. These are today’s top stories:"),
    ("en", "Sent as an email newsletter on Sunday. Didn’t get it? Join our mailing list."),
    ("en", "Here’s a quick look at the news of the coast."),
    ("en", "This bulletin is produced by the harbour office. The next issue will be out on Friday."),
    ("en", "Listen to today’s episode of our podcast."),
    ("en", "If you don’t want to miss the next one, sign up here."),
    ("en", "Questions go to letter@harbour.example at any time."),
    ("de", "Was heute wichtig ist und wird."),
    ("de", "Guten Morgen! Schreiben Sie uns, was Ihnen fehlt."),
    ("nl", "Je kunt je ook inschrijven voor onze brief. Inschrijven kan hier."),
    ("pt", "Sem tempo para ler? Ouça o podcast da edição de hoje."),
    ("pl", "Dzień dobry. Zapraszamy na podsumowanie dnia."),
]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize(("language", "courtesy"), COURTESIES, ids=[row[1][:30] for row in COURTESIES])
def test_a_letter_says_nothing_above_its_first_headline(language: str, courtesy: str, between: str) -> None:
    stories = (f"{head}{between}{text}" for head, text in STORIES[language])
    document = parse_document(f"{courtesy}\n\n" + "\n\n".join(stories))
    found = [document.heading_of(section) for section in document.sections]
    assert found == [head for head, _ in STORIES[language]]


@pytest.mark.parametrize(("language", "courtesy"), COURTESIES, ids=[row[1][:30] for row in COURTESIES])
def test_no_summary_has_it(language: str, courtesy: str) -> None:
    told = [text for _, text in STORIES[language]]
    document = parse_document("\n\n".join((told[0], courtesy, *told[1:])), article=True)
    shown = summarise(document, document.sections[0], sentences=5).sentences
    assert [sentence.text for sentence in shown] == told


@pytest.mark.parametrize(
    "news",
    [
        "Good morning. The mayor of Arn has resigned, and nobody knows why she went on a Sunday.",
        "Here is the news that the coast was afraid of: the ferry stops in May, for good.",
        "That’s all for the mill, said its owner, and he locked the gate behind him on Friday.",
        "Thanks for the harbour went to the dockers, who had kept it open for forty winters.",
    ],
)
def test_news_above_the_first_headline_stays(news: str) -> None:
    stories = (f"{head}\n\n{text}" for head, text in STORIES["en"])
    document = parse_document(f"{news}\n\n" + "\n\n".join(stories))
    first = document.sections[0]
    assert document.heading_of(first) is None
    assert first.paragraphs[0].span.of(document.text) == news
    assert first.paragraphs[0].kind == "text"


@pytest.mark.parametrize("link", ["More on this", "Read it all", "The details"])
def test_a_link_after_a_sentence_is_in_no_summary(link: str) -> None:
    told = [text for _, text in STORIES["en"]]
    linked = (f"{text} {link}" for text in told[1:])
    document = parse_document("\n\n".join((told[0], *linked)), article=True)
    shown = summarise(document, document.sections[0], sentences=5).sentences
    assert [sentence.text for sentence in shown] == told


@pytest.mark.parametrize(
    "line",
    [
        "#harbour #strike",
        "#268",
        "—Ada Lind",
        "—Ida van der Quist",
    ],
)
def test_what_stands_around_a_post_is_no_text(line: str) -> None:
    told = [text for _, text in STORIES["en"]]
    document = parse_document("\n\n".join((told[0], line, *told[1:])))
    kinds = {one.span.of(document.text): one.kind for one in document.sections[0].paragraphs}
    assert kinds.get(line, "meta") == "meta"
    assert len(document.sections) == 1


@pytest.mark.parametrize("line", ["#1 in the county for eels", "—We shall not go, said Ada", "Lock no. #4"])
def test_words_after_such_signs_are_words(line: str) -> None:
    told = [text for _, text in STORIES["en"]]
    document = parse_document(
        "\n\n".join((told[0], f"{line}, and that was the end of a long night.", told[1]))
    )
    kinds = [one.kind for one in document.sections[0].paragraphs]
    assert kinds == ["text", "text", "text"]


def test_a_post_with_a_picture_is_text_that_no_summary_shows() -> None:
    post = "Look! A barge of forty tons goes down the lock backwards pic.twitter.com/aB3dE5fG7h"
    told = [text for _, text in STORIES["en"]]
    document = parse_document("\n\n".join((told[0], post, *told[1:])), article=True)
    assert post in [
        one.span.of(document.text) for one in document.sections[0].paragraphs if one.kind == "text"
    ]
    shown = summarise(document, document.sections[0], sentences=5).sentences
    assert "pic." not in " ".join(sentence.text for sentence in shown)


@pytest.mark.parametrize(
    "masthead",
    ["Vol. 12, No. 34", "Monday, 4 May 2026\nEdited by Ada Holm\nwww.coast.example", "Number 88 / Spring"],
)
def test_a_masthead_without_a_sentence_is_no_section(masthead: str) -> None:
    stories = "\n\n".join(f"{head}\n\n{text}" for head, text in LONG_STORIES.items())
    document = parse_document(f"THE COAST LETTER\n{masthead}\n\n{stories}")
    assert [document.heading_of(section) for section in document.sections] == [*LONG_STORIES]


def test_what_is_told_below_a_title_is_a_section() -> None:
    stories = "\n\n".join(f"{head}\n\n{text}" for head, text in LONG_STORIES.items())
    document = parse_document(f"THE COAST LETTER\nVol. 12\n\nThe desk moved to Vesk this week.\n\n{stories}")
    assert "moved to Vesk" in document.sections[0].span.of(document.text)
