"""What a document repeats: run-in headlines, standing forms, page lines, credits, leads. All made up."""

from __future__ import annotations

import textwrap

import pytest

from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from briefing.core.text.visible import visible

BODY = {
    "Strike enters second day": (
        "Dockers kept both berths closed on Tuesday, and 900 passengers slept in the terminal. The union "
        "says that nobody will work nights for day wages."
    ),
    "Mill takes its first logs": (
        "After four years the paper mill began to work on Monday. Sixty people have their jobs back, and "
        "the owner wants to double that within a year."
    ),
    "Terns delay the new berth": (
        "Birds that breed on the spit have started a dispute between the port and the county. A count of the "
        "nests is due on Thursday."
    ),
    "Museum returns two heads": (
        "Two bronze heads go back to the town where they were dug up a hundred years ago. The director "
        "signed the papers in the morning."
    ),
}
HEADS = list(BODY)


def headings(document: Document) -> list[str | None]:
    return [document.heading_of(section) for section in document.sections]


def shown(document: Document) -> list[str]:
    return [
        visible(document, one.span)
        for section in document.sections
        for one in section.paragraphs
        if one.kind != "meta"
    ]


RUN_IN = {
    "bold with a stop": "**{head}.** {text}",
    "bold with a colon": "**{head}:** {text}",
    "bold and a stop": "**{head}**. {text}",
    "underlined": "__{head}.__ {text}",
    "bold in a list": "- **{head}:** {text}",
    "capitals": "{loud}. {text}",
    "capitals and a colon": "{loud}: {text}",
    "a label": "{head}: {text}",
    "a label in a list": "* {head}: {text}",
    "a label behind a number": "1) {head}: {text}",
    "italics with a stop": "*{head}.* {text}",
    "oblique and a colon": "_{head}_: {text}",
    "bold before a dash": "**{head}** – {text}",
    "capitals before a dash": "{loud} — {text}",
    "a dash in a list": "• {head} – {text}",
}


@pytest.mark.parametrize("form", RUN_IN)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["bare", "blank"])
def test_headlines_that_stand_in_their_paragraph_begin_sections(form: str, between: str) -> None:
    paragraphs = (RUN_IN[form].format(head=head, loud=head.upper(), text=text) for head, text in BODY.items())
    document = parse_document(between.join(paragraphs))
    assert [str(heading).casefold() for heading in headings(document)] == [head.casefold() for head in HEADS]
    assert shown(document) == list(BODY.values())


LONG_LABELS = (
    "Strike of the dockers, third day, goes on at both berths",
    "“Enough is enough”",
    "The mill of Vesk wants to take on sixty more by the autumn",
    "Terns, gulls and the berth",
)


@pytest.mark.parametrize("title", ["", "What you should know today\n\n"])
def test_a_headline_with_a_colon_may_be_long(title: str) -> None:
    stories = (f"{label}: {text}" for label, text in zip(LONG_LABELS, BODY.values(), strict=True))
    document = parse_document(title + "\n\n".join(stories))
    assert headings(document) == [*LONG_LABELS]


def test_sentences_with_a_colon_are_no_headlines() -> None:
    stories = [f"The mayor asked for one thing, {n} times over: that both sides meet." for n in "3456"]
    assert len(parse_document("\n\n".join(stories)).sections) == 1


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "« {} »", "„{}“"])
def test_whoever_says_a_whole_paragraph_is_no_headline(marks: str) -> None:
    voices = (
        "Mia Arn, Hafenpost",
        "Jan Lund, The Vesk Journal",
        "Vera Holm, Fjord News",
        "Kai Orth, Radio 4",
    )
    said = (f"{voice}: {marks.format(text)}" for voice, text in zip(voices, BODY.values(), strict=False))
    assert len(parse_document("Who won the debate?\n\n" + "\n\n".join(said)).sections) == 1


FIRST_SENTENCE = {
    "a stop": "{head}. {text}",
    "a question mark": "{head}? {text}",
    "a number": "{n}. {head}. {text}",
    "a bullet": "• {head}. {text}",
    "a link behind it": "{head}. {text} More on this",
}


