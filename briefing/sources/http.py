"""One document from an address, politely and within bounds.

One invariant: whatever a server does, an answer or one sentence comes back within `WHOLE` seconds and
`UNPACKED` bytes. Only http and https are spoken, and nothing of the open web, redirect or link, leads into a
private network.
"""

from __future__ import annotations

import os
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from briefing import __version__
from briefing.core.text.normalise import neutralise
from briefing.errors import SourceError

if TYPE_CHECKING:
    import netrc

    from urllib3 import BaseHTTPResponse, PoolManager

WHOLE: Final = 30.0
"""Seconds for one address, redirects included."""
WAIT: Final = 10.0
"""Seconds without a byte."""
PACKED: Final = 16_000_000
UNPACKED: Final = 64_000_000
"""Bytes of a body as it is sent, and when it is decompressed."""
REDIRECTS: Final = 5
PAUSE: Final = 604_800.0
"""Seconds for which a server may ask not to be asked again: a week."""
PERMANENT: Final = (301, 308)
_MOVED: Final = (301, 302, 303, 307, 308)
_CHUNK: Final = 65_536
_LATER: Final = (429, 503)
_REASONS: Final = {
    401: "it wants a password",
    403: "it lets nobody in",
    404: "there is nothing at this address",
    410: "it is gone for good",
    429: "it was asked too often",
}


class FetchError(SourceError):
    """An address that gave nothing; the sentence begins with it."""

    def __init__(self, url: str, reason: str, *, status: int = 0, later: float | None = None) -> None:
        super().__init__(f"{neutralise(url)}: {reason}.")
        self.status = status
        """Of HTTP; 0 where none came."""
        self.later = later
        """Seconds after which the server wants to be asked again."""


class Validators(NamedTuple):
    """What a server tells of a version, byte for byte, to be asked whether it still is the latest."""

    etag: str | None = None
    modified: str | None = None


class Answer(NamedTuple):
    """What an address gave."""

    url: str
    """Where it was found in the end."""
    body: bytes | None
    """Decompressed; None where nothing is new."""
    mime: str = ""
    charset: str | None = None
    validators: Validators = Validators()
    moved: str | None = None
    """The address that it has moved to for good."""
    partial: bool = False
    """Whether the connection broke off before the end; such a version has no validators."""


