"""What a terminal sends, taken apart: keys, pasted text and the mouse.

A terminal sends keys and replies in one stream, cut wherever the line pleases. One invariant: what is not
known to be a key acts as none, and is dropped whole, however it is cut over reads and time; and no bytes
whatever raise, or keep later keys from acting for good.

The grammar is that of ECMA-48 (sections 5 and 8) as terminals speak it: see P. Williams' parser of DEC's
terminals (vt100.net), xterm's ctlseqs, and the kitty keyboard protocol. What it leaves open is when a
sequence that does not go on is over:

- Esc alone is a key when nothing follows for `escape_delay` (`expire`). What comes after that and can only
  be the rest of a sequence is dropped, within `LATE` seconds.
- A string (OSC, DCS, APC, PM, SOS) or paste that is never ended is over when, after `SILENCE` seconds of
  nothing, a read brings one key and no more; Ctrl-C alone ends everything at once.
"""

from __future__ import annotations

import os
import re
from codecs import getincrementaldecoder
from collections.abc import Callable
from typing import NamedTuple

from briefing.tui.terminal.keys import Key, character_key, control_key, csi_key, ss3_key

SILENCE = 2.0
LATE = 5.0
PAUSE = 0.3
"""Seconds after which a key after ESC and an introducer is one: what was before it was Alt and a sign."""
PASTE_LIMIT = 1 << 20
"""Bytes of a paste that are kept."""
PARAMETERS_LIMIT = 80
"""Bytes of parameters that are kept: more than a key has."""
REPLY_LIMIT = 256
"""Bytes of a reply that are kept: the answers to what we ask are shorter."""

ESC, DEL, INTERRUPT = 0x1B, 0x7F, b"\x03"
NO_KEY_HERE = (b"\x1b", b"\x07")
"""What ends a string or begins its end, however late."""
PASTE_BEGINS, PASTE_ENDS = "200", b"\x1b[201~"
STRINGS = {0x5D: "OSC", 0x50: "DCS", 0x58: "SOS", 0x5E: "PM", 0x5F: "APC"}
STRING_BEGINS = {"OSC": b"0123456789lLI;", "DCS": b"0123456789>!=?$+;:", "APC": b"G", "PM": b"", "SOS": b""}
"""What the strings that terminals send begin with."""
TERMINATORS = {"OSC": re.compile(rb"[\x07\x1b]"), "8-bit OSC": re.compile(rb"[\x07\x1b\x9c]")}
TERMINATOR, TERMINATOR_8_BIT = re.compile(rb"\x1b"), re.compile(rb"[\x1b\x9c]")
ONE_KEY = re.compile(
    rb"[\x00-\x7f]|[\xc2-\xf4][\x80-\xbf]{1,3}|\x1b\[[0-9;:]{0,16}[A-HPQSZu~]|\x1bO[A-HM-Sj-y]"
)
"""A read that one press of a key makes."""
REST_OF_SEQUENCE = re.compile(
    rb"\[(?:[<=>?]|\d+[;:]|\d*[A-IOPQSZu~]|\d+[ -/]*[@-Z\\^-~]|M...)|\][\dlLI]|P[\d>!=?]|_G|O[A-HM-Sj-y]\Z|\\"
)
"""Beginnings of what a person does not type after Esc, but a line that stalls there delivers."""


class Paste(NamedTuple):
    """Text that was pasted."""

    text: str


class Mouse(NamedTuple):
    """What the mouse did."""

    button: int
    """Button and modifiers as xterm numbers them (mode 1006)."""
    x: int
    y: int
    """Column and row, from 1."""
    pressed: bool


class Reply(NamedTuple):
    """An answer of the terminal to a question: a string, or what kind of terminal it is."""

    kind: str
    """`OSC`, `DCS` or `CSI`."""
    body: bytes


Input = Key | Paste | Mouse | Reply


def escape_delay() -> float:
    """Return the seconds after which Esc is a key: 0.1, or what ESCDELAY says in milliseconds."""
    asked = os.environ.get("ESCDELAY", "")
    return min(max(int(asked), 1), 10_000) / 1000 if asked.isdecimal() and len(asked) < 9 else 0.1


