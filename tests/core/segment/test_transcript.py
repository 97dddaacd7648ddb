"""Transcripts: every turn is its speaker's, and nothing else is a transcript."""

from __future__ import annotations

import pytest

from briefing.core.brief import BriefOptions, brief_document
from briefing.core.model import Document
from briefing.core.segment.document import parse_document
from tests.core.roundups import bare, blank, wrapped

HEARING = """\
HEARING ON THE UPPER LOCK

Town hall, Arn

10:05 A.M.

{chair}Good morning. We have asked the keeper to say why the lock has been shut for a week.

{keeper}Thank you. The lower hinge broke on Sunday, and we will not risk the gate for a toll.

The second hinge is no better. It was cast in the same year as the first.

{question}Will the barges get through before the end of the week?

{keeper}They will, if the smith keeps his word.

(Laughter)

{chair}Then we shall meet again on Friday and look at what the smith has made.

END 10:19 A.M.
"""
LABELS = {
    "honorifics": ("MS. VOST:  ", "MR. BRANDT:  ", "Q    ", "Ms. Vost", "Mr. Brandt"),
    "offices": ("THE CHAIR: ", "KEEPER BRANDT: ", "QUESTION: ", "The Chair", "Keeper Brandt"),
    "full names": ("Ina Vost: ", "Odo Brandt: ", "Q: ", "Ina Vost", "Odo Brandt"),
    "roles": ("Ina Vost (chair): ", "Odo Brandt (lock keeper): ", "Ada Lind: ", "Ina Vost", "Odo Brandt"),
    "hyphens and marks": ("INA VOST: ", "ODO O'NEIL-ROE: ", "REPORTER: ", "Ina Vost", "Odo O'Neil-Roe"),
    "bold": ("**Ina Vost:** ", "**Odo Brandt**: ", "**Q:** ", "Ina Vost", "Odo Brandt"),
    "other languages": ("Frau Vöst: ", "Herr Brandt: ", "FRAGE: ", "Frau Vöst", "Herr Brandt"),
    "numbers and places": (
        "1. Ina Vost (Arn East) (Lab): ",
        "Odo Brandt (Vesk): ",
        "Q: ",
        "Ina Vost",
        "Odo Brandt",
    ),
    "offices by name": (
        "The Chair (Ina Vost): ",
        "The Keeper of the Lock (Odo Brandt): ",
        "Q: ",
        "Ina Vost",
        "Odo Brandt",
    ),
    "times in brackets": (
        "[09:02] Ina Vost: ",
        "[09:04] Odo Brandt: ",
        "[09:05] Q: ",
        "Ina Vost",
        "Odo Brandt",
    ),
    "days and times": (
        "12/03/2025, 08:14 - Ina Vost: ",
        "12/03/2025, 08:16 - Odo Brandt: ",
        "12/03/2025, 08:17 - Ada Lind: ",
        "Ina Vost",
        "Odo Brandt",
    ),
    "records of a congress": ("Ms. VOST. ", "Mr. BRANDT. ", "The CLERK. ", "Ms. Vost", "Mr. Brandt"),
    "records with districts": (
        "Ms. VOST of Arn. ",
        "The SPEAKER pro tempore (Mr. Brandt). ",
        "The CLERK. ",
        "Ms. Vost",
        "Mr. Brandt",
    ),
    "times behind names": (
        "Ina Vost  00:03\n\n",
        "Odo Brandt  01:10\n\n",
        "Speaker 1  01:40\n\n",
        "Ina Vost",
        "Odo Brandt",
    ),
    "times in parentheses": (
        "Ina Vost (00:03):\n\n",
        "Odo Brandt (01:10):\n\n",
        "Speaker 1 (01:40):\n\n",
        "Ina Vost",
        "Odo Brandt",
    ),
    "labels alone": ("Ina Vost:\n\n", "Odo Brandt:\n\n", "Moderator:\n\n", "Ina Vost", "Odo Brandt"),
    "broadcasters": ("INA VOST, HOST: ", "ODO BRANDT, LOCK KEEPER: ", "Q: ", "Ina Vost", "Odo Brandt"),
    "stops": ("The Chair. ", "Mr. Brandt. ", "Ms. Lind. ", "The Chair", "Mr. Brandt"),
    "stops and dashes": ("M. le maire. – ", "Mme Brandt. – ", "M. Lind. – ", "M. le maire", "Mme Brandt"),
    "small letters": ("Ina Vost: ", "Odo Brandt: ", "q: ", "Ina Vost", "Odo Brandt"),
    "nicks": ("10:05 <vost> ", "10:06 <@brandt> ", "10:07 <lind> ", "vost", "brandt"),
    "days behind names": (
        "Ina Vost, [12.03.2025 08:14]\n",
        "Odo Brandt, [12.03.2025 08:16]\n",
        "Ada Lind, [12.03.2025 08:17]\n",
        "Ina Vost",
        "Odo Brandt",
    ),
    "a day and a dash": (
        "Ina Vost — Today at 8:14 AM\n",
        "Odo Brandt — Today at 8:16 AM\n",
        "Ada Lind — Yesterday at 9:17 PM\n",
        "Ina Vost",
        "Odo Brandt",
    ),
    "Chinese": ("主持人：", "馮麗娜局長：", "記者：", "主持人", "馮麗娜局長"),
    "Japanese": ("議長：", "フォークト局長：", "記者：", "議長", "フォークト局長"),
    "Korean": ("의장: ", "박은영 국장: ", "기자: ", "의장", "박은영 국장"),
    "Hindi": ("अध्यक्ष: ", "राम शर्मा: ", "संवाददाता: ", "अध्यक्ष", "राम शर्मा"),
    "Arabic": ("الرئيس: ", "ليلى حداد: ", "الصحفي: ", "الرئيس", "ليلى حداد"),
    "Cyrillic": ("Инна Вост: ", "Од Брандт: ", "Вопрос: ", "Инна Вост", "Од Брандт"),
}


