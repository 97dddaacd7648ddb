"""A letter as mail programs save it (RFC 5322, MIME): to the text that a reader of mail would see.

One invariant: the text is a header of three or four decoded fields, an empty line and the body, so that a
letter is read as one that was saved as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.core.model import Link, Metadata, Part, Role, Span, unwrap
from briefing.core.text.normalise import normalise
from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints, joined, neutralised_metadata, paragraphs
from briefing.sources.decode import decode, is_binary

if TYPE_CHECKING:
    from email.message import Message

_STUB: Final = 400
"""Characters under which the text of a letter may only say that its HTML is the letter."""
_DEEPEST: Final = 20
"""Letters within letters that are followed."""
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_LIMIT: Final = 8_000_000
"""Bytes of a letter without what is attached; a year of a newsletter is about a tenth of that."""
_MOST_PARTS: Final = 5_000
_LARGE: Final = 100_000
"""Bytes from which an attachment is left out before the letter is taken apart line by line."""
_ATTACHED: Final = re.compile(
    rb"^content-(?:type:\s*(?:application|image|audio|video|font|model)/|disposition:\s*attachment)[^\n]{0,2000}+\n"
    rb"(?:(?!\r?\n)[^\n]{0,2000}+\n){0,40}+\r?\n(?=[A-Za-z0-9+/]{40,}\r?\n)",
    re.IGNORECASE | re.MULTILINE,
)
"""The end of the header of an attachment in base64."""
_HEADER: Final = re.compile(rb"^[!-9;-~]{2,40}:[ \t]*[ -~]", re.MULTILINE)
_TOP: Final = 4096
"""Bytes in which a letter has a field of its header."""
_COUNTED: Final = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n(?=[A-Za-z-]+:)")
"""How many bytes of a letter follow, as Mail of macOS puts it on top (`.emlx`)."""
_CUT_OFF: Final = "this letter is cut off; what there is of it is shown"
_SHOWN: Final = ("text", "multipart")
"""A multipart without parts has lost its boundary, and is text."""
_PLAIN: Final = ("text/plain", "text/markdown", "text/enriched")
_SEALED: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


class Letter(NamedTuple):
    """What there is to read in one letter."""

    subject: str
    sender: str
    date: str
    """As the letter has it."""
    published: str | None
    """The same in ISO 8601."""
    body: Extract
    attachments: tuple[str, ...]
    letters: tuple[Letter, ...]
    """Those within it: of a digest, or forwarded."""
    is_cut_off: bool = False
    """Whether its end is missing."""

    @property
    def author(self) -> str:
        """The sender by name, by address where there is no name."""
        from email.utils import parseaddr

        name, address = parseaddr(self.sender)
        return name or address


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return a letter: its subject as title, then the text part, or the HTML part where that is all there is.

    Raises:
        SourceError: it is encrypted, too large, no letter at all, or there is no text in it.
    """
    if is_binary(raw) and not _HEADER.search(raw, 0, _TOP):
        raise SourceError(f"{hints.name}: this is a binary file, not text.")
    letter = read_letter(without_postmark(_without_count(raw)), hints)
    if not any(one.body.text.strip() for one in (letter, *_flat(letter.letters))):
        raise SourceError(f"{hints.name}: there is no text in this letter.")
    return digest(letter.subject, letter.letters, letter) if letter.letters else written(letter)


def without_postmark(raw: bytes) -> bytes:
    """Return a letter as it was before it came into a mailbox, which marks where letters begin."""
    return _ESCAPED.sub(rb"\1", raw.partition(b"\n")[2]) if raw.startswith(b"From ") else raw


def _without_count(raw: bytes) -> bytes:
    """Return a letter without the count in front of it and what follows that many bytes."""
    count = _COUNTED.match(raw)
    return raw[count.end() : count.end() + int(count[1])] if count else raw


