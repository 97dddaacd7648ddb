"""Letters as mail programs, lists and accidents leave them, each with what its reader should see."""

from __future__ import annotations

import base64
import quopri
from typing import NamedTuple

HEADINGS = ("Lock shut until Friday", "Mill turns again")
STORIES = """\
Lock shut until Friday

The upper lock at Arn stays shut until Friday, and forty barges wait below the town. “We will not risk a
gate – not for a day’s toll,” said Ina Vöst, the keeper.

Mill turns again

The mill at Oster took its first grain after two years. Twelve people have work again at the café.
"""
ASCII = (
    STORIES.replace("“", '"')
    .replace("”", '"')
    .replace("–", "-")
    .replace("’", "'")
    .replace("ö", "oe")
    .replace("é", "e")
)
RUSSIAN = """\
Шлюз закрыт до пятницы

Верхний шлюз в Арне закрыт до пятницы, и сорок барж стоят ниже города. "Мы не станем рисковать воротами", -
сказала смотрительница Инна Востова.

Мельница снова мелет

Мельница в Остере приняла первое зерно за два года. Двенадцать человек снова получили работу.
"""
JAPANESE = """\
水門は金曜日まで閉鎖

アルンの上流の水門は金曜日まで閉鎖され、四十隻のはしけが町の下で待っている。

製粉所が再開

オステルの製粉所は二年ぶりに最初の穀物を受け取った。十二人が仕事に戻った。
"""
CHINESE = """\
水闸关闭到星期五

上游水闸关闭到星期五，四十条驳船在城下等候。

磨坊重新开工

磨坊两年来第一次收到粮食，十二个人又有了工作。
"""
HTML = """<html><body><h2>Lock shut until Friday</h2><p>The upper lock at Arn stays shut until Friday,
and forty barges wait below the town. “We will not risk a gate,” said Ina Vöst, the keeper.</p>
<h2>Mill turns again</h2>
<p>The mill at Oster took its first grain after two years.</p></body></html>"""
BOLD = HTML.replace("<h2>", "<p><b>").replace("</h2>", "</b></p>")
LAYOUT = HTML.replace("<h2>", "<div>").replace("</h2>", "</div>")
TABLES = f"<html><body><table><tr><td>{HTML[12:-14]}</td></tr></table></body></html>"


class Case(NamedTuple):
    """A letter and what is to be seen of it."""

    name: str
    raw: bytes
    headings: tuple[str, ...] = HEADINGS
    title: str = "The Arn Courier"
    author: str = "Arn Courier"
    seen: tuple[str, ...] = ("not risk a",)
    hidden: tuple[str, ...] = ()
    """Words that are in no section."""


def qp(text: str, charset: str = "utf-8") -> bytes:
    return quopri.encodestring(text.encode(charset))


def b64(text: str, charset: str = "utf-8") -> bytes:
    return base64.encodebytes(text.encode(charset))


def part(body: bytes, kind: str = "text/plain; charset=utf-8", coding: str = "8bit", more: str = "") -> bytes:
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: {coding}\n{more}\n".encode() + body


def letter(
    body: bytes,
    kind: str = "text/plain; charset=utf-8",
    coding: str = "8bit",
    subject: str | bytes = "The Arn Courier",
    sender: str = "Arn Courier <post@arn.example>",
    more: str = "",
) -> bytes:
    name = subject.encode() if isinstance(subject, str) else subject
    return (
        b"Received: from mx.arn.example by mx.example; Fri, 7 Nov 2025 06:00:04 +0100\n"
        + f"From: {sender}\nTo: you@elsing.example\nSubject: ".encode()
        + name
        + b"\nDate: Fri, 7 Nov 2025 06:00:00 +0100\nMIME-Version: 1.0\n"
        + more.encode()
        + part(body, kind, coding)
    )


def several(kind: str, *parts: bytes, closed: bool = True, **fields: str) -> bytes:
    body = b"".join(b"--=b\n" + one + b"\n" for one in parts) + (b"--=b--\n" if closed else b"")
    return letter(body, f'{kind}; boundary="=b"', "7bit", **fields)


