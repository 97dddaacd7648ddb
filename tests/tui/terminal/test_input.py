"""Keys are told from replies, whatever the terminal sends, however it is cut over reads and time."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.tui.terminal.input import LATE, PASTE_LIMIT, SILENCE, InputParser, Mouse, Paste, escape_delay
from briefing.tui.terminal.keys import Key
from tests.harness.replies import REPLIES, pieces, reply_of

ESCAPE = ["escape"]


def inputs(*reads: bytes, pause: float = 0.01, encoding: str = "utf-8") -> list[object]:
    """Return what a parser finds in reads that come `pause` seconds apart, and in the silence after them."""
    parser, now, found = InputParser(encoding), 0.0, []
    for read in reads:
        found += parser.feed(read, now)
        now += pause
        if pause > escape_delay() and parser.awaits:
            found += parser.expire(now)
    return [*found, *parser.expire(now + 1)]


def keys(*reads: bytes, pause: float = 0.01, encoding: str = "utf-8") -> list[str]:
    return [found.name for found in inputs(*reads, pause=pause, encoding=encoding) if isinstance(found, Key)]


def singly(data: bytes) -> list[bytes]:
    return [data[at : at + 1] for at in range(len(data))]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (b"j", "j"), (b"J", "J"), (b"?", "?"), (b" ", "space"), (b"\r", "enter"), (b"\n", "ctrl+j"),
        (b"\t", "tab"), (b"\x7f", "backspace"), (b"\x08", "backspace"), (b"\x03", "ctrl+c"),
        (b"\x10", "ctrl+p"), (b"\x00", "ctrl+at"), (b"\x1c", "ctrl+backslash"), (b"\x1b", "escape"),
        ("é".encode(), "é"), ("日".encode(), "日"), ("\U0001f44d".encode(), "\U0001f44d"),
        (b"\x1bp", "alt+p"), (b"\x1b/", "alt+/"), ("\x1bé".encode(), "alt+é"),
        (b"\x1b\x7f", "alt+backspace"), (b"\x1b\t", "shift+tab"), (b"\x1b[A", "up"), (b"\x1bOA", "up"),
        (b"\x1b[1;5A", "ctrl+up"), (b"\x1b[1;4D", "alt+shift+left"), (b"\x1b[1;6H", "ctrl+shift+home"),
        (b"\x1bOF", "end"), (b"\x1b[Z", "shift+tab"), (b"\x1b[1~", "home"), (b"\x1b[8~", "end"),
        (b"\x1b[5~", "pageup"), (b"\x1b[6;5~", "ctrl+pagedown"), (b"\x1b[3;2~", "shift+delete"),
        (b"\x1b[15~", "f5"), (b"\x1b[24~", "f12"), (b"\x1bOP", "f1"), (b"\x1b[[B", "f2"),
        (b"\x1b[1;2P", "shift+f1"), (b"\x1b[a", "shift+up"), (b"\x1bOd", "ctrl+left"),
        (b"\x1b[5^", "ctrl+pageup"), (b"\x1b[6@", "ctrl+shift+pagedown"), (b"\x1bOM", "enter"),
        (b"\x1bOq", "1"), (b"\x1bOk", "+"), (b"\x1b[27u", "escape"), (b"\x1b[27;1u", "escape"),
        (b"\x1b[13u", "enter"), (b"\x1b[9;2u", "shift+tab"), (b"\x1b[127;3u", "alt+backspace"),
        (b"\x1b[99;5u", "ctrl+c"), (b"\x1b[99;133u", "ctrl+c"), (b"\x1b[97:65;2u", "A"),
        (b"\x1b[97;6u", "ctrl+shift+a"), (b"\x1b[97;1:2u", "a"), (b"\x1b[47:63;2;63u", "?"),
        (b"\x1b[32;5u", "ctrl+space"), (b"\x1b[57399u", "0"), (b"\x1b[57414u", "enter"),
        (b"\x1b[57420u", "down"), (b"\x1b[57376u", "f13"), (b"\x1b[1;1:1A", "up"),
        (b"\x1b[27;5;99~", "ctrl+c"), (b"\x1b[27;2;65~", "A"), (b"\x1b[27;5;13~", "ctrl+enter"),
        (b"\x9bA", "up"), (b"\xc2\x9b6~", "pagedown"), (b"\x8fP", "f1"),
    ],
)  # fmt: skip
def test_a_key_is_known_by_what_terminals_send_for_it(sent: bytes, name: str) -> None:
    assert keys(sent) == [name]
    assert keys(b"j" + sent + b"k") == ["j", name, "k"] or sent == b"\x1b"


@pytest.mark.parametrize(
    ("sent", "character"),
    [
        (b"a", "a"), (b"A", "A"), (b" ", " "), (b"\r", "\r"), (b"\x1b[13u", "\r"), (b"\x1b[27;2;65~", "A"),
        ("ß".encode(), "ß"), (b"\x1bOw", "7"), (b"\x1b[99;5u", None), (b"\x1b[A", None), (b"\x1bp", None),
    ],
)  # fmt: skip
def test_a_key_types_its_character(sent: bytes, character: str | None) -> None:
    assert [found.character for found in inputs(sent) if isinstance(found, Key)] == [character]


SPLITS = [(reply, at) for reply in REPLIES if len(reply) < 100 for at in range(1, len(reply))]


@pytest.mark.parametrize("reply", REPLIES, ids=ascii)
def test_no_reply_of_a_terminal_is_a_key(reply: bytes) -> None:
    assert keys(reply) == []
    assert keys(b"j" + reply + b"k") == ["j", "k"]
    assert keys(reply * 3 + b"q") == ["q"]
    assert keys(*singly(reply), b"q") == ["q"]


def test_a_reply_cut_anywhere_in_space_is_none_either() -> None:
    assert [cut for cut in SPLITS if keys(cut[0][: cut[1]], cut[0][cut[1] :], b"q") != ["q"]] == []


@pytest.mark.parametrize("pause", [0.2, 1.0, LATE - 0.1])
def test_a_reply_cut_anywhere_in_time_is_at_most_the_esc_it_begins_with(pause: float) -> None:
    odd = []
    for reply, at in SPLITS:
        if reply.startswith((b"\x1bX", b"\x1b^")) and at < 3:  # no terminal sends them: a person's Alt
            continue
        if reply[:at] == b"\x1b[" and len(reply) == 3 and pause > SILENCE:  # the same, and a key
            continue
        found = keys(reply[:at], reply[at:], pause=pause)
        if found != (ESCAPE if reply[:at] == b"\x1b" else []):
            odd.append((reply, at, found))
    assert odd == []


def test_esc_alone_is_a_key_and_the_rest_of_a_key_that_stalled_is_not_typed() -> None:
    assert keys(b"\x1b") == ESCAPE
    assert keys(b"\x1b", b"\x1b") == ESCAPE * 2
    assert keys(b"\x1b\x1b") == ESCAPE * 2
    assert keys(b"\x1b\x1b[A") == [*ESCAPE, "up"]
    assert keys(b"\x1b", b"[A", pause=0.05) == ["up"]
    assert keys(b"\x1b", b"[A", pause=0.5) == [*ESCAPE, "up"]
    assert keys(b"\x1b", b"[", b"]", pause=0.5) == [*ESCAPE, "[", "]"]
    assert keys(b"\x1b", b"j", pause=0.5) == [*ESCAPE, "j"]
    assert keys(b"\x1b\r") == [*ESCAPE, "enter"]


PASTES = ("jq", "t\rq", "\x03", "\x1b[A", "\x1b", "a\x00b", "é “x” 日", "\x1b[200~q", "\x1b]52;c;?\x07", "")


@pytest.mark.parametrize("text", PASTES, ids=ascii)
def test_what_is_pasted_is_no_key(text: str) -> None:
    sent = b"\x1b[200~" + text.encode() + b"\x1b[201~"
    wanted = [Paste(text.replace("\0", "")), Key("q", "q")]
    assert inputs(sent + b"q") == wanted
    assert inputs(*(sent[:1], sent[1:]), b"q") == wanted
    if text != "\x03":  # which alone in a read is a way out
        assert inputs(*singly(sent), b"q") == wanted


def test_a_paste_is_bounded_and_one_without_end_does_not_keep_the_keyboard() -> None:
    pasted = inputs(b"\x1b[200~", *[b"x" * 65536] * 40, b"\x1b[201~", b"q")
    assert pasted == [Paste("x" * PASTE_LIMIT), Key("q", "q")]
    assert keys(b"\x1b[200~tq", b"\x03") == ["ctrl+c"]
    assert keys(b"\x1b[200~tq", b"q", pause=SILENCE) == ["q"]
    assert keys(b"\x1b[200~tq", b"jq", pause=SILENCE) == []


@pytest.mark.parametrize(
    "begun", [b"\x1b]11;rgb:", b"\x1bP1$r", b"\x1b_G", b"\x1bX", b"\x1b^", b"\x1bO", b"\x1b["]
)
def test_a_sequence_without_end_does_not_keep_the_keyboard(begun: bytes) -> None:
    assert keys(begun, b"q", pause=SILENCE) == ["q"]
    assert keys(begun, b"\x1b[B", pause=SILENCE) == ["down"]
    assert keys(begun, b"\x03") == ["ctrl+c"]


def test_alt_and_a_sign_that_introduces_something_costs_no_later_key() -> None:
    for sign in b"]PX^_":
        assert keys(bytes([0x1B, sign]), b"j", b"q", pause=0.5) == ["j", "q"]


def test_characters_are_put_together_and_halves_of_them_dropped() -> None:
    assert keys(*singly("é日\U0001f44d".encode())) == ["é", "日", "\U0001f44d"]
    assert keys(b"\xc3j", b"\xffk", b"\xe6\x97\x1b[A") == ["j", "k", "up"]
    assert keys("č".encode("iso8859-2"), encoding="iso8859-2") == ["č"]
    assert keys(b"\x9b6~", encoding="iso8859-2") == ["pagedown"]


def test_the_mouse_is_read_within_bounds() -> None:
    assert inputs(b"\x1b[<0;10;5M\x1b[<0;10;5m") == [Mouse(0, 10, 5, True), Mouse(0, 10, 5, False)]
    assert inputs(*singly(b"\x1b[<65;1;9999M")) == [Mouse(65, 1, 9999, True)]


@given(st.lists(st.binary(max_size=30), max_size=8), st.floats(0, 9))
@settings(max_examples=500, deadline=None)
def test_no_bytes_raise_and_ctrl_c_always_acts(reads: list[bytes], pause: float) -> None:
    assert keys(*reads, b"\x03", pause=pause)[-1:] == ["ctrl+c"]


def test_replies_made_by_chance_are_no_keys() -> None:
    chance = random.Random(13)
    for _ in range(5000):
        reply = reply_of(chance)
        found = keys(*pieces(chance, reply), b"q")
        assert found == ["q"], reply
