"""Lines to paragraphs: wrapped ones are joined, those that a writer ended are not. All texts are made up."""

from __future__ import annotations

import textwrap

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.text.visible import visible
from briefing.sources.plain import unnumbered, unquoted
from tests.core.roundups import BODIES, HEADINGS

MET = "The council met on Tuesday in the old mill and agreed"
CLOSED = "that the bridge will be closed until the middle of May."
NOBODY = "Nobody spoke against it, although the ferrymen had come"
ISLANDS = "in great number from both islands."
FEW = {
    "two lines of one sentence": [[MET, CLOSED]],
    "two paragraphs": [[MET, CLOSED], [NOBODY, ISLANDS]],
    "a paragraph of one line below": [[MET, CLOSED], ["Nobody spoke against it."]],
    "names after line ends": [
        [MET, CLOSED],
        ["Nobody spoke against it in the hall of the old mill on", "Tuesday, when the ferrymen came."],
        ["They had been asked to wait at the landing below the", "Harbour Office until noon."],
    ],
    "a tab before the first line": [
        ["\tThe council met on Tuesday in the old mill", "and agreed that it", "waits."]
    ],
    "wrapped by hand": [
        ["The council met on Tuesday,", "as it had before, in the old mill,", "to speak of it."]
    ],
}
BROKEN = {
    "a word of two lines": ("met with all its represen-\ntatives", "met with all its representatives"),
    "a hyphen of its own": (
        "A well-known singer met her long-time friend and the well-\nknown writer",
        "A well-known singer met her long-time friend and the well-known writer",
    ),
    "a name of two": ("The office of Ada Brandt-\nLund opened", "The office of Ada Brandt-Lund opened"),
    "a word cut short": (
        "The mayor spoke of short-\nand long-term plans",
        "The mayor spoke of short- and long-term plans",
    ),
    "a German one": ("Der Rat sprach von Vor-\nund Nachteilen", "Der Rat sprach von Vor- und Nachteilen"),
    "a dash": (
        "The mayor spoke of the bridge -\nand of ferries",
        "The mayor spoke of the bridge - and of ferries",
    ),
}


def paragraphs(text: str) -> list[str]:
    document = parse_document(text)
    return [visible(document, one.span) for section in document.sections for one in section.paragraphs]


@pytest.mark.parametrize("case", FEW)
def test_a_sentence_is_one_however_few_its_lines_are(case: str) -> None:
    text = "\n\n".join("\n".join(lines) for lines in FEW[case])
    assert paragraphs(text) == [" ".join(lines).strip() for lines in FEW[case]]


TORN = (
    "The council met on Tuesday in the old mill and agreed that the bridge\n\n"
    "will be closed until the middle of May. Nobody spoke against it, although\n\n"
    "the ferrymen had come in great number from both islands.\n\n"
    "The mayor asked for patience and for the names of all who row to work on\n\n"
    "days when the ferry does not sail."
)


def test_blank_lines_in_the_middle_of_sentences_part_no_paragraphs() -> None:
    assert [words.split()[:2] for words in paragraphs(TORN)] == [["The", "council"], ["The", "mayor"]]


def test_lines_in_small_letters_after_whole_ones_are_paragraphs() -> None:
    text = "\n\n".join([*(f"the council met on day {day} in the old mill." for day in range(5)), MET, CLOSED])
    assert paragraphs(text)[-2:] == [MET, CLOSED]


@pytest.mark.parametrize("case", BROKEN)
def test_a_hyphen_at_a_line_end_is_what_it_is_elsewhere(case: str) -> None:
    broken, joined = BROKEN[case]
    text = f"{broken} in the hall of the old mill on Tuesday,\nwhich was full until the middle of the night."
    assert paragraphs(text)[0].startswith(joined)


LONG_HEADS = [
    "Council picks the cheaper bridge over the river at Elsing after a long night",
    "Ferry workers walk out over rosters and stay ashore until the week is over",
    "Museum returns two bronze heads that a student found in a box of letters",
]


@pytest.mark.parametrize("columns", [26, 30, 33, 38, 44])
@pytest.mark.parametrize("loud", [False, True])
@pytest.mark.parametrize("heads", [HEADINGS, LONG_HEADS], ids=["short", "long"])
def test_a_headline_in_a_narrow_column_is_one_however_full_its_lines_are(
    columns: int, loud: bool, heads: list[str]
) -> None:
    heads = [head.upper() if loud else head for head in heads]
    text = "\n\n".join(
        "\n".join(textwrap.fill(part, columns) for part in (head, *body[-2:]))
        for head, body in zip(heads, BODIES.values(), strict=True)
    )
    document = parse_document(text)
    assert [visible(document, s.heading) for s in document.sections if s.heading] == heads


LISTS = {
    "words": "milk\neggs\nbread\nbutter",
    "short items": "two pounds of flour\nthree eggs\none pound of butter",
    "verse": "The river runs below the hill\nThe miller turns the heavy wheel\nThe stones are old",
    "headlines": "Bridge stays closed\nFerry runs again\nMill takes logs\nTerns come back\nMayor stands down",
    "bullets": "- the council met on Tuesday in the mill\n- the bridge will be closed for a month",
}


@pytest.mark.parametrize("case", LISTS)
def test_lines_that_a_writer_ended_stay_apart(case: str) -> None:
    document = parse_document(LISTS[case], article=True)
    shown = [one.span for section in document.sections for one in section.paragraphs]
    assert all("\n" not in span.of(document.text) for span in shown)