def within(kind: str, mark: str, *parts: bytes) -> bytes:
    body = b"".join(f"--{mark}\n".encode() + one + b"\n" for one in parts) + f"--{mark}--\n".encode()
    return part(body, f'{kind}; boundary="{mark}"', "7bit")


TEXT = part(STORIES.encode())
PAGE = part(HTML.encode(), "text/html; charset=utf-8")
PDF = part(
    b64("%PDF-1.4 secret figures"),
    'application/pdf; name="tolls.pdf"',
    "base64",
    'Content-Disposition: attachment; filename="tolls.pdf"\n',
)
PICTURE = part(b64("GIF89a"), "image/gif", "base64", "Content-ID: <a@b>\n")
STUB = part(b"This letter is best seen in a browser that shows HTML: https://arn.example/88\n")
FOOTER = part(
    b"_______________________________________________\nArn mailing list\nhttps://arn.example/listinfo\n"
)
FIRST = letter(b"Forty barges wait below the town, said the keeper.\n", subject="Lock shut until Friday")
SECOND = letter(b"The mill took its first grain. Twelve people work again.\n", subject="Mill turns again")
FLOWED = ASCII.replace("forty barges", "forty \nbarges").replace("first grain", "first \ngrain")
GLUED = JAPANESE.replace("四十隻", "四十 \n隻")

LARGER = """<html><body style="font-size: 16px"><table><tr><td style="font-size: 12px">
<a href="https://arn.example/88">See it in a browser</a></td></tr>
<tr><td style="font-size: 26px; line-height: 1.2">Lock shut until Friday</td></tr>
<tr><td>The upper lock at Arn stays shut until Friday, and forty barges wait below the town.</td></tr>
<tr><td><a href="https://arn.example/1">Read on</a></td></tr>
<tr><td><font size="+2">Mill turns again</font></td></tr>
<tr><td>The mill at Oster took its first grain after two years.</td></tr>
<tr><td style="font-size: 11px">You are receiving this because you signed up at arn.example.</td></tr>"""
LARGE = base64.encodebytes(b"%PDF-1.7 " * 120_000)


def counted(raw: bytes) -> bytes:
    """Return a letter with its length in front and what the program knows of it behind."""
    known = b'<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n'
    return b"%d      \n" % len(raw) + raw + known


