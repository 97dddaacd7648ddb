from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Document, Paragraph, Section, Span
from briefing.core.tags.keywords import suggest_keywords
from briefing.core.tags.names import LONGEST

HEADING = "Ostrian envoy visits Varenia over grain transit"
BODY = (
    "The envoy of Ostria, Mira Tolvaj, met Prime Minister Alwin Karst in Port Ansel on Tuesday. "
    "Ms Tolvaj said the grain transit through Port Ansel had to go on. "
    "“Varenia will keep its word,” Karst said on Wednesday. "
    "Farmers in Ostria send 40 trains of wheat to Port Ansel each week. "
    "The U.S. has asked for inspections. Inspections of trains would slow the grain transit, Tolvaj said. "
    "Karst said the inspections of trains were lawful."
)


def sectioned(heading: str, body: str, language: str = "en", rest: str = "") -> tuple[Document, Section]:
    text = f"{heading}\n{body}\n{rest}"
    start = len(heading) + 1
    paragraph = Paragraph(Span(start, start + len(body)))
    section = Section("x", Span(0, len(heading)), Span(0, start + len(body)), (paragraph,), 1.0)
    return Document(text, "-", "", language, 0, None, (), (section,), None, (0,)), section


def tags(heading: str, body: str, limit: int = 12, language: str = "en", rest: str = "") -> list[str]:
    return [topic.tag for topic in suggest_keywords(*sectioned(heading, body, language, rest), limit)]


def test_names_come_as_they_stand_and_things_in_lower_case() -> None:
    assert {"Port Ansel", "Mira Tolvaj", "Alwin Karst", "Ostria", "grain transit"} <= set(tags(HEADING, BODY))


def test_titles_days_and_numbers_are_in_no_tag() -> None:
    found = " ".join(tags(HEADING, BODY)).lower().split()
    assert not {"prime", "minister", "ms", "tuesday", "wednesday", "40"} & set(found)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("tr", "Vapur Temmuz ayında Arnköy iskelesine döndü. Arnköy halkı Temmuz boyunca bekledi."),
        ("pl", "Prom do Marnowa wróci w Lipcu. W Marnowie czekają od Lipca. Lipiec w Marnowie był suchy."),
        ("it", "A Arnello il traghetto torna in Luglio. Luglio ad Arnello era secco."),
        (
            "de",
            "Jens Arnlund kam im Juli. Seit Juli wartet Jens Arnlund auf die Fähre, und Juli bleibt Juli.",
        ),
        ("en", "The ferry to Arnholm is back in July. July in Arnholm was dry."),
    ],
)
def test_a_month_is_in_no_tag_in_any_language_that_is_known(language: str, body: str) -> None:
    found = " ".join(tags("", body, language=language)).lower()
    assert "arn" in found or "marn" in found
    assert not any(month in found for month in ("temmuz", "lipiec", "luglio", "juli", "july"))


@pytest.mark.parametrize("mark", ["'", "’"])
@pytest.mark.parametrize(
    ("language", "name", "body"),
    [
        ("en", "Ines O'Dara", "On Monday Ines O'Dara met Mr. O'Dara of Marn. O'Dara's brother slept."),
        ("en", "Odo D'Arnay", "The envoy Odo D'Arnay left Marn with Lady D'Arnay. Later D'Arnay was back."),
        ("en", "Aline d'Orval", "The envoy Aline d'Orval left Marn. Then Aline d'Orval was back from Marn."),
        ("en", "Ma'rin", "A ferry came to Ma'rin on Sunday, and nobody in Ma'rin had slept."),
        ("it", "Dino Dell'Arno", "Ieri il sindaco Dino Dell'Arno ha letto. Poi Dino Dell'Arno ha parlato."),
        ("uk", "Дем'янко", "У понеділок мер Дем'янко відкрив міст. Потім мер Дем'янко поїхав."),
        ("fr", "L'Isleau", "Le maire de L'Isleau est parti lundi, et la gare de L'Isleau a fermé."),
    ],
)  # fmt: skip
def test_an_apostrophe_within_a_name_tears_no_tag(language: str, name: str, body: str, mark: str) -> None:
    found = tags("", body.replace("'", mark), language=language)
    assert name.replace("'", mark) in found
    parts = set(name.replace("'", " ").split()[-2:]) | {name.rpartition("'")[0]}
    assert not parts & set(found)