def said(document: Document) -> list[tuple[str, str | None]]:
    brief = brief_document(document, BriefOptions())
    quotes = [quote for section in brief.sections for quote in section.quotes]
    return [(quote.speakers[0].name, quote.speakers[0].role) for quote in quotes]


@pytest.mark.parametrize("form", LABELS)
def test_each_turn_is_a_quote_of_its_speaker(form: str) -> None:
    chair, keeper, question, first, second = LABELS[form]
    document = parse_document(HEARING.format(chair=chair, keeper=keeper, question=question))
    names = [name for name, _ in said(document)]
    assert [name for name in names if name in (first, second)] == [first, second, second, second, first]
    assert document.title
    assert document.title.of(document.text) == "HEARING ON THE UPPER LOCK"
    assert [section.heading for section in document.sections] == [None]


def test_roles_are_those_of_the_label() -> None:
    chair, keeper, question, *_ = LABELS["roles"]
    document = parse_document(HEARING.format(chair=chair, keeper=keeper, question=question))
    assert ("Odo Brandt", "lock keeper") in said(document)


def test_labels_directions_and_end_marks_are_no_words_of_anybody() -> None:
    chair, keeper, question, *_ = LABELS["honorifics"]
    document = parse_document(HEARING.format(chair=chair, keeper=keeper, question=question))
    brief = brief_document(document, BriefOptions(sentences=20))
    words = " ".join(s.text for section in brief.sections for s in section.summary.sentences)
    assert not any(gone in words for gone in ("MS.", "MR.", "Laughter", "END", "Q "))
    assert "Will the barges get through" not in words  # what is asked is no news
    shown = "".join(section.span.of(document.text) for section in document.sections)
    assert "MS. VOST:" in shown
    assert "Will the barges get through" in shown