def without_attachments(raw: bytes) -> bytes:
    """Return a letter with nothing in place of each large attachment, which would only be named."""
    pieces, start = [], 0
    for header in _ATTACHED.finditer(raw) if len(raw) > _LARGE else ():
        if header.start() < start:  # within one that is left out
            continue
        end = raw.find(b"\n--", header.end())
        end = len(raw) if end < 0 else end
        if end - header.end() > _LARGE:
            pieces.append(raw[start : header.end()])
            start = end
    return b"".join((*pieces, raw[start:])) if pieces else raw


def _flat(letters: tuple[Letter, ...]) -> Iterator[Letter]:
    for letter in letters:
        yield letter
        yield from _flat(letter.letters)


def read_letter(raw: bytes, hints: Hints) -> Letter:
    """Take a letter apart.

    Raises:
        SourceError: it is encrypted, or too large.
    """
    from email import policy
    from email.parser import BytesParser

    raw = without_attachments(raw)
    if len(raw) > _LIMIT or raw.count(b"\n--") > _MOST_PARTS:
        raise SourceError(_too_large(hints))
    try:
        return _letter(BytesParser(policy=policy.compat32).parsebytes(raw), hints, _DEEPEST)
    except RecursionError:
        raise SourceError(f"{hints.name}: this letter is nested too deeply.") from None


def _too_large(hints: Hints) -> str:
    return f"{hints.name}: this letter is larger than briefing reads."


def written(letter: Letter) -> Extract:
    """Return a letter as text: header, empty line, body."""
    encoding = letter.body.metadata.encoding
    metadata = Metadata(letter.subject, letter.author, None, letter.published, encoding=encoding)
    header, parts = _header(letter)
    body = letter.body
    offset = len(header) + 1
    return Extract(
        f"{header}\n{body.text}",
        None if body.parts is None else (*parts, *_shifted(body.parts, offset)),
        tuple(Link(_moved(link.span, offset), link.url) for link in body.links),
        neutralised_metadata(metadata),
        body.neutralised,
        body.undecodable,
        damage=_CUT_OFF if letter.is_cut_off else "",
    )


def digest(title: str, letters: tuple[Letter, ...], around: Letter | None = None) -> Extract:
    """Return several letters as one text: a section each, called by its subject."""
    blocks: list[tuple[Role, str]] = [("title", title)] if title else []
    if around is not None and around.body.text.strip():
        blocks += paragraphs(around.body.text)
    for letter in _flat(letters):
        blocks.append(("heading", letter.subject or letter.author or "…"))
        blocks.append(("meta", " · ".join(filter(None, (letter.author, letter.date)))))
        blocks += paragraphs(letter.body.text)
    metadata = Metadata(title, around.author if around else None)
    if around is not None:
        metadata = metadata._replace(published=around.published)
    lost = sum(letter.body.undecodable for letter in letters)
    cut = any(letter.is_cut_off for letter in (*letters, *((around,) if around else ())))
    read = joined(blocks, neutralised_metadata(metadata))
    return read._replace(undecodable=lost, damage=_CUT_OFF if cut else "")


def _header(letter: Letter) -> tuple[str, list[Part]]:
    """Return the lines of the header, and their parts where the body has parts, too."""
    fields = {"From": letter.sender, "Date": letter.date, "Attachments": ", ".join(letter.attachments)}
    lines = [("Subject", letter.subject), *fields.items()]
    text, parts = "", []
    for name, value in lines:
        words, _ = normalise(unwrap(value))
        if words:
            span = Span(len(text), len(text) + len(name) + 2 + len(words))
            title = name == "Subject"
            parts.append(Part(span, "title" if title else "meta", Span(span.end - len(words), span.end)))
            text += f"{name}: {words}\n"
    return text, parts


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)


def _shifted(parts: tuple[Part, ...], offset: int) -> Iterator[Part]:
    """Yield the parts of a body as those of a letter, which has its title already."""
    for part in parts:
        role = "meta" if part.role == "title" else part.role
        yield Part(_moved(part.span, offset), role, _moved(part.words, offset), part.confidence)


