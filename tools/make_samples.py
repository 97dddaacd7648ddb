"""Write one text as the kinds of file that are no plain text: `python -m tools.make_samples` fills `seeds/`.

The text is our own. Each file has what its kind has around a text: a menu and a consent bar, running heads,
styles, a spine.
"""

from __future__ import annotations

import html
import io
import zipfile
from datetime import datetime
from pathlib import Path

from tools import text_samples

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
STEM = "arn-courier"
TITLE = "The Arn Courier: the week on the river"
AUTHOR = "Ida Pell"
DATE = "2026-05-12T07:30:00+02:00"
TEXT = """
The river rose, a choir won, and a goat came home. These are the stories that our readers along the Arn
asked about this week, each as short as we could make it.

# Upper gate shut until the water falls

The lock keepers of Arn closed the upper gate on Sunday night, when the river stood a hand above the mark.
Forty barges wait below the town, and the grain for the island mills goes by road.

“We open when the mark is dry, and not an hour before,” said Tom Ray, the keeper of the lock. A second gate,
promised nine years ago, would have kept one lane free, according to the shippers’ guild.

# School choir of Vesk takes the valley cup

Thirty-one children from Vesk sang their way to the valley cup on Saturday. Their teacher, Maren Oduya, had
rehearsed with them in the fire station since February, because the hall has no heating.

“They sang as if the roof were watching,” Oduya said after the last round. The prize, a new piano, will stand
in the fire station for the time being.

# Lost goat walks home after eleven days

Bertha, a goat of the Linden farm, stood at its gate on Thursday morning. She had been missing since a fence
blew down, and had crossed the river by a bridge that is closed to walkers.

The farmer, Jon Linden, thanked everyone who had searched. “She looked at me as if I were late,” he said.
"""
PARAGRAPHS = [" ".join(paragraph.split()) for paragraph in TEXT.strip().split("\n\n")]
LEAD = PARAGRAPHS[0]
STORIES = {
    heading.removeprefix("# "): (first, second)
    for heading, first, second in zip(PARAGRAPHS[1::3], PARAGRAPHS[2::3], PARAGRAPHS[3::3], strict=True)
}


def main() -> None:
    """Write every sample."""
    makers = {
        "html": page,
        "pdf": printed,
        "docx": word_document,
        "odt": open_document,
        "epub": book,
        "rtf": rich_text,
    }
    for suffix, make in makers.items():
        (SEEDS / f"{STEM}.{suffix}").write_bytes(make())
    texts = {
        ".eml": text_samples.letter(TITLE, LEAD, STORIES),
        ".mbox": text_samples.mailbox(STORIES),
        ".csv": text_samples.table(STORIES),
        ".jsonl": text_samples.json_lines(STORIES),
        ".rss": text_samples.feed(TITLE, STORIES),
        ".srt": text_samples.subtitles(STORIES),
        "-database.txt": text_samples.database(STORIES),
        "-browser.txt": text_samples.dump(TITLE, STORIES),
        "-pages.txt": text_samples.pages(TITLE, STORIES),
        "-wire.txt": text_samples.wire(STORIES),
        ".mhtml": text_samples.saved_page(page()),
        ".org": text_samples.outline(TITLE, STORIES),
        ".newsml": text_samples.news(STORIES),
    }
    for ending, text in texts.items():
        (SEEDS / f"{STEM}{ending}").write_text(text, encoding="utf-8", newline="")


def marked_up() -> str:
    """Return the stories in HTML."""
    stories = (
        f"<h2>{html.escape(heading)}</h2>\n" + "".join(f"<p>{html.escape(text)}</p>\n" for text in texts)
        for heading, texts in STORIES.items()
    )
    return f"<p>{html.escape(LEAD)}</p>\n" + "".join(stories)