def test_a_note_after_a_name_is_a_role_only_where_it_says_one() -> None:
    for note, role in (
        ("Arn East", None),
        ("Lab", None),
        ("chair", "chair"),
        ("Minister of Tides", "Minister of Tides"),
    ):
        chair, keeper, question = f"Ina Vost ({note}): ", "Odo Brandt: ", "Q: "
        document = parse_document(HEARING.format(chair=chair, keeper=keeper, question=question))
        assert said(document)[0] == ("Ina Vost", role)


CALL = """\
Oster Mills plc

Second Quarter Call

Those present

Ina Vost - Chief Executive Officer

Odo Brandt - Finance Director

Statements

Operator

Good day, and welcome to the call about the second quarter of the mill.

Ina Vost - Chief Executive Officer

We sold nine hundred tons of flour, and we bought a second wheel.

Odo Brandt - Finance Director

The wheel cost us four thousand crowns, which is less than we feared.

Questions

Operator

The first question is that of Ada Lind of the Harbour Bank, please go ahead.

Ada Lind - Harbour Bank

Will there be a third wheel before the end of the year?

Ina Vost - Chief Executive Officer

There will not, since the river has no room for it.
"""


def test_names_with_their_offices_on_lines_of_their_own_are_labels_where_an_operator_speaks() -> None:
    document = parse_document(CALL)
    assert [name for name, _ in said(document)] == ["Ina Vost", "Odo Brandt", "Ada Lind", "Ina Vost"]
    assert said(document)[:2] == [("Ina Vost", "Chief Executive Officer"), ("Odo Brandt", "Finance Director")]
    assert {section.heading and section.heading.of(document.text) for section in document.sections} >= {
        "Statements",
        "Questions",
    }


WHATSAPP = """\
14/02/2025, 07:02 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.
14/02/2025, 07:02 - Ina Vost created group "Morning"
14/02/2025, 07:03 - Ina Vost: Good morning. The upper lock stays shut until Friday, they told me just now.
14/02/2025, 07:04 - Odo Brandt: Who says so, and since when?
14/02/2025, 07:04 - Ina Vost: The keeper. He wants to see the press at nine,
and the smith will be there as well
14/02/2025, 07:05 - Ina Vost: <Media omitted>
14/02/2025, 07:06 - +31 6 12345678: The hinge costs twelve million, and the province pays.
14/02/2025, 07:06 - Ada Lind joined using this group's invite link
14/02/2025, 07:08 - Odo Brandt: Thanks, I shall call the smith at once.
"""
BRACKETED = (
    "".join(
        f"[{line.replace(' - ', '] ', 1)}\n" if line[:1].isdigit() else f"{line}\n"
        for line in WHATSAPP.splitlines()
    )
    .replace("] Messages", "] Morning: \u200eMessages")
    .replace("<Media omitted>", "\u200eimage omitted")
)


@pytest.mark.parametrize("text", [WHATSAPP, BRACKETED], ids=["dashes", "brackets"])
def test_what_a_program_for_talking_says_itself_is_nobody_s(text: str) -> None:
    document = parse_document(text)
    assert document.title is None
    (section,) = document.sections
    assert section.heading is None
    shown = {
        paragraph.span.of(document.text): paragraph.speaker
        for paragraph in section.paragraphs
        if paragraph.kind != "meta"
    }
    speakers = ["Ina Vost", "Odo Brandt", "Ina Vost", "+31 6 12345678", "Odo Brandt"]
    assert list(shown.values()) == speakers
    for words in ("encrypted", "omitted", "created group", "joined"):
        assert not any(words in paragraph for paragraph in shown)


def test_what_a_line_of_irc_says_of_itself_is_nobody_s() -> None:
    talk = "08:01 <vost> The lock stays shut until Friday.\n08:02 -!- lind [~a@b.example] has joined #lock\n"
    document = parse_document(
        f"{talk}08:03 <brandt> Who says so?\n08:04 * brandt sighs\n08:05 <vost> The keeper."
    )
    (section,) = document.sections
    said = [p.speaker for p in section.paragraphs if p.kind != "meta"]
    assert said == ["vost", "brandt", "vost"]


