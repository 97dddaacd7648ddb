"""Texts in Org, AsciiDoc and reStructuredText: headings are sections, lines for programs are nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.sources.adapter import Hints
from briefing.sources.outline import extract
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import parse

SHUT = "The upper gate stays shut until Friday, said Ida Pell, the keeper."
WAIT = "Forty barges wait below the town, and nobody knows for how long."
OPEN = "Twelve people have work again at the mill."
TEXTS = {
    "a.org": f"""#+TITLE: Morning notes
#+AUTHOR: Tom Ray
#+DATE: <2026-05-12 Tue>
#+OPTIONS: toc:nil

* TODO Gate shut :ports:grain:
SCHEDULED: <2026-05-13 Wed>
:PROPERTIES:
:CUSTOM_ID: gate
:END:
{SHUT.replace("the keeper", "[[https://arn.example][the keeper]]")}

- {WAIT}
** Mill open
# a note to myself
{OPEN}
""",
    "a.adoc": f"""= Morning notes
Tom Ray <tom@arn.example>
v1.0, 2026-05-12
:revdate: 2026-05-12
:icons: font

== Gate shut

[.lead]
{SHUT.replace("the keeper", "https://arn.example[the keeper]")}

* {WAIT}

// a note to myself
=== Mill open

{OPEN}
""",
    "a.rst": f"""=============
Morning notes
=============

:Author: Tom Ray
:Date: 2026-05-12

.. contents::
   :depth: 2

Gate shut
=========

{SHUT.replace("the keeper", "`the keeper <https://arn.example>`_")}

- {WAIT}

.. a note to myself

Mill open
---------

{OPEN}
""",
}


def read(tmp_path: Path, name: str, text: str) -> Document:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return parse(read_source(Source.named(tmp_path / name)))


@pytest.mark.parametrize("name", TEXTS)
def test_headings_are_sections_and_lines_for_programs_are_left_out(name: str, tmp_path: Path) -> None:
    document = read(tmp_path, name, TEXTS[name])
    assert document.kind == "outline"
    assert document.title
    assert document.title.of(document.text) == "Morning notes"
    assert (document.metadata.author, document.metadata.published) == ("Tom Ray", "2026-05-12")
    told = [
        (document.heading_of(section), [p.span.of(document.text) for p in section.paragraphs])
        for section in document.sections
    ]
    assert told == [("Gate shut", [SHUT, WAIT]), ("Mill open", [OPEN])]


def test_org_is_known_without_its_name_and_a_list_of_stars_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", TEXTS["a.org"]).kind == "outline"
    assert read(tmp_path, "b.txt", f"Notes\n\n* {SHUT}\n* {WAIT}\n").kind == "plain"


@pytest.mark.parametrize(
    ("name", "hostile"),
    [
        ("a.org", "* a" + " " * 50_000 + "b\n* c:" + " " * 50_000 + "\n"),
        ("a.org", "[[" * 50_000),
        ("a.adoc", "https://" * 20_000 + "["),
        ("a.adoc", "= a\n" * 20_000),
        ("a.rst", "`" + " " * 50_000 + "<"),
        ("a.rst", ".. x\n" + "  y\n" * 20_000),
    ],
)
@pytest.mark.timeout(20)
def test_lines_without_end_cost_no_more_than_others(name: str, hostile: str) -> None:
    extract(hostile.encode(), Hints(name))  # within the time that the test has
