"""Patterns of how lines begin: found by their first letters, and no less often than by trying each."""

from __future__ import annotations

import pytest

from briefing.core.text.beginnings import Beginnings

KNOWN = Beginnings(
    (
        "read more",
        r"read\s?:",
        "e-?mail",
        "strasse",
        "überblick",
        r"\d+ of \d+$",
        "share",
        "Share this quay",
        r"see \w{3} harbour\b",
    )
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Read more about the quay", "Read more"),
        ("READ: the quay", "READ:"),
        ("email us", "email"),
        ("E-mail us", "E-mail"),
        ("STRASSE", "STRASSE"),
        ("ÜBERBLICK: der Hafen", "ÜBERBLICK"),
        ("3 of 12", "3 of 12"),
        ("sharewords", "share"),
        ("See our harbour", "See our harbour"),
    ],
)
def test_a_pattern_fits_in_either_case(line: str, found: str) -> None:
    fits = KNOWN.match(line)
    assert fits is not None
    assert fits[0] == found


@pytest.mark.parametrize("line", ["", "readable", "3 of the 12", "We share", "See the harbours", "über", "–"])
def test_other_lines_fit_none(line: str) -> None:
    assert KNOWN.match(line) is None


def test_it_looks_where_it_is_told_to() -> None:
    assert KNOWN.match("» read more") is None
    assert KNOWN.match("» read more", 2) is not None


def test_each_pattern_has_the_same_after_it() -> None:
    known = Beginnings(("quay", "harbour|port"), r"\W*\Z")
    assert known.match("Quay…")
    assert known.match("Harbour.")
    assert not known.match("harbour wall")
    assert not known.match("quayside")


def test_of_two_beginnings_that_share_letters_both_are_tried() -> None:
    known = Beginnings(("quay$", r"quay \d+"))
    assert known.match("quay")
    assert known.match("quay 9")
    assert not known.match("quay nine")