@pytest.mark.parametrize("form", FIRST_SENTENCE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
@pytest.mark.parametrize("above", ["", "Four things to know today\n\n"], ids=["nothing above", "a title"])
def test_the_sentence_that_every_paragraph_opens_with_is_its_headline(
    form: str, gap: str, above: str
) -> None:
    stories = (
        FIRST_SENTENCE[form].format(head=head, text=text, n=n)
        for n, (head, text) in enumerate(BODY.items(), 1)
    )
    document = parse_document(above + gap.join(stories))
    assert [str(heading).rstrip("?") for heading in headings(document)] == HEADS
    assert [text.removesuffix(" More on this") for text in shown(document)] == list(BODY.values())


def test_a_wrapped_paragraph_may_open_with_its_headline() -> None:
    wrapped = (textwrap.fill(f"{head}. {text}", 40) for head, text in BODY.items())
    assert headings(parse_document("\n\n".join(wrapped))) == HEADS


def test_what_a_page_ends_with_opens_with_no_headline() -> None:
    stories = "\n\n".join(f"{head}. {text}" for head, text in BODY.items())
    end = "Somebody reads this on another device\n\nWould you like to add a reader?\n\nAsk the desk about it."
    assert headings(parse_document(f"{stories}\n\n{end}"))[: len(HEADS)] == HEADS


NO_FIRST_SENTENCE = {
    "one story": (
        "The ferry is late. Nobody at the ferry office knows when the ferry will be in the harbour.\n\n"
        "The office is closed. A note on its door says that the harbour has the timetable of the ferry.\n\n"
        "The harbour has none. A clerk there sends passengers to the ferry office, where the note is.\n\n"
        "The passengers wait. Some of them have been at the harbour and the office twice since the morning."
    ),
    "half of the paragraphs": "\n\n".join(
        f"{head}. {text}" if at % 2 else text for at, (head, text) in enumerate((BODY | {}).items())
    ),
    "what somebody says": "\n\n".join(f"“{head}.” {text}" for head, text in BODY.items()),
    "three of them": "\n\n".join(f"{head}. {BODY[head]}" for head in HEADS[:3]),
}


@pytest.mark.parametrize("case", NO_FIRST_SENTENCE)
def test_a_short_sentence_elsewhere_is_one(case: str) -> None:
    assert headings(parse_document(NO_FIRST_SENTENCE[case])) in ([], [None])


def test_a_topic_before_a_bar_is_a_headline() -> None:
    stories = (
        f"{topic} | {text}"
        for topic, text in zip(("Port", "Mill", "Birds", "Museum"), BODY.values(), strict=True)
    )
    lede = "Nothing happened in the morning, and the editor went for a walk along the spit with her dog."
    document = parse_document("\n\n".join((lede, *stories)))
    assert headings(document)[-4:] == ["Port", "Mill", "Birds", "Museum"]


@pytest.mark.parametrize(
    "form", ["{head} – {hour}:15 PM: {text}", "{head}, 0{hour}:40 — {text}", "Monday, 1{hour}:05am – {text}"]
)
def test_what_was_reported_when_is_a_headline(form: str) -> None:
    lede = "The harbour police send us what happened on their watch, and we print it as it comes."
    log = (form.format(head=head, hour=n, text=text) for n, (head, text) in enumerate(BODY.items(), 1))
    document = parse_document("\n\n".join((lede, *log)))
    assert len(headings(document)) == len(BODY) + 1
    assert shown(document)[1:] == list(BODY.values())


NO_RUN_IN = {
    "two of them": "\n\n".join(f"**{head}.** {BODY[head]}" for head in HEADS[:2]),
    "speakers": "\n\n".join(f"{name}: {text}" for name, text in zip("ABAB", BODY.values(), strict=True)),
    "some of many": "\n\n".join([*BODY.values(), *(f"**{head}.** {BODY[head]}" for head in HEADS[:1])] * 2),
    "a list of things": "\n\n".join(
        f"* {thing}: two of the big ones" for thing in ("Bread", "Cheese", "Tea", "Oil")
    ),
    "words in italics": "\n\n".join(f"*{head}* was what we read. {BODY[head]}" for head in HEADS),
    "bold words inside": "\n\n".join(text.replace("the", "**the**", 1) for text in BODY.values()),
}


def test_a_line_above_headlines_in_their_paragraphs_is_the_title() -> None:
    document = parse_document(
        "Harbour letter\n\n" + "\n\n".join(f"- **{h}:** {text}" for h, text in BODY.items())
    )
    assert document.title
    assert document.title.of(document.text) == "Harbour letter"
    assert headings(document) == HEADS


@pytest.mark.parametrize("form", ["bold with a stop", "italics with a stop", "capitals"])
def test_a_list_after_them_is_no_paragraph_without_one(form: str) -> None:
    stories = (RUN_IN[form].format(head=head, loud=head.upper(), text=text) for head, text in BODY.items())
    links = "\n".join(
        f"- The Post: {what} and the sea" for what in ("Eels", "Ferries", "Terns", "Mud", "Ice", "Oil")
    )
    document = parse_document("\n\n".join(("Harbour letter", *stories, "What we read", links)))
    found = [str(heading).casefold() for heading in headings(document)]
    assert found[: len(HEADS)] == [head.casefold() for head in HEADS]


@pytest.mark.parametrize("form", ["capitals", "capitals and a colon", "capitals before a dash"])
def test_a_line_set_as_headlines_in_their_paragraphs_heads_what_is_below(form: str) -> None:
    stories = (RUN_IN[form].format(head=head, loud=head.upper(), text=text) for head, text in BODY.items())
    agenda = "AGENDA\n\n— The council meets at nine.\n— The port shows its new crane."
    document = parse_document("\n\n".join(("Harbour letter", *stories, agenda)))
    assert headings(document)[-1] == "AGENDA"
    assert shown(document)[-2:] == ["The council meets at nine.", "The port shows its new crane."]


def test_a_row_of_links_above_headlines_in_their_paragraphs_is_no_section() -> None:
    stories = "\n\n".join(f"{head.upper()}: {text}" for head, text in BODY.items())
    document = parse_document(
        f"Harbour letter\n\nSend news | Write to Ada | View in your browser\n\n{stories}"
    )
    assert [str(heading).casefold() for heading in headings(document)] == [head.casefold() for head in HEADS]


@pytest.mark.parametrize("case", NO_RUN_IN)
def test_what_a_document_does_not_repeat_begins_none(case: str) -> None:
    assert len(parse_document(NO_RUN_IN[case]).sections) == 1


STANDING = {
    "an opening quotation mark": [f"“{head} after a night of talks." for head in HEADS],
    "a German one": [f"„{head} after a night of talks." for head in HEADS],
    "a straight one": [f'"{head} after a night of talks.' for head in HEADS],
    "a label": [f"FACT: {head}." for head in HEADS],
    "a numbered label": [f"MYTH {number}: {head}." for number, head in enumerate(HEADS, 1)],
    "a number": [f"{number}. {head}." for number, head in enumerate(HEADS, 1)],
}


@pytest.mark.parametrize("case", STANDING)
def test_a_standing_form_outvotes_a_final_stop(case: str) -> None:
    lines = [line for pair in zip(STANDING[case], BODY.values(), strict=True) for line in pair]
    found = [str(heading) for heading in headings(parse_document("\n\n".join(lines)))]
    assert [next(head for head in HEADS if head in heading) for heading in found] == HEADS


COUNTS = {
    "big things": ["1 big thing: {}", "2. {}", "3. {}", "4 to go: {}"],
    "pictures": ["1 big thing: {}", "🏈 2. {}", "3) {}", "☕ 4. {}"],
}


@pytest.mark.parametrize("form", COUNTS)
def test_lines_that_count_from_one_are_headlines_in_whatever_form(form: str) -> None:
    lines = [count.format(head) for count, head in zip(COUNTS[form], HEADS, strict=True)]
    short = [f"{text[:40]}.\n\nWhy it matters: {text}" for text in BODY.values()]
    document = parse_document("\n\n".join(line for pair in zip(lines, short, strict=True) for line in pair))
    assert [next((h for h in HEADS if h in str(found)), None) for found in headings(document)] == HEADS


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "link", ["", "\nLink: https://harbour.example/a", "\nRead more: www.harbour.example/b/c"]
)
def test_a_headline_below_its_category_is_one(gap: str, link: str) -> None:
    stories = "\n\n".join(
        f"{place}\n{head}{gap}{text}{link}"
        for place, (head, text) in zip(("ARN", "VESK"), BODY.items(), strict=False)
    )
    document = parse_document(f"NEWS ROUNDUP\n\n{stories}")
    assert headings(document) == HEADS[:2]
    assert shown(document) == list(BODY.values())[:2]


