"""Sequences of a terminal to the keys they stand for: the tables, and what modifiers make of them.

One invariant: a sequence that is not known to be a key is none. Nothing a terminal can send, however large
its numbers, raises here.

Sources: xterm's ctlseqs (T. Dickey), the kitty keyboard protocol (K. Goyal), rxvt's and the Linux console's
own manuals.
"""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """A key that was pressed."""

    name: str
    """A character as typed, or a name such as `pageup`, with its modifiers before it: `ctrl+shift+left`."""
    character: str | None = None
    """What it types, if anything."""


CONTROLS = {
    0x00: "ctrl+at", 0x08: "backspace", 0x09: "tab", 0x0D: "enter", 0x1B: "escape", 0x1C: "ctrl+backslash",
    0x1D: "ctrl+right_square_bracket", 0x1E: "ctrl+circumflex_accent", 0x1F: "ctrl+underscore",
    0x7F: "backspace",
} | {code: f"ctrl+{chr(code + 0x60)}" for code in range(1, 27) if code not in (8, 9, 13)}  # fmt: skip
"""Names of the keys that are sent as one control character."""

BY_LETTER = {
    "A": "up", "B": "down", "C": "right", "D": "left", "F": "end", "H": "home",
    "P": "f1", "Q": "f2", "R": "f3", "S": "f4",
}  # fmt: skip
"""Keys whose sequence (CSI or SS3) ends with a letter of their own."""
BY_NUMBER = {
    1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown", 7: "home", 8: "end",
    11: "f1", 12: "f2", 13: "f3", 14: "f4", 15: "f5", 17: "f6", 18: "f7", 19: "f8", 20: "f9", 21: "f10",
    23: "f11", 24: "f12", 25: "f13", 26: "f14", 28: "f15", 29: "f16", 31: "f17", 32: "f18", 33: "f19",
    34: "f20",
}  # fmt: skip
"""Keys whose sequence is CSI, a number and a tilde."""
KEYPAD = dict(zip("jklmnopqrstuvwxy", "*+,-./0123456789", strict=True)) | {"X": "="}
"""What the application keypad (SS3) types."""
BY_CODE = {
    9: "tab", 13: "enter", 27: "escape", 127: "backspace", 57414: "enter", 57417: "left", 57418: "right",
    57419: "up", 57420: "down", 57421: "pageup", 57422: "pagedown", 57423: "home", 57424: "end",
    57425: "insert", 57426: "delete",
} | {57376 + n: f"f{13 + n}" for n in range(12)}  # fmt: skip
"""Keys without a character of their own in kitty's protocol."""
KITTY_KEYPAD = dict(zip(range(57399, 57417), "0123456789./*-+\r=,", strict=True))
TYPES = {"tab": "\t", "enter": "\r", "escape": "\x1b", "backspace": "\x7f", " ": " "}
MODIFIERS = (("alt", 2), ("ctrl", 4), ("hyper", 16), ("meta", 32), ("shift", 1), ("super", 8))
"""In the order in which they stand in a name. Bits above them are the locks, which change nothing."""
RELEASED = 3
LARGEST = 0x10FFFF
"""No number in a key's sequence is larger: that of the last character there is."""


def control_key(code: int) -> Key:
    """Return the key that is sent as the control character `code`."""
    return Key(CONTROLS[code], chr(code))


def character_key(character: str, *, alt: bool = False) -> Key:
    """Return the key that types `character`, which may be held with Alt."""
    name = "space" if character == " " else character
    return Key(f"alt+{name}", None) if alt else Key(name, character)


def ss3_key(final: str) -> Key | None:
    """Return the key of the sequence SS3 `final` (cursor and function keys, the application keypad)."""
    if final in BY_LETTER:
        return Key(BY_LETTER[final])
    if final in "abcd":  # rxvt
        return Key(f"ctrl+{BY_LETTER[final.upper()]}")
    if final == "M":
        return control_key(0x0D)
    return character_key(KEYPAD[final]) if final in KEYPAD else None


def csi_key(parameters: str, final: str) -> Key | None:
    """Return the key of the sequence CSI `parameters` `final`; None when it stands for none."""
    numbers = _numbers(parameters)
    if numbers is None or _number(numbers, 1, 1) == RELEASED:
        return None
    code, modifiers = _number(numbers, 0), _number(numbers, 1) or 1
    if final == "u":
        return _coded(code, modifiers, _number(numbers, 0, 1), _number(numbers, 2))
    if final == "~" and code == 27:  # xterm's modifyOtherKeys
        return _coded(_number(numbers, 2), modifiers)
    if len(numbers) > 2:
        return None
    name = _named(code, final, parameters)
    return Key(_modified(name, modifiers)) if name else None


def _named(code: int, final: str, parameters: str) -> str | None:
    """Return the name of a key that has a sequence of its own."""
    if final == "~":
        return BY_NUMBER.get(code)
    if final in "^@":  # rxvt: with Ctrl, with Ctrl and Shift
        name = BY_NUMBER.get(code)
        return name and f"{'ctrl' if final == '^' else 'ctrl+shift'}+{name}"
    if final == "Z":
        return None if parameters else "shift+tab"
    if final in "abcd":  # rxvt
        return None if parameters else f"shift+{BY_LETTER[final.upper()]}"
    return BY_LETTER.get(final) if code in (0, 1) else None


def _coded(code: int, modifiers: int, shifted: int = 0, text: int = 0) -> Key | None:
    """Return the key with a code point: of kitty's protocol, or of xterm's `modifyOtherKeys`.

    Args:
        code: the key's own character, or its number in the private use area.
        modifiers: what is held with it, plus 1.
        shifted: the character it has with Shift; 0 when that was not said.
        text: the character it types; 0 when that was not said.
    """
    if code in BY_CODE:
        name = BY_CODE[code]
        return Key(_modified(name, modifiers), TYPES.get(name) if modifiers == 1 else None)
    character = KITTY_KEYPAD.get(code) or _character(code)
    if character is None:
        return None
    if modifiers - 1 & ~0xC1 == 0:  # Shift and the locks alone: the key types something else, that is all
        held = (modifiers - 1) & 1
        typed = _character(text) or (held and (_character(shifted) or character.upper())) or character
        return character_key(typed if len(typed) == 1 else character)
    return Key(_modified("space" if character == " " else character.lower(), modifiers))


def _character(code: int) -> str | None:
    """Return the character that a key with this code types; None for what no key does."""
    character = chr(code)
    return character if character.isprintable() else None


def _modified(name: str, modifiers: int) -> str:
    *own, key = name.split("+") if len(name) > 1 else [name]
    held = {modifier for modifier, bit in MODIFIERS if modifiers - 1 & bit} | set(own)
    return "+".join([*sorted(held), key])


def _numbers(parameters: str) -> list[list[int]] | None:
    """Return parameters and their parts, absent ones as 0; None if they are not what a key has."""
    fields = [field.split(":") for field in parameters.split(";")]
    if len(fields) > 3 or any(len(field) > 3 for field in fields):
        return None
    if not all(part == "" or (part.isdecimal() and len(part) <= 7) for field in fields for part in field):
        return None
    numbers = [[int(part or 0) for part in field] for field in fields]
    return numbers if all(number <= LARGEST for field in numbers for number in field) else None


def _number(numbers: list[list[int]], field: int, part: int = 0) -> int:
    return numbers[field][part] if field < len(numbers) and part < len(numbers[field]) else 0
