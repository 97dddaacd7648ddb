"""The samples of kinds that are text, but not plain: letters, tables, feeds, exports, dumps, subtitles."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import quopri
import textwrap

Stories = dict[str, tuple[str, str]]
LINE = "\n"
DAYS = ("2026-05-10", "2026-05-09", "2026-05-08")
LETTER = """\
Return-Path: <post@arn.example>
Received: from mx.arn.example by mx.example; Tue, 12 May 2026 07:30:09 +0200
From: =?utf-8?Q?Ida_Pell_=E2=80=93_The_Arn_Courier?= <post@arn.example>
To: readers@arn.example
Subject: {subject}
Date: Tue, 12 May 2026 07:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=river"
List-Unsubscribe: <https://arn.example/leave>

--=river
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

{plain}
--=river
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

{page}
--=river--
"""
NEWS = """\
<?xml version="1.0" encoding="utf-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemSet>
{items}</itemSet>
</newsMessage>
"""
NEWS_ITEM = """\
<newsItem>
<itemMeta><provider literal="Arn Courier"/><versionCreated>{day}T07:30:00Z</versionCreated></itemMeta>
<contentMeta><headline>{heading}</headline><by>Ida Pell</by></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{paragraphs}</body></html></inlineXML></contentSet>
</newsItem>
"""
SAVED = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/week
Subject: The Arn Courier
Date: Tue, 12 May 2026 07:30:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----river"

------river
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.example/week

{page}
------river
Content-Type: image/gif
Content-Transfer-Encoding: base64
Content-Location: https://courier.example/dot.gif

{picture}
------river--
"""
SIGNATURE = "-- \nThe Arn Courier, Mill Lane 4\n“Water finds its way.”\n"


def letter(title: str, lead: str, stories: Stories) -> str:
    """Return a newsletter as a mail program saves it: text and HTML, in base64."""
    plain = "\n\n".join(
        (lead, *(part for heading, texts in stories.items() for part in (heading.upper(), *texts)))
    )
    page = "".join(f"<h2>{heading}</h2><p>{'</p><p>'.join(texts)}</p>" for heading, texts in stories.items())
    subject = f"=?utf-8?B?{base64.b64encode(title.encode()).decode()}?="
    return LETTER.format(subject=subject, plain=_base64(f"{plain}\n\n{SIGNATURE}"), page=_base64(page))


def mailbox(stories: Stories) -> str:
    """Return a mailbox with a letter for each story."""
    letters = (
        f"From post@arn.example Tue May 12 07:30:00 2026\nFrom: The Arn Courier <post@arn.example>\n"
        f"Subject: {heading}\nDate: Tue, 12 May 2026 07:30:00 +0200\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{_body(texts)}\n"
        for heading, texts in stories.items()
    )
    return "\n".join(letters)


