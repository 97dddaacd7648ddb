"""Whatever the bytes, an adapter gives text whose parts lie in it, or one sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.kind import Kind
from briefing.sources.read import read_as
from briefing.sources.registry import KINDS
from tests.conftest import ROOT

SAMPLES = {path.name: path.read_bytes()[:6000] for path in (ROOT / "seeds").iterdir()}
TEXT_KINDS = [kind for kind in KINDS if kind.module and not kind.begins]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A sample with a piece taken out, repeated, or overwritten."""
    raw = SAMPLES[draw(st.sampled_from(sorted(SAMPLES)))]
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 500)))
    piece = draw(st.one_of(st.just(b""), st.binary(max_size=20), st.just(raw[start:end] * 3)))
    return (raw[:start] + piece + raw[end:])[: draw(st.integers(1, 8000))]


def read_or_sentence(kind: Kind, raw: bytes) -> Extract | str:
    try:
        return read_as(kind, raw, Hints("x"))
    except SourceError as error:
        return str(error)


@pytest.mark.parametrize("kind", TEXT_KINDS, ids=[kind.name for kind in TEXT_KINDS])
@given(raw=st.one_of(damaged(), st.binary(max_size=300)))
def test_any_bytes_are_text_with_parts_in_it_or_a_sentence(kind: Kind, raw: bytes) -> None:
    read = read_or_sentence(kind, raw)
    if isinstance(read, str):
        assert read.startswith("x: ")
        assert "\n" not in read
        return
    spans = [part.span for part in read.parts or ()]
    assert all(0 <= span.start <= span.end <= len(read.text) for span in spans)
    assert all(above.end <= below.start for above, below in pairwise(spans))
    assert all(link.span.end <= len(read.text) for link in read.links)
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(read.text)
    assert all(part.span.covers(part.words) or part.role == "rule" for part in read.parts or ())
