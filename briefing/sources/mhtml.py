"""A page saved with its pictures in one file (MHTML, RFC 2557): the page is read, the rest is not.

One invariant: it is read as the same page saved alone would be.
"""

from __future__ import annotations

from briefing.errors import SourceError
from briefing.sources.adapter import Extract, Hints
from briefing.sources.mail import field, text_of, without_attachments
from briefing.sources.web import read_page


def extract(raw: bytes, hints: Hints) -> Extract:
    """Return the article of the page.

    Raises:
        SourceError: there is no page in it, or it is too large.
    """
    from email import policy
    from email.parser import BytesParser

    try:
        message = BytesParser(policy=policy.compat32).parsebytes(without_attachments(raw))
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    except RecursionError:
        page = None
    if page is None:
        raise SourceError(f"{hints.name}: there is no page in this saved page.")
    text, encoding, undecodable = text_of(page, hints.encoding)
    read = read_page(text, hints)
    address = field(message, "Snapshot-Content-Location") or field(page, "Content-Location")
    metadata = read.metadata._replace(encoding=encoding)
    if metadata.url is None and address.startswith(("http://", "https://")):
        metadata = metadata._replace(url=address)
    return read._replace(metadata=metadata, undecodable=undecodable)