def table(stories: Stories) -> str:
    """Return the stories as a table with columns for headline, date and text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "headline", "published", "url", "body"])
    for number, (day, (heading, texts)) in enumerate(zip(DAYS, stories.items(), strict=True), 1):
        writer.writerow([number, heading, day, f"https://arn.example/{number}", "\n\n".join(texts)])
    return out.getvalue()


def json_lines(stories: Stories) -> str:
    """Return the stories as objects, one a line."""
    records = (
        {"title": heading, "date": day, "author": "Ida Pell", "text": "\n\n".join(texts)}
        for day, (heading, texts) in zip(DAYS, stories.items(), strict=True)
    )
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def feed(title: str, stories: Stories) -> str:
    """Return the stories as an RSS feed."""
    items = "".join(
        f"<item><title>{html.escape(heading)}</title><link>https://arn.example/{number}</link>\n"
        f"<description>{html.escape('<p>' + '</p><p>'.join(texts) + '</p>')}</description></item>\n"
        for number, (heading, texts) in enumerate(stories.items(), 1)
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>{title}</title>\n'
        "<link>https://arn.example/</link><description>News of the river</description>\n"
        f"{items}</channel></rss>\n"
    )


def database(stories: Stories) -> str:
    """Return the stories as a news database exports them."""
    articles = (
        f"{f'{number} of {len(stories)} DOCUMENTS':^78}\n\n\n"
        f"{'The Arn Courier':^78}\n\n{'May 12, 2026 Tuesday':^78}\n\n"
        f"{heading}\n\nBYLINE: Ida Pell\n\nSECTION: RIVER; Pg. {number}\n\nLENGTH: 70 words\n\n"
        f"{_body(texts)}\n\nLOAD-DATE: May 12, 2026\n\nLANGUAGE: ENGLISH\n\n"
        f"{'Copyright 2026 The Arn Courier':^78}\n\n\n"
        for number, (heading, texts) in enumerate(stories.items(), 1)
    )
    return "".join(articles)


def dump(title: str, stories: Stories) -> str:
    """Return the stories as a text browser prints their page."""
    body = "\n\n".join(
        part
        for heading, texts in stories.items()
        for part in (heading, *(_wrapped(text, "   ") for text in texts))
    )
    body = body.replace("Tom Ray", "[7]Tom Ray").replace("Maren Oduya", "[8]Maren Oduya")
    links = ("", "feed", "river", "town", "sport", "leave", "tom-ray", "maren-oduya")
    references = "".join(f"{number:>4}. https://arn.example/{name}\n" for number, name in enumerate(links, 1))
    return (
        f"   #[1]Front page [2]Feed\n\n   [3]River [4]Town [5]Sport\n\n   (BUTTON) Menu\n\n{title}\n\n"
        f"{body}\n\n   (BUTTON) Share (BUTTON) Print [6]Leave\n\nReferences\n\n   Visible links\n{references}"
    )


def pages(title: str, stories: Stories) -> str:
    """Return the stories as pages with running heads and feet, a form feed between any two."""
    sheets = (
        f"{title}\n\n{number}\n\n{heading.upper()}\n\n{_body(texts)}\n\n\nMarks by the gauge office.\n"
        for number, (heading, texts) in enumerate(stories.items(), 1)
    )
    return "\f".join(sheets)


def wire(stories: Stories) -> str:
    """Return the dispatches of a news agency, as its wire carried them."""
    found = []
    for number, (heading, texts) in enumerate(stories.items(), 711):
        body = "\n".join(textwrap.fill(text, 66, initial_indent="   ") for text in texts)
        head = f"a0{number}  u  i\nPM-Arn-{heading.split()[-1].title()}, a0{number - 20},0120\n{heading}"
        found.append(f"{head}\nEds: MOVED in advance\nBy IDA PELL\n{body}\nAP-NY-05-12-26 0730EST\n")
    return "\n".join(found)


def saved_page(page: bytes) -> str:
    """Return a page as browsers save it in one file, with a picture."""
    dot = base64.b64encode(b"GIF89a\1\0\1\0\0\0\0;").decode()
    return SAVED.format(page=quopri.encodestring(page).decode(), picture=dot)


def subtitles(stories: Stories) -> str:
    """Return the stories as they are subtitled when somebody reads them out."""
    lines = [line for texts in stories.values() for text in texts for line in textwrap.wrap(text, 40)]
    cues = [lines[at : at + 2] for at in range(0, len(lines), 2)]
    return "\n".join(
        f"{number}\n{_time(number * 4)} --> {_time(number * 4 + 3)}\n{LINE.join(cue)}\n"
        for number, cue in enumerate(cues, 1)
    )


def _body(texts: tuple[str, str]) -> str:
    return "\n\n".join(map(_wrapped, texts))


def _time(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02},000"


def _wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, 76, initial_indent=indent, subsequent_indent=indent)


def _base64(text: str) -> str:
    return base64.encodebytes(text.encode()).decode().rstrip("\n")


def outline(title: str, stories: Stories) -> str:
    """Return the stories as a text in Org, a heading each."""
    head = f"#+title: {title}\n#+author: Ida Pell\n#+date: <{DAYS[0]}>\n"
    bodies = (f"\n* {heading}\n\n{first}\n\n{second}\n" for heading, (first, second) in stories.items())
    return head + "".join(bodies)


def news(stories: Stories) -> str:
    """Return the stories as an agency sends them in XML (NewsML-G2)."""
    items = (
        NEWS_ITEM.format(
            day=day,
            heading=html.escape(heading),
            paragraphs="".join(f"<p>{html.escape(text)}</p>" for text in texts),
        )
        for day, (heading, texts) in zip(DAYS, stories.items(), strict=True)
    )
    return NEWS.format(items="".join(items))
