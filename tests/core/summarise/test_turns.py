"""A summary of a conversation is what was answered, not what was asked."""

from __future__ import annotations

import pytest

from briefing.core.segment.document import parse_document
from briefing.core.summarise import summarise

ASKED = (
    "Why did you close the lock in November, when the barges were full of grain?",
    "What did the county say to that, and did anybody thank you for your trouble?",
    "The skippers are angry. When will the upper lock open again for the barges?",
)
ANSWERED = (
    "I found cracks in all four hinges of the upper lock, and so I told the county that it would stay shut.",
    "The county sent two engineers, and they said the same as I had said a week before they came to us.",
    "We open in April, if the smith is well, and the skippers know that as well as I do, believe me.",
)
LABELS = {
    "questions and answers": ("Q: ", "A: "),
    "a briefing": ("Q    ", "MS. LIND: "),
    "an interview": ("Harbour Post: ", "Ada Lind: "),
}


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_the_questions_of_a_conversation_are_in_no_summary(labels: tuple[str, str]) -> None:
    asks, answers = labels
    turns = [
        turn
        for asked, answered in zip(ASKED, ANSWERED, strict=True)
        for turn in (f"{asks}{asked}", f"{answers}{answered}")
    ]
    document = parse_document("\n\n".join((*turns, f"{asks}And then?", f"{answers}Then we go on.")))
    shown = [
        sentence.text
        for section in document.sections
        for sentence in summarise(document, section, sentences=6).sentences
    ]
    assert not any("?" in sentence for sentence in shown)
    assert any("four hinges" in sentence for sentence in shown)


def test_a_question_in_a_story_may_be_shown() -> None:
    text = f"{ASKED[0]} Nobody at the harbour of Arn will say it, and the mayor is in Vesk until Friday."
    document = parse_document(text, article=True)
    shown = summarise(document, document.sections[0], sentences=3).sentences
    assert ASKED[0] in [sentence.text for sentence in shown]


def test_a_conversation_of_nothing_but_questions_keeps_them() -> None:
    turns = [
        f"{name}: {asked}"
        for name, asked in zip(("Ada Lind", "Odo Brandt") * 2, (*ASKED, ASKED[1]), strict=True)
    ]
    document = parse_document("\n\n".join(turns))
    assert summarise(document, document.sections[0], sentences=2).sentences
