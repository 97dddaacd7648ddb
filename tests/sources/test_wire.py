"""Dispatches of a news wire: a section each, without what editors alone need."""

from __future__ import annotations

import pytest

from tests.reading import document_from

LOCK = """\
a0711  u  i
PM-Arn Lock, 2nd Ld-Writethru, a0698,0210
Barges Wait Below Arn As Lock Stays Shut Until Friday
Eds: LEADS throughout with keeper, ADDS photo AR4
By ADA LIND
Associated Press Writer
   ARN (AP) _ The upper lock stays shut until Friday, and forty
barges wait below the town.
   ``We will not risk a gate for a toll,'' said Ina Vost, the keeper
of the lock.
   (MORE)
AP-NY-11-07-91 0612EST
"""
MILL = """\

a0712  u  i
PM-Oster Mill, 1st Add, a0700,0090
OSTER: for two years.
   Twelve people have work again at the mill, said Otto Haas, its
owner, on Thursday.
-0-
"""
NAMELESS = MILL.replace("OSTER: for two years.", "OSTER: that far.")


def sections(text: str) -> list[tuple[str | None, list[str]]]:
    document = document_from(text)
    assert document.kind == "wire"
    return [
        (
            document.heading_of(section),
            [one.span.of(document.text) for one in section.paragraphs if one.kind != "meta"],
        )
        for section in document.sections
    ]


def test_each_dispatch_is_a_section() -> None:
    (first, second) = sections(LOCK + NAMELESS)
    assert first[0] == "Barges Wait Below Arn As Lock Stays Shut Until Friday"
    assert first[1] == [
        "ARN (AP) _ The upper lock stays shut until Friday, and forty barges wait below the town.",
        "``We will not risk a gate for a toll,'' said Ina Vost, the keeper of the lock.",
    ]
    assert second[0] == "Oster Mill"
    assert second[1] == ["Twelve people have work again at the mill, said Otto Haas, its owner, on Thursday."]


def test_a_dispatch_alone_is_an_article() -> None:
    document = document_from(LOCK)
    assert document.title
    assert document.title.of(document.text) == "Barges Wait Below Arn As Lock Stays Shut Until Friday"
    assert [document.heading_of(section) for section in document.sections] == [None]


@pytest.mark.parametrize("gone", ["a0711", "Writethru", "LEADS", "MORE", "AP-NY", "1st Add", "-0-"])
def test_what_editors_alone_need_is_no_sentence(gone: str) -> None:
    assert not any(gone in words for _, texts in sections(LOCK + MILL) for words in texts)


def test_a_text_that_begins_alike_is_none() -> None:
    assert document_from("PM-Elect Lind, 54, said on Monday that 1200\n\nbarges wait.\n").kind == "plain"


SIGNED = """\
a0123
r i BC-Arn-Lock     05-14 0310
^BC-Arn-Lock,310<
^Barges wait below Arn as lock stays shut<
^By ADA LIND=
^Associated Press Writer=
ARN (AP) _ The upper lock stays shut until Friday, and forty barges wait.
``We will not risk a gate for a toll,'' said Ina Vost, the keeper.
The smith needs three weeks.
(PROFILE
(CO:Arn Lock; TS:ARNL;)
)
AP-NY-05-14-25 1431EDT<
"""


def test_signs_around_the_lines_of_a_header_are_no_words() -> None:
    document = document_from(SIGNED)
    assert document.title
    assert document.title.of(document.text) == "Barges wait below Arn as lock stays shut"
    ((_, words),) = sections(SIGNED)
    assert words == SIGNED.split("\n")[6:9]


SAID = "“We will not risk a gate for a toll,” said Ina Vost, the keeper of the lock."
WAIT = "The upper lock stays shut until Friday, and forty barges wait below the town."
DPA = f"""\
bdt0123 4 pl 112  dpa 0456

Verkehr/Schifffahrt/Arn/
(Zusammenfassung 1330)
Barges wait below Arn =

Arn (dpa) - {WAIT}

{SAID}

# Notizblock

## Internet
- [Lock](http://dpaq.example/abc)

* * * *
dpa iv yyzz a3 ob
140711 Feb 25
"""
AFP = f"""\
TX-PAR-AAB12
/AFP-AB12
u i  BC-Arn-shipping-lock  02-14 0312

Barges wait below Arn

   Arn, Feb 14, 2025 (AFP) - {WAIT}

   {SAID}
   iv/ob/rl
AFP 140711 GMT FEB 25
"""
REUTERS = f"""\
RTRS-LOCK AT ARN SHUT UNTIL FRIDAY - KEEPER
14-Feb-2025 07:01:22

Barges wait below Arn

    (Adds keeper)

    By Ada Lind

    ARN, Feb 14 (Reuters) - {WAIT}

    {SAID}

 ((ada.lind@thomsonreuters.example; +31 20 555 5555))

Keywords: ARN LOCK/
"""


CUT = f"Barges wait below Arn\n\n{DPA.partition('Arn =')[2].strip()}"


@pytest.mark.parametrize(
    "text", [DPA, AFP, REUTERS, CUT], ids=["dpa", "AFP", "Reuters", "dpa from its headline"]
)
def test_a_dispatch_of_another_agency_is_an_article(text: str) -> None:
    document = document_from(text)
    assert document.title
    assert document.title.of(document.text) == "Barges wait below Arn"
    ((heading, (first, second)),) = sections(text)
    assert heading is None
    assert first.endswith(f") - {WAIT}")
    assert second == SAID


def test_several_of_them_are_sections_and_one_without_a_place_is_kept() -> None:
    mill = "Twelve people have work again at the mill of Oster, said Otto Haas, its owner."
    other = f"bdt0124 4 pl 112  dpa 0457\n\nWirtschaft/\nMill turns =\n\n{mill}\n\n# Notizblock\n"
    assert sections(DPA + other) == [
        ("Barges wait below Arn", [f"Arn (dpa) - {WAIT}", SAID]),
        ("Mill turns", [mill]),
    ]


def test_a_roundup_with_a_story_of_an_agency_in_it_is_a_roundup() -> None:
    assert document_from(f"Morning news\n\n{REUTERS}\n\nMill turns\n\n{SAID}\n").kind == "plain"
