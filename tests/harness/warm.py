"""A process with the program loaded, from which the programs of tests are forked: only imports are saved.

What is about the start of a process (what is painted before the rest is loaded, what is loaded at all) is
tested with one of its own. One invariant: nothing runs in the process that forks but `serve`.
"""

from __future__ import annotations

import atexit
import fcntl
import gc
import json
import os
import pkgutil
import resource
import runpy
import select
import signal
import socket
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import briefing
from briefing.store import watch

ROOT = Path(__file__).resolve().parents[2]
MOST = 1 << 16
"""Bytes of an order."""
INTERVAL = 0.2
"""Seconds between two looks at the files that others may change, for tests wait for what is seen."""
PARTS = ("__main__", "_data")
"""What is not loaded beforehand: the start itself, and what is no module."""


class Forked:
    """A program that was forked from the process that has it loaded."""

    def __init__(self, answers: socket.socket) -> None:
        """Wait for it to be there; `answers` says its process id, and its exit code when it ended."""
        self._answers = answers
        self.pid = int(answers.recv(32))

    def code(self, *, wait: bool) -> int | None:
        """Return its exit code (negative: a signal), or None while it runs."""
        if not wait and not select.select([self._answers], [], [], 0)[0]:
            return None
        with self._answers:
            return int(self._answers.recv(32))


def start(arguments: Sequence[str], environment: Mapping[str, str], terminal: int, stdin: int) -> Forked:
    """Run the program with `arguments` on `terminal`, and with what `stdin` is for its standard input."""
    return _order(arguments, environment, (stdin, terminal, terminal), terminal=True)


def start_piped(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    streams: tuple[int, int, int],
    limits: Mapping[int, int],
) -> Forked:
    """Run the program with its three standard streams, and no more of any resource than `limits` has."""
    return _order(arguments, environment, streams, limits=dict(limits))


def _order(
    arguments: Sequence[str], environment: Mapping[str, str], streams: tuple[int, int, int], **more: Any
) -> Forked:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    folder = os.getcwd()  # noqa: PTH109 - a text for JSON
    order = {"arguments": [*arguments], "environment": {**environment}, "folder": folder, **more}
    with theirs:
        socket.send_fds(_server(), [json.dumps(order).encode()], [theirs.fileno(), *streams])
    return Forked(ours)


@cache
def _server() -> socket.socket:
    """Start the process that forks, once; it ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(theirs.fileno())],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def serve(orders: socket.socket) -> bool:
    """Fork a program for each order; return False at the end, and True in the program."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # keepers go by themselves
    while True:
        order, handles, _, _ = socket.recv_fds(orders, MOST, 4)
        if not order:
            return False
        if os.fork() == 0:
            _keep(*handles, order)
            orders.close()
            return True
        for handle in handles:
            os.close(handle)


def _keep(answers: int, *rest: Any) -> None:
    """Fork the program, say its process id and how it ended; return in the program alone."""
    *streams, order = rest
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid:
        os.write(answers, str(pid).encode())
        for handle in streams:
            os.close(handle)
        status = os.waitpid(pid, 0)[1]
        os.write(answers, str(os.waitstatus_to_exitcode(status)).encode())
        os._exit(0)
    os.close(answers)
    _become(json.loads(order), streams)


def _become(order: Mapping[str, Any], streams: Sequence[int]) -> None:
    """Take over what a process of its own would have from the start."""
    if order.get("terminal"):
        os.setsid()
        fcntl.ioctl(streams[1], termios.TIOCSCTTY, 0)
    for number, handle in enumerate(streams):
        os.dup2(handle, number)
        os.close(handle)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        how = "backslashreplace" if name == "stderr" else "strict"
        setattr(sys, name, open(number, "w" if number else "r", errors=how, closefd=False))  # noqa: SIM115
    for kind, most in order.get("limits", {}).items():
        resource.setrlimit(int(kind), (most, most))
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    sys.argv = ["briefing", *order["arguments"]]


def _load() -> None:
    """Load every module of the program, and what those import."""
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if module.name.rpartition(".")[2] not in PARTS:
            import_module(module.name)
    watch.INTERVAL = INTERVAL
    gc.collect()
    gc.freeze()  # what every program shares need not be copied for being looked through


if __name__ == "__main__":
    _load()
    if serve(socket.socket(fileno=int(sys.argv[1]))):
        runpy.run_module("briefing", run_name="__main__", alter_sys=True)