def page() -> bytes:
    """Return a saved web page, with what sites put around a story."""
    links = "".join(
        f'<li><a href="/{name}">{name}</a></li>' for name in ("Front", "River", "Sport", "Weather")
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | Arn Courier</title>
<meta property="og:site_name" content="Arn Courier"><meta name="author" content="{AUTHOR}">
<meta property="article:published_time" content="{DATE}">
<link rel="canonical" href="https://courier.example/week"></head><body>
<nav><ul>{links}</ul></nav>
<div class="cookie-consent"><p>We and our partners keep things on your device. Accept all or choose.</p></div>
<article><header><h1>{TITLE}</h1><p class="byline">By {AUTHOR}</p></header>
<div class="share-bar"><a href="#">Send</a> <a href="#">Print</a></div>
{marked_up()}<p>Marks of the river are kept by the <a href="https://gauge.example/arn">gauge office</a>.</p>
</article>
<aside class="related"><h3>More from the valley</h3><ul>{links}</ul></aside>
<div id="comments"><h3>1 comment</h3><p>heron77: I always said that gate would not last the spring.</p></div>
<footer><p>© Arn Courier. Terms. Privacy.</p></footer></body></html>
""".encode()


def printed() -> bytes:
    """Return a PDF of two columns, with running heads and page numbers."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        BaseDocTemplate,
        Frame,
        FrameBreak,
        NextPageTemplate,
        PageTemplate,
        Paragraph,
    )

    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12.5, spaceAfter=6)
    heading = ParagraphStyle("heading", body, fontName="Times-Bold", fontSize=12, leading=14, keepWithNext=1)
    headline = ParagraphStyle("headline", heading, fontSize=18, leading=22)
    width, height = A5
    column = (width - 96) / 2

    def decorate(canvas: object, document: object) -> None:
        canvas.setFont("Times-Roman", 8)  # type: ignore[attr-defined]
        canvas.drawString(40, height - 25, "The Arn Courier")  # type: ignore[attr-defined]
        canvas.drawCentredString(width / 2, 20, f"– {document.page} –")  # type: ignore[attr-defined]

    def columns(below: float) -> list[Frame]:
        return [Frame(left, 40, column, height - 80 - below, 0, 0, 0, 0) for left in (40, 56 + column)]

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A5, title=TITLE, author=AUTHOR, invariant=1)
    head = Frame(40, height - 95, width - 80, 55, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [head, *columns(60)], onPage=decorate),
            PageTemplate("rest", columns(0), onPage=decorate),
        ]
    )
    story = [NextPageTemplate("rest"), Paragraph(TITLE, headline), FrameBreak(), Paragraph(LEAD, body)]
    for name, texts in STORIES.items():
        story += [Paragraph(name, heading), *(Paragraph(text, body) for text in texts)]
    document.build(story)
    return file.getvalue()


def word_document() -> bytes:
    """Return a Word document with styles."""
    import docx

    document = docx.Document()
    document.core_properties.author = AUTHOR
    document.core_properties.modified = datetime.fromisoformat(DATE)
    document.add_heading(TITLE, 0)
    document.add_paragraph(LEAD)
    for heading, texts in STORIES.items():
        document.add_heading(heading, 1)
        for text in texts:
            document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def open_document() -> bytes:
    """Return an OpenDocument text with an outline."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = f'xmlns:office="{names}office:1.0" xmlns:text="{names}text:1.0" office:version="1.3"'
    mime = "application/vnd.oasis.opendocument.text"
    stories = "".join(
        f'<text:h text:outline-level="1">{html.escape(heading)}</text:h>'
        + "".join(f"<text:p>{html.escape(text)}</text:p>" for text in texts)
        for heading, texts in STORIES.items()
    )
    body = f'<text:p text:style-name="Title">{TITLE}</text:p><text:p>{LEAD}</text:p>{stories}'
    content = (
        f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    )
    entry = '<m:file-entry m:full-path="{}" m:media-type="{}"/>'
    entries = entry.format("/", mime) + entry.format("content.xml", "text/xml")
    return packed(
        {
            "mimetype": mime,
            "content.xml": f"{content}</office:document-content>",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{names}manifest:1.0">{entries}</m:manifest>',
        }
    )


def book() -> bytes:
    """Return an EPUB book, a chapter a story."""
    chapters = [f"<h1>{html.escape(heading)}</h1>" + "".join(f"<p>{html.escape(text)}</p>" for text in texts)
                for heading, texts in STORIES.items()]  # fmt: skip
    chapters = [f"<p>{LEAD}</p>", *chapters]
    numbers = range(len(chapters))
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in numbers
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in numbers)
    told = f"<dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:date>{DATE}</dc:date>"
    more = '<dc:language>en</dc:language><dc:identifier id="id">arn-courier</dc:identifier>'
    package = 'xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
    container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    opened = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Arn</title></head><body>'
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'{container}<rootfile full-path="book.opf" '
            'media-type="application/oebps-package+xml"/></rootfiles></container>',
            "book.opf": f'<package {package}><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{told}{more}'
            f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"c{n}.xhtml": f"{opened}{chapters[n]}</body></html>" for n in numbers},
        }
    )


def rich_text() -> bytes:
    """Return an RTF text."""
    lines = [TITLE, LEAD]
    for heading, texts in STORIES.items():
        lines += [heading, *texts]
    marked = ("".join(each if each.isascii() else f"\\u{ord(each)}?" for each in line) for line in lines)
    told = f"{{\\info{{\\title {TITLE}}}{{\\author {AUTHOR}}}}}"
    words = r"\par\par ".join(marked)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{told}\\f0 {words}\\par}}".encode("ascii")


def packed(parts: dict[str, str]) -> bytes:
    """Return a ZIP archive of `parts`, the type of the document first and as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return file.getvalue()


if __name__ == "__main__":
    main()
