"""A site of feeds on loopback, and the command line; what the site shows is each file's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from briefing.cli import main
from tests.feeds.site import Site
from tests.harness.web import Web


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def web(site: Site) -> Iterator[Web]:
    with Web(site) as running:
        yield running


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        return (main(list(arguments)), *capsys.readouterr())

    return run
