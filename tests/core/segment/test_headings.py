"""Headings, titles, furniture, highlights and sign-off of plain text: one table for each class of error."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.text.normalise import normalise
from tests.core.roundups import BODIES, HEADINGS, bare, blank, blank_before, renamed, turned, wrapped

STORY = [line for body in BODIES.values() for line in body if len(line) > 60]
PARAGRAPH = STORY[0]


def headings(text: str) -> list[str]:
    document = parse_document(text)
    found = (document.heading_of(section) for section in document.sections)
    return [heading for heading in found if heading is not None]


def title(text: str) -> str | None:
    document = parse_document(text)
    return None if document.title is None else document.title.of(document.text)


LAYOUTS = {
    "bare": bare(),
    "blank lines between": blank(),
    "blank lines before headings": blank_before(),
    "wrapped at 72 columns": wrapped(),
    "wrapped without blank lines": wrapped().replace("\n\n", "\n"),
    "capitals": bare({heading.upper(): body for heading, body in BODIES.items()}),
    "numbered": bare({f"{n}. {heading}": body for n, (heading, body) in enumerate(BODIES.items(), 1)}),
    "underlined": bare({f"{heading}\n{'-' * len(heading)}": body for heading, body in BODIES.items()}),
    "between asterisks": blank({f"*** {heading} ***": body for heading, body in BODIES.items()}),
    "bold": blank({f"**{heading}**": body for heading, body in BODIES.items()}),
    "separated by rules": "\n* * *\n".join("\n".join((h, *body)) for h, body in BODIES.items()),
    "indented": "\n".join(f"    {line}" for line in bare().split("\n")),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_headings_are_found_without_their_marks_in_every_layout(layout: str) -> None:
    found = headings(LAYOUTS[layout])
    assert [heading.capitalize() for heading in found] == [heading.capitalize() for heading in HEADINGS]


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(
            ["Who pays for the bridge?", "Why do the ferries stop?", "Whose heads are they?"], id="questions"
        ),
        pytest.param(
            ["“We can afford it”", "“No more early shifts”", "“They were never ours”"], id="quotations"
        ),
        pytest.param(["Bridge: nine to four", "Ferries: a strike", "Museum: heads go home"], id="labels"),
        pytest.param(["9:34 p.m.", "8:10 p.m.", "7:45 p.m."], id="time stamps"),
        pytest.param(["21:47 Council votes", "20:35 Ferries stop", "19:58 Heads returned"], id="times first"),
        pytest.param(["BRIDGE IS CHEAPER.", "FERRIES STAND STILL.", "HEADS GO HOME."], id="full stops"),
    ],
)
def test_headings_of_other_shapes_are_found(shape: list[str]) -> None:
    assert headings(blank(renamed(shape))) == shape


LANGUAGES = {
    "de": (
        ["Rat wählt die billigere Brücke", "Fähren stehen wieder still", "Museum gibt zwei Köpfe zurück"],
        (
            "Der Rat stimmte am Montagabend nach langer Debatte mit neun zu vier für die billigere "
            "Brücke, nachdem ein Ingenieur erklärt hatte, dass die alten Pfeiler noch vierzig Jahre "
            "lang halten."
        ),
    ),
    "fr": (
        [
            "Le conseil choisit le pont le moins cher",
            "Les bacs restent à quai",
            "Le musée rend deux têtes de bronze",
        ],
        (
            "Le conseil a voté lundi soir par neuf voix contre quatre pour le pont le moins cher, "
            "après qu’un ingénieur eut expliqué que les piles tiendraient encore quarante ans."
        ),
    ),
    "es": (
        [
            "El consejo elige el puente más barato",
            "Los transbordadores no salen",
            "El museo devuelve dos cabezas",
        ],
        (
            "El consejo votó el lunes por la noche por nueve a cuatro a favor del puente más barato, "
            "después de que un ingeniero explicara que los viejos pilares aguantan."
        ),
    ),
    "cs": (
        ["Rada vybrala levnější most", "Trajekty znovu stojí", "Muzeum vrací dvě bronzové hlavy"],
        (
            "Rada v pondělí večer hlasovala devíti hlasy proti čtyřem pro levnější most poté, co "
            "inženýr vysvětlil, že staré pilíře vydrží ještě dalších čtyřicet let."
        ),
    ),
    "ru": (
        ["Совет выбрал мост подешевле", "Паромы снова стоят", "Музей возвращает две головы из бронзы"],
        (
            "Совет в понедельник вечером проголосовал девятью голосами против четырёх за более "
            "дешёвый мост, после того как инженер объяснил, что старые опоры выдержат ещё сорок лет."
        ),
    ),
    "hi": (
        ["परिषद ने सस्ता पुल चुना", "नावें फिर रुकीं", "संग्रहालय ने दो मूर्तियाँ लौटाईं"],
        (
            "परिषद ने सोमवार शाम को चार के मुकाबले नौ मतों से सस्ते पुल के पक्ष में मतदान किया, जब एक"
            " इंजीनियर ने समझाया कि पुराने खंभे अगले चालीस साल तक उसका भार उठा सकते हैं।"
        ),
    ),
    "zh": (
        ["市议会选择便宜的桥", "渡轮工人再次罢工", "博物馆归还两件青铜头像"],
        (
            "市议会星期一晚上以九票对四票通过了建造便宜的桥的计划，此前一名工程师解释说，只要河水不冲刷桥墩，旧桥墩还可以再用四十年，"
            "而且不需要关闭渡口。"
        ),
    ),
    "ja": (
        ["市議会、安い橋を選ぶ", "フェリーの乗組員がスト", "博物館、青銅の頭像を返還"],
        (
            "市議会は月曜日の夜、古い橋脚があと四十年は橋を支えられると技術者が説明したあと、九対四で安い橋を建てる計画を可決し、来年の春に"
            "工事を始めることを決めた。"
        ),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["bare", "blank"])
def test_headings_are_found_in_any_language(language: str, between: str) -> None:
    names, paragraph = LANGUAGES[language]
    lines = [
        line
        for at, name in enumerate(names)
        for line in (name, *(turned(paragraph, 7 * at + n) for n in (1, 4)))
    ]
    assert headings(between.join(lines)) == names


NO_HEADINGS = {
    "a story without any": "\n\n".join(STORY * 2),
    "a short paragraph": "\n\n".join([*STORY, "Talks are to go on.", *STORY]),
    "a short quotation": "\n\n".join([*STORY, "“We shall see.”", *STORY]),
    "a lead-in before a list": "\n".join(
        [*STORY, "The plan has three parts:", "- a bridge", "- a road", "- a toll"]
    ),
    "captions and credits": "\n\n".join(
        [*STORY, "Photo: Vera Novik / Reuters", PARAGRAPH, "(Getty Images)", PARAGRAPH]
    ),
    "a caption with the agency before the photographer": "\n\n".join(
        [*STORY, "Rowers wait in the dock of Elsing, Oct. 3, 2025. REUTERS/Vera Novik", PARAGRAPH]
    ),
    "an agency alone": "\n\n".join(["EFE", *STORY, PARAGRAPH]),
    "an agency and the dash of a dateline": "\n\n".join(["CNN\n — ", *STORY, PARAGRAPH]),
    "notices": "\n\n".join(
        [*STORY, "Advertisement", PARAGRAPH, "Story continues below advertisement", PARAGRAPH]
    ),
    "a byline": "\n\n".join(["By Ada Brandt and Leon Castell", *STORY, PARAGRAPH]),
    "a caption over numbered links": "\n\n".join(
        [*STORY, "Sources\n[1] https://council.example/vote\n[2] https://elsing.example/bridge", PARAGRAPH]
    ),
    "links": "\n\n".join(
        [*STORY, "https://council.example/bridge", PARAGRAPH, "Read more: the bridge in pictures"]
    ),
}


@pytest.mark.parametrize("case", NO_HEADINGS)
def test_what_only_looks_like_a_heading_is_none(case: str) -> None:
    document = parse_document(NO_HEADINGS[case])
    assert [section.heading for section in document.sections] == [None]


def test_a_kicker_and_the_headline_below_it_are_both_headings() -> None:
    text = blank().replace(HEADINGS[1], f"WORLD NEWS\n\n{HEADINGS[1]}").replace(
        HEADINGS[2], f"CULTURE NEWS\n\n{HEADINGS[2]}"
    )  # fmt: skip
    assert headings(text) == [HEADINGS[0], "WORLD NEWS", HEADINGS[1], "CULTURE NEWS", HEADINGS[2]]


def test_items_of_a_list_are_no_headings_even_without_bullets() -> None:
    items = [
        "Fix the race in the scheduler",
        "Drop the old flag",
        "Go to version 1.25",
        "Add a test for the parser",
    ]
    text = blank_before({**BODIES, "Other changes": tuple(items)})
    assert headings(text) == [*HEADINGS, "Other changes"]


def test_text_before_the_first_heading_is_a_section_of_its_own() -> None:
    document = parse_document(f"{turned(PARAGRAPH, 5)}\n\n{blank()}")
    assert [section.heading is None for section in document.sections] == [True, False, False, False]


@pytest.mark.parametrize(
    ("masthead", "words"),
    [
        pytest.param(
            "The Elsing Evening Post\n\n4 November 2024\n\n", "The Elsing Evening Post", id="over a date"
        ),
        pytest.param("Five things for Friday\n", "Five things for Friday", id="over the first heading"),
        pytest.param("Elsinger Bote: Das war der Tag\n", "Elsinger Bote: Das war der Tag", id="German"),
        pytest.param(
            "Elsing Matin – la matinée du jeudi\n\n", "Elsing Matin – la matinée du jeudi", id="French"
        ),
        pytest.param("Elsing roundup: live\n\nBy Ada Brandt\n\n", "Elsing roundup: live", id="over a byline"),
        pytest.param(
            "From: a@b.example\nSubject: Letter 12\nDate: Mon\n\n", "Letter 12", id="subject of a mail"
        ),
    ],
)
def test_a_title_is_no_heading_and_what_stands_below_it_is_no_section(masthead: str, words: str) -> None:
    text = masthead + blank()
    assert (title(text), headings(text)) == (words, HEADINGS)
    assert len(parse_document(text).sections) == len(HEADINGS)


ISSUES = (
    "Newsletter vom 12. Mai",
    "Harbour Letter #12",
    "The Elsing digest, 4 November",
    "Week ending 25 March 2029",
    "Bulletin du 3 juin",
    "Boletín de Elsing n° 7",
    "Elsing roundup for 4 May",
)


@pytest.mark.parametrize("issue", ISSUES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["bare", "blank"])
def test_the_name_of_an_issue_is_the_title(issue: str, gap: str) -> None:
    text = gap.join((issue, "Good morning,", PARAGRAPH, blank() if gap == "\n\n" else bare()))
    assert (title(text), headings(text)[-len(HEADINGS) :]) == (issue, HEADINGS)


def test_one_of_several_issues_is_a_section() -> None:
    heads = [f"Harbour Letter #{number}" for number in (12, 13, 14)]
    text = blank(renamed(heads))
    assert (title(text), headings(text)) == (None, heads)


def test_what_stands_over_numbered_headings_is_the_title() -> None:
    numbered = blank({f"{n}. {head}": body for n, (head, body) in enumerate(BODIES.items(), 1)})
    assert title(f"Things we saw at the harbour\n\n{numbered}") == "Things we saw at the harbour"


def test_reported_speech_on_top_of_an_article_is_not_its_title() -> None:
    text = "“We will rebuild the quay,” said Holm.\n\nThe harbour board met to hear her plans.\n"
    assert parse_document(text, article=True).title is None


@pytest.mark.parametrize("layout", ["bare", "blank lines between", "wrapped at 72 columns"])
def test_the_first_headline_of_a_roundup_is_not_its_title(layout: str) -> None:
    assert title(LAYOUTS[layout]) is None


CONTROLS = {
    "colour": "\x1b[1;31m",
    "one-byte colour": "\x9b31m",
    "clear screen": "\x1b[2J\x1b[H",
    "clipboard": "\x1b]52;c;aGk=\x07",
    "link": "\x1b]8;;https://elsing.example/\x1b\\",
    "bell": "\x07\x07",
    "override": "\u202e",
}


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_sequence_makes_no_line_less_or_more_of_a_heading(name: str) -> None:
    sign = normalise(CONTROLS[name])[0]
    assert headings(sign + blank_before().replace("\n\n", f"\n\n{sign}")) == [
        sign + words for words in HEADINGS
    ]


def test_a_single_word_after_a_time_is_a_heading_among_others_of_the_kind() -> None:
    bodies = [paragraph for body in BODIES.values() for paragraph in body[:2]]
    entries = [
        "16:20 Bridge reopens to lorries",
        "15:47 Mayor thanks the divers",
        "15:05 Ferries stay in harbour",
        "14:30 Crane slips its chains",
        "14:02 Hello",
    ]
    text = "\n".join(line for pair in zip(entries, bodies, strict=False) for line in pair)
    assert headings(text) == entries


def test_furniture_is_kept_as_such() -> None:
    text = "\n\n".join([*STORY, "Photo: Vera Novik / Reuters", "- a bridge", turned(PARAGRAPH, 5)])
    kinds = [paragraph.kind for paragraph in parse_document(text).sections[0].paragraphs]
    assert kinds == ["text"] * len(STORY) + ["meta", "item", "text"]


def test_the_span_of_a_list_item_begins_after_its_bullet() -> None:
    document = parse_document("\n".join([*STORY, "• a bridge over the strait", PARAGRAPH]))
    item = next(p for p in document.sections[0].paragraphs if p.kind == "item")
    assert item.span.of(document.text) == "a bridge over the strait"


LEADS = [body[0] for body in BODIES.values()]


@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("layout", ["bare", "blank lines between", "wrapped at 72 columns"])
def test_highlights_are_found_before_headings_and_lead_to_their_sections(layout: str, bullet: str) -> None:
    leads = "\n\n".join(bullet + lead for lead in LEADS)
    document = parse_document(
        f"{leads}\n\n{LAYOUTS[layout]}" if layout != "bare" else "\n".join((*LEADS, bare()))
    )
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2]
    assert [document.heading_of(section) for section in document.sections] == HEADINGS


def test_a_shortened_lead_is_a_highlight_too() -> None:
    lead = " ".join(LEADS[1].split()[:14]) + " …"
    document = parse_document(f"{lead}\n{bare()}")
    assert [(h.span.of(document.text), h.section) for h in document.highlights] == [(lead, 1)]


COOKS = ("Tom Adler", "Lena Brook", "Ruth Calder")


@pytest.mark.parametrize(("names", "paragraphs"), [(COOKS[:2], 2), (COOKS, 1), (COOKS, 2)])
@pytest.mark.parametrize("lead", [(), ("Some cooks of the harbour town have agreed to show what they eat.",)])
def test_a_passage_that_stands_in_every_section_is_no_highlight(
    names: tuple[str, ...], lead: tuple[str, ...], paragraphs: int
) -> None:
    same = (
        "The day begins at five in the morning with a pot of coffee and a walk to the market.",
        "In the evening the shop is closed, but the stove is warm and the neighbours come with plates.",
    )[:paragraphs]
    document = parse_document("\n\n".join([*lead, *(part for name in names for part in (name, *same))]))
    assert document.highlights == ()
    sections = document.sections[len(lead) :]
    assert [(document.heading_of(one), len(one.paragraphs)) for one in sections] == [
        (name, paragraphs) for name in names
    ]


def test_a_document_without_repetition_has_no_highlights() -> None:
    assert parse_document(blank()).highlights == ()


@pytest.mark.parametrize(
    ("end", "sign_off"),
    [
        (" DM", "DM"),
        ("\nDM", "DM"),
        ("\n\n(AB/CD)", "(AB/CD)"),
        (" — J.K.", "J.K."),
        ("", None),
        (" He flew to the US", None),
    ],
)
def test_the_sign_off_is_cut_from_the_last_paragraph(end: str, sign_off: str | None) -> None:
    document = parse_document(bare() + end)
    assert (document.sign_off.of(document.text) if document.sign_off else None) == sign_off
    last = document.sections[-1].paragraphs[-1].span.of(document.text)
    assert last == (BODIES[HEADINGS[2]][-1] if sign_off or not end else BODIES[HEADINGS[2]][-1] + end)


def test_an_article_is_one_section() -> None:
    document = parse_document(blank(), article=True)
    assert [section.heading for section in document.sections] == [None]


def test_confidence_is_a_probability_and_high_where_lines_agree() -> None:
    confidences = [section.confidence for section in parse_document(blank()).sections]
    assert all(0.5 < confidence <= 1 for confidence in confidences)


def test_the_beginning_of_a_text_is_split_like_the_whole() -> None:
    lines = [
        line
        for n in range(60)
        for heading, body in BODIES.items()
        for line in (f"{heading} {n}", *(f"In week {n}, {turned(paragraph, n)}" for paragraph in body))
    ]
    whole = "\n".join(lines)
    part = whole[: whole.index(f"{HEADINGS[0]} 30")]
    first = headings(part)
    assert first == headings(whole)[: len(first)]
    assert len(first) == 90


@pytest.mark.shared
def test_the_real_roundup_is_split_as_its_annotator_did(shared: object) -> None:
    text = next((shared / "seeds").glob("000_*.txt")).read_text(encoding="utf-8")  # type: ignore[operator]
    document = parse_document(text)
    assert [document.line_of(section.span.start) for section in document.sections] == [
        4,
        19,
        26,
        37,
        43,
        51,
        58,
    ]
    assert [highlight.section for highlight in document.highlights] == [0, 1, 2]
    assert document.sign_off is not None
    assert document.sign_off.of(text) == "DM"


def test_sections_after_one_pattern_do_not_announce_each_other() -> None:
    places = ("library", "market", "harbour", "school", "bridge", "station")
    text = "\n\n".join(
        f"The {place} of district {number} closes after a long debate\n\n"
        + "\n\n".join(
            f"The {place} of district {number} closes on day {day}, said Ada Moore, who speaks for "
            f"the council of the town and its {number + day} parishes."
            for day in range(1, 5)
        )
        for number, place in enumerate(places * 3, 1)
    )
    document = parse_document(text)
    assert document.highlights == ()
    assert len(document.sections) == 18


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A court in Kalm sentenced a former banker to five years in jail on Monday.",
            "A court in Kalm sentenced a former mayor to five years in jail on Tuesday.",
        ),
        (
            "The senate voted on Monday to close the old harbour for good, 52 to 47.",
            "The house voted on Monday to close the old harbour for good, 52 to 47.",
        ),
        (
            "Le tribunal de Kalm a condamné un ancien banquier à cinq ans de prison lundi.",
            "Le tribunal de Kalm a condamné un ancien maire à cinq ans de prison mardi.",
        ),
    ],
)
def test_a_story_that_begins_as_the_next_one_does_is_no_highlight_of_it(first: str, second: str) -> None:
    more = "“He betrayed us all,” said Judge Maria Olsen."
    document = parse_document(f"Court roundup\n\nFirst one\n{first} {more}\n\nSecond one\n{second} {more}\n")
    assert document.highlights == ()
    assert [document.heading_of(section) for section in document.sections] == ["First one", "Second one"]
    assert all(section.paragraphs for section in document.sections)


WAIT = "Barges wait below the town, and nobody says for how long."


@pytest.mark.parametrize(
    "words", ["“It will be a long and bitter week”", "It will be a long and bitter week, keeper says"]
)
def test_a_headline_that_its_own_story_quotes_is_no_highlight(words: str) -> None:
    quoted = words.strip("“”").partition(",")[0]
    text = "\n\n".join(
        (
            words,
            f"The keeper of the lock said that {quoted[0].lower()}{quoted[1:]}.",
            WAIT,
            f"{quoted}.",
            PARAGRAPH,
        )
    )
    document = parse_document(text)
    assert not document.highlights


@pytest.mark.parametrize(
    "source", ["– Keeper of the Lock Ada Lind", "— Ada Lind, head of the harbour", "– Ada Lind"]
)
def test_whose_words_stand_above_is_no_item(source: str) -> None:
    document = parse_document(f"Lock stays shut\n\n{WAIT}\n\n{PARAGRAPH}\n\n{source}\n\n{WAIT}")
    told = {p.span.of(document.text): p.kind for section in document.sections for p in section.paragraphs}
    assert told[source] == "meta"


@pytest.mark.parametrize("rows", ["– Ada Lind\n– Odo Brandt", "– Two boats for Arn\n– Ada Lind"])
def test_a_list_of_names_is_one(rows: str) -> None:
    document = parse_document(f"Lock stays shut\n\n{WAIT}\n\n{rows}\n\n{PARAGRAPH}")
    assert [p.kind for section in document.sections for p in section.paragraphs].count("item") == 2


@pytest.mark.parametrize("department", ["Nation", "News in brief", "Markets"])
@pytest.mark.parametrize("signed", ["2025-09-14", "By Ada Lind", "14 September 2025"])
def test_the_headline_below_a_department_is_the_title_where_it_is_signed(
    department: str, signed: str
) -> None:
    head = "Lock of Arn stays shut until the end of the week"
    text = f"{department}\n\n{head}\n\n{signed}\n\n{PARAGRAPH}\n\nA second hinge\n\n{PARAGRAPH}"
    assert title(text) == head
    assert department not in headings(text)


def test_the_first_of_several_signed_stories_below_a_department_is_no_title() -> None:
    stories = [f"{head}\n\nBy Ada Lind\n\n{PARAGRAPH}" for head in HEADINGS[:3]]
    assert title("\n\n".join(("News in brief", *stories))) != HEADINGS[0]


@pytest.mark.parametrize("figure", ["0", "14", "273"])
def test_a_figure_alone_heads_nothing(figure: str) -> None:
    assert headings(f"{PARAGRAPH}\n\n{figure}\n\n{PARAGRAPH}\n\n{PARAGRAPH}") == []


def test_figures_that_count_head_chapters() -> None:
    chapters = (f"{at}\n\n{line}\n\n{line[::-1].capitalize()}." for at, line in enumerate(STORY[:5], 1))
    assert headings("\n\n".join(chapters)) == list("12345")


@pytest.mark.parametrize("end", ["the U.S.", "the U.K.", "Washington D.C."])
def test_initials_end_no_sentence_in_a_line_of_capitals(end: str) -> None:
    head = f"May Day Protests Across {end}"
    text = "\n".join(
        f"{one}\n{line}" for one, line in zip((HEADINGS[0], head, HEADINGS[1]), STORY, strict=False)
    )
    assert head in headings(text)


def test_initials_end_a_sentence_in_small_letters() -> None:
    line = "The barges came from all over the U.S."
    assert line not in headings(f"{HEADINGS[0]}\n{PARAGRAPH}\n{line}\n{PARAGRAPH}")


def test_a_headline_that_quotes_in_part_is_no_pull_quote() -> None:
    said = "“five or six shots” were fired at the barges on Sunday"
    text = f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{said}\n\nThe keeper says that {said}. {PARAGRAPH}\n\n{PARAGRAPH}"
    document = parse_document(text)
    assert "meta" not in {p.kind for section in document.sections for p in section.paragraphs}


@pytest.mark.parametrize("form", ["{name} (7/10):", "{name}:"])
def test_the_first_of_headings_with_colons_is_no_title(form: str) -> None:
    heads = [form.format(name=name) for name in ("Ada Lind", "Odo Brandt", "Ina Vost", "Per Quist")]
    text = "\n\n".join(f"{head}\n\n{line}" for head, line in zip(heads, STORY, strict=False))
    assert title(text) is None


@pytest.mark.parametrize("stamp", ["By Ada Lind", "3 May 2025", "Arn, Schmiedegasse, 3.5.2025, 12:00"])
def test_the_first_of_signed_stories_is_no_title(stamp: str) -> None:
    stories = [f"{head}\n{stamp}\n{line}" for head, line in zip(HEADINGS, STORY, strict=False)]
    assert title("\n".join(stories)) is None
    assert title("\n\n".join(("Elsing this week", *stories))) in ("Elsing this week", None)


@pytest.mark.parametrize("amount", ["3.8 million", "45%", "€1.2 billion", "12,000 crowns", "+7 %"])
def test_a_figure_set_large_heads_nothing(amount: str) -> None:
    text = blank().replace(PARAGRAPH, f"{PARAGRAPH}\n\n{amount}\n\n{STORY[1]}")
    assert amount not in headings(text)


@pytest.mark.parametrize("head", ["3.8 million for the bridge", "45 years at sea"])
def test_a_headline_with_a_figure_is_one(head: str) -> None:
    assert head in headings(blank().replace(HEADINGS[1], head))


PROGRAMME = """
Tue – Sat 4PM (closed on Mondays)
For readers of ten and more

STAFF
Director_Ada Holm, Writer_Jon Berg, Lighting_Mia Lund, Sound_Ole Dahl, Make-up_Eva Sand, Props_Tom Rask

Ticketing
www.tickets.example

R : 50
S : 40
"""


def test_days_head_what_a_diary_says_of_each() -> None:
    days = ["3 May 2026", "4 May 2026", "5 May 2026"]
    assert headings(bare(dict(zip(days, BODIES.values(), strict=False)))) == days


@pytest.mark.parametrize(
    "day", ["2026.05.03 ~ OPEN END", "3 MAY – 9 JUNE 2026", "SAT 3 MAY 2026", "May 5-9, 2026"]
)
def test_a_day_alone_heads_nothing(day: str) -> None:
    assert headings("\n\n".join([*STORY[:5], *STORY[1:4], day + PROGRAMME])) == ["STAFF"]