@pytest.mark.parametrize(
    "form", ["+++ {} +++", "*** {} ***", "* {} *", "=== {} ===", "+++ 14.0{n} Uhr: {} +++"]
)
@pytest.mark.parametrize("count", [2, 4])
def test_lines_between_marks_are_headlines(form: str, count: int) -> None:
    stories = (f"{form.format(head, n=n)}\n\n{text}" for n, (head, text) in enumerate(BODY.items()))
    document = parse_document("\n\n".join([*stories][:count]))
    found = [str(heading) for heading in headings(document)]
    assert [head in heading for head, heading in zip(HEADS, found, strict=False)] == [True] * count
    assert not any("+" in heading or "*" in heading for heading in found)


def test_a_sentence_right_below_capitals_is_no_headline() -> None:
    stories = (f"{head.upper()}\n{text}" for head, text in BODY.items())
    assert headings(parse_document("\n\n".join(stories))) == [head.upper() for head in HEADS]


@pytest.mark.parametrize("marks", ["“”", '""', "»«", "«»", "„“"])
def test_speech_between_paragraphs_is_no_standing_form(marks: str) -> None:
    said = [f"{marks[0]}We waited for {count} hours and nobody came.{marks[1]}" for count in "345"]
    lines = [line for pair in zip(said, BODY.values(), strict=False) for line in pair]
    assert len(parse_document("\n\n".join(lines)).sections) == 1