@pytest.mark.parametrize("mark", ["'", "’"])
@pytest.mark.parametrize(
    ("language", "name", "body"),
    [
        ("en", "Marn", "In the port of Marn's old ferry Marn's mayor slept. In MARN'S mill Marn'll rise."),
        ("fr", "Arnie", "L'Arnie a voté lundi. Le maire d'Arnie et ceux de l'Arnie du Nord ont dit oui."),
        ("it", "Arnia", "L'Arnia ha votato lunedì. Il sindaco d'Arnia e quelli dell'Arnia dicono di sì."),
        ("tr", "Arnköy", "Vapur Arnköy'den kalktı. Arnköy'ün iskelesi boştu ve Arnköy'e kimse gelmedi."),
    ],
)  # fmt: skip
def test_what_an_apostrophe_parts_from_a_name_is_in_no_tag(
    language: str, name: str, body: str, mark: str
) -> None:
    found = tags("", body.replace("'", mark), language=language)
    assert name in found
    assert not any(each in tag for tag in found for each in "'’")


def test_a_surname_and_the_full_name_are_one_topic() -> None:
    found = tags(HEADING, BODY)
    assert {"Alwin Karst", "Mira Tolvaj"} <= set(found)
    assert not {"Karst", "Tolvaj"} & set(found)


def test_what_is_named_before_something_is_named_after_it_stays_apart_from_it() -> None:
    body = "In Norhaven it rained. The Norhaven Rovers of Norhaven played on. Norhaven won."
    assert "Norhaven" in tags("", body)


def test_an_abbreviated_country_is_spelled_out() -> None:
    assert "United States" in tags("", "He left the U.S. on foot. The road to the U.S. is long, he said.")


def test_a_people_is_filed_under_its_country_when_that_is_named() -> None:
    body = "Troops of North Korea came. The North Korean troops were many. North Korean guns too."
    assert tags("", body, 1) == ["North Korea"]


def test_what_is_in_the_headline_comes_first() -> None:
    body = "Rain fell on Aarby. Rain fell on Saltholm. Aarby and Saltholm were wet."
    assert tags("Floods in Saltholm", body, 1) == ["Saltholm"]
    assert tags("Floods in Aarby", body, 1) == ["Aarby"]


def test_what_the_whole_document_is_about_sets_a_section_apart_less() -> None:
    body = "Rain fell on Aarby. Rain fell on Saltholm. Aarby and Saltholm were wet."
    assert tags("", body, 1, rest="Aarby. " * 20) == ["Saltholm"]
    assert tags("", body, 1, rest="Saltholm. " * 20) == ["Aarby"]


def test_the_reason_says_how_often_and_where() -> None:
    reasons = {topic.tag: topic.reason for topic in suggest_keywords(*sectioned(HEADING, BODY), 12)}
    assert reasons["Port Ansel"] == "named 3 times"
    assert reasons["grain transit"] == "said 2 times, in the headline"


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("de", "Die Brücke ist gesperrt. An der Brücke stand das Wasser. Die Brücke wird geprüft.", "Brücke"),
        ("fr", "La taxe sur les ponts disparaît. On a payé la taxe hier. Une taxe de moins.", "taxe"),
        ("no", "Fergen står. Folk i Saltholm venter på fergen. Saltholm er uten ferge.", "Saltholm"),
        ("ru", "Мост закрыли. В городе Тверь ждут. Город Тверь без моста.", "Тверь"),
        ("ja", "台風が来た。台風は強い。台風で電車が止まった。", "台風"),
    ],
    ids=["de", "fr", "no", "ru", "ja"],
)
def test_other_languages_have_topics_too(language: str, body: str, expected: str) -> None:
    assert expected in tags("", body, 4, language)


