"""What comes from the terminal: replies that are no keys, and more keys than can act."""

from __future__ import annotations

import signal

from briefing.tui.terminal.input import InputParser
from briefing.tui.terminal.keys import Key
from tests.harness.replies import REPLIES, pieces, reply_of
from tools.torture.trial import TIMEOUT, Row, Trial, crowd, document, opened, tags_on_disk, whole_tags


def replies(trial: Trial) -> Row:
    """Feed the parser byte strings: replies must be no keys, and nothing may end it."""
    chance, keys, dead = trial.chance, 0, 0
    many = trial.times(1_000_000)
    for _ in range(many // 2):
        parser = InputParser()
        reply = reply_of(chance) if chance.random() < 0.9 else chance.choice(REPLIES)
        found = [one for piece in pieces(chance, reply) for one in parser.feed(piece, 0.0)]
        keys += any(isinstance(one, Key) for one in found)
        dead += not alive(parser)
    for _ in range(many - many // 2):
        parser, now = InputParser(), 0.0
        for piece in pieces(chance, chance.randbytes(chance.randrange(1, 40))):
            parser.feed(piece, now)
            now += chance.choice((0.0, 0.2, 3.0))
        dead += not alive(parser)
    return Row("byte strings to the parser of input", many, {"keys from replies": keys, "deaths": dead})


def alive(parser: InputParser) -> bool:
    """Tell whether Ctrl-C acts, whatever came before it."""
    return Key("ctrl+c", "\x03") in parser.feed(b"\x03", 1e6)


def screen_replies(trial: Trial) -> Row:
    """Send replies to the program on a terminal: the screen stays, and nothing is tagged."""
    many, failures = trial.times(2000), {"screens changed": 0, "tags": 0, "stuck": 0}
    source, environment = document(trial.folder)
    with opened(source, environment) as session:
        before = session.cells()
        for number in range(many):
            for piece in pieces(trial.chance, reply_of(trial.chance)):
                session.type_bytes(piece)
            session.read(0.002)
            if number % 100 == 99:
                session.read_until_quiet(0.2)
                failures["screens changed"] += session.cells() != before
        session.press("q")
        failures["stuck"] += session.wait(TIMEOUT) != 0
    failures["tags"] += sum(map(len, tags_on_disk(environment)))
    return Row("replies to the screen", many, failures)


def queues(trial: Trial) -> Row:
    """End the program with thousands of keys waiting: it leaves, the terminal is as it was."""
    many, failures = trial.times(40), {"stuck": 0, "slower than 1 s": 0, "terminals left": 0, "lost": 0}
    source, environment = document(trial.folder)
    for number in range(many):
        end = trial.chance.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGINT, "q", "\x03"))
        keys = "".join(trial.chance.choice(("j", "k", "1", "2", "x", ".", " ")) for _ in range(5000))
        with opened(source, environment) as session:
            session.press(f"tqueue{number}\r")
            session.wait_for(lambda text, tag=f"queue{number}": tag in text and "saved" in text, TIMEOUT)
            crowd(session, keys)
            if isinstance(end, str):
                session.press(end)
            else:
                session.signal(end)
            soon = session.wait(1.0) is not None
            failures["slower than 1 s"] += not soon
            failures["stuck"] += not soon and session.wait(TIMEOUT) is None
            failures["terminals left"] += bool(session.left_on())
        failures["lost"] += f"queue{number}" not in (whole_tags(environment) or ())
    return Row("ends with 5,000 keys waiting", many, failures)
