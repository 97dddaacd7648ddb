"""What servers do, and what comes of it: an answer or one sentence."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.sources import http
from briefing.sources.http import FetchError, Validators, fetch
from tests.harness.web import Reply, Request, Web

NEWS = b"The pier opened on Monday.\n" * 40
PAGE = (
    b"<html><head><title>Pier reopens</title></head><body><article><h1>Pier reopens</h1>"
    + b"<p>The pier of the old harbour opened again on Monday, the harbour master said in the morning.</p>"
    * 9
    + b"</article></body></html>"
)

PAUSES = {
    "/pause/number": "9" * 400,
    "/pause/date": "Fri, 31 Dec 9999 23:59:59 GMT",
    "/pause/beyond": "Fri, 31 Dec 9999 23:59:59 -1200",
}


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


PACKED = {
    "/gzip": ("gzip", gzip.compress(NEWS)),
    "/deflate": ("deflate", zlib.compress(NEWS)),
    "/raw": ("deflate", raw_deflate(NEWS)),
    "/bomb": ("gzip", gzip.compress(bytes(70_000_000))),
    "/damaged": ("gzip", b"\x1f\x8bnews"),
    "/half": ("gzip", gzip.compress(NEWS)[:-9]),
}


def answer(request: Request) -> Reply:
    path = request.path
    tagged = {"ETag": '"v1"', "Last-Modified": "Mon, 04 Nov 2024 06:30:00 GMT"}
    if request.headers.get("If-None-Match") == '"v1"':
        return Reply(b"", 304, tagged)
    if path in PACKED:
        encoding, body = PACKED[path]
        return Reply(body, 200, {"Content-Encoding": encoding})
    if path.startswith("/moved/"):
        return Reply(b"", int(path[7:]), {"Location": "/news"})
    places = {
        "/loop": "/loop",
        "/file": "file:///etc/hostname",
        "/private": "http://169.254.169.254/",
        "/script": "javascript:alert(1)",
        "/bracket": "http://[::1",
        "/chain3": "/chain2",
        "/chain2": "/moved/301",
    }
    if path in places:
        return Reply(b"", 302, {"Location": places[path]})
    if path.startswith("/status/"):
        return Reply(b"no", int(path[8:]), {"Retry-After": "7"})
    if path in PAUSES:
        return Reply(b"no", 503, {"Retry-After": PAUSES[path]})
    if path == "/cut":
        return Reply(NEWS, breaks_off=100)
    if path == "/page":
        return Reply(PAGE, 200, {"Content-Type": "text/html; charset=utf-8"})
    if path == "/latin":
        return Reply("Café opened".encode("latin-1"), 200, {"Content-Type": 'text/plain; charset="latin-1"'})
    return Reply(NEWS, 200, {"Content-Type": "text/plain", **tagged})


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with Web(answer) as running:
        yield running


@pytest.mark.parametrize("path", ["/news", "/gzip", "/deflate", "/raw"])
def test_a_body_comes_whole_however_it_is_packed(web: Web, path: str) -> None:
    assert fetch(web.base + path).body == NEWS


def test_a_version_that_is_known_is_not_sent_again(web: Web) -> None:
    first = fetch(f"{web.base}/news")
    assert first.validators == Validators('"v1"', "Mon, 04 Nov 2024 06:30:00 GMT")
    again = fetch(f"{web.base}/news", first.validators)
    assert again.body is None
    assert web.asked[-1].headers["If-Modified-Since"] == "Mon, 04 Nov 2024 06:30:00 GMT"


@pytest.mark.parametrize(
    ("status", "moved"), [(301, True), (308, True), (302, False), (303, False), (307, False)]
)
def test_only_what_moved_for_good_is_said_to_have_moved(web: Web, status: int, moved: bool) -> None:
    found = fetch(f"{web.base}/moved/{status}")
    assert found.body == NEWS
    assert found.moved == (f"{web.base}/news" if moved else None)


def test_one_redirect_for_now_makes_the_way_one_for_now(web: Web) -> None:
    assert fetch(f"{web.base}/chain3").moved is None


@pytest.mark.parametrize("path", ["/cut", "/half"])
def test_what_broke_off_is_kept_and_will_be_asked_for_again(web: Web, path: str) -> None:
    found = fetch(web.base + path)
    assert found.body
    assert NEWS.startswith(found.body)
    assert (found.partial, found.validators) == (True, Validators())


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/bomb", "it is larger than 64 MB."),
        ("/damaged", "what it sent cannot be decompressed."),
        ("/loop", "it redirects more than 5 times."),
        ("/file", "it redirects to what is no web page."),
        ("/script", "it redirects to what is no web page."),
        ("/bracket", "it redirects to what is no web page."),
        ("/private", "it redirects into a private network."),
        ("/status/404", "there is nothing at this address."),
        ("/status/410", "it is gone for good."),
        ("/status/500", "the server answers 500."),
    ],
)
def test_what_cannot_be_had_is_one_sentence(web: Web, path: str, sentence: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(web.base + path)
    assert str(caught.value) == f"{web.base}{path}: {sentence}"


@pytest.mark.parametrize(("status", "later"), [(429, 7.0), (503, 7.0), (404, None)])
def test_a_server_says_when_to_come_back(web: Web, status: int, later: float | None) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(f"{web.base}/status/{status}")
    assert (caught.value.status, caught.value.later) == (status, later)


def test_nothing_leads_into_a_private_network_but_what_is_in_it(web: Web) -> None:
    assert fetch(f"{web.base}/news", named_by=f"{web.base}/page").body == NEWS
    for link, page in (("http://169.254.169.254/", web.base), (f"{web.base}/news", "http://8.8.8.8/")):
        with pytest.raises(FetchError, match="is in a private network"):
            fetch(link, named_by=page)


@pytest.mark.parametrize("path", PAUSES)
def test_no_server_can_silence_itself_for_longer_than_a_week(web: Web, path: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(web.base + path)
    assert caught.value.later == http.PAUSE


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[::", "http://a b/"])
def test_an_address_without_a_server_is_a_sentence(url: str) -> None:
    with pytest.raises(FetchError, match=rf"^{url[:6]}"):
        fetch(url)


@pytest.mark.parametrize("url", ["http://", "https:///feed.xml"])
def test_an_address_without_a_name_in_it_is_said_to_be_one(url: str) -> None:
    with pytest.raises(FetchError, match=r": this address names no server\.$"):
        fetch(url)


def test_a_server_that_never_ends_is_left(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "WHOLE", 0.0)
    with pytest.raises(FetchError, match=r"takes more than|does not answer"):
        fetch(f"{web.base}/news")


@contextmanager
def dripping(start: bytes) -> Iterator[str]:
    """Serve `start`, and then digits one by one."""
    over = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(start)
            while not over.wait(0.02):
                connection.sendall(b"0")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=drip, args=(listener,), daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        over.set()


@pytest.mark.parametrize(
    "start",
    [b"HTTP/1.", b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"],
)
def test_a_server_that_drips_is_left(start: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "WHOLE", 0.3)
    with dripping(start) as url, pytest.raises(FetchError, match=r"takes more than 0\.3 seconds"):
        fetch(url)


def test_a_page_is_a_source(web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", f"{web.base}/page"]) == 0
    assert capsys.readouterr().out.startswith("Pier reopens\n")
    assert main(["show", "--format", "jsonl", f"{web.base}/latin", f"{web.base}/status/404"]) == 1
    out = capsys.readouterr().out
    assert "Café opened" in out
    assert "there is nothing at this address" in out


def test_a_password_stands_in_netrc(web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "netrc"
    file.write_text("machine 127.0.0.1 login ada password secret\n")
    file.chmod(0o600)
    monkeypatch.setenv("NETRC", str(file))
    fetch(f"{web.base}/news")
    assert web.asked[-1].headers["Authorization"] == "Basic YWRhOnNlY3JldA=="
