"""What terminals answer, asked or not: the known replies, and any number of made-up ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

REPLIES = (
    b"\x1b]4;1;rgb:cdcd/0000/0000\x1b\\", b"\x1b]10;rgb:ffff/ffff/ffff\x07",
    b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", b"\x1b]12;?\x07", b"\x1b]52;c;cXVpdCB0YWcgZQ==\x1b\\",
    b"\x1b]52;c;cQ==\x07", b"\x1b]lmy q title\x1b\\", b"\x1b]Licon\x1b\\", b"\x1b]99;i=1:p=?;\x1b\\",
    b"\x1b]1337;ReportCellSize=18.0;8.0\x1b\\", b"\x1b[?62;22c", b"\x1b[?1;2c", b"\x1b[>41;388;0c",
    b"\x1b[>0;276;0c", b"\x1bP!|00000000\x1b\\", b"\x1b[?6c", b"\x1b[0n", b"\x1b[12;40R", b"\x1b[1;1R",
    b"\x1b[1;5R", b"\x1b[?12;40;1R", b"\x1b[?13n", b"\x1bP>|XTerm(388)\x1b\\",
    b"\x1bP>|kitty 0.35 q q\x1b\\", b"\x1bP1+r524742=38\x1b\\", b"\x1bP0+r\x1b\\", b"\x1bP1$r0;1m\x1b\\",
    b"\x1bP0$r\x1b\\", b"\x1bP1$r2 q\x1b\\", b"\x1bP1$u1;1;1;@;@;@;0\x1b\\", b"\x1b[?2026;2$y",
    b"\x1b[?2004;1$y", b"\x1b[4;2$y", b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b_Gi=31,p=7;ENOENT:no such image q\x1b\\", b"\x1b[?1u", b"\x1b[?31u", b"\x1b[48;24;80;480;640t",
    b"\x1b[48;99999999999999999999;80;1;1t", b"\x1b[8;24;80t", b"\x1b[4;480;640t", b"\x1b[6;16;8t",
    b"\x1b[1t", b"\x1b[I", b"\x1b[O", b"\x1b[?997;1n", b"\x1b[?64;1;9;15;18;21;22c", b"\x1b[=0;0;0c",
    b"\x1b[3;1;1;112;112;1;0x", b"\x1b^a private message: tq\x1b\\", b"\x1bXstart of string q\x1b\\",
    b"\x9d11;rgb:0/0/0\x9c", b"\x90>|tmux 3.4\x9c", b"\xc2\x9d4;1;rgb:1/1/1\xc2\x9c", b"\x9b?62;22c",
    b"\x1b[97;1:3u", b"\x1b[1;1:3A", b"\x1b[99999999u", b"\x1b[1114112u", b"\x1b[55296u",
    b"\x1b[97;99999999999u", b"\x1b[97;1;1114112u", b"\x1b[97;1:9999999999u", b"\x1b[57358u",
    b"\x1b[57441;2u", b"\x1b[27;5;99999999~", b"\x1b[27;5;55555~", b"\x1b[1;99999999999999A",
    b"\x1b[" + b"9" * 5000 + b"A", b"\x1b[" + b";" * 5000 + b"u", b"\x1b[201~", b"\x1b[999~", b"\x1b[u",
    b"\x1b[<0;10;99999M", b"\x1b[<9999999;1;1M", b"\x1b[<0;0;0M", b"\x1b[<0;-1;3M", b"\x1b[M !!",
    b"\x1b[Mqqq", b"\x1b[32;10;20M", b"\x1b[97;;;;;u", b"\x1b[97:1:2:3u", b"\x1b[?q", b"\x1b[0$q",
)  # fmt: skip
"""What terminals answer, and the same out of bounds."""


def pieces(chance: random.Random, data: bytes) -> Iterator[bytes]:
    """Cut `data` into reads."""
    while data:
        size = chance.randint(1, len(data))
        yield data[:size]
        data = data[size:]


def reply_of(chance: random.Random) -> bytes:
    """Make a reply by the grammar, with whatever payload it allows."""
    printable = bytes(chance.randrange(0x20, 0x7F) for _ in range(chance.randrange(40)))
    kind = chance.randrange(6)
    if kind == 0:
        return b"\x1b]%d;%s%s" % (chance.randrange(10**6), printable, chance.choice((b"\x07", b"\x1b\\")))
    if kind == 1:
        return b"\x1bP%d%s%s\x1b\\" % (
            chance.randrange(99),
            chance.choice((b"$r", b"+r", b"!|", b">|")),
            printable,
        )
    if kind == 2:
        return b"\x1b_G%s\x1b\\" % printable
    numbers = b";".join(
        b"%d" % chance.randrange(10 ** chance.randint(1, 30)) for _ in range(chance.randint(1, 9))
    )
    if kind == 3:
        return b"\x1b[%s%s%s" % (
            chance.choice((b"?", b">", b"=")),
            numbers,
            bytes([chance.randrange(0x40, 0x7F)]),
        )
    if kind == 4:
        return b"\x1b[%s%s%s" % (
            numbers,
            bytes([chance.randrange(0x20, 0x30)]),
            bytes([chance.randrange(0x40, 0x7F)]),
        )
    return b"\x1b[%s%s" % (numbers, chance.choice((b"c", b"n", b"R", b"t", b"x", b"y")))