class InputParser:
    """Takes the bytes of a terminal as they come."""

    def __init__(self, encoding: str = "utf-8") -> None:
        """Begin between two keys; `encoding` is the terminal's, a Python codec."""
        self._encoding = "utf-8" if encoding == "ascii" else encoding
        self._decoder = getincrementaldecoder(self._encoding)("surrogateescape")
        self._found: list[Input] = []
        self._state: Callable[[bytes, int], int] = self._ground
        self._alt = False
        self._parameters = bytearray()
        self._string = ""
        self._terminator = TERMINATOR
        self._body = bytearray()
        self._bare = False
        self._seen = b""
        self._left = 0
        self._last = self._escaped = float("-inf")

    # -- what the driver calls

    def feed(self, data: bytes, now: float) -> list[Input]:
        """Return what `data` completes.

        Args:
            data: the bytes of one read.
            now: the time of it in seconds, on any clock that does not go back.
        """
        if self._state != self._ground and self._is_someone(data, now - self._last):
            self._reset()
        elif self._state == self._ground and now - self._escaped < LATE and REST_OF_SEQUENCE.match(data):
            self._state = self._after_escape if data[:1] != b"\\" else self._ignored
        self._last, self._escaped = now, float("-inf")
        at = 0
        while at < len(data):
            at = self._state(data, at)
        return self._take()

    @property
    def awaits(self) -> bool:
        """Whether `expire` is to be called if nothing comes for the delay of Esc."""
        return self._state in (self._after_escape, self._after_escape_in_string)

    def expire(self, now: float) -> list[Input]:
        """Return what is complete now that nothing has followed for the delay of Esc."""
        if not self.awaits:
            return []
        if self._state == self._after_escape:
            self._found.append(control_key(ESC))
        self._reset()
        self._escaped = now
        return self._take()

    def _take(self) -> list[Input]:
        found, self._found = self._found, []
        return found

    def _reset(self) -> None:
        self._state, self._alt = self._ground, False

    def _is_someone(self, data: bytes, silence: float) -> bool:
        """Tell whether a read within an unfinished sequence is a person's key, not the rest of it."""
        if data == INTERRUPT:
            return True
        if silence < PAUSE or self.awaits or data in NO_KEY_HERE or not ONE_KEY.fullmatch(data):
            return False
        if self._state == self._in_string and self._bare and data[0] not in STRING_BEGINS[self._string]:
            return True
        unmarked = self._state == self._in_csi and not self._parameters
        lasting = self._state in (self._in_string, self._in_paste, self._after_ss3)
        return silence >= SILENCE and (unmarked or lasting)

    # -- the states: each takes bytes from `at` on, and returns where the next one goes on

    def _ground(self, data: bytes, at: int) -> int:
        code = data[at]
        if code == ESC:
            self._flush()
            self._state = self._after_escape
        elif code < 0x20 or code == DEL:
            self._flush()
            self._found.append(control_key(code))
        else:
            for character in self._decoder.decode(data[at : at + 1]):
                self._typed(character)
        return at + 1

    def _flush(self) -> None:
        """Drop a character that was never finished."""
        self._decoder.reset()
        self._alt = False

    def _typed(self, character: str) -> None:
        code = ord(character)
        if 0xDC80 <= code < 0xDCA0 and self._encoding == "utf-8":  # a byte that begins no character
            code -= 0xDC00
        if 0x80 <= code < 0xA0:
            self._introduced(code - 0x40, eight_bit=True)
        elif not 0xD800 <= code < 0xE000:
            self._found.append(character_key(character, alt=self._alt))
        self._alt = False

    def _after_escape(self, data: bytes, at: int) -> int:
        code = data[at]
        self._state = self._ground
        if self._introduced(code):
            return at + 1
        if code == ESC:
            self._found.append(control_key(ESC))
            self._state = self._after_escape
        elif code in (0x08, DEL):
            self._found.append(Key("alt+backspace"))
        elif code == 0x09:  # the Linux console
            self._found.append(Key("shift+tab"))
        elif code < 0x20:  # two keys
            self._found.append(control_key(ESC))
            return at
        else:
            self._alt = True
            return at
        return at + 1

    def _introduced(self, code: int, *, eight_bit: bool = False) -> bool:
        """Go on with what `code` introduces, after ESC or as a control of 8 bits; tell whether it does."""
        if code == 0x5B:
            self._state = self._in_csi
            self._parameters.clear()
        elif code == 0x4F:
            self._state = self._after_ss3
        elif code in STRINGS:
            self._state, self._string = self._in_string, STRINGS[code]
            name = f"8-bit {self._string}" if eight_bit else self._string
            self._terminator = TERMINATORS.get(name, TERMINATOR_8_BIT if eight_bit else TERMINATOR)
            self._body.clear()
            self._bare = True
        else:
            return False
        return True

    def _ignored(self, data: bytes, at: int) -> int:  # noqa: ARG002 - as all states
        self._state = self._ground
        return at + 1

    def _after_ss3(self, data: bytes, at: int) -> int:
        code = data[at]
        if code in b"0123456789;":  # modifiers, which some terminals put here
            return at + 1
        self._state = self._after_escape if code == ESC else self._ground
        if key := ss3_key(chr(code)):
            self._found.append(key)
        return at + 1

    def _in_csi(self, data: bytes, at: int) -> int:
        code = data[at]
        if code == ESC:
            self._state = self._after_escape
        elif code == 0x5B and not self._parameters:  # the Linux console's function keys
            self._state = self._after_console
        elif 0x20 <= code < 0x40:
            if len(self._parameters) <= PARAMETERS_LIMIT:
                self._parameters.append(code)
        elif 0x40 <= code < DEL:
            self._state = self._ground
            self._control(self._parameters.decode("ascii"), chr(code))
        return at + 1

    def _after_console(self, data: bytes, at: int) -> int:
        self._state = self._ground
        if data[at] in b"ABCDE":
            self._found.append(Key(f"f{data[at] - 0x40}"))
        return at + 1

    def _control(self, parameters: str, final: str) -> None:
        """Act on a whole control sequence."""
        if final == "~" and parameters == PASTE_BEGINS:
            self._state = self._in_paste
            self._body.clear()
            self._seen = b""
        elif final == "M" and not parameters:
            self._state = self._in_old_mouse
            self._left = 3
        elif final in "mM" and parameters.startswith("<"):
            self._mouse(parameters[1:].split(";"), pressed=final == "M")
        elif (final == "c" and parameters.startswith(">")) or (final == "R" and parameters):
            self._found.append(Reply("CSI", f"{parameters}{final}".encode()))
        elif key := csi_key(parameters, final):
            self._found.append(key)

    def _mouse(self, numbers: list[str], *, pressed: bool) -> None:
        if len(numbers) == 3 and all(number.isdecimal() and len(number) <= 4 for number in numbers):
            button, x, y = map(int, numbers)
            if x and y:
                self._found.append(Mouse(button, x, y, pressed))

    def _in_old_mouse(self, data: bytes, at: int) -> int:  # noqa: ARG002 - as all states
        """Drop button, column and row of a report that nobody asked for (X10)."""
        self._left -= 1
        if not self._left:
            self._state = self._ground
        return at + 1

    def _in_string(self, data: bytes, at: int) -> int:
        end = self._terminator.search(data, at)
        until = end.start() if end else len(data)
        self._body += data[at : min(until, at + REPLY_LIMIT + 1)][: REPLY_LIMIT + 1 - len(self._body)]
        self._bare = False
        if end is None:
            return until
        if data[until] == ESC:
            self._state = self._after_escape_in_string
        else:
            self._answered()
        return until + 1

    def _after_escape_in_string(self, data: bytes, at: int) -> int:
        if data[at] == 0x5C:
            self._answered()
            return at + 1
        self._state = self._after_escape  # broken off by another sequence
        return at

    def _answered(self) -> None:
        self._state = self._ground
        if self._string in ("OSC", "DCS") and len(self._body) <= REPLY_LIMIT:
            self._found.append(Reply(self._string, bytes(self._body)))

    def _in_paste(self, data: bytes, at: int) -> int:
        window = self._seen + data[at:]
        end = window.find(PASTE_ENDS)
        until = end if end >= 0 else max(0, len(window) - len(PASTE_ENDS) + 1)
        self._body += window[: min(until, PASTE_LIMIT - len(self._body))]
        if end < 0:
            self._seen = window[until:]
            return len(data)
        self._state = self._ground
        text = self._body.decode(self._encoding, "replace")
        self._found.append(Paste(text.replace("\0", "")))
        return at + end + len(PASTE_ENDS) - len(self._seen)