def test_three_turns_are_a_talk_where_each_has_its_time() -> None:
    turns = (
        "Ina Vost  6:00 AM\nThe lock stays shut.",
        "Odo Brandt  6:01 AM\nWho says so?",
        "Ina Vost  6:02 AM\nI do.",
    )
    (section,) = parse_document("\n\n".join(turns)).sections
    assert [p.speaker for p in section.paragraphs if p.kind != "meta"] == [
        "Ina Vost",
        "Odo Brandt",
        "Ina Vost",
    ]


def test_a_surname_alone_is_the_one_full_name_it_is_part_of() -> None:
    chair, keeper, question, *_ = LABELS["full names"]
    text = HEARING.format(chair=chair, keeper=keeper, question=question)
    first, *others = text.split(keeper)
    document = parse_document(f"{first}{keeper}{'Brandt: '.join(others)}")
    assert [name for name, _ in said(document)][1:3] == ["Odo Brandt", "Odo Brandt"]


ANSWERS = """\
Talk with the keeper of the lock

{q}{first}

{a}Since Sunday, when the lower hinge broke. We will not risk the gate.

{q}Will the barges get through?

{a}They will, if the smith keeps his word.

{q}And the mail?

{a}It goes by road for as long as the lock is shut.
"""


@pytest.mark.parametrize(
    ("q", "a"), [("q: ", "a: "), ("Q: ", "A: "), ("Question: ", "Answer: "), ("Q. ", "A. ")]
)
def test_questions_to_nobody_head_their_answers_all_or_none(q: str, a: str) -> None:
    for first, headed in (
        ("Since when is it shut?", 3),
        ("Tell us of the lock. It is shut. Nobody was told. We wonder why.", 0),
    ):
        sections = parse_document(ANSWERS.format(q=q, a=a, first=first)).sections
        assert sum(section.heading is not None for section in sections) == headed


def test_the_header_of_a_letter_is_no_turn() -> None:
    header = (
        "From: Ina Vost <ina@vost.example>\nSubject: Talk with the keeper\nDate: Mon, 1 Jun 2026 06:00\n\n"
    )
    for text in (
        HEARING.format(chair="Q: ", keeper="A: ", question="Q: "),
        ANSWERS.format(q="Q: ", a="A: ", first="Why?"),
    ):
        document = parse_document(header + text)
        assert said(document) == []
        assert document.title
        assert document.title.of(document.text) == "Talk with the keeper"


def test_a_reporting_clause_before_marks_is_no_label() -> None:
    lines = (
        "局長馮麗娜說：「沒有人會缺水，我們一定會想辦法。」",
        "市長林國華說：「電車終於開通了，大家都很高興。」",
    )
    names = [name for name, _ in said(parse_document("\n\n".join(lines * 2)))]
    assert set(names) == {"馮麗娜", "林國華"}


def test_papers_that_recur_above_their_stories_are_no_speakers() -> None:
    story = "The council met on Monday and put off the vote on the bridge until the spring."
    text = "\n\n".join(f"{paper}\n\n{story}" for paper in ("Hill Gazette", "Vesk Post") * 3)
    assert said(parse_document(text)) == []


@pytest.mark.parametrize("form", ["{}  0:{:02}  \n{}", "{} (00:{:02}):\n\n{}", "{:s} 00:00:{:02}\n{}"])
def test_a_recording_is_a_talk_though_each_speaks_once(form: str) -> None:
    said = (("Unknown Speaker", "Welcome to you."), ("Sen. Vost", "Who pays?"), ("Odo Brandt", "We do not."))
    text = "\n\n".join(form.format(name, 5 * at, words) for at, (name, words) in enumerate(said))
    (section,) = parse_document(text).sections
    assert [p.speaker for p in section.paragraphs if p.kind != "meta"] == ["", "Sen. Vost", "Odo Brandt"]