def host_of(url: str) -> str:
    """Return the name of the server in an address of the web; "" for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def fetch(url: str, validators: Validators = Validators(), named_by: str = "") -> Answer:  # noqa: B008 - immutable
    """Ask for `url`, and for its body only if it is not the version of `validators`.

    In a thread of its own, which is left behind when the time is up: the timeout of a socket begins again
    with every byte that drips into a header.

    Args:
        url: of the web.
        validators: of the version that is known.
        named_by: the address of the feed or page that names this one; "" where the reader does.

    Raises:
        FetchError: it cannot be had; the sentence tells why.
    """
    outcomes: SimpleQueue[Answer | Exception] = SimpleQueue()
    threading.Thread(target=lambda: outcomes.put(_outcome(url, validators, named_by)), daemon=True).start()
    try:
        outcome = outcomes.get(timeout=WHOLE)
    except Empty:
        raise FetchError(url, f"it takes more than {WHOLE:g} seconds") from None
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _outcome(url: str, validators: Validators, named_by: str) -> Answer | Exception:
    try:
        if named_by and not _may_lead(named_by, url):
            return FetchError(url, "it is in a private network, and what names it is not")
        return _followed(url, validators, time.monotonic() + WHOLE)
    except Exception as error:  # noqa: BLE001 - raised where somebody waits for it
        return error


def _followed(url: str, validators: Validators, deadline: float) -> Answer:
    """Ask for `url`, and wherever it leads."""
    moved: str | None = None
    here, permanent = url, True
    for _ in range(REDIRECTS + 1):
        known = validators if here == url or moved else Validators()
        answer = _asked(here, known, url, deadline)
        if answer.status == 304 and not any(known):
            answer.close()
            raise FetchError(url, "the server says that nothing is new, and never sent anything")
        if answer.status not in _MOVED:
            return _answer(answer, url, here, moved, deadline)
        answer.close()  # what it has to say is of no interest, and may be long
        there = _redirected(url, here, answer.headers.get("Location", "").strip())
        permanent = permanent and answer.status in PERMANENT
        here, moved = there, there if permanent else moved
    raise FetchError(url, f"it redirects more than {REDIRECTS} times")


def _asked(here: str, validators: Validators, url: str, deadline: float) -> BaseHTTPResponse:
    """Ask once, and once more where a connection that was kept open turns out to be closed."""
    import urllib3

    fields = {"If-None-Match": validators.etag, "If-Modified-Since": validators.modified, **_password(here)}
    headers = {**_HEADERS, **{name: value for name, value in fields.items() if value}}
    try:
        try:
            return _ask(here, headers, deadline)
        except urllib3.exceptions.ProtocolError:
            return _ask(here, headers, deadline)
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        raise FetchError(url, _reason(error)) from error


def _ask(here: str, headers: dict[str, str], deadline: float) -> BaseHTTPResponse:
    import urllib3

    wait = max(0.1, min(WAIT, deadline - time.monotonic()))
    return _pool(_proxy_for(here)).request(
        "GET",
        here,
        headers=headers,
        redirect=False,
        retries=False,
        preload_content=False,
        decode_content=False,
        timeout=urllib3.Timeout(connect=wait, read=wait),
    )


_HEADERS: Final = {
    "User-Agent": f"briefing/{__version__}",
    "Accept": "application/rss+xml, application/atom+xml, application/feed+json, text/html, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


def _answer(answer: BaseHTTPResponse, url: str, here: str, moved: str | None, deadline: float) -> Answer:
    try:
        validators = Validators(answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        if answer.status == 304:
            answer.drain_conn()
            return Answer(here, None, validators=validators, moved=moved)
        if answer.status != 200:
            reason = _REASONS.get(answer.status, f"the server answers {answer.status}")
            raise FetchError(url, reason, status=answer.status, later=_later(answer))
        body, partial = _body(answer, url, deadline)
        mime, charset = _content_type(answer.headers.get("Content-Type", ""))
        return Answer(here, body, mime, charset, Validators() if partial else validators, moved, partial)
    finally:
        answer.close()  # a connection that was read to its end is kept open for the next question


def _body(answer: BaseHTTPResponse, url: str, deadline: float) -> tuple[bytes, bool]:
    """Return the body, decompressed, and whether it broke off."""
    import urllib3

    pieces: list[bytes] = []
    size = 0
    try:
        for piece in _unpacked(_raw(answer, url, deadline), answer.headers.get("Content-Encoding", "")):
            size += len(piece)
            if size > UNPACKED:
                raise FetchError(url, f"it is larger than {UNPACKED // 1_000_000} MB")
            pieces.append(piece)
    except (urllib3.exceptions.ProtocolError, EOFError) as error:
        if not pieces:
            raise FetchError(url, "it broke off at once") from error
        return b"".join(pieces), True
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise FetchError(url, _reason(error)) from error
    except zlib.error as error:
        raise FetchError(url, "what it sent cannot be decompressed") from error
    return b"".join(pieces), False


def _raw(answer: BaseHTTPResponse, url: str, deadline: float) -> Iterator[bytes]:
    size = 0
    while piece := answer.read1(_CHUNK):
        size += len(piece)
        if size > PACKED:
            raise FetchError(url, f"it is larger than {PACKED // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise FetchError(url, f"it takes more than {WHOLE:g} seconds")
        yield piece


def _unpacked(raw: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Yield `raw` decompressed.

    Raises:
        EOFError: it ends before what was compressed does.
    """
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        yield from raw
        return
    unpack: zlib._Decompress | None = None
    for piece in raw:
        if unpack is None:  # deflate comes with zlib's head, and from some servers without
            bare = "deflate" in encoding.lower() and piece[:1] != b"\x78"
            unpack = zlib.decompressobj(-zlib.MAX_WBITS if bare else 32 + zlib.MAX_WBITS)
        rest = piece
        while rest and not unpack.eof:
            yield unpack.decompress(rest, _CHUNK * 16)
            rest = unpack.unconsumed_tail
    if unpack is not None and not unpack.eof:
        raise EOFError


def _content_type(header: str) -> tuple[str, str | None]:
    mime, _, rest = header.partition(";")
    _, _, charset = rest.partition("charset=")
    return mime.strip().lower(), charset.partition(";")[0].strip().strip("\"'") or None


