"""Mentions to people: full names, roles, pronouns, descriptions, acronyms. All sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.core.model import Quote
from briefing.core.quotes import gather_people
from briefing.core.segment.document import parse_document

Ask = Callable[..., list[Quote]]

WORDS = "“We will rebuild the whole harbour next year,”"

CASES = [
    pytest.param(f"{WORDS} said the harbour chief, Vera Stroud.", "Vera Stroud", id="description-explained"),
    pytest.param(f"Harbour chief Anna Wolff spoke.\n\n{WORDS} said Wolff.", "Anna Wolff", id="surname"),
    pytest.param(f"Harbour chief Anna Wolff spoke.\n\n{WORDS} she said.", "Anna Wolff", id="pronoun"),
    pytest.param(
        f"Mary Holt met John Quill at noon.\n\n{WORDS} he said.", "John Quill", id="pronoun-by-first-name"
    ),
    pytest.param(
        f"Mrs. Arden Falk met Mr. Remy Stone at noon.\n\n{WORDS} she said.",
        "Arden Falk",
        id="pronoun-by-title",
    ),
    pytest.param(
        f"Norwegian minister Ingrid Dahl met Danish minister Ole Ek.\n\n{WORDS} said the Norwegian minister.",
        "Ingrid Dahl",
        id="description",
    ),
    pytest.param(
        f"Kang Ji-woo came to town. Kang left.\n\n{WORDS} said Kang.", "Kang Ji-woo", id="family-name-first"
    ),
    pytest.param(
        f"The North Harbour Board (NHB) met.\n\n{WORDS} the NHB said.", "North Harbour Board", id="acronym"
    ),
    pytest.param(
        f"{WORDS} said its leader in the council, Vera Stroud.", "Vera Stroud", id="possessive-role"
    ),
    pytest.param(
        f"{WORDS} said a girl from the north, Vera Stroud.", "Vera Stroud", id="article-and-no-office"
    ),
    pytest.param(
        f"One harbour rebel, Danish Sen. Vera Stroud, spoke first: {WORDS[:-1]}.”",
        "Vera Stroud",
        id="titles-between",
    ),
    pytest.param(f"Tom came to the harbour at noon.\n\n{WORDS} he said.", "Tom", id="first-name-alone"),
    pytest.param(
        f"Mrs. May came to the harbour.\n\n{WORDS} Mrs. May said.", "May", id="name-like-an-auxiliary"
    ),
    pytest.param(
        f"Maria de la Cruz came to town.\n\n{WORDS} said de la Cruz.", "Maria de la Cruz", id="particles"
    ),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_mention_leads_to_the_full_name(quotes_of: Ask, text: str, name: str) -> None:
    (quote,) = quotes_of(text)
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_a_pronoun_means_who_has_opened_a_paragraph_since(quotes_of: Ask) -> None:
    quotes = quotes_of(
        f"{WORDS} said John Quill.\n\nPeter Lund, the engineer, came.\n\nThe wind rose.\n\n{WORDS} he said."
    )
    assert [quote.speakers[0].name for quote in quotes] == ["John Quill", "Peter Lund"]


LUND = "Danish Premier Ada Lund"
MEETINGS = [
    pytest.param(
        f"{LUND} received Norway’s trade minister in the castle.\n\nIt was late as Lund greeted Karen Holm.",
        "Norway’s trade minister",
        id="greeted",
    ),
    pytest.param(
        f"{LUND} met the Norwegian trade minister on Monday. It was late when Lund received Karen Holm.",
        "Norwegian trade minister",
        id="without-its-article",
    ),
    pytest.param(
        f"{LUND} met the trade minister. Lund greeted Karen Holm. Lund greeted Nils Berg.",
        None,
        id="two-guests",
    ),
    pytest.param(f"{LUND} met the trade minister. Karen Holm lost her hat.", None, id="not-of-the-meeting"),
    pytest.param(
        f"{LUND} met the trade minister, Nils Berg, on Monday. Lund greeted Karen Holm.",
        None,
        id="named-holder",
    ),
    pytest.param(f"{LUND} met fishermen on Monday. Lund greeted Karen Holm.", None, id="no-office"),
    pytest.param(
        f"{LUND} met the trade minister on Monday. Lund greeted Karen Holm, a baker.", "baker", id="own-role"
    ),
    pytest.param(
        "Bundeskanzlerin Ada Lund empfing den norwegischen Handelsminister am Montag in der Hauptstadt. "
        "Die Kameras klickten, als Lund mit Karen Holm sprach. Am Abend begrüßte Lund die Gäste.",
        None,
        id="de-saw",
    ),
    pytest.param(
        "Bundeskanzlerin Ada Lund empfing den norwegischen Handelsminister am Montag in der Hauptstadt. "
        "Lund begrüßte Karen Holm an der Treppe und führte sie in den Saal.",
        "norwegischen Handelsminister",
        id="de",
    ),
]


@pytest.mark.parametrize(("text", "role"), MEETINGS)
def test_a_guest_has_the_office_by_which_the_meeting_was_told(text: str, role: str | None) -> None:
    people = gather_people(parse_document(text, article=True))
    assert next(person.role for person in people.persons if person.name == "Karen Holm") == role


def test_names_and_roles_come_from_the_whole_document(quotes_of: Ask) -> None:
    (quote,) = quotes_of(
        f"The council met.\n\n{WORDS} said Holm.\n\nLater Danish Prime Minister Karen Holm flew home."
    )
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [
        ("Karen Holm", "Danish Prime Minister")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{WORDS} said a spokesman.", id="nobody-named"),
        pytest.param(f"Mary Holt was there.\n\n{WORDS} he said.", id="wrong-gender"),
        pytest.param(f"They met on the National Mall.\n\n{WORDS} he said.", id="place-behind-an-adjective"),
        pytest.param(f"Labour MPs met. The MPs left.\n\n{WORDS} she said.", id="several-people"),
        pytest.param(f"Will anybody come?\n\n{WORDS} he said.", id="word-that-is-a-name"),
        pytest.param(
            f"John Quill, head of the shipping company, came.\n\n{WORDS} the company said.",
            id="the-company-is-not-its-head",
        ),
    ],
)
def test_unsure_means_nobody(quotes_of: Ask, text: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.speakers == ()


KIMS = (
    "North Korean leader Kim Jong-un watched the parade, which lasted for two hours and ended at the old "
    "bridge, where the crowd had waited for most of the day in wind and rain to see him and his guests "
    "pass by.\n\nIn Seoul, South Korean Defence Minister Kim Yong-hyun answered questions."
)
SHARED = [
    pytest.param(
        f"{KIMS}\n\n{WORDS} Kim Jong-un said.", ("Kim Jong-un", "North Korean leader"), id="full-name"
    ),
    pytest.param(
        f"{KIMS}\n\n{WORDS} Kim Yong-hyun said.",
        ("Kim Yong-hyun", "South Korean Defence Minister"),
        id="other",
    ),
    pytest.param(
        f"{KIMS}\n\n{WORDS} said Kim.", ("Kim Yong-hyun", "South Korean Defence Minister"), id="named-last"
    ),
    pytest.param(f"Mayor Rolf Holm met Captain Nils Holm.\n\n{WORDS} said Holm.", None, id="named-together"),
    pytest.param(
        f"Mayor Rolf Holm met Anna Holm at noon.\n\n{WORDS} said Mrs. Holm.", ("Anna Holm", None), id="title"
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_bearers_of_one_surname_are_told_apart(
    quotes_of: Ask, text: str, expected: tuple[str, str | None] | None
) -> None:
    (quote,) = quotes_of(text)
    credited = [(speaker.name, speaker.role) for speaker in quote.speakers]
    assert credited == ([expected] if expected else [])
    assert quote.mention