def test_an_answered_letter_is_read_without_its_marks() -> None:
    answered = "> Bridge stays closed\n>\n> The council met and agreed\n> that it stays closed.\n>\n> > Yes."
    text = unquoted(answered)
    assert len(text) == len(answered)
    assert ">" not in text


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_a_letter_that_goes_on_in_marks_is_read_without_them(mark: str) -> None:
    first = "The council met on Monday and agreed that the bridge at Arn\n"
    rest = ("stays closed until the spring.", "", '"It will hold," said Ina Vost,', "the county's engineer.")
    text = unquoted(f"Bridge\n\n{first}" + "\n".join(f"{mark}{line}" for line in rest))
    assert ">" not in text
    assert "the bridge at Arn stays closed until the spring." in " ".join(text.split())


def test_a_quoted_paragraph_has_its_mark_once() -> None:
    quoted = (
        "> The bridge stays closed until the spring, and the\n> council will meet again in March about it."
    )
    text = unquoted(f"They wrote:\n\n{quoted}\n>\n> We shall see.\n\nSo they said on Monday.\n")
    assert [line[:1] for line in text.split("\n")] == ["T", "", ">", " ", ">", ">", "", "S", ""]
    assert "> Yes.\n> No.\n> Yes." in unquoted("They said:\n\n> Yes.\n> No.\n> Yes.\n\nSo be it.\nAmen.\n")


@pytest.mark.parametrize(
    "text",
    [
        "I agree.\n> We meet on Tuesday.\nSo do we.\n> At noon.",
        "> one\n> two",
        "a > b\nb > c\nc > d",
    ],
)
def test_a_reply_between_quoted_lines_keeps_the_marks(text: str) -> None:
    assert unquoted(text) == text


SWORN = [
    "DIRECT EXAMINATION",
    "BY MR. HALE:",
    "Q.  How long was the lock",
    "    shut?",
    "A.  A week.",
    "Q.  And the",
    "    mill?",
]


@pytest.mark.parametrize("form", ["{n:>2}  {line}", "{n}      {line}", "   {n}\t\t{line}"])
def test_the_numbers_of_lines_are_no_words(form: str) -> None:
    text = "\n".join(form.format(n=n % 25 + 1, line=line) for n, line in enumerate(SWORN * 6))
    plain = unnumbered(text)
    assert len(plain) == len(text)
    assert plain.split() == " ".join(SWORN * 6).split()


@pytest.mark.parametrize("form", ["{n}. {line}", "{n} {line}", "{line}  {n}", "7  {line}"])
def test_numbers_of_a_list_stay(form: str) -> None:
    text = "\n".join(form.format(n=n, line=line) for n, line in enumerate(SWORN * 6, 1))
    assert unnumbered(text) == text


HANGING = """\
Harbour letter

{0}Ferry - Crews ended a walkout of nine days. "This is no
{1}victory," said their steward, Ida Quist.

{0}Mill - Odo Brandt won the vote of the heirs with 55% of the
{1}shares, the notary said. "You have saved
{1}Arn," he told them.

{0}Terns - A count of the nests is due. The warden of the Isle of
{1}Vesk has asked for a boat. (Harbour Post)
"""


@pytest.mark.parametrize("bullet", ["* ", "-   ", "  • ", "1. "])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "blank"])
def test_the_lines_of_an_item_are_one_below_its_first_word(bullet: str, between: str) -> None:
    text = HANGING.format(bullet, " " * len(bullet)).replace("\n\n", between)
    shown = " | ".join(paragraphs(text))
    for whole in ("is no victory", "of the shares", "saved Arn", "Isle of Vesk"):
        assert whole in shown


def test_a_text_below_the_headline_of_an_item_is_no_part_of_it() -> None:
    items = [(f"Stories {at}: crews end a walkout", f"{MET} {CLOSED} Nobody spoke.") for at in range(4)]
    shown = paragraphs("\n\n".join(f"* {head}\n  {text}" for head, text in items))
    assert not any("walkout The council" in one for one in shown)


CHANNEL = (
    "The ferry to Saltholm is back. It sailed at six with forty cars, and the captain bought coffee for all.",
    "The mill has hired again. Sixty people begin on Monday, and the union has asked for a day off in May.",
    "Nobody knows who painted the lock. It is green now, as it was in 1911, and the keeper likes it so.",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["no blank line", "blank lines"])
@pytest.mark.parametrize("sign", ["🔸", "➡️ ", "🔴 ", "• ", "▪ "])
@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
def test_a_picture_or_sign_before_each_paragraph_is_a_bullet(sign: str, gap: str, long: bool) -> None:
    told = [f"{text} {text[::-1].capitalize()}." if long else text for text in CHANNEL]
    document = parse_document("What happened today\n\n" + gap.join(f"{sign}{text}" for text in told))
    items = [one for section in document.sections for one in section.paragraphs if one.kind != "meta"]
    assert [one.span.of(document.text) for one in items] == told


@pytest.mark.parametrize("signs", ["🔸🔹🔸", "☀⛵☀", "“„“"])
def test_a_picture_of_its_own_is_part_of_the_words(signs: str) -> None:
    told = [f"{sign} {text}" for sign, text in zip(signs, CHANNEL, strict=True)]
    document = parse_document("\n\n".join(told))
    assert [one.span.of(document.text) for one in document.sections[0].paragraphs] == told
