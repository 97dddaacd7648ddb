"""Splicing says what parse, edit and dump would say, and leaves every other byte alone."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.yaml import write
from briefing.store.yaml.edit import splice
from briefing.store.yaml.parse import YamlError, compose, plain

HAND_WRITTEN = """\
# Topics
briefing: 1
document: {title: Ferry news, source: ~/news/1.txt, sha256: ed22, opened: 2026-11-22}   # the doc
sections:
- id: harbour
  heading: Harbour’s new pier
  # looked at twice
  tags: [ports, sea/ferries]   # trailing
  mine: {a: b}
  note: |
    check
    the figures

# between two entries
- note: stands first
  id: bridge
  tags:
  - roads   # why
  # inside
  - money
  # after
- id: tunnel
  tags:

mine: keep
"""

EDITS = {
    "add to a flow list": lambda d: d["sections"][0]["tags"].append("new, odd"),
    "remove from a flow list": lambda d: d["sections"][0]["tags"].pop(0),
    "empty a flow list": lambda d: d["sections"][0]["tags"].clear(),
    "add to a block list": lambda d: d["sections"][1]["tags"].insert(1, "no"),
    "remove from a block list": lambda d: d["sections"][1]["tags"].pop(0),
    "empty a block list": lambda d: d["sections"][1]["tags"].clear(),
    "fill an empty value": lambda d: d["sections"][2].update(tags=["a"]),
    "drop a block scalar": lambda d: d["sections"][0].pop("note"),
    "replace a block scalar": lambda d: d["sections"][0].update(note="a: b # c"),
    "drop the key after a dash": lambda d: d["sections"][1].pop("note"),
    "add a key": lambda d: d["sections"][1].update(automatic=["roads"]),
    "drop an entry": lambda d: d["sections"].pop(1),
    "drop all entries": lambda d: d["sections"].clear(),
    "add an entry": lambda d: d["sections"].append({"id": "x", "tags": ["a"], "note": "two\nlines"}),
    "add an entry between": lambda d: d["sections"].insert(1, {"id": "x", "tags": []}),
    "change the document": lambda d: d["document"].update(sha256="77", kind="markdown"),
    "add a list at the end": lambda d: d.update(corrections=[{"join": "First words"}]),
    "several at once": lambda d: (d["sections"].pop(0), d["sections"][0]["tags"].pop(), d.pop("mine")),
}


def edited(text: str, edit: Any) -> Any:
    data = copy.deepcopy(plain(compose(text)))
    edit(data)
    return data


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("last", [True, False], ids=["ended", "open"])
def test_a_small_edit_says_what_was_wanted_and_keeps_comments(edit: Any, end: str, last: bool) -> None:
    text = HAND_WRITTEN if last else HAND_WRITTEN.rstrip("\n")
    text = text.replace("\n", end)
    wanted = edited(text, edit)
    result = splice(text, wanted)
    assert result is not None
    assert plain(compose(result)) == wanted
    assert result.startswith(f"# Topics{end}briefing: 1{end}")
    assert result.replace("\r\n", "").count("\n") == (0 if end == "\r\n" else result.count("\n"))
    kept = {"# between two entries", "  # after"} if "all" not in edit.__code__.co_names else set()
    assert kept <= set(result.splitlines())


def test_lines_that_are_not_concerned_stay_byte_for_byte() -> None:
    result = splice(HAND_WRITTEN, edited(HAND_WRITTEN, EDITS["add to a block list"]))
    assert result is not None
    lines = result.splitlines()
    lines.remove('  - "no"')
    assert lines == HAND_WRITTEN.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        "[1, 2",
        "a: b\na: c\n",
        "a: &x [1]\nb: *x\n",
        "a: b\n---\nc: d\n",
        "? [a]\n: b\n",
        "a: " + "[" * 5000,
    ],
    ids=["open", "twice", "alias", "two documents", "complex key", "deep"],
)
def test_what_is_not_for_people_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(YamlError, match=r"line [0-9]+: "):
        compose(text)


@pytest.mark.parametrize("word", ["no", "0777", "2024-01-01", "12:30", "null", "~", "1e3", "=", "<<", "y"])
def test_words_are_the_strings_their_author_typed(word: str) -> None:
    data = {"tags": [word], word: word}
    assert plain(compose(f"tags: [{word}]\n{word}: {word}\n")) == data
    assert plain(compose(write.document(data))) == data


words = st.text(max_size=12) | st.sampled_from(
    ["no", "a: b", "- x", "# c", "ukraine/kyiv", "", " ", "x, y", "'"]
)
values = st.recursive(
    words,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(words, children, max_size=4),
    max_leaves=10,
)


def readable(value: Any) -> Any:
    """Lone surrogates cannot be written in UTF-8: they become U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().replace("?", "¿")
    if isinstance(value, list):
        return [readable(each) for each in value]
    return {readable(key): readable(each) for key, each in value.items()}


@given(st.dictionaries(words, values, max_size=4).map(readable))
def test_what_is_written_reads_back_as_it_was(data: Any) -> None:
    assert plain(compose(write.document(data))) == data


tags = st.lists(words, max_size=4, unique=True)
entries = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from("abcdefgh")}, optional={"tags": tags, "note": words, "own": values}
    ),
    max_size=5,
    unique_by=lambda entry: entry["id"],
)
files = st.fixed_dictionaries(
    {"briefing": st.just("1"), "sections": entries}, optional={"own": values, "corrections": entries}
).map(readable)


@given(files, files)
def test_our_own_style_can_always_be_spliced(before: Any, after: Any) -> None:
    after |= {"own": before["own"]} if "own" in before else {}
    text = write.document(before)
    result = splice(text, after)
    if result is None:
        assert any("own" in entry for entry in before["sections"])
    else:
        assert plain(compose(result)) == after


@given(entries.map(readable), st.data())
def test_a_change_to_one_entry_keeps_the_lines_of_the_others(sections: Any, data: Any) -> None:
    blocks = [
        f"# before {number}\n{write.item(entry)}# after {number}\n" for number, entry in enumerate(sections)
    ]
    text = "briefing: 1\nsections:\n" + "".join(blocks) + "# end\n"
    if not sections:
        return
    chosen = data.draw(st.integers(0, len(sections) - 1))
    wanted = plain(compose(text))
    assert isinstance(wanted, dict)
    wanted["sections"][chosen]["tags"] = data.draw(tags.map(readable))  # type: ignore[index, call-overload]
    result = splice(text, wanted)
    assert result is not None
    for number, block in enumerate(blocks):
        assert number == chosen or block in result
    assert result.endswith("# end\n")