def test_the_papers_that_headlines_are_from_speak_no_turns() -> None:
    papers = ("Harbour Post", "Hill Gazette", "Harbour Post", "Hill Gazette")
    lines = [f"{paper}: {head.title()}" for paper, head in zip(papers, HEADS, strict=True)]
    document = parse_document(
        "\n\n".join(line for pair in zip(lines, BODY.values(), strict=True) for line in pair)
    )
    assert headings(document) == lines


def test_a_label_before_several_sentences_is_no_headline() -> None:
    lines = [f"VERDICT: {head}. So we were told." for head in HEADS]
    document = parse_document(
        "\n\n".join(line for pair in zip(BODY.values(), lines, strict=True) for line in pair)
    )
    assert headings(document) == [None]


PAGES = {
    "head and number": "12 May 2026\n\nHARBOUR COUNCIL DEBATES\n\n{number}\n\n{text}",
    "number below": "HARBOUR COUNCIL\n\n{text}\n\nPrinted by the county.\n\n{number}",
    "between dashes": "The Harbour Review\n\n{text}\n\n- {number} -\n\nAll prices in crowns",
    "of how many": "Annual report\n\n{text}\n\nPage {number} of 4",
    "German": "Jahresbericht\n\n{text}\n\nSeite {number}",
}


@pytest.mark.parametrize("case", PAGES)
def test_lines_that_stand_on_every_page_are_no_text(case: str) -> None:
    pages = (PAGES[case].format(number=number, text=text) for number, text in enumerate(BODY.values(), 1))
    document = parse_document("\n\n".join(pages))
    assert headings(document) == [None]
    assert shown(document) == list(BODY.values())


