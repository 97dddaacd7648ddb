from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.languages.stop_words import stop_words
from briefing.core.model import Document, Paragraph, Section, Span, Summary
from briefing.core.segment.document import parse_document
from briefing.core.summarise import DEFAULT_METHOD, METHODS, SUMY_METHODS, summarise
from briefing.errors import UsageError

STORY = """The harbour board of Saltholm voted on Tuesday to rebuild the pier at a cost of 40 million crowns.
The pier, which was wrecked by a storm last winter, carries the only road to the ferry of Saltholm.
It has been shut since January.
"We cannot wait another winter," said the chair of the board, Ida Holm.
Work on the pier will begin in April and take two years, according to the harbour board.
But not everyone is happy.
Fishermen fear that the rebuilt pier will close the inner harbour of Saltholm to larger boats.
Their boats land half of the catch of the region.
The government will pay a third of the cost of the pier, the ministry of transport said.
Who will pay the rest?
The board expects the ferry company to raise its fares.
Click here for pictures of the storm.
"""


def article(text: str) -> tuple[Document, Section]:
    """A document with one section of one paragraph, whatever the splitter would make of it."""
    whole = Span(0, len(text))
    section = Section("x", None, whole, (Paragraph(whole),), 1.0)
    return Document(text, "-", "", "en", 0, None, (), (section,), None, (0,)), section


def shown(summary: Summary) -> list[str]:
    return [sentence.text for sentence in summary.sentences]


def test_the_default_is_listed_first() -> None:
    assert METHODS[0] == DEFAULT_METHOD == "lead-centroid"
    assert set(SUMY_METHODS) < set(METHODS)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_whole_sentences_in_document_order(method: str) -> None:
    document, section = article(STORY)
    summary = summarise(document, section, method, 4)
    assert (summary.method, summary.of, len(summary.sentences)) == (method, 12, 4)
    starts = [sentence.span.start for sentence in summary.sentences]
    assert starts == sorted(starts)
    assert all(sentence.span.of(STORY) == sentence.text for sentence in summary.sentences)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("...", 1), ("No.", 1), ("So it is. So it is. So it is.", 1), ("雨が降った。川が増えた。", 2)],
)
def test_every_method_bears_text_with_nothing_to_rank(method: str, text: str, count: int) -> None:
    document, section = article(text)
    assert len(summarise(document, section, method, 2).sentences) == count


@pytest.mark.parametrize("language", ["en", "tr", "ko", "xx", "und"])
@pytest.mark.parametrize("method", METHODS)
def test_a_language_without_stemmer_or_stop_words_is_no_error(method: str, language: str) -> None:
    _, section = article(STORY)
    foreign = Document(STORY, "-", "", language, 0, None, (), (section,), None, (0,))
    assert summarise(foreign, section, method).sentences


def test_an_unknown_method_is_refused_with_the_names_of_those_there_are() -> None:
    document, section = article(STORY)
    with pytest.raises(UsageError, match=r"“lexrang”.*lead-centroid.*lexrank"):
        summarise(document, section, "lexrang")


def test_the_lead_is_the_first_sentences() -> None:
    document, section = article(STORY)
    assert shown(summarise(document, section, "lead", 2)) == STORY.splitlines()[:2]


def test_the_default_leaves_out_what_does_not_stand_alone() -> None:
    document, section = article(STORY)
    chosen = shown(summarise(document, section, sentences=4))
    assert chosen[0] == STORY.splitlines()[0]
    openings = {sentence.split()[0] for sentence in chosen}
    assert openings.isdisjoint({"It", "But", "Their", "Who", "Click", '"We'})


def test_a_sentence_that_leans_back_loses_to_its_equal_that_does_not() -> None:
    text = (
        "A heavy storm hit the harbour of Aarby early on Monday. "
        "Many people in the old town were still fast asleep. "
        "{} shut the ferry terminal and both railway lines until Friday. "
        "Trains to the ferry terminal were to run again at the weekend."
    )
    leaning, standing = article(text.format("They also")), article(text.format("The mayor"))
    assert "They" not in str(shown(summarise(*leaning, sentences=2)))
    assert "The mayor" in str(shown(summarise(*standing, sentences=2)))


def test_what_was_said_already_is_not_said_again() -> None:
    text = (
        "The council of Aarby will build a new school on the old harbour site next year. "
        "The council of Aarby will build a new school on the old harbour site in May. "
        "Teachers have asked for smaller classes in every school of the town since the spring."
    )
    document, section = article(text)
    chosen = shown(summarise(document, section, sentences=2))
    assert [sentence.split()[0] for sentence in chosen] == ["The", "Teachers"]


@pytest.mark.parametrize("method", METHODS)
def test_a_sentence_that_stands_twice_is_shown_once(method: str) -> None:
    first = STORY.splitlines()[0]
    words = shown(summarise(*article(f"{first}\n{STORY}"), method, 5))
    assert len(words) == len(set(words)) == 5


