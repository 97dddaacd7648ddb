"""What the terminal at the other end can do, read from the environment and the reader's wish alone.

Nothing waits for an answer: a question costs a round trip on a slow line, and many never answer. The one that
is asked, how many colours there are (`colours`), comes after the first page. One invariant: what is not known
to be understood is not sent.
"""

import codecs
import os
import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from briefing.core.theme import Depth

NEVER_LEARNT = ("linux", "vt", "cons25", "ansi", "dumb", "unknown")
"""Beginnings of TERM for consoles that know neither titles, links, clipboards nor kitty's key protocol."""
MONOCHROME = ("vt", "dumb", "unknown")
ERASES_PLAINLY = ("screen", "vt", "cons25", "ansi", "dumb", "unknown")
"""Beginnings of TERM whose terminfo entry lacks `bce`: erasing fills with the default background."""
NO_COLUMNS = ("vt", "cons25", "dumb", "unknown")
"""Beginnings of TERM whose terminfo entry does not have CHA as its `hpa`."""
PALETTES: tuple[Depth, ...] = ("standard", "256", "truecolor")
TRUECOLOUR = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "rio")
"""Beginnings of TERM for terminals with colours of eight bits a channel."""
WISHES: Mapping[str, Depth] = {"truecolor": "truecolor", "256": "256", "16": "standard"}
"""The setting `colours`, where it decides how many there are."""
ASCII_LOCALES = ("C", "POSIX")


class Capabilities(NamedTuple):
    """What may be sent."""

    term: str = "xterm-256color"
    """TERM as it stands."""
    encoding: str = "utf-8"
    """What the terminal reads: a Python codec."""
    colours: bool = True
    """Whether colours may be sent at all: not with NO_COLOR set, nor to a monochrome terminal."""
    palette: Depth = "256"
    """How many there are: `standard` (16), `256` or `truecolor`."""
    erases_in_colour: bool = True
    """Whether erasing fills with the current background (terminfo `bce`); such terminals have ECH as well."""
    to_columns: bool = True
    """Whether the cursor can be sent to a column alone (CHA)."""
    synchronised: bool = True
    """Whether updates are framed (mode 2026)."""
    title: bool = True
    """Whether a window title can be set and put back."""
    links: bool = True
    """Whether addresses can be made links (OSC 8)."""
    clipboard: bool = True
    """Whether text can be copied through the terminal (OSC 52)."""
    kitty_keys: bool = True
    """Whether the kitty keyboard protocol is worth asking for."""
    tells_place: bool = True
    """Whether it is worth asking where the cursor stands (DSR)."""
    multiplexer: str | None = None
    """`tmux` or `screen` when the program runs inside one."""

    @property
    def unicode(self) -> bool:
        """Tell whether marks outside ASCII can be shown."""
        return self.encoding == "utf-8"

    @property
    def dumb(self) -> bool:
        """Tell whether the terminal has no cursor that could be moved."""
        return self.term in ("dumb", "unknown", "")


def detect(environ: Mapping[str, str], wish: str = "auto") -> Capabilities:
    """Return what the terminal described by the environment can do.

    Args:
        environ: the environment.
        wish: the setting `colours`.
    """
    term = environ.get("TERM", "")
    learnt = bool(term) and not term.startswith(NEVER_LEARNT)
    multiplexer = _multiplexer(term, environ)
    outside_screen = learnt and multiplexer != "screen"
    return Capabilities(
        term=term,
        encoding=_encoding(environ),
        colours=wish != "none"
        and "NO_COLOR" not in environ
        and bool(term)
        and not term.startswith(MONOCHROME),
        palette=WISHES.get(wish) or _palette(term, environ, multiplexer),
        erases_in_colour=not term.startswith(ERASES_PLAINLY),
        to_columns=not term.startswith(NO_COLUMNS),
        synchronised=outside_screen,
        title=outside_screen,
        links=outside_screen and environ.get("TERM_PROGRAM") != "Apple_Terminal",
        clipboard=learnt,
        kitty_keys=outside_screen,
        tells_place=learnt,
        multiplexer=multiplexer,
    )


def is_remote(environ: Mapping[str, str]) -> bool:
    """Tell whether the reader sits at another machine."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY"))


def refusal(environ: Mapping[str, str], *, keys: bool, screen: bool) -> str | None:
    """Return why the screen cannot be opened, as a sentence that says what works instead; None if it can.

    Args:
        environ: the environment.
        keys: whether keys can be read from a terminal.
        screen: whether standard output is a terminal.
    """
    instead = "use `briefing show` to print, or `briefing --plain` to read line by line"
    if not screen:
        return f"standard output is not a terminal: {instead}"
    if not keys:
        return f"there is no terminal to read keys from: {instead}"
    if detect(environ).dumb:
        term = environ.get("TERM")
        which = f"this terminal (TERM={term})" if term else "this terminal (TERM is not set)"
        return f"{which} cannot move its cursor: {instead}"
    return None


def _palette(term: str, environ: Mapping[str, str], multiplexer: str | None) -> Depth:
    """Return how many colours there are.

    GNU screen hands on what is said of the terminal outside, and its colours only to 256.
    """
    wanted = environ.get("TEXTUAL_COLOR_SYSTEM", "")
    if known := next((each for each in PALETTES if each == wanted), None):
        return known
    declared = environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    direct = term.startswith(TRUECOLOUR) or term.endswith("-direct")
    if (declared and multiplexer != "screen") or direct:
        return "truecolor"
    return "256" if term.strip().lower().rpartition("-")[2] in ("256color", "kitty") else "standard"


def _multiplexer(term: str, environ: Mapping[str, str]) -> str | None:
    if environ.get("TMUX") or term.startswith("tmux"):
        return "tmux"
    return "screen" if environ.get("STY") or term.startswith("screen") else None


def _encoding(environ: Mapping[str, str]) -> str:
    """Return the codec that the locale names.

    Python turns the C locale into UTF-8 for its own streams (PEP 538, PEP 540) and sets LC_CTYPE. Whoever
    wrote LANG=C or LC_ALL=C meant ASCII; where nothing at all is set, Python's guess is the better one.
    """
    coerced = environ.get("LC_CTYPE", "") in ("C.UTF-8", "C.utf8", "UTF-8")
    names = ("LC_ALL", "LANG") if coerced else ("LC_ALL", "LC_CTYPE", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    if locale in ASCII_LOCALES:
        return "ascii"
    _, _, codec = locale.partition(".")
    return _codec(codec.partition("@")[0] or ("ascii" if locale and not coerced else "utf-8"))


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def keys_reachable() -> bool:
    """Tell whether keys can be read: from standard input, or from the terminal when that is a pipe."""
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


@lru_cache(maxsize=1024)
def approximate(character: str) -> str:
    """Return ASCII in as many cells: the letter without its accent, the plain quotation mark, or `?`."""
    import unicodedata

    from briefing.core.text.cells import cells_of
    from briefing.tui.terminal.glyphs import PLAIN_LETTERS

    plain = character.translate(PLAIN_LETTERS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", character)[:1]
    width = cells_of(character)
    return plain if plain.isascii() and len(plain) == width else "?" * width


def encode(text: str, encoding: str) -> bytes:
    """Encode what goes to the terminal; what its locale cannot say is approximated, cell by cell."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_sayable(character, encoding) for character in text).encode(encoding)


def _sayable(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return approximate(character)
    return character