CREDITS = {
    "a paper": ["Harbour Post", "Hill Gazette", "Hill Gazette", "Harbour Post"],
    "two papers": ["Harbour Post", "Alder Radio, Harbour Post", "Hill Gazette", "Hill Gazette"],
    "with a slash": ["Harbour Post / Hill Gazette", "Hill Gazette", "Alder Radio", "Alder Radio"],
    "an article in front": ["The Hill Gazette", "Alder Radio", "Alder Radio", "The Hill Gazette"],
    "brackets": ["(Harbour Post)", "(Alder Radio)", "(Hill Gazette)", "(Alder Radio)"],
    "days": ["Harbour Post, 7 May", "Hill Gazette, 8 May", "Alder Radio, 8 May", "Harbour Post, 9 May"],
    "who wrote": ["Reporting by Ada Lind; editing by Ben Roe"] * 4,
    "via": ["via Harbour Post", "via Alder Radio", "via Hill Gazette", "via Otto Brenn"],
    "source": ["Source: Harbour Post", "Source: Alder Radio", "Source: Hill Gazette", "Source: AP"],
}


@pytest.mark.parametrize("case", CREDITS)
def test_a_credit_closes_its_item_and_heads_none(case: str) -> None:
    lines = [line for pair in zip(BODY.values(), CREDITS[case], strict=True) for line in pair]
    document = parse_document("\n\n".join(lines))
    assert headings(document) == [None]
    assert shown(document) == list(BODY.values())


