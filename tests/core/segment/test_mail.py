"""What a saved mail has around its stories."""

from __future__ import annotations

import pytest

from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from tests.core.roundups import BODIES, HEADINGS

STORIES = "\n\n".join(line for name, body in BODIES.items() for line in (name.upper(), *body))
INTRO = "News of the strait every Friday\n\nGood morning. A bridge and two heads of bronze are in this one."


def mail(
    subject: str, top: str = "", end: str = "", sender: str = "Strait Letter <post@strait.example>"
) -> Document:
    header = (
        f"From: {sender}\nTo: you@elsing.example\nSubject: {subject}\nDate: Fri, 7 Nov 2025 06:00:00 +0100"
    )
    return parse_document("\n\n".join(part for part in (header, top, STORIES) if part) + end)


def headings(document: Document) -> list[str]:
    found = (document.heading_of(section) for section in document.sections)
    return [heading for heading in found if heading is not None]


@pytest.mark.parametrize(
    ("subject", "sender"),
    [
        pytest.param("A bridge, a ferry, two heads", "Strait Letter <post@strait.example>", id="sender"),
        pytest.param("A bridge, a ferry", '"The Strait Letter" <post@strait.example>', id="sender in quotes"),
        pytest.param("The Strait Letter #88: a bridge", "post@strait.example", id="numbered subject"),
        pytest.param("Strait Letter No. 88", "post@strait.example", id="numbered in words"),
        pytest.param("Strait Letter, 7 November", "post@strait.example", id="dated subject"),
    ],
)
def test_a_masthead_that_repeats_the_header_is_no_heading(subject: str, sender: str) -> None:
    document = mail(subject, f"THE STRAIT LETTER\n{INTRO}", sender=sender)
    assert headings(document) == [name.upper() for name in HEADINGS]
    assert document.sections[0].heading is None
    assert document.sections[0].paragraphs[0].kind == "meta"


def test_a_headline_that_the_subject_repeats_stays_one() -> None:
    document = mail(HEADINGS[0])
    assert headings(document) == [name.upper() for name in HEADINGS]


def test_the_first_line_of_a_text_without_a_header_is_no_masthead() -> None:
    assert headings(parse_document(STORIES)) == [name.upper() for name in HEADINGS]


def test_a_signature_is_kept_apart_from_the_last_story() -> None:
    document = mail("A bridge", end="\n\n-- \nThe Strait Letter\n3 Quay Street\n")
    assert {paragraph.kind for paragraph in document.sections[-1].paragraphs} == {"text"}
    assert "3 Quay Street" not in document.sections[-1].span.of(document.text)
    assert "3 Quay Street" in document.text


@pytest.mark.parametrize(
    "signature",
    [
        "--\nThe Strait Letter\n“Old news is none.”\n3 Quay Street",
        "—\nThe Strait Letter\n“Old news is none.”\n3 Quay Street",
        "– \nThe Strait Letter\n3 Quay Street",
        "Best wishes,\nThe desk\n3 Quay Street",
        "Sent from my iPhone",
        "Gesendet von meinem iPad",
        "Von meinem iPhone gesendet",
        "Envoyé de mon téléphone",
        "Enviado desde mi iPhone",
        "Get Outlook for Android",
    ],
)
def test_a_signature_of_any_make_is_no_part_of_a_story(signature: str) -> None:
    document = mail("A bridge", end=f"\n\n{signature}\n")
    last = document.sections[-1]
    assert signature.split("\n")[-1] not in last.span.of(document.text)
    assert headings(document) == [name.upper() for name in HEADINGS]


def test_a_dash_between_stories_is_no_signature_without_a_header() -> None:
    document = parse_document(f"{STORIES}\n\n—\n\nThe ferry is free on Sunday.\n")
    assert "ferry is free" in document.sections[-1].span.of(document.text)


@pytest.mark.parametrize(
    "field",
    [
        "User-Agent: Mutt/2.2.9",
        "DKIM-Signature: v=1; a=rsa\n h=from:to;\n\tb=AAAA",
        "Etikett: grün",
        "X: y",
        "Pièces jointes : une",
    ],
)
def test_a_field_that_nobody_knows_leaves_the_header_a_header(field: str) -> None:
    header = f"Date: Fri, 7 Nov 2025 06:00:00 +0100\n{field}\nSubject: A bridge, a ferry\nFrom: The desk"
    document = parse_document(f"{header}\n\n{STORIES}")
    assert headings(document) == [name.upper() for name in HEADINGS]
    assert document.title
    assert document.title.of(document.text) == "A bridge, a ferry"


@pytest.mark.parametrize("blank", [" ", "\xa0"])
def test_a_blank_before_the_colons_leaves_the_header_a_header(blank: str) -> None:
    fields = {
        "De": "Strait Letter",
        "Envoyé": "vendredi 7 novembre 2025 06:00",
        "À": "vous",
        "Objet": "A bridge",
    }
    header = "\n".join(f"{name}{blank}: {value}" for name, value in fields.items())
    document = parse_document(f"{header}\n\nSTRAIT LETTER\n\n{STORIES}")
    assert headings(document) == [name.upper() for name in HEADINGS]
    assert document.title
    assert document.title.of(document.text) == "A bridge"


def test_fields_that_no_letter_has_are_a_text() -> None:
    assert parse_document(f"Weather: rain\nTide: high\n\n{STORIES}").title is None


@pytest.mark.parametrize(
    "notice",
    [
        "_______________________________________________\nStrait mailing list\nstrait@lists.example\n",
        "-----\n\nTo unsubscribe, write to strait-leave@lists.example.\n",
        "=====\nSie möchten den Brief abbestellen? https://strait.example/aus\n",
    ],
)
def test_the_notice_of_a_mailing_list_is_in_no_section(notice: str) -> None:
    document = mail("A bridge", end=f"\n\n{notice}")
    assert notice.strip().splitlines()[-1] not in document.sections[-1].span.of(document.text)