GERMAN = [
    (
        "an office is no part of a name",
        "Umbau",
        "Es sprach Finanzministerin Alma Reiff.",
        ["Alma Reiff"],
    ),
    (
        "nor is an article after it",
        "Vorrat",
        "Es sprach die Leiterin der Kammer, Dr. Eva Tolk.",
        ["Eva Tolk"],
    ),
    (
        "cases of one noun",
        "",
        "Der Bahnhof wartet. Der Umbau des Bahnhofs ruht. Im Bahnhof zieht es.",
        ["Bahnhof"],
    ),
    ("a trade is no part of a name", "", "Der Autobauer Norda wächst.", ["Norda"]),
    (
        "two nouns in a row are no name",
        "",
        "Sie zahlen Steuern in Richtung Zukunft, mit Waffen aus Stahl.",
        [],
    ),
    ("nor is an office with a hyphen", "", "EZB-Rat Ewald Torberg warnt.", ["Ewald Torberg"]),
    (
        "two nouns are no name",
        "",
        "Er gab der Halle Zeit. Sie gab der Halle Rat. Die Halle ruht.",
        ["Halle"],
    ),
    (
        "what is counted",
        "",
        "Es waren 80 Boote. Noch 90 Boote kamen. Zuletzt 70 Millionen Taler. Millionen Taler!",
        [],
    ),
    ("words of every report", "", "Die Menschen warten seit Jahren. Die Menschen hoffen seit Jahren.", []),
    ("a name with a particle", "", "Es sprach Ida von der Aue.", ["Ida von der Aue"]),
]


@pytest.mark.parametrize(
    ("heading", "body", "expected"), [row[1:] for row in GERMAN], ids=[row[0] for row in GERMAN]
)
def test_german_nouns_and_names_are_told_apart(heading: str, body: str, expected: list[str]) -> None:
    assert tags(heading, body, 4, "de") == expected


ENGLISH = [
    (
        "a phrase of the headline is whole",
        "Tram line to the docks",
        "The line opens. The tram line is long. A line of trams.",
    ),
    ("a title is no part of a name", "", "The case of Inspector Ola Vik is open. Inspector Ola Vik waits."),
    (
        "what is counted",
        "",
        "He sold 300 lamps. She sold 400 lamps. The fee was 3 million crowns, not 4 million crowns.",
    ),
    (
        "a noun said in passing comes after a name",
        "",
        "She met Ada Moore by the river, in a boat. The boat left the river.",
    ),
]
FIRST = ["tram line", "Ola Vik", None, "Ada Moore"]


@pytest.mark.parametrize(("row", "first"), zip(ENGLISH, FIRST, strict=True), ids=[row[0] for row in ENGLISH])
def test_the_best_topic_is_whole_and_names_something(row: tuple[str, str, str], first: str | None) -> None:
    found = tags(row[1], row[2], 4)
    assert (found[0] if found else None) == first


def test_the_title_is_the_headline_of_an_article() -> None:
    document, section = sectioned("", "The plan for the quay is old. The quay is older.")
    text = f"The quay of Marn\n{document.text}"
    shift = len("The quay of Marn\n")
    body = Span(shift + section.paragraphs[0].span.start, shift + section.paragraphs[0].span.end)
    article = section._replace(heading=None, span=body, paragraphs=(Paragraph(body),))
    titled = document._replace(text=text, title=Span(0, shift - 1), sections=(article,))
    assert suggest_keywords(titled, article, 1)[0][:2] == ("quay", "said 2 times, in the headline")


@pytest.mark.parametrize("limit", range(5))
def test_no_more_than_asked_for(limit: int) -> None:
    assert len(tags(HEADING, BODY, limit)) == limit


def test_a_section_without_text_has_none() -> None:
    assert tags("", "") == []


PIECES = [
    "Port Ansel",
    "the",
    "U.S.",
    "Monday",
    "He",
    "of",
    "grain",
    "Mr Karst",
    "“No,”",
    "40",
    ".",
    "said",
    "de",
    "Z",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_tag_is_fit_for_a_tag_file(pieces: list[str]) -> None:
    found = tags("", " ".join(pieces))
    assert len(set(found)) == len(found)
    for tag in found:
        assert tag == tag.strip()
        assert len(tag) <= LONGEST
        assert tag.lower() not in stop_words("en")
        assert not re.search(r"\d|monday|[^\w .’'-]", tag.lower())