SIGNATURES = {
    "a name": (["Ida Quist"], ["Otto Brenn"], ["Mara Lind"], ["Jan Vost"]),
    "a name and a town": (
        ["Ida Quist", "Port Alder"], ["Otto Brenn", "Vesk"], ["Mara Lind", "Hill"], ["Jan Vost", "Arn"]
    ),
    "both in a line": (["Ida Quist, Alder"], ["Otto Brenn, Vesk"], ["Mara Lind, Hill"], ["Jan Vost, Arn"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SIGNATURES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_who_wrote_a_letter_heads_no_other(case: str, gap: str) -> None:
    letters = zip(BODY.items(), SIGNATURES[case], strict=True)
    document = parse_document(gap.join(line for (head, text), who in letters for line in (head, text, *who)))
    assert headings(document) == HEADS
    assert shown(document) == list(BODY.values())


def test_names_over_texts_are_their_headlines() -> None:
    names = ("Otto Brenn", "Mara Lind", "Jan Vost", "Ida Quist")
    lines = [line for name, text in zip(names, BODY.values(), strict=True) for line in (name, text)]
    assert headings(parse_document("\n\n".join((*lines, "Edda Holm")))) == list(names)


def test_a_question_at_the_end_stands_over_no_answer_and_heads_none() -> None:
    asked = [
        line for head, text in BODY.items() for line in (f"What of this: does the {head.lower()}?", text)
    ]
    document = parse_document("\n".join((*asked, "More about this", "Does the mill need the quay?")))
    assert [head for head in headings(document) if head and head.startswith("What")] == asked[::2]


@pytest.mark.parametrize(
    "line",
    [
        "Associated Press writer Ada Lind contributed to this report.", "Xinhua | 2026-05-12|Editor: ab",
        "(MORE)", "-0-", "a0456  r  w", "AM-Port Strike, 1st Ld-Writethru, a0412,0345",
        "AP-WX-05-12-93 1404EDT", "Eds: UPDATES with comment", "Associated Press Writer", "(Applause)",
        "In this issue:", "You are receiving this because you signed up.", "Support our work",
        "See: the river report, page 4", "Account: @adler",
    ],
)  # fmt: skip
def test_marks_of_agencies_and_letters_are_furniture(line: str) -> None:
    stories = list(BODY.values())
    document = parse_document("\n\n".join([*stories[:2], line, *stories[2:]]))
    assert headings(document) == [None]
    assert line not in shown(document)


@pytest.mark.parametrize("rule", ["-" * 50, "* * *", "=" * 20])
def test_a_rule_below_the_highlights_is_none(rule: str) -> None:
    leads = "\n".join(f"{number}. {head}" for number, head in enumerate(HEADS, 1))
    stories = f"\n\n{rule}\n\n".join(f"{head}\n\n{text}" for head, text in BODY.items())
    document = parse_document(f"Contents\n{leads}\n\n{rule}\n\n{stories}")
    assert (len(document.highlights), headings(document)) == (len(HEADS), HEADS)


@pytest.mark.parametrize("name", ["HIGHLIGHTS", "Highlights:", "TOP STORIES", "In brief", "Key points"])
def test_items_under_a_name_on_top_are_highlights(name: str) -> None:
    leads = "\n".join(f"• {head}" for head in HEADS)
    stories = "\n\n".join(f"{head.upper()}\n{text}" for head, text in BODY.items())
    document = parse_document(f"{name}\n{leads}\n\n{stories}")
    assert [highlight.span.of(document.text) for highlight in document.highlights] == HEADS
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2, 3]
    assert headings(document) == [head.upper() for head in HEADS]


@pytest.mark.parametrize("name", ["TOP STORIES:", "Headlines", "In brief"])
@pytest.mark.parametrize("bullet", ["* ", "- ", "{}. "])
def test_items_under_a_name_that_lead_nowhere_are_stories(name: str, bullet: str) -> None:
    stories = "\n\n".join(bullet.format(at) + text for at, text in enumerate(BODY.values(), 1))
    document = parse_document(
        f"The Harbour Letter\n\n{name}\n\n{stories}\n\nIN OTHER NEWS:\n\nArn: the council meets on Monday."
    )
    assert document.highlights == ()
    assert [text for text in BODY.values() if not any(text in one for one in shown(document))] == []


def test_a_headline_leads_to_what_has_two_words_of_it() -> None:
    document = parse_document(
        "HIGHLIGHTS\n• Dockers begin a third day; ten ships wait (Marn Post)\n"
        "• Sawmill takes wood again (Hill Paper)\n\n"
        "POLITICS\n• Mayor Ada Roth asked both sides to talk. (Marn Post)\n\n"
        "ECONOMY\n• The mill of Arn began to work again on Monday. (Hill Paper)\n"
    )
    assert [highlight.section for highlight in document.highlights] == [0, 1]
    assert headings(document) == ["POLITICS", "ECONOMY"]


def test_a_lead_that_leads_nowhere_is_a_story_among_others_that_do() -> None:
    leads = "\n".join(f"• {head}" for head in (*HEADS, "Salt is dearer by a third"))
    stories = "\n\n".join(f"{head.upper()}\n{text}" for head, text in BODY.items())
    document = parse_document(f"HIGHLIGHTS\n{leads}\n\n{stories}")
    assert [highlight.section is None for highlight in document.highlights] == [False] * len(HEADS)
    assert any("Salt is dearer by a third" in one for one in shown(document))


def test_a_lead_that_says_more_than_what_it_leads_to_is_a_story() -> None:
    more = f"On Tuesday, too: {BODY[HEADS[0]]} “We do not give in,” said Ida Quist."
    leads = "\n".join(f"• {lead}" for lead in (more, *HEADS[1:]))
    stories = "\n\n".join(f"{head.upper()}\n{text}" for head, text in BODY.items())
    document = parse_document(f"HIGHLIGHTS\n{leads}\n\n{stories}")
    assert [highlight.span.of(document.text) for highlight in document.highlights] == HEADS[1:]
    assert more in shown(document)


def test_numbered_items_under_a_name_below_the_title_are_highlights() -> None:
    leads = "\n".join(f"{number}. {head}" for number, head in enumerate(HEADS, 1))
    stories = "\n\n".join(f"{n}. {head.upper()}\n{text}" for n, (head, text) in enumerate(BODY.items(), 1))
    document = parse_document(f"THE HARBOUR LETTER\n\nKEY POINTS:\n{leads}\n\n{stories}")
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2, 3]
    assert document.title
    assert document.title.of(document.text) == "THE HARBOUR LETTER"
    assert headings(document) == [head.upper() for head in HEADS]


def test_contents_lead_to_what_has_their_names() -> None:
    leads = "\n".join(f"{number} {head}" for number, head in enumerate(HEADS, 1))
    stories = "\n\n".join(f"{n} {head}\n\n{text}" for n, (head, text) in enumerate(BODY.items(), 1))
    document = parse_document(f"Contents\n\n{leads}\n\n{stories}")
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2, 3]
    assert len(document.sections) == len(HEADS)


