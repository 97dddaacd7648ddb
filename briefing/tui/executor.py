"""Threads for workers. Imported when the first page is on the screen: before, there is nothing to work on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


class ImpatientExecutor(ThreadPoolExecutor):
    """Threads for workers that nobody waits for at the end: what they compute is not worth a slow leaving."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - never waits
        """Drop what has not begun and do not wait for what has."""
        super().shutdown(wait=False, cancel_futures=True)
