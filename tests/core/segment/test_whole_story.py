"""What makes a text one story, and what the form of all its lines says of each. All made up."""

from __future__ import annotations

import pytest

from briefing.core.model import Document
from briefing.core.segment.dateline import has_dateline
from briefing.core.segment.document import parse_document

STORY = (
    "Dockers kept both berths of the ferry terminal closed on Tuesday, and some 900 passengers slept there.",
    "The union says that its members will not work nights for the wages of the day, and asks for a mediator.",
    "Two ferry lines moved four ships to the river port, where the mill has a quay of its own and a crane.",
    "The mayor asked both sides to meet by Friday and offered the town hall, which has a room for eighty.",
    "A count of the freight that waits is due at the end of the week, and the harbour master prints it.",
    "Fishermen may land their catch at the old pier until then, as they did in the winter of the great ice.",
    "The county pays for buses to the river port, one every hour, and asked the army for two more of them.",
    "Nobody was hurt when a gate fell on the quay in the night, and the police see no reason to worry.",
)


def headings(text: str) -> list[str | None]:
    document: Document = parse_document(text)
    return [document.heading_of(section) for section in document.sections]


DATELINES = {
    "PORT ALDER (AP) — Dockers walked out on Tuesday.": True,
    "PORT ALDER, Norway (AP) _ Dockers walked out on Tuesday.": True,
    "Port Alder (Reuters) - Dockers walked out on Tuesday.": True,
    "PORT ALDER — Dockers walked out on Tuesday.": True,
    "PORT ALDER, N.H. -- Dockers walked out on Tuesday.": True,
    "Alder, Calif. — Dockers walked out on Tuesday.": True,
    "Alder (dpa) – Die Hafenarbeiter streiken.": True,
    "PARIS, 4 nov (AFP) – Les dockers sont en grève.": True,
    "London (CNN)Dockers walked out on Tuesday.": True,
    "Dockers — all nine hundred — walked out on Tuesday.": False,
    "Martin Oake — the union leader — walked out.": False,
    "The mayor (who is 54) walked out on Tuesday.": False,
    "Martin Oake (54) – a docker – walked out.": False,
    "The well-known mayor walked out on Tuesday.": False,
    "Twenty-one ships, four of them small — all left.": False,
    "PORT ALDER —": False,
}


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_needs_capitals_an_agency_or_a_region(text: str) -> None:
    assert has_dateline(text) is DATELINES[text]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_labels_in_a_story_of_an_agency_begin_no_sections(gap: str) -> None:
    labels = ("KEEPING COUNT", "FERRIES", "THE DAY IN VESK", "WAGES", "POLICE")
    labelled = [f"{label}: {text}" for label, text in zip(labels, STORY[1:], strict=False)]
    assert headings(gap.join((f"PORT ALDER -- {STORY[0]}", *labelled))) == [None]
    assert headings(gap.join(labelled)) == list(labels)


SUBHEADS = (
    *("Hostel beds", "Night shifts", "Fish at the old pier", "Third winter of ice", "Our view"),
    *("Ferry/Bus/Tram", "Quay—Mill—Pier"),
)
SHORT_LINES = {
    "who it is": "Harbour master Ida Quist",
    "the name of the next film": "Up next",
    "a question of the text": "And what does the mayor want?",
    "an introduction": "The mayor wrote:",
    "a letter": "Co",
    "in small letters": "with pictures by two of our readers",
}