def test_every_line_may_be_a_story() -> None:
    lines = [f"{text} {text}" for text in BODY.values()]
    document = parse_document("\n".join(lines))
    assert headings(document) == [None] * 4
    assert shown(document) == lines


RUNNING = ("Council Minutes", "HARBOUR BOARD REPORT", "The Harbour Post", "Draft, not for print", "Band 12")


def pages(head: str, gap: list[str]) -> str:
    """Return a text of paragraphs, wrapped and cut into pages of seventeen lines below a running head."""
    names = ("berth", "crane", "gate", "shed", "pier", "quay", "lock", "mast", "buoy", "dock")
    lines: list[str] = []
    for number, name in enumerate(names * 3):
        words = (
            f"The {name} of {1900 + number} cost {number * 37 + 11} crowns, which the council paid in "
            f"parts, since its owner had asked for that in {number + 4} letters. Nobody wrote down why."
        )
        lines += [*textwrap.wrap(words, 60), ""]
    cut = [lines[at : at + 17] for at in range(0, len(lines), 17)]
    return "\n".join(line for page in cut for line in (head, *gap, *page, *gap))


@pytest.mark.parametrize("head", RUNNING)
@pytest.mark.parametrize("gap", [[], [""]], ids=["bare", "blank"])
def test_lines_on_every_page_are_furniture_without_a_number(head: str, gap: list[str]) -> None:
    document = parse_document(pages(head, gap))
    assert headings(document) == [None]
    assert document.title is None
    assert not any(head in words for words in shown(document))


def test_headings_that_come_back_between_whole_paragraphs_stay() -> None:
    months = ("May", "June", "July", "August")
    lines = [
        line
        for month in months
        for line in ("Port", f"{month}: {BODY[HEADS[0]]}", "Mill", f"{month}: {BODY[HEADS[1]]}")
    ]
    assert headings(parse_document("\n\n".join(lines))).count("Mill") == 4


@pytest.mark.parametrize("bullet", ["- ", "• ", "· ", "* "])
@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_bullets_above_paragraphs_are_headlines(bullet: str, asked: bool, gap: str) -> None:
    heads = [f"Why {head[0].lower()}{head[1:]}?" if asked else head for head in HEADS]
    rows = (row for head, text in zip(heads, BODY.values(), strict=True) for row in (f"{bullet}{head}", text))
    assert headings(parse_document(gap.join(rows))) == heads


@pytest.mark.parametrize("bullet", ["- ", "• "])
def test_bullets_above_bullets_are_a_list(bullet: str) -> None:
    rows = (*(f"{bullet}{head}" for head in HEADS), BODY[HEADS[0]], BODY[HEADS[1]])
    assert headings(parse_document("\n\n".join(rows))) == [None]


@pytest.mark.parametrize("form", ["TOP {n} {head}", "Item {n} {head}", "{n}- {head}", "Punkt {n}: {head}"])
@pytest.mark.parametrize("label", [None, "Minutes:"])
def test_items_of_an_agenda_head_their_minutes(form: str, label: str | None) -> None:
    decided = ("It was opened at eight.", "The list has ten items.", "Nobody asked.", "All agreed to it.")
    heads = [form.format(n=n, head=head) for n, head in enumerate(HEADS[:4], 1)]
    rows = [row for head, words in zip(heads, decided, strict=False) for row in (head, label, words) if row]
    told = headings(parse_document("\n\n".join(("Council of Arn", *rows))))
    assert [head for head in told if head in (*heads, *HEADS)] == (HEADS[:4] if form[0] == "{" else heads)


