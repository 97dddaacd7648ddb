"""Tags on one line: what is shown to be edited is read as the same again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.tags.line import LONGEST, last_tag, read_tags, said_of_tags, write_tags
from briefing.core.tags.model import clean_tag, tag_key

tags = st.lists(
    st.text(alphabet="ab ,\"/é'", min_size=1, max_size=8).map(clean_tag).filter(bool), unique_by=tag_key
).map(tuple)


@given(tags)
def test_what_is_written_is_read_as_the_same(written: tuple[str, ...]) -> None:
    assert read_tags(write_tags(written)) == written


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ukraine, air war", ("ukraine", "air war")),
        ('"Washington, DC", energy', ("Washington, DC", "energy")),
        ('energy,"Washington, DC"', ("energy", "Washington, DC")),
        ('the "quoted" word, x', ('the "quoted" word', "x")),
        ('"so called" experts, x', ('"so called" experts', "x")),
        ('"Washington, DC', ("Washington, DC",)),
        ("a,, b,", ("a", "b")),
        ("Energy, energy", ("energy",)),
        ("", ()),
        (" , ", ()),
        ('""', ()),
    ],
)
def test_a_comma_parts_tags_unless_it_is_quoted(line: str, expected: tuple[str, ...]) -> None:
    assert read_tags(line) == expected


@pytest.mark.parametrize(
    ("line", "before", "word"),
    [
        ("", "", ""),
        ("en", "", "en"),
        ("energy, wa", "energy,", "wa"),
        ('energy, "Washington, D', "energy,", "Washington, D"),
        ('"Washington, DC", ', '"Washington, DC",', ""),
        ('"Washington, DC"', "", "Washington, DC"),
    ],
)
def test_the_last_tag_is_the_one_being_written(line: str, before: str, word: str) -> None:
    assert last_tag(line) == (before, word)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [("", None), (" , ", None), ('a, "b, c"', None), (" , ,/", "/"), ("sea, //, / /", "//"), ('"/"', "/")],
)
def test_words_of_which_no_tag_can_be_made_are_told(line: str, wrong: str | None) -> None:
    assert said_of_tags(line) == (f"“{wrong}” is no tag" if wrong else "")


@pytest.mark.parametrize(
    ("line", "held", "said"),
    [
        (f"sea, {'x' * LONGEST}", (), ""),
        (f"sea, {'x' * (LONGEST + 1)}", (), f"“{'x' * 23}…” has 101 characters; a tag has 100 at most"),
        ("sea/" * 1250 + "x", (), "“sea/sea/sea/sea/sea/sea…” has 5,001 characters; a tag has 100 at most"),
        (f"sea, {'X' * 5000}", ("x" * 5000,), ""),
        (f'"{", ".join(["port"] * 9)}", {"y, " * 200}', (), ""),
    ],
    ids=["as long as one may be", "longer", "levels", "there already", "many"],
)
def test_a_tag_that_is_too_long_is_told_unless_it_is_there(
    line: str, held: tuple[str, ...], said: str
) -> None:
    assert said_of_tags(line, held) == said


@given(st.text(alphabet='ab ,"/', max_size=8))
def test_a_line_of_words_holds_tags_or_what_is_none(line: str) -> None:
    assert bool(line.strip(' ,"')) <= (bool(read_tags(line)) or said_of_tags(line) != "")