CASES = (
    Case("7-bit ASCII", letter(ASCII.encode(), "text/plain; charset=us-ascii", "7bit")),
    Case("8-bit UTF-8", letter(STORIES.encode())),
    Case("quoted-printable", letter(qp(STORIES), coding="quoted-printable")),
    Case("base64", letter(b64(STORIES), coding="base64")),
    Case(
        "Latin-1",
        letter(ASCII.replace("cafe", "café").encode("latin-1"), "text/plain; charset=iso-8859-1"),
        seen=("café",),
    ),
    Case(
        "Windows-1252",
        letter(qp(STORIES, "cp1252"), "text/plain; charset=windows-1252", "quoted-printable"),
        seen=("day’s",),
    ),
    Case(
        "KOI8-R",
        letter(b64(RUSSIAN, "koi8-r"), "text/plain; charset=koi8-r", "base64"),
        ("Шлюз закрыт до пятницы", "Мельница снова мелет"),
        seen=("рисковать",),
    ),
    Case(
        "ISO-2022-JP",
        letter(JAPANESE.encode("iso2022_jp"), "text/plain; charset=ISO-2022-JP", "7bit"),
        ("水門は金曜日まで閉鎖", "製粉所が再開"),
        seen=("四十隻",),
    ),
    Case(
        "GB18030",
        letter(b64(CHINESE, "gb18030"), "text/plain; charset=gb2312", "base64"),
        ("水闸关闭到星期五", "磨坊重新开工"),
        seen=("四十条",),
    ),
    Case("UTF-8 that nothing declares", letter(STORIES.encode(), "text/plain")),
    Case(
        "Windows-1251 that nothing declares",
        letter(RUSSIAN.encode("cp1251"), "text/plain"),
        ("Шлюз закрыт до пятницы", "Мельница снова мелет"),
        seen=("рисковать",),
    ),
    Case("a charset that nobody knows", letter(STORIES.encode(), "text/plain; charset=x-arn-8")),
    Case("a charset that says nothing", letter(STORIES.encode(), "text/plain; charset=unknown-8bit")),
    Case(
        "a charset that is wrong", letter(STORIES.encode(), "text/plain; charset=us-ascii"), seen=("day’s",)
    ),
    Case(
        "a subject in base64",
        letter(
            STORIES.encode(), subject="=?utf-8?B?" + base64.b64encode("Bote für Arn".encode()).decode() + "?="
        ),
        title="Bote für Arn",
    ),
    Case(
        "a subject in quoted-printable",
        letter(STORIES.encode(), subject="=?iso-8859-1?Q?Bote_f=FCr_Arn?="),
        title="Bote für Arn",
    ),
    Case(
        "a subject in two words",
        letter(STORIES.encode(), subject="=?utf-8?Q?Bote_f=C3=BC?=\n =?utf-8?Q?r_Arn?="),
        title="Bote für Arn",
    ),
    Case(
        "a subject in two charsets",
        letter(STORIES.encode(), subject="=?utf-8?Q?Bote_f=C3=BCr?= =?koi8-r?B?IOHSzg==?="),
        title="Bote für Арн",
    ),
    Case("a subject in raw UTF-8", letter(STORIES.encode(), subject="Bote für Arn"), title="Bote für Arn"),
    Case(
        "a subject in raw Latin-1",
        letter(STORIES.encode(), subject="Bote für Arn".encode("latin-1")),
        title="Bote für Arn",
    ),
    Case(
        "a subject that is broken",
        letter(STORIES.encode(), subject="=?utf-8?B?!!!?= Arn"),
        title="Arn",
    ),
    Case(
        "a subject of an unknown charset",
        letter(STORIES.encode(), subject="=?x-arn-8?Q?Arn_today?="),
        title="Arn today",
    ),
    Case("a folded subject", letter(STORIES.encode(), subject="The Arn\n\tCourier")),
    Case(
        "a sender in encoded words",
        letter(STORIES.encode(), sender="=?utf-8?Q?B=C3=B6te?= <a@arn.example>"),
        author="Böte",
    ),
    Case(
        "a sender without a name",
        letter(STORIES.encode(), sender="post@arn.example"),
        author="post@arn.example",
    ),
    Case("Windows line ends", letter(STORIES.encode()).replace(b"\n", b"\r\n")),
    Case("text and HTML", several("multipart/alternative", TEXT, PAGE)),
    Case("a stub and HTML", several("multipart/alternative", STUB, PAGE), hidden=("best seen in a browser",)),
    Case("HTML alone", letter(HTML.encode(), "text/html; charset=utf-8")),
    Case("HTML with bold headlines", letter(BOLD.encode(), "text/html; charset=utf-8")),
    Case("HTML without headlines of its own", letter(LAYOUT.encode(), "text/html; charset=utf-8")),
    Case("HTML in tables", letter(TABLES.encode(), "text/html; charset=utf-8")),
    Case(
        "HTML in Windows-1252",
        letter(qp(HTML, "cp1252"), "text/html; charset=windows-1252", "quoted-printable"),
        seen=("Vöst",),
    ),
    Case("HTML with a picture", several("multipart/related", PAGE, PICTURE)),
    Case("text with an attachment", several("multipart/mixed", TEXT, PDF), hidden=("secret", "tolls.pdf")),
    Case(
        "an attachment with a name in two charsets",
        several(
            "multipart/mixed",
            TEXT,
            part(
                b64("x"),
                "application/octet-stream",
                "base64",
                "Content-Disposition: attachment; filename*=utf-8''b%C3%B6te.bin\n",
            ),
        ),
    ),
    Case(
        "a calendar beside the text",
        several("multipart/mixed", TEXT, part(b"BEGIN:VCALENDAR\nSUMMARY:x\n", "text/calendar")),
        hidden=("VCALENDAR",),
    ),
    Case(
        "choices within choices",
        several(
            "multipart/mixed",
            within("multipart/alternative", "c", TEXT, within("multipart/related", "d", PAGE, PICTURE)),
            PDF,
        ),
        hidden=("secret",),
    ),
    Case(
        "the notice of a list as a part",
        several("multipart/mixed", TEXT, FOOTER),
        hidden=("mailing list", "listinfo"),
    ),
    Case(
        "the notice of a list below",
        letter((STORIES + "\n-----\nTo unsubscribe, write to leave@arn.example\n").encode()),
        hidden=("unsubscribe",),
    ),
    Case(
        "a signature",
        letter((STORIES + "\n-- \nThe desk\n“Water finds its way.”\n").encode()),
        hidden=("finds its way",),
    ),
    Case(
        "an answer",
        letter((STORIES + "\nOn Thu, 6 Nov 2025 the desk wrote:\n\n> Is it shut?\n> Say so.\n").encode()),
    ),
    Case(
        "a forwarded letter",
        several(
            "multipart/mixed",
            part(b"Seen this?\n"),
            part(
                letter(
                    b"Forty barges wait below the town, and we will not risk a gate.\n",
                    subject="Lock shut until Friday",
                ),
                "message/rfc822",
                "7bit",
            ),
        ),
        ("Lock shut until Friday",),
    ),
    Case(
        "a digest",
        several("multipart/digest", *(b"Content-Type: message/rfc822\n\n" + one for one in (FIRST, SECOND))),
        seen=("Forty barges", "first grain"),
    ),
    Case(
        "a digest without types",
        several("multipart/digest", b"\n" + FIRST, b"\n" + SECOND),
        seen=("Forty barges",),
    ),
    Case(
        "a signed letter",
        several(
            "multipart/signed", TEXT, part(b"-----BEGIN PGP SIGNATURE-----\n", "application/pgp-signature")
        ),
        hidden=("PGP",),
    ),
    Case(
        "flowed text",
        letter(FLOWED.encode(), "text/plain; charset=us-ascii; format=flowed", "7bit"),
        seen=("forty barges", "first grain"),
    ),
    Case(
        "flowed text without spaces",
        letter(GLUED.encode(), "text/plain; charset=utf-8; format=flowed; delsp=yes"),
        ("水門は金曜日まで閉鎖", "製粉所が再開"),
        seen=("四十隻",),
    ),
    Case(
        "cut off in the middle of base64",
        letter(b64(STORIES)[:301], coding="base64"),
        seen=("forty barges",),
    ),
    Case("without its last boundary", several("multipart/alternative", TEXT, closed=False)),
    Case("without a boundary", letter(STORIES.encode(), "multipart/mixed", "7bit")),
    Case("with an unlisted field", letter(STORIES.encode(), more="X-Arn: 1\nDKIM-Signature: v=1;\n b=AA\n")),
    Case(
        "in a mailbox of its own",
        b"From post@arn.example Fri Nov  7 06:00:04 2025\n" + letter(STORIES.encode()),
    ),
    Case(
        "with an escaped From",
        b"From a@b Fri Nov  7 06:00:04 2025\n"
        + letter((STORIES + "\n>From the lock one sees the mill.\n").encode()),
        seen=("\nFrom the lock",),
    ),
    Case(
        "HTML whose headings are larger",
        letter(LARGER.encode(), "text/html; charset=utf-8"),
        seen=("forty barges", "first grain"),
        hidden=("signed up",),
    ),
    Case("as Mail of macOS keeps it", counted(letter(STORIES.encode())), hidden=("plist",)),
    Case(
        "with an attachment of megabytes",
        several(
            "multipart/mixed",
            TEXT,
            part(LARGE, "application/pdf", "base64"),
            part(LARGE, "image/png", "base64"),
        ),
        hidden=("JVBERi0x",),
    ),
)