def test_a_number_that_goes_on_with_a_word_is_none() -> None:
    text = f"{BODY[HEADS[0]]}\n\n5- to 7-year-olds swim in the old lock\n\n{BODY[HEADS[1]]}"
    assert "to 7-year-olds swim in the old lock" not in headings(parse_document(text))


DAYS = ("December 9, 2024", "December 1, 2024", "November 25, 2024", "November 18, 2024")


@pytest.mark.parametrize("form", ["{day}", "{day} - Mayor's Column"])
@pytest.mark.parametrize("ending", ["", " more ››"])
def test_days_above_paragraphs_head_a_diary(form: str, ending: str) -> None:
    days = [form.format(day=day) for day in DAYS]
    rows = (
        row
        for day, body in zip(days, BODY.values(), strict=False)
        for row in (day, body.rstrip(".") + (ending or "."))
    )
    told = headings(parse_document("\n\n".join(("News of the Board of Trustees", *rows))))
    assert [head for head in told if head in days] == days[: len(BODY)]


def test_days_below_headlines_head_nothing() -> None:
    rows = (
        row for head, day, body in zip(HEADS, DAYS, BODY.values(), strict=False) for row in (head, day, body)
    )
    assert not set(DAYS) & set(headings(parse_document("\n\n".join(rows))))


def test_headlines_that_name_their_pictures_too_stand_once() -> None:
    rows = (row for head, body in BODY.items() for row in (head, head, body))
    document = parse_document("\n\n".join(("This is the week in Arn and on both islands.", *rows)))
    assert headings(document)[-len(HEADS) :] == HEADS
    assert not set(HEADS) & set(shown(document))


@pytest.mark.parametrize("credit", ["(Photo: Ada Lind)", "(Image: Vesk Post)"])
def test_a_line_above_its_credit_is_a_caption(credit: str) -> None:
    caption = "Barges before the upper lock"
    document = parse_document(f"{BODY[HEADS[0]]}\n\n{caption}\n{credit}\n\n{BODY[HEADS[1]]}")
    assert headings(document) == [None]
    assert caption not in shown(document)


@pytest.mark.parametrize("form", ["{}", "{}."])
@pytest.mark.parametrize("first", [1, 2], ids=["from one on", "the first without one"])
def test_a_number_alone_begins_a_story_and_heads_none(form: str, first: int) -> None:
    numbers = [form.format(n) for n in range(1, len(BODY) + 1)]
    stories = [
        text if n < first else f"{number}\n\n{text}"
        for n, (number, text) in enumerate(zip(numbers, BODY.values(), strict=True), 1)
    ]
    document = parse_document("\n\n".join(stories))
    assert headings(document) == [None] * len(BODY)
    assert shown(document) == list(BODY.values())


def test_a_number_alone_above_a_headline_is_none() -> None:
    stories = (f"{n}\n\n{head}\n\n{text}" for n, (head, text) in enumerate(BODY.items(), 1))
    assert headings(parse_document("\n\n".join(stories))) == HEADS


@pytest.mark.parametrize("label", ["Minutes:", "Decision taken:"])
def test_a_label_between_headline_and_text_that_comes_back_heads_nothing(label: str) -> None:
    reports = ("", "To hear what the port has to say about the berths, and to answer it.\n\n", "", "")
    items = (
        f"{n}.\n\n{head}\n\n{report}{label}\n\n{text}"
        for (n, (head, text)), report in zip(enumerate(BODY.items(), 12), reports, strict=True)
    )
    document = parse_document("Agenda and minutes\n\n" + "\n\n".join(items))
    assert label not in headings(document)
    assert set(HEADS) <= set(headings(document))