def test_times_between_the_paragraphs_of_a_turn_are_notes() -> None:
    turns = (
        *("Talk on the lock", "Ina Vost (00:00):", "Good morning. We meet about the lock today."),
        *("(00:12)\nThe hinge is broken, and the keeper will not risk the gate.", "(00:51)\nWith that, Odo?"),
        *("Odo (00:58):", "Oh, is it? Nothing else.", "Ina Vost (01:01):", "That’s it."),
    )
    text = "\n\n".join(turns)
    (section,) = parse_document(text).sections
    assert [p.speaker for p in section.paragraphs if p.kind != "meta"] == ["Ina Vost"] * 3 + [
        "Odo",
        "Ina Vost",
    ]


@pytest.mark.parametrize("hour", ["1:04 p.m. EST", "10.05 Uhr", "13:04"])
def test_the_hour_on_top_heads_no_turns(hour: str) -> None:
    chair, keeper, question, *_ = LABELS["honorifics"]
    text = HEARING.format(chair=chair, keeper=keeper, question=question).replace("10:05 A.M.", hour)
    assert [section.heading for section in parse_document(text).sections] == [None]


BY_SOURCE = (
    "The council of {} met on Monday and put off the vote on the bridge, its clerk said.",
    "A count of the nests at {} is due; the warden said that he would “ask my own men” for a boat.",
    "Dockers of {} stay at home for a third day, and 900 passengers sleep in the terminal.",
    "Smiths in {} have cast the second hinge, which the keeper called too thin on Tuesday.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("sources", [("Harbour Post", "Arn Radio"), ("Reuters", "The Hill Gazette", "AP")])
def test_the_sources_in_front_of_news_speak_no_turns(sources: tuple[str, ...], between: str) -> None:
    items = [
        BY_SOURCE[at % 4].format(place) for at, place in enumerate(("Arn", "Oster", "Vesk", "Elsing", "Hill"))
    ]
    text = between.join(f"{sources[at % len(sources)]}: {item}" for at, item in enumerate(items))
    document = parse_document(f"Morning letter\n\n{text}")
    assert not any(p.speaker for section in document.sections for p in section.paragraphs)
    assert not {document.heading_of(section) for section in document.sections} & {*sources}


def test_hours_of_a_live_page_are_no_times_of_talk() -> None:
    topics = ("Ferries", "Bridge", "Ferries", "Harbour", "Weather", "Bridge")
    text = "\n\n".join(
        f"{8 + at:02}:15 {topic}: the harbour office said that nothing had changed since the morning."
        for at, topic in enumerate(topics)
    )
    assert said(parse_document(text)) == []


def test_a_list_of_votes_is_no_talk() -> None:
    votes = "\n\n".join(
        f"{where}\n\nIna Vost: {1200 + at}.\n\nBrandt: {900 - at}."
        for at, where in enumerate(("East.", "West."))
    )
    assert said(parse_document(f"Count of the night\n\n{votes}\n\nThe rest is counted on Monday.")) == []


def test_the_headline_right_above_the_first_turn_heads_it() -> None:
    chair, keeper, question, *_ = LABELS["honorifics"]
    text = HEARING.format(chair=chair, keeper=keeper, question=question).replace(
        "10:05 A.M.", "The Broken Hinge"
    )
    document = parse_document(text)
    assert [s.heading and s.heading.of(document.text) for s in document.sections] == ["The Broken Hinge"]


DATELINES = "\n\n".join(
    f"{place}: The council met on {day} and put off the vote on the bridge until the spring of next year."
    for place, day in (("ARN", "Monday"), ("OSTER", "Tuesday"), ("VESK", "Friday"), ("ELSING", "Sunday"))
)
ROUNDUP = "\n\n".join(
    f"The bridge at {place}\n\n{place.upper()}: The council met and put off the vote.\n\nIt meets in May."
    "\n\nA second bridge is not wanted by anybody but the smith."
    for place in ("Arn", "Arn", "Oster", "Oster")
)


@pytest.mark.parametrize(
    "text", [DATELINES, ROUNDUP, bare(), blank(), wrapped(), "Note: a\n\n" * 5, "", "Q\n\nA\n"]
)
def test_other_texts_are_no_transcripts(text: str) -> None:
    document = parse_document(text)
    speakers = [p.speaker for section in document.sections for p in section.paragraphs]
    assert set(speakers) <= {None}


@pytest.mark.parametrize(
    "title", ["Interview: “I never wanted the lamp”", "The Long Read: a keeper and his sea"]
)
def test_a_title_with_a_colon_above_prose_is_no_turn(title: str) -> None:
    chair, keeper, question, *_ = LABELS["full names"]
    talk = HEARING.format(chair=chair, keeper=keeper, question=question)
    document = parse_document(
        f"{title}\n\nOdo Brandt has kept the light since 2019. He spoke about it in May.\n\n{talk}"
    )
    assert document.title
    assert document.title.of(document.text) == title
    assert [name for name, _ in said(document)] == [name for name, _ in said(parse_document(talk))]


EVENTS = ("Lamp night at the mill", "Choir of the upper lock", "Smiths at work")
FORMS = {
    "when and where": (
        "When: Friday, June {n} at 8 p.m.",
        "Where: Old mill, Quay {n}",
        "Cost: from {n} crowns",
    ),
    "in German": ("Wann: Freitag, {n}. Juni, 20 Uhr", "Wo: Alte Mühle, Kai {n}", "Eintritt: {n} Kronen"),
    "of a body": ("Phone: 0555 / 20{n} - 1003", "Fax: 0555 / 20{n} - 1004", "Room: {n} in the town hall"),
    "two entries": ("Date: June {n}", "Place: Quay {n}, Arn"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stories", [2, 3])
def test_the_entries_of_a_form_are_nobody_s_words(form: str, stories: int) -> None:
    text = "\n\n".join(
        "\n\n".join((event, f"{event} is for all who like it, and nobody pays twice.", *FORMS[form])).format(
            n=n
        )
        for n, event in enumerate(EVENTS[:stories], 2)
    )
    document = parse_document(text)
    assert {p.speaker for section in document.sections for p in section.paragraphs} == {None}
    told = {document.heading_of(section) for section in document.sections}
    assert told <= {None, *EVENTS}


INTRODUCTION = (
    "Odo Brandt has kept the lower light of Arn since the spring of 2019. We met him on the stairs, "
    "where he counts the barges."
)


@pytest.mark.parametrize("title", ["“I never wanted the lamp”\n\n", "A keeper and his sea\n\n", ""])
@pytest.mark.parametrize("form", ["full names", "labels alone", "bold"])
def test_the_introduction_of_a_talk_is_text_that_nobody_says(title: str, form: str) -> None:
    chair, keeper, question, *_ = LABELS[form]
    talk = HEARING.format(chair=chair, keeper=keeper, question=question).partition("10:05 A.M.\n\n")[2]
    document = parse_document(f"{title}{INTRODUCTION}\n\n{talk}")
    told = {p.span.of(document.text): p for section in document.sections for p in section.paragraphs}
    assert (told[INTRODUCTION].kind, told[INTRODUCTION].speaker) == ("text", None)
    assert (document.title and document.title.of(document.text)) == (title.strip() or None)


@pytest.mark.parametrize(("vost", "brandt"), [("IV", "OB"), ("I.V.", "O.B.")])
def test_initials_are_the_one_full_name_they_are_of(vost: str, brandt: str) -> None:
    document = parse_document(
        "Ina Vost: Since when is the lock shut?\n\nOdo Brandt: Since Sunday, when the hinge broke.\n\n"
        f"{vost}: Will the barges get through?\n\n{brandt}: They will, if the smith keeps his word.\n\n"
        f"{vost}: And the mail?\n\n{brandt}: It goes by road, as it did before the lock was built.\n"
    )
    assert {name for name, _ in said(document)} == {"Ina Vost", "Odo Brandt"}


def test_initials_of_two_are_nobody_s() -> None:
    lines = (
        "Ina Vost: Since when is it shut?",
        "Ida Vance: Since Sunday.",
        "IV: Will it open?",
        "Odo Brandt: It will.",
        "IV: And when?",
        "Odo Brandt: On Friday, if the smith keeps his word.",
    )
    names = [name for name, _ in said(parse_document("\n\n".join(lines)))]
    assert "IV" in names or not {"Ina Vost", "Ida Vance"} <= set(names[2:])


def test_a_word_that_stands_above_each_label_is_no_headline() -> None:
    names = ("Operator", "Ina Vost", "Operator", "Odo Brandt", "Ina Vost")
    text = "\n".join(
        f"speaker\n{name}\nThe lock stays shut for week {at}, as we said before."
        for at, name in enumerate(names)
    )
    document = parse_document(f"Oster Mills plc\n\nSecond Quarter Call\n\n{text}\n")
    said_by = [p.speaker for section in document.sections for p in section.paragraphs if p.kind == "text"]
    assert said_by == ["", "Ina Vost", "", "Odo Brandt", "Ina Vost"]
    assert "speaker" not in {document.heading_of(section) for section in document.sections}


TALK = (
    "Well, I think that we should begin. The lock has been shut for a week, and we have no word from you.",
    "We have no word either. The smith is ill, and I cannot pour a hinge myself, can I?",
    "Nobody asks you to. What does the county say?",
    "The county tells me that it will look into it, and that is what it always says to us.",
    "Then I shall write to them.",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize(
    "names",
    [("JANE DOVER", "ODO BRANDT"), ("Jane Dover", "Odo Brandt"), ("Dr. Jane Dover", "Odo van Brandt")],
    ids=["capitals", "small letters", "a title"],
)
def test_full_names_that_recur_on_their_lines_are_labels(names: tuple[str, str], gap: str) -> None:
    turns = (f"{names[at % 2]}{gap}{words}" for at, words in enumerate(TALK))
    document = parse_document("Interview at the lock\n\n" + "\n\n".join(turns))
    assert said(document)[0][0] is not None
    speakers = [
        one.speaker for section in document.sections for one in section.paragraphs if one.kind == "text"
    ]
    assert [speaker and speaker.casefold() for speaker in speakers] == [
        names[at % 2].casefold() for at in range(len(TALK))
    ]


NAMES_OF_NO_TURNS = {
    "once each": ("Jane Dover", "Odo Brandt", "Ida Quist", "Ada Lind", "Eli Vost"),
    "papers": ("Harbour Post", "Hill Gazette", "Harbour Post", "Hill Gazette", "Harbour Post"),
}


@pytest.mark.parametrize("case", NAMES_OF_NO_TURNS)
def test_names_above_what_is_told_of_them_are_headings(case: str) -> None:
    told = (
        "She has kept the lock for nineteen years and has never seen a winter like this one.",
        "He pours hinges and plays the horn in the evening. His shop is older than the lock.",
        "The harbour has a new master. Nobody has seen her on a ship, but she knows them all.",
        "The mill has a new owner. Sixty people have their jobs back, and the town is glad of it.",
        "The ferry is old. It sails when the sea lets it, and the captain drinks coffee with all.",
    )
    text = "\n\n".join(f"{name}\n{words}" for name, words in zip(NAMES_OF_NO_TURNS[case], told, strict=True))
    document = parse_document(f"Who is who at the port\n\n{text}")
    assert all(one.speaker is None for section in document.sections for one in section.paragraphs)


@pytest.mark.parametrize("note", ["Source: Harbour Post, 7 May", "Photo: Ada Lind"])
def test_a_note_with_a_label_above_the_turns_is_none(note: str) -> None:
    turns = "\n\n".join(f"{('MS. DOVER', 'MR. BRANDT')[at % 2]}: {words}" for at, words in enumerate(TALK))
    document = parse_document(f"Hearing on the lock\n\n{note}\n\nTown hall of Arn\n\n12:15 P.M.\n\n{turns}")
    speakers = {one.speaker for section in document.sections for one in section.paragraphs}
    assert speakers == {None, "MS. DOVER", "MR. BRANDT"}
    assert "12:15 P.M." not in [document.heading_of(section) for section in document.sections]
