"""A tag file taken to pieces says what it says whole, and is edited as it would be whole."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.store.tags.file import TagFileError, from_data, parse_tag_file
from briefing.store.tags.items import Pieces, mend, take_apart
from briefing.store.yaml import write
from briefing.store.yaml.parse import YamlError, compose, plain

HEAD = "# mine\nbriefing: 1\ndocument: {title: Ferry, source: ~/1.txt, sha256: ed22, opened: 2026-11-22}\n"
ITEMS = (
    "- id: harbour\n  heading: Harbour’s pier\n  tags: [ports, sea/ferry]\n  tagged: 2026-11-22T07:30:00Z\n",
    "- id: bridge\n  tags:\n  - roads   # why\n  # inside\n  - money\n  note: |\n    check\n\n# between\n",
    '- id: "no"\n  heading: "A: b # c"\n  tags: ["yes", plain]\n  own: {a: [b]}\n',
)
TAIL = "corrections:\n- join: First words\nown: kept\n"
TEXT = f"{HEAD}sections:\n{''.join(ITEMS)}{TAIL}"

TRAPS = {
    "a quotation over two items": ("harbour\n", '"har\n- bour"\n'),
    "a list over two items": ("[ports, sea/ferry]\n", "[ports,\n- sea]\n"),
    "an anchor of another item": ("heading: Harbour’s pier\n", "heading: &a Pier\n- id: *a\n"),
    "an anchor of the head": ("title: Ferry", "title: &a Ferry, more: *a"),
    "a second document": ("- id: bridge\n", "---\n- id: bridge\n"),
    "an end of the document": ("- id: bridge\n", "...\n- id: bridge\n"),
    "a key that stands twice": ("own: kept", "sections: []"),
    "an item of several lines": ("- id: bridge\n", "-\n  id: bridge\n"),
    "an item that is a word": ("- id: bridge\n", "- bridge\n- id: bridge\n"),
    "another line separator": ("Harbour’s", "Harbour’s\u2028- id: x"),
    "a tab": ("- id: bridge\n", "-\tid: bridge\n"),
    "the line in a block scalar": ("own: kept", "own: |\n  a\n sections:\n  - b"),
    "the line in a quotation of the head": ("# mine\n", 'q: "\nsections:\n- id: x\n"\n'),
    "line ends of Windows": ("\n", "\r\n"),
    "items that are further in": ("\n- id", "\n  - id"),
}


def whole(text: str) -> Any:
    """Return what `text` says when it is parsed whole; None where it makes no sense."""
    try:
        return plain(compose(text))
    except YamlError:
        return None


def said(pieces: Pieces) -> Any:
    """Return what pieces say, without their order."""
    return {**whole(pieces.head + pieces.tail), "sections": [piece.value for piece in pieces.items]}


def test_a_file_as_we_write_it_is_taken_to_pieces() -> None:
    apart = take_apart(TEXT)
    assert apart is not None
    assert tuple(piece.text for piece in apart[0].items) == ITEMS
    assert said(apart[0]) == whole(TEXT)


@pytest.mark.parametrize(("here", "there"), TRAPS.values(), ids=TRAPS)
def test_what_cannot_be_understood_in_pieces_is_parsed_whole(here: str, there: str) -> None:
    text = TEXT.replace(here, there)
    assert text != TEXT
    apart = take_apart(text)
    assert apart is None or said(apart[0]) == whole(text)


@pytest.mark.parametrize(
    "broken",
    [
        *("- id: [", "- word\n", "  - id: deeper\n", "- id: a\n  id: b\n", "- tags: {a: b}\n"),
        *("- id: a\n  note: [check]\n", "- id: a\n  heading: [A, b]\n", "- id: [a]\n"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_in_the_whole_file(broken: str) -> None:
    text = f"{HEAD}sections:\n{ITEMS[0]}{broken}"
    with pytest.raises(TagFileError, match=r"line (9|10|11)"):
        parse_tag_file(Path("x.yaml"), text)


SNIPPETS = [
    *(
        "\n",
        " ",
        "- ",
        "\n- ",
        "\n  ",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "#",
        " # ",
        ":",
        ": ",
        "&a ",
        "*a",
        "|",
        ">",
    ),
    *(
        "? ",
        "!",
        "%",
        "---\n",
        "...\n",
        "\t",
        "sections:\n",
        "\nsections:\n",
        "\n- id: x\n",
        "\u2028",
        "\x85",
        "\\",
    ),
]
hits = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, 3), st.sampled_from(SNIPPETS)), max_size=4
)


def damaged(text: str, blows: list[tuple[int, int, str]]) -> str:
    for place, gone, words in blows:
        text = text[:place] + words + text[place + gone :]
    return text


@given(hits)
@example([(TEXT.index("harbour"), 0, '"'), (TEXT.index("bridge"), 0, '"')])
def test_pieces_say_what_the_whole_says_whatever_happened_to_the_text(
    blows: list[tuple[int, int, str]],
) -> None:
    text = damaged(TEXT, blows)
    apart = take_apart(text)
    if apart is not None:
        assert whole(text) is not None
        assert said(apart[0]) == whole(text)


words = st.text(max_size=8) | st.sampled_from(
    ["no", "a: b", "- x", "# c", "sea/pier", "x, y", "2026-01-01", "'"]
)
readable = words.map(lambda text: text.encode("utf-8", "replace").decode())
entries = st.fixed_dictionaries(
    {"id": st.sampled_from("abcdef"), "tags": st.lists(readable, max_size=3)},
    optional={"note": readable, "heading": readable, "own": st.dictionaries(readable, readable, max_size=2)},
)
lists = st.lists(entries, min_size=1, max_size=6, unique_by=lambda entry: entry["id"])
frames = st.fixed_dictionaries({"source": readable}, optional={"more": readable})


@given(lists, lists, frames, frames, st.booleans())
def test_mended_pieces_say_what_is_wanted(here: Any, there: Any, one: Any, two: Any, mixed: bool) -> None:
    wanted_items = sorted({entry["id"]: entry for entry in (*here, *there)}.values(), key=lambda e: e["id"])
    before = {"briefing": "1", "document": one, "sections": here, "own": "kept"}
    after = {**before, "document": two, "sections": wanted_items if mixed else there}
    text = "# mine\n" + write.document(before)
    apart = take_apart(text)
    assert apart is not None
    result = mend(apart[0], before, copy.deepcopy(after))
    if result is not None:
        assert whole(result) == after
        assert result.startswith("# mine\n")


def test_an_edit_leaves_every_other_line_alone() -> None:
    apart = take_apart(TEXT)
    assert apart is not None
    wanted = whole(TEXT)
    wanted["sections"][0]["tags"].append("new")
    del wanted["sections"][2]
    wanted["sections"].append({"id": "last", "tags": ["a"]})
    result = mend(apart[0], whole(TEXT), wanted)
    changed = ITEMS[0].replace("ferry]", "ferry, new]")
    assert result == f"{HEAD}sections:\n{changed}{ITEMS[1]}- id: last\n  tags: [a]\n{TAIL}"


def test_comments_after_an_item_that_goes_stay() -> None:
    apart = take_apart(TEXT)
    assert apart is not None
    wanted = whole(TEXT)
    del wanted["sections"][1]
    assert mend(apart[0], whole(TEXT), wanted) == f"{HEAD}sections:\n{ITEMS[0]}\n# between\n{ITEMS[2]}{TAIL}"


def test_both_ways_of_reading_find_the_same_entries() -> None:
    file = parse_tag_file(Path("x.yaml"), TEXT)
    assert file.pieces is not None
    assert file == from_data(file.path, TEXT, whole(TEXT))
