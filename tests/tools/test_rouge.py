from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.rouge import Judge

scoring = pytest.importorskip("rouge_score.rouge_scorer", reason="only needed to fit the summaries")

LINES = st.lists(
    st.lists(st.sampled_from("abcde"), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=5
)


@settings(max_examples=80, deadline=None)
@given(LINES, st.lists(LINES, min_size=1, max_size=2), st.data())
def test_points_are_those_of_rouge_score(
    sentences: list[str], references: list[list[str]], data: st.DataObject
) -> None:
    places = st.lists(st.sampled_from(range(len(sentences))), unique=True)
    chosen = sorted(data.draw(places))
    texts = ["\n".join(lines) for lines in references]
    judge = Judge(sentences, texts, str.split)
    theirs = scoring.RougeScorer(["rouge1", "rouge2", "rougeLsum"]).score_multi(
        texts, "\n".join(sentences[place] for place in chosen)
    )
    expected = 100 * sum(score.fmeasure for score in theirs.values()) / 3
    assert judge.points(chosen) == pytest.approx(expected)
