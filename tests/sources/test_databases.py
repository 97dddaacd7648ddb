"""Exports of news databases: an article a section, called by its headline, and nothing else in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.model import Document
from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.store.workspace import parse

LOCK = [
    "The upper lock at Arn stays shut until Friday, and forty barges wait below the town.",
    "“We will not risk a gate for a toll,” said Ina Vost, the keeper of the lock.",
]
MILL = ["The mill at Oster took its first grain after two years, and twelve people have work again there."]

LEXIS = """\
                               1 of 2 DOCUMENTS


                                 Arn Courier

                           November 7, 2025 Friday
                                 First Edition

Lock shut until Friday

BYLINE: Ada Lind

SECTION: NEWS; Pg. 3

LENGTH: 31 words

DATELINE: ARN

The upper lock at Arn stays shut until Friday, and forty barges wait below
the town.

“We will not risk a gate for a toll,” said Ina Vost, the keeper of the lock.

LOAD-DATE: November 7, 2025

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                        Copyright 2025 Arn Courier Society
                              All Rights Reserved


                               2 of 2 DOCUMENTS


                                Oster Gazette

                          November 8, 2025 Saturday

Mill turns again

SECTION: BUSINESS; Pg. 1

LENGTH: 18 words

The mill at Oster took its first grain after two years, and twelve people have
work again there.

LOAD-DATE: November 8, 2025

LANGUAGE: ENGLISH
"""
NEXIS = f"""\
Lock shut until Friday
Arn Courier
November 7, 2025 Friday

Copyright 2025 Arn Courier Society All Rights Reserved
Section: NEWS; Pg. 3
Length: 31 words
Byline: Ada Lind
Body

{LOCK[0]}

{LOCK[1]}

Graphic: The lock, by night.
Load-Date: November 7, 2025

End of Document

Mill turns again
Oster Gazette
November 8, 2025 Saturday

Copyright 2025 Oster Gazette All Rights Reserved
Length: 18 words
Body

{MILL[0]}

Load-Date: November 8, 2025

End of Document
"""
FACTIVA = f"""\
Lock shut until Friday
Ada Lind
31 words
7 November 2025
Arn Courier
ARNCOU
3
English
(c) 2025 Arn Courier Society

{LOCK[0]}

{LOCK[1]}

Arn Courier Society

Document ARNCOU0020251107em5c0000a

Mill turns again
18 words
8 November 2025
Oster Gazette
OSTGAZ
English
(c) 2025 Oster Gazette

{MILL[0]}

Document OSTGAZ0020251108em5d0000b
"""
CODED = f"""\
SE News
HD Lock shut until Friday
BY Ada Lind
WC 31 words
PD 7 November 2025
SN Arn Courier
SC ARNCOU
LA English
CY (c) 2025 Arn Courier Society

LP {LOCK[0]}

TD {LOCK[1]}

AN Document ARNCOU0020251107em5c0000a
Document ARNCOU0020251107em5c0000a

HD Mill turns again
WC 18 words
PD 8 November 2025
SN Oster Gazette
LA English

LP {MILL[0]}

Document OSTGAZ0020251108em5d0000b
"""
NUMBERED = CODED.replace("\nDocument ARNCOU0020251107em5c0000a", "").replace(
    "\nDocument O", "\nAN Document O"
)
TABBED = (
    CODED.replace("LP ", "LP\n")
    .replace("TD ", "TD\n")
    .replace("AN Document", "CO\narnlck : Arn Lock Ltd\n\nAN\nDocument")
)
for code in ("SE", "HD", "BY", "WC", "PD", "SN", "SC", "LA", "CY"):
    TABBED = TABBED.replace(f"\n{code} ", f"\n{code}\t")
ARTICLE = """<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">{paper}</span></div><span class="DocHeader">{day}, p. 3</span>
<div class="titreArticle"><p class="titreArticleVisu">{title}</p></div>
<div class="sm-margin-bottomNews">{who}</div></header>
<section><div class="docOcurrContainer">{body}</div></section>
<footer><div class="publiC-lblNodoc">news·20251107·AC·3</div><small>© 2025. Tous droits réservés.</small>
</footer></article>"""
EUROPRESSE = "<html><body>{}{}</body></html>".format(
    ARTICLE.format(
        paper="Arn Courier",
        day="7 November 2025",
        title="Lock shut until Friday",
        who="Ada Lind",
        body="".join(f"<p>{words}</p>" for words in LOCK),
    ),
    ARTICLE.format(
        paper="Oster Gazette",
        day="8 November 2025",
        title="Mill turns again",
        who="",
        body=f"<p>{MILL[0]}</p>",
    ),
)
STROKES = "_" * 60
PROQUEST = f"""\
{STROKES}

