"""A web server on loopback whose answers a test makes up.

One invariant: it answers on 127.0.0.1 alone and ends with its `with`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple, Self


class Reply(NamedTuple):
    """What the server answers."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {}
    breaks_off: int = 0
    """Bytes that are promised and never come."""


class Request(NamedTuple):
    """What was asked."""

    path: str
    headers: Mapping[str, str]


class Web:
    """A running server."""

    def __init__(self, answer: Callable[[Request], Reply]) -> None:
        self.asked: list[Request] = []
        """Every request so far."""
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one packet: else the body waits for the head to be acknowledged
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                request = Request(self.path, dict(self.headers.items()))
                web.asked.append(request)
                reply = answer(request)
                self.send_response(reply.status)
                headers = {"Content-Length": str(len(reply.body) + reply.breaks_off), **reply.headers}
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
                self.close_connection = reply.breaks_off > 0

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