def test_what_is_answered_is_in_no_summary() -> None:
    document = mail("Re: a bridge", end="\n\nOn Thu, 6 Nov 2025 the desk wrote:\n\n> A bridge.\n> A ferry.\n")
    kinds = [paragraph.kind for paragraph in document.sections[-1].paragraphs]
    assert kinds[-2:] == ["meta", "meta"]


@pytest.mark.parametrize(
    "goodbye",
    [
        "Regards,\nTom\n\nTom Reeve\nNews editor, Arn Courier\n“All the news that fits”",
        "Best wishes,\n\nIna Vost",
        "Kind regards, Tom",
        "Cheers\nTom\n\nThis e-mail and its attachments are confidential and intended solely for you.",
        "Mit freundlichen Grüßen\n\nIna Vost\nRedaktion",
        "Cordialement,\nInès Vost",
        "Un saludo,\nInés",
    ],
)
def test_nothing_below_a_goodbye_is_a_story(goodbye: str) -> None:
    document = mail("A bridge", end=f"\n\n{goodbye}\n")
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert not any(line in shown for line in goodbye.split("\n") if line)
    assert headings(document) == [name.upper() for name in HEADINGS]


def test_a_story_that_opens_with_regards_is_no_goodbye() -> None:
    end = f"\n\nBest wishes\n\n{BODIES[HEADINGS[0]][0]} {BODIES[HEADINGS[0]][0]}\n"
    document = mail("A bridge", end=end)
    assert BODIES[HEADINGS[0]][0] in document.sections[-1].span.of(document.text)


@pytest.mark.parametrize(
    "line",
    [
        "---------- Forwarded message ---------",
        "-----Original Message-----",
        "Begin forwarded message:\n",
        "-------- Weitergeleitete Nachricht --------",
        "________________________________",
    ],
)
def test_a_letter_that_is_handed_on_has_a_header(line: str) -> None:
    text = (
        f"{line}\nFrom: Pia Lund <pia@oster.example>\nDate: Fri, 7 Nov 2025 at 08:12\nSubject: Fwd: A bridge"
    )
    document = parse_document(f"{text}\n\n{STORIES}\n")
    assert document.title
    assert document.title.of(document.text) == "A bridge"
    assert headings(document) == [name.upper() for name in HEADINGS]


def test_a_goodbye_ends_a_text_without_a_header_too() -> None:
    document = parse_document(f"{STORIES}\n\nSchönen Tag wünscht\nIhre Redaktion\n")
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert "Redaktion" not in shown
    assert headings(document) == [name.upper() for name in HEADINGS]


@pytest.mark.parametrize("field", ["Subject", "SUBJECT", "Betreff", "Objet", "Asunto", "Title"])
def test_a_letter_copied_with_its_subject_alone_is_called_by_it(field: str) -> None:
    document = parse_document(f"{field}: A bridge, a ferry\n\n{STORIES}")
    assert headings(document) == [name.upper() for name in HEADINGS]
    assert document.title
    assert document.title.of(document.text) == "A bridge, a ferry"


def test_a_subject_that_recurs_heads_sections() -> None:
    text = "\n\n".join(f"Subject: {name}\n\n{' '.join(body)}" for name, body in BODIES.items())
    document = parse_document(text)
    assert document.title is None
    assert len(headings(document)) == len(BODIES)


@pytest.mark.parametrize(
    "line",
    ["---------- Forwarded message ---------", "Begin forwarded message:", "-----Original Message-----"],
)
@pytest.mark.parametrize("note", ["", "FYI, see below.\n\nAnn\n\n", "For Monday.\n\n"])
def test_a_letter_within_a_letter_is_read_without_what_is_around_it(note: str, line: str) -> None:
    fields = (
        "From: Strait Letter <post@strait.example>\nDate: Fri, Nov 7, 2025 at 5:12 AM\nSubject: The bridge"
    )
    document = mail("Fwd: The bridge", f"{note}{line}\n{fields}")
    assert document.title
    assert document.title.of(document.text) == "The bridge"
    assert headings(document) == [name.upper() for name in BODIES]


def test_a_letter_of_some_length_is_the_story_whatever_it_hands_on() -> None:
    story = "The council met on Tuesday and agreed that the bridge will be closed until May, " * 3
    document = mail("The bridge", f"{story}\n\n---------- Forwarded message ---------\nFrom: a@b.example")
    assert any(story[:60] in p.span.of(document.text) for s in document.sections for p in s.paragraphs)


@pytest.mark.parametrize("rule", ["-" * 60, "=" * 12])
def test_a_story_below_a_rule_is_kept_above_the_notice_of_a_list(rule: str) -> None:
    story = f"\n\nThe lock is shut\n{rule}\n" + "The lock of the canal is shut until the water falls. " * 4
    document = mail("A bridge", end=f"{story}\n\n{rule}\nStrait Letter\n\nTo unsubscribe write to us.")
    last = document.sections[-1]
    assert document.heading_of(last) == "The lock is shut"
    assert last.paragraphs[-1].span.of(document.text).startswith("The lock of the canal")
    assert "unsubscribe" not in last.span.of(document.text)


def test_all_that_is_below_two_rules_with_a_notice_between_is_the_end() -> None:
    rule = "-" * 60
    document = mail("A bridge", end=f"\n\n{rule}\nTo unsubscribe write to us.\n{rule}\nQuay 4, Elsing")
    assert "Quay" not in document.sections[-1].span.of(document.text)
