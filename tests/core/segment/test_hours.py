"""Live pages: the headline heads an entry, the hour above it does not; and releases to the press."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.sources.web import read_markup

ENTRIES = (
    (
        "Talks at the lock break up",
        "The keeper left the town hall at six and would not say what he had been offered.",
    ),
    ("Barges turn back", "Two barges with grain went back to Vesk, where the mill has a wharf of its own."),
    ("Smith says he needs a week", "The smith has looked at the hinge. He says that it was cast too thin."),
)
HOURS = {
    "24 hours": ("18:42", "17:15", "16:03"),
    "am and pm": ("6.42 pm", "5.15 p.m.", "11.03 am"),
    "German": ("18.42 Uhr", "17.15 Uhr", "16.03 Uhr"),
    "French": ("18h42", "17h15", "16h03"),
    "zone": ("18:42 GMT", "17:15 GMT", "16:03 BST"),
}


def named(text: str) -> list[str]:
    document = parse_document(text)
    spans = (document.title, *(section.heading for section in document.sections))
    return [span.of(document.text) for span in spans if span]


def headings(text: str) -> list[str]:
    document = parse_document(text)
    return [section.heading.of(document.text) for section in document.sections if section.heading]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize("form", HOURS)
def test_the_headline_below_an_hour_heads_the_entry(form: str, gap: str) -> None:
    entries = (f"{hour}\n{head}{gap}{text}" for hour, (head, text) in zip(HOURS[form], ENTRIES, strict=True))
    text = "The upper lock: what happened today\n\n" + "\n\n".join(entries)
    assert headings(text) == [head for head, _ in ENTRIES]


def test_an_hour_above_mere_text_is_no_worse_than_before() -> None:
    text = "The upper lock\n\n" + "\n\n".join(f"1{at}:15\n{text}" for at, (_, text) in enumerate(ENTRIES))
    document = parse_document(text)
    assert all(words in document.text for _, words in ENTRIES)
    shown = " ".join(
        paragraph.span.of(document.text) for section in document.sections for paragraph in section.paragraphs
    )
    assert all(words in shown for _, words in ENTRIES)


IN_FRONT = {
    "a colon": "{}.1{}: {}",
    "o'clock and a colon": "1{}.0{} Uhr: {}",
    "a stop": "0{}:4{}. {}",
    "a dash": "1{}:1{} – {}",
    "a zone": "1{}:1{} GMT: {}",
    "a bullet": "- 1{}:2{}: {}",
    "bars": "+++ 1{}:2{} +++ {}",
}


@pytest.mark.parametrize("form", IN_FRONT)
def test_an_hour_in_front_of_each_entry_heads_it_and_is_in_no_sentence(form: str) -> None:
    text = "\n\n".join(IN_FRONT[form].format(at, at, text) for at, (_, text) in enumerate(ENTRIES, 1))
    document = parse_document(text)
    shown = [p.span.of(document.text) for s in document.sections for p in s.paragraphs]
    assert shown == [text for _, text in ENTRIES]


def test_an_hour_below_a_headline_is_a_note() -> None:
    text = "\n\n".join(f"{head}\n\n1{at}.48 Uhr: {text}" for at, (head, text) in enumerate(ENTRIES))
    assert headings(text) == [head for head, _ in ENTRIES]
    late = "19.20 Uhr\n\nThe gate holds\n\nThe keeper has looked at the gate again, and found it whole."
    assert headings(f"{late}\n\n{text}") == ["The gate holds", *(head for head, _ in ENTRIES)]


def test_a_timetable_is_not_cut_at_its_hours() -> None:
    assert headings("\n".join(f"{at}.00 – Talk about the lock, town hall" for at in range(10, 14))) == []


def test_a_greeting_between_a_headline_and_its_text_parts_them_not() -> None:
    (head, first), *others = ENTRIES
    entries = "\n\n".join(f"1{at}:15\n\n{head}\n\n{text}" for at, (head, text) in enumerate(others))
    assert headings(f"19:20\n\n{head}\n\nDear readers,\n\n{first}\n\n{entries}") == [h for h, _ in ENTRIES]


def test_what_stands_above_the_first_hour_is_the_title() -> None:
    (_, first), *others = ENTRIES
    entries = "\n\n".join(f"1{at}:15\n\n{head}\n\n{text}" for at, (head, text) in enumerate(others))
    text = f"Live: the lock\n\n19:20\n\n{first} {first}\n\n{entries}"
    document = parse_document(text)
    assert document.title
    assert document.title.of(document.text) == "Live: the lock"
    assert headings(text) == ["19:20", *(head for head, _ in others)]


def test_an_entry_without_a_headline_is_headed_by_its_hour_among_others() -> None:
    page = "".join(
        f"<div><time>1{at}:02 GMT</time>{f'<h3>{head}</h3>' if at != 1 else ''}<p>{text}</p></div>"
        for at, (head, text) in enumerate(ENTRIES)
    )
    read = read_markup(f"<body><h1>The lock, live</h1>{page}</body>")
    document = parse_document(read.text, kind="html", parts=read.parts)
    named = [s.heading.of(document.text) for s in document.sections if s.heading]
    assert named == [ENTRIES[0][0], "11:02 GMT", ENTRIES[2][0]]


@pytest.mark.parametrize(
    "mark",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "PRESS RELEASE No. 14/2025 - 3 June 2025",
        "EMBARGOED UNTIL 6 am, 3 June 2025",
    ],
)
def test_what_stands_above_a_release_is_not_its_title(mark: str) -> None:
    text = f"{mark}\n\nArn to mend its lock before May\n\n{ENTRIES[0][1]} {ENTRIES[1][1]}\n\n{ENTRIES[2][1]}"
    document = parse_document(text)
    named = [
        span.of(document.text) for span in (document.title, *(s.heading for s in document.sections)) if span
    ]
    assert mark not in named
    assert "Arn to mend its lock before May" in named


def test_a_headline_about_the_press_is_one() -> None:
    text = "Press freedom falls in Arn\n\n" + ENTRIES[0][1] + "\n\nMedia wages rise\n\n" + ENTRIES[1][1]
    document = parse_document(text)
    named = [
        span.of(document.text) for span in (document.title, *(s.heading for s in document.sections)) if span
    ]
    assert "Press freedom falls in Arn" in named
    assert "Media wages rise" in named


@pytest.mark.parametrize(
    "line",
    [
        "You receive this letter because you signed up.",
        "You are receiving this email because you subscribed.",
    ],
)
def test_why_a_letter_came_is_no_news(line: str) -> None:
    document = parse_document(f"The morning\n\nArn mends its lock\n\n{ENTRIES[0][1]}\n\n{line}\n")
    kinds = [p.kind for s in document.sections for p in s.paragraphs if p.span.of(document.text) == line]
    assert "text" not in kinds


@pytest.mark.parametrize("form", ["6.{m}pm BST\n18:{m}", "18.{m} Uhr\n18:{m}", "18:{m}\n18:{m} GMT"])
def test_an_hour_that_is_said_in_two_ways_is_one(form: str) -> None:
    entries = (f"{form.format(m=50 - 7 * at)}\n{head}\n{text}" for at, (head, text) in enumerate(ENTRIES))
    text = "The upper lock: what happened today\n" + "\n".join(entries)
    assert headings(text) == [head for head, _ in ENTRIES]


def test_two_hours_above_a_headline_are_both_kept() -> None:
    text = "The upper lock: what is on\n\n" + "\n\n".join(
        f"1{at}:30\n1{at + 1}:30\n{head}\n{words}" for at, (head, words) in enumerate(ENTRIES)
    )
    document = parse_document(text)
    told = [one.span.of(text) for section in document.sections for one in section.paragraphs]
    assert {"11:30", "12:30"} <= {*told, *headings(text)}


@pytest.mark.parametrize(
    "stamp", ["published at 1{}:02 BST 7 September", "updated 1{}:40", "posted at 1{}.15"]
)
def test_when_an_entry_was_published_goes_on_with_no_headline(stamp: str) -> None:
    entries = (f"{head}\n{stamp.format(at)}\n\n{text}" for at, (head, text) in enumerate(ENTRIES))
    assert headings("\n\n".join(entries)) == [head for head, _ in ENTRIES]


def test_an_hour_within_a_broken_sentence_goes_on_with_it() -> None:
    text = "The ferry from Vesk to Arn has left\nat 17:02 with forty cars.\n\n" + ENTRIES[0][1]
    document = parse_document(text, article=True)
    assert document.sections[0].paragraphs[0].span.of(text).endswith("forty cars.")
    assert document.sections[0].paragraphs[0].span.start == 0