@pytest.mark.parametrize("subhead", SUBHEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_one_subhead_between_paragraphs_parts_a_story(subhead: str, gap: str) -> None:
    assert headings(gap.join((*STORY[:5], subhead, *STORY[5:]))) == [None, subhead]


@pytest.mark.parametrize("kind", SHORT_LINES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_a_story_with_one_short_line_of_another_kind_stays_whole(kind: str, gap: str) -> None:
    assert headings(gap.join((*STORY[:5], SHORT_LINES[kind], *STORY[5:]))) == [None]


@pytest.mark.parametrize("subhead", SUBHEADS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_one_short_line_over_the_last_paragraph_parts_no_story(subhead: str, gap: str) -> None:
    assert headings(gap.join((*STORY[:-1], subhead, STORY[-1]))) == [None]


@pytest.mark.parametrize(
    "label", ["Story timeline", "More from Vesk", "Harbour in figures", "Further reading"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
@pytest.mark.parametrize("count", [2, 5])
def test_a_list_below_a_story_is_no_part_of_it(label: str, gap: str, count: int) -> None:
    others = (
        *("Ferry lines take their ships to the river port", "Mill takes its first logs after four years"),
        *("Terns delay the new berth at the spit", "Museum returns two heads of bronze"),
        "Ice closes the upper quay for a third winter",
    )
    assert headings(gap.join((*STORY, label, *others[:count]))) == [None, label]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ida Quist",),
        ("Fish at the old pier", "cod", "herring"),
        ("Fish at the old pier", "All of it was sold by noon."),
    ],
    ids=["a name", "narrower", "a sentence"],
)
def test_other_short_lines_below_a_story_part_none(lines: tuple[str, ...]) -> None:
    assert headings("\n\n".join((*STORY, *lines))) == [None]


@pytest.mark.parametrize("credit", ["— Harbour Union (@harbour_union) 4 May", "-- Ida Quist"])
@pytest.mark.parametrize("subhead", SUBHEADS)
def test_what_is_said_in_one_line_above_its_source_parts_no_story(subhead: str, credit: str) -> None:
    assert headings("\n\n".join((*STORY[:5], subhead, credit, *STORY[5:]))) == [None]


@pytest.mark.parametrize("place", ["VESK, NORWAY", "PORT ALDER, N.H.", "SAINT OLAF, NEW NORFOLK"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_where_a_story_was_written_is_not_its_heading(place: str, gap: str) -> None:
    assert headings(gap.join((place, *STORY))) == [None]


PICTURES = {
    "Photo:": {
        "Strike enters second day": STORY[0],
        "Ferries move to the river": STORY[2],
        "Mayor asks for talks": STORY[3],
    },
    "Foto:": {
        "Der Streik geht weiter": "Die Hafenarbeiter haben auch am Dienstag beide Anleger geschlossen.",
        "Die Fähren fahren zum Fluss": "Zwei Reedereien haben vier Schiffe zum Hafen am Fluss verlegt.",
        "Die Bürgermeisterin lädt ein": "Sie hat beide Seiten bis zum Freitag in das Rathaus gebeten.",
    },
    "Фото:": {
        "Забастовка продолжается": "Докеры и во вторник не открыли причалы, и девятьсот человек ждут.",
        "Паромы уходят на реку": "Две компании перевели четыре судна в речной порт у мельницы.",
        "Мэр зовёт на переговоры": "Она попросила обе стороны встретиться до пятницы в ратуше.",
    },
}


@pytest.mark.parametrize("label", PICTURES)
def test_whose_a_picture_is_stands_below_its_label(label: str) -> None:
    lines = [line for head, text in PICTURES[label].items() for line in (head, label, "Ida Quist", text)]
    assert headings("\n\n".join(lines)) == list(PICTURES[label])


@pytest.mark.parametrize("address", ["www.harbour.example", "https://harbour.example/ferry", "02-751-1500"])
def test_what_an_address_is_for_is_not_a_heading(address: str) -> None:
    ending = f"Tickets\n{address}\n\nQuestions\n{address}"
    assert headings("\n\n".join((*STORY, ending))) == [None]


LONG = (
    "https://harbour.example/2026/05/04/the-dockers-and-the-ferries-a-chronicle-of-three-winters.html#ferry"
)


@pytest.mark.parametrize("address", ["www.harbour.example", "https://harbour.example/ferry", LONG])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_headlines_stand_above_addresses_of_any_length(address: str, gap: str) -> None:
    heads = (
        "Dockers Keep Both Berths Closed",
        "Two Ferry Lines Move Ships",
        "Fishermen Land at the Old Pier",
    )
    lines = [
        line for head, *text in zip(heads, STORY, STORY[1:], strict=False) for line in (head, address, *text)
    ]
    assert headings(gap.join((STORY[-1], *lines))) == [None, *heads]


CODE = {
    "shell": ("$ ferry list --open", "$ ferry book 42", "$ ferry leave"),
    "comments": ("// Ferry.js", "// Quay.js", "// Crane.js"),
    "braces": ("Class Ferry {", "} Else {", "Quay = {Berths}"),
    "statements": ("Ferry ships[900];", "Return ships;", "Quay.close(2);"),
    "marks": ("#!/bin/ferry", "</Ferry>", "</Quay>"),
}


@pytest.mark.parametrize("kind", CODE)
def test_lines_of_a_program_are_no_headlines(kind: str) -> None:
    lines = [STORY[0]]
    for code, *text in zip(CODE[kind], STORY[1::2], STORY[2::2], strict=False):
        lines += [code, *text]
    assert headings("\n\n".join(lines)) == [None]


CRIES = (
    "And then the gate fell on the quay!",
    "Nobody had thought of the old pier!",
    "What a winter it was!",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_a_sentence_that_cries_out_is_no_headline(gap: str) -> None:
    lines = [STORY[0]]
    for cry, *text in zip(CRIES, STORY[1::2], STORY[2::2], strict=False):
        lines += [cry, *text]
    assert headings(gap.join(lines)) == [None]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_a_headline_may_cry_out(gap: str) -> None:
    heads = ("Dockers Walk Out Again!", "FERRIES MOVE TO THE RIVER!", "Mayor Asks Both Sides In!")
    lines = [line for head, *text in zip(heads, STORY, STORY[3:], strict=False) for line in (head, *text)]
    assert headings(gap.join(lines)) == list(heads)


TAKEN_UP = {
    "Dockers keep both berths closed": STORY[0],
    "Two ferry lines move ships to river": STORY[2],
    "Mayor asks both sides to meet": STORY[3],
    "FISHERMEN MAY LAND AT OLD PIER": STORY[5],
    "County Pays for Buses to River Port": STORY[6],
}


@pytest.mark.parametrize("head", TAKEN_UP)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_the_only_headline_stays_where_the_text_below_takes_it_up(head: str, gap: str) -> None:
    greeting = (
        "Good morning, and thank you for reading on a day on which there is much to tell of the coast.",
        "We were away for a week, as some of you have noticed, and come back with less than usual.",
    )
    assert head in headings(gap.join((*greeting, head, TAKEN_UP[head], STORY[7])))


FORMS = {
    "capitals with a stop": ("LOWER FARES.", "MORE FERRIES.", "FULL STORES.", "QUIET NIGHTS."),
    "questions": (
        "How many ferries sail on a day when the pier is closed?",
        "What does the county pay for the buses?",
        "Why does the mill have a quay of its own?",
        "Who may land fish at the old pier?",
    ),
    "a day each": ("Day 1: the gate falls.", "Day 2: the buses come.", "Day 3: two more come."),
    "an ordinal in Chinese": ("第 1 级：码头关闭。", "第 2 级：渡轮改道。", "第 3 级：军队派车。"),
    "numbers in wide brackets": ("（1）码头关闭。", "（2）渡轮改道。", "（3）军队派车。", "（4）恢复正常。"),
}  # fmt: skip
CHINESE = (
    "港口的工人星期二关闭了两个泊位，九百名旅客在候船室过夜。工会说成员不会为白天的工资上夜班，并请求调解。",
    "两家渡轮公司把四艘船改到河港，那里的造纸厂有自己的码头。县里每小时派一班巴士，费用由财政支付。",
    "市长请双方在星期五之前会面，并提供市政厅的大房间。积压货物的清单周末公布，由港务长负责统计。",
    "渔民可以在旧码头卸货，就像大冰之年的冬天那样。夜里一扇闸门倒下，没有人受伤，警察认为不必担心。",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_a_form_that_alternates_with_paragraphs_is_one_of_headings(form: str, gap: str) -> None:
    lines = FORMS[form]
    texts = CHINESE if lines[0][0] in "第（" else STORY
    found = headings(gap.join(line for pair in zip(lines, texts, strict=False) for line in pair))
    assert len([heading for heading in found if heading]) >= len(lines) - 1  # the first may be the title


def test_departments_of_one_frame_head_their_lists() -> None:
    names = ("National", "Foreign", "Sports", "School")
    items = ("Ferry Fares Rise by a Third, Mill Says", "Two Bronze Heads Go Home After a Hundred Years")
    text = "\n\n".join(
        line for name in names for line in (f"Top {name} News (3 May)", *(f"{name} {i}" for i in items))
    )
    assert headings(f"{STORY[0]}\n\n{text}")[1:] == [f"Top {name} News (3 May)" for name in names]


@pytest.mark.parametrize("refrain", ["Buy now", "Read the story", "Share", "To the map", "Back to the list"])
def test_what_stands_below_a_line_that_ends_each_item_is_the_next_heading(refrain: str) -> None:
    items = ("Copper kettle", "Tin lantern with a hook", "Rope ladder", "Oak barrel", "Brass bell")
    text = "\n".join(
        line
        for item in items
        for line in (item, "Made by hand", f"Costs {len(item)} crowns", "Sent by ferry", refrain)
    )
    assert headings(f"{STORY[0]}\n{text}")[1:] == list(items[1:])


NO_HEADINGS = {
    "a pointer": ">> Mill takes its first logs",
    "an arrow": "→ Mill takes its first logs",
    "who said it": "-- Ida Quist, harbour master",
    "a long dash": "―― Ida Quist",
    "a picture": "Figure 3: The old pier",
    "an address": "The timetable is at https://harbour.example/times",
    "a row of a table": "Vesk Mill Co. 113.40 -1.62 -1.41%",
    "names of columns": "Quay Ship Crew % Load",
    "a price": "$7/month",
    "a post": "— Vesk Harbour (@vesk_harbour) November 20, 2026",
    "a quotation set large": "“its members will not work nights for the wages of the day”",
}


@pytest.mark.parametrize("kind", NO_HEADINGS)
def test_lines_that_belong_to_the_text_around_them_are_no_headings(kind: str) -> None:
    heads = (
        "Strike enters second day",
        "Ferries move to the river",
        "Mayor asks for talks",
        "Gate falls on the quay",
    )
    lines = [
        line
        for pair in zip(heads, zip(STORY[::2], STORY[1::2], strict=True), strict=True)
        for line in (pair[0], *pair[1])
    ]
    lines[2:2] = [NO_HEADINGS[kind]]
    lines[6:6] = [NO_HEADINGS[kind]]
    assert NO_HEADINGS[kind].strip("“”") not in [
        str(heading).strip("“”") for heading in headings("\n\n".join(lines))
    ]


@pytest.mark.parametrize("last", ["Ida Quist", "Harbour Research", "The Harbour Post", "Sources", "See also"])
def test_the_last_line_below_a_paragraph_heads_nothing(last: str) -> None:
    heads = ("Strike enters second day", "Ferries move to the river", "Mayor asks for talks")
    lines = [line for pair in zip(heads, STORY, strict=False) for line in pair]
    assert last not in headings("\n\n".join((*lines, last)))
