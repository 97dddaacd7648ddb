"""The kinds of source there are, one row each, and which of them some bytes are.

One invariant: the kind is decided on the first bytes and the name, before anything is decoded or imported.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from briefing.sources.decode import BYTE_ORDER_MARKS, is_binary, unmarked_utf16
from briefing.sources.kind import Kind, holds
from briefing.sources.not_prose import NOT_PROSE
from briefing.sources.unread import OLE, UNREAD, ZIP

SNIFF = 64_000
"""Bytes at the start of a source that tell its kind."""


_FRONT = (
    rb"(?:---[ \t]*\r?\n[\w.-]+[ \t]*:(?:.*\n){1,200}?(?:---|\.\.\.)"
    rb"|\+\+\+[ \t]*\r?\n(?:.*\n){1,200}?\+\+\+)[ \t]*\r?\n"
    rb"|---[ \t]*\r?\n(?:[a-z][\w.-]*[ \t]*:(?:[ \t].*)?\n(?:(?:[ \t]+|-[ \t]).*\n)*){2,100}\r?\n"
)
"""Front matter in YAML or TOML, or in YAML without its end."""
_BEFORE = rb"\s++|<\?[^>]*+>|(?><!--.*?-->)"
"""What may stand before the root of a tree: blanks, instructions, comments."""
_DOCTYPE = rb"<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*+)?>"
_MIME = (b"mime-version", b"content-type", b"content-transfer-encoding", b"received", b"return-path")
_ROWS = 8
"""Lines that tell a table."""


def _is_html(head: bytes) -> bool:
    if not head.lstrip().startswith(b"<"):
        return False
    start = rb"(?:%s)*+<(?:!doctype\s+html|html|head|body)\b" % _BEFORE
    return re.match(start, head, re.IGNORECASE | re.DOTALL) is not None


def _is_markdown(head: bytes) -> bool:
    """Tell whether there is front matter, a numbered link, or two heading signs, not on every other line."""
    if head.startswith((b"---", b"+++")) and re.match(_FRONT, head):
        return True
    if b"][1]" in head and re.search(rb"(?m)^ {0,3}\[1\]: \S+://", head):
        return True
    if b"#" not in head:
        return False
    signs = len(re.findall(rb"^ {0,3}#{1,6}[ \t]+\S", head, re.MULTILINE))
    return 2 <= signs <= 0.6 * sum(1 for line in head.splitlines() if line.strip())


FROM = b"From "
"""What a mailbox begins with."""


def _is_mailbox(head: bytes) -> bool:
    return head.startswith(FROM) and re.match(rb"From [^\n]*\d{4}[^\n]*\n[!-9;-~]+:", head) is not None


def _is_mail(head: bytes) -> bool:
    """Tell whether the text begins with a header that only a mail program writes; others are plain text."""
    if not re.match(rb"(?:\s*\d+\s*\n)?[A-Za-z-]+:", head):  # Mail of macOS puts the length on top
        return False
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].lower()
    names = {line.partition(b":")[0] for line in header.splitlines() if line[:1].isalpha()}
    return b"from" in names and not names.isdisjoint(_MIME)


def _is_saved_page(head: bytes) -> bool:
    header = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].lower()
    saved = b"snapshot-content-location:" in header or b"from: <saved by" in header
    return saved and b"multipart/related" in header


def _is_subtitles(head: bytes) -> bool:
    times = rb"(?:WEBVTT[^\n]*+|\d+[ \t\r]*+)\n\s*+(?:\S[^\n]*+\n\s*+){0,5}?(?:\d+:)?\d\d:\d\d[.,]\d{3}\s*-->"
    head = head.lstrip()
    if b"-->" in head[:2000] and re.match(times, head):
        return True
    if head.startswith(b"<"):
        return re.match(rb"(?:%s)*+<(?:\w+:)?tt\b" % _BEFORE, head, re.DOTALL) is not None
    if not head[:1].isdigit():
        return head.startswith(b"[Script Info]")
    if re.match(rb"(?:\d+:)?\d\d:\d\d\.\d{3},(?:\d+:)?\d\d:\d\d\.\d{3}[ \t\r]*\n", head):
        return True
    line = rb"[ \t]*\r?\n[^\n]*[^\W\d][^\n]*\n\s*"  # as players show what is said: from the first minute on
    stamped = rb"0?0:\d\d%s(?:(?:\d{1,2}:)?\d{1,2}:\d\d%s){3}" % (line, line)
    return re.match(stamped, head[:4000]) is not None


def _is_database(head: bytes) -> bool:
    """Tell whether LexisNexis, Nexis Uni, Factiva, Genios, Europresse or ProQuest wrote this."""
    if b"DocPublicationName" in head or (b"ProQuest" in head and re.search(rb"(?m)^Full text:", head)):
        return True
    if (
        b"LENGTH" not in head
        and b"Dokument" not in head
        and b"Document" not in head
        and b"DOCUMENT" not in head
    ):
        return False
    ends = (
        rb"(?m)^[ \t]*(?:\d+ of \d+ DOCUMENTS?|End of Document|Dokumentnummer:[ \t]*\S+"
        rb"|(?:AN[ \t]+)?Document [A-Z]{2,}[A-Za-z0-9]{12,})[ \t]*\r?$"
    )
    return re.search(ends, head) is not None or (b"\nLENGTH:" in head and b"\nLOAD-DATE:" in head)


def _is_wire(head: bytes) -> bool:
    """Tell whether a news agency's wire carried this: a slug, and the stamp or the mark of an end.

    AFP, dpa and Reuters have first lines of their own.
    """
    if any(name in head for name in (b"(AFP) ", b"(dpa", b"(Reuters) ")):
        from briefing.sources.dispatch import is_dispatch  # only what names one of them pays for it

        if is_dispatch(head.decode("utf-8", "replace")):
            return True
    if b"M-" not in head[:4000] and b"BC-" not in head[:4000]:
        return False
    slug = rb"(?m)^\^?(?:AM|PM|BC)-[A-Z][^,\n]{2,60},[^\n]*\d{3,4}[ \t]*<?\r?$"
    end = rb"(?m)^[ \t]*(?:A[PX]-[A-Z]{2}-\d\d-\d\d-\d\d\b.*|\(MORE\)[ \t]*|-0-[ \t]*)\r?$"
    return re.search(slug, head) is not None and re.search(end, head) is not None


def _is_dump(head: bytes) -> bool:
    """Tell whether a text browser wrote this: numbers in brackets before words, or a list of links below."""
    if (b"[1]" in head or b"(BUTTON)" in head) and len(re.findall(rb"\[\d{1,4}\][^\s.,;:)\]]", head)) >= 3:
        return True
    if b"://" not in head or (b"References" not in head and b"inks" not in head):
        return False
    listed = (
        rb"(?m)^[ \t]*(?:References|(?:Visible )?[Ll]inks):?[ \t\r]*\n\s*+"
        rb"\[?1[\].][ \t]+[A-Za-z]++://\S++\s++\[?2[\].]"
    )
    return re.search(listed, head) is not None


def _is_org(head: bytes) -> bool:
    start = rb"(?i)\s*#\+(?:title|author|date|startup|options):"
    return head.lstrip().startswith(b"#+") and re.match(start, head) is not None


def _is_printed(head: bytes) -> bool:
    return b"\f" in head.strip(b" \t\r\n")


def _is_xml(head: bytes) -> bool:
    start = rb"\s*<(?:\?xml\b|(?:svg|plist|kml|gpx)\b|[\w.-]+(?::[\w.-]+)?\s+xmlns\b)"
    return head.lstrip().startswith(b"<") and re.match(start, head) is not None


def _is_latex(head: bytes) -> bool:
    start = rb"(?:\s++|%[^\n]*+\n|\\(?:RequirePackage|PassOptions)[^\n]*+\n)*+\\document(?:class|style)\b"
    return b"\\document" in head and re.match(start, head) is not None


def _is_opml(head: bytes) -> bool:
    start = rb"(?:%s|%s)*+<opml\b" % (_BEFORE, _DOCTYPE)
    return head.lstrip().startswith(b"<") and re.match(start, head, re.DOTALL) is not None


def _is_news_xml(head: bytes) -> bool:
    """Tell whether this is NITF or NewsML-G2 (IPTC), or notes of Evernote."""
    start = rb"(?:%s|%s)*+<(?:en-export|nitf|newsItem|newsMessage)\b" % (_BEFORE, _DOCTYPE)
    return head.lstrip().startswith(b"<") and re.match(start, head, re.DOTALL) is not None


def _is_feed(head: bytes) -> bool:
    start = rb"(?:%s|%s)*+<(?:rss|feed|rdf:RDF)\b" % (_BEFORE, _DOCTYPE)
    if head.lstrip().startswith(b"{"):
        return b"//jsonfeed.org/version/1" in head
    return head.lstrip().startswith(b"<") and re.match(start, head, re.DOTALL) is not None


def _names_text(head: bytes) -> bool:
    """Tell whether some field or column at the beginning is called as one that holds text."""
    return re.search(rb"(?i)\b(?:full_?)?(?:text|body|content|article)", head[:4000]) is not None


def _is_json(head: bytes) -> bool:
    start = rb'\s*[\[{]\s*["{\[]'
    opens = head.lstrip().startswith((b"[", b"{")) and re.match(start, head) is not None
    return opens and b'":' in head.replace(b" ", b"")


def _is_table(head: bytes) -> bool:
    """Tell whether the first lines have the same number of cells, three at least, under a header of names."""
    lines = [line for line in head.split(b"\n")[:_ROWS] if line.strip()]
    header = lines[0].strip() if lines else b""
    mark = max((b",", b";", b"\t", b"|"), key=header.count)
    names = [name.strip() for name in header.split(mark)]
    if len(lines) < 3 or len(names) < 3 or header.endswith(b".") or not all(0 < len(n) <= 40 for n in names):
        return False
    return all(line.count(mark) == header.count(mark) for line in lines) or lines[1].startswith(b'"')


_LOCKED = Kind(
    "locked", "an Office file that is locked with a password", begins=OLE,
    sniff=holds("EncryptedPackage".encode("utf-16-le")), way_out="save it without one",
)  # fmt: skip
PLAIN = Kind("plain", "a plain text", "plain", ("", ".txt", ".text"), ("text/plain",))
KINDS = (
    Kind("pdf", "a PDF file", "pdf.process", (".pdf",), ("application/pdf",), (b"%PDF-",)),
    Kind(
        "epub", "an EPUB book", "epub", (".epub",), ("application/epub+zip",), ZIP,
        holds(b"application/epub+zip"),
    ),
    _LOCKED,
    Kind("docx", "a Word document", "docx", (".docx",), (), ZIP, holds(b"word/")),
    Kind("odt", "an OpenDocument text", "odt", (".odt",), (), ZIP, holds(b"opendocument.text")),
    Kind("rtf", "an RTF text", "rtf", (".rtf",), ("application/rtf", "text/rtf"), (b"{\\rtf",)),
    *UNREAD,
    Kind(
        "bookmarks", "a list of bookmarks", "", begins=(b"<!DOCTYPE NETSCAPE-Bookmark-file-1>",),
        way_out="open the pages themselves",
    ),
    Kind("mbox", "a mailbox", "mbox", (".mbox", ".mbx"), ("application/mbox",), sniff=_is_mailbox),
    Kind(
        "mhtml", "a page saved with its pictures", "mhtml", (".mhtml", ".mht"),
        ("multipart/related", "application/x-mimearchive"), sniff=_is_saved_page, inside=("plain", "mail"),
    ),
    Kind("mail", "a letter", "mail", (".eml", ".emlx"), ("message/rfc822",), sniff=_is_mail),
    Kind(
        "html", "a web page", "web", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"),
        sniff=_is_html,
    ),
    Kind(
        "roundup", "a roundup", "roundup", (".roundup.json",), (), (b'{"briefing-roundup"',),
    ),
    Kind(
        "feed", "a news feed", "feed.saved", (".rss", ".atom"),
        ("application/rss+xml", "application/atom+xml", "application/feed+json"),
        sniff=_is_feed,
    ),
    Kind(
        "subtitles", "a file of subtitles", "subtitles",
        (".srt", ".vtt", ".sbv", ".ass", ".ssa", ".ttml", ".dfxp"),
        ("text/vtt", "application/x-subrip", "application/ttml+xml"), sniff=_is_subtitles,
    ),
    Kind("latex", "a LaTeX source", "", (".tex",), ("text/x-tex",), sniff=_is_latex, way_out="read its PDF"),
    Kind("news", "a news article in XML", "news_xml", (".enex", ".nitf", ".newsml"), sniff=_is_news_xml),
    Kind(
        "opml", "a list of feeds (OPML)", "", (".opml",), ("text/x-opml",), sniff=_is_opml,
        way_out="`briefing feeds import` takes it over",
    ),
    Kind("xml", "an XML file", "", (".xml", ".svg"), ("text/xml", "application/xml"), sniff=_is_xml),
    Kind(
        "json", "a JSON file", "json_articles", (".json", ".jsonl", ".ndjson"), ("application/json",),
        sniff=_is_json, worth=_names_text,
    ),
    Kind(
        "table", "a table (CSV)", "table", (".csv", ".tsv"), ("text/csv",), sniff=_is_table, worth=_names_text
    ),
    Kind(
        "database", "an export of a news database", "databases", sniff=_is_database,
        inside=("plain", "markdown", "html"),
    ),
    *NOT_PROSE,
    Kind("wire", "the print of a news wire", "wire", sniff=_is_wire),
    Kind("dump", "the print of a text browser", "dump", sniff=_is_dump),
    Kind(
        "outline", "a text in Org, AsciiDoc or reStructuredText", "outline",
        (".org", ".adoc", ".asciidoc", ".rst"), sniff=_is_org,
    ),
    Kind("printed", "a text in pages", "printed", sniff=_is_printed),
    Kind(
        "markdown", "a Markdown text", "markdown", (".md", ".markdown"), ("text/markdown",),
        sniff=_is_markdown,
    ),
    PLAIN,
)  # fmt: skip
"""In the order in which they are tried; plain text is what is left."""

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_BY_TYPE = {each: kind for kind in KINDS for each in kind.types}
_TEXTS = [kind for kind in KINDS if kind.sniff and not kind.begins]
_WITHIN = [kind for kind in KINDS if kind.offset]
_AT_START: dict[bytes, list[Kind]] = {}
"""The kinds with a signature by its first byte: most texts begin with none of them."""
for _kind in KINDS:
    for _first in {each[:1] for each in _kind.begins} if not _kind.offset else ():
        _AT_START.setdefault(_first, []).append(_kind)
SELF_CONTAINED = ("plain", "markdown")
"""Kinds whose text is the source as it is: it can be read again without anything that was kept beside it."""


def kind_named(name: str) -> Kind:
    """Return the kind of this name; plain text for a name that nobody knows."""
    return _BY_NAME.get(name, PLAIN)


def kind_of(head: bytes, name: str, mime: str = "") -> Kind:
    """Tell what kind of source begins with `head`.

    Args:
        head: its first `SNIFF` bytes, or all.
        name: of the file; a name without a suffix says nothing.
        mime: what its bearer says it is, if anybody does.
    """
    named = _BY_SUFFIX.get(suffix_of(name), PLAIN)
    signed = _signed(head, named)
    if signed is not None:
        return signed
    assumed = _BY_TYPE.get(mime.partition(";")[0].strip().lower()) or named
    if assumed.begins:  # what has not its signature is a text that goes by its name, or the ruin of one
        assumed = assumed if is_binary(head) else PLAIN
    text = _as_utf8(head)
    sniffed = (kind for kind in _TEXTS if assumed.name in kind.inside and kind.sniff and kind.sniff(text))
    return next(sniffed, assumed)


def _signed(head: bytes, named: Kind) -> Kind | None:
    """Return the kind whose signature `head` bears; an Office file that is no archive is locked."""
    if named.is_signed(head):
        return named
    rows = (*_AT_START.get(head[:1], ()), *_WITHIN)
    kind = next((row for row in rows if row.is_signed(head) and (row.sniff is None or row.sniff(head))), None)
    return _LOCKED if kind is not None and kind.begins == OLE and named.begins == ZIP else kind


def kind_by_name(name: str) -> Kind | None:
    """Return the kind that a file of this name should be; None for a suffix that nobody knows."""
    return _BY_SUFFIX.get(suffix_of(name))


def suffix_of(name: str) -> str:
    """Return the suffix of a file name in lower case."""
    return PurePath(name).suffix.lower()


def _as_utf8(head: bytes) -> bytes:
    """Return the beginning of a text in UTF-16 or UTF-32 in UTF-8; of any other as it is."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode()
    unmarked = unmarked_utf16(head) if b"\0" in head[:1024] else None
    return head.decode(unmarked, "ignore").encode() if unmarked else head