def _later(answer: BaseHTTPResponse) -> float | None:
    """Return the seconds of `Retry-After`, which has a number or a date; a week at the most."""
    written = answer.headers.get("Retry-After", "").strip()
    if answer.status not in _LATER:
        return None
    if written.isdecimal():
        return min(PAUSE, float(written))
    from email.utils import parsedate_to_datetime

    try:
        return min(PAUSE, max(0.0, parsedate_to_datetime(written).timestamp() - time.time()))
    except (ValueError, TypeError, OverflowError):
        return None


def _reason(error: Exception) -> str:
    """Return why a connection failed, in plain words."""
    import urllib3

    names: tuple[tuple[type[Exception], str], ...] = (
        (urllib3.exceptions.NameResolutionError, "there is no such host"),
        (urllib3.exceptions.NewConnectionError, "it refuses the connection"),  # a kind of the next one, too
        (urllib3.exceptions.ConnectTimeoutError, "it does not answer"),
        (urllib3.exceptions.ReadTimeoutError, "it does not answer"),
        (urllib3.exceptions.SSLError, "its certificate is not to be trusted"),
        (urllib3.exceptions.ProxyError, "the proxy cannot be reached"),
        (urllib3.exceptions.LocationParseError, "this is no address"),
        (urllib3.exceptions.LocationValueError, "this address names no server"),
        (urllib3.exceptions.ProtocolError, "the connection broke"),
    )
    return next((words for kind, words in names if isinstance(error, kind)), "it cannot be reached")


def _redirected(url: str, here: str, location: str) -> str:
    """Return the address that `location` is at `here`; redirects that no news server has a reason for fail.

    Raises:
        FetchError: to another scheme than http and https, or from the open web into a private network.
    """
    try:
        there = urljoin(here, location)
    except ValueError:
        there = ""
    if not host_of(there):
        raise FetchError(url, "it redirects to what is no web page")
    if not _may_lead(here, there):
        raise FetchError(url, "it redirects into a private network")
    return there


def _may_lead(here: str, there: str) -> bool:
    """Tell whether `here` may lead to `there`, and not from the open web into a private network."""
    return _privacy(there) <= _privacy(here)


def _privacy(url: str) -> frozenset[str]:
    """Return which kinds of private address the host of `url` has."""
    import ipaddress
    import socket

    try:
        names = {str(entry[4][0]).partition("%")[0] for entry in socket.getaddrinfo(host_of(url), None)}
        found = set(map(ipaddress.ip_address, names))
    except (OSError, ValueError, UnicodeError):  # said when it is asked
        return frozenset()
    kinds = {
        "loopback": any(each.is_loopback for each in found),
        "link": any(each.is_link_local or each.is_multicast or each.is_unspecified for each in found),
        "private": any(each.is_private and not each.is_loopback for each in found),
    }
    return frozenset(name for name, holds in kinds.items() if holds)


def _proxy_for(url: str) -> str | None:
    parts = urlsplit(url)
    name = f"{parts.scheme}_proxy"
    if sys.platform not in _ASKED_FOR_PROXIES and not (name in os.environ or name.upper() in os.environ):
        return None
    from urllib.request import getproxies, proxy_bypass

    return None if proxy_bypass(parts.hostname or "") else getproxies().get(parts.scheme)


_ASKED_FOR_PROXIES: Final = ("darwin", "win32")
"""Systems that know of proxies beside the environment."""


@cache
def _pool(proxy: str | None) -> PoolManager:
    import urllib3

    options = {"num_pools": 64, "maxsize": 16, "block": False}
    return urllib3.ProxyManager(proxy, **options) if proxy else urllib3.PoolManager(**options)  # type: ignore[arg-type]


def _password(url: str) -> dict[str, str]:
    """Return the header that `.netrc` has for the host of `url`."""
    netrc = _netrc(os.environ.get("NETRC"))
    entry = netrc and netrc.authenticators(host_of(url))
    if not entry or entry[2] is None:
        return {}
    from urllib3.util import make_headers

    return {"Authorization": make_headers(basic_auth=f"{entry[0]}:{entry[2]}")["authorization"]}


@cache
def _netrc(file: str | None) -> netrc.netrc | None:
    if not os.path.exists(file or os.path.expanduser("~/.netrc")):  # noqa: PTH110, PTH111
        return None
    import netrc

    try:
        return netrc.netrc(file)
    except (OSError, netrc.NetrcParseError):
        return None