def _letter(message: Message, hints: Hints, deepest: int) -> Letter:
    if message.get_content_type() in _SEALED:
        raise SourceError(f"{hints.name}: this is an encrypted letter; open it in the mail program that can.")
    leaves = list(_leaves(message))
    letters = [leaf for leaf in leaves if leaf.get_content_type() == "message/rfc822"]
    bodies = [leaf for leaf in leaves if leaf not in letters and not _is_attached(leaf)]
    return Letter(
        field(message, "Subject"),
        field(message, "From"),
        field(message, "Date"),
        _published(field(message, "Date")),
        _body([body for leaf in bodies if (body := _readable(leaf, hints)) is not None]),
        tuple(name for leaf in leaves if leaf not in letters and (name := _attachment(leaf))),
        tuple(_letter(_inner(leaf), hints, deepest - 1) for leaf in letters if deepest and _has_inner(leaf)),
        _is_cut_off((message, *leaves)),
    )


def _is_cut_off(parts: Iterable[Message]) -> bool:
    """Tell whether a boundary or the end of what is encoded is missing; asked once all of it was decoded."""
    from email import errors

    missing = (
        errors.CloseBoundaryNotFoundDefect,
        errors.StartBoundaryNotFoundDefect,
        errors.InvalidBase64LengthDefect,
        errors.InvalidBase64PaddingDefect,
    )
    return any(isinstance(defect, missing) for part in parts for defect in part.defects)


def _has_inner(leaf: Message) -> bool:
    payload = leaf.get_payload()
    return isinstance(payload, list) and bool(payload)


def _inner(leaf: Message) -> Message:
    return leaf.get_payload()[0]  # type: ignore[return-value, index] # asked for by _has_inner


def field(message: Message, name: str) -> str:
    """Return a field of the header with its encoded words decoded (RFC 2047), on one line."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    raw = message.get(name)
    if raw is None:
        return ""
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        return unwrap(str(raw))
    words = (piece if isinstance(piece, str) else _decoded(piece, charset)[0] for piece, charset in pieces)
    return unwrap("".join(words))


def _decoded(raw: bytes, charset: str | None) -> tuple[str, str, int]:
    """Return the text of `raw`; a charset that nobody knows, or that cannot be right, is passed over."""
    try:
        return decode(raw, "", declared=None if charset == "unknown-8bit" else charset)
    except SourceError:  # NULs in it
        return raw.decode("utf-8", "replace"), "utf-8", 0


def _published(date: str) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(date).isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that a mail program would show or name, one of each choice of several."""
    kind = message.get_content_type()
    payload = message.get_payload()
    if kind == "message/rfc822" or not isinstance(payload, list):
        yield message
    elif kind == "multipart/alternative":
        yield from _leaves(_chosen(payload))  # type: ignore[arg-type] # parts of a multipart are messages
    elif kind == "multipart/related" and payload:
        yield from _leaves(payload[0])  # type: ignore[arg-type] # as above
    else:
        for part in payload:
            yield from _leaves(part)  # type: ignore[arg-type] # as above


def _chosen(parts: list[Message]) -> Message:
    """Return the plain text among alternatives, or the last of them where that is missing or a stub."""
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    if plain is None or (len(parts) > 1 and _is_stub(plain)):
        return parts[-1]
    return plain


def _is_stub(part: Message) -> bool:
    text = unwrap(text_of(part, None)[0])
    return len(text) < _STUB and (not text or _elsewhere.search(text) is not None)


_elsewhere: Final = re.compile(r"\bhtml\b|browser|web ?version|online|navigateur|navegador", re.IGNORECASE)
"""Words of a text that only says where the letter is to be seen."""


def _is_attached(leaf: Message) -> bool:
    return leaf.get_content_disposition() == "attachment" or leaf.get_content_maintype() not in _SHOWN


