"""When sections are from: told by feeds, letters, databases and tables, and never guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.sources.read import read_source
from briefing.sources.source import Source
from briefing.sources.times import section_times
from briefing.store.workspace import parse

DAYS = ("2026-05-10", "2026-05-12", "2026-05-11")
TITLES = ("Lock shut until Friday", "Mill takes its first grain", "Goat of the Linden farm is found")


def letter(title: str, day: str) -> str:
    date = f"Sun, {day[8:]} May 2026 09:30:00 +0200"
    return (
        f"From post@arn.example Sun May {day[8:]} 09:30:00 2026\nFrom: Arn Courier <post@arn.example>\n"
        f"Subject: {title}\nDate: {date}\n\nNothing more is known of it in the town.\n\n"
    )


def article(number: int, title: str, day: str) -> str:
    return (
        f"                 {number} of 3 DOCUMENTS\n\n\n                 Arn Courier\n\n"
        f"                 May {day[8:]}, 2026 Tuesday\n\n{title}\n\nBYLINE: Ada Lind\n\nLENGTH: 31 words\n\n"
        "Nothing more is known of it in the town, and nobody has asked the council so far.\n\n"
        "LANGUAGE: ENGLISH\n\n\n"
    )


def feed_item(title: str, day: str) -> str:
    return f"<item><title>{title}</title><pubDate>{day[8:]} May 2026 06:00:00 GMT</pubDate></item>"


FILES = {
    "box.mbox": "".join(map(letter, TITLES, DAYS)),
    "nexis.txt": "".join(map(article, (1, 2, 3), TITLES, DAYS)),
    "rows.csv": "title,date,text\n"
    + "".join(f"{t},{d},Nothing more.\n" for t, d in zip(TITLES, DAYS, strict=True)),
    "rows.jsonl": "".join(
        json.dumps({"title": t, "date": d, "text": "Nothing more."}) + "\n"
        for t, d in zip(TITLES, DAYS, strict=True)
    ),
    "feed.xml": f"<rss><channel><title>Arn</title>{''.join(map(feed_item, TITLES, DAYS))}</channel></rss>",
}


@pytest.mark.parametrize("name", FILES)
def test_sections_tell_their_own_days(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    document = parse(read_source(Source.named(str(path))))
    assert [document.heading_of(section) for section in document.sections] == list(TITLES)
    assert [time[:10] for time in section_times(document)] == list(DAYS)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada May",
        "Arn Courier · May",
        "12",
        "May 12",
        "Page 12 · 2026 copies",
        "Reuters · 12.30",
        "© 2026 Arn",
    ],
)
def test_what_is_no_whole_date_is_none(line: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text = f"# {TITLES[0]}\n\n{line}\n\nNothing more is known of it in the town, said the council.\n"
    path.write_text(f"{text}\n{text.replace(TITLES[0], TITLES[1])}", encoding="utf-8")
    document = parse(read_source(Source.named(str(path))))
    assert not any(section_times(document))


def test_a_line_below_a_headline_that_stands_there_twice_announces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_text("".join(letter(title, DAYS[0]) for title in TITLES), encoding="utf-8")
    document = parse(read_source(Source.named(str(path))))
    assert not any(one.span.of(document.text).startswith("Arn Courier") for one in document.highlights)
    assert all(section.paragraphs[0].kind == "meta" for section in document.sections)