Report Information from ProQuest
07 November 2025 07:11
{STROKES}

Table of contents

1. Lock shut until Friday ................................ 1

{STROKES}

Document 1 of 2

Lock shut until Friday

Author: Lind, Ada

Publication info: Arn Courier ; Arn [Arn]07 Nov 2025: A.3.

http://search.proquest.example/docview/1?accountid=1

Abstract: A lock is shut.

Full text: {LOCK[0]}

{LOCK[1]}

Author: Ada Lind

Credit: Courier staff

Subject: Locks; Tolls

Publication title: Arn Courier

Publication date: November 7, 2025

ProQuest document ID: 1

{STROKES}

Document 2 of 2

Mill turns again

Full text: {MILL[0]}

Subject: Mills

Publication title: Oster Gazette

Database: ProQuest Newsstand

{STROKES}

Contact us at: http://www.proquest.example/go
"""
GENIOS = "".join(
    f"{paper} vom {day}. November 2025, S. {day} / Lokales\n\n{headline}\n\n{who}\n\n"
    + "\n\n".join(words)
    + f"\n\nQuelle: {paper} vom {day}. November 2025, S. {day}\nRessort: Lokales\nDokumentnummer: 1{day}\n\n"
    + f"Dauerhafte Adresse des Dokuments: https://archiv.example/document/{day}\n"
    + f"Alle Rechte vorbehalten: (c) {paper}\n\n{STROKES}\n\n"
    for paper, day, headline, who, words in (
        ("Arn Courier", "07", "Lock shut until Friday", "Ada Lind", LOCK),
        ("Oster Gazette", "08", "Mill turns again", "Ben Roe", MILL),
    )
)
FORMS = {
    "LexisNexis": ("a.txt", LEXIS),
    "LexisNexis, Windows": ("a.TXT", LEXIS.replace("\n", "\r\n")),
    "Nexis Uni": ("a.txt", NEXIS),
    "Factiva": ("a.txt", FACTIVA),
    "Factiva with codes": ("a.txt", CODED),
    "Factiva with codes and tabs": ("a.txt", TABBED),
    "Factiva with numbers in codes": ("a.txt", NUMBERED),
    "Genios": ("a.txt", GENIOS),
    "Nexis Uni, printed": ("a.txt", NEXIS.replace("End of Document", "Page 1 of 2\nEnd of Document")),
    "Europresse": ("a.HTML", EUROPRESSE),
    "ProQuest": ("a.txt", PROQUEST),
}


def texts(document: Document, kind: str) -> list[list[str]]:
    return [
        [" ".join(p.span.of(document.text).split()) for p in section.paragraphs if p.kind == kind]
        for section in document.sections
    ]


@pytest.mark.parametrize("form", FORMS)
def test_an_article_is_a_section_and_nothing_else_is_in_it(form: str, tmp_path: Path) -> None:
    name, raw = FORMS[form]
    path = tmp_path / name
    path.write_bytes(raw.encode())
    document = parse(read_source(Source.named(path)))
    assert document.kind == "database"
    assert [document.heading_of(section) for section in document.sections] == [
        "Lock shut until Friday",
        "Mill turns again",
    ]
    assert texts(document, "text") == [LOCK, MILL]
    about = " ".join(texts(document, "meta")[0])
    assert all(told in about for told in ("Arn Courier", "November", "Ada Lind"))
    assert not any(gone in document.text for gone in ("words", "LANGUAGE", "Load-Date", "droits", "0000a"))


@pytest.mark.parametrize(
    "text",
    [
        "Lock shut until Friday\n\nThe keeper spoke of 2 of 3 documents that were lost.\n",
        "Minutes\n\nLENGTH: 40 m\n\nThe lock is forty metres long, and nobody wants it longer.\n",
    ],
)
def test_a_text_that_only_sounds_like_one_is_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert read_source(Source.named(path)).kind == "plain"


def test_words_in_capitals_that_open_a_paragraph_are_no_code(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        CODED.replace(LOCK[1], f"UK lock keepers agree. {LOCK[1]}\n\nIN ARN NOBODY WAITS."), "utf-8"
    )
    document = parse(read_source(Source.named(path)))
    assert texts(document, "text")[0] == [
        LOCK[0],
        f"UK lock keepers agree. {LOCK[1]}",
        "IN ARN NOBODY WAITS.",
    ]