def _attachment(leaf: Message) -> str:
    from email.header import decode_header, make_header

    if not _is_attached(leaf):
        return ""
    name = leaf.get_filename("")
    try:
        return unwrap(str(make_header(decode_header(name))))
    except (LookupError, ValueError, UnicodeError):
        return unwrap(name)


def _readable(leaf: Message, hints: Hints) -> Extract | None:
    text, encoding, undecodable = text_of(leaf, hints.encoding)
    if leaf.get_content_type() == "text/html":
        from briefing.sources.web import TAGS_LIMIT, read_markup

        if text.count("<") > TAGS_LIMIT:
            raise SourceError(_too_large(hints))
        read = read_markup(text)
        structured = read.parts is not None and any(part.role == "heading" for part in read.parts)
        read = _without_foot(read) if structured else read._replace(parts=None)
    elif leaf.get_content_type() in _PLAIN or leaf.get_content_maintype() == "multipart":
        words, neutralised = normalise(text)
        read = Extract(words.strip("\n"), neutralised=neutralised)
    else:  # a calendar, an address card
        return None
    return read._replace(undecodable=undecodable, metadata=read.metadata._replace(encoding=encoding))


def _without_foot(read: Extract) -> Extract:
    """Return a letter in HTML without what stands below its last words: why it was sent, how to leave."""
    from briefing.core.segment.layout import block_of
    from briefing.core.segment.plain import plain_role
    from briefing.core.segment.shape import read_shape

    parts = list(read.parts or ())
    for at in reversed(range(len(parts))):
        part = parts[at]
        about = part.role == "meta" or plain_role(read_shape(block_of(read.text, part.words))) == "meta"
        if not about or part.role in ("title", "heading"):
            break
        parts[at] = part._replace(role="rule")
    return read._replace(parts=tuple(parts))


def text_of(leaf: Message, encoding: str | None) -> tuple[str, str, int]:
    """Return the text of a part, what it was taken to be in, and how many bytes of it made no sense.

    Args:
        leaf: a part that holds text.
        encoding: what the reader says that texts are in which say nothing of it themselves.
    """
    raw = leaf.get_payload(decode=True)
    raw = raw if isinstance(raw, bytes) else b""
    charset = leaf.get_content_charset()
    text, known, undecodable = (
        decode(raw, "", encoding) if encoding and not charset else _decoded(raw, charset)
    )
    if str(leaf.get_param("format", "")).lower() == "flowed":
        text = _reflowed(text, delete=str(leaf.get_param("delsp", "")).lower() == "yes")
    return text, known, undecodable


def _reflowed(text: str, *, delete: bool) -> str:
    """Join the lines that end in a space (RFC 3676); two dashes and a space stand above a signature."""
    lines: list[str] = []
    open_line = False
    for line in text.splitlines():
        line = line.removeprefix(" ") if line.startswith(" ") else line
        soft = line.endswith(" ") and line != "-- "
        piece = line[:-1] if soft and delete else line
        if open_line and not line.startswith(">"):
            lines[-1] += piece
        else:
            lines.append(piece)
        open_line = soft
    return "\n".join(lines)


def _body(parts: list[Extract]) -> Extract:
    """Return the readable parts of a letter as one."""
    if not parts:
        return Extract("")
    if len(parts) == 1:
        return parts[0]
    structure: list[Part] | None = None if any(part.parts is None for part in parts) else []
    text, links = "", []
    for part in parts:
        text += "\n\n" if text else ""
        links += [Link(_moved(link.span, len(text)), link.url) for link in part.links]
        if structure is not None:
            structure += list(_shifted(part.parts or (), len(text)))
        text += part.text
    return parts[0]._replace(
        text=text,
        parts=None if structure is None else tuple(structure),
        links=tuple(links),
        neutralised=sum(part.neutralised for part in parts),
        undecodable=sum(part.undecodable for part in parts),
    )