def test_the_headline_is_a_query() -> None:
    body = (
        "Aarby had a long night on Monday, with rain and wind from the west. "
        "The mayor spoke to the press about taxes in the afternoon hours. "
        "The ferry to Saltholm was cancelled after waves hit the terminal."
    )
    heading = "Ferry to Saltholm cancelled"
    text = f"{heading}\n{body}"
    span = Span(len(heading) + 1, len(text))
    section = Section("x", Span(0, len(heading)), Span(0, len(text)), (Paragraph(span),), 1.0)
    document = Document(text, "-", "", "en", 0, None, (), (section,), None, (0,))
    assert "The ferry to Saltholm was cancelled after waves hit the terminal." in shown(
        summarise(document, section, sentences=2)
    )


def test_boilerplate_is_never_summarised() -> None:
    text = "By Ida Holm of the harbour desk. The pier is shut."
    section = Section("x", None, Span(0, 50), (Paragraph(Span(0, 32), "meta"), Paragraph(Span(33, 50))), 1.0)
    document = Document(text, "-", "", "en", 0, None, (), (section,), None, (0,))
    assert [shown(summarise(document, section, method)) for method in METHODS] == [["The pier is shut."]] * 10


def test_a_hard_wrapped_sentence_is_ranked_like_the_same_on_one_line() -> None:
    flat, wrapped = article(STORY), article(STORY.replace(" of ", "\nof "))
    one, other = summarise(*flat), summarise(*wrapped)
    assert [s.text.split() for s in one.sentences] == [s.text.split() for s in other.sentences]


@pytest.mark.parametrize("words", [1, 19, 20, 45, 60, 100])
@pytest.mark.parametrize("method", ["lead-centroid", "lead", "luhn"])
def test_a_budget_of_words_is_kept_but_for_the_one_sentence_there_always_is(method: str, words: int) -> None:
    document, section = article(STORY)
    summary = summarise(document, section, method, 8, words)
    used = sum(len(text.split()) for text in shown(summary))
    assert len(summary.sentences) == 1 or used <= words


def test_a_summary_that_is_nearly_full_is_not_padded() -> None:
    text = f"{'word ' * 69}end. Long {'long ' * 38}end. Short one here."
    document, section = article(text)
    assert len(shown(summarise(document, section, "lead", 3, 100))) == 1
    assert len(shown(summarise(document, section, "lead", 3, 112))) == 2


def test_a_long_sentence_is_passed_over_while_there_is_much_room() -> None:
    text = f"{'word ' * 19}end. Long {'long ' * 88}end. Short one here."
    document, section = article(text)
    assert shown(summarise(document, section, "lead", 3, 100))[1:] == ["Short one here."]


@pytest.mark.parametrize("count", [0, -1])
def test_there_is_always_one_sentence(count: int) -> None:
    document, section = article(STORY)
    assert len(summarise(document, section, sentences=count).sentences) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*STORY.splitlines(), "雨。", "“Why?”", "He left."]), max_size=30),
    st.integers(1, 9),
    st.none() | st.integers(0, 120),
)
def test_any_text_and_budget_give_distinct_sentences_in_order(
    lines: list[str], count: int, words: int | None
) -> None:
    document, section = article(" ".join(lines))
    summary = summarise(document, section, sentences=count, max_words=words)
    starts = [sentence.span.start for sentence in summary.sentences]
    assert starts == sorted(set(starts))
    assert min(1, summary.of) <= len(starts) <= count


@pytest.mark.parametrize("method", ["kl", "lexrank"])
def test_costly_methods_rank_the_leading_part_of_long_text_and_say_so(method: str) -> None:
    lines = [f"The board met {number} times about pier {number % 7}." for number in range(230)]
    document, section = article(" ".join(lines))
    summary = summarise(document, section, method, 2)
    assert summary.note is not None
    assert summary.note.startswith(f"{method} ranked the first ")
    assert summary.note.endswith(" of 230 sentences")
    assert summarise(*article(STORY), method).note is None


def test_equal_sentences_are_taken_in_order_of_place() -> None:
    document, section = article("The pier broke. " * 6)
    for method in METHODS:
        assert summarise(document, section, method, 2).sentences[0].span.start == 0


SUMMARISE = """
import sys
from briefing.core.segment.document import parse_document
from briefing.core.summarise import METHODS, summarise
document = parse_document(sys.stdin.read(), article=True)
methods = METHODS if sys.argv[1] == "all" else METHODS[:2]
print([[s.span for s in summarise(document, document.sections[0], m).sentences] for m in methods])
print([name for name in ("sumy", "nltk", "numpy") if name in sys.modules])
"""


def run(which: str, seed: str) -> list[str]:
    command = [sys.executable, "-c", SUMMARISE, which]
    environment = {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    found = subprocess.run(command, input=STORY, env=environment, capture_output=True, text=True, check=True)
    return found.stdout.splitlines()


def test_the_order_of_hashes_changes_no_summary() -> None:
    assert run("all", "1") == run("all", "2")


def test_the_default_loads_neither_sumy_nor_nltk_nor_numpy() -> None:
    assert run("own", "0")[1] == "[]"


def test_stop_words_come_from_sumys_files_and_from_our_own_where_it_has_none() -> None:
    assert {"the", "accordingly"} <= stop_words("en")
    assert "ikke" in stop_words("no")
    assert stop_words("xx") == frozenset()


def test_the_language_of_a_parsed_document_chooses_the_lists() -> None:
    document = parse_document(STORY, article=True)
    assert document.language == "en"
